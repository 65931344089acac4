import TestSupport
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

    @Test("Many rows together are the rows that each is alone", arguments: 1...60)
    func rowsReadTogether(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let rows = (0..<2 + random.below(6)).map { _ in row(&random) }
        let alone = rows.map { row -> String? in try? values("values " + row).rows[0].map(\.sql).joined(separator: ", ")
        }
        let separator = [",", " , ", ",\n", ", -- next\n"][random.below(4)]
        let together = try? values("values " + rows.joined(separator: separator)).rows.map {
            $0.map(\.sql).joined(separator: ", ")
        }
        #expect(together == (alone.contains(nil) ? nil : alone.compactMap { $0 }), "seed \(seed): \(rows)")
    }

    /// Makes a row of cells, most of them plain literals.
    private func row(_ random: inout SeededGenerator) -> String {
        let plain = [
            "1", "-7", "007", "1.5", "-2.25", "'a'", "''", "'x, (y)'", "NULL", "nUlL", "'é'", " 12 ", "\n'b' ",
        ]
        let other = [
            "'it''s'", "'a'\n'b'", "true", "DEFAULT", "1 + 2", "- 3", "1.", ".5", "1e3", "0x1F", "1_000", "nulls", "n",
            "12345678901234567890", "null::int", "'a'::text", "E'\\n'", "1 2", "",
        ]
        let cells = (0..<1 + random.below(3)).map { _ in
            random.chance(12) ? other[random.below(other.count)] : plain[random.below(plain.count)]
        }
        return "(" + cells.joined(separator: random.chance(2) ? "," : " , ") + ")"
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
