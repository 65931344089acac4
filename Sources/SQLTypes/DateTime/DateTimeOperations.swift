import SQLBasics

/// Computes with dates, times and intervals. A date is days, a timestamp microseconds since 2000-01-01; a time
/// microseconds since midnight; a timestamptz is UTC.
public enum DateTime {
    /// The dates and timestamps that print as `infinity` and `-infinity`.
    public static let dateInfinity = Int64(Int32.max)
    public static let dateMinusInfinity = Int64(Int32.min)
    public static let timestampInfinity = Int64.max
    public static let timestampMinusInfinity = Int64.min
    public static let microsecondsPerDay: Int64 = 86_400_000_000

    private static func missing() -> Diagnostic { Diagnostic.notSupported("date arithmetic") }

    // date ± integer, date - date
    public static func add(date: Int64, days: Int64) throws(Diagnostic) -> Int64 { throw missing() }
    public static func subtract(date: Int64, date other: Int64) throws(Diagnostic) -> Int64 { throw missing() }
    // date → timestamp and back
    public static func timestamp(fromDate date: Int64) throws(Diagnostic) -> Int64 { throw missing() }
    public static func timestamptz(fromDate date: Int64, in zone: TimeZone) throws(Diagnostic) -> Int64 {
        throw missing()
    }
    public static func date(fromTimestamp timestamp: Int64) throws(Diagnostic) -> Int64 { throw missing() }
    // AT TIME ZONE
    public static func timestamp(fromUTC timestamptz: Int64, in zone: TimeZone) throws(Diagnostic) -> Int64 {
        throw missing()
    }
    public static func timestamptz(fromLocal timestamp: Int64, in zone: TimeZone) throws(Diagnostic) -> Int64 {
        throw missing()
    }
    public static func zone(named name: String) throws(Diagnostic) -> TimeZone { throw missing() }
    public static func zone(offset: Interval) throws(Diagnostic) -> TimeZone { throw missing() }
    public static func timetz(_ value: TimeWithZone, in zone: TimeZone, at now: Int64) throws(Diagnostic)
        -> TimeWithZone
    { throw missing() }
    // timestamp ± interval, timestamp - timestamp
    public static func add(timestamp: Int64, _ interval: Interval) throws(Diagnostic) -> Int64 { throw missing() }
    public static func add(timestamptz: Int64, _ interval: Interval, in zone: TimeZone) throws(Diagnostic) -> Int64 {
        throw missing()
    }
    public static func subtract(timestamp: Int64, timestamp other: Int64) throws(Diagnostic) -> Interval {
        throw missing()
    }
    public static func age(timestamp: Int64, timestamp other: Int64) throws(Diagnostic) -> Interval { throw missing() }
    public static func age(timestamptz: Int64, timestamptz other: Int64, in zone: TimeZone) throws(Diagnostic)
        -> Interval
    { throw missing() }
    // time ± interval, time - time
    public static func add(time: Int64, _ interval: Interval) throws(Diagnostic) -> Int64 { throw missing() }
    public static func add(timetz: TimeWithZone, _ interval: Interval) throws(Diagnostic) -> TimeWithZone {
        throw missing()
    }
    // intervals
    public static func negate(_ interval: Interval) throws(Diagnostic) -> Interval { throw missing() }
    public static func add(_ a: Interval, _ b: Interval) throws(Diagnostic) -> Interval { throw missing() }
    public static func subtract(_ a: Interval, _ b: Interval) throws(Diagnostic) -> Interval { throw missing() }
    public static func multiply(_ interval: Interval, by factor: Double) throws(Diagnostic) -> Interval {
        throw missing()
    }
    public static func divide(_ interval: Interval, by divisor: Double) throws(Diagnostic) -> Interval {
        throw missing()
    }
    public static func justifyHours(_ interval: Interval) throws(Diagnostic) -> Interval { throw missing() }
    public static func justifyDays(_ interval: Interval) throws(Diagnostic) -> Interval { throw missing() }
    public static func justifyInterval(_ interval: Interval) throws(Diagnostic) -> Interval { throw missing() }
    // date_trunc, date_bin
    public static func truncate(_ field: String, timestamp: Int64) throws(Diagnostic) -> Int64 { throw missing() }
    public static func truncate(_ field: String, timestamptz: Int64, in zone: TimeZone) throws(Diagnostic) -> Int64 {
        throw missing()
    }
    public static func truncate(_ field: String, interval: Interval) throws(Diagnostic) -> Interval { throw missing() }
    public static func bin(_ stride: Interval, _ timestamp: Int64, origin: Int64) throws(Diagnostic) -> Int64 {
        throw missing()
    }
    // extract (numeric) and date_part (by `.doubleValue`); nil is NULL
    public static func extract(_ field: String, date: Int64) throws(Diagnostic) -> Numeric? { throw missing() }
    public static func extract(_ field: String, timestamp: Int64) throws(Diagnostic) -> Numeric? { throw missing() }
    public static func extract(_ field: String, timestamptz: Int64, in zone: TimeZone) throws(Diagnostic) -> Numeric? {
        throw missing()
    }
    public static func extract(_ field: String, time: Int64) throws(Diagnostic) -> Numeric? { throw missing() }
    public static func extract(_ field: String, timetz: TimeWithZone) throws(Diagnostic) -> Numeric? { throw missing() }
    public static func extract(_ field: String, interval: Interval) throws(Diagnostic) -> Numeric? { throw missing() }
    // make_*
    public static func makeDate(year: Int64, month: Int64, day: Int64) throws(Diagnostic) -> Int64 { throw missing() }
    public static func makeTime(hour: Int64, minute: Int64, second: Double) throws(Diagnostic) -> Int64 {
        throw missing()
    }
    public static func makeTimestamp(
        year: Int64, month: Int64, day: Int64, hour: Int64, minute: Int64, second: Double
    ) throws(Diagnostic) -> Int64 { throw missing() }
    public static func makeInterval(
        years: Int64, months: Int64, weeks: Int64, days: Int64, hours: Int64, minutes: Int64, seconds: Double
    ) throws(Diagnostic) -> Interval { throw missing() }
    public static func toTimestamp(epoch: Double) throws(Diagnostic) -> Int64 { throw missing() }
    /// Breaks a timestamp into year, month, day, hour, minute, second, microsecond (for to_char).
    public static func fields(timestamp: Int64) -> (
        year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int, microsecond: Int
    ) {
        (2000, 1, 1, 0, 0, 0, 0)
    }
}
