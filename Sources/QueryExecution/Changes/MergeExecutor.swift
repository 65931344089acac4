import AccessControl
import CatalogModel
import SQLBasics
import SQLTypes

extension ChangeExecutor {
    /// Plans a MERGE.
    func prepareMerge(_ plan: MergePlan, _ events: ConstraintEvents) throws -> () throws -> ChangeOutcome {
        let relation = try target(plan.target, BoundChange.merge(plan).publishedChanges)
        let found = try locate(plan.query, relation, for: plan.expressions)
        let run = try MergeRun(plan, relation, found, planner: planner, scope: scope, events: events)
        return { [context] in
            var outcome = ChangeOutcome(count: 0, returned: run.returning?.empty)
            let source = try found.plan.open()
            while let batch = try source.next(Batch.capacity) {
                try context.throwIfCancelled()
                for row in 0..<batch.count { try run.take(batch.slice(row..<row + 1), &outcome) }
            }
            return outcome
        }
    }
}

/// Does what MERGE says with one joined row after the other (`ExecMerge`).
final class MergeRun {
    let returning: MergeReturning?
    private let relation: Relation
    private let found: LocatedRows
    private let presence: Int
    private let actions: [Action]
    /// What row-level security demands of rows before they are updated or deleted.
    private let updatable: RowCheckList
    private let deletable: RowCheckList
    /// The rows of the target that were changed.
    private var touched: Set<Int> = []

    /// A WHEN clause made ready.
    private struct Action {
        let match: MergeAction.Match
        let condition: ExpressionNode?
        let operation: Operation
    }

    /// What is done.
    private enum Operation {
        case insert(AssignmentList, RowWriter)
        case update(AssignmentList, RowWriter)
        case delete(RowWriter)
        case nothing
    }

    /// Compiles the actions.
    init(
        _ plan: MergePlan, _ relation: Relation, _ found: LocatedRows, planner: Planner, scope: QueryScope,
        events: ConstraintEvents
    ) throws {
        self.relation = relation
        self.found = found
        guard let presence = found.layout.slot(ColumnKey(relation: plan.presence, column: 1)) else {
            throw Diagnostic(.internalError, "MERGE does not know its source's rows")
        }
        self.presence = presence
        let compiler = ExpressionCompiler(planner, scope, found.layout)
        updatable = try RowCheckList(plan.rowChecks.filter { $0.kind == .mergeUpdate }, relation, planner)
        deletable = try RowCheckList(plan.rowChecks.filter { $0.kind == .mergeDelete }, relation, planner)
        let assigned = plan.updatedColumns
        func writer(
            _ access: StorageAccess, checks: [ViewCheck], _ kind: RowCheck.Kind
        ) throws -> RowWriter {
            let writer = try RowWriter.make(
                relation, isOnly: plan.query.relations.first?.isOnly ?? false, planner: planner, access: access,
                events: events, viewChecks: checks, rowChecks: plan.rowChecks.filter { $0.kind == kind })
            writer.isForMerge = true
            writer.given = plan.query.relations.first?.access?.writtenColumns ?? []
            writer.assigned = assigned
            return writer
        }
        actions = try plan.actions.map { action in
            let operation: Operation
            switch action.operation {
            case .nothing: operation = .nothing
            case .delete: operation = .delete(try writer(.delete, checks: [], .mergeDelete))
            case .update(let assignments):
                operation = .update(
                    try AssignmentList(assignments, planner, scope, found.layout),
                    try writer(.update, checks: plan.viewChecks, .update))
            case .insert(let values, _):
                operation = .insert(
                    try AssignmentList(values, planner, scope, found.layout),
                    try writer(.insert, checks: plan.viewChecks, .insert))
            }
            return Action(
                match: action.match, condition: try action.condition.map(compiler.compile), operation: operation)
        }
        returning = try plan.returning.map { try MergeReturning($0, relation, planner, scope, found.layout) }
    }

    /// Does with one row what the first action says whose condition holds.
    func take(_ row: Batch, _ outcome: inout ChangeOutcome) throws {
        let place = found.place(row)
        let hasSource = row.columns[presence].validity[0]
        let match: MergeAction.Match = place == nil ? .sourceOnly : hasSource ? .both : .targetOnly
        if place == nil && !hasSource { return }
        let input = RowInput(row)
        for action in actions where action.match == match {
            if let condition = action.condition {
                guard case .bool(true) = try condition.evaluate(input)[0] else { continue }
            }
            try perform(action.operation, row, input, place, &outcome)
            return
        }
    }

