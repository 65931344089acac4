import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

extension DefinitionExecutor {
    /// Executes CREATE TABLE (`DefineRelation` and what follows it).
    func createTable(_ statement: CreateTableStatement) throws -> String {
        if statement.partitionBy != nil { try checkPartitionedStorage(statement) }
        try checkStorage(statement.storage)
        let schema = try creationSchema(for: statement.name, statement.persistence, at: statement.name.span)
        if statement.ifNotExists, try isTaken(statement.name.name, in: schema, ifNotExists: true) {
            return "CREATE TABLE"
        }
        let type = try typeToFollow(of: statement)
        let tablespace = try creationTablespace(of: statement, isTemporary: isTemporary(schema))
        var builder = TableBuilder(tableName: statement.name.name)
        if let type { try addColumns(of: type, to: &builder) }
        let parents = try collectWithParents(statement, into: &builder, isTemporary: isTemporary(schema))
        let place = FamilyPlace(
            parents: parents, bound: statement.partitionOf?.bound, partitionBy: statement.partitionBy)
        let id = try makeTable(
            &builder, name: statement.name.name, schema: schema, persistence: statement.persistence,
            kind: statement.partitionBy == nil ? .table : .partitionedTable, tablespace: tablespace, place: place)
        if let type { follow(type, id) }
        try setStorageParameters(statement.storage.options, of: id)
        try noteOnCommit(statement.storage.onCommit, of: id, in: schema)
        return "CREATE TABLE"
    }

    /// Returns the tablespace of a new table; a partition goes where its parent says, if the parent says anything
    /// (`DefineRelation`).
    private func creationTablespace(of statement: CreateTableStatement, isTemporary: Bool) throws -> ObjectID {
        if statement.storage.tablespace == nil, let parent = statement.partitionOf?.parent,
            let found = try? relation(named: parent), found.tablespace.isValid,
            let name = context.object(ObjectAddress(.tablespace, found.tablespace))?.name
        {
            return try creationTablespace(name, isTemporary: isTemporary)
        }
        return try creationTablespace(statement.storage.tablespace?.name, isTemporary: isTemporary)
    }

    /// Refuses access methods that are not there, since tables have one (`DefineRelation`), and wrong storage parameters.
    func checkStorage(_ clauses: TableStorageClauses) throws {
        _ = try StorageParameters.texts(clauses.options, of: .table)
        if let name = clauses.accessMethod?.name, name != "heap" {
            throw Diagnostic(.undefinedObject, "access method \"\(name)\" does not exist")
        }
    }

    /// Reads the elements of CREATE TABLE's list.
    func collect(_ elements: [TableElement], into builder: inout TableBuilder) throws {
        try checkOptions(elements)
        for element in elements {
            switch element {
            case .column(let definition):
                try builder.add(definition, number: builder.columns.count + 1) { try resolveType($0) }
            case .constraint(let constraint): try builder.add(constraint)
            case .like(let clause): try addLike(clause, to: &builder)
            case .options(let definition): try builder.addOptions(definition)
            }
        }
        try requireUsage(ofTypesOf: builder.columns)
    }

    /// Makes a table with its sequences, defaults, constraints and storage.
    func makeTable(
        _ builder: inout TableBuilder, name: String, schema: Schema, persistence: Persistence,
        kind: RelationKind = .table, tablespace: ObjectID = .invalid, place: FamilyPlace = FamilyPlace()
    ) throws -> ObjectID {
        try builder.checkColumnNames()
        try resolveKeys(&builder)
        _ = try isTaken(name, in: schema, ifNotExists: false)
        let sequences = try makeSequences(for: builder.sequences, table: name, schema: schema)
        let id = try makeRelation(name: name, kind: kind, schema: schema, columns: builder.columns, persistence) {
            $0.tablespace = tablespace
        }
        for (sequence, owned) in zip(sequences, builder.sequences) {
            try attach(sequence, to: id, owned)
        }
        try addInheritedParts(of: builder, to: id)
        try join(id, to: place)
        try addParts(of: builder, to: id, isNew: true)
        for copy in builder.likes { try finish(copy, of: id) }
        return id
    }

    /// Adds defaults and constraints to a table that has its columns, in PostgreSQL's order. A new table has no rows
    /// that checks would be tried on.
    func addParts(of builder: TableBuilder, to table: ObjectID, isNew: Bool = false) throws {
        for item in builder.defaults { try addDefault(item, to: table) }
        try builder.checkConstraintNames()
        for item in builder.checks { try addCheck(item, to: table, isNew: isNew) }
        for item in builder.notNulls {
            if !isNew { try refuseSecondNotNull(item, of: table) }
            try addNotNull(item, to: table)
        }
        try requireUsageForParts(of: builder, table: table)
        for item in builder.keys.filter(\.isPrimary) { try addKey(item, to: table) }
        for item in builder.keys.filter({ !$0.isPrimary }) { try addKey(item, to: table) }
        for item in builder.references { try addForeignKey(item, to: table) }
    }

