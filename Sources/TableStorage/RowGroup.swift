import SQLTypes
import Synchronization

/// The sizes that rows are stored in.
package enum RowGroup {
    /// The number of rows of a full group.
    package static var capacity: Int { 2048 }
    /// The words of a bit mask over a full group.
    static var maskWords: Int { capacity / 64 }
    /// The mask of a group all of whose rows are deleted.
    static let fullMask = ContiguousArray<UInt64>(repeating: ~0, count: maskWords)
}

/// A full group of rows; it never changes. Columns that were added to the table later are not in it.
final class SealedGroup: Sendable {
    let columns: [ColumnVector]
    /// The smallest and the greatest number of columns that were asked for, by place.
    private let extremes = Mutex<[Int: ClosedRange<Int64>]>([:])

    /// What stands for a group all of whose rows are deleted: their values are given up, their positions stay theirs.
    static let dead = SealedGroup(columns: [])

    /// Makes a group of these columns.
    init(columns: [ColumnVector]) { self.columns = columns }

    /// Returns a range that holds all numbers of a column; nil for a column of another kind. NULLs may widen it.
    func range(of slot: Int) -> ClosedRange<Int64>? {
        guard columns.indices.contains(slot), case .int(let numbers) = columns[slot].data else { return nil }
        return extremes.withLock { known in
            if let range = known[slot] { return range }
            guard let low = numbers.min(), let high = numbers.max() else { return nil }
            known[slot] = low...high
            return low...high
        }
    }
}

/// The group that a table grows in. Snapshots share it, each with a row count of its own; only the one whose count is the
/// group's own may append in place.
final class TailGroup: Sendable {
    private let content: Mutex<Content>

    /// The rows of all snapshots.
    private struct Content: Sendable {
        var columns: [ColumnVector]
        var used: Int
    }

    /// Makes a group of rows that are there already.
    init(columns: [ColumnVector], used: Int) { content = Mutex(Content(columns: columns, used: used)) }

    /// Appends rows after the first `count`; returns false, and does nothing, when another snapshot did that before.
    func append(_ rows: [ColumnVector], _ added: Int, after count: Int) -> Bool {
        content.withLock { content in
            guard content.used == count else { return false }
            let isGrowingLong = count < RowGroup.capacity / 8 && count + added >= RowGroup.capacity / 8
            for i in content.columns.indices {
                if isGrowingLong { content.columns[i].reserve(RowGroup.capacity) }
                content.columns[i].append(contentsOf: rows[i])
            }
            content.used += added
            return true
        }
    }

    /// Appends one row after the first `count`; returns false, and does nothing, when another snapshot did that before.
    func append(_ row: [Value], after count: Int) -> Bool {
        content.withLock { content in
            guard content.used == count else { return false }
            for i in content.columns.indices { content.columns[i].append(row[i]) }
            content.used += 1
            return true
        }
    }

    /// Returns the first `count` rows of a column.
    func column(_ slot: Int, first count: Int) -> ColumnVector {
        content.withLock { $0.columns[slot].slice(0..<count) }
    }

    /// Returns the first `count` rows of all columns.
    func columns(first count: Int) -> [ColumnVector] {
        content.withLock { $0.columns.map { $0.slice(0..<count) } }
    }

    /// Returns one value.
    func value(_ slot: Int, row: Int) -> Value { content.withLock { $0.columns[slot][row] } }

    /// Tells whether a row equals a row of other vectors in the given columns.
    func equals(row: Int, _ slots: [Int], _ keys: [ColumnVector], _ keyRow: Int) -> Bool {
        content.withLock { content in
            for (slot, key) in zip(slots, keys) where !content.columns[slot].equalRows(row, key, keyRow) {
                return false
            }
            return true
        }
    }
}
