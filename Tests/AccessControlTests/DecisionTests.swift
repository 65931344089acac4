import SQLBasics
import TestSupport
import Testing

@testable import AccessControl

/// A catalog of one schema and some relations, for tests.
struct TestCatalog: SecurableCatalog {
    var roles: RoleCatalog
    var owners: [SecurableID: RoleID] = [:]
    var acls: [SecurableID: ACL] = [:]
    var columnNumbers = [1, 2, 3]
    var systemRelations: Set<ObjectID> = []

    var roleGraph: RoleGraph { RoleGraph(roles) }
    func owner(of object: SecurableID) -> RoleID? { owners[SecurableID(object.kind, object.object)] }
    func acl(of object: SecurableID) -> ACL? { acls[object] }
    func columns(of relation: SecurableID) -> [Int] { columnNumbers }
    func name(of object: SecurableID) -> String { "n\(object.object)" }
    func schema(of object: SecurableID) -> SecurableID? { nil }
    func isSystemRelation(_ object: SecurableID) -> Bool { systemRelations.contains(object.object) }
}

/// The relation that tests ask about.
private let table = SecurableID(.table, ObjectID(40000))

@Suite struct DecisionTests {
    /// Answers a privilege question by the definition, without any of the module's searches.
    private static func oracle(
        _ privilege: Privilege, _ rule: ColumnRule, _ role: RoleID, _ catalog: TestCatalog
    ) -> Bool {
        func has(_ a: RoleID, _ b: RoleID) -> Bool {
            a == b
                || catalog.roles.memberships.contains {
                    $0.member == a && $0.options.contains(.inherit) && has($0.role, b)
                }
        }
        if catalog.roles.isSuperuser(role) { return true }
        func gives(_ acl: ACL) -> Bool {
            acl.items.contains { $0.privileges.contains(privilege) && (!$0.grantee.isValid || has(role, $0.grantee)) }
        }
        if gives(catalog.effectiveACL(of: table)) { return true }
        let opening: [Privilege: RoleID] = [
            .select: .readAllDataRole, .insert: .writeAllDataRole, .update: .writeAllDataRole,
            .delete: .writeAllDataRole, .maintain: .maintainRole,
        ]
        if let other = opening[privilege], has(role, other) { return true }
        func column(_ n: Int) -> Bool { catalog.acls[SecurableID(.table, table.object, column: n)].map(gives) ?? false }
        switch rule {
        case .whole: return false
        case .each(let columns): return columns.allSatisfy(column)
        case .any: return catalog.columnNumbers.contains(where: column)
        case .all: return catalog.columnNumbers.allSatisfy(column)
        }
    }

    /// Makes a random cluster with one table.
    private static func randomCatalog(_ random: inout SeededGenerator) -> TestCatalog {
        var catalog = TestCatalog(roles: testRoles(6))
        for _ in 0..<7 {
            let (a, b) = (Int.random(in: 0..<6, using: &random), Int.random(in: 0..<6, using: &random))
            let options = Membership.Options(rawValue: UInt8.random(in: 0..<8, using: &random))
            guard a < b else { continue }
            catalog.roles.put(
                Membership(role: testRole(b), member: testRole(a), grantor: .bootstrapSuperuser, options: options))
        }
        if Int.random(in: 0..<3, using: &random) == 0 {
            let roles: [RoleID] = [.readAllDataRole, .writeAllDataRole, .maintainRole]
            catalog.roles.put(
                Membership(
                    role: roles.randomElement(using: &random) ?? .maintainRole, member: testRole(5),
                    grantor: .bootstrapSuperuser))
        }
        catalog.owners[table] = testRole(Int.random(in: 0..<6, using: &random))
        for column in 0..<3 where Bool.random(using: &random) {
            let items = (0..<Int.random(in: 0..<3, using: &random)).map { _ in
                let n = Int.random(in: -1..<6, using: &random)
                return ACLItem(
                    grantee: n < 0 ? .publicGrantee : testRole(n), grantor: testRole(0),
                    privileges: PrivilegeSet(rawValue: UInt16.random(in: 0..<16, using: &random)))
            }
            catalog.acls[SecurableID(.table, table.object, column: column)] = ACL(items)
        }
        return catalog
    }

    @Test func quickAndExplainedAnswersAgreeWithTheDefinition() {
        let seed = TestSeed.next(for: "the decisions")
        var random = SeededGenerator(seed: seed)
        let rules: [ColumnRule] = [.whole, .each([1]), .each([1, 2]), .any, .all]
        for _ in 0..<300 {
            let catalog = Self.randomCatalog(&random)
            for role in (0..<6).map(testRole) + [.bootstrapSuperuser] {
                for privilege in [Privilege.select, .insert, .update, .truncate, .maintain] {
                    for rule in rules {
                        let demand = Demand.privilege(privilege, on: table, rule)
                        let expected = Self.oracle(privilege, rule, role, catalog)
                        let quick = isAllowed(demand, as: role, in: catalog)
                        #expect(quick == expected, "seed \(seed), \(role) \(privilege) \(rule)")
                        let decision = decide([Requirement(demand, as: role)], in: catalog)
                        check(decision, expected, role, catalog, "seed \(seed)")
                    }
                }
            }
        }
    }

