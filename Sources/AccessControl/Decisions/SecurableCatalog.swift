import SQLBasics

/// What a decision reads of the catalog: owners, ACLs and names. The catalog model implements it.
package protocol SecurableCatalog {
    /// The roles, as they are seen in the current database.
    var roleGraph: RoleGraph { get }
    /// Returns the owner of an object; nil when there is no such object.
    func owner(of object: SecurableID) -> RoleID?
    /// Returns an object's or a column's ACL; nil when it has the built-in default.
    func acl(of object: SecurableID) -> ACL?
    /// Returns the numbers of a relation's live columns, without the system columns.
    func columns(of relation: SecurableID) -> [Int]
    /// Returns the name as messages print it: an object's own name without its schema, a column's own name.
    func name(of object: SecurableID) -> String
    /// Returns the schema that an object stands in; nil when it stands in none.
    func schema(of object: SecurableID) -> SecurableID?
    /// Tells whether an object is a system catalog, which only superusers may write (`IsSystemClass`).
    func isSystemRelation(_ object: SecurableID) -> Bool
    /// Returns the relations whose rows are read or written along with a relation's: its partitions and inheriting tables.
    func inheritors(of relation: SecurableID) -> [ObjectID]
}

extension SecurableCatalog {
    /// Takes every object for one of the users.
    package func isSystemRelation(_ object: SecurableID) -> Bool { false }
    /// Takes every relation for one that stands alone.
    package func inheritors(of relation: SecurableID) -> [ObjectID] { [] }
    /// Returns the ACL that counts: the object's own, else the built-in default.
    package func effectiveACL(of object: SecurableID) -> ACL {
        if let acl = acl(of: object) { return acl }
        guard object.column == 0, let owner = owner(of: object) else { return ACL() }
        return .builtinDefault(for: object.kind, owner: owner)
    }
}
