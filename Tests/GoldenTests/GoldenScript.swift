import Foundation
import Testing

/// One golden script: SQL that `rolesql` is given on standard input, and what psql 18.6 printed for it.
struct GoldenScript: Sendable, CustomTestStringConvertible {
    /// The script's path below `Tests/Golden`, which names the test.
    let name: String
    /// The script.
    let input: URL
    /// The recording beside it.
    let recording: URL
    /// The folder that the script runs in.
    let folder: URL

    var testDescription: String { name }

    /// The folder that holds `Tests`.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// All scripts below `Tests/Golden`.
    static let all: [GoldenScript] = {
        let golden = root.appendingPathComponent("Tests/Golden")
        let files = FileManager.default.enumerator(atPath: golden.path)?.compactMap { $0 as? String } ?? []
        return files.filter { $0.hasSuffix(".sql") }.sorted().map { path in
            let input = golden.appendingPathComponent(path)
            return GoldenScript(
                name: path, input: input, recording: input.deletingPathExtension().appendingPathExtension("out"),
                folder: input.deletingLastPathComponent())
        }
    }()

    /// Returns the script's text, and the flags that its first line asks for.
    func read() throws -> (text: Data, flags: [String]) {
        let text = try Data(contentsOf: input)
        let first = String(decoding: text.prefix { $0 != 0x0A }, as: UTF8.self)
        guard first.hasPrefix("-- flags:") else { return (text, []) }
        return (text, first.dropFirst("-- flags:".count).split(separator: " ").map(String.init))
    }
}
