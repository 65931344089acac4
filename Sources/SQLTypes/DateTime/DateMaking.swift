import SQLBasics

extension DateTime {
    /// Makes a date; a negative year is BC, which errors show as the calendar counts it unless told otherwise (`make_date`).
    public static func makeDate(
        year: Int64, month: Int64, day: Int64, shownYear: Int64? = nil
    ) throws(Diagnostic) -> Int64 {
        let internalYear = year < 0 ? year + 1 : year
        let isValidDay =
            year != 0 && year != Int64(Int32.min) && (1...12).contains(month) && day >= 1
            && day <= Calendar.daysInMonth(year: internalYear, month: month)
        let days =
            isValidDay && abs(year) < 6_000_000 ? Calendar.days(year: internalYear, month: month, day: day) : endDate
        guard isValidDay else {
            let shown = shownYear ?? (year == Int64(Int32.min) ? year : internalYear)
            throw Diagnostic(
                .datetimeFieldOverflow, "date field value out of range: \(shown)-\(padded(month))-\(padded(day))")
        }
        guard isValid(date: days) else {
            throw Diagnostic(
                .datetimeFieldOverflow, "date out of range: \(internalYear)-\(padded(month))-\(padded(day))")
        }
        return days
    }

    /// Writes a number with two digits.
    private static func padded(_ number: Int64) -> String { (0...9).contains(number) ? "0\(number)" : String(number) }

    /// Makes a time of day (`make_time`).
    public static func makeTime(hour: Int64, minute: Int64, second: Double) throws(Diagnostic) -> Int64 {
        let micros = (second * 1_000_000).rounded(.toNearestOrEven)
        let isValid =
            (0...24).contains(hour) && (0...59).contains(minute) && micros >= 0 && micros <= 60_000_000
        let time = isValid ? (hour * 60 + minute) * 60_000_000 + Int64(micros) : microsecondsPerDay + 1
        guard time <= microsecondsPerDay else {
            var seconds: [UInt8] = []
            FloatText.append(second, isReal: false, extraDigits: -9, to: &seconds)
            let text = String(decoding: seconds, as: UTF8.self)
            let shown = text.utf8.count < 2 ? "0" + text : text
            throw Diagnostic(
                .datetimeFieldOverflow, "time field value out of range: \(hour):\(padded(minute)):\(shown)")
        }
        return time
    }

    /// Makes a timestamp (`make_timestamp`).
    public static func makeTimestamp(
        year: Int64, month: Int64, day: Int64, hour: Int64, minute: Int64, second: Double
    ) throws(Diagnostic) -> Int64 {
        let date = try makeDate(year: year, month: month, day: day, shownYear: year)
        let time = try makeTime(hour: hour, minute: minute, second: second)
        let (midnight, overflow) = date.multipliedReportingOverflow(by: microsecondsPerDay)
        return try checked(timestamp: overflow ? nil : midnight + time)
    }

    /// Makes an interval (`make_interval`).
    public static func makeInterval(
        years: Int64, months: Int64, weeks: Int64, days: Int64, hours: Int64, minutes: Int64, seconds: Double
    ) throws(Diagnostic) -> Interval {
        let micros = (seconds * 1_000_000).rounded(.toNearestOrEven)
        let time = Int128(hours * 60 + minutes) * 60_000_000 + (Int128(exactly: micros) ?? Int128.max / 2)
        guard let allMonths = Int32(exactly: years * 12 + months), let allDays = Int32(exactly: weeks * 7 + days),
            let microseconds = Int64(exactly: time)
        else { throw outOfRange("interval") }
        return Interval(months: allMonths, days: allDays, microseconds: microseconds)
    }

    /// Returns the moment some seconds after 1970 (`to_timestamp`).
    public static func toTimestamp(epoch: Double) throws(Diagnostic) -> Int64 {
        if epoch.isNaN { throw Diagnostic(.datetimeFieldOverflow, "timestamp cannot be NaN") }
        if epoch.isInfinite { return epoch < 0 ? timestampMinusInfinity : timestampInfinity }
        let seconds = epoch - Double(Calendar.unixEpochDays * 86_400)
        guard let micros = Int64(exactly: (seconds * 1_000_000).rounded(.toNearestOrEven)), isValid(timestamp: micros)
        else {
            let shown = FloatText.general(epoch, digits: 6)
            throw Diagnostic(.datetimeFieldOverflow, "timestamp out of range: \"\(shown)\"")
        }
        return micros
    }

    /// Tells whether two stretches of time overlap (`overlaps`); each is given by its ends in any order.
    public static func overlap(_ first: (Int64, Int64), _ second: (Int64, Int64)) -> Bool {
        let (start1, end1) = (min(first.0, first.1), max(first.0, first.1))
        let (start2, end2) = (min(second.0, second.1), max(second.0, second.1))
        if start1 == start2 { return true }
        return start1 > start2 ? start1 < end2 : start2 < end1
    }
}