    /// Requires USAGE of the table's schema when something is made for the table after it: PostgreSQL makes keys, foreign
    /// keys and the ties of sequences by statements of their own, which look for the table by name (`transformCreateStmt`).
    private func requireUsageForParts(of builder: TableBuilder, table: ObjectID) throws {
        guard !builder.keys.isEmpty || !builder.references.isEmpty || !builder.sequences.isEmpty,
            let schema = catalog.relations[table].flatMap({ catalog.schemas[$0.schema] }), !isTemporary(schema)
        else { return }
        try require(.privilege(.usage, on: SecurableID(.schema, schema.id)))
    }

    /// Checks that keys name columns, and makes the columns of the primary key NOT NULL (`transformIndexConstraint`).
    func resolveKeys(_ builder: inout TableBuilder) throws {
        builder.mergeEqualKeys()
        for key in builder.keys {
            var seen: Set<String> = []
            for column in key.columns {
                guard let position = builder.columns.firstIndex(where: { $0.name == column.name }) else {
                    throw Diagnostic(
                        .undefinedColumn, "column \"\(column.name)\" named in key does not exist", at: key.span)
                }
                if !seen.insert(column.name).inserted {
                    let kind = key.isPrimary ? "primary key" : "unique"
                    throw Diagnostic(
                        .duplicateColumn, "column \"\(column.name)\" appears twice in \(kind) constraint", at: key.span)
                }
                guard key.isPrimary else { continue }
                builder.columns[position].isNotNull = true
                if let place = builder.notNulls.firstIndex(where: { $0.column == column.name }) {
                    builder.notNulls[place].makeLocal(named: nil)
                } else {
                    builder.notNulls.append(.init(name: nil, column: column.name, noInherit: false))
                }
            }
        }
        try builder.mergeNotNulls()
        for item in builder.notNulls {
            guard let position = builder.columns.firstIndex(where: { $0.name == item.column }) else {
                throw Diagnostic(
                    .undefinedColumn, "column \"\(item.column)\" of relation \"\(builder.tableName)\" does not exist")
            }
            builder.columns[position].isNotNull = true
        }
    }

    /// Makes a relation with storage, its owner's default privileges and its dependency on the schema.
    @discardableResult
    func makeRelation(
        name: String, kind: RelationKind, schema: Schema, columns: [Column], _ persistence: Persistence = .permanent,
        owner: RoleID? = nil, with change: (inout Relation) -> Void = { _ in }
    ) throws -> ObjectID {
        let id = context.identifiers.nextObject()
        var relation = Relation(id: id, schema: schema.id, name: name, kind: kind, owner: owner ?? currentRole)
        relation.columns = columns
        relation.persistence = isTemporary(schema) ? .temporary : persistence == .unlogged ? .unlogged : .permanent
        if kind != .index && kind != .sequence {
            relation.rowArrayType = context.identifiers.nextObject()
            relation.rowType = context.identifiers.nextObject()
        }
        if kind == .compositeType {
            relation.rowTypeACL = defaultACL(for: .type, in: schema.id)
        } else if kind != .index {
            relation.acl = defaultACL(for: relation.objectKind, in: schema.id, owner: relation.owner)
        }
        if kind != .view && kind != .compositeType { relation.storage = context.identifiers.nextStorage() }
        change(&relation)
        catalog.store(relation)
        try createStorage(of: relation)
        let address = kind == .compositeType ? ObjectAddress(.type, relation.rowType) : ObjectAddress(.relation, id)
        catalog.addDependency(of: address, on: ObjectAddress(.schema, schema.id), kind: .normal)
        if kind == .compositeType {
            catalog.addDependency(of: ObjectAddress(.type, relation.rowArrayType), on: address, kind: .internal)
        }
        if kind != .index && kind != .sequence { recordColumnTypes(of: id) }
        return id
    }

    /// Returns the ACL that ALTER DEFAULT PRIVILEGES gives a new object of a role, the current one if none is named
    /// (`get_user_default_acl`).
    func defaultACL(for kind: AccessControl.ObjectKind, in schema: ObjectID?, owner: RoleID? = nil) -> ACL? {
        catalog.defaultPrivileges.acl(forNew: kind, owner: owner ?? currentRole, in: schema)
    }
}
