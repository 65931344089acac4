import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// What the analysis of one statement reads: the catalog as it stands, who asks, and where unqualified names are sought.
package struct AnalysisEnvironment: Sendable {
    package var cluster: Cluster
    package var database: ObjectID
    package var catalog: Catalog
    /// The role whose privileges count.
    package var currentRole: RoleID
    package var sessionUser: RoleID
    package var roleGraph: RoleGraph
    /// The schemas in which unqualified names are sought, in order, `pg_catalog` included.
    package var searchPath: [ObjectID]
    /// The session's schema of temporary tables, if it has one.
    package var temporarySchema: ObjectID?
    package var functionContext: FunctionContext
    /// Tells whether USAGE on the schemas that are named was looked at before, so that it is not looked at again.
    package var trustsSchemas = false
    /// The setting `row_security`: off makes an error of every query that policies would affect.
    package var appliesRowSecurity = true
    /// Tells whether `session_replication_role` makes the session a replica, in which other rules apply.
    package var isReplica = false
    /// The setting `restrict_nonsystem_relation_kind`.
    package var restrictedKinds: RestrictedKinds = []

    /// Makes an environment; the search path is worked out from the setting (its names as written, `$user` included).
    package init(
        cluster: Cluster, database: ObjectID, catalog: Catalog, currentRole: RoleID, sessionUser: RoleID,
        searchPathSetting: [String], temporarySchema: ObjectID? = nil, functionContext: FunctionContext
    ) {
        self.cluster = cluster
        self.database = database
        self.catalog = catalog
        self.currentRole = currentRole
        self.sessionUser = sessionUser
        self.temporarySchema = temporarySchema
        self.functionContext = functionContext
        roleGraph = RoleGraph(cluster.roles, databaseOwner: cluster.databases[database]?.owner ?? .invalid)
        searchPath = []
        searchPath = SearchPath.resolve(setting: searchPathSetting, in: self).schemas
    }

    /// The schemas in which functions are sought: never the temporary one.
    package var functionPath: [ObjectID] { searchPath.filter { $0 != temporarySchema } }

    /// What decisions about privileges read.
    package var securables: CatalogSecurables {
        CatalogSecurables(cluster: cluster, database: database, catalog: catalog)
    }

    /// The name of the database, as cross-database references are compared with it.
    package var databaseName: String { cluster.databases[database]?.name ?? "" }

    /// Returns the relation of this number, a system relation included.
    package func relation(_ id: ObjectID) -> Relation? {
        catalog.relations[id] ?? SystemRelations.relation(id)
    }

    /// Returns the relation of this name in a schema, a system relation included.
    package func relation(named name: String, in schema: ObjectID) -> Relation? {
        catalog.relation(named: name, in: schema) ?? SystemRelations.relation(named: name, in: schema)
    }

    /// Tells whether the current role may look into a schema (`object_aclcheck` for USAGE).
    package func hasUsage(on schema: ObjectID) -> Bool {
        if schema == temporarySchema { return true }
        return isAllowed(.privilege(.usage, on: SecurableID(.schema, schema)), as: currentRole, in: securables)
    }
}
