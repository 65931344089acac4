/// Makes the statements that a case's cluster begins with.
enum ClusterMaker {
    private static let names = ["ann", "bob", "cid", "dee", "eve", "fay"]

    /// Makes roles with attributes, and memberships between them.
    static func roles(_ draw: Draw) -> [String] {
        let names = names.prefix(draw.number(3...6))
        var statements: [String] = []
        for name in names {
            statements.append("CREATE ROLE \(name)\(attributes(draw))")
            draw.world.roles.append(name)
        }
        for _ in 0..<draw.number(1...5) { statements += Area.roleGrants.make(draw) }
        for _ in 0..<draw.number(0...3) {
            guard let role = draw.pick(draw.world.roles) else { continue }
            draw.actor = role
            statements.append("SET SESSION AUTHORIZATION \(role)")
            statements += Area.roleGrants.make(draw)
        }
        draw.actor = superuser
        return statements + ["RESET SESSION AUTHORIZATION"]
    }

    /// Returns random attributes.
    static func attributes(_ draw: Draw) -> String {
        draw.maybe(75, " LOGIN") + draw.maybe(6, " SUPERUSER") + draw.maybe(30, " CREATEROLE")
            + draw.maybe(20, " CREATEDB") + draw.maybe(25, " NOINHERIT") + draw.maybe(8, " BYPASSRLS")
            + draw.maybe(8, " REPLICATION")
    }

    /// Makes schemas, and default privileges.
    static func schemas(_ draw: Draw) -> [String] {
        var statements: [String] = []
        for number in 1...draw.number(1...3) {
            let name = "s\(number)"
            draw.world.schemas.append(name)
            let owner = draw.chance(60) ? draw.pick(draw.world.roles) ?? superuser : superuser
            draw.world.makers[name] = [owner]
            statements.append("CREATE SCHEMA \(name)\(owner == superuser ? "" : " AUTHORIZATION \(owner)")")
            for role in draw.world.roles + ["PUBLIC"] where draw.chance(role == "PUBLIC" ? 25 : 75) {
                let privileges = draw.oneOf("USAGE", "USAGE", "CREATE, USAGE", "ALL")
                if privileges != "USAGE" { draw.world.makers[name]?.append(role) }
                statements.append(
                    "GRANT \(privileges) ON SCHEMA \(name) TO \(role)\(role == "PUBLIC" ? "" : draw.maybe(15, " WITH GRANT OPTION"))"
                )
            }
        }
        if draw.chance(75) {
            let grantee = draw.grantee()
            draw.world.makers["public"] = grantee == "PUBLIC" ? draw.world.roles : [grantee]
            statements.append("GRANT CREATE ON SCHEMA public TO \(grantee)")
        }
        for _ in 0..<draw.number(0...2) {
            statements.append("GRANT CREATE ON DATABASE \(caseDatabase) TO \(draw.role())")
        }
        for _ in 0..<draw.number(0...3) { statements += Area.defaultPrivileges.make(draw) }
        return statements
    }

    /// Makes types, large objects, foreign data and tablespaces as the superuser, and gives some of them away.
    static func otherObjects(_ draw: Draw) -> [String] {
        var statements = (0..<draw.number(1...4)).map { _ in TypeMaker.create(draw) }
        for kind in ["number domain", "text domain", "enum", "composite"] {
            for type in draw.world.others[kind] ?? [] where draw.chance(60) {
                statements.append("ALTER TYPE \(type.text) OWNER TO \(draw.role())")
                if draw.chance(50) { statements.append("REVOKE ALL ON TYPE \(type.text) FROM PUBLIC") }
            }
        }
        for number in 5001...5003 where draw.chance(40) {
            statements += ["SELECT lo_create(\(number))", "ALTER LARGE OBJECT \(number) OWNER TO \(draw.role())"]
        }
        if draw.chance(50) { statements += foreignData(draw) }
        if draw.chance(25) {
            statements += [
                "SET allow_in_place_tablespaces = on", "CREATE TABLESPACE ts1 LOCATION ''",
                "RESET allow_in_place_tablespaces", "ALTER TABLESPACE ts1 OWNER TO \(draw.role())",
            ]
        }
        return statements
    }

