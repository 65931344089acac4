import SQLBasics

/// The text forms of bytes that `encode` and `decode` know.
enum ByteEncoding {
    /// The digits of hexadecimal numbers.
    private static let digits = Array("0123456789abcdef".utf8)
    /// The digits of base 64.
    private static let base64Digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// Writes bytes in hexadecimal.
    static func hex(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            result.append(digits[Int(byte >> 4)])
            result.append(digits[Int(byte & 15)])
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Writes bytes in a format.
    static func encode(_ bytes: [UInt8], _ format: String) throws -> String {
        switch LetterCase.lower(format) {
        case "hex": hex(bytes)
        case "base64": base64(bytes)
        case "escape": escape(bytes)
        default: throw unknown(format)
        }
    }

    /// Reads bytes in a format.
    static func decode(_ text: String, _ format: String) throws -> [UInt8] {
        switch LetterCase.lower(format) {
        case "hex": try unhex(text)
        case "base64": try unbase64(text)
        case "escape": try unescape(text)
        default: throw unknown(format)
        }
    }

    /// The error of a format that does not exist.
    private static func unknown(_ format: String) -> Diagnostic {
        Diagnostic(.invalidParameterValue, "unrecognized encoding: \"\(format)\"")
    }

    /// Reads bytes as UTF-8.
    static func utf8(_ bytes: [UInt8]) throws -> String {
        guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
            throw invalidUTF8(bytes)
        }
        return text
    }

    /// Makes the error that shows the first bytes that are no UTF-8 (`report_invalid_encoding`).
    private static func invalidUTF8(_ bytes: [UInt8]) -> Diagnostic {
        var start = 0
        while start < bytes.count {
            let length = sequenceLength(bytes[start])
            let end = min(bytes.count, start + length)
            let part = Array(bytes[start..<end])
            if part.contains(0) || part.count < length || String(validating: part, as: UTF8.self) == nil {
                let shown = part.map { "0x" + hex([$0]) }.joined(separator: " ")
                return Diagnostic(
                    .characterNotInRepertoire, "invalid byte sequence for encoding \"UTF8\": \(shown)")
            }
            start = end
        }
        return Diagnostic(.characterNotInRepertoire, "invalid byte sequence for encoding \"UTF8\"")
    }

    /// Returns how many bytes a character has that begins with a byte.
    private static func sequenceLength(_ byte: UInt8) -> Int {
        if byte & 0xE0 == 0xC0 { return 2 }
        if byte & 0xF0 == 0xE0 { return 3 }
        return byte & 0xF8 == 0xF0 ? 4 : 1
    }

    /// Writes bytes in base 64, in lines of 76 characters.
    static func base64(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        var lineLength = 0
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var word = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            word <<= UInt32(8 * (3 - group.count))
            for i in 0..<4 {
                let digit = base64Digits[Int(word >> UInt32(18 - 6 * i)) & 63]
                result.append(i <= group.count ? digit : UInt8(ascii: "="))
            }
            lineLength += 4
            if lineLength >= 76 {
                result.append(UInt8(ascii: "\n"))
                lineLength = 0
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Writes bytes that are no ASCII as octal numbers.
    private static func escape(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        for byte in bytes {
            if byte == 0 || byte >= 0x80 {
                result.append(UInt8(ascii: "\\"))
                for shift in [6, 3, 0] as [UInt8] { result.append(0x30 + (byte >> shift) & 7) }
            } else {
                if byte == UInt8(ascii: "\\") { result.append(byte) }
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Reads hexadecimal digits, blanks between the pairs skipped.
    private static func unhex(_ text: String) throws -> [UInt8] {
        var result: [UInt8] = []
        var half: UInt8?
        for scalar in text.unicodeScalars {
            if half == nil, [" ", "\n", "\t", "\r"].contains(scalar) { continue }
            guard scalar.isASCII, let digit = Character(scalar).hexDigitValue else {
                throw Diagnostic(.invalidParameterValue, "invalid hexadecimal digit: \"\(scalar)\"")
            }
            if let high = half {
                result.append(high << 4 | UInt8(digit))
                half = nil
            } else {
                half = UInt8(digit)
            }
        }
        guard half == nil else {
            throw Diagnostic(.invalidParameterValue, "invalid hexadecimal data: odd number of digits")
        }
        return result
    }

    /// Reads base 64.
    static func unbase64(_ text: String) throws -> [UInt8] {
        var result: [UInt8] = []
        var word: UInt32 = 0
        var count = 0
        var padding = 0
        for scalar in text.unicodeScalars where ![" ", "\n", "\t", "\r"].contains(scalar) {
            if scalar == "=" {
                guard count >= 2 else {
                    throw Diagnostic(.invalidParameterValue, "unexpected \"=\" while decoding base64 sequence")
                }
                padding += 1
                word <<= 6
            } else {
                guard scalar.isASCII, padding == 0, let digit = base64Digits.firstIndex(of: UInt8(scalar.value)) else {
                    throw Diagnostic(
                        .invalidParameterValue, "invalid symbol \"\(scalar)\" found while decoding base64 sequence")
                }
                word = word << 6 | UInt32(digit)
            }
            count += 1
            if count == 4 {
                for i in 0..<(3 - min(padding, 2)) {
                    result.append(UInt8(truncatingIfNeeded: word >> UInt32(16 - 8 * i)))
                }
                (word, count) = (0, 0)
            }
        }
        guard count == 0 else {
            throw Diagnostic(
                .invalidParameterValue, "invalid base64 end sequence",
                hint: "Input data is missing padding, is truncated, or is otherwise corrupted.")
        }
        return result
    }

    /// Reads bytes with octal escapes.
    private static func unescape(_ text: String) throws -> [UInt8] {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var i = 0
        while i < bytes.count {
            guard bytes[i] == UInt8(ascii: "\\") else {
                result.append(bytes[i])
                i += 1
                continue
            }
            if i + 3 < bytes.count, (0x30...0x33).contains(bytes[i + 1]), (0x30...0x37).contains(bytes[i + 2]),
                (0x30...0x37).contains(bytes[i + 3])
            {
                result.append((bytes[i + 1] - 0x30) << 6 | (bytes[i + 2] - 0x30) << 3 | (bytes[i + 3] - 0x30))
                i += 4
            } else if i + 1 < bytes.count, bytes[i + 1] == UInt8(ascii: "\\") {
                result.append(bytes[i])
                i += 2
            } else {
                throw Diagnostic(.invalidTextRepresentation, "invalid input syntax for type bytea")
            }
        }
        return result
    }
}
