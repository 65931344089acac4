import SQLBasics

/// Functions on texts, by the names of PostgreSQL's functions.
enum TextFunctions {
    /// Finds a function.
    static func find(_ key: String) -> FunctionImplementation? {
        findMeasure(key) ?? findPart(key) ?? findChange(key) ?? findQuoting(key)
    }

    /// Finds a function that measures a text or looks something up in it.
    private static func findMeasure(_ key: String) -> FunctionImplementation? {
        switch key {
        case "textlen": length { TextKernel.characterCount($0) }
        case "bpcharlen":
            length { TextKernel.characterCount(UnsafeBufferPointer(rebasing: $0[..<TextOrder.trimmedCount($0)])) }
        case "textoctetlen", "bpcharoctetlen": length { $0.count }
        case "bit_length_1811": length { $0.count * 8 }
        case "textpos":
            .scalar { a, _ in .int(Int64(TextSearch.position(of: try a.text(1), in: try a.text(0)))) }
        case "text_starts_with": .scalar { a, _ in .bool(startsWith(try a.text(0), try a.text(1))) }
        case "ascii": .scalar { a, _ in .int(Int64(try a.text(0).unicodeScalars.first?.value ?? 0)) }
        default: nil
        }
    }

    /// Tells whether a text begins with another one, by bytes.
    private static func startsWith(_ text: String, _ prefix: String) -> Bool { text.utf8.starts(with: prefix.utf8) }

    /// Finds a function that returns a part of a text.
    private static func findPart(_ key: String) -> FunctionImplementation? {
        switch key {
        case "text_substr": .scalar { a, _ in .text(try substring(try a.text(0), try a.int(1), try a.int(2))) }
        case "text_substr_no_len": .scalar { a, _ in .text(try substring(try a.text(0), try a.int(1), nil)) }
        case "text_left": .scalar { a, _ in .text(left(try a.text(0), try a.int(1))) }
        case "text_right": .scalar { a, _ in .text(right(try a.text(0), try a.int(1))) }
        case "split_part": .scalar { a, _ in .text(try splitPart(try a.text(0), try a.text(1), try a.int(2))) }
        case "btrim": .scalar { a, _ in .text(trim(try a.text(0), try a.text(1), start: true, end: true)) }
        case "ltrim": .scalar { a, _ in .text(trim(try a.text(0), try a.text(1), start: true, end: false)) }
        case "rtrim": .scalar { a, _ in .text(trim(try a.text(0), try a.text(1), start: false, end: true)) }
        case "btrim1": .scalar { a, _ in .text(trim(try a.text(0), " ", start: true, end: true)) }
        case "ltrim1": .scalar { a, _ in .text(trim(try a.text(0), " ", start: true, end: false)) }
        case "rtrim1": .scalar { a, _ in .text(trim(try a.text(0), " ", start: false, end: true)) }
        case "parse_ident":
            .scalar { a, _ in try IdentifierText.parse(try a.text(0), strict: a.count < 2 || a.bool(1)) }
        default: nil
        }
    }

