import Foundation
import Testing

@testable import PsqlShell

/// The manual page and `--help` name the same options.
@Suite struct ManualPageTests {
    /// The page as it is written.
    private static let page: String = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return (try? String(contentsOf: root.appendingPathComponent("Docs/rolesql.1"), encoding: .utf8)) ?? ""
    }()

    /// The long options of a text: those behind `before`.
    private func options(of text: String, before: String) -> Set<String> {
        Set(
            text.components(separatedBy: before).dropFirst().map { part in
                String(part.prefix { $0.isLowercase && $0.isASCII || $0 == "-" })
            }.filter { !$0.isEmpty })
    }

    @Test func theSameOptions() {
        let help = options(of: HelpText.options, before: "--")
        #expect(help.count > 25)
        #expect(options(of: Self.page, before: "Fl -") == help)
    }

    @Test func theSameLetters() {
        let lines = HelpText.options.split(separator: "\n").filter { $0.hasPrefix("  -") }
        let letters = lines.compactMap { $0.dropFirst(3).first }.filter { $0 != "-" }
        #expect(letters.count > 25)
        for letter in letters {
            let isThere = Self.page.contains("Fl \(letter == "?" ? "\\&?" : String(letter)) ")
            #expect(isThere, "-\(letter)")
        }
    }
}
