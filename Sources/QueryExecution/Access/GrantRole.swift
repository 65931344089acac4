import AccessControl
import CatalogModel
import SQLBasics
import SQLSyntax

extension AccessExecutor {
    /// Executes GRANT and REVOKE of roles, and ALTER GROUP … ADD and DROP USER (`GrantRole`).
    func grantRole(_ statement: GrantRoleStatement) throws -> String {
        if statement.isAlterGroup { return try alterGroup(statement) }
        let options = try membershipChange(statement)
        let grantor = try statement.grantor.map { try definitions.role($0) }
        let members = try roleIDs(statement.grantees)
        var revocation = Revocation(before: graph)
        for granted in statement.roles {
            guard granted.columns.isEmpty else {
                throw Diagnostic(
                    .invalidGrantOperation, "column names cannot be included in GRANT/REVOKE ROLE")
            }
            let role = try role(RoleSpecification(.name(granted.name.name), span: granted.name.span))
            let grant = RoleGrant(
                role: role.id, members: members, options: options, grantor: grantor,
                behavior: statement.behavior.revoking, currentRole: currentRole)
            try grant.checkAuthorization(
                isGrant: statement.isGrant, in: statement.isGrant ? graph : revocation.before)
            try carryOut(grant, isGrant: statement.isGrant, &revocation)
        }
        return statement.isGrant ? "GRANT ROLE" : "REVOKE ROLE"
    }

    /// Executes ALTER GROUP … ADD and DROP USER, which PostgreSQL takes for an ALTER ROLE.
    private func alterGroup(_ statement: GrantRoleStatement) throws -> String {
        var revocation = Revocation(before: graph)
        for group in statement.roles {
            let specification =
                statement.group ?? RoleSpecification(.name(group.name.name), span: group.name.span)
            try requireNotReserved(specification)
            let role = try role(specification)
            try rules.checkAlter(role, RoleRules.Alteration(members: true))
            let members = try roleIDs(statement.grantees)
            let grant = RoleGrant(role: role.id, members: members, currentRole: currentRole)
            try carryOut(grant, isGrant: statement.isGrant, &revocation)
        }
        return "ALTER ROLE"
    }

    /// What a REVOKE of several roles keeps from one to the next: PostgreSQL does not see its own changes in between.
    private struct Revocation {
        /// The roles as the statement found them.
        let before: RoleGraph
        /// The memberships that are changed already.
        var changed: Set<ObjectID> = []
    }

    /// Carries a GRANT or REVOKE of one role out.
    private func carryOut(_ grant: RoleGrant, isGrant: Bool, _ revocation: inout Revocation) throws {
        if isGrant { return try carryOut(grant) }
        var result = roles
        let isRepeated = try grant.revoke(in: revocation.before, from: &result, noting: &revocation.changed) {
            send([$0])
        }
        if isRepeated { throw Diagnostic(.internalError, "tuple already updated by self") }
        roles = result
    }

    /// Reads the options of the statement.
    private func membershipChange(_ statement: GrantRoleStatement) throws -> MembershipChange {
        var change = MembershipChange()
        for option in statement.options {
            switch option.name.name {
            case "admin": change.admin = option.value
            case "inherit": change.inherit = option.value
            case "set": change.set = option.value
            default:
                throw Diagnostic(
                    .syntaxError, "unrecognized role option \"\(option.name.name)\"", at: option.name.span)
            }
        }
        return change
    }
}
