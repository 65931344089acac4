import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

extension DefinitionExecutor {
    /// Executes CREATE TRIGGER (`CreateTriggerFiringOn`): it takes TRIGGER on the table and EXECUTE on the function.
    func createTrigger(_ statement: CreateTriggerStatement) throws -> String {
        let table = try relation(named: statement.table)
        try checkKind(of: table, for: statement)
        try requireUserRelation(table)
        try require(.privilege(.trigger, on: table.securable))
        try checkTransitions(of: statement, on: table)
        try checkShape(of: statement)
        let condition = try triggerCondition(statement, on: table)
        let function = try triggerFunction(statement.function)
        let name = statement.name.name
        let existing = table.trigger(named: name)
        if let existing {
            try checkReplacement(of: existing, on: table, isAllowed: statement.orReplace)
        }
        let columns = try triggerColumns(statement.columns, of: table)
        var trigger = Trigger(
            id: existing?.id ?? context.identifiers.nextObject(), name: name, timing: statement.timing.bound,
            events: Set(statement.events.map(\.bound)), isRow: statement.isRow, function: function)
        trigger.columns = columns
        trigger.condition = condition
        trigger.arguments = statement.arguments
        trigger.oldTable = statement.transitions.first { !$0.isNew }?.name
        trigger.newTable = statement.transitions.first(where: \.isNew)?.name
        if statement.isConstraint {
            let isDeferred = statement.attributes.isInitiallyDeferred ?? false
            trigger.constraint = Trigger.Deferral(
                id: context.identifiers.nextObject(), name: name,
                isDeferrable: statement.attributes.isDeferrable ?? isDeferred, isInitiallyDeferred: isDeferred)
        }
        keep(trigger, of: table)
        if table.isPartitioned, trigger.isRow { try spreadTrigger(trigger, of: table) }
        return "CREATE TRIGGER"
    }

    /// Refuses kinds of triggers that a relation cannot have.
    private func checkKind(of relation: Relation, for statement: CreateTriggerStatement) throws {
        func refuse(_ noun: String, _ detail: String) -> Diagnostic {
            Diagnostic(.wrongObjectType, "\"\(relation.name)\" is a \(noun)", detail: detail)
        }
        switch relation.kind {
        case .table, .partitionedTable:
            if statement.timing == .instead { throw refuse("table", "Tables cannot have INSTEAD OF triggers.") }
        case .view:
            if statement.timing != .instead, statement.isRow {
                throw refuse("view", "Views cannot have row-level BEFORE or AFTER triggers.")
            }
            if statement.events.contains(.truncate) { throw refuse("view", "Views cannot have TRUNCATE triggers.") }
        case .foreignTable:
            if statement.timing == .instead {
                throw refuse("foreign table", "Foreign tables cannot have INSTEAD OF triggers.")
            }
            if statement.isConstraint {
                throw refuse("foreign table", "Foreign tables cannot have constraint triggers.")
            }
        case .index, .sequence, .materializedView, .compositeType: throw cannotHaveTriggers(relation)
        }
    }

    /// The error for a relation of a kind that has no triggers.
    private func cannotHaveTriggers(_ relation: Relation) -> Diagnostic {
        let isIndex = relation.kind == .index || relation.kind == .compositeType
        let problem =
            isIndex ? "cannot open relation \"\(relation.name)\"" : "relation \"\(relation.name)\" cannot have triggers"
        return Diagnostic(
            .wrongObjectType, problem,
            detail: "This operation is not supported for \(ObjectDescriber.plural(relation.kind)).")
    }

    /// Refuses clauses that do not go together.
    private func checkShape(of statement: CreateTriggerStatement) throws {
        if statement.isRow, statement.events.contains(.truncate) {
            throw Diagnostic(.featureNotSupported, "TRUNCATE FOR EACH ROW triggers are not supported")
        }
        guard statement.timing == .instead else { return }
        if !statement.isRow {
            throw Diagnostic(.featureNotSupported, "INSTEAD OF triggers must be FOR EACH ROW")
        }
        if statement.condition != nil {
            throw Diagnostic(.featureNotSupported, "INSTEAD OF triggers cannot have WHEN conditions")
        }
        if !statement.columns.isEmpty {
            throw Diagnostic(.featureNotSupported, "INSTEAD OF triggers cannot have column lists")
        }
    }

