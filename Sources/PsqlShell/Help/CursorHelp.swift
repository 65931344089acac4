extension StatementHelp {
    /// Where FETCH and MOVE go.
    private static let direction = """
        where direction can be one of:

            NEXT | PRIOR | FIRST | LAST
            ABSOLUTE count | RELATIVE count
            count | ALL
            FORWARD [ count | ALL ]
            BACKWARD [ count | ALL ]
        """

    /// Cursors, prepared statements, plans, calls.
    static let cursors: [StatementHelp] = [
        StatementHelp(
            "CALL", "run a procedure",
            syntax: "CALL name ( [ argument ] [, ...] )",
            example: """
                CREATE PROCEDURE verify(id int) LANGUAGE sql
                    AS 'UPDATE artists SET verified = true WHERE artist_id = id';
                CALL verify(1);
                """,
            needs: """
                EXECUTE on the procedure, USAGE on its schema; with SECURITY DEFINER it works with the privileges of \
                its owner, else with the caller's
                """),
        StatementHelp(
            "CLOSE", "close a cursor",
            syntax: "CLOSE { cursor_name | ALL }",
            example: """
                DECLARE c CURSOR WITH HOLD FOR SELECT title FROM tracks;
                CLOSE c;
                """,
            needs: "no privilege"),
        StatementHelp(
            "DEALLOCATE", "forget a prepared statement",
            syntax: "DEALLOCATE [ PREPARE ] { name | ALL }",
            example: """
                PREPARE by_country (text) AS SELECT username FROM users WHERE country = $1;
                DEALLOCATE by_country;
                """,
            needs: "no privilege"),
        StatementHelp(
            "DECLARE", "open a cursor on a query",
            syntax: """
                DECLARE name [ BINARY ] [ ASENSITIVE | INSENSITIVE ] [ [ NO ] SCROLL ]
                    CURSOR [ { WITH | WITHOUT } HOLD ] FOR query
                """,
            example: """
                BEGIN;
                DECLARE c SCROLL CURSOR FOR SELECT title FROM tracks ORDER BY track_id;
                FETCH 2 FROM c;
                COMMIT;
                """,
            needs: "what the query needs, when the cursor is opened"),
        StatementHelp(
            "DO", "run a block of code once",
            syntax: "DO [ LANGUAGE language_name ] code",
            example: """
                DO $$ BEGIN
                    RAISE NOTICE '% streams', (SELECT count(*) FROM streams);
                END $$;
                """,
            needs: "USAGE on the language, and what the statements in it need"),
        StatementHelp(
            "EXECUTE", "run a prepared statement",
            syntax: "EXECUTE name [ ( parameter [, ...] ) ]",
            example: """
                PREPARE by_country (text) AS SELECT username FROM users WHERE country = $1;
                EXECUTE by_country ('FR');
                """,
            needs: "what the statement needs, checked each time"),
        StatementHelp(
            "EXPLAIN", "show how a statement is run",
            syntax: """
                EXPLAIN [ ( option [, ...] ) ] statement
                EXPLAIN [ ANALYZE ] [ VERBOSE ] statement

                where option can be one of:

                    ANALYZE [ boolean ]
                    COSTS [ boolean ]
                    BUFFERS [ boolean ]
                    WAL [ boolean ]
                    TIMING [ boolean ]
                    SUMMARY [ boolean ]
                    FORMAT TEXT
                """,
            example: """
                EXPLAIN (ANALYZE, TIMING off, SUMMARY off)
                    SELECT name FROM artists WHERE verified;
                """,
            needs: "what the statement needs; ANALYZE runs it"),
        StatementHelp(
            "FETCH", "read rows of a cursor",
            syntax: "FETCH [ direction ] [ FROM | IN ] cursor_name\n\n" + direction,
            example: """
                DECLARE c SCROLL CURSOR WITH HOLD FOR SELECT name FROM genres;
                FETCH LAST FROM c;
                """,
            needs: "no privilege: they were checked at DECLARE"),
        StatementHelp(
            "MOVE", "go forward or back in a cursor",
            syntax: "MOVE [ direction ] [ FROM | IN ] cursor_name\n\n" + direction,
            example: """
                DECLARE c CURSOR WITH HOLD FOR SELECT name FROM genres;
                MOVE FORWARD 2 IN c;
                FETCH c;
                """,
            needs: "no privilege: they were checked at DECLARE"),
        StatementHelp(
            "PREPARE", "keep a statement to run it with other parameters",
            syntax: "PREPARE name [ ( data_type [, ...] ) ] AS statement",
            example: """
                PREPARE refund (bigint, numeric) AS
                    UPDATE payments SET refund_amount = $2 WHERE payment_id = $1;
                EXECUTE refund (1, 0.50);
                """,
            needs: "nothing but USAGE on the schemas; the rest is checked at EXECUTE"),
    ]
}
