import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes

extension DefinitionExecutor {
    /// Executes CREATE SEQUENCE (`DefineSequence`).
    func createSequence(_ statement: CreateSequenceStatement) throws -> String {
        if statement.ifNotExists {
            let schema = try creationSchema(for: statement.name, statement.persistence)
            if try isTaken(statement.name.name, in: schema, ifNotExists: true) { return "CREATE SEQUENCE" }
        }
        let definition = try SequenceOptions(statement.options).definition { try resolveType($0) }
        let schema = try creationSchema(for: statement.name, statement.persistence)
        _ = try isTaken(statement.name.name, in: schema, ifNotExists: false)
        _ = try creationTablespace(nil, isTemporary: isTemporary(schema))
        let id = try makeSequence(named: statement.name.name, schema: schema, definition, statement.persistence)
        try applyOwnedBy(statement.options, to: id)
        return "CREATE SEQUENCE"
    }

    /// Executes ALTER SEQUENCE with options (`AlterSequence`).
    func alterSequence(_ statement: AlterSequenceStatement) throws -> String {
        guard let sequence = try findRelation(statement.name, ifExists: statement.ifExists) else {
            return "ALTER SEQUENCE"
        }
        try requireOwnership(of: sequence)
        guard sequence.kind == .sequence, let old = sequence.sequence else {
            throw Diagnostic(
                .wrongObjectType, "cannot open relation \"\(sequence.name)\"",
                detail: "This operation is not supported for \(ObjectDescriber.plural(sequence.kind)).")
        }
        var options = SequenceOptions(statement.options)
        let new = try options.altered(old) { try resolveType($0) }
        try replaceCounter(of: sequence, with: new, restart: options.restart)
        try applyOwnedBy(statement.options, to: sequence.id)
        return "ALTER SEQUENCE"
    }

    /// Makes a sequence of a definition.
    func makeSequence(
        named name: String, schema: Schema, _ definition: SequenceDefinition, _ persistence: Persistence = .permanent,
        owner: RoleID? = nil
    ) throws -> ObjectID {
        let columns = Self.sequenceColumns
        return try makeRelation(
            name: name, kind: .sequence, schema: schema, columns: columns, persistence, owner: owner
        ) { $0.sequence = definition }
    }

    /// The columns that every sequence shows when it is read as a table.
    private static let sequenceColumns: [Column] = [
        ("last_value", SQLType.int8), ("log_cnt", .int8), ("is_called", .bool),
    ]
    .enumerated().map { position, item in
        var column = Column(number: position + 1, name: item.0, type: item.1)
        column.isNotNull = true
        return column
    }

    /// Makes the sequences of serial and identity columns (`generateSerialExtraStmts`); those of a table that is there
    /// already belong to its owner, whoever adds them.
    func makeSequences(
        for owned: [TableBuilder.OwnedSequence], table: String, schema: Schema, owner: RoleID? = nil
    ) throws -> [ObjectID] {
        try owned.map { item in
            let name = ObjectNaming.unused(table, item.column, label: "seq") {
                catalog.relation(named: $0, in: schema.id) != nil
            }
            return try makeSequence(named: name, schema: schema, definition(of: item), owner: owner)
        }
    }

    /// Returns the definition of a sequence that belongs to a column; its options are looked at before the right to make it
    /// (`DefineSequence`).
    @discardableResult func definition(of item: TableBuilder.OwnedSequence) throws -> SequenceDefinition {
        var options = SequenceOptions(item.options)
        options.defaultType = item.type
        return try options.definition { try resolveType($0) }
    }

