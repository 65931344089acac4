import SQLBasics

/// Reads and writes bytea.
public enum ByteaText {
    /// Reads the hex form or the escape form (`byteain`).
    public static func parse(_ text: String) throws(Diagnostic) -> [UInt8] {
        let bytes = Array(text.utf8)
        if bytes.count >= 2 && bytes[0] == 0x5C && bytes[1] == UInt8(ascii: "x") {
            return try decodeHex(bytes[2...])
        }
        return try decodeEscape(bytes)
    }

    /// Reads pairs of hexadecimal digits, with white space between pairs (`hex_decode_safe`).
    public static func decodeHex(_ bytes: ArraySlice<UInt8>) throws(Diagnostic) -> [UInt8] {
        var result: [UInt8] = []
        var i = bytes.startIndex
        while i < bytes.endIndex {
            if [0x20, 0x0A, 0x09, 0x0D].contains(bytes[i]) {
                i += 1
                continue
            }
            let high = try hexValue(bytes, at: i)
            guard i + 1 < bytes.endIndex else {
                throw Diagnostic(.invalidParameterValue, "invalid hexadecimal data: odd number of digits")
            }
            result.append(high << 4 | (try hexValue(bytes, at: i + 1)))
            i += 2
        }
        return result
    }

    /// Reads one hexadecimal digit.
    private static func hexValue(_ bytes: ArraySlice<UInt8>, at i: Int) throws(Diagnostic) -> UInt8 {
        if let digit = IntegerText.digitValue(bytes[i]) { return UInt8(digit) }
        let character = String(decoding: bytes[i...], as: UTF8.self).first.map(String.init) ?? ""
        throw Diagnostic(.invalidParameterValue, "invalid hexadecimal digit: \"\(character)\"")
    }

    /// Reads bytes with `\\` and `\ooo` escapes.
    private static func decodeEscape(_ bytes: [UInt8]) throws(Diagnostic) -> [UInt8] {
        var result: [UInt8] = []
        var i = 0
        while i < bytes.count {
            guard bytes[i] == 0x5C else {
                result.append(bytes[i])
                i += 1
                continue
            }
            if i + 1 < bytes.count && bytes[i + 1] == 0x5C {
                result.append(0x5C)
                i += 2
            } else if i + 3 < bytes.count, (0x30...0x33).contains(bytes[i + 1]), (0x30...0x37).contains(bytes[i + 2]),
                (0x30...0x37).contains(bytes[i + 3])
            {
                result.append((bytes[i + 1] - 0x30) << 6 | (bytes[i + 2] - 0x30) << 3 | (bytes[i + 3] - 0x30))
                i += 4
            } else {
                throw Diagnostic(.invalidTextRepresentation, "invalid input syntax for type bytea")
            }
        }
        return result
    }

    /// Writes bytes in the hex form or the escape form (`byteaout`).
    public static func append(_ bytes: [UInt8], hex: Bool, to output: inout [UInt8]) {
        if hex {
            output.append(contentsOf: [0x5C, UInt8(ascii: "x")])
            for byte in bytes {
                output.append(hexDigit(byte >> 4))
                output.append(hexDigit(byte & 15))
            }
        } else {
            for byte in bytes { appendEscaped(byte, to: &output) }
        }
    }

    /// Writes a byte in the escape form.
    private static func appendEscaped(_ byte: UInt8, to output: inout [UInt8]) {
        if byte == 0x5C {
            output.append(contentsOf: [0x5C, 0x5C])
        } else if byte < 0x20 || byte > 0x7E {
            output.append(contentsOf: [0x5C, 0x30 + (byte >> 6), 0x30 + ((byte >> 3) & 7), 0x30 + (byte & 7)])
        } else {
            output.append(byte)
        }
    }

    /// The character of a hexadecimal digit.
    static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
