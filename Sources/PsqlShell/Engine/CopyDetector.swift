/// Finds out, by looking at the text alone, whether a query string holds a COPY … FROM STDIN, whose data stand behind it in
/// a script.
struct CopyDetector {
    private let text: [UInt8]
    private var index = 0

    /// Looks at a query string.
    init(_ text: [UInt8]) { self.text = text }

    /// Tells whether one of the statements copies from the client.
    mutating func copiesFromClient() -> Bool {
        var isAtStart = true
        var isCopy = false
        var previous = ""
        var depth = 0
        while index < text.count {
            let byte = text[index]
            if SQLScanner.isBlank(byte) {
                index += 1
            } else if skipComment() {
                continue
            } else if SQLScanner.beginsWord(byte) {
                let end = text[index...].firstIndex { !SQLScanner.continuesWord($0) } ?? text.count
                let word = String(decoding: text[index..<end], as: UTF8.self).lowercased()
                index = end
                if isAtStart { isCopy = word == "copy" }
                if isCopy && depth == 0 && previous == "from" && (word == "stdin" || word == "stdout") { return true }
                previous = word
                isAtStart = false
            } else {
                if byte == 0x28 { depth += 1 }
                if byte == 0x29 { depth -= 1 }
                isAtStart = byte == 0x3B
                previous = ""
                if !skipQuoted(byte) { index += 1 }
            }
        }
        return false
    }

    /// Passes over a comment, if one begins here.
    private mutating func skipComment() -> Bool {
        if text[index...].starts(with: "--".utf8) {
            index = text[index...].firstIndex(of: 0x0A) ?? text.count
            return true
        }
        guard text[index...].starts(with: "/*".utf8) else { return false }
        var depth = 0
        while index < text.count {
            if text[index...].starts(with: "/*".utf8) {
                depth += 1
                index += 2
            } else if text[index...].starts(with: "*/".utf8) {
                depth -= 1
                index += 2
                if depth == 0 { break }
            } else {
                index += 1
            }
        }
        return true
    }

    /// Passes over a literal or a quoted name, if one begins here.
    private mutating func skipQuoted(_ quote: UInt8) -> Bool {
        guard quote == 0x27 || quote == 0x22 else { return false }
        index += 1
        while index < text.count, text[index] != quote { index += 1 }
        index += 1
        return true
    }
}
