import SQLBasics
import SQLTypes

/// An analyzed expression: names are resolved, every node has its type, every conversion is written out.
///
/// Views, defaults, checks and indexes keep expressions of this form, so that they follow renamed tables and columns.
package indirect enum BoundExpression: Sendable {
    /// A value known when the statement was analyzed.
    case constant(Constant)
    /// A column of a relation of this query level or of an outer one.
    case column(BoundColumn)
    /// A whole row of a relation, `SELECT u FROM users u`.
    case wholeRow(WholeRowReference)
    /// A call of a function, also one written as an operator.
    case call(BoundCall)
    /// A change of type.
    case cast(BoundCast)
    /// AND, OR or NOT.
    case logical(LogicalExpression)
    /// `IS [NOT] NULL`; a row is tested field by field.
    case nullTest(BoundExpression, isNegated: Bool, span: SourceSpan)
    /// `IS [NOT] TRUE`, `FALSE`, `UNKNOWN`.
    case booleanTest(BoundExpression, test: BooleanTest, span: SourceSpan)
    /// `IS [NOT] DISTINCT FROM`, by the equality operator of the call.
    case distinct(BoundCall, isNegated: Bool)
    /// `NULLIF(a, b)`: a unless the call of `=` on a and b is true.
    case nullIf(BoundCall)
    /// `CASE … WHEN … THEN … ELSE … END`.
    case caseWhen(BoundCase)
    /// `COALESCE(a, b, …)`.
    case coalesce([BoundExpression], type: SQLType, span: SourceSpan)
    /// `GREATEST(…)` and `LEAST(…)`.
    case extremum([BoundExpression], isGreatest: Bool, type: SQLType, span: SourceSpan)
    /// `ARRAY[…]`, of scalars or of arrays of one dimension less.
    case array(elements: [BoundExpression], type: SQLType, isMultidimensional: Bool, span: SourceSpan)
    /// `a[i]`, `a[i:j]`.
    case subscripted(SubscriptExpression)
    /// `ROW(a, b)`, `(a, b)`.
    case row(RowExpression)
    /// `(x).f` of a composite value.
    case field(BoundExpression, index: Int, type: SQLType, span: SourceSpan)
    /// `(a, b) < (c, d)` by one operator a pair.
    case rowComparison(RowComparison)
    /// `x op ANY (array)`, `x op ALL (array)`; `x IN (1, 2, 3)` becomes this too.
    case arrayComparison(ArrayComparison)
    /// A sub-select.
    case subquery(BoundSubquery)
    /// An aggregate function over the group.
    case aggregate(AggregateCall)
    /// A window function.
    case window(WindowCall)
    /// `GROUPING(a, b)`.
    case grouping([BoundExpression], span: SourceSpan)
    /// `CURRENT_USER`, `CURRENT_DATE` and the like.
    case sessionValue(SessionValue, type: SQLType, span: SourceSpan)
    /// A parameter `$n` of a prepared statement or function.
    case parameter(Int, type: SQLType, span: SourceSpan)
    /// The input of the expression's owner: the value that a domain's check tests, the subject of a simple CASE.
    case placeholder(type: SQLType)
    /// A call of nextval on a column's own sequence, as identity columns do it (no privilege is needed).
    case identityValue(sequence: ObjectID, type: SQLType)
}

/// A literal value.
package struct Constant: Sendable {
    package var value: Value
    package var type: SQLType
    package var span: SourceSpan

    /// Makes a constant.
    package init(_ value: Value, type: SQLType, span: SourceSpan = .none) {
        self.value = value
        self.type = type
        self.span = span
    }
}

/// A reference to a column of a range-table entry.
package struct BoundColumn: Sendable, Hashable {
    /// How many query levels out the relation stands; 0 is the query that holds the reference.
    package var level: Int
    /// The position of the relation in that query's range table.
    package var relation: Int
    /// The column's number: `attnum` for a table (system columns are negative), the position from 1 for anything else.
    package var column: Int
    package var type: SQLType
    package var span: SourceSpan

    /// Makes a reference.
    package init(level: Int = 0, relation: Int, column: Int, type: SQLType, span: SourceSpan = .none) {
        self.level = level
        self.relation = relation
        self.column = column
        self.type = type
        self.span = span
    }
}

