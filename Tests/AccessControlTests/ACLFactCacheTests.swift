import SQLBasics
import TestSupport
import Testing

@testable import AccessControl

/// What is remembered about a long ACL is never used for another one, however lists and memberships change in between.
@Suite struct ACLFactCacheTests {
    /// The relation that the tests ask about.
    private static let table = SecurableID(.table, ObjectID(40000))
    /// How many roles there are, and how many of them the list names at first.
    private static let roleCount = 40

    @Test func rememberedAnswersFollowEveryChange() {
        let seed = TestSeed.next(for: "the facts")
        var random = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            var catalog = Self.catalog()
            for step in 0..<60 {
                Self.change(&catalog, &random)
                for _ in 0..<10 {
                    let role = testRole(Int.random(in: 0..<Self.roleCount, using: &random))
                    let privilege = [Privilege.select, .insert].randomElement(using: &random) ?? .select
                    let expected = Self.isGiven(privilege, role, catalog)
                    let answer = isAllowed(.privilege(privilege, on: Self.table), as: role, in: catalog)
                    #expect(answer == expected, "seed \(seed), step \(step), \(role) \(privilege)")
                }
            }
        }
    }

    /// Makes a table whose ACL is long.
    private static func catalog() -> TestCatalog {
        var catalog = TestCatalog(roles: testRoles(roleCount))
        catalog.owners[table] = .bootstrapSuperuser
        catalog.acls[table] = ACL(
            (0..<roleCount).map {
                ACLItem(
                    grantee: testRole($0), grantor: .bootstrapSuperuser,
                    privileges: $0.isMultiple(of: 3) ? [.select] : [])
            })
        return catalog
    }

    /// Changes an entry in its place, a membership, or the number of entries.
    private static func change(_ catalog: inout TestCatalog, _ random: inout SeededGenerator) {
        let (a, b) = (Int.random(in: 0..<roleCount, using: &random), Int.random(in: 0..<roleCount, using: &random))
        switch Int.random(in: 0..<4, using: &random) {
        case 0 where a < b:
            let grantor = RoleID.bootstrapSuperuser
            catalog.roles.put(Membership(role: testRole(b), member: testRole(a), grantor: grantor))
        case 1: catalog.roles.memberships(of: testRole(a)).first.map { catalog.roles.remove($0) }
        default:
            let privilege = [Privilege.select, .insert].randomElement(using: &random) ?? .select
            let index = Int.random(in: 0..<roleCount, using: &random)
            catalog.acls[table]?.items[index].privileges = PrivilegeSet(privilege)
        }
    }

    /// Answers by the definition.
    private static func isGiven(_ privilege: Privilege, _ role: RoleID, _ catalog: TestCatalog) -> Bool {
        let items = catalog.acls[table]?.items ?? []
        let holders = Set(items.filter { $0.privileges.contains(privilege) }.map(\.grantee))
        var reached: Set<RoleID> = [role]
        var queue = [role]
        while let next = queue.popLast() {
            for membership in catalog.roles.memberships
            where membership.member == next && membership.options.contains(.inherit) {
                if reached.insert(membership.role).inserted { queue.append(membership.role) }
            }
        }
        return !holders.isDisjoint(with: reached)
    }
}
