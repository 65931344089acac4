import SQLBasics

/// An expression of SQL. The span of each node starts where PostgreSQL's caret points for it: at the operator of an
/// operation, at the name of a call, at `::` of a cast.
package indirect enum Expression: Sendable {
    /// `42`, `1.5`, `'text'`, `TRUE`, `NULL`, `B'01'`
    case literal(Literal)
    /// `a`, `t.a`, `s.t.a`, `t.*`, `*`
    case column(ColumnReference)
    /// `$1`
    case parameter(ParameterReference)
    /// `- x`, `@ x`
    case unary(UnaryOperation)
    /// `a + b`, `a = b`, `a OPERATOR(s.+) b`
    case binary(BinaryOperation)
    /// `a AND b AND c`, `a OR b`
    case logical(LogicalOperation)
    /// `NOT a`
    case not(Negation)
    /// `a IS NULL`, `a IS NOT TRUE`, `a ISNULL`
    case test(IsTest)
    /// `a IS [NOT] DISTINCT FROM b`
    case distinct(DistinctTest)
    /// `a [NOT] BETWEEN [SYMMETRIC] b AND c`
    case between(BetweenTest)
    /// `a [NOT] IN (b, c)`
    case inList(InList)
    /// `a [NOT] IN (SELECT …)`
    case inSubquery(InSubquery)
    /// `a [NOT] LIKE b [ESCAPE c]`, also `ILIKE` and `SIMILAR TO`
    case pattern(PatternMatch)
    /// `a = ANY (array)`, `a < ALL (SELECT …)`, `a LIKE ANY (array)`
    case quantified(QuantifiedComparison)
    /// `EXISTS (SELECT …)`
    case exists(SubqueryExpression)
    /// `(SELECT …)`
    case scalarSubquery(SubqueryExpression)
    /// `ARRAY[a, b]`
    case array(ArrayConstructor)
    /// `ARRAY(SELECT …)`
    case arraySubquery(SubqueryExpression)
    /// `a[1]`, `(a).field`, `(a).*`, `$1.field`
    case indirection(IndirectionExpression)
    /// `ROW(a, b)`, `(a, b)`
    case row(RowConstructor)
    /// `CASE WHEN … THEN … ELSE … END`
    case conditional(CaseExpression)
    /// `COALESCE(a, b)`, `GREATEST(a, b)`, `LEAST(a, b)`, `NULLIF(a, b)`
    case special(SpecialFunction)
    /// `CAST(a AS t)`, `a::t`, `t 'text'`
    case cast(CastExpression)
    /// `f(a, b)`, and what the grammar turns into a call (`EXTRACT`, `AT TIME ZONE`, …)
    case call(FunctionCall)
    /// `CURRENT_DATE`, `CURRENT_USER`, `LOCALTIME(3)`
    case sqlValue(SQLValueFunction)
    /// `a COLLATE "C"`
    case collate(CollateExpression)
    /// `GROUPING(a, b)`
    case grouping(GroupingFunction)
    /// `DEFAULT`, which only VALUES of an INSERT and SET of an UPDATE may hold
    case defaultValue(SourceSpan)
}

/// `42`, `1.5`, `'text'`, `TRUE`, `NULL`
package struct Literal: Hashable, Sendable {
    /// What the literal says.
    package enum Value: Hashable, Sendable {
        /// `42`, `0x2A`, `-42`: any integer of 64 bits; integer or bigint by its size
        case integer(Int64)
        /// `1.5`, `1e10`, or an integer too large for 64 bits: the text without underscores (`0x…` stays so)
        case numeric(String)
        /// `'text'`, `E'text'`, `$$text$$`
        case string(String)
        /// `B'01'` as `b01`, `X'1F'` as `x1F`
        case bitString(String)
        /// `TRUE`, `FALSE`
        case boolean(Bool)
        /// `NULL`
        case null
    }

    /// The value.
    package var value: Value
    /// Where the literal stands.
    package var span: SourceSpan

    /// Makes a literal.
    package init(value: Value, span: SourceSpan) {
        self.value = value
        self.span = span
    }
}

/// `a`, `t.a`, `s.t.a`, `t.*`, `*`
package struct ColumnReference: Hashable, Sendable {
    /// The names, outermost first; empty for `*` alone.
    package var names: [String]
    /// Whether `*` comes last.
    package var isStar: Bool
    /// Where the whole reference stands.
    package var span: SourceSpan
}

/// `$1`
package struct ParameterReference: Hashable, Sendable {
    /// The number behind the dollar sign.
    package var number: Int
    /// Where it stands.
    package var span: SourceSpan
}

/// `- x`
package struct UnaryOperation: Sendable {
    /// The prefix operator.
    package var `operator`: OperatorName
    /// What it is applied to.
    package var operand: Expression
    /// The place of the operator.
    package var span: SourceSpan
}

