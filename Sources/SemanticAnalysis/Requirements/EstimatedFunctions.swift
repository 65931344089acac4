import AccessControl
import CatalogModel
import SQLBasics
import SQLTypes

extension FunctionRequirements {
    /// Visits the stable functions that the planner runs to guess how many rows a condition leaves: those that a column is
    /// compared with, and those of LIMIT (`estimate_expression_value`). Their privileges are asked for before those of
    /// relations.
    mutating func visitEstimates(of query: BoundQuery) {
        for condition in [query.filter, query.having].compactMap({ $0 }) { estimate(condition) }
        for tree in query.from { estimate(tree) }
        for limit in [query.limit, query.offset].compactMap({ $0 }) { _ = run(limit) }
    }

    /// Visits the conditions of joins.
    private mutating func estimate(_ tree: JoinTree) {
        guard case .join(let join) = tree else { return }
        estimate(join.left)
        estimate(join.right)
        if let condition = join.condition { estimate(condition) }
    }

    /// Visits a condition: an operator with columns on one side only.
    private mutating func estimate(_ condition: BoundExpression) {
        switch condition {
        case .logical(let logical): for operand in logical.operands { estimate(operand) }
        case .call(let call):
            guard case .infixOperator = call.form, call.arguments.count == 2 else { return }
            estimate(call.arguments[0], call.arguments[1])
        case .distinct(let call, _) where call.arguments.count == 2: estimate(call.arguments[0], call.arguments[1])
        case .rowComparison(let comparison):
            guard case .equal = comparison.comparison else { return }
            for pair in comparison.pairs where pair.arguments.count == 2 {
                estimate(pair.arguments[0], pair.arguments[1])
            }
        case .arrayComparison(let comparison): estimate(comparison.operand, comparison.array)
        default: break
        }
    }

    /// Visits the two sides of a comparison.
    private mutating func estimate(_ left: BoundExpression, _ right: BoundExpression) {
        let sides = (left.readsAnything, right.readsAnything)
        if sides.0, !sides.1 { _ = run(right) }
        if sides.1, !sides.0 { _ = run(left) }
    }

    /// Adds the calls of an expression that can be run beforehand; tells whether the whole can.
    private mutating func run(_ expression: BoundExpression) -> Bool {
        var isKnown = true
        var children: [BoundChild] = []
        expression.forEachChild { children.append($0) }
        for case .expression(let child) in children where !run(child) { isKnown = false }
        switch expression {
        case .constant: return true
        case .column, .wholeRow, .subquery, .parameter, .placeholder, .aggregate, .window, .grouping, .identityValue:
            return false
        case .call(let call):
            guard isKnown, let callee = call.callee, callee.volatility != .volatile, !callee.returnsSet else {
                return false
            }
            if callee.isStrict, call.arguments.contains(where: \.isNullConstant) { return true }
            if callee.volatility == .stable { add(call.function, .function, call.span, .folding) }
            return true
        default: return isKnown
        }
    }
}

extension BoundExpression {
    /// Tells whether the value depends on a row or on a query.
    fileprivate var readsAnything: Bool {
        switch self {
        case .column, .wholeRow, .subquery, .aggregate, .window, .grouping: return true
        default: break
        }
        return hasOperand { $0.readsAnything }
    }
}
