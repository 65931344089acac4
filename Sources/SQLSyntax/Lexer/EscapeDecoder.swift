import SQLBasics

/// Replaces the backslash escapes of `E'…'` (manual, section 4.1.2.2).
struct EscapeDecoder {
    /// The text around the token.
    private let lexer: Lexer
    /// The offset of the next byte.
    private var index: Int
    /// The value so far.
    private var result: [UInt8] = []
    /// The first half of a surrogate pair.
    private var pendingHigh: UInt32?
    /// Whether an escape may have made invalid UTF-8.
    private var needsCheck = false

    /// Makes a decoder for one token.
    init(lexer: Lexer, token: Token) {
        self.lexer = lexer
        index = token.start + 2
    }

    /// Returns the value.
    mutating func decode() throws(Diagnostic) -> String {
        while true {
            let byte = lexer.byte(index)
            if byte == UInt8(ascii: "\\") {
                try escape()
                continue
            }
            if pendingHigh != nil { throw lexer.error("invalid Unicode surrogate pair", index, index + 1) }
            guard byte == UInt8(ascii: "'") else {
                append(byte, length: 1)
                continue
            }
            if lexer.byte(index + 1) == UInt8(ascii: "'") {
                append(byte, length: 2)
            } else if let next = lexer.continuation(index + 1) {
                index = next
            } else {
                break
            }
        }
        if needsCheck { try UTF8Validation.check(result) }
        return String(decoding: result, as: UTF8.self)
    }

    /// Adds a byte and moves on.
    private mutating func append(_ byte: UInt8, length: Int) {
        result.append(byte)
        index += length
    }

    /// Replaces the escape at the current offset.
    private mutating func escape() throws(Diagnostic) {
        let letter = lexer.byte(index + 1)
        if letter == UInt8(ascii: "u") || letter == UInt8(ascii: "U") {
            return try unicode(digits: letter == UInt8(ascii: "u") ? 4 : 8)
        }
        if pendingHigh != nil { throw lexer.error("invalid Unicode surrogate pair", index, index + 1) }
        switch letter {
        case UInt8(ascii: "b"): append(0x08, length: 2)
        case UInt8(ascii: "f"): append(0x0C, length: 2)
        case UInt8(ascii: "n"): append(0x0A, length: 2)
        case UInt8(ascii: "r"): append(0x0D, length: 2)
        case UInt8(ascii: "t"): append(0x09, length: 2)
        case UInt8(ascii: "v"): append(0x0B, length: 2)
        case 0x30...0x37: number(from: index + 1, radixBits: 3, limit: 3)
        case UInt8(ascii: "x") where lexer.byte(index + 2).hexValue != nil:
            number(from: index + 2, radixBits: 4, limit: 2)
        default: append(letter, length: 2)
        }
    }

    /// Adds the byte that up to `limit` digits spell.
    private mutating func number(from start: Int, radixBits: UInt32, limit: Int) {
        var value: UInt32 = 0
        index = start
        while index < start + limit, let digit = lexer.byte(index).hexValue, digit < 1 << radixBits {
            value = value << radixBits | digit
            index += 1
        }
        let byte = UInt8(truncatingIfNeeded: value)
        if byte == 0 || byte >= 0x80 { needsCheck = true }
        result.append(byte)
    }

    /// Adds the character that a Unicode escape names.
    private mutating func unicode(digits: Int) throws(Diagnostic) {
        var code: UInt32 = 0
        for offset in 0..<digits {
            guard let digit = lexer.byte(index + 2 + offset).hexValue else {
                throw Diagnostic(
                    .invalidEscapeSequence, "invalid Unicode escape",
                    hint: "Unicode escapes must be \\uXXXX or \\UXXXXXXXX.",
                    at: SourceSpan(start: index, end: index + 2 + offset))
            }
            code = code << 4 | digit
        }
        let end = index + 2 + digits
        switch SurrogatePairs.join(code, &pendingHigh) {
        case .pending: break
        case .invalid: throw lexer.error("invalid Unicode surrogate pair", index, end)
        case .code(let joined):
            guard let character = SurrogatePairs.character(joined) else {
                throw lexer.error("invalid Unicode escape value", index, end)
            }
            result.append(contentsOf: character.utf8)
        }
        index = end
    }
}