    /// Checks that a decision has the expected answer, and that its reasons are true.
    private func check(
        _ decision: Decision, _ expected: Bool, _ role: RoleID, _ catalog: TestCatalog, _ comment: Comment
    ) {
        switch decision {
        case .granted(.all(let proofs)):
            #expect(expected && proofs.count == 1, comment)
            for satisfied in proofs { checkTrue(satisfied.proof, role, catalog, comment) }
        case .granted: Issue.record("a proof of all was expected")
        case .denied(let denial):
            #expect(!expected, comment)
            #expect(denial.diagnostic.message == "permission denied for table n40000", comment)
        }
    }

    /// Checks a proof against the catalog.
    private func checkTrue(_ proof: Proof, _ role: RoleID, _ catalog: TestCatalog, _ comment: Comment) {
        func check(_ path: MembershipPath, to end: RoleID) {
            #expect(path.start == role && path.end == end, comment)
            #expect(path.steps.allSatisfy { $0.options.contains(.inherit) }, comment)
        }
        switch proof {
        case .superuser: #expect(role == .bootstrapSuperuser, comment)
        case .owner(let object, let path): check(path, to: catalog.owner(of: object) ?? .invalid)
        case .aclEntry(let privilege, let object, let item, let path):
            #expect(item.privileges.contains(privilege), comment)
            #expect(catalog.effectiveACL(of: object).items.contains(item), comment)
            check(path, to: item.grantee)
        case .publicGrant(let privilege, _, let item): #expect(item.privileges.contains(privilege), comment)
        case .predefinedRole(let other, _, _, let path): check(path, to: other)
        case .columns(let proofs): for proof in proofs { checkTrue(proof, role, catalog, comment) }
        case .membership, .attribute, .oneOf, .all: Issue.record("not a proof of a privilege")
        }
    }

    @Test func theFirstPhaseSpeaksFirst() {
        var catalog = TestCatalog(roles: testRoles(2))
        catalog.owners[table] = testRole(0)
        let schema = SecurableID(.schema, ObjectID(50))
        catalog.owners[schema] = testRole(0)
        let requirements = [
            Requirement(.privilege(.select, on: table), as: testRole(1)),
            Requirement(.privilege(.usage, on: schema), as: testRole(1), phase: .analysis),
        ]
        #expect(firstDenial(requirements, in: catalog)?.diagnostic.message == "permission denied for schema n50")
    }

    @Test func aMemberWithoutInheritNearlyHasIt() {
        var catalog = TestCatalog(roles: testRoles(3))
        catalog.owners[table] = testRole(0)
        let item = ACLItem(grantee: testRole(2), grantor: testRole(0), privileges: .select)
        catalog.acls[table] = ACL([item])
        let membership = Membership(
            role: testRole(2), member: testRole(1), grantor: .bootstrapSuperuser, options: .set)
        catalog.roles.put(membership)
        let requirement = Requirement(.privilege(.select, on: table), as: testRole(1))
        let denial = firstDenial([requirement], in: catalog)
        let path = MembershipPath(from: testRole(1), [membership])
        #expect(denial?.nearMisses.first == .memberWithoutInherit(path: path, Rights(.select)))
        #expect(denial?.nearMisses.last == .ownerIs(testRole(0)))
        #expect(!isAllowed(.ownership(of: table), as: testRole(1), in: catalog))
        #expect(isAllowed(.membership(in: testRole(2), .set), as: testRole(1), in: catalog))
    }

    @Test func systemCatalogsAreReadOnly() {
        var catalog = TestCatalog(roles: testRoles(2))
        catalog.owners[table] = testRole(0)
        catalog.systemRelations = [table.object]
        #expect(isAllowed(.privilege(.select, on: table), as: testRole(0), in: catalog))
        #expect(!isAllowed(.privilege(.update, on: table), as: testRole(0), in: catalog))
        #expect(isAllowed(.privilege(.update, on: table), as: .bootstrapSuperuser, in: catalog))
    }

    @Test func permitsOpenWhatWasGrantedAndNothingElse() throws {
        var catalog = TestCatalog(roles: testRoles(2))
        catalog.owners[table] = testRole(0)
        let identity = DataIdentity.fresh()
        let select = Requirement(.privilege(.select, on: table), as: testRole(0))
        let authorized = try authorize("select", requires: [select], in: catalog, identity: identity)
        let permit = try authorized.permit(.read, table.object)
        try permit.check(.read, table.object, of: identity)
        #expect(throws: Diagnostic.self) { try permit.check(.read, table.object, of: .fresh()) }
        #expect(throws: Diagnostic.self) { try permit.check(.insert, table.object, of: identity) }
        #expect(throws: Diagnostic.self) { try permit.check(.read, ObjectID(1), of: identity) }
        do {
            _ = try authorized.permit(.insert, table.object)
            Issue.record("an insert was not authorized")
        } catch {
            #expect(error.sqlState == .internalError)
        }
        let plan = authorized.map { $0.count }
        #expect(plan.subject == 6 && plan.access(to: table.object) == [.read, .locate])
        #expect(SystemDoor.uniquenessCheck.permit(table.object, of: identity).door == .uniquenessCheck)
    }
}
