import SQLBasics
import TestSupport
import Testing

@testable import AccessControl

/// A naive membership oracle: edges in a matrix, questions answered by following them.
struct MembershipOracle {
    /// The options of the membership of `i` in `j`; nil when there is none.
    var edges: [[Membership.Options?]]

    /// Makes an oracle without memberships.
    init(roles: Int) { edges = Array(repeating: Array(repeating: nil, count: roles), count: roles) }

    /// Returns, as bits, what a role reaches, itself included.
    func reach(from role: Int, _ required: Membership.Options) -> Int {
        var found = 1 << role
        for (other, options) in edges[role].enumerated() {
            if let options, options.isSuperset(of: required) { found |= reach(from: other, required) }
        }
        return found
    }

    /// Tells whether a membership would close a circle.
    func closesCircle(_ member: Int, _ role: Int) -> Bool { reach(from: role, []) & 1 << member != 0 }
}

/// Builds every acyclic graph, sharing what its predecessors have in common.
private struct EveryGraph {
    let count: Int
    let pairs: [(Int, Int)]
    var oracle: MembershipOracle
    var graphs = 0
    var failures: [String] = []
    private static let choices: [Membership.Options] = [[], .inherit, .set, [.inherit, .set]]

    init(roles: Int) {
        count = roles
        pairs = (0..<roles).flatMap { a in (0..<a).map { (a, $0) } }
        oracle = MembershipOracle(roles: roles)
    }

    /// Goes through all choices for the remaining pairs.
    mutating func visit(_ next: Int, _ catalog: RoleCatalog) {
        guard next < pairs.count else { return check(catalog) }
        visit(next + 1, catalog)
        let (a, b) = pairs[next]
        for (member, role) in [(a, b), (b, a)] where !oracle.closesCircle(member, role) {
            for options in Self.choices {
                oracle.edges[member][role] = options
                var changed = catalog
                changed.put(
                    Membership(
                        role: testRole(role), member: testRole(member), grantor: .bootstrapSuperuser, options: options))
                visit(next + 1, changed)
            }
            oracle.edges[member][role] = nil
        }
    }

    /// Compares the module's answers with the oracle's.
    private mutating func check(_ catalog: RoleCatalog) {
        graphs += 1
        let graph = RoleGraph(catalog)
        for role in 0..<count {
            for (reach, required) in reaches {
                let answer = graph.search(from: testRole(role), reach) { _, _ in false }.found
                let bits = answer.reduce(0) { $0 | 1 << Int($1.rawValue - 20000) }
                if bits != oracle.reach(from: role, required), failures.count < 5 {
                    failures.append("role \(role), \(reach), \(oracle.edges): \(bits)")
                }
            }
        }
    }
}

/// The three kinds of search with the options that they need.
private let reaches: [(MembershipReach, Membership.Options)] = [(.member, []), (.inherit, .inherit), (.set, .set)]

/// The number of the n-th role of a test.
func testRole(_ n: Int) -> RoleID { ObjectID(20000 + UInt32(n)) }

/// A catalog of plain roles `r0`, `r1` …
func testRoles(_ count: Int) -> RoleCatalog {
    var catalog = RoleCatalog.freshCluster
    for n in 0..<count { catalog.put(Role(id: testRole(n), name: "r\(n)")) }
    return catalog
}

@Suite struct MembershipOracleTests {
    @Test(arguments: [(1, 1), (2, 9), (3, 601), (4, 267_249)])
    func everyAcyclicGraphAgreesWithTheOracle(roles: Int, graphs: Int) {
        var every = EveryGraph(roles: roles)
        every.visit(0, testRoles(roles))
        #expect(every.graphs == graphs)
        #expect(every.failures == [])
    }

