import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis
import TableStorage

/// Looks at what constraints have to say about a statement that is done, as the owners of the tables
/// (`ri_triggers.c`).
struct ConstraintEnforcer {
    let context: ExecutionContext
    let planner: Planner
    let events: ConstraintEvents
    /// Tells whether nothing may be put off any more.
    var isFinal = false
    /// Tells whether nobody is asked for the tables' privileges, because the role in force has looked at all rows itself.
    var trustsAccess = false

    /// Works through all events, those that actions add included; those of deferred constraints are put off.
    func run() throws {
        if !isFinal, events.pending.contains(where: isDeferred) { try context.refuseDeferralIfRestricted() }
        while let group = events.next() {
            try context.throwIfCancelled()
            let deferred = isFinal ? [] : group.filter { isDeferred($0.event) }
            if !deferred.isEmpty {
                try context.refuseDeferralIfRestricted()
                context.session.deferral.putOff(deferred)
            }
            guard let role = group.first?.role else { continue }
            try context.acting(as: role) {
                try run(deferred.isEmpty ? group : group.filter { !isDeferred($0.event) })
            }
        }
    }

    /// Works through the events of one change of rows. PostgreSQL asks all triggers about one row before it comes to the next
    /// row (`afterTriggerInvokeEvents`); where nothing but checks follows, only the first violation tells the difference.
    private func run(_ group: [ConstraintEvents.Entry]) throws {
        let acts = group.contains { action(of: $0.event) != nil }
        let looksBack = group.contains { action(of: $0.event) == .setDefault }
        let isSingle = group.allSatisfy { $0.event.count <= 1 }
        guard isSingle || (acts && (group.count > 1 || looksBack)) else {
            var first: (row: Int, error: any Error)?
            for entry in group {
                guard let found = try violation(of: entry.event) else { continue }
                let row = entry.number(ofRow: found.row)
                if row < first?.row ?? .max { first = (row, found.error) }
            }
            if let first { throw first.error }
            return
        }
        var next = group.map { _ in 0 }
        let numbers = Set(group.flatMap { entry in (0..<entry.event.count).map(entry.number(ofRow:)) }).sorted()
        for number in numbers {
            for (place, entry) in group.enumerated()
            where next[place] < entry.event.count && entry.number(ofRow: next[place]) == number {
                let row = entry.entry(ofRow: next[place])
                next[place] += 1
                if let found = try violation(of: row.event) { throw found.error }
            }
        }
    }

    /// Returns what an event does to rows; nil for what only looks at them.
    private func action(of event: ConstraintEvent) -> ForeignKey.Action? {
        guard case .gone(let relation, let id, _, let replacements, _) = event,
            let constraint = context.catalog.relations[relation]?.constraints.first(where: { $0.id == id }),
            case .foreignKey(let key) = constraint.kind
        else { return nil }
        let action = replacements == nil ? key.onDelete : key.onUpdate
        return action == .noAction || action == .restrict ? nil : action
    }

    /// A row of an event for which a constraint does not hold, and what is said of it.
    private typealias Violation = (row: Int, error: any Error)

    /// Does what an event asks for; returns the first row for which a constraint does not hold.
    private func violation(of event: ConstraintEvent) throws -> Violation? {
        switch event {
        case .mustExist(let relation, let constraint, let keys, let count):
            return try checkExistence(relation, constraint, keys, count)
        case .gone(let referencing, let constraint, let keys, let replacements, let count):
            guard let sides = ForeignKeySides(referencing, constraint, context) else { return nil }
            let action = replacements == nil ? sides.key.onDelete : sides.key.onUpdate
            if action == .noAction || action == .restrict {
                return try refuseLoss(sides, keys, count, isRestrict: action == .restrict)
            }
            return try handleLoss(sides, action, keys, replacements, count)
        case .mustBeUnique(let relation, let constraint, _, let keys, let count):
            return try checkUniqueness(relation, constraint, keys, count)
        case .trigger(let event):
            try event.run(context)
            return nil
        }
    }

