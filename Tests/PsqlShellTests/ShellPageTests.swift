import RoleSQL
import Testing

@testable import PsqlShell

/// `Docs/Shell.md` tells the truth about what is different from psql.
struct ShellPageTests {
    /// A row of the table of differences: what is entered, and what stands in the answer.
    private struct Difference {
        let entered: [String]
        let answer: String
    }

    /// The rows of the table.
    private static var differences: [Difference] {
        let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let page = String(decoding: FilePaths.contents("/\(folder)/Docs/Shell.md") ?? [], as: UTF8.self)
        return page.split(separator: "\n").filter { $0.hasPrefix("| `") }.compactMap { row in
            let cells = row.dropFirst(2).split(separator: " | ")
            guard cells.count == 3 else { return nil }
            let code = cells.map { $0.split(separator: "`", omittingEmptySubsequences: false) }
            let entered = code[0].enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
            return code[1].count == 3 ? Difference(entered: entered, answer: String(code[1][1])) : nil
        }
    }

    @Test func everyDifferenceIsAsTheTableSays() {
        let differences = Self.differences
        #expect(differences.count > 12)
        for difference in differences {
            let sink = Output()
            let shell = Shell(connector: Database(), out: sink, err: sink)
            _ = shell.connect(user: "postgres", database: "postgres")
            shell.isStarting = false
            shell.set("QUIET", to: "on")
            _ = shell.run(ScriptedLines(difference.entered.joined(separator: "\n") + "\n"))
            let printed = String(decoding: sink.collected(), as: UTF8.self)
            #expect(printed.contains(difference.answer), "\(difference.entered): \(printed)")
        }
    }
}
