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

    /// Puts something around a one, many times.
    private static func nested(_ opening: String, _ closing: String, _ count: Int) -> String {
        var text = "SELECT "
        for _ in 0..<count { text += opening }
        text += "1"
        for _ in 0..<count { text += closing }
        return text + ";"
    }

    /// Joins many copies of something.
    private static func chain(_ part: String, _ separator: String, _ count: Int) -> String {
        [String](repeating: part, count: count).joined(separator: separator)
    }

    /// Puts a column between many copies of two texts.
    private static func wrapped(_ opening: String, _ closing: String, _ count: Int) -> String {
        String(repeating: opening, count: count) + "x" + String(repeating: closing, count: count)
    }

    /// What must end with 54001 or 54000.
    static let deep: [String] = [
        nested("(", ")", 100_000),
        nested("- ", "", 100_000),
        nested("NOT ", "", 100_000),
        nested("ARRAY[", "]", 50_000),
        nested("(SELECT ", ")", 50_000),
        nested("CASE WHEN true THEN ", " END", 50_000),
        nested("1 FROM (SELECT ", ") s", 20_000),
    ]

    /// What may succeed, but must not end the process.
    static let long: [String] = [
        "SELECT \(chain("1", " + ", 100_000)) > 0;",
        "SELECT \(chain("true", " AND ", 100_000));",
        "SELECT \(chain("'a'", " || ", 30_000)) IS NULL;",
        "SELECT 1 IN (\(chain("2", ", ", 100_000)));",
        "\(chain("SELECT 1", " UNION ALL ", 5000));",
        "VALUES \(chain("(1)", ", ", 50_000)) LIMIT 1;",
        "SELECT \(chain("+", " ", 400)) x FROM generate_series(1, 2) x;",
        "SELECT \(wrapped("((", ") BETWEEN 1 AND 2)::int", 40)) FROM generate_series(1, 2) x;",
        "SELECT \(wrapped("((", ") NOT BETWEEN SYMMETRIC 1 AND 2)::int", 16)) FROM generate_series(1, 2) x;",
    ]

    /// Runs a statement; returns what was printed before the line that shows that the session lives.
    private func outcome(of sql: String) throws -> String {
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
