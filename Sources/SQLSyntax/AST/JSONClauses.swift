import SQLBasics

/// What a construct of the SQL standard for JSON has beside its arguments.
package struct JSONClauses: Sendable {
    /// `NULL ON EMPTY`, `DEFAULT a ON ERROR`
    package enum Behavior: Sendable {
        /// A keyword: `NULL`, `ERROR`, `EMPTY ARRAY`, `EMPTY OBJECT`, `TRUE`, `FALSE`, `UNKNOWN`
        case word(String, SourceSpan)
        /// `DEFAULT a`
        case value(Expression)
    }
    /// A column of JSON_TABLE.
    package struct Column: Sendable {
        /// The name.
        package var name: Identifier
        /// The type; nil for `FOR ORDINALITY`.
        package var type: TypeName?
        /// `EXISTS`
        package var isExists = false
        /// `PATH 'path'`
        package var path: String?
        /// The other clauses.
        package var clauses: JSONClauses
    }
    /// `COLUMNS (…)` with the path in front.
    package struct Table: Sendable {
        /// The path; empty for the outermost one, which is an argument.
        package var path: String
        /// `AS name`
        package var name: Identifier?
        /// The columns.
        package var items: [Item]
    }
    /// A column, or `NESTED PATH`.
    package indirect enum Item: Sendable {
        case column(Column)
        case nested(Table)
    }

    /// The keyword of the construct.
    package var kind: Keyword
    /// `RETURNING type`
    package var returning: TypeName?
    /// The places of arguments with `FORMAT JSON`.
    package var formatted: Set<Int> = []
    /// Whether `FORMAT JSON` stands behind the type.
    package var isFormatted = false
    /// `WITH UNIQUE KEYS`
    package var isUnique = false
    /// `ABSENT ON NULL` or `NULL ON NULL`
    package var isAbsentOnNull: Bool?
    /// The names behind `PASSING`; their values are the arguments from the third on.
    package var names: [Identifier] = []
    /// `WITHOUT`, `CONDITIONAL` or `UNCONDITIONAL` in front of `WRAPPER`
    package var wrapper: String?
    /// `KEEP` or `OMIT` in front of `QUOTES`
    package var quotes: String?
    /// `… ON EMPTY`
    package var onEmpty: Behavior?
    /// `… ON ERROR`
    package var onError: Behavior?
    /// The query of `JSON_ARRAY(SELECT …)`
    package var query: Query?
    /// The columns of JSON_TABLE.
    package var table: Table?

    /// Makes clauses of a construct.
    package init(kind: Keyword) { self.kind = kind }
}
