import AccessControl
import HashTreeCollections
import SQLBasics

/// What `initdb` leaves: the roles, three databases and the four schemas of each.
package enum FreshCluster {
    /// The database that sessions open by default.
    package static let postgresDatabase = ObjectID(5)

    /// Returns a fresh cluster.
    package static func make() -> Cluster {
        let owner = RoleID.bootstrapSuperuser
        var cluster = Cluster(roles: RoleCatalog.freshCluster)
        for (number, name) in [(1663, "pg_default"), (1664, "pg_global")] as [(UInt32, String)] {
            let address = ObjectAddress(.tablespace, ObjectID(number))
            cluster.objects.store(
                NamedObject(address, name: name, owner: owner, details: .tablespace(location: "")))
        }
        let contents = catalog()
        let closed = ACL([
            ACLItem(grantee: .publicGrantee, grantor: owner, privileges: .connect),
            ACLItem(grantee: owner, grantor: owner, privileges: PrivilegeSet.create.union(.temporary).union(.connect)),
        ])
        let names: [(number: UInt32, name: String, isTemplate: Bool, comment: String)] = [
            (1, "template1", true, "default template for new databases"),
            (4, "template0", true, "unmodifiable empty database"),
            (postgresDatabase.rawValue, "postgres", false, "default administrative connection database"),
        ]
        for item in names {
            var entry = DatabaseEntry(id: ObjectID(item.number), name: item.name, owner: owner, catalog: contents)
            entry.isTemplate = item.isTemplate
            entry.allowsConnections = item.name != "template0"
            entry.acl = item.isTemplate ? closed : nil
            cluster.store(entry)
            cluster.sharedComments[ObjectAddress(.database, entry.id)] = item.comment
        }
        return cluster
    }

    /// Returns the catalog of a fresh database.
    package static func catalog() -> Catalog {
        let owner = RoleID.bootstrapSuperuser
        var catalog = Catalog()
        catalog.store(Schema(id: Schema.pgCatalog, name: "pg_catalog", owner: owner, acl: readable(by: owner)))
        catalog.store(Schema(id: Schema.pgToast, name: "pg_toast", owner: owner))
        catalog.store(
            Schema(id: Schema.public, name: "public", owner: .databaseOwnerRole, acl: readable(by: .databaseOwnerRole)))
        catalog.store(
            Schema(id: Schema.informationSchema, name: "information_schema", owner: owner, acl: readable(by: owner)))
        for language in NamedObject.builtinLanguages { catalog.objects.store(language) }
        catalog.comments[ObjectAddress(.schema, Schema.public)] = "standard public schema"
        catalog.comments[ObjectAddress(.language, Routine.plpgsqlLanguage)] = "PL/pgSQL procedural language"
        catalog.comments[ObjectAddress(.schema, Schema.pgCatalog)] = "system catalog schema"
        catalog.comments[ObjectAddress(.schema, Schema.pgToast)] = "reserved schema for TOAST tables"
        return catalog
    }

    /// The ACL of a schema that its owner may use and fill, and everybody may use.
    private static func readable(by owner: RoleID) -> ACL {
        ACL([
            ACLItem(grantee: owner, grantor: owner, privileges: PrivilegeSet.usage.union(.create)),
            ACLItem(grantee: .publicGrantee, grantor: owner, privileges: .usage),
        ])
    }
}
