import Testing

@testable import PsqlShell

/// Taking SQL text apart for completion, confirmation and the history.
struct TokenTests {
    @Test(arguments: [
        ("select a.\"B c\", 'it''s' from t;", "select a . B c , it's from t ;"),
        ("a--b\nc /* x /* y */ z */ d", "a c d"), ("E'a\\'b' b'1' N'x' U&'y' u&\"z\"", "a\\'b 1 x y z"),
        ("1.5e3 $1 $$a;b$$ $t$ $$ $t$", "1.5e3 $1 a;b  $$ "), ("a::b := :v :'w' :{?x} :", "a :: b := :v :'w' :{?x} :"),
        ("a<=b||c*(d)", "a <= b || c * ( d )"), ("é\"ü\"", "é ü"), ("select 1 \\; select 2", "select 1 ; select 2"),
    ])
    func splits(text: String, expected: String) {
        #expect(SQLTokens(text).tokens.map(\.text).joined(separator: " ") == expected)
        #expect(SQLTokens(text).ending == .plain)
    }

    @Test(arguments: [
        ("select 'a", SQLTokens.Ending.string(8)), ("select E'a\\'", .string(9)), ("select \"a", .name(8)),
        ("$x$ a $$", .dollar), ("a -- b", .comment), ("/* /* */", .comment), ("select 1 \\g x", .command(9)),
        ("\\d", .command(0)),
    ])
    func knowsWhereItEnds(text: String, expected: SQLTokens.Ending) {
        #expect(SQLTokens(text).ending == expected)
    }

    @Test func keywordsAndNamesAreToldApart() {
        let tokens = SQLTokens("Select \"Select\" 'Select'").tokens
        #expect(tokens.map(\.keyword) == ["SELECT", "", ""])
        #expect(tokens.map(\.identifier) == ["select", "Select", nil])
    }

    @Test(arguments: [
        ("create role a password 'x'", true), ("alter role a with encrypted password\n'x';", true),
        ("alter role a password null", false), ("set password_encryption = 'md5'", false),
        ("select 'password' 'x'", false), ("alter role a password", false), ("alter role a password 'x", true),
        ("\\c \"host=a password=b\"", true), ("select * from t where password = 'x'", false), ("\\password", false),
        ("options (user 'a', password 'b')", true), ("alter role a password $$x$$", true),
    ])
    func passwordsAreFound(entry: String, expected: Bool) {
        #expect(PasswordCheck.mentionsPassword(entry) == expected)
    }
}
