import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import TableStorage

/// Writes rows of one table into the working state: checks its rules, keeps keys unique, and notes what foreign keys will
/// have to look at when the statement is done.
class RowWriter {
    let relation: Relation
    private let rules: RowRules
    let context: ExecutionContext
    private let permit: Permit
    let events: ConstraintEvents
    /// Which rows a partition may hold; nil for what is no partition.
    let partitionRule: PartitionRule?
    /// Whether the rows were found to belong here before they came, so that only triggers could have changed that.
    private let isRouted: Bool
    /// Takes a row that an update changes so that it belongs to another partition; nil where that is an error.
    var mover: ((_ position: Int, _ old: [ColumnVector], _ new: [ColumnVector]) throws -> Void)?
    /// The parent through which rows come.
    private let root: (relation: Relation, map: ColumnMap)?
    /// The indexes whose keys are compared when the statement, or the transaction, is done.
    private let deferrable: Set<ObjectID>
    /// What rows must fulfil to be seen through views.
    private let viewChecks: [(view: String, node: ExpressionNode)]
    /// What row-level security demands of rows.
    private let rowChecks: RowCheckList
    /// What the table's indexes are on, beyond plain columns.
    let indexed: IndexEvaluation?
    /// The keys of the rows that are written now.
    private var computed: [ComputedKeys] = []
    /// The triggers of the table.
    let triggers: TriggerRunner
    /// The columns that the statement gives values for; they are shown in errors.
    var given: Set<Int> = []
    /// The columns that any action of MERGE gives values for; triggers of UPDATE OF look at them.
    var assigned: Set<Int> = []
    /// The rows that the statement has changed.
    private let commandRows: CommandRows
    /// Tells whether MERGE changes the rows.
    var isForMerge = false
    /// The row of the last batch that could not be stored.
    private(set) var failedRow: Int?

    /// Makes a writer.
    init(
        _ relation: Relation, planner: Planner, permit: Permit, events: ConstraintEvents, viewChecks: [ViewCheck] = [],
        rowChecks: [RowCheck] = [], root: (relation: Relation, map: ColumnMap)? = nil
    ) throws {
        self.relation = relation
        self.root = root
        isRouted = root?.relation.isPartitioned ?? false
        partitionRule = relation.isPartition ? try PartitionRule(relation, planner) : nil
        self.permit = permit
        self.events = events
        context = planner.context
        commandRows = planner.commandRows
        triggers = TriggerRunner(relation, planner: planner, events: events)
        deferrable = Set(relation.constraints.filter(\.isDeferrable).compactMap(\.uniqueIndex))
        rules = RowRules(relation, planner: planner, root: root)
        indexed = IndexEvaluation(relation, planner: planner)
        var layout = Layout()
        for column in relation.columns { layout.add(ColumnKey(relation: 0, column: column.number), type: column.type) }
        let compiler = ExpressionCompiler(planner, QueryScope(parent: nil), layout)
        self.rowChecks = try RowCheckList(rowChecks, relation, planner)
        self.viewChecks = try viewChecks.map { ($0.view, try compiler.compile($0.condition)) }
        try context.prepareIndexes(of: relation)
    }

    /// Makes a writer of a table, with its family if a statement reaches that.
    static func make(
        _ relation: Relation, isOnly: Bool, planner: Planner, access: StorageAccess, events: ConstraintEvents,
        viewChecks: [ViewCheck] = [], rowChecks: [RowCheck] = []
    ) throws -> RowWriter {
        let reachesFamily = access == .insert ? relation.isPartitioned : relation.hasFamily
        if reachesFamily, !isOnly || access == .insert {
            return try FamilyWriter(
                relation, planner: planner, access: access, events: events, viewChecks: viewChecks,
                rowChecks: rowChecks)
        }
        return try RowWriter(
            relation, planner: planner, permit: planner.permits.permit(access, relation.id), events: events,
            viewChecks: viewChecks, rowChecks: rowChecks)
    }

    /// Opens a plan whose rows are to be changed; they come one by one where that matters.
    func rows(of plan: PlanNode, for event: Trigger.Event) throws -> any Operator {
        try triggers.rows(of: plan, for: event)
    }

