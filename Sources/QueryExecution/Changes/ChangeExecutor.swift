import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis
import TableStorage

/// What a statement that changes rows came to.
struct ChangeOutcome {
    /// The number of rows that were inserted, updated or deleted.
    var count: Int
    /// The rows of RETURNING.
    var returned: Batch?
}

/// Runs INSERT, UPDATE and DELETE.
struct ChangeExecutor {
    let planner: Planner
    let scope: QueryScope

    /// What the session knows.
    var context: ExecutionContext { planner.context }

    /// Plans a statement; the result runs it, foreign keys included unless it is a part of another one, which asks for them
    /// at its own end (`AfterTriggerEndQuery`).
    func prepare(_ written: BoundChange, isPart: Bool = false) throws -> () throws -> ChangeOutcome {
        var calls = FoldedCalls(planner, scope)
        let change = try calls?.folding(written) ?? written
        try requireChangeable(change)
        let events = planner.events
        let instead = try InsteadExecutor(planner: planner, scope: scope, events: events).prepare(change)
        let run: () throws -> ChangeOutcome =
            if let instead { instead } else { try prepareStored(change, events) }
        let enforcer = ConstraintEnforcer(context: context, planner: planner, events: events)
        let statements = StatementTriggers(change, planner: planner, events: events)
        return {
            var refusal: (any Error)?
            if !isPart {
                try planner.requirePopulated()
                swap(&refusal, &context.rowRefusal)
            }
            try statements.before()
            let outcome = try run()
            if let refusal { throw refusal }
            try statements.after()
            if !isPart { try enforcer.run() }
            return outcome
        }
    }

    /// Throws when the target is a sequence or a materialized view, or publishes changes without a replica identity;
    /// sub-selects are made ready before that is found out, and so what they read must be populated (`InitPlan`,
    /// `CheckValidResultRel`).
    private func requireChangeable(_ change: BoundChange) throws {
        guard !planner.isProbe, let relation = planner.catalog.relations[change.changed] else { return }
        do {
            try relation.requireChangeable()
            try planner.catalog.requireReplicaIdentity(of: relation, for: change.publishedChanges)
        } catch {
            let runner = QueryRunner(context: context)
            for part in change.readingParts { try runner.requirePopulatedSubqueries(of: part) }
            throw error
        }
    }

    /// Plans a change of stored rows.
    private func prepareStored(
        _ change: BoundChange, _ events: ConstraintEvents
    ) throws -> () throws -> ChangeOutcome {
        switch change {
        case .insert(let plan): try prepareInsert(plan, events)
        case .update(let plan): try prepareUpdate(plan, events)
        case .delete(let plan): try prepareDelete(plan, events)
        case .merge(let plan): try prepareMerge(plan, events)
        }
    }

    /// Returns the table that a statement changes.
    func target(_ id: ObjectID, _ changes: [Catalog.PublishedChange] = []) throws -> Relation {
        guard let relation = planner.catalog.relations[id] else {
            throw Diagnostic.notSupported("changing the rows of a system relation")
        }
        if planner.isProbe { return relation }
        try planner.catalog.requireReplicaIdentity(of: relation, for: changes)
        return relation
    }

    // MARK: INSERT

    /// Plans an INSERT.
    private func prepareInsert(_ plan: InsertPlan, _ events: ConstraintEvents) throws -> () throws -> ChangeOutcome {
        let relation = try target(plan.target, BoundChange.insert(plan).publishedChanges)
        let sources = try planner.planCommonTables(plan.commonTables, scope)
        let rows = try InsertRows(planner, scope).plan(plan, relation)
        let input = sources.isEmpty ? rows : WithNode(rows, sources: sources)
        input.pace = planner.pace
        if plan.onConflict != nil, BoundChange.insert(plan).readingParts.contains(where: \.isVolatile) {
            planner.pace.isSingle = true
        }
        planner.subplans.append(input)
        let writer = try RowWriter.make(
            relation, isOnly: false, planner: planner, access: .insert, events: events,
            viewChecks: plan.viewChecks, rowChecks: plan.rowChecks.filter { $0.kind == .insert })
        writer.given = plan.entry.access?.writtenColumns ?? []
        let versions = try conflictReturning(plan, relation)
        let returning = versions == nil ? try plan.returning.map { try Returning($0, relation, planner, scope) } : nil
        let conflicts: (any ConflictInserter)? = try plan.onConflict.map { conflict in
            if let family = writer as? FamilyWriter {
                return try familyConflicts(conflict, plan, relation, family, events)
            }
            return try ConflictInsert(conflict, plan, relation, planner: planner, scope: scope, inserter: writer) {
                let permit = try planner.permits.permit(.update, relation.id)
                let updater = try RowWriter(
                    relation, planner: planner, permit: permit, events: events, viewChecks: plan.viewChecks,
                    rowChecks: plan.rowChecks.filter { $0.kind == .update })
                if relation.isPartition { updater.mover = { _, _, _ in throw FamilyWriter.invalidUpdate } }
                return updater
            }
        }
        return { [context] in
            var outcome = ChangeOutcome(count: 0, returned: returning?.empty ?? versions?.empty)
            let source = try writer.rows(of: input, for: .insert)
            defer { context.sequences.endJournal() }
            while true {
                context.sequences.beginJournal()
                guard let batch = try source.next(Batch.capacity) else { break }
                try context.throwIfCancelled()
                if let conflicts {
                    for row in 0..<batch.count {
                        let values = batch.columns.map { $0.slice(row..<row + 1) }
                        guard let stored = try conflicts.insert(values) else { continue }
                        outcome.count += 1
                        try returning?.add(stored, count: 1, tables: writer.tables, to: &outcome)
                        try versions?.add(
                            Batch(columns: stored, count: 1), old: conflicts.replaced, new: stored, action: "INSERT",
                            tables: writer.tables, to: &outcome)
                    }
                    continue
                }
                let inserted: [ColumnVector]?
                do { inserted = try writer.insert(batch.columns, count: batch.count) } catch {
                    if let row = writer.failedRow { context.sequences.takeBack(behind: row, of: batch.count) }
                    throw error
                }
                guard let stored = inserted else { continue }
                outcome.count += batch.count
                try returning?.add(stored, count: batch.count, tables: writer.tables, to: &outcome)
            }
            return outcome
        }
    }

