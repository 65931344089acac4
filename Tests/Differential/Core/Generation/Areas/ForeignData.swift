extension Area {
    /// Foreign-data wrappers, servers, user mappings and foreign tables. Nothing can be read from them without a handler.
    package static let foreignData = Area(name: "foreign data", weight: 6) { draw in
        switch draw.number(0...19) {
        case 0...2: [ForeignMaker.wrapper(draw)]
        case 3...6: [ForeignMaker.server(draw)]
        case 7...9: [ForeignMaker.mapping(draw)]
        case 10...12: [ForeignMaker.table(draw)]
        case 13...16: [ForeignMaker.grant(draw)]
        default: [ForeignMaker.look(draw)]
        }
    }
}

/// Makes statements about foreign data.
enum ForeignMaker {
    /// Returns the name of a wrapper.
    static func wrapperName(_ draw: Draw) -> String { draw.chance(96) ? draw.object("wrapper").bare : "w0" }

    /// Returns the name of a server.
    static func serverName(_ draw: Draw) -> String { draw.chance(96) ? draw.object("server").bare : "h0" }

    /// Makes a statement about a wrapper.
    static func wrapper(_ draw: Draw) -> String {
        let name = wrapperName(draw)
        switch draw.number(0...6) {
        case 0...2:
            let new = "w\(draw.fresh())"
            draw.add("wrapper", new)
            return "CREATE FOREIGN DATA WRAPPER \(new)\(draw.maybe(20, " OPTIONS (a '1')"))"
        case 3: return "ALTER FOREIGN DATA WRAPPER \(name) OWNER TO \(draw.roleSpec())"
        case 4:
            return "ALTER FOREIGN DATA WRAPPER \(name) OPTIONS (\(draw.oneOf("ADD", "SET", "DROP")) "
                + "a\(draw.maybe(50, " '2'")))"
        case 5: return "DROP FOREIGN DATA WRAPPER \(name)\(draw.maybe(30, " CASCADE"))"
        default: return "ALTER FOREIGN DATA WRAPPER \(name) RENAME TO w\(draw.number(1...20))"
        }
    }

    /// Makes a statement about a server.
    static func server(_ draw: Draw) -> String {
        let name = serverName(draw)
        switch draw.number(0...9) {
        case 0...4:
            let new = "h\(draw.fresh())"
            draw.add("server", new)
            let options = draw.maybe(20, " OPTIONS (host 'h')")
            return "CREATE SERVER \(new)\(draw.maybe(15, " TYPE 't' VERSION '1'")) FOREIGN DATA WRAPPER "
                + "\(wrapperName(draw))\(options)"
        case 5...6: return "ALTER SERVER \(name) OWNER TO \(draw.roleSpec())"
        case 7:
            return "ALTER SERVER \(name) "
                + "\(draw.oneOf("VERSION '2'", "OPTIONS (ADD b '1')", "RENAME TO h\(draw.number(1...20))"))"
        case 8: return "DROP SERVER \(draw.maybe(15, "IF EXISTS "))\(name)\(draw.maybe(30, " CASCADE"))"
        default: return "COMMENT ON SERVER \(name) IS 'c'"
        }
    }

    /// Makes a statement about a user mapping.
    static func mapping(_ draw: Draw) -> String {
        let user = draw.chance(15) ? "PUBLIC" : draw.chance(40) ? draw.oneOf("CURRENT_USER", "USER") : draw.role()
        let target = "USER MAPPING FOR \(user) SERVER \(serverName(draw))"
        switch draw.number(0...5) {
        case 0...2: return "CREATE \(target)\(draw.maybe(60, " OPTIONS (user 'u', password 'p')"))"
        case 3: return "CREATE USER MAPPING IF NOT EXISTS FOR \(user) SERVER \(serverName(draw))"
        case 4: return "ALTER \(target) OPTIONS (\(draw.oneOf("SET user 'v'", "ADD c '1'", "DROP password")))"
        default: return "DROP \(target)"
        }
    }

