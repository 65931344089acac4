import SQLBasics

/// Functions and operators on ranges and multiranges (manual 9.20), by the names of PostgreSQL's functions.
public enum RangeFunctions {
    /// Finds a function.
    static func find(_ key: String) -> FunctionImplementation? {
        findBound(key) ?? findRelation(key) ?? findSet(key) ?? findConstructor(key) ?? findDistance(key)
    }

    // MARK: Bounds

    /// Finds what tells about the bounds; a multirange has those of its first and last range.
    private static func findBound(_ key: String) -> FunctionImplementation? {
        switch key {
        case "range_lower", "multirange_lower": bound { $0?.lower ?? .null }
        case "range_upper", "multirange_upper": bound(isLast: true) { $0?.upper ?? .null }
        case "range_lower_inc", "multirange_lower_inc": bound { .bool($0?.includesLower ?? false) }
        case "range_upper_inc", "multirange_upper_inc": bound(isLast: true) { .bool($0?.includesUpper ?? false) }
        case "range_lower_inf", "multirange_lower_inf": bound { .bool($0.map { $0.lower == nil } ?? false) }
        case "range_upper_inf", "multirange_upper_inf":
            bound(isLast: true) { .bool($0.map { $0.upper == nil } ?? false) }
        case "range_empty", "multirange_empty": .scalar { a, _ in .bool(try a.ranges(0).isEmpty) }
        default: nil
        }
    }

    /// Makes a function of the first or last range; nil when there is none.
    private static func bound(
        isLast: Bool = false, _ body: @escaping @Sendable (RangeValue?) -> Value
    ) -> FunctionImplementation {
        .scalar { a, _ in
            let ranges = try a.ranges(0).ranges
            return body(isLast ? ranges.last : ranges.first)
        }
    }

    // MARK: Relations

    /// A question about two multiranges.
    private typealias Question = @Sendable (MultirangeValue, MultirangeValue) throws -> Bool

    /// Finds what compares two ranges, or multiranges, or one with an element.
    private static func findRelation(_ key: String) -> FunctionImplementation? {
        switch key {
        case "range_contains_elem", "multirange_contains_elem":
            return .scalar { a, _ in .bool(try a.ranges(0).contains(a[1])) }
        case "elem_contained_by_range", "elem_contained_by_multirange":
            return .scalar { a, _ in .bool(try a.ranges(1).contains(a[0])) }
        case "range_cmp", "multirange_cmp":
            return .scalar { a, _ in .int(Int64(Value.compare(a[0], a[1], .anyrange))) }
        default: break
        }
        guard let question = question(key) else { return nil }
        return .scalar { a, _ in .bool(try question(a.ranges(0), a.ranges(1))) }
    }

    /// Finds a question by its word between the names of the types.
    private static func question(_ key: String) -> Question? {
        guard key.hasPrefix("range_") || key.hasPrefix("multirange_") else { return nil }
        var words = key.split(separator: "_").map(String.init).dropFirst()
        if let last = words.last, last == "range" || last == "multirange" { words.removeLast() }
        switch words.joined(separator: "_") {
        case "contains": return { a, b in a.contains(b) }
        case "contained_by": return { a, b in b.contains(a) }
        case "overlaps": return { a, b in a.overlaps(b) }
        case "before": return { a, b in a.isBefore(b) }
        case "after": return { a, b in b.isBefore(a) }
        case "overleft": return { a, b in a.endsWithin(b) }
        case "overright": return { a, b in a.beginsWithin(b) }
        case "adjacent": return { a, b in try a.isAdjacent(to: b) }
        default: return nil
        }
    }

    // MARK: Sets

    /// Finds what makes ranges of ranges.
    private static func findSet(_ key: String) -> FunctionImplementation? {
        switch key {
        case "range_union": .scalar { a, _ in .range(try a.range(0).union(a.range(1), isStrict: true)) }
        case "range_merge": .scalar { a, _ in .range(try a.range(0).union(a.range(1), isStrict: false)) }
        case "range_minus": .scalar { a, _ in .range(try a.range(0).minus(a.range(1))) }
        case "range_intersect": .scalar { a, _ in .range(try a.range(0).intersection(a.range(1))) }
        case "range_merge_from_multirange": .scalar { a, _ in .range(try a.ranges(0).merged()) }
        case "multirange_union": .scalar { a, _ in .multirange(try a.ranges(0).union(a.ranges(1))) }
        case "multirange_minus": .scalar { a, _ in .multirange(try a.ranges(0).minus(a.ranges(1))) }
        case "multirange_intersect": .scalar { a, _ in .multirange(try a.ranges(0).intersection(a.ranges(1))) }
        case "multirange_unnest": .set { a, _ in try a.ranges(0).ranges.map { [.range($0)] } }
        default: nil
        }
    }

    // MARK: Constructors

    /// Calls a constructor of a user's type of ranges or multiranges by the name of its function.
    public static func construct(_ name: String, _ arguments: [Value], _ context: FunctionContext) throws -> Value {
        guard case .scalar(let body)? = findConstructor(name) else {
            throw Diagnostic(.internalError, "no constructor of ranges is named \(name)")
        }
        return try body(arguments, context)
    }

