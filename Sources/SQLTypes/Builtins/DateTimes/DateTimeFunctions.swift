import SQLBasics

/// Functions on dates, times and intervals, by the names of PostgreSQL's functions.
enum DateTimeFunctions {
    /// Finds a function.
    static func find(_ key: String) -> FunctionImplementation? {
        findClock(key) ?? findField(key) ?? findMaker(key) ?? findZone(key) ?? findOthers(key)
    }

    /// Finds a function that reads the clock.
    private static func findClock(_ key: String) -> FunctionImplementation? {
        switch key {
        case "now": .scalar { _, c in .int(c.transactionTime) }
        case "statement_timestamp": .scalar { _, c in .int(c.statementTime) }
        case "clock_timestamp": .scalar { _, _ in .int(SystemClock.now()) }
        case "timeofday":
            .scalar { _, c in
                try DateTimeFormat.format(
                    SystemClock.now(), "Dy Mon DD HH24:MI:SS.US YYYY TZ", as: .timestamptz, context: c)
            }
        default: nil
        }
    }

    /// Finds a function that takes moments apart.
    private static func findField(_ key: String) -> FunctionImplementation? {
        switch key {
        case "extract_date": field { a, f, _ in try DateTime.extract(f, date: try a.int(1)) }
        case "extract_timestamp": field { a, f, _ in try DateTime.extract(f, timestamp: try a.int(1)) }
        case "extract_timestamptz":
            field { a, f, c in try DateTime.extract(f, timestamptz: try a.int(1), in: c.timeZone) }
        case "extract_time": field { a, f, _ in try DateTime.extract(f, time: try a.int(1)) }
        case "extract_timetz": field { a, f, _ in try DateTime.extract(f, timetz: try a.timetz(1)) }
        case "extract_interval": field { a, f, _ in try DateTime.extract(f, interval: try a.interval(1)) }
        case "date_part_1384":
            part { a, f, _ in try DateTime.extract(f, timestamp: try DateTime.timestamp(fromDate: try a.int(1))) }
        case "timestamp_part": part { a, f, _ in try DateTime.extract(f, timestamp: try a.int(1)) }
        case "timestamptz_part": part { a, f, c in try DateTime.extract(f, timestamptz: try a.int(1), in: c.timeZone) }
        case "time_part": part { a, f, _ in try DateTime.extract(f, time: try a.int(1)) }
        case "timetz_part": part { a, f, _ in try DateTime.extract(f, timetz: try a.timetz(1)) }
        case "interval_part": part { a, f, _ in try DateTime.extract(f, interval: try a.interval(1)) }
        default: findTruncation(key)
        }
    }

    /// Finds a function that rounds moments down.
    private static func findTruncation(_ key: String) -> FunctionImplementation? {
        switch key {
        case "timestamp_trunc": .scalar { a, _ in .int(try DateTime.truncate(unit(a), timestamp: try a.int(1))) }
        case "timestamptz_trunc":
            .scalar { a, c in .int(try DateTime.truncate(unit(a), timestamptz: try a.int(1), in: c.timeZone)) }
        case "timestamptz_trunc_zone":
            .scalar { a, _ in
                let zone = try DateTime.zone(named: try a.text(2))
                return .int(try DateTime.truncate(unit(a), timestamptz: try a.int(1), in: zone))
            }
        case "interval_trunc":
            .scalar { a, _ in .interval(try DateTime.truncate(unit(a), interval: try a.interval(1))) }
        case "timestamp_bin", "timestamptz_bin":
            .scalar { a, _ in .int(try DateTime.bin(try a.interval(0), try a.int(1), origin: try a.int(2))) }
        default: nil
        }
    }

    /// Reads the name of a field.
    private static func unit(_ a: [Value]) throws -> String { LetterCase.lower(try a.text(0)) }

    /// Makes a function that returns a field as numeric.
    private static func field(
        _ body: @escaping @Sendable ([Value], String, FunctionContext) throws -> Numeric?
    ) -> FunctionImplementation {
        .scalar { a, c in try body(a, try unit(a), c).map { .numeric($0) } ?? .null }
    }

