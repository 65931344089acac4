import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

extension DefinitionExecutor {
    /// Adds a foreign key (`ATAddForeignKeyConstraint`); the rows that are there must satisfy it.
    func addForeignKey(_ item: TableBuilder.Reference, to table: ObjectID) throws {
        guard let relation = catalog.relations[table] else { return }
        let parent = try self.relation(named: item.reference.table)
        guard parent.isTable else {
            throw Diagnostic(.wrongObjectType, "referenced relation \"\(parent.name)\" is not a table")
        }
        try requireUserRelation(parent)
        try checkPersistence(of: relation, referencing: parent)
        let columns = try numbers(of: item.columns, in: relation)
        let target = try referencedKey(item, parent)
        guard let index = try target.index ?? uniqueIndex(on: target.columns, of: parent) else {
            throw Diagnostic(
                .invalidForeignKey,
                "there is no unique constraint matching given keys for referenced table \"\(parent.name)\"")
        }
        try requireReferences(on: parent, target.columns)
        guard columns.count == target.columns.count else {
            throw Diagnostic(
                .invalidForeignKey, "number of referencing and referenced columns for foreign key disagree")
        }
        let name = try constraintName(item.name, relation, kind: "foreign key") {
            let label = item.columns.map(\.name).joined(separator: "_")
            return ObjectNaming.unused(relation.name, label, label: "fkey") { isConstraint($0, of: relation) }
        }
        try checkTypes(columns, of: relation, against: target.columns, of: parent, name)
        let key = try foreignKey(item.reference, columns, parent, target.columns, index, relation)
        try store(key, name, item.attributes, on: relation)
    }

    /// Looks at the foreign keys of other tables over columns that got other types.
    func checkForeignKeysOfOthers(over columns: [Int], of id: ObjectID) throws {
        for (child, constraint, key) in context.foreignKeys(to: id) {
            guard !Set(key.referencedColumns).isDisjoint(with: columns), let table = catalog.relations[child],
                let found = table.constraints.first(where: { $0.id == constraint })
            else { continue }
            try checkForeignKey(found, key, of: child)
        }
    }

    /// Looks at a foreign key over a column that got another type as if it were made anew (`ATPostAlterTypeCleanup`): the
    /// current role must be allowed to refer to the other table.
    func checkForeignKey(_ constraint: Constraint, _ key: ForeignKey, of table: ObjectID) throws {
        guard let referencing = catalog.relations[table], let referenced = catalog.relations[key.referencedRelation]
        else { return }
        try requireReferences(on: referenced, key.referencedColumns)
        try checkTypes(key.columns, of: referencing, against: key.referencedColumns, of: referenced, constraint.name)
    }

    /// Checks the rows of the foreign keys over a column whose values were converted.
    func validateForeignKeys(over column: Int, of table: ObjectID) throws {
        guard let relation = catalog.relations[table] else { return }
        for (id, key) in relation.foreignKeys where key.columns.contains(column) {
            guard let constraint = relation.constraints.first(where: { $0.id == id }), constraint.isValidated else {
                continue
            }
            try validateForeignKey(constraint, key, table)
        }
        for (child, id, key) in context.foreignKeys(to: table) where key.referencedColumns.contains(column) {
            guard child != table, let referencing = catalog.relations[child],
                let constraint = referencing.constraints.first(where: { $0.id == id }), constraint.isValidated
            else { continue }
            try validateForeignKey(constraint, key, child)
        }
    }

    /// Returns the numbers of the columns of a foreign key (`transformColumnNameList`).
    private func numbers(of columns: [Identifier], in relation: Relation) throws -> [Int] {
        try columns.map { column in
            guard let found = relation.column(named: column.name) else {
                if TableBuilder.systemColumns.contains(column.name) {
                    throw Diagnostic(.featureNotSupported, "system columns cannot be used in foreign keys")
                }
                throw Diagnostic(
                    .undefinedColumn,
                    "column \"\(column.name)\" referenced in foreign key constraint does not exist")
            }
            return found.number
        }
    }

    /// Returns the referenced columns: as written, or those of the primary key (`transformFkeyGetPrimaryKey`).
    private func referencedKey(
        _ item: TableBuilder.Reference, _ parent: Relation
    ) throws -> (columns: [Int], index: ObjectID?) {
        guard item.reference.columns.isEmpty else {
            return (try numbers(of: item.reference.columns, in: parent), nil)
        }
        guard case .primaryKey(let columns, let index) = parent.primaryKey?.kind else {
            throw Diagnostic(
                .undefinedObject, "there is no primary key for referenced table \"\(parent.name)\"")
        }
        if parent.primaryKey?.isDeferrable == true { throw deferrableKey("primary key", of: parent) }
        return (columns, index)
    }

