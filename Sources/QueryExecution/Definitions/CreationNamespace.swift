import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SemanticAnalysis

extension DefinitionExecutor {
    /// Returns the schema that a new relation goes to, after checking CREATE on it
    /// (`RangeVarGetAndCheckCreationNamespace`).
    ///
    /// Only CREATE TABLE shows a position with its errors, so only it gives one.
    func creationSchema(
        for name: QualifiedName, _ persistence: Persistence = .permanent, at span: SourceSpan? = nil
    ) throws -> Schema {
        if let schema = try temporaryCreationSchema(for: name, persistence, at: span) { return schema }
        let schema = try namedCreationSchema(for: name, at: span)
        try require(.privilege(.create, on: SecurableID(.schema, schema.id)), at: span ?? .none)
        if [Schema.pgCatalog, Schema.informationSchema, Schema.pgToast].contains(schema.id) {
            throw Diagnostic(
                .insufficientPrivilege, "permission denied to create \"\(schema.name).\(name.name)\"",
                detail: "System catalog modifications are currently disallowed.")
        }
        return schema
    }

    /// Throws unless the current role may make an index or a sequence beside a table (`DefineIndex`).
    func requireCreation(besides table: Relation) throws {
        guard table.persistence != .temporary else { return }
        try require(.privilege(.create, on: SecurableID(.schema, table.schema)))
    }

    /// Returns the schema that a name says, or the first of the search path.
    func namedCreationSchema(for name: QualifiedName, at span: SourceSpan?) throws -> Schema {
        try checkDatabaseQualifier(of: name)
        if let qualifier = name.qualifier {
            guard let schema = catalog.schema(named: qualifier) else {
                throw Diagnostic(.invalidSchemaName, "schema \"\(qualifier)\" does not exist", at: span)
            }
            return schema
        }
        if context.createsTemporarily { return try temporarySchema(at: span) }
        guard let first = context.explicitSearchPath.first, let schema = catalog.schemas[first] else {
            throw Diagnostic(.invalidSchemaName, "no schema has been selected to create in", at: span)
        }
        return schema
    }

    /// Refuses a name in another database.
    func checkDatabaseQualifier(of name: QualifiedName) throws {
        guard name.parts.count > 2 else { return }
        if name.parts.count == 3, name.parts[0] == context.state.cluster.databases[context.database]?.name { return }
        throw Diagnostic(
            .featureNotSupported, "cross-database references are not implemented: \"\(name.text)\"", at: name.span)
    }

    /// Tells whether a relation of this name is there, and says so: as a notice with IF NOT EXISTS, else as an error.
    func isTaken(_ name: String, in schema: Schema, ifNotExists: Bool) throws -> Bool {
        guard catalog.relation(named: name, in: schema.id) != nil else {
            try checkTypeNameIsFree(name, in: schema)
            return false
        }
        if ifNotExists {
            notice("relation \"\(name)\" already exists, skipping", .duplicateTable)
            return true
        }
        throw Diagnostic(.duplicateTable, "relation \"\(name)\" already exists")
    }
}

extension ExecutionContext {
    /// What the analysis of a statement reads. It is kept until the state or the session changes: a statement asks for it many
    /// times, and working the search path out takes a decision a schema.
    package var environment: AnalysisEnvironment {
        if let knownEnvironment { return knownEnvironment }
        let made = makeEnvironment()
        knownEnvironment = made
        return made
    }

    /// Looks names up that were looked up before, when USAGE of their schemas was asked for.
    func trustingSchemas<Result>(_ body: () throws -> Result) rethrows -> Result {
        let before = trustsSchemas
        trustsSchemas = true
        knownEnvironment?.trustsSchemas = true
        defer {
            trustsSchemas = before
            knownEnvironment?.trustsSchemas = before
        }
        return try body()
    }

    /// Works out what the analysis of a statement reads.
    private func makeEnvironment() -> AnalysisEnvironment {
        var environment = AnalysisEnvironment(
            cluster: state.cluster, database: database, catalog: catalog, currentRole: currentRole,
            sessionUser: session.sessionUser, searchPathSetting: session.settings.searchPath,
            temporarySchema: session.temporarySchema, functionContext: functions)
        environment.appliesRowSecurity = session.settings.facts.appliesRowSecurity
        environment.isReplica = session.settings.facts.isReplica
        environment.restrictedKinds = session.settings.facts.restrictedKinds
        environment.trustsSchemas = trustsSchemas
        return environment
    }

    /// The schemas that search_path names, that exist and on which the current role has USAGE; without the implicit
    /// pg_catalog (`fetch_search_path(false)`).
    package var explicitSearchPath: [ObjectID] {
        SearchPath.resolve(setting: session.settings.searchPath, in: environment).explicit
    }

    /// Tells whether an object of an unqualified name goes to the temporary schema, be it there or not.
    var createsTemporarily: Bool {
        let path = SearchPath.resolve(setting: session.settings.searchPath, in: environment)
        return path.createsTemporarily || (path.creation != nil && path.creation == session.temporarySchema)
    }
}
