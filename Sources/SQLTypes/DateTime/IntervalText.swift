import SQLBasics

/// Writes intervals in the four styles (`EncodeInterval`).
public enum IntervalText {
    /// The parts of an interval as they are printed; all parts of the time have its sign.
    private struct Parts {
        var year: Int64
        var month: Int64
        var day: Int64
        var hour: Int64
        var minute: Int64
        var second: Int64
        var microsecond: Int64

        /// Splits an interval (`interval2itm`).
        init(_ interval: Interval) {
            year = Int64(interval.months) / 12
            month = Int64(interval.months) % 12
            day = Int64(interval.days)
            hour = interval.microseconds / 3_600_000_000
            minute = interval.microseconds / 60_000_000 % 60
            second = interval.microseconds / 1_000_000 % 60
            microsecond = interval.microseconds % 1_000_000
        }

        var all: [Int64] { [year, month, day, hour, minute, second, microsecond] }
        var hasTime: Bool { hour != 0 || minute != 0 || second != 0 || microsecond != 0 }
        var isTimeNegative: Bool { hour < 0 || minute < 0 || second < 0 || microsecond < 0 }
    }

    /// Writes an interval.
    static func append(_ value: Interval, style: IntervalStyle, to output: inout [UInt8]) {
        guard value.isFinite else {
            return output.append(text: value == .infinity ? "infinity" : "-infinity")
        }
        let parts = Parts(value)
        switch style {
        case .postgres: appendPostgres(parts, to: &output)
        case .postgresVerbose: appendVerbose(parts, to: &output)
        case .sqlStandard: appendStandard(parts, to: &output)
        case .iso8601: appendISO(parts, to: &output)
        }
    }

    /// Writes seconds and their fraction, without sign.
    private static func appendSeconds(_ parts: Parts, width: Int, to output: inout [UInt8]) {
        Digits.append(Int(abs(parts.second)), width: width, to: &output)
        DateTimeText.appendFraction(abs(parts.microsecond), to: &output)
    }

    /// Writes `hh:mm:ss` without sign.
    private static func appendClock(_ parts: Parts, width: Int, to output: inout [UInt8]) {
        Digits.append(Int(abs(parts.hour)), width: width, to: &output)
        output.append(ascii: ":")
        Digits.append(Int(abs(parts.minute)), width: 2, to: &output)
        output.append(ascii: ":")
        appendSeconds(parts, width: 2, to: &output)
    }

    /// Writes `1 year 2 mons 3 days 04:05:06`.
    private static func appendPostgres(_ parts: Parts, to output: inout [UInt8]) {
        var isZero = true
        var isBefore = false
        for (value, unit) in [(parts.year, "year"), (parts.month, "mon"), (parts.day, "day")] where value != 0 {
            let plus = isBefore && value > 0 ? "+" : ""
            output.append(text: "\(isZero ? "" : " ")\(plus)\(value) \(unit)\(value == 1 ? "" : "s")")
            isBefore = value < 0
            isZero = false
        }
        guard isZero || parts.hasTime else { return }
        if !isZero { output.append(ascii: " ") }
        if parts.isTimeNegative { output.append(ascii: "-") } else if isBefore { output.append(ascii: "+") }
        appendClock(parts, width: 2, to: &output)
    }

    /// Writes `@ 1 year 2 mons ago`.
    private static func appendVerbose(_ parts: Parts, to output: inout [UInt8]) {
        output.append(ascii: "@")
        var isZero = true
        var isBefore = false
        let units = [
            (parts.year, "year"), (parts.month, "mon"), (parts.day, "day"), (parts.hour, "hour"), (parts.minute, "min"),
        ]
        for (value, unit) in units where value != 0 {
            if isZero { isBefore = value < 0 }
            let shown = isBefore ? -value : value
            output.append(text: " \(shown) \(unit)\(shown == 1 ? "" : "s")")
            isZero = false
        }
        if parts.second != 0 || parts.microsecond != 0 {
            let isNegative = parts.second < 0 || parts.microsecond < 0
            if isZero { isBefore = isNegative }
            output.append(text: isNegative != isBefore ? " -" : " ")
            appendSeconds(parts, width: 1, to: &output)
            output.append(text: abs(parts.second) != 1 || parts.microsecond != 0 ? " secs" : " sec")
            isZero = false
        }
        if isZero { output.append(text: " 0") }
        if isBefore { output.append(text: " ago") }
    }

    /// Writes `1-2`, `3 4:05:06`, or with all signs `+1-2 -3 +4:05:06`.
    private static func appendStandard(_ original: Parts, to output: inout [UInt8]) {
        let parts = original
        let hasNegative = parts.all.contains { $0 < 0 }
        let hasPositive = parts.all.contains { $0 > 0 }
        let hasMonths = parts.year != 0 || parts.month != 0
        let hasDayTime = parts.day != 0 || parts.hasTime
        guard hasNegative || hasPositive else { return output.append(text: "0") }
        if hasNegative && hasPositive || hasMonths && hasDayTime {
            let monthSign = parts.year < 0 || parts.month < 0 ? "-" : "+"
            output.append(text: "\(monthSign)\(abs(parts.year))-\(abs(parts.month)) ")
            output.append(text: "\(parts.day < 0 ? "-" : "+")\(abs(parts.day)) \(parts.isTimeNegative ? "-" : "+")")
            return appendClock(parts, width: 1, to: &output)
        }
        if hasNegative { output.append(ascii: "-") }
        if hasMonths { return output.append(text: "\(abs(parts.year))-\(abs(parts.month))") }
        if parts.day != 0 { output.append(text: "\(abs(parts.day)) ") }
        appendClock(parts, width: 1, to: &output)
    }

    /// Writes `P1Y2M3DT4H5M6S`.
    private static func appendISO(_ parts: Parts, to output: inout [UInt8]) {
        output.append(ascii: "P")
        if parts.all.allSatisfy({ $0 == 0 }) { return output.append(text: "T0S") }
        for (value, letter) in [(parts.year, "Y"), (parts.month, "M"), (parts.day, "D")] where value != 0 {
            output.append(text: "\(value)\(letter)")
        }
        guard parts.hasTime else { return }
        output.append(ascii: "T")
        for (value, letter) in [(parts.hour, "H"), (parts.minute, "M")] where value != 0 {
            output.append(text: "\(value)\(letter)")
        }
        guard parts.second != 0 || parts.microsecond != 0 else { return }
        if parts.second < 0 || parts.microsecond < 0 { output.append(ascii: "-") }
        appendSeconds(parts, width: 1, to: &output)
        output.append(ascii: "S")
    }
}
