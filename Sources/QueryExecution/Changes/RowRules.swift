import CatalogModel
import SQLBasics
import SQLTypes
import TableStorage

/// The rules that a table's rows must meet on their own: NOT NULL, generated columns and CHECK.
struct RowRules {
    let relation: Relation
    private let context: ExecutionContext
    private let generated: [(column: Int, node: ExpressionNode)]
    private let checks: [(name: String, node: ExpressionNode)]
    private let description: RowDescription

    /// Compiles a table's rules; they read the row's columns in order of their numbers.
    init(_ relation: Relation, planner: Planner, root: (relation: Relation, map: ColumnMap)? = nil) throws {
        self.relation = relation
        context = planner.context
        description = RowDescription(relation: relation, context: planner.context, root: root)
        var layout = Layout()
        for column in relation.columns { layout.add(ColumnKey(relation: 0, column: column.number), type: column.type) }
        let compiler = ExpressionCompiler(planner, QueryScope(parent: nil), layout)
        generated = try relation.columns.compactMap { column in
            guard column.generated == .stored, !column.isDropped, let value = column.defaultValue else { return nil }
            return (column.number, try compiler.compile(value.expression))
        }
        var found: [(name: String, node: ExpressionNode)] = []
        for constraint in relation.constraints where constraint.isEnforced {
            if case .check(let condition) = constraint.kind {
                found.append((constraint.name, try compiler.compile(condition)))
            }
        }
        checks = found.sorted { Value.compareText($0.name, $1.name) < 0 }
    }

    /// The numbers of generated columns.
    var generatedColumns: Set<Int> { Set(generated.map(\.column)) }

    /// Fills the generated columns of rows; returns how many rows there are before the first error, and that error.
    func generate(_ rows: inout [ColumnVector], count: Int) -> (count: Int, error: (any Error)?) {
        guard !generated.isEmpty else { return (count, nil) }
        let result = RowEvaluation.run(generated.map(\.node), RowInput(columns: rows, count: count))
        if result.count < count { rows = rows.map { $0.slice(0..<result.count) } }
        for (i, entry) in generated.enumerated() {
            rows[entry.column - 1] = result.columns[i]
            rows[entry.column - 1].type = relation.columns[entry.column - 1].type
        }
        return (result.count, result.error)
    }

    /// Returns the first row that breaks a rule, and the error (`ExecConstraints`).
    func firstViolation(_ rows: [ColumnVector], count: Int, given: Set<Int>) -> (row: Int, error: any Error)? {
        var first: (row: Int, error: any Error)?
        for column in relation.liveColumns where column.isNotNull {
            guard let row = firstNull(rows[column.number - 1], before: first?.row ?? count) else { continue }
            first = (row, nullError(column, rows, row, given))
        }
        for check in checks {
            guard let failure = firstFailure(check, rows, before: first?.row ?? count, given) else { continue }
            first = failure
        }
        return first
    }

    /// Returns the first row before a limit that is NULL.
    private func firstNull(_ vector: ColumnVector, before limit: Int) -> Int? {
        if vector.validity.isAllValid { return nil }
        return (0..<limit).first { !vector.validity[$0] }
    }

    /// Returns the first row before a limit for which a condition is false, or fails.
    private func firstFailure(
        _ check: (name: String, node: ExpressionNode), _ rows: [ColumnVector], before limit: Int, _ given: Set<Int>
    ) -> (row: Int, error: any Error)? {
        let part = rows.map { $0.slice(0..<limit) }
        let result = RowEvaluation.run([check.node], RowInput(columns: part, count: limit))
        let truth = Truth.bytes(result.columns[0])
        if let row = truth.firstIndex(of: Truth.no) {
            return (row, checkError(check.name, rows, row, given))
        }
        return result.error.map { (result.count, $0) }
    }

    /// The error of a NULL where none may be.
    private func nullError(_ column: Column, _ rows: [ColumnVector], _ row: Int, _ given: Set<Int>) -> Diagnostic {
        Diagnostic(
            .notNullViolation,
            "null value in column \"\(column.name)\" of relation \"\(relation.name)\" violates not-null constraint",
            detail: description.failingRow(rows, row, given: given))
    }

    /// The error of a row that a CHECK refuses.
    private func checkError(_ name: String, _ rows: [ColumnVector], _ row: Int, _ given: Set<Int>) -> Diagnostic {
        Diagnostic(
            .checkViolation, "new row for relation \"\(relation.name)\" violates check constraint \"\(name)\"",
            detail: description.failingRow(rows, row, given: given))
    }
}
