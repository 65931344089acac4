extension StatementHelp {
    /// What CREATE ROLE, CREATE USER and CREATE GROUP can say about a role.
    private static let creationOptions = """
        where option can be:

              SUPERUSER | NOSUPERUSER
            | CREATEDB | NOCREATEDB
            | CREATEROLE | NOCREATEROLE
            | INHERIT | NOINHERIT
            | LOGIN | NOLOGIN
            | REPLICATION | NOREPLICATION
            | BYPASSRLS | NOBYPASSRLS
            | CONNECTION LIMIT number
            | [ ENCRYPTED ] PASSWORD 'password' | PASSWORD NULL
            | VALID UNTIL 'timestamp'
            | IN ROLE role_name [, ...]
            | ROLE role_name [, ...]
            | ADMIN role_name [, ...]
            | SYSID number
        """

    /// The forms of ALTER ROLE and ALTER USER.
    private static func alterForms(_ noun: String) -> String {
        """
        ALTER \(noun) role [ WITH ] option [ ... ]

        where option can be:

              SUPERUSER | NOSUPERUSER
            | CREATEDB | NOCREATEDB
            | CREATEROLE | NOCREATEROLE
            | INHERIT | NOINHERIT
            | LOGIN | NOLOGIN
            | REPLICATION | NOREPLICATION
            | BYPASSRLS | NOBYPASSRLS
            | CONNECTION LIMIT number
            | [ ENCRYPTED ] PASSWORD 'password' | PASSWORD NULL
            | VALID UNTIL 'timestamp'

        ALTER \(noun) name RENAME TO new_name

        ALTER \(noun) { role | ALL } [ IN DATABASE database_name ]
            SET parameter { TO | = } { value | DEFAULT }
        ALTER \(noun) { role | ALL } [ IN DATABASE database_name ] RESET parameter
        ALTER \(noun) { role | ALL } [ IN DATABASE database_name ] RESET ALL

        where role can be:

            role_name | CURRENT_ROLE | CURRENT_USER | SESSION_USER
        """
    }

    /// What it takes to make a role.
    private static let creationNeeds = """
        CREATEROLE; for SUPERUSER to be superuser; for CREATEDB, REPLICATION and BYPASSRLS to have the attribute \
        oneself; for IN ROLE the ADMIN option on those roles. The creator gets the ADMIN option on the new role.
        """

    /// What it takes to change a role.
    private static let roleAlterationNeeds = """
        CREATEROLE and the ADMIN option on the role, and superuser where the role is superuser or is made one; for \
        CREATEDB, REPLICATION and BYPASSRLS to have the attribute oneself. Anyone may change the own password and \
        the own settings; settings of ALL are for superusers.
        """

    /// What it takes to remove a role.
    private static let removalNeeds = """
        CREATEROLE and the ADMIN option on the role (superuser, if it is superuser). It must own nothing and hold no \
        privileges: see REASSIGN OWNED and DROP OWNED.
        """

    /// Roles and who the session is.
    static let roles: [StatementHelp] = [
        StatementHelp(
            "ALTER GROUP", "put members into a role, take them out, or rename it",
            syntax: """
                ALTER GROUP role ADD USER role_name [, ...]
                ALTER GROUP role DROP USER role_name [, ...]

                where role can be:

                    role_name | CURRENT_ROLE | CURRENT_USER | SESSION_USER

                ALTER GROUP group_name RENAME TO new_name
                """,
            example: """
                CREATE ROLE editors;
                CREATE ROLE alice LOGIN;
                ALTER GROUP editors ADD USER alice;
                """,
            needs: "the ADMIN option on the group; for RENAME what ALTER ROLE needs"),
        StatementHelp(
            "ALTER ROLE", "change what a role may do by itself, its name or its settings",
            syntax: alterForms("ROLE"),
            example: """
                CREATE ROLE alice LOGIN;
                ALTER ROLE alice CREATEDB CONNECTION LIMIT 5;
                ALTER ROLE alice IN DATABASE streamflow SET statement_timeout TO '1min';
                """,
            needs: roleAlterationNeeds),
        StatementHelp(
            "ALTER USER", "change what a role may do by itself, its name or its settings",
            syntax: alterForms("USER"),
            example: """
                CREATE USER alice;
                ALTER USER alice VALID UNTIL '2030-01-01';
                """,
            needs: roleAlterationNeeds),
        StatementHelp(
            "CREATE GROUP", "make a role, by an old name of the statement",
            syntax: "CREATE GROUP name [ [ WITH ] option [ ... ] ]\n\n" + creationOptions,
            example: """
                CREATE GROUP analysts;
                GRANT SELECT ON streams, tracks TO analysts;
                """,
            needs: creationNeeds),
        StatementHelp(
            "CREATE ROLE", "make a role, which can be a user, a group of users or both",
            syntax: "CREATE ROLE name [ [ WITH ] option [ ... ] ]\n\n" + creationOptions,
            example: """
                CREATE ROLE analysts;
                CREATE ROLE alice LOGIN PASSWORD 'secret' IN ROLE analysts;
                """,
            needs: creationNeeds),
        StatementHelp(
            "CREATE USER", "make a role that may log in",
            syntax: "CREATE USER name [ [ WITH ] option [ ... ] ]\n\n" + creationOptions,
            example: """
                CREATE USER alice NOINHERIT CONNECTION LIMIT 2;
                """,
            needs: creationNeeds),
        StatementHelp(
            "DROP GROUP", "remove roles",
            syntax: "DROP GROUP [ IF EXISTS ] name [, ...]",
            example: """
                CREATE GROUP analysts;
                DROP GROUP analysts;
                """,
            needs: removalNeeds),
        StatementHelp(
            "DROP OWNED", "remove all that roles own in this database and all their privileges",
            syntax: """
                DROP OWNED BY { name | CURRENT_ROLE | CURRENT_USER | SESSION_USER } [, ...]
                    [ CASCADE | RESTRICT ]
                """,
            example: """
                CREATE ROLE alice;
                GRANT SELECT ON payments TO alice;
                DROP OWNED BY alice;
                DROP ROLE alice;
                """,
            needs: "the privileges of the roles whose objects are dropped (membership that inherits)"),
        StatementHelp(
            "DROP ROLE", "remove roles that own nothing and hold no privileges",
            syntax: "DROP ROLE [ IF EXISTS ] name [, ...]",
            example: """
                CREATE ROLE alice;
                GRANT SELECT ON payments TO alice;
                DROP ROLE alice;
                -- ERROR:  role "alice" cannot be dropped because some objects depend on it
                """,
            needs: removalNeeds),
        StatementHelp(
            "DROP USER", "remove roles",
            syntax: "DROP USER [ IF EXISTS ] name [, ...]",
            example: """
                CREATE USER alice;
                DROP USER IF EXISTS alice, bob;
                """,
            needs: removalNeeds),
        StatementHelp(
            "REASSIGN OWNED", "hand over all that roles own in this database",
            syntax: """
                REASSIGN OWNED BY { old_role | CURRENT_ROLE | CURRENT_USER | SESSION_USER }
                    [, ...]
                    TO { new_role | CURRENT_ROLE | CURRENT_USER | SESSION_USER }
                """,
            example: """
                CREATE ROLE alice;
                ALTER TABLE playlists OWNER TO alice;
                REASSIGN OWNED BY alice TO CURRENT_USER;
                """,
            needs: "the privileges of the old roles and of the new one (membership that inherits)"),
        StatementHelp(
            "SET ROLE", "act as another role",
            syntax: """
                SET [ SESSION | LOCAL ] ROLE role_name
                SET [ SESSION | LOCAL ] ROLE NONE
                RESET ROLE
                """,
            example: """
                CREATE ROLE analysts;
                SET ROLE analysts;
                SELECT * FROM payments;
                -- ERROR:  permission denied for table payments
                RESET ROLE;
                """,
            needs: """
                the session user must be superuser or a member of the role with the SET option, directly or through \
                other roles
                """),
        StatementHelp(
            "SET SESSION AUTHORIZATION", "act as another user from here on",
            syntax: """
                SET [ SESSION | LOCAL ] SESSION AUTHORIZATION user_name
                SET [ SESSION | LOCAL ] SESSION AUTHORIZATION DEFAULT
                RESET SESSION AUTHORIZATION
                """,
            example: """
                CREATE ROLE alice LOGIN;
                SET SESSION AUTHORIZATION alice;
                SELECT session_user, current_user;
                RESET SESSION AUTHORIZATION;
                """,
            needs: "the user that the session was opened as must be superuser, but for choosing itself again"),
    ]
}
