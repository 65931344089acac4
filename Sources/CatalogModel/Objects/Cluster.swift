import AccessControl
import HashTreeCollections
import SQLBasics

/// A whole cluster but for the rows of its tables: roles, databases and their catalogs, as one persistent value
/// behind one reference.
package struct Cluster: Sendable {
    /// What is stored, under the names of the properties.
    private struct Fields: Sendable {
        var roles: RoleCatalog
        var databases: TreeDictionary<ObjectID, DatabaseEntry> = [:]
        var databaseNames: TreeDictionary<String, ObjectID> = [:]
        var sharedComments: TreeDictionary<ObjectAddress, String> = [:]
        var parameters: TreeDictionary<String, ParameterEntry> = [:]
        var objects: NamedObjects = NamedObjects()
        var systemSettings: [String: String] = [:]
    }

    private var fields: CopyOnWrite<Fields>

    package var roles: RoleCatalog {
        get { fields.value.roles }
        _modify { yield &fields.value.roles }
    }
    package private(set) var databases: TreeDictionary<ObjectID, DatabaseEntry> {
        get { fields.value.databases }
        _modify { yield &fields.value.databases }
    }
    private var databaseNames: TreeDictionary<String, ObjectID> {
        get { fields.value.databaseNames }
        _modify { yield &fields.value.databaseNames }
    }
    /// COMMENT ON texts of objects that belong to no single database: roles, databases, tablespaces.
    package var sharedComments: TreeDictionary<ObjectAddress, String> {
        get { fields.value.sharedComments }
        _modify { yield &fields.value.sharedComments }
    }
    /// The run-time parameters that somebody was granted, by lower-case name (`pg_parameter_acl`).
    package var parameters: TreeDictionary<String, ParameterEntry> {
        get { fields.value.parameters }
        _modify { yield &fields.value.parameters }
    }
    /// Tablespaces and subscriptions.
    package var objects: NamedObjects {
        get { fields.value.objects }
        _modify { yield &fields.value.objects }
    }
    /// What ALTER SYSTEM keeps, by lower-case name of the parameter, in the order of their names.
    package var systemSettings: [String: String] {
        get { fields.value.systemSettings }
        _modify { yield &fields.value.systemSettings }
    }

    /// Makes a cluster of these roles and no databases.
    package init(roles: RoleCatalog) { fields = CopyOnWrite(Fields(roles: roles)) }

    /// Returns the database of this name.
    package func database(named name: String) -> DatabaseEntry? { databaseNames[name].flatMap { databases[$0] } }

    /// Adds a database or replaces the one of the same number.
    package mutating func store(_ database: DatabaseEntry) {
        if let old = databases[database.id], old.name != database.name { databaseNames[old.name] = nil }
        databases[database.id] = database
        databaseNames[database.name] = database.id
    }

    /// Takes a database out.
    package mutating func removeDatabase(_ id: ObjectID) {
        guard let database = databases.removeValue(forKey: id) else { return }
        databaseNames[database.name] = nil
    }

    /// Changes the catalog of a database in place; does nothing when there is no such database.
    package mutating func updateCatalog(of id: ObjectID, _ change: (inout Catalog) throws -> Void) rethrows {
        try databases[id]?.updateCatalog(change)
    }
}

/// A run-time parameter with privileges of its own: its row of pg_parameter_acl.
package struct ParameterEntry: Hashable, Sendable {
    package var id: ObjectID
    package var name: String
    package var acl: ACL

    /// Makes an entry.
    package init(id: ObjectID, name: String, acl: ACL) {
        self.id = id
        self.name = name
        self.acl = acl
    }
}

/// One database: its row of pg_database and its catalog.
package struct DatabaseEntry: Sendable {
    package var id: ObjectID
    package var name: String
    package var owner: RoleID
    /// The privileges; nil while they are the built-in default.
    package var acl: ACL?
    package var isTemplate = false
    package var allowsConnections = true
    package var connectionLimit: Int32 = -1
    package var catalog: Catalog

    /// Makes a database.
    package init(id: ObjectID, name: String, owner: RoleID, catalog: Catalog) {
        self.id = id
        self.name = name
        self.owner = owner
        self.catalog = catalog
    }

    /// Changes the catalog in its place, so that maps that nobody else holds are not copied.
    fileprivate mutating func updateCatalog(_ change: (inout Catalog) throws -> Void) rethrows {
        try change(&catalog)
    }
}
