extension StatementHelp {
    /// Triggers.
    static let triggers: [StatementHelp] = [
        StatementHelp(
            "ALTER EVENT TRIGGER", "change an event trigger",
            syntax: """
                ALTER EVENT TRIGGER name { DISABLE | ENABLE [ REPLICA | ALWAYS ] }
                ALTER EVENT TRIGGER name OWNER TO { new_owner | CURRENT_ROLE | CURRENT_USER
                                                    | SESSION_USER }
                ALTER EVENT TRIGGER name RENAME TO new_name
                """,
            example: """
                ALTER EVENT TRIGGER no_drops DISABLE;
                -- ERROR:  ALTER EVENT TRIGGER is not supported by RoleSQL
                """,
            needs: "superuser", refused: "it has no event triggers"),
        StatementHelp(
            "ALTER TRIGGER", "rename a trigger",
            syntax: "ALTER TRIGGER name ON table_name RENAME TO new_name",
            example: """
                CREATE TRIGGER same BEFORE UPDATE ON users FOR EACH ROW
                    EXECUTE FUNCTION suppress_redundant_updates_trigger();
                ALTER TRIGGER same ON users RENAME TO skip_same;
                """,
            needs: "ownership of the table"),
        StatementHelp(
            "CREATE EVENT TRIGGER", "call a function when objects are made, changed or dropped",
            syntax: """
                CREATE EVENT TRIGGER name ON event
                    [ WHEN filter_variable IN ( filter_value [, ...] ) [ AND ... ] ]
                    EXECUTE { FUNCTION | PROCEDURE } function_name ( )
                """,
            example: """
                CREATE EVENT TRIGGER no_drops ON sql_drop EXECUTE FUNCTION refuse();
                -- ERROR:  CREATE EVENT TRIGGER is not supported by RoleSQL
                """,
            needs: "superuser", refused: "it has no event triggers"),
        StatementHelp(
            "CREATE TRIGGER", "call a function when rows of a table change",
            syntax: """
                CREATE [ OR REPLACE ] [ CONSTRAINT ] TRIGGER name
                    { BEFORE | AFTER | INSTEAD OF } { event [ OR ... ] } ON table_name
                    [ [ NOT ] DEFERRABLE ] [ INITIALLY { IMMEDIATE | DEFERRED } ]
                    [ REFERENCING { { OLD | NEW } TABLE [ AS ] transition_name } [ ... ] ]
                    [ FOR [ EACH ] { ROW | STATEMENT } ]
                    [ WHEN ( condition ) ]
                    EXECUTE { FUNCTION | PROCEDURE } function_name ( [ argument [, ...] ] )

                where event can be one of:

                    INSERT
                    UPDATE [ OF column_name [, ...] ]
                    DELETE
                    TRUNCATE
                """,
            example: """
                CREATE FUNCTION keep_token() RETURNS trigger LANGUAGE plpgsql
                    AS 'BEGIN new.payment_token := old.payment_token; RETURN new; END';
                CREATE TRIGGER keep_token BEFORE UPDATE ON payments
                    FOR EACH ROW EXECUTE FUNCTION keep_token();
                """,
            needs: """
                TRIGGER on the table and EXECUTE on the function. It runs with the privileges of whoever changes rows, \
                unless it is SECURITY DEFINER.
                """),
        StatementHelp(
            "DROP EVENT TRIGGER", "remove an event trigger",
            syntax: "DROP EVENT TRIGGER [ IF EXISTS ] name [ CASCADE | RESTRICT ]",
            example: """
                DROP EVENT TRIGGER no_drops;
                -- ERROR:  event trigger "no_drops" does not exist
                """,
            needs: "ownership of the event trigger, of which there are none in RoleSQL"),
        StatementHelp(
            "DROP TRIGGER", "remove a trigger",
            syntax: "DROP TRIGGER [ IF EXISTS ] name ON table_name [ CASCADE | RESTRICT ]",
            example: """
                CREATE TRIGGER same BEFORE UPDATE ON users FOR EACH ROW
                    EXECUTE FUNCTION suppress_redundant_updates_trigger();
                DROP TRIGGER same ON users;
                """,
            needs: "ownership of the table"),
    ]
}
