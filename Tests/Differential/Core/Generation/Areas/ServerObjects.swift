extension Area {
    /// Configuration parameters, ALTER SYSTEM, languages, tablespaces and the database.
    package static let serverObjects = Area(name: "server objects", weight: 6) { draw in
        switch draw.number(0...19) {
        case 0...3: [ServerMaker.grant(draw)]
        case 4...9: [ServerMaker.set(draw)]
        case 10...11: [ServerMaker.alterSystem(draw)]
        case 12...15: [ServerMaker.tablespace(draw)]
        case 16...17: [ServerMaker.language(draw)]
        default: [ServerMaker.database(draw)]
        }
    }
}

/// Makes statements about what belongs to the server.
enum ServerMaker {
    /// Returns the name of a parameter.
    static func parameter(_ draw: Draw) -> String {
        draw.oneOf(
            "work_mem", "log_statement", "log_statement", "session_replication_role", "lo_compat_privileges", "my.own",
            "max_connections", draw.chance(30) ? "no_such" : "search_path", "lc_messages")
    }

    /// Returns a parameter with a value for it.
    private static func setting(_ draw: Draw) -> String {
        draw.oneOf(
            "work_mem = '6MB'", "log_statement = 'none'", "log_statement = 'none'", "session_replication_role = origin",
            "lo_compat_privileges = off", "my.own = 'x'", "max_connections = 50", "search_path = public")
    }

    /// Makes a GRANT or REVOKE on a parameter.
    static func grant(_ draw: Draw) -> String {
        let target =
            "\(GrantMaker.privileges(draw, ["SET", "ALTER SYSTEM"])) ON PARAMETER "
            + "\(parameter(draw))\(draw.maybe(10, ", \(parameter(draw))"))"
        return draw.chance(70)
            ? "GRANT \(target) TO \(draw.grantee())\(draw.maybe(30, " WITH GRANT OPTION"))\(GrantMaker.grantor(draw))"
            : "REVOKE \(draw.maybe(20, "GRANT OPTION FOR "))\(target) FROM \(draw.grantee())\(draw.maybe(40, " CASCADE"))"
    }

    /// Makes a SET in one of its forms.
    static func set(_ draw: Draw) -> String {
        let name = parameter(draw)
        switch draw.number(0...7) {
        case 0...2: return "SET \(draw.maybe(30, "LOCAL "))\(setting(draw))"
        case 3: return "RESET \(name)"
        case 4:
            return "SELECT set_config('\(draw.oneOf("log_statement", "my.own"))', 'none', "
                + "\(draw.oneOf("true", "false")))"
        case 5: return "ALTER ROLE \(draw.role())\(draw.maybe(30, " IN DATABASE \(caseDatabase)")) SET \(setting(draw))"
        case 6: return "ALTER ROLE \(draw.role()) RESET \(draw.oneOf(name, "ALL"))"
        default:
            return "SELECT has_parameter_privilege(\(draw.maybe(60, "'\(draw.role())', "))'\(name)', "
                + "'\(draw.oneOf("SET", "ALTER SYSTEM", "SET WITH GRANT OPTION"))')"
        }
    }

    /// Makes an ALTER SYSTEM.
    static func alterSystem(_ draw: Draw) -> String {
        draw.chance(60)
            ? "ALTER SYSTEM SET \(setting(draw))"
            : "ALTER SYSTEM RESET "
                + "\(draw.oneOf(parameter(draw), "ALL"))"
    }

    /// Makes a statement about tablespaces; those that are made lie in the server's own folder.
    static func tablespace(_ draw: Draw) -> String {
        let name = draw.chance(50) ? "pg_default" : "ts\(draw.number(1...2))"
        switch draw.number(0...9) {
        case 0...3:
            let target = "\(draw.oneOf("CREATE", "ALL")) ON TABLESPACE \(name)"
            return draw.chance(65)
                ? "GRANT \(target) TO \(draw.grantee())\(draw.maybe(30, " WITH GRANT OPTION"))"
                : "REVOKE \(target) FROM \(draw.grantee())\(draw.maybe(40, " CASCADE"))"
        case 4:
            return "CREATE TABLE \(draw.schema()).l\(draw.fresh()) (id int) TABLESPACE "
                + "\(draw.oneOf(name, "pg_global"))"
        case 5: return "CREATE INDEX i\(draw.fresh()) ON \(draw.name(draw.relation(.table))) (id) TABLESPACE \(name)"
        case 6: return "ALTER TABLE \(draw.name(draw.relation(.table))) SET TABLESPACE \(name)"
        case 7: return "SET default_tablespace = '\(draw.oneOf(name, "", ""))'"
        case 8:
            return "ALTER TABLESPACE ts\(draw.number(1...2)) "
                + "\(draw.oneOf("OWNER TO \(draw.roleSpec())", "RENAME TO ts\(draw.number(1...2))", "SET (random_page_cost = 2)"))"
        default: return "SELECT has_tablespace_privilege(\(draw.maybe(60, "'\(draw.role())', "))'\(name)', 'CREATE')"
        }
    }

    /// Makes a statement about languages.
    static func language(_ draw: Draw) -> String {
        let name = draw.oneOf("sql", "plpgsql", "internal", "c")
        let target = "\(draw.oneOf("USAGE", "ALL")) ON LANGUAGE \(name)"
        switch draw.number(0...5) {
        case 0...1: return "GRANT \(target) TO \(draw.grantee())\(draw.maybe(30, " WITH GRANT OPTION"))"
        case 2...3:
            return "REVOKE \(target) FROM "
                + "\(draw.chance(40) ? "PUBLIC" : draw.grantee())\(draw.maybe(40, " CASCADE"))"
        default:
            return "SELECT has_language_privilege(\(draw.maybe(60, "'\(draw.role())', "))'\(name)', "
                + "'\(draw.oneOf("USAGE", "USAGE WITH GRANT OPTION"))')"
        }
    }

    /// Makes a statement about the database.
    static func database(_ draw: Draw) -> String {
        switch draw.number(0...4) {
        case 0: return "COMMENT ON DATABASE \(caseDatabase) IS 'c'"
        case 1: return "ALTER DATABASE \(caseDatabase) SET \(setting(draw))"
        case 2: return "ALTER DATABASE \(caseDatabase) RESET ALL"
        case 3:
            return "REVOKE \(draw.oneOf("CONNECT", "TEMP", "ALL")) ON DATABASE \(caseDatabase) FROM "
                + "\(draw.oneOf("PUBLIC", draw.role()))"
        default: return "GRANT \(draw.oneOf("CONNECT", "TEMP", "ALL")) ON DATABASE \(caseDatabase) TO \(draw.grantee())"
        }
    }
}
