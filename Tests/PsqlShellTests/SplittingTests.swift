import TestSupport
import Testing

@testable import PsqlShell

/// Splitting as psql does it: what the server is sent, byte by byte.
@Suite struct SplittingTests {
    @Test(arguments: [
        ("select 1; select 2;\n", ["select 1;", "select 2;"]),
        ("  -- c\n  select\n  3\n  -- t\n  ;\n", ["select\n  3\n  -- t\n  ;"]),
        ("select 1;  \n\n\n select 2;\n", ["select 1;", "select 2;"]),
        ("/* a; /* b; */ c; */ select 1;\n", ["/* a; /* b; */ c; */ select 1;"]),
        ("select 'a;''b', \"c;d\";\n", ["select 'a;''b', \"c;d\";"]),
        ("select E'a\\';b';\n", ["select E'a\\';b';"]),
        ("select 'a\\'; select 2;\n", ["select 'a\\';", "select 2;"]),
        ("select $$a;b$$, $x$;$$;$x$;\n", ["select $$a;b$$, $x$;$$;$x$;"]),
        ("select a$b$ ; select 2;\n", ["select a$b$ ;", "select 2;"]),
        ("select (1;2); select 3;\n", ["select (1;2);", "select 3;"]),
        ("select 1 \\; select 2;\n", ["select 1 ; select 2;"]),
        ("select 'a\n\nb';\n", ["select 'a\n\nb';"]),
        ("select 1\n\n, 2;\n", ["select 1\n, 2;"]),
        ("select 1", ["select 1"]),
        ("select '\n;", ["select '\n;"]),
        (
            "create function f() begin atomic select 1; select case 1 when 1 then 2 end; end; select 2;\n",
            ["create function f() begin atomic select 1; select case 1 when 1 then 2 end; end;", "select 2;"]
        ),
        ("begin; select 1; end;\n", ["begin;", "select 1;", "end;"]),
        ("select 1 \\g\nselect 2 \\r\nselect 3;\n", ["select 1 ", "select 3;"]),
        ("select 1\n\\echo\n;\n", ["select 1\n;"]),
    ])
    func splits(script: String, expected: [String]) {
        let fixture = ShellFixture()
        _ = fixture.run(script)
        #expect(fixture.backend.sent == expected)
    }

    @Test(arguments: [
        ("", Character("=")), ("select 1", "-"), ("select (1", "("), ("select 'a", "'"), ("select \"a", "\""),
        ("select $x$ a", "$"), ("/* a", "*"), ("create procedure p() begin atomic", "-"), ("-- a", "="),
    ])
    func knowsWhatItWaitsFor(text: String, expected: Character) {
        var scanner = SQLScanner()
        var query: [UInt8] = []
        scanner.begin(line: Array(text.utf8))
        _ = scanner.scan(into: &query) { _ in nil }
        #expect(scanner.promptCharacter(isEmpty: query.isEmpty) == expected)
    }

    @Test(arguments: [
        (":v", "1"), (":'v'", "'1'"), (":\"v\"", "\"1\""), (":{?v}", "TRUE"), (":{?no}", "FALSE"), (":no", ":no"),
        (":'no'", ":'no'"), ("a::v", "a::v"), ("a:=v", "a:=v"), ("':v'", "':v'"), (":'q'", " E'it''s \\\\ here'"),
        ("[1:2]", "[1:2]"), (":r", ":r"),
    ])
    func interpolates(text: String, expected: String) {
        let fixture = ShellFixture()
        _ = fixture.run("\\set v 1\n\\set q 'it''s \\\\ here'\n\\set r :r\nselect \(text) ;\n")
        #expect(fixture.backend.sent == ["select \(expected) ;"])
    }

    @Test func aValueIsScannedAsIfTyped() {
        let fixture = ShellFixture()
        _ = fixture.run("\\set two 'select 1; select 2;'\n:two\n")
        #expect(fixture.backend.sent == ["select 1;", "select 2;"])
    }

    @Test("A long statement is taken in runs as it is word by word", arguments: 1...200)
    func takesRuns(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let pieces = [
            "a", "e", "E'\\''", "e'x'", "'", "'x'", "'it''s'", "\"", "\"q;\"", "$", "$$", "$t$", "a$b$", "1$a$", ";",
            "(", ")",
            "--", "-- c;\n", "-", "/*", "*/", "/", ":", ":v", "::", "\\;", ",", " ", "\n", "1", "1e", "é", "\n'",
            "U&'x'",
        ]
        let tail = (0..<3 + random.below(12)).map { _ in pieces[random.below(pieces.count)] }.joined()
        let split = ["insert", "create"].map { word in
            let fixture = ShellFixture()
            _ = fixture.run("\\set v w\n\(word) a b c d \(tail)\n;\n")
            return fixture.backend.sent.map { $0.hasPrefix(word) ? String($0.dropFirst(6)) : $0 }
        }
        #expect(split[0] == split[1], "seed \(seed): \(tail)")
    }

    @Test func recursionStops() {
        let fixture = ShellFixture()
        let output = fixture.run("\\set a ':b'\n\\set b ':a'\nselect :a;\n")
        #expect(output.contains("skipping recursive expansion of variable \"a\""))
        #expect(fixture.backend.sent == ["select :a;"])
    }
}
