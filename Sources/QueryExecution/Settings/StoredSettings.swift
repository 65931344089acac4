import AccessControl
import CatalogModel
import SQLBasics
import SQLSyntax

/// Keeps settings for later sessions: ALTER ROLE … SET and ALTER DATABASE … SET (`AlterSetting`).
package struct StoredSettings {
    private let context: ExecutionContext

    /// Makes the keeper for a context.
    package init(_ context: ExecutionContext) { self.context = context }

    /// Applies a SET or RESET clause to a role's settings in a database; `.invalid` stands for all.
    package func apply(_ statement: SetStatement, role: RoleID, database: ObjectID) throws {
        switch statement.action {
        case .assign(let name, let values): try store(name.name, values.map(\.text), role, database)
        case .assignDefault(let name), .reset(let name):
            guard context.state.cluster.roles.settings.contains(where: { $0.role == role && $0.database == database })
            else { return }
            try checkMayReset(name.name)
            context.state.cluster.roles.store(name.name, nil, role: role, database: database)
        case .role(let name):
            if let name { noteFutureRole("role", name.name) }
            context.state.cluster.roles.store("role", name?.name ?? "none", role: role, database: database)
        case .sessionAuthorization(let name):
            if let name { noteFutureRole("session_authorization", name.name) }
            context.state.cluster.roles.store(
                "session_authorization", name?.name, role: role, database: database)
        case .resetRole: context.state.cluster.roles.store("role", nil, role: role, database: database)
        case .resetAll: resetAll(role: role, database: database)
        case .fromCurrent(let name):
            let value = try SettingExecutor(context: context).show(name.name).value
            context.state.cluster.roles.store(name.name, value, role: role, database: database)
        default: throw Diagnostic.notSupported("this form of SET in ALTER", at: statement.span)
        }
    }

    /// Takes away all settings of a role or database that the current role may set (`GUCArrayReset`).
    private func resetAll(role: RoleID, database: ObjectID) {
        let stored = context.state.cluster.roles.settings.filter { $0.role == role && $0.database == database }
        for setting in stored where (try? checkMayReset(setting.name)) != nil {
            context.state.cluster.roles.store(setting.name, nil, role: role, database: database)
        }
    }

    /// Says that a role which is stored for later does not exist yet, or that nobody could become it now (`check_role` and
    /// `check_session_authorization` with `PGC_S_TEST`).
    func noteFutureRole(_ setting: String, _ name: String) {
        let isRole = setting == "role"
        guard isRole || setting == "session_authorization", !isRole || name != "none" else { return }
        let roles = context.state.cluster.roles
        guard let role = roles.id(named: name) else {
            return context.notice(Diagnostic(.notice, .undefinedObject, "role \"\(name)\" does not exist"))
        }
        let authenticated = context.session.authenticatedUser
        let isAllowed =
            isRole
            ? context.securables.roleGraph.canSetRole(context.session.sessionUser, to: role)
            : role == authenticated || roles.isSuperuser(authenticated)
        guard !isAllowed else { return }
        let words = isRole ? "role" : "session authorization"
        context.notice(
            Diagnostic(.notice, .insufficientPrivilege, "permission will be denied to set \(words) \"\(name)\""))
    }

    /// Throws unless a parameter exists and the current role may change it (`GUCArrayDelete`).
    func checkMayReset(_ name: String) throws {
        if let definition = SettingDefinition.named(name) {
            try SettingExecutor(context: context).checkMayChange(definition)
            guard definition.isNeverReset else { return }
            throw Diagnostic(.featureNotSupported, "parameter \"\(definition.name)\" cannot be reset")
        }
        try SettingExecutor(context: context).checkMayStore(custom: name)
    }

    /// Stores one parameter after checking it as SET would; it is kept as it was written, lists apart.
    private func store(_ name: String, _ values: [String], _ role: RoleID, _ database: ObjectID) throws {
        let found = try SettingExecutor(context: context).storable(name, values)
        context.state.cluster.roles.store(found.name, found.value, role: role, database: database)
    }
}
