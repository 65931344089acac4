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
            let owner = draw.chance(60) ? " AUTHORIZATION \(draw.pick(draw.world.roles) ?? superuser)" : ""
            statements.append("CREATE SCHEMA \(name)\(owner)")
            for role in draw.world.roles + ["PUBLIC"] where draw.chance(role == "PUBLIC" ? 25 : 65) {
                let privileges = draw.oneOf("USAGE", "USAGE", "CREATE, USAGE", "ALL")
                statements.append(
                    "GRANT \(privileges) ON SCHEMA \(name) TO \(role)\(role == "PUBLIC" ? "" : draw.maybe(15, " WITH GRANT OPTION"))"
                )
            }
        }
        if draw.chance(60) { statements.append("GRANT CREATE ON SCHEMA public TO \(draw.grantee())") }
        for _ in 0..<draw.number(0...3) { statements += Area.defaultPrivileges.make(draw) }
        return statements
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
            (0..<draw.number(1...4)).map { _ in
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
