import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

extension DefinitionExecutor {
    /// Executes CREATE TYPE … AS (…) (`DefineCompositeType`): a relation without rows.
    func createComposite(_ statement: CreateCompositeStatement) throws -> String {
        let schema = try typeCreationSchema(for: statement.name)
        var columns: [Column] = []
        for definition in statement.attributes {
            columns.append(try withoutPlaces { try attribute(definition, number: columns.count + 1) })
        }
        try TableBuilder.checkUnique(columns, isView: true)
        _ = try creationTablespace(nil, isTemporary: isTemporary(schema))
        try requireUsage(ofTypesOf: columns)
        if catalog.relation(named: statement.name.name, in: schema.id) != nil {
            throw Diagnostic(.duplicateTable, "relation \"\(statement.name.name)\" already exists")
        }
        _ = try makeRelation(name: statement.name.name, kind: .compositeType, schema: schema, columns: columns)
        return "CREATE TYPE"
    }

    /// Makes one attribute (`BuildDescForRelation`); a type that is missing shows its place in ALTER TYPE only.
    private func attribute(_ definition: ColumnDefinition, number: Int) throws -> Column {
        if definition.type.isSetOf {
            throw Diagnostic(
                .invalidTableDefinition, "column \"\(definition.name.name)\" cannot be declared SETOF")
        }
        let type = try columnType(definition.type)
        var column = Column(number: number, name: definition.name.name, type: type)
        if let collation = definition.collation {
            column.collation = try Collations.lookUp(collation, at: collation.span)
            try Collations.check(type, at: collation.span)
        }
        return column
    }

    /// Executes ALTER TYPE … ADD, DROP and ALTER ATTRIBUTE (`AlterTable` on a composite type).
    func alterComposite(_ statement: AlterCompositeStatement) throws -> String {
        let relation = try compositeType(statement.type)
        var followers: [[Relation]] = []
        for command in statement.commands { followers.append(try tables(following: relation, for: command)) }
        for (command, tables) in zip(statement.commands, followers) {
            guard let current = catalog.relations[relation.id] else { break }
            try execute(command, on: current)
            try spread(command, to: tables)
        }
        return "ALTER TYPE"
    }

    /// Returns the typed tables that a change concerns, all of which must be owned (`ATPrepCmd`).
    private func tables(
        following relation: Relation, for command: AlterCompositeStatement.Command
    ) throws -> [Relation] {
        let tables: [Relation]
        switch command {
        case .add(_, let behavior), .drop(_, _, let behavior):
            tables = try self.tables(following: relation, behavior)
        case .alter(let definition, let behavior):
            guard relation.column(named: definition.name.name) != nil else {
                throw missingAttribute(definition.name.name, relation)
            }
            tables = try self.tables(following: relation, behavior)
            for table in tables { try checkFamilyType(definition.name, table) }
        }
        for table in tables { try requireOwnership(of: table) }
        return tables
    }

    /// Returns the relation of a composite type that the current role owns.
    func compositeType(_ name: QualifiedName) throws -> Relation {
        let relation = try relation(named: name)
        try context.require(
            .ownership(of: relation.securable), refusal: Refusal("must be owner of table \(relation.name)"))
        guard relation.kind == .compositeType else {
            throw Diagnostic(.wrongObjectType, "\"\(relation.name)\" is not a composite type")
        }
        return relation
    }

    /// Executes one change of a composite type.
    private func execute(_ command: AlterCompositeStatement.Command, on relation: Relation) throws {
        switch command {
        case .add(let definition, _):
            if relation.column(named: definition.name.name) != nil {
                throw Diagnostic(
                    .duplicateColumn,
                    "column \"\(definition.name.name)\" of relation \"\(relation.name)\" already exists")
            }
            let column = try attribute(definition, number: relation.columns.count + 1)
            try TableBuilder.checkType(column.type, of: column.name, at: .none)
            try TableBuilder.checkContainment(column.type, in: relation, context)
            updateRelation(relation.id) { $0.columns.append(column) }
            try reshapeStoredRows(ofType: relation.rowType, .appended)
            recordUse(of: column.type, by: ObjectAddress(.relation, relation.id, column: column.number))
        case .drop(let name, let ifExists, let behavior):
            guard let column = relation.column(named: name.name) else {
                guard ifExists else { throw missingAttribute(name.name, relation) }
                notice("column \"\(name.name)\" of relation \"\(relation.name)\" does not exist, skipping")
                return
            }
            let place = relation.liveColumns.firstIndex { $0.number == column.number } ?? 0
            let address = ObjectAddress(.relation, relation.id, column: column.number)
            var deletion = Deletion(of: [address], context: context)
            try deletion.perform(behavior)
            try reshapeStoredRows(ofType: relation.rowType, .removed(place))
        case .alter(let definition, _):
            guard let column = relation.column(named: definition.name.name) else {
                throw missingAttribute(definition.name.name, relation)
            }
            let changed = try attribute(definition, number: column.number)
            try TableBuilder.checkContainment(changed.type, in: relation, context)
            if let user = firstUser(ofType: relation.rowType) {
                throw Diagnostic(
                    .featureNotSupported,
                    "cannot alter type \"\(relation.name)\" because column \"\(user.relation.name).\(user.column)\" uses it"
                )
            }
            let address = ObjectAddress(.relation, relation.id, column: column.number)
            catalog.removeReferences(of: address) { $0.referenced.objectClass == .type }
            updateRelation(relation.id) { $0.columns[column.number - 1] = changed }
            recordUse(of: changed.type, by: address)
        }
    }

    /// Makes the error for an attribute that is not there.
    private func missingAttribute(_ name: String, _ relation: Relation) -> Diagnostic {
        Diagnostic(.undefinedColumn, "column \"\(name)\" of relation \"\(relation.name)\" does not exist")
    }

    /// Returns a column of a stored relation whose values are of a type, or hold values of it
    /// (`find_composite_type_dependencies`).
    func firstUser(ofType id: ObjectID) -> (relation: Relation, column: String)? {
        for dependency in catalog.dependents(of: ObjectAddress(.type, id)) {
            let user = dependency.dependent
            if user.objectClass == .type {
                if let found = firstUser(ofType: user.id) { return found }
                continue
            }
            guard user.objectClass == .relation, let relation = catalog.relations[user.id] else { continue }
            if relation.kind == .compositeType {
                if let found = firstUser(ofType: relation.rowType) { return found }
            } else if let column = relation.column(number: user.column), relation.kind != .view {
                return (relation, column.name)
            }
        }
        return nil
    }

    /// Tells whether values of one type hold values of another one.
    func holds(_ type: SQLType, _ wanted: ObjectID) -> Bool {
        if type.oid == wanted { return true }
        guard !type.oid.isBuiltin else { return false }
        if let element = type.elementType { return holds(element, wanted) }
        if let fields = type.fields { return fields.types.contains { holds($0, wanted) } }
        return type.isDomain && type.base.oid != type.oid
            && catalog.types[type.oid]?.domain.map { holds($0.base, wanted) } == true
    }
}