    /// Makes a wrapper and a server that somebody may use.
    private static func foreignData(_ draw: Draw) -> [String] {
        let wrapper = "w\(draw.fresh())"
        let server = "h\(draw.fresh())"
        draw.add("wrapper", wrapper)
        draw.add("server", server)
        return [
            "CREATE FOREIGN DATA WRAPPER \(wrapper)", "CREATE SERVER \(server) FOREIGN DATA WRAPPER \(wrapper)",
            "GRANT USAGE ON FOREIGN DATA WRAPPER \(wrapper) TO \(draw.role())\(draw.maybe(40, " WITH GRANT OPTION"))",
            draw.chance(50)
                ? "ALTER SERVER \(server) OWNER TO \(draw.role())"
                : "GRANT USAGE ON FOREIGN SERVER \(server) TO \(draw.grantee())",
        ]
    }

    /// Makes some routines, triggers and the rest of the kinds of objects, by whoever.
    static func routines(_ draw: Draw) -> [String] {
        var statements: [String] = []
        statements.append(TriggerMaker.function(draw))
        for _ in 0..<draw.number(2...6) {
            let role = draw.chance(60) ? superuser : draw.role()
            draw.actor = role
            statements.append("SET SESSION AUTHORIZATION \(role)")
            switch draw.number(0...6) {
            case 0...1: statements += [TriggerMaker.function(draw), TriggerMaker.trigger(draw)]
            case 2: statements.append(BlockMaker.procedure(draw))
            case 3: statements.append(BlockMaker.function(draw))
            case 4: statements.append(RoutineMaker.create(draw))
            case 5: statements += MaterializedViewMaker.create(draw)
            default: statements += [ElementMaker.statistics(draw), ElementMaker.publication(draw)]
            }
        }
        draw.actor = superuser
        return statements + ["RESET SESSION AUTHORIZATION"]
    }

    /// Makes tables, views and sequences, mostly as the superuser, who then gives them away.
    static func objects(_ draw: Draw) -> [String] {
        var statements: [String] = []
        for number in 0..<draw.number(6...14) {
            let count = draw.world.relations.count
            if draw.chance(20), number > 2, let role = draw.pick(draw.world.roles) {
                draw.actor = role
                statements.append("SET SESSION AUTHORIZATION \(role)")
                statements += Area.creations.make(draw)
                statements.append("RESET SESSION AUTHORIZATION")
                draw.actor = superuser
            } else {
                statements += number < 3 ? CreationMaker.table(draw) : Area.creations.make(draw)
                for place in draw.world.relations.indices.dropFirst(count) where draw.chance(70) {
                    statements += giveAway(place, draw)
                }
            }
        }
        return statements
    }

    /// Gives a relation to a role.
    private static func giveAway(_ place: Int, _ draw: Draw) -> [String] {
        let relation = draw.world.relations[place]
        guard let role = draw.pick(draw.world.roles), relation.schema != "nowhere",
            !relation.name.hasSuffix("_id_seq")
        else { return [] }
        draw.world.relations[place].owner = role
        return ["ALTER \(relation.noun) \(relation.qualified) OWNER TO \(role)"]
    }

    /// Makes grants on every relation as the superuser.
    static func grants(_ draw: Draw) -> [String] {
        draw.world.relations.filter { $0.schema != "nowhere" }.flatMap { relation in
            (0..<draw.number(2...5)).map { _ in
                let option = draw.maybe(30, " WITH GRANT OPTION")
                let grantee = option.isEmpty && draw.chance(20) ? "PUBLIC" : draw.pick(draw.world.roles) ?? superuser
                guard relation.kind != .sequence else {
                    let privileges = GrantMaker.privileges(draw, GrantMaker.sequence, all: 30)
                    return "GRANT \(privileges) ON SEQUENCE \(relation.qualified) TO \(grantee)\(option)"
                }
                let columns = draw.some(relation.columns.map(\.name), upTo: 3).joined(separator: ", ")
                let privileges: String
                switch draw.number(0...9) {
                case 0...1: privileges = "SELECT (\(columns))"
                case 2: privileges = "UPDATE (\(columns)), SELECT (\(columns))"
                case 3: privileges = "INSERT (\(columns))"
                case 4...5: privileges = "SELECT"
                case 6: privileges = "SELECT, INSERT, UPDATE, DELETE"
                case 7: privileges = "ALL"
                default: privileges = GrantMaker.privileges(draw, GrantMaker.table)
                }
                return "GRANT \(privileges) ON \(relation.qualified) TO \(grantee)\(option)"
            }
        }
    }
}
