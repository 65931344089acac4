import SQLBasics

/// A token of a path.
enum JSONPathToken: Equatable {
    case end
    /// A word without quotes: a keyword or the name of a key.
    case word(String)
    case string(String)
    case variable(String)
    case integer(String)
    case decimal(String)
    /// An operator or a sign.
    case sign(String)
}

/// Splits the text of a path into tokens (the rules of `jsonpath_scan.l`).
struct JSONPathScanner {
    let bytes: [UInt8]
    /// Where the next token begins.
    var position = 0
    /// What an error at the last token shows of it; empty stands for the end of the text.
    private(set) var shown = ""

    /// Starts at the beginning of a text.
    init(_ text: String) { bytes = Array(text.utf8) }

    /// Reads the next token.
    mutating func next() throws(Diagnostic) -> JSONPathToken {
        while true {
            guard let byte = byte(0) else {
                shown = ""
                return .end
            }
            if Self.isBlank(byte) {
                position += 1
            } else if byte == UInt8(ascii: "/"), self.byte(1) == UInt8(ascii: "*") {
                try skipComment()
            } else if byte == 0x22 {
                position += 1
                return .string(try quoted())
            } else if let number = try number() {
                return number
            } else if Self.isSpecial(byte) {
                return try sign(byte)
            } else if let word = try word() {
                return .word(word)
            }
        }
    }

    /// Returns a byte ahead of the current place; nil behind the end.
    func byte(_ ahead: Int) -> UInt8? {
        position + ahead < bytes.count ? bytes[position + ahead] : nil
    }

    /// Moves over some bytes, which errors at this token show.
    mutating func take(_ count: Int) -> String {
        let end = min(position + count, bytes.count)
        shown = String(decoding: bytes[position..<end], as: UTF8.self)
        position = end
        return shown
    }

    /// Skips a comment, whose beginning is at the current place.
    private mutating func skipComment() throws(Diagnostic) {
        position += 2
        while let byte = byte(0) {
            if byte == UInt8(ascii: "*"), self.byte(1) == UInt8(ascii: "/") {
                position += 2
                return
            }
            position += 1
        }
        throw Self.error("unexpected end of comment", "")
    }

    /// Reads an operator, a sign or the name of a variable.
    private mutating func sign(_ first: UInt8) throws(Diagnostic) -> JSONPathToken {
        if first == UInt8(ascii: "$") {
            if byte(1) == 0x22 {
                position += 2
                return .variable(try quoted())
            }
            let length = lengthOfOthers(from: 1)
            if length > 0 { return .variable(String(take(1 + length).dropFirst())) }
        }
        if let second = byte(1) {
            let pair = String(decoding: [first, second], as: UTF8.self)
            if ["&&", "||", "**", "<=", "==", "<>", "!=", ">="].contains(pair) {
                _ = take(2)
                return .sign(pair == "<>" ? "!=" : pair)
            }
        }
        return .sign(take(1))
    }

    /// Reads a word. One that a comment follows at once is lost, as it is in PostgreSQL.
    private mutating func word() throws(Diagnostic) -> String? {
        var text: [UInt8] = []
        while let byte = byte(0) {
            if byte == 0x5C {
                try escape(into: &text)
            } else if Self.isBlank(byte) {
                var length = 0
                while let blank = self.byte(length), Self.isBlank(blank) { length += 1 }
                _ = take(length)
                return String(decoding: text, as: UTF8.self)
            } else if byte == UInt8(ascii: "/"), self.byte(1) == UInt8(ascii: "*") {
                try skipComment()
                return nil
            } else if byte == 0x22 || Self.isSpecial(byte) {
                break
            } else {
                text.append(byte)
                position += 1
            }
        }
        shown = ""
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads a string up to its closing quote.
    private mutating func quoted() throws(Diagnostic) -> String {
        var text: [UInt8] = []
        while let byte = byte(0) {
            if byte == 0x22 {
                _ = take(1)
                return String(decoding: text, as: UTF8.self)
            }
            if byte == 0x5C {
                try escape(into: &text)
            } else {
                text.append(byte)
                position += 1
            }
        }
        throw Self.error("unterminated quoted string", "")
    }

    /// Counts the bytes that may stand in a word.
    func lengthOfOthers(from start: Int) -> Int {
        var length = 0
        while let byte = byte(start + length), Self.isOther(byte) { length += 1 }
        return length
    }

    /// Makes an error that shows where it is.
    static func error(_ message: String, _ shown: String) -> Diagnostic {
        Diagnostic(
            .syntaxError,
            shown.isEmpty
                ? "\(message) at end of jsonpath input" : "\(message) at or near \"\(shown)\" of jsonpath input")
    }

    /// Whether a byte is white space between tokens.
    static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D, 0x0C].contains(byte) }

    /// Whether a byte is a sign of its own.
    static func isSpecial(_ byte: UInt8) -> Bool { signs.contains(byte) }

    /// Whether a byte may stand in a word.
    static func isOther(_ byte: UInt8) -> Bool {
        !isBlank(byte) && !isSpecial(byte) && byte != 0x22 && byte != 0x5C
    }

    /// The bytes that are signs of their own.
    private static let signs: [UInt8] = Array("?%$.[]{}()|&!=<>@#,*:-+/".utf8)
}
