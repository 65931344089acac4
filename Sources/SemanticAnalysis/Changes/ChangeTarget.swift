import CatalogModel
import SQLBasics
import SQLTypes

/// What INSERT, UPDATE, DELETE or MERGE names as its target. A view stays the target until the statement is rewritten
/// (`ChangeRewriter`).
struct ChangeTarget {
    /// The table or view.
    let relation: Relation

    /// Makes the target of a statement.
    init(_ relation: Relation) { self.relation = relation }

    /// The columns that can be assigned to.
    var columns: [Column] { relation.liveColumns }

    /// Returns the column of a name that can be assigned to.
    func column(named name: String) -> Column? { columns.first { $0.name == name } }
}
