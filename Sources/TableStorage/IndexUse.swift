import AccessControl
import HashTreeCollections
import SQLBasics
import SQLTypes

extension TableContents {
    /// Returns the index over exactly these columns, in this order.
    package func index(on columns: [Int]) -> HashIndex? { indexes.first { $0.columns == columns } }

    /// Makes an index over the rows that are there; returns the first row, by position, whose key another row has.
    @discardableResult package mutating func addIndex(
        id: ObjectID, columns: [Int], isUnique: Bool, nullsNotDistinct: Bool = false, permit: Permit,
        of identity: DataIdentity
    ) throws(Diagnostic) -> Int? {
        try permit.check(.locate, relation, of: identity)
        guard columns.allSatisfy({ self.columns.indices.contains($0 - 1) }) else {
            throw Diagnostic(.internalError, "relation \(relation) has no such columns to index")
        }
        let index = HashIndex(id: id, columns: columns, isUnique: isUnique, nullsNotDistinct: nullsNotDistinct)
        let conflict = fill(index)
        indexes.append(index)
        return conflict
    }

    /// Takes an index away.
    package mutating func dropIndex(_ id: ObjectID, permit: Permit, of identity: DataIdentity) throws(Diagnostic) {
        try permit.check(.define, relation, of: identity)
        indexes.removeAll { $0.id == id }
        computed[id] = nil
    }

    /// Returns the position of a row for each key, or -1: the keys are rows of one vector for each index column.
    package func lookUp(
        _ keys: [ColumnVector], count: Int, in index: HashIndex, permit: Permit, of identity: DataIdentity
    ) throws(Diagnostic) -> ContiguousArray<Int> {
        try permit.check(.locate, relation, of: identity)
        let hashes = Self.hashes(keys, count)
        let slots = index.slots
        return index.entries.withChains { chains in
            var result = ContiguousArray<Int>(repeating: -1, count: count)
            for row in 0..<count where index.takesPart(keys, row) {
                result[row] = chains.first(hashes[row]) { isLive($0) && rowEquals($0, slots, keys, row) } ?? -1
            }
            return result
        }
    }

    /// Returns the positions of all rows that have the key in one row of vectors, in order.
    package func lookUpAll(
        _ keys: [ColumnVector], row: Int, in index: HashIndex, permit: Permit, of identity: DataIdentity
    ) throws(Diagnostic) -> ContiguousArray<Int> {
        try permit.check(.locate, relation, of: identity)
        guard index.takesPart(keys, row) else { return [] }
        let hash = Self.hashes(keys, row + 1)[row]
        let slots = index.slots
        let found = index.entries.withChains { chains in
            var found = ContiguousArray<Int>()
            _ = chains.first(hash) { position in
                if isLive(position) && rowEquals(position, slots, keys, row) { found.append(position) }
                return false
            }
            return found
        }
        return found.count < 2 ? found : ContiguousArray(Set(found).sorted())
    }

    /// Enters new rows into all indexes; returns the first row, counted from 0, whose key a live row has already. With
    /// `replaced`, row i takes the place of the row at `replaced[i]`, which is deleted at that moment.
    mutating func enterKeys(
        of rows: [ColumnVector], _ count: Int, at first: Int, replacing replaced: ContiguousArray<Int>? = nil,
        changed: Set<Int>? = nil, unchecked: Set<ObjectID>
    ) -> (row: Int, index: ObjectID)? {
        rebuildWornIndexes(adding: count)
        let work = indexes.map { index in
            let keys = index.slots.map { rows[$0] }
            let checks =
                index.isUnique && !unchecked.contains(index.id)
                && (changed.map { !$0.isDisjoint(with: index.columns) } ?? true)
            return IndexWork(index: index, keys: keys, hashes: Self.hashes(keys, count), checks: checks)
        }
        if replaced == nil || !work.contains(where: \.checks) {
            if let replaced { for position in replaced { _ = markDeleted(position) } }
            return enterByIndex(work, count, at: first)
        }
        for row in 0..<count {
            if let replaced { _ = markDeleted(replaced[row]) }
            for item in work where enter(item, row..<row + 1, at: first) != nil { return (row, item.index.id) }
        }
        return nil
    }

