import AccessControl
import HashTreeCollections
import SQLBasics
import SQLTypes

/// A column as storage knows it; column number n stands at place n - 1.
package struct StoredColumn: Sendable {
    package var type: SQLType
    /// The value of rows that were stored before the column was added.
    package var missingValue: Value
    /// Tells whether the column was dropped: new rows get NULL there.
    package var isDropped: Bool

    /// Makes a column.
    package init(type: SQLType, missingValue: Value = .null, isDropped: Bool = false) {
        self.type = type
        self.missingValue = missingValue
        self.isDropped = isDropped
    }
}

/// The rows of one relation as a persistent value: copies share all rows, and a copy costs the same for any size.
///
/// A row's position is its place in the order of insertion, counted from 0, and never changes; an update marks the old
/// row as deleted and appends the new one. Every way in takes a `Permit`.
package struct TableContents: Sendable {
    /// The relation that the rows belong to.
    package let relation: ObjectID
    /// The columns in order of their numbers, dropped ones included.
    package internal(set) var columns: [StoredColumn]
    /// The full groups.
    var sealed: [SealedGroup] = []
    /// The group that grows.
    var tail: TailGroup
    /// The number of rows of the tail that belong to this snapshot.
    var tailCount = 0
    /// A bit for each deleted row of each group; an empty mask, or none, where no row is deleted.
    var deleted: [ContiguousArray<UInt64>] = []
    /// The number of deleted rows.
    var deletedCount = 0
    /// The indexes, in order of creation.
    package internal(set) var indexes: [HashIndex] = []
    /// The unique indexes on expressions or on a part of the rows.
    var computed: TreeDictionary<ObjectID, ComputedIndex> = [:]

    /// The positions of the first versions of rows that were updated without a change of an indexed column.
    var firstVersions: TreeDictionary<Int, Int> = [:]

    /// How many rows there were when an index was made over them, which PostgreSQL then knows (`index_update_stats`).
    package internal(set) var countedRows: Int?

    /// Notes how many rows there are; of an empty table nothing is noted that was not known.
    package mutating func noteCount() {
        let count = positionCount - deletedCount
        if count > 0 || countedRows != nil { countedRows = count }
    }

    /// Makes an empty table.
    package init(
        relation: ObjectID, columns: [StoredColumn], permit: Permit, of identity: DataIdentity
    ) throws(Diagnostic) {
        try permit.check(.define, relation, of: identity)
        self.relation = relation
        self.columns = columns
        tail = TailGroup(columns: columns.map { ColumnVector(type: $0.type) }, used: 0)
    }

    /// The number of positions, deleted rows included.
    package var positionCount: Int { sealed.count * RowGroup.capacity + tailCount }

    /// Returns the number of rows.
    package func rowCount(permit: Permit, of identity: DataIdentity) throws(Diagnostic) -> Int {
        try permit.check(.locate, relation, of: identity)
        return positionCount - deletedCount
    }

    /// Tells whether the row at a position belongs to this snapshot and is not deleted.
    package func isLive(_ position: Int) -> Bool {
        guard position >= 0 && position < positionCount else { return false }
        let group = position / RowGroup.capacity
        guard group < deleted.count, !deleted[group].isEmpty else { return true }
        let row = position % RowGroup.capacity
        return deleted[group][row >> 6] >> UInt64(row & 63) & 1 == 0
    }

    /// Tells whether the row at a position equals a row of other vectors in the given columns (places from 0).
    func rowEquals(_ position: Int, _ slots: [Int], _ keys: [ColumnVector], _ keyRow: Int) -> Bool {
        let group = position / RowGroup.capacity
        let row = position % RowGroup.capacity
        guard group < sealed.count else { return tail.equals(row: row, slots, keys, keyRow) }
        for (slot, key) in zip(slots, keys) {
            let columns = sealed[group].columns
            if slot < columns.count {
                if !columns[slot].equalRows(row, key, keyRow) { return false }
            } else if !Value.equals(self.columns[slot].missingValue, key[keyRow], key.type) {
                return false
            }
        }
        return true
    }

    /// Returns the value of a column (place from 0) at a position.
    func value(_ slot: Int, at position: Int) -> Value {
        let group = position / RowGroup.capacity
        let row = position % RowGroup.capacity
        guard group < sealed.count else { return tail.value(slot, row: row) }
        let columns = sealed[group].columns
        return slot < columns.count ? columns[slot][row] : self.columns[slot].missingValue
    }

    /// Returns all rows of a group in one column, deleted ones included.
    func column(_ slot: Int, group: Int) -> ColumnVector {
        guard group < sealed.count else { return tail.column(slot, first: tailCount) }
        let columns = sealed[group].columns
        if slot < columns.count { return columns[slot] }
        return ColumnVector(
            type: self.columns[slot].type, repeating: self.columns[slot].missingValue, count: RowGroup.capacity)
    }

    /// The number of groups that hold rows.
    var groupCount: Int { sealed.count + (tailCount > 0 ? 1 : 0) }

    /// Returns the number of rows in a group, deleted ones included.
    func size(ofGroup group: Int) -> Int { group < sealed.count ? RowGroup.capacity : tailCount }

    /// Tells whether all rows of a full group are deleted.
    func isDead(_ group: Int) -> Bool { group < sealed.count && sealed[group] === SealedGroup.dead }

    /// Returns the rows of a group that are not deleted; nil when that is all of them.
    func liveRows(ofGroup group: Int) -> ContiguousArray<Int32>? {
        guard group < deleted.count, !deleted[group].isEmpty else { return nil }
        if isDead(group) { return [] }
        let mask = deleted[group]
        var rows = ContiguousArray<Int32>()
        let size = size(ofGroup: group)
        rows.reserveCapacity(size)
        for row in 0..<size where mask[row >> 6] >> UInt64(row & 63) & 1 == 0 { rows.append(Int32(row)) }
        return rows
    }
}
