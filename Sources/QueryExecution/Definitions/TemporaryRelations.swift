import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes

/// Temporary relations stand in a schema of their session (manual, CREATE TABLE, TEMPORARY), which comes with the first of
/// them and goes with the session. Who may make them is a privilege on the database.
extension DefinitionExecutor {
    /// Returns the session's temporary schema when TEMPORARY or the name asks for it
    /// (`RangeVarAdjustRelationPersistence`); nil for a permanent relation.
    func temporaryCreationSchema(
        for name: QualifiedName, _ persistence: Persistence, at span: SourceSpan?
    ) throws -> Schema? {
        let isNamed = name.qualifier.map(isTemporarySchema(named:)) ?? (context.createsTemporarily ? true : nil)
        if persistence == .temporary, isNamed == false {
            let schema = try namedCreationSchema(for: name, at: span)
            try require(.privilege(.create, on: SecurableID(.schema, schema.id)), at: span ?? .none)
            throw Diagnostic(
                .invalidTableDefinition, "cannot create temporary relation in non-temporary schema", at: span)
        }
        guard persistence == .temporary || isNamed == true else { return nil }
        let schema = try temporarySchema(at: span)
        if persistence == .unlogged {
            throw Diagnostic(
                .invalidTableDefinition, "only temporary relations may be created in temporary schemas", at: span)
        }
        guard context.session.restrictedRole == nil else {
            throw Diagnostic(
                .insufficientPrivilege, "cannot create temporary table within security-restricted operation")
        }
        return schema
    }

    /// Tells whether a name is that of the session's temporary schema.
    func isTemporarySchema(named name: String) -> Bool {
        if name == "pg_temp" { return true }
        guard let schema = context.session.temporarySchema else { return false }
        return catalog.schemas[schema]?.name == name
    }

    /// Tells whether there is a schema of this name; `pg_temp` is the session's own.
    func hasSchema(named name: String) -> Bool {
        name == "pg_temp" ? context.session.temporarySchema != nil : catalog.schema(named: name) != nil
    }

    /// Returns the session's temporary schema, made when it is first needed (`InitTempTableNamespace`).
    func temporarySchema(at span: SourceSpan?) throws -> Schema {
        let demand = Demand.privilege(.temporary, on: SecurableID(.database, context.database))
        if let id = context.session.temporarySchema, let schema = catalog.schemas[id] {
            try require(demand, at: span ?? .none, refusal: Refusal("permission denied for schema \(schema.name)"))
            return schema
        }
        let database = context.state.cluster.databases[context.database]?.name ?? ""
        let refusal = Refusal("permission denied to create temporary tables in database \"\(database)\"")
        try require(demand, at: span ?? .none, refusal: refusal)
        var number = 0
        while catalog.schema(named: "pg_temp_\(number)") != nil { number += 1 }
        let schema = Schema(
            id: context.identifiers.nextObject(), name: "pg_temp_\(number)", owner: .bootstrapSuperuser)
        catalog.store(schema)
        context.session.temporarySchema = schema.id
        return schema
    }

    /// Tells whether a relation is temporary.
    func isTemporary(_ schema: Schema) -> Bool { schema.id == context.session.temporarySchema }

    /// Refuses a foreign key between a temporary and a permanent table (`ATAddForeignKeyConstraint`).
    func checkPersistence(of table: Relation, referencing parent: Relation) throws {
        guard (table.persistence == .temporary) != (parent.persistence == .temporary) else { return }
        let kind = table.persistence == .temporary ? "temporary" : "permanent"
        throw Diagnostic(
            .invalidTableDefinition, "constraints on \(kind) tables may reference only \(kind) tables")
    }

    /// Notes what becomes of a temporary table when a transaction ends.
    func noteOnCommit(_ action: TableStorageClauses.OnCommit?, of table: ObjectID, in schema: Schema) throws {
        guard let action else { return }
        guard isTemporary(schema) else {
            throw Diagnostic(.invalidTableDefinition, "ON COMMIT can only be used on temporary tables")
        }
        switch action {
        case .preserveRows: break
        case .deleteRows: context.session.emptiedAtCommit.insert(table)
        case .drop: context.session.droppedAtCommit.insert(table)
        }
    }

    /// Empties and drops temporary tables that ask for it at the end of a transaction (`PreCommit_on_commit_actions`).
    package func endTransaction() throws {
        for id in context.session.emptiedAtCommit {
            guard let relation = catalog.relations[id] else { continue }
            try emptyStorage(of: relation)
        }
        let dropped = context.session.droppedAtCommit.filter { catalog.relations[$0] != nil }.sorted()
        context.session.droppedAtCommit = []
        var deletion = Deletion(of: dropped.map { ObjectAddress(.relation, $0) }, context: context)
        try deletion.perform(.cascade, isSilent: true)
    }

    /// Throws when a table would lose rows that another one may refer to, which keeps its own
    /// (`heap_truncate_check_FKs`).
    package func checkEmptied() throws {
        for id in context.session.emptiedAtCommit.sorted() {
            guard let relation = catalog.relations[id] else { continue }
            for other in catalog.relationsReferencing(id) {
                guard !context.session.emptiedAtCommit.contains(other), let table = catalog.relations[other],
                    !context.session.droppedAtCommit.contains(other)
                else { continue }
                throw Diagnostic(
                    .featureNotSupported, "unsupported ON COMMIT and foreign key combination",
                    detail: "Table \"\(table.name)\" references \"\(relation.name)\", but they do not have the same "
                        + "ON COMMIT setting.")
            }
        }
    }

    /// Drops the session's temporary relations with their schema, at its end or by DISCARD (`RemoveTempRelations`).
    package func dropTemporaryRelations() throws {
        guard let schema = context.session.temporarySchema, catalog.schemas[schema] != nil else { return }
        var deletion = Deletion(of: [ObjectAddress(.schema, schema)], context: context)
        try deletion.perform(.cascade, isSilent: true)
        context.session.temporarySchema = nil
    }
}
