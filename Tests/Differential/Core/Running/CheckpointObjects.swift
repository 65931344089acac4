extension Checkpoint {
    /// Queries about types, large objects, foreign data, languages, tablespaces, triggers, statistics and publications.
    static let objectQueries = [
        """
        SELECT n.nspname, t.typname, t.typtype, t.typowner::regrole, t.typacl FROM pg_type t
            JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
            WHERE \(userSchemas) AND (c.oid IS NULL OR c.relkind = 'c')
        """,
        "SELECT oid, lomowner::regrole, lomacl FROM pg_largeobject_metadata",
        "SELECT fdwname, fdwowner::regrole, fdwacl, fdwoptions FROM pg_foreign_data_wrapper",
        "SELECT srvname, srvowner::regrole, srvacl, srvversion, srvoptions FROM pg_foreign_server",
        "SELECT srvname, usename, umoptions FROM pg_user_mappings",
        "SELECT lanname, lanowner::regrole, lanacl FROM pg_language",
        "SELECT spcname, spcowner::regrole, spcacl FROM pg_tablespace",
        """
        SELECT n.nspname, c.relname, t.tgname, t.tgenabled, t.tgtype, p.proname FROM pg_trigger t
            JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_proc p ON p.oid = t.tgfoid WHERE NOT t.tgisinternal
        """,
        """
        SELECT n.nspname, s.stxname, s.stxowner::regrole, s.stxrelid::regclass FROM pg_statistic_ext s
            JOIN pg_namespace n ON n.oid = s.stxnamespace
        """,
        "SELECT pubname, pubowner::regrole, puballtables, pubinsert, pubdelete FROM pg_publication",
        "SELECT pubname, schemaname, tablename, attnames FROM pg_publication_tables",
        """
        SELECT n.nspname, p.proname, p.prosecdef, p.provolatile, p.proisstrict, p.proleakproof, p.proconfig FROM pg_proc p
            JOIN pg_namespace n ON n.oid = p.pronamespace WHERE \(userSchemas)
        """,
        "SELECT s.setrole = 0, d.rolname, s.setdatabase <> 0, s.setconfig FROM pg_db_role_setting s LEFT JOIN pg_roles d ON d.oid = s.setrole",
        "SELECT schemaname, matviewname, matviewowner, ispopulated FROM pg_matviews",
    ]

    /// Queries that ask the `has_…` functions about the other kinds of objects.
    static let objectRightQueries = [
        """
        SELECT r.rolname, n.nspname, t.typname, has_type_privilege(r.oid, t.oid, 'USAGE'),
            has_type_privilege(r.oid, t.oid, 'USAGE WITH GRANT OPTION') FROM pg_roles r, pg_type t
            JOIN pg_namespace n ON n.oid = t.typnamespace WHERE \(userRoles) AND \(userSchemas)
        """,
        """
        SELECT r.rolname, l.oid, string_agg(p.p, ',' ORDER BY p.p) FROM pg_roles r, pg_largeobject_metadata l,
            (VALUES ('SELECT'), ('UPDATE'), ('SELECT WITH GRANT OPTION'), ('UPDATE WITH GRANT OPTION')) p(p)
            WHERE \(userRoles) AND has_largeobject_privilege(r.oid, l.oid, p.p) GROUP BY 1, 2
        """,
        """
        SELECT r.rolname, f.fdwname, has_foreign_data_wrapper_privilege(r.oid, f.oid, 'USAGE'),
            has_foreign_data_wrapper_privilege(r.oid, f.oid, 'USAGE WITH GRANT OPTION')
            FROM pg_roles r, pg_foreign_data_wrapper f WHERE \(userRoles)
        """,
        """
        SELECT r.rolname, s.srvname, has_server_privilege(r.oid, s.oid, 'USAGE'),
            has_server_privilege(r.oid, s.oid, 'USAGE WITH GRANT OPTION') FROM pg_roles r, pg_foreign_server s
            WHERE \(userRoles)
        """,
        """
        SELECT r.rolname, l.lanname, has_language_privilege(r.oid, l.oid, 'USAGE'),
            has_language_privilege(r.oid, l.oid, 'USAGE WITH GRANT OPTION') FROM pg_roles r, pg_language l WHERE \(userRoles)
        """,
        """
        SELECT r.rolname, t.spcname, has_tablespace_privilege(r.oid, t.oid, 'CREATE'),
            has_tablespace_privilege(r.oid, t.oid, 'CREATE WITH GRANT OPTION') FROM pg_roles r, pg_tablespace t
            WHERE \(userRoles)
        """,
        """
        SELECT r.rolname, n.n, string_agg(p.p, ',' ORDER BY p.p) FROM pg_roles r, (VALUES ('work_mem'),
            ('log_statement'), ('session_replication_role'), ('lo_compat_privileges'), ('my.own')) n(n),
            (VALUES ('SET'), ('ALTER SYSTEM'), ('SET WITH GRANT OPTION'), ('ALTER SYSTEM WITH GRANT OPTION')) p(p)
            WHERE \(userRoles) AND has_parameter_privilege(r.oid, n.n, p.p) GROUP BY 1, 2
        """,
    ]

    private static let inUserSchema = "NOT IN ('pg_catalog', 'information_schema')"

    /// Queries of information_schema, as a superuser and as two others.
    static let viewQueries =
        schemaViews + ["ann", "bob"].flatMap { ["SET ROLE \($0)"] + schemaViews.prefix(6) + ["RESET ROLE"] }

    private static let schemaViews = [
        "SELECT * FROM information_schema.table_privileges WHERE table_schema \(inUserSchema)",
        "SELECT * FROM information_schema.column_privileges WHERE table_schema \(inUserSchema)",
        """
        SELECT grantor, grantee, routine_schema, routine_name, privilege_type, is_grantable
            FROM information_schema.routine_privileges WHERE routine_schema \(inUserSchema)
        """,
        "SELECT * FROM information_schema.udt_privileges WHERE udt_schema \(inUserSchema)",
        "SELECT * FROM information_schema.usage_privileges WHERE object_schema \(inUserSchema)",
        "SELECT * FROM information_schema.role_table_grants WHERE table_schema \(inUserSchema)",
        "SELECT * FROM information_schema.role_udt_grants WHERE udt_schema \(inUserSchema)",
        "SELECT * FROM information_schema.role_usage_grants WHERE object_schema \(inUserSchema)",
        "SELECT * FROM information_schema.applicable_roles WHERE role_name !~ '^pg_'",
        "SELECT * FROM information_schema.foreign_servers",
    ]
}
