import SQLBasics

/// Splits SQL into tokens, one at a time, by PostgreSQL's lexical rules (manual, section 4.1).
struct Lexer: Sendable {
    /// The text, with a zero byte behind it.
    let source: [UInt8]
    /// The offset of the next byte.
    var position = 0

    /// Makes a lexer for a text, which must be valid UTF-8 without zero bytes.
    init(_ text: [UInt8]) throws(Diagnostic) {
        try UTF8Validation.check(text)
        source = text + [0]
    }

    /// The number of bytes of the text.
    var count: Int { source.count - 1 }

    /// Returns the byte at an offset that may lie one behind the end.
    @inline(__always) func byte(_ offset: Int) -> UInt8 {
        offset < source.count ? source[offset] : 0
    }

    /// Reads the next token.
    mutating func next() throws(Diagnostic) -> Token {
        try skipSpace()
        let start = position
        let first = source[start]
        switch byteClasses[Int(first)] {
        case ByteClass.letter: return try word(start, first)
        case ByteClass.digit: return try number(start)
        case ByteClass.punctuation: return try punctuation(start, first)
        case ByteClass.operatorSign: return try operatorToken(start)
        case ByteClass.quote: return try quotedString(start, open: start)
        case ByteClass.doubleQuote: return try quotedIdentifier(start, open: start)
        case ByteClass.dollar: return try dollar(start)
        case ByteClass.end: return Token(.end, start, start)
        default: return single(.other, start)
        }
    }

    /// Consumes one byte as a token.
    @inline(__always) private mutating func single(_ kind: Token.Kind, _ start: Int) -> Token {
        position = start + 1
        return Token(kind, start, start + 1)
    }

    /// Skips white space and comments.
    @inline(__always) private mutating func skipSpace() throws(Diagnostic) {
        while true {
            let byte = source[position]
            if byte.isSpace {
                position += 1
            } else if byte == UInt8(ascii: "-"), source[position + 1] == UInt8(ascii: "-") {
                skipLine()
            } else if byte == UInt8(ascii: "/"), source[position + 1] == UInt8(ascii: "*") {
                try skipComment()
            } else {
                return
            }
        }
    }

    /// Skips to the end of the line.
    private mutating func skipLine() {
        while source[position] != 0, source[position] != 0x0A, source[position] != 0x0D { position += 1 }
    }

    /// Skips a comment in slashes and stars, which may hold others.
    private mutating func skipComment() throws(Diagnostic) {
        let start = position
        var depth = 0
        repeat {
            let byte = source[position]
            if byte == 0 { throw error("unterminated /* comment", start, count) }
            if byte == UInt8(ascii: "/"), source[position + 1] == UInt8(ascii: "*") {
                depth += 1
                position += 2
            } else if byte == UInt8(ascii: "*"), source[position + 1] == UInt8(ascii: "/") {
                depth -= 1
                position += 2
            } else {
                position += 1
            }
        } while depth > 0
    }

    /// Reads an identifier or keyword, or a string with a letter in front.
    private mutating func word(_ start: Int, _ first: UInt8) throws(Diagnostic) -> Token {
        if let token = try prefixedString(start, first.lowered) { return token }
        var packed = PackedWord()
        var isPlain = true
        var end = start
        while true {
            let byte = source[end]
            if !byte.continuesIdentifier { break }
            let lowered = byte.lowered
            if lowered != byte { isPlain = false }
            packed.append(lowered)
            end += 1
        }
        position = end
        if let keyword = KeywordTable.shared.find(packed) {
            return Token(.keyword, start, end, isPlain: isPlain, keyword: keyword)
        }
        return Token(.identifier, start, end, isPlain: isPlain && end - start < Names.limit)
    }

    /// Reads `E'…'`, `B'…'`, `X'…'`, `N'…'`, `U&'…'` and `U&"…"`; nil when there is none.
    @inline(__always) private mutating func prefixedString(
        _ start: Int, _ letter: UInt8
    ) throws(Diagnostic) -> Token? {
        let second = source[start + 1]
        if second == UInt8(ascii: "'") {
            switch letter {
            case UInt8(ascii: "e"): return try escapedString(start)
            case UInt8(ascii: "b"), UInt8(ascii: "x"): return try bitString(start, letter)
            case UInt8(ascii: "n"):
                position = start + 1
                return Token(.keyword, start, start + 1, keyword: .nchar)
            default: return nil
            }
        }
        guard letter == UInt8(ascii: "u"), second == UInt8(ascii: "&") else { return nil }
        switch source[start + 2] {
        case UInt8(ascii: "'"): return try unicodeString(start)
        case UInt8(ascii: "\""): return try unicodeIdentifier(start)
        default: return nil
        }
    }

    /// Reads a sign that is no operator.
    private mutating func punctuation(_ start: Int, _ first: UInt8) throws(Diagnostic) -> Token {
        switch first {
        case UInt8(ascii: ","): return single(.comma, start)
        case UInt8(ascii: "("): return single(.leftParenthesis, start)
        case UInt8(ascii: ")"): return single(.rightParenthesis, start)
        case UInt8(ascii: "["): return single(.leftBracket, start)
        case UInt8(ascii: "]"): return single(.rightBracket, start)
        case UInt8(ascii: ";"): return single(.semicolon, start)
        case UInt8(ascii: "."):
            if source[start + 1].isDigit { return try number(start) }
            return source[start + 1] == UInt8(ascii: ".") ? double(.dotDot, start) : single(.dot, start)
        default:
            if source[start + 1] == UInt8(ascii: ":") { return double(.typecast, start) }
            if source[start + 1] == UInt8(ascii: "=") { return double(.colonEquals, start) }
            return single(.colon, start)
        }
    }

