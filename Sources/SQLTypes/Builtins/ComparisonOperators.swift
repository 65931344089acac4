import SQLBasics

/// The comparisons of all types, by the names of PostgreSQL's functions.
enum ComparisonOperators {
    /// What kind of comparison stands behind a function.
    private enum Family { case int, double, bool, text, paddedText, numeric, boxed, dateTime(DateTimePair) }

    /// Finds a comparison: the key is the type's name, the operator's letters and perhaps the other type's name.
    static func find(_ key: String) -> FunctionImplementation? {
        if key == "xidneq" { return ints(.notEqual) }
        for (prefix, suffix, family) in families {
            guard key.utf8.count == prefix.utf8.count + suffix.utf8.count + 2, key.hasPrefix(prefix),
                key.hasSuffix(suffix)
            else { continue }
            let letters = String(key.dropFirst(prefix.count).dropLast(suffix.count))
            guard let comparison = comparison(letters) else { continue }
            return implementation(family, comparison)
        }
        return nil
    }

    /// Reads the letters of an operator.
    private static func comparison(_ letters: String) -> Comparison? {
        switch letters {
        case "eq": .equal
        case "ne": .notEqual
        case "lt": .less
        case "le": .lessOrEqual
        case "gt": .greater
        case "ge": .greaterOrEqual
        default: nil
        }
    }

    /// The names of the types in keys, in front of and behind the operator's letters, and how they compare.
    private static let families: [(prefix: String, suffix: String, family: Family)] = [
        ("int4", "", .int), ("int8", "", .int), ("int2", "", .int), ("text", "", .text), ("text_", "", .text),
        ("bool", "", .bool),
        ("int24", "", .int), ("int28", "", .int), ("int42", "", .int), ("int48", "", .int), ("int82", "", .int),
        ("int84", "", .int), ("oid", "", .int), ("name", "", .text), ("name", "text", .text), ("text", "name", .text),
        ("char", "", .text), ("bpchar", "", .paddedText), ("float4", "", .double), ("float8", "", .double),
        ("float48", "", .double), ("float84", "", .double), ("numeric_", "", .numeric), ("date_", "", .int),
        ("time_", "", .int), ("timestamp_", "", .int), ("xid", "", .int), ("cid", "", .int), ("uuid_", "", .boxed),
        ("interval_", "", .boxed), ("timetz_", "", .boxed), ("bytea", "", .boxed), ("tid", "", .boxed),
        ("record_", "", .boxed), ("enum_", "", .boxed), ("array_", "", .boxed), ("oidvector", "", .boxed),
        ("aclitem_", "", .boxed), ("bit", "", .boxed), ("range_", "", .boxed), ("multirange_", "", .boxed),
        ("cash_", "", .int), ("network_", "", .boxed), ("jsonb_", "", .boxed), ("macaddr_", "", .boxed),
        ("date_", "_timestamp", .dateTime(.init(.date, .timestamp))),
        ("date_", "_timestamptz", .dateTime(.init(.date, .timestamptz))),
        ("timestamp_", "_date", .dateTime(.init(.timestamp, .date))),
        ("timestamp_", "_timestamptz", .dateTime(.init(.timestamp, .timestamptz))),
        ("timestamptz_", "_date", .dateTime(.init(.timestamptz, .date))),
        ("timestamptz_", "_timestamp", .dateTime(.init(.timestamptz, .timestamp))),
    ]

    /// Chooses the kernel of a comparison.
    private static func implementation(_ family: Family, _ comparison: Comparison) -> FunctionImplementation {
        switch family {
        case .int: ints(comparison)
        case .double: doubles(comparison)
        case .bool: bools(comparison)
        case .text: texts(comparison, padded: false)
        case .paddedText: texts(comparison, padded: true)
        case .numeric: numerics(comparison)
        case .boxed: boxed(comparison)
        case .dateTime(let pair):
            .scalar { arguments, context in
                .bool(comparison.holds(try pair.compare(arguments[0], arguments[1], context)))
            }
        }
    }

