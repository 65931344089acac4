import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Makes the call of an aggregate and finds the level that it belongs to (`transformAggregateCall`).
    mutating func aggregate(
        _ resolved: ResolvedFunction, _ call: FunctionCall, _ arguments: [BoundExpression], filter: BoundExpression?,
        type: SQLType, in scope: Scope
    ) throws(Diagnostic) -> BoundExpression {
        if arguments.isEmpty && !call.isStar {
            throw Diagnostic(
                .wrongObjectType,
                "\(call.name.text)(*) must be used to call a parameterless aggregate function", at: call.span)
        }
        var sortKeys: [BoundSortKey] = []
        for item in call.orderBy {
            let value = try resolvingUnknown(try expression(item.expression, in: scope))
            sortKeys.append(try sortKey(value, item))
        }
        if call.isDistinct { try checkDistinctAggregate(arguments, sortKeys, at: call.span) }
        let level = try aggregateLevel(arguments, sortKeys, filter: filter, in: scope, at: call.span)
        var result = AggregateCall(
            function: resolved.function.oid, arguments: arguments, isStar: call.isStar, isDistinct: call.isDistinct,
            orderBy: sortKeys, filter: filter, type: type, level: level, span: call.span)
        if resolved.routine != nil { result.routine = RoutineReference(resolved.function) }
        return .aggregate(result)
    }

    /// Checks that the arguments of an aggregate with DISTINCT can be sorted, and that its ORDER BY names arguments only.
    private mutating func checkDistinctAggregate(
        _ arguments: [BoundExpression], _ keys: [BoundSortKey], at span: SourceSpan
    ) throws(Diagnostic) {
        for argument in arguments {
            try checkEquality(argument.type, at: argument.location)
            try checkOrdering(argument.type, at: argument.location)
        }
        for key in keys where !arguments.contains(where: { Self.isSame($0, key.expression) }) {
            throw Diagnostic(
                .invalidColumnReference,
                "in an aggregate with DISTINCT, ORDER BY expressions must appear in argument list",
                at: key.expression.location)
        }
    }

    /// Tells whether an argument without the casts that nobody wrote is the same as a sort key (`findTargetlistEntrySQL99`).
    private static func isSame(_ argument: BoundExpression, _ key: BoundExpression) -> Bool {
        var argument = argument
        while case .cast(let cast) = argument, cast.context == .implicit { argument = cast.operand }
        return argument.isSame(as: key)
    }

    /// Returns how many levels out an aggregate belongs: to the innermost level that its arguments refer to
    /// (`check_agg_arguments`).
    private func aggregateLevel(
        _ arguments: [BoundExpression], _ keys: [BoundSortKey], filter: BoundExpression?, in scope: Scope,
        at span: SourceSpan
    ) throws(Diagnostic) -> Int {
        var finder = LevelFinder()
        for argument in arguments { finder.visit(argument, depth: 0) }
        for key in keys { finder.visit(key.expression, depth: 0) }
        if let filter { finder.visit(filter, depth: 0) }
        if let refusal = finder.refusal { throw refusal }
        let level = [finder.columnLevel, finder.aggregateLevel].compactMap { $0 }.min() ?? 0
        if finder.aggregateLevel == level, let inner = finder.aggregateSpan {
            throw Diagnostic(.groupingError, "aggregate function calls cannot be nested", at: inner)
        }
        guard let owner = scope.ancestor(level) else { return 0 }
        owner.hasAggregates = true
        if let refusal = owner.clause.aggregateRefusal {
            throw Diagnostic(.groupingError, "aggregate functions are not allowed in \(refusal)", at: span)
        }
        return level
    }
}

/// Finds the nearest levels that an expression's columns and aggregates belong to.
struct LevelFinder {
    /// The level of the nearest column, seen from where the search started.
    private(set) var columnLevel: Int?
    /// The level of the nearest aggregate.
    private(set) var aggregateLevel: Int?
    /// The place of that aggregate.
    private(set) var aggregateSpan: SourceSpan?
    /// The place of a window function.
    private(set) var windowSpan: SourceSpan?
    /// Why the expression can't be an argument of an aggregate (`check_agg_arguments_walker`).
    private(set) var refusal: Diagnostic?

    /// Looks at an expression that stands some levels deeper than the start.
    mutating func visit(_ expression: BoundExpression, depth: Int) {
        switch expression {
        case .column(let c): note(column: c.level - depth)
        case .wholeRow(let w): note(column: w.level - depth)
        case .aggregate(let a):
            let level = a.level - depth
            if level >= 0, level < (aggregateLevel ?? .max) {
                aggregateLevel = level
                aggregateSpan = a.span
            }
            visitChildren(expression, depth)
        case .window(let w):
            if depth == 0 {
                windowSpan = windowSpan ?? w.span
                refuse(.groupingError, "window function calls", at: w.span)
            }
            visitChildren(expression, depth)
        case .call(let call) where depth == 0 && call.callee?.returnsSet == true:
            refuse(
                .featureNotSupported, "set-returning function calls",
                hint: "You might be able to move the set-returning function into a LATERAL FROM item.", at: call.span)
        default: visitChildren(expression, depth)
        }
    }

    /// Notes what aggregates must not contain, if it is the first of that.
    private mutating func refuse(_ code: SQLState, _ what: String, hint: String? = nil, at span: SourceSpan) {
        refusal =
            refusal ?? Diagnostic(code, "aggregate function calls cannot contain \(what)", hint: hint, at: span)
    }

    /// Looks at a query that stands some levels deeper than the start.
    private mutating func visit(_ query: BoundQuery, depth: Int) {
        var children: [BoundChild] = []
        query.forEachChild { children.append($0) }
        for child in children { visit(child, depth) }
    }

    /// Looks at the children of an expression.
    private mutating func visitChildren(_ expression: BoundExpression, _ depth: Int) {
        var children: [BoundChild] = []
        expression.forEachChild { children.append($0) }
        for child in children { visit(child, depth) }
    }

    /// Looks at a child; a query is one level deeper.
    private mutating func visit(_ child: BoundChild, _ depth: Int) {
        switch child {
        case .expression(let inner): visit(inner, depth: depth)
        case .query(let inner): visit(inner, depth: depth + 1)
        }
    }

    /// Notes a column of a level at or outside of the start.
    private mutating func note(column level: Int) {
        if level >= 0 { columnLevel = min(columnLevel ?? .max, level) }
    }
}
