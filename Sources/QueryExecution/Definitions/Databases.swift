import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax

extension DefinitionExecutor {
    /// Executes CREATE DATABASE (`createdb`): a fresh database with the owner and limits that are given.
    func createDatabase(_ statement: CreateDatabaseStatement) throws -> String {
        let name = statement.name.name
        var owner = currentRole
        var connectionLimit: Int32 = -1
        for option in statement.options {
            switch option.name.name {
            case "owner":
                if let value = option.value { owner = try role(RoleSpecification(.name(value.text))) }
            case "connection_limit": connectionLimit = Int32(option.value?.text ?? "-1") ?? -1
            case "template", "encoding", "locale", "lc_collate", "lc_ctype", "locale_provider", "strategy",
                "tablespace", "is_template", "allow_connections", "oid", "builtin_locale", "icu_locale", "icu_rules",
                "collation_version":
                guard Self.isDefault(option) else {
                    throw Diagnostic.notSupported("option \(option.name.name) of CREATE DATABASE")
                }
            default:
                throw Diagnostic(
                    .syntaxError, "option \"\(option.name.name)\" not recognized", at: option.name.span)
            }
        }
        try require(.attribute(.createDatabase), refusal: Refusal("permission denied to create database"))
        try requireSetRole(to: owner)
        if context.state.cluster.database(named: name) != nil {
            throw Diagnostic(.duplicateDatabase, "database \"\(name)\" already exists")
        }
        var entry = DatabaseEntry(
            id: context.identifiers.nextObject(), name: name, owner: owner, catalog: FreshCluster.catalog())
        entry.connectionLimit = connectionLimit
        context.state.cluster.store(entry)
        return "CREATE DATABASE"
    }

    /// Tells whether an option of CREATE DATABASE asks for what every database here is anyway.
    private static func isDefault(_ option: DefinitionOption) -> Bool {
        guard let value = option.value?.text.lowercased() else { return true }
        switch option.name.name {
        case "template": return ["template0", "template1"].contains(value)
        case "encoding": return ["utf8", "utf-8", "unicode"].contains(value)
        case "locale", "lc_collate", "lc_ctype", "builtin_locale": return ["c.utf-8", "c.utf8", "c"].contains(value)
        case "locale_provider": return ["libc", "builtin"].contains(value)
        case "strategy": return ["wal_log", "file_copy"].contains(value)
        case "tablespace": return value == "pg_default"
        case "is_template": return ["false", "off"].contains(value)
        case "allow_connections": return ["true", "on"].contains(value)
        default: return false
        }
    }

    /// Executes ALTER DATABASE with options (`AlterDatabase`).
    func alterDatabase(_ statement: AlterDatabaseStatement) throws -> String {
        var entry = try database(named: statement.name.name)
        try require(.ownership(of: SecurableID(.database, entry.id)))
        for option in statement.options {
            switch option.name.name {
            case "connection_limit": entry.connectionLimit = Int32(option.value?.text ?? "-1") ?? -1
            case "allow_connections": entry.allowsConnections = option.value?.text != "false"
            case "is_template": entry.isTemplate = option.value?.text != "false"
            default: throw Diagnostic.notSupported("option \(option.name.name) of ALTER DATABASE")
            }
        }
        context.state.cluster.store(entry)
        return "ALTER DATABASE"
    }

    /// Executes ALTER DATABASE … SET (`AlterDatabaseSet`).
    func alterDatabaseSetting(_ statement: AlterDatabaseSettingStatement) throws -> String {
        let entry = try database(named: statement.name.name)
        try require(.ownership(of: SecurableID(.database, entry.id)))
        try StoredSettings(context).apply(statement.setting, role: .invalid, database: entry.id)
        return "ALTER DATABASE"
    }

    /// Executes DROP DATABASE (`dropdb`).
    func dropDatabase(_ statement: DropDatabaseStatement) throws -> String {
        let name = statement.name.name
        guard let entry = context.state.cluster.database(named: name) else {
            guard statement.ifExists else {
                throw Diagnostic(.invalidCatalogName, "database \"\(name)\" does not exist")
            }
            notice("database \"\(name)\" does not exist, skipping")
            return "DROP DATABASE"
        }
        try require(.ownership(of: SecurableID(.database, entry.id)))
        if entry.isTemplate {
            throw Diagnostic(.wrongObjectType, "cannot drop a template database")
        }
        if entry.id == context.database {
            throw Diagnostic(.objectInUse, "cannot drop the currently open database")
        }
        for relation in entry.catalog.relations.values { context.state.contents[relation.storage] = nil }
        context.state.cluster.roles.resetSettings(ofDatabase: entry.id)
        context.state.cluster.removeDatabase(entry.id)
        return "DROP DATABASE"
    }

    /// Renames a database (`RenameDatabase`).
    func renameDatabase(_ name: String, to newName: String) throws {
        var entry = try database(named: name)
        try require(.ownership(of: SecurableID(.database, entry.id)))
        try require(.attribute(.createDatabase), refusal: Refusal("permission denied to rename database"))
        if context.state.cluster.database(named: newName) != nil {
            throw Diagnostic(.duplicateDatabase, "database \"\(newName)\" already exists")
        }
        if entry.id == context.database {
            throw Diagnostic(.featureNotSupported, "current database cannot be renamed")
        }
        entry.name = newName
        context.state.cluster.store(entry)
    }

    /// Returns the database of a name, or throws 3D000.
    func database(named name: String) throws -> DatabaseEntry {
        guard let entry = context.state.cluster.database(named: name) else {
            throw Diagnostic(.invalidCatalogName, "database \"\(name)\" does not exist")
        }
        return entry
    }
}
