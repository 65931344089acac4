import SQLBasics

extension Lexer {
    /// Reads `'…'`, whose quote stands at `open`.
    mutating func quotedString(_ start: Int, open: Int) throws(Diagnostic) -> Token {
        var end = open + 1
        var isPlain = start == open
        while true {
            while source[end] != UInt8(ascii: "'") {
                if source[end] == 0, end >= count { throw error("unterminated quoted string", start, count) }
                end += 1
            }
            end += 1
            if source[end] == UInt8(ascii: "'") {
                end += 1
            } else if let next = continuation(end) {
                end = next
            } else {
                break
            }
            isPlain = false
        }
        position = end
        return Token(.string, start, end, isPlain: isPlain)
    }

    /// Reads `E'…'`, in which a backslash escapes.
    mutating func escapedString(_ start: Int) throws(Diagnostic) -> Token {
        var end = start + 2
        while true {
            while source[end] != UInt8(ascii: "'") {
                if end >= count { throw error("unterminated quoted string", start, count) }
                end += source[end] == UInt8(ascii: "\\") && end + 1 < count ? 2 : 1
            }
            end += 1
            if source[end] == UInt8(ascii: "'") {
                end += 1
            } else if let next = continuation(end) {
                end = next
            } else {
                break
            }
        }
        position = end
        return Token(.string, start, end, isPlain: false)
    }

    /// Returns the offset behind the quote that continues a string on a later line (`quotecontinue`); nil if none does.
    func continuation(_ offset: Int) -> Int? {
        var index = offset
        var hasNewline = false
        while true {
            let byte = source[index]
            if byte.isSpace {
                if byte == 0x0A || byte == 0x0D { hasNewline = true }
                index += 1
            } else if byte == UInt8(ascii: "-"), source[index + 1] == UInt8(ascii: "-") {
                while source[index] != 0, source[index] != 0x0A, source[index] != 0x0D { index += 1 }
            } else {
                return hasNewline && byte == UInt8(ascii: "'") ? index + 1 : nil
            }
        }
    }

    /// Reads `B'…'` and `X'…'`, in which no quote can stand; the digits are looked at by whoever makes a value of them.
    mutating func bitString(_ start: Int, _ letter: UInt8) throws(Diagnostic) -> Token {
        var end = start + 2
        while true {
            while source[end] != UInt8(ascii: "'") {
                if end >= count {
                    let name = letter == UInt8(ascii: "b") ? "bit" : "hexadecimal"
                    throw error("unterminated \(name) string literal", start, count)
                }
                end += 1
            }
            end += 1
            guard let next = continuation(end) else { break }
            end = next
        }
        position = end
        return Token(.bitString, start, end, isPlain: false)
    }

    /// Reads `U&'…' [UESCAPE 'c']`.
    mutating func unicodeString(_ start: Int) throws(Diagnostic) -> Token {
        let token = try quotedString(start, open: start + 2)
        try skipUnicodeEscapeClause()
        return Token(.string, token.start, position, isPlain: false)
    }

    /// Reads `U&"…" [UESCAPE 'c']`.
    mutating func unicodeIdentifier(_ start: Int) throws(Diagnostic) -> Token {
        let token = try quotedIdentifier(start, open: start + 2)
        try skipUnicodeEscapeClause()
        return Token(.identifier, token.start, position, isPlain: false)
    }

    /// Consumes `UESCAPE 'c'` if it comes next, and checks it.
    private mutating func skipUnicodeEscapeClause() throws(Diagnostic) {
        let saved = position
        guard let word = try? next(), word.is(.uescape) else {
            position = saved
            return
        }
        let literal = try next()
        guard literal.kind == .string, literal.end - literal.start >= 3 else {
            throw error("UESCAPE must be followed by a simple string literal", literal.start, literal.end)
        }
        let escape = source[literal.start + 1]
        let isInvalid = escape.hexValue != nil || escape.isSpace || [0x2B, 0x27, 0x22].contains(escape)
        if literal.end - literal.start != 3 || isInvalid {
            throw error("invalid Unicode escape character", literal.start, literal.end)
        }
    }

    /// Reads `"…"`, whose quote stands at `open`.
    mutating func quotedIdentifier(_ start: Int, open: Int) throws(Diagnostic) -> Token {
        var end = open + 1
        while true {
            while source[end] != UInt8(ascii: "\"") {
                if end >= count { throw error("unterminated quoted identifier", start, count) }
                end += 1
            }
            end += 1
            if source[end] != UInt8(ascii: "\"") { break }
            end += 1
        }
        if end == open + 2 { throw error("zero-length delimited identifier", start, end) }
        position = end
        return Token(.identifier, start, end, isPlain: false)
    }
}
