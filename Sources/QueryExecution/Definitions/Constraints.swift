import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

extension DefinitionExecutor {
    // MARK: Defaults

    /// Analyzes and stores a column's default or generation expression (`AddRelationNewConstraints`).
    func addDefault(_ item: TableBuilder.Default, to table: ObjectID) throws {
        guard let relation = catalog.relations[table], let column = relation.column(named: item.column) else { return }
        let use: DefinitionUse =
            if let generated = item.generated {
                .generated(column: column.name, type: column.type, isVirtual: generated == .virtual)
            } else {
                .columnDefault(column: column.name, type: column.type)
            }
        if item.generated == .virtual { throw Diagnostic.notSupported("a virtual generated column") }
        let source = item.generated == nil ? nil : relation
        let value = try analyze { (analyzer) throws(Diagnostic) in
            try analyzer.definitionExpression(item.expression, columnsOf: source, for: use)
        }
        if item.generated == nil, case .constant(let constant) = value, constant.value.isNull { return }
        if item.generated != nil { try checkGenerated(value, column, table) }
        try storeDefault(value, of: column.number, table: table)
    }

    /// Refuses generation expressions that depend on other generated columns or are not immutable.
    private func checkGenerated(_ value: BoundExpression, _ column: Column, _ table: ObjectID) throws {
        guard let relation = catalog.relations[table] else { return }
        for number in value.columnsOfRelation(0) {
            guard let other = relation.column(number: number), other.generated != nil else { continue }
            throw Diagnostic(
                .invalidObjectDefinition,
                "cannot use generated column \"\(other.name)\" in column generation expression",
                detail: "A generated column cannot reference another generated column.", at: value.place(of: number))
        }
        if try isMutable(value, of: relation) {
            throw Diagnostic(.invalidObjectDefinition, "generation expression is not immutable")
        }
    }

    /// Stores a default and what it depends on.
    func storeDefault(_ value: BoundExpression, of column: Int, table: ObjectID) throws {
        let id = context.identifiers.nextObject()
        let isGenerated = catalog.relations[table]?.column(number: column)?.generated != nil
        updateRelation(table) {
            guard $0.columns.indices.contains(column - 1) else { return }
            $0.columns[column - 1].defaultValue = ColumnDefault(id: id, expression: value)
        }
        let address = ObjectAddress(.columnDefault, id)
        catalog.addDependency(
            of: address, on: ObjectAddress(.relation, table, column: column),
            kind: isGenerated ? .internal : .automatic)
        try recordReferences(of: address, in: value, ownTable: table)
    }

    /// Records what an expression refers to: the columns of its table and sequences named by regclass constants.
    func recordReferences(of address: ObjectAddress, in expression: BoundExpression, ownTable: ObjectID) throws {
        try requireUsage(ofNamed: expression.referencedTypes)
        for number in expression.columnsOfRelation(0) where number > 0 {
            catalog.addDependency(
                of: address, on: ObjectAddress(.relation, ownTable, column: number), kind: .normal)
        }
        for type in expression.referencedTypes.sorted() {
            catalog.addDependency(of: address, on: ObjectAddress(.type, type), kind: .normal)
        }
        for id in expression.relationConstants {
            catalog.addDependency(of: address, on: ObjectAddress(.relation, id), kind: .normal)
        }
        recordRoutines(of: address, in: expression)
    }

    /// Records the routines that an expression calls and the operators that it applies.
    func recordRoutines(of address: ObjectAddress, in expression: BoundExpression) {
        for object in expression.referencedObjects where [.function, .operator].contains(object.objectClass) {
            catalog.addDependency(of: address, on: object, kind: .normal)
        }
    }

    // MARK: Check and not-null constraints

