import SQLBasics

/// What is common to the ranges of one type: what they are made of, and whether their bounds are whole steps.
public struct RangeKind: Hashable, Sendable {
    /// How ranges that hold the same elements become the same (`rngcanonical`).
    public enum Canonical: Hashable, Sendable { case none, int4, int8, date }
    /// The type of the elements.
    public var subtype: SQLType
    /// The canonical form.
    public var canonical: Canonical

    /// Makes a kind of ranges.
    public init(subtype: SQLType, canonical: Canonical) {
        self.subtype = subtype
        self.canonical = canonical
    }
}

/// A range of values: two bounds, or nothing.
public final class RangeValue: Sendable {
    /// What the range is made of.
    public let kind: RangeKind
    /// The lower bound; nil where there is no end, and for the empty range.
    public let lower: Value?
    /// The upper bound likewise.
    public let upper: Value?
    public let includesLower: Bool
    public let includesUpper: Bool
    public let isEmpty: Bool

    /// Makes a range as it is, its bounds in order.
    private init(
        plain kind: RangeKind, _ lower: Value?, _ upper: Value?, _ includesLower: Bool, _ includesUpper: Bool,
        isEmpty: Bool
    ) {
        self.kind = kind
        self.lower = lower
        self.upper = upper
        self.includesLower = includesLower
        self.includesUpper = includesUpper
        self.isEmpty = isEmpty
    }

    /// Makes the empty range.
    public static func empty(_ kind: RangeKind) -> RangeValue {
        RangeValue(plain: kind, nil, nil, false, false, isEmpty: true)
    }

    /// Makes a range in its canonical form (`make_range`).
    public static func make(
        _ kind: RangeKind, lower: Value?, upper: Value?, includesLower: Bool, includesUpper: Bool
    ) throws(Diagnostic) -> RangeValue {
        let range = try ordered(kind, lower, upper, includesLower, includesUpper)
        return range.isEmpty || kind.canonical == .none ? range : try range.canonical()
    }

    /// Makes a range of two bounds.
    static func make(_ kind: RangeKind, _ lower: RangeBound, _ upper: RangeBound) throws(Diagnostic) -> RangeValue {
        try make(
            kind, lower: lower.value, upper: upper.value, includesLower: lower.isInclusive,
            includesUpper: upper.isInclusive)
    }

    /// Makes a range whose bounds must be in order; one without elements is the empty one (`range_serialize`).
    private static func ordered(
        _ kind: RangeKind, _ lower: Value?, _ upper: Value?, _ includesLower: Bool, _ includesUpper: Bool
    ) throws(Diagnostic) -> RangeValue {
        if let lower, let upper {
            let order = Value.compare(lower, upper, kind.subtype)
            guard order <= 0 else {
                throw Diagnostic(
                    SQLState("22000"), "range lower bound must be less than or equal to range upper bound")
            }
            if order == 0, !(includesLower && includesUpper) { return .empty(kind) }
        }
        return RangeValue(
            plain: kind, lower, upper, includesLower && lower != nil, includesUpper && upper != nil, isEmpty: false)
    }

    /// Returns the range as `[)`, for types of whole steps (`int4range_canonical` and its kin).
    private func canonical() throws(Diagnostic) -> RangeValue {
        var lower = lower
        var upper = upper
        var includesLower = includesLower
        var includesUpper = includesUpper
        if let bound = lower, !includesLower, let next = try successor(bound) {
            lower = next
            includesLower = true
        }
        if let bound = upper, includesUpper, let next = try successor(bound) {
            upper = next
            includesUpper = false
        }
        return try Self.ordered(kind, lower, upper, includesLower, includesUpper)
    }

    /// Returns the next value; nil for infinite dates, which have none.
    private func successor(_ value: Value) throws(Diagnostic) -> Value? {
        guard case .int(let number) = value else { return nil }
        switch kind.canonical {
        case .none: return nil
        case .int4:
            guard number < Int64(Int32.max) else {
                throw Diagnostic(.numericValueOutOfRange, "integer out of range")
            }
        case .int8:
            guard number < Int64.max else { throw Diagnostic(.numericValueOutOfRange, "bigint out of range") }
        case .date:
            guard DateTime.isFinite(date: number) else { return nil }
            guard DateTime.isValid(date: number + 1) else { throw DateTime.outOfRange("date") }
        }
        return .int(number + 1)
    }

    /// The lower bound.
    var lowerBound: RangeBound { RangeBound(value: lower, isInclusive: includesLower, isLower: true) }
    /// The upper bound.
    var upperBound: RangeBound { RangeBound(value: upper, isInclusive: includesUpper, isLower: false) }
}

/// One end of a range (`RangeBound`).
struct RangeBound {
    /// The value; nil where there is no end.
    var value: Value?
    var isInclusive: Bool
    var isLower: Bool

    /// The bound on the other side of the same place, of the range beside it.
    var turned: RangeBound { RangeBound(value: value, isInclusive: !isInclusive, isLower: !isLower) }

    /// Compares two bounds (`range_cmp_bounds`).
    static func compare(_ a: RangeBound, _ b: RangeBound, _ type: SQLType) -> Int {
        let order = compareValues(a, b, type)
        guard order == 0, a.value != nil else { return order }
        switch (a.isInclusive, b.isInclusive) {
        case (false, false): return a.isLower == b.isLower ? 0 : (a.isLower ? 1 : -1)
        case (false, true): return a.isLower ? 1 : -1
        case (true, false): return b.isLower ? -1 : 1
        case (true, true): return 0
        }
    }

    /// Compares two bounds by their values (`range_cmp_bound_values`).
    static func compareValues(_ a: RangeBound, _ b: RangeBound, _ type: SQLType) -> Int {
        switch (a.value, b.value) {
        case (nil, nil): a.isLower == b.isLower ? 0 : (a.isLower ? -1 : 1)
        case (nil, _): a.isLower ? -1 : 1
        case (_, nil): b.isLower ? 1 : -1
        case (let x?, let y?): Value.compare(x, y, type).signum()
        }
    }
}

/// Ranges that do not touch each other, in order.
public final class MultirangeValue: Sendable {
    /// What the ranges are made of.
    public let kind: RangeKind
    /// The ranges, none of them empty.
    public let ranges: [RangeValue]

    /// Makes a value of ranges that are in order already.
    init(ordered ranges: [RangeValue], _ kind: RangeKind) {
        self.kind = kind
        self.ranges = ranges
    }

    /// Makes a value of any ranges: they are sorted, and those that touch are joined (`multirange_canonicalize`).
    public static func make(_ ranges: [RangeValue], _ kind: RangeKind) throws(Diagnostic) -> MultirangeValue {
        var result: [RangeValue] = []
        for range in ranges.filter({ !$0.isEmpty }).sorted(by: { RangeValue.compare($0, $1) < 0 }) {
            guard let last = result.last else {
                result.append(range)
                continue
            }
            let isApart = last.isBefore(range) ? try !last.isAdjacent(to: range) : false
            if isApart {
                result.append(range)
            } else {
                result[result.count - 1] = try last.union(range, isStrict: false)
            }
        }
        return MultirangeValue(ordered: result, kind)
    }
}