    /// Makes a statement about a foreign table.
    static func table(_ draw: Draw) -> String {
        let table = draw.relation(.foreignTable)
        switch draw.number(0...9) {
        case 0...4:
            let columns = [Column(name: "id", isNumber: true), Column(name: "a", isNumber: false)]
            let new = Relation(
                kind: .foreignTable, schema: draw.home(), name: "x\(draw.fresh())", owner: draw.actor,
                columns: columns)
            draw.add(new)
            let types = (TypeMaker.columnType(draw, isNumber: true), TypeMaker.columnType(draw, isNumber: false))
            return "CREATE FOREIGN TABLE \(new.qualified) (id \(types.0), a \(types.1)) SERVER \(serverName(draw))"
        case 5: return "ALTER FOREIGN TABLE \(draw.name(table)) OWNER TO \(draw.roleSpec())"
        case 6:
            return "ALTER FOREIGN TABLE \(draw.name(table)) "
                + "\(draw.oneOf("ADD COLUMN n int", "OPTIONS (ADD a 'b')", "DROP COLUMN a"))"
        case 7: return "DROP FOREIGN TABLE \(draw.name(table))\(draw.maybe(30, " CASCADE"))"
        case 8: return "SELECT \(QueryMaker.columns(draw, table)) FROM \(draw.name(table))"
        default:
            return "GRANT \(GrantMaker.privileges(draw, GrantMaker.table)) ON \(draw.name(table)) TO "
                + "\(draw.grantee())"
        }
    }

    /// Makes a GRANT or REVOKE on wrappers and servers.
    static func grant(_ draw: Draw) -> String {
        let object =
            draw.chance(50)
            ? "FOREIGN DATA WRAPPER \(wrapperName(draw))"
            : "FOREIGN SERVER "
                + "\(serverName(draw))"
        let target = "\(draw.oneOf("USAGE", "USAGE", "ALL")) ON \(object)"
        return draw.chance(65)
            ? "GRANT \(target) TO \(draw.grantee())\(draw.maybe(35, " WITH GRANT OPTION"))\(GrantMaker.grantor(draw))"
            : "REVOKE \(draw.maybe(20, "GRANT OPTION FOR "))\(target) FROM \(draw.grantee())\(draw.maybe(40, " CASCADE"))"
    }

    /// Makes a query about foreign data.
    static func look(_ draw: Draw) -> String {
        switch draw.number(0...7) {
        case 0: return "SELECT srvname, usename, umoptions FROM pg_user_mappings"
        case 1:
            return "SELECT srvname, umuser::regrole, umoptions FROM pg_user_mapping, pg_foreign_server s "
                + "WHERE s.oid = umserver"
        case 2:
            return "SELECT foreign_server_name, foreign_data_wrapper_name, authorization_identifier FROM "
                + "information_schema.foreign_servers"
        case 3: return "SELECT * FROM information_schema.\(draw.oneOf("user_mappings", "user_mapping_options"))"
        case 4:
            return
                "SELECT * FROM information_schema.\(draw.oneOf("foreign_data_wrappers", "foreign_tables", "foreign_server_options"))"
        case 5:
            return "SELECT grantor, grantee, object_type, object_name, is_grantable FROM "
                + "information_schema.usage_privileges WHERE object_type LIKE 'FOREIGN%'"
        case 6:
            return "SELECT has_server_privilege(\(draw.maybe(60, "'\(draw.role())', "))'\(serverName(draw))', 'USAGE')"
        default:
            return
                "SELECT has_foreign_data_wrapper_privilege(\(draw.maybe(60, "'\(draw.role())', "))'\(wrapperName(draw))', 'USAGE\(draw.maybe(30, " WITH GRANT OPTION"))')"
        }
    }
}

extension String {
    /// The name without a schema.
    fileprivate var bare: String { split(separator: ".").last.map(String.init) ?? self }
}
