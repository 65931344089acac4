import HashTreeCollections
import SQLBasics

/// All roles and memberships of a cluster, as a persistent value: a copy costs nothing and never changes.
///
/// Invariants (`RoleCatalog.violations`): names are unique; both sides of a membership exist; there is one
/// membership for each (role, member, grantor); nobody is a member of himself, directly or in a circle.
package struct RoleCatalog: Sendable {
    /// What is stored, under the names of the properties.
    private struct Fields: Sendable {
        var byID: TreeDictionary<RoleID, Role> = [:]
        var byName: TreeDictionary<String, RoleID> = [:]
        var byMember: TreeDictionary<RoleID, [Membership]> = [:]
        var byRole: TreeDictionary<RoleID, [Membership]> = [:]
        var settings: [StoredSetting] = []
        var cache: RoleSetCache = RoleSetCache()
    }

    private var fields = CopyOnWrite(Fields())

    /// The roles.
    private var byID: TreeDictionary<RoleID, Role> {
        get { fields.value.byID }
        _modify { yield &fields.value.byID }
    }
    /// The numbers of the roles.
    private var byName: TreeDictionary<String, RoleID> {
        get { fields.value.byName }
        _modify { yield &fields.value.byName }
    }
    /// The memberships of each member, in the order of (role, grantor), as `pg_auth_members_member_role_index` has them.
    private var byMember: TreeDictionary<RoleID, [Membership]> {
        get { fields.value.byMember }
        _modify { yield &fields.value.byMember }
    }
    /// The memberships in each role, in the order of (member, grantor).
    private var byRole: TreeDictionary<RoleID, [Membership]> {
        get { fields.value.byRole }
        _modify { yield &fields.value.byRole }
    }
    /// The settings stored with ALTER ROLE … SET and ALTER DATABASE … SET, in the order in which they were made.
    package private(set) var settings: [StoredSetting] {
        get { fields.value.settings }
        _modify { yield &fields.value.settings }
    }
    /// What is remembered about this state's memberships; replaced by every change that could make it wrong.
    package private(set) var cache: RoleSetCache {
        get { fields.value.cache }
        _modify { yield &fields.value.cache }
    }

    /// Makes a catalog without any role.
    package init() {}

    /// Makes a catalog of roles and memberships.
    init(_ roles: [Role], _ memberships: [Membership]) {
        for role in roles { put(role) }
        for membership in memberships { insert(membership) }
    }
}

// MARK: - Roles

extension RoleCatalog {
    /// Returns a role by its number.
    package subscript(id id: RoleID) -> Role? { byID[id] }
    /// Returns a role by its name.
    package subscript(name name: String) -> Role? { byName[name].flatMap { byID[$0] } }
    /// Returns the number of the role with this name.
    package func id(named name: String) -> RoleID? { byName[name] }
    /// Returns a role's name; for one that is gone its number in text, as PostgreSQL prints dangling ACL entries.
    package func name(of id: RoleID) -> String { byID[id]?.name ?? id.description }
    /// All roles, in the order of their numbers.
    package var roles: [Role] { byID.values.sorted { $0.id < $1.id } }
    /// The number of roles.
    package var count: Int { byID.count }
    /// Tells whether a role passes every check (`superuser_arg`).
    package func isSuperuser(_ id: RoleID) -> Bool { byID[id]?.isSuperuser ?? false }
    /// Tells whether a role has an attribute, or is a superuser.
    package func has(_ attribute: RoleAttributes, _ id: RoleID) -> Bool {
        byID[id].map { $0.isSuperuser || $0.attributes.contains(attribute) } ?? false
    }

    /// Adds a role, or puts another one in the place of the role with the same number.
    ///
    /// The caller has made sure that no other role has the name.
    package mutating func put(_ role: Role) {
        if let old = byID[role.id] {
            if old.name != role.name { byName[old.name] = nil }
            if old.isSuperuser != role.isSuperuser { cache = RoleSetCache() }
        }
        byID[role.id] = role
        byName[role.name] = role.id
    }

