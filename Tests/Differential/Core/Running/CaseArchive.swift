import Glibc

/// A folder with what PostgreSQL did with cases, a file each, so that a case is asked of a server only once.
package struct CaseArchive: Sendable {
    private let folder: String

    /// Makes the archive of a folder.
    package init(folder: String) { self.folder = folder }

    /// Returns what PostgreSQL did with a case; nil if that is not known, or if the seed means another case by now.
    package func recall(_ testCase: TestCase) -> RecordedCase? {
        guard let text = read(path(testCase)), let recorded = RecordedCase.read(text).first,
            recorded.testCase.steps == testCase.steps
        else { return nil }
        return recorded
    }

    /// Keeps what PostgreSQL did with a case; tells whether it could be written.
    @discardableResult
    package func keep(_ recorded: RecordedCase) -> Bool {
        guard let file = fopen(path(recorded.testCase), "w") else { return false }
        fputs(recorded.text, file)
        return fclose(file) == 0
    }

    /// The file of a case.
    private func path(_ testCase: TestCase) -> String { "\(folder)/\(testCase.seed).case" }

    /// Returns the contents of a file; nil if there is none.
    private func read(_ path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }
}
