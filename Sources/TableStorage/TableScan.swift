import AccessControl
import SQLBasics
import SQLTypes

/// Rows as storage hands them out.
package struct StoredBatch: Sendable {
    /// The columns that were asked for, in that order.
    package var columns: [ColumnVector]
    /// The position of each row.
    package var positions: RowPositions
    /// The number of rows.
    package var count: Int { positions.count }
}

/// The positions of the rows of a batch: consecutive, or listed.
package enum RowPositions: Sendable {
    case range(Range<Int>)
    case list(ContiguousArray<Int>)

    /// The number of rows.
    package var count: Int {
        switch self {
        case .range(let range): range.count
        case .list(let list): list.count
        }
    }

    /// The positions as a vector of integers.
    package var vector: ColumnVector {
        let numbers: ContiguousArray<Int64> =
            switch self {
            case .range(let range): ContiguousArray(range.lazy.map { Int64($0) })
            case .list(let list): ContiguousArray(list.lazy.map { Int64($0) })
            }
        return ColumnVector(type: .int8, data: .int(numbers), validity: ValidityMask(allValid: numbers.count))
    }
}

/// What the numbers of a column lie within in all rows that are wanted.
package struct ColumnBounds: Sendable {
    /// The number of the column.
    package var column: Int
    /// The least and the greatest.
    package var range: ClosedRange<Int64>

    /// Makes the bounds of a column.
    package init(column: Int, range: ClosedRange<Int64>) {
        self.column = column
        self.range = range
    }
}

/// Reads a snapshot of a table from its first row to its last.
package struct TableScan: Sendable {
    private let contents: TableContents
    /// Bounds that let whole groups be passed over.
    private let bounds: [ColumnBounds]
    /// The columns to read, as places from 0.
    private let slots: [Int]
    private var group = 0
    /// What is left of a group of which only a part was wanted.
    private var rest: StoredBatch?

    /// Makes a scan over columns by number.
    fileprivate init(_ contents: TableContents, columns: [Int], bounds: [ColumnBounds]) {
        self.contents = contents
        self.bounds = bounds
        slots = columns.map { $0 - 1 }
    }

    /// Returns up to `limit` more rows; nil at the end.
    package mutating func next(_ limit: Int = RowGroup.capacity) -> StoredBatch? {
        if let batch = rest {
            rest = nil
            return cut(batch, limit)
        }
        while group < contents.groupCount {
            guard !contents.isDead(group), bounds.isEmpty || contents.mayHold(bounds, inGroup: group) else {
                group += 1
                continue
            }
            let batch = contents.batch(ofGroup: group, slots)
            group += 1
            if batch.count > 0 { return cut(batch, limit) }
        }
        return nil
    }

    /// Returns the first rows of a batch and keeps the others for later.
    private mutating func cut(_ batch: StoredBatch, _ limit: Int) -> StoredBatch {
        guard batch.count > limit else { return batch }
        rest = batch.slice(limit..<batch.count)
        return batch.slice(0..<limit)
    }
}

extension StoredBatch {
    /// Returns consecutive rows.
    fileprivate func slice(_ range: Range<Int>) -> StoredBatch {
        let part: RowPositions =
            switch positions {
            case .range(let all): .range(all.lowerBound + range.lowerBound..<all.lowerBound + range.upperBound)
            case .list(let list): .list(ContiguousArray(list[range]))
            }
        return StoredBatch(columns: columns.map { $0.slice(range) }, positions: part)
    }
}

extension TableContents {
    /// Begins to read the rows in columns by number. Rows out of bounds may be left out, a group of them at a time.
    package func scan(
        columns: [Int], within bounds: [ColumnBounds] = [], permit: Permit, of identity: DataIdentity
    ) throws(Diagnostic) -> TableScan {
        try permit.check(.locate, relation, of: identity)
        try checkNumbers(columns)
        return TableScan(self, columns: columns, bounds: bounds)
    }

    /// Tells whether rows of a group may lie within bounds.
    fileprivate func mayHold(_ bounds: [ColumnBounds], inGroup group: Int) -> Bool {
        guard group < sealed.count else { return true }
        return bounds.allSatisfy { sealed[group].range(of: $0.column - 1)?.overlaps($0.range) ?? true }
    }

    /// Returns the rows at positions, in that order, in columns by number; rows that are not there are left out.
    package func fetch(
        _ positions: ContiguousArray<Int>, columns: [Int], permit: Permit, of identity: DataIdentity
    ) throws(Diagnostic) -> StoredBatch {
        try permit.check(.locate, relation, of: identity)
        try checkNumbers(columns)
        let live = positions.filter { isLive($0) }
        var vectors: [ColumnVector] = []
        vectors.reserveCapacity(columns.count)
        for number in columns {
            var vector = ColumnVector(type: self.columns[number - 1].type, reserving: live.count)
            for position in live { vector.append(value(number - 1, at: position)) }
            vectors.append(vector)
        }
        return StoredBatch(columns: vectors, positions: .list(ContiguousArray(live)))
    }

    /// Throws an internal error for a column number that the table has not.
    private func checkNumbers(_ numbers: [Int]) throws(Diagnostic) {
        for number in numbers where !columns.indices.contains(number - 1) {
            throw Diagnostic(.internalError, "relation \(relation) has no stored column \(number)")
        }
    }

    /// Returns the rows of a group that are not deleted.
    func batch(ofGroup group: Int, _ slots: [Int]) -> StoredBatch {
        let first = group * RowGroup.capacity
        let vectors = slots.map { column($0, group: group) }
        guard let live = liveRows(ofGroup: group) else {
            return StoredBatch(columns: vectors, positions: .range(first..<first + size(ofGroup: group)))
        }
        return StoredBatch(
            columns: vectors.map { $0.gather(live) },
            positions: .list(ContiguousArray(live.lazy.map { first + Int($0) })))
    }
}