    /// Removes a role with all its memberships and settings.
    package mutating func remove(_ id: RoleID) {
        guard let role = byID[id] else { return }
        for membership in memberships(of: id) + members(of: id) { remove(membership) }
        byName[role.name] = nil
        byID[id] = nil
        settings.removeAll { $0.role == id }
        cache = RoleSetCache()
    }
}

// MARK: - Memberships

extension RoleCatalog {
    /// Returns what a role is a member of, in the order of role and grantor.
    package func memberships(of member: RoleID) -> [Membership] { byMember[member] ?? [] }
    /// Returns the memberships in a role, in the order of member and grantor.
    package func members(of role: RoleID) -> [Membership] { byRole[role] ?? [] }
    /// All memberships, in the order of role, member and grantor.
    package var memberships: [Membership] { byRole.keys.sorted().flatMap { members(of: $0) } }
    /// Returns the membership that a grantor granted.
    package func membership(of member: RoleID, in role: RoleID, grantedBy grantor: RoleID) -> Membership? {
        memberships(of: member).first { $0.role == role && $0.grantor == grantor }
    }

    /// Adds a membership, or puts it in the place of the one with the same role, member and grantor.
    package mutating func put(_ membership: Membership) {
        insert(membership)
        cache = RoleSetCache()
    }

    /// Stores a membership in both indexes.
    private mutating func insert(_ membership: Membership) {
        Self.put(membership, into: &byMember[membership.member, default: []]) { ($0.role, $0.grantor) }
        Self.put(membership, into: &byRole[membership.role, default: []]) { ($0.member, $0.grantor) }
    }

    /// Removes the membership with this one's role, member and grantor.
    package mutating func remove(_ membership: Membership) {
        Self.remove(membership, from: &byMember, at: membership.member)
        Self.remove(membership, from: &byRole, at: membership.role)
        cache = RoleSetCache()
    }

    /// Puts a membership into a list that is sorted by a key.
    private static func put(
        _ membership: Membership, into list: inout [Membership], by key: (Membership) -> (RoleID, RoleID)
    ) {
        let place = list.firstIndex { key($0) >= key(membership) } ?? list.count
        if place < list.count, key(list[place]) == key(membership) {
            list[place] = membership
        } else {
            list.insert(membership, at: place)
        }
    }

    /// Removes a membership from one of the two indexes.
    private static func remove(
        _ membership: Membership, from index: inout TreeDictionary<RoleID, [Membership]>, at key: RoleID
    ) {
        guard var list = index[key] else { return }
        list.removeAll { $0.isSameGrant(as: membership) }
        index[key] = list.isEmpty ? nil : list
    }
}

extension Membership {
    /// Tells whether two entries are the same grant, whatever their options.
    package func isSameGrant(as other: Membership) -> Bool {
        role == other.role && member == other.member && grantor == other.grantor
    }
}

// MARK: - Settings

extension RoleCatalog {
    /// Stores a setting for a role, a database or both; a nil value takes it away.
    package mutating func store(_ name: String, _ value: String?, role: RoleID, database: ObjectID) {
        let place = settings.firstIndex { $0.role == role && $0.database == database && $0.name == name }
        switch (place, value) {
        case (let place?, let value?): settings[place].value = value
        case (let place?, nil): settings.remove(at: place)
        case (nil, let value?):
            settings.append(StoredSetting(role: role, database: database, name: name, value: value))
        case (nil, nil): break
        }
    }

    /// Takes away all settings of a role and database (`ALTER ROLE … RESET ALL`, DROP DATABASE).
    package mutating func resetSettings(role: RoleID, database: ObjectID) {
        settings.removeAll { $0.role == role && $0.database == database }
    }

    /// Takes away all settings that are stored for a database.
    package mutating func resetSettings(ofDatabase database: ObjectID) {
        settings.removeAll { $0.database == database }
    }
}