    /// Finds a function that changes a text.
    private static func findChange(_ key: String) -> FunctionImplementation? {
        switch key {
        case "lower": .scalar { a, _ in .text(LetterCase.lower(try a.text(0))) }
        case "casefold": .scalar { a, _ in .text(LetterCase.lower(try a.text(0))) }
        case "upper": .scalar { a, _ in .text(LetterCase.upper(try a.text(0))) }
        case "initcap": .scalar { a, _ in .text(LetterCase.capitalized(try a.text(0))) }
        case "lpad": .scalar { a, _ in .text(try pad(try a.text(0), try a.int(1), try a.text(2), left: true)) }
        case "rpad": .scalar { a, _ in .text(try pad(try a.text(0), try a.int(1), try a.text(2), left: false)) }
        case "lpad_879": .scalar { a, _ in .text(try pad(try a.text(0), try a.int(1), " ", left: true)) }
        case "rpad_880": .scalar { a, _ in .text(try pad(try a.text(0), try a.int(1), " ", left: false)) }
        case "replace_text":
            .scalar { a, _ in .text(try TextSearch.replace(try a.text(0), try a.text(1), with: try a.text(2))) }
        case "translate": .scalar { a, _ in .text(translate(try a.text(0), try a.text(1), try a.text(2))) }
        case "text_reverse": .scalar { a, _ in .text(string(try a.text(0).unicodeScalars.reversed())) }
        case "repeat": .scalar { a, _ in .text(try repeated(try a.text(0), try a.int(1))) }
        case "textoverlay":
            .scalar { a, _ in .text(try overlay(try a.text(0), try a.text(1), try a.int(2), try a.int(3))) }
        case "textoverlay_no_len":
            .scalar { a, _ in
                let new = try a.text(1)
                return .text(try overlay(try a.text(0), new, try a.int(2), Int64(new.unicodeScalars.count)))
            }
        case "chr": .scalar { a, _ in .text(try character(try a.int(0))) }
        case "unistr": .scalar { a, _ in .text(try UnicodeEscapes.decode(try a.text(0))) }
        case "unicode_normalize_func":
            .scalar { a, _ in
                let text = try a.text(0)
                guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
                    throw Diagnostic.notSupported("the normalization of characters beyond ASCII")
                }
                return a[0]
            }
        case "length_in_encoding":
            .scalar { a, _ in
                try ByteFunctions.checkEncoding(try a.text(1), "")
                return .int(Int64(try ByteEncoding.utf8(try a.bytes(0)).unicodeScalars.count))
            }
        case "textcat":
            .vector { a, _, count in
                .text(try TextKernel.concatenate(try Kernel.texts(a, 0, count), try Kernel.texts(a, 1, count), count))
            }
        case "textanycat_2003": .scalar { a, context in .text(try a.text(0) + context.castText(of: a[1], argument: 1)) }
        case "anytextcat_2004":
            .scalar { a, context in .text(context.castText(of: a[0], argument: 0) + (try a.text(1))) }
        default: nil
        }
    }

    /// Finds a function that joins or quotes.
    private static func findQuoting(_ key: String) -> FunctionImplementation? {
        switch key {
        case "text_concat": .scalar { a, context in .text(joined(a, from: 0, by: "", context)) }
        case "text_concat_ws":
            .scalar { a, context in
                guard let separator = try a.optionalText(0) else { return .null }
                return .text(joined(a, from: 1, by: separator, context))
            }
        case "text_format", "text_format_nv": .scalar { a, context in try FormatFunction.format(a, context) }
        case "quote_ident": .scalar { a, _ in .text(Quoting.identifier(try a.text(0))) }
        case "quote_literal", "quote_literal_1285":
            .scalar { a, context in .text(quoted(context.castText(of: a[0], argument: 0))) }
        case "quote_nullable", "quote_nullable_1290":
            .scalar { a, context in .text(a.isNull(0) ? "NULL" : quoted(context.castText(of: a[0], argument: 0))) }
        default: nil
        }
    }

    /// Makes a kernel that maps texts to integers.
    @inline(__always) private static func length(_ body: @escaping @Sendable (UnsafeBufferPointer<UInt8>) -> Int)
        -> FunctionImplementation
    {
        .vector { a, _, count in .int(TextKernel.toInts(try Kernel.texts(a, 0, count), count, body)) }
    }

    /// Returns a string literal as `quote_literal` writes it: ` E'…'` begins with a blank nowhere, only with E.
    static func quoted(_ text: String) -> String { Quoting.literal(text) }

    /// Makes a text of characters.
    static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// Joins the text forms of the arguments that are not NULL.
    private static func joined(_ a: [Value], from first: Int, by separator: String, _ context: FunctionContext)
        -> String
    {
        var result = ""
        var isFirst = true
        for i in a.indices.dropFirst(first) where !a[i].isNull {
            if !isFirst { result += separator }
            result += context.text(of: a[i], argument: i)
            isFirst = false
        }
        return result
    }
}

/// The computations behind the functions on texts.
extension TextFunctions {
    /// Returns the characters from a position, counted from 1 and perhaps in front of the text (`text_substring`).
    static func substring(_ text: String, _ start: Int64, _ length: Int64?) throws -> String {
        var end = Int64.max
        if let length {
            let (sum, overflow) = start.addingReportingOverflow(length)
            if length < 0 { throw negativeLength }
            if !overflow { end = sum }
        }
        let first = max(start, 1)
        guard end > first else { return "" }
        let scalars = text.unicodeScalars
        guard
            let from = scalars.index(scalars.startIndex, offsetBy: Int(first - 1), limitedBy: scalars.endIndex)
        else { return "" }
        guard end != Int64.max else { return String(scalars[from...]) }
        let to = scalars.index(from, offsetBy: Int(end - first), limitedBy: scalars.endIndex) ?? scalars.endIndex
        return String(scalars[from..<to])
    }

