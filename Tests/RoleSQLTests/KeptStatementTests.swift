import RoleSQL
import SQLBasics
import TestSupport
import Testing

/// Queries that are kept and run again with other literals give what a session gives that has never seen them.
@Suite struct KeptStatementTests {
    /// Tables with keys of several types, and roles with privileges on some.
    private static let setup = """
        CREATE TABLE t (id int PRIMARY KEY, n text UNIQUE, b bigint, v varchar(3), UNIQUE (b, id));
        INSERT INTO t SELECT i, 'n' || i, i * 3000000000, 'v' || i FROM generate_series(1, 8) i;
        CREATE ROLE ann; CREATE ROLE bob; CREATE SCHEMA s; CREATE TABLE s.t (id int PRIMARY KEY, n text);
        INSERT INTO s.t VALUES (1, 's1'), (2, 's2'); GRANT USAGE, CREATE ON SCHEMA s TO ann; GRANT SELECT ON t TO ann;
        """

    /// The texts that are run again and again; `#` stands for a small number.
    private static let queries = [
        "SELECT n FROM t WHERE id = #", "SELECT id, n FROM t WHERE n = 'n#'", "SELECT v, id FROM t WHERE # = id",
        "SELECT n FROM t WHERE b = #000000000 AND id = #", "SELECT n FROM t WHERE id = -#",
        "SELECT n FROM t WHERE v = 'v#'",
        "SELECT n FROM t WHERE id = # AND id = #", "SELECT #, n FROM t WHERE id = #", "SELECT n FROM s.t WHERE id = #",
        "SELECT n FROM t WHERE id = # LIMIT #", "SELECT n FROM t x WHERE x.id = '#'",
        "SELECT id FROM t WHERE n = 'n#' OR id = #",
        "SELECT ctid FROM t WHERE id = #", "SELECT n FROM t WHERE id = # FOR UPDATE", "SELECT n FROM t WHERE n = '#'",
    ]

    /// What changes between them; each may fail.
    private static let changes = [
        "SET ROLE ann", "SET ROLE bob", "RESET ROLE", "GRANT SELECT ON t TO bob", "REVOKE SELECT ON t FROM bob",
        "GRANT SELECT (n, id) ON t TO bob", "REVOKE ALL (n, id) ON t FROM bob", "GRANT ann TO bob",
        "REVOKE ann FROM bob",
        "SET search_path = s, public", "RESET search_path", "UPDATE t SET n = 'u#' WHERE id = #",
        "DELETE FROM t WHERE id = #",
        "INSERT INTO t VALUES (#, 'n#', #, 'v#')", "ALTER TABLE t DROP CONSTRAINT t_pkey",
        "ALTER TABLE t ADD PRIMARY KEY (id)",
        "ALTER TABLE t ENABLE ROW LEVEL SECURITY", "ALTER TABLE t DISABLE ROW LEVEL SECURITY",
        "CREATE POLICY p ON t USING (id > #)", "DROP POLICY p ON t", "ALTER TABLE t RENAME n TO m",
        "ALTER TABLE t RENAME m TO n", "CREATE TEMPORARY TABLE t (id int PRIMARY KEY, n text)", "DROP TABLE pg_temp.t",
        "CREATE TABLE c () INHERITS (t)", "INSERT INTO c (id, n) VALUES (#, 'c#')", "DROP TABLE c",
        "SET row_security = off", "RESET row_security", "ALTER TABLE t OWNER TO ann", "ALTER TABLE t OWNER TO postgres",
    ]