    /// Tells whether an event waits for the end of the transaction; actions never do.
    private func isDeferred(_ event: ConstraintEvent) -> Bool {
        if case .trigger(let event) = event {
            return event.trigger.constraint.map(context.session.deferral.defers) ?? false
        }
        let (relation, id) = event.source
        guard let constraint = context.catalog.relations[relation]?.constraints.first(where: { $0.id == id }) else {
            return false
        }
        if case .gone(_, _, _, let replacements, _) = event, case .foreignKey(let key) = constraint.kind,
            (replacements == nil ? key.onDelete : key.onUpdate) != .noAction
        {
            return false
        }
        return context.session.deferral.defers(constraint)
    }

    /// Looks for other rows with the same keys (`unique_key_recheck`).
    private func checkUniqueness(
        _ relation: ObjectID, _ constraint: ObjectID, _ keys: [ColumnVector], _ count: Int
    ) throws -> Violation? {
        guard let table = context.catalog.relations[relation],
            let found = table.constraints.first(where: { $0.id == constraint }), let columns = found.uniqueColumns
        else { return nil }
        let (contents, index) = try context.indexed(table, columns)
        let permit = SystemDoor.uniquenessCheck.permit(relation, of: context.identity)
        for row in 0..<count {
            let same = try contents.lookUpAll(keys, row: row, in: index, permit: permit, of: context.identity)
            guard same.count > 1 else { continue }
            let key = RowDescription(relation: table, context: context).key(columns, keys.map { $0[row] })
            let error = Diagnostic(
                .uniqueViolation, "duplicate key value violates unique constraint \"\(found.name)\"",
                detail: key.map { "Key \($0) already exists." }
            ).about(table, constraint: found.name, in: context.catalog)
            return (row, error)
        }
        return nil
    }

    /// Looks each key up in the referenced table (`RI_FKey_check`).
    private func checkExistence(
        _ relation: ObjectID, _ constraint: ObjectID, _ keys: [ColumnVector], _ count: Int
    ) throws -> Violation? {
        guard let sides = ForeignKeySides(relation, constraint, context) else { return nil }
        let (rows, mixed) = rowsToCheck(keys, count, sides)
        guard let start = rows.first else { return mixed.map { ($0, sides.mixedNulls) } }
        do {
            if !trustsAccess { try requireAccess(to: sides.referenced, statement: sides.checkStatement) }
        } catch {
            return (Int(start), error)
        }
        let wanted = keys.map { $0.gather(rows) }
        try prepareIndexes(of: sides.referenced)
        let found = try lookUp(wanted, rows.count, sides.key.referencedColumns, in: sides.referenced)
        for missing in found.indices where found[missing] < 0 {
            if try referencingRows(sides, wanted, missing).isEmpty { continue }
            return (Int(rows[missing]), sides.missing(wanted.map { $0[missing] }, context))
        }
        return mixed.map { ($0, sides.mixedNulls) }
    }

    /// Returns the rows whose key must be looked up, none with a NULL; and the first row with NULLs that MATCH FULL forbids,
    /// which ends them.
    private func rowsToCheck(
        _ keys: [ColumnVector], _ count: Int, _ sides: ForeignKeySides
    ) -> (rows: ContiguousArray<Int32>, mixed: Int?) {
        var rows = ContiguousArray<Int32>()
        for row in 0..<count {
            let valid = keys.filter { $0.validity[row] }.count
            if valid == keys.count {
                rows.append(Int32(truncatingIfNeeded: row))
            } else if sides.key.match == .full && valid > 0 {
                return (rows, row)
            }
        }
        return (rows, nil)
    }

    /// Returns the position of a row for each key, making an index if there is none.
    private func lookUp(
        _ keys: [ColumnVector], _ count: Int, _ columns: [Int], in relation: Relation
    ) throws -> ContiguousArray<Int> {
        if relation.isPartitioned { return try lookUpInFamily(keys, count, columns, of: relation) }
        let (contents, index) = try context.indexed(relation, columns)
        let permit = SystemDoor.foreignKeyCheck.permit(relation.id, of: context.identity)
        return try contents.lookUp(keys, count: count, in: index, permit: permit, of: context.identity)
    }

