/// What may stand where in the statements that make, change and drop roles, and that give things to them.
enum RoleRules {
    /// The options of roles.
    private static let options = """
        LOGIN | NOLOGIN | SUPERUSER | NOSUPERUSER | CREATEDB | NOCREATEDB | CREATEROLE | NOCREATEROLE | INHERIT | \
        NOINHERIT | REPLICATION | NOREPLICATION | BYPASSRLS | NOBYPASSRLS | CONNECTION LIMIT | PASSWORD | \
        ENCRYPTED PASSWORD | VALID UNTIL
        """

    /// Roles and what they are told.
    static let text = """
        CREATE ROLE/USER/GROUP _ ... IN -> ROLE
        CREATE ROLE/USER/GROUP _ ... IN ROLE/GROUP -> <role>
        CREATE ROLE/USER/GROUP _ ... ROLE/ADMIN/USER -> <role>
        CREATE ROLE/USER/GROUP _ ... PASSWORD -> NULL
        CREATE ROLE/USER/GROUP _ ... VALID -> UNTIL
        CREATE ROLE/USER/GROUP _ ... CONNECTION -> LIMIT
        CREATE ROLE/USER/GROUP _ ... ENCRYPTED -> PASSWORD
        CREATE ROLE/USER/GROUP _ ... -> \(options) | WITH | IN ROLE | ROLE | ADMIN
        ALTER ROLE/USER -> <role> | ALL | CURRENT_ROLE | CURRENT_USER | SESSION_USER
        ALTER ROLE/USER/DATABASE _ ... SET -> <setting>
        ALTER ROLE/USER/DATABASE _ ... RESET -> <setting> | ALL
        ALTER ROLE/USER _ IN -> DATABASE
        ALTER ROLE/USER _ IN DATABASE -> <database>
        ALTER ROLE/USER _ IN DATABASE _ -> SET | RESET
        ALTER ROLE/USER/GROUP _ RENAME -> TO
        ALTER ROLE/USER _ ... PASSWORD -> NULL
        ALTER ROLE/USER _ ... VALID -> UNTIL
        ALTER ROLE/USER _ ... CONNECTION -> LIMIT
        ALTER ROLE/USER _ -> \(options) | WITH | RENAME TO | SET | RESET | IN DATABASE
        ALTER ROLE/USER _ ... -> \(options)
        ALTER GROUP -> <role>
        ALTER GROUP _ -> ADD USER | DROP USER | RENAME TO
        ALTER GROUP _ ADD/DROP -> USER
        ALTER GROUP _ ADD/DROP USER -> <role>
        DROP ROLE/USER/GROUP -> <role> | IF EXISTS
        DROP OWNED -> BY
        DROP OWNED BY -> <role> | CURRENT_ROLE | CURRENT_USER | SESSION_USER
        DROP OWNED BY _ -> CASCADE | RESTRICT
        REASSIGN -> OWNED BY
        REASSIGN OWNED -> BY
        REASSIGN OWNED BY -> <role> | CURRENT_ROLE | CURRENT_USER | SESSION_USER
        REASSIGN OWNED BY _ -> TO
        REASSIGN OWNED BY _ TO -> <role> | CURRENT_ROLE | CURRENT_USER | SESSION_USER
        ... OWNER TO -> <role> | CURRENT_ROLE | CURRENT_USER | SESSION_USER
        ... OWNER -> TO
        ALTER DEFAULT -> PRIVILEGES
        ALTER DEFAULT PRIVILEGES -> FOR ROLE | IN SCHEMA | GRANT | REVOKE
        ALTER DEFAULT PRIVILEGES ... FOR -> ROLE | USER
        ALTER DEFAULT PRIVILEGES ... FOR ROLE/USER -> <role>
        ALTER DEFAULT PRIVILEGES ... IN -> SCHEMA
        ALTER DEFAULT PRIVILEGES ... IN SCHEMA -> <schema>
        ALTER DEFAULT PRIVILEGES ... FOR ROLE/USER _ -> IN SCHEMA | GRANT | REVOKE
        ALTER DEFAULT PRIVILEGES ... IN SCHEMA _ -> FOR ROLE | GRANT | REVOKE

        """
}
