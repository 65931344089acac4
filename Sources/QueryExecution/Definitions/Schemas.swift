import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax

extension DefinitionExecutor {
    /// Executes CREATE SCHEMA (`CreateSchemaCommand`).
    func createSchema(_ statement: CreateSchemaStatement) throws -> String {
        let owner = try statement.owner.map { try role($0) } ?? currentRole
        let name = statement.name?.name ?? context.state.cluster.roles.name(of: owner)
        try require(.privilege(.create, on: SecurableID(.database, context.database)))
        try requireSetRole(to: owner)
        if name.hasPrefix("pg_") {
            throw Diagnostic(
                .reservedName, "unacceptable schema name \"\(name)\"",
                detail: "The prefix \"pg_\" is reserved for system schemas.")
        }
        if catalog.schema(named: name) != nil {
            guard statement.ifNotExists else {
                throw Diagnostic(.duplicateSchema, "schema \"\(name)\" already exists")
            }
            notice("schema \"\(name)\" already exists, skipping", .duplicateSchema)
            return "CREATE SCHEMA"
        }
        let schema = Schema(
            id: context.identifiers.nextObject(), name: name, owner: owner,
            acl: catalog.defaultPrivileges.acl(forNew: .schema, owner: owner, in: nil))
        catalog.store(schema)
        if !statement.elements.isEmpty { try executeElements(statement.elements, of: schema) }
        return "CREATE SCHEMA"
    }

    /// Throws unless the current role may SET ROLE to another (`check_can_set_role`).
    func requireSetRole(to role: RoleID) throws {
        let name = context.state.cluster.roles.name(of: role)
        try require(.membership(in: role, .set), refusal: Refusal("must be able to SET ROLE \"\(name)\""))
    }

    /// Returns the schema of a name, or throws 3F000.
    func schema(named name: String) throws -> Schema {
        guard let schema = catalog.schema(named: name) else {
            throw Diagnostic(.invalidSchemaName, "schema \"\(name)\" does not exist")
        }
        return schema
    }
}
