import SQLBasics

/// Functions that PostgreSQL's own aggregates and operator classes are made of, and users' aggregates may be.
enum SupportFunctions {
    /// Finds a function.
    static func find(_ key: String) -> FunctionImplementation? {
        if let order = findOrder(key) { return order }
        switch key {
        case "int4inc", "int8inc": return .scalar { a, _ in .int(try step(a.int(0), 1, key)) }
        case "int8dec": return .scalar { a, _ in .int(try step(a.int(0), -1, key)) }
        case "booland_statefunc": return .scalar { a, _ in .bool(try a.bool(0) && (try a.bool(1))) }
        case "boolor_statefunc": return .scalar { a, _ in .bool(try a.bool(0) || (try a.bool(1))) }
        case "float8_accum", "float4_accum": return .scalar { a, _ in try accumulate(a) }
        case "float8_avg": return .scalar { a, _ in try average(a) }
        case "int4_avg_accum", "int2_avg_accum": return .scalar { a, _ in try count(a) }
        case "int8_avg": return .scalar { a, _ in try integerAverage(a) }
        case "int2int4_sum":
            return .scalar { a, _ in
                let state = try a.array(0).elements
                return try state.int(0) == 0 ? .null : .int(try state.int(1))
            }
        default: return nil
        }
    }

    /// Finds a function that returns the greater or lesser of two values, or their order; of equal values that look different
    /// it is the second one, but for `character` (`numeric_larger`, `bpchar_larger`).
    private static func findOrder(_ key: String) -> FunctionImplementation? {
        let least = key.hasPrefix("bpchar") ? 0 : 1
        if key.hasSuffix("larger") {
            return .scalar { a, context in compare(a, context) >= least ? a[0] : a[1] }
        }
        if key.hasSuffix("smaller") {
            return .scalar { a, context in compare(a, context) <= -least ? a[0] : a[1] }
        }
        guard key.hasSuffix("_cmp") || key.hasSuffix("cmp") else { return nil }
        return .scalar { a, context in .int(Int64(compare(a, context).signum())) }
    }

    /// Compares two values of the type of the first one.
    private static func compare(_ a: [Value], _ context: FunctionContext) -> Int {
        a.count < 2 ? 0 : Value.compare(a[0], a[1], context.argumentTypes.first ?? .unknown)
    }

    /// Counts on, within the type.
    private static func step(_ value: Int64, _ by: Int64, _ key: String) throws -> Int64 {
        let type: SQLType = key.hasPrefix("int4") ? .int4 : .int8
        let (result, overflow) = value.addingReportingOverflow(by)
        guard !overflow, type == .int8 || Int32(exactly: result) != nil else {
            throw Diagnostic(.numericValueOutOfRange, "\(type.displayName) out of range")
        }
        return result
    }

    /// Adds a number to count, sum and sum of squared differences (`float8_accum`).
    private static func accumulate(_ a: [Value]) throws -> Value {
        var state = try a.array(0)
        guard state.elements.count == 3, state.lengths.count == 1 else {
            throw Diagnostic(.internalError, "float8_accum: expected 3-element float8 array")
        }
        let (n, sum, squares) = (
            try state.elements.double(0), try state.elements.double(1), try state.elements.double(2)
        )
        let value = try a.double(1)
        let total = sum + value
        let count = n + 1
        var spread = squares
        if n > 0 {
            let difference = value * count - total
            spread += difference * difference / (count * n)
        }
        state.elements = [.double(count), .double(total), .double(spread)]
        return .array(state)
    }

    /// Returns the mean of what was accumulated (`float8_avg`).
    private static func average(_ a: [Value]) throws -> Value {
        let state = try a.array(0).elements
        let count = try state.double(0)
        return count == 0 ? .null : .double(try state.double(1) / count)
    }

    /// Adds a number to count and sum (`int4_avg_accum`).
    private static func count(_ a: [Value]) throws -> Value {
        var state = try a.array(0)
        guard state.elements.count == 2 else {
            throw Diagnostic(.internalError, "expected 2-element int8 array")
        }
        state.elements = [
            .int(try state.elements.int(0) &+ 1), .int(try state.elements.int(1) &+ (try a.int(1))),
        ]
        return .array(state)
    }

    /// Returns the mean of what was counted (`int8_avg`).
    private static func integerAverage(_ a: [Value]) throws -> Value {
        let state = try a.array(0).elements
        let count = try state.int(0)
        if count == 0 { return .null }
        return .numeric(try Numeric.divide(Numeric(try state.int(1)), Numeric(count)))
    }
}
