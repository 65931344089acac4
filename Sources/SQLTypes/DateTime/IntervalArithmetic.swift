import SQLBasics

extension DateTime {
    /// Makes an interval of sums that may not fit.
    private static func interval(months: Int64, days: Int64, microseconds: Int64?) throws(Diagnostic) -> Interval {
        guard let months = Int32(exactly: months), let days = Int32(exactly: days), let microseconds else {
            throw outOfRange("interval")
        }
        let result = Interval(months: months, days: days, microseconds: microseconds)
        guard result.isFinite else { throw outOfRange("interval") }
        return result
    }

    /// Turns an interval around (`interval_um`).
    public static func negate(_ interval: Interval) throws(Diagnostic) -> Interval {
        if interval == .infinity { return .minusInfinity }
        if interval == .minusInfinity { return .infinity }
        let (time, overflow) = Int64(0).subtractingReportingOverflow(interval.microseconds)
        return try Self.interval(
            months: -Int64(interval.months), days: -Int64(interval.days), microseconds: overflow ? nil : time)
    }

    /// Adds two intervals (`interval_pl`).
    public static func add(_ a: Interval, _ b: Interval) throws(Diagnostic) -> Interval {
        if !a.isFinite || !b.isFinite {
            if !a.isFinite && !b.isFinite && a != b { throw outOfRange("interval") }
            return a.isFinite ? b : a
        }
        let (time, overflow) = a.microseconds.addingReportingOverflow(b.microseconds)
        return try interval(
            months: Int64(a.months) + Int64(b.months), days: Int64(a.days) + Int64(b.days),
            microseconds: overflow ? nil : time)
    }

    /// Subtracts an interval from another (`interval_mi`).
    public static func subtract(_ a: Interval, _ b: Interval) throws(Diagnostic) -> Interval {
        if !b.isFinite { return try add(a, try negate(b)) }
        if !a.isFinite { return a }
        let (time, overflow) = a.microseconds.subtractingReportingOverflow(b.microseconds)
        return try interval(
            months: Int64(a.months) - Int64(b.months), days: Int64(a.days) - Int64(b.days),
            microseconds: overflow ? nil : time)
    }

    /// Multiplies an interval; fractions of months go to days, those of days to the time (`interval_mul`).
    public static func multiply(_ interval: Interval, by factor: Double) throws(Diagnostic) -> Interval {
        if !interval.isFinite || !factor.isFinite {
            return try scaleInfinite(interval, factor, isZero: factor == 0)
        }
        return try scaled(interval) { $0 * factor }
    }

    /// Divides an interval likewise (`interval_div`).
    public static func divide(_ interval: Interval, by divisor: Double) throws(Diagnostic) -> Interval {
        if divisor == 0 { throw Diagnostic(.divisionByZero, "division by zero") }
        if divisor.isNaN || !interval.isFinite && !divisor.isFinite { throw outOfRange("interval") }
        if !interval.isFinite { return try scaleInfinite(interval, divisor, isZero: false) }
        return try scaled(interval) { $0 / divisor }
    }

    /// Multiplies where an operand is infinite.
    private static func scaleInfinite(
        _ interval: Interval, _ factor: Double, isZero: Bool
    ) throws(Diagnostic) -> Interval {
        let sign = interval == .infinity ? 1 : (interval == .minusInfinity ? -1 : interval.span.signum())
        guard !factor.isNaN, !isZero, sign != 0 else { throw outOfRange("interval") }
        return (sign > 0) == (factor > 0) ? .infinity : .minusInfinity
    }

    /// Scales an interval's parts and hands fractions down.
    private static func scaled(_ interval: Interval, _ scale: (Double) -> Double) throws(Diagnostic) -> Interval {
        let monthProduct = scale(Double(interval.months))
        let dayProduct = scale(Double(interval.days))
        let limit = -2_147_483_648.0..<2_147_483_648.0
        guard limit.contains(monthProduct), limit.contains(dayProduct) else { throw outOfRange("interval") }
        let months = monthProduct.rounded(.towardZero)
        var days = dayProduct.rounded(.towardZero)
        let monthRest = roundedToMicroseconds((monthProduct - months) * 30)
        let wholeRest = monthRest.rounded(.towardZero)
        var seconds = roundedToMicroseconds((dayProduct - days + monthRest - wholeRest) * 86_400)
        if abs(seconds) >= 86_400 {
            let whole = (seconds / 86_400).rounded(.towardZero)
            days += whole
            seconds -= whole * 86_400
        }
        days += wholeRest
        let time = (scale(Double(interval.microseconds)) + seconds * 1_000_000).rounded(.toNearestOrEven)
        return try Self.interval(
            months: Int64(months), days: Int64(days), microseconds: Int64(exactly: time))
    }

    /// Rounds to six digits (`TSROUND`).
    private static func roundedToMicroseconds(_ value: Double) -> Double {
        (value * 1_000_000).rounded(.toNearestOrEven) / 1_000_000
    }

    /// Turns 24 hours into a day each (`interval_justify_hours`).
    public static func justifyHours(_ interval: Interval) throws(Diagnostic) -> Interval {
        guard interval.isFinite else { return interval }
        var days = Int64(interval.days) + interval.microseconds / microsecondsPerDay
        var time = interval.microseconds % microsecondsPerDay
        alignTime(&days, &time)
        return try Self.interval(months: Int64(interval.months), days: days, microseconds: time)
    }

    /// Gives days and time the same sign.
    private static func alignTime(_ days: inout Int64, _ time: inout Int64) {
        if days > 0 && time < 0 {
            time += microsecondsPerDay
            days -= 1
        } else if days < 0 && time > 0 {
            time -= microsecondsPerDay
            days += 1
        }
    }

    /// Turns 30 days into a month each (`interval_justify_days`).
    public static func justifyDays(_ interval: Interval) throws(Diagnostic) -> Interval {
        guard interval.isFinite else { return interval }
        var months = Int64(interval.months) + Int64(interval.days) / 30
        var days = Int64(interval.days) % 30
        if months > 0 && days < 0 {
            days += 30
            months -= 1
        } else if months < 0 && days > 0 {
            days -= 30
            months += 1
        }
        return try Self.interval(months: months, days: days, microseconds: interval.microseconds)
    }

    /// Does both and gives all parts the same sign (`interval_justify_interval`).
    public static func justifyInterval(_ interval: Interval) throws(Diagnostic) -> Interval {
        guard interval.isFinite else { return interval }
        var days = Int64(interval.days) + interval.microseconds / microsecondsPerDay
        var time = interval.microseconds % microsecondsPerDay
        var months = Int64(interval.months) + days / 30
        days %= 30
        if months > 0 && (days < 0 || days == 0 && time < 0) {
            days += 30
            months -= 1
        } else if months < 0 && (days > 0 || days == 0 && time > 0) {
            days -= 30
            months += 1
        }
        alignTime(&days, &time)
        return try Self.interval(months: months, days: days, microseconds: time)
    }
}
