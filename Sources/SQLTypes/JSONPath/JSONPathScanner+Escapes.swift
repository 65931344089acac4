import SQLBasics

/// Escapes in strings and words.
extension JSONPathScanner {
    /// Reads one escape, or a run of escapes of code points, whose backslash is at the current place.
    mutating func escape(into text: inout [UInt8]) throws(Diagnostic) {
        guard let kind = byte(1) else { throw Self.error("unexpected end after backslash", "\\") }
        let simple: [UInt8: UInt8] = [0x62: 8, 0x66: 12, 0x6E: 10, 0x72: 13, 0x74: 9, 0x76: 11]
        if let meant = simple[kind] {
            text.append(meant)
            position += 2
        } else if kind == UInt8(ascii: "u") {
            try codePoints(into: &text)
        } else if kind == UInt8(ascii: "x") {
            let digits = hexDigits(from: 2, atMost: 2)
            guard digits.count == 2, let code = UInt32(digits, radix: 16) else {
                throw Self.error("invalid hexadecimal character sequence", "\\x" + digits)
            }
            position += 4
            try Self.append(code, to: &text)
        } else {
            position += 1
            text.append(kind)
            position += 1
        }
    }

    /// Reads escapes of code points one after the other, of which pairs of surrogates are one (`parseUnicode`).
    private mutating func codePoints(into text: inout [UInt8]) throws(Diagnostic) {
        var high: UInt32?
        let start = position
        while byte(0) == 0x5C, byte(1) == UInt8(ascii: "u") {
            let code = try codePoint(runFrom: start)
            switch (code, high) {
            case (0xD800...0xDBFF, nil): high = (code & 0x3FF) << 10
            case (0xD800...0xDBFF, _):
                throw JSONPathText.invalid(
                    "Unicode high surrogate must not follow a high surrogate.", .invalidTextRepresentation)
            case (0xDC00...0xDFFF, let first?):
                try Self.append(0x10000 + first + (code & 0x3FF), to: &text)
                high = nil
            case (0xDC00...0xDFFF, nil), (_, _?): throw Self.lowSurrogate
            default: try Self.append(code, to: &text)
            }
        }
        if high != nil { throw Self.lowSurrogate }
    }

    /// Reads one escape of a code point.
    private mutating func codePoint(runFrom start: Int) throws(Diagnostic) -> UInt32 {
        let isBraced = byte(2) == UInt8(ascii: "{")
        let digits = hexDigits(from: isBraced ? 3 : 2, atMost: isBraced ? 6 : 4)
        let isWhole = isBraced ? !digits.isEmpty && byte(3 + digits.utf8.count) == UInt8(ascii: "}") : digits.count == 4
        let length = 2 + digits.utf8.count + (isBraced ? 1 : 0)
        guard isWhole, let code = UInt32(digits, radix: 16) else {
            let end = min(position + length, bytes.count)
            throw Self.error("invalid Unicode escape sequence", String(decoding: bytes[start..<end], as: UTF8.self))
        }
        position += length + (isBraced ? 1 : 0)
        return code
    }

    /// Returns the hexadecimal digits at a place.
    private func hexDigits(from start: Int, atMost limit: Int) -> String {
        var digits = ""
        while digits.utf8.count < limit, let byte = byte(start + digits.utf8.count),
            Character(Unicode.Scalar(byte)).isHexDigit
        {
            digits.unicodeScalars.append(Unicode.Scalar(byte))
        }
        return digits
    }

    /// Appends a code point as UTF-8 (`addUnicodeChar`).
    private static func append(_ code: UInt32, to text: inout [UInt8]) throws(Diagnostic) {
        guard code != 0 else {
            throw Diagnostic(
                .untranslatableCharacter, "unsupported Unicode escape sequence",
                detail: "\\u0000 cannot be converted to text.")
        }
        guard let scalar = Unicode.Scalar(code) else {
            throw Diagnostic(.syntaxError, "invalid Unicode code point")
        }
        text.append(contentsOf: Array(String(Character(scalar)).utf8))
    }

