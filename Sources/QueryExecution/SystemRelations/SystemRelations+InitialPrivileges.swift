import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// The catalog of the privileges that builtin objects are born with.
extension SystemRelationReader {
    /// Makes pg_init_privs: GRANT and REVOKE leave it alone.
    func initialPrivileges() -> [SystemRow] {
        func row(_ objectClass: ObjectClass, _ id: ObjectID, _ column: Int, _ acl: ACL) -> SystemRow {
            [
                "objoid": .oid(id), "classoid": .oid(ObjectID(objectClass.rawValue)), "objsubid": .number(column),
                "privtype": .character("i"), "initprivs": .acl(acl),
            ]
        }
        let relations = SystemRelations.all.filter { $0.schema == Schema.pgCatalog }.flatMap {
            relation -> [SystemRow] in
            let whole = relation.acl.map { [row(.relation, relation.id, 0, $0)] } ?? []
            return whole
                + relation.columns.compactMap { column in
                    column.acl.map { row(.relation, relation.id, column.number, $0) }
                }
        }
        let functions = RestrictedFunctions.acls.sorted { $0.key < $1.key }.map { number, acl in
            row(.function, ObjectID(number), 0, acl)
        }
        let schemas: [(ObjectID, RoleID)] = [
            (Schema.pgCatalog, .bootstrapSuperuser), (Schema.public, .databaseOwnerRole),
        ]
        return relations + functions
            + schemas.map { id, owner in
                let items = [
                    ACLItem(grantee: owner, grantor: owner, privileges: [.usage, .create]),
                    ACLItem(grantee: .publicGrantee, grantor: owner, privileges: .usage),
                ]
                return row(.schema, id, 0, ACL(items))
            }
    }
}
