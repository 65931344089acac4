/// What may stand where in the statements that define nothing: sessions, transactions, maintenance.
enum StatementRules {
    /// The rules, the more special ones first.
    static let all = CompletionRule.rules(settings + transactions + maintenance + prepared)

    /// The words that a statement begins with.
    static let beginnings = [
        "SELECT", "INSERT INTO", "UPDATE", "DELETE FROM", "GRANT", "REVOKE", "CREATE", "ALTER", "DROP", "SET", "RESET",
        "SHOW", "BEGIN", "COMMIT", "ROLLBACK", "WITH", "TABLE", "VALUES", "EXPLAIN", "MERGE INTO", "TRUNCATE", "COPY",
        "COMMENT ON", "ABORT", "ANALYZE", "CALL", "CHECKPOINT", "CLOSE", "CLUSTER", "DEALLOCATE", "DECLARE", "DISCARD",
        "DO",
        "END", "EXECUTE", "FETCH", "IMPORT FOREIGN SCHEMA", "LOCK TABLE", "MOVE", "PREPARE", "REASSIGN OWNED BY",
        "REFRESH MATERIALIZED VIEW", "REINDEX", "RELEASE SAVEPOINT", "SAVEPOINT", "SECURITY LABEL", "START TRANSACTION",
        "VACUUM",
    ]

    /// Settings, roles in force and how transactions are.
    private static let settings = """
        SET -> ROLE | SESSION AUTHORIZATION | LOCAL | SESSION | TRANSACTION | CONSTRAINTS | TIME ZONE | <setting>
        SET ROLE -> <role> | NONE
        SET LOCAL/SESSION ROLE -> <role> | NONE
        SET LOCAL -> ROLE | SESSION AUTHORIZATION | TIME ZONE | <setting>
        SET SESSION -> AUTHORIZATION | CHARACTERISTICS AS TRANSACTION | ROLE | <setting>
        SET SESSION AUTHORIZATION -> <role> | DEFAULT
        SET LOCAL SESSION AUTHORIZATION -> <role> | DEFAULT
        SET SESSION CHARACTERISTICS AS TRANSACTION -> ISOLATION LEVEL | READ ONLY | READ WRITE | DEFERRABLE | NOT \
        DEFERRABLE
        SET TRANSACTION -> ISOLATION LEVEL | READ ONLY | READ WRITE | DEFERRABLE | NOT DEFERRABLE | SNAPSHOT
        ... ISOLATION -> LEVEL
        ... ISOLATION LEVEL -> SERIALIZABLE | REPEATABLE READ | READ COMMITTED | READ UNCOMMITTED
        ... ISOLATION LEVEL REPEATABLE -> READ
        ... ISOLATION LEVEL READ -> COMMITTED | UNCOMMITTED
        SET CONSTRAINTS -> ALL
        SET CONSTRAINTS _ -> DEFERRED | IMMEDIATE
        SET TIME -> ZONE
        SET TIME ZONE -> DEFAULT | LOCAL
        SET LOCAL/SESSION TIME -> ZONE
        SET % TO/= -> <value> | DEFAULT
        SET LOCAL/SESSION % TO/= -> <value> | DEFAULT
        ALTER ... SET % TO/= -> <value> | DEFAULT
        ALTER ROLE/USER/DATABASE/SYSTEM/FUNCTION ... SET _ -> TO | FROM CURRENT
        SET _ -> TO
        SET LOCAL/SESSION _ -> TO
        SHOW -> <setting> | ALL | ROLE | SESSION AUTHORIZATION | TIME ZONE | TRANSACTION ISOLATION LEVEL
        RESET -> <setting> | ALL | ROLE | SESSION AUTHORIZATION
        SHOW/RESET SESSION -> AUTHORIZATION
        SHOW TIME -> ZONE

        """

    /// Transactions, savepoints and cursors.
    private static let transactions = """
        BEGIN/START -> TRANSACTION | WORK | ISOLATION LEVEL | READ ONLY | READ WRITE | DEFERRABLE | NOT DEFERRABLE
        BEGIN/START TRANSACTION/WORK -> ISOLATION LEVEL | READ ONLY | READ WRITE | DEFERRABLE | NOT DEFERRABLE
        ... READ -> ONLY | WRITE
        COMMIT/END/ABORT -> WORK | TRANSACTION | AND CHAIN | AND NO CHAIN
        ROLLBACK -> TO SAVEPOINT | TO | WORK | TRANSACTION | AND CHAIN | AND NO CHAIN | PREPARED
        ROLLBACK TO -> SAVEPOINT
        RELEASE -> SAVEPOINT
        DECLARE _ -> CURSOR FOR | BINARY | INSENSITIVE | ASENSITIVE | SCROLL | NO SCROLL
        DECLARE _ ... CURSOR -> FOR | WITH HOLD | WITHOUT HOLD
        DECLARE _ ... CURSOR WITH/WITHOUT -> HOLD
        DECLARE _ ... CURSOR WITH/WITHOUT HOLD -> FOR
        DECLARE _ ... FOR -> SELECT | VALUES | WITH
        DECLARE _ ... -> CURSOR | SCROLL
        FETCH/MOVE -> NEXT | PRIOR | FIRST | LAST | ALL | FORWARD | BACKWARD | ABSOLUTE | RELATIVE | FROM | <cursor>
        FETCH/MOVE ... FROM/IN -> <cursor>
        FETCH/MOVE NEXT/PRIOR/FIRST/LAST/ALL/FORWARD/BACKWARD -> FROM | ALL | <cursor>
        CLOSE -> <cursor> | ALL
        DISCARD -> ALL | PLANS | SEQUENCES | TEMP

        """