    /// Performs an action.
    private func perform(
        _ operation: Operation, _ row: Batch, _ input: RowInput, _ place: Int?, _ outcome: inout ChangeOutcome
    ) throws {
        let old = found.targetColumns(row)
        switch operation {
        case .nothing: return
        case .insert(let values, let writer):
            let empty = relation.columns.map { ColumnVector(type: $0.type, values: [Value.null]) }
            guard let stored = try writer.insert(try empty.assigning(values, input), count: 1) else { return }
            try returning?.add(row, old: nil, new: stored, action: "INSERT", tables: writer.tables, to: &outcome)
        case .update(let assignments, let writer):
            if let refusal = updatable.firstRefusal(old, count: 1) { throw refusal.error }
            let new = try old.assigning(assignments, input)
            try touch(place, writer)
            let result = try writer.update(
                place.map { [$0] } ?? [], from: old, to: new, changed: Set(assignments.columns))
            guard let stored = result else { return }
            try returning?.add(row, old: old, new: stored, action: "UPDATE", tables: writer.tables, to: &outcome)
        case .delete(let writer):
            if let refusal = deletable.firstRefusal(old, count: 1) { throw refusal.error }
            try touch(place, writer)
            guard try writer.delete(place.map { [$0] } ?? [], old: old) else { return }
            try returning?.add(row, old: old, new: nil, action: "DELETE", tables: writer.tables, to: &outcome)
        }
        outcome.count += 1
    }

    /// Refuses to change a row twice.
    private func touch(_ place: Int?, _ writer: RowWriter) throws {
        guard let place, !touched.insert(place).inserted || writer.isChangedByStatement(place) else { return }
        throw Diagnostic(
            .cardinalityViolation, "MERGE command cannot affect row a second time",
            hint: "Ensure that not more than one source row matches any one target row.")
    }
}

/// Works out RETURNING of MERGE, and of other changes whose rows may lack one of their versions.
final class MergeReturning {
    private let nodes: [ExpressionNode]
    private let relation: Relation
    /// For each column of the joined rows, the number of the target's column that stands there, if it is one.
    private let targetColumns: [Int?]
    /// Whether rows may be of several tables, and the table otherwise.
    private let isOfFamily: Bool
    private let table: Value

    /// Compiles the list over the joined rows, both versions of the target's row and the name of the action.
    init(
        _ targets: [Target], _ relation: Relation, _ planner: Planner, _ scope: QueryScope, _ joined: Layout
    ) throws {
        self.relation = relation
        targetColumns = joined.keys.map { $0.relation == 0 && $0.column > 0 ? $0.column : nil }
        var layout = joined
        for version in [BoundColumn.maybeOldRow, BoundColumn.newRow] {
            layout.add(ColumnKey(relation: version, column: BoundColumn.versionMark), type: .bool)
            for column in relation.columns {
                layout.add(ColumnKey(relation: version, column: column.number), type: column.type)
            }
        }
        layout.add(ColumnKey(relation: BoundColumn.mergeAction, column: 1), type: .text)
        isOfFamily = relation.hasFamily
        if isOfFamily {
            layout.add(ColumnKey(relation: 0, column: RowPlaces.tableoid), type: .oid)
        } else {
            layout.tables[0] = relation.id
        }
        table = .int(Int64(relation.id.rawValue))
        let compiler = ExpressionCompiler(planner, scope, layout)
        nodes = try targets.map { try compiler.compile($0.expression) }
    }

    /// No rows of the right types.
    var empty: Batch { Batch(columns: nodes.map { ColumnVector(type: $0.type) }, count: 0) }

    /// Adds one row.
    func add(
        _ joined: Batch, old: [ColumnVector]?, new: [ColumnVector]?, action: String, tables: ColumnVector? = nil,
        to outcome: inout ChangeOutcome
    ) throws {
        let missing = relation.columns.map { ColumnVector(type: $0.type, values: [Value.null]) }
        let shown = new ?? old ?? missing
        var columns = zip(joined.columns, targetColumns).map { column, number in number.map { shown[$0 - 1] } ?? column
        }
        for version in [old, new] {
            columns.append(ColumnVector(type: .bool, values: [version == nil ? Value.null : .bool(true)]))
            columns += version ?? missing
        }
        columns.append(ColumnVector(type: .text, values: [Value.text(action)]))
        if isOfFamily { columns.append(tables ?? ColumnVector(type: .oid, values: [table])) }
        let values = RowEvaluation.run(nodes, RowInput(columns: columns, count: 1))
        if let error = values.error { throw error }
        try outcome.add(Batch(columns: values.columns, count: values.count), to: empty)
    }
}

extension LocatedRows {
    /// Returns the place of the target's row in the first of some joined rows; nil when there is none.
    func place(_ row: Batch) -> Int? {
        guard row.columns[positionSlot].validity[0], case .int(let numbers) = row.columns[positionSlot].data else {
            return nil
        }
        return Int(numbers[0])
    }
}