    /// The table of each row that was written last; nil where that is always the same one.
    var tables: ColumnVector? { nil }

    /// The generated columns.
    var generatedColumns: GeneratedColumns { rules.generatedColumns }

    /// Inserts rows of one vector a column; returns them with generated columns filled in. Generated columns
    /// and rules may have been looked after before, and triggers may have run. Nil when a trigger skips the row.
    func insert(
        _ rows: [ColumnVector], count: Int, isChecked: Bool = false, isPrepared: Bool = false
    ) throws -> [ColumnVector]? {
        guard let rows = isPrepared ? rows : try prepared(rows, count: count) else { return nil }
        let (checked, ready, written, error) = check(rows, count: count, isChecked: isChecked)
        computed = indexed?.takeKeys() ?? []
        try change(checked, ready: ready, error) { contents in
            try contents.insert(
                checked, count: written, computed: computed, unchecked: deferrable, permit: permit,
                of: context.identity)
        }
        try requireSeen(checked, count: ready)
        try events.inserted(checked, count: ready, into: relation)
        try triggers.afterRows(.insert, old: nil, new: checked, count: ready)
        return checked
    }

    /// Stores rows; throws for the first whose key is there already, else the error of the row behind those that are ready.
    private func change(
        _ rows: [ColumnVector], ready: Int, _ error: (any Error)?,
        _ store: (inout TableContents) throws -> AppendOutcome
    ) throws {
        var outcome: AppendOutcome?
        try context.changeContents(of: relation) { outcome = try store(&$0) }
        if let conflict = outcome?.conflict {
            failedRow = conflict.row
            throw duplicate(conflict, rows)
        }
        if let error {
            failedRow = ready
            throw error
        }
    }

    /// Runs the triggers that come before a row is inserted; nil when one of them skips it.
    func prepared(_ rows: [ColumnVector], count: Int) throws -> [ColumnVector]? {
        guard triggers.firesRowsFirst(.insert) else { return rows }
        return try triggers.beforeRow(.insert, old: nil, new: rows, count: count)
    }

    /// Stores rows that have been checked; returns the first row whose key is there already, with its error.
    func store(_ rows: [ColumnVector], count: Int) throws -> (row: Int, error: Diagnostic)? {
        var outcome: AppendOutcome?
        computed = indexed?.takeKeys() ?? []
        let identity = context.identity
        try context.changeContents(of: relation) { contents in
            outcome = try contents.insert(
                rows, count: count, computed: computed, unchecked: deferrable, permit: permit, of: identity)
        }
        if let conflict = outcome?.conflict { return (conflict.row, duplicate(conflict, rows)) }
        try noteStored(rows, count: count)
        return nil
    }

    /// Notes what is to be looked at and fired for stored rows: row by row where triggers are fired.
    private func noteStored(_ rows: [ColumnVector], count: Int) throws {
        let step = triggers.firesRows(.insert) ? 1 : count
        for start in stride(from: 0, to: count, by: max(1, step)) {
            let part = rows.map { $0.slice(start..<start + step) }
            try events.inserted(part, count: step, into: relation)
            try triggers.afterRows(.insert, old: nil, new: part, count: step)
        }
    }

    /// Returns what tells of a row whether none of its indexed columns gets another value (`HeapDetermineColumnsInfo`).
    private func versions(
        of changed: Set<Int>, from old: [ColumnVector], to new: [ColumnVector]
    ) -> (Int) -> Bool {
        let columns = relation.indexes.reduce(into: Set<Int>()) { found, id in
            if let index = context.catalog.relations[id]?.index { found.formUnion(index.readColumns) }
        }
        let tested = columns.intersection(changed).sorted()
        return { row in tested.allSatisfy { old[$0 - 1].equalRows(row, new[$0 - 1], row) } }
    }

