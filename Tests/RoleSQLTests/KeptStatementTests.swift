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
        let seed = UInt64.random(in: 0...UInt64.max)
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

    /// Draws a text and puts numbers in.
    private static func filled(_ texts: [String], _ random: inout SeededGenerator) -> String {
        let text = texts.randomElement(using: &random) ?? ""
        return text.split(separator: "#", omittingEmptySubsequences: false).joined(separator: "\(1 + random.below(9))")
    }
}