    /// Makes what handles ON CONFLICT of a partitioned table.
    private func familyConflicts(
        _ conflict: ConflictPlan, _ plan: InsertPlan, _ relation: Relation, _ inserter: FamilyWriter,
        _ events: ConstraintEvents
    ) throws -> FamilyConflictInsert {
        let updater =
            conflict.updates
            ? try FamilyWriter(
                relation, planner: planner, access: .update, events: events, viewChecks: plan.viewChecks,
                rowChecks: plan.rowChecks.filter { $0.kind == .update }) : nil
        if case .update(let assignments, _) = conflict.action { updater?.given = Set(assignments.map(\.column)) }
        return FamilyConflictInsert(
            conflict, plan, planner: planner, scope: scope, inserter: inserter, updater: updater)
    }

    /// Makes RETURNING of an INSERT whose rows may take the place of others; nil for any other.
    private func conflictReturning(_ plan: InsertPlan, _ relation: Relation) throws -> MergeReturning? {
        guard plan.onConflict?.updates == true, let targets = plan.returning else { return nil }
        var layout = Layout()
        for column in relation.columns { layout.add(ColumnKey(relation: 0, column: column.number), type: column.type) }
        return try MergeReturning(targets, relation, planner, scope, layout)
    }

    // MARK: UPDATE

    /// Plans an UPDATE.
    private func prepareUpdate(_ plan: UpdatePlan, _ events: ConstraintEvents) throws -> () throws -> ChangeOutcome {
        let relation = try target(plan.target, [.update])
        let readers = plan.assignments.map(\.value) + (plan.returning ?? []).map(\.expression)
        let found = try locate(plan.query, relation, for: readers)
        let assignments = try AssignmentList(plan.assignments, planner, scope, found.layout)
        let isOnly = plan.query.relations.first?.isOnly ?? false
        let writer = try RowWriter.make(
            relation, isOnly: isOnly, planner: planner, access: .update, events: events, viewChecks: plan.viewChecks,
            rowChecks: plan.rowChecks)
        let changed = Set(assignments.columns)
        writer.given = plan.query.relations.first?.access?.writtenColumns ?? changed
        let returning = try plan.returning.map { try Returning($0, relation, planner, scope, found.layout) }
        return { [context] in
            var outcome = ChangeOutcome(count: 0, returned: returning?.empty)
            var seen: Set<Int> = []
            let source = try writer.rows(of: found.plan, for: .update)
            defer { context.sequences.endJournal() }
            while true {
                context.sequences.beginJournal()
                guard let batch = try source.next(Batch.capacity) else { break }
                try context.throwIfCancelled()
                let (rows, positions) = found.fresh(batch, &seen, but: writer.isChangedByStatement)
                guard rows.count > 0 else { continue }
                let values = assignments.evaluate(RowInput(rows))
                let ready = values.error == nil ? rows : rows.slice(0..<values.count)
                if ready.count == 0, let error = values.error { throw error }
                let old = found.targetColumns(ready)
                var new = old
                new.assign(values.columns, to: assignments.columns)
                let result: [ColumnVector]?
                do {
                    result = try writer.update(
                        ContiguousArray(positions.prefix(ready.count)), from: old, to: new, changed: changed)
                } catch {
                    if let row = writer.failedRow { context.sequences.takeBack(behind: row, of: rows.count) }
                    throw error
                }
                guard let stored = result else { continue }
                if let error = values.error { throw error }
                outcome.count += ready.count
                try returning?.add(stored, joined: ready, count: ready.count, tables: writer.tables, to: &outcome)
            }
            return outcome
        }
    }

