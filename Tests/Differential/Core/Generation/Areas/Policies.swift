extension Area {
    /// Row-level security: policies, and the switches of tables and sessions.
    package static let policies = Area(name: "policies", weight: 5) { draw in
        let table = draw.chance(95) ? draw.relation(.table) : draw.source()
        let name = "p\(draw.number(1...6)) ON \(draw.name(table))"
        switch draw.number(0...11) {
        case 0...4: return [PolicyMaker.create(draw, table, name)]
        case 5...7:
            let change = draw.oneOf("ENABLE", "ENABLE", "ENABLE", "FORCE", "NO FORCE", "DISABLE")
            return ["ALTER TABLE \(draw.name(table)) \(change) ROW LEVEL SECURITY"]
        case 8: return ["ALTER POLICY \(name) \(PolicyMaker.change(draw, table))"]
        case 9: return ["DROP POLICY \(name)"]
        case 10: return ["SET row_security = \(draw.oneOf("on", "on", "off"))"]
        default: return ["SELECT policyname, permissive, roles, cmd, qual, with_check FROM pg_policies"]
        }
    }
}

/// Makes the parts of policies.
enum PolicyMaker {
    /// Makes a CREATE POLICY.
    static func create(_ draw: Draw, _ table: Relation, _ name: String) -> String {
        let command = draw.oneOf("ALL", "SELECT", "INSERT", "UPDATE", "DELETE")
        let kind = draw.maybe(25, " AS RESTRICTIVE") + draw.maybe(70, " FOR \(command)")
        let roles = draw.maybe(50, " TO \(draw.grantee())")
        let using = command == "INSERT" && draw.chance(90) ? "" : draw.maybe(85, " USING (\(condition(draw, table)))")
        let check = draw.maybe(
            command == "INSERT" ? 80 : command == "UPDATE" || command == "ALL" ? 30 : 5,
            " WITH CHECK (\(condition(draw, table)))")
        return "CREATE POLICY \(name)\(kind)\(roles)\(using)\(check)"
    }

    /// Returns a change of a policy.
    static func change(_ draw: Draw, _ table: Relation) -> String {
        switch draw.number(0...2) {
        case 0: return "RENAME TO p\(draw.number(1...6))"
        case 1: return "TO \(draw.grantee())"
        default: return "USING (\(condition(draw, table)))"
        }
    }

    /// Returns a condition on rows.
    private static func condition(_ draw: Draw, _ table: Relation) -> String {
        switch draw.number(0...5) {
        case 0: return "true"
        case 1: return "current_user = '\(draw.role())'"
        case 2: return "id < \(draw.number(2...5))"
        case 3: return "EXISTS (SELECT FROM \(draw.source().qualified) z WHERE z.id = \(table.name).id)"
        default: return QueryMaker.predicate(draw, table)
        }
    }
}
