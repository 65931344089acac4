extension ValidityMask {
    /// The number of rows that hold a value.
    public var validCount: Int {
        words.isEmpty ? count : words.reduce(0) { $0 + $1.nonzeroBitCount }
    }

    /// Returns the bits of the rows with these numbers; a negative number gives NULL.
    public func gather(_ rows: UnsafeBufferPointer<Int32>) -> ValidityMask {
        if words.isEmpty && !rows.contains(where: { $0 < 0 }) { return ValidityMask(allValid: rows.count) }
        var result = ValidityMask(allNull: rows.count)
        for i in 0..<rows.count where rows[i] >= 0 && self[Int(rows[i])] {
            result.words[i &>> 6] |= 1 &<< UInt64(i & 63)
        }
        return result
    }

    /// Returns the bits of consecutive rows.
    public func slice(_ range: Range<Int>) -> ValidityMask {
        if words.isEmpty { return ValidityMask(allValid: range.count) }
        var result = ValidityMask(allNull: range.count)
        let shift = UInt64(range.lowerBound & 63)
        let first = range.lowerBound >> 6
        for i in result.words.indices {
            var word = words[first + i] &>> shift
            if shift != 0 && first + i + 1 < words.count { word |= words[first + i + 1] &<< (64 - shift) }
            result.words[i] = word
        }
        result.clearUnused()
        return result
    }

    /// Adds the rows of another mask at the end.
    public mutating func append(contentsOf other: ValidityMask) {
        if words.isEmpty && other.words.isEmpty {
            count += other.count
            return
        }
        if count & 63 == 0 && !other.words.isEmpty {
            materialize()
            words.append(contentsOf: other.words)
            count += other.count
            return
        }
        for row in 0..<other.count { append(other[row]) }
    }

    /// Calls a body with the number of each row that holds a value, in order.
    @inlinable public func forEachValid(_ body: (Int) throws -> Void) rethrows {
        guard !words.isEmpty else {
            for row in 0..<count { try body(row) }
            return
        }
        for i in words.indices {
            var word = words[i]
            while word != 0 {
                try body(i &<< 6 + word.trailingZeroBitCount)
                word &= word &- 1
            }
        }
    }

    /// Makes a mask from a byte a row: not 0 for a row that holds a value.
    public init(bytes: ContiguousArray<UInt8>) {
        self.init(allNull: bytes.count)
        for i in bytes.indices where bytes[i] != 0 { words[i &>> 6] |= 1 &<< UInt64(i & 63) }
    }

    /// Sets the bits behind the last row to 0.
    private mutating func clearUnused() {
        let used = UInt64(count & 63)
        if used != 0 && !words.isEmpty { words[words.count - 1] &= (1 &<< used) &- 1 }
    }
}
