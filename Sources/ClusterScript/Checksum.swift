/// The checksum CRC-64 (ECMA-182), which finds any damage of up to eight bytes in a row and nearly all other.
struct Checksum {
    private(set) var value: UInt64 = 0

    /// The remainders of all bytes.
    private static let table: [UInt64] = (0..<256).map { byte in
        (0..<8).reduce(UInt64(byte) << 56) { value, _ in
            value & 1 << 63 != 0 ? value << 1 ^ 0x42F0_E1EB_A9EA_3693 : value << 1
        }
    }

    /// Takes more bytes in.
    mutating func add(_ bytes: ArraySlice<UInt8>) {
        var value = value
        Self.table.withUnsafeBufferPointer { table in
            for byte in bytes { value = value << 8 ^ table[Int(UInt8(truncatingIfNeeded: value >> 56) ^ byte)] }
        }
        self.value = value
    }

    /// The value with sixteen digits.
    var text: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
