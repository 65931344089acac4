import Testing

@testable import PsqlShell

/// Result tables; the expected bytes are psql 18.6's.
@Suite struct PrintingTests {
    /// Prints a table with some options set.
    private func print(_ options: [(String, String?)], _ table: TextTable) -> String {
        var settings = PrintOptions()
        for (name, value) in options { #expect(PrintSettings.set(name, to: value, in: &settings) == nil) }
        let out = Output()
        ResultPrinter.print(Printable(table: table, title: settings.title), settings, screenWidth: 0, to: out)
        return String(decoding: out.collected(), as: UTF8.self)
    }

    private static let roles = TextTable(
        columns: [
            TextColumn("rolname"), TextColumn("rolsuper"), TextColumn("n"), TextColumn("f", rightAligned: true),
        ], rows: [["rr_alice", "f", nil, "1.5"], ["rr_bob", "f", nil, "1.5"]])

    private static let broken = TextTable(
        columns: [TextColumn("h1\nh2"), TextColumn("n", rightAligned: true)], rows: [["a\nb", "1"]])

    @Test func aligned() {
        #expect(
            print([], Self.roles) == """
                 rolname  | rolsuper | n |  f  \n\
                ----------+----------+---+-----
                 rr_alice | f        |   | 1.5
                 rr_bob   | f        |   | 1.5
                (2 rows)\n\n
                """)
    }

    @Test func borders() {
        #expect(
            print([("border", "0")], Self.roles) == """
                rolname  rolsuper n  f  \n\
                -------- -------- - ---
                rr_alice f          1.5
                rr_bob   f          1.5
                (2 rows)\n\n
                """)
        #expect(
            print([("border", "2"), ("linestyle", "unicode")], Self.roles) == """
                ┌──────────┬──────────┬───┬─────┐
                │ rolname  │ rolsuper │ n │  f  │
                ├──────────┼──────────┼───┼─────┤
                │ rr_alice │ f        │   │ 1.5 │
                │ rr_bob   │ f        │   │ 1.5 │
                └──────────┴──────────┴───┴─────┘
                (2 rows)\n\n
                """)
    }

    @Test func expanded() {
        #expect(
            print([("x", "on")], Self.roles) == """
                -[ RECORD 1 ]------
                rolname  | rr_alice
                rolsuper | f
                n        | \n\
                f        | 1.5
                -[ RECORD 2 ]------
                rolname  | rr_bob
                rolsuper | f
                n        | \n\
                f        | 1.5\n\n
                """)
        #expect(
            print([("x", "on"), ("border", "2")], Self.broken) == """
                +-[ RECORD 1 ]-+
                | h1+| a      +|
                | h2 | b       |
                | n  | 1       |
                +----+---------+\n\n
                """)
    }

    @Test func linesInCells() {
        #expect(print([], Self.broken) == " h1+| n \n h2 |   \n----+---\n a +| 1\n b  | \n(1 row)\n\n")
        #expect(
            print([("linestyle", "old-ascii"), ("footer", "off")], Self.broken)
                == " h1 | n \n+h2 |+  \n----+---\n a  | 1\n b    \n\n")
    }

    @Test func wideCharactersAndTabs() {
        let table = TextTable(
            columns: ["a", "b", "c"].map { TextColumn($0) }, rows: [["two\nlines", "é漢😀", "tab\there"]])
        #expect(
            print([], table) == """
                   a   |   b   |      c       \n\
                -------+-------+--------------
                 two  +| é漢😀 | tab     here
                 lines |       | \n\
                (1 row)\n\n
                """)
    }

    @Test func nothingToShow() {
        let none = TextTable(columns: [], rows: [[]])
        #expect(print([], none) == "--\n(1 row)\n\n")
        let empty = TextTable(columns: [TextColumn("a", rightAligned: true)])
        #expect(print([], empty) == " a \n---\n(0 rows)\n\n")
        #expect(print([("x", "on")], empty) == "(0 rows)\n\n")
        #expect(print([("format", "unaligned")], empty) == "a\n(0 rows)\n")
        #expect(print([("format", "csv")], empty) == "a\n")
    }

    @Test func separators() {
        #expect(
            print([("format", "unaligned"), ("fieldsep", ";")], Self.roles)
                == "rolname;rolsuper;n;f\nrr_alice;f;;1.5\nrr_bob;f;;1.5\n(2 rows)\n")
        let table = TextTable(
            columns: ["a", "b", "c", "d"].map { TextColumn($0) }, rows: [["a,b", "\\.", "\"", "x\ny"]])
        #expect(print([("format", "csv")], table) == "a,b,c,d\n\"a,b\",\"\\.\",\"\"\"\",\"x\ny\"\n")
    }

    @Test func titleNullAndTuplesOnly() {
        #expect(
            print([("title", "My title"), ("null", "(null)"), ("footer", "off")], Self.roles) == """
                              My title
                 rolname  | rolsuper |   n    |  f  \n\
                ----------+----------+--------+-----
                 rr_alice | f        | (null) | 1.5
                 rr_bob   | f        | (null) | 1.5\n\n
                """)
        #expect(
            print([("tuples_only", "on")], Self.roles)
                == " rr_alice | f        |   | 1.5\n rr_bob   | f        |   | 1.5\n\n")
    }

    @Test func formatsOfOurOwn() {
        #expect(
            print([("format", "json")], Self.roles) == """
                [
                  {"rolname": "rr_alice", "rolsuper": "f", "n": null, "f": 1.5},
                  {"rolname": "rr_bob", "rolsuper": "f", "n": null, "f": 1.5}
                ]\n
                """)
        #expect(
            print([("format", "markdown"), ("tuples_only", "on")], Self.broken) == "| a<br>b | 1 |\n\n")
    }

    @Test(arguments: [
        ("abc", 3), ("é", 1), ("漢字", 4), ("😀", 2), ("e\u{301}", 1), ("a\u{AD}b", 2), ("a\u{200D}b", 2),
    ])
    func widths(text: String, cells: Int) {
        #expect(DisplayWidth.of(text.utf8) == cells)
    }

    @Test func controlCharactersAreSpelled() {
        let lines = CellLines("a\rb\u{1}c\u{85}".utf8).lines
        #expect(lines.map { String(decoding: $0.bytes, as: UTF8.self) } == ["a\\rb\\x01c\\u0085"])
    }

    @Test func wideRangesAreInOrder() {
        for (earlier, later) in zip(WideRanges.table, WideRanges.table.dropFirst()) {
            #expect(earlier.first <= earlier.last && earlier.last < later.first)
        }
    }
}
