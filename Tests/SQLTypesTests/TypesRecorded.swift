/// Tables of expressions with the text that PostgreSQL 18.6 printed for them.
enum TypesRecorded {
    /// One expression: its kind and arguments, and the text.
    struct Entry {
        var expression: [String]
        var expected: String
    }

    /// Reads a table.
    static func entries(_ table: String) -> [Entry] {
        table.split(separator: "\n").compactMap { line in
            let parts = split(line, " => ")
            guard parts.count >= 2, let last = parts.last else { return nil }
            return Entry(
                expression: split(Substring(parts.dropLast().joined(separator: " => ")), " ¦ "), expected: last)
        }
    }

    /// Splits a line at a separator.
    private static func split(_ line: Substring, _ separator: String) -> [String] {
        var parts: [String] = []
        var rest = line
        while let start = firstRange(of: separator, in: rest) {
            parts.append(String(rest[..<start.lowerBound]))
            rest = rest[start.upperBound...]
        }
        return parts + [String(rest)]
    }

    /// Finds a separator.
    private static func firstRange(of separator: String, in text: Substring) -> Range<Substring.Index>? {
        text.indices.first { text[$0...].hasPrefix(separator) }.map {
            $0..<text.index($0, offsetBy: separator.count)
        }
    }
}
