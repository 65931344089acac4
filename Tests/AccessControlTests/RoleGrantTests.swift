import SQLBasics
import Testing

@testable import AccessControl

/// Roles that grant and revoke each other, as statements would.
private struct RoleBench {
    var roles = RoleCatalog.freshCluster

    init(_ names: String..., attributes: [String: RoleAttributes] = [:]) {
        for (n, name) in names.enumerated() {
            let set = attributes[name] ?? .inherit
            roles.put(Role(id: testRole(n), name: name, attributes: set))
        }
    }

    func id(_ name: String) -> RoleID { roles.id(named: name) ?? .invalid }

    /// Runs a GRANT or REVOKE of a role and returns what it says.
    mutating func run(
        as current: String = "postgres", _ verb: String, _ role: String, _ members: [String],
        admin: Bool? = nil, inherit: Bool? = nil, set: Bool? = nil, by grantor: String? = nil, cascade: Bool = false
    ) -> String {
        let grant = RoleGrant(
            role: id(role), members: members.map(id),
            options: MembershipChange(admin: admin, inherit: inherit, set: set), grantor: grantor.map(id),
            behavior: cascade ? .cascade : .restrict, currentRole: id(current))
        let graph = RoleGraph(roles)
        do throws(Diagnostic) {
            try grant.checkAuthorization(isGrant: verb == "grant", in: graph)
            if verb == "grant" {
                let outcome = try grant.grant(in: graph) { .invalid }
                roles = outcome.roles
                return outcome.notices.map(\.message).joined(separator: "\n")
            }
            var warnings: [String] = []
            var changed: Set<ObjectID> = []
            let isRepeated = try grant.revoke(in: graph, from: &roles, noting: &changed) { warnings.append($0.message) }
            return isRepeated ? "repeated" : warnings.joined(separator: "\n")
        } catch {
            return "\(error.sqlState) \(error.message)" + (error.detail.map { "\n\($0)" } ?? "")
        }
    }

    /// The memberships between the bench's own roles: role, member, grantor and options.
    var text: String {
        roles.memberships.filter { !$0.role.isBuiltin }.map { m in
            let names = [m.role, m.member, m.grantor].map { roles.name(of: $0) }.joined(separator: " ")
            let options = [(Membership.Options.admin, "a"), (.inherit, "i"), (.set, "s")]
            return names + " " + options.filter { m.options.contains($0.0) }.map(\.1).joined()
        }.joined(separator: ", ")
    }
}

