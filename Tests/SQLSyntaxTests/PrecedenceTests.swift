import Testing

@testable import SQLSyntax

/// Operators bind as the manual's section 4.1.6 says; the printer's parentheses show it.
@Suite struct PrecedenceTests {
    @Test(
        arguments: [
            ("1 + 2 * 3", "1 + (2 * 3)"),
            ("1 * 2 + 3", "(1 * 2) + 3"),
            ("1 - 2 - 3", "(1 - 2) - 3"),
            ("2 ^ 3 ^ 4", "(2 ^ 3) ^ 4"),
            ("- 2 ^ 2", "(-2) ^ 2"),
            ("-a ^ 2", "(- a) ^ 2"),
            ("- a::int", "- (a::pg_catalog.int4)"),
            ("-1::int", "- (1::pg_catalog.int4)"),
            ("a.b[1]::text", "((a.b)[1])::text"),
            ("a || b + c", "a || (b + c)"),
            ("a || b = c", "(a || b) = c"),
            ("a = b || c", "a = (b || c)"),
            ("@ a + b", "@ (a + b)"),
            ("not a = b", "NOT (a = b)"),
            ("not a and b", "(NOT a) AND b"),
            ("a or b and c or d", "a OR (b AND c) OR d"),
            ("a = b is null", "(a = b) IS NULL"),
            ("a is null = b", "(a IS NULL) = b"),
            ("a between 1 and 2 and b", "(a BETWEEN 1 AND 2) AND b"),
            ("a between b + 1 and c + 1", "a BETWEEN (b + 1) AND (c + 1)"),
            ("a like b || c", "a LIKE (b || c)"),
            ("a < b like c", "a < (b LIKE c)"),
            ("a in (1) = b", "(a IN (1)) = b"),
            ("a at time zone 'utc' + b", "(a AT TIME ZONE 'utc') + b"),
            ("a collate \"C\" || b", "(a COLLATE \"C\") || b"),
            ("a <> all (b) is true", "(a <> ALL(b)) IS TRUE"),
            ("a -> b ->> c", "(a -> b) ->> c"),
            ("a < b and c > d", "(a < b) AND (c > d)"),
            ("1 is distinct from 2 + 3", "1 IS DISTINCT FROM (2 + 3)"),
        ])
    func operators(_ sql: String, _ grouped: String) throws {
        #expect(try Parser.parseExpression(sql).sql == grouped)
    }

    @Test(
        arguments: [
            ("select 1 union select 2 union select 3", "(SELECT 1 UNION SELECT 2) UNION SELECT 3"),
            ("select 1 union select 2 intersect select 3", "SELECT 1 UNION (SELECT 2 INTERSECT SELECT 3)"),
            ("select 1 except (select 2 except select 3)", "SELECT 1 EXCEPT (SELECT 2 EXCEPT SELECT 3)"),
            ("(select 1 order by 1) limit 1", "SELECT 1 ORDER BY 1 LIMIT 1"),
            ("(select 1 limit 1) union select 2", "(SELECT 1 LIMIT 1) UNION SELECT 2"),
        ])
    func setOperations(_ sql: String, _ grouped: String) throws {
        #expect(try Parser.parse(sql).map(\.statement.sql) == [grouped])
    }
}