    /// Adds a check constraint; the rows that are there must pass it.
    func addCheck(_ item: TableBuilder.Check, to table: ObjectID, isNew: Bool = false) throws {
        guard let relation = catalog.relations[table] else { return }
        let expression = try analyze { (analyzer) throws(Diagnostic) in
            try analyzer.definitionExpression(item.expression, columnsOf: relation, for: .check)
        }
        let columns = expression.columnsOfRelation(0).sorted()
        if let name = item.name, try mergeCheck(named: name, expression, item, relation) { return }
        if item.noInherit, relation.isPartitioned {
            throw Diagnostic(
                .invalidTableDefinition,
                "cannot add NO INHERIT constraint to partitioned table \"\(relation.name)\"")
        }
        let name = try constraintName(item.name, relation, kind: "check") {
            let column = columns.count == 1 ? relation.column(number: columns[0])?.name : nil
            return ObjectNaming.unused(relation.name, column, label: "check") { isConstraint($0, of: relation) }
        }
        var constraint = Constraint(id: context.identifiers.nextObject(), name: name, kind: .check(expression))
        constraint.isEnforced = item.attributes.isEnforced ?? true
        constraint.isValidated = !item.attributes.isNotValid && constraint.isEnforced
        constraint.noInherit = item.noInherit
        updateRelation(table) { $0.constraints.append(constraint) }
        let address = ObjectAddress(.constraint, constraint.id)
        recordOwner(of: address, table: table, columns: columns)
        try recordReferences(of: address, in: expression, ownTable: table)
        if constraint.isValidated, !isNew { try validateCheck(expression, name, table) }
    }

    /// Refuses a NOT NULL constraint under another name than that of the column's own (`AdjustNotNullInheritance`).
    func refuseSecondNotNull(_ item: TableBuilder.NotNull, of table: ObjectID) throws {
        guard let name = item.name, item.isLocal, let relation = catalog.relations[table],
            let column = relation.column(named: item.column),
            let own = relation.notNullConstraint(of: column.number), own.name != name
        else { return }
        throw Diagnostic(
            .objectNotInPrerequisiteState,
            "cannot create not-null constraint \"\(name)\" on column \"\(column.name)\" of table \"\(relation.name)\"",
            detail: "A not-null constraint named \"\(own.name)\" already exists for this column.")
    }

    /// Adds a NOT NULL constraint and marks its column.
    func addNotNull(_ item: TableBuilder.NotNull, to table: ObjectID) throws {
        guard let relation = catalog.relations[table], let column = relation.column(named: item.column) else { return }
        if relation.notNullConstraint(of: column.number) != nil { return }
        if item.noInherit, relation.isPartitioned {
            throw Diagnostic(
                .invalidTableDefinition, "not-null constraints on partitioned tables cannot be NO INHERIT")
        }
        let written = item.isLocal || !isConstraint(item.name ?? "", of: relation) ? item.name : nil
        let name = try constraintName(written, relation, kind: "not-null") {
            ObjectNaming.unused(relation.name, column.name, label: "not_null") { isConstraint($0, of: relation) }
        }
        var constraint = Constraint(
            id: context.identifiers.nextObject(), name: name, kind: .notNull(column: column.number))
        constraint.noInherit = item.noInherit
        constraint.inheritCount = item.inheritCount
        constraint.isLocal = item.isLocal
        updateRelation(table) {
            $0.constraints.append(constraint)
            $0.columns[column.number - 1].isNotNull = true
        }
        recordOwner(of: ObjectAddress(.constraint, constraint.id), table: table, columns: [column.number])
    }

    /// Returns the name that was written, unless it is taken, or the one that is chosen.
    func constraintName(
        _ written: String?, _ relation: Relation, kind: String, choose: () -> String
    ) throws -> String {
        guard let written else { return choose() }
        guard isConstraint(written, of: relation) else { return written }
        throw Diagnostic(
            .duplicateObject, "constraint \"\(written)\" for relation \"\(relation.name)\" already exists")
    }

    /// Tells whether a table has a constraint of a name.
    func isConstraint(_ name: String, of relation: Relation) -> Bool {
        relation.constraints.contains { $0.name == name }
            || relation.triggers.contains { $0.constraint?.name == name }
    }

    /// Records that a constraint goes with its table, or with the columns that it names.
    func recordOwner(of constraint: ObjectAddress, table: ObjectID, columns: [Int]) {
        for column in columns.isEmpty ? [0] : columns {
            catalog.addDependency(
                of: constraint, on: ObjectAddress(.relation, table, column: column), kind: .automatic)
        }
    }

    // MARK: Primary keys and unique constraints

