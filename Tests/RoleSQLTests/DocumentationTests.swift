import Foundation
import RoleSQL
import SQLBasics
import Testing

/// Runs the documentation: what it shows must be what RoleSQL prints, and what it names must be there.
///
/// A block fenced as `sql` with a block fenced as `text` right behind it is an example: the statements are run in order
/// against a database of their own page, and the text is what they print (see `ExampleText`). A block of `sql` without
/// one must run without an error.
@Suite struct DocumentationTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The pages, README included.
    private static let pages: [String] = {
        let files =
            (try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent("Docs").path)) ?? []
        return ["README.md"] + files.filter { $0.hasSuffix(".md") }.sorted().map { "Docs/" + $0 }
    }()

    /// Reads a page.
    private func text(_ page: String) throws -> String {
        try String(contentsOf: Self.root.appendingPathComponent(page), encoding: .utf8)
    }

    @Test(arguments: pages)
    func examplesPrintWhatThePageSays(page: String) throws {
        let session = try Database().connect()
        for example in ExampleText.examples(in: try text(page)) {
            let printed = ExampleText.run(example.sql, in: session)
            if let expected = example.output {
                #expect(printed == expected, "\(page), line \(example.line)")
            } else {
                #expect(!printed.contains { $0.hasPrefix("ERROR") }, "\(page), line \(example.line)")
            }
        }
    }

    @Test func namedFilesExist() throws {
        for page in ["Docs/Architecture.md", "Docs/Compatibility.md"] {
            let words = try text(page).split { !($0.isLetter || $0.isNumber || "./+_-".contains($0)) }
            for word in words where Self.isPath(word) {
                let path = Self.root.appendingPathComponent(String(word)).path
                #expect(FileManager.default.fileExists(atPath: path), "\(page) names \(word)")
            }
        }
    }

    /// Tells whether a word names a file or folder of the package.
    private static func isPath(_ word: Substring) -> Bool {
        ["Sources/", "Tests/", "Docs/", "samples/"].contains { word.hasPrefix($0) && word.count > $0.count }
    }

    @Test func linksLead() throws {
        for page in Self.pages {
            let folder = Self.root.appendingPathComponent(page).deletingLastPathComponent()
            for part in try text(page).components(separatedBy: "](").dropFirst() {
                let target = part.prefix { $0 != ")" && $0 != "#" }
                guard !target.isEmpty, !target.hasPrefix("http") else { continue }
                let path = folder.appendingPathComponent(String(target)).path
                #expect(FileManager.default.fileExists(atPath: path), "\(page) links to \(target)")
            }
        }
    }

    /// Every `0A000` row of the tables in Compatibility.md is true: the statement in its first cell is refused.
    @Test func refusedStatementsAreRefused() throws {
        let session = try Database().connect()
        session.run(
            "CREATE TABLE t (id int PRIMARY KEY, n text, k int REFERENCES t); CREATE VIEW v AS SELECT id FROM t")
        var count = 0
        for line in try text("Docs/Compatibility.md").split(separator: "\n") where line.contains("| 0A000 |") {
            let cell = line.split(separator: "|").first.map(String.init) ?? ""
            for (number, sql) in cell.components(separatedBy: "`").enumerated() where number % 2 == 1 {
                #expect(session.run(sql).state == "0A000", "\(sql)")
                count += 1
            }
        }
        #expect(count > 60)
    }
}

/// Reads the examples of a page and runs them.
enum ExampleText {
    /// A block of SQL, and what it prints if the page says so.
    struct Example {
        var line: Int
        var sql: String
        var output: [String]?
    }

    /// Finds the examples of a page.
    static func examples(in page: String) -> [Example] {
        var examples: [Example] = []
        var fence: (word: String, lines: [String])?
        var follows = false
        for (number, line) in page.components(separatedBy: "\n").enumerated() {
            if let open = fence {
                guard line.hasPrefix("```") else {
                    fence?.lines.append(line)
                    continue
                }
                if open.word == "sql" {
                    examples.append(Example(line: number, sql: open.lines.joined(separator: "\n"), output: nil))
                    follows = true
                } else if open.word == "text" && follows {
                    examples[examples.count - 1].output = open.lines
                    follows = false
                }
                fence = nil
            } else if line.hasPrefix("```") {
                fence = (String(line.dropFirst(3)), [])
            } else if !line.isEmpty {
                follows = false
            }
        }
        return examples
    }

    /// Runs statements one by one and returns what they print: rows as values joined by ` | ` under a line of names,
    /// else the command tag; notices and errors as psql words them, without the place.
    static func run(_ sql: String, in session: Session) -> [String] {
        var lines: [String] = []
        for statement in sql.components(separatedBy: ";\n") where !statement.allSatisfy(\.isWhitespace) {
            let outcome = session.run(statement)
            lines += outcome.notices.flatMap(words)
            for result in outcome.results { lines += words(result) }
            if let error = outcome.error { lines += words(error) }
        }
        return lines
    }

    /// Writes a result.
    private static func words(_ result: StatementResult) -> [String] {
        guard let columns = result.columns else { return [result.commandTag] }
        let rows = (0..<result.rowCount).map { row in
            columns.indices.map { result.text(row: row, column: $0) ?? "" }.joined(separator: " | ")
        }
        return [columns.map(\.name).joined(separator: " | ")] + rows
    }

    /// Writes a diagnostic.
    private static func words(_ diagnostic: Diagnostic) -> [String] {
        ["\(diagnostic.severity.rawValue):  \(diagnostic.message)"]
            + (diagnostic.detail.map { ["DETAIL:  \($0)"] } ?? []) + (diagnostic.hint.map { ["HINT:  \($0)"] } ?? [])
    }
}
