import SQLBasics

/// What REVOKE does about privileges that depend on the revoked one.
package enum RevokeBehavior: UInt8, Hashable, Sendable {
    /// Refuse, or take them away too.
    case restrict, cascade
}

/// Who owns the object whose ACL is changed, and what happens to dependents.
package struct ACLChangeContext: Sendable {
    /// The object's owner.
    package var owner: RoleID
    /// What happens to dependents.
    package var behavior: RevokeBehavior
    /// The memberships, by which grant options are inherited.
    package var graph: RoleGraph

    /// Makes the context of a change.
    package init(owner: RoleID, behavior: RevokeBehavior = .restrict, graph: RoleGraph) {
        self.owner = owner
        self.behavior = behavior
        self.graph = graph
    }
}

extension ACL {
    /// Adds the rights of an entry (`aclupdate` with `ACL_MODECHG_ADD`).
    package mutating func add(_ item: ACLItem, _ context: ACLChangeContext) throws(Diagnostic) {
        try checkCircularity(item, context)
        addFromOwner(item)
    }

    /// Adds the rights of an entry whose grantor is the owner, which can close no circle.
    package mutating func addFromOwner(_ item: ACLItem) {
        let place = place(of: item)
        items[place].privileges.formUnion(item.privileges)
        items[place].grantOptions.formUnion(item.grantOptions)
        if items[place].isEmpty { items.remove(at: place) }
    }

    /// Takes the rights of an entry away, and what was granted on the strength of them (`ACL_MODECHG_DEL`).
    package mutating func remove(_ item: ACLItem, _ context: ACLChangeContext) throws(Diagnostic) {
        let place = place(of: item)
        let lost = items[place].grantOptions.intersection(item.grantOptions)
        items[place].privileges.subtract(item.privileges)
        items[place].grantOptions.subtract(item.grantOptions)
        if items[place].isEmpty { items.remove(at: place) }
        if !lost.isEmpty, item.grantee.isValid { try revokeDependents(of: item.grantee, losing: lost, context) }
    }

    /// Returns where the entry of the same grantee and grantor stands, which is added when there is none.
    private mutating func place(of item: ACLItem) -> Int {
        if let place = items.firstIndex(where: { $0.grantee == item.grantee && $0.grantor == item.grantor }) {
            return place
        }
        items.append(ACLItem(grantee: item.grantee, grantor: item.grantor, privileges: []))
        return items.count - 1
    }

    /// Refuses a grant of grant options back to the one from whom the grantor has them (`check_circularity`).
    ///
    /// The rule is tried: without anything that came through the grantee, the grantor must still hold the options.
    private func checkCircularity(_ item: ACLItem, _ context: ACLChangeContext) throws(Diagnostic) {
        guard !item.grantOptions.isEmpty, item.grantor != context.owner else { return }
        var cascading = context
        cascading.behavior = .cascade
        var rest = self
        while let entry = rest.items.first(where: { $0.grantee == item.grantee && !$0.grantOptions.isEmpty }) {
            try rest.remove(entry, cascading)
        }
        let wanted = Rights([], grantOptions: item.grantOptions)
        let held = rest.rights(of: item.grantor, owner: context.owner, wanted: wanted, in: context.graph)
        guard held == wanted else {
            throw Diagnostic(
                .invalidGrantOperation, "grant options cannot be granted back to your own grantor")
        }
    }

    /// Takes away what a role granted on the strength of grant options that it has lost (`recursive_revoke`).
    private mutating func revokeDependents(
        of grantor: RoleID, losing options: PrivilegeSet, _ context: ACLChangeContext
    ) throws(Diagnostic) {
        guard grantor != context.owner else { return }
        let wanted = Rights([], grantOptions: options)
        let held = rights(of: grantor, owner: context.owner, wanted: wanted, in: context.graph).grantOptions
        let gone = options.subtracting(held)
        while let item = items.first(where: { $0.grantor == grantor && !$0.privileges.isDisjoint(with: gone) }) {
            guard context.behavior == .cascade else { throw Self.dependentPrivileges }
            try remove(
                ACLItem(grantee: item.grantee, grantor: grantor, privileges: gone, grantOptions: gone), context)
        }
    }

    /// The refusal of a REVOKE … RESTRICT that others' privileges depend on.
    private static let dependentPrivileges = Diagnostic(
        .dependentObjectsStillExist, "dependent privileges exist", hint: "Use CASCADE to revoke them too.")

    /// Returns the list with a new owner in the place of the old one.
    package func changingOwner(from old: RoleID, to new: RoleID) -> ACL {
        var copy = self
        copy.changeOwner(from: old, to: new)
        return copy
    }

    /// Puts a new owner in the place of the old one, as grantee and as grantor (`aclnewowner`).
    package mutating func changeOwner(from old: RoleID, to new: RoleID) {
        guard old != new else { return }
        var merged: [ACLItem] = []
        for var item in items {
            if item.grantee == old { item.grantee = new }
            if item.grantor == old { item.grantor = new }
            if let place = merged.firstIndex(where: { $0.grantee == item.grantee && $0.grantor == item.grantor }) {
                merged[place].privileges.formUnion(item.privileges)
                merged[place].grantOptions.formUnion(item.grantOptions)
            } else {
                merged.append(item)
            }
        }
        items = merged.filter { !$0.isEmpty }
    }
}

// MARK: - Whole statements

extension ACL {
    /// Grants to or revokes from each grantee in the name of a grantor (`merge_acl_with_grant`).
    ///
    /// GRANT … WITH GRANT OPTION gives both the privilege and the option; a plain REVOKE takes both; REVOKE GRANT
    /// OPTION FOR takes only the option.
    package mutating func merge(
        _ grant: ObjectGrant, _ privileges: PrivilegeSet, grantor: RoleID, _ context: ACLChangeContext
    ) throws(Diagnostic) {
        for grantee in grant.grantees {
            if grant.isGrant, grant.grantOption, !grantee.isValid {
                throw Diagnostic(.invalidGrantOperation, "grant options can only be granted to roles")
            }
            let item = ACLItem(
                grantee: grantee, grantor: grantor,
                privileges: grant.isGrant || !grant.grantOption ? privileges : [],
                grantOptions: !grant.isGrant || grant.grantOption ? privileges : [])
            if grant.isGrant { try add(item, context) } else { try remove(item, context) }
        }
    }

    /// The entries by grantee, grantor and rights, as stored default ACLs have them (`aclitemsort`).
    package var sorted: ACL {
        ACL(
            items.sorted { a, b in
                (a.grantee, a.grantor, a.grantOptions.rawValue, a.privileges.rawValue)
                    < (b.grantee, b.grantor, b.grantOptions.rawValue, b.privileges.rawValue)
            })
    }
}
