import SQLBasics

/// Everything that a node of an expression holds directly.
package enum ExpressionChild: Sendable {
    /// An expression of the same query level.
    case expression(Expression)
    /// A subquery, whose expressions belong to a level of their own.
    case query(Query)
}

extension Expression {
    /// Calls the closure with each direct child, in text order. All traversals are built on this one switch.
    package func forEachChild<Failure: Error>(
        _ visit: (ExpressionChild) throws(Failure) -> Void
    ) throws(Failure) {
        switch self {
        case .literal, .column, .parameter, .sqlValue, .defaultValue: break
        case .unary(let node): try visit(.expression(node.operand))
        case .binary(let node): try visitAll([node.left, node.right], visit)
        case .logical(let node): try visitAll(node.operands, visit)
        case .not(let node): try visit(.expression(node.operand))
        case .test(let node): try visit(.expression(node.operand))
        case .distinct(let node): try visitAll([node.left, node.right], visit)
        case .between(let node): try visitAll([node.operand, node.lower, node.upper], visit)
        case .inList(let node): try visitAll([node.operand] + node.elements, visit)
        case .inSubquery(let node):
            try visit(.expression(node.operand))
            try visit(.query(node.query))
        case .pattern(let node): try visitAll([node.operand, node.pattern] + (node.escape.map { [$0] } ?? []), visit)
        case .quantified(let node):
            try visit(.expression(node.operand))
            try visit(node.source.child)
        case .exists(let node), .scalarSubquery(let node), .arraySubquery(let node): try visit(.query(node.query))
        case .array(let node): try visitAll(node.elements, visit)
        case .indirection(let node): try visitAll([node.base] + node.steps.flatMap(\.expressions), visit)
        case .row(let node): try visitAll(node.fields, visit)
        case .conditional(let node): try visitAll(node.parts, visit)
        case .special(let node): try visitAll(node.arguments, visit)
        case .cast(let node): try visit(.expression(node.operand))
        case .call(let node): try visitAll(node.parts, visit)
        case .collate(let node): try visit(.expression(node.operand))
        case .grouping(let node): try visitAll(node.arguments, visit)
        }
    }
}

/// Calls the closure with each of the expressions.
private func visitAll<Failure: Error>(
    _ expressions: [Expression], _ visit: (ExpressionChild) throws(Failure) -> Void
) throws(Failure) {
    for expression in expressions { try visit(.expression(expression)) }
}

extension Indirection {
    /// The expressions inside brackets.
    package var expressions: [Expression] {
        switch self {
        case .field, .star: []
        case .index(let index): [index]
        case .slice(let lower, let upper): [lower, upper].compactMap { $0 }
        }
    }
}

extension QuantifiedComparison.Source {
    /// The array or the subquery.
    fileprivate var child: ExpressionChild {
        switch self {
        case .array(let array): .expression(array)
        case .subquery(let query): .query(query)
        }
    }
}

extension CaseExpression {
    /// The operand, the arms' conditions and results, and ELSE.
    fileprivate var parts: [Expression] {
        [operand].compactMap { $0 } + arms.flatMap { [$0.condition, $0.result] } + [otherwise].compactMap { $0 }
    }
}

extension FunctionCall {
    /// The arguments and everything in the clauses behind them.
    fileprivate var parts: [Expression] {
        arguments.map(\.value) + orderBy.map(\.expression) + withinGroup.map(\.expression)
            + [filter].compactMap { $0 } + windowParts
    }

    /// The expressions of an inline window.
    private var windowParts: [Expression] {
        guard case .inline(let window) = over else { return [] }
        return window.expressions
    }
}

extension WindowDefinition {
    /// The expressions of the definition, in text order.
    package var expressions: [Expression] {
        partitionBy + orderBy.map(\.expression) + [frame?.start.offset, frame?.end?.offset].compactMap { $0 }
    }
}

extension WindowFrame.Bound {
    /// The offset of `PRECEDING` and `FOLLOWING`.
    package var offset: Expression? {
        switch self {
        case .preceding(let offset), .following(let offset): offset
        case .unboundedPreceding, .currentRow, .unboundedFollowing: nil
        }
    }
}

extension Expression {
    /// The place where PostgreSQL's caret points for the expression (`exprLocation` of the raw node).
    package var span: SourceSpan {
        switch self {
        case .literal(let node): node.span
        case .column(let node): node.span
        case .parameter(let node): node.span
        case .unary(let node): node.span
        case .binary(let node): node.span
        case .logical(let node): node.span
        case .not(let node): node.span
        case .test(let node): node.span
        case .distinct(let node): node.span
        case .between(let node): node.span
        case .inList(let node): node.span
        case .inSubquery(let node): node.span
        case .pattern(let node): node.span
        case .quantified(let node): node.span
        case .exists(let node), .scalarSubquery(let node), .arraySubquery(let node): node.span
        case .array(let node): node.span
        case .indirection(let node): node.span
        case .row(let node): node.span
        case .conditional(let node): node.span
        case .special(let node): node.span
        case .cast(let node): node.span
        case .call(let node): node.span
        case .sqlValue(let node): node.span
        case .collate(let node): node.span
        case .grouping(let node): node.span
        case .defaultValue(let span): span
        }
    }
}