    /// Analyzes WHEN and refuses rows in it that there are not.
    private func triggerCondition(
        _ statement: CreateTriggerStatement, on table: Relation
    ) throws -> BoundExpression? {
        guard let node = statement.condition else { return nil }
        let condition = try analyze { (analyzer) throws(Diagnostic) in
            try analyzer.triggerCondition(node, on: table)
        }
        try TriggerConditionCheck(statement: statement, table: table).check(condition)
        return condition
    }

    /// Returns the function of a trigger: one without parameters that returns trigger, which the role may execute.
    private func triggerFunction(_ name: QualifiedName) throws -> ObjectID {
        let signature = RoutineSignature(name: name, arguments: [], span: name.span)
        let found: FoundRoutine
        do {
            found = try RoutineLookup(context: context).find(.function, signature)
        } catch let error as Diagnostic {
            throw error.withoutPosition
        }
        let (id, result) =
            switch found {
            case .own(let routine): (routine.id, routine.result)
            case .builtin(let function): (function.oid, function.resultType)
            }
        try require(
            .privilege(.execute, on: SecurableID(.function, id)),
            refusal: Refusal("permission denied for function \(name.text)"))
        guard result.oid == SQLType.triggerNumber else {
            throw Diagnostic(.invalidObjectDefinition, "function \(name.text) must return type trigger")
        }
        return id
    }

    /// Returns the numbers of the columns of UPDATE OF.
    private func triggerColumns(_ names: [Identifier], of table: Relation) throws -> [Int] {
        var numbers: [Int] = []
        for name in names.map(\.name) {
            guard let column = table.column(named: name) else {
                throw Diagnostic(
                    .undefinedColumn, "column \"\(name)\" of relation \"\(table.name)\" does not exist")
            }
            if numbers.contains(column.number) {
                throw Diagnostic(.duplicateColumn, "column \"\(name)\" specified more than once")
            }
            numbers.append(column.number)
        }
        return numbers
    }

    /// Stores a trigger and records what it depends on: it goes with its table, and holds its function and columns.
    func keep(_ trigger: Trigger, of table: Relation) {
        updateRelation(table.id) { $0.store(trigger) }
        let address = ObjectAddress(.trigger, trigger.id)
        catalog.removeReferences(of: address)
        catalog.addDependency(of: address, on: ObjectAddress(.function, trigger.function), kind: .normal)
        catalog.addDependency(of: address, on: ObjectAddress(.relation, table.id), kind: .automatic)
        for column in trigger.columns {
            catalog.addDependency(
                of: address, on: ObjectAddress(.relation, table.id, column: column), kind: .normal)
        }
        guard let condition = trigger.condition else { return }
        var query = BoundQuery()
        query.relations = ["old", "new"].map {
            RangeEntry(kind: .relation(table.id), name: $0, hasAlias: true, columns: [], span: .none)
        }
        query.filter = condition
        for reference in query.referencedColumns where reference != ObjectAddress(.relation, table.id) {
            catalog.addDependency(of: address, on: reference, kind: .normal)
        }
    }

    // MARK: Existing triggers

    /// Returns a trigger and its table, or throws 42P01 or 42704.
    func trigger(named name: String, on tableName: QualifiedName) throws -> (table: Relation, trigger: Trigger) {
        let table = try relation(named: tableName)
        guard let trigger = table.trigger(named: name) else { throw missingTrigger(name, table) }
        return (table, trigger)
    }

    /// The error for a trigger that is not there.
    private func missingTrigger(_ name: String, _ table: Relation) -> Diagnostic {
        Diagnostic(.undefinedObject, "trigger \"\(name)\" for table \"\(table.name)\" does not exist")
    }