    /// The error of a negative length.
    static var negativeLength: Diagnostic { Diagnostic(.substringError, "negative substring length not allowed") }

    /// The error of a result that would be too long.
    static var tooLong: Diagnostic { Diagnostic(.programLimitExceeded, "requested length too large") }

    /// The greatest number of bytes in one text (`MaxAllocSize`).
    static var maximalLength: Int64 { 0x3FFF_FFFF }

    /// Returns the first characters, or all but the last ones.
    static func left(_ text: String, _ count: Int64) -> String {
        count >= 0
            ? String(text.unicodeScalars.prefix(Int(count)))
            : String(text.unicodeScalars.dropLast(Int(clamping: count.magnitude)))
    }

    /// Returns the last characters, or all but the first ones.
    static func right(_ text: String, _ count: Int64) -> String {
        count >= 0
            ? String(text.unicodeScalars.suffix(Int(count)))
            : String(text.unicodeScalars.dropFirst(count == Int64(Int32.min) ? 0 : Int(clamping: count.magnitude)))
    }

    /// Returns one of the parts between delimiters, counted from 1, or from the end when negative.
    static func splitPart(_ text: String, _ delimiter: String, _ number: Int64) throws -> String {
        guard number != 0 else {
            throw Diagnostic(.invalidParameterValue, "field position must not be zero")
        }
        guard !text.isEmpty else { return "" }
        guard !delimiter.isEmpty else { return number == 1 || number == -1 ? text : "" }
        let parts = TextSearch.split(text, by: delimiter)
        let index = number > 0 ? number - 1 : Int64(parts.count) + number
        return index >= 0 && index < parts.count ? parts[Int(index)] : ""
    }

    /// Removes characters of a set from the ends.
    static func trim(_ text: String, _ set: String, start: Bool, end: Bool) -> String {
        let members = Set(set.unicodeScalars)
        var rest = text.unicodeScalars[...]
        if start { while let first = rest.first, members.contains(first) { rest.removeFirst() } }
        if end { while let last = rest.last, members.contains(last) { rest.removeLast() } }
        return String(rest)
    }

    /// Fills or cuts a text to a length.
    static func pad(_ text: String, _ length: Int64, _ fill: String, left: Bool) throws -> String {
        let wanted = max(0, length)
        guard wanted * 4 < maximalLength else { throw tooLong }
        let scalars = text.unicodeScalars
        let count = scalars.count
        if Int64(count) >= wanted { return String(scalars.prefix(Int(wanted))) }
        guard !fill.isEmpty else { return text }
        let scalarCount = fill.unicodeScalars.count
        let (whole, rest) = (Int(wanted) - count).quotientAndRemainder(dividingBy: scalarCount)
        let padding = try ValueLimits.repeating(fill, whole) + String(fill.unicodeScalars.prefix(rest))
        try ValueLimits.reserve(padding.utf8.count)
        return left ? padding + text : text + padding
    }

    /// Replaces each character of one set by its counterpart in the other, or removes it.
    static func translate(_ text: String, _ from: String, _ to: String) -> String {
        let targets = Array(to.unicodeScalars)
        var mapping: [Unicode.Scalar: Unicode.Scalar?] = [:]
        for (i, scalar) in from.unicodeScalars.enumerated() where mapping[scalar] == nil {
            mapping[scalar] = .some(i < targets.count ? targets[i] : nil)
        }
        return string(text.unicodeScalars.compactMap { scalar in mapping[scalar] ?? scalar })
    }

    /// Repeats a text.
    static func repeated(_ text: String, _ count: Int64) throws -> String {
        guard count > 0, !text.isEmpty else { return "" }
        let (length, overflow) = Int64(text.utf8.count).multipliedReportingOverflow(by: count)
        guard !overflow, length < maximalLength else { throw tooLong }
        return try ValueLimits.repeating(text, Int(count))
    }

    /// Replaces characters from a position (`text_overlay`).
    static func overlay(_ text: String, _ new: String, _ start: Int64, _ length: Int64) throws -> String {
        guard start > 0 else { throw negativeLength }
        let (end, overflow) = start.addingReportingOverflow(length)
        guard !overflow, end <= Int64(Int32.max) else { throw IntegerOperators.Width.int4.overflow }
        return try substring(text, 1, start - 1) + new + (try substring(text, end, nil))
    }

