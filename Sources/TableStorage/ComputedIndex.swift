import AccessControl
import HashTreeCollections
import SQLBasics
import SQLTypes

/// One key of a computed index: the values of its columns and expressions, one vector of one row each.
package struct ComputedKey: Hashable, Sendable {
    /// The values.
    package let values: [ColumnVector]

    /// Makes a key.
    package init(_ values: [ColumnVector]) { self.values = values }

    package static func == (left: ComputedKey, right: ComputedKey) -> Bool {
        left.values.count == right.values.count && zip(left.values, right.values).allSatisfy { $0.equalRows(0, $1, 0) }
    }

    package func hash(into hasher: inout Hasher) {
        var hashes = ContiguousArray(repeating: Hashing.seed, count: 1)
        for value in values { value.hash(into: &hashes) }
        hasher.combine(hashes.first)
    }
}

/// What rows to be stored bring for a computed index.
package struct ComputedKeys: Sendable {
    /// The index.
    package let index: ObjectID
    /// The key of each row; nil for rows that the index leaves out.
    package var keys: [ComputedKey?] = []
    /// Whether the rows keep the keys of those whose place they take.
    package var keepsKeys = false

    /// Makes an empty list.
    package init(index: ObjectID) { self.index = index }
}

/// A unique index on expressions, or on a part of the rows. The keys are values of the snapshot, not hints as those of
/// `HashIndex`, since storage cannot compute them again.
struct ComputedIndex: Sendable {
    /// Where the row with a key stands; it may have been deleted since.
    private var positions: TreeDictionary<ComputedKey, Int> = [:]
    /// The keys of rows.
    private var keys: TreeDictionary<Int, ComputedKey> = [:]

    /// Returns where a row with a key stands, or stood.
    func position(of key: ComputedKey) -> Int? { positions[key] }

    /// Returns the key of the row at a position.
    func key(at position: Int) -> ComputedKey? { keys[position] }

    /// Enters a row.
    mutating func enter(_ key: ComputedKey, at position: Int) {
        if let old = positions[key] { keys[old] = nil }
        positions[key] = position
        keys[position] = key
    }
}

extension TableContents {
    /// Makes a computed index from the keys of the rows that are there; returns the first row, by position, whose key another
    /// row has.
    @discardableResult package mutating func addComputedIndex(
        _ id: ObjectID, keys: [(position: Int, key: ComputedKey)], permit: Permit, of identity: DataIdentity
    ) throws(Diagnostic) -> (position: Int, key: ComputedKey)? {
        try permit.check(.locate, relation, of: identity)
        var index = ComputedIndex()
        var conflict: (position: Int, key: ComputedKey)?
        for (position, key) in keys {
            if conflict == nil, index.position(of: key) != nil { conflict = (position, key) }
            index.enter(key, at: position)
        }
        computed[id] = index
        return conflict
    }

    /// Returns the position of the row that has a key in a computed index.
    package func lookUp(
        _ key: ComputedKey, inComputed id: ObjectID, permit: Permit, of identity: DataIdentity
    ) throws(Diagnostic) -> Int? {
        try permit.check(.locate, relation, of: identity)
        return computed[id]?.position(of: key).flatMap { isLive($0) ? $0 : nil }
    }

    /// Enters the keys of new rows into computed indexes; returns the first row, counted from 0, whose key a live row has
    /// already. With `replaced`, row i takes the place of the row at `replaced[i]`, which is deleted at that moment.
    mutating func enterComputed(
        _ work: [ComputedKeys], _ count: Int, at first: Int, replacing replaced: ContiguousArray<Int>? = nil
    ) -> (row: Int, index: ObjectID)? {
        guard !work.isEmpty else { return nil }
        var turns: [Int: Int] = [:]
        for (turn, position) in (replaced ?? []).enumerated() { turns[position] = turn }
        for row in 0..<count {
            for part in work {
                guard var index = computed[part.index] else { continue }
                let old = replaced.flatMap { index.key(at: $0[row]) }
                guard let key = part.keepsKeys ? old : part.keys.indices.contains(row) ? part.keys[row] : nil else {
                    continue
                }
                if let other = index.position(of: key), other >= first || isLive(other), turns[other] ?? .max > row {
                    return (row, part.index)
                }
                index.enter(key, at: first + row)
                computed[part.index] = index
            }
        }
        return nil
    }
}