    /// Maintenance and data in bulk.
    private static let maintenance = """
        TRUNCATE -> TABLE | <table>
        TRUNCATE TABLE -> <table>
        TRUNCATE ... RESTART/CONTINUE -> IDENTITY
        TRUNCATE ... _ -> CASCADE | RESTRICT | RESTART IDENTITY | CONTINUE IDENTITY
        LOCK -> TABLE | <table>
        LOCK TABLE -> <table>
        LOCK ... IN -> ACCESS SHARE MODE | ROW SHARE MODE | ROW EXCLUSIVE MODE | SHARE UPDATE EXCLUSIVE MODE | \
        SHARE MODE | SHARE ROW EXCLUSIVE MODE | EXCLUSIVE MODE | ACCESS EXCLUSIVE MODE
        LOCK ... IN ACCESS -> SHARE MODE | EXCLUSIVE MODE
        LOCK ... IN ROW -> SHARE MODE | EXCLUSIVE MODE
        LOCK ... IN SHARE -> MODE | UPDATE EXCLUSIVE MODE | ROW EXCLUSIVE MODE
        LOCK ... SHARE/EXCLUSIVE -> MODE
        LOCK ... MODE -> NOWAIT
        LOCK ... _ -> IN | NOWAIT
        COPY -> <selectable> | (
        COPY ( -> SELECT | VALUES | WITH | TABLE
        COPY @ ( -> <column>
        COPY _ -> FROM | TO
        COPY _ () -> FROM | TO
        COPY () -> TO
        COPY ... FROM -> STDIN | PROGRAM
        COPY ... TO -> STDOUT | PROGRAM
        COPY ... FROM/TO STDIN/STDOUT -> WITH ( | WHERE
        COPY ... FROM/TO _ ... ( -> FORMAT | FREEZE | DELIMITER | NULL | DEFAULT | HEADER | QUOTE | ESCAPE | \
        FORCE_QUOTE | FORCE_NOT_NULL | FORCE_NULL | ON_ERROR | REJECT_LIMIT | ENCODING | LOG_VERBOSITY
        COPY ... FROM/TO _ ... ( FORMAT -> TEXT | CSV | BINARY
        COPY ... FROM/TO _ ... ( HEADER -> MATCH | TRUE | FALSE
        COPY ... FROM/TO _ ... ( ON_ERROR -> STOP | IGNORE
        VACUUM/ANALYZE -> <table> | <matview> | VERBOSE | (
        VACUUM ( -> FULL | FREEZE | VERBOSE | ANALYZE
        VACUUM FULL/FREEZE/VERBOSE/ANALYZE -> <table> | <matview> | VERBOSE | ANALYZE
        ANALYZE VERBOSE -> <table> | <matview>
        ANALYZE @ ( -> <column>
        CLUSTER -> <table> | VERBOSE
        CLUSTER _ -> USING
        CLUSTER _ USING -> <index>
        REINDEX -> TABLE | INDEX | SCHEMA | DATABASE | SYSTEM
        REINDEX TABLE -> <table> | <matview>
        REINDEX INDEX -> <index>
        REINDEX SCHEMA -> <schema>
        REINDEX DATABASE/SYSTEM -> <database>
        REFRESH -> MATERIALIZED VIEW
        REFRESH MATERIALIZED -> VIEW
        REFRESH MATERIALIZED VIEW -> <matview> | CONCURRENTLY
        REFRESH MATERIALIZED VIEW _ -> WITH DATA | WITH NO DATA
        IMPORT -> FOREIGN SCHEMA
        SECURITY -> LABEL ON
        CALL -> <procedure>
        DO -> LANGUAGE

        """

    /// Prepared statements and plans.
    private static let prepared = """
        EXECUTE -> <prepared>
        DEALLOCATE -> <prepared> | ALL | PREPARE
        DEALLOCATE PREPARE -> <prepared> | ALL
        PREPARE _ ( -> <type>
        PREPARE _ -> AS | (
        PREPARE _ () -> AS
        PREPARE _ ... AS -> SELECT | INSERT INTO | UPDATE | DELETE FROM | MERGE INTO | VALUES | WITH | TABLE
        EXPLAIN -> SELECT | INSERT INTO | UPDATE | DELETE FROM | MERGE INTO | VALUES | WITH | TABLE | ANALYZE | \
        VERBOSE | ( | EXECUTE
        EXPLAIN ( -> ANALYZE | VERBOSE | COSTS | SETTINGS | GENERIC_PLAN | BUFFERS | SERIALIZE | WAL | TIMING | \
        SUMMARY | MEMORY | FORMAT
        EXPLAIN ( FORMAT -> TEXT | XML | JSON | YAML
        EXPLAIN ( _ -> ON | OFF
        EXPLAIN () -> SELECT | INSERT INTO | UPDATE | DELETE FROM | MERGE INTO | VALUES | WITH | TABLE | EXECUTE
        EXPLAIN ANALYZE/VERBOSE -> SELECT | INSERT INTO | UPDATE | DELETE FROM | MERGE INTO | VALUES | WITH | TABLE \
        | VERBOSE | EXECUTE
        EXPLAIN ANALYZE VERBOSE -> SELECT | INSERT INTO | UPDATE | DELETE FROM | MERGE INTO | VALUES | WITH | TABLE \
        | EXECUTE

        """
}
