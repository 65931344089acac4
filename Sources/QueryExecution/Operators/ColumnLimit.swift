import CatalogModel
import SQLBasics
import SQLTypes
import TableStorage

/// A condition that compares a column of whole numbers with something that is the same for the whole scan.
struct ColumnLimit {
    /// The comparison, the column on its left.
    enum Comparison: String {
        case less = "<"
        case lessOrEqual = "<="
        case equal = "="
        case greaterOrEqual = ">="
        case greater = ">"

        /// The comparison with its sides exchanged.
        var mirrored: Comparison {
            switch self {
            case .less: .greater
            case .lessOrEqual: .greaterOrEqual
            case .equal: .equal
            case .greaterOrEqual: .lessOrEqual
            case .greater: .less
            }
        }
    }

    let column: Int
    let comparison: Comparison
    let value: ExpressionNode

    /// What the column lies within where the condition is met; nil when that cannot be told, be it that the value cannot be
    /// computed, which rows will find out.
    var bounds: ColumnBounds? {
        guard let vector = try? value.evaluate(RowInput(columns: [], count: 1)), case .int(let number) = vector[0]
        else {
            return nil
        }
        let range: ClosedRange<Int64> =
            switch comparison {
            case .less, .lessOrEqual: Int64.min...number
            case .equal: number...number
            case .greaterOrEqual, .greater: number...Int64.max
            }
        return ColumnBounds(column: column, range: range)
    }
}

extension ColumnLimit {
    /// Recognizes a comparison of a relation's column with what reads no column of this level; nil for any other condition.
    static func parts(
        of condition: BoundExpression, relation: Int
    ) -> (column: Int, comparison: Comparison, value: BoundExpression)? {
        guard case .call(let call) = condition, call.arguments.count == 2,
            case .infixOperator(let number) = call.form,
            let comparison = BuiltinTable.operator(number).flatMap({ Comparison(rawValue: $0.name) }),
            call.arguments.allSatisfy({ [.int2, .int4, .int8].contains($0.type) })
        else { return nil }
        let sides = [
            (call.arguments[0], call.arguments[1], comparison),
            (call.arguments[1], call.arguments[0], comparison.mirrored),
        ]
        for (a, b, comparison) in sides {
            guard case .column(let column) = a, column.level == 0, column.relation == relation, column.column > 0,
                Conjunct(b).relations.isEmpty, !b.isVolatile, !b.holdsSubquery, !b.callsRoutine
            else { continue }
            return (column.column, comparison, b)
        }
        return nil
    }
}
