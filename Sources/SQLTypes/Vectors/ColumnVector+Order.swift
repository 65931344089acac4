import SQLBasics

extension ColumnVector {
    /// Tells whether two rows hold the same value; two NULLs are the same (IS NOT DISTINCT FROM).
    public func equalRows(_ i: Int, _ other: ColumnVector, _ j: Int) -> Bool {
        let valid = validity[i]
        guard valid == other.validity[j] else { return false }
        guard valid else { return true }
        switch (data, other.data) {
        case (.bool(let a), .bool(let b)): return a[i] == b[j]
        case (.int(let a), .int(let b)): return a[i] == b[j]
        case (.double(let a), .double(let b)): return FloatOrder.compare(a[i], b[j]) == 0
        case (.numeric(let a), .numeric(let b)): return a[i] == b[j]
        case (.text(let a), .text(let b)): return a.equalRows(i, b, j, trimming: type.oid == SQLType.bpchar.oid)
        default: return Value.compare(self[i], other[j], type) == 0
        }
    }

    /// Tells whether two rows of this vector hold the same value.
    public func equalRows(_ i: Int, _ j: Int) -> Bool { equalRows(i, self, j) }

    /// Compares two rows in the type's btree order, NULL last: negative, zero or positive.
    public func compareRows(_ i: Int, _ other: ColumnVector, _ j: Int) -> Int {
        let valid = validity[i]
        let otherValid = other.validity[j]
        guard valid && otherValid else { return valid == otherValid ? 0 : (valid ? -1 : 1) }
        switch (data, other.data) {
        case (.bool(let a), .bool(let b)): return Int(a[i]) - Int(b[j])
        case (.int(let a), .int(let b)): return a[i] < b[j] ? -1 : (a[i] == b[j] ? 0 : 1)
        case (.double(let a), .double(let b)): return FloatOrder.compare(a[i], b[j])
        case (.numeric(let a), .numeric(let b)): return Numeric.compare(a[i], b[j])
        case (.text(let a), .text(let b)): return a.compareRows(i, b, j, trimming: type.oid == SQLType.bpchar.oid)
        default: return Value.compare(self[i], other[j], type)
        }
    }

    /// Compares two rows of this vector in the type's btree order, NULL last.
    public func compareRows(_ i: Int, _ j: Int) -> Int { compareRows(i, self, j) }

    /// Returns a word for each row whose unsigned order is the type's order, for radix sorts; where `exact` is false, rows
    /// of the same word must be compared further. NULL rows get 0. Nil for types that have none.
    public func sortKeys() -> (keys: ContiguousArray<UInt64>, exact: Bool)? {
        switch data {
        case .bool(let v): (ContiguousArray(v.lazy.map { UInt64($0) }), true)
        case .int(let v): (ContiguousArray(v.lazy.map { UInt64(bitPattern: $0) ^ (1 << 63) }), true)
        case .double(let v): (ContiguousArray(v.lazy.map(FloatOrder.sortKey)), true)
        case .text(let v): v.sortPrefixes(ignoringBlanks: type.oid == SQLType.bpchar.oid)
        case .numeric, .boxed: nil
        }
    }
}

extension TextVector {
    /// Returns the first eight bytes of each row as a big-endian word, and whether no row is longer; blanks at the end may count
    /// for nothing.
    func sortPrefixes(ignoringBlanks: Bool) -> (ContiguousArray<UInt64>, Bool) {
        var isExact = true
        let words = ContiguousArray(
            (0..<count).lazy.map { row in
                self.withRow(row) { bytes in
                    var length = bytes.count
                    if ignoringBlanks { while length > 0, bytes[length - 1] == UInt8(ascii: " ") { length -= 1 } }
                    if length > 8 { isExact = false }
                    var word: UInt64 = 0
                    for i in 0..<8 { word = word &<< 8 | (i < length ? UInt64(bytes[i]) : 0) }
                    return word
                }
            })
        return (words, isExact)
    }
}

/// Orders floats as PostgreSQL does: NaN equals itself and is greater than everything (`float8_cmp_internal`).
public enum FloatOrder {
    /// Compares two floats.
    @inlinable public static func compare(_ a: Double, _ b: Double) -> Int {
        if a < b { return -1 }
        if a > b { return 1 }
        if a == b { return 0 }
        return a.isNaN ? (b.isNaN ? 0 : 1) : -1
    }

    /// Returns a word whose unsigned order is that of the floats.
    static func sortKey(_ value: Double) -> UInt64 {
        let bits = Hashing.bits(value)
        return bits >> 63 == 0 ? bits ^ (1 << 63) : ~bits
    }
}
