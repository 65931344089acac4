import SQLBasics
import TestSupport
import Testing

@testable import AccessControl

/// What PostgreSQL 18.6 reads and prints as an `aclitem`.
@Suite struct ACLTextTests {
    private static let names = ["alice", "we ird", "a\"b", "Ünï"]

    /// Reads a text and prints it again, or returns the error.
    private func echo(_ text: String) -> String {
        let idOf = { (name: String) -> RoleID? in
            if name == "postgres" { return .bootstrapSuperuser }
            return Self.names.firstIndex(of: name).map(testRole)
        }
        do throws(Diagnostic) {
            return try ACLItem(text: text, idOf: idOf).text(nameOf: Self.name)
        } catch {
            return "\(error.sqlState) \(error.message)"
        }
    }

    /// Returns the name of a role.
    private static func name(_ id: RoleID) -> String {
        id == .bootstrapSuperuser ? "postgres" : names[Int(id.rawValue) - 20000]
    }

    @Test(arguments: [
        ("alice=r*w/postgres", "alice=r*w/postgres"), ("=r/postgres", "=r/postgres"),
        ("\"we ird\"=arw/postgres", "\"we ird\"=arw/postgres"), ("\"a\"\"b\"=r/alice", "\"a\"\"b\"=r/alice"),
        ("alice=r", "alice=r/postgres"), ("nobody=r/postgres", "42704 role \"nobody\" does not exist"),
        ("alice=q/postgres", "22P02 invalid mode character: must be one of \"arwdDxtXUCTcsAm\""),
        ("alice/postgres", "22P02 unrecognized key word: \"alice\""), ("user alice=r/postgres", "alice=r/postgres"),
        ("foo alice=r/postgres", "22P02 unrecognized key word: \"foo\""),
        ("alice=r/", "22P02 a name must follow the \"/\" sign"), ("alice=/postgres", "alice=/postgres"),
        ("alice=r/postgres x", "22P02 extra garbage at the end of the ACL specification"),
        ("alice=*/postgres", "alice=/postgres"), ("alice=r*r/postgres", "alice=r*/postgres"),
        ("alice=mA/postgres", "alice=Am/postgres"), ("", "22P02 unrecognized key word: \"\""),
        (" alice = r/postgres", "22P02 extra garbage at the end of the ACL specification"),
    ])
    func textsAreReadAsPostgreSQLReadsThem(text: String, expected: String) { #expect(echo(text) == expected) }

    @Test func everyEntryReadsBack() {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<2000 {
            let privileges = PrivilegeSet(rawValue: UInt16.random(in: 0..<0x8000, using: &random))
            let options = privileges.intersection(PrivilegeSet(rawValue: UInt16.random(in: 0..<0x8000, using: &random)))
            let text = ACLItem(
                grantee: Bool.random(using: &random) ? testRole(Int.random(in: 0..<4, using: &random)) : .publicGrantee,
                grantor: testRole(Int.random(in: 0..<4, using: &random)), privileges: privileges, grantOptions: options
            ).text(nameOf: Self.name)
            #expect(echo(text) == text)
        }
    }
}
