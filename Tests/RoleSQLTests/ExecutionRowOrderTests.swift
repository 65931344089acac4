import RoleSQL
import SQLBasics
import Testing

/// Checks that vectors look like rows: errors, effects and conflicts come row by row.
@Suite struct ExecutionRowOrderTests {
    /// Runs statements one after the other; returns the rows of the last as `a|b` lines, or its error.
    private func run(_ statements: String...) throws -> [String] {
        let session = try Database().connect()
        var lines: [String] = []
        for statement in statements {
            lines = []
            session.execute(statement) { event in
                switch event {
                case .result(let result):
                    for row in 0..<result.rowCount {
                        let cells = (result.columns ?? []).indices.map { result.text(row: row, column: $0) ?? "-" }
                        lines.append(cells.joined(separator: "|"))
                    }
                case .error(let error): lines.append("\(error.sqlState) \(error.message)")
                case .notice, .copyData: break
                }
            }
        }
        return lines
    }

    @Test("An error shows only if its row is asked for")
    func errorsBelongToRows() throws {
        let source = "FROM generate_series(1, 5) g"
        #expect(try run("SELECT 6 / (3 - g) \(source) LIMIT 2") == ["3", "6"])
        #expect(try run("SELECT 6 / (3 - g) \(source) LIMIT 3") == ["22012 division by zero"])
        #expect(try run("SELECT g \(source) WHERE g <> 3 AND 6 / (3 - g) > 0") == ["1", "2"])
        let guarded = "SELECT CASE WHEN g = 3 THEN 0 ELSE 6 / (3 - g) END \(source) WHERE g > 2"
        #expect(try run(guarded) == ["0", "-6", "-3"])
        #expect(try run("SELECT EXISTS (SELECT 1 / (g - 2) \(source))") == ["t"])
    }

    @Test("A volatile function is called once for each row that is asked for")
    func effectsBelongToRows() throws {
        let rows = "SELECT nextval('s'), g FROM generate_series(1, 100) g LIMIT 3"
        #expect(try run("CREATE SEQUENCE s", rows) == ["1|1", "2|2", "3|3"])
        #expect(try run("CREATE SEQUENCE s", rows, "SELECT currval('s')") == ["3"])
        let sorted = "SELECT nextval('s'), g FROM generate_series(1, 3) g ORDER BY g DESC"
        #expect(try run("CREATE SEQUENCE s", sorted) == ["1|3", "2|2", "3|1"])
    }

    @Test("Of several broken rules the first row's counts, and a rollback leaves no key behind")
    func conflictsBelongToRows() throws {
        let table = "CREATE TABLE t (id integer PRIMARY KEY, n integer CHECK (n > 0))"
        let error = try run(table, "INSERT INTO t VALUES (1, 1), (1, 1), (2, 0)")
        #expect(error == ["23505 duplicate key value violates unique constraint \"t_pkey\""])
        let other = try run(table, "INSERT INTO t VALUES (1, 1), (2, 0), (1, 1)")
        #expect(other == ["23514 new row for relation \"t\" violates check constraint \"t_n_check\""])
        let again = try run(
            table, "BEGIN", "INSERT INTO t VALUES (1, 1)", "ROLLBACK", "INSERT INTO t VALUES (1, 5)",
            "SELECT * FROM t WHERE id = 1")
        #expect(again == ["1|5"])
    }

    @Test("An updated row comes last, and statements read the rows as they were")
    func updatesAppend() throws {
        let rows = try run(
            "CREATE TABLE t (id integer)", "INSERT INTO t VALUES (1), (2), (3)",
            "UPDATE t SET id = id * 10 WHERE id = 1",
            "INSERT INTO t SELECT id + 100 FROM t", "SELECT id FROM t")
        #expect(rows == ["2", "3", "10", "102", "103", "110"])
    }

    @Test("Cascades go through chains of any length")
    func longCascade() throws {
        let rows = try run(
            "CREATE TABLE t (id integer PRIMARY KEY, up integer REFERENCES t ON DELETE CASCADE)",
            "INSERT INTO t SELECT g, nullif(g - 1, 0) FROM generate_series(1, 3000) g",
            "DELETE FROM t WHERE id = 2", "SELECT count(*) FROM t")
        #expect(rows == ["1"])
    }
}