    @Test func keptQueriesGiveWhatFreshOnesGive() throws {
        let seed = TestSeed.next(for: "the kept statements")
        var random = SeededGenerator(seed: seed)
        for _ in 0..<6 {
            let database = Database()
            let session = try database.connect()
            #expect(session.run(Self.setup).error == nil)
            var role = "RESET ROLE"
            var path = "RESET search_path"
            var security = "RESET row_security"
            for _ in 0..<250 {
                guard random.chance(4) else {
                    let query = Self.filled(Self.queries, &random)
                    let kept = session.run(query)
                    if session.run("SELECT 1 FROM pg_class WHERE relname = 't' AND relpersistence = 't'").rows.isEmpty {
                        let fresh = try database.connect()
                        for setting in [path, security, role] { fresh.run(setting) }
                        let expected = fresh.run(query)
                        #expect(kept.rows == expected.rows, "seed \(seed): \(query)")
                        #expect(kept.error?.message == expected.error?.message, "seed \(seed): \(query)")
                        #expect(kept.results.first?.commandTag == expected.results.first?.commandTag, "seed \(seed)")
                    }
                    continue
                }
                let change = Self.filled(Self.changes, &random)
                guard session.run(change).error == nil else { continue }
                if change.contains("ROLE") {
                    role = change.hasPrefix("SET") || change.hasPrefix("RESET") ? change : role
                }
                if change.contains("search_path") { path = change }
                if change.contains("row_security") { security = change }
            }
        }
    }

    @Test func transactionsAreSeenAsTheyStand() throws {
        let session = try Database().connect()
        session.run(Self.setup)
        let query = "SELECT n FROM t WHERE id = 3"
        #expect(session.run(query).value == "n3")
        session.run("BEGIN")
        session.run("UPDATE t SET n = 'new' WHERE id = 3")
        #expect(session.run(query).value == "new")
        session.run("SELECT 1/0")
        #expect(session.run(query).state == "25P02")
        session.run("ROLLBACK")
        #expect(session.run(query).value == "n3")
        session.run("BEGIN")
        #expect(session.run(query).value == "n3")
        #expect(session.run("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE").state == "25001")
    }

    /// INSERTs that are run again and again, into tables with other rules; `#` stands for a small number, `@` for one that is
    /// seldom the same.
    private static let inserts = [
        "INSERT INTO t VALUES (@, 'n@', #, 'v#')", "INSERT INTO t VALUES (@, NULL, -#, 'v@')",
        "INSERT INTO t (n, id) VALUES ('n@', @)", "INSERT INTO k VALUES (@, #, #.#5, '2026-0#-01', true, NULL)",
        "INSERT INTO k VALUES (@, #, @, '2026-0#-01', false, 'x#')", "INSERT INTO k (a) VALUES (@)",
        "INSERT INTO k (b, a) VALUES (#, @)", "INSERT INTO k VALUES (@, NULL)", "INSERT INTO k VALUES (@, DEFAULT)",
        "INSERT INTO k VALUES ('@', '#', '@')", "INSERT INTO k VALUES (@, @00)", "INSERT INTO k VALUES (-@, 1)",
        "INSERT INTO k VALUES (@, 1, 12@.#)", "INSERT INTO k VALUES (@, 1, 1, 'now')", "INSERT INTO k VALUES (@, #)",
        "INSERT INTO k VALUES (@, 1, 1, '2026-02-2#')", "INSERT INTO k VALUES (@, # + 1)",
        "INSERT INTO k VALUES (@, #)",
        "INSERT INTO k VALUES (@, 1, NULL, NULL, NULL, '@@')", "INSERT INTO k VALUES (@, 1) RETURNING a",
        "INSERT INTO k VALUES (@, 1) ON CONFLICT DO NOTHING",
        "INSERT INTO s.t VALUES (@, 's#')", "INSERT INTO s.t VALUES (##, 's#')", "INSERT INTO w VALUES (@, #)",
    ]

