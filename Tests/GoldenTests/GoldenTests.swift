import Foundation
import Testing

/// Compares `rolesql` with the recordings of psql 18.6 on PostgreSQL 18.6, byte by byte (Docs/Testing.md).
struct GoldenTests {
    /// What brings a fresh cluster to the state that recordings begin with: a database `scratch`. Its echo is cut off.
    private static let preamble = Data("CREATE DATABASE scratch;\n\\c scratch\n".utf8)

    @Test(arguments: GoldenScript.all)
    func printsWhatPsqlPrints(script: GoldenScript) throws {
        let (text, flags) = try script.read()
        let outcome = try ShellProcess.run(
            ["-X", "-q", "-a"] + flags, input: Self.preamble + text, in: script.folder)
        try #require(outcome.output.starts(with: Self.preamble))
        let actual = String(decoding: outcome.output.dropFirst(Self.preamble.count), as: UTF8.self)
        let expected = String(decoding: try Data(contentsOf: script.recording), as: UTF8.self)
        #expect(actual == expected, "\(Self.difference(expected, actual))")
    }

    @Test func thereAreEnoughScripts() {
        #expect(GoldenScript.all.count >= 100)
    }

    @Test(arguments: [
        ("chapter", ["chapter.sql"]),
        ("streamflow", ["streamflow/schema.sql", "streamflow/data.sql", "streamflow/roles.sql"]),
    ])
    func samplesPrintWhatPsqlPrints(name: String, files: [String]) throws {
        let folder = GoldenScript.root.appendingPathComponent("samples")
        let text = try files.reduce(Data()) { try $0 + Data(contentsOf: folder.appendingPathComponent($1)) }
        let outcome = try ShellProcess.run(["-X", "-q", "-a"], input: Self.preamble + text, in: folder)
        let actual = String(decoding: outcome.output.dropFirst(Self.preamble.count), as: UTF8.self)
        let recording = GoldenScript.root.appendingPathComponent("Tests/Golden/samples/\(name).out")
        let expected = String(decoding: try Data(contentsOf: recording), as: UTF8.self)
        #expect(actual == expected, "\(Self.difference(expected, actual))")
    }

    /// Shows the first line in which two texts differ.
    private static func difference(_ expected: String, _ actual: String) -> String {
        let left = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let right = actual.split(separator: "\n", omittingEmptySubsequences: false)
        for line in 0..<max(left.count, right.count) {
            let wanted = line < left.count ? String(left[line]) : "(end)"
            let found = line < right.count ? String(right[line]) : "(end)"
            if wanted != found { return "line \(line + 1): psql printed «\(wanted)», rolesql «\(found)»" }
        }
        return "the texts differ in their last line end"
    }
}
