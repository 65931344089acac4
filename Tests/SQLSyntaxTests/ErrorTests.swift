import SQLBasics
import Testing

@testable import SQLSyntax

/// Errors are PostgreSQL's, with its SQLSTATE, its words and its place.
@Suite struct ErrorTests {
    @Test(arguments: records(GrammarMessages.records))
    func messages(_ record: String) { #expect(found(record) == record) }

    @Test(arguments: records(SyntaxErrorRecords.records))
    func syntaxErrors(_ record: String) { #expect(found(record) == record) }

    @Test(arguments: records(LexerRecords.records))
    func lexerErrors(_ record: String) { #expect(found(record) == record) }

    @Test func oneMistakeRefusesEverything() {
        #expect(throws: Diagnostic.self) { try Parser.parse("select 1; selec 2; select 3") }
    }

    @Test func deepNestingHasAHint() {
        let sql = "select " + String(repeating: "(", count: 5_000)
        let error = #expect(throws: Diagnostic.self) { try Parser.parse(sql) }
        #expect(error?.sqlState == .statementTooComplex)
        #expect(error?.message == "stack depth limit exceeded")
        #expect(error?.hint?.hasPrefix("Increase the configuration parameter \"max_stack_depth\"") == true)
    }

    @Test func invalidEncodingNamesTheBytes() {
        let cases: [([UInt8], String)] = [
            ([0xFF], "0xff"), ([0xC3, 0x28], "0xc3 0x28"), ([0xE2, 0x82], "0xe2 0x82"), ([0xC0, 0x80], "0xc0 0x80"),
            ([0xED, 0xA0, 0x80], "0xed 0xa0 0x80"), ([0], "0x00"),
        ]
        for (bytes, text) in cases {
            let error = #expect(throws: Diagnostic.self) { try Parser.parse(Array("select '".utf8) + bytes) }
            #expect(error?.sqlState == .characterNotInRepertoire)
            #expect(error?.message == "invalid byte sequence for encoding \"UTF8\": \(text)")
        }
    }

    @Test func longNamesAreCutWithANotice() throws {
        let name = String(repeating: "x", count: 70)
        let statement = try #require(try Parser.parse("select 1 as \(name)").first)
        let notice = try #require(statement.notices.first)
        let cut = String(repeating: "x", count: 63)
        #expect(notice.severity == .notice)
        #expect(notice.sqlState == .nameTooLong)
        #expect(notice.message == "identifier \"\(name)\" will be truncated to \"\(cut)\"")
        #expect(statement.statement.sql == "SELECT 1 AS \(cut)")
    }

    /// Splits records into lines.
    private static func records(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

    /// Returns the record of what the parser says about a record's SQL.
    private func found(_ record: String) -> String {
        let sql = record.split(separator: " | ", maxSplits: 1).first.map(String.init) ?? ""
        do {
            _ = try Parser.parse(sql)
            return "\(sql) | no error"
        } catch let error {
            return "\(sql) | \(error.sqlState) | \(error.message) | \(error.span?.start ?? -1)"
        }
    }
}
