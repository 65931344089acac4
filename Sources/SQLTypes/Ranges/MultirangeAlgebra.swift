import SQLBasics

/// What is asked of multiranges and computed with them (multirangetypes.c). A range counts as the multirange of itself.
extension MultirangeValue {
    /// Makes the multirange of one range.
    convenience init(_ range: RangeValue) { self.init(ordered: range.isEmpty ? [] : [range], range.kind) }

    /// Tells whether there is nothing in it.
    var isEmpty: Bool { ranges.isEmpty }

    /// Tells whether an element lies in one of the ranges.
    func contains(_ element: Value) -> Bool { ranges.contains { $0.contains(element) } }

    /// Tells whether all of another one lies in this one.
    func contains(_ other: MultirangeValue) -> Bool {
        for range in other.ranges where !ranges.contains(where: { $0.contains(range) }) { return false }
        return true
    }

    /// Tells whether two have an element in common.
    func overlaps(_ other: MultirangeValue) -> Bool {
        ranges.contains { range in other.ranges.contains { range.overlaps($0) } }
    }

    /// Tells whether this one ends before another one begins.
    func isBefore(_ other: MultirangeValue) -> Bool {
        guard let last = ranges.last, let first = other.ranges.first else { return false }
        return last.isBefore(first)
    }

    /// Tells whether this one does not reach beyond the end of another one.
    func endsWithin(_ other: MultirangeValue) -> Bool {
        guard let last = ranges.last, let end = other.ranges.last else { return false }
        return last.endsWithin(end)
    }

    /// Tells whether this one does not begin before another one does.
    func beginsWithin(_ other: MultirangeValue) -> Bool {
        guard let first = ranges.first, let begin = other.ranges.first else { return false }
        return first.beginsWithin(begin)
    }

    /// Tells whether the end of one touches the beginning of the other.
    func isAdjacent(to other: MultirangeValue) throws(Diagnostic) -> Bool {
        guard let first = ranges.first, let last = ranges.last, let otherFirst = other.ranges.first,
            let otherLast = other.ranges.last
        else { return false }
        if try last.touch(last.upperBound, otherFirst.lowerBound) { return true }
        return try last.touch(otherLast.upperBound, first.lowerBound)
    }

    /// Returns what lies in either one.
    func union(_ other: MultirangeValue) throws(Diagnostic) -> MultirangeValue {
        try .make(ranges + other.ranges, kind)
    }

    /// Returns what lies in both.
    func intersection(_ other: MultirangeValue) throws(Diagnostic) -> MultirangeValue {
        var parts: [RangeValue] = []
        for a in ranges {
            for b in other.ranges where a.overlaps(b) { parts.append(try a.intersection(b)) }
        }
        return try .make(parts, kind)
    }

    /// Returns what does not lie in another one.
    func minus(_ other: MultirangeValue) throws(Diagnostic) -> MultirangeValue {
        var parts = ranges
        for range in other.ranges {
            var rest: [RangeValue] = []
            for part in parts { rest += try part.parts(without: range) }
            parts = rest
        }
        return try .make(parts, kind)
    }

    /// Returns the smallest range that holds all (`range_merge_from_multirange`).
    func merged() throws(Diagnostic) -> RangeValue {
        guard let first = ranges.first, let last = ranges.last else { return .empty(kind) }
        return try first.union(last, isStrict: false)
    }

    /// Compares two multiranges range by range (`multirange_cmp`).
    static func compare(_ a: MultirangeValue, _ b: MultirangeValue) -> Int {
        for (x, y) in zip(a.ranges, b.ranges) {
            let order = RangeValue.compare(x, y)
            if order != 0 { return order }
        }
        return (a.ranges.count - b.ranges.count).signum()
    }
}
