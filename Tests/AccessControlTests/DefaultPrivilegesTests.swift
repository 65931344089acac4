import SQLBasics
import Testing

@testable import AccessControl

/// What PostgreSQL 18.6 did with the same ALTER DEFAULT PRIVILEGES.
@Suite struct DefaultPrivilegesTests {
    /// The default privileges of a role `o`, and a schema.
    private struct Bench {
        var roles = RoleCatalog.freshCluster
        var defaults = DefaultPrivileges()
        let schema = ObjectID(50000)

        init() {
            for (n, name) in ["o", "a"].enumerated() { roles.put(Role(id: testRole(n), name: name)) }
        }

        /// Grants or revokes for objects of `o` to come.
        mutating func run(
            _ verb: String, _ letters: String?, _ kind: DefaultPrivilegeKind, _ grantee: RoleID, inSchema: Bool = false,
            option: Bool = false
        ) throws {
            let grant = ObjectGrant(
                isGrant: verb == "grant", privileges: letters.map { PrivilegeSet(letters: $0) },
                grantees: [grantee], grantOption: option, currentRole: testRole(0))
            let key = DefaultPrivileges.Key(role: testRole(0), schema: inSchema ? schema : .invalid, kind: kind)
            try defaults.apply(grant, for: key, in: RoleGraph(roles)) { ObjectID(60000) }
        }

        /// The entries in text.
        var entries: [String] {
            defaults.entries.map {
                "\($0.key.schema.isValid ? "s" : "-") \($0.key.kind.rawValue) \($0.acl.text(nameOf: roles.name))"
            }
        }

        /// The ACL of a new object in the schema, or in another one.
        func new(_ kind: ObjectKind, inSchema: Bool = false) -> String? {
            let place = inSchema ? schema : ObjectID(50001)
            let acl = defaults.acl(forNew: kind, owner: testRole(0), in: place)
            return acl?.text(nameOf: roles.name)
        }
    }

    @Test func newObjectsGetWhatWasPromised() throws {
        var bench = Bench()
        let a = testRole(1)
        try bench.run("grant", "r", .tables, a)
        #expect(bench.entries == ["- r {o=arwdDxtm/o,a=r/o}"])
        #expect(bench.new(.table) == "{o=arwdDxtm/o,a=r/o}")
        #expect(bench.new(.view) == "{o=arwdDxtm/o,a=r/o}")
        #expect(bench.new(.sequence) == nil)
        try bench.run("grant", "a", .tables, a, inSchema: true, option: true)
        try bench.run("revoke", "r", .tables, a, inSchema: true)
        #expect(bench.entries == ["- r {o=arwdDxtm/o,a=r/o}", "s r {a=a*/o}"])
        #expect(bench.new(.table, inSchema: true) == "{o=arwdDxtm/o,a=a*r/o}")
    }

    @Test func aSchemaCannotTakeFromPublic() throws {
        var bench = Bench()
        try bench.run("revoke", "X", .functions, .publicGrantee, inSchema: true)
        #expect(bench.entries == [])
        #expect(bench.new(.function, inSchema: true) == nil)
        try bench.run("revoke", "X", .functions, .publicGrantee)
        #expect(bench.new(.function, inSchema: true) == "{o=X/o}")
        try bench.run("grant", "X", .functions, .publicGrantee)
        #expect(bench.entries == [])
    }

    @Test func whatEqualsTheDefaultVanishes() throws {
        var bench = Bench()
        let (o, a) = (testRole(0), testRole(1))
        try bench.run("grant", "r", .tables, a)
        try bench.run("revoke", nil, .tables, o)
        #expect(bench.new(.table) == "{a=r/o}")
        try bench.run("grant", nil, .tables, o)
        try bench.run("revoke", "r", .tables, a)
        #expect(bench.entries == [])
    }

    @Test func privilegesMustFitTheKind() {
        var bench = Bench()
        let message = Diagnostic(.invalidGrantOperation, "invalid privilege type USAGE for relation")
        #expect(throws: message) { try bench.run("grant", "U", .tables, testRole(1)) }
        let option = Diagnostic(.invalidGrantOperation, "grant options can only be granted to roles")
        #expect(throws: option) { try bench.run("grant", "r", .tables, .publicGrantee, option: true) }
    }
}