    /// Replaces the rows at positions; returns the new rows with generated columns filled in, nil when a trigger skips
    /// the row.
    func update(
        _ positions: ContiguousArray<Int>, from old: [ColumnVector], to rows: [ColumnVector], changed: Set<Int>
    ) throws -> [ColumnVector]? {
        var (rows, changed) = (rows, changed)
        let named = assigned.union(changed)
        let generated = generatedColumns.along(with: named)
        let assigned = named.union(generated)
        if triggers.firesRows(.update, changed: assigned) {
            try requireUntouched(positions, firstWord(of: .update))
            guard
                let row = try triggers.beforeRow(
                    .update, old: old, new: rows, count: positions.count, changed: assigned)
            else { return nil }
            try requireUntouched(positions, isForMerge ? "updated or deleted" : "updated")
            for (column, (before, after)) in zip(old, row).enumerated() where !before.equalRows(0, after, 0) {
                changed.insert(column + 1)
            }
            rows = row
        } else {
            try requireUntouched(positions, isForMerge ? "updated or deleted" : "updated")
        }
        if let mover, let rule = partitionRule, positions.count == 1, !changed.isDisjoint(with: rule.columns) {
            var moved = rows
            if let error = rules.generate(&moved, count: 1, changed: generated).error { throw error }
            if try !rule.fits(moved, 0) {
                try mover(positions[0], old, moved)
                return nil
            }
        }
        changed.formUnion(generated)
        let (checked, ready, written, error) = check(rows, count: positions.count, changed: changed)
        let touched = changed
        computed = indexed?.takeKeys() ?? []
        let inPlace = versions(of: touched, from: old, to: checked)
        try change(checked, ready: ready, error) { contents in
            let replaced = ContiguousArray(positions.prefix(written))
            let outcome = try contents.update(
                replaced, to: checked, changed: touched, computed: computed,
                unchecked: deferrable, permit: permit, of: context.identity)
            contents.noteUpdated(replaced, from: outcome.first, isInPlace: inPlace)
            return outcome
        }
        try requireSeen(checked, count: ready)
        commandRows.add(positions, of: relation.id)
        try events.updated(positions, from: old, to: checked, count: ready, changed: changed, in: relation)
        try triggers.afterRows(.update, old: old, new: checked, count: ready, changed: assigned)
        return checked
    }

    /// Deletes the rows at positions; false when a trigger skips the row.
    @discardableResult func delete(_ positions: ContiguousArray<Int>, old: [ColumnVector]) throws -> Bool {
        try requireUntouched(positions, firstWord(of: .delete))
        if triggers.firesRows(.delete) {
            guard try triggers.beforeRow(.delete, old: old, new: nil, count: positions.count) != nil else {
                return false
            }
            try requireUntouched(positions, isForMerge ? "updated or deleted" : "deleted")
        }
        try context.changeContents(of: relation) { contents in
            _ = try contents.delete(positions, permit: permit, of: context.identity)
        }
        commandRows.add(positions, of: relation.id)
        events.deleted(old, count: positions.count, from: relation)
        try triggers.afterRows(.delete, old: old, new: nil, count: positions.count)
        return true
    }

    /// Tells whether the statement itself has changed or deleted a row already.
    func isChangedByStatement(_ position: Int) -> Bool { commandRows.contains(position, of: relation.id) }

    /// The word for what cannot be done to a row that was changed before its turn came: triggers before a row lock it as for
    /// an update, whatever is done, those that are switched off as well (`GetTupleForTrigger`, `ExecDelete`, `ExecMergeMatched`).
    func firstWord(of event: Trigger.Event) -> String {
        let locks = relation.triggers.contains { $0.timing == .before && $0.isRow && $0.events.contains(event) }
        if locks { return "updated" }
        return isForMerge ? "updated or deleted" : event == .delete ? "deleted" : "updated"
    }

    /// Throws 27000 when a trigger or function has changed or deleted a row that is about to be.
    private func requireUntouched(_ positions: ContiguousArray<Int>, _ verb: String) throws {
        guard let contents = context.state.contents[relation.storage] else { return }
        guard !positions.allSatisfy({ $0 < contents.positionCount && contents.isLive($0) }) else { return }
        throw Self.touched(verb)
    }

    /// The error of a row that something else has changed since the statement began.
    static func touched(_ verb: String) -> Diagnostic {
        Diagnostic(
            SQLState("27000"),
            "tuple to be \(verb) was already modified by an operation triggered by the current command",
            hint: "Consider using an AFTER trigger instead of a BEFORE trigger to propagate changes to other rows.")
    }

