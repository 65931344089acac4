import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

/// The rows before or after a statement, which a trigger's function sees under a name of its own (PostgreSQL's ephemeral
/// named relations).
package struct TransitionTable: Sendable {
    /// The columns of the table that the trigger is on.
    package var columns: [(name: String, type: SQLType)]
    /// The rows.
    package var rows: [[Value]]

    /// Makes a table.
    package init(columns: [(name: String, type: SQLType)], rows: [[Value]]) {
        self.columns = columns
        self.rows = rows
    }
}

extension Analyzer {
    /// Opens a transition table in FROM, for which no privilege is needed.
    mutating func transitionTable(
        _ table: TransitionTable, _ node: TableReference, in scope: Scope
    ) throws(Diagnostic) -> (tree: JoinTree, items: [NamespaceItem]) {
        let rows = table.rows.map { row in
            zip(row, table.columns).map { BoundExpression.constant(Constant($0, type: $1.type)) }
        }
        let columns = table.columns.enumerated().map {
            RangeColumn(name: $1.name, type: $1.type, number: $0 + 1)
        }
        var entry = RangeEntry(
            kind: .values(rows), name: node.alias?.name.name ?? node.name.name, hasAlias: true, columns: columns,
            span: node.span)
        try rename(&entry, node.alias, noun: "table")
        let position = scope.add(entry)
        return (.relation(position), [Self.item(of: position, in: scope)])
    }
}
