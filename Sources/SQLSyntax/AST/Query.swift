import SQLBasics

/// `WITH … SELECT … UNION … ORDER BY … LIMIT …`: a query with everything around its body
package struct Query: Sendable {
    /// `WITH …`
    package var with: WithClause?
    /// What the rows come from.
    package var body: QueryBody
    /// `ORDER BY …`
    package var orderBy: [SortItem]
    /// `LIMIT …`, `FETCH FIRST …`
    package var limit: LimitClause?
    /// `OFFSET …`
    package var offset: Expression?
    /// `FOR UPDATE …`
    package var locking: [LockingClause]
    /// The whole query, without the parentheses around it.
    package var span: SourceSpan
}

extension Query {
    /// Makes a query of no columns that stands where another one will be put.
    init(standingFor span: SourceSpan) {
        let values = ValuesClause(source: [], cells: [], width: 0, rowEnds: [], expressions: [], span: span)
        self.init(with: nil, body: .values(values), orderBy: [], limit: nil, offset: nil, locking: [], span: span)
    }
}

/// What the rows of a query come from.
package indirect enum QueryBody: Sendable {
    /// `SELECT …`, also `TABLE t`
    case select(Select)
    /// `VALUES (…), (…)`
    case values(ValuesClause)
    /// `a UNION b`
    case setOperation(SetOperation)
    /// `(SELECT … ORDER BY …)` in parentheses with clauses of its own, as an operand
    case nested(Query)
}

/// `a UNION ALL b`
package struct SetOperation: Sendable {
    /// The three operations.
    package enum Kind: String, Hashable, Sendable { case union = "UNION", intersect = "INTERSECT", except = "EXCEPT" }

    /// Which operation.
    package var kind: Kind
    /// Whether `ALL` was written.
    package var isAll: Bool
    /// The left operand.
    package var left: QueryBody
    /// The right operand.
    package var right: QueryBody
    /// The place of the keyword.
    package var span: SourceSpan
}

/// `SELECT DISTINCT … FROM … WHERE … GROUP BY … HAVING … WINDOW …`
package struct Select: Sendable {
    /// `DISTINCT`, `DISTINCT ON (…)`
    package enum Distinct: Sendable {
        /// `DISTINCT`
        case all
        /// `DISTINCT ON (a, b)`
        case on([Expression])
    }

    /// `DISTINCT …`; nil for all rows.
    package var distinct: Distinct?
    /// The target list.
    package var targets: [SelectTarget]
    /// `FROM …`
    package var from: [FromItem]
    /// `WHERE …`
    package var condition: Expression?
    /// `GROUP BY …`
    package var groupBy: GroupByClause?
    /// `HAVING …`
    package var having: Expression?
    /// `WINDOW w AS (…)`
    package var windows: [NamedWindow]
    /// `TABLE t` instead of `SELECT * FROM t`
    package var isTableCommand: Bool
    /// The whole of it, from `SELECT` on.
    package var span: SourceSpan
}

/// `a + b AS c`, `a c`, `t.*`; also in RETURNING
package struct SelectTarget: Sendable {
    /// The value; a `ColumnReference` (or an indirection) that ends in a star stands for many.
    package var expression: Expression
    /// The label.
    package var alias: Identifier?
    /// The place of the expression's first token.
    package var span: SourceSpan
}

/// `w AS (PARTITION BY a)`
package struct NamedWindow: Sendable {
    /// The name.
    package var name: Identifier
    /// What it stands for.
    package var definition: WindowDefinition
}

/// `GROUP BY [DISTINCT] a, ROLLUP (b, c)`
package struct GroupByClause: Sendable {
    /// Whether `DISTINCT` was written.
    package var isDistinct: Bool
    /// What is grouped by.
    package var items: [GroupingItem]
}

