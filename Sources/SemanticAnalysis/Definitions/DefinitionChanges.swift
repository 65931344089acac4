import CatalogModel
import SQLBasics
import SQLTypes

extension Analyzer {
    /// Returns a stored expression converted to another type as an assignment converts it, its former conversion taken off
    /// (`strip_implicit_coercions`); nil when no cast leads there.
    package mutating func assignmentCast(
        _ expression: BoundExpression, to type: SQLType
    ) throws(Diagnostic) -> BoundExpression? {
        try coerce(expression.withoutImplicitCasts, to: type, .assignment)
    }

    /// Tells whether values of two types can be compared by `=`.
    package func canCompare(_ left: SQLType, _ right: SQLType) -> Bool {
        do {
            _ = try resolve(OperatorSymbol("="), [left, right], at: .none)
            return true
        } catch {
            return false
        }
    }

    /// Analyzes an expression of a definition anew after the type of a column changed: its operators may be others now.
    package mutating func rebound(
        _ expression: BoundExpression, columnsOf relation: Relation
    ) throws(Diagnostic) -> BoundExpression {
        switch expression {
        case .column(var column):
            column.type = relation.column(number: column.column)?.type ?? column.type
            return .column(column)
        case .cast(let cast) where cast.context == .implicit:
            return try rebound(cast.operand, columnsOf: relation)
        case .call(let call):
            var arguments: [BoundExpression] = []
            for argument in call.arguments { arguments.append(try rebound(argument, columnsOf: relation)) }
            guard case .infixOperator(let id) = call.form, let symbol = environment.operator(id)?.name else {
                var copy = call
                copy.arguments = arguments
                return .call(copy)
            }
            return .call(try apply(symbol, arguments, at: .none))
        default:
            return try expression.mapChildren(
                { (child) throws(Diagnostic) in try rebound(child, columnsOf: relation) },
                query: { (query) throws(Diagnostic) in query })
        }
    }
}
