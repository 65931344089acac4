import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import TableStorage

/// What a statement did to rows that constraints between rows care about, to be looked at when the statement is done, in order
/// (PostgreSQL's queue of AFTER triggers).
final class ConstraintEvents {
    private var queue: [Entry] = []
    private var position = 0
    private var changes = 0
    private let context: ExecutionContext
    /// Tells whether the triggers behind keys do not run.
    private let ignoresKeys: Bool

    /// Makes an empty queue; one that validates a constraint is for replicas as well.
    init(context: ExecutionContext, validates: Bool = false) {
        self.context = context
        ignoresKeys = context.isReplica && !validates
    }

    /// An event with the change of rows that it comes from.
    struct Entry {
        var event: ConstraintEvent
        /// The number of the change; events of the same one concern the same rows.
        var change: Int
        /// The numbers of the event's rows among those of the change; nil for all of them.
        var rows: ContiguousArray<Int32>?
        /// The role in force when the event happened, as which it is looked at (`ats_rolid`).
        var role: RoleID

        /// Returns the number of one of the event's rows among those of the change.
        func number(ofRow row: Int) -> Int { rows.map { Int($0[row]) } ?? row }

        /// Returns the event for one of its rows alone.
        func entry(ofRow row: Int) -> Entry {
            Entry(
                event: event.event(ofRow: row), change: change,
                rows: [Int32(truncatingIfNeeded: number(ofRow: row))], role: role)
        }
    }

    /// The events that are still to come.
    var pending: some Sequence<ConstraintEvent> { queue[position...].lazy.map(\.event) }

    /// Takes out the events of the next change.
    func next() -> [Entry]? {
        guard position < queue.count else {
            queue = []
            position = 0
            return nil
        }
        let change = queue[position].change
        let group = queue[position...].prefix { $0.change == change }
        position = group.endIndex
        return Array(group)
    }

    /// Puts an event at the end of the queue.
    func add(_ event: ConstraintEvent) {
        changes += 1
        append(event)
    }

    /// Puts events of one change at the end of the queue.
    func add(_ group: [Entry]) {
        changes += 1
        for entry in group { append(entry.event, rows: entry.rows, role: entry.role) }
    }

    /// Puts a trigger that fires for the one row of the present change among its events.
    func add(_ event: TriggerEvent) { append(.trigger(event)) }

    /// Puts an event among those of the present change: they come in order of their triggers' names
    /// (`RelationBuildTriggers`).
    private func append(_ event: ConstraintEvent, rows: ContiguousArray<Int32>? = nil, role: RoleID? = nil) {
        let entry = Entry(event: event, change: changes, rows: rows, role: role ?? context.currentRole)
        var place = queue.count
        while place > position, queue[place - 1].change == changes,
            event.triggerName.utf8.lexicographicallyPrecedes(queue[place - 1].event.triggerName.utf8)
        {
            place -= 1
        }
        queue.insert(entry, at: place)
    }

    /// The rows before and after the statement, for triggers that see them as tables: by table and kind of change.
    private var transitions: [String: TransitionRows] = [:]

    /// Returns where the rows of a kind of change of a table are collected.
    func transitions(of relation: ObjectID, _ event: Trigger.Event) -> TransitionRows {
        let key = "\(relation) \(event.rawValue)"
        if let known = transitions[key] { return known }
        let rows = TransitionRows()
        transitions[key] = rows
        return rows
    }

    /// The statement triggers that ran before what the statement does to tables: once for each table and kind of change.
    private var fired: Set<String> = []

    /// Notes that statement triggers run before changes of a table; false when they have (`before_stmt_triggers_fired`).
    func beginsStatement(_ relation: ObjectID, _ event: Trigger.Event) -> Bool {
        fired.insert("\(relation) \(event.rawValue)").inserted
    }

    /// Puts a statement trigger at the end of the queue, in the place of an earlier firing that is still to come
    /// (`cancel_prior_stmt_triggers`).
    func addStatement(_ event: TriggerEvent) {
        let pending = queue[position...].filter { item in
            guard case .trigger(let other) = item.event else { return true }
            return other.trigger.id != event.trigger.id || other.event != event.event
        }
        queue = Array(pending)
        position = 0
        add(.trigger(event))
    }

