extension Area {
    /// GRANT on objects.
    package static let objectGrants = Area(name: "grants", weight: 16) { draw in
        let target = GrantMaker.target(draw)
        let grantees = draw.chance(85) ? draw.grantee() : "\(draw.grantee()), \(draw.role())"
        return ["GRANT \(target) TO \(grantees)\(draw.maybe(30, " WITH GRANT OPTION"))\(GrantMaker.grantor(draw))"]
    }

    /// REVOKE on objects.
    package static let objectRevokes = Area(name: "revokes", weight: 12) { draw in
        let target = GrantMaker.target(draw)
        let option = draw.maybe(20, "GRANT OPTION FOR ")
        return [
            "REVOKE \(option)\(target) FROM \(draw.grantee())\(GrantMaker.grantor(draw))"
                + draw.maybe(45, draw.chance(85) ? " CASCADE" : " RESTRICT")
        ]
    }

    /// GRANT and REVOKE on all objects of a schema.
    package static let schemaWideGrants = Area(name: "all in schema", weight: 3) { draw in
        let schema = draw.schema() + draw.maybe(15, ", \(draw.schema())")
        let target: String
        switch draw.number(0...5) {
        case 0...3: target = "\(GrantMaker.privileges(draw, GrantMaker.table, all: 30)) ON ALL TABLES"
        case 4: target = "\(GrantMaker.privileges(draw, GrantMaker.sequence, all: 30)) ON ALL SEQUENCES"
        default: target = "\(draw.oneOf("ALL", "EXECUTE")) ON ALL \(draw.oneOf("FUNCTIONS", "PROCEDURES", "ROUTINES"))"
        }
        return draw.chance(60)
            ? ["GRANT \(target) IN SCHEMA \(schema) TO \(draw.grantee())\(draw.maybe(20, " WITH GRANT OPTION"))"]
            : ["REVOKE \(target) IN SCHEMA \(schema) FROM \(draw.grantee())\(draw.maybe(40, " CASCADE"))"]
    }
}

/// Makes the parts of GRANT and REVOKE.
enum GrantMaker {
    static let table = ["SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER", "MAINTAIN"]
    static let sequence = ["SELECT", "USAGE", "UPDATE"]
    private static let column = ["SELECT", "INSERT", "UPDATE", "REFERENCES"]

    /// Returns a list of privileges.
    static func privileges(_ draw: Draw, _ all: [String], all percent: Int = 15) -> String {
        if draw.chance(percent) { return draw.oneOf("ALL", "ALL PRIVILEGES") }
        if draw.chance(2) { return draw.oneOf("EXECUTE", "USAGE", "CONNECT", "CREATE", "SELECT") }
        return draw.some(all, upTo: 2).joined(separator: ", ")
    }

    /// Returns privileges and an object.
    static func target(_ draw: Draw) -> String {
        switch draw.number(0...19) {
        case 0...7:
            let name = draw.name(draw.source())
            return "\(privileges(draw, table)) ON \(draw.maybe(50, "TABLE "))\(name)"
        case 8...12: return columnTarget(draw)
        case 13...14:
            let name = draw.name(draw.relation(.sequence))
            return "\(privileges(draw, sequence)) ON \(draw.maybe(80, "SEQUENCE "))\(name)"
        case 15...17: return "\(privileges(draw, ["USAGE", "CREATE"])) ON SCHEMA \(draw.schema())"
        case 18: return "\(privileges(draw, ["CREATE", "CONNECT", "TEMPORARY"])) ON DATABASE \(caseDatabase)"
        default: return otherTarget(draw)
        }
    }

    /// Returns column privileges and a table.
    private static func columnTarget(_ draw: Draw) -> String {
        let relation = draw.source()
        if draw.chance(10) { return "ALL (\(draw.column(relation))) ON \(draw.name(relation))" }
        let parts = draw.some(column, upTo: 2).map { privilege in
            "\(privilege) (\(draw.some(relation.columns.map(\.name), upTo: 2).joined(separator: ", ")))"
        }
        return "\(parts.joined(separator: ", "))\(draw.maybe(8, ", DELETE")) ON \(draw.name(relation))"
    }

    /// Returns privileges and an object that is neither relation, schema nor database.
    private static func otherTarget(_ draw: Draw) -> String {
        switch draw.number(0...3) {
        case 0: "\(draw.oneOf("SET", "ALTER SYSTEM", "ALL")) ON PARAMETER \(draw.oneOf("work_mem", "log_statement"))"
        case 1: "\(draw.oneOf("USAGE", "ALL")) ON LANGUAGE \(draw.oneOf("sql", "plpgsql"))"
        default: "EXECUTE ON FUNCTION \(draw.oneOf("pg_catalog.lower(text)", "pg_catalog.upper(text)"))"
        }
    }

    /// Returns a GRANTED BY clause, mostly none.
    static func grantor(_ draw: Draw) -> String {
        draw.maybe(8, " GRANTED BY \(draw.chance(50) ? draw.oneOf("CURRENT_USER", "CURRENT_ROLE") : draw.role())")
    }
}
