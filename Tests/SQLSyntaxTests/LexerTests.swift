import SQLBasics
import Testing

@testable import SQLSyntax

/// Tokens are PostgreSQL's (manual, section 4.1).
@Suite struct LexerTests {
    @Test(
        arguments: [
            ("'it''s'", "it's"), ("E'a\\nb'", "a\nb"), ("E'\\x41\\101\\u0041\\U00000041'", "AAAA"),
            ("E'\\uD83D\\uDE00'", "😀"), ("E'it\\'s'", "it's"), ("E'\\z'", "z"), ("U&'\\0041\\+00004A'", "AJ"),
            ("U&'!0041' UESCAPE '!'", "A"), ("U&'\\\\'", "\\"), ("$$a'b$$", "a'b"), ("$x$a$$b$x$", "a$$b"),
            ("'a'\n  'b'", "ab"), ("'a' -- note\n 'b'", "ab"), ("E'a'\n'\\x41'", "aA"), ("''", ""), ("'\\'", "\\"),
        ])
    func strings(_ sql: String, _ value: String) throws {
        #expect(try literal(sql) == .string(value))
    }

    @Test(
        arguments: [
            ("0x1F", Literal.Value.integer(31)), ("0o17", .integer(15)), ("0b101", .integer(5)),
            ("1_000", .integer(1000)), ("0x_F", .integer(15)), ("9223372036854775807", .integer(.max)),
            ("9223372036854775808", .numeric("9223372036854775808")), ("-9223372036854775808", .integer(.min)),
            ("1.5", .numeric("1.5")), (".5", .numeric(".5")), ("5.", .numeric("5.")), ("1e10", .numeric("1e10")),
            ("1_0.2_5e1_0", .numeric("10.25e10")), ("- 5", .integer(-5)), ("-1.5", .numeric("-1.5")),
            ("- -5", .integer(5)), ("B'01'", .bitString("b01")), ("X'1f'", .bitString("x1f")),
        ])
    func numbers(_ sql: String, _ value: Literal.Value) throws {
        #expect(try literal(sql) == value)
    }

    @Test(
        arguments: [
            ("a+-b", "a + (- b)"), ("a<-b", "a < (- b)"), ("a@-b", "a @- b"), ("a*-b", "a * (- b)"),
            ("a/*x*/+b", "a + b"), ("a+/*x*/b", "a + b"), ("a--x\n+b", "a + b"), ("a!=b", "a <> b"),
            ("a=-1", "a = (-1)"),
            ("a||'x'", "a || 'x'"), ("a>=b", "a >= b"), ("a operator(s.+) b", "a OPERATOR(s.+) b"),
        ])
    func operators(_ sql: String, _ printed: String) throws {
        #expect(try Parser.parseExpression(sql).sql == printed)
    }

    @Test(
        arguments: [
            ("Abc", "abc"), ("\"Abc\"", "\"Abc\""), ("\"a\"\"b\"", "\"a\"\"b\""), ("U&\"\\0061x\"", "ax"),
            ("ÄB", "\"Äb\""), ("a$1", "\"a$1\""), ("_x", "_x"),
        ])
    func identifiers(_ sql: String, _ printed: String) throws {
        #expect(try Parser.parseExpression(sql).sql == printed)
    }

    @Test func commentsNest() throws {
        #expect(try Parser.parse("/* a /* b */ c */ select 1 -- end").count == 1)
    }

    @Test func spansAreByteOffsets() throws {
        let statements = try Parser.parse("select 'é';  select  2 ;")
        #expect(statements.map(\.span) == [SourceSpan(start: 0, end: 11), SourceSpan(start: 14, end: 23)])
    }

    @Test func keywordsAgreeWithTheirCases() {
        #expect(Keyword.allCases.count == Keyword.words.count)
        for keyword in Keyword.allCases {
            let name = "\(keyword)".lowercased()
            #expect(name == keyword.word.split(separator: "_").joined())
            #expect(Keyword.named(keyword.word) == keyword)
        }
        #expect(Keyword.named("selec") == nil)
        #expect(Keyword.named("current_timestamq") == nil)
    }

    /// Returns the value of an expression that is a literal.
    private func literal(_ sql: String) throws -> Literal.Value? {
        guard case .literal(let literal) = try Parser.parseExpression(sql) else { return nil }
        return literal.value
    }
}