    /// What changes between them; each may fail.
    private static let circumstances = [
        "SET ROLE ann", "RESET ROLE", "RESET ROLE", "GRANT INSERT ON k TO ann", "REVOKE INSERT ON k FROM ann", "BEGIN",
        "COMMIT", "BEGIN", "COMMIT", "ROLLBACK", "ROLLBACK", "ROLLBACK", "ROLLBACK", "TRUNCATE k", "SAVEPOINT p",
        "ROLLBACK TO p", "BEGIN READ ONLY",
        "BEGIN ISOLATION LEVEL SERIALIZABLE",
        "SET default_transaction_read_only = on", "RESET default_transaction_read_only",
        "DELETE FROM k WHERE a = #", "ALTER TABLE k ADD CHECK (b < #)", "ALTER TABLE k DROP CONSTRAINT k_b_check",
        "CREATE UNIQUE INDEX j ON k (b)", "DROP INDEX j", "ALTER TABLE k ADD FOREIGN KEY (b) REFERENCES t (id)",
        "ALTER TABLE k DROP CONSTRAINT k_b_fkey", "ALTER TABLE k ALTER b SET DEFAULT 7",
        "ALTER TABLE k ALTER b DROP DEFAULT", "ALTER TABLE k ALTER b DROP NOT NULL",
        "ALTER TABLE k ENABLE ROW LEVEL SECURITY",
        "ALTER TABLE k DISABLE ROW LEVEL SECURITY", "ALTER TABLE k OWNER TO ann", "ALTER TABLE k OWNER TO postgres",
        "CREATE RULE r AS ON INSERT TO k DO ALSO DELETE FROM s.t WHERE id = new.a", "DROP RULE r ON k",
        "CREATE TRIGGER g BEFORE INSERT ON k FOR EACH ROW EXECUTE FUNCTION double()", "DROP TRIGGER g ON k",
        "ALTER TABLE k ADD COLUMN g int DEFAULT #", "ALTER TABLE k DROP COLUMN g", "SET DateStyle = 'German, DMY'",
        "RESET DateStyle", "SET session_replication_role = replica", "RESET session_replication_role", "TRUNCATE k",
        "DECLARE c CURSOR WITH HOLD FOR SELECT * FROM k", "UPDATE k SET b = b + 1 WHERE a = #",
    ]

    /// What the table has from the beginning; rows that break it come all the time.
    private static let rules = [
        "", "ALTER TABLE k ADD CHECK (b < 5)", "ALTER TABLE k ADD FOREIGN KEY (b) REFERENCES t (id)",
        """
        ALTER TABLE k ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON k WITH CHECK (b < 5);
        GRANT INSERT ON k TO ann; SET ROLE ann
        """, "CREATE TRIGGER g BEFORE INSERT ON k FOR EACH ROW EXECUTE FUNCTION double()",
    ]

    @Test func keptInsertsStoreWhatOrdinaryOnesStore() throws {
        let seed = TestSeed.next(for: "the kept inserts")
        var random = SeededGenerator(seed: seed)
        let setup = """
            CREATE TABLE k (a int PRIMARY KEY, b smallint NOT NULL, c numeric(6, 2), d date, e boolean DEFAULT true, f char(3));
            CREATE FUNCTION double() RETURNS trigger LANGUAGE plpgsql AS 'begin new.b := new.b * 2; return new; end';
            CREATE VIEW w AS SELECT a, b FROM k; GRANT INSERT, SELECT ON w TO ann;
            """
        var stored = 0
        for round in 0..<10 {
            let (keeping, ordinary) = (try Database().connect(), try Database().connect())
            let rule = Self.rules[round % Self.rules.count]
            for session in [keeping, ordinary] { #expect(session.run(Self.setup + setup + rule).error == nil) }
            for _ in 0..<400 {
                let text = Self.filled(random.chance(6) ? Self.circumstances : Self.inserts, &random)
                let (one, other) = (keeping.run(text), ordinary.run("/* as if it were new */ " + text))
                #expect(one.error?.message == other.error?.message, "seed \(seed): \(text)")
                #expect(one.error?.detail == other.error?.detail, "seed \(seed): \(text)")
                #expect(one.results.map(\.commandTag) == other.results.map(\.commandTag), "seed \(seed): \(text)")
                if one.error == nil, text.hasPrefix("INSERT") { stored += 1 }
            }
            for session in [keeping, ordinary] { session.run("ROLLBACK; RESET ROLE") }
            for table in ["t", "k", "s.t"] {
                let query = "SELECT * FROM \(table) ORDER BY 1, 2"
                #expect(keeping.run(query).rows == ordinary.run(query).rows, "seed \(seed): \(table)")
            }
        }
        #expect(stored > 200, "seed \(seed)")
    }

    /// Draws a text and puts numbers in.
    private static func filled(_ texts: [String], _ random: inout SeededGenerator) -> String {
        var text = texts.randomElement(using: &random) ?? ""
        while let place = text.firstIndex(where: { $0 == "#" || $0 == "@" }) {
            text.replaceSubrange(place...place, with: "\(1 + random.below(text[place] == "#" ? 9 : 400))")
        }
        return text
    }
}