    /// Makes the indexes of a table, or of its partitions.
    private func prepareIndexes(of relation: Relation) throws {
        guard relation.isPartitioned else { return try context.prepareIndexes(of: relation) }
        for member in context.catalog.members(of: relation) { try context.prepareIndexes(of: member) }
    }

    /// Returns the position of a row of a partitioned table for each key.
    private func lookUpInFamily(
        _ keys: [ColumnVector], _ count: Int, _ columns: [Int], of relation: Relation
    ) throws -> ContiguousArray<Int> {
        var result = ContiguousArray<Int>(repeating: -1, count: count)
        for (ordinal, member) in context.catalog.members(of: relation).enumerated() {
            let map = ColumnMap(from: relation, to: member)
            let found = try lookUp(keys, count, columns.map { map[$0] }, in: member)
            for row in found.indices where result[row] < 0 && found[row] >= 0 {
                result[row] = found[row] | ordinal << RowPlaces.rowBits
            }
        }
        return result
    }

    /// Does what the foreign key says about referencing rows whose key is gone.
    private func handleLoss(
        _ sides: ForeignKeySides, _ action: ForeignKey.Action, _ keys: [ColumnVector], _ replacements: [ColumnVector]?,
        _ count: Int
    ) throws -> Violation? {
        guard (0..<count).contains(where: { row in keys.allSatisfy { $0.validity[row] } }) else { return nil }
        try requireAction(action, isDelete: replacements == nil, sides)
        try sides.refuseRules(for: replacements == nil && action == .cascade ? .delete : .update, context)
        let door = SystemDoor.foreignKeyAction
        let writer =
            try sides.referencing.isPartitioned
            ? FamilyWriter(sides.referencing, planner: planner, access: .update, events: events, door: door)
            : RowWriter(
                sides.referencing, planner: planner,
                permit: door.permit(sides.referencing.id, of: context.identity), events: events)
        let isDelete = replacements == nil && action == .cascade
        let triggers = writer.triggers
        let keyColumns = Set(sides.key.columns)
        let changed = keyColumns.union(writer.generatedColumns.along(with: keyColumns))
        try context.acting(as: sides.referencing.owner) {
            for row in 0..<count where keys.allSatisfy({ $0.validity[row] }) {
                let positions = try referencingRows(sides, keys, row)
                let replacement = replacements.map { $0.map { $0[row] } }
                try inStatement(isDelete ? sides.deleteStatement : sides.updateStatement(action)) {
                    if triggers.isEmpty && !sides.referencing.isPartitioned {
                        if !positions.isEmpty { try apply(action, to: positions, sides, replacement, writer) }
                        return
                    }
                    try triggers.statement(.before, isDelete ? .delete : .update, changed: changed)
                    for position in positions { try apply(action, to: [position], sides, replacement, writer) }
                    try triggers.statement(.after, isDelete ? .delete : .update, changed: changed)
                }
            }
        }
        return action == .setDefault ? try refuseLoss(sides, keys, count, isRestrict: false) : nil
    }

    /// Does something as a part of a statement, which messages and errors name in their CONTEXT.
    private func inStatement(_ statement: String, _ body: () throws -> Void) throws {
        let line = "SQL statement \"\(statement)\""
        do {
            try context.inFrame({ line }, body)
        } catch {
            throw RoutineErrors.adding(line, nil, to: error)
        }
    }

    /// Returns where rows stand that refer to a key.
    private func referencingRows(
        _ sides: ForeignKeySides, _ keys: [ColumnVector], _ row: Int
    ) throws -> ContiguousArray<Int> {
        if sides.referencing.isPartitioned { return try referencingRowsInFamily(sides, keys, row) }
        let (contents, index) = try context.indexed(sides.referencing, sides.key.columns)
        let permit = SystemDoor.foreignKeyCheck.permit(sides.referencing.id, of: context.identity)
        return try contents.lookUpAll(keys, row: row, in: index, permit: permit, of: context.identity)
    }

