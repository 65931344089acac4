import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// The views of information_schema about privileges and roles.
extension SystemRelationReader {
    /// One grant, taken apart as aclexplode does.
    struct Grant {
        var grantor: RoleID
        var grantee: RoleID
        var privilege: Privilege
        var isGrantable: Bool
    }

    /// Takes an ACL apart.
    static func explode(_ acl: ACL) -> [Grant] {
        acl.items.flatMap { item in
            item.privileges.members.map {
                Grant(
                    grantor: item.grantor, grantee: item.grantee, privilege: $0,
                    isGrantable: item.grantOptions.contains($0))
            }
        }
    }

    /// Tells whether the current role sees a grant: as grantor or grantee, or because it is to PUBLIC.
    func sees(_ grant: Grant, rolesOnly: Bool) -> Bool {
        let graph = securables.roleGraph
        if graph.hasPrivileges(context.currentRole, of: grant.grantor) { return true }
        guard grant.grantee.isValid else { return !rolesOnly }
        if !rolesOnly, roleName(grant.grantee) == "PUBLIC" { return true }
        return graph.hasPrivileges(context.currentRole, of: grant.grantee)
    }

    /// Makes the columns that tell of one grant; the owner may always grant on.
    func columns(of grant: Grant, owner: RoleID) -> SystemRow {
        let graph = securables.roleGraph
        let ownerGrants = grant.grantee.isValid && graph.hasPrivileges(grant.grantee, of: owner)
        return [
            "grantor": .text(roleName(grant.grantor)),
            "grantee": .text(grant.grantee.isValid ? roleName(grant.grantee) : "PUBLIC"),
            "privilege_type": .text(grant.privilege.keyword),
            "is_grantable": Self.yes(ownerGrants || grant.isGrantable),
        ]
    }

    /// The effective ACL of a relation.
    private func effectiveACL(of relation: Relation) -> ACL {
        acl(of: relation) ?? .builtinDefault(for: relation.objectKind, owner: relation.owner)
    }

    /// The privileges that SQL knows; MAINTAIN is PostgreSQL's own.
    private static let standard: PrivilegeSet = [
        .select, .insert, .update, .delete, .truncate, .references, .trigger,
    ]

    /// Makes information_schema.table_privileges and role_table_grants.
    func infoTablePrivileges(rolesOnly: Bool) -> [SystemRow] {
        standardTables.flatMap { relation in
            Self.explode(effectiveACL(of: relation)).compactMap { grant -> SystemRow? in
                guard Self.standard.contains(grant.privilege), sees(grant, rolesOnly: rolesOnly) else { return nil }
                var row = columns(of: grant, owner: relation.owner)
                row["table_catalog"] = catalogName
                row["table_schema"] = .text(schemaName(relation.schema))
                row["table_name"] = .text(relation.name)
                row["with_hierarchy"] = Self.yes(grant.privilege == .select)
                return row
            }
        }
    }

    /// Makes information_schema.column_privileges and role_column_grants: grants on tables count for each column.
    func infoColumnPrivileges(rolesOnly: Bool) -> [SystemRow] {
        standardTables.flatMap { relation -> [SystemRow] in
            let onTable = Self.explode(effectiveACL(of: relation))
            return relation.liveColumns.flatMap { column -> [SystemRow] in
                let grants = merged(onTable + Self.explode(column.acl ?? ACL()))
                return grants.compactMap { grant -> SystemRow? in
                    guard ObjectKind.column.privileges.contains(grant.privilege), sees(grant, rolesOnly: rolesOnly)
                    else { return nil }
                    var row = columns(of: grant, owner: relation.owner)
                    row["table_catalog"] = catalogName
                    row["table_schema"] = .text(schemaName(relation.schema))
                    row["table_name"] = .text(relation.name)
                    row["column_name"] = .text(column.name)
                    return row
                }
            }
        }
    }

    /// Drops grants that are there twice, from the table and from the column.
    private func merged(_ grants: [Grant]) -> [Grant] {
        var result: [Grant] = []
        for grant in grants {
            let isKnown = result.contains {
                $0.grantor == grant.grantor && $0.grantee == grant.grantee && $0.privilege == grant.privilege
                    && $0.isGrantable == grant.isGrantable
            }
            if !isKnown { result.append(grant) }
        }
        return result
    }

    /// Makes information_schema.applicable_roles and administrable_role_authorizations: the memberships of roles that
    /// the current role has the privileges of, each once for all its grantors; the database's owner is a member of
    /// pg_database_owner.
    func infoApplicableRoles(adminOnly: Bool) -> [SystemRow] {
        let graph = securables.roleGraph
        var found = Set(
            cluster.roles.memberships.map {
                ApplicableRole(member: $0.member, role: $0.role, isGrantable: $0.options.contains(.admin))
            })
        if let owner = cluster.databases[context.database]?.owner {
            found.insert(ApplicableRole(member: owner, role: .databaseOwnerRole, isGrantable: false))
        }
        return found.compactMap { entry -> SystemRow? in
            guard graph.hasPrivileges(context.currentRole, of: entry.member) else { return nil }
            if adminOnly && !entry.isGrantable { return nil }
            return [
                "grantee": .text(roleName(entry.member)), "role_name": .text(roleName(entry.role)),
                "is_grantable": Self.yes(entry.isGrantable),
            ]
        }
    }

    /// A membership without its grantor.
    private struct ApplicableRole: Hashable {
        var member: RoleID
        var role: RoleID
        var isGrantable: Bool
    }

    /// Makes information_schema.enabled_roles.
    func infoEnabledRoles() -> [SystemRow] {
        let graph = securables.roleGraph
        return cluster.roles.roles.filter { graph.hasPrivileges(context.currentRole, of: $0.id) }.map {
            ["role_name": .text($0.name)]
        }
    }
}
