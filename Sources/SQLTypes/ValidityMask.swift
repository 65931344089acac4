/// Which rows of a vector hold a value; a bit a row, set when the row is not NULL.
public struct ValidityMask: Sendable {
    /// The bits, 64 rows a word; empty when every row is valid.
    public var words: ContiguousArray<UInt64>
    /// The number of rows.
    public var count: Int

    /// Makes a mask of `count` rows that are all valid.
    @inlinable public init(allValid count: Int) {
        words = []
        self.count = count
    }

    /// Makes a mask of `count` rows that are all NULL.
    @inlinable public init(allNull count: Int) {
        words = ContiguousArray(repeating: 0, count: (count + 63) / 64)
        self.count = count
    }

    /// Tells whether no row is NULL (a mask with words may still have none NULL).
    @inlinable public var isAllValid: Bool { words.isEmpty }

    /// Tells whether a row holds a value.
    @inlinable public subscript(row: Int) -> Bool {
        words.isEmpty || (words[row &>> 6] &>> UInt64(row & 63)) & 1 == 1
    }

    /// Marks a row as NULL.
    @inlinable public mutating func setNull(_ row: Int) {
        materialize()
        words[row &>> 6] &= ~(1 &<< UInt64(row & 63))
    }

    /// Adds a row at the end.
    @inlinable public mutating func append(_ valid: Bool) {
        if valid && words.isEmpty {
            count += 1
            return
        }
        materialize()
        if count & 63 == 0 { words.append(0) }
        if valid { words[count &>> 6] |= 1 &<< UInt64(count & 63) }
        count += 1
    }

    /// Returns the rows that are valid in both masks.
    @inlinable public func intersection(_ other: ValidityMask) -> ValidityMask {
        if words.isEmpty { return other }
        if other.words.isEmpty { return self }
        var result = self
        for i in result.words.indices { result.words[i] &= other.words[i] }
        return result
    }

    /// Gives the mask its words.
    @inlinable mutating func materialize() {
        guard words.isEmpty && count > 0 else { return }
        words = ContiguousArray(repeating: ~0, count: (count + 63) / 64)
        let used = UInt64(count & 63)
        if used != 0 { words[words.count - 1] = (1 &<< used) &- 1 }
    }
}
