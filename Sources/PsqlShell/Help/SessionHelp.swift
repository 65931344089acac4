extension StatementHelp {
    /// Settings and the session.
    static let session: [StatementHelp] = [
        StatementHelp(
            "ALTER SYSTEM", "keep a setting of the whole server",
            syntax: """
                ALTER SYSTEM SET configuration_parameter { TO | = } { value [, ...] | DEFAULT }
                ALTER SYSTEM RESET configuration_parameter
                ALTER SYSTEM RESET ALL
                """,
            example: """
                ALTER SYSTEM SET work_mem = '8MB';
                ALTER SYSTEM RESET work_mem;
                """,
            needs: "superuser, or ALTER SYSTEM on the parameter; RESET ALL is for superusers"),
        StatementHelp(
            "DISCARD", "forget what the session has gathered",
            syntax: "DISCARD { ALL | PLANS | SEQUENCES | TEMPORARY | TEMP }",
            example: """
                SET search_path TO pg_catalog;
                DISCARD ALL;
                """,
            needs: "no privilege; ALL also goes back to the session's own role"),
        StatementHelp(
            "LISTEN", "wait for messages on a channel",
            syntax: "LISTEN channel",
            example: """
                LISTEN refunds;
                -- ERROR:  LISTEN is not supported by RoleSQL
                """,
            needs: "no privilege", refused: "there are no other sessions to hear from"),
        StatementHelp(
            "LOAD", "load a library into the server",
            syntax: "LOAD 'filename'",
            example: """
                LOAD 'auto_explain';
                -- ERROR:  LOAD is not supported by RoleSQL
                """,
            needs: "superuser, but for the libraries in $libdir/plugins", refused: "nothing is loaded into it"),
        StatementHelp(
            "NOTIFY", "send a message to a channel",
            syntax: "NOTIFY channel [ , payload ]",
            example: """
                NOTIFY refunds, 'payment 1';
                -- ERROR:  NOTIFY is not supported by RoleSQL
                """,
            needs: "no privilege", refused: "there are no other sessions to tell"),
        StatementHelp(
            "RESET", "give a setting back the value that the session began with",
            syntax: """
                RESET configuration_parameter
                RESET ALL
                RESET ROLE
                RESET SESSION AUTHORIZATION
                """,
            example: """
                SET search_path TO pg_catalog;
                RESET search_path;
                """,
            needs: "what SET needs for the parameter"),
        StatementHelp(
            "SET", "change a setting of the session or of the transaction",
            syntax: """
                SET [ SESSION | LOCAL ] configuration_parameter
                    { TO | = } { value | 'value' | DEFAULT } [, ...]
                SET [ SESSION | LOCAL ] TIME ZONE { value | 'value' | LOCAL | DEFAULT }
                SET [ SESSION | LOCAL ] SCHEMA 'value'
                SET [ SESSION | LOCAL ] NAMES 'value'
                SET [ SESSION | LOCAL ] XML OPTION { DOCUMENT | CONTENT }
                """,
            example: """
                SET search_path TO "$user", public;
                SET TIME ZONE 'UTC';
                """,
            needs: """
                no privilege for most parameters; superuser, or SET on the parameter, for those that pg_settings \
                calls superuser
                """),
        StatementHelp(
            "SET CONSTRAINTS", "choose when deferrable constraints are checked",
            syntax: "SET CONSTRAINTS { ALL | name [, ...] } { DEFERRED | IMMEDIATE }",
            example: """
                ALTER TABLE albums ALTER CONSTRAINT albums_artist_id_fkey DEFERRABLE;
                BEGIN;
                SET CONSTRAINTS albums_artist_id_fkey DEFERRED;
                COMMIT;
                """,
            needs: "no privilege but USAGE on a schema that is written in front of a constraint"),
        StatementHelp(
            "SHOW", "show the value of a setting",
            syntax: """
                SHOW configuration_parameter
                SHOW TIME ZONE
                SHOW TRANSACTION ISOLATION LEVEL
                SHOW SESSION AUTHORIZATION
                SHOW ALL
                """,
            example: """
                SHOW search_path;
                """,
            needs: "no privilege; pg_read_all_settings for the few that only superusers see"),
        StatementHelp(
            "UNLISTEN", "stop waiting for messages on a channel",
            syntax: "UNLISTEN { channel | * }",
            example: """
                UNLISTEN *;
                -- ERROR:  UNLISTEN is not supported by RoleSQL
                """,
            needs: "no privilege", refused: "there are no other sessions to hear from"),
    ]
}