extension BoundColumn {
    /// The relation that stands for the row before an UPDATE in RETURNING (`OLD`).
    package static let oldRow = -1
    /// The relation that stands for the row after a change in RETURNING (`NEW`), where that is not the target's.
    package static let newRow = -2
    /// The relation that stands for the row before a change that may have inserted it.
    package static let maybeOldRow = -4
    /// The number of a column that is NULL where a version of the changed row does not exist.
    package static let versionMark = 0
    /// The relation whose one column is the name of what MERGE did.
    package static let mergeAction = -3
    /// The relation of what a sub-select gives to several columns of an UPDATE, one after the other.
    package static let assignedRow = -5
}

/// A reference to a whole row.
package struct WholeRowReference: Sendable {
    package var level: Int
    package var relation: Int
    /// The columns that make the row: number, name and type of each.
    package var columns: [(number: Int, name: String, type: SQLType)]
    /// A column that is NULL only where an outer join found no row, by which the row as a whole is NULL; nil where the
    /// entry has none.
    package var presence: Int?
    /// The number of such a column that is added to the rows of anything but a table.
    package static let presenceMark = -100
    /// The row type of the relation; record where the row is of no relation.
    package var type = SQLType.record
    package var span: SourceSpan

    /// Makes a reference.
    package init(
        level: Int, relation: Int, columns: [(number: Int, name: String, type: SQLType)], presence: Int? = nil,
        span: SourceSpan
    ) {
        self.level = level
        self.relation = relation
        self.columns = columns
        self.presence = presence
        self.span = span
    }
}

/// A call of a builtin function with arguments already converted to the types it takes.
package struct BoundCall: Sendable {
    /// How the call was written, for printing it back.
    package enum Form: Sendable, Hashable {
        /// `f(a, b)`.
        case function
        /// `a + b`, `- a`; the operator's number in pg_operator.
        case infixOperator(ObjectID)
        /// `EXTRACT(x FROM y)`, `SUBSTRING(…)`, `AT TIME ZONE` and others with a syntax of their own.
        case specialSyntax
        /// A construct of the SQL standard for JSON, which is no function.
        case json(SQLJSONForm)
    }
    /// The function's number in pg_proc.
    package var function: ObjectID
    package var arguments: [BoundExpression]
    /// The result type after resolving polymorphic types.
    package var type: SQLType
    package var form: Form
    package var span: SourceSpan
    /// Tells whether the last argument was written `VARIADIC array`.
    package var isVariadicArray: Bool
    /// What is known of the function when a user made it; nil for a builtin one.
    package var routine: RoutineReference?
    /// The columns of a column definition list behind a call in FROM; nil where there is none.
    package var resultColumns: [(name: String, type: SQLType)]?

    /// Makes a call.
    package init(
        function: ObjectID, arguments: [BoundExpression], type: SQLType, form: Form = .function,
        span: SourceSpan = .none,
        isVariadicArray: Bool = false, routine: RoutineReference? = nil
    ) {
        self.routine = routine
        self.function = function
        self.arguments = arguments
        self.type = type
        self.form = form
        self.span = span
        self.isVariadicArray = isVariadicArray
    }
}

/// A conversion of a value to another type, or to the same type with a modifier.
package struct BoundCast: Sendable {
    package var operand: BoundExpression
    package var target: SQLType
    /// Tells whether the user wrote the cast; assignment and implicit casts are not printed by deparsing.
    package var context: CastContext
    package var span: SourceSpan
    /// Tells whether the operand is the call of the function of a user's cast, which is not printed.
    package var isThroughFunction = false

    /// Makes a cast.
    package init(_ operand: BoundExpression, to target: SQLType, context: CastContext, span: SourceSpan = .none) {
        self.operand = operand
        self.target = target
        self.context = context
        self.span = span
    }
}

