import Testing

@testable import SQLSyntax

/// The names that a text may hold, told without its grammar.
@Suite struct NameChainsTests {
    @Test(arguments: [
        ("SELECT a, B.\"C d\" FROM s . t -- x", [["a"], ["b", "C d"], ["s", "t"]]),
        ("GRANT SELECT ON shop.film TO \"Bob\"", [["shop", "film"], ["Bob"]]),
        ("'text' 1.5 $1 .5 + /* c */ role", [["role"]]),
        ("a 'open b", [["a"]]),
        (".a..b", [["a"], ["b"]]),
        ("", []),
    ])
    func chains(text: String, expected: [[String]]) {
        #expect(NameChains.all(in: text) == expected)
    }
}
