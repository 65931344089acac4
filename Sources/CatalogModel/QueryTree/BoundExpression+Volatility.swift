import SQLTypes

extension BoundExpression {
    /// Tells whether evaluating has effects or gives another value each time, sub-selects included
    /// (`contain_volatile_functions`).
    package var isVolatile: Bool {
        if isVolatileNode { return true }
        return hasChild({ $0.isVolatile }, query: { $0.isVolatile })
    }

    /// Tells whether something volatile happens outside of sub-selects, which are worked out once beforehand.
    package var isVolatileItself: Bool {
        if isVolatileNode { return true }
        return hasOperand { $0.isVolatileItself }
    }

    /// Tells whether this node itself is volatile.
    private var isVolatileNode: Bool {
        switch self {
        case .call(let call), .distinct(let call, _), .nullIf(let call): call.callee?.volatility == .volatile
        case .identityValue: true
        default: false
        }
    }
}

extension BoundQuery {
    /// Tells whether running the query has effects or gives other rows each time, views and WITH queries included.
    package var isVolatile: Bool {
        for case .view(_, let inner) in relations.map(\.kind) where inner.isVolatile { return true }
        return hasChild({ $0.isVolatile }, query: { $0.isVolatile })
    }
}
