import SQLBasics

/// `EXISTS (SELECT …)`, `ARRAY(SELECT …)`, `(SELECT …)`
package struct SubqueryExpression: Sendable {
    /// The subquery.
    package var query: Query
    /// The place of the keyword, or of the parenthesis.
    package var span: SourceSpan
}

/// `ARRAY[a, b]`, `ARRAY[[a], [b]]`
package struct ArrayConstructor: Sendable {
    /// The elements; those of an inner bracket are array constructors themselves.
    package var elements: [Expression]
    /// The place of `ARRAY`, or of the inner bracket.
    package var span: SourceSpan
}

/// `a[1]`, `(a).field`, `(a).*`
package struct IndirectionExpression: Sendable {
    /// What is looked into.
    package var base: Expression
    /// The steps, in text order, at least one; a column's own dots are in `ColumnReference`.
    package var steps: [Indirection]
    /// The place of the base.
    package var span: SourceSpan
}

/// `ROW(a, b)`, `(a, b)`
package struct RowConstructor: Sendable {
    /// The fields.
    package var fields: [Expression]
    /// Whether `ROW` was written.
    package var isExplicit: Bool
    /// The place of `ROW`, or of the parenthesis.
    package var span: SourceSpan
}

/// `CASE a WHEN b THEN c ELSE d END`
package struct CaseExpression: Sendable {
    /// `WHEN b THEN c`
    package struct Arm: Sendable {
        /// The condition, or the value that the operand is compared with.
        package var condition: Expression
        /// The result.
        package var result: Expression
        /// The place of `WHEN`.
        package var span: SourceSpan
    }

    /// The expression behind `CASE`.
    package var operand: Expression?
    /// The arms, at least one.
    package var arms: [Arm]
    /// The result of `ELSE`.
    package var otherwise: Expression?
    /// The place of `CASE`.
    package var span: SourceSpan
}

/// `COALESCE(a, b)`
package struct SpecialFunction: Sendable {
    /// The functions that are no functions in the catalog.
    package enum Kind: String, Hashable, Sendable {
        case coalesce, greatest, least
        /// Has exactly two arguments.
        case nullif
        /// Has no arguments; only in RETURNING of MERGE.
        case mergeAction = "merge_action"
    }

    /// Which of them.
    package var kind: Kind
    /// The arguments.
    package var arguments: [Expression]
    /// The place of the keyword.
    package var span: SourceSpan
}

/// `a::t`
package struct CastExpression: Sendable {
    /// The spellings of a cast.
    package enum Syntax: Hashable, Sendable {
        /// `CAST(a AS t)`; the span starts at `CAST`
        case keyword
        /// `a::t`; the span starts at `::`
        case doubleColon
        /// `t 'text'`; the span starts at the type; the operand is a string literal
        case typedLiteral
    }

    /// What is cast.
    package var operand: Expression
    /// The type.
    package var type: TypeName
    /// How it was written.
    package var syntax: Syntax
    /// The place.
    package var span: SourceSpan
}

/// `a COLLATE "C"`
package struct CollateExpression: Sendable {
    /// The text.
    package var operand: Expression
    /// The collation.
    package var collation: QualifiedName
    /// The place of `COLLATE`.
    package var span: SourceSpan
}

/// `GROUPING(a, b)`
package struct GroupingFunction: Sendable {
    /// The arguments.
    package var arguments: [Expression]
    /// The place of `GROUPING`.
    package var span: SourceSpan
}

/// `CURRENT_DATE`
package struct SQLValueFunction: Hashable, Sendable {
    /// The functions without parentheses; the raw value is also the name of the result column.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case currentDate = "current_date"
        case currentTime = "current_time"
        case currentTimestamp = "current_timestamp"
        case localTime = "localtime"
        case localTimestamp = "localtimestamp"
        case currentRole = "current_role"
        case currentUser = "current_user"
        case user = "user"
        case sessionUser = "session_user"
        case currentCatalog = "current_catalog"
        case currentSchema = "current_schema"
    }

    /// Which of them.
    package var kind: Kind
    /// The precision in parentheses.
    package var precision: Int?
    /// The place of the keyword.
    package var span: SourceSpan
}