/// `a + b`
package struct BinaryOperation: Sendable {
    /// The infix operator.
    package var `operator`: OperatorName
    /// The left operand.
    package var left: Expression
    /// The right operand.
    package var right: Expression
    /// The place of the operator.
    package var span: SourceSpan
}

/// `a AND b AND c`: chains are flat, as in PostgreSQL's `makeAndExpr`
package struct LogicalOperation: Sendable {
    /// The two connectives.
    package enum Connective: String, Hashable, Sendable { case and = "AND", or = "OR" }

    /// The connective between all operands.
    package var connective: Connective
    /// The operands, at least two.
    package var operands: [Expression]
    /// The place of the first connective.
    package var span: SourceSpan
}

/// `NOT a`
package struct Negation: Sendable {
    /// The condition.
    package var operand: Expression
    /// The place of `NOT`.
    package var span: SourceSpan
}

/// `a IS NULL`, `a IS NOT TRUE`
package struct IsTest: Sendable {
    /// What is asked.
    package enum Kind: Hashable, Sendable {
        case null, `true`, `false`, unknown
        /// `IS DOCUMENT`
        case document
        /// `IS JSON [VALUE | SCALAR | ARRAY | OBJECT] [WITH UNIQUE KEYS]`, the words behind `JSON`
        case json(String)
        /// `IS [NFC | NFD | NFKC | NFKD] NORMALIZED`
        case normalized(String?)
    }

    /// What is tested.
    package var operand: Expression
    /// What is asked of it.
    package var kind: Kind
    /// Whether `NOT` was written.
    package var isNegated: Bool
    /// The place of `IS`.
    package var span: SourceSpan
}

/// `a IS DISTINCT FROM b`
package struct DistinctTest: Sendable {
    /// The left operand.
    package var left: Expression
    /// The right operand.
    package var right: Expression
    /// Whether `NOT` was written.
    package var isNegated: Bool
    /// The place of `IS`.
    package var span: SourceSpan
}

/// `a BETWEEN b AND c`
package struct BetweenTest: Sendable {
    /// What is tested.
    package var operand: Expression
    /// The first bound.
    package var lower: Expression
    /// The second bound.
    package var upper: Expression
    /// Whether `SYMMETRIC` was written.
    package var isSymmetric: Bool
    /// Whether `NOT` was written.
    package var isNegated: Bool
    /// The place of `BETWEEN` (of `NOT` when it is negated).
    package var span: SourceSpan
}

/// `a IN (b, c)`
package struct InList: Sendable {
    /// What is looked for.
    package var operand: Expression
    /// The list.
    package var elements: [Expression]
    /// Whether `NOT` was written.
    package var isNegated: Bool
    /// The place of `IN` (of `NOT` when it is negated).
    package var span: SourceSpan
}

/// `a IN (SELECT …)`
package struct InSubquery: Sendable {
    /// What is looked for.
    package var operand: Expression
    /// The subquery.
    package var query: Query
    /// Whether `NOT` was written.
    package var isNegated: Bool
    /// The place of `IN` (of `NOT` when it is negated).
    package var span: SourceSpan
}

/// `a LIKE b ESCAPE c`
package struct PatternMatch: Sendable {
    /// The pattern languages.
    package enum Kind: Hashable, Sendable { case like, ilike, similarTo }

    /// The text.
    package var operand: Expression
    /// The pattern.
    package var pattern: Expression
    /// What stands behind `ESCAPE`.
    package var escape: Expression?
    /// Which pattern language.
    package var kind: Kind
    /// Whether `NOT` was written.
    package var isNegated: Bool
    /// The place of the keyword (of `NOT` when it is negated).
    package var span: SourceSpan
}

/// `a = ANY (…)`
package struct QuantifiedComparison: Sendable {
    /// `ANY` (also `SOME`) or `ALL`
    package enum Quantifier: Hashable, Sendable { case any, all }
    /// What is compared with.
    package enum Source: Sendable {
        /// An array.
        case array(Expression)
        /// The rows of a subquery.
        case subquery(Query)
    }

    /// The left operand.
    package var operand: Expression
    /// The operator; `LIKE` is `~~`, `NOT LIKE` is `!~~`, `ILIKE` is `~~*`, `NOT ILIKE` is `!~~*`.
    package var `operator`: OperatorName
    /// How many must match.
    package var quantifier: Quantifier
    /// What is compared with.
    package var source: Source
    /// The place of the operator.
    package var span: SourceSpan
}

extension Literal {
    /// The digits of a number as they were written, sign included; nothing for other literals.
    package var digits: String {
        switch value {
        case .integer(let number): String(number)
        case .numeric(let text): text
        case .string, .bitString, .boolean, .null: ""
        }
    }
}