    /// Enters one new row into all indexes; returns the first index in which its key is taken.
    mutating func enterKeys(of row: [Value], at position: Int) -> ObjectID? {
        rebuildWornIndexes(adding: 1)
        for index in indexes {
            let keys = index.slots.map { ColumnVector(type: columns[$0].type, repeating: row[$0], count: 1) }
            let work = IndexWork(index: index, keys: keys, hashes: Self.hashes(keys, 1), checks: index.isUnique)
            if enter(work, 0..<1, at: position) != nil { return index.id }
        }
        return nil
    }

    /// What is to be entered into one index.
    private struct IndexWork {
        let index: HashIndex
        let keys: [ColumnVector]
        let hashes: ContiguousArray<UInt64>
        let checks: Bool
    }

    /// Enters all rows index by index; the earliest row with a conflict wins, then the earlier index.
    private func enterByIndex(_ work: [IndexWork], _ count: Int, at first: Int) -> (row: Int, index: ObjectID)? {
        var conflict: (row: Int, index: ObjectID)?
        for item in work {
            guard let row = enter(item, 0..<count, at: first) else { continue }
            if conflict.map({ row < $0.row }) ?? true { conflict = (row, item.index.id) }
        }
        return conflict
    }

    /// Enters rows into one index, up to the first whose key is taken, which is returned.
    private func enter(_ work: IndexWork, _ rows: Range<Int>, at first: Int) -> Int? {
        let index = work.index
        let slots = index.slots
        return index.entries.withChains { chains in
            for row in rows where index.takesPart(work.keys, row) {
                let hash = work.hashes[row]
                if work.checks {
                    let other = chains.first(hash) { position in
                        position < first + row && isLive(position) && rowEquals(position, slots, work.keys, row)
                    }
                    if other != nil { return row }
                }
                chains.add(hash, first + row)
            }
            return nil
        }
    }

    /// Enters all live rows into an empty index; returns the position of the first whose key is taken.
    private func fill(_ index: HashIndex) -> Int? {
        let slots = index.slots
        var conflict: Int?
        index.entries.withChains { $0.reserve(positionCount - deletedCount) }
        for group in 0..<groupCount {
            let keys = slots.map { column($0, group: group) }
            let size = size(ofGroup: group)
            let hashes = Self.hashes(keys, size)
            let live = liveRows(ofGroup: group) ?? ContiguousArray((0..<size).lazy.map { Int32($0) })
            let found: Int? = index.entries.withChains { chains in
                var taken: Int?
                for row in live.lazy.map({ Int($0) }) where index.takesPart(keys, row) {
                    if index.isUnique, taken == nil,
                        chains.first(hashes[row], where: { rowEquals($0, slots, keys, row) }) != nil
                    {
                        taken = group * RowGroup.capacity + row
                    }
                    chains.add(hashes[row], group * RowGroup.capacity + row)
                }
                return taken
            }
            if conflict == nil { conflict = found }
        }
        return conflict
    }

    /// Replaces indexes that hold far more entries than there are rows by fresh ones.
    private mutating func rebuildWornIndexes(adding count: Int) {
        let live = positionCount - deletedCount
        for i in indexes.indices where indexes[i].entries.withChains({ $0.count }) > 2 * live + 8192 {
            let fresh = indexes[i].emptied()
            var before = self
            before.forgetLast(count)
            _ = before.fill(fresh)
            indexes[i] = fresh
        }
    }

    /// Deletes the last rows, which are not entered into any index yet.
    private mutating func forgetLast(_ count: Int) {
        for position in positionCount - count..<positionCount { _ = markDeleted(position) }
    }

    /// Returns the hash of each key.
    private static func hashes(_ keys: [ColumnVector], _ count: Int) -> ContiguousArray<UInt64> {
        var result = ContiguousArray(repeating: Hashing.seed, count: count)
        for key in keys { key.hash(into: &result) }
        return result
    }
}
