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
        for granted in statement.roles {
            guard granted.columns.isEmpty else {
                throw Diagnostic(
                    .invalidGrantOperation, "column names cannot be included in GRANT/REVOKE ROLE")
            }
            let role = try role(RoleSpecification(.name(granted.name.name), span: granted.name.span))
            let grant = RoleGrant(
                role: role.id, members: members, options: options, grantor: grantor,
                behavior: statement.behavior.revoking, currentRole: currentRole)
            try grant.checkAuthorization(isGrant: statement.isGrant, in: graph)
            try carryOut(grant, isGrant: statement.isGrant)
        }
        return statement.isGrant ? "GRANT ROLE" : "REVOKE ROLE"
    }

    /// Executes ALTER GROUP … ADD and DROP USER, which PostgreSQL takes for an ALTER ROLE.
    private func alterGroup(_ statement: GrantRoleStatement) throws -> String {
        for group in statement.roles {
            let specification =
                statement.group ?? RoleSpecification(.name(group.name.name), span: group.name.span)
            try requireNotReserved(specification)
            let role = try role(specification)
            try rules.checkAlter(role, RoleRules.Alteration(members: true))
            let members = try roleIDs(statement.grantees)
            let grant = RoleGrant(role: role.id, members: members, currentRole: currentRole)
            try carryOut(grant, isGrant: statement.isGrant)
        }
        return "ALTER ROLE"
    }

    /// Carries a GRANT or REVOKE of one role out.
    private func carryOut(_ grant: RoleGrant, isGrant: Bool) throws {
        if isGrant { return try carryOut(grant) }
        let outcome = try grant.revoke(in: graph)
        roles = outcome.roles
        send(outcome.warnings)
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
