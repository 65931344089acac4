import SQLTypes

/// Rows as machine words whose order is that of the rows: the keys' values from their smallest on, in as many bits as they
/// take, and in the lowest bits the row's number, so that rows with equal keys keep their order.
struct PackedOrder {
    /// The words, one a row.
    private(set) var words: ContiguousArray<UInt64>
    /// The number of bits that the row's number takes.
    private let rowBits: UInt64
    /// The number of bits that are used at all.
    private let usedBits: UInt64

    /// Packs the keys of all rows; nil when they do not fit, or words cannot tell a key's values apart.
    init?(_ columns: [ColumnVector], keys: [SortColumn], count: Int) {
        guard count > 1, !keys.isEmpty else { return nil }
        rowBits = Self.bits(for: UInt64(count - 1))
        words = ContiguousArray(repeating: 0, count: count)
        var used = rowBits
        for key in keys {
            guard let column = PackedColumn(columns[key.column], key), used + column.bits <= 64 else { return nil }
            used += column.bits
            column.append(to: &words)
        }
        usedBits = used
        let shift = rowBits
        words.withUnsafeMutableBufferPointer { words in
            for row in words.indices { words[row] = words[row] &<< shift | UInt64(row) }
        }
    }

    /// The number of bits that a number takes.
    fileprivate static func bits(for number: UInt64) -> UInt64 { UInt64(64 - number.leadingZeroBitCount) }

    /// Returns the row numbers in order.
    consuming func sortedRows() -> ContiguousArray<Int32> {
        if words.count < 4096 {
            words.sort()
        } else {
            sortByDigits()
        }
        return rows(of: words)
    }

    /// Returns the first few row numbers in order.
    func firstRows(_ limit: Int) -> ContiguousArray<Int32> {
        var heap = BoundedHeap<UInt64>(limit: limit) { $0 < $1 }
        for word in words where heap.last.map({ word < $0 }) ?? true { heap.offer(word) }
        return rows(of: heap.sorted())
    }

    /// Takes the row numbers out of words.
    private func rows(of words: ContiguousArray<UInt64>) -> ContiguousArray<Int32> {
        let mask: UInt64 = 1 &<< rowBits &- 1
        return ContiguousArray(words.lazy.map { Int32(truncatingIfNeeded: $0 & mask) })
    }

    /// Sorts by digits of eleven bits from the lowest that belongs to a key; the rows' numbers are in order already.
    private mutating func sortByDigits() {
        var other = ContiguousArray<UInt64>(repeating: 0, count: words.count)
        var shift = rowBits
        while shift < usedBits {
            Self.pass(words, &other, shift: shift)
            swap(&words, &other)
            shift += 11
        }
    }

    /// Distributes words by one digit, keeping the order of those where it is equal.
    private static func pass(_ source: ContiguousArray<UInt64>, _ target: inout ContiguousArray<UInt64>, shift: UInt64)
    {
        var places = ContiguousArray<Int>(repeating: 0, count: 2048)
        source.withUnsafeBufferPointer { source in
            places.withUnsafeMutableBufferPointer { places in
                for word in source { places[Int(truncatingIfNeeded: word &>> shift & 2047)] &+= 1 }
                var next = 0
                for digit in places.indices {
                    let count = places[digit]
                    places[digit] = next
                    next &+= count
                }
                target.withUnsafeMutableBufferPointer { target in
                    for word in source {
                        let digit = Int(truncatingIfNeeded: word &>> shift & 2047)
                        target[places[digit]] = word
                        places[digit] &+= 1
                    }
                }
            }
        }
    }
}

/// One key of a sort in as few bits as its values take.
private struct PackedColumn {
    private let keys: ContiguousArray<UInt64>
    private let validity: ValidityMask
    private let isDescending: Bool
    private let nullCode: UInt64
    /// The smallest and the greatest word of a value.
    private let range: ClosedRange<UInt64>
    /// The number of low bits that no value uses, as with short texts.
    private let unused: UInt64
    /// What the smallest code of a value is: 1 where NULL comes first.
    private let base: UInt64
    /// The number of bits of a code.
    let bits: UInt64

    /// Looks at the values of a column; nil when words cannot tell them apart.
    init?(_ column: ColumnVector, _ key: SortColumn) {
        guard let (keys, isExact) = column.sortKeys(), isExact else { return nil }
        self.keys = keys
        validity = column.validity
        isDescending = key.isDescending
        var low = UInt64.max
        var high: UInt64 = 0
        var union: UInt64 = 0
        if validity.isAllValid {
            for word in keys {
                low = min(low, word)
                high = max(high, word)
                union |= word
            }
        } else {
            validity.forEachValid { row in
                low = min(low, keys[row])
                high = max(high, keys[row])
                union |= keys[row]
            }
        }
        range = low <= high ? low...high : 0...0
        unused = union == 0 ? 0 : UInt64(union.trailingZeroBitCount)
        let span = (range.upperBound - range.lowerBound) &>> unused
        guard span < 1 << 62 else { return nil }
        let hasNull = !validity.isAllValid
        base = hasNull && key.nullsFirst ? 1 : 0
        nullCode = key.nullsFirst ? 0 : span + 1
        bits = PackedOrder.bits(for: span + (hasNull ? 1 : 0))
    }

    /// Adds the codes behind those of the keys before.
    func append(to words: inout ContiguousArray<UInt64>) {
        let (low, high) = (range.lowerBound, range.upperBound)
        words.withUnsafeMutableBufferPointer { words in
            if validity.isAllValid {
                for row in words.indices {
                    let code = (isDescending ? high &- keys[row] : keys[row] &- low) &>> unused
                    words[row] = words[row] &<< bits | code
                }
            } else {
                for row in words.indices {
                    let value = (isDescending ? high &- keys[row] : keys[row] &- low) &>> unused
                    words[row] = words[row] &<< bits | (validity[row] ? value &+ base : nullCode)
                }
            }
        }
    }
}
