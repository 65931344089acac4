import SQLBasics
import Synchronization

/// How far a search through memberships goes (PostgreSQL's `RoleRecurseType`).
package enum MembershipReach: UInt8, Hashable, Sendable {
    /// Memberships of every kind.
    case member
    /// Memberships with INHERIT, whose privileges one has at once.
    case inherit
    /// Memberships with SET, to whose roles one can SET ROLE.
    case set
}

/// The roles that a role reaches through its memberships, itself included.
package struct RoleSet: Hashable, Sendable {
    /// The roles in the order in which PostgreSQL's `roles_is_member_of` finds them: breadth first, by number.
    package let inOrder: [RoleID]
    /// The same roles sorted, for the search.
    private let sorted: [RoleID]

    /// Makes the set of these roles.
    package init(_ roles: [RoleID]) {
        inOrder = roles
        sorted = roles.sorted()
    }

    /// Tells whether a role is in the set.
    package func contains(_ role: RoleID) -> Bool {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < role { low = middle + 1 } else { high = middle }
        }
        return low < sorted.count && sorted[low] == role
    }
}

/// The role sets that were worked out for one state of the memberships.
///
/// Copies of a `RoleCatalog` share it; the first change of memberships gives the copy a new one. So its identity is
/// the access epoch of roles.
package final class RoleSetCache: Sendable {
    /// What a role set depends on within one state of the memberships.
    struct Key: Hashable {
        var role: RoleID
        var databaseOwner: RoleID
        var reach: MembershipReach
    }

    /// The entries found in long ACLs.
    let aclFacts = ACLFactCache()

    /// The sets worked out so far.
    private let sets = Mutex<[Key: RoleSet]>([:])

    /// Makes an empty cache.
    package init() {}

    /// Returns the set for a key, which is worked out at the first time.
    func set(for key: Key, make: () -> RoleSet) -> RoleSet {
        if let known = sets.withLock({ $0[key] }) { return known }
        let made = make()
        sets.withLock { $0[key] = made }
        return made
    }
}

/// The roles as they are seen in one database: with the implicit member of `pg_database_owner`.
package struct RoleGraph: Sendable {
    /// The roles and memberships.
    package let roles: RoleCatalog
    /// The owner of the current database; `.invalid` when there is none.
    package let databaseOwner: RoleID

    /// Makes the view of the roles in a database.
    package init(_ roles: RoleCatalog, databaseOwner: RoleID = .invalid) {
        self.roles = roles
        self.databaseOwner = databaseOwner
    }
}

extension RoleGraph {
    /// Returns the roles that a role reaches, itself first (`roles_is_member_of`).
    package func reachable(from role: RoleID, _ reach: MembershipReach) -> RoleSet {
        let key = RoleSetCache.Key(role: role, databaseOwner: databaseOwner, reach: reach)
        return roles.cache.set(for: key) { RoleSet(search(from: role, reach) { _, _ in false }.found) }
    }

    /// Tells whether a role is a member of another one, however far away; superusers are members of all
    /// (`is_member_of_role`).
    package func isMember(_ member: RoleID, of role: RoleID) -> Bool {
        member == role || roles.isSuperuser(member) || reachable(from: member, .member).contains(role)
    }

    /// Tells the same, but leaves the superuser attribute out of it (`is_member_of_role_nosuper`).
    package func isMemberWithoutSuperuser(_ member: RoleID, of role: RoleID) -> Bool {
        member == role || reachable(from: member, .member).contains(role)
    }

    /// Tells whether a role has another one's privileges without SET ROLE (`has_privs_of_role`).
    package func hasPrivileges(_ member: RoleID, of role: RoleID) -> Bool {
        member == role || roles.isSuperuser(member) || reachable(from: member, .inherit).contains(role)
    }

    /// Tells whether a role may SET ROLE to another one (`member_can_set_role`).
    package func canSetRole(_ member: RoleID, to role: RoleID) -> Bool {
        member == role || roles.isSuperuser(member) || reachable(from: member, .set).contains(role)
    }

    /// Tells whether a role has ADMIN on another one, itself or through any membership (`is_admin_of_role`).
    package func isAdmin(_ member: RoleID, of role: RoleID) -> Bool {
        if roles.isSuperuser(member) { return true }
        return member != role && firstAdmin(from: member, of: role, .member) != nil
    }

    /// Returns the role with ADMIN whose privileges a role has, the nearest one first (`select_best_admin`).
    package func bestAdmin(_ member: RoleID, of role: RoleID) -> RoleID? {
        member == role ? nil : firstAdmin(from: member, of: role, .inherit)
    }

    /// Finds the first role on the way that holds ADMIN on a role.
    private func firstAdmin(from member: RoleID, of role: RoleID, _ reach: MembershipReach) -> RoleID? {
        search(from: member, reach) { _, membership in
            membership.role == role && membership.options.contains(.admin)
        }.hit?.member
    }

    /// Walks the memberships breadth first and stops at the first one that a test accepts.
    ///
    /// The test sees each membership of each role reached, also those that the reach does not follow.
    package func search(
        from start: RoleID, _ reach: MembershipReach, until accept: (RoleID, Membership) -> Bool
    ) -> (found: [RoleID], hit: Membership?) {
        var found = [start]
        var seen: Set<RoleID> = [start]
        var next = 0
        while next < found.count {
            let member = found[next]
            next += 1
            for membership in roles.memberships(of: member) {
                if accept(member, membership) { return (found, membership) }
                guard reach.follows(membership.options) else { continue }
                if seen.insert(membership.role).inserted { found.append(membership.role) }
            }
            if member == databaseOwner, member.isValid, seen.insert(.databaseOwnerRole).inserted {
                found.append(.databaseOwnerRole)
            }
        }
        return (found, nil)
    }
}

extension MembershipReach {
    /// Tells whether a search goes on through a membership with these options.
    package func follows(_ options: Membership.Options) -> Bool {
        switch self {
        case .member: true
        case .inherit: options.contains(.inherit)
        case .set: options.contains(.set)
        }
    }
}
