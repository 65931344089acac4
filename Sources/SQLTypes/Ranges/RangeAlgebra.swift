import SQLBasics

/// What is asked of ranges and computed with them (rangetypes.c).
extension RangeValue {
    /// Compares two bounds of ranges of this kind.
    private func order(_ a: RangeBound, _ b: RangeBound) -> Int { RangeBound.compare(a, b, kind.subtype) }

    /// Tells whether an element lies in the range (`range_contains_elem_internal`).
    func contains(_ element: Value) -> Bool {
        if isEmpty { return false }
        if let lower {
            let order = Value.compare(lower, element, kind.subtype)
            if order > 0 || order == 0 && !includesLower { return false }
        }
        if let upper {
            let order = Value.compare(upper, element, kind.subtype)
            if order < 0 || order == 0 && !includesUpper { return false }
        }
        return true
    }

    /// Tells whether all of another range lies in this one.
    func contains(_ other: RangeValue) -> Bool {
        if other.isEmpty { return true }
        if isEmpty { return false }
        return order(lowerBound, other.lowerBound) <= 0 && order(upperBound, other.upperBound) >= 0
    }

    /// Tells whether two ranges have an element in common.
    func overlaps(_ other: RangeValue) -> Bool {
        if isEmpty || other.isEmpty { return false }
        return order(lowerBound, other.lowerBound) >= 0 && order(lowerBound, other.upperBound) <= 0
            || order(other.lowerBound, lowerBound) >= 0 && order(other.lowerBound, upperBound) <= 0
    }

    /// Tells whether the range ends before another one begins.
    func isBefore(_ other: RangeValue) -> Bool {
        !isEmpty && !other.isEmpty && order(upperBound, other.lowerBound) < 0
    }

    /// Tells whether the range does not reach beyond the end of another one.
    func endsWithin(_ other: RangeValue) -> Bool {
        !isEmpty && !other.isEmpty && order(upperBound, other.upperBound) <= 0
    }

    /// Tells whether the range does not begin before another one does.
    func beginsWithin(_ other: RangeValue) -> Bool {
        !isEmpty && !other.isEmpty && order(lowerBound, other.lowerBound) >= 0
    }

    /// Tells whether two ranges touch and have nothing in common.
    func isAdjacent(to other: RangeValue) throws(Diagnostic) -> Bool {
        if isEmpty || other.isEmpty { return false }
        if try touch(upperBound, other.lowerBound) { return true }
        return try touch(other.upperBound, lowerBound)
    }

    /// Tells whether nothing lies between an upper and a lower bound, and they do not overlap (`bounds_adjacent`).
    func touch(_ upper: RangeBound, _ lower: RangeBound) throws(Diagnostic) -> Bool {
        let order = RangeBound.compareValues(upper, lower, kind.subtype)
        if order > 0 { return false }
        if order == 0 { return upper.isInclusive != lower.isInclusive }
        guard kind.canonical != .none else { return false }
        return try RangeValue.make(kind, upper.turned, lower.turned).isEmpty
    }

    /// Returns the smallest range that holds two; with `isStrict` they must touch (`range_union_internal`).
    func union(_ other: RangeValue, isStrict: Bool) throws(Diagnostic) -> RangeValue {
        if isEmpty { return other }
        if other.isEmpty { return self }
        if isStrict, !overlaps(other), try !isAdjacent(to: other) {
            throw Diagnostic(SQLState("22000"), "result of range union would not be contiguous")
        }
        return try .make(
            kind, order(lowerBound, other.lowerBound) < 0 ? lowerBound : other.lowerBound,
            order(upperBound, other.upperBound) > 0 ? upperBound : other.upperBound)
    }

    /// Returns what two ranges have in common.
    func intersection(_ other: RangeValue) throws(Diagnostic) -> RangeValue {
        guard overlaps(other) else { return .empty(kind) }
        return try .make(
            kind, order(lowerBound, other.lowerBound) >= 0 ? lowerBound : other.lowerBound,
            order(upperBound, other.upperBound) <= 0 ? upperBound : other.upperBound)
    }

    /// Returns the parts of the range that do not lie in another one: none, one or two.
    func parts(without other: RangeValue) throws(Diagnostic) -> [RangeValue] {
        if isEmpty { return [] }
        guard overlaps(other) else { return [self] }
        var parts: [RangeValue] = []
        if order(lowerBound, other.lowerBound) < 0 {
            parts.append(try .make(kind, lowerBound, other.lowerBound.turned))
        }
        if order(upperBound, other.upperBound) > 0 {
            parts.append(try .make(kind, other.upperBound.turned, upperBound))
        }
        return parts.filter { !$0.isEmpty }
    }

    /// Returns what is left without another range, which must be one piece (`range_minus_internal`).
    func minus(_ other: RangeValue) throws(Diagnostic) -> RangeValue {
        if isEmpty || other.isEmpty { return self }
        if order(lowerBound, other.lowerBound) < 0, order(upperBound, other.upperBound) > 0 {
            throw Diagnostic(SQLState("22000"), "result of range difference would not be contiguous")
        }
        return try parts(without: other).first ?? .empty(kind)
    }

    /// Compares two ranges: by the lower bound, then by the upper one; the empty range comes first (`range_cmp`).
    static func compare(_ a: RangeValue, _ b: RangeValue) -> Int {
        if a.isEmpty || b.isEmpty { return a.isEmpty == b.isEmpty ? 0 : (a.isEmpty ? -1 : 1) }
        let lower = RangeBound.compare(a.lowerBound, b.lowerBound, a.kind.subtype)
        return lower != 0 ? lower : RangeBound.compare(a.upperBound, b.upperBound, a.kind.subtype)
    }

    /// Mixes the range into a hash.
    func hash(into state: UInt64) -> UInt64 {
        let flags: UInt64 =
            (isEmpty ? 1 : 0) | (includesLower ? 2 : 0) | (includesUpper ? 4 : 0) | (lower == nil ? 8 : 0)
            | (upper == nil ? 16 : 0)
        let begun = (lower ?? .null).hash(kind.subtype, into: Hashing.mix(state, flags))
        return (upper ?? .null).hash(kind.subtype, into: begun)
    }
}
