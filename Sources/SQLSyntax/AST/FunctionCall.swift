import SQLBasics

/// `f(a, b)`
package struct FunctionCall: Sendable {
    /// One argument: `a`, `name => a`, `VARIADIC a`.
    package struct Argument: Sendable {
        /// The name in front of `=>` or `:=`.
        package var name: Identifier?
        /// The value.
        package var value: Expression
    }

    /// How the call was written.
    package enum Syntax: Hashable, Sendable {
        /// `f(a, b)`
        case ordinary
        /// `EXTRACT(field FROM a)`: `pg_catalog.extract('field', a)`
        case extract
        /// `OVERLAY(a PLACING b FROM c FOR d)`: `pg_catalog.overlay(a, b, c, d)`
        case overlay
        /// `POSITION(a IN b)`: `pg_catalog.position(b, a)`
        case position
        /// `SUBSTRING(a FROM b FOR c)`: `pg_catalog.substring(a, b, c)`
        case substring
        /// `SUBSTRING(a SIMILAR b ESCAPE c)`: `pg_catalog.substring(a, b, c)`
        case substringSimilar
        /// `TRIM([BOTH] b FROM a)`: `pg_catalog.btrim(a, b)`; also `ltrim`, `rtrim`
        case trim
        /// `a AT TIME ZONE b`: `pg_catalog.timezone(b, a)`
        case atTimeZone
        /// `a AT LOCAL`: `pg_catalog.timezone(a)`
        case atLocal
        /// `(a, b) OVERLAPS (c, d)`: `pg_catalog.overlaps(a, b, c, d)`
        case overlaps
        /// `NORMALIZE(a, NFC)`: `pg_catalog.normalize(a, 'NFC')`
        case normalize
        /// `COLLATION FOR (a)`: `pg_catalog.pg_collation_for(a)`
        case collationFor
        /// `SYSTEM_USER`: `pg_catalog.system_user()`
        case systemUser
        /// `JSON_VALUE(a, b RETURNING c)` and the standard's other constructs for JSON
        case json
    }

    /// `OVER name`, `OVER (…)`
    package enum Over: Sendable {
        /// `OVER name`
        case named(Identifier)
        /// `OVER (PARTITION BY …)`
        case inline(WindowDefinition)
    }

    /// The function.
    package var name: QualifiedName
    /// The arguments.
    package var arguments: [Argument]
    /// Whether the last argument has `VARIADIC` in front.
    package var isVariadic: Bool
    /// `count(*)`
    package var isStar: Bool
    /// `f(DISTINCT a)`
    package var isDistinct: Bool
    /// `f(a ORDER BY b)`
    package var orderBy: [SortItem]
    /// `f(a) WITHIN GROUP (ORDER BY b)`
    package var withinGroup: [SortItem]
    /// `f(a) FILTER (WHERE c)`
    package var filter: Expression?
    /// `f(a) OVER w`
    package var over: Over?
    /// How it was written.
    package var syntax: Syntax
    /// The place of the name, or of the operator-like keyword.
    package var span: SourceSpan
    /// The clauses of a construct for JSON.
    package var json: JSONClauses?
}

/// `(base PARTITION BY a ORDER BY b ROWS BETWEEN … AND …)`
package struct WindowDefinition: Sendable {
    /// The window that this one extends.
    package var base: Identifier?
    /// The partition.
    package var partitionBy: [Expression]
    /// The order.
    package var orderBy: [SortItem]
    /// The frame; nil when none was written.
    package var frame: WindowFrame?
    /// The place of the parenthesis.
    package var span: SourceSpan
}

/// `ROWS BETWEEN 1 PRECEDING AND CURRENT ROW EXCLUDE TIES`
package struct WindowFrame: Sendable {
    /// What a frame counts.
    package enum Unit: String, Hashable, Sendable { case rows = "ROWS", range = "RANGE", groups = "GROUPS" }
    /// `EXCLUDE …`
    package enum Exclusion: String, Hashable, Sendable {
        case currentRow = "CURRENT ROW", group = "GROUP", ties = "TIES"
    }
    /// One end of a frame.
    package enum Bound: Sendable {
        case unboundedPreceding
        case preceding(Expression)
        case currentRow
        case following(Expression)
        case unboundedFollowing
    }

    /// What the frame counts.
    package var unit: Unit
    /// Its first row.
    package var start: Bound
    /// Its last row; nil when only the start was written, which means `CURRENT ROW`.
    package var end: Bound?
    /// What is left out; nil for `NO OTHERS`.
    package var exclusion: Exclusion?
    /// The place of the unit.
    package var span: SourceSpan
}
