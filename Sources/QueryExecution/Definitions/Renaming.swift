import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SemanticAnalysis

extension DefinitionExecutor {
    /// Executes ALTER … RENAME (`ExecRenameStmt`).
    func rename(_ statement: RenameStatement) throws -> String {
        let newName = statement.newName.name
        switch statement.target {
        case .column(let column, let table, .type):
            let type = try compositeType(table)
            for typed in try tables(following: type, statement.behavior) {
                try renameColumn(column.name, of: typed, to: newName, isOnly: false, followsType: true)
            }
            try renameColumn(column.name, of: type, to: newName)
            return "ALTER TYPE"
        case .column(let column, let table, let kind):
            guard let relation = try findRelation(table, ifExists: statement.ifExists) else { return "ALTER TABLE" }
            try renameColumn(column.name, of: relation, to: newName, isOnly: statement.isOnly)
            return "ALTER \(kind.rawValue)"
        case .constraint(let name, let table, let kind):
            guard let relation = try findRelation(table, ifExists: statement.ifExists) else { return "ALTER TABLE" }
            try renameConstraint(name.name, of: relation, to: newName, isOnly: statement.isOnly)
            return "ALTER \(kind.rawValue)"
        case .object(.named(let kind, let name)):
            return try renameObject(kind, name, to: newName, statement)
        case .object(.routine(let signature, let kind)):
            try renameRoutine(kind, signature, to: newName)
            return "ALTER \(kind.rawValue)"
        case .object(.type(let kind, let type)):
            try renameType(kind, type.name, to: newName)
            return "ALTER \(kind.rawValue)"
        case .object(.onRelation(.policy, let name, let table)):
            try renamePolicy(name.name, on: table, to: newName, ifExists: statement.ifExists)
            return "ALTER POLICY"
        case .object(.onRelation(.trigger, let name, let table)):
            try renameTrigger(name.name, on: table, to: newName)
            return "ALTER TRIGGER"
        case .object(.onRelation(.rule, let name, let table)):
            try renameRule(name.name, on: table, to: newName)
            return "ALTER RULE"
        case .object: throw Diagnostic.notSupported("this form of RENAME", at: statement.span)
        }
    }

    /// Renames a relation, schema or database.
    private func renameObject(
        _ kind: SQLSyntax.ObjectKind, _ name: QualifiedName, to newName: String, _ statement: RenameStatement
    ) throws -> String {
        switch kind {
        case .schema: try renameSchema(name.name, to: newName)
        case .database: try renameDatabase(name.name, to: newName)
        case .table, .view, .materializedView, .sequence, .index, .foreignTable:
            guard let relation = try findRelation(name, ifExists: statement.ifExists) else { break }
            try requireOwnership(of: relation)
            try requireUserRelation(relation)
            try require(.privilege(.create, on: SecurableID(.schema, relation.schema)))
            if kind == .index, relation.kind == .compositeType { throw Self.isComposite(relation) }
            if kind != .index { try checkKind(of: relation, is: kind) }
            try renameRelation(relation, to: newName)
        default:
            guard let named = NamedKind(kind) else {
                throw Diagnostic.notSupported("ALTER \(kind.rawValue) … RENAME", at: statement.span)
            }
            try renameObject(named, name, to: newName)
        }
        return "ALTER \(kind.rawValue)"
    }

    /// Throws unless a relation is what ALTER VIEW, SEQUENCE or INDEX says; ALTER TABLE takes any
    /// (`RangeVarCallbackForAlterRelation`).
    func checkKind(of relation: Relation, is kind: SQLSyntax.ObjectKind) throws {
        let fits =
            switch kind {
            case .view: relation.kind == .view
            case .materializedView: relation.kind == .materializedView
            case .sequence: relation.kind == .sequence
            case .index: relation.kind == .index
            case .foreignTable: relation.kind == .foreignTable
            default: true
            }
        if relation.kind == .compositeType, fits, kind != .type { throw Self.isComposite(relation) }
        guard !fits else { return }
        let article = kind == .index ? "an" : "a"
        throw Diagnostic(.wrongObjectType, "\"\(relation.name)\" is not \(article) \(kind.rawValue.lowercased())")
    }

