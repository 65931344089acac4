import Glibc

extension TextVector {
    /// Returns the rows with these numbers, in their order; a negative number gives an empty row.
    public func gather(_ rows: UnsafeBufferPointer<Int32>) -> TextVector {
        var result = TextVector()
        let total = gatheredOffsets(rows, into: &result.offsets)
        result.bytes = ContiguousArray(unsafeUninitializedCapacity: total) { out, used in
            copyBytes(rows, result.offsets, to: out)
            used = total
        }
        return result
    }

    /// Works out where each gathered row ends; returns the number of bytes.
    private func gatheredOffsets(_ rows: UnsafeBufferPointer<Int32>, into ends: inout ContiguousArray<UInt32>) -> Int {
        var total: UInt32 = 0
        ends = ContiguousArray(unsafeUninitializedCapacity: rows.count + 1) { out, used in
            offsets.withUnsafeBufferPointer { offsets in
                out[0] = 0
                for i in 0..<rows.count {
                    let row = Int(rows[i])
                    if row >= 0 { total &+= offsets[row + 1] &- offsets[row] }
                    out[i + 1] = total
                }
            }
            used = rows.count + 1
        }
        return Int(total)
    }

    /// Copies the bytes of the gathered rows.
    private func copyBytes(
        _ rows: UnsafeBufferPointer<Int32>, _ ends: ContiguousArray<UInt32>, to out: UnsafeMutableBufferPointer<UInt8>
    ) {
        bytes.withUnsafeBufferPointer { bytes in
            guard let source = bytes.baseAddress, let target = out.baseAddress else { return }
            for i in 0..<rows.count {
                let length = Int(ends[i + 1] &- ends[i])
                if length > 0 { memcpy(target + Int(ends[i]), source + Int(offsets[Int(rows[i])]), length) }
            }
        }
    }

    /// Returns consecutive rows.
    public func slice(_ range: Range<Int>) -> TextVector {
        var result = TextVector()
        let first = offsets[range.lowerBound]
        result.bytes = ContiguousArray(bytes[Int(first)..<Int(offsets[range.upperBound])])
        result.offsets = ContiguousArray(offsets[range.lowerBound...range.upperBound].lazy.map { $0 &- first })
        return result
    }

    /// Returns the vector without room for more rows, if there is much of it.
    func compacted() -> TextVector {
        var result = self
        result.bytes = bytes.compacted()
        result.offsets = offsets.compacted()
        return result
    }

    /// Adds the rows of another vector at the end.
    public mutating func append(contentsOf other: TextVector) {
        let base = UInt32(truncatingIfNeeded: bytes.count)
        bytes.append(contentsOf: other.bytes)
        offsets.append(contentsOf: other.offsets.dropFirst().lazy.map { $0 &+ base })
    }

    /// Compares two rows by their bytes, as the collation C does.
    public func compareRows(_ i: Int, _ other: TextVector, _ j: Int, trimming: Bool = false) -> Int {
        withRow(i) { a in other.withRow(j) { b in TextOrder.compare(a, b, trimming: trimming) } }
    }

    /// Tells whether two rows have the same bytes.
    public func equalRows(_ i: Int, _ other: TextVector, _ j: Int, trimming: Bool = false) -> Bool {
        if trimming { return compareRows(i, other, j, trimming: true) == 0 }
        let a = range(i)
        let b = other.range(j)
        guard a.count == b.count else { return false }
        return bytes.withUnsafeBufferPointer { x in
            other.bytes.withUnsafeBufferPointer { y in
                guard let x = x.baseAddress, let y = y.baseAddress else { return true }
                return memcmp(x + a.lowerBound, y + b.lowerBound, a.count) == 0
            }
        }
    }

    /// Calls a body with the bytes of a row.
    @inlinable public func withRow<Result>(_ row: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows
        -> Result
    {
        let range = range(row)
        return try bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[range])) }
    }
}

/// Orders texts by their bytes (collation C).
public enum TextOrder {
    /// Compares two texts; with `trimming`, as character(n) does, which ignores spaces at the end.
    public static func compare(
        _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>, trimming: Bool = false
    ) -> Int {
        let aCount = trimming ? trimmedCount(a) : a.count
        let bCount = trimming ? trimmedCount(b) : b.count
        if let x = a.baseAddress, let y = b.baseAddress {
            let order = memcmp(x, y, min(aCount, bCount))
            if order != 0 { return order < 0 ? -1 : 1 }
        }
        return aCount == bCount ? 0 : (aCount < bCount ? -1 : 1)
    }

    /// The number of bytes without the spaces at the end.
    static func trimmedCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var count = bytes.count
        while count > 0 && bytes[count - 1] == 0x20 { count -= 1 }
        return count
    }
}
