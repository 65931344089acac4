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

    /// The first valid timestamp, 4714-11-24 BC, and the first one that is too late (`MIN_TIMESTAMP`, `END_TIMESTAMP`).
    static let firstTimestamp: Int64 = -211_813_488_000_000_000
    static let endTimestamp: Int64 = 9_223_371_331_200_000_000
    /// The first valid date and the first one that is too late.
    static let firstDate: Int64 = -2_451_545
    static let endDate: Int64 = 2_145_031_949

    /// Tells whether a finite timestamp is in range.
    static func isValid(timestamp: Int64) -> Bool { timestamp >= firstTimestamp && timestamp < endTimestamp }
    /// Tells whether a finite date is in range.
    static func isValid(date: Int64) -> Bool { date >= firstDate && date < endDate }
    /// Tells whether a timestamp is finite.
    public static func isFinite(timestamp: Int64) -> Bool {
        timestamp != timestampInfinity && timestamp != timestampMinusInfinity
    }
    /// Tells whether a date is finite.
    public static func isFinite(date: Int64) -> Bool { date != dateInfinity && date != dateMinusInfinity }

    /// Makes an error for a result that is out of range.
    static func outOfRange(_ what: String) -> Diagnostic { Diagnostic(.datetimeFieldOverflow, "\(what) out of range") }

    /// Refuses a timestamp that is out of range; nil stands for an overflow.
    static func checked(timestamp: Int64?) throws(Diagnostic) -> Int64 {
        guard let timestamp, isValid(timestamp: timestamp) else { throw outOfRange("timestamp") }
        return timestamp
    }

    /// Breaks a timestamp into year, month, day, hour, minute, second, microsecond (for to_char); year 0 is 1 BC.
    public static func fields(
        timestamp: Int64
    ) -> (year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int, microsecond: Int) {
        let f = DateFields(timestamp: timestamp)
        return (Int(f.year), Int(f.month), Int(f.day), Int(f.hour), Int(f.minute), Int(f.second), Int(f.microsecond))
    }

    /// Rounds a time or timestamp to the digits of seconds that its type keeps (`AdjustTimestampForTypmod`).
    static func rounded(_ value: Int64, _ type: SQLType) throws(Diagnostic) -> Int64 {
        switch type.oid.rawValue {
        case 1083: return rounded(value, digits: type.modifier)
        case 1114, 1184:
            guard isFinite(timestamp: value) else { return value }
            return try checked(timestamp: rounded(value, digits: type.modifier))
        default: return value
        }
    }

    /// Rounds microseconds to a number of digits, half away from zero.
    static func rounded(_ value: Int64, digits: Int32) -> Int64 {
        guard (0..<6).contains(digits) else { return value }
        let unit = Int64(PowersOfTen.power(6 - Int(digits)))
        let half = unit / 2
        let (sum, overflow) = value.addingReportingOverflow(value >= 0 ? half : -half)
        return overflow ? value : sum / unit * unit
    }

    /// Drops the fields that an interval type does not keep and rounds the seconds (`AdjustIntervalForTypmod`).
    static func fitted(_ interval: Interval, to modifier: IntervalModifier) throws(Diagnostic) -> Interval {
        guard interval.isFinite else { return interval }
        var result = interval
        let f = modifier.fields
        if f != IntervalModifier.fullRange {
            let hour: Int64 = 3_600_000_000
            let timeFields = IntervalModifier.hour | IntervalModifier.minute | IntervalModifier.second
            if f & timeFields == 0 { result.microseconds = 0 }
            if f & (timeFields | IntervalModifier.day) == 0 { result.days = 0 }
            if f == IntervalModifier.year { result.months = result.months / 12 * 12 }
            let last = f & IntervalModifier.second != 0 ? 1 : (f & IntervalModifier.minute != 0 ? 60_000_000 : hour)
            if f & timeFields != 0 { result.microseconds = result.microseconds / last * last }
        }
        if let precision = modifier.precision { result.microseconds = rounded(result.microseconds, digits: precision) }
        return result
    }
}

extension Interval {
    /// The intervals that print as `infinity` and `-infinity`.
    public static let infinity = Interval(months: .max, days: .max, microseconds: .max)
    public static let minusInfinity = Interval(months: .min, days: .min, microseconds: .min)
    /// Tells whether this is neither of them.
    public var isFinite: Bool { self != .infinity && self != .minusInfinity }
}