    /// The error of a key that is checked too late to refer to.
    private func deferrableKey(_ noun: String, of parent: Relation) -> Diagnostic {
        Diagnostic(
            .objectNotInPrerequisiteState, "cannot use a deferrable \(noun) for referenced table \"\(parent.name)\"")
    }

    /// Throws unless the current role may reference the columns (`checkFkeyPermissions`).
    private func requireReferences(on parent: Relation, _ columns: [Int]) throws {
        try require(.privilege(.references, on: parent.securable, .each(columns)))
    }

    /// Returns a unique index on exactly these columns, in any order (`transformFkeyCheckAttrs`).
    private func uniqueIndex(on columns: [Int], of parent: Relation) throws -> ObjectID? {
        let fitting = parent.indexes.filter { id in
            guard let index = catalog.relations[id]?.index, index.isUnique, index.predicate == nil else { return false }
            return index.keys.map(\.column).sorted() == columns.sorted()
        }
        let late = Set(parent.constraints.filter(\.isDeferrable).compactMap(\.uniqueIndex))
        guard !fitting.isEmpty, fitting.allSatisfy(late.contains) else {
            return fitting.first { !late.contains($0) }
        }
        throw deferrableKey("unique constraint", of: parent)
    }

    /// Throws unless each pair of columns can be compared.
    private func checkTypes(
        _ columns: [Int], of child: Relation, against targets: [Int], of parent: Relation, _ name: String
    ) throws {
        for (own, other) in zip(columns, targets) {
            guard let left = child.column(number: own), let right = parent.column(number: other) else { continue }
            if KeyOperator(referenced: right.type, referencing: left.type) != nil {
                guard (Collations.written(left) == nil) != (Collations.written(right) == nil) else { continue }
                throw Diagnostic(.internalError, "key columns are not both collatable")
            }
            throw Diagnostic(
                .datatypeMismatch, "foreign key constraint \"\(name)\" cannot be implemented",
                detail: "Key columns \"\(left.name)\" of the referencing table and \"\(right.name)\" of the referenced "
                    + "table are of incompatible types: \(left.type.displayName) and \(right.type.displayName).")
        }
    }

    /// Makes the key of its clauses.
    private func foreignKey(
        _ reference: ForeignKeyReference, _ columns: [Int], _ parent: Relation, _ targets: [Int], _ index: ObjectID,
        _ child: Relation
    ) throws -> ForeignKey {
        if reference.match == .partial {
            throw Diagnostic(.featureNotSupported, "MATCH PARTIAL not yet implemented")
        }
        var key = ForeignKey(
            columns: columns, referencedRelation: parent.id, referencedColumns: targets, referencedIndex: index,
            onDelete: Self.action(reference.onDelete), onUpdate: Self.action(reference.onUpdate),
            match: reference.match == .full ? .full : .simple)
        switch reference.onDelete {
        case .setNull(let names), .setDefault(let names): key.deleteSetColumns = try numbers(of: names, in: child)
        case .noAction, .restrict, .cascade: break
        }
        return key
    }

    /// Translates an action.
    private static func action(_ action: ForeignKeyReference.Action) -> ForeignKey.Action {
        switch action {
        case .noAction: .noAction
        case .restrict: .restrict
        case .cascade: .cascade
        case .setNull: .setNull
        case .setDefault: .setDefault
        }
    }

    /// Stores a foreign key with its dependencies, and checks the rows that are there.
    private func store(
        _ key: ForeignKey, _ name: String, _ attributes: ConstraintAttributes, on relation: Relation
    ) throws {
        var constraint = Constraint(id: context.identifiers.nextObject(), name: name, kind: .foreignKey(key))
        constraint.isEnforced = attributes.isEnforced ?? true
        constraint.isValidated = !attributes.isNotValid && constraint.isEnforced
        constraint.isInitiallyDeferred = attributes.isInitiallyDeferred ?? false
        constraint.isDeferrable = attributes.isDeferrable ?? constraint.isInitiallyDeferred
        constraint.noInherit = !relation.isPartitioned
        updateRelation(relation.id) { $0.constraints.append(constraint) }
        let address = ObjectAddress(.constraint, constraint.id)
        recordReferences(of: key, by: address, table: relation.id)
        if constraint.isValidated { try validateForeignKey(constraint, key, relation.id) }
        try spreadReferenced(constraint, key, of: relation.id)
        try spreadForeignKey(constraint, key, of: relation.id)
    }

    /// Records what a foreign key of a table depends on: the columns on both sides, and the index there.
    func recordReferences(of key: ForeignKey, by address: ObjectAddress, table: ObjectID) {
        recordOwner(of: address, table: table, columns: key.columns)
        for column in key.referencedColumns {
            catalog.addDependency(
                of: address, on: ObjectAddress(.relation, key.referencedRelation, column: column), kind: .normal)
        }
        guard key.referencedIndex.isValid else { return }
        catalog.addDependency(of: address, on: ObjectAddress(.relation, key.referencedIndex), kind: .normal)
    }
}
