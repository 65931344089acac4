import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// Runs changes of views whose INSTEAD OF triggers do what is to be done: nothing is stored here, each row is handed to the
/// triggers (`ExecIRInsertTriggers` and its kin).
struct InsteadExecutor {
    let planner: Planner
    let scope: QueryScope
    let events: ConstraintEvents

    /// Plans a change of a view; nil for one of stored rows.
    func prepare(_ change: BoundChange) throws -> (() throws -> ChangeOutcome)? {
        let target: ObjectID =
            switch change {
            case .insert(let plan): plan.target
            case .update(let plan): plan.target
            case .delete(let plan): plan.target
            case .merge(let plan): plan.target
            }
        guard let view = planner.catalog.relations[target], view.kind == .view else { return nil }
        switch change {
        case .insert(let plan): return try prepareInsert(plan, view)
        case .update(let plan): return try prepareUpdate(plan, view)
        case .delete(let plan): return try prepareDelete(plan, view)
        case .merge(let plan): return try prepareMerge(plan, view)
        }
    }

    /// Plans an INSERT.
    private func prepareInsert(_ plan: InsertPlan, _ view: Relation) throws -> () throws -> ChangeOutcome {
        let sources = try planner.planCommonTables(plan.commonTables, scope)
        let rows = try InsertRows(planner, scope).plan(plan, view)
        let input = sources.isEmpty ? rows : WithNode(rows, sources: sources)
        let returning = try plan.returning.map { try Returning($0, view, planner, scope) }
        let triggers = TriggerRunner(view, planner: planner, events: events)
        let checks = try ViewCheckList(plan.viewChecks, view, planner)
        return { [context = planner.context] in
            var outcome = ChangeOutcome(count: 0, returned: returning?.empty)
            try Self.forEachRow(of: input, context) { row in
                guard let stored = try triggers.insteadRow(.insert, old: nil, new: row.columns) else { return }
                try checks.require(stored)
                outcome.count += 1
                try returning?.add(stored, count: 1, to: &outcome)
            }
            return outcome
        }
    }

    /// Plans an UPDATE.
    private func prepareUpdate(_ plan: UpdatePlan, _ view: Relation) throws -> () throws -> ChangeOutcome {
        let found = try locate(plan.query, view)
        let assignments = try AssignmentList(plan.assignments, planner, scope, found.layout)
        let returning = try plan.returning.map { try Returning($0, view, planner, scope, found.layout) }
        let triggers = TriggerRunner(view, planner: planner, events: events)
        let checks = try ViewCheckList(plan.viewChecks, view, planner)
        return { [context = planner.context] in
            var outcome = ChangeOutcome(count: 0, returned: returning?.empty)
            try Self.forEachRow(of: found.plan, context) { row in
                let old = found.columns.map { row.columns[$0] }
                let new = try old.assigning(assignments, RowInput(row))
                guard let stored = try triggers.insteadRow(.update, old: old, new: new) else { return }
                try checks.require(stored)
                outcome.count += 1
                try returning?.add(stored, joined: row, count: 1, to: &outcome)
            }
            return outcome
        }
    }

    /// Plans a DELETE.
    private func prepareDelete(_ plan: DeletePlan, _ view: Relation) throws -> () throws -> ChangeOutcome {
        let found = try locate(plan.query, view)
        let returning = try plan.returning.map { try Returning($0, view, planner, scope, found.layout) }
        let triggers = TriggerRunner(view, planner: planner, events: events)
        return { [context = planner.context] in
            var outcome = ChangeOutcome(count: 0, returned: returning?.empty)
            try Self.forEachRow(of: found.plan, context) { row in
                let old = found.columns.map { row.columns[$0] }
                guard try triggers.insteadRow(.delete, old: old, new: nil) != nil else { return }
                outcome.count += 1
                try returning?.add(old, joined: row, count: 1, to: &outcome)
            }
            return outcome
        }
    }

    /// Plans a MERGE.
    private func prepareMerge(_ plan: MergePlan, _ view: Relation) throws -> () throws -> ChangeOutcome {
        let found = try locate(plan.query, view, for: plan.expressions)
        let run = try InsteadMerge(
            plan, view, found.layout, columns: found.columns, planner: planner, scope: scope, events: events)
        return { [context = planner.context] in
            var outcome = ChangeOutcome(count: 0, returned: run.returning?.empty)
            try Self.forEachRow(of: found.plan, context) { row in try run.take(row, &outcome) }
            return outcome
        }
    }

    /// Runs a plan and hands out its rows one by one.
    private static func forEachRow(
        of plan: PlanNode, _ context: ExecutionContext, _ body: (Batch) throws -> Void
    ) throws {
        let source = SingleRows(try plan.open())
        while let row = try source.next(1) {
            try context.throwIfCancelled()
            try body(row)
        }
    }

    /// Plans the search for the view's rows; `columns` tells where they stand.
    private func locate(
        _ query: BoundQuery, _ view: Relation, for readers: [BoundExpression] = []
    ) throws -> (plan: PlanNode, layout: Layout, columns: [Int]) {
        let sources = try planner.planCommonTables(query, scope)
        let keys = view.columns.map { ColumnKey(relation: 0, column: $0.number) }
        let needed = Set(keys).union(ReaderWalk.columns(of: readers, in: query))
        var piece = try planner.planFrom(query, scope, needing: needed, allColumns: true)
        if !sources.isEmpty { piece.plan = WithNode(piece.plan, sources: sources) }
        piece.plan.pace = planner.pace
        return (piece.plan, piece.layout, keys.compactMap { piece.layout.slot($0) })
    }
}

/// What WITH CHECK OPTION of views above a view with triggers demands of the rows that the triggers return.
struct ViewCheckList {
    private let checks: [(view: String, node: ExpressionNode)]
    private let description: RowDescription

    /// Compiles checks over the view's columns in order of their numbers.
    init(_ checks: [ViewCheck], _ view: Relation, _ planner: Planner) throws {
        var layout = Layout()
        for column in view.columns { layout.add(ColumnKey(relation: 0, column: column.number), type: column.type) }
        let compiler = ExpressionCompiler(planner, QueryScope(parent: nil), layout)
        self.checks = try checks.map { ($0.view, try compiler.compile($0.condition)) }
        description = RowDescription(relation: view, context: planner.context)
    }

    /// Throws 44000 when a row does not pass a check.
    func require(_ row: [ColumnVector]) throws {
        for check in checks {
            let result = RowEvaluation.run([check.node], RowInput(columns: row, count: 1))
            if let error = result.error { throw error }
            if Truth.bytes(result.columns[0]).first == Truth.yes { continue }
            throw Diagnostic(
                .withCheckOptionViolation, "new row violates check option for view \"\(check.view)\"",
                detail: description.failingRow(row, 0, given: []))
        }
    }
}