/// What PostgreSQL 18.6 did with the same statements.
@Suite struct RoleGrantTests {
    @Test func membershipsAreMadeAndUnmade() {
        var bench = RoleBench("a", "b", "c", "d", "x", attributes: ["c": []])
        #expect(bench.run("grant", "a", ["b"]) == "")
        let again = "role \"b\" has already been granted membership in role \"a\" by role \"postgres\""
        #expect(bench.run("grant", "a", ["b"]) == again)
        #expect(bench.run("grant", "a", ["c"], admin: true) == "")
        #expect(bench.text == "a b postgres is, a c postgres as")
        #expect(bench.run("grant", "b", ["a"]) == "0LP01 role \"b\" is a member of role \"a\"")
        #expect(bench.run("grant", "a", ["a"]) == "0LP01 role \"a\" is a member of role \"a\"")
        #expect(
            bench.run(as: "b", "grant", "a", ["d"])
                == "42501 permission denied to grant role \"a\"\n"
                + "Only roles with the ADMIN option on role \"a\" may grant this role.")
        #expect(bench.run(as: "c", "grant", "a", ["d"], admin: true) == "")
        let circle = "0LP01 ADMIN option cannot be granted back to your own grantor"
        #expect(bench.run(as: "d", "grant", "a", ["c"], admin: true) == circle)
        #expect(bench.run(as: "d", "grant", "a", ["x"]) == "")
        #expect(bench.text == "a b postgres is, a c postgres as, a d c ais, a x d is")
        #expect(bench.run("revoke", "a", ["c"]) == "2BP01 dependent privileges exist")
        #expect(bench.run("revoke", "a", ["c"], admin: false) == "2BP01 dependent privileges exist")
        #expect(bench.run("revoke", "a", ["c"], cascade: true) == "")
        #expect(bench.text == "a b postgres is")
        #expect(
            bench.run("revoke", "a", ["d", "x"])
                == "role \"d\" has not been granted membership in role \"a\" by role \"postgres\"\n"
                + "role \"x\" has not been granted membership in role \"a\" by role \"postgres\"")
    }

    @Test func optionsAreTakenOneByOne() {
        var bench = RoleBench("a", "b", "c")
        #expect(bench.run("grant", "a", ["b"], admin: true, inherit: false) == "")
        #expect(bench.text == "a b postgres as")
        #expect(bench.run("grant", "a", ["c"], by: "b") == "")
        #expect(bench.run("revoke", "a", ["b"], set: false) == "")
        #expect(bench.run("grant", "a", ["b"], inherit: true) == "")
        #expect(bench.text == "a b postgres ai, a c b is")
        #expect(bench.run("revoke", "a", ["b"], admin: false, cascade: true) == "")
        #expect(bench.text == "a b postgres i")
    }

    @Test func grantorsAreChecked() {
        var bench = RoleBench("a", "b", "x")
        #expect(
            bench.run("grant", "a", ["b"], by: "x")
                == "42501 permission denied to grant privileges as role \"x\"\n"
                + "The grantor must have the ADMIN option on role \"a\".")
        #expect(bench.run("grant", "b", ["x"], admin: true) == "")
        #expect(
            bench.run(as: "x", "grant", "b", ["a"], by: "postgres")
                == "42501 permission denied to grant privileges as role \"postgres\"\n"
                + "Only roles with privileges of role \"postgres\" may grant privileges as this role.")
        #expect(
            bench.run(as: "x", "revoke", "b", ["a"], by: "postgres")
                == "42501 permission denied to revoke privileges granted by role \"postgres\"\n"
                + "Only roles with privileges of role \"postgres\" may revoke privileges granted by this role.")
        let explicit = "0A000 role \"pg_database_owner\" cannot have explicit members"
        #expect(bench.run("grant", "pg_database_owner", ["a"]) == explicit)
        let member = "0A000 role \"pg_database_owner\" cannot be a member of any role"
        #expect(bench.run("grant", "a", ["pg_database_owner"]) == member)
    }

    @Test func adminWithoutInheritHasNoGrantor() {
        var bench = RoleBench("a", "b", "x")
        #expect(bench.run("grant", "a", ["b"], admin: true) == "")
        #expect(bench.run("grant", "b", ["x"], inherit: false) == "")
        #expect(bench.run(as: "x", "grant", "a", ["x"]) == "XX000 no possible grantors")
    }

    @Test func superusersAreForSuperusers() {
        var bench = RoleBench("su", "a", attributes: ["su": [.superuser, .inherit]])
        #expect(
            bench.run(as: "a", "grant", "su", ["a"])
                == "42501 permission denied to grant role \"su\"\n"
                + "Only roles with the SUPERUSER attribute may grant roles with the SUPERUSER attribute.")
        #expect(bench.run(as: "su", "grant", "su", ["a"]) == "")
        #expect(bench.text == "su a postgres is")
    }
}

/// The refusals of CREATE, ALTER, RENAME and DROP ROLE, with PostgreSQL's reasons.
@Suite struct RoleRulesTests {
    /// Runs a check as a role and returns its message and detail.
    private func refusal(
        as current: RoleID, _ roles: RoleCatalog, _ check: (RoleRules) throws -> Void
    ) -> String {
        do {
            try check(RoleRules(RoleGraph(roles), currentRole: current))
            return ""
        } catch let error as Diagnostic {
            return "\(error.sqlState) \(error.message): \(error.detail ?? "")"
        } catch {
            return "\(error)"
        }
    }

