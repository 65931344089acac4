import SQLBasics

/// Reads booleans (`boolin`): words and unambiguous beginnings of them.
public enum BooleanText {
    /// Reads a text as a boolean.
    public static func parse(_ text: String) throws(Diagnostic) -> Bool {
        guard let value = parseWord(text) else { throw ValueText.invalidSyntax(text, "boolean") }
        return value
    }

    /// Reads a text as a boolean; nil when it is none.
    public static func parseWord(_ text: String) -> Bool? {
        let word = TextTools.trimmed(text).lowercased()
        switch word {
        case "t", "tr", "tru", "true", "y", "ye", "yes", "on", "1": return true
        case "f", "fa", "fal", "fals", "false", "n", "no", "of", "off", "0": return false
        default: return nil
        }
    }
}

/// Small tools for text.
enum TextTools {
    /// Returns the text without white space at both ends.
    static func trimmed(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard let first = bytes.firstIndex(where: { !IntegerText.isSpace($0) }),
            let last = bytes.lastIndex(where: { !IntegerText.isSpace($0) })
        else { return "" }
        return first == 0 && last == bytes.count - 1 ? text : String(decoding: bytes[first...last], as: UTF8.self)
    }

    /// Returns the text without spaces at the end (`rtrim1`).
    static func withoutTrailingSpaces(_ text: String) -> String {
        guard text.utf8.last == 0x20 else { return text }
        let bytes = Array(text.utf8)
        let last = bytes.lastIndex { $0 != 0x20 } ?? -1
        return String(decoding: bytes[0..<last + 1], as: UTF8.self)
    }
}

/// Reads values of the type `"char"`.
enum CharText {
    /// Takes the first byte, or the byte that `\ooo` means (`charin`). A byte that is no ASCII stays in its octal form.
    static func parse(_ text: String) -> String {
        let bytes = Array(text.utf8)
        if bytes.count == 4, bytes[0] == 0x5C, let code = octal(bytes[1...]) { return string(of: code) }
        return bytes.first.map(string(of:)) ?? ""
    }

    /// Returns the value that holds one byte (`charout`); zero is the empty text.
    static func string(of byte: UInt8) -> String {
        if byte == 0 { return "" }
        if byte < 0x80 { return String(Unicode.Scalar(byte)) }
        return "\\" + [byte >> 6, (byte >> 3) & 7, byte & 7].map { String($0) }.joined()
    }

    /// Returns the byte of a value.
    static func byte(of text: String) -> UInt8 {
        let bytes = Array(text.utf8)
        if bytes.count == 4, bytes[0] == 0x5C, let code = octal(bytes[1...]) { return code }
        return bytes.first ?? 0
    }

    /// Reads three octal digits as a byte.
    private static func octal(_ digits: ArraySlice<UInt8>) -> UInt8? {
        guard digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x37 }) else { return nil }
        return UInt8(exactly: digits.reduce(0) { $0 * 8 + Int($1 - 0x30) })
    }
}

/// Cuts names to their maximal length.
public enum NameText {
    /// Returns the first 63 bytes, or fewer, without half a character at the end (`namein`).
    public static func truncated(_ text: String, to limit: Int = 63) -> String {
        guard text.utf8.count > limit else { return text }
        var end = limit
        let bytes = Array(text.utf8)
        while end > 0 && bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return String(decoding: bytes[0..<end], as: UTF8.self)
    }
}

/// Reads and writes the reg* types, whose text is the name of an object.
enum ReferenceText {
    /// Reads a dash, a number or a name.
    static func parse(_ text: String, as type: SQLType, _ context: FunctionContext) throws(Diagnostic) -> Int64 {
        if text == "-" { return 0 }
        if let first = text.utf8.first, first >= 0x30 && first <= 0x39,
            text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
        {
            return try IntegerText.parse(text, .oid)
        }
        return Int64(try context.names.objectID(named: text, as: type).rawValue)
    }

    /// Writes the name of an object, or a dash for none, which is 0 for operators.
    static func append(_ value: Int64, as type: SQLType, _ context: FunctionContext, to output: inout [UInt8]) {
        if value == 0 {
            output.append(ascii: type == .regoper || type == .regoperator ? "0" : "-")
        } else {
            output.append(text: context.names.name(of: ObjectID(UInt32(truncatingIfNeeded: value)), as: type))
        }
    }
}

/// Reads and writes row places (tid).
enum RowPlaceText {
    /// Reads `(block,offset)` (`tidin`).
    static func parse(_ text: String) throws(Diagnostic) -> Value {
        let trimmed = TextTools.trimmed(text)
        guard trimmed.hasPrefix("("), trimmed.hasSuffix(")") else { throw ValueText.invalidSyntax(text, "tid") }
        let parts = trimmed.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2, let block = UInt32(parts[0]), let offset = UInt16(parts[1]) else {
            throw ValueText.invalidSyntax(text, "tid")
        }
        return .rowPlace(block, offset)
    }

    /// Writes a row's place.
    static func append(_ block: UInt32, _ offset: UInt16, to output: inout [UInt8]) {
        output.append(ascii: "(")
        Digits.append(unsigned: UInt64(block), to: &output)
        output.append(ascii: ",")
        Digits.append(unsigned: UInt64(offset), to: &output)
        output.append(ascii: ")")
    }
}

/// Reads and writes UUIDs.
enum UUIDText {
    /// Reads 32 hexadecimal digits, with hyphens after groups of four and braces around (`string_to_uuid`).
    static func parse(_ text: String) throws(Diagnostic) -> UUIDValue {
        var bytes = Array(text.utf8)[...]
        if bytes.first == UInt8(ascii: "{") {
            guard bytes.last == UInt8(ascii: "}") else { throw ValueText.invalidSyntax(text, "uuid") }
            bytes = bytes.dropFirst().dropLast()
        }
        var words: (UInt64, UInt64) = (0, 0)
        var count = 0
        var hyphenAllowed = false
        for byte in bytes {
            if byte == UInt8(ascii: "-") && hyphenAllowed {
                hyphenAllowed = false
                continue
            }
            guard let digit = IntegerText.digitValue(byte), count < 32 else {
                throw ValueText.invalidSyntax(text, "uuid")
            }
            words = (words.0 << 4 | words.1 >> 60, words.1 << 4 | digit)
            count += 1
            hyphenAllowed = count % 4 == 0 && count < 32
        }
        guard count == 32, bytes.last != UInt8(ascii: "-") else { throw ValueText.invalidSyntax(text, "uuid") }
        return UUIDValue(high: words.0, low: words.1)
    }

    /// Writes a UUID in five groups.
    static func append(_ value: UUIDValue, to output: inout [UInt8]) {
        for i in 0..<32 {
            if i == 8 || i == 12 || i == 16 || i == 20 { output.append(ascii: "-") }
            let word = i < 16 ? value.high : value.low
            output.append(ByteaText.hexDigit(UInt8((word >> UInt64(60 - (i & 15) * 4)) & 15)))
        }
    }
}
