/// A statement with the data of a COPY FROM STDIN, which follow the statement's semicolon in lines of their own. The
/// data are sent with the statement; a server that has refused it skips them.
struct CopyText {
    /// The statement.
    var statement: String
    /// The data; nil for any other statement.
    var data: [UInt8]?

    /// Takes a text apart.
    init(_ text: String) {
        statement = text
        guard text.hasPrefix("COPY "), let semicolon = text.firstIndex(of: ";"), text.contains(" FROM STDIN") else {
            return
        }
        statement = String(text[..<semicolon])
        let rest = text[semicolon...].dropFirst(2)
        data = rest.isEmpty ? [] : Array(rest.utf8) + [UInt8(ascii: "\n")]
    }

    /// Returns the lines of a COPY TO STDOUT as rows of one value.
    static func rows(_ bytes: [UInt8]) -> [[String?]] {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { [String(decoding: $0, as: UTF8.self)] }
    }
}
