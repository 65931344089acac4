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
    func creationSchema(for name: QualifiedName, at span: SourceSpan? = nil) throws -> Schema {
        let schema = try namedCreationSchema(for: name, at: span)
        try require(.privilege(.create, on: SecurableID(.schema, schema.id)), at: span ?? .none)
        if schema.id == Schema.pgCatalog || schema.id == Schema.informationSchema {
            throw Diagnostic(
                .insufficientPrivilege, "permission denied to create \"\(schema.name).\(name.name)\"",
                detail: "System catalog modifications are currently disallowed.")
        }
        return schema
    }

    /// Returns the schema that a name says, or the first of the search path.
    private func namedCreationSchema(for name: QualifiedName, at span: SourceSpan?) throws -> Schema {
        try checkDatabaseQualifier(of: name)
        if let qualifier = name.qualifier {
            guard let schema = catalog.schema(named: qualifier) else {
                throw Diagnostic(.invalidSchemaName, "schema \"\(qualifier)\" does not exist", at: span)
            }
            return schema
        }
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
        guard catalog.relation(named: name, in: schema.id) != nil else { return false }
        if ifNotExists {
            notice("relation \"\(name)\" already exists, skipping", .duplicateTable)
            return true
        }
        throw Diagnostic(.duplicateTable, "relation \"\(name)\" already exists")
    }

    /// Refuses temporary relations, which RoleSQL does not have yet.
    func checkPersistence(_ persistence: Persistence) throws {
        if persistence == .temporary { throw Diagnostic.notSupported("a temporary relation") }
    }
}

extension ExecutionContext {
    /// The schemas that search_path names, that exist and on which the current role has USAGE; without the implicit
    /// pg_catalog (`fetch_search_path(false)`).
    package var explicitSearchPath: [ObjectID] {
        let catalog = catalog
        let securables = securables
        var path: [ObjectID] = []
        for entry in session.settings.searchPath {
            let name = entry == "$user" ? state.cluster.roles.name(of: currentRole) : entry
            guard let schema = catalog.schema(named: name), !path.contains(schema.id) else { continue }
            let demand = Demand.privilege(.usage, on: SecurableID(.schema, schema.id))
            if isAllowed(demand, as: currentRole, in: securables) { path.append(schema.id) }
        }
        return path
    }
}
