import SQLBasics

/// The function `parse_ident`: a qualified name taken apart.
enum IdentifierText {
    /// Returns the parts of a name as an array; with `strict`, nothing may follow the name.
    static func parse(_ text: String, strict: Bool) throws -> Value {
        let scalars = Array(text.unicodeScalars)
        var parts: [Value] = []
        var position = 0
        var afterDot = false
        skipBlanks(scalars, &position)
        while true {
            let start = position
            let part = try quoted(scalars, &position, text) ?? plain(scalars, &position)
            guard let part else { throw failure(text, detail: reason(scalars, start, afterDot)) }
            parts.append(.text(part))
            skipBlanks(scalars, &position)
            guard position < scalars.count, scalars[position] == "." else { break }
            position += 1
            afterDot = true
            skipBlanks(scalars, &position)
        }
        if strict, position < scalars.count { throw failure(text, detail: nil) }
        return .array(ArrayValue(elementType: .text, elements: parts))
    }

    /// Makes the error for a text that is no name.
    private static func failure(_ text: String, detail: String?) -> Diagnostic {
        Diagnostic(
            .invalidParameterValue, "string is not a valid identifier: \"\(text)\"", detail: detail)
    }

    /// Says why no part begins at a place.
    private static func reason(_ scalars: [Unicode.Scalar], _ position: Int, _ afterDot: Bool) -> String? {
        if position < scalars.count, scalars[position] == "." { return "No valid identifier before \".\"." }
        return afterDot ? "No valid identifier after \".\"." : nil
    }

    /// Skips blanks.
    private static func skipBlanks(_ scalars: [Unicode.Scalar], _ position: inout Int) {
        while position < scalars.count, [" ", "\t", "\n", "\r", "\u{0B}", "\u{0C}"].contains(scalars[position]) {
            position += 1
        }
    }

    /// Takes a quoted name, if one begins here.
    private static func quoted(_ scalars: [Unicode.Scalar], _ position: inout Int, _ text: String) throws -> String? {
        guard position < scalars.count, scalars[position] == "\"" else { return nil }
        var result = ""
        var i = position + 1
        while i < scalars.count {
            if scalars[i] == "\"" {
                guard i + 1 < scalars.count, scalars[i + 1] == "\"" else {
                    guard !result.isEmpty else { throw failure(text, detail: "Quoted identifier must not be empty.") }
                    position = i + 1
                    return result
                }
                i += 1
            }
            result.unicodeScalars.append(scalars[i])
            i += 1
        }
        throw failure(text, detail: "String has unclosed double quotes.")
    }

    /// Takes a name without quotes, folded to lower case.
    private static func plain(_ scalars: [Unicode.Scalar], _ position: inout Int) -> String? {
        let start = position
        while position < scalars.count, isPart(scalars[position], first: position == start) { position += 1 }
        return position == start ? nil : LetterCase.lower(TextFunctions.string(scalars[start..<position]))
    }

    /// Tells whether a character may stand in a name.
    private static func isPart(_ scalar: Unicode.Scalar, first: Bool) -> Bool {
        if scalar == "_" || !scalar.isASCII || LetterCase.isWordCharacter(scalar) {
            return !(first && scalar.value >= 0x30 && scalar.value <= 0x39)
        }
        return scalar == "$" && !first
    }
}

/// The function `unistr`: escapes that name characters by number.
enum UnicodeEscapes {
    /// Replaces `\XXXX`, `\+XXXXXX`, `\uXXXX` and `\UXXXXXXXX`.
    static func decode(_ text: String) throws -> String {
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var high: UInt32?
        var i = 0
        while i < scalars.count {
            guard scalars[i] == "\\" else {
                if high != nil { throw invalidPair }
                result.append(scalars[i])
                i += 1
                continue
            }
            if i + 1 < scalars.count, scalars[i + 1] == "\\" {
                if high != nil { throw invalidPair }
                result.append("\\")
                i += 2
                continue
            }
            let (number, length) = try number(scalars, i + 1)
            i += 1 + length
            try append(number, &high, to: &result)
        }
        if high != nil { throw invalidPair }
        return String(result)
    }

    /// The error of half a pair.
    private static var invalidPair: Diagnostic { Diagnostic(.syntaxError, "invalid Unicode surrogate pair") }

    /// Adds the character of a number, or remembers the first half of a pair.
    private static func append(_ number: UInt32, _ high: inout UInt32?, to result: inout String.UnicodeScalarView)
        throws
    {
        if let first = high {
            guard (0xDC00...0xDFFF).contains(number) else { throw invalidPair }
            high = nil
            let joined = 0x10000 + ((first - 0xD800) << 10) + (number - 0xDC00)
            if let scalar = Unicode.Scalar(joined) { result.append(scalar) }
        } else if (0xD800...0xDBFF).contains(number) {
            high = number
        } else if let scalar = Unicode.Scalar(number), number != 0 {
            result.append(scalar)
        } else if (0xDC00...0xDFFF).contains(number) {
            throw invalidPair
        } else {
            throw Diagnostic(.invalidParameterValue, "invalid Unicode code point: \(hex4(number))")
        }
    }

    /// Writes a number with at least four hexadecimal digits.
    private static func hex4(_ number: UInt32) -> String {
        let digits = String(number, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// Reads a number behind a backslash; also returns how many characters it takes.
    private static func number(_ scalars: [Unicode.Scalar], _ start: Int) throws -> (UInt32, Int) {
        let forms: [(prefix: Unicode.Scalar?, digits: Int)] = [("+", 6), ("u", 4), ("U", 8), (nil, 4)]
        for (prefix, digits) in forms {
            let skipped = prefix == nil ? 0 : 1
            if let prefix, start >= scalars.count || scalars[start] != prefix { continue }
            let first = start + skipped
            guard first + digits <= scalars.count else { continue }
            let text = TextFunctions.string(scalars[first..<(first + digits)])
            if text.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }), let number = UInt32(text, radix: 16)
            {
                return (number, skipped + digits)
            }
        }
        throw Diagnostic(
            .syntaxError, "invalid Unicode escape",
            hint: "Unicode escapes must be \\XXXX, \\+XXXXXX, \\uXXXX, or \\UXXXXXXXX.")
    }
}
