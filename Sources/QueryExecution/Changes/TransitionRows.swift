import CatalogModel
import SQLTypes
import Synchronization

/// The rows of one table before and after a statement, as they are collected for triggers (`AfterTriggersTableData`).
final class TransitionRows: Sendable {
    private let rows = Mutex<(old: [[Value]], new: [[Value]])>(([], []))

    /// The rows before the statement.
    var old: [[Value]] { rows.withLock { $0.old } }
    /// The rows after the statement.
    var new: [[Value]] { rows.withLock { $0.new } }

    /// Adds rows: one vector a column.
    func add(old: [ColumnVector]?, new: [ColumnVector]?, count: Int) {
        let before = old.map { columns in (0..<count).map { row in columns.map { $0[row] } } } ?? []
        let after = new.map { columns in (0..<count).map { row in columns.map { $0[row] } } } ?? []
        rows.withLock {
            $0.old += before
            $0.new += after
        }
    }
}

extension Trigger {
    /// Tells whether the function sees rows of the statement as tables.
    var seesTransitions: Bool { oldTable != nil || newTable != nil }
}
