import CatalogModel
import SQLBasics
import SQLTypes

/// What columns of a row are set to. A sub-select that gives the values of several columns, `(a, b) = (SELECT …)`, is run once
/// for all of them: before the others are worked out (`MULTIEXPR_SUBLINK`), or, if it reads nothing of the row, once at all and
/// when the first of them is worked out (`InitPlan`).
struct AssignmentList {
    /// The numbers of the columns.
    let columns: [Int]
    private let rows: [ExpressionNode]
    private let values: [ExpressionNode]

    /// Compiles values over a layout.
    init(
        _ assignments: [(column: Int, value: BoundExpression)], _ planner: Planner, _ scope: QueryScope,
        _ layout: Layout
    ) throws {
        columns = assignments.map(\.column)
        var found: [BoundSubquery] = []
        let moved = assignments.map { $0.value.takingRows(into: &found) }
        let outer = ExpressionCompiler(planner, scope, layout)
        var rows: [ExpressionNode] = []
        var layout = layout
        var given: [ColumnKey: ExpressionNode] = [:]
        for (place, subquery) in found.enumerated() {
            let key = ColumnKey(relation: BoundColumn.assignedRow, column: place + 1)
            let row = try outer.compile(.subquery(subquery))
            if let single = row as? RowSubqueryNode, !single.isCorrelated {
                given[key] = row
            } else {
                rows.append(row)
                layout.add(key, type: row.type)
            }
        }
        self.rows = rows
        var compiler = ExpressionCompiler(planner, scope, layout)
        compiler.given = given
        values = try moved.map(compiler.compile)
    }

    /// Works the values out, one vector a column.
    func evaluate(_ input: RowInput) -> Evaluated {
        guard !rows.isEmpty else { return RowEvaluation.run(values, input) }
        let first = RowEvaluation.run(rows, input)
        let columns = (0..<input.columns.count).map { input.column($0).slice(0..<first.count) } + first.columns
        var result = RowEvaluation.run(values, RowInput(columns: columns, count: first.count))
        result.error = result.error ?? first.error
        return result
    }
}

extension BoundExpression {
    /// Returns the expression with columns in the place of the sub-selects that give several columns, and adds those.
    fileprivate func takingRows(into found: inout [BoundSubquery]) -> BoundExpression {
        if case .field(.subquery(let subquery), let index, let type, let span) = self, case .row = subquery.kind {
            let place = found.firstIndex { $0.span == subquery.span && $0.span.start >= 0 } ?? found.count
            if place == found.count { found.append(subquery) }
            let row = BoundColumn(relation: BoundColumn.assignedRow, column: place + 1, type: subquery.type)
            return .field(.column(row), index: index, type: type, span: span)
        }
        guard hasOperand(where: { _ in true }) else { return self }
        return mapChildren({ $0.takingRows(into: &found) }, query: { $0 })
    }
}

extension [ColumnVector] {
    /// Puts columns in the place of some of a table's, whose types stay as the table says.
    mutating func assign(_ values: [ColumnVector], to numbers: [Int]) {
        for (value, number) in zip(values, numbers) {
            let type = self[number - 1].type
            self[number - 1] = value
            self[number - 1].type = type
        }
    }

    /// Returns the rows with values worked out from an input in the place of some columns.
    func assigning(_ values: AssignmentList, _ input: RowInput) throws -> [ColumnVector] {
        let result = values.evaluate(input)
        if let error = result.error { throw error }
        var rows = self
        rows.assign(result.columns, to: values.columns)
        return rows
    }
}
