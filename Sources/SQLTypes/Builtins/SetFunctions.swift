import SQLBasics

/// Functions that return rows, by the names of PostgreSQL's functions.
enum SetFunctions {
    /// The most rows that one call may make.
    private static let limit = 50_000_000

    /// Finds a function.
    static func find(_ key: String) -> FunctionImplementation? {
        switch key {
        case "generate_series_int4", "generate_series_step_int4": .set { a, _ in try integers(a, .int4) }
        case "generate_series_int8", "generate_series_step_int8": .set { a, _ in try integers(a, .int8) }
        case "generate_series_numeric", "generate_series_step_numeric": .set { a, _ in try numerics(a) }
        case "generate_series_timestamp": .set { a, _ in try moments(a) { try DateTime.add(timestamp: $0, $1) } }
        case "generate_series_timestamptz":
            .set { a, context in try moments(a) { try DateTime.add(timestamptz: $0, $1, in: context.timeZone) } }
        case "generate_series_timestamptz_at_zone":
            .set { a, _ in
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

    /// The error of too many rows.
    private static var tooMany: Diagnostic { Diagnostic(.outOfMemory, "generate_series would return too many rows") }

    /// Counts from one integer to another; stops silently where the next one would not fit.
    private static func integers(_ a: [Value], _ width: IntegerOperators.Width) throws -> [[Value]] {
        let (start, stop) = (try a.int(0), try a.int(1))
        let step = a.count > 2 ? try a.int(2) : 1
        guard step != 0 else { throw zeroStep }
        var result: [[Value]] = []
        var current = start
        while step > 0 ? current <= stop : current >= stop {
            guard result.count < limit else { throw tooMany }
            result.append([.int(current)])
            let (next, overflow) = current.addingReportingOverflow(step)
            guard !overflow, width.holds(next) else { break }
            current = next
        }
        return result
    }

    /// Counts from one exact number to another.
    private static func numerics(_ a: [Value]) throws -> [[Value]] {
        let (start, stop) = (try a.numeric(0), try a.numeric(1))
        let step = a.count > 2 ? try a.numeric(2) : Numeric.one
        for (number, name) in [(start, "start"), (stop, "stop"), (step, "step")] {
            let noun = name == "step" ? "step size" : "\(name) value"
            guard !number.isNaN else { throw Diagnostic(.invalidParameterValue, "\(noun) cannot be NaN") }
            guard !number.isInfinite else { throw Diagnostic(.invalidParameterValue, "\(noun) cannot be infinity") }
        }
        guard step.signum != 0 else { throw zeroStep }
        var result: [[Value]] = []
        var current = start
        while step.signum > 0 ? Numeric.compare(current, stop) <= 0 : Numeric.compare(current, stop) >= 0 {
            guard result.count < limit else { throw tooMany }
            result.append([.numeric(current)])
            current = try Numeric.add(current, step)
        }
        return result
    }

    /// Steps from one moment to another.
    private static func moments(_ a: [Value], _ add: (Int64, Interval) throws -> Int64) throws -> [[Value]] {
        let (start, stop, step) = (try a.int(0), try a.int(1), try a.interval(2))
        guard step.span != 0 else { throw zeroStep }
        guard step.isFinite else { throw Diagnostic(.invalidParameterValue, "step size cannot be infinite") }
        let isInfinite = start == DateTime.timestampInfinity || start == DateTime.timestampMinusInfinity
        guard !isInfinite, stop != DateTime.timestampInfinity, stop != DateTime.timestampMinusInfinity else {
            throw tooMany
        }
        var result: [[Value]] = []
        var current = start
        while step.span > 0 ? current <= stop : current >= stop {
            guard result.count < limit else { throw tooMany }
            result.append([.int(current)])
            current = try add(current, step)
        }
        return result
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
