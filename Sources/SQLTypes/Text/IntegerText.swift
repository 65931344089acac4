import SQLBasics

/// Reads integers as PostgreSQL's input functions do (`pg_strtoint64_safe`, `uint32in_subr`).
public enum IntegerText {
    /// Reads a text as an integer of a type: int2, int4, int8, or one of the unsigned 32-bit types.
    public static func parse(_ text: String, _ type: SQLType) throws(Diagnostic) -> Int64 {
        switch scan(text) {
        case .invalid:
            throw Diagnostic(
                .invalidTextRepresentation, "invalid input syntax for type \(type.displayName): \"\(text)\"")
        case .overflow: throw outOfRange(text, type)
        case .number(let number):
            guard range(of: type).contains(number) else { throw outOfRange(text, type) }
            guard number < 0 && isUnsigned(type) else { return number }
            return Int64(UInt32(truncatingIfNeeded: number))
        }
    }

    /// What a text holds.
    enum Scanned: Equatable {
        case number(Int64)
        case invalid
        case overflow
    }

    /// The numbers that a type's text may denote; unsigned types wrap negative ones, as C's `strtoul` does.
    private static func range(of type: SQLType) -> ClosedRange<Int64> {
        switch type.oid.rawValue {
        case 21: -32768...32767
        case 23: -2_147_483_648...2_147_483_647
        case 20, 5069: Int64.min...Int64.max
        default: -2_147_483_648...4_294_967_295
        }
    }

    /// Tells whether a type counts from 0 up.
    private static func isUnsigned(_ type: SQLType) -> Bool {
        ![20, 21, 23, 5069].contains(type.oid.rawValue)
    }

    /// Makes the error for a number that is too large.
    private static func outOfRange(_ text: String, _ type: SQLType) -> Diagnostic {
        Diagnostic(.numericValueOutOfRange, "value \"\(text)\" is out of range for type \(type.displayName)")
    }

    /// Reads an integer with optional sign, base prefix and underscores, surrounded by spaces.
    static func scan(_ text: String) -> Scanned {
        var text = text
        return text.withUTF8 { scan(bytes: $0) }
    }

    /// Reads an integer from bytes.
    static func scan(bytes: UnsafeBufferPointer<UInt8>) -> Scanned {
        var start = 0
        var end = bytes.count
        while start < end && isSpace(bytes[start]) { start += 1 }
        while end > start && isSpace(bytes[end - 1]) { end -= 1 }
        var negative = false
        if start < end && (bytes[start] == UInt8(ascii: "-") || bytes[start] == UInt8(ascii: "+")) {
            negative = bytes[start] == UInt8(ascii: "-")
            start += 1
        }
        var base: UInt64 = 10
        if end - start > 2 && bytes[start] == UInt8(ascii: "0"), let other = prefixBase(bytes[start + 1]) {
            base = other
            start += 2
            if bytes[start] == UInt8(ascii: "_") { start += 1 }
        }
        return digits(bytes, start, end, base: base, negative: negative)
    }

    /// Reads the digits of an integer.
    private static func digits(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, base: UInt64, negative: Bool
    ) -> Scanned {
        guard start < end else { return .invalid }
        var value: UInt64 = 0
        var overflow = false
        var digitBefore = false
        for i in start..<end {
            if bytes[i] == UInt8(ascii: "_") && digitBefore && i + 1 < end {
                digitBefore = false
                continue
            }
            guard let digit = digitValue(bytes[i]), digit < base else { return .invalid }
            digitBefore = true
            let (product, over1) = value.multipliedReportingOverflow(by: base)
            let (sum, over2) = product.addingReportingOverflow(digit)
            overflow = overflow || over1 || over2
            value = sum
        }
        if overflow || value > UInt64(Int64.max) + (negative ? 1 : 0) { return .overflow }
        return .number(negative ? Int64(truncatingIfNeeded: 0 &- value) : Int64(value))
    }

    /// The base that the letter behind a leading 0 means.
    private static func prefixBase(_ letter: UInt8) -> UInt64? {
        switch letter {
        case UInt8(ascii: "x"), UInt8(ascii: "X"): 16
        case UInt8(ascii: "o"), UInt8(ascii: "O"): 8
        case UInt8(ascii: "b"), UInt8(ascii: "B"): 2
        default: nil
        }
    }

    /// The value of a hexadecimal digit.
    static func digitValue(_ byte: UInt8) -> UInt64? {
        switch byte {
        case 0x30...0x39: UInt64(byte - 0x30)
        case 0x41...0x46: UInt64(byte - 0x41 + 10)
        case 0x61...0x66: UInt64(byte - 0x61 + 10)
        default: nil
        }
    }

    /// Tells whether a byte is white space in C's sense.
    @inline(__always) static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
}
