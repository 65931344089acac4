extension Area {
    /// `has_…_privilege` for the other kinds of objects, and the views of information_schema about privileges.
    package static let objectInquiries = Area(name: "object inquiries", weight: 4) { draw in
        [draw.chance(50) ? InquiryMaker.inquiry(draw) : InquiryMaker.look(draw)]
    }
}

/// Makes questions.
enum InquiryMaker {
    private static let user = "NOT IN ('pg_catalog', 'information_schema')"

    /// Makes a question about a privilege.
    static func inquiry(_ draw: Draw) -> String {
        let role = draw.maybe(60, "'\(draw.role())', ")
        let option = draw.maybe(25, " WITH GRANT OPTION")
        let relation = draw.source()
        switch draw.number(0...8) {
        case 0...2: return "SELECT has_type_privilege(\(role)'\(TypeMaker.name(draw))', 'USAGE\(option)')"
        case 3:
            return "SELECT has_function_privilege(\(role)'\(draw.object("procedure", "trigger function"))', "
                + "'EXECUTE\(option)')"
        case 4: return "SELECT row_security_active('\(draw.name(relation))')"
        case 5:
            return "SELECT has_table_privilege(\(role)c.oid, 'SELECT, UPDATE\(option)') FROM pg_class c "
                + "WHERE relname = '\(relation.name)'"
        case 6:
            return "SELECT has_column_privilege(\(role)'\(draw.name(relation))', "
                + "\(draw.number(-7...4))::int2, 'SELECT')"
        case 7: return "SELECT has_schema_privilege(\(role)'\(draw.schema())', 'USAGE, create\(option)')"
        default:
            return "SELECT has_any_column_privilege(\(role)'\(draw.name(relation))', 'INSERT\(option), "
                + "REFERENCES')"
        }
    }

    /// Makes a query of information_schema.
    static func look(_ draw: Draw) -> String {
        switch draw.number(0...11) {
        case 0:
            return "SELECT grantor, grantee, udt_schema, udt_name, privilege_type, is_grantable FROM "
                + "information_schema.\(draw.oneOf("udt_privileges", "role_udt_grants")) WHERE udt_schema \(user)"
        case 1:
            return "SELECT grantor, grantee, routine_schema, routine_name, is_grantable FROM "
                + "information_schema.\(draw.oneOf("routine_privileges", "role_routine_grants")) WHERE routine_schema \(user)"
        case 2:
            return "SELECT * FROM information_schema.\(draw.oneOf("usage_privileges", "role_usage_grants")) "
                + "WHERE object_type <> 'COLLATION' AND object_schema \(user)"
        case 3:
            return "SELECT grantor, grantee, table_name, privilege_type, with_hierarchy FROM "
                + "information_schema.role_table_grants WHERE table_schema \(user)"
        case 4:
            return "SELECT grantor, grantee, table_name, column_name, privilege_type FROM "
                + "information_schema.role_column_grants WHERE table_schema \(user)"
        case 5: return "SELECT schema_name, schema_owner FROM information_schema.schemata WHERE schema_name !~ '^pg_'"
        case 6:
            return "SELECT domain_schema, domain_name, data_type, domain_default FROM "
                + "information_schema.domains WHERE domain_schema \(user)"
        case 7: return "SELECT sequence_schema, sequence_name FROM information_schema.sequences"
        case 8:
            return "SELECT table_name, is_updatable, is_insertable_into, check_option FROM "
                + "information_schema.views WHERE table_schema \(user)"
        case 9:
            return "SELECT routine_schema, routine_name, security_type, routine_definition FROM "
                + "information_schema.routines WHERE routine_schema \(user)"
        case 10:
            return "SELECT constraint_name, table_name, constraint_type FROM "
                + "information_schema.table_constraints WHERE table_schema \(user)"
        default:
            return "SELECT user_defined_type_schema, user_defined_type_name FROM "
                + "information_schema.user_defined_types"
        }
    }
}