    /// The error of treating a composite type as a relation.
    private static func isComposite(_ relation: Relation) -> Diagnostic {
        Diagnostic(.wrongObjectType, "\"\(relation.name)\" is a composite type", hint: "Use ALTER TYPE instead.")
    }

    /// Renames a relation; its owner with CREATE on the schema may (`RenameRelation`).
    private func renameRelation(_ relation: Relation, to newName: String) throws {
        try requireOwnership(of: relation)
        try requireUserRelation(relation)
        try require(.privilege(.create, on: SecurableID(.schema, relation.schema)))
        if catalog.relation(named: newName, in: relation.schema) != nil {
            throw Diagnostic(.duplicateTable, "relation \"\(newName)\" already exists")
        }
        if relation.rowType.isValid, catalog.typeEntry(named: newName, in: relation.schema) != nil {
            throw Diagnostic(.duplicateObject, "type \"\(newName)\" already exists")
        }
        updateRelation(relation.id) { $0.name = newName }
        guard let index = relation.index, let constraint = index.constraint else { return }
        updateRelation(index.table) { table in
            for position in table.constraints.indices where table.constraints[position].id == constraint {
                table.constraints[position].name = newName
            }
        }
    }

    /// The error of relations whose columns and constraints keep their names (`renameatt_check`).
    private static func cannotRenameColumns(of relation: Relation) -> Diagnostic {
        Diagnostic(
            .wrongObjectType, "cannot rename columns of relation \"\(relation.name)\"",
            detail: "This operation is not supported for \(ObjectDescriber.plural(relation.kind)).")
    }

    /// Renames a column (`renameatt`).
    private func renameColumn(
        _ name: String, of relation: Relation, to newName: String, isOnly: Bool = true, parents: Int = 0,
        followsType: Bool = false
    ) throws {
        try refuseRenaming(of: relation, followsType: followsType)
        guard
            [.table, .partitionedTable, .view, .materializedView, .compositeType, .foreignTable, .index].contains(
                relation.kind)
        else {
            throw Self.cannotRenameColumns(of: relation)
        }
        try requireOwnership(of: relation)
        try requireUserRelation(relation)
        if isOnly, parents == 0, relation.hasChildren, relation.isTable {
            throw Diagnostic(
                .invalidTableDefinition, "inherited column \"\(name)\" must be renamed in child tables too")
        }
        if !isOnly {
            try forEachInheritor(of: relation) { child, parents in
                try renameColumn(name, of: child, to: newName, parents: parents)
            }
        }
        guard let column = relation.column(named: name) else {
            if TableBuilder.systemColumns.contains(name), relation.hasSystemColumns {
                throw Diagnostic(.featureNotSupported, "cannot rename system column \"\(name)\"")
            }
            throw Diagnostic(.undefinedColumn, "column \"\(name)\" does not exist")
        }
        if column.inheritCount > parents {
            throw Diagnostic(.invalidTableDefinition, "cannot rename inherited column \"\(name)\"")
        }
        try checkNewColumnName(newName, of: relation)
        updateRelation(relation.id) { $0.columns[column.number - 1].name = newName }
        renameViewTarget(relation, column.number, newName)
    }

    /// Refuses to rename the columns of a typed table, and as PostgreSQL does its constraints (`renameatt_check`).
    private func refuseRenaming(of relation: Relation, followsType: Bool = false) throws {
        guard relation.typeOf.isValid, !followsType else { return }
        throw Diagnostic(.wrongObjectType, "cannot rename column of typed table")
    }

    /// Calls the closure for each relation that inherits from one, with how many of its parents are of the family.
    private func forEachInheritor(of relation: Relation, _ body: (Relation, Int) throws -> Void) throws {
        let family = catalog.inheritors(of: relation.id)
        let members = Set(family)
        for id in family.dropFirst() {
            guard let child = catalog.relations[id] else { continue }
            try body(child, child.family.parents.filter(members.contains).count)
        }
    }

