import SQLBasics

/// Functions that return rows, by the names of PostgreSQL's functions.
enum SetFunctions {
    /// Finds a function.
    static func find(_ key: String) -> FunctionImplementation? {
        switch key {
        case "generate_series_int4", "generate_series_step_int4": .series { a, _ in try integers(a, .int4) }
        case "generate_series_int8", "generate_series_step_int8": .series { a, _ in try integers(a, .int8) }
        case "generate_series_numeric", "generate_series_step_numeric": .series { a, _ in try numerics(a) }
        case "generate_series_timestamp": .series { a, _ in try moments(a) { try DateTime.add(timestamp: $0, $1) } }
        case "generate_series_timestamptz":
            .series { a, context in try moments(a) { try DateTime.add(timestamptz: $0, $1, in: context.timeZone) } }
        case "generate_series_timestamptz_at_zone":
            .series { a, _ in
                let zone = try DateTime.zone(named: try a.text(3))
                return try moments(a) { try DateTime.add(timestamptz: $0, $1, in: zone) }
            }
        case "generate_subscripts", "generate_subscripts_nodir": .set { a, _ in try subscripts(a) }
        case "array_unnest": .set { a, _ in try a.array(0).elements.map { [$0] } }
        case "text_to_table", "text_to_table_null": .set { a, _ in (try ArrayFunctions.split(a) ?? []).map { [$0] } }
        default: nil
        }
    }

    /// The error of a step of zero.
    private static var zeroStep: Diagnostic { Diagnostic(.invalidParameterValue, "step size cannot equal zero") }

    /// Counts from one integer to another; stops silently where the next one would not fit.
    private static func integers(_ a: [Value], _ width: IntegerOperators.Width) throws -> () throws -> Value? {
        let (start, stop) = (try a.int(0), try a.int(1))
        let step = a.count > 2 ? try a.int(2) : 1
        guard step != 0 else { throw zeroStep }
        var current: Int64? = start
        return {
            guard let value = current, step > 0 ? value <= stop : value >= stop else { return nil }
            let (next, overflow) = value.addingReportingOverflow(step)
            current = overflow || !width.holds(next) ? nil : next
            return .int(value)
        }
    }

    /// Counts from one exact number to another.
    private static func numerics(_ a: [Value]) throws -> () throws -> Value? {
        let (start, stop) = (try a.numeric(0), try a.numeric(1))
        let step = a.count > 2 ? try a.numeric(2) : Numeric.one
        for (number, name) in [(start, "start"), (stop, "stop"), (step, "step")] {
            let noun = name == "step" ? "step size" : "\(name) value"
            guard !number.isNaN else { throw Diagnostic(.invalidParameterValue, "\(noun) cannot be NaN") }
            guard !number.isInfinite else { throw Diagnostic(.invalidParameterValue, "\(noun) cannot be infinity") }
        }
        guard step.signum != 0 else { throw zeroStep }
        let isUpward = step.signum > 0
        var current = start
        return {
            let order = Numeric.compare(current, stop)
            guard isUpward ? order <= 0 : order >= 0 else { return nil }
            let value = current
            current = try Numeric.add(value, step)
            return .numeric(value)
        }
    }

    /// Steps from one moment to another.
    private static func moments(
        _ a: [Value], _ add: @escaping (Int64, Interval) throws -> Int64
    ) throws -> () throws -> Value? {
        let (start, stop, step) = (try a.int(0), try a.int(1), try a.interval(2))
        guard step.span != 0 else { throw zeroStep }
        guard step.isFinite else { throw Diagnostic(.invalidParameterValue, "step size cannot be infinite") }
        let isUpward = step.span > 0
        var current = start
        return {
            guard isUpward ? current <= stop : current >= stop else { return nil }
            let value = current
            current = try add(value, step)
            return .int(value)
        }
    }

    /// Returns the subscripts of a dimension.
    private static func subscripts(_ a: [Value]) throws -> [[Value]] {
        let array = try a.array(0)
        let dimension = try a.int(1)
        guard dimension >= 1, dimension <= array.lengths.count else { return [] }
        let lower = array.lowerBounds[Int(dimension) - 1]
        let all = (lower..<(lower + array.lengths[Int(dimension) - 1])).map { [Value.int(Int64($0))] }
        let isReversed = a.count > 2 ? try a.bool(2) : false
        return isReversed ? all.reversed() : all
    }
}
