import SQLBasics

/// Reads and writes ranges.
enum RangeText {
    /// The texts of a range's bounds, and whether they belong to it.
    private struct Parts {
        var lower: String?
        var upper: String?
        var includesLower = false
        var includesUpper = false
    }

    /// Reads a range (`range_in`).
    static func parse(_ text: String, _ kind: RangeKind, _ context: FunctionContext) throws(Diagnostic) -> RangeValue {
        guard let parts = try split(text) else { return .empty(kind) }
        let lower = try bound(parts.lower, kind, context)
        let upper = try bound(parts.upper, kind, context)
        return try .make(
            kind, lower: lower, upper: upper, includesLower: parts.includesLower, includesUpper: parts.includesUpper)
    }

    /// Reads the value of a bound.
    private static func bound(
        _ text: String?, _ kind: RangeKind, _ context: FunctionContext
    ) throws(Diagnostic) -> Value? {
        guard let text else { return nil }
        let value = try ValueText.parse(text, as: kind.subtype, context: context)
        return try ValueText.applyModifier(value, kind.subtype, explicit: false)
    }

    /// Takes a text apart; nil for the empty range (`range_parse`).
    private static func split(_ text: String) throws(Diagnostic) -> Parts? {
        let bytes = Array(text.utf8)
        var i = 0
        skipSpaces(bytes, &i)
        let word = bytes[i..<min(i + 5, bytes.count)].map { $0 | 0x20 }
        if word == Array("empty".utf8) {
            i += 5
            skipSpaces(bytes, &i)
            guard i == bytes.count else { throw malformed(text, "Junk after \"empty\" key word.") }
            return nil
        }
        var parts = Parts()
        guard i < bytes.count, bytes[i] == UInt8(ascii: "[") || bytes[i] == UInt8(ascii: "(") else {
            throw malformed(text, "Missing left parenthesis or bracket.")
        }
        parts.includesLower = bytes[i] == UInt8(ascii: "[")
        i += 1
        parts.lower = try readBound(bytes, &i, text)
        guard i < bytes.count, bytes[i] == UInt8(ascii: ",") else {
            throw malformed(text, "Missing comma after lower bound.")
        }
        i += 1
        parts.upper = try readBound(bytes, &i, text)
        guard i < bytes.count, bytes[i] == UInt8(ascii: "]") || bytes[i] == UInt8(ascii: ")") else {
            throw malformed(text, "Too many commas.")
        }
        parts.includesUpper = bytes[i] == UInt8(ascii: "]")
        i += 1
        skipSpaces(bytes, &i)
        guard i == bytes.count else { throw malformed(text, "Junk after right parenthesis or bracket.") }
        return parts
    }

    /// Reads a bound up to the sign behind it; nil when there is none (`range_parse_bound`).
    private static func readBound(_ bytes: [UInt8], _ i: inout Int, _ text: String) throws(Diagnostic) -> String? {
        if i < bytes.count, isEnd(bytes[i]) { return nil }
        var bound: [UInt8] = []
        var quoted = false
        while i < bytes.count {
            let byte = bytes[i]
            if !quoted && isEnd(byte) { return String(decoding: bound, as: UTF8.self) }
            i += 1
            if byte == 0x5C {
                guard i < bytes.count else { break }
                bound.append(bytes[i])
                i += 1
            } else if byte == UInt8(ascii: "\"") {
                if quoted, i < bytes.count, bytes[i] == byte {
                    bound.append(byte)
                    i += 1
                } else {
                    quoted.toggle()
                }
            } else {
                bound.append(byte)
            }
        }
        throw malformed(text, "Unexpected end of input.")
    }

    /// Tells whether a byte ends a bound.
    private static func isEnd(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
    }

    /// Skips white space.
    static func skipSpaces(_ bytes: [UInt8], _ i: inout Int) {
        while i < bytes.count, IntegerText.isSpace(bytes[i]) { i += 1 }
    }

    /// Makes the error for a text that is no range.
    private static func malformed(_ text: String, _ detail: String) -> Diagnostic {
        Diagnostic(.invalidTextRepresentation, "malformed range literal: \"\(text)\"", detail: detail)
    }

    /// Writes a range (`range_out`).
    static func append(_ range: RangeValue, _ context: FunctionContext, to output: inout [UInt8]) {
        if range.isEmpty { return output.append(text: "empty") }
        output.append(ascii: range.includesLower ? "[" : "(")
        append(range.lower, range.kind.subtype, context, to: &output)
        output.append(ascii: ",")
        append(range.upper, range.kind.subtype, context, to: &output)
        output.append(ascii: range.includesUpper ? "]" : ")")
    }

