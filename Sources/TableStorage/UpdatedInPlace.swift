import AccessControl
import HashTreeCollections
import SQLBasics
import SQLTypes

extension TableContents {
    /// The number of positions up to which it is noted where rows stood first: PostgreSQL's small tables.
    private static var noted: Int { 2_000 }

    /// Notes that new rows, from a position on, took the place of others without a change of an indexed column: PostgreSQL's
    /// indexes keep pointing to the first version (heap-only tuples).
    package mutating func noteUpdated(_ positions: ContiguousArray<Int>, from first: Int, isInPlace: (Int) -> Bool) {
        guard positionCount <= Self.noted else {
            firstVersions = [:]
            return
        }
        for (row, position) in positions.enumerated() where isInPlace(row) {
            firstVersions[first + row] = firstVersions[position] ?? position
        }
    }

    /// Returns the positions of rows in the order in which an index points to them; nil where that is the order of the rows
    /// themselves (`BitmapHeapNext`).
    package func positionsByFirstVersion(
        permit: Permit, of identity: DataIdentity
    ) throws(Diagnostic) -> ContiguousArray<Int>? {
        try permit.check(.locate, relation, of: identity)
        guard !firstVersions.isEmpty, positionCount <= Self.noted else { return nil }
        let live = (0..<positionCount).filter(isLive)
        let versions = live.map { (position: $0, first: firstVersions[$0] ?? $0) }
        return ContiguousArray(versions.sorted { ($0.first, $0.position) < ($1.first, $1.position) }.map(\.position))
    }
}