    /// Returns the trigger to drop; its table's owner may (`get_object_address_relobject`).
    func droppedTrigger(
        _ name: String, on tableName: QualifiedName, _ statement: DropStatement
    ) throws -> ObjectAddress? {
        guard statement.ifExists else {
            let (table, trigger) = try trigger(named: name, on: tableName)
            try requireOwnership(ofPolicyTable: table)
            return ObjectAddress(.trigger, trigger.id)
        }
        if let qualifier = tableName.qualifier, !hasSchema(named: qualifier) {
            notice("schema \"\(qualifier)\" does not exist, skipping")
            return nil
        }
        guard let table = try withoutPlaces({ try context.environment.relationIfAny(named: tableName) }) else {
            notice("relation \"\(tableName.text)\" does not exist, skipping")
            return nil
        }
        guard let trigger = table.trigger(named: name) else {
            notice("trigger \"\(name)\" for relation \"\(tableName.text)\" does not exist, skipping")
            return nil
        }
        try requireOwnership(ofPolicyTable: table)
        return ObjectAddress(.trigger, trigger.id)
    }

    /// Renames a trigger (`renametrig`).
    func renameTrigger(_ name: String, on tableName: QualifiedName, to newName: String) throws {
        let table = try relation(named: tableName)
        switch table.kind {
        case .table, .view, .partitionedTable, .foreignTable: break
        case .index, .sequence, .materializedView, .compositeType: throw cannotHaveTriggers(table)
        }
        try requireOwnership(of: table)
        try requireUserRelation(table)
        guard var trigger = table.trigger(named: name) else { throw missingTrigger(name, table) }
        if trigger.parent != nil, let parent = table.family.parents.first.flatMap({ catalog.relations[$0] }) {
            throw Diagnostic(
                .featureNotSupported, "cannot rename trigger \"\(name)\" on table \"\(table.name)\"",
                hint: "Rename the trigger on the partitioned table \"\(parent.name)\" instead.")
        }
        if newName == name { return }
        if table.trigger(named: newName) != nil {
            throw Diagnostic(.duplicateObject, "trigger \"\(newName)\" for relation \"\(table.name)\" already exists")
        }
        trigger.name = newName
        updateRelation(table.id) { $0.store(trigger) }
        renameClones(of: trigger, on: table.id)
    }

    /// Renames the triggers that partitions have from a table (`renametrig_partition`).
    private func renameClones(of trigger: Trigger, on table: ObjectID) {
        for child in catalog.children(of: table) {
            guard var clone = child.triggers.first(where: { $0.parent == trigger.id }) else { continue }
            clone.name = trigger.name
            updateRelation(child.id) { $0.store(clone) }
            renameClones(of: clone, on: child.id)
        }
    }

    /// Executes ENABLE and DISABLE TRIGGER (`EnableDisableTrigger`); the triggers of foreign keys take a superuser.
    func switchTriggers(_ selection: TriggerSelection, _ command: TriggerSwitch, _ table: Relation) throws {
        var chosen: [Trigger]
        switch selection {
        case .named(let name):
            guard let trigger = table.trigger(named: name.name) else { throw missingTrigger(name.name, table) }
            chosen = [trigger]
        case .user: chosen = table.triggers
        case .all:
            try switchSystemTriggers(of: table, command)
            chosen = table.triggers
        }
        for position in chosen.indices { chosen[position].enabling = command.bound }
        updateRelation(table.id) { relation in chosen.forEach { relation.store($0) } }
        guard spreads, table.isPartitioned else { return }
        for child in catalog.children(of: table.id) { try switchParts(of: chosen, command, child) }
    }

    /// Switches what a partition has of row triggers of its table.
    private func switchParts(of triggers: [Trigger], _ command: TriggerSwitch, _ table: Relation) throws {
        let rows = Set(triggers.filter(\.isRow).map(\.id))
        var parts = table.triggers.filter { $0.parent.map(rows.contains) ?? false }
        guard !parts.isEmpty else { return }
        for position in parts.indices { parts[position].enabling = command.bound }
        updateRelation(table.id) { relation in parts.forEach { relation.store($0) } }
        for child in catalog.children(of: table.id) { try switchParts(of: parts, command, child) }
    }

