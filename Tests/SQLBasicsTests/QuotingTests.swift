import SQLBasics
import Testing

/// Names and strings written as SQL must read back as themselves, as PostgreSQL's quote_ident and quote_literal do it.
struct QuotingTests {
    @Test(arguments: [
        ("plain", "plain"), ("_x1", "_x1"), ("Mixed", "\"Mixed\""), ("two words", "\"two words\""),
        ("select", "\"select\""), ("between", "\"between\""), ("left", "\"left\""), ("abort", "abort"),
        ("1st", "\"1st\""), ("a\"b", "\"a\"\"b\""), ("", "\"\""), ("é", "\"é\""), ("a$b", "\"a$b\""),
    ])
    func identifiersAreQuotedWhereTheyMustBe(name: String, written: String) {
        #expect(Quoting.identifier(name) == written)
    }

    @Test(arguments: [("it's", "'it''s'"), ("", "''"), ("a\\b", "E'a\\\\b'"), ("a\\'b", "E'a\\\\''b'")])
    func literalsDoubleQuotesAndBackslashes(text: String, written: String) {
        #expect(Quoting.literal(text) == written)
    }
}
