import SQLBasics
import Synchronization

extension ACL {
    /// Returns the entry that gives a role a privilege: its own or PUBLIC's first, then those of roles it belongs to.
    func entry(giving privilege: Privilege, to role: RoleID, in graph: RoleGraph) -> ACLItem? {
        for item in items where item.grantee == role && item.privileges.contains(privilege) { return item }
        for item in items where !item.grantee.isValid && item.privileges.contains(privilege) { return item }
        guard items.contains(where: { $0.grantee.isValid && $0.privileges.contains(privilege) }) else { return nil }
        let inherited = graph.reachable(from: role, .inherit)
        return items.first {
            $0.grantee.isValid && $0.privileges.contains(privilege) && inherited.contains($0.grantee)
        }
    }
}

/// The entries found in long ACLs, for one state of the memberships, so that a check costs the same for a list of any length.
///
/// An ACL is known by where its entries lie in memory. The cache keeps the list, so that the place is not used for another one,
/// and whoever changes the list makes a copy of it.
package final class ACLFactCache: Sendable {
    /// How many entries are quicker searched than remembered.
    static let shortList = 8
    /// How many answers are kept.
    private static let limit = 4_096

    /// What an answer depends on within one state of the memberships.
    private struct Key: Hashable {
        var place: UInt
        var role: RoleID
        var databaseOwner: RoleID
        var privilege: Privilege
    }

    /// An answer, with the list that it was found in.
    private struct Answer {
        var acl: ACL
        var entry: ACLItem?
    }

    /// The answers found so far.
    private let answers = Mutex<[Key: Answer]>([:])

    /// Makes an empty cache.
    init() {}

    /// Returns the entry that gives a role a privilege, which is searched for at the first time.
    func entry(giving privilege: Privilege, in acl: ACL, to role: RoleID, _ graph: RoleGraph) -> ACLItem? {
        let place = acl.items.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) }
        let key = Key(place: place, role: role, databaseOwner: graph.databaseOwner, privilege: privilege)
        if let known = answers.withLock({ $0[key] }) { return known.entry }
        let found = acl.entry(giving: privilege, to: role, in: graph)
        answers.withLock { answers in
            if answers.count >= Self.limit { answers.removeAll() }
            answers[key] = Answer(acl: acl, entry: found)
        }
        return found
    }
}
