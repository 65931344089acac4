import SQLBasics
import Testing

@testable import AccessControl

/// A table with an ACL, on which the test's roles grant and revoke.
struct GrantBench {
    var roles = RoleCatalog.freshCluster
    var names: [String] = []
    var target: GrantableObject

    /// Makes roles with these names, the first of which owns a table `t (x, y)`.
    init(_ names: [String], kind: ObjectKind = .table, columns: [String] = ["x", "y"]) {
        self.names = names
        for (n, name) in names.enumerated() { roles.put(Role(id: testRole(n), name: name)) }
        var all: [GrantableObject.Column] = []
        if kind == .table {
            let system = ["tableoid", "cmax", "xmax", "cmin", "xmin", "ctid"]
            all = zip(-6 ... -1, system).map { GrantableObject.Column(number: $0, name: $1, acl: nil) }
            all += columns.enumerated().map { GrantableObject.Column(number: $0 + 1, name: $1, acl: nil) }
        }
        target = GrantableObject(
            SecurableID(kind, ObjectID(30000)), name: "t", owner: testRole(0), acl: nil, columns: all)
    }

    /// Returns the number of a role; `public` is PUBLIC.
    func id(_ name: String) -> RoleID { name == "public" ? .publicGrantee : roles.id(named: name) ?? .invalid }

    /// Runs a GRANT or REVOKE and returns what it says, one message a line.
    mutating func run(
        as role: String, _ verb: String, _ privileges: String?, columns: [Int: String] = [:], _ grantees: [String],
        option: Bool = false, cascade: Bool = false
    ) -> String {
        let grant = ObjectGrant(
            isGrant: verb == "grant", privileges: privileges.map { PrivilegeSet(letters: $0) },
            columns: columns.mapValues { PrivilegeSet(letters: $0) }, grantees: grantees.map(id),
            grantOption: option, behavior: cascade ? .cascade : .restrict, currentRole: id(role))
        do throws(Diagnostic) {
            let outcome = try grant.apply(to: target, in: RoleGraph(roles))
            if let acl = outcome.acl { target.acl = acl }
            for place in target.columns.indices {
                guard let acl = outcome.columns[target.columns[place].number] else { continue }
                target.columns[place].acl = acl.isEmpty ? nil : acl
            }
            return outcome.warnings.map { "\($0.sqlState) \($0.message)" }.joined(separator: "\n")
        } catch {
            return "\(error.sqlState) \(error.message)"
        }
    }

    /// The table's ACL, and those of columns that have one.
    var text: String {
        var parts = [target.acl?.text(nameOf: roles.name) ?? "-"]
        for column in target.columns {
            if let acl = column.acl { parts.append("\(column.name) \(acl.text(nameOf: roles.name))") }
        }
        return parts.joined(separator: " ")
    }
}

/// What PostgreSQL 18.6 did with the same statements.
@Suite struct ObjectGrantTests {
    @Test func whoHoldsNothingIsRefused() {
        var bench = GrantBench(["o", "a", "b"])
        #expect(bench.run(as: "a", "grant", "r", ["b"]) == "42501 permission denied for table t")
        #expect(bench.run(as: "a", "grant", nil, ["b"]) == "42501 permission denied for table t")
        #expect(bench.run(as: "a", "revoke", "r", ["b"]) == "42501 permission denied for table t")
        let column = bench.run(as: "a", "grant", "", columns: [1: "r"], ["b"])
        #expect(column == "42501 permission denied for column \"x\" of relation \"t\"")
        var view = GrantBench(["o", "a", "b"], kind: .view)
        #expect(view.run(as: "a", "grant", "r", ["b"]) == "42501 permission denied for table t")
        var sequence = GrantBench(["o", "a", "b"], kind: .sequence)
        #expect(sequence.run(as: "a", "grant", "U", ["b"]) == "42501 permission denied for sequence t")
        var function = GrantBench(["o", "a", "b"], kind: .function)
        #expect(function.run(as: "a", "grant", "X", ["b"]) == "01007 no privileges were granted for \"t\"")
        #expect(function.text == "{=X/o,o=X/o}")
    }

