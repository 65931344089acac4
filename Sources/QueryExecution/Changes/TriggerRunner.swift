import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// Runs the triggers of one table while a statement changes its rows (PostgreSQL's `trigger.c`).
final class TriggerRunner {
    private let relation: Relation
    private let planner: Planner
    private let events: ConstraintEvents
    private let triggers: [Trigger]
    private var conditions: [ObjectID: ExpressionNode] = [:]

    /// Makes a runner of the triggers that are switched on.
    init(_ relation: Relation, planner: Planner, events: ConstraintEvents) {
        self.relation = relation
        self.planner = planner
        self.events = events
        let isReplica = planner.context.isReplica
        triggers = relation.triggers.filter { $0.runs(asReplica: isReplica) }
    }

    /// What the session knows.
    private var context: ExecutionContext { planner.context }
    /// Tells whether there are none.
    var isEmpty: Bool { triggers.isEmpty }

    /// Returns the triggers for one moment, in the order in which they run.
    private func chosen(
        _ timing: Trigger.Timing, _ event: Trigger.Event, isRow: Bool, changed: Set<Int>?
    ) -> [Trigger] {
        triggers.filter { trigger in
            trigger.timing == timing && trigger.isRow == isRow && trigger.events.contains(event)
                && (event != .update || trigger.columns.isEmpty || changed?.isDisjoint(with: trigger.columns) != true)
        }
    }

    /// Tells whether there are triggers for each row of an event.
    func firesRows(_ event: Trigger.Event, changed: Set<Int>? = nil) -> Bool {
        !triggers.isEmpty
            && (!chosen(.before, event, isRow: true, changed: changed).isEmpty
                || !chosen(.after, event, isRow: true, changed: changed).isEmpty)
    }

    /// Tells whether there are triggers that see each row before it is stored.
    func firesRowsFirst(_ event: Trigger.Event) -> Bool {
        !triggers.isEmpty && !chosen(.before, event, isRow: true, changed: nil).isEmpty
    }

    /// Opens a plan whose rows are to be changed; they come one by one where functions run in between.
    func rows(of plan: PlanNode, for event: Trigger.Event) throws -> any Operator {
        firesRows(event) ? SingleRows(try plan.open()) : try plan.open()
    }

    // MARK: Moments

    /// Runs the triggers of a statement: those before it at once, the others are queued (`ExecBSInsertTriggers`, …).
    func statement(_ timing: Trigger.Timing, _ event: Trigger.Event, changed: Set<Int>? = nil) throws {
        guard !triggers.isEmpty, timing != .before || events.beginsStatement(relation.id, event) else { return }
        for trigger in chosen(timing, event, isRow: false, changed: changed)
        where try holds(trigger, old: nil, new: nil) {
            let firing = firing(trigger, event, old: nil, new: nil)
            if timing == .before { _ = try firing.run(context) } else { events.addStatement(firing) }
        }
    }

    /// Runs the triggers before one row; returns what becomes of the row, nil when it is skipped (`ExecBRInsertTriggers`,
    /// …).
    func beforeRow(
        _ event: Trigger.Event, old: [ColumnVector]?, new: [ColumnVector]?, count: Int, changed: Set<Int>? = nil
    ) throws -> [ColumnVector]? {
        let chosen = chosen(.before, event, isRow: true, changed: changed)
        guard !chosen.isEmpty else { return new ?? old }
        guard count == 1 else {
            throw Diagnostic(.internalError, "\(count) rows at once for a trigger")
        }
        let before = old.map { $0.map { $0[0] } }
        var after = new.map { $0.map { $0[0] } }
        for column in relation.columns where column.generated != nil && after != nil {
            after?[column.number - 1] = .null
        }
        for trigger in chosen where try holds(trigger, old: before, new: after) {
            guard let row = try firing(trigger, event, old: before, new: after).run(context) else { return nil }
            if event != .delete { after = row }
        }
        guard let after else { return old }
        return zip(relation.columns, after).map { ColumnVector(type: $0.type, values: [$1]) }
    }

    /// Runs the triggers that stand for a change of one row of a view; returns what becomes of the row, nil when it is
    /// skipped (`ExecIRInsertTriggers`, …).
    func insteadRow(
        _ event: Trigger.Event, old: [ColumnVector]?, new: [ColumnVector]?
    ) throws -> [ColumnVector]? {
        let before = old.map { $0.map { $0[0] } }
        var after = new.map { $0.map { $0[0] } }
        for trigger in chosen(.instead, event, isRow: true, changed: nil) {
            guard let row = try firing(trigger, event, old: before, new: after).run(context) else { return nil }
            if event != .delete { after = row }
        }
        guard let after else { return old }
        return zip(relation.columns, after).map { ColumnVector(type: $0.type, values: [$1]) }
    }