    /// Notes keys of deferrable unique constraints, those which were there when their row came (`ExecInsertIndexTuples`).
    private func wrote(_ rows: [ColumnVector], count: Int, changed: Set<Int>?, in relation: Relation) throws {
        for constraint in relation.constraints where constraint.isDeferrable && count > 0 {
            guard let columns = constraint.uniqueColumns, changed.map({ !$0.isDisjoint(with: columns) }) ?? true else {
                continue
            }
            let keys = columns.map { rows[$0 - 1] }
            let (contents, index) = try context.indexed(relation, columns)
            let permit = SystemDoor.uniquenessCheck.permit(relation.id, of: context.identity)
            var known = ContiguousArray<Int32>()
            for row in 0..<count {
                let own = contents.positionCount - count + row
                let same = try contents.lookUpAll(keys, row: row, in: index, permit: permit, of: context.identity)
                if same.contains(where: { $0 < own }) { known.append(Int32(truncatingIfNeeded: row)) }
            }
            guard !known.isEmpty else { continue }
            append(
                .mustBeUnique(
                    relation: relation.id, constraint: constraint.id, isPrimary: constraint.isPrimaryKey,
                    keys: keys.map { $0.gather(known) }, count: known.count),
                rows: known)
        }
    }

    /// Notes rows that were inserted.
    func inserted(_ rows: [ColumnVector], count: Int, into relation: Relation) throws {
        changes += 1
        if ignoresKeys { return }
        try wrote(rows, count: count, changed: nil, in: relation)
        for (id, key) in relation.foreignKeys where count > 0 {
            append(
                .mustExist(
                    relation: relation.id, constraint: id, keys: key.columns.map { rows[$0 - 1] }, count: count))
        }
    }

    /// Notes rows that were deleted.
    func deleted(_ old: [ColumnVector], count: Int, from relation: Relation) {
        guard count > 0 else { return }
        changes += 1
        if ignoresKeys { return }
        for (referencing, id, key) in context.foreignKeys(to: relation.id) {
            let keys = key.referencedColumns.map { old[$0 - 1] }
            let rows = Self.rows(count) { row in keys.allSatisfy { $0.validity[row] } }
            addLoss(.gone(referencing: referencing, constraint: id, keys: keys, replacements: nil, count: count), rows)
        }
    }

    /// Adds an event for those of its rows that have whole keys; without any there is none.
    private func addLoss(_ event: ConstraintEvent, _ rows: ContiguousArray<Int32>) {
        guard !rows.isEmpty, case .gone(let referencing, let constraint, let keys, let replacements, let count) = event
        else { return }
        if rows.count == count { return append(event) }
        append(
            .gone(
                referencing: referencing, constraint: constraint, keys: keys.map { $0.gather(rows) },
                replacements: replacements?.map { $0.gather(rows) }, count: rows.count), rows: rows)
    }

    /// Returns the rows for which something holds.
    private static func rows(_ count: Int, where holds: (Int) -> Bool) -> ContiguousArray<Int32> {
        ContiguousArray((0..<count).lazy.filter(holds).map { Int32(truncatingIfNeeded: $0) })
    }

    /// Notes rows that were updated, where a key changed (`RI_FKey_pk_upd_check_required`, `RI_FKey_fk_upd_check_required`).
    /// References of rows that the transaction itself has written are looked at in any case.
    func updated(
        _ positions: ContiguousArray<Int>, from old: [ColumnVector], to new: [ColumnVector], count: Int,
        changed: Set<Int>, in relation: Relation
    ) throws {
        changes += 1
        if ignoresKeys { return }
        try wrote(new, count: count, changed: changed, in: relation)
        for (referencing, id, key) in context.foreignKeys(to: relation.id)
        where !changed.isDisjoint(with: key.referencedColumns) {
            let columns = key.referencedColumns
            let rows = Self.rows(count) { row in
                columns.allSatisfy { old[$0 - 1].validity[row] } && Self.isChanged(columns, old, new, row)
            }
            addLoss(
                .gone(
                    referencing: referencing, constraint: id, keys: columns.map { old[$0 - 1] },
                    replacements: columns.map { new[$0 - 1] }, count: count), rows)
        }
        let firstOwn = context.firstOwnPosition(in: relation)
        let ownRows = (0..<count).contains { positions[$0] >= firstOwn }
        for (id, key) in relation.foreignKeys where ownRows || !changed.isDisjoint(with: key.columns) {
            let rows = Self.rows(count) { row in
                let given = key.columns.filter { new[$0 - 1].validity[row] }.count
                if given < key.columns.count { return given > 0 && key.match == .full }
                return positions[row] >= firstOwn || Self.isChanged(key.columns, old, new, row)
            }
            guard !rows.isEmpty else { continue }
            let keys = key.columns.map { new[$0 - 1].gather(rows) }
            append(.mustExist(relation: relation.id, constraint: id, keys: keys, count: rows.count), rows: rows)
        }
    }

