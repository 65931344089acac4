import SQLBasics
import Testing

@testable import PsqlShell

/// Error messages and the caret below the place they are about; the expected bytes are psql 18.6's.
@Suite struct MessageTests {
    @Test(arguments: [
        ("bad sql", 0, "LINE 1: bad sql\n        ^\n"),
        ("select 1,\n  nope;", 12, "LINE 2:   nope;\n          ^\n"),
        ("select '漢\t字',\tnope;", 18, "LINE 1: select '漢 字', nope;\n                        ^\n"),
        ("select 1\r\n, x", 12, "LINE 2: , x\n          ^\n"),
        ("select", 6, "LINE 1: select\n              ^\n"),
    ])
    func caret(query: String, offset: Int, expected: String) {
        #expect(ErrorPosition.excerpt(of: Array(query.utf8), at: offset) == expected)
    }

    @Test func longLinesAreCut() {
        let filler = String(repeating: "a", count: 70)
        let left = Array("select nope, '\(filler)', 'b'".utf8)
        #expect(
            ErrorPosition.excerpt(of: left, at: 7)
                == "LINE 1: select nope, '\(String(repeating: "a", count: 46))...\n               ^\n")
        let right = Array("select '\(filler)' as nope, nope".utf8)
        #expect(
            ErrorPosition.excerpt(of: right, at: 89)
                == "LINE 1: ...\(String(repeating: "a", count: 45))' as nope, nope\n"
                + String(repeating: " ", count: 67) + "^\n")
    }

    @Test func offsetsOutsideOfTheQueryShowNothing() {
        #expect(ErrorPosition.excerpt(of: Array("ab".utf8), at: 3) == nil)
    }

    @Test func verbosity() {
        let diagnostic = Diagnostic(
            .error, .undefinedColumn, "m", detail: "d", hint: "h", context: "c", at: SourceSpan(start: 7, end: 8))
        let render = { (verbosity: Verbosity, context: ContextVisibility) in
            MessageText.render(diagnostic, query: Array("select x".utf8), verbosity: verbosity, context: context)
        }
        #expect(
            render(.standard, .errors)
                == "ERROR:  m\nLINE 1: select x\n               ^\nDETAIL:  d\nHINT:  h\nCONTEXT:  c\n")
        #expect(render(.terse, .errors) == "ERROR:  m at character 8\n")
        #expect(render(.sqlstate, .errors) == "ERROR:  42703\n")
        #expect(render(.verbose, .never).hasPrefix("ERROR:  42703: m\n"))
        #expect(!render(.verbose, .never).contains("CONTEXT"))
    }

    @Test func invalidTextIsRefusedBeforeItIsSent() {
        #expect(
            UTF8Check.firstInvalid([0x61, 0xFF, 0x62])?.message
                == "invalid byte sequence for encoding \"UTF8\": 0xff")
        #expect(UTF8Check.firstInvalid(Array("é漢😀".utf8)) == nil)
    }

    @Test func timesArePrintedInTheirUnits() {
        #expect(Stopwatch.text(0.1084) == "Time: 0.108 ms")
        #expect(Stopwatch.text(61_234.5) == "Time: 61234.500 ms (01:01.234)")
    }
}