    @Test func whoHoldsSomethingIsWarned() {
        var bench = GrantBench(["o", "a", "b", "c", "g"])
        bench.roles.put(Membership(role: bench.id("g"), member: bench.id("a"), grantor: .bootstrapSuperuser))
        #expect(bench.run(as: "o", "grant", "r", ["a"]) == "")
        #expect(bench.run(as: "o", "grant", "a", ["g"], option: true) == "")
        #expect(bench.run(as: "a", "grant", "r", ["b"]) == "01007 no privileges were granted for \"t\"")
        #expect(bench.run(as: "a", "grant", "ra", ["b"]) == "01007 not all privileges were granted for \"t\"")
        #expect(bench.run(as: "a", "grant", nil, ["c"]) == "")
        #expect(bench.run(as: "a", "revoke", nil, ["c"]) == "")
        let columns = ["tableoid", "cmax", "xmax", "cmin", "xmin", "ctid", "x", "y"].map {
            "\n01006 no privileges could be revoked for column \"\($0)\" of relation \"t\""
        }
        let revoked = bench.run(as: "a", "revoke", "r", ["o"])
        #expect(revoked == "01006 no privileges could be revoked for \"t\"" + columns.joined())
        let none = "01007 no privileges were granted for column \"x\" of relation \"t\""
        #expect(bench.run(as: "a", "grant", "", columns: [1: "r"], ["b"]) == none)
        #expect(bench.run(as: "a", "grant", "", columns: [1: "r", 2: "a"], ["b"]) == none)
        #expect(bench.run(as: "a", "grant", "", columns: [1: "arwx"], ["b"]) == "")
        #expect(bench.run(as: "a", "revoke", "", columns: [1: "arwx"], ["b"]) == "")
        #expect(bench.run(as: "a", "revoke", nil, ["o"]) == "")
        #expect(bench.text == "{o=arwdDxtm/o,a=r/o,g=a*/o,b=a/g} y {b=a/g}")
    }

    @Test func columnGrantsFollowTheTable() {
        var bench = GrantBench(["o", "a", "b", "c", "g"])
        #expect(bench.run(as: "o", "grant", "", columns: [1: "rw", 2: "w"], ["b"], option: true) == "")
        #expect(bench.run(as: "b", "grant", "", columns: [1: "r"], ["c"]) == "")
        #expect(bench.run(as: "b", "grant", "r", ["c"]) == "42501 permission denied for table t")
        let partial = "01007 not all privileges were granted for column \"y\" of relation \"t\""
        #expect(bench.run(as: "b", "grant", "", columns: [1: "w", 2: "rw"], ["c"]) == partial)
        #expect(bench.text == "- x {b=r*w*/o,c=rw/b} y {b=w*/o,c=w/b}")
        #expect(bench.run(as: "o", "revoke", "r", ["b"]) == "2BP01 dependent privileges exist")
        #expect(bench.run(as: "o", "revoke", "", columns: [1: "r"], ["b"]) == "2BP01 dependent privileges exist")
        #expect(bench.run(as: "o", "revoke", "w", ["b"], cascade: true) == "")
        #expect(bench.text == "{o=arwdDxtm/o} x {b=r*/o,c=r/b}")
        #expect(bench.run(as: "o", "revoke", "r", ["b"], cascade: true) == "")
        #expect(bench.text == "{o=arwdDxtm/o}")
    }

    @Test func grantOptionsDoNotRunInCircles() {
        var bench = GrantBench(["o", "a", "b"])
        #expect(bench.run(as: "o", "grant", "r", ["a"], option: true) == "")
        #expect(bench.run(as: "a", "grant", "r", ["b"], option: true) == "")
        let circle = "0LP01 grant options cannot be granted back to your own grantor"
        #expect(bench.run(as: "b", "grant", "r", ["a"], option: true) == circle)
        #expect(bench.run(as: "b", "grant", "r", ["o"], option: true) == "")
        let toAll = "0LP01 grant options can only be granted to roles"
        #expect(bench.run(as: "b", "grant", "r", ["public"], option: true) == toAll)
        #expect(bench.run(as: "b", "grant", "r", ["a"]) == "")
        #expect(bench.text == "{o=arwdDxtm/o,a=r*/o,b=r*/a,o=r*/b,a=r/b}")
        #expect(bench.run(as: "o", "revoke", "r", ["a"], option: true) == "2BP01 dependent privileges exist")
        #expect(bench.run(as: "o", "revoke", "r", ["a"], option: true, cascade: true) == "")
        #expect(bench.text == "{o=arwdDxtm/o,a=r/o}")
    }

