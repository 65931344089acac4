/// How the cluster of a case becomes a fresh one again.
enum Cleanup {
    /// What the state begins with when no case has left anything.
    static let noLeftovers = "0|0|0|0|"

    /// Drops and resets everything that a case can have made or changed.
    static let statements = [
        """
        DO $$
        DECLARE names text; item record;
        BEGIN
            SELECT string_agg(quote_ident(rolname), ', ') INTO names FROM pg_roles
                WHERE rolname <> 'postgres' AND rolname !~ '^pg_';
            DELETE FROM pg_default_acl;
            DELETE FROM pg_auth_members WHERE oid >= 16384;
            DELETE FROM pg_shdepend WHERE classid IN ('pg_default_acl'::regclass, 'pg_auth_members'::regclass);
            DELETE FROM pg_depend WHERE classid = 'pg_default_acl'::regclass;
            FOR item IN SELECT rolname FROM pg_roles WHERE rolname <> 'postgres' AND rolname !~ '^pg_' LOOP
                EXECUTE format('REASSIGN OWNED BY %I TO postgres', item.rolname);
                EXECUTE format('DROP OWNED BY %I CASCADE', item.rolname);
            END LOOP;
            FOR item IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_'
                AND nspname NOT IN ('information_schema', 'public') LOOP
                EXECUTE format('DROP SCHEMA %I CASCADE', item.nspname);
            END LOOP;
            FOR item IN SELECT c.oid FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
                AND c.relkind IN ('r', 'v', 'm', 'p', 'f', 'S') ORDER BY c.relkind = 'S' LOOP
                IF EXISTS (SELECT FROM pg_class WHERE oid = item.oid) THEN
                    EXECUTE (SELECT format('DROP %s %I.%I CASCADE', CASE relkind WHEN 'v' THEN 'VIEW'
                        WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE' WHEN 'f' THEN 'FOREIGN TABLE'
                        ELSE 'TABLE' END, 'public', relname) FROM pg_class WHERE oid = item.oid);
                END IF;
            END LOOP;
            FOR item IN SELECT oid FROM pg_proc WHERE pronamespace = 'public'::regnamespace LOOP
                IF EXISTS (SELECT FROM pg_proc WHERE oid = item.oid) THEN
                    EXECUTE format('DROP ROUTINE %s CASCADE', item.oid::regprocedure);
                END IF;
            END LOOP;
            FOR item IN SELECT oid FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typelem = 0 LOOP
                IF EXISTS (SELECT FROM pg_type WHERE oid = item.oid) THEN
                    EXECUTE format('DROP TYPE %s CASCADE', item.oid::regtype);
                END IF;
            END LOOP;
            FOR item IN SELECT fdwname FROM pg_foreign_data_wrapper LOOP
                EXECUTE format('DROP FOREIGN DATA WRAPPER %I CASCADE', item.fdwname);
            END LOOP;
            FOR item IN SELECT pubname FROM pg_publication LOOP
                EXECUTE format('DROP PUBLICATION %I', item.pubname);
            END LOOP;
            PERFORM lo_unlink(oid) FROM pg_largeobject_metadata;
            IF names IS NOT NULL THEN EXECUTE 'DROP ROLE ' || names; END IF;
        END $$
        """,
        "ALTER DATABASE \(caseDatabase) OWNER TO postgres",
        "ALTER SCHEMA public OWNER TO pg_database_owner",
        "ALTER ROLE postgres RESET ALL",
        """
        UPDATE pg_authid SET rolinherit = true, rolcreaterole = true, rolcreatedb = true, rolreplication = true,
            rolbypassrls = true, rolconnlimit = -1, rolvaliduntil = NULL, rolpassword = NULL WHERE rolname = 'postgres'
        """,
        """
        UPDATE pg_auth_members SET admin_option = false, inherit_option = true, set_option = true
            WHERE admin_option OR NOT inherit_option OR NOT set_option
        """,
        "UPDATE pg_database SET datconnlimit = -1 WHERE datname = '\(caseDatabase)' AND datconnlimit <> -1",
        "ALTER DATABASE \(caseDatabase) RESET ALL",
        "ALTER ROLE ALL RESET ALL",
        "DELETE FROM pg_parameter_acl",
        "DELETE FROM pg_description WHERE objoid = 'public'::regnamespace",
        "COMMENT ON SCHEMA public IS 'standard public schema'",
        "UPDATE pg_database SET datacl = NULL WHERE datname = '\(caseDatabase)' AND datacl IS NOT NULL",
        "UPDATE pg_language SET lanacl = NULL WHERE lanacl IS NOT NULL",
        """
        UPDATE pg_namespace SET nspacl = '{pg_database_owner=UC/pg_database_owner,=U/pg_database_owner}'
            WHERE nspname = 'public'
        """,
        """
        UPDATE pg_proc SET proacl = i.initprivs FROM pg_proc p LEFT JOIN pg_init_privs i
            ON i.objoid = p.oid AND i.classoid = 'pg_proc'::regclass
            WHERE pg_proc.oid = p.oid AND p.pronamespace = 'pg_catalog'::regnamespace AND p.proacl IS DISTINCT FROM i.initprivs
        """,
        """
        UPDATE pg_class SET relacl = i.initprivs FROM pg_class c LEFT JOIN pg_init_privs i
            ON i.objoid = c.oid AND i.classoid = 'pg_class'::regclass AND i.objsubid = 0
            WHERE pg_class.oid = c.oid AND c.relnamespace = 'pg_catalog'::regnamespace AND c.relacl IS DISTINCT FROM i.initprivs
        """,
        "UPDATE pg_attribute SET attacl = NULL WHERE attacl IS NOT NULL AND attrelid < 16384 AND attrelid <> 6100",
        """
        DELETE FROM pg_shdepend WHERE deptype = 'a' AND (objid < 16384 OR classid = 'pg_parameter_acl'::regclass
            OR classid = 'pg_database'::regclass)
        """,
        "UPDATE pg_tablespace SET spcacl = NULL WHERE spcacl IS NOT NULL",
        "DROP TABLESPACE IF EXISTS ts1",
        "DROP TABLESPACE IF EXISTS ts2",
        "ALTER SYSTEM RESET ALL",
        "RESET ALL",
    ]