    /// Writes a bound, in quotes where it would not read back (`range_bound_escape`).
    private static func append(
        _ bound: Value?, _ type: SQLType, _ context: FunctionContext, to output: inout [UInt8]
    ) {
        guard let bound else { return }
        var bytes: [UInt8] = []
        ValueText.append(bound, as: type, context: context, to: &bytes)
        let special = Set("\"\\()[],".utf8)
        guard bytes.isEmpty || bytes.contains(where: { special.contains($0) || IntegerText.isSpace($0) }) else {
            return output.append(contentsOf: bytes)
        }
        output.append(ascii: "\"")
        for byte in bytes {
            if byte == UInt8(ascii: "\"") || byte == 0x5C { output.append(byte) }
            output.append(byte)
        }
        output.append(ascii: "\"")
    }
}

/// Reads and writes multiranges.
enum MultirangeText {
    /// Where the reader stands (`MultirangeParseState`).
    private enum State { case beforeRange, inRange, escaped, quoted, quotedEscaped, afterRange, finished }

    /// Reads a multirange (`multirange_in`).
    static func parse(
        _ text: String, _ kind: RangeKind, _ context: FunctionContext
    ) throws(Diagnostic) -> MultirangeValue {
        let bytes = Array(text.utf8)
        var i = 0
        RangeText.skipSpaces(bytes, &i)
        guard i < bytes.count, bytes[i] == UInt8(ascii: "{") else { throw malformed(text, "Missing left brace.") }
        i += 1
        var state = State.beforeRange
        var ranges: [RangeValue] = []
        var seen = false
        var start = i
        while state != .finished {
            guard i < bytes.count else { throw malformed(text, "Unexpected end of input.") }
            let byte = bytes[i]
            if IntegerText.isSpace(byte) {
                i += 1
                continue
            }
            switch state {
            case .beforeRange:
                start = i
                if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "(") {
                    state = .inRange
                } else if byte == UInt8(ascii: "}") && !seen {
                    state = .finished
                } else if bytes[i..<min(i + 5, bytes.count)].map({ $0 | 0x20 }) == Array("empty".utf8) {
                    seen = true
                    i += 4
                    state = .afterRange
                } else {
                    throw malformed(text, "Expected range start.")
                }
            case .inRange:
                if byte == UInt8(ascii: "]") || byte == UInt8(ascii: ")") {
                    let part = String(decoding: bytes[start...i], as: UTF8.self)
                    ranges.append(try RangeText.parse(part, kind, context))
                    seen = true
                    state = .afterRange
                } else if byte == UInt8(ascii: "\"") {
                    state = .quoted
                } else if byte == 0x5C {
                    state = .escaped
                }
            case .escaped: state = .inRange
            case .quoted:
                if byte == UInt8(ascii: "\"") {
                    if i + 1 < bytes.count, bytes[i + 1] == byte { i += 1 } else { state = .inRange }
                } else if byte == 0x5C {
                    state = .quotedEscaped
                }
            case .quotedEscaped: state = .quoted
            case .afterRange: state = try afterRange(byte, text)
            case .finished: break
            }
            i += 1
        }
        RangeText.skipSpaces(bytes, &i)
        guard i == bytes.count else { throw malformed(text, "Junk after closing right brace.") }
        return try .make(ranges, kind)
    }

    /// Goes on behind a range.
    private static func afterRange(_ byte: UInt8, _ text: String) throws(Diagnostic) -> State {
        if byte == UInt8(ascii: ",") { return .beforeRange }
        guard byte == UInt8(ascii: "}") else { throw malformed(text, "Expected comma or end of multirange.") }
        return .finished
    }

    /// Makes the error for a text that is no multirange.
    private static func malformed(_ text: String, _ detail: String) -> Diagnostic {
        Diagnostic(.invalidTextRepresentation, "malformed multirange literal: \"\(text)\"", detail: detail)
    }

    /// Writes a multirange (`multirange_out`).
    static func append(_ value: MultirangeValue, _ context: FunctionContext, to output: inout [UInt8]) {
        output.append(ascii: "{")
        for (i, range) in value.ranges.enumerated() {
            if i > 0 { output.append(ascii: ",") }
            RangeText.append(range, context, to: &output)
        }
        output.append(ascii: "}")
    }
}
