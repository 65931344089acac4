import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax

extension AccessExecutor {
    /// Executes DROP OWNED (`shdepDropOwned`): revokes what the roles were granted, then drops what they own, in this
    /// database, the newest first; shared objects keep their owner.
    func dropOwned(_ statement: DropOwnedStatement) throws -> String {
        let owners = try roleIDs(statement.roles)
        for owner in owners { try rules.checkDropOwned(by: owner) }
        var doomed: [ObjectAddress] = []
        for owner in owners {
            try requireNotPinned(owner, "drop objects")
            let finder = RoleDependencies(context: context)
            let found = finder.shared(owner) + finder.inCatalog(context.catalog, owner)
            for dependency in found.sorted(by: RoleDependencies.precedes) {
                switch dependency.kind {
                case .privileges: try revokeAll(from: owner, on: dependency.address)
                case .policy:
                    if definitions.removeRole(owner, fromPolicy: dependency.address.id) { break }
                    doomed.append(dependency.address)
                case .ownership:
                    let shared: [ObjectClass] = [.database, .tablespace, .subscription]
                    if !shared.contains(dependency.address.objectClass) { doomed.append(dependency.address) }
                }
            }
        }
        doomed.sort { ($1.id, $0.column) < ($0.id, $1.column) }
        try drop(doomed, statement.behavior)
        return "DROP OWNED"
    }

    /// Refuses what would take the system's own roles apart.
    private func requireNotPinned(_ role: RoleID, _ action: String) throws {
        guard role.isBuiltin else { return }
        throw Diagnostic(
            .dependentObjectsStillExist,
            "cannot \(action) owned by role \(roles.name(of: role)) because they are required by the database system")
    }

    /// Drops objects, entries of default privileges among them.
    private func drop(_ addresses: [ObjectAddress], _ behavior: SQLSyntax.DropBehavior) throws {
        for address in addresses where address.objectClass == .defaultPrivileges {
            context.catalog.defaultPrivileges.remove(id: address.id)
        }
        let objects = addresses.filter { $0.objectClass != .defaultPrivileges }
        guard !objects.isEmpty else { return }
        var deletion = Deletion(of: objects, context: context)
        try deletion.perform(behavior)
    }

    /// Takes from a role all that it was granted on an object, as the current role can (`RemoveRoleFromObjectACL`).
    private func revokeAll(from role: RoleID, on address: ObjectAddress) throws {
        let grant = ObjectGrant(
            isGrant: false, privileges: nil, grantees: [role], behavior: .cascade, currentRole: currentRole)
        switch address.objectClass {
        case .roleMembership:
            if let membership = roles.memberships.first(where: { $0.id == address.id }) { roles.remove(membership) }
        case .defaultPrivileges:
            guard let entry = context.catalog.defaultPrivileges.entries.first(where: { $0.id == address.id }) else {
                return
            }
            try alter(grant, entry.key)
        default:
            guard let object = GrantTargets(context: context).grantable(address) else { return }
            try apply(grant, to: object)
        }
    }

    /// Executes REASSIGN OWNED (`shdepReassignOwned`).
    func reassignOwned(_ statement: ReassignOwnedStatement) throws -> String {
        let owners = try roleIDs(statement.roles)
        try rules.checkReassignOwned(by: owners)
        let newOwner = try definitions.role(statement.newOwner)
        try rules.checkReassignOwned(to: newOwner)
        for owner in owners {
            try requireNotPinned(owner, "reassign ownership of objects")
            guard owner != newOwner else { continue }
            let finder = RoleDependencies(context: context)
            let found = finder.shared(owner) + finder.inCatalog(context.catalog, owner)
            for dependency in found.sorted(by: RoleDependencies.precedes) where dependency.kind == .ownership {
                try reassign(dependency.address, to: newOwner)
            }
        }
        return "REASSIGN OWNED"
    }

    /// Gives one object another owner; entries of default privileges stay (`shdepReassignOwned_Owner`).
    ///
    /// Relations change hands without further checks, schemas and databases with those of ALTER … OWNER TO.
    private func reassign(_ address: ObjectAddress, to owner: RoleID) throws {
        switch address.objectClass {
        case .relation:
            guard let relation = context.catalog.relations[address.id] else { return }
            definitions.setOwner(of: relation, owner)
        case .type: definitions.setOwner(ofType: address.id, owner)
        case .schema:
            guard let schema = context.catalog.schemas[address.id] else { return }
            try definitions.changeOwner(ofSchema: schema, to: owner)
        case .function:
            guard let routine = context.catalog.routines[address.id] else { return }
            try definitions.changeOwner(of: routine, to: owner)
        case .database:
            guard var database = context.state.cluster.databases[address.id] else { return }
            try context.require(.ownership(of: SecurableID(.database, database.id)))
            try rules.checkCanSetRole(to: owner)
            database.acl = database.acl?.changingOwner(from: database.owner, to: owner)
            database.owner = owner
            context.state.cluster.store(database)
        default:
            guard address.objectClass.namedKind != nil, let object = context.object(address) else { return }
            try definitions.changeOwner(of: object, to: owner)
        }
    }
}

extension GrantTargets {
    /// Returns what a grant must know of an object in the catalog; nil when it is gone.
    func grantable(_ address: ObjectAddress) -> GrantableObject? {
        let catalog = context.catalog
        switch address.objectClass {
        case .relation:
            return (catalog.relations[address.id] ?? SystemRelations.relation(address.id)).map(grantable)
        case .schema:
            return catalog.schemas[address.id].map {
                GrantableObject(SecurableID(.schema, $0.id), name: $0.name, owner: $0.owner, acl: $0.acl)
            }
        case .database:
            return context.state.cluster.databases[address.id].map {
                GrantableObject(SecurableID(.database, $0.id), name: $0.name, owner: $0.owner, acl: $0.acl)
            }
        case .parameter:
            return context.state.cluster.parameters.values.first { $0.id == address.id }.map {
                GrantableObject(
                    SecurableID(.parameter, $0.id), name: $0.name, owner: .bootstrapSuperuser, acl: $0.acl)
            }
        case .function:
            if let routine = catalog.routines[address.id] { return grantable(routine) }
            return builtin(.function, .function, address.id, functionName(address.id))
        case .type: return grantable(type: address.id, .type)
        default:
            return address.objectClass.namedKind.flatMap { kind in
                context.object(address).map { named($0, kind) }
            }
        }
    }
}
