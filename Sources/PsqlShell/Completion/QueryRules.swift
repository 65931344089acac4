/// What stands behind certain words of a query, whatever the clause.
enum QueryRules {
    /// The rules, the more special ones first; the pieces of a query begin with its first word.
    static let all = CompletionRule.rules(text)

    /// Returns what follows the pieces of a query or of an expression; nil when the clause decides.
    static func choices(behind items: [CompletionItem]) -> [String]? {
        all.lazy.first { $0.match(items) != nil }?.choices
    }

    /// The rules as text. `<none>` stands for a name that the user makes up.
    private static let text = """
        INSERT/MERGE -> INTO
        DELETE -> FROM
        WITH -> RECURSIVE
        WITH ... AS -> ( | MATERIALIZED ( | NOT MATERIALIZED (
        WITH ... MATERIALIZED -> (
        WITH ... () -> SELECT | INSERT INTO | UPDATE | DELETE FROM | MERGE INTO | VALUES | TABLE
        WITH ... _ -> AS (
        INSERT ... ON -> CONFLICT
        INSERT ... ON CONFLICT ON -> CONSTRAINT
        INSERT ... CONFLICT -> ( | ON CONSTRAINT | DO NOTHING | DO UPDATE SET
        INSERT ... CONFLICT () -> DO NOTHING | DO UPDATE SET | WHERE
        INSERT ... DO -> NOTHING | UPDATE SET
        INSERT ... DO UPDATE -> SET
        INSERT ... OVERRIDING -> SYSTEM VALUE | USER VALUE
        INSERT ... DEFAULT VALUES -> ON CONFLICT | RETURNING
        MERGE ... WHEN -> MATCHED THEN | NOT MATCHED THEN | NOT MATCHED BY SOURCE THEN | MATCHED AND | NOT MATCHED AND
        MERGE ... NOT MATCHED -> THEN | AND | BY SOURCE | BY TARGET
        MERGE ... MATCHED -> THEN | AND
        MERGE ... THEN -> UPDATE SET | INSERT | DELETE | DO NOTHING
        MERGE ... THEN INSERT -> ( | VALUES ( | DEFAULT VALUES
        MERGE ... THEN UPDATE -> SET
        MERGE ... DO -> NOTHING
        MERGE ... NOTHING/DELETE -> WHEN MATCHED THEN | WHEN NOT MATCHED THEN | RETURNING
        ... ORDER/GROUP/PARTITION -> BY
        ... LEFT/RIGHT/FULL -> JOIN | OUTER JOIN
        ... CROSS/INNER/OUTER -> JOIN
        ... NATURAL -> JOIN | LEFT JOIN | RIGHT JOIN | FULL JOIN
        DELETE/MERGE USING -> <selectable>
        ... JOIN ... USING -> (
        ... IS -> NULL | NOT NULL | TRUE | FALSE | UNKNOWN | DISTINCT FROM | NOT DISTINCT FROM
        ... NULLS -> FIRST | LAST
        ... FETCH -> FIRST | NEXT
        ... FETCH FIRST/NEXT ... -> ROWS ONLY | ROW ONLY | ROWS WITH TIES
        ... FOR -> UPDATE | NO KEY UPDATE | SHARE | KEY SHARE
        SELECT ... FOR UPDATE/SHARE -> OF | NOWAIT | SKIP LOCKED
        ... UNION/INTERSECT/EXCEPT -> ALL | SELECT | VALUES | DISTINCT
        ... AT -> TIME ZONE
        ... IN/OVER/VALUES/EXISTS/CAST/EXTRACT/COALESCE/NULLIF/GREATEST/LEAST -> (
        ... FILTER -> ( WHERE
        ... AS -> <none>

        """
}
