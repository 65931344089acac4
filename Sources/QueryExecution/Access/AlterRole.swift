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
            password: options.password != nil, limits: options.connectionLimit != nil || options.validUntil != nil,
            members: !options.members.isEmpty)
        try rules.checkAlter(changed, alteration)
        try options.apply(to: &changed, context)
        roles.put(changed)
        let members = try roleIDs(options.members)
        if !members.isEmpty { try carryOut(RoleGrant(role: changed.id, members: members, currentRole: currentRole)) }
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
        PasswordKeeper(context: context).forgetDigest(of: &changed)
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
        try StoredSettings(context).apply(statement.setting, role: target, database: database)
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
}
