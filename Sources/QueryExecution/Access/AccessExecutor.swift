import AccessControl
import CatalogModel
import SQLBasics
import SQLSyntax

/// Executes statements about roles and privileges against the working state of a context.
///
/// The rules are in AccessControl; here names are resolved in PostgreSQL's order, rules asked and outcomes stored.
package struct AccessExecutor {
    /// What the statement reads and writes.
    let context: ExecutionContext

    /// Makes an executor.
    package init(context: ExecutionContext) { self.context = context }

    /// Executes a statement and returns its command tag.
    package func execute(_ statement: AccessStatement) throws -> String {
        switch statement {
        case .createRole(let s): return try createRole(s)
        case .alterRole(let s): return try alterRole(s)
        case .alterRoleSetting(let s): return try alterRoleSetting(s)
        case .renameRole(let s): return try renameRole(s)
        case .dropRole(let s): return try dropRole(s)
        case .grantRole(let s): return try grantRole(s)
        case .grant(let s): return try grant(s)
        case .alterDefaultPrivileges(let s): return try alterDefaultPrivileges(s)
        case .dropOwned(let s): return try dropOwned(s)
        case .reassignOwned(let s): return try reassignOwned(s)
        }
    }
}

// MARK: - Shared vocabulary

extension AccessExecutor {
    /// The executor of definitions, whose lookups and deletions serve here too.
    var definitions: DefinitionExecutor { DefinitionExecutor(context: context) }
    /// The role whose privileges count.
    var currentRole: RoleID { context.currentRole }
    /// The roles of the cluster, in the working state.
    var roles: RoleCatalog {
        get { context.state.cluster.roles }
        nonmutating set { context.state.cluster.roles = newValue }
    }
    /// The roles as they are seen in the current database.
    var graph: RoleGraph { context.securables.roleGraph }
    /// The rules for the current role.
    var rules: RoleRules { RoleRules(graph, currentRole: currentRole) }

    /// Returns the role that a statement names (`get_rolespec_tuple`).
    func role(_ specification: RoleSpecification) throws -> Role {
        let id = try definitions.role(specification)
        guard let role = roles[id: id] else {
            throw Diagnostic(.undefinedObject, "role \"\(id)\" does not exist")
        }
        return role
    }

    /// Returns the numbers of the roles that a statement names (`roleSpecsToIds`).
    func roleIDs(_ specifications: [RoleSpecification]) throws -> [RoleID] {
        try specifications.map { try definitions.role($0) }
    }

    /// Returns the grantees that a statement names, PUBLIC among them.
    func grantees(_ specifications: [RoleSpecification]) throws -> [RoleID] {
        try specifications.map { try $0.kind == .public ? .publicGrantee : definitions.role($0) }
    }

    /// Refuses the predefined roles where one is named (`check_rolespec_name`).
    func requireNotReserved(_ specification: RoleSpecification) throws {
        if case .name(let name) = specification.kind { try rules.checkNotReserved(name) }
    }

    /// Returns the name that a statement gives; only plain names stand where a role is made or dropped.
    func plainName(_ specification: RoleSpecification) throws -> String {
        guard case .name(let name) = specification.kind else {
            throw Diagnostic(.reservedName, "this role cannot be named here", at: specification.span)
        }
        return name
    }

    /// Sends all notices and warnings of an outcome.
    func send(_ diagnostics: [Diagnostic]) { diagnostics.forEach(context.notice) }
}

extension SQLSyntax.DropBehavior {
    /// The same word in access control.
    var revoking: RevokeBehavior { self == .cascade ? .cascade : .restrict }
}