/// AND and OR over two or more operands, NOT over one.
package struct LogicalExpression: Sendable {
    package enum Operation: Sendable { case and, or, not }
    package var operation: Operation
    package var operands: [BoundExpression]
    package var span: SourceSpan

    /// Makes an expression of boolean operands.
    package init(_ operation: Operation, _ operands: [BoundExpression], span: SourceSpan = .none) {
        self.operation = operation
        self.operands = operands
        self.span = span
    }
}

/// What `IS …` tests of a boolean.
package enum BooleanTest: Sendable { case isTrue, isNotTrue, isFalse, isNotFalse, isUnknown, isNotUnknown }

/// `CASE [subject] WHEN … THEN … ELSE … END`.
package struct BoundCase: Sendable {
    /// The subject of a simple CASE; each condition then compares `.placeholder` with its value.
    package var subject: BoundExpression?
    package var branches: [(condition: BoundExpression, result: BoundExpression)]
    /// The value when no branch fits; nil when ELSE was left out.
    package var otherwise: BoundExpression?
    package var type: SQLType
    package var span: SourceSpan

    /// Makes a CASE.
    package init(
        subject: BoundExpression?, branches: [(condition: BoundExpression, result: BoundExpression)],
        otherwise: BoundExpression?,
        type: SQLType, span: SourceSpan
    ) {
        self.subject = subject
        self.branches = branches
        self.otherwise = otherwise
        self.type = type
        self.span = span
    }
}

/// `a[i]` or `a[i:j]`, of one or more dimensions.
package struct SubscriptExpression: Sendable {
    package var array: BoundExpression
    /// One entry a dimension; `lower` nil for a plain index or an open slice.
    package var indexes: [(lower: BoundExpression?, upper: BoundExpression?)]
    package var isSlice: Bool
    /// The new value of the element or slice, where the value of the expression is the array with it; nil where it is the
    /// element or slice itself.
    package var assigned: BoundExpression?
    package var type: SQLType
    package var span: SourceSpan

    /// Makes a subscript.
    package init(
        array: BoundExpression, indexes: [(lower: BoundExpression?, upper: BoundExpression?)], isSlice: Bool,
        type: SQLType,
        span: SourceSpan
    ) {
        self.array = array
        self.indexes = indexes
        self.isSlice = isSlice
        self.type = type
        self.span = span
    }
}

/// `ROW(a, b)`.
package struct RowExpression: Sendable {
    package var fields: [BoundExpression]
    package var names: [String]
    /// Tells whether the word ROW was written.
    package var isExplicit: Bool
    package var span: SourceSpan

    /// Makes a row.
    package init(fields: [BoundExpression], names: [String] = [], isExplicit: Bool, span: SourceSpan) {
        self.fields = fields
        self.names = names
        self.isExplicit = isExplicit
        self.span = span
    }
}

/// The six comparisons that rows and quantified comparisons can make.
package enum ComparisonKind: String, Sendable {
    case equal = "="
    case notEqual = "<>"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
}

/// `(a, b) < (c, d)`: one call an operand pair. For = and <> each call is that operator; for the others each call is
/// the same operator and the row comparison decides by the first pair that is not equal.
package struct RowComparison: Sendable {
    package var comparison: ComparisonKind
    package var pairs: [BoundCall]
    package var span: SourceSpan

    /// Makes a comparison.
    package init(_ comparison: ComparisonKind, pairs: [BoundCall], span: SourceSpan) {
        self.comparison = comparison
        self.pairs = pairs
        self.span = span
    }
}

/// `x op ANY (array)`.
package struct ArrayComparison: Sendable {
    /// The left operand.
    package var operand: BoundExpression
    /// The array.
    package var array: BoundExpression
    /// The operator's function, applied to the operand and one element.
    package var function: ObjectID
    /// The operator's number in pg_operator.
    package var operatorID: ObjectID
    /// True for ANY and SOME, false for ALL.
    package var isAny: Bool
    package var span: SourceSpan

    /// Makes a comparison.
    package init(
        operand: BoundExpression, array: BoundExpression, function: ObjectID, operatorID: ObjectID, isAny: Bool,
        span: SourceSpan
    ) {
        self.operand = operand
        self.array = array
        self.function = function
        self.operatorID = operatorID
        self.isAny = isAny
        self.span = span
    }
}