    /// Notes a row that was moved to another partition: to keys of the partitioned table it is an update, to keys of the
    /// partition that it has left it is gone (`ExecCrossPartitionUpdateForeignKey`).
    func moved(
        from old: [ColumnVector], to new: [ColumnVector], in root: Relation, leaf: Relation, leafOld: [ColumnVector]
    ) {
        changes += 1
        if ignoresKeys { return }
        for (referencing, id, key) in context.foreignKeys(to: root.id) {
            guard Self.isChanged(key.referencedColumns, old, new, 0) else { continue }
            append(
                .gone(
                    referencing: referencing, constraint: id, keys: key.referencedColumns.map { old[$0 - 1] },
                    replacements: key.referencedColumns.map { new[$0 - 1] }, count: 1))
        }
        for (referencing, id, key) in context.foreignKeys(to: leaf.id) where !key.isForPartition {
            append(
                .gone(
                    referencing: referencing, constraint: id, keys: key.referencedColumns.map { leafOld[$0 - 1] },
                    replacements: nil, count: 1))
        }
    }

    /// Tells whether one of some columns of a row changed.
    private static func isChanged(
        _ columns: [Int], _ old: [ColumnVector], _ new: [ColumnVector], _ row: Int
    ) -> Bool {
        columns.contains { !old[$0 - 1].equalRows(row, new[$0 - 1], row) }
    }
}

extension Constraint {
    /// The columns of a primary key or a unique constraint.
    var uniqueColumns: [Int]? {
        switch kind {
        case .primaryKey(let columns, _), .unique(let columns, _, _): columns
        case .notNull, .check, .foreignKey: nil
        }
    }

    /// The index of a primary key or a unique constraint.
    var uniqueIndex: ObjectID? {
        switch kind {
        case .primaryKey(_, let index), .unique(_, let index, _): index
        case .notNull, .check, .foreignKey: nil
        }
    }
}

extension Relation {
    /// The foreign keys with their numbers, in order of creation.
    var foreignKeys: [(ObjectID, ForeignKey)] {
        constraints.compactMap { constraint in
            guard constraint.isEnforced, case .foreignKey(let key) = constraint.kind, !key.isForPartition else {
                return nil
            }
            return (constraint.id, key)
        }
    }

    /// The foreign keys that say what becomes of rows here when those they refer to go; the ones that partitions have from
    /// their parent are the parent's.
    var actingForeignKeys: [(ObjectID, ForeignKey)] {
        constraints.compactMap { constraint in
            guard constraint.isEnforced, case .foreignKey(let key) = constraint.kind,
                constraint.parent == nil || key.isForPartition
            else { return nil }
            return (constraint.id, key)
        }
    }
}

extension ExecutionContext {
    /// Returns the position from which the rows of a relation are those that the present transaction has written.
    func firstOwnPosition(in relation: Relation) -> Int {
        stateBefore.contents[relation.storage]?.positionCount ?? 0
    }

    /// Tells whether the session is a replica (`session_replication_role`), for which the triggers behind foreign keys and
    /// deferrable keys do not run.
    var isReplica: Bool { session.settings.facts.isReplica }

    /// Returns the foreign keys that refer to a relation, in order of creation.
    func foreignKeys(to relation: ObjectID) -> [(referencing: ObjectID, constraint: ObjectID, key: ForeignKey)] {
        let catalog = catalog
        let found = catalog.relationsReferencing(relation).flatMap { id in
            (catalog.relations[id]?.actingForeignKeys ?? []).filter { $0.1.referencedRelation == relation }
                .map { (referencing: id, constraint: $0.0, key: $0.1) }
        }
        return found.sorted { $0.constraint < $1.constraint }
    }
}