    /// Makes a function that returns a field as double precision.
    private static func part(
        _ body: @escaping @Sendable ([Value], String, FunctionContext) throws -> Numeric?
    ) -> FunctionImplementation {
        .scalar { a, c in try body(a, try unit(a), c).map { .double($0.doubleValue) } ?? .null }
    }

    /// Finds a function that puts moments together.
    private static func findMaker(_ key: String) -> FunctionImplementation? {
        switch key {
        case "make_date":
            .scalar { a, _ in .int(try DateTime.makeDate(year: try a.int(0), month: try a.int(1), day: try a.int(2))) }
        case "make_time":
            .scalar { a, _ in
                .int(try DateTime.makeTime(hour: try a.int(0), minute: try a.int(1), second: try a.double(2)))
            }
        case "make_timestamp": .scalar { a, _ in .int(try timestamp(a)) }
        case "make_timestamptz":
            .scalar { a, c in .int(try DateTime.timestamptz(fromLocal: try timestamp(a), in: c.timeZone)) }
        case "make_timestamptz_at_timezone":
            .scalar { a, _ in
                let zone = try DateTime.zone(named: try a.text(6))
                return .int(try DateTime.timestamptz(fromLocal: try timestamp(a), in: zone))
            }
        case "make_interval": .scalar { a, _ in .interval(try interval(a)) }
        case "float8_timestamptz": .scalar { a, _ in .int(try DateTime.toTimestamp(epoch: try a.double(0))) }
        default: nil
        }
    }

    /// Makes a timestamp of six fields.
    private static func timestamp(_ a: [Value]) throws -> Int64 {
        try DateTime.makeTimestamp(
            year: try a.int(0), month: try a.int(1), day: try a.int(2), hour: try a.int(3), minute: try a.int(4),
            second: try a.double(5))
    }

    /// Makes an interval of up to seven fields.
    private static func interval(_ a: [Value]) throws -> Interval {
        let fields = try (0..<6).map { $0 < a.count ? try a.int($0) : 0 }
        return try DateTime.makeInterval(
            years: fields[0], months: fields[1], weeks: fields[2], days: fields[3], hours: fields[4],
            minutes: fields[5], seconds: a.count > 6 ? try a.double(6) : 0)
    }

    /// Finds a function behind AT TIME ZONE and AT LOCAL.
    private static func findZone(_ key: String) -> FunctionImplementation? {
        switch key {
        case "timestamp_zone", "timestamp_izone":
            .scalar { a, _ in
                let moment = try a.int(1)
                guard moment != .min, moment != .max else { return .int(moment) }
                return .int(try DateTime.timestamptz(fromLocal: moment, in: try zone(a)))
            }
        case "timestamptz_zone", "timestamptz_izone":
            .scalar { a, _ in
                let moment = try a.int(1)
                guard moment != .min, moment != .max else { return .int(moment) }
                return .int(try DateTime.timestamp(fromUTC: moment, in: try zone(a)))
            }
        case "timetz_zone", "timetz_izone":
            .scalar { a, c in
                .timeWithZone(try DateTime.timetz(try a.timetz(1), in: try zone(a), at: c.transactionTime))
            }
        case "timestamp_at_local":
            .scalar { a, c in .int(try DateTime.timestamptz(fromLocal: try a.int(0), in: c.timeZone)) }
        case "timestamptz_at_local":
            .scalar { a, c in .int(try DateTime.timestamp(fromUTC: try a.int(0), in: c.timeZone)) }
        case "timetz_at_local":
            .scalar { a, c in .timeWithZone(try DateTime.timetz(try a.timetz(0), in: c.timeZone, at: c.transactionTime))
            }
        default: nil
        }
    }

    /// Reads a zone given by name or by its distance from UTC.
    private static func zone(_ a: [Value]) throws -> TimeZone {
        if case .interval(let offset) = a[0] { return try DateTime.zone(offset: offset) }
        return try DateTime.zone(named: try a.text(0))
    }

