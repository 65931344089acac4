import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax

extension AccessExecutor {
    /// Executes DROP ROLE (`DropRole`): first every role is checked and loses its memberships, then each is dropped
    /// unless something depends on it.
    func dropRole(_ statement: DropRoleStatement) throws -> String {
        try rules.checkDropAny()
        var dropped: [Role] = []
        for specification in statement.roles {
            guard case .name(let name) = specification.kind else {
                throw Diagnostic(.invalidParameterValue, "cannot use special role specifier in DROP ROLE")
            }
            guard let role = roles[name: name] else {
                try missing(name, ifExists: statement.ifExists)
                continue
            }
            try rules.checkDrop(role, sessionRole: context.session.sessionUser)
            for membership in roles.memberships(of: role.id) + roles.members(of: role.id) {
                roles.remove(membership)
            }
            if !dropped.contains(where: { $0.id == role.id }) { dropped.append(role) }
        }
        for role in dropped {
            try requireNoDependents(role)
            roles.remove(role.id)
            context.state.cluster.sharedComments[ObjectAddress(.role, role.id)] = nil
        }
        return "DROP ROLE"
    }

    /// Says that a role is not there, or refuses.
    private func missing(_ name: String, ifExists: Bool) throws {
        guard ifExists else { throw Diagnostic(.undefinedObject, "role \"\(name)\" does not exist") }
        context.notice(
            Diagnostic(.notice, .successfulCompletion, "role \"\(name)\" does not exist, skipping"))
    }

    /// Refuses to drop a role that something depends on, and says what (`checkSharedDependencies`).
    private func requireNoDependents(_ role: Role) throws {
        if role.isPredefined {
            throw Diagnostic(
                .dependentObjectsStillExist,
                "cannot drop role \(role.name) because it is required by the database system")
        }
        let lines = RoleDependencies(context: context).report(on: role.id)
        guard !lines.isEmpty else { return }
        throw Diagnostic(
            .dependentObjectsStillExist,
            "role \"\(role.name)\" cannot be dropped because some objects depend on it",
            detail: lines.joined(separator: "\n"))
    }
}