    /// A plain role, a role with CREATEROLE, and a role that the second one may administer.
    private var roles: RoleCatalog {
        var roles = testRoles(3)
        roles.put(Role(id: testRole(1), name: "cr", attributes: [.inherit, .createRole]))
        roles.put(Membership(role: testRole(2), member: testRole(1), grantor: .bootstrapSuperuser, options: .admin))
        return roles
    }

    @Test func creatingNeedsCreateroleAndTheAttribute() {
        let denied = "42501 permission denied to create role: Only roles with the "
        #expect(
            refusal(as: testRole(0), roles) { try $0.checkCreate(attributes: []) }
                == denied + "CREATEROLE attribute may create roles.")
        for (attribute, word) in [
            (RoleAttributes.superuser, "SUPERUSER"), (.createDatabase, "CREATEDB"), (.replication, "REPLICATION"),
            (.bypassRowSecurity, "BYPASSRLS"),
        ] {
            #expect(
                refusal(as: testRole(1), roles) { try $0.checkCreate(attributes: attribute) }
                    == denied + "\(word) attribute may create roles with the \(word) attribute.")
        }
        #expect(refusal(as: testRole(1), roles) { try $0.checkCreate(attributes: [.canLogin, .createRole]) } == "")
        let reserved = "42939 role name \"pg_x\" is reserved: Role names starting with \"pg_\" are reserved."
        #expect(refusal(as: testRole(1), roles) { try $0.checkNewName("pg_x") } == reserved)
    }

    @Test func alteringNeedsCreateroleAndAdmin() throws {
        let target = try #require(roles[id: testRole(2)])
        let plain = try #require(roles[id: testRole(0)])
        let denied = "42501 permission denied to alter role: "
        #expect(
            refusal(as: testRole(0), roles) { try $0.checkAlter(target, .init(attributes: .superuser)) }
                == denied + "Only roles with the SUPERUSER attribute may change the SUPERUSER attribute.")
        let needsAdmin =
            "Only roles with the CREATEROLE attribute and the ADMIN option on role \"r2\" may alter this role."
        #expect(
            refusal(as: testRole(0), roles) { try $0.checkAlter(target, .init(attributes: .canLogin)) }
                == denied + needsAdmin)
        #expect(refusal(as: testRole(0), roles) { try $0.checkAlter(plain, .init(password: true)) } == "")
        #expect(
            refusal(as: testRole(0), roles) { try $0.checkAlter(target, .init(password: true)) }
                == denied + "To change another role's password, the current user must have the CREATEROLE attribute "
                + "and the ADMIN option on the role.")
        #expect(refusal(as: testRole(1), roles) { try $0.checkAlter(target, .init(attributes: .canLogin)) } == "")
        #expect(
            refusal(as: testRole(1), roles) { try $0.checkAlter(target, .init(attributes: .createDatabase)) }
                == denied + "Only roles with the CREATEDB attribute may change the CREATEDB attribute.")
    }

    @Test func droppingAndHandingOver() throws {
        let target = try #require(roles[id: testRole(2)])
        let plain = try #require(roles[id: testRole(0)])
        #expect(refusal(as: testRole(1), roles) { try $0.checkDrop(target, sessionRole: testRole(1)) } == "")
        #expect(
            refusal(as: testRole(1), roles) { try $0.checkDrop(plain, sessionRole: testRole(1)) }
                == "42501 permission denied to drop role: Only roles with the CREATEROLE attribute and the ADMIN "
                + "option on role \"r0\" may drop this role.")
        #expect(
            refusal(as: testRole(0), roles) { try $0.checkDrop(plain, sessionRole: testRole(1)) }
                == "55006 current user cannot be dropped: ")
        #expect(
            refusal(as: testRole(0), roles) { try $0.checkReassignOwned(to: testRole(2)) }
                == "42501 permission denied to reassign objects: Only roles with privileges of role \"r2\" may reassign "
                + "objects to it.")
        #expect(
            refusal(as: testRole(1), roles) { try $0.checkCanSetRole(to: testRole(2)) }
                == "42501 must be able to SET ROLE \"r2\": ")
    }
}
