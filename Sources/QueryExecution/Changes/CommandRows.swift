import CatalogModel
import SQLBasics

/// Which rows one statement has changed or deleted itself, changes in its WITH list included; functions and triggers that it
/// runs are other statements (`es_output_cid`).
final class CommandRows {
    /// The positions in each table.
    private var gone: [ObjectID: Set<Int>] = [:]
    /// Tells whether several changes may meet in the same rows, so that they are worth remembering.
    var isKept = false

    /// Remembers that rows are not what they were.
    func add(_ positions: some Sequence<Int>, of relation: ObjectID) {
        guard isKept else { return }
        gone[relation, default: []].formUnion(positions)
    }

    /// Tells whether the statement has changed a row.
    func contains(_ position: Int, of relation: ObjectID) -> Bool {
        isKept && gone[relation]?.contains(position) == true
    }
}
