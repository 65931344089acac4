import SQLBasics

/// Operators on dates, times and intervals, by the names of PostgreSQL's functions.
enum DateTimeArithmetic {
    /// Finds an operator.
    static func find(_ key: String) -> FunctionImplementation? {
        findDate(key) ?? findTimestamp(key) ?? findTime(key) ?? findInterval(key)
    }

    /// Finds an operator on dates.
    private static func findDate(_ key: String) -> FunctionImplementation? {
        switch key {
        case "date_pli": .scalar { a, _ in .int(try DateTime.add(date: try a.int(0), days: try a.int(1))) }
        case "date_mii": .scalar { a, _ in .int(try DateTime.add(date: try a.int(0), days: -(try a.int(1)))) }
        case "integer_pl_date_2550": .scalar { a, _ in .int(try DateTime.add(date: try a.int(1), days: try a.int(0))) }
        case "date_mi": .scalar { a, _ in .int(try DateTime.subtract(date: try a.int(0), date: try a.int(1))) }
        case "date_pl_interval": .scalar { a, _ in .int(try add(date: try a.int(0), try a.interval(1))) }
        case "interval_pl_date_2546": .scalar { a, _ in .int(try add(date: try a.int(1), try a.interval(0))) }
        case "date_mi_interval":
            .scalar { a, _ in .int(try add(date: try a.int(0), try DateTime.negate(try a.interval(1)))) }
        case "datetime_timestamp": .scalar { a, _ in .int(try join(date: try a.int(0), time: try a.int(1))) }
        case "timedate_pl_1296": .scalar { a, _ in .int(try join(date: try a.int(1), time: try a.int(0))) }
        case "timestamptz_1176":
            .scalar { a, context in
                let local = try join(date: try a.int(0), time: try a.int(1))
                return .int(try DateTime.timestamptz(fromLocal: local, in: context.timeZone))
            }
        case "datetimetz_timestamptz": .scalar { a, _ in .int(try join(date: try a.int(0), try a.timetz(1))) }
        case "timetzdate_pl_1298": .scalar { a, _ in .int(try join(date: try a.int(1), try a.timetz(0))) }
        default: nil
        }
    }

    /// Finds an operator on timestamps.
    private static func findTimestamp(_ key: String) -> FunctionImplementation? {
        switch key {
        case "timestamp_pl_interval":
            .scalar { a, _ in .int(try DateTime.add(timestamp: try a.int(0), try a.interval(1))) }
        case "interval_pl_timestamp_2548":
            .scalar { a, _ in .int(try DateTime.add(timestamp: try a.int(1), try a.interval(0))) }
        case "timestamp_mi_interval":
            .scalar { a, _ in .int(try DateTime.add(timestamp: try a.int(0), try DateTime.negate(try a.interval(1)))) }
        case "timestamptz_pl_interval":
            .scalar { a, c in .int(try DateTime.add(timestamptz: try a.int(0), try a.interval(1), in: c.timeZone)) }
        case "interval_pl_timestamptz_2549":
            .scalar { a, c in .int(try DateTime.add(timestamptz: try a.int(1), try a.interval(0), in: c.timeZone)) }
        case "timestamptz_mi_interval":
            .scalar { a, c in
                let interval = try DateTime.negate(try a.interval(1))
                return .int(try DateTime.add(timestamptz: try a.int(0), interval, in: c.timeZone))
            }
        case "timestamptz_pl_interval_at_zone":
            .scalar { a, _ in
                let zone = try DateTime.zone(named: try a.text(2))
                return .int(try DateTime.add(timestamptz: try a.int(0), try a.interval(1), in: zone))
            }
        case "timestamptz_mi_interval_at_zone":
            .scalar { a, _ in
                let zone = try DateTime.zone(named: try a.text(2))
                let interval = try DateTime.negate(try a.interval(1))
                return .int(try DateTime.add(timestamptz: try a.int(0), interval, in: zone))
            }
        case "timestamp_mi":
            .scalar { a, _ in .interval(try DateTime.subtract(timestamp: try a.int(0), timestamp: try a.int(1))) }
        default: nil
        }
    }

    /// Finds an operator on times of day.
    private static func findTime(_ key: String) -> FunctionImplementation? {
        switch key {
        case "time_pl_interval": .scalar { a, _ in .int(try DateTime.add(time: try a.int(0), try a.interval(1))) }
        case "interval_pl_time_1848": .scalar { a, _ in .int(try DateTime.add(time: try a.int(1), try a.interval(0))) }
        case "time_mi_interval":
            .scalar { a, _ in .int(try DateTime.add(time: try a.int(0), try a.interval(1), subtracting: true)) }
        case "time_mi_time":
            .scalar { a, _ in .interval(Interval(microseconds: try a.int(0) - (try a.int(1)))) }
        case "timetz_pl_interval":
            .scalar { a, _ in .timeWithZone(try DateTime.add(timetz: try a.timetz(0), try a.interval(1))) }
        case "interval_pl_timetz_2547":
            .scalar { a, _ in .timeWithZone(try DateTime.add(timetz: try a.timetz(1), try a.interval(0))) }
        case "timetz_mi_interval":
            .scalar { a, _ in
                .timeWithZone(try DateTime.add(timetz: try a.timetz(0), try a.interval(1), subtracting: true))
            }
        default: nil
        }
    }

    /// Finds an operator on intervals.
    private static func findInterval(_ key: String) -> FunctionImplementation? {
        switch key {
        case "interval_pl": .scalar { a, _ in .interval(try DateTime.add(try a.interval(0), try a.interval(1))) }
        case "interval_mi": .scalar { a, _ in .interval(try DateTime.subtract(try a.interval(0), try a.interval(1))) }
        case "interval_um": .scalar { a, _ in .interval(try DateTime.negate(try a.interval(0))) }
        case "interval_mul":
            .scalar { a, _ in .interval(try DateTime.multiply(try a.interval(0), by: try a.double(1))) }
        case "mul_d_interval":
            .scalar { a, _ in .interval(try DateTime.multiply(try a.interval(1), by: try a.double(0))) }
        case "interval_div": .scalar { a, _ in .interval(try DateTime.divide(try a.interval(0), by: try a.double(1))) }
        default: nil
        }
    }

    /// Adds an interval to a date, which gives a timestamp.
    static func add(date: Int64, _ interval: Interval) throws -> Int64 {
        try DateTime.add(timestamp: try DateTime.timestamp(fromDate: date), interval)
    }

    /// Tells whether a date is infinite.
    private static func isInfinite(date: Int64) -> Bool {
        date == DateTime.dateInfinity || date == DateTime.dateMinusInfinity
    }

    /// Makes a timestamp of a date and a time of day.
    private static func join(date: Int64, time: Int64) throws -> Int64 {
        let midnight = try DateTime.timestamp(fromDate: date)
        return isInfinite(date: date) ? midnight : midnight + time
    }

    /// Makes a timestamptz of a date and a time with zone.
    private static func join(date: Int64, _ time: TimeWithZone) throws -> Int64 {
        let midnight = try DateTime.timestamp(fromDate: date)
        return isInfinite(date: date) ? midnight : midnight + time.microseconds + Int64(time.zone) * 1_000_000
    }
}
