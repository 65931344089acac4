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

    /// An entry: some row's key has this hash.
    struct Entry: Sendable {
        /// The lower half of the hash.
        var hash: UInt32
        /// The next older entry of the same bucket, -1 for none.
        var next: Int32
    }

    /// The arrays behind.
    struct Chains: Sendable {
        /// The newest entry of each bucket, -1 for none; a power of two.
        private var heads = ContiguousArray<Int32>(repeating: -1, count: 16)
        private var entries: ContiguousArray<Entry> = []
        /// The positions of the entries' rows; empty as long as each entry's place is its row's position, as it is where rows
        /// were only ever added.
        private var positions: ContiguousArray<UInt32> = []

        /// The number of entries.
        var count: Int { entries.count }

        /// Makes room for a number of entries in an empty index.
        mutating func reserve(_ count: Int) {
            guard entries.isEmpty, count > heads.count else { return }
            var buckets = heads.count
            while buckets < count, buckets < 1 << 30 { buckets *= 4 }
            heads = ContiguousArray(repeating: -1, count: buckets)
            entries.reserveCapacity(count)
        }

        /// Adds an entry.
        mutating func add(_ hash: UInt64, _ position: Int) {
            if entries.count >= heads.count, heads.count < 1 << 30 { grow() }
            if !positions.isEmpty || position != entries.count { note(position) }
            let bucket = Int(truncatingIfNeeded: hash & UInt64(heads.count - 1))
            entries.append(Entry(hash: UInt32(truncatingIfNeeded: hash), next: heads[bucket]))
            heads[bucket] = Int32(truncatingIfNeeded: entries.count - 1)
        }

        /// Takes note of the next entry's position, because it is not the entry's place, or an older one's is not.
        private mutating func note(_ position: Int) {
            if positions.isEmpty { positions.append(contentsOf: (0..<entries.count).lazy.map { UInt32($0) }) }
            positions.append(UInt32(truncatingIfNeeded: position))
        }

        /// Returns the newest entry of this hash that a test accepts.
        func first(_ hash: UInt64, where accepts: (Int) -> Bool) -> Int? {
            var place = Int(heads[Int(truncatingIfNeeded: hash & UInt64(heads.count - 1))])
            let wanted = UInt32(truncatingIfNeeded: hash)
            while place >= 0 {
                let entry = entries[place]
                if entry.hash == wanted {
                    let position = positions.isEmpty ? place : Int(positions[place])
                    if accepts(position) { return position }
                }
                place = Int(entry.next)
            }
            return nil
        }

        /// Makes four times as many buckets; there are never more than the halves of hashes can tell apart.
        private mutating func grow() {
            let count = heads.count * 4
            heads = ContiguousArray(repeating: -1, count: count)
            for i in entries.indices {
                let bucket = Int(truncatingIfNeeded: entries[i].hash & UInt32(count - 1))
                entries[i].next = heads[bucket]
                heads[bucket] = Int32(truncatingIfNeeded: i)
            }
        }
    }

    /// Reads or writes the chains.
    func withChains<Result: Sendable>(_ body: (inout Chains) -> Result) -> Result {
        chains.withLock { body(&$0) }
    }
}
