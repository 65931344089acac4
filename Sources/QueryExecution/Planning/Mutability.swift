import CatalogModel
import SQLBasics
import SQLTypes

extension BoundExpression {
    /// Tells whether the value can change without its operands changing (`contain_mutable_functions`): then no index and no
    /// generated column may be made of it.
    var isMutable: Bool {
        var found = false
        TreeWalk(onExpression: { expression, _ in if expression.isMutableNode { found = true } }).visit(self)
        return found
    }

    /// Tells whether this node itself is mutable.
    private var isMutableNode: Bool {
        switch self {
        case .call(let call): call.callee.map { $0.volatility != .immutable } ?? false
        case .cast(let cast): Self.isMutableCast(from: cast.operand.type, to: cast.target)
        case .sessionValue, .identityValue: true
        default: false
        }
    }

    /// Tells whether the text of a type's values depends on settings or the catalog, be it only for some of the types that its
    /// functions serve (`array_out`, `enum_out`, `record_out`, `range_out`).
    private static func hasMutableText(_ type: SQLType) -> Bool {
        switch type.oid.rawValue {
        case 24, 1033, 2202...2206, 4089, 4096, 4191, 2249: return true
        default: break
        }
        let below = type.base
        return below.isArray || below.isEnumeration || below.fields != nil || below.range != nil
            || below.rangeOfMultirange != nil
    }

    /// Tells whether a cast depends on settings or the clock (`pg_cast` with `provolatile`): dates and times as text, in
    /// DateStyle, and whatever goes over the time zone.
    static func isMutableCast(from source: SQLType, to target: SQLType) -> Bool {
        if let from = source.base.elementType, let to = target.base.elementType {
            return isMutableCast(from: from, to: to)
        }
        let source = source.unmodified
        let target = target.unmodified
        if source == target || source == .unknown { return false }
        if source == .money || target == .money { return true }
        let dates: [SQLType] = [.date, .timestamp, .timestamptz]
        let texts: [SQLType] = [.text, .varchar, .bpchar, .name]
        if texts.contains(target) { return source == .interval || dates.contains(source) || hasMutableText(source) }
        if texts.contains(source) {
            return (dates + [.time, .timetz, .interval]).contains(target) || hasMutableText(target)
        }
        let zoned: [SQLType] = [.timestamptz, .timetz]
        if source == .timestamptz && target == .timetz { return true }
        return zoned.contains(source) != zoned.contains(target) && !(source == .timetz && target == .time)
            && (dates + [.time, .timetz]).contains(source)
    }
}
