import AccessControl
import HashTreeCollections
import SQLBasics
import SQLTypes

/// What became of rows that were to be added: where they stand, or which of them has a key that is there already.
package struct AppendOutcome: Sendable {
    /// The position of the first row.
    package var first: Int
    /// The first row, counted from 0, whose key is taken, and the index that says so.
    package var conflict: (row: Int, index: ObjectID)?
}

extension TableContents {
    /// Adds rows: one vector a column, dropped ones included. On a conflict the value is spoilt, and its owner gives it up.
    /// Keys of the `unchecked` indexes are not compared with others now.
    package mutating func insert(
        _ rows: [ColumnVector], count: Int, computed: [ComputedKeys] = [], unchecked: Set<ObjectID> = [],
        permit: Permit, of identity: DataIdentity
    ) throws(Diagnostic) -> AppendOutcome {
        try permit.check(.insert, relation, of: identity)
        let first = try append(rows, count)
        let other = enterComputed(computed, count, at: first)
        let conflict = enterKeys(of: rows, count, at: first, unchecked: unchecked)
        return AppendOutcome(first: first, conflict: Self.earlier(conflict, other))
    }

    /// Adds one row of values, one for each column, dropped ones included; as `insert`, with less to do.
    package mutating func insert(
        _ row: [Value], permit: Permit, of identity: DataIdentity
    ) throws(Diagnostic) -> AppendOutcome {
        guard tailCount + 1 < RowGroup.capacity, computed.isEmpty, row.count == columns.count,
            positionCount < Int(UInt32.max) - 1, permit.opens(.insert, relation, of: identity),
            tail.append(row, after: tailCount)
        else {
            let vectors = zip(columns, row).map { ColumnVector(type: $0.type, repeating: $1, count: 1) }
            return try insert(vectors, count: 1, permit: permit, of: identity)
        }
        let first = positionCount
        tailCount += 1
        return AppendOutcome(first: first, conflict: enterKeys(of: row, at: first).map { (0, $0) })
    }

    /// Returns the conflict of the earlier row, of the older index if they are of the same row.
    private static func earlier(
        _ left: (row: Int, index: ObjectID)?, _ right: (row: Int, index: ObjectID)?
    ) -> (row: Int, index: ObjectID)? {
        guard let left, let right else { return left ?? right }
        return (left.row, left.index) < (right.row, right.index) ? left : right
    }

    /// Replaces the rows at positions: each is deleted and its new version appended, one after the other, so that a key
    /// conflicts with rows whose turn has not come (as `ExecUpdate` does row by row). `changed` are the numbers of the
    /// columns that were assigned to.
    package mutating func update(
        _ positions: ContiguousArray<Int>, to rows: [ColumnVector], changed: Set<Int>, computed: [ComputedKeys] = [],
        unchecked: Set<ObjectID> = [], permit: Permit, of identity: DataIdentity
    ) throws(Diagnostic) -> AppendOutcome {
        try permit.check(.update, relation, of: identity)
        let first = try append(rows, positions.count)
        let other = enterComputed(computed, positions.count, at: first, replacing: positions)
        let conflict = enterKeys(
            of: rows, positions.count, at: first, replacing: positions, changed: changed, unchecked: unchecked)
        return AppendOutcome(first: first, conflict: Self.earlier(conflict, other))
    }

    /// Deletes the rows at positions; returns how many were there.
    @discardableResult package mutating func delete(
        _ positions: some Sequence<Int>, permit: Permit, of identity: DataIdentity
    ) throws(Diagnostic) -> Int {
        try permit.check(.delete, relation, of: identity)
        var count = 0
        for position in positions where markDeleted(position) { count += 1 }
        return count
    }