    /// Tells in one line what the cluster and the database hold.
    static let stateQuery = """
        SELECT (SELECT count(*) FROM pg_roles WHERE rolname <> 'postgres' AND rolname !~ '^pg_'),
            (SELECT count(*) FROM pg_class WHERE oid >= 16384) + (SELECT count(*) FROM pg_proc WHERE oid >= 16384)
            + (SELECT count(*) FROM pg_type WHERE oid >= 16384) + (SELECT count(*) FROM pg_namespace WHERE oid >= 16384 AND nspname !~ '^pg_(toast_)?temp_')
            + (SELECT count(*) FROM pg_default_acl) + (SELECT count(*) FROM pg_foreign_data_wrapper)
            + (SELECT count(*) FROM pg_largeobject_metadata) + (SELECT count(*) FROM pg_publication),
            (SELECT count(*) FROM pg_database WHERE datname NOT IN ('postgres', 'template0', 'template1', 'scratch')),
            (SELECT count(*) FROM pg_db_role_setting) + (SELECT count(*) FROM pg_parameter_acl),
            (SELECT md5(string_agg(format('%s', (rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin,
                rolreplication, rolbypassrls, rolconnlimit, rolvaliduntil)), ';' ORDER BY rolname)) FROM pg_roles),
            (SELECT md5(string_agg(format('%s %s %s %s %s %s', roleid, member, grantor, admin_option, inherit_option,
                set_option), ';' ORDER BY oid)) FROM pg_auth_members),
            (SELECT md5(string_agg(format('%s %s %s', nspname, nspowner, nspacl), ';' ORDER BY oid)) FROM pg_namespace
                WHERE nspname !~ '^pg_(toast_)?temp_'),
            (SELECT md5(string_agg(format('%s %s', relname, relacl), ';' ORDER BY oid)) FROM pg_class
                WHERE relacl IS NOT NULL),
            (SELECT md5(string_agg(format('%s %s', proname, proacl), ';' ORDER BY oid)) FROM pg_proc
                WHERE proacl IS NOT NULL),
            (SELECT format('%s %s', datdba, datacl) FROM pg_database WHERE datname = current_database()),
            (SELECT count(*) FROM pg_shdepend WHERE objid < 16384),
            (SELECT count(*) FROM pg_language WHERE lanacl IS NOT NULL), (SELECT count(*) FROM pg_tablespace)
        """
}
