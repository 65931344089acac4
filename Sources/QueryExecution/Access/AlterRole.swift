import AccessControl
import CatalogModel
import SQLBasics
import SQLSyntax

extension AccessExecutor {
    /// Executes ALTER ROLE … WITH (`AlterRole`).
    func alterRole(_ statement: AlterRoleStatement) throws -> String {
        try requireNotReserved(statement.role)
        let options = try RoleOptions(statement.options, notice: context.notice)
        var changed = try role(statement.role)
        let alteration = RoleRules.Alteration(
            attributes: options.mentioned, dropsSuperuser: options.switchedOff.contains(.superuser),
            password: options.password != nil, limits: options.connectionLimit != nil || options.validUntil != nil)
        try rules.checkAlter(changed, alteration)
        try options.apply(to: &changed, context)
        roles.put(changed)
        return "ALTER ROLE"
    }

    /// Executes ALTER ROLE … RENAME TO (`RenameRole`).
    func renameRole(_ statement: RenameRoleStatement) throws -> String {
        var changed = try role(statement.role)
        let newName = try plainName(statement.newName)
        if changed.id == context.session.sessionUser {
            throw Diagnostic(.featureNotSupported, "session user cannot be renamed")
        }
        if changed.id == currentRole {
            throw Diagnostic(.featureNotSupported, "current user cannot be renamed")
        }
        try rules.checkRename(changed, to: newName)
        changed.name = newName
        roles.put(changed)
        return "ALTER ROLE"
    }

    /// Executes ALTER ROLE … SET and RESET (`AlterRoleSet`).
    func alterRoleSetting(_ statement: AlterRoleSettingStatement) throws -> String {
        var target = RoleID.invalid
        if let specification = statement.role {
            try requireNotReserved(specification)
            let role = try role(specification)
            try rules.checkStoreSetting(for: role)
            target = role.id
        }
        let database = try settingDatabase(statement)
        if statement.role == nil, statement.database == nil { try rules.checkStoreSettingForAll() }
        try store(statement.setting, role: target, database: database)
        return "ALTER ROLE"
    }

    /// Returns the database of IN DATABASE, which only its owner may change for all roles.
    private func settingDatabase(_ statement: AlterRoleSettingStatement) throws -> ObjectID {
        guard let name = statement.database?.name else { return .invalid }
        guard let database = context.state.cluster.database(named: name) else {
            throw Diagnostic(.invalidCatalogName, "database \"\(name)\" does not exist")
        }
        if statement.role == nil {
            try context.require(.ownership(of: SecurableID(.database, database.id)))
        }
        return database.id
    }

    /// Stores or takes away a setting of a role, a database or both (`AlterSetting`).
    package func store(_ setting: SetStatement, role: RoleID, database: ObjectID) throws {
        switch setting.action {
        case .assign(let name, let values):
            let text = try checkedSetting(name.name, values)
            roles.store(SettingDefinition.named(name.name)?.name ?? name.name, text, role: role, database: database)
        case .assignDefault(let name), .reset(let name):
            try requireSettable(name.name)
            roles.store(
                SettingDefinition.named(name.name)?.name ?? name.name, nil, role: role, database: database)
        case .fromCurrent(let name):
            try requireSettable(name.name)
            let value = context.session.settings.value(name.name)
            roles.store(
                SettingDefinition.named(name.name)?.name ?? name.name, value, role: role, database: database)
        case .resetAll: roles.resetSettings(role: role, database: database)
        case .role(let name): roles.store("role", name?.name ?? "none", role: role, database: database)
        case .resetRole: roles.store("role", nil, role: role, database: database)
        case .transaction, .sessionCharacteristics, .transactionSnapshot, .constraints, .timeZoneInterval,
            .sessionAuthorization, .resetSessionAuthorization:
            throw Diagnostic.notSupported("this form of ALTER … SET", at: setting.span)
        }
    }

    /// Returns a setting's value as it is stored: as it was written, once it is known to be good.
    private func checkedSetting(_ name: String, _ values: [SettingValue]) throws -> String {
        try requireSettable(name)
        let texts = values.map(\.text)
        guard let definition = SettingDefinition.named(name) else { return texts.joined(separator: ", ") }
        let canonical = try SettingValidation.canonical(texts, for: definition)
        if case .list = definition.kind { return canonical }
        return texts.joined(separator: ", ")
    }

    /// Throws unless the current role may store a value for a parameter (`validate_option_array_item`).
    private func requireSettable(_ name: String) throws {
        guard let definition = SettingDefinition.named(name) else {
            guard name.contains(".") else {
                throw Diagnostic(.undefinedObject, "unrecognized configuration parameter \"\(name)\"")
            }
            if context.isSuperuser { return }
            throw Diagnostic(.insufficientPrivilege, "permission denied to set parameter \"\(name)\"")
        }
        switch definition.context {
        case .user: return
        case .superuserOnly:
            if context.isSuperuser { return }
            throw Diagnostic(.insufficientPrivilege, "permission denied to set parameter \"\(definition.name)\"")
        case .internal:
            throw Diagnostic(.cannotChangeRuntimeParameter, "parameter \"\(definition.name)\" cannot be changed")
        case .postmaster:
            throw Diagnostic(
                .cannotChangeRuntimeParameter,
                "parameter \"\(definition.name)\" cannot be changed without restarting the server")
        case .sighup:
            throw Diagnostic(.cannotChangeRuntimeParameter, "parameter \"\(definition.name)\" cannot be changed now")
        }
    }
}
