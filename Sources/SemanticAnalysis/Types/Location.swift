import CatalogModel
import SQLBasics
import SQLTypes

extension BoundExpression {
    /// Where errors about the expression as a whole point: at the leftmost part of it (`exprLocation`).
    package var location: SourceSpan {
        switch self {
        case .call(let c), .distinct(let c, _), .nullIf(let c): return c.span.leftmost(c.arguments)
        case .cast(let c):
            if case .row = c.operand, c.context == .explicit { return c.span }
            return c.span.leftmost([c.operand])
        case .logical(let l): return l.span.leftmost(l.operands)
        case .nullTest(let e, _, let span), .booleanTest(let e, _, let span): return span.leftmost([e])
        case .arrayComparison(let c): return c.span.leftmost([c.operand, c.array])
        case .rowComparison(let c): return c.pairs.first.map { SourceSpan.none.leftmost($0.arguments) } ?? c.span
        case .subquery(let s):
            switch s.kind {
            case .any(_, let operands), .all(_, let operands): return s.span.leftmost(operands)
            case .scalar, .exists, .array, .row: return s.span
            }
        case .subscripted(let s): return s.array.location
        case .field(let e, _, _, _): return e.location
        default: return span
        }
    }
}

extension SourceSpan {
    /// Returns the span itself or that of the first expression that starts before it (`leftmostLoc`).
    func leftmost(_ expressions: [BoundExpression]) -> SourceSpan {
        var best = self
        for expression in expressions {
            let other = expression.location
            if other.start >= 0 && (best.start < 0 || other.start < best.start) { best = other }
        }
        return best
    }
}

extension SQLType {
    /// Tells whether the type is that of a literal or NULL whose type is still open.
    var isUnknown: Bool { oid == SQLType.unknown.oid }
}