/// One item of GROUP BY.
package indirect enum GroupingItem: Sendable {
    /// `a`
    case expression(Expression)
    /// `()`
    case empty(SourceSpan)
    /// `ROLLUP (a, b)`
    case rollup([Expression], SourceSpan)
    /// `CUBE (a, b)`
    case cube([Expression], SourceSpan)
    /// `GROUPING SETS (a, ROLLUP (b), ())`
    case sets([GroupingItem], SourceSpan)
}

/// `a DESC NULLS LAST`, `a USING >`
package struct SortItem: Sendable {
    /// `ASC`, `DESC`, `USING op`
    package enum Direction: Sendable {
        case ascending, descending
        case using(OperatorName)
    }
    /// `NULLS FIRST`, `NULLS LAST`
    package enum Nulls: Hashable, Sendable { case first, last }

    /// What is sorted by.
    package var expression: Expression
    /// The direction; nil when none was written, which means ascending.
    package var direction: Direction?
    /// Where NULL goes; nil when nothing was written.
    package var nulls: Nulls?
}

/// `LIMIT 10`, `LIMIT ALL`, `FETCH FIRST 10 ROWS WITH TIES`
package struct LimitClause: Sendable {
    /// The number of rows; nil for `LIMIT ALL`.
    package var count: Expression?
    /// Whether `WITH TIES` was written.
    package var withTies: Bool
    /// The place of the count.
    package var span: SourceSpan
}

/// `FOR UPDATE OF t NOWAIT`
package struct LockingClause: Sendable {
    /// How strong the lock is.
    package enum Strength: String, Hashable, Sendable {
        case update = "FOR UPDATE", noKeyUpdate = "FOR NO KEY UPDATE", share = "FOR SHARE", keyShare = "FOR KEY SHARE"
    }
    /// What to do when a row is locked.
    package enum Wait: Hashable, Sendable { case block, noWait, skipLocked }

    /// How strong.
    package var strength: Strength
    /// The tables; empty for all.
    package var tables: [QualifiedName]
    /// What to do when a row is locked.
    package var wait: Wait
    /// The place of `FOR`.
    package var span: SourceSpan
}

/// `WITH RECURSIVE a AS (…), b AS (…)`
package struct WithClause: Sendable {
    /// Whether `RECURSIVE` was written.
    package var isRecursive: Bool
    /// The queries.
    package var tables: [CommonTable]
    /// The place of `WITH`.
    package var span: SourceSpan
}

/// `a (x, y) AS [NOT] MATERIALIZED (SELECT …)`
package struct CommonTable: Sendable {
    /// The statements that may stand in WITH.
    package enum Body: Sendable {
        case query(Query)
        /// `INSERT`, `UPDATE`, `DELETE`
        case change(ChangeStatement)
    }

    /// The name.
    package var name: Identifier
    /// The names of its columns.
    package var columns: [Identifier]
    /// `MATERIALIZED` or `NOT MATERIALIZED`; nil when nothing was written.
    package var isMaterialized: Bool?
    /// The statement in parentheses.
    package var body: Body
    /// `SEARCH …`
    package var search: SearchClause?
    /// `CYCLE …`
    package var cycle: CycleClause?
    /// The place of the name.
    package var span: SourceSpan
}

/// `SEARCH { DEPTH | BREADTH } FIRST BY a, b SET c`
package struct SearchClause: Sendable {
    package var isBreadthFirst: Bool
    package var columns: [Identifier]
    /// The name of the column that is added.
    package var sequence: Identifier
    /// The place of SEARCH.
    package var span: SourceSpan
}

/// `CYCLE a, b SET c [TO x DEFAULT y] USING d`
package struct CycleClause: Sendable {
    package var columns: [Identifier]
    /// The name of the column that tells a cycle.
    package var markColumn: Identifier
    /// What marks a row that closes a cycle; nil for true.
    package var mark: Expression?
    /// What marks all others; nil for false.
    package var otherwise: Expression?
    /// The name of the column that holds the way so far.
    package var path: Identifier
    /// The place of CYCLE.
    package var span: SourceSpan
}