    /// Queues the triggers after rows (`AfterTriggerSaveEvent`).
    func afterRows(
        _ event: Trigger.Event, old: [ColumnVector]?, new: [ColumnVector]?, count: Int, changed: Set<Int>? = nil
    ) throws {
        guard !triggers.isEmpty else { return }
        if triggers.contains(where: { $0.seesTransitions && $0.events.contains(event) }) {
            events.transitions(of: relation.id, event).add(old: old, new: new, count: count)
            try MemoryLimit.check(values: count * relation.columns.count)
        }
        let chosen = chosen(.after, event, isRow: true, changed: changed)
        guard !chosen.isEmpty else { return }
        for row in 0..<count {
            let before = old.map { $0.map { $0[row] } }
            let after = new.map { $0.map { $0[row] } }
            for trigger in chosen where try holds(trigger, old: before, new: after) {
                events.add(firing(trigger, event, old: before, new: after))
            }
        }
    }

    // MARK: Parts

    /// Describes one firing.
    private func firing(
        _ trigger: Trigger, _ event: Trigger.Event, old: [Value]?, new: [Value]?
    ) -> TriggerEvent {
        TriggerEvent(
            relation: relation, trigger: trigger, event: event, old: old, new: new, role: context.currentRole,
            transitions: trigger.seesTransitions ? events.transitions(of: relation.id, event) : nil)
    }

    /// Tells whether WHEN of a trigger holds (`TriggerEnabled`).
    private func holds(_ trigger: Trigger, old: [Value]?, new: [Value]?) throws -> Bool {
        guard let condition = trigger.condition else { return true }
        let node = try conditions[trigger.id] ?? compile(condition)
        conditions[trigger.id] = node
        let columns = [old, new].flatMap { row in
            relation.columns.map { column in
                ColumnVector(type: column.type, values: [row?[column.number - 1] ?? .null])
            }
        }
        let result = RowEvaluation.run([node], RowInput(columns: columns, count: 1))
        if let error = result.error { throw error }
        guard case .bool(true) = result.columns[0][0] else { return false }
        return true
    }

    /// Compiles WHEN over the old and the new row.
    private func compile(_ condition: BoundExpression) throws -> ExpressionNode {
        var layout = Layout()
        for side in 0...1 {
            for column in relation.columns {
                layout.add(ColumnKey(relation: side, column: column.number), type: column.type)
            }
        }
        let compiler = ExpressionCompiler(planner, QueryScope(parent: nil), layout)
        return try context.askingExecute { try compiler.compile(condition) }
    }

    /// The error of `suppress_redundant_updates_trigger` where it does not belong.
    static func suppressionMisuse(_ words: String) -> Diagnostic {
        Diagnostic(SQLState("39P01"), "suppress_redundant_updates_trigger: must be called \(words)")
    }
}

/// One firing of a trigger, perhaps to come when the statement is done.
struct TriggerEvent: Sendable {
    let relation: Relation
    let trigger: Trigger
    let event: Trigger.Event
    let old: [Value]?
    let new: [Value]?
    /// The role in force when the event happened, as which the function runs (`ats_rolid`).
    let role: RoleID
    /// The rows of the whole statement, if the function sees them.
    let transitions: TransitionRows?

    /// Runs the function; returns the row that it returns, nil for none.
    @discardableResult func run(_ context: ExecutionContext) throws -> [Value]? {
        if trigger.function == Trigger.suppressRedundantUpdates { return try suppressed() }
        guard let routine = context.catalog.routines[trigger.function] else {
            throw Diagnostic(.internalError, "the function of trigger \(trigger.name) is gone")
        }
        context.triggerDepth += 1
        defer { context.triggerDepth -= 1 }
        let live = relation.columns.indices.filter { !relation.columns[$0].isDropped }
        let call = self.call(context, live)
        let row = try context.acting(as: role) {
            try context.atomically { try PLRoutineRunner.runTrigger(routine, call, context) }
        }
        guard let row, trigger.isRow else { return nil }
        var full = relation.columns.map { _ in Value.null }
        for (place, value) in zip(live, row) { full[place] = value }
        return full
    }

    /// The tables of rows before and after the statement, by their names.
    private func tables(_ live: [Int]) -> [String: TransitionTable] {
        guard let transitions else { return [:] }
        var tables: [String: TransitionTable] = [:]
        for (name, rows) in [(trigger.oldTable, transitions.old), (trigger.newTable, transitions.new)] {
            guard let name else { continue }
            tables[name] = TransitionTable(
                columns: live.map { (relation.columns[$0].name, relation.columns[$0].type) },
                rows: rows.map { row in live.map { row[$0] } })
        }
        return tables
    }