    /// Finds what makes ranges of bounds and multiranges of ranges; the type is that of the call's result.
    private static func findConstructor(_ key: String) -> FunctionImplementation? {
        switch key {
        case "range_constructor2", "range_constructor3": .scalar { a, context in .range(try range(a, context)) }
        case "multirange_constructor0":
            .scalar { _, context in .multirange(MultirangeValue(ordered: [], try kind(context))) }
        case "multirange_constructor1": .scalar { a, _ in .multirange(try a.ranges(0)) }
        case "multirange_constructor2": .scalar { a, context in .multirange(try multirange(a.array(0), context)) }
        case "int4range_canonical", "int8range_canonical", "daterange_canonical": .scalar { a, _ in a[0] }
        default: nil
        }
    }

    /// Returns what the ranges of the call's result are made of.
    private static func kind(_ context: FunctionContext) throws -> RangeKind {
        guard let range = context.resultType?.base.anyRange else {
            throw Diagnostic(.internalError, "the type of a range is not known")
        }
        return range.kind
    }

    /// Makes a range of two bounds, and what says which of them belong to it.
    private static func range(_ a: [Value], _ context: FunctionContext) throws -> RangeValue {
        var flags = "[)"
        if a.count > 2 {
            guard case .text(let given) = a[2] else {
                throw Diagnostic(SQLState("22000"), "range constructor flags argument must not be null")
            }
            flags = given
        }
        guard ["[]", "[)", "(]", "()"].contains(flags) else {
            throw Diagnostic(
                .syntaxError, "invalid range bound flags",
                hint: "Valid values are \"[]\", \"[)\", \"(]\", and \"()\".")
        }
        return try .make(
            kind(context), lower: a[0].isNull ? nil : a[0], upper: a[1].isNull ? nil : a[1],
            includesLower: flags.hasPrefix("["), includesUpper: flags.hasSuffix("]"))
    }

    /// Makes a multirange of an array of ranges.
    private static func multirange(_ array: ArrayValue, _ context: FunctionContext) throws -> MultirangeValue {
        guard array.lengths.count <= 1 else {
            throw Diagnostic(
                .cardinalityViolation, "multiranges cannot be constructed from multidimensional arrays")
        }
        var ranges: [RangeValue] = []
        for element in array.elements {
            guard case .range(let range) = element else {
                throw Diagnostic(.nullValueNotAllowed, "multirange values cannot contain null members")
            }
            ranges.append(range)
        }
        return try .make(ranges, kind(context))
    }

    // MARK: Distances

    /// Finds what tells how far two values are apart (`rngsubdiff`).
    private static func findDistance(_ key: String) -> FunctionImplementation? {
        switch key {
        case "int4range_subdiff", "int8range_subdiff", "daterange_subdiff":
            .scalar { a, _ in .double(Double(try a.int(0)) - Double(try a.int(1))) }
        case "tsrange_subdiff", "tstzrange_subdiff":
            .scalar { a, _ in .double((Double(try a.int(0)) - Double(try a.int(1))) / 1_000_000) }
        case "numrange_subdiff":
            .scalar { a, _ in .double(try Numeric.subtract(a.numeric(0), a.numeric(1)).doubleValue) }
        default: nil
        }
    }
}

extension Array where Element == Value {
    /// Reads a range.
    func range(_ index: Int) throws(Diagnostic) -> RangeValue {
        guard index < count, case .range(let value) = self[index] else { throw Kernel.shapeError() }
        return value
    }

    /// Reads a multirange, or a range as the multirange of itself.
    func ranges(_ index: Int) throws(Diagnostic) -> MultirangeValue {
        guard index < count else { throw Kernel.shapeError() }
        switch self[index] {
        case .multirange(let value): return value
        case .range(let value): return MultirangeValue(value)
        default: throw Kernel.shapeError()
        }
    }
}

/// Joins the ranges of each group (`range_agg`).
final class RangeUnionState: AggregateState {
    private var results: ContiguousArray<[RangeValue]> = []
    private var seen: ContiguousArray<Bool> = []
    private let type: SQLType

    /// Makes the accumulator of multiranges of a type.
    init(_ type: SQLType) { self.type = type }

    /// Makes room for groups.
    func resize(groups count: Int) {
        extend(&results, to: count, with: [])
        extend(&seen, to: count, with: false)
    }

    /// Collects the ranges of a batch.
    func update(arguments: [ColumnVector], groups: UnsafeBufferPointer<Int32>) throws {
        guard let argument = arguments.first else { return }
        try argument.forEachValid(groups) { row, group in
            results[group] += try [argument[row]].ranges(0).ranges
            seen[group] = true
        }
    }

    /// Returns the multiranges, NULL for groups without any range.
    func finish() throws -> ColumnVector {
        let kind = type.base.anyRange?.kind
        return ColumnVector(
            type: type,
            values: try results.indices.map { group -> Value in
                guard seen[group], let kind else { return .null }
                return .multirange(try .make(results[group], kind))
            })
    }
}
