import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax

extension DefinitionExecutor {
    /// Executes CREATE DATABASE (`createdb`): a copy of the template with the owner and limits that are given.
    func createDatabase(_ statement: CreateDatabaseStatement) throws -> String {
        let name = statement.name.name
        let options = try DatabaseOptions(creating: statement.options)
        let owner = try options.owner.map { try role(RoleSpecification(.name($0))) } ?? currentRole
        try require(.attribute(.createDatabase), refusal: Refusal("permission denied to create database"))
        try requireSetRole(to: owner)
        let template = try template(named: options.template ?? "template1")
        if context.state.cluster.database(named: name) != nil {
            throw Diagnostic(.duplicateDatabase, "database \"\(name)\" already exists")
        }
        var entry = DatabaseEntry(
            id: context.identifiers.nextObject(), name: name, owner: owner, catalog: copy(of: template))
        entry.connectionLimit = options.connectionLimit ?? -1
        entry.allowsConnections = options.allowsConnections ?? true
        entry.isTemplate = options.isTemplate ?? false
        context.state.cluster.store(entry)
        return "CREATE DATABASE"
    }

    /// Returns the database to copy: anybody may copy one that is marked as a template, its owner any other.
    private func template(named name: String) throws -> DatabaseEntry {
        guard let entry = context.state.cluster.database(named: name) else {
            throw Diagnostic(.invalidCatalogName, "template database \"\(name)\" does not exist")
        }
        if !entry.isTemplate {
            let refusal = Refusal("permission denied to copy database \"\(name)\"")
            try require(.ownership(of: SecurableID(.database, entry.id)), refusal: refusal)
        }
        return entry
    }

    /// Returns a copy of a database's catalog, and gives the copy rows and counters of its own.
    private func copy(of template: DatabaseEntry) -> Catalog {
        var copy = template.id == context.database ? context.catalog : template.catalog
        for relation in copy.relations.values {
            let storage = context.identifiers.nextStorage()
            if let rows = context.state.contents[relation.storage] { context.state.contents[storage] = rows }
            if relation.kind == .sequence {
                context.sequences.restart(storage, at: context.sequences.counter(of: relation))
            }
            copy.updateRelation(relation.id) { $0.storage = storage }
        }
        return copy
    }

    /// Executes ALTER DATABASE with options (`AlterDatabase`).
    func alterDatabase(_ statement: AlterDatabaseStatement) throws -> String {
        let options = try DatabaseOptions(altering: statement.options)
        var entry = try database(named: statement.name.name)
        try require(.ownership(of: SecurableID(.database, entry.id)))
        if options.allowsConnections == false, entry.id == context.database {
            throw Diagnostic(.featureNotSupported, "cannot disallow connections for current database")
        }
        entry.connectionLimit = options.connectionLimit ?? entry.connectionLimit
        entry.allowsConnections = options.allowsConnections ?? entry.allowsConnections
        entry.isTemplate = options.isTemplate ?? entry.isTemplate
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
