import SQLBasics

/// One entry of an ACL: what a grantor gave to a grantee (`AclItem`).
package struct ACLItem: Hashable, Sendable {
    /// Who has it; `.publicGrantee` for everybody.
    package var grantee: RoleID
    /// Who gave it.
    package var grantor: RoleID
    /// The privileges.
    package var privileges: PrivilegeSet
    /// The privileges that the grantee may grant on.
    package var grantOptions: PrivilegeSet

    /// Makes an entry.
    package init(
        grantee: RoleID, grantor: RoleID, privileges: PrivilegeSet, grantOptions: PrivilegeSet = []
    ) {
        self.grantee = grantee
        self.grantor = grantor
        self.privileges = privileges
        self.grantOptions = grantOptions
    }

    /// Tells whether the entry gives nothing.
    package var isEmpty: Bool { privileges.isEmpty && grantOptions.isEmpty }
}

/// The entries of an object's access control list, in the order in which they print.
package struct ACL: Hashable, Sendable {
    /// The entries.
    package var items: [ACLItem]

    /// Makes a list of these entries.
    package init(_ items: [ACLItem] = []) { self.items = items }

    /// Returns what an object of a kind has while nobody granted or revoked anything on it (`acldefault`).
    package static func builtinDefault(for kind: ObjectKind, owner: RoleID) -> ACL {
        guard kind != .column else { return ACL() }
        let entry = kind.entry
        var items: [ACLItem] = []
        if !entry.publicPrivileges.isEmpty {
            items.append(ACLItem(grantee: .publicGrantee, grantor: owner, privileges: entry.publicPrivileges))
        }
        if !entry.privileges.isEmpty {
            items.append(ACLItem(grantee: owner, grantor: owner, privileges: entry.privileges))
        }
        return ACL(items)
    }

    /// Tells whether no entry is there.
    package var isEmpty: Bool { items.isEmpty }
}

// MARK: - Reading

/// What a set of privileges and grant options is asked for or found (PostgreSQL's `AclMode` with its upper half).
package struct Rights: Hashable, Sendable {
    /// The privileges.
    package var privileges: PrivilegeSet
    /// The privileges that may be granted on.
    package var grantOptions: PrivilegeSet

    /// Makes a set of rights.
    package init(_ privileges: PrivilegeSet, grantOptions: PrivilegeSet = []) {
        self.privileges = privileges
        self.grantOptions = grantOptions
    }

    /// Tells whether nothing is in the set.
    package var isEmpty: Bool { privileges.isEmpty && grantOptions.isEmpty }
}

extension ACL {
    /// Returns which of the wanted rights a role holds (`aclmask` with `ACLMASK_ALL`).
    ///
    /// The owner is always taken to hold all grant options.
    package func rights(of role: RoleID, owner: RoleID, wanted: Rights, in graph: RoleGraph) -> Rights {
        var found = Rights([])
        if !wanted.grantOptions.isEmpty, graph.hasPrivileges(role, of: owner) {
            found.grantOptions = wanted.grantOptions
        }
        for item in items where item.grantee == role || item.grantee == .publicGrantee { found.add(item, wanted) }
        for item in items where found != wanted && item.grantee.isValid && item.grantee != role {
            guard item.gives(wanted, beyond: found), graph.hasPrivileges(role, of: item.grantee) else { continue }
            found.add(item, wanted)
        }
        return found
    }

    /// Returns which of the wanted grant options are a role's own, without PUBLIC and memberships (`aclmask_direct`).
    package func ownGrantOptions(of role: RoleID, owner: RoleID, wanted: PrivilegeSet) -> PrivilegeSet {
        if role == owner { return wanted }
        return items.reduce(into: PrivilegeSet.none) { found, item in
            if item.grantee == role { found.formUnion(item.grantOptions.intersection(wanted)) }
        }
    }

    /// Returns the grantor to act as, and the grant options that he has (`select_best_grantor`).
    ///
    /// Owners and superusers act as the owner. Others act as the first role, among those whose privileges they have,
    /// that holds all grant options wanted, else as the one that holds most of them, else as themselves.
    package func bestGrantor(
        for role: RoleID, granting wanted: PrivilegeSet, owner: RoleID, in graph: RoleGraph
    ) -> (grantor: RoleID, grantOptions: PrivilegeSet) {
        if role == owner || graph.roles.isSuperuser(role) { return (owner, wanted) }
        var best: (grantor: RoleID, grantOptions: PrivilegeSet) = (role, [])
        for other in graph.reachable(from: role, .inherit).inOrder {
            let options = ownGrantOptions(of: other, owner: owner, wanted: wanted)
            if options == wanted { return (other, options) }
            if options.count > best.grantOptions.count { best = (other, options) }
        }
        return best
    }

    /// The roles that the list names as grantee or grantor, each once, sorted (`aclmembers`).
    package var roles: [RoleID] {
        var found: Set<RoleID> = []
        for item in items {
            if item.grantee.isValid { found.insert(item.grantee) }
            found.insert(item.grantor)
        }
        return found.sorted()
    }
}

extension Rights {
    /// Adds what an entry gives of the wanted rights.
    fileprivate mutating func add(_ item: ACLItem, _ wanted: Rights) {
        privileges.formUnion(item.privileges.intersection(wanted.privileges))
        grantOptions.formUnion(item.grantOptions.intersection(wanted.grantOptions))
    }
}

extension ACLItem {
    /// Tells whether the entry gives a wanted right that is not found yet.
    fileprivate func gives(_ wanted: Rights, beyond found: Rights) -> Bool {
        !privileges.intersection(wanted.privileges).isSubset(of: found.privileges)
            || !grantOptions.intersection(wanted.grantOptions).isSubset(of: found.grantOptions)
    }
}
