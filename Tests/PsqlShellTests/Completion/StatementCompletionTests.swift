import Testing

@testable import PsqlShell

/// What completes in statements that define things and in those about sessions; the bar is the cursor.
struct StatementCompletionTests {
    @Test(arguments: [
        ("SEL|", ["SELECT"]), ("sel|", ["select"]), ("select 1; UPD|", ["UPDATE"]),
        (
            "RE|",
            [
                "REASSIGN OWNED BY", "REFRESH MATERIALIZED VIEW", "REINDEX", "RELEASE SAVEPOINT", "RESET", "REVOKE",
            ]
        ),
        ("CREATE T|", ["TABLE", "TABLESPACE", "TEMP TABLE", "TEMPORARY TABLE", "TEXT SEARCH", "TRIGGER", "TYPE"]),
        ("CREATE OR |", ["REPLACE"]), ("CREATE OR REPLACE V|", ["VIEW"]), ("create temp t|", ["table"]),
        ("CREATE MATERIALIZED |", ["VIEW"]), ("CREATE UNIQUE |", ["INDEX"]),
        ("CREATE TABLE IF |", ["NOT EXISTS"]), ("DROP TABLE IF |", ["EXISTS"]), ("CREATE TABLE IF NOT |", ["EXISTS"]),
        ("CREATE TABLE t (a int|", ["integer", "interval"]), ("CREATE TABLE t (a int, b e|", ["email"]),
        ("CREATE TABLE t (a M|", ["\"Mood\""]), ("CREATE TABLE t (PRI|", ["PRIMARY KEY ("]),
        ("CREATE TABLE t (a int PRI|", ["PRIMARY KEY"]), ("CREATE TABLE t (a int NOT |", ["NULL"]),
        ("CREATE TABLE t (a int REFERENCES fi|", ["film"]), ("CREATE TABLE t (a int REFERENCES film (t|", ["title"]),
        ("CREATE TABLE t (a int REFERENCES film ON D|", ["DELETE"]),
        ("CREATE TABLE t (a int REFERENCES film ON DELETE SET |", ["DEFAULT", "NULL"]),
        ("CREATE TABLE t (LIKE c|", ["cheap"]),
        (
            "CREATE TABLE t (a int) PART|",
            [
                "PARTITION BY HASH (", "PARTITION BY LIST (", "PARTITION BY RANGE (",
            ]
        ),
        ("CREATE TABLE sh|", ["shop."]), ("CREATE TABLE t PARTITION OF re|", ["rental"]),
        ("CREATE SCHEMA x AUTHORIZATION al|", ["alice"]), ("CREATE VIEW v AS SEL|", ["SELECT"]),
        (
            "CREATE INDEX i ON |",
            [
                "\"Odd Schema\".", "\"Odd Table\"", "film", "information_schema.", "public.", "rental", "shop.", "top",
            ]
        ),
        ("CREATE INDEX i ON film (p|", ["price"]), ("CREATE INDEX ON film USING x (pr|", ["price"]),
        ("CREATE FUNCTION f(a int|", ["integer", "interval"]), ("CREATE FUNCTION f(a int) RET|", ["RETURNS"]),
        ("CREATE FUNCTION f() RETURNS em|", ["email"]),
        ("CREATE FUNCTION f() RETURNS int LANGUAGE |", ["plpgsql", "sql"]),
        ("CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY |", ["DEFINER", "INVOKER"]),
        ("CREATE TRIGGER t BEFORE INSERT OR UP|", ["UPDATE"]), ("CREATE TRIGGER t AFTER UPDATE ON fi|", ["film"]),
        ("CREATE TRIGGER t AFTER UPDATE ON film FOR EACH |", ["ROW", "STATEMENT"]),
        ("CREATE TRIGGER t AFTER UPDATE ON film FOR EACH ROW EXECUTE FUNCTION a|", ["audit"]),
        ("CREATE POLICY p ON fi|", ["film"]), ("CREATE POLICY p ON film FOR UP|", ["UPDATE"]),
        ("CREATE POLICY p ON film TO rea|", ["reader"]), ("CREATE POLICY p ON film USING (pr|", ["price"]),
        (
            "CREATE ROLE r NO|",
            [
                "NOBYPASSRLS", "NOCREATEDB", "NOCREATEROLE", "NOINHERIT", "NOLOGIN", "NOREPLICATION", "NOSUPERUSER",
            ]
        ),
        ("CREATE ROLE r LOGIN IN ROLE re|", ["reader"]),
        (
            "CREATE USER MAPPING FOR |",
            [
                "\"Big Boss\"", "alice", "CURRENT_USER", "postgres", "PUBLIC", "reader", "writer",
            ]
        ),
        ("CREATE USER MAPPING FOR alice SERVER |", ["far"]),
    ])
    func creating(text: String, expected: [String]) { #expect(complete(text).candidates == expected) }

    @Test(arguments: [
        ("ALTER ROLE al|", ["alice", "all"]), ("ALTER ROLE alice REN|", ["RENAME TO"]),
        ("ALTER ROLE alice SET sea|", ["search_path"]),
        ("ALTER ROLE alice IN DATABASE |", ["postgres", "streamflow"]),
        (
            "ALTER ROLE alice IN DATABASE streamflow SET client_min_messages TO |",
            [
                "debug", "DEFAULT", "error", "notice", "warning",
            ]
        ),
        ("ALTER TABLE fi|", ["film"]), ("ALTER TABLE IF EXISTS fi|", ["film"]), ("ALTER TABLE ONLY fi|", ["film"]),
        ("ALTER TABLE film OWN|", ["OWNER TO"]), ("ALTER TABLE film OWNER |", ["TO"]),
        ("ALTER TABLE film OWNER TO B|", ["\"Big Boss\""]),
        (
            "ALTER TABLE film DROP COLUMN |",
            [
                "\"Release Year\"", "id", "IF EXISTS", "price", "title",
            ]
        ),
        ("ALTER TABLE film DROP CONSTRAINT |", ["film_pkey", "film_price_check"]),
        ("ALTER TABLE film ALTER t|", ["title"]), ("ALTER TABLE film ALTER COLUMN title TY|", ["TYPE"]),
        ("ALTER TABLE film ALTER COLUMN title TYPE int|", ["integer", "interval"]),
        ("ALTER TABLE film ADD a int, AD|", ["ADD", "ADD COLUMN", "ADD CONSTRAINT"]),
        ("ALTER TABLE film ADD a int, DROP COLUMN pr|", ["price"]),
        ("ALTER TABLE film ENABLE ROW |", ["LEVEL SECURITY"]), ("ALTER TABLE film ENABLE ROW LEVEL |", ["SECURITY"]),
        ("ALTER TABLE film DISABLE TRIGGER w|", ["watch_price"]), ("ALTER TABLE film SET SCHEMA s|", ["shop"]),
        ("ALTER TABLE film ADD CONSTRAINT c FOREIGN KEY (id) REFERENCES ren|", ["rental"]),
        ("ALTER TABLE shop.|", ["ticket"]), ("ALTER SEQUENCE f|", ["film_id_seq"]), ("ALTER FUNCTION t|", ["tax"]),
        ("ALTER DEFAULT |", ["PRIVILEGES"]), ("ALTER DEFAULT PRIVILEGES FOR ROLE a|", ["alice"]),
        ("ALTER DEFAULT PRIVILEGES FOR ROLE alice IN SCHEMA s|", ["shop"]),
        ("ALTER SYSTEM SET seq|", ["seq_page_cost"]), ("ALTER DATABASE s|", ["streamflow"]),
        (
            "DROP TABLE |",
            [
                "\"Odd Schema\".", "\"Odd Table\"", "film", "IF EXISTS", "information_schema.", "public.", "rental",
                "shop.",
            ]
        ),
        ("DROP TABLE IF EXISTS r|", ["rental"]), ("DROP TABLE film, ren|", ["rental"]),
        ("DROP TABLE film |", ["CASCADE", "RESTRICT"]),
        ("DROP VIEW c|", ["cheap"]), ("DROP MATERIALIZED VIEW t|", ["top"]), ("DROP INDEX fi|", ["film_pkey"]),
        ("DROP FUNCTION t|", ["tax"]), ("DROP PROCEDURE p|", ["public.", "purge"]), ("DROP ROLE wr|", ["writer"]),
        ("DROP ROLE pg_|", ["pg_read_all_data"]), ("DROP OWNED |", ["BY"]), ("DROP OWNED BY al|", ["alice"]),
        ("DROP POLICY own_films |", ["ON"]), ("DROP DOMAIN e|", ["email"]),
        ("REASSIGN OWNED BY alice |", ["TO"]), ("REASSIGN OWNED BY alice TO wr|", ["writer"]),
        ("COMMENT ON TA|", ["TABLE", "TABLESPACE"]), ("COMMENT ON TABLE film |", ["IS"]),
    ])
    func changing(text: String, expected: [String]) { #expect(complete(text).candidates == expected) }

    @Test(arguments: [
        ("SET RO|", ["ROLE"]), ("SET ROLE |", ["\"Big Boss\"", "alice", "NONE", "postgres", "reader", "writer"]),
        ("set role n|", ["none"]), ("SET SESSION AUTH|", ["AUTHORIZATION"]),
        ("SET SESSION AUTHORIZATION w|", ["writer"]),
        ("SET LOCAL sea|", ["search_path"]), ("SET search_path |", ["TO"]),
        ("SET search_path TO shop, pu|", ["public"]),
        ("SET client_min_messages = n|", ["notice"]), ("SET enable_sort TO |", ["DEFAULT", "off", "on"]),
        ("SET app.|", ["user"]), ("SHOW cl|", ["client_min_messages"]), ("SHOW A|", ["ALL", "app.user"]),
        ("RESET SESSION |", ["AUTHORIZATION"]), ("SET TRANSACTION ISOLATION |", ["LEVEL"]),
        ("SET TRANSACTION ISOLATION LEVEL RE|", ["READ COMMITTED", "READ UNCOMMITTED", "REPEATABLE READ"]),
        ("BEGIN ISOLATION LEVEL REPEATABLE |", ["READ"]), ("BEGIN READ |", ["ONLY", "WRITE"]),
        ("ROLLBACK TO |", ["SAVEPOINT"]), ("COMMIT AND |", ["CHAIN", "NO CHAIN"]),
        ("TRUNCATE film, ren|", ["rental"]), ("TRUNCATE film RESTART |", ["IDENTITY"]),
        (
            "LOCK TABLE film IN ACC|",
            [
                "ACCESS EXCLUSIVE MODE", "ACCESS SHARE MODE",
            ]
        ),
        ("LOCK TABLE film IN ACCESS |", ["EXCLUSIVE MODE", "SHARE MODE"]),
        ("COPY fi|", ["film", "film_id_seq"]), ("COPY film (pr|", ["price"]), ("COPY film (id) |", ["FROM", "TO"]),
        ("COPY film FROM STD|", ["STDIN"]), ("COPY film FROM STDIN WITH (FORMAT |", ["BINARY", "CSV", "TEXT"]),
        ("VACUUM fi|", ["film"]),
        (
            "REFRESH MATERIALIZED VIEW |",
            [
                "\"Odd Schema\".", "CONCURRENTLY", "information_schema.", "public.", "shop.", "top",
            ]
        ),
        ("EXPLAIN ANAL|", ["ANALYZE"]), ("EXPLAIN (ANALYZE, FORMAT J|", ["JSON"]), ("EXECUTE |", ["find_film"]),
        ("DEALLOCATE f|", ["find_film"]), ("FETCH ALL FROM |", ["walk"]), ("CLOSE |", ["ALL", "walk"]),
        ("CALL pu|", ["public.", "purge"]), ("DECLARE c CURSOR |", ["FOR", "WITH HOLD", "WITHOUT HOLD"]),
        ("PREPARE p AS S|", ["SELECT"]), ("DISCARD P|", ["PLANS"]),
    ])
    func sessions(text: String, expected: [String]) { #expect(complete(text).candidates == expected) }

    @Test(arguments: [
        ("GRANT USA|", ["USAGE"]), ("GRANT re|", ["reader", "references"]), ("GRANT SELECT, IN|", ["INSERT"]),
        ("GRANT reader, wr|", ["writer"]), ("GRANT reader |", ["TO"]), ("GRANT SELECT |", ["ON"]),
        ("GRANT ALL |", ["ON", "PRIVILEGES"]), ("GRANT ALTER |", ["SYSTEM"]),
        ("GRANT | ON SCHEMA shop", ["ALL", "ALL PRIVILEGES", "CREATE", "USAGE"]),
        ("GRANT SELECT, | ON SEQUENCE s", ["UPDATE", "USAGE"]),
        ("GRANT EXE| ON FUNCTION tax", ["EXECUTE"]), ("GRANT EXE| ON film", []),
        ("GRANT SELECT ON fi|", ["film", "film_id_seq"]), ("GRANT SELECT ON S|", ["SEQUENCE", "shop."]),
        (
            "GRANT USAGE ON |",
            [
                "ALL SEQUENCES IN SCHEMA", "DOMAIN", "FOREIGN DATA WRAPPER", "FOREIGN SERVER", "LANGUAGE", "SCHEMA",
                "SEQUENCE",
                "TYPE",
            ]
        ),
        (
            "GRANT EXECUTE ON |",
            [
                "ALL FUNCTIONS IN SCHEMA", "ALL PROCEDURES IN SCHEMA", "ALL ROUTINES IN SCHEMA", "FUNCTION",
                "PROCEDURE", "ROUTINE",
            ]
        ),
        ("GRANT SELECT ON ALL |", ["SEQUENCES IN SCHEMA", "TABLES IN SCHEMA"]),
        ("GRANT SELECT ON ALL TABLES |", ["IN SCHEMA"]), ("GRANT SELECT ON ALL TABLES IN SCHEMA s|", ["shop"]),
        ("GRANT USAGE ON SCHEMA |", ["\"Odd Schema\"", "information_schema", "public", "shop"]),
        ("GRANT USAGE ON SCHEMA public, s|", ["shop"]), ("GRANT CONNECT ON DATABASE s|", ["streamflow"]),
        ("GRANT EXECUTE ON FUNCTION t|", ["tax"]), ("GRANT EXECUTE ON FUNCTION tax(int) |", ["TO"]),
        ("GRANT USAGE ON FOREIGN |", ["DATA WRAPPER", "SERVER"]), ("GRANT SET ON PARAMETER sea|", ["search_path"]),
        ("GRANT SELECT (ti| ) ON film TO alice", ["title"]), ("GRANT SELECT (id, pr|) ON TABLE public.film", ["price"]),
        ("GRANT SELECT ON film |", ["TO"]), ("GRANT SELECT ON film TO al|", ["alice"]),
        ("GRANT SELECT ON film TO alice, P|", ["postgres", "PUBLIC"]),
        ("GRANT SELECT ON film TO alice |", ["GRANTED BY", "WITH GRANT OPTION"]),
        ("GRANT SELECT ON film TO alice WITH |", ["GRANT OPTION"]),
        ("GRANT reader TO alice WITH A|", ["ADMIN", "ADMIN OPTION"]),
        ("GRANT reader TO alice WITH INHERIT |", ["FALSE", "OPTION", "TRUE"]),
        ("GRANT reader TO alice GRANTED BY po|", ["postgres"]),
        ("REVOKE GR|", ["GRANT OPTION FOR"]), ("REVOKE GRANT OPTION FOR SEL|", ["SELECT"]),
        ("REVOKE ADMIN OPTION FOR re|", ["reader"]), ("REVOKE SELECT ON film |", ["FROM"]),
        ("REVOKE SELECT ON film FROM al|", ["alice"]), ("REVOKE reader FROM alice C|", ["CASCADE"]),
        ("ALTER DEFAULT PRIVILEGES GRANT SELECT ON |", ["LARGE OBJECTS", "SEQUENCES", "TABLES"]),
        ("ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT SELECT ON TABLES TO re|", ["reader"]),
    ])
    func granting(text: String, expected: [String]) { #expect(complete(text).candidates == expected) }
}
