import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import TableStorage

/// The rules that a table's rows must meet on their own: NOT NULL, generated columns and CHECK. Their expressions are compiled when
/// the first row comes to them, and ask for EXECUTE of what they call as the role that writes (`ExecPrepareExpr`).
final class RowRules {
    let relation: Relation
    private let planner: Planner
    private let description: RowDescription
    /// The generated columns.
    let generatedColumns: GeneratedColumns
    /// The expressions of generated columns that have been worked out so far.
    private var generated: [Set<Int>: Result<[(column: Int, node: ExpressionNode)], any Error>] = [:]
    private lazy var checks = Swift.Result { try compileChecks() }

    /// Makes the rules of a table.
    init(_ relation: Relation, planner: Planner, root: (relation: Relation, map: ColumnMap)? = nil) {
        self.relation = relation
        self.planner = planner
        description = RowDescription(relation: relation, context: planner.context, root: root)
        generatedColumns = GeneratedColumns(relation)
        if callsRoutine { planner.pace.isSingle = true }
    }

    /// Tells whether one of the rules calls a user's routine.
    private var callsRoutine: Bool {
        let routines = planner.context.catalog.routines
        if routines.isEmpty { return false }
        var found = false
        let walk = TreeWalk(onExpression: { expression, _ in
            if case .call(let call) = expression, routines[call.function] != nil { found = true }
        })
        for constraint in relation.constraints where constraint.isEnforced {
            if case .check(let condition) = constraint.kind { walk.visit(condition) }
        }
        for column in relation.columns where generatedColumns.stored.contains(column.number) {
            if let value = column.defaultValue { walk.visit(value.expression) }
        }
        return found
    }

    /// Makes something with a compiler whose expressions read the row's columns in order of their numbers.
    private func compiling<Made>(_ make: (ExpressionCompiler) throws -> Made) throws -> Made {
        var layout = Layout()
        for column in relation.columns { layout.add(ColumnKey(relation: 0, column: column.number), type: column.type) }
        let compiler = ExpressionCompiler(planner, QueryScope(parent: nil), layout)
        return try planner.context.askingExecute { try make(compiler) }
    }

    /// Compiles generated columns (`ExecInitGenerated`).
    private func compileGenerated(_ columns: Set<Int>) throws -> [(column: Int, node: ExpressionNode)] {
        try compiling { compiler in
            try relation.columns.compactMap { column in
                guard columns.contains(column.number), let value = column.defaultValue else { return nil }
                return (column.number, try compiler.compile(value.expression))
            }
        }
    }

    /// Compiles the checks, in the order in which they are tested (`ExecRelCheck`).
    private func compileChecks() throws -> [(name: String, node: ExpressionNode)] {
        try compiling { compiler in
            var found: [(name: String, node: ExpressionNode)] = []
            for constraint in relation.constraints where constraint.isEnforced {
                if case .check(let condition) = constraint.kind {
                    found.append((constraint.name, try compiler.compile(condition)))
                }
            }
            return found.sorted { Value.compareText($0.name, $1.name) < 0 }
        }
    }

    /// Fills the generated columns of rows, in an update those that may change; returns how many rows there are before the first
    /// error, and that error.
    func generate(
        _ rows: inout [ColumnVector], count: Int, changed: Set<Int>? = nil
    ) -> (count: Int, error: (any Error)?) {
        let columns = changed.map(generatedColumns.stored.intersection) ?? generatedColumns.stored
        guard !columns.isEmpty, count > 0 else { return (count, nil) }
        let nodes: [(column: Int, node: ExpressionNode)]
        let compiled = generated[columns] ?? Result { try compileGenerated(columns) }
        generated[columns] = compiled
        switch compiled {
        case .success(let made): nodes = made
        case .failure(let error):
            rows = rows.map { $0.slice(0..<0) }
            return (0, error)
        }
        let result = RowEvaluation.run(nodes.map(\.node), RowInput(columns: rows, count: count))
        if result.count < count { rows = rows.map { $0.slice(0..<result.count) } }
        rows.assign(result.columns, to: nodes.map(\.column))
        return (result.count, result.error)
    }

    /// Returns the first row that breaks a rule, and the error (`ExecConstraints`).
    func firstViolation(_ rows: [ColumnVector], count: Int, given: Set<Int>) -> (row: Int, error: any Error)? {
        var first: (row: Int, error: any Error)?
        for column in relation.liveColumns where column.isNotNull {
            guard let row = firstNull(rows[column.number - 1], before: first?.row ?? count) else { continue }
            first = (row, nullError(column, rows, row, given))
        }
        guard first?.row ?? count > 0 else { return first }
        switch checks {
        case .failure(let error): return (0, error)
        case .success(let list):
            for check in list {
                guard let failure = firstFailure(check, rows, before: first?.row ?? count, given) else { continue }
                first = failure
            }
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
            detail: description.failingRow(rows, row, given: given)
        ).about(relation, column: column.name, in: planner.context.catalog)
    }

    /// The error of a row that a CHECK refuses.
    private func checkError(_ name: String, _ rows: [ColumnVector], _ row: Int, _ given: Set<Int>) -> Diagnostic {
        Diagnostic(
            .checkViolation, "new row for relation \"\(relation.name)\" violates check constraint \"\(name)\"",
            detail: description.failingRow(rows, row, given: given)
        ).about(relation, constraint: name, in: planner.context.catalog)
    }
}