/// A sub-select within an expression.
package struct BoundSubquery: Sendable {
    package enum Kind: Sendable {
        /// The value of the one column of at most one row.
        case scalar
        /// `EXISTS (…)`.
        case exists
        /// `x op ANY (…)`, `x IN (…)`: the calls compare the operands with `.placeholder`s, in the order of columns.
        case any(comparison: RowComparison, operands: [BoundExpression])
        /// `x op ALL (…)`, `x NOT IN (…)` is NOT of `any`.
        case all(comparison: RowComparison, operands: [BoundExpression])
        /// `ARRAY(SELECT …)`.
        case array
        /// Several columns of one row: the right side of `SET (a, b) = (SELECT …)`, a row in a comparison.
        case row
    }
    package var kind: Kind
    package var query: BoundQuery
    package var type: SQLType
    package var span: SourceSpan

    /// Makes a sub-select.
    package init(kind: Kind, query: BoundQuery, type: SQLType, span: SourceSpan) {
        self.kind = kind
        self.query = query
        self.type = type
        self.span = span
    }
}

/// A call of an aggregate function.
package struct AggregateCall: Sendable {
    package var function: ObjectID
    /// The direct arguments of an aggregate over sorted rows, once a group: `f(direct) WITHIN GROUP (ORDER BY …)`.
    package var direct: [BoundExpression] = []
    /// The arguments; none for `count(*)`.
    package var arguments: [BoundExpression]
    package var isStar: Bool
    package var isDistinct: Bool
    package var orderBy: [BoundSortKey]
    package var filter: BoundExpression?
    package var type: SQLType
    /// How many query levels out the aggregate belongs (manual 4.2.7); 0 is the query that holds it.
    package var level: Int
    package var span: SourceSpan
    /// What is known of the aggregate when a user made it; nil for a builtin one.
    package var routine: RoutineReference?

    /// Makes a call.
    package init(
        function: ObjectID, arguments: [BoundExpression], isStar: Bool, isDistinct: Bool, orderBy: [BoundSortKey],
        filter: BoundExpression?, type: SQLType, level: Int, span: SourceSpan
    ) {
        self.function = function
        self.arguments = arguments
        self.isStar = isStar
        self.isDistinct = isDistinct
        self.orderBy = orderBy
        self.filter = filter
        self.type = type
        self.level = level
        self.span = span
    }
}

/// A call of a window function; the window is that of this position in the query's list.
package struct WindowCall: Sendable {
    package var function: ObjectID
    package var arguments: [BoundExpression]
    package var isStar: Bool
    package var filter: BoundExpression?
    package var window: Int
    package var type: SQLType
    package var span: SourceSpan
    /// What is known of the aggregate when a user made it; nil for a builtin one.
    package var routine: RoutineReference?

    /// Makes a call.
    package init(
        function: ObjectID, arguments: [BoundExpression], isStar: Bool, filter: BoundExpression?, window: Int,
        type: SQLType,
        span: SourceSpan
    ) {
        self.function = function
        self.arguments = arguments
        self.isStar = isStar
        self.filter = filter
        self.window = window
        self.type = type
        self.span = span
    }
}

/// A sort key within an aggregate.
package struct BoundSortKey: Sendable {
    package var expression: BoundExpression
    package var isDescending: Bool
    package var nullsFirst: Bool

    /// Makes a key.
    package init(_ expression: BoundExpression, isDescending: Bool = false, nullsFirst: Bool = false) {
        self.expression = expression
        self.isDescending = isDescending
        self.nullsFirst = nullsFirst
    }
}

/// A value that SQL spells without parentheses (manual 9.9.5, 9.27.1).
package enum SessionValue: Sendable, Hashable {
    case currentUser, currentRole, sessionUser, user, currentCatalog, currentSchema
    case currentDate
    case currentTime(precision: Int?)
    case currentTimestamp(precision: Int?)
    case localTime(precision: Int?)
    case localTimestamp(precision: Int?)
}
