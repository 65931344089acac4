import AccessControl
import CatalogModel
import SQLBasics
import SQLSyntax

extension AccessExecutor {
    /// Executes ALTER DEFAULT PRIVILEGES (`ExecAlterDefaultPrivilegesStmt`).
    func alterDefaultPrivileges(_ statement: AlterDefaultPrivilegesStatement) throws -> String {
        let kind = statement.objects.defaultPrivilegeKind
        let grantees = try grantees(statement.grantees)
        let wanted = try WantedPrivileges(statement.privileges)
        let grant = ObjectGrant(
            isGrant: statement.isGrant, privileges: wanted.privileges, grantees: grantees,
            grantOption: statement.grantOption, behavior: statement.behavior.revoking, currentRole: currentRole)
        try wanted.requireNoColumns()
        try kind.check(grant)
        if statement.roles.isEmpty { try alter(grant, kind, of: currentRole, statement.schemas) }
        for specification in statement.roles {
            let role = try definitions.role(specification)
            try rules.checkDefaultPrivileges(of: role)
            try alter(grant, kind, of: role, statement.schemas)
        }
        return "ALTER DEFAULT PRIVILEGES"
    }

    /// Changes the default privileges of one role, for all schemas or for some (`SetDefaultACLsInSchemas`).
    private func alter(
        _ grant: ObjectGrant, _ kind: DefaultPrivilegeKind, of role: RoleID, _ schemas: [Identifier]
    ) throws {
        if schemas.isEmpty { try alter(grant, DefaultPrivileges.Key(role: role, schema: .invalid, kind: kind)) }
        for name in schemas {
            guard let schema = context.catalog.schema(named: name.name) else {
                throw Diagnostic(.invalidSchemaName, "schema \"\(name.name)\" does not exist")
            }
            if kind == .schemas || kind == .largeObjects {
                let noun = kind == .schemas ? "SCHEMAS" : "LARGE OBJECTS"
                throw Diagnostic(
                    .invalidGrantOperation, "cannot use IN SCHEMA clause when using GRANT/REVOKE ON \(noun)")
            }
            try alter(grant, DefaultPrivileges.Key(role: role, schema: schema.id, kind: kind))
        }
    }

    /// Changes one entry.
    func alter(_ grant: ObjectGrant, _ key: DefaultPrivileges.Key) throws {
        var defaults = context.catalog.defaultPrivileges
        try defaults.apply(grant, for: key, in: graph) { context.identifiers.nextObject() }
        context.catalog.defaultPrivileges = defaults
    }
}

extension SQLSyntax.GrantTarget.Collective {
    /// The kind of entry that the word means.
    fileprivate var defaultPrivilegeKind: DefaultPrivilegeKind {
        switch self {
        case .tables: .tables
        case .sequences: .sequences
        case .functions, .procedures, .routines: .functions
        case .types: .types
        case .schemas: .schemas
        case .largeObjects: .largeObjects
        }
    }
}
