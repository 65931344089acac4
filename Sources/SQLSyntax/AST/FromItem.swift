import SQLBasics

/// One item of FROM.
package indirect enum FromItem: Sendable {
    /// `t`, `ONLY t AS a (x, y)`, `t TABLESAMPLE …`
    case table(TableReference)
    /// `[LATERAL] (SELECT …) AS a`, `(VALUES …) AS a`
    case subquery(SubqueryReference)
    /// `f(x) WITH ORDINALITY AS a`, `ROWS FROM (…)`
    case function(FunctionReference)
    /// `a JOIN b ON c`
    case join(JoinExpression)
    /// `JSON_TABLE(…)`, `XMLTABLE(…)`, which RoleSQL refuses
    case unsupported(String, SourceSpan)
}

/// `AS a (x, y)`
package struct TableAlias: Hashable, Sendable {
    /// The name.
    package var name: Identifier
    /// The names of columns.
    package var columns: [Identifier]
}

/// `ONLY s.t AS a`
package struct TableReference: Sendable {
    /// The table.
    package var name: QualifiedName
    /// Whether `ONLY` was written.
    package var isOnly: Bool
    /// The alias.
    package var alias: TableAlias?
    /// `TABLESAMPLE …`
    package var sample: TableSample?
    /// The place of the name.
    package var span: SourceSpan
}

/// `TABLESAMPLE bernoulli (10) REPEATABLE (1)`
package struct TableSample: Sendable {
    /// The method.
    package var method: QualifiedName
    /// Its arguments.
    package var arguments: [Expression]
    /// `REPEATABLE (seed)`
    package var seed: Expression?
    /// The place of the method.
    package var span: SourceSpan
}

/// `LATERAL (SELECT …) AS a`
package struct SubqueryReference: Sendable {
    /// The subquery.
    package var query: Query
    /// Whether `LATERAL` was written.
    package var isLateral: Bool
    /// The alias, which may be missing since PostgreSQL 16.
    package var alias: TableAlias?
    /// The place of the parenthesis.
    package var span: SourceSpan
}

/// `ROWS FROM (f(x), g(y)) WITH ORDINALITY AS a`
package struct FunctionReference: Sendable {
    /// `f(x) AS (a int, b text)`
    package struct Item: Sendable {
        /// The call: a `FunctionCall`, `SpecialFunction`, `SQLValueFunction` or `CAST`.
        package var call: Expression
        /// The column definition list inside ROWS FROM.
        package var columns: [ColumnDefinitionItem]
    }

    /// The calls; exactly one without `ROWS FROM`.
    package var items: [Item]
    /// Whether `ROWS FROM` was written.
    package var isRowsFrom: Bool
    /// Whether `LATERAL` was written.
    package var isLateral: Bool
    /// Whether `WITH ORDINALITY` was written.
    package var withOrdinality: Bool
    /// The alias; its columns are empty when there is a column definition list.
    package var alias: TableAlias?
    /// `AS a (x int, y text)`, `AS (x int)`
    package var columnDefinitions: [ColumnDefinitionItem]
    /// The place of the first token.
    package var span: SourceSpan
}

/// `x int COLLATE "C"` in a column definition list
package struct ColumnDefinitionItem: Sendable {
    /// The name.
    package var name: Identifier
    /// The type.
    package var type: TypeName
    /// The collation.
    package var collation: QualifiedName?
}

/// `a LEFT JOIN b USING (x) AS u`
package struct JoinExpression: Sendable {
    /// The kinds of joins.
    package enum Kind: String, Hashable, Sendable {
        case inner = "JOIN", left = "LEFT JOIN", right = "RIGHT JOIN", full = "FULL JOIN", cross = "CROSS JOIN"
    }
    /// What is joined on.
    package enum Condition: Sendable {
        /// `CROSS JOIN`
        case none
        /// `NATURAL`
        case natural
        /// `ON c`
        case on(Expression)
        /// `USING (x, y) AS u`
        case using([Identifier], alias: Identifier?)
    }

    /// Which kind.
    package var kind: Kind
    /// The left side.
    package var left: FromItem
    /// The right side.
    package var right: FromItem
    /// What is joined on.
    package var condition: Condition
    /// `(a JOIN b …) AS j (x, y)`
    package var alias: TableAlias?
    /// The place of the join's keyword.
    package var span: SourceSpan
}