    /// Describes the firing for the function.
    private func call(_ context: ExecutionContext, _ live: [Int]) -> TriggerCall {
        var call = plainCall(context, live)
        call.transitions = tables(live)
        return call
    }

    /// Describes the firing without the tables of rows.
    private func plainCall(_ context: ExecutionContext, _ live: [Int]) -> TriggerCall {
        TriggerCall(
            name: trigger.name, when: trigger.timing.rawValue, level: trigger.isRow ? "ROW" : "STATEMENT",
            operation: event.rawValue, relation: relation.id, table: relation.name,
            schema: context.catalog.schemas[relation.schema]?.name ?? "", arguments: trigger.arguments,
            columns: live.map { (relation.columns[$0].name, relation.columns[$0].type) },
            old: old.map { row in live.map { row[$0] } }, new: new.map { row in live.map { row[$0] } })
    }

    /// Skips an update that changes nothing (`suppress_redundant_updates_trigger`).
    private func suppressed() throws -> [Value]? {
        if event != .update { throw TriggerRunner.suppressionMisuse("on update") }
        if trigger.timing != .before { throw TriggerRunner.suppressionMisuse("before update") }
        guard trigger.isRow, let old, let new else { throw TriggerRunner.suppressionMisuse("for each row") }
        let isSame = relation.columns.allSatisfy { column in
            if column.generated != nil { return true }
            if column.isDropped, case .null = old[column.number - 1] { return true }
            if column.isDropped { return false }
            let before = ColumnVector(type: column.type, values: [old[column.number - 1]])
            return before.equalRows(0, ColumnVector(type: column.type, values: [new[column.number - 1]]), 0)
        }
        return isSame ? nil : relation.columns.map { $0.isDropped ? .null : new[$0.number - 1] }
    }
}

/// Runs the triggers of a statement before its first row and after its last one (`fireBSTriggers`, `fireASTriggers`).
struct StatementTriggers {
    private let runner: TriggerRunner?
    private let events: [(event: Trigger.Event, changed: Set<Int>?)]

    /// Finds what a statement does to its target.
    init(_ change: BoundChange, planner: Planner, events queue: ConstraintEvents) {
        let target: ObjectID
        var found: [(event: Trigger.Event, changed: Set<Int>?)]
        switch change {
        case .insert(let plan):
            target = plan.target
            found = [(.insert, nil)]
            if case .update(let assignments, _)? = plan.onConflict?.action {
                found.append((.update, Set(assignments.map(\.column))))
            }
        case .update(let plan): (target, found) = (plan.target, [(.update, Set(plan.assignments.map(\.column)))])
        case .delete(let plan): (target, found) = (plan.target, [(.delete, nil)])
        case .merge(let plan): (target, found) = (plan.target, Self.events(of: plan))
        }
        let relation = planner.catalog.relations[target]
        let isReplica = planner.context.isReplica
        let hasTriggers = relation?.triggers.contains { $0.runs(asReplica: isReplica) } == true
        let generated = hasTriggers ? relation.map(GeneratedColumns.init) : nil
        runner = hasTriggers ? relation.map { TriggerRunner($0, planner: planner, events: queue) } : nil
        events = found.map { item in
            (item.event, item.changed.map { $0.union(generated?.along(with: $0) ?? []) })
        }
    }

    /// What the actions of MERGE may do.
    private static func events(of plan: MergePlan) -> [(event: Trigger.Event, changed: Set<Int>?)] {
        var inserts = false
        var deletes = false
        var updates = false
        for action in plan.actions {
            switch action.operation {
            case .insert: inserts = true
            case .delete: deletes = true
            case .update: updates = true
            case .nothing: break
            }
        }
        return (inserts ? [(.insert, nil)] : []) + (updates ? [(.update, plan.updatedColumns)] : [])
            + (deletes ? [(.delete, nil)] : [])
    }

    /// Runs the triggers before the statement.
    func before() throws {
        for item in events { try runner?.statement(.before, item.event, changed: item.changed) }
    }

    /// Queues the triggers after the statement.
    func after() throws {
        for item in events.reversed() {
            try runner?.statement(.after, item.event, changed: item.changed)
        }
    }
}

extension ExecutionContext {
    /// Does something as a role, as PostgreSQL does with queued triggers and the actions of foreign keys.
    func acting<Result>(as role: RoleID, _ body: () throws -> Result) throws -> Result {
        guard role != currentRole else { return try body() }
        let definer = session.definer
        session.definer = role
        refreshFunctions()
        defer {
            session.definer = definer
            refreshFunctions()
        }
        return try body()
    }
}