    /// Throws when a table has a column of a name already (`check_for_column_name_collision`).
    func checkNewColumnName(_ name: String, of relation: Relation) throws {
        if TableBuilder.systemColumns.contains(name) {
            throw Diagnostic(
                .duplicateColumn, "column name \"\(name)\" conflicts with a system column name")
        }
        if relation.column(named: name) != nil {
            throw Diagnostic(
                .duplicateColumn, "column \"\(name)\" of relation \"\(relation.name)\" already exists")
        }
    }

    /// Renames the output column of a view's query along with the view's column.
    private func renameViewTarget(_ relation: Relation, _ number: Int, _ newName: String) {
        guard relation.view != nil else { return }
        updateRelation(relation.id) { view in
            var position = 0
            for index in view.view?.query.targets.indices ?? 0..<0 {
                guard view.view?.query.targets[index].isHidden == false else { continue }
                position += 1
                if position == number { view.view?.query.targets[index].name = newName }
            }
        }
    }

    /// Renames a constraint and the index of the same name (`rename_constraint_internal`).
    private func renameConstraint(
        _ name: String, of relation: Relation, to newName: String, isOnly: Bool = true, parents: Int = 0
    ) throws {
        try refuseRenaming(of: relation)
        if relation.kind == .sequence { throw Self.cannotRenameColumns(of: relation) }
        try requireOwnership(of: relation)
        guard let constraint = relation.constraints.first(where: { $0.name == name }) else {
            throw Diagnostic(
                .undefinedObject, "constraint \"\(name)\" for table \"\(relation.name)\" does not exist")
        }
        if constraint.isInheritable, !constraint.noInherit {
            if !isOnly {
                try forEachInheritor(of: relation) { child, parents in
                    guard isConstraint(name, of: child) else { return }
                    try renameConstraint(name, of: child, to: newName, parents: parents)
                }
            } else if parents == 0, relation.hasChildren {
                throw Diagnostic(
                    .invalidTableDefinition, "inherited constraint \"\(name)\" must be renamed in child tables too")
            }
            if constraint.inheritCount > parents {
                throw Diagnostic(.invalidTableDefinition, "cannot rename inherited constraint \"\(name)\"")
            }
        }
        switch constraint.kind {
        case .primaryKey(_, let index), .unique(_, let index, _):
            if let indexRelation = catalog.relations[index] { try renameRelation(indexRelation, to: newName) }
        case .check, .notNull, .foreignKey:
            if relation.constraints.contains(where: { $0.name == newName }) {
                throw Diagnostic(
                    .duplicateObject,
                    "constraint \"\(newName)\" for relation \"\(relation.name)\" already exists")
            }
            updateRelation(relation.id) { table in
                for position in table.constraints.indices where table.constraints[position].id == constraint.id {
                    table.constraints[position].name = newName
                }
            }
        }
    }

    /// Renames a schema; its owner with CREATE on the database may (`RenameSchema`).
    private func renameSchema(_ name: String, to newName: String) throws {
        var schema = try schema(named: name)
        if catalog.schema(named: newName) != nil {
            throw Diagnostic(.duplicateSchema, "schema \"\(newName)\" already exists")
        }
        try require(.ownership(of: SecurableID(.schema, schema.id)))
        try require(.privilege(.create, on: SecurableID(.database, context.database)))
        if newName.hasPrefix("pg_") {
            throw Diagnostic(
                .reservedName, "unacceptable schema name \"\(newName)\"",
                detail: "The prefix \"pg_\" is reserved for system schemas.")
        }
        schema.name = newName
        catalog.store(schema)
    }

    // MARK: SET SCHEMA

