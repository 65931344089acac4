import AccessControl
import CatalogModel
import SQLBasics
import SQLSyntax

extension AccessExecutor {
    /// Executes CREATE ROLE, CREATE USER and CREATE GROUP (`CreateRole`).
    func createRole(_ statement: CreateRoleStatement) throws -> String {
        let options = try RoleOptions(statement.options, notice: context.notice)
        var role = Role(id: .invalid, name: try plainName(statement.name))
        if statement.noun == .user { role.attributes.insert(.canLogin) }
        try rules.checkCreate(attributes: options.switchedOn)
        try rules.checkNewName(role.name)
        try rules.checkIsFree(role.name)
        try options.apply(to: &role, context)
        role.id = context.identifiers.nextObject()
        roles.put(role)
        try addMemberships(of: role.id, options)
        return "CREATE ROLE"
    }

    /// Makes the memberships that CREATE ROLE asks for, and the creator's own.
    private func addMemberships(of role: RoleID, _ options: RoleOptions) throws {
        for group in options.inRoles {
            let grant = RoleGrant(role: try definitions.role(group), members: [role], currentRole: currentRole)
            try grant.checkAuthorization(isGrant: true, in: graph)
            try carryOut(grant)
        }
        if !context.isSuperuser { try grantToCreator(role) }
        let members = try roleIDs(options.members)
        try carryOut(RoleGrant(role: role, members: members, currentRole: currentRole))
        let admin = MembershipChange(admin: true)
        let admins = try roleIDs(options.adminMembers)
        try carryOut(RoleGrant(role: role, members: admins, options: admin, currentRole: currentRole))
    }

    /// Gives the creator ADMIN on the new role, in the name of the bootstrap superuser, and what createrole_self_grant
    /// says in his own.
    private func grantToCreator(_ role: RoleID) throws {
        let own = MembershipChange(admin: true, inherit: false, set: false)
        try carryOut(
            RoleGrant(
                role: role, members: [currentRole], options: own, grantor: .bootstrapSuperuser,
                currentRole: .bootstrapSuperuser))
        let words = SettingList.parse(context.session.settings.value("createrole_self_grant") ?? "")
        guard !words.isEmpty else { return }
        let options = MembershipChange(
            admin: false, inherit: words.contains("inherit"), set: words.contains("set"))
        try carryOut(
            RoleGrant(
                role: role, members: [currentRole], options: options, grantor: currentRole, currentRole: currentRole))
    }

    /// Carries a role grant out and sends its notices.
    func carryOut(_ grant: RoleGrant) throws {
        let outcome = try grant.grant(in: graph) { context.identifiers.nextObject() }
        roles = outcome.roles
        send(outcome.notices)
    }
}
