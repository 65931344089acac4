import SQLBasics

extension Lexer {
    /// Reads a number (manual, section 4.1.2.6); the offset is that of a digit or of a point before a digit.
    mutating func number(_ start: Int) throws(Diagnostic) -> Token {
        if source[start] == UInt8(ascii: "0"), let token = try prefixedInteger(start) { return token }
        position = start
        var kind = Token.Kind.integer
        var isPlain = skipDigits { $0.isDigit }
        if source[position] == UInt8(ascii: "."), source[position + 1] != UInt8(ascii: ".") || position == start {
            kind = .numeric
            position += 1
            if source[position].isDigit, !skipDigits({ $0.isDigit }) { isPlain = false }
        }
        if source[position].lowered == UInt8(ascii: "e"), try exponent(start, &isPlain) { kind = .numeric }
        try refuseJunk(start)
        return Token(kind, start, position, isPlain: isPlain)
    }

    /// Reads `e+10`; an exponent without digits is junk.
    private mutating func exponent(_ start: Int, _ isPlain: inout Bool) throws(Diagnostic) -> Bool {
        let sign = source[position + 1]
        let isSigned = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
        let digits = position + (isSigned ? 2 : 1)
        if source[digits].isDigit {
            position = digits
            if !skipDigits({ $0.isDigit }) { isPlain = false }
            return true
        }
        if isSigned { throw error("trailing junk after numeric literal", start, digits) }
        return false
    }

    /// Reads `0x2A`, `0o17`, `0b101`; nil when the number is decimal.
    private mutating func prefixedInteger(_ start: Int) throws(Diagnostic) -> Token? {
        let (name, isDigit): (String, (UInt8) -> Bool)
        switch source[start + 1].lowered {
        case UInt8(ascii: "x"): (name, isDigit) = ("hexadecimal", { $0.hexValue != nil })
        case UInt8(ascii: "o"): (name, isDigit) = ("octal", { $0 >= 0x30 && $0 <= 0x37 })
        case UInt8(ascii: "b"): (name, isDigit) = ("binary", { $0 == 0x30 || $0 == 0x31 })
        default: return nil
        }
        position = start + 2
        let isEmpty = !isDigit(source[position]) && !(source[position] == 0x5F && isDigit(source[position + 1]))
        if isEmpty {
            try refuseEmpty(name, start)
        } else {
            _ = skipDigits(isDigit)
        }
        try refuseJunk(start)
        return Token(.integer, start, position, isPlain: false)
    }

    /// Refuses a prefix without digits; letters behind it make it junk instead, as the longer match.
    private mutating func refuseEmpty(_ name: String, _ start: Int) throws(Diagnostic) {
        let prefixEnd = position + (source[position] == 0x5F ? 1 : 0)
        skipIdentifier()
        if position <= prefixEnd { throw error("invalid \(name) integer", start, prefixEnd) }
        throw error("trailing junk after numeric literal", start, position)
    }

    /// Skips digits with single underscores in front of some; tells whether there was no underscore.
    @inline(__always) private mutating func skipDigits(_ isDigit: (UInt8) -> Bool) -> Bool {
        var isPlain = true
        while true {
            if isDigit(source[position]) {
                position += 1
            } else if source[position] == 0x5F, isDigit(source[position + 1]) {
                isPlain = false
                position += 1
            } else {
                return isPlain
            }
        }
    }

    /// Refuses a letter directly behind a number.
    private mutating func refuseJunk(_ start: Int) throws(Diagnostic) {
        guard byteClasses[Int(source[position])] == ByteClass.letter else { return }
        skipIdentifier()
        throw error("trailing junk after numeric literal", start, position)
    }

    /// Returns the value of an integer token, or of a numeric one, without underscores.
    func numericValue(_ token: Token) -> Literal.Value {
        if token.isPlain, token.kind == .integer, token.end - token.start < 19 {
            return .integer(source[token.start..<token.end].reduce(0) { $0 &* 10 &+ Int64($1 &- 0x30) })
        }
        let digits = String(decoding: source[token.start..<token.end].lazy.filter { $0 != 0x5F }, as: UTF8.self)
        guard token.kind == .integer else { return .numeric(digits) }
        if let value = Int64(digits) { return .integer(value) }
        let radix: Int? =
            switch digits.utf8.dropFirst().first.map(\.lowered) {
            case UInt8(ascii: "x"): 16
            case UInt8(ascii: "o"): 8
            case UInt8(ascii: "b"): 2
            default: nil
            }
        if let radix, let value = Int64(digits.dropFirst(2), radix: radix) { return .integer(value) }
        return .numeric(digits)
    }
}
