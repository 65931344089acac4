import CatalogModel
import SQLBasics
import SQLTypes

/// The checks of row-level security on rows of one table, compiled.
struct RowCheckList {
    private let checks: [(check: RowCheck, node: ExpressionNode)]

    /// Compiles checks over the table's columns in order of their numbers.
    init(_ checks: [RowCheck], _ relation: Relation, _ planner: Planner) throws {
        var layout = Layout()
        for column in relation.columns { layout.add(ColumnKey(relation: 0, column: column.number), type: column.type) }
        let compiler = ExpressionCompiler(planner, QueryScope(parent: nil), layout)
        self.checks = try checks.map { ($0, try compiler.compile($0.condition)) }
    }

    /// Returns the first row for which a check is not true, and the error (`ExecWithCheckOptions`).
    func firstRefusal(_ rows: [ColumnVector], count: Int) -> (row: Int, error: any Error)? {
        var first: (row: Int, error: any Error)?
        for (check, node) in checks {
            let limit = first?.row ?? count
            guard limit > 0 else { break }
            let part = rows.map { $0.slice(0..<limit) }
            let result = RowEvaluation.run([node], RowInput(columns: part, count: limit))
            if let row = Truth.bytes(result.columns[0]).firstIndex(where: { $0 != Truth.yes }) {
                first = (row, check.refusal)
            } else if let error = result.error {
                first = (result.count, error)
            }
        }
        return first
    }
}