    // MARK: DELETE

    /// Plans a DELETE.
    private func prepareDelete(_ plan: DeletePlan, _ events: ConstraintEvents) throws -> () throws -> ChangeOutcome {
        let relation = try target(plan.target, [.delete])
        let found = try locate(plan.query, relation, for: (plan.returning ?? []).map(\.expression))
        let isOnly = plan.query.relations.first?.isOnly ?? false
        let writer = try RowWriter.make(
            relation, isOnly: isOnly, planner: planner, access: .delete, events: events)
        let returning = try plan.returning.map { try Returning($0, relation, planner, scope, found.layout) }
        return { [context] in
            var outcome = ChangeOutcome(count: 0, returned: returning?.empty)
            var seen: Set<Int> = []
            let source = try writer.rows(of: found.plan, for: .delete)
            while let batch = try source.next(Batch.capacity) {
                try context.throwIfCancelled()
                let (rows, positions) = found.fresh(batch, &seen, but: writer.isChangedByStatement)
                guard rows.count > 0 else { continue }
                let old = found.targetColumns(rows)
                guard try writer.delete(positions, old: old) else { continue }
                outcome.count += rows.count
                try returning?.add(old, joined: rows, count: rows.count, tables: writer.tables, to: &outcome)
            }
            return outcome
        }
    }

    /// Plans the search for the rows to change.
    func locate(
        _ query: BoundQuery, _ relation: Relation, for readers: [BoundExpression] = []
    ) throws -> LocatedRows {
        let sources = try planner.planCommonTables(query, scope)
        var needed: Set<ColumnKey> = [ColumnKey(relation: 0, column: RowPlaces.position)]
        for column in relation.columns { needed.insert(ColumnKey(relation: 0, column: column.number)) }
        needed.formUnion(ReaderWalk.columns(of: readers, in: query))
        var piece = try planner.planFrom(query, scope, needing: needed, allColumns: true)
        if !sources.isEmpty { piece.plan = WithNode(piece.plan, sources: sources) }
        piece.plan.pace = planner.pace
        planner.subplans.append(piece.plan)
        planner.watch?.watch(piece.plan)
        return try LocatedRows(plan: piece.plan, layout: piece.layout, relation: relation)
    }
}

/// Finds the columns of a query's relations that expressions beside it read, markers of missing rows included.
final class ReaderWalk {
    /// What was found.
    private var found: Set<ColumnKey> = []

    /// Returns the columns of a query's relations that expressions read.
    static func columns(of readers: [BoundExpression], in query: BoundQuery) -> Set<ColumnKey> {
        let walk = ReaderWalk()
        for reader in readers { walk.visit(reader) }
        return walk.found.filter { query.relations.indices.contains($0.relation) }
    }

    /// Visits an expression.
    private func visit(_ expression: BoundExpression) {
        TreeWalk(onExpression: { node, depth in
            for key in node.columns(atLevel: depth) { self.found.insert(key) }
        }).visit(expression)
    }
}

/// Rows to change, with where they are.
struct LocatedRows {
    let plan: PlanNode
    let layout: Layout
    private let position: Int
    /// Where the joined rows hold the place of the target's row.
    var positionSlot: Int { position }
    private let columns: [Int]

    /// Finds the columns of the target in a layout.
    init(plan: PlanNode, layout: Layout, relation: Relation) throws {
        self.plan = plan
        self.layout = layout
        guard let position = layout.slot(ColumnKey(relation: 0, column: RowPlaces.position)) else {
            throw Diagnostic(.internalError, "the rows to change have no positions")
        }
        self.position = position
        columns = relation.columns.compactMap { layout.slot(ColumnKey(relation: 0, column: $0.number)) }
    }

    /// Returns the rows whose target row was not there before, with their positions; what the same statement has changed
    /// elsewhere is passed over in silence.
    func fresh(
        _ batch: Batch, _ seen: inout Set<Int>, but isChanged: (Int) -> Bool
    ) -> (rows: Batch, positions: ContiguousArray<Int>) {
        guard case .int(let numbers) = batch.columns[position].data else { return (batch, []) }
        var rows = ContiguousArray<Int32>()
        var positions = ContiguousArray<Int>()
        for row in 0..<batch.count where batch.columns[position].validity[row] {
            let place = Int(numbers[row])
            guard seen.insert(place).inserted, !isChanged(place) else { continue }
            rows.append(Int32(truncatingIfNeeded: row))
            positions.append(place)
        }
        return (rows.count == batch.count ? batch : batch.gather(rows), positions)
    }

    /// Returns the target's columns, in order of their numbers.
    func targetColumns(_ rows: Batch) -> [ColumnVector] { columns.map { rows.columns[$0] } }
}

extension BoundChange {
    /// The relation whose rows change.
    fileprivate var changed: ObjectID {
        switch self {
        case .insert(let plan): plan.target
        case .update(let plan): plan.target
        case .delete(let plan): plan.target
        case .merge(let plan): plan.target
        }
    }
}
