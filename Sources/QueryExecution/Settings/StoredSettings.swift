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
            try checkMayReset(name.name)
            context.state.cluster.roles.store(name.name, nil, role: role, database: database)
        case .role(let name):
            if let name { warnOfRole(name.name) }
            context.state.cluster.roles.store("role", name?.name ?? "none", role: role, database: database)
        case .resetRole: context.state.cluster.roles.store("role", nil, role: role, database: database)
        case .resetAll: context.state.cluster.roles.resetSettings(role: role, database: database)
        case .fromCurrent(let name):
            let value = try SettingExecutor(context: context).show(name.name).value
            context.state.cluster.roles.store(name.name, value, role: role, database: database)
        default: throw Diagnostic.notSupported("this form of SET in ALTER", at: statement.span)
        }
    }

    /// Says that a role which is stored for later does not exist yet (`check_role` with `PGC_S_TEST`).
    private func noticeIfMissing(_ role: String) {
        guard context.state.cluster.roles[name: role] == nil else { return }
        context.notice(Diagnostic(.notice, .undefinedObject, "role \"\(role)\" does not exist"))
    }

    /// Throws unless a parameter exists and the current role may change it (`GUCArrayDelete`).
    private func checkMayReset(_ name: String) throws {
        if let definition = SettingDefinition.named(name) {
            return try SettingExecutor(context: context).checkMayChange(definition)
        }
        guard name.contains(".") else { throw SettingExecutor.unrecognized(name) }
        try context.require(.superuser, refusal: Refusal("permission denied to set parameter \"\(name)\""))
    }

    /// Says that a role which is kept for SET ROLE cannot be taken (`check_role`).
    private func warnOfRole(_ name: String) {
        guard name != "none" else { return }
        let user = context.session.sessionUser
        guard let role = context.state.cluster.roles[name: name] else { return noticeIfMissing(name) }
        if isAllowed(.membership(in: role.id, .set), as: user, in: context.securables) { return }
        context.notice(
            Diagnostic(.notice, .insufficientPrivilege, "permission will be denied to set role \"\(name)\""))
    }

    /// Stores one parameter after checking it as SET would; it is kept as it was written, lists apart.
    ///
    /// A custom parameter might turn out to be a superuser's, so only superusers store it (`validate_option_array_item`).
    private func store(_ name: String, _ values: [String], _ role: RoleID, _ database: ObjectID) throws {
        guard let definition = SettingDefinition.named(name) else {
            guard name.contains(".") else { throw SettingExecutor.unrecognized(name) }
            try context.require(.superuser, refusal: Refusal("permission denied to set parameter \"\(name)\""))
            context.state.cluster.roles.store(name, values.joined(separator: ", "), role: role, database: database)
            return
        }
        try SettingExecutor(context: context).checkMayChange(definition)
        if let name = values.first, name != "none", definition.name.isNameOfRole {
            if definition.name == "role" { warnOfRole(name) } else { noticeIfMissing(name) }
        }
        var value = try SettingValidation.canonical(values, for: definition)
        if case .list = definition.kind {} else { value = values.joined(separator: ", ") }
        context.state.cluster.roles.store(definition.name, value, role: role, database: database)
    }
}

extension String {
    /// Tells whether a setting of this name holds a role's name.
    fileprivate var isNameOfRole: Bool { ["role", "session_authorization"].contains(lowercased()) }
}
