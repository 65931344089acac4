import SQLBasics
import SQLTypes
import Synchronization

/// An index from key values to row positions, shared by all snapshots of a table.
///
/// It only ever grows: an entry is a hint that a row with this hash may stand at a position. A reader believes an entry
/// only if its own snapshot has a live row there with this very key. So a rollback needs no undoing, and snapshots that
/// grew apart can go on sharing. The invariant: every live row of every snapshot that holds the index is entered.
package struct HashIndex: Sendable {
    /// The index's, or constraint's, number.
    package let id: ObjectID
    /// The numbers of the key columns.
    package let columns: [Int]
    /// Tells whether two rows may not have the same key.
    package let isUnique: Bool
    /// Tells whether NULL equals NULL here.
    package let nullsNotDistinct: Bool
    /// The entries.
    let entries: IndexEntries

    /// Makes an empty index.
    init(id: ObjectID, columns: [Int], isUnique: Bool, nullsNotDistinct: Bool) {
        self.id = id
        self.columns = columns
        self.isUnique = isUnique
        self.nullsNotDistinct = nullsNotDistinct
        entries = IndexEntries()
    }

    /// The key columns as places from 0.
    var slots: [Int] { columns.map { $0 - 1 } }

    /// Returns an index of the same definition without entries.
    func emptied() -> HashIndex {
        HashIndex(id: id, columns: columns, isUnique: isUnique, nullsNotDistinct: nullsNotDistinct)
    }

    /// Tells whether the key in a row takes part: one with a NULL does not, unless NULL equals NULL.
    func takesPart(_ keys: [ColumnVector], _ row: Int) -> Bool {
        nullsNotDistinct || keys.allSatisfy { $0.validity[row] }
    }
}

/// The entries of an index: chains by hash, the newest entry first.
final class IndexEntries: Sendable {
    private let chains = Mutex(Chains())

    /// The arrays behind.
    struct Chains: Sendable {
        /// The newest entry of each bucket, -1 for none; a power of two.
        var heads = ContiguousArray<Int32>(repeating: -1, count: 16)
        var hashes: ContiguousArray<UInt64> = []
        var positions: ContiguousArray<UInt32> = []
        /// The next older entry of the same bucket.
        var next: ContiguousArray<Int32> = []

        /// Adds an entry.
        mutating func add(_ hash: UInt64, _ position: Int) {
            if hashes.count >= heads.count { grow() }
            let bucket = Int(truncatingIfNeeded: hash & UInt64(heads.count - 1))
            next.append(heads[bucket])
            heads[bucket] = Int32(truncatingIfNeeded: hashes.count)
            hashes.append(hash)
            positions.append(UInt32(truncatingIfNeeded: position))
        }

        /// Returns the newest entry of this hash that a test accepts.
        func first(_ hash: UInt64, where accepts: (Int) -> Bool) -> Int? {
            var entry = heads[Int(truncatingIfNeeded: hash & UInt64(heads.count - 1))]
            while entry >= 0 {
                let e = Int(entry)
                if hashes[e] == hash, accepts(Int(positions[e])) { return Int(positions[e]) }
                entry = next[e]
            }
            return nil
        }

        /// Doubles the number of buckets.
        private mutating func grow() {
            let count = heads.count * 4
            heads = ContiguousArray(repeating: -1, count: count)
            for entry in hashes.indices {
                let bucket = Int(truncatingIfNeeded: hashes[entry] & UInt64(count - 1))
                next[entry] = heads[bucket]
                heads[bucket] = Int32(truncatingIfNeeded: entry)
            }
        }
    }

    /// Reads or writes the chains.
    func withChains<Result: Sendable>(_ body: (inout Chains) -> Result) -> Result {
        chains.withLock { body(&$0) }
    }
}
