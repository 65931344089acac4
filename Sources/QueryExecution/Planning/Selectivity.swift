import CatalogModel
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// What PostgreSQL assumes of conditions on a relation of which it knows no statistics (`clauselist_selectivity`).
struct Selectivity {
    /// The number of the relation among its siblings.
    let relation: Int
    /// Tells whether a column is known to be unique.
    let isUnique: (Int) -> Bool
    /// How many rows the relation seems to have.
    let rows: Double

    /// Returns how many rows seem to meet all conditions.
    func rows(meeting conditions: [BoundExpression]) -> Double {
        let parts = conditions.flatMap(\.parts)
        var share = parts.reduce(1.0) { $0 * self.share(of: $1) }
        for _ in rangedColumns(parts) { share *= Self.range / (Self.inequality * Self.inequality) }
        return max(1, (rows * share).rounded(.toNearestOrEven))
    }

    private static let inequality = 1.0 / 3
    private static let range = 0.005
    private static let unknown = 0.005

    /// Returns the share of rows that meet a condition.
    private func share(of condition: BoundExpression) -> Double {
        switch condition {
        case .constant(let constant):
            if case .bool(true) = constant.value { return 1 }
            return 0
        case .nullTest(_, let isNegated, _): return isNegated ? 1 - Self.unknown : Self.unknown
        case .booleanTest: return 0.5
        case .logical(let logical):
            let shares = logical.operands.map(share)
            switch logical.operation {
            case .and: return shares.reduce(1, *)
            case .or: return shares.reduce(0) { $0 + $1 - $0 * $1 }
            case .not: return 1 - (shares.first ?? 0)
            }
        case .arrayComparison(let comparison):
            guard comparison.isAny, case .array(let elements, _, _, _) = comparison.array else { return 0.005 }
            return min(1, Double(elements.count) * equality(comparison.operand))
        case .call(let call): return share(of: call)
        case .subquery: return 0.5
        default: return Self.inequality
        }
    }

    /// Returns the share of rows for which a call is true.
    private func share(of call: BoundCall) -> Double {
        guard case .infixOperator(let number) = call.form, call.arguments.count == 2,
            let name = BuiltinTable.operator(number)?.name
        else { return Self.inequality }
        if Conjunct(.call(call)).relations.isEmpty { return call.callee?.volatility == .volatile ? Self.inequality : 1 }
        switch name {
        case "=": return call.arguments.map(equality).min() ?? Self.unknown
        case "<>": return 1 - (call.arguments.map(equality).min() ?? Self.unknown)
        case "<", ">", "<=", ">=": return Self.inequality
        case "~~", "~~*", "~", "~*": return 0.005
        default: return Self.inequality
        }
    }

    /// Returns the share of rows in which an expression has one certain value.
    private func equality(_ expression: BoundExpression) -> Double {
        guard case .column(let column) = expression.withoutCasts, column.level == 0, column.relation == relation,
            isUnique(column.column)
        else { return 1 / min(200, rows) }
        return 1 / rows
    }

    /// Returns the columns that are bounded from both sides.
    private func rangedColumns(_ parts: [BoundExpression]) -> Set<Int> {
        var below: Set<Int> = []
        var above: Set<Int> = []
        for case .call(let call) in parts {
            guard case .infixOperator(let number) = call.form, call.arguments.count == 2,
                let name = BuiltinTable.operator(number)?.name,
                case .column(let column) = call.arguments[0].withoutCasts,
                column.level == 0, column.relation == relation
            else { continue }
            if name.hasPrefix("<"), name != "<>" { below.insert(column.column) }
            if name.hasPrefix(">") { above.insert(column.column) }
        }
        return below.intersection(above)
    }
}

extension BoundExpression {
    /// The conditions that AND joins at the top.
    fileprivate var parts: [BoundExpression] {
        if case .logical(let logical) = self, logical.operation == .and { return logical.operands.flatMap(\.parts) }
        return [self]
    }

    /// The expression below casts.
    fileprivate var withoutCasts: BoundExpression {
        if case .cast(let cast) = self { return cast.operand.withoutCasts }
        return self
    }
}
