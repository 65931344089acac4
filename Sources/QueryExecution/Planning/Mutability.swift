import CatalogModel
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

    /// Tells whether a cast depends on settings or the clock (`pg_cast` with `provolatile`): dates and times as text, in
    /// DateStyle, and whatever goes over the time zone.
    private static func isMutableCast(from source: SQLType, to target: SQLType) -> Bool {
        let source = source.unmodified
        let target = target.unmodified
        if source == target || source == .unknown { return false }
        let dates: [SQLType] = [.date, .timestamp, .timestamptz]
        let texts: [SQLType] = [.text, .varchar, .bpchar, .name]
        if texts.contains(target) { return dates.contains(source) }
        if texts.contains(source) { return (dates + [.time, .timetz, .interval]).contains(target) }
        let zoned: [SQLType] = [.timestamptz, .timetz]
        if source == .timestamptz && target == .timetz { return true }
        return zoned.contains(source) != zoned.contains(target) && !(source == .timetz && target == .time)
            && (dates + [.time, .timetz]).contains(source)
    }
}
