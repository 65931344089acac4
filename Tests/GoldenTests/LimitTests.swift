import Foundation
import Testing

/// Statements without an end, or beyond all measure, end with an error, and the session goes on.
struct LimitTests {
    /// What must end with 53200 in a process that may have 150 megabytes.
    static let hungry = [
        "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n FROM t CROSS JOIN generate_series(1, 2)) SELECT count(*) FROM t;",
        "WITH RECURSIVE t(n, x) AS (SELECT 1, repeat('x', 100000) UNION SELECT n + 1, x FROM t) SELECT count(*) FROM t;",
        "WITH RECURSIVE t(n) AS (SELECT 'x' UNION ALL SELECT n || n FROM t) SELECT length(max(n)) FROM t;",
        "SELECT string_agg(g::text || repeat('x', 10000), ',') FROM generate_series(1, 1000000000000) g;",
        "DO $$ DECLARE a text := repeat('x', 1000); BEGIN LOOP a := a || a; END LOOP; END $$;",
        "DO $$ DECLARE a int[] := '{1}'; BEGIN LOOP a := a || a; END LOOP; END $$;",
    ]

    /// What must end with 54001 or 54000.
    static let deep = [
        "CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT f($1 + 1) + 1';\nSELECT f(1);",
        "CREATE FUNCTION f(int) RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN f($1 + 1); END';\nSELECT f(1);",
        "CREATE TABLE t (a int);\nCREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO t VALUES (1); RETURN NEW; END';\n"
            + "CREATE TRIGGER x AFTER INSERT ON t FOR EACH STATEMENT EXECUTE FUNCTION f();\nINSERT INTO t VALUES (1);",
        "SELECT " + String(repeating: "(", count: 100_000) + "1" + String(repeating: ")", count: 100_000) + ";",
        "SELECT " + String(repeating: "- ", count: 100_000) + "1;",
        "SELECT " + String(repeating: "NOT ", count: 100_000) + "true;",
        "SELECT " + String(repeating: "ARRAY[", count: 50_000) + "1" + String(repeating: "]", count: 50_000) + ";",
        "SELECT " + String(repeating: "(SELECT ", count: 50_000) + "1" + String(repeating: ")", count: 50_000) + ";",
        "SELECT " + String(repeating: "CASE WHEN true THEN ", count: 50_000) + "1"
            + String(repeating: " END", count: 50_000) + ";",
        "SELECT 1 FROM " + String(repeating: "(SELECT 1 FROM ", count: 20_000) + "pg_am"
            + String(repeating: ") s", count: 20_000) + ";",
        "SELECT (repeat('[', 1000000) || repeat(']', 1000000))::json;",
        "SELECT (repeat('[', 1000000) || repeat(']', 1000000))::jsonb;",
    ]

    /// What may succeed, but must not end the process.
    static let long = [
        "SELECT " + Array(repeating: "1", count: 100_000).joined(separator: " + ") + " > 0;",
        "SELECT " + Array(repeating: "true", count: 100_000).joined(separator: " AND ") + ";",
        "SELECT " + Array(repeating: "'a'", count: 30_000).joined(separator: " || ") + " IS NULL;",
        "SELECT 1 IN (" + Array(repeating: "2", count: 100_000).joined(separator: ", ") + ");",
        Array(repeating: "SELECT 1", count: 5000).joined(separator: " UNION ALL ") + ";",
        "VALUES " + Array(repeating: "(1)", count: 50_000).joined(separator: ", ") + " LIMIT 1;",
    ]

    /// Runs a statement; returns what was printed before the line that shows that the session lives.
    private func outcome(of sql: String, expecting marker: String = "alive") throws -> String {
        let script = "\\set VERBOSITY sqlstate\nSET client_min_messages = error;\n\(sql)\n;ROLLBACK;\nSELECT 'alive';\n"
        let result = try ShellProcess.run(
            ["-X", "-q", "-A", "-t"], input: Data(script.utf8), in: GoldenScript.root,
            environment: ["ROLESQL_MEMORY": "150"])
        let text = String(decoding: result.output, as: UTF8.self)
        #expect(result.status == 0)
        #expect(text.hasSuffix("alive\n"), "\(text.suffix(300))")
        return text
    }

    @Test(arguments: hungry) func hungryStatementsEnd(sql: String) throws {
        let text = try outcome(of: sql)
        #expect(text.contains("ERROR:  53200") || text.contains("ERROR:  54000"), "\(text.prefix(300))")
    }

    @Test(arguments: deep) func deepStatementsEnd(sql: String) throws {
        let text = try outcome(of: sql)
        #expect(text.contains("ERROR:  54001") || text.contains("ERROR:  54000"), "\(text.prefix(300))")
    }

    @Test(arguments: long) func longStatementsEnd(sql: String) throws { _ = try outcome(of: sql) }

    @Test func viewsOnViewsEnd() throws {
        var sql = "CREATE VIEW v0 AS SELECT 1 AS a;\n"
        for level in 1...1000 { sql += "CREATE VIEW v\(level) AS SELECT a FROM v\(level - 1);\n" }
        _ = try outcome(of: sql + "SELECT a FROM v1000;")
    }
}