    /// Returns the character with a number.
    static func character(_ number: Int64) throws -> String {
        guard number >= 0 else { throw Diagnostic(.invalidParameterValue, "character number must be positive") }
        guard number != 0 else { throw Diagnostic(.programLimitExceeded, "null character not permitted") }
        guard number <= 0x10FFFF else {
            throw Diagnostic(.programLimitExceeded, "requested character too large for encoding: \(number)")
        }
        guard let scalar = Unicode.Scalar(UInt32(number)) else {
            throw Diagnostic(.programLimitExceeded, "requested character not valid for encoding: \(number)")
        }
        return String(Character(scalar))
    }
}

/// Changing the case of letters, character by character as the C library does.
enum LetterCase {
    /// Returns the text in lower case.
    static func lower(_ text: String) -> String { map(text, lowerByte, lower) }

    /// Returns the text in upper case.
    static func upper(_ text: String) -> String { map(text, upperByte, upper) }

    /// Returns the text with each word's first letter in upper case and the others in lower case.
    static func capitalized(_ text: String) -> String {
        var inWord = false
        return TextFunctions.string(
            text.unicodeScalars.map { scalar in
                defer { inWord = isWordCharacter(scalar) }
                return inWord ? lower(scalar) : upper(scalar)
            })
    }

    /// Tells whether a character is a letter or a digit.
    static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return isLetter(UInt8(scalar.value)) || (scalar.value >= 0x30 && scalar.value <= 0x39) }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    /// Returns a character in lower case, where that is one character.
    static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.isASCII { return Unicode.Scalar(lowerByte(UInt8(scalar.value))) }
        let mapped = scalar.properties.lowercaseMapping.unicodeScalars
        return mapped.count == 1 ? mapped.first ?? scalar : scalar
    }

    /// Returns a character in upper case, where that is one character.
    static func upper(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.isASCII { return Unicode.Scalar(upperByte(UInt8(scalar.value))) }
        let mapped = scalar.properties.uppercaseMapping.unicodeScalars
        return mapped.count == 1 ? mapped.first ?? scalar : scalar
    }

    /// Tells whether a byte is an ASCII letter.
    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

    /// Returns an ASCII byte in lower case.
    static func lowerByte(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

    /// Returns an ASCII byte in upper case.
    static func upperByte(_ byte: UInt8) -> UInt8 { byte >= 0x61 && byte <= 0x7A ? byte & ~0x20 : byte }

    /// Maps a text byte by byte when it is ASCII, else character by character.
    private static func map(
        _ text: String, _ byte: (UInt8) -> UInt8, _ scalar: (Unicode.Scalar) -> Unicode.Scalar
    ) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return String(decoding: text.utf8.map(byte), as: UTF8.self) }
        return TextFunctions.string(text.unicodeScalars.map(scalar))
    }
}

/// Looking for texts in texts, by bytes.
enum TextSearch {
    /// Returns the position of a text in characters from 1, or 0.
    static func position(of needle: String, in text: String) -> Int {
        if needle.isEmpty { return 1 }
        let hay = Array(text.utf8)
        guard let offset = find(Array(needle.utf8), in: hay, from: 0) else { return 0 }
        return hay[..<offset].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    }

    /// Returns the offset of the first occurrence at or behind a place.
    static func find(_ needle: [UInt8], in hay: [UInt8], from start: Int) -> Int? {
        guard let first = needle.first, hay.count >= needle.count else { return nil }
        return hay.withUnsafeBufferPointer { hay in
            needle.withUnsafeBufferPointer { needle in
                var i = start
                let last = hay.count - needle.count
                while i <= last {
                    if hay[i] == first {
                        var k = 1
                        while k < needle.count, hay[i + k] == needle[k] { k += 1 }
                        if k == needle.count { return i }
                    }
                    i += 1
                }
                return nil
            }
        }
    }

    /// Returns the parts between occurrences of a delimiter that is not empty.
    static func split(_ text: String, by delimiter: String) -> [String] {
        let hay = Array(text.utf8)
        let needle = Array(delimiter.utf8)
        var parts: [String] = []
        var start = 0
        while let hit = find(needle, in: hay, from: start) {
            parts.append(String(decoding: hay[start..<hit], as: UTF8.self))
            start = hit + needle.count
        }
        parts.append(String(decoding: hay[start...], as: UTF8.self))
        return parts
    }

    /// Replaces all occurrences of a text.
    static func replace(_ text: String, _ old: String, with new: String) throws(Diagnostic) -> String {
        guard !old.isEmpty, !text.isEmpty else { return text }
        return try ValueLimits.joined(split(text, by: old), separator: new)
    }
}
