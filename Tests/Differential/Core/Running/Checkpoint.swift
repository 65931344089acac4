/// Questions about who may do what, which a superuser asks in a session of its own; they run on both databases.
package enum Checkpoint: String, Hashable, Sendable {
    /// Roles, memberships, owners, ACLs and dependencies on roles, as the catalogs hold them.
    case acls
    /// The answers of the `has_…` functions for every role, object and privilege.
    case rights
    /// Owners, ACLs and what else is known of the other kinds of objects.
    case objects
    /// The answers of the `has_…` functions about the other kinds of objects.
    case objectRights
    /// The views of information_schema about privileges.
    case views

    /// The queries; all rows are texts.
    package var queries: [String] {
        switch self {
        case .acls: Self.aclQueries
        case .rights: Self.aclQueries + Self.rightQueries
        case .objects: Self.objectQueries
        case .objectRights: Self.objectQueries + Self.objectRightQueries
        case .views: Self.viewQueries
        }
    }

    static let userSchemas = "(n.nspname !~ '^pg_' AND n.nspname <> 'information_schema')"
    private static let namedSchemas = "n.nspname !~ '^pg_(toast_)?temp_'"
    static let userRoles = "r.rolname !~ '^pg_' AND r.rolname <> 'postgres'"

    private static let aclQueries = [
        """
        SELECT rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication, rolbypassrls,
            rolconnlimit, rolvaliduntil, rolconfig FROM pg_roles r WHERE r.rolname !~ '^pg_'
        """,
        """
        SELECT m.roleid::regrole, m.member::regrole, m.grantor::regrole, admin_option, inherit_option, set_option
            FROM pg_auth_members m WHERE m.member::regrole::text !~ '^pg_' ORDER BY 1, 2, 3
        """,
        """
        SELECT n.nspname, c.relname, c.relkind, c.relowner::regrole, c.relacl FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace WHERE \(userSchemas)
        """,
        """
        SELECT n.nspname, c.relname, a.attname, a.attacl FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE a.attacl IS NOT NULL AND NOT a.attisdropped AND \(userSchemas)
        """,
        "SELECT nspname, nspowner::regrole, nspacl FROM pg_namespace n WHERE \(userSchemas)",
        "SELECT datname, datdba::regrole, datacl FROM pg_database WHERE datname = current_database()",
        """
        SELECT d.defaclrole::regrole, n.nspname, d.defaclobjtype, d.defaclacl FROM pg_default_acl d
            LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace
        """,
        """
        SELECT n.nspname, p.proname, p.prokind, p.proowner::regrole, p.proacl FROM pg_proc p
            JOIN pg_namespace n ON n.oid = p.pronamespace WHERE \(userSchemas)
        """,
        """
        SELECT n.nspname, t.typname, t.typtype, t.typowner::regrole, t.typacl FROM pg_type t
            JOIN pg_namespace n ON n.oid = t.typnamespace WHERE \(userSchemas) AND t.typtype IN ('d', 'e')
        """,
        "SELECT parname, paracl FROM pg_parameter_acl",
        "SELECT schemaname, tablename, policyname, permissive, roles, cmd, qual, with_check FROM pg_policies",
        """
        SELECT s.refobjid::regrole, s.classid::regclass, s.deptype, count(*) FROM pg_shdepend s
            WHERE s.refclassid = 'pg_authid'::regclass
            AND s.dbid IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
            AND s.refobjid::regrole::text !~ '^pg_' GROUP BY 1, 2, 3
        """,
    ]

    private static let rightQueries = [
        """
        SELECT r.rolname, n.nspname, c.relname, string_agg(p.p || g.g, ',' ORDER BY p.p, g.g)
            FROM pg_roles r, pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, (VALUES ('SELECT'), ('INSERT'),
            ('UPDATE'), ('DELETE'), ('TRUNCATE'), ('REFERENCES'), ('TRIGGER'), ('MAINTAIN')) p(p),
            (VALUES (''), (' WITH GRANT OPTION')) g(g)
            WHERE \(userRoles) AND \(userSchemas) AND c.relkind IN ('r', 'v', 'm', 'p', 'f')
            AND has_table_privilege(r.oid, c.oid, p.p || g.g) GROUP BY 1, 2, 3
        """,
        """
        SELECT r.rolname, n.nspname, c.relname, a.attname, string_agg(p.p || g.g, ',' ORDER BY p.p, g.g)
            FROM pg_roles r, pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid, (VALUES ('SELECT'), ('INSERT'), ('UPDATE'), ('REFERENCES')) p(p),
            (VALUES (''), (' WITH GRANT OPTION')) g(g)
            WHERE \(userRoles) AND \(userSchemas) AND c.relkind IN ('r', 'v', 'm', 'p', 'f') AND a.attnum > 0
            AND NOT a.attisdropped AND a.attacl IS NOT NULL
            AND has_column_privilege(r.oid, c.oid, a.attnum, p.p || g.g) GROUP BY 1, 2, 3, 4
        """,
        """
        SELECT r.rolname, n.nspname, c.relname, string_agg(p.p || g.g, ',' ORDER BY p.p, g.g)
            FROM pg_roles r, pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
            (VALUES ('SELECT'), ('USAGE'), ('UPDATE')) p(p), (VALUES (''), (' WITH GRANT OPTION')) g(g)
            WHERE \(userRoles) AND \(userSchemas) AND c.relkind = 'S'
            AND CASE WHEN c.relkind = 'S' THEN has_sequence_privilege(r.oid, c.oid, p.p || g.g) END GROUP BY 1, 2, 3
        """,
        """
        SELECT r.rolname, n.nspname, string_agg(p.p, ',' ORDER BY p.p) FROM pg_roles r, pg_namespace n,
            (VALUES ('USAGE'), ('CREATE'), ('USAGE WITH GRANT OPTION'), ('CREATE WITH GRANT OPTION')) p(p)
            WHERE \(userRoles) AND \(namedSchemas) AND has_schema_privilege(r.oid, n.oid, p.p) GROUP BY 1, 2
        """,
        """
        SELECT r.rolname, string_agg(p.p, ',' ORDER BY p.p) FROM pg_roles r, (VALUES ('CONNECT'), ('CREATE'),
            ('TEMPORARY'), ('CONNECT WITH GRANT OPTION'), ('CREATE WITH GRANT OPTION')) p(p)
            WHERE \(userRoles) AND has_database_privilege(r.oid, current_database(), p.p) GROUP BY 1
        """,
        """
        SELECT r.rolname, o.rolname, string_agg(p.p, ',' ORDER BY p.p) FROM pg_roles r, pg_roles o,
            (VALUES ('USAGE'), ('MEMBER'), ('SET'), ('USAGE WITH ADMIN OPTION')) p(p)
            WHERE r.rolname !~ '^pg_' AND pg_has_role(r.oid, o.oid, p.p) GROUP BY 1, 2
        """,
        """
        SELECT r.rolname, n.nspname, p.proname, has_function_privilege(r.oid, p.oid, 'EXECUTE'),
            has_function_privilege(r.oid, p.oid, 'EXECUTE WITH GRANT OPTION') FROM pg_roles r, pg_proc p
            JOIN pg_namespace n ON n.oid = p.pronamespace WHERE \(userRoles) AND \(userSchemas)
        """,
        """
        SELECT r.rolname, n.nspname, t.typname, has_type_privilege(r.oid, t.oid, 'USAGE'),
            has_type_privilege(r.oid, t.oid, 'USAGE WITH GRANT OPTION') FROM pg_roles r, pg_type t
            JOIN pg_namespace n ON n.oid = t.typnamespace
            WHERE \(userRoles) AND \(userSchemas) AND t.typtype IN ('d', 'e')
        """,
    ]
}
