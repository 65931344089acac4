import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import TableStorage

/// Inserts rows one by one as ON CONFLICT says.
protocol ConflictInserter: AnyObject {
    /// The row that the one stored last has taken the place of; nil when it was inserted.
    var replaced: [ColumnVector]? { get }
    /// Inserts one row, or does what the clause says; returns the row that was stored, if any.
    func insert(_ row: [ColumnVector]) throws -> [ColumnVector]?
}

/// Inserts rows one by one where ON CONFLICT says what becomes of those whose key is there already (`ExecInsert`).
final class ConflictInsert: ConflictInserter {
    private let relation: Relation
    private let arbiters: [ObjectID]?
    private let context: ExecutionContext
    private let rules: RowRules
    private let inserter: RowWriter
    private let update: Update?
    private let given: Set<Int>
    /// What row-level security demands of the row that is there.
    private let oldRowChecks: RowCheckList
    /// Where the first row stands that was written after the statement began, by itself or by what it runs: such rows are
    /// invisible to it.
    private let firstNew: Int

    /// What DO UPDATE does.
    private struct Update {
        let writer: RowWriter
        let filter: ExpressionNode?
        let assignments: AssignmentList
    }

    /// Compiles the clause; the second writer updates rows.
    init(
        _ plan: ConflictPlan, _ insert: InsertPlan, _ relation: Relation, planner: Planner, scope: QueryScope,
        inserter: RowWriter, updater: () throws -> RowWriter
    ) throws {
        self.relation = relation
        self.inserter = inserter
        arbiters = plan.arbiters
        context = planner.context
        firstNew = context.state.contents[relation.storage]?.positionCount ?? 0
        given = insert.entry.access?.writtenColumns ?? []
        rules = RowRules(relation, planner: planner)
        oldRowChecks = try RowCheckList(insert.rowChecks.filter { $0.kind == .conflict }, relation, planner)
        guard case .update(let assignments, let filter) = plan.action else {
            update = nil
            return
        }
        var layout = Layout()
        for side in 0...1 {
            for column in relation.columns {
                layout.add(ColumnKey(relation: side, column: column.number), type: column.type)
            }
        }
        let compiler = ExpressionCompiler(planner, scope, layout)
        let writer = try updater()
        writer.given = given
        update = Update(
            writer: writer, filter: try filter.map(compiler.compile),
            assignments: try AssignmentList(assignments, planner, scope, layout))
    }

    /// The row that the one stored last has taken the place of; nil when it was inserted.
    private(set) var replaced: [ColumnVector]?

    /// Inserts one row, or does what the clause says; returns the row that was stored, if any.
    func insert(_ row: [ColumnVector]) throws -> [ColumnVector]? {
        guard let row = try inserter.prepared(row, count: 1) else { return nil }
        let proposed = try checked(row)
        guard let position = try conflict(with: proposed) else {
            let stored = try inserter.insert(proposed, count: 1, isChecked: true, isPrepared: true)
            replaced = nil
            return stored
        }
        return try update.flatMap { try self.update(position, excluded: proposed, $0) }
    }

    /// Fills the generated columns of a new row, which must meet the table's rules.
    private func checked(_ row: [ColumnVector]) throws -> [ColumnVector] {
        var proposed = row
        if let error = rules.generate(&proposed, count: 1).error { throw error }
        try inserter.refuseUnlessAllowed(proposed)
        if let violation = rules.firstViolation(proposed, count: 1, given: given) { throw violation.error }
        return proposed
    }

    /// Returns the position of a row that has a key of a new row.
    private func conflict(with proposed: [ColumnVector]) throws -> Int? {
        guard let contents = context.state.contents[relation.storage] else { return nil }
        let door = SystemDoor.uniquenessCheck.permit(relation.id, of: context.identity)
        for id in relation.indexes where arbiters?.contains(id) != false {
            guard let index = contents.indexes.first(where: { $0.id == id }) else {
                if context.catalog.relations[id]?.index?.isUnique == true,
                    let key = try inserter.indexed?.key(of: proposed, in: id),
                    let position = try contents.lookUp(key, inComputed: id, permit: door, of: context.identity)
                {
                    return position
                }
                continue
            }
            guard index.isUnique else { continue }
            if let constraint = relation.constraints.first(where: { $0.isDeferrable && $0.uniqueIndex == index.id }) {
                throw Diagnostic(
                    .objectNotInPrerequisiteState,
                    "ON CONFLICT does not support deferrable unique constraints/exclusion constraints as arbiters"
                ).about(relation, constraint: constraint.name, in: context.catalog)
            }
            let keys = index.columns.map { proposed[$0 - 1] }
            let found = try contents.lookUp(keys, count: 1, in: index, permit: door, of: context.identity)
            if let position = found.first, position >= 0 { return position }
        }
        return nil
    }

    /// Updates the row that is there (`ExecOnConflictUpdate`); nil when the condition does not hold.
    private func update(_ position: Int, excluded: [ColumnVector], _ update: Update) throws -> [ColumnVector]? {
        if position >= firstNew {
            throw Diagnostic(
                .cardinalityViolation, "ON CONFLICT DO UPDATE command cannot affect row a second time",
                hint: "Ensure that no rows proposed for insertion within the same command have duplicate constrained "
                    + "values.")
        }
        guard let contents = context.state.contents[relation.storage] else { return nil }
        let door = SystemDoor.uniquenessCheck.permit(relation.id, of: context.identity)
        let old = try contents.fetch(
            [position], columns: relation.columns.map(\.number), permit: door, of: context.identity
        ).columns
        let input = RowInput(columns: old + excluded, count: 1)
        if let filter = update.filter {
            let result = RowEvaluation.run([filter], input)
            if let error = result.error { throw error }
            guard case .bool(true) = result.columns[0][0] else { return nil }
        }
        if let refusal = oldRowChecks.firstRefusal(old, count: 1) { throw refusal.error }
        let new = try old.assigning(update.assignments, input)
        let result = try update.writer.update(
            [position], from: old, to: new, changed: Set(update.assignments.columns))
        guard let stored = result else { return nil }
        replaced = old
        return stored
    }
}