    /// Returns the table without its rows.
    package func emptied(permit: Permit, of identity: DataIdentity) throws(Diagnostic) -> TableContents {
        guard permit.opens(.truncate, relation, of: identity) || permit.opens(.define, relation, of: identity) else {
            throw Diagnostic(.internalError, "storage of relation \(relation) was entered without a permit")
        }
        var copy = self
        copy.sealed = []
        copy.tail = TailGroup(columns: columns.map { ColumnVector(type: $0.type) }, used: 0)
        copy.tailCount = 0
        copy.deleted = []
        copy.deletedCount = 0
        copy.countedRows = nil
        copy.firstVersions = [:]
        copy.indexes = indexes.map { $0.emptied() }
        copy.computed = computed.mapValues { _ in ComputedIndex() }
        return copy
    }

    /// Adds a column at the end; rows that are there get its missing value.
    package mutating func addColumn(
        _ column: StoredColumn, permit: Permit, of identity: DataIdentity
    ) throws(Diagnostic) {
        try permit.check(.define, relation, of: identity)
        var vectors = tail.columns(first: tailCount)
        vectors.append(ColumnVector(type: column.type, repeating: column.missingValue, count: tailCount))
        columns.append(column)
        tail = TailGroup(columns: vectors, used: tailCount)
    }

    /// Marks a column, by number, as dropped, and drops the indexes on it.
    package mutating func dropColumn(_ number: Int, permit: Permit, of identity: DataIdentity) throws(Diagnostic) {
        try permit.check(.define, relation, of: identity)
        guard columns.indices.contains(number - 1) else { return }
        columns[number - 1].isDropped = true
        indexes.removeAll { $0.columns.contains(number) }
    }

    /// Marks the row at a position as deleted; returns whether it was there.
    mutating func markDeleted(_ position: Int) -> Bool {
        guard isLive(position) else { return false }
        let group = position / RowGroup.capacity
        let row = position % RowGroup.capacity
        while deleted.count <= group { deleted.append([]) }
        if deleted[group].isEmpty { deleted[group] = ContiguousArray(repeating: 0, count: RowGroup.maskWords) }
        deleted[group][row >> 6] |= 1 << UInt64(row & 63)
        deletedCount += 1
        if deleted[group][row >> 6] == ~0 { releaseIfDead(group) }
        return true
    }

    /// Gives up the values of a full group when its last row is deleted; older snapshots keep theirs.
    private mutating func releaseIfDead(_ group: Int) {
        guard group < sealed.count, deleted[group] == RowGroup.fullMask else { return }
        sealed[group] = .dead
        deleted[group] = RowGroup.fullMask
    }

    /// Appends rows without looking at keys; returns the position of the first.
    private mutating func append(_ rows: [ColumnVector], _ count: Int) throws(Diagnostic) -> Int {
        guard rows.count == columns.count, rows.allSatisfy({ $0.count == count }) else {
            throw Diagnostic(.internalError, "rows for relation \(relation) have the wrong shape")
        }
        guard positionCount + count < Int(UInt32.max) else {
            throw Diagnostic(.programLimitExceeded, "relation \(relation) has too many rows")
        }
        let first = positionCount
        var done = 0
        if tailCount + count < RowGroup.capacity {
            appendToTail(rows, count)
            return first
        }
        while done < count {
            let part = min(count - done, RowGroup.capacity - tailCount)
            appendToTail(rows.map { $0.slice(done..<done + part) }, part)
            done += part
        }
        return first
    }

    /// Appends rows that the tail has room for, and seals it when it is full.
    private mutating func appendToTail(_ rows: [ColumnVector], _ count: Int) {
        if tailCount == 0 && count == RowGroup.capacity {
            sealed.append(SealedGroup(columns: rows))
            return
        }
        if !tail.append(rows, count, after: tailCount) {
            var vectors = tail.columns(first: tailCount)
            for i in vectors.indices { vectors[i].append(contentsOf: rows[i]) }
            tail = TailGroup(columns: vectors, used: tailCount + count)
        }
        tailCount += count
        if tailCount == RowGroup.capacity { seal() }
    }

    /// Turns the full tail into a group that never changes and begins a new one.
    private mutating func seal() {
        sealed.append(SealedGroup(columns: tail.columns(first: tailCount).map { $0.compacted() }))
        tail = TailGroup(columns: columns.map { ColumnVector(type: $0.type) }, used: 0)
        tailCount = 0
    }
}
