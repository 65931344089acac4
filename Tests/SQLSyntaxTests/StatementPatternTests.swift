import SQLBasics
import TestSupport
import Testing

@testable import SQLSyntax

/// Patterns of statements agree with the lexer about what is a literal.
@Suite struct StatementPatternTests {
    /// Texts of which some have a pattern.
    private static let corpus =
        QueriesCorpus.statements + DefinitionsCorpus.statements + AccessCorpus.statements + [
            "SELECT a FROM t WHERE id = 42 AND n = 'x'", "INSERT INTO t VALUES (1, 2.5, 'y', 30000000000)",
            "SELECT \"a'b\" FROM t WHERE n = '--'", "SELECT 1.5.5", "SELECT '1' '2'", "SELECT '1'\n'2'", "SELECT u&'a'",
        ]

    /// The pieces that random texts are made of.
    private static let pieces = [
        "1", "23", "4.5", "'x'", "'", "''", "\"", "a", "e", "U&", "$", "$1", ".", "-", "/", "*", " ", "\n", "(", ")",
        ",",
        "=", "::", "_", "é", "\\", "2147483647", "2147483648", "999999999999999999", "9999999999999999999", "x'1'", ";",
    ]

    @Test func literalsAreThoseOfTheLexer() {
        var patterns = 0
        for statement in Self.corpus { patterns += check(statement, "corpus") }
        let seed = TestSeed.next(for: "the patterns")
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<20_000 {
            let text = (0...generator.below(8)).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
            patterns += check(text, "seed \(seed)")
        }
        #expect(patterns > 1000, "seed \(seed)")
    }

    @Test func onlyLiteralsMayDiffer() throws {
        let one = try #require(StatementPattern("SELECT a FROM t WHERE id = 7 AND n = 'x'"))
        #expect(StatementPattern("SELECT a FROM t WHERE id = 12 AND n = 'yy'")?.key == one.key)
        for other in [
            "SELECT a FROM t WHERE id = 7 AND n = 8", "SELECT a FROM t WHERE id = 3000000000 AND n = 'x'",
            "SELECT a FROM t WHERE id = 7.5 AND n = 'x'", "SELECT b FROM t WHERE id = 7 AND n = 'x'",
            "SELECT a FROM t WHERE id = -7 AND n = 'x'", "SELECT a FROM t WHERE id = 7 AND n = \"x\"",
        ] {
            #expect(StatementPattern(other).map { $0.key != one.key } == true, "\(other)")
        }
    }

    /// Compares the literals of a text's pattern with the lexer's; returns 1 if the text has a pattern.
    private func check(_ text: String, _ note: Comment) -> Int {
        guard let pattern = StatementPattern(text) else { return 0 }
        var found: [String] = []
        do {
            var lexer = try Lexer(Array(text.utf8))
            var token = try lexer.next()
            while token.kind != .end {
                switch token.kind {
                case .integer: found.append("integer \(token.start) \(token.end)")
                case .numeric: found.append("numeric \(token.start) \(token.end)")
                case .string: found.append("string \(token.start) \(token.end) \(token.isPlain)")
                case .bitString, .parameter: found.append("another kind")
                default: break
                }
                token = try lexer.next()
            }
        } catch {
            return 0
        }
        let expected = pattern.literals.map { literal in
            switch literal.kind {
            case .integer, .longInteger: "integer \(literal.span.start) \(literal.span.end)"
            case .numeric: "numeric \(literal.span.start) \(literal.span.end)"
            case .string: "string \(literal.span.start) \(literal.span.end) true"
            }
        }
        #expect(found == expected, "\(note): \(text)")
        return 1
    }
}
