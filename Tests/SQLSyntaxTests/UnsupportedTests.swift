import Testing

@testable import SQLSyntax

/// What RoleSQL has not is read up to its leading words.
@Suite struct UnsupportedTests {
    @Test(
        arguments: [
            ("create function f() returns int language sql as 'select 1'", "CREATE FUNCTION"),
            ("create or replace procedure p() language sql as ''", "CREATE PROCEDURE"),
            ("create function f() returns int begin atomic select 1; select 2; end", "CREATE FUNCTION"),
            ("create trigger g before insert on t execute function f()", "CREATE TRIGGER"),
            ("create materialised view v as select 1", nil), ("create type t as enum ('a')", "CREATE TYPE"),
            ("create foreign data wrapper w", "CREATE FOREIGN DATA WRAPPER"),
            ("alter function f(int) immutable", "ALTER FUNCTION"), ("alter system set x = 1", "ALTER SYSTEM"),
            ("drop cast (int as text)", "DROP CAST"),
            ("prepare transaction 'x'", "PREPARE TRANSACTION"), ("commit prepared 'x'", "COMMIT PREPARED"),
            ("do 'x'", "DO"),
            ("listen x", "LISTEN"),
            ("security label on table t is 'x'", "SECURITY LABEL"),
        ] as [(String, String?)])
    func leadingWords(_ sql: String, _ feature: String?) {
        let statement = try? Parser.parse(sql).first?.statement
        guard case .unsupported(let node)? = statement else {
            #expect(feature == nil)
            return
        }
        #expect(node.feature == feature)
    }
}