    /// Returns where rows of a partitioned table stand that refer to a key.
    private func referencingRowsInFamily(
        _ sides: ForeignKeySides, _ keys: [ColumnVector], _ row: Int
    ) throws -> ContiguousArray<Int> {
        var result = ContiguousArray<Int>()
        for (ordinal, member) in context.catalog.members(of: sides.referencing).enumerated() {
            let map = ColumnMap(from: sides.referencing, to: member)
            let (contents, index) = try context.indexed(member, sides.key.columns.map { map[$0] })
            let permit = SystemDoor.foreignKeyCheck.permit(member.id, of: context.identity)
            let found = try contents.lookUpAll(keys, row: row, in: index, permit: permit, of: context.identity)
            result += found.map { $0 | ordinal << RowPlaces.rowBits }
        }
        return result
    }

    /// Returns rows of a table, or of the partitions that their positions name, as the table's.
    private func fetch(_ positions: ContiguousArray<Int>, of relation: Relation) throws -> [ColumnVector]? {
        var result = relation.columns.map { ColumnVector(type: $0.type) }
        let members = relation.isPartitioned ? context.catalog.members(of: relation) : [relation]
        for position in positions {
            let (ordinal, row) = relation.isPartitioned ? RowPlaces.split(position) : (0, position)
            let member = members[ordinal]
            guard let contents = context.state.contents[member.storage] else { return nil }
            let map = ColumnMap(from: relation, to: member)
            let permit = SystemDoor.foreignKeyAction.permit(member.id, of: context.identity)
            let live = relation.liveColumns.map(\.number)
            let found = try contents.fetch([row], columns: live.map { map[$0] }, permit: permit, of: context.identity)
            guard found.count == 1 else { continue }
            for column in relation.columns where column.isDropped { result[column.number - 1].append(.null) }
            for (number, vector) in zip(live, found.columns) { result[number - 1].append(contentsOf: vector) }
        }
        return result
    }

    /// Looks for the first row that refers to a key which is gone (`RI_FKey_noaction_del`, `RI_FKey_restrict_del`).
    private func refuseLoss(
        _ sides: ForeignKeySides, _ keys: [ColumnVector], _ count: Int, isRestrict: Bool
    ) throws -> Violation? {
        guard let start = (0..<count).first(where: { row in keys.allSatisfy { $0.validity[row] } }) else { return nil }
        var row = start
        do {
            var back = ContiguousArray<Int>(repeating: -1, count: count)
            if !isRestrict {
                try requireAccess(to: sides.referenced, statement: sides.checkStatement)
                try prepareIndexes(of: sides.referenced)
                back = try lookUp(keys, count, sides.key.referencedColumns, in: sides.referenced)
            }
            let gone = (start..<count).filter { row in back[row] < 0 && keys.allSatisfy { $0.validity[row] } }
            row = gone.first ?? start
            if !gone.isEmpty { try requireAccess(to: sides.referencing, statement: sides.lossStatement) }
            for row in gone where try !referencingRows(sides, keys, row).isEmpty {
                return (row, sides.stillReferenced(keys.map { $0[row] }, isRestrict: isRestrict, context))
            }
            return nil
        } catch { return (row, error) }
    }

