import AccessControl
import SQLBasics

/// A schema: its row of pg_namespace.
package struct Schema: Sendable {
    package var id: ObjectID
    package var name: String
    package var owner: RoleID
    /// The privileges; nil while they are the built-in default.
    package var acl: ACL?

    /// Makes a schema.
    package init(id: ObjectID, name: String, owner: RoleID, acl: ACL? = nil) {
        self.id = id
        self.name = name
        self.owner = owner
        self.acl = acl
    }

    /// The numbers of the schemas that every database has.
    package static let pgCatalog = ObjectID(11)
    package static let pgToast = ObjectID(99)
    package static let `public` = ObjectID(2200)
    package static let informationSchema = ObjectID(13273)
}