    /// Refuses a row to insert as row-level security does, before anything is known of its keys.
    func refuseUnlessAllowed(_ rows: [ColumnVector]) throws {
        if let refusal = rowChecks.firstRefusal(rows, count: 1) { throw refusal.error }
    }

    /// Fills generated columns and checks rules; returns the rows, how many there are before the first error, how many are
    /// to be written all the same, and that error: WITH CHECK OPTION looks at rows whose keys are known to be new, at a single
    /// one when it is stored. An update names the columns that it changes.
    func check(
        _ rows: [ColumnVector], count: Int, isChecked: Bool = false, changed: Set<Int>? = nil
    ) -> (rows: [ColumnVector], ready: Int, written: Int, error: (any Error)?) {
        var rows = rows
        var (ready, error) = isChecked ? (count, nil) : rules.generate(&rows, count: count, changed: changed)
        let rule = partitionRule.flatMap { rule in
            changed.map { $0.isDisjoint(with: rule.columns) } == true ? nil : rule
        }
        if changed != nil, let refusal = firstStray(rows, count: ready, rule) { (ready, error) = refusal }
        if !isChecked {
            if let refusal = rowChecks.firstRefusal(rows, count: ready) { (ready, error) = refusal }
            if let violation = rules.firstViolation(rows, count: ready, given: given) { (ready, error) = violation }
        }
        if changed == nil, !isRouted || triggers.firesRowsFirst(.insert),
            let refusal = firstStray(rows, count: ready, rule)
        {
            (ready, error) = refusal
        }
        var written = ready
        if let failure = indexed?.firstFailure(rows, count: ready, changed: changed) {
            (ready, error) = failure
            written = ready + 1
        }
        if count > 1, let refusal = firstRefusal(rows, count: ready) {
            (ready, error) = refusal
            written = ready + 1
        }
        return (rows.map { $0.slice(0..<written) }, ready, written, error)
    }

    /// Returns the first row that does not belong to the partition, and the error (`ExecPartitionCheck`).
    private func firstStray(
        _ rows: [ColumnVector], count: Int, _ rule: PartitionRule?
    ) -> (row: Int, error: any Error)? {
        guard let rule else { return nil }
        for row in 0..<count {
            do {
                if try !rule.fits(rows, row) {
                    return (row, strayError(rows, row))
                }
            } catch {
                return (row, error)
            }
        }
        return nil
    }

    /// The error of a row that does not belong to the partition (`ExecPartitionCheckEmitError`).
    func strayError(_ rows: [ColumnVector], _ row: Int) -> Diagnostic {
        let description = RowDescription(relation: relation, context: context, root: root)
        return Diagnostic(
            .checkViolation, "new row for relation \"\(relation.name)\" violates partition constraint",
            detail: description.failingRow(rows, row, given: given))
    }

    /// Deletes a row that is moved to another partition; false when a trigger keeps it (`ExecDelete` with `changingPart`).
    func remove(_ position: Int, old: [ColumnVector], noting isNoted: Bool) throws -> Bool {
        if triggers.firesRows(.delete) {
            try requireUntouched([position], firstWord(of: .delete))
            guard try triggers.beforeRow(.delete, old: old, new: nil, count: 1) != nil else { return false }
            try requireUntouched([position], "deleted")
        }
        let door = SystemDoor.rowMovement.permit(relation.id, of: context.identity)
        try context.changeContents(of: relation) { contents in
            _ = try contents.delete([position], permit: door, of: context.identity)
        }
        commandRows.add([position], of: relation.id)
        if isNoted { events.deleted(old, count: 1, from: relation) }
        try triggers.afterRows(.delete, old: old, new: nil, count: 1)
        return true
    }

    /// Throws 44000 when a single row that has been stored is not seen through a view (`ExecWithCheckOptions`).
    private func requireSeen(_ rows: [ColumnVector], count: Int) throws {
        guard count == 1, let refusal = firstRefusal(rows, count: 1) else { return }
        failedRow = 0
        throw refusal.error
    }