    /// Executes ALTER … SET SCHEMA for relations (`AlterTableNamespace`).
    func setSchema(_ statement: AlterSchemaStatement) throws -> String {
        if case .routine(let signature, let kind) = statement.object {
            try moveRoutine(kind, signature, to: statement.newSchema.name)
            return "ALTER \(kind.rawValue)"
        }
        if case .operator(let signature) = statement.object {
            try setSchema(ofOperator: signature, to: statement.newSchema)
            return "ALTER OPERATOR"
        }
        if case .type(let kind, let type) = statement.object {
            try setSchema(ofType: kind, type.name, to: statement.newSchema.name)
            return "ALTER \(kind.rawValue)"
        }
        if case .named(.statistics, let name) = statement.object {
            return try setSchema(ofStatistics: name, to: statement.newSchema)
        }
        guard case .named(let kind, let name) = statement.object,
            [.table, .view, .materializedView, .sequence, .foreignTable].contains(kind)
        else {
            throw Diagnostic.notSupported("this form of SET SCHEMA", at: statement.span)
        }
        guard let relation = try findRelation(name, ifExists: statement.ifExists) else {
            return "ALTER \(kind.rawValue)"
        }
        try requireOwnership(of: relation)
        try requireUserRelation(relation)
        try checkKind(of: relation, is: kind)
        if relation.kind == .index {
            throw Diagnostic(
                .wrongObjectType, "cannot change schema of index \"\(relation.name)\"",
                hint: "Change the schema of the table instead.")
        }
        if let owning = relation.sequence?.ownedBy, let table = catalog.relations[owning.relation] {
            throw Diagnostic(
                .featureNotSupported, "cannot move an owned sequence into another schema",
                detail: "Sequence \"\(relation.name)\" is linked to table \"\(table.name)\".")
        }
        let target = try schemaToMoveTo(statement.newSchema.name)
        try require(.privilege(.create, on: SecurableID(.schema, target.id)))
        try checkMove(from: relation.schema, to: target.id)
        guard target.id != relation.schema else { return "ALTER \(kind.rawValue)" }
        try move(relation, to: target)
        return "ALTER \(kind.rawValue)"
    }

    /// Returns the schema of a name; `pg_temp` is the session's own (`LookupCreationNamespace`).
    func schemaToMoveTo(_ name: String) throws -> Schema {
        if name == "pg_temp", let id = context.session.temporarySchema, let schema = catalog.schemas[id] {
            return schema
        }
        return try schema(named: name)
    }

    /// Throws when something would leave or enter a temporary schema (`CheckSetNamespace`).
    func checkMove(from old: ObjectID, to new: ObjectID) throws {
        let isTemporary = [old, new].contains { catalog.schemas[$0]?.name.hasPrefix("pg_temp_") == true }
        guard isTemporary else { return }
        throw Diagnostic(.featureNotSupported, "cannot move objects into or out of temporary schemas")
    }

    /// Throws when a relation of the name is in a schema (`AlterRelationNamespaceInternal`).
    func requireFree(_ name: String, in schema: Schema) throws {
        guard catalog.relation(named: name, in: schema.id) != nil else { return }
        throw Diagnostic(.duplicateTable, "relation \"\(name)\" already exists in schema \"\(schema.name)\"")
    }

    /// Moves a relation with its row type, indexes and owned sequences, whose names must be free as well.
    private func move(_ relation: Relation, to schema: Schema) throws {
        try requireFree(relation.name, in: schema)
        if relation.rowType.isValid, catalog.typeEntry(named: relation.name, in: schema.id) != nil {
            throw Diagnostic(
                .duplicateObject, "type \"\(relation.name)\" already exists in schema \"\(schema.name)\"")
        }
        updateRelation(relation.id) { $0.schema = schema.id }
        let address = ObjectAddress(.relation, relation.id)
        catalog.removeReferences(of: address) { $0.referenced.objectClass == .schema }
        catalog.addDependency(of: address, on: ObjectAddress(.schema, schema.id), kind: .normal)
        for index in relation.indexes {
            if let name = catalog.relations[index]?.name { try requireFree(name, in: schema) }
            updateRelation(index) { $0.schema = schema.id }
        }
        for sequence in ownedSequences(of: relation.id) { try move(sequence, to: schema) }
    }
}