    /// Finds a function that fits nowhere else.
    private static func findOthers(_ key: String) -> FunctionImplementation? {
        switch key {
        case "timestamp_age":
            .scalar { a, _ in .interval(try DateTime.age(timestamp: try a.int(0), timestamp: try a.int(1))) }
        case "timestamptz_age":
            .scalar { a, c in
                .interval(try DateTime.age(timestamptz: try a.int(0), timestamptz: try a.int(1), in: c.timeZone))
            }
        case "age_2059":
            .scalar { a, c in
                let today = try DateTime.truncate(
                    "day", timestamp: try DateTime.timestamp(fromUTC: c.transactionTime, in: c.timeZone))
                return .interval(try DateTime.age(timestamp: today, timestamp: try a.int(0)))
            }
        case "age_1386":
            .scalar { a, c in
                let today = try DateTime.truncate("day", timestamptz: c.transactionTime, in: c.timeZone)
                return .interval(try DateTime.age(timestamptz: today, timestamptz: try a.int(0), in: c.timeZone))
            }
        case "interval_justify_hours": .scalar { a, _ in .interval(try DateTime.justifyHours(try a.interval(0))) }
        case "interval_justify_days": .scalar { a, _ in .interval(try DateTime.justifyDays(try a.interval(0))) }
        case "interval_justify_interval":
            .scalar { a, _ in .interval(try DateTime.justifyInterval(try a.interval(0))) }
        case "date_finite":
            .scalar { a, _ in
                let date = try a.int(0)
                return .bool(date != DateTime.dateInfinity && date != DateTime.dateMinusInfinity)
            }
        case "timestamp_finite":
            .scalar { a, _ in
                let moment = try a.int(0)
                return .bool(moment != DateTime.timestampInfinity && moment != DateTime.timestampMinusInfinity)
            }
        case "interval_finite": .scalar { a, _ in .bool(isFinite(try a.interval(0))) }
        default: OverlapFunctions.find(key)
        }
    }

    /// Tells whether an interval is none of the two infinite ones, all whose parts are at their limits.
    static func isFinite(_ interval: Interval) -> Bool {
        let isGreatest = interval == Interval(months: .max, days: .max, microseconds: .max)
        let isLeast = interval == Interval(months: .min, days: .min, microseconds: .min)
        return !isGreatest && !isLeast
    }
}

/// The operator OVERLAPS (`overlaps_timestamp` and its family).
enum OverlapFunctions {
    /// Finds a form of the function.
    static func find(_ key: String) -> FunctionImplementation? {
        switch key {
        case "overlaps_timestamp", "overlaps_time", "overlaps_timetz":
            .scalar { a, _ in overlap(a) }
        case "overlaps_1305", "overlaps_1306", "overlaps_1307":
            .scalar { a, c in
                overlap(try ends(a) { try DateTime.add(timestamptz: $0, $1, in: c.timeZone) })
            }
        case "overlaps_1309", "overlaps_1310", "overlaps_1311":
            .scalar { a, _ in overlap(try ends(a) { try DateTime.add(time: $0, $1) }) }
        case "overlaps_2042", "overlaps_2043", "overlaps_2044":
            .scalar { a, _ in overlap(try ends(a) { try DateTime.add(timestamp: $0, $1) }) }
        default: nil
        }
    }

    /// Replaces lengths by ends.
    private static func ends(_ a: [Value], _ add: (Int64, Interval) throws -> Int64) throws -> [Value] {
        var result = a
        for i in [1, 3] {
            guard case .interval(let length) = a[i] else { continue }
            result[i] = a[i - 1].isNull ? .null : .int(try add(try a.int(i - 1), length))
        }
        return result
    }

    /// Puts the ends of a period in order; nil when both are unknown.
    private static func period(_ a: Value, _ b: Value) -> (start: Value, end: Value)? {
        if a.isNull { return b.isNull ? nil : (b, .null) }
        if b.isNull { return (a, .null) }
        return Value.compare(a, b, .timestamp) > 0 ? (b, a) : (a, b)
    }

    /// Tells whether two periods overlap; unknown ends may leave that unknown.
    private static func overlap(_ a: [Value]) -> Value {
        guard a.count == 4, let first = period(a[0], a[1]), let second = period(a[2], a[3]) else { return .null }
        let order = Value.compare(first.start, second.start, .timestamp)
        if order == 0 { return first.end.isNull || second.end.isNull ? .null : .bool(true) }
        let (earlier, later) = order < 0 ? (first, second) : (second, first)
        if earlier.end.isNull { return .null }
        if Value.compare(later.start, earlier.end, .timestamp) < 0 { return .bool(true) }
        return later.end.isNull ? .null : .bool(false)
    }
}