    /// Deletes or changes the rows that refer to a key.
    private func apply(
        _ action: ForeignKey.Action, to positions: ContiguousArray<Int>, _ sides: ForeignKeySides,
        _ replacement: [Value]?, _ writer: RowWriter
    ) throws {
        let relation = sides.referencing
        let all = relation.columns.map(\.number)
        let permit = SystemDoor.foreignKeyAction.permit(relation.id, of: context.identity)
        let own = try context.state.contents[relation.storage]?.fetch(
            relation.isPartitioned ? [] : positions, columns: all, permit: permit, of: context.identity)
        guard let old = try relation.isPartitioned ? fetch(positions, of: relation) : own?.columns else { return }
        if action == .cascade && replacement == nil {
            try writer.delete(positions, old: old)
            return
        }
        let isPartial = replacement == nil && !sides.key.deleteSetColumns.isEmpty
        let columns = isPartial ? sides.key.deleteSetColumns : sides.key.columns
        var rows = old
        for (i, column) in columns.enumerated() {
            let type = rows[column - 1].type
            let value = try newValue(action, column, relation, replacement?[i])
            rows[column - 1] = ColumnVector(type: type, repeating: value, count: positions.count)
        }
        writer.given = Set(columns)
        _ = try writer.update(positions, from: old, to: rows, changed: Set(columns))
    }

    /// Returns what a referencing column becomes.
    private func newValue(
        _ action: ForeignKey.Action, _ column: Int, _ relation: Relation, _ replacement: Value?
    ) throws -> Value {
        switch action {
        case .cascade: return replacement ?? .null
        case .setDefault:
            guard let value = relation.column(number: column)?.defaultValue else { return .null }
            let compiler = ExpressionCompiler(planner, QueryScope(parent: nil), Layout())
            return try compiler.compile(value.expression).evaluate(RowInput(columns: [], count: 1))[0]
        case .setNull, .noAction, .restrict: return .null
        }
    }

    /// Throws 42501 unless the referencing table's owner may do what an action does, and 55000 if the table is published and
    /// has no key: both is asked when the statement starts, whether or not it finds a row.
    private func requireAction(_ action: ForeignKey.Action, isDelete: Bool, _ sides: ForeignKeySides) throws {
        let deletes = isDelete && action == .cascade
        let statement = deletes ? sides.deleteStatement : sides.updateStatement(action)
        let object = SecurableID(.table, sides.referencing.id)
        try requireUsage(of: sides.referencing, statement)
        let changed = isDelete && !sides.key.deleteSetColumns.isEmpty ? sides.key.deleteSetColumns : sides.key.columns
        let change = deletes ? Demand.privilege(.delete, on: object) : .privilege(.update, on: object, .each(changed))
        try require(change, sides.referencing, statement)
        try require(.privilege(.select, on: object, .each(sides.key.columns)), sides.referencing, statement)
        do {
            try context.catalog.requireReplicaIdentity(of: sides.referencing, for: [deletes ? .delete : .update])
        } catch {
            throw RoutineErrors.adding("SQL statement \"\(statement)\"", nil, to: error)
        }
    }

    /// Throws 42501 unless a table's owner may lock its rows.
    private func requireAccess(to relation: Relation, statement: String) throws {
        let object = SecurableID(.table, relation.id)
        try requireUsage(of: relation, statement)
        try require(.privilege(.select, on: object, .any), relation, statement)
        try require(.privilege(.update, on: object, .any), relation, statement)
    }

    /// Throws 42501 unless a table's owner may use its schema, with the place of the table in the statement that
    /// PostgreSQL would run: it fails before it runs.
    private func requireUsage(of relation: Relation, _ statement: String) throws {
        let demand = Demand.privilege(.usage, on: SecurableID(.schema, relation.schema))
        let requirement = Requirement(demand, as: relation.owner, phase: .execution)
        guard let denial = firstDenial([requirement], in: context.securables) else { return }
        var diagnostic = denial.diagnostic
        diagnostic.query = statement
        let place = statement.utf8.prefix { $0 != UInt8(ascii: "\"") }.count
        diagnostic.span = SourceSpan(start: place, end: place + 1)
        throw diagnostic
    }

    /// Throws the refusal of a demand on a table's owner, with the statement that PostgreSQL would run.
    private func require(_ demand: Demand, _ relation: Relation, _ statement: String) throws {
        let requirement = Requirement(demand, as: relation.owner, phase: .execution)
        guard let denial = firstDenial([requirement], in: context.securables) else { return }
        var diagnostic = denial.diagnostic
        diagnostic.context = "SQL statement \"\(statement)\""
        throw diagnostic
    }
}
