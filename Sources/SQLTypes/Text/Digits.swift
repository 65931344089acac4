/// Writes numbers in decimal without going through strings.
enum Digits {
    /// Writes an integer.
    static func append(_ value: Int64, to output: inout [UInt8]) {
        if value < 0 { output.append(UInt8(ascii: "-")) }
        append(unsigned: value.magnitude, to: &output)
    }

    /// Writes an unsigned integer with at least `width` digits.
    static func append(unsigned value: UInt64, width: Int = 1, to output: inout [UInt8]) {
        if value < 10 && width == 1 { return output.append(0x30 + UInt8(truncatingIfNeeded: value)) }
        if value < 100 && width == 2 {
            output.append(0x30 + UInt8(truncatingIfNeeded: value / 10))
            return output.append(0x30 + UInt8(truncatingIfNeeded: value % 10))
        }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { buffer in
            var rest = value
            var start = 20
            while rest != 0 || start > 20 - width {
                let quotient = rest / 10
                start -= 1
                buffer[start] = UInt8(truncatingIfNeeded: 0x30 &+ (rest &- quotient &* 10))
                rest = quotient
            }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: UnsafeBufferPointer(buffer)[start..<20]))
        }
    }

    /// Writes a number that is not negative with at least `width` digits.
    static func append(_ value: Int, width: Int, to output: inout [UInt8]) {
        append(unsigned: UInt64(value.magnitude), width: min(width, 20), to: &output)
    }

    /// Writes a 128-bit integer without sign.
    static func append(unsigned value: UInt128, width: Int = 1, to output: inout [UInt8]) {
        guard value > UInt128(UInt64.max) else {
            for _ in 0..<max(0, width - 20) { output.append(0x30) }
            append(unsigned: UInt64(truncatingIfNeeded: value), width: min(width, 20), to: &output)
            return
        }
        let (high, low) = value.quotientAndRemainder(dividingBy: 10_000_000_000_000_000_000)
        append(unsigned: high, width: max(1, width - 19), to: &output)
        append(unsigned: UInt64(truncatingIfNeeded: low), width: 19, to: &output)
    }
}

extension [UInt8] {
    /// Adds the bytes of a text.
    mutating func append(text: String) {
        var text = text
        text.withUTF8 { append(contentsOf: $0) }
    }

    /// Adds one ASCII character.
    @inline(__always) mutating func append(ascii: Unicode.Scalar) { append(UInt8(ascii: ascii)) }
}
