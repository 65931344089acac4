import Testing

@testable import PsqlShell

/// Which statements are asked about before they are run.
struct DestructiveStatementTests {
    @Test(arguments: [
        "DELETE FROM t", "delete from only s.t", "DELETE FROM t USING u", "DELETE FROM t RETURNING a",
        "UPDATE t SET a = 1",
        "UPDATE ONLY s.t AS x SET a = (SELECT 1 FROM u WHERE true)",
        "WITH x AS (DELETE FROM t RETURNING *) SELECT * FROM x",
        "WITH x AS (SELECT 1) UPDATE t SET a = 1", "EXPLAIN ANALYZE DELETE FROM t",
        "EXPLAIN (ANALYZE) UPDATE t SET a = 1",
        "DROP TABLE t", "drop schema s cascade", "DROP OWNED BY ann", "DROP ROLE ann", "SELECT 1; DELETE FROM t",
        "/* x */ DELETE FROM t -- WHERE a = 1", "DELETE FROM t WHERE a = 1; DROP VIEW v",
    ])
    func areAskedAbout(statement: String) { #expect(DestructiveStatement.question(for: statement) != nil) }

    @Test(arguments: [
        "DELETE FROM t WHERE a = 1", "UPDATE t SET a = 1 WHERE b", "SELECT 'DELETE FROM t'", "SELECT * FROM t",
        "EXPLAIN DELETE FROM t", "INSERT INTO t VALUES (1) ON CONFLICT (a) DO UPDATE SET a = 2",
        "SELECT * FROM t FOR UPDATE",
        "GRANT DELETE, UPDATE ON t TO ann", "REVOKE UPDATE ON t FROM ann", "ALTER TABLE t DROP COLUMN a", "",
        "CREATE TRIGGER x BEFORE DELETE ON t EXECUTE FUNCTION f()",
        "WITH x AS (DELETE FROM t WHERE a RETURNING *) TABLE x",
        "MERGE INTO t USING u ON a = b WHEN MATCHED THEN DELETE", "DELETE FROM t WHERE CURRENT OF c", "DELETE",
        "UPDATE",
        "CREATE POLICY p ON t FOR DELETE USING (true)", "DELETE FROM", "UPDATE t", "\"drop\"", "(", "WITH",
    ])
    func areNot(statement: String) { #expect(DestructiveStatement.question(for: statement) == nil) }

    @Test func theQuestionNamesTheTable() {
        #expect(
            DestructiveStatement.question(for: "DELETE FROM \"Odd S\".t")
                == "DELETE without WHERE changes all rows of \"Odd S\".t. Run it? (y/n) ")
        let long = "DROP TABLE " + (1...20).map { "table_\($0)" }.joined(separator: ", ")
        #expect(DestructiveStatement.question(for: long)?.utf8.count ?? 0 < 90)
    }
}