    /// Random graphs with ADMIN and several grantors, asked through the public questions.
    @Test func randomGraphsAgreeWithTheOracle() throws {
        let seed = TestSeed.next(for: "the memberships")
        var random = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            var oracle = MembershipOracle(roles: 7)
            var catalog = testRoles(7)
            for _ in 0..<Int.random(in: 0...14, using: &random) {
                let (member, role) = (Int.random(in: 0..<7, using: &random), Int.random(in: 0..<7, using: &random))
                guard !oracle.closesCircle(member, role) else { continue }
                let options = Membership.Options(rawValue: UInt8.random(in: 0..<8, using: &random))
                let grantor = testRole(Int.random(in: 0..<7, using: &random))
                if let old = catalog.membership(of: testRole(member), in: testRole(role), grantedBy: grantor) {
                    catalog.remove(old)
                }
                catalog.put(
                    Membership(role: testRole(role), member: testRole(member), grantor: grantor, options: options))
                oracle.edges[member][role] = nil
                let all = catalog.memberships(of: testRole(member)).filter { $0.role == testRole(role) }
                guard all.allSatisfy({ $0.options == options }) else {
                    catalog.remove(Membership(role: testRole(role), member: testRole(member), grantor: grantor))
                    oracle.edges[member][role] = all.first { $0.grantor != grantor }?.options
                    continue
                }
                oracle.edges[member][role] = options
            }
            let graph = RoleGraph(catalog)
            for a in 0..<7 {
                for b in 0..<7 {
                    let bit = 1 << b
                    let context = Comment(rawValue: "seed \(seed), \(a) \(b), \(oracle.edges)")
                    #expect(
                        graph.isMember(testRole(a), of: testRole(b)) == (oracle.reach(from: a, []) & bit != 0), context)
                    #expect(
                        graph.hasPrivileges(testRole(a), of: testRole(b))
                            == (oracle.reach(from: a, .inherit) & bit != 0), context)
                    #expect(
                        graph.canSetRole(testRole(a), to: testRole(b)) == (oracle.reach(from: a, .set) & bit != 0),
                        context)
                    let reached = oracle.reach(from: a, [])
                    let isAdmin =
                        a != b
                        && (0..<7).contains { reached & 1 << $0 != 0 && oracle.edges[$0][b]?.contains(.admin) == true }
                    #expect(graph.isAdmin(testRole(a), of: testRole(b)) == isAdmin, context)
                    let inherited = oracle.reach(from: a, .inherit)
                    let best = graph.bestAdmin(testRole(a), of: testRole(b))
                    let can = (0..<7).contains {
                        inherited & 1 << $0 != 0 && oracle.edges[$0][b]?.contains(.admin) == true
                    }
                    #expect((best != nil) == (a != b && can), context)
                    for (sense, required) in [(MembershipReach.inherit, Membership.Options.inherit), (.set, .set)] {
                        let path = graph.path(from: testRole(a), to: testRole(b), sense)
                        #expect((path != nil) == (oracle.reach(from: a, required) & bit != 0), context)
                        #expect(path?.end ?? testRole(b) == testRole(b), context)
                        #expect(path?.steps.allSatisfy { $0.options.isSuperset(of: required) } ?? true, context)
                    }
                }
            }
        }
    }

    @Test func theDatabaseOwnerIsAMemberOfItsRole() {
        var catalog = testRoles(3)
        catalog.put(Membership(role: testRole(1), member: testRole(0), grantor: .bootstrapSuperuser))
        let graph = RoleGraph(catalog, databaseOwner: testRole(1))
        #expect(graph.hasPrivileges(testRole(0), of: .databaseOwnerRole))
        #expect(graph.hasPrivileges(testRole(1), of: .databaseOwnerRole))
        #expect(!graph.hasPrivileges(testRole(2), of: .databaseOwnerRole))
        #expect(graph.path(from: testRole(0), to: .databaseOwnerRole, .inherit)?.steps.count == 2)
        #expect(!RoleGraph(catalog).hasPrivileges(testRole(1), of: .databaseOwnerRole))
    }

    @Test func theFreshClusterHasSixteenPredefinedRoles() {
        let roles = RoleCatalog.freshCluster.roles
        #expect(roles.count == 17)
        #expect(roles.filter { $0.name.hasPrefix("pg_") }.count == 16)
        #expect(RoleCatalog.freshCluster.memberships.map(\.id.rawValue) == [10308, 10309, 10310])
        #expect(RoleGraph(.freshCluster).hasPrivileges(.monitorRole, of: .readAllStatsRole))
    }
}
