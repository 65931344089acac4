extension StatementHelp {
    /// Databases and tablespaces.
    static let databases: [StatementHelp] = [
        StatementHelp(
            "ALTER DATABASE", "change a database, or the settings that sessions in it begin with",
            syntax: """
                ALTER DATABASE name [ [ WITH ] option [ ... ] ]

                where option can be:

                    ALLOW_CONNECTIONS boolean
                    CONNECTION LIMIT number
                    IS_TEMPLATE boolean

                ALTER DATABASE name RENAME TO new_name
                ALTER DATABASE name OWNER TO { new_owner | CURRENT_ROLE | CURRENT_USER
                                               | SESSION_USER }
                ALTER DATABASE name SET configuration_parameter { TO | = } { value | DEFAULT }
                ALTER DATABASE name RESET configuration_parameter
                ALTER DATABASE name RESET ALL
                """,
            example: """
                ALTER DATABASE streamflow CONNECTION LIMIT 20;
                ALTER DATABASE streamflow SET search_path TO public;
                """,
            needs: """
                ownership of the database; CREATEDB for RENAME and OWNER TO, and for OWNER TO SET ROLE to the new \
                owner
                """),
        StatementHelp(
            "ALTER TABLESPACE", "change a tablespace",
            syntax: """
                ALTER TABLESPACE name RENAME TO new_name
                ALTER TABLESPACE name OWNER TO { new_owner | CURRENT_ROLE | CURRENT_USER
                                                 | SESSION_USER }
                ALTER TABLESPACE name SET ( tablespace_option = value [, ...] )
                ALTER TABLESPACE name RESET ( tablespace_option [, ...] )
                """,
            example: """
                CREATE TABLESPACE fast LOCATION '/srv/fast';
                ALTER TABLESPACE fast SET (random_page_cost = 1.1);
                """,
            needs: "ownership of the tablespace; for OWNER TO also SET ROLE to the new owner"),
        StatementHelp(
            "CREATE DATABASE", "make a database",
            syntax: """
                CREATE DATABASE name [ [ WITH ]
                    [ OWNER [=] user_name ]
                    [ TEMPLATE [=] template ]
                    [ ENCODING [=] 'UTF8' ]
                    [ ALLOW_CONNECTIONS [=] boolean ]
                    [ CONNECTION LIMIT [=] number ]
                    [ IS_TEMPLATE [=] boolean ] ]
                """,
            example: """
                CREATE ROLE shop_owner LOGIN;
                CREATE DATABASE shop OWNER shop_owner;
                """,
            needs: """
                CREATEDB; for another owner SET ROLE to that role; for a template that is not marked as one \
                ownership of it
                """),
        StatementHelp(
            "CREATE TABLESPACE", "make a tablespace (a name without a place here)",
            syntax: """
                CREATE TABLESPACE tablespace_name
                    [ OWNER { new_owner | CURRENT_ROLE | CURRENT_USER | SESSION_USER } ]
                    LOCATION 'directory'
                    [ WITH ( tablespace_option = value [, ...] ) ]
                """,
            example: """
                CREATE TABLESPACE fast LOCATION '/srv/fast';
                GRANT CREATE ON TABLESPACE fast TO PUBLIC;
                """,
            needs: "superuser; to put tables there takes CREATE on the tablespace"),
        StatementHelp(
            "DROP DATABASE", "remove a database",
            syntax: "DROP DATABASE [ IF EXISTS ] name [ [ WITH ] ( FORCE [, ...] ) ]",
            example: """
                CREATE DATABASE shop;
                DROP DATABASE shop;
                """,
            needs: "ownership of the database, or superuser"),
        StatementHelp(
            "DROP TABLESPACE", "remove a tablespace",
            syntax: "DROP TABLESPACE [ IF EXISTS ] name",
            example: """
                CREATE TABLESPACE fast LOCATION '/srv/fast';
                DROP TABLESPACE fast;
                """,
            needs: "ownership of the tablespace, or superuser"),
    ]
}
