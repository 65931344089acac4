import SQLBasics

extension Lexer {
    /// Returns the value of a string token.
    func stringValue(_ token: Token) throws(Diagnostic) -> String {
        if token.isPlain { return text(token.start + 1, token.end - 1) }
        switch source[token.start].lowered {
        case UInt8(ascii: "$"): return dollarQuoted(token)
        case UInt8(ascii: "e"):
            var decoder = EscapeDecoder(lexer: self, token: token)
            return try decoder.decode()
        case UInt8(ascii: "u"):
            return try unicode(unquoted(token.start + 2, UInt8(ascii: "'")), token)
        default: return String(decoding: unquoted(token.start, UInt8(ascii: "'")).map(\.byte), as: UTF8.self)
        }
    }

    /// Returns the value of a bit string token: its letter in lower case and its digits.
    func bitStringValue(_ token: Token) -> String {
        let digits = unquoted(token.start + 1, UInt8(ascii: "'"), doubles: false).map(\.byte)
        return String(decoding: [source[token.start].lowered] + digits, as: UTF8.self)
    }

    /// Returns the name of an identifier token before it is cut to the length of names.
    func identifierValue(_ token: Token) throws(Diagnostic) -> String {
        if token.isPlain { return text(token.start, token.end) }
        if source[token.start] == UInt8(ascii: "\"") {
            return String(decoding: unquoted(token.start, UInt8(ascii: "\"")).map(\.byte), as: UTF8.self)
        }
        if source[token.start + 1] == UInt8(ascii: "&"), token.end > token.start + 2, token.kind == .identifier,
            source[token.start + 2] == UInt8(ascii: "\"")
        {
            return try unicode(unquoted(token.start + 2, UInt8(ascii: "\"")), token)
        }
        return String(decoding: source[token.start..<token.end].map(\.lowered), as: UTF8.self)
    }

    /// Returns the text between the tags.
    private func dollarQuoted(_ token: Token) -> String {
        var tagEnd = token.start + 1
        while source[tagEnd] != UInt8(ascii: "$") { tagEnd += 1 }
        let length = tagEnd + 1 - token.start
        return text(tagEnd + 1, token.end - length)
    }

    /// A byte of a quoted text with its offset.
    typealias PlacedByte = (byte: UInt8, offset: Int)

    /// Returns the bytes between quotes, doubled quotes once (where quotes may be doubled) and continued lines joined.
    private func unquoted(_ open: Int, _ quote: UInt8, doubles: Bool = true) -> [PlacedByte] {
        var result: [PlacedByte] = []
        var index = open + 1
        while true {
            if source[index] != quote {
                result.append((source[index], index))
                index += 1
            } else if doubles, source[index + 1] == quote {
                result.append((quote, index))
                index += 2
            } else if quote == UInt8(ascii: "'"), let next = continuation(index + 1) {
                index = next
            } else {
                return result
            }
        }
    }

    /// Replaces the escapes of a `U&` text (PostgreSQL's `str_udeescape`).
    private func unicode(_ bytes: [PlacedByte], _ token: Token) throws(Diagnostic) -> String {
        let escape = unicodeEscape(token)
        var result: [UInt8] = []
        var pendingHigh: UInt32?
        var index = 0
        while index < bytes.count {
            let (byte, offset) = bytes[index]
            if byte == escape, index + 1 < bytes.count, bytes[index + 1].byte == escape {
                if pendingHigh != nil { throw surrogateError(offset) }
                result.append(escape)
                index += 2
            } else if byte == escape {
                let isLong = index + 1 < bytes.count && bytes[index + 1].byte == UInt8(ascii: "+")
                let from = index + (isLong ? 2 : 1)
                let length = isLong ? 6 : 4
                let code = try hexadecimal(bytes, from, length, offset)
                try appendUnicode(code, to: &result, &pendingHigh, offset)
                index = from + length
            } else {
                if pendingHigh != nil { throw surrogateError(offset) }
                result.append(byte)
                index += 1
            }
        }
        if pendingHigh != nil { throw surrogateError(bytes.last.map { $0.offset + 1 } ?? token.start) }
        return String(decoding: result, as: UTF8.self)
    }

    /// Returns the escape character of a `U&` token: that behind UESCAPE, else the backslash.
    private func unicodeEscape(_ token: Token) -> UInt8 {
        var copy = self
        copy.position = token.start + 2
        let isString = token.kind == .string
        let close = isString ? try? copy.quotedString(token.start, open: token.start + 2) : nil
        let bodyEnd = close?.end ?? (try? copy.quotedIdentifier(token.start, open: token.start + 2))?.end ?? token.end
        return bodyEnd < token.end ? source[token.end - 2] : UInt8(ascii: "\\")
    }

    /// Reads the hexadecimal digits of an escape.
    private func hexadecimal(
        _ bytes: [PlacedByte], _ from: Int, _ length: Int, _ offset: Int
    ) throws(Diagnostic) -> UInt32 {
        var code: UInt32 = 0
        for index in from..<(from + length) {
            guard index < bytes.count, let digit = bytes[index].byte.hexValue else {
                throw Diagnostic(
                    .syntaxError, "invalid Unicode escape", hint: "Unicode escapes must be \\XXXX or \\+XXXXXX.",
                    at: SourceSpan(start: offset, end: offset + 1))
            }
            code = code << 4 | digit
        }
        return code
    }

    /// Adds a code point, joining surrogates.
    private func appendUnicode(
        _ code: UInt32, to result: inout [UInt8], _ pendingHigh: inout UInt32?, _ offset: Int
    ) throws(Diagnostic) {
        switch SurrogatePairs.join(code, &pendingHigh) {
        case .pending: return
        case .invalid: throw surrogateError(offset)
        case .code(let joined):
            guard let character = SurrogatePairs.character(joined) else {
                throw Diagnostic(
                    .syntaxError, "invalid Unicode escape value", at: SourceSpan(start: offset, end: offset + 1))
            }
            result.append(contentsOf: character.utf8)
        }
    }

    /// Makes the error about half a surrogate pair.
    private func surrogateError(_ offset: Int) -> Diagnostic {
        Diagnostic(.syntaxError, "invalid Unicode surrogate pair", at: SourceSpan(start: offset, end: offset + 1))
    }
}
