import CatalogModel
import SQLBasics
import SQLTypes

/// Does what MERGE says with the joined rows of a view, each of which is handed to the view's INSTEAD OF triggers
/// (`ExecMergeMatched`, `ExecMergeNotMatched`). Nothing tells that a row of a view is changed twice.
final class InsteadMerge {
    let returning: MergeReturning?
    private let view: Relation
    /// Where the joined rows hold the view's columns.
    private let columns: [Int]
    /// Where the joined rows tell whether there is a row of the source and one of the view.
    private let sourceMark: Int
    private let targetMark: Int
    private let actions: [Action]
    private let triggers: TriggerRunner
    private let checks: ViewCheckList

    /// A WHEN clause made ready.
    private struct Action {
        let match: MergeAction.Match
        let condition: ExpressionNode?
        let operation: Operation
    }

    /// What the triggers are asked for.
    private enum Operation {
        case insert(AssignmentList)
        case update(AssignmentList)
        case delete
        case nothing
    }

    /// Compiles the actions over the joined rows.
    init(
        _ plan: MergePlan, _ view: Relation, _ layout: Layout, columns: [Int], planner: Planner, scope: QueryScope,
        events: ConstraintEvents
    ) throws {
        self.view = view
        self.columns = columns
        guard let sourceMark = layout.slot(ColumnKey(relation: plan.presence, column: 1)),
            let targetMark = plan.targetMark.flatMap({ layout.slot(ColumnKey(relation: $0, column: 1)) })
        else { throw Diagnostic(.internalError, "MERGE does not know its rows") }
        self.sourceMark = sourceMark
        self.targetMark = targetMark
        let compiler = ExpressionCompiler(planner, scope, layout)
        actions = try plan.actions.map { action in
            let operation: Operation
            switch action.operation {
            case .nothing: operation = .nothing
            case .delete: operation = .delete
            case .update(let assignments):
                operation = .update(try AssignmentList(assignments, planner, scope, layout))
            case .insert(let values, _):
                operation = .insert(try AssignmentList(values, planner, scope, layout))
            }
            return Action(
                match: action.match, condition: try action.condition.map(compiler.compile), operation: operation)
        }
        triggers = TriggerRunner(view, planner: planner, events: events)
        checks = try ViewCheckList(plan.viewChecks, view, planner)
        returning = try plan.returning.map { try MergeReturning($0, view, planner, scope, layout) }
    }

    /// Does with one row what the first action says whose condition holds.
    func take(_ row: Batch, _ outcome: inout ChangeOutcome) throws {
        let hasSource = row.columns[sourceMark].validity[0]
        let hasTarget = row.columns[targetMark].validity[0]
        guard hasSource || hasTarget else { return }
        let match: MergeAction.Match = !hasTarget ? .sourceOnly : hasSource ? .both : .targetOnly
        let input = RowInput(row)
        for action in actions where action.match == match {
            if let condition = action.condition {
                guard case .bool(true) = try condition.evaluate(input)[0] else { continue }
            }
            try perform(action.operation, row, input, &outcome)
            return
        }
    }

    /// Hands a row to the triggers; one that they skip is neither counted nor returned.
    private func perform(
        _ operation: Operation, _ row: Batch, _ input: RowInput, _ outcome: inout ChangeOutcome
    ) throws {
        let old = columns.map { row.columns[$0] }
        switch operation {
        case .nothing: return
        case .insert(let values):
            let empty = view.columns.map { ColumnVector(type: $0.type, values: [Value.null]) }
            let new = try empty.assigning(values, input)
            guard let stored = try triggers.insteadRow(.insert, old: nil, new: new) else { return }
            try checks.require(stored)
            try returning?.add(row, old: nil, new: stored, action: "INSERT", to: &outcome)
        case .update(let assignments):
            let new = try old.assigning(assignments, input)
            guard let stored = try triggers.insteadRow(.update, old: old, new: new) else { return }
            try checks.require(stored)
            try returning?.add(row, old: old, new: stored, action: "UPDATE", to: &outcome)
        case .delete:
            guard try triggers.insteadRow(.delete, old: old, new: nil) != nil else { return }
            try returning?.add(row, old: old, new: nil, action: "DELETE", to: &outcome)
        }
        outcome.count += 1
    }
}
