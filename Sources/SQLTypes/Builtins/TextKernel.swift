import SQLBasics

/// Loops over vectors of text.
enum TextKernel {
    /// Compares two texts row by row.
    static func compare(
        _ a: TextVector, _ b: TextVector, _ count: Int, _ comparison: Comparison, ignoringTrailingBlanks: Bool
    ) -> ContiguousArray<UInt8> {
        withRows(a) { x in
            withRows(b) { y in
                ContiguousArray(unsafeUninitializedCapacity: count) { out, used in
                    guard let to = out.baseAddress else { return }
                    for i in 0..<count {
                        let holds =
                            ignoringTrailingBlanks
                            ? comparison.holds(TextOrder.compare(x.row(i), y.row(i), trimming: true))
                            : holds(comparison, x.row(i), y.row(i))
                        (to + i).initialize(to: holds ? 1 : 0)
                    }
                    used = count
                }
            }
        }
    }

    /// Tells whether a comparison holds between two texts; equality looks at the lengths first.
    @inline(__always) private static func holds(
        _ comparison: Comparison, _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        switch comparison {
        case .equal: a.count == b.count && TextOrder.compare(a, b) == 0
        case .notEqual: a.count != b.count || TextOrder.compare(a, b) != 0
        default: comparison.holds(TextOrder.compare(a, b))
        }
    }

    /// Gives access to the rows of a vector as byte buffers.
    @inline(__always) static func withRows<R>(_ vector: TextVector, _ body: (TextRows) throws -> R) rethrows -> R {
        try vector.bytes.withUnsafeBufferPointer { bytes in
            try vector.offsets.withUnsafeBufferPointer { offsets in try body(TextRows(bytes: bytes, offsets: offsets)) }
        }
    }

    /// Joins two texts row by row (`||`).
    static func concatenate(_ a: TextVector, _ b: TextVector, _ count: Int) throws(Diagnostic) -> TextVector {
        let total = a.bytes.count + b.bytes.count
        if total > ValueLimits.bytes {
            for row in 0..<count { try ValueLimits.check(a.range(row).count + b.range(row).count) }
            guard total < 1 << 32 else { throw MemoryGuard.error }
        }
        try MemoryGuard.check(adding: total)
        var result = TextVector()
        result.bytes.reserveCapacity(total)
        result.offsets.reserveCapacity(count + 1)
        withRows(a) { x in
            withRows(b) { y in
                for i in 0..<count {
                    result.bytes.append(contentsOf: x.row(i))
                    result.append(bytes: y.row(i))
                }
            }
        }
        return result
    }

    /// Maps each valid row to a number.
    @inline(__always) static func toInts(_ a: TextVector, _ count: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Int)
        -> ContiguousArray<Int64>
    {
        withRows(a) { rows in
            var result = ContiguousArray<Int64>()
            result.reserveCapacity(count)
            for i in 0..<count { result.append(Int64(body(rows.row(i)))) }
            return result
        }
    }

    /// Counts the characters of UTF-8 text: the bytes that do not continue one.
    @inline(__always) static func characterCount(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        for byte in text where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }
}

/// The rows of a text vector while its memory is held.
struct TextRows {
    let bytes: UnsafeBufferPointer<UInt8>
    let offsets: UnsafeBufferPointer<UInt32>

    /// The bytes of a row.
    @inline(__always) func row(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        let start = Int(offsets[index])
        return UnsafeBufferPointer(start: bytes.baseAddress.map { $0 + start }, count: Int(offsets[index + 1]) - start)
    }
}
