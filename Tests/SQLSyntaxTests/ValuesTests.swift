import Testing

@testable import SQLSyntax

/// VALUES of literals stays flat.
@Suite struct ValuesTests {
    @Test func literalsBecomeCells() throws {
        let clause = try values("values (1, 'a', null, true, -1.5), (-2, '', false, default, 1e3)")
        #expect(clause.isLiteral)
        #expect(clause.width == 5)
        #expect(clause.rowCount == 2)
        #expect(
            clause.cells.map(\.kind) == [
                .integer, .string, .null, .true, .numeric, .integer, .string, .false, .defaultValue, .numeric,
            ])
        #expect(clause.cells.map(clause.text).prefix(2) == ["1", "a"])
        #expect(clause.cells.map(clause.text)[4...6] == ["-1.5", "-2", ""])
    }

    @Test func everythingElseBecomesExpressions() throws {
        let clause = try values("values (1 + 2, 'it''s', 0x1F, - 5, 'a' || 'b', 1::text, default)")
        #expect(clause.cells.map(\.kind) == Array(repeating: .expression, count: 6) + [.defaultValue])
        let printed = clause.rows.map { $0.map(\.sql) }
        #expect(printed == [["1 + 2", "'it''s'", "31", "-5", "'a' || 'b'", "1::text", "DEFAULT"]])
    }

    @Test func raggedRowsKeepTheirLengths() throws {
        let clause = try values("values (1), (2), (3, 4), (5)")
        #expect(clause.width == nil)
        #expect(clause.rows.map { $0.map(\.sql) } == [["1"], ["2"], ["3", "4"], ["5"]])
    }

    /// Returns the clause of a statement.
    private func values(_ sql: String) throws -> ValuesClause {
        let statement = try #require(try Parser.parse(sql).first?.statement)
        guard case .query(let query) = statement, case .values(let clause) = query.body else {
            throw NotValues()
        }
        return clause
    }

    /// Says that a statement was no VALUES.
    private struct NotValues: Error {}
}