    /// Adds a primary key or a unique constraint with its index.
    @discardableResult
    func addKey(_ item: TableBuilder.Key, to table: ObjectID) throws -> Constraint? {
        guard let relation = catalog.relations[table], let schema = catalog.schemas[relation.schema] else {
            return nil
        }
        let tablespace = try tablespace(of: item.place, isTemporary: relation.persistence == .temporary)
        let word = item.isPrimary ? "PRIMARY KEY" : "UNIQUE"
        try requirePartitionKey(in: item.columns.map(\.name), word, of: relation)
        let numbers = item.columns.compactMap { relation.column(named: $0.name)?.number }
        let name = try keyName(item, relation, schema)
        let index = context.identifiers.nextObject()
        let constraintID = context.identifiers.nextObject()
        var definition = IndexDefinition(
            table: table, method: "btree", keys: numbers.map { IndexDefinition.Key(column: $0) }, isUnique: true)
        definition.isPrimary = item.isPrimary
        definition.nullsNotDistinct = item.nullsNotDistinct
        definition.included = item.included.compactMap { relation.column(named: $0.name)?.number }
        definition.constraint = constraintID
        try makeIndex(named: name, definition, on: relation, number: index)
        updateRelation(index) {
            $0.tablespace = tablespace
            $0.options = item.options
        }
        let constraint = storeKey(constraintID, name, definition, index, item.attributes)
        if relation.isPartitioned, spreads { try spreadIndex(index) }
        return constraint
    }

    /// Stores the constraint of a key, which its index then belongs to.
    func storeKey(
        _ id: ObjectID, _ name: String, _ definition: IndexDefinition, _ index: ObjectID,
        _ attributes: ConstraintAttributes
    ) -> Constraint {
        let numbers = definition.keys.map(\.column)
        let kind: Constraint.Kind =
            definition.isPrimary
            ? .primaryKey(columns: numbers, index: index)
            : .unique(columns: numbers, index: index, nullsNotDistinct: definition.nullsNotDistinct)
        var constraint = Constraint(id: id, name: name, kind: kind)
        constraint.isDeferrable = attributes.isDeferrable ?? (attributes.isInitiallyDeferred ?? false)
        constraint.isInitiallyDeferred = attributes.isInitiallyDeferred ?? false
        constraint.noInherit = true
        updateRelation(definition.table) { $0.constraints.append(constraint) }
        recordOwner(of: ObjectAddress(.constraint, id), table: definition.table, columns: numbers)
        catalog.removeReferences(of: ObjectAddress(.relation, index)) { $0.referenced.objectClass == .relation }
        catalog.addDependency(of: ObjectAddress(.relation, index), on: ObjectAddress(.constraint, id), kind: .internal)
        return constraint
    }

    /// Returns the name of a key's constraint and index.
    private func keyName(_ item: TableBuilder.Key, _ relation: Relation, _ schema: Schema) throws -> String {
        if let name = item.name {
            if isConstraint(name, of: relation) {
                throw Diagnostic(
                    .duplicateObject, "constraint \"\(name)\" for relation \"\(relation.name)\" already exists")
            }
            if catalog.relation(named: name, in: schema.id) != nil {
                throw Diagnostic(.duplicateTable, "relation \"\(name)\" already exists")
            }
            return name
        }
        let columns = item.isPrimary ? nil : (item.columns + item.included).map(\.name).joined(separator: "_")
        return ObjectNaming.unused(relation.name, columns, label: item.isPrimary ? "pkey" : "key") {
            catalog.relation(named: $0, in: schema.id) != nil || isConstraint($0, of: relation)
        }
    }
}

extension Relation {
    /// Returns the NOT NULL constraint of a column.
    package func notNullConstraint(of column: Int) -> Constraint? {
        constraints.first {
            if case .notNull(let number) = $0.kind { number == column } else { false }
        }
    }
}

extension BoundExpression {
    /// Returns where a column of relation 0 is first named.
    fileprivate func place(of column: Int) -> SourceSpan? {
        if case .column(let found) = self, found.relation == 0, found.column == column { return found.span }
        return operands.lazy.compactMap { $0.place(of: column) }.first
    }
}

extension Constraint {
    /// Tells whether this is a check constraint.
    package var isCheck: Bool {
        if case .check = kind { true } else { false }
    }
}
