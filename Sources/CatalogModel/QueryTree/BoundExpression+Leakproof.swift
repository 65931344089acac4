import SQLBasics
import SQLTypes

extension BoundExpression {
    /// Tells whether computing the expression tells nothing of its operands but by its value: it holds only leakproof
    /// functions and no sub-select (`contain_leaked_vars`).
    package var isLeakproof: Bool {
        switch self {
        case .call(let call), .distinct(let call, _), .nullIf(let call):
            guard call.callee?.isLeakproof == true || !holdsColumn else { return false }
        case .arrayComparison(let comparison):
            guard BuiltinTable.function(comparison.function)?.isLeakproof == true || !holdsColumn else { return false }
        case .cast(let cast) where !cast.isLeakproof:
            guard !holdsColumn else { return false }
        case .subquery, .aggregate, .window: return false
        case .subscripted, .rowComparison: guard !holdsColumn else { return false }
        default: break
        }
        var isLeakproof = true
        forEachChild { child in
            if case .expression(let inner) = child, isLeakproof { isLeakproof = inner.isLeakproof }
        }
        return isLeakproof
    }

    /// Tells whether a column is read.
    package var holdsColumn: Bool {
        switch self {
        case .column, .wholeRow: return true
        default: break
        }
        return hasOperand { $0.holdsColumn }
    }
}

extension BoundCast {
    /// Tells whether casting tells nothing of the value: it stays as it is (a `RelabelType`), or leakproof functions do it.
    fileprivate var isLeakproof: Bool {
        guard let pathway = CastTable.pathway(from: operand.type, to: target) else { return false }
        if case .inputOutput = pathway.method { return false }
        return CastCatalog.functions(from: operand.type, to: target).allSatisfy {
            BuiltinTable.catalogued($0)?.isLeakproof == true
        }
    }
}
