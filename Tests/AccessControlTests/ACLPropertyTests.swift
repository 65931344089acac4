import SQLBasics
import TestSupport
import Testing

@testable import AccessControl

/// What holds after any sequence of GRANT and REVOKE.
@Suite struct ACLPropertyTests {
    /// Every grant option that somebody uses reaches back to the owner.
    private static func orphans(_ acl: ACL, owner: RoleID) -> [ACLItem] {
        func holds(_ role: RoleID, _ privilege: Privilege, _ seen: Set<RoleID>) -> Bool {
            if role == owner { return true }
            return acl.items.contains {
                $0.grantee == role && $0.grantOptions.contains(privilege) && !seen.contains($0.grantor)
                    && holds($0.grantor, privilege, seen.union([role]))
            }
        }
        return acl.items.filter { item in
            !item.privileges.union(item.grantOptions).members.allSatisfy { holds(item.grantor, $0, []) }
        }
    }

    @Test func randomGrantsLeaveNoOrphans() throws {
        let seed = TestSeed.next(for: "the grants")
        var random = SeededGenerator(seed: seed)
        let names = ["o", "a", "b", "c", "d"]
        for _ in 0..<400 {
            var bench = GrantBench(names)
            for _ in 0..<15 {
                let role = names.randomElement(using: &random) ?? "o"
                let grantee = names.randomElement(using: &random) ?? "o"
                let letters = ["r", "a", "ra"].randomElement(using: &random)
                _ = bench.run(
                    as: role, Bool.random(using: &random) ? "grant" : "revoke", letters, [grantee],
                    option: Bool.random(using: &random), cascade: Bool.random(using: &random))
                let acl = bench.target.acl ?? ACL()
                #expect(Self.orphans(acl, owner: bench.id("o")) == [], "seed \(seed): \(bench.text)")
                #expect(acl.items.allSatisfy { $0.grantOptions.isSubset(of: $0.privileges) }, "seed \(seed)")
                #expect(Set(acl.items.map { [$0.grantee, $0.grantor] }).count == acl.items.count, "seed \(seed)")
            }
        }
    }

    @Test func revokeUndoesGrant() throws {
        let seed = TestSeed.next(for: "the revokes")
        var random = SeededGenerator(seed: seed)
        let names = ["o", "a", "b", "c"]
        for _ in 0..<400 {
            var bench = GrantBench(names)
            for _ in 0..<6 {
                let role = names.randomElement(using: &random) ?? "o"
                let grantee = names.randomElement(using: &random) ?? "o"
                _ = bench.run(as: role, "grant", "ra", [grantee], option: Bool.random(using: &random))
            }
            bench.roles.put(Role(id: testRole(9), name: "new"))
            _ = bench.run(as: "o", "grant", "d", ["o"])
            let before = bench.text
            for role in names {
                let option = Bool.random(using: &random)
                _ = bench.run(as: role, "grant", "ra", ["new"], option: option)
                _ = bench.run(as: role, "revoke", "ra", ["new"])
                #expect(bench.text == before, "seed \(seed), as \(role)")
            }
        }
    }

    /// Any sequence of role grants leaves no circle and no grant whose grantor has lost ADMIN; except for GRANT … WITH
    /// ADMIN FALSE, which PostgreSQL does not check either.
    @Test func randomRoleGrantsKeepTheirInvariants() throws {
        let seed = TestSeed.next(for: "the role grants")
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            var roles = testRoles(5)
            for _ in 0..<25 {
                let some = { testRole(Int.random(in: 0..<5, using: &random)) }
                let maybe = { () -> Bool? in [true, false, nil].randomElement(using: &random) ?? nil }
                let isGrant = Int.random(in: 0..<3, using: &random) > 0
                let current = Int.random(in: 0..<3, using: &random) == 0 ? RoleID.bootstrapSuperuser : some()
                var options = MembershipChange(admin: maybe(), inherit: maybe(), set: maybe())
                if !isGrant { options = MembershipChange(admin: nil) }
                if options.admin == false { options.admin = nil }
                let grant = RoleGrant(
                    role: some(), members: [some()], options: options,
                    behavior: Bool.random(using: &random) ? .cascade : .restrict, currentRole: current)
                let graph = RoleGraph(roles)
                roles = (try? Self.run(grant, isGrant, graph)) ?? roles
                for membership in roles.memberships {
                    let chain = Self.reachesBootstrap(membership, roles, [])
                    #expect(chain, "seed \(seed): \(membership)")
                    let back = RoleGraph(roles).isMemberWithoutSuperuser(membership.role, of: membership.member)
                    #expect(!back, "seed \(seed)")
                }
            }
        }
    }

    /// Runs a role grant or revocation as a statement does.
    private static func run(_ grant: RoleGrant, _ isGrant: Bool, _ graph: RoleGraph) throws -> RoleCatalog {
        try grant.checkAuthorization(isGrant: isGrant, in: graph)
        if isGrant { return try grant.grant(in: graph) { .invalid }.roles }
        var roles = graph.roles
        var changed: Set<ObjectID> = []
        _ = try grant.revoke(in: graph, from: &roles, noting: &changed) { _ in }
        return roles
    }

    /// Tells whether a grantor's ADMIN reaches back to the bootstrap superuser.
    private static func reachesBootstrap(_ membership: Membership, _ roles: RoleCatalog, _ seen: Set<RoleID>) -> Bool {
        if membership.grantor == .bootstrapSuperuser { return true }
        return roles.memberships(of: membership.grantor).contains {
            $0.role == membership.role && $0.options.contains(.admin) && !seen.contains($0.member)
                && reachesBootstrap($0, roles, seen.union([$0.member]))
        }
    }
}
