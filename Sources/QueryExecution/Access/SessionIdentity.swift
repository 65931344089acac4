import AccessControl
import CatalogModel
import SQLBasics

/// SET ROLE and SET SESSION AUTHORIZATION: who a session speaks as.
extension ExecutionContext {
    /// Executes SET ROLE; nil stands for NONE (`check_role`).
    ///
    /// The permission is the session user's, not the current role's: SET ROLE is no jail.
    package func setRole(_ name: String?) throws(Diagnostic) {
        guard let name else {
            session.setRole = nil
            return
        }
        let role = try identity(named: name)
        try RoleRules.checkSetRole(role, sessionRole: session.sessionUser, in: securables.roleGraph)
        session.setRole = role.id
    }

    /// Executes SET SESSION AUTHORIZATION; nil stands for DEFAULT (`check_session_authorization`). It ends SET ROLE.
    package func setSessionAuthorization(_ name: String?) throws(Diagnostic) {
        guard let name else {
            session.sessionUser = session.authenticatedUser
            session.setRole = nil
            return
        }
        let role = try identity(named: name)
        let authenticated = session.authenticatedUser
        if role.id != authenticated, !state.cluster.roles.isSuperuser(authenticated) {
            throw Diagnostic(
                .insufficientPrivilege, "permission denied to set session authorization \"\(name)\"")
        }
        session.sessionUser = role.id
        session.setRole = nil
    }

    /// Returns the role of a name, as a parameter's value.
    private func identity(named name: String) throws(Diagnostic) -> Role {
        guard let role = state.cluster.roles[name: name] else {
            throw Diagnostic(.invalidParameterValue, "role \"\(name)\" does not exist")
        }
        return role
    }
}
