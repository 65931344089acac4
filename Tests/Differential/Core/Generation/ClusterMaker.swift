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
            for role in draw.some(draw.world.roles, upTo: 4) {
                statements.append(
                    "GRANT \(draw.oneOf("USAGE", "USAGE", "CREATE, USAGE", "ALL")) ON SCHEMA \(name) TO \(role)")
            }
        }
        if draw.chance(60) { statements.append("GRANT CREATE ON SCHEMA public TO \(draw.grantee())") }
        for _ in 0..<draw.number(0...3) { statements += Area.defaultPrivileges.make(draw) }
        return statements
    }
}