    /// Returns the first row that WITH CHECK OPTION of a view refuses, and the error (`ExecWithCheckOptions`).
    private func firstRefusal(_ rows: [ColumnVector], count: Int) -> (row: Int, error: any Error)? {
        var first: (row: Int, error: any Error)?
        for check in viewChecks {
            let limit = first?.row ?? count
            guard limit > 0 else { break }
            let part = rows.map { $0.slice(0..<limit) }
            let result = RowEvaluation.run([check.node], RowInput(columns: part, count: limit))
            if let row = Truth.bytes(result.columns[0]).firstIndex(where: { $0 != Truth.yes }) {
                first = (row, viewError(check.view, rows, row))
            } else if let error = result.error {
                first = (result.count, error)
            }
        }
        return first
    }

    /// The error of a row that would not be seen through a view.
    private func viewError(_ view: String, _ rows: [ColumnVector], _ row: Int) -> Diagnostic {
        Diagnostic(
            .withCheckOptionViolation, "new row violates check option for view \"\(view)\"",
            detail: RowDescription(relation: relation, context: context, root: root).failingRow(
                rows, row, given: given))
    }

    /// The error of a key that is there already (`_bt_check_unique`).
    private func duplicate(_ conflict: (row: Int, index: ObjectID), _ rows: [ColumnVector]) -> Diagnostic {
        let index = context.catalog.relations[conflict.index]
        let description = RowDescription(relation: relation, context: context)
        let row = rows.map { $0.slice(conflict.row..<conflict.row + 1) }
        let key = index.flatMap { index in
            description.key(of: index, row, computed.first { $0.index == index.id }?.keys[conflict.row])
        }
        return Diagnostic(
            .uniqueViolation, "duplicate key value violates unique constraint \"\(index?.name ?? relation.name)\"",
            detail: key.map { "Key \($0) already exists." }
        ).about(relation, constraint: index?.name, in: context.catalog)
    }
}

extension ExecutionContext {
    /// Changes the rows of a relation in the working state.
    func changeContents(of relation: Relation, _ change: (inout TableContents) throws -> Void) throws {
        guard var table = state.contents.take(relation.storage) else {
            throw Diagnostic(.internalError, "relation \"\(relation.name)\" has no storage")
        }
        defer { state.contents.put(table, relation.storage) }
        try change(&table.value)
    }

    /// Makes the indexes that a table's definition asks for and its rows don't have yet.
    func prepareIndexes(of relation: Relation) throws {
        guard let contents = state.contents[relation.storage] else { return }
        let missing = relation.indexes.filter { id in !contents.indexes.contains { $0.id == id } }
        for id in missing {
            guard let index = catalog.relations[id]?.index, !index.isComputed else { continue }
            let door = SystemDoor.indexBuild.permit(relation.id, of: identity)
            try changeContents(of: relation) { contents in
                _ = try contents.addIndex(
                    id: id, columns: index.keys.map(\.column), isUnique: index.isUnique,
                    nullsNotDistinct: index.nullsNotDistinct, permit: door, of: identity)
            }
        }
    }

    /// Returns a table's rows with an index on some columns, in this order.
    func indexed(_ relation: Relation, _ columns: [Int]) throws -> (TableContents, HashIndex) {
        if let contents = state.contents[relation.storage], let index = contents.index(on: columns) {
            return (contents, index)
        }
        let door = SystemDoor.indexBuild.permit(relation.id, of: identity)
        try changeContents(of: relation) { contents in
            _ = try contents.addIndex(
                id: .invalid, columns: columns, isUnique: false, permit: door, of: identity)
        }
        guard let contents = state.contents[relation.storage], let index = contents.index(on: columns) else {
            throw Diagnostic(.internalError, "relation \"\(relation.name)\" has no storage")
        }
        return (contents, index)
    }
}

extension IndexDefinition {
    /// The columns of the table that the index holds, or reads in its expressions and its condition.
    fileprivate var readColumns: Set<Int> {
        var found = Set((keys.map(\.column) + included).filter { $0 > 0 })
        let walk = TreeWalk(onExpression: { node, depth in
            for key in node.columns(atLevel: depth) { found.insert(key.column) }
        })
        for expression in keys.compactMap(\.expression) + [predicate].compactMap({ $0 }) { walk.visit(expression) }
        return found
    }
}
