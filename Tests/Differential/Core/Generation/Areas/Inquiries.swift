extension Area {
    /// Calls of the `has_…_privilege` functions by names, which look at the caller's rights too.
    package static let inquiries = Area(name: "inquiries", weight: 6) { draw in
        let role = draw.maybe(60, "'\(draw.role())', ")
        let option = draw.maybe(25, " WITH GRANT OPTION")
        let relation = draw.source()
        let privilege = draw.pick(GrantMaker.table) ?? "SELECT"
        switch draw.number(0...8) {
        case 0...2: return ["SELECT has_table_privilege(\(role)'\(draw.name(relation))', '\(privilege)\(option)')"]
        case 3:
            let column = draw.column(relation)
            let privilege = draw.oneOf("SELECT", "INSERT", "UPDATE", "REFERENCES")
            return [
                "SELECT has_column_privilege(\(role)'\(draw.name(relation))', '\(column)', '\(privilege)\(option)')"
            ]
        case 4:
            return [
                "SELECT has_any_column_privilege(\(role)'\(draw.name(relation))', '\(draw.oneOf("SELECT", "UPDATE"))')"
            ]
        case 5:
            let name = draw.name(draw.relation(.sequence, .sequence, .table))
            return [
                "SELECT has_sequence_privilege(\(role)'\(name)', '\(draw.oneOf("USAGE", "SELECT", "UPDATE"))\(option)')"
            ]
        case 6:
            return [
                "SELECT has_schema_privilege(\(role)'\(draw.schema())', '\(draw.oneOf("USAGE", "CREATE"))\(option)')"
            ]
        case 7:
            return [
                "SELECT has_database_privilege(\(role)'\(caseDatabase)', '\(draw.oneOf("CREATE", "TEMP", "CONNECT"))')"
            ]
        default: return ["SELECT pg_has_role(\(role)'\(draw.role())', '\(draw.oneOf("USAGE", "MEMBER", "SET"))')"]
        }
    }

    /// Reading the catalogs and the views of information_schema, which show what the reader may know.
    package static let catalogLooks = Area(name: "catalogs", weight: 3) { draw in
        let user = "table_schema NOT IN ('pg_catalog', 'information_schema')"
        switch draw.number(0...8) {
        case 0:
            return [
                "SELECT grantor, grantee, table_name, privilege_type, is_grantable FROM information_schema.table_privileges WHERE \(user)"
            ]
        case 1:
            return [
                "SELECT grantor, grantee, table_name, column_name, privilege_type, is_grantable FROM information_schema.column_privileges WHERE \(user)"
            ]
        case 2:
            return [
                "SELECT table_schema, table_name, table_type, is_insertable_into FROM information_schema.tables WHERE \(user)"
            ]
        case 3:
            return [
                "SELECT table_name, column_name, column_default, is_updatable FROM information_schema.columns WHERE \(user)"
            ]
        case 4:
            return [
                "SELECT * FROM information_schema.\(draw.oneOf("enabled_roles", "applicable_roles", "administrable_role_authorizations"))"
            ]
        case 5:
            return [
                "SELECT grantor, grantee, object_schema, object_name, privilege_type FROM information_schema.usage_privileges WHERE object_type = 'SEQUENCE'"
            ]
        case 6: return ["SELECT rolname FROM \(draw.oneOf("pg_authid", "pg_roles")) WHERE rolname !~ '^pg_'"]
        case 7: return ["SELECT usename FROM \(draw.oneOf("pg_shadow", "pg_user"))"]
        default: return ["SELECT current_user, session_user, current_schemas(false)"]
        }
    }

    /// SET, SHOW and RESET.
    package static let settings = Area(name: "settings", weight: 3) { draw in
        switch draw.number(0...9) {
        case 0...3: ["SET search_path = \(draw.schema()), \(draw.schema())"]
        case 4...5: ["RESET search_path"]
        case 6: ["SET log_statement = 'none'"]
        case 7: ["SET createrole_self_grant = '\(draw.oneOf("set", "inherit", "set, inherit", ""))'"]
        case 8: ["SHOW \(draw.oneOf("role", "session_authorization", "is_superuser", "search_path"))"]
        default: ["SET \(draw.oneOf("work_mem = '8MB'", "SESSION CHARACTERISTICS AS TRANSACTION READ WRITE"))"]
        }
    }
}