    /// Makes the kernel for integers.
    private static func ints(_ comparison: Comparison) -> FunctionImplementation {
        .vector { arguments, _, count in
            .bool(
                Kernel.compare(
                    try Kernel.ints(arguments, 0, count), try Kernel.ints(arguments, 1, count), count, comparison))
        }
    }

    /// Makes the kernel for floats.
    private static func doubles(_ comparison: Comparison) -> FunctionImplementation {
        .vector { arguments, _, count in
            .bool(
                Kernel.compareDoubles(
                    try Kernel.doubles(arguments, 0, count), try Kernel.doubles(arguments, 1, count), count, comparison)
            )
        }
    }

    /// Makes the kernel for truth values.
    private static func bools(_ comparison: Comparison) -> FunctionImplementation {
        .vector { arguments, _, count in
            .bool(
                Kernel.compare(
                    try Kernel.bools(arguments, 0, count), try Kernel.bools(arguments, 1, count), count, comparison))
        }
    }

    /// Makes the kernel for exact numbers.
    private static func numerics(_ comparison: Comparison) -> FunctionImplementation {
        .vector { arguments, _, count in
            let a = try Kernel.numerics(arguments, 0, count)
            return .bool(
                Kernel.map(a, try Kernel.numerics(arguments, 1, count), count) {
                    comparison.holds(Numeric.compare($0, $1)) ? 1 : 0
                })
        }
    }

    /// Makes the kernel for texts, which compare by bytes (the collation is C.UTF-8).
    private static func texts(_ comparison: Comparison, padded: Bool) -> FunctionImplementation {
        .vector { arguments, _, count in
            let a = try Kernel.texts(arguments, 0, count)
            let b = try Kernel.texts(arguments, 1, count)
            return .bool(TextKernel.compare(a, b, count, comparison, ignoringTrailingBlanks: padded))
        }
    }

    /// Makes the comparison of values without a kernel.
    private static func boxed(_ comparison: Comparison) -> FunctionImplementation {
        .scalar { arguments, context in
            let (a, b) = (arguments[0], arguments[1])
            if case .row(let x) = a, case .row(let y) = b { try checkComparable(x, y) }
            return .bool(comparison.holds(Value.compare(a, b, context.argumentTypes.first ?? .unknown)))
        }
    }

    /// Refuses to compare rows of different numbers of columns (`record_cmp`).
    private static func checkComparable(_ a: RowValue, _ b: RowValue) throws {
        guard a.fields.count == b.fields.count else {
            throw Diagnostic(.datatypeMismatch, "cannot compare record types with different numbers of columns")
        }
    }
}

/// A comparison of two kinds of date or timestamp.
struct DateTimePair: Sendable {
    /// The type of one side.
    enum Side: Sendable { case date, timestamp, timestamptz }
    let left: Side
    let right: Side

    /// Makes the pair.
    init(_ left: Side, _ right: Side) {
        self.left = left
        self.right = right
    }

    /// Orders two moments, both as UTC if one of them has a zone, else both as local timestamps.
    func compare(_ a: Value, _ b: Value, _ context: FunctionContext) throws -> Int {
        guard case .int(let x) = a, case .int(let y) = b else { throw Kernel.shapeError() }
        let inUTC = left == .timestamptz || right == .timestamptz
        let p = try moment(x, left, inUTC, context)
        let q = try moment(y, right, inUTC, context)
        return p < q ? -1 : (p == q ? 0 : 1)
    }

    /// Turns one side into a timestamp, local or UTC.
    private func moment(_ value: Int64, _ side: Side, _ inUTC: Bool, _ context: FunctionContext) throws -> Int64 {
        switch side {
        case .timestamptz: value
        case .timestamp: inUTC ? try DateTime.timestamptz(fromLocal: value, in: context.timeZone) : value
        case .date:
            inUTC
                ? try DateTime.timestamptz(fromDate: value, in: context.timeZone)
                : try DateTime.timestamp(fromDate: value)
        }
    }
}