    /// Refuses to switch the triggers of foreign keys: to all but superusers as PostgreSQL does, to superusers since
    /// foreign keys are always checked.
    private func switchSystemTriggers(of table: Relation, _ command: TriggerSwitch) throws {
        let own = table.constraints.filter(\.isForeignKey).map(\.id)
        let others = context.foreignKeys(to: table.id).map(\.constraint)
        guard let first = (own + others).min() else { return }
        let side = own.contains(first) ? "c" : "a"
        try require(
            .superuser,
            refusal: Refusal("permission denied: \"RI_ConstraintTrigger_\(side)_\(first)\" is a system trigger"))
        if command != .enable {
            throw Diagnostic.notSupported("DISABLE TRIGGER ALL on a table with foreign keys")
        }
    }
}

extension ExecutionContext {
    /// Takes a trigger off its table.
    func removeTrigger(_ address: ObjectAddress) {
        guard let (table, trigger) = catalog.trigger(address.id) else { return }
        catalog.updateRelation(table.id) { $0.triggers.removeAll { $0.id == trigger.id } }
    }
}

/// Refuses rows in WHEN of a trigger that there are not.
private struct TriggerConditionCheck {
    let statement: CreateTriggerStatement
    let table: Relation

    /// Looks at the columns that the condition reads.
    func check(_ condition: BoundExpression) throws {
        var error: Diagnostic?
        TreeWalk(onExpression: { node, depth in
            guard depth == 0, error == nil else { return }
            if case .column(let column) = node { error = refusal(column.relation, column.column, node.location) }
            if case .wholeRow(let row) = node { error = refusal(row.relation, 0, node.location) }
        }).visit(condition)
        if let error { throw error }
    }

    /// The error of a reference to a row, if it is one.
    private func refusal(_ relation: Int, _ column: Int, _ span: SourceSpan) -> Diagnostic? {
        func invalid(_ words: String) -> Diagnostic { Diagnostic(.invalidObjectDefinition, words, at: span) }
        if !statement.isRow { return invalid("statement trigger's WHEN condition cannot reference column values") }
        if relation == 0 {
            return statement.events.contains(.insert)
                ? invalid("INSERT trigger's WHEN condition cannot reference OLD values") : nil
        }
        if statement.events.contains(.delete) {
            return invalid("DELETE trigger's WHEN condition cannot reference NEW values")
        }
        guard statement.timing == .before else { return nil }
        if column < 0 {
            return Diagnostic(
                .featureNotSupported, "BEFORE trigger's WHEN condition cannot reference NEW system columns", at: span)
        }
        let generated = "BEFORE trigger's WHEN condition cannot reference NEW generated columns"
        if column == 0 {
            guard table.liveColumns.contains(where: { $0.generated != nil }) else { return nil }
            return Diagnostic(
                .featureNotSupported, generated,
                detail: "A whole-row reference is used and the table contains generated columns.", at: span)
        }
        guard let found = table.column(number: column), found.generated != nil else { return nil }
        return Diagnostic(
            .featureNotSupported, generated, detail: "Column \"\(found.name)\" is a generated column.", at: span)
    }
}

extension CreateTriggerStatement.Timing {
    /// The timing in the catalog.
    fileprivate var bound: Trigger.Timing {
        switch self {
        case .before: .before
        case .after: .after
        case .instead: .instead
        }
    }
}

extension CreateTriggerStatement.Event {
    /// The event in the catalog.
    fileprivate var bound: Trigger.Event {
        switch self {
        case .insert: .insert
        case .update: .update
        case .delete: .delete
        case .truncate: .truncate
        }
    }
}

extension TriggerSwitch {
    /// What the catalog keeps.
    var bound: Trigger.Enabling {
        switch self {
        case .enable: .origin
        case .always: .always
        case .replica: .replica
        case .disable: .disabled
        }
    }

    /// The words in `ALTER action … cannot be performed` (`alter_table_type_to_string`).
    func actionName(_ selection: TriggerSelection) -> String {
        switch selection {
        case .named: rawValue + " TRIGGER"
        case .all: rawValue + " TRIGGER ALL"
        case .user: rawValue + " TRIGGER USER"
        }
    }
}

extension SQLType {
    /// The number of the type trigger.
    package static let triggerNumber = ObjectID(2279)
}