    /// Ties a sequence to the column that it serves, and makes the column's default.
    func attach(_ sequence: ObjectID, to table: ObjectID, _ owned: TableBuilder.OwnedSequence) throws {
        guard let relation = catalog.relations[table], let column = relation.column(named: owned.column) else { return }
        if relation.persistence == .unlogged { catalog.updateRelation(sequence) { $0.persistence = .unlogged } }
        setOwner(of: sequence, to: table, column: column.number, isIdentity: owned.identity != nil)
        guard owned.identity == nil else { return }
        let argument = BoundExpression.constant(
            Constant(.int(Int64(sequence.rawValue)), type: .regclass))
        let call = BoundExpression.call(
            BoundCall(function: Self.nextvalFunction, arguments: [argument], type: .int8))
        let value =
            owned.type == .int8
            ? call : BoundExpression.cast(BoundCast(call, to: owned.type, context: .assignment))
        try storeDefault(value, of: column.number, table: table)
    }

    /// The number of `nextval(regclass)` in pg_proc.
    static let nextvalFunction = ObjectID(1574)

    /// Records which column owns a sequence.
    func setOwner(of sequence: ObjectID, to table: ObjectID, column: Int, isIdentity: Bool) {
        catalog.updateRelation(sequence) {
            $0.sequence?.ownedBy = .init(relation: table, column: column, isIdentity: isIdentity)
        }
        catalog.removeReferences(of: ObjectAddress(.relation, sequence)) { $0.referenced.objectClass == .relation }
        catalog.addDependency(
            of: ObjectAddress(.relation, sequence), on: ObjectAddress(.relation, table, column: column),
            kind: isIdentity ? .internal : .automatic)
    }

    /// Applies OWNED BY (`process_owned_by`).
    private func applyOwnedBy(_ options: [SequenceOption], to sequence: ObjectID) throws {
        for case .ownedBy(let name) in options.map(\.kind) {
            try requireNoIdentity(sequence)
            guard name.parts.count > 1 else {
                try clearOwner(of: sequence, name)
                continue
            }
            var tableName = name
            tableName.parts.removeLast()
            guard let table = try findRelation(tableName, ifExists: false),
                let relation = catalog.relations[sequence]
            else { continue }
            guard [.table, .view, .foreignTable, .partitionedTable].contains(table.kind) else {
                throw Diagnostic(
                    .wrongObjectType, "sequence cannot be owned by relation \"\(table.name)\"",
                    detail: "This operation is not supported for \(ObjectDescriber.plural(table.kind)).")
            }
            if table.owner != relation.owner {
                throw Diagnostic(
                    .objectNotInPrerequisiteState, "sequence must have same owner as table it is linked to")
            }
            if table.schema != relation.schema {
                throw Diagnostic(
                    .objectNotInPrerequisiteState, "sequence must be in same schema as table it is linked to")
            }
            guard let column = table.column(named: name.name) else {
                throw Diagnostic(
                    .undefinedColumn, "column \"\(name.name)\" of relation \"\(table.name)\" does not exist")
            }
            setOwner(of: sequence, to: table.id, column: column.number, isIdentity: false)
        }
    }

    /// Refuses to take the sequence of an identity column away from it.
    private func requireNoIdentity(_ sequence: ObjectID) throws {
        guard let relation = catalog.relations[sequence], let owner = relation.sequence?.ownedBy, owner.isIdentity,
            let table = catalog.relations[owner.relation]
        else { return }
        throw Diagnostic(
            .featureNotSupported, "cannot change ownership of identity sequence",
            detail: "Sequence \"\(relation.name)\" is linked to table \"\(table.name)\".")
    }

    /// Applies OWNED BY NONE.
    private func clearOwner(of sequence: ObjectID, _ name: QualifiedName) throws {
        guard name.name == "none" else {
            throw Diagnostic(
                .syntaxError, "invalid OWNED BY option",
                hint: "Specify OWNED BY table.column or OWNED BY NONE.")
        }
        catalog.updateRelation(sequence) { $0.sequence?.ownedBy = nil }
        catalog.removeReferences(of: ObjectAddress(.relation, sequence)) { $0.referenced.objectClass == .relation }
    }
}
