/// Writes names and strings as SQL that reads back as the same (PostgreSQL's `quote_identifier`, `quote_literal`).
public enum Quoting {
    /// Returns a name as it must be written in SQL: quoted unless it is lower case and no keyword that needs quotes.
    public static func identifier(_ name: String) -> String {
        isSafe(name) ? name : quoted(name)
    }

    /// Returns a name in quotes, needed or not.
    package static func quoted(_ name: String) -> String { "\"" + doubled("\"", in: name) + "\"" }

    /// Returns a qualified name with each part quoted where that is needed.
    public static func qualified(_ parts: String...) -> String {
        parts.map(identifier).joined(separator: ".")
    }

    /// Returns a string literal, with the E prefix when it holds a backslash.
    public static func literal(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "\\")) else { return "'" + doubled("'", in: text) + "'" }
        return "E'" + doubled("\\", in: doubled("'", in: text)) + "'"
    }

    /// Tells whether a name reads back as itself without quotes.
    private static func isSafe(_ name: String) -> Bool {
        guard let first = name.utf8.first, isLowerLetter(first) else { return false }
        guard name.utf8.allSatisfy({ isLowerLetter($0) || ($0 >= 0x30 && $0 <= 0x39) }) else { return false }
        guard let keyword = Keyword.category(of: name) else { return true }
        return keyword == .unreserved
    }

    /// Tells whether a byte is a lower-case letter or an underscore.
    private static func isLowerLetter(_ byte: UInt8) -> Bool {
        (byte >= 0x61 && byte <= 0x7A) || byte == 0x5F
    }

    /// Returns the text with every occurrence of a character written twice.
    private static func doubled(_ character: Character, in text: String) -> String {
        var result = ""
        for c in text {
            result.append(c)
            if c == character { result.append(c) }
        }
        return result
    }
}
