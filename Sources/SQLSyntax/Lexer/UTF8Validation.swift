import SQLBasics

/// Checks encodings (PostgreSQL's `pg_verify_mbstr`).
enum UTF8Validation {
    /// Refuses a text that is not UTF-8, or that holds a zero byte.
    static func check(_ text: [UInt8]) throws(Diagnostic) {
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte &- 1 < 0x7F {
                index += 1
                continue
            }
            let length = sequenceLength(text, index)
            if length == 0 { throw invalid(text, index) }
            index += length
        }
    }

    /// Returns the length of the valid sequence that begins at an offset; 0 when there is none.
    private static func sequenceLength(_ text: [UInt8], _ index: Int) -> Int {
        let first = text[index]
        let length = expectedLength(first)
        guard first != 0, first < 0x80 || first >= 0xC2, index + length <= text.count else { return 0 }
        guard text[(index + 1)..<(index + length)].allSatisfy({ $0 & 0xC0 == 0x80 }) else { return 0 }
        switch first {
        case 0xE0: return text[index + 1] >= 0xA0 ? length : 0
        case 0xED: return text[index + 1] <= 0x9F ? length : 0
        case 0xF0: return text[index + 1] >= 0x90 ? length : 0
        case 0xF4: return text[index + 1] <= 0x8F ? length : 0
        case 0xF5...: return 0
        default: return length
        }
    }

    /// Returns the length that the first byte of a sequence announces (`pg_utf_mblen`).
    static func expectedLength(_ first: UInt8) -> Int {
        if first & 0xE0 == 0xC0 { return 2 }
        if first & 0xF0 == 0xE0 { return 3 }
        return first & 0xF8 == 0xF0 ? 4 : 1
    }

    /// Makes the error about the bytes at an offset (`report_invalid_encoding`).
    private static func invalid(_ text: [UInt8], _ index: Int) -> Diagnostic {
        let end = min(index + expectedLength(text[index]), text.count)
        let bytes = text[index..<end].map { byte in
            "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        return Diagnostic(
            .characterNotInRepertoire, "invalid byte sequence for encoding \"UTF8\": \(bytes.joined(separator: " "))")
    }
}
