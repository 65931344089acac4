import Testing

@testable import SQLSyntax

/// What RoleSQL has not is read up to its leading words.
@Suite struct UnsupportedTests {
    @Test(
        arguments: [
            ("create trigger g before insert on t execute function f()", "CREATE TRIGGER"),
            ("create materialised view v as select 1", nil), ("create type t as enum ('a')", "CREATE TYPE"),
            ("create foreign data wrapper w", "CREATE FOREIGN DATA WRAPPER"), ("copy t from stdin", "COPY"),
            ("alter system set x = 1", "ALTER SYSTEM"),
            ("drop cast (int as text)", "DROP CAST"), ("prepare p as select 1", "PREPARE"), ("execute p(1)", "EXECUTE"),
            ("prepare transaction 'x'", "PREPARE TRANSACTION"), ("commit prepared 'x'", "COMMIT PREPARED"),
            ("merge into t using u on true when matched then delete", "MERGE"), ("do 'x'", "DO"),
            ("with a as (select 1) merge into t using a on true when matched then delete", "MERGE"),
            ("listen x", "LISTEN"),
            ("declare c cursor for select 1", "DECLARE"), ("security label on table t is 'x'", "SECURITY LABEL"),
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