    /// Consumes two bytes as a token.
    private mutating func double(_ kind: Token.Kind, _ start: Int) -> Token {
        position = start + 2
        return Token(kind, start, start + 2)
    }

    /// Reads an operator: the longest run of operator signs that holds no comment, without trailing `+` and `-` unless
    /// one of ``~ ! @ # ^ & | ` ? %`` is in it (manual, section 4.1.3).
    private mutating func operatorToken(_ start: Int) throws(Diagnostic) -> Token {
        var end = start
        while byteClasses[Int(source[end])] == ByteClass.operatorSign {
            let pair = (source[end], source[end + 1])
            if end > start, pair == (0x2D, 0x2D) || pair == (0x2F, 0x2A) { break }
            end += 1
        }
        if end - start > 1, source[end - 1] == 0x2B || source[end - 1] == 0x2D,
            !source[start..<end].contains(where: Self.allowsTrailingSign)
        {
            while end - start > 1, source[end - 1] == 0x2B || source[end - 1] == 0x2D { end -= 1 }
        }
        if end - start >= Names.limit { throw error("operator too long", start, end) }
        position = end
        return Token(operatorKind(start, end), start, end)
    }

    /// Tells whether an operator with this sign may end in `+` or `-`.
    private static func allowsTrailingSign(_ sign: UInt8) -> Bool {
        switch sign {
        case 0x7E, 0x21, 0x40, 0x23, 0x5E, 0x26, 0x7C, 0x60, 0x3F, 0x25: true
        default: false
        }
    }

    /// Returns the kind of an operator.
    private func operatorKind(_ start: Int, _ end: Int) -> Token.Kind {
        switch (source[start], end - start == 1 ? 0 : end - start == 2 ? source[start + 1] : 1) {
        case (UInt8(ascii: "+"), 0): .plus
        case (UInt8(ascii: "-"), 0): .minus
        case (UInt8(ascii: "*"), 0): .star
        case (UInt8(ascii: "/"), 0): .slash
        case (UInt8(ascii: "%"), 0): .percent
        case (UInt8(ascii: "^"), 0): .caret
        case (UInt8(ascii: "<"), 0): .less
        case (UInt8(ascii: ">"), 0): .greater
        case (UInt8(ascii: "="), 0): .equals
        case (UInt8(ascii: "="), UInt8(ascii: ">")): .equalsGreater
        case (UInt8(ascii: "<"), UInt8(ascii: "=")): .lessEquals
        case (UInt8(ascii: ">"), UInt8(ascii: "=")): .greaterEquals
        case (UInt8(ascii: "<"), UInt8(ascii: ">")), (UInt8(ascii: "!"), UInt8(ascii: "=")): .notEquals
        default: .operator
        }
    }

    /// Reads `$1`, a dollar-quoted string, or a lonely dollar sign.
    private mutating func dollar(_ start: Int) throws(Diagnostic) -> Token {
        if source[start + 1].isDigit { return try parameter(start) }
        var end = start + 1
        while source[end].continuesIdentifier, source[end] != UInt8(ascii: "$") { end += 1 }
        guard source[end] == UInt8(ascii: "$") else { return single(.other, start) }
        let tag = source[start...end]
        var close = end + 1
        while close + tag.count <= count {
            if source[close] == UInt8(ascii: "$"), source[close..<close + tag.count] == tag {
                position = close + tag.count
                return Token(.string, start, position, isPlain: false)
            }
            close += 1
        }
        throw error("unterminated dollar-quoted string", start, count)
    }

    /// Reads the digits of a parameter.
    private mutating func parameter(_ start: Int) throws(Diagnostic) -> Token {
        position = start + 1
        while source[position].isDigit { position += 1 }
        if byteClasses[Int(source[position])] == ByteClass.letter {
            skipIdentifier()
            throw error("trailing junk after parameter", start, position)
        }
        if Int32(text(start + 1, position)) == nil { throw error("parameter number too large", start, position) }
        return Token(.parameter, start, position)
    }

    /// Skips what an identifier may go on with.
    mutating func skipIdentifier() {
        while source[position].continuesIdentifier { position += 1 }
    }

    /// Returns a range of the text.
    func text(_ start: Int, _ end: Int) -> String { String(decoding: source[start..<end], as: UTF8.self) }

    /// Makes a syntax error about a range of the text, as `scanner_yyerror` words it.
    func error(_ message: String, _ start: Int, _ end: Int) -> Diagnostic {
        let place = start >= count ? "at end of input" : "at or near \"\(text(start, end))\""
        return Diagnostic(.syntaxError, "\(message) \(place)", at: SourceSpan(start: start, end: end))
    }
}

/// The length of names.
enum Names {
    /// One more than the largest number of bytes of a name (PostgreSQL's `NAMEDATALEN`).
    static let limit = 64
}