    @Test func aNewOwnerTakesTheOldOnesPlace() {
        var bench = GrantBench(["o", "a", "c", "g"])
        #expect(bench.run(as: "o", "grant", "r", ["a", "public"]) == "")
        #expect(bench.run(as: "postgres", "grant", "r", ["c"], option: true) == "")
        #expect(bench.run(as: "c", "grant", "r", ["g"]) == "")
        let (old, new) = (bench.id("o"), bench.id("c"))
        bench.target.acl?.changeOwner(from: old, to: new)
        bench.target.owner = new
        #expect(bench.text == "{c=ar*wdDxtm/c,a=r/c,=r/c,g=r/c}")
        #expect(bench.run(as: "postgres", "revoke", "r", ["c"]) == "")
        #expect(bench.text == "{c=awdDxtm/c,a=r/c,=r/c,g=r/c}")
    }

    @Test(arguments: [
        (ObjectKind.table, "X", "invalid privilege type EXECUTE for relation"),
        (.sequence, "a", "invalid privilege type INSERT for sequence"),
        (.function, "r", "invalid privilege type SELECT for function"),
        (.type, "C", "invalid privilege type CREATE for type"),
        (.database, "r", "invalid privilege type SELECT for database"),
        (.parameter, "r", "invalid privilege type SELECT for parameter"),
        (.routine, "r", "invalid privilege type SELECT for routine"),
        (.largeObject, "U", "invalid privilege type USAGE for large object"),
    ])
    func aKindHasItsPrivileges(kind: ObjectKind, letter: String, message: String) {
        let grant = ObjectGrant(
            isGrant: true, privileges: PrivilegeSet(letters: letter), grantees: [], currentRole: testRole(0))
        #expect(throws: Diagnostic(.invalidGrantOperation, message)) { try grant.check(statementKind: kind) }
    }

    @Test func tablesAndSequencesShareASyntax() {
        var bench = GrantBench(["o", "a"])
        #expect(bench.run(as: "o", "grant", "U", ["a"]) == "0LP01 invalid privilege type USAGE for table")
        var sequence = GrantBench(["o", "a"], kind: .sequence)
        let warning = "0LP01 sequence \"t\" only supports USAGE, SELECT, and UPDATE privileges"
        #expect(sequence.run(as: "o", "grant", "ra", ["a"]) == warning)
        #expect(sequence.text == "{o=rwU/o,a=r/o}")
    }

    @Test func defaultsAreThoseOfAcldefault() {
        let expected: [(ObjectKind, String)] = [
            (.table, "{o=arwdDxtm/o}"), (.sequence, "{o=rwU/o}"), (.column, "{}"), (.database, "{=Tc/o,o=CTc/o}"),
            (.function, "{=X/o,o=X/o}"), (.language, "{=U/o,o=U/o}"), (.largeObject, "{o=rw/o}"),
            (.parameter, "{o=sA/o}"), (.schema, "{o=UC/o}"), (.tablespace, "{o=C/o}"),
            (.foreignDataWrapper, "{o=U/o}"), (.foreignServer, "{o=U/o}"), (.type, "{=U/o,o=U/o}"),
        ]
        for (kind, text) in expected {
            #expect(ACL.builtinDefault(for: kind, owner: testRole(0)).text { _ in "o" } == text)
        }
    }

    @Test func namesAreQuotedAsPostgreSQLDoes() {
        let names = ["bo", "We ird", "a\"b", "1x", "Ünï", "select", "a1"]
        let items = names.indices.map { ACLItem(grantee: testRole($0), grantor: testRole(0), privileges: .select) }
        let text = ACL(items).text { names[Int($0.rawValue) - 20000] }
        let expected =
            #"{bo=r/bo,"\"We ird\"=r/bo","\"a\"\"b\"=r/bo",1x=r/bo,"\"Ünï\"=r/bo",select=r/bo,a1=r/bo}"#
        #expect(text == expected)
    }
}