    /// The error about half a pair of surrogates.
    private static var lowSurrogate: Diagnostic {
        JSONPathText.invalid("Unicode low surrogate must follow a high surrogate.", .invalidTextRepresentation)
    }
}

/// Numbers of a path.
extension JSONPathScanner {
    /// Reads a number; nil when there is none, or when a longer word begins here (the longest match wins, as in flex).
    mutating func number() throws(Diagnostic) -> JSONPathToken? {
        guard let first = byte(0), Self.isDigit(first) || first == UInt8(ascii: ".") else { return nil }
        let whole = wholeLength()
        let decimal = decimalLength(whole)
        let base = max(whole, decimal)
        guard base > 0 else { return nil }
        let real = exponentLength(after: base)
        let based = basedLength()
        let best = max(base, real, based)
        let failed = real == 0 ? failedExponentLength(after: base) : 0
        let junk =
            [whole, decimal, real].filter { $0 > 0 && byte($0).map(Self.isOther) == true }.max().map { $0 + 1 } ?? 0
        let words = lengthOfOthers(from: 0)
        if words > max(best, failed, junk) { return nil }
        if max(failed, junk) > best {
            throw Self.error(
                failed > junk ? "invalid numeric literal" : "trailing junk after numeric literal",
                take(max(failed, junk)))
        }
        let text = take(best)
        return best == real || best == decimal ? .decimal(text) : .integer(text)
    }

    /// Counts the digits of a whole number, which begins with zero only when it is zero.
    private func wholeLength() -> Int {
        if byte(0) == 0x30 { return 1 }
        return digitsLength(from: 0)
    }

    /// Counts digits with single underscores between them.
    private func digitsLength(from start: Int, _ isDigit: (UInt8) -> Bool = Self.isDigit) -> Int {
        var length = 0
        while let byte = byte(start + length) {
            if isDigit(byte) {
                length += 1
            } else if byte == 0x5F, length > 0, self.byte(start + length + 1).map(isDigit) == true {
                length += 2
            } else {
                break
            }
        }
        return length
    }

    /// Counts the bytes of a number with a point; 0 when it has none.
    private func decimalLength(_ whole: Int) -> Int {
        guard byte(whole) == UInt8(ascii: ".") else { return 0 }
        let digits = digitsLength(from: whole + 1)
        return whole + digits > 0 ? whole + 1 + digits : 0
    }

    /// Counts the bytes of a number with its exponent; 0 when it has none.
    private func exponentLength(after base: Int) -> Int {
        guard byte(base) == UInt8(ascii: "e") || byte(base) == UInt8(ascii: "E") else { return 0 }
        let sign = byte(base + 1) == UInt8(ascii: "+") || byte(base + 1) == UInt8(ascii: "-") ? 1 : 0
        let digits = digitsLength(from: base + 1 + sign)
        return digits > 0 ? base + 1 + sign + digits : 0
    }

    /// Counts the bytes up to the sign of an exponent without digits; 0 when there is no sign.
    private func failedExponentLength(after base: Int) -> Int {
        guard byte(base) == UInt8(ascii: "e") || byte(base) == UInt8(ascii: "E") else { return 0 }
        return byte(base + 1) == UInt8(ascii: "+") || byte(base + 1) == UInt8(ascii: "-") ? base + 2 : 0
    }

    /// Counts the bytes of a number in another base; 0 when it is none.
    private func basedLength() -> Int {
        guard byte(0) == 0x30, let letter = byte(1) else { return 0 }
        let digits: Int
        switch letter | 0x20 {
        case UInt8(ascii: "x"): digits = digitsLength(from: 2) { Character(Unicode.Scalar($0)).isHexDigit }
        case UInt8(ascii: "o"): digits = digitsLength(from: 2) { $0 >= 0x30 && $0 <= 0x37 }
        case UInt8(ascii: "b"): digits = digitsLength(from: 2) { $0 == 0x30 || $0 == 0x31 }
        default: return 0
        }
        return digits > 0 ? 2 + digits : 0
    }

    /// Whether a byte is a decimal digit.
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
