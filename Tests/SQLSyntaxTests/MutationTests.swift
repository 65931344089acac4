import SQLBasics
import TestSupport
import Testing

@testable import SQLSyntax

/// No input, however wrong or deep, crashes the parser.
@Suite struct MutationTests {
    /// What mutations start from.
    private static let corpus =
        QueriesCorpus.statements + DefinitionsCorpus.statements + AccessCorpus.statements

    @Test func mutatedStatementsNeverCrash() {
        let seed = TestSeed.next(for: "the mutations")
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<20_000 {
            var bytes = Array((Self.corpus.randomElement(using: &generator) ?? "").utf8)
            for _ in 0..<Int.random(in: 1...3, using: &generator) { mutate(&bytes, &generator) }
            readAndPrint(bytes)
        }
    }

    @Test func randomBytesNeverCrash() {
        let seed = TestSeed.next(for: "the bytes")
        var generator = SeededGenerator(seed: seed)
        let alphabet = Array("select from(),'\"$:;.-+*/eExXuU&\\bB09_[]{}\n\0é".utf8)
        for _ in 0..<20_000 {
            let count = Int.random(in: 0...40, using: &generator)
            readAndPrint((0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 })
        }
    }

    @Test(arguments: [30, 400, 20_000])
    func nestingNeverOverflows(_ depth: Int) {
        for (open, middle, close) in Self.nests {
            let sql = String(repeating: open, count: depth) + middle + String(repeating: close, count: depth)
            readAndPrint(Array(("select " + sql).utf8))
            readAndPrint(Array(sql.utf8))
        }
    }

    /// What can nest: the opening, the middle and the closing.
    private static let nests: [(String, String, String)] = [
        ("(", "1", ")"), ("(select ", "1", ")"), ("f(", "1", ")"), ("not ", "true", ""), ("- ", "1", ""),
        ("@ ", "1", ""), ("case when ", "1", " then 1 end"), ("array[", "1", "]"), ("a[", "1", "]"),
        ("", "1", "+1"), ("", "1", " and 1"), ("", "1", "::int"), ("", "1", " is null"), ("", "1", " union select 1"),
        ("a in (", "1", ")"), ("overlay(", "1", ")"), ("substring(", "1", ",1)"), ("cast(", "1", " as int)"),
        ("* from (select * from ", "t", ") x"), ("* from (", "t", " cross join u)"), ("", "* from t", " cross join t"),
        ("with a as (", "select 1", ") select 1"), ("explain ", "select 1", ""), ("/*", "1", "*/"), ("row(", "1", ")"),
        ("exists (select ", "1", ")"), ("extract(year from ", "1", ")"), ("1 = any (", "1", ")"),
    ]

    /// Changes a text by one cut, copy or overwritten piece.
    private func mutate(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
        let start = Int.random(in: 0...bytes.count, using: &generator)
        let end = min(bytes.count, start + Int.random(in: 0...8, using: &generator))
        switch Int.random(in: 0...2, using: &generator) {
        case 0: bytes.removeSubrange(start..<end)
        case 1: bytes.insert(contentsOf: bytes[start..<end], at: Int.random(in: 0...bytes.count, using: &generator))
        default:
            let other = Array((Self.corpus.randomElement(using: &generator) ?? "").utf8)
            let from = Int.random(in: 0...other.count, using: &generator)
            bytes.replaceSubrange(start..<end, with: other[from..<min(other.count, from + 12)])
        }
    }

    /// Parses a text; what is read is printed, and must read again, unless the printer's parentheses nest too deeply.
    private func readAndPrint(_ bytes: [UInt8]) {
        guard let statements = try? Parser.parse(bytes) else { return }
        for statement in statements where isPrinted(statement.statement) {
            let printed = statement.statement.sql
            do {
                _ = try Parser.parse(printed)
            } catch let error {
                #expect(error.sqlState == .statementTooComplex, "\(error.message): \(printed)")
            }
        }
    }

    /// Tells whether a statement has no part that the parser only skips.
    private func isPrinted(_ statement: Statement) -> Bool {
        switch statement {
        case .unsupported: return false
        case .explain(let node): return isPrinted(node.statement)
        case .definition(.createSchema(let node)): return node.elements.allSatisfy(isPrinted)
        case .definition(.comment(let node)):
            if case .other = node.object { return false }
            return true
        case .definition(.object(.securityLabel(let node))):
            if case .other = node.object { return false }
            return true
        case .definition(.object(.privileged)): return false
        case .definition(.alterTable(let node)):
            return node.commands.allSatisfy { if case .other = $0.kind { false } else { true } }
        default: return true
        }
    }
}
