import SQLBasics

extension DateTime {
    /// Adds days to a date (`date_pli`).
    public static func add(date: Int64, days: Int64) throws(Diagnostic) -> Int64 {
        guard isFinite(date: date) else { return date }
        let (sum, overflow) = date.addingReportingOverflow(days)
        guard !overflow, isValid(date: sum) else { throw outOfRange("date") }
        return sum
    }

    /// Returns the days between two dates (`date_mi`).
    public static func subtract(date: Int64, date other: Int64) throws(Diagnostic) -> Int64 {
        guard isFinite(date: date) && isFinite(date: other) else {
            throw Diagnostic(.datetimeFieldOverflow, "cannot subtract infinite dates")
        }
        return date - other
    }

    /// Returns the midnight at which a date begins (`date2timestamp`).
    public static func timestamp(fromDate date: Int64) throws(Diagnostic) -> Int64 {
        guard isFinite(date: date) else { return date < 0 ? timestampMinusInfinity : timestampInfinity }
        let (product, overflow) = date.multipliedReportingOverflow(by: microsecondsPerDay)
        guard !overflow, isValid(timestamp: product) else {
            throw outOfRange("date out of range for timestamp", bare: true)
        }
        return product
    }

    /// Makes an error from a complete sentence.
    private static func outOfRange(_ sentence: String, bare: Bool) -> Diagnostic {
        Diagnostic(.datetimeFieldOverflow, sentence)
    }

    /// Returns the local midnight at which a date begins in a zone (`date2timestamptz`).
    public static func timestamptz(fromDate date: Int64, in zone: TimeZone) throws(Diagnostic) -> Int64 {
        let local = try timestamp(fromDate: date)
        return try timestamptz(fromLocal: local, in: zone)
    }

    /// Returns the day of a timestamp (`timestamp2date`).
    public static func date(fromTimestamp timestamp: Int64) throws(Diagnostic) -> Int64 {
        guard isFinite(timestamp: timestamp) else { return timestamp < 0 ? dateMinusInfinity : dateInfinity }
        return Calendar.floorDivide(timestamp, microsecondsPerDay)
    }

    /// Returns the time of day of a timestamp.
    public static func time(fromTimestamp timestamp: Int64) -> Int64 {
        Calendar.floorModulo(timestamp, microsecondsPerDay)
    }

    /// Returns the time that clocks in a zone show at a moment (`timestamptz AT TIME ZONE`).
    public static func timestamp(fromUTC timestamptz: Int64, in zone: TimeZone) throws(Diagnostic) -> Int64 {
        guard isFinite(timestamp: timestamptz) else { return timestamptz }
        return try checked(timestamp: timestamptz + Int64(zone.offset(atUTC: timestamptz).seconds) * 1_000_000)
    }

    /// Returns the moment at which clocks in a zone show a time (`timestamp AT TIME ZONE`).
    public static func timestamptz(fromLocal timestamp: Int64, in zone: TimeZone) throws(Diagnostic) -> Int64 {
        guard isFinite(timestamp: timestamp) else { return timestamp }
        return try checked(timestamp: timestamp - Int64(zone.offset(ofLocal: timestamp)) * 1_000_000)
    }

    /// Finds a zone by abbreviation or name (`DecodeTimezoneNameToTz`); 22023 when there is none.
    public static func zone(named name: String, session: TimeZone = .utc) throws(Diagnostic) -> TimeZone {
        let lower = name.lowercased()
        if let offset = session.rules.offset(ofAbbreviation: name.uppercased()) ?? ZoneAbbreviations.offset(lower) {
            return TimeZone(name: name, rules: ZoneRules(abbreviation: name.uppercased(), offset: offset))
        }
        if let offset = try? DateTimeReader.zoneOffset(Array(name.utf8)) {
            return .fixed(secondsEast: -offset)
        }
        guard let zone = TimeZone.named(name) else {
            throw Diagnostic(.invalidParameterValue, "time zone \"\(name)\" not recognized")
        }
        return zone
    }

    /// Makes a zone of an interval's offset (`AT TIME ZONE INTERVAL …`).
    public static func zone(offset: Interval) throws(Diagnostic) -> TimeZone {
        guard offset.isFinite else {
            throw Diagnostic(.invalidParameterValue, "interval time zone \"\(string(of: offset))\" must be finite")
        }
        guard offset.months == 0 && offset.days == 0 else {
            let text = string(of: offset)
            throw Diagnostic(
                .invalidParameterValue, "interval time zone \"\(text)\" must not include months or days")
        }
        return .fixed(secondsEast: Int(offset.microseconds / 1_000_000))
    }

    /// Returns the text of an interval in the style `postgres`.
    private static func string(of interval: Interval) -> String {
        var bytes: [UInt8] = []
        IntervalText.append(interval, style: .postgres, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Moves a time with zone to another zone (`timetz_zone`).
    public static func timetz(
        _ value: TimeWithZone, in zone: TimeZone, at now: Int64
    ) throws(Diagnostic) -> TimeWithZone {
        let east = Int64(zone.offset(atUTC: now).seconds)
        let utc = value.microseconds + Int64(value.zone) * 1_000_000
        let local = Calendar.floorModulo(utc + east * 1_000_000, microsecondsPerDay)
        return TimeWithZone(microseconds: local, zone: Int32(truncatingIfNeeded: -east))
    }

    // MARK: Timestamps and intervals

    /// Adds an interval to a timestamp: months, then days, then the time (`timestamp_pl_interval`).
    public static func add(timestamp: Int64, _ interval: Interval) throws(Diagnostic) -> Int64 {
        if let special = try addInfinite(timestamp, interval) { return special }
        let moved = try addDate(timestamp, interval)
        let (sum, overflow) = moved.addingReportingOverflow(interval.microseconds)
        return try checked(timestamp: overflow ? nil : sum)
    }

    /// Adds an interval to a moment: months and days on the local calendar, then the time (`timestamptz_pl_interval`).
    public static func add(
        timestamptz: Int64, _ interval: Interval, in zone: TimeZone
    ) throws(Diagnostic) -> Int64 {
        if let special = try addInfinite(timestamptz, interval) { return special }
        var moment = timestamptz
        if interval.months != 0 {
            let local = try timestamp(fromUTC: moment, in: zone)
            moment = try Self.timestamptz(fromLocal: try addDate(local, Interval(months: interval.months)), in: zone)
        }
        if interval.days != 0 {
            let local = try timestamp(fromUTC: moment, in: zone)
            moment = try Self.timestamptz(fromLocal: try addDate(local, Interval(days: interval.days)), in: zone)
        }
        let (sum, overflow) = moment.addingReportingOverflow(interval.microseconds)
        return try checked(timestamp: overflow ? nil : sum)
    }

    /// Adds where one operand is infinite; nil where none is.
    private static func addInfinite(_ timestamp: Int64, _ interval: Interval) throws(Diagnostic) -> Int64? {
        if interval.isFinite { return isFinite(timestamp: timestamp) ? nil : timestamp }
        let target = interval == .infinity ? timestampInfinity : timestampMinusInfinity
        if !isFinite(timestamp: timestamp) && timestamp != target { throw outOfRange("timestamp") }
        return target
    }

    /// Adds months, keeping the day or taking the month's last, and days.
    private static func addDate(_ timestamp: Int64, _ interval: Interval) throws(Diagnostic) -> Int64 {
        var result = timestamp
        if interval.months != 0 {
            var fields = DateFields(timestamp: timestamp)
            let months = fields.year * 12 + fields.month - 1 + Int64(interval.months)
            fields.year = Calendar.floorDivide(months, 12)
            fields.month = Calendar.floorModulo(months, 12) + 1
            fields.day = min(fields.day, Calendar.daysInMonth(year: fields.year, month: fields.month))
            result = try checked(timestamp: fields.timestamp)
        }
        if interval.days != 0 {
            let sum = Int128(result) + Int128(interval.days) * Int128(microsecondsPerDay)
            result = try checked(timestamp: Int64(exactly: sum))
        }
        return result
    }

    /// Returns the days and time between two timestamps (`timestamp_mi`).
    public static func subtract(timestamp: Int64, timestamp other: Int64) throws(Diagnostic) -> Interval {
        if !isFinite(timestamp: timestamp) || !isFinite(timestamp: other) {
            return try subtractInfinite(timestamp, other)
        }
        let (difference, overflow) = timestamp.subtractingReportingOverflow(other)
        if overflow { throw outOfRange("interval") }
        return try justifyHours(Interval(microseconds: difference))
    }

    /// Subtracts where one timestamp is infinite.
    private static func subtractInfinite(_ a: Int64, _ b: Int64) throws(Diagnostic) -> Interval {
        if !isFinite(timestamp: a) && a == b { throw outOfRange("interval") }
        let isPositive = a == timestampInfinity || b == timestampMinusInfinity
        return isPositive ? .infinity : .minusInfinity
    }

    /// Returns the years, months, days and time between two timestamps (`timestamp_age`).
    public static func age(timestamp: Int64, timestamp other: Int64) throws(Diagnostic) -> Interval {
        if !isFinite(timestamp: timestamp) || !isFinite(timestamp: other) {
            return try subtractInfinite(timestamp, other)
        }
        let isNegative = timestamp < other
        let later = DateFields(timestamp: max(timestamp, other))
        let earlier = DateFields(timestamp: min(timestamp, other))
        var time = later.time - earlier.time
        var days = later.day - earlier.day
        var months = (later.year - earlier.year) * 12 + later.month - earlier.month
        if time < 0 {
            time += microsecondsPerDay
            days -= 1
        }
        while days < 0 {
            days += Calendar.daysInMonth(year: earlier.year, month: earlier.month)
            months -= 1
        }
        let sign: Int64 = isNegative ? -1 : 1
        return Interval(
            months: Int32(truncatingIfNeeded: sign * months), days: Int32(truncatingIfNeeded: sign * days),
            microseconds: sign * time)
    }

    /// Returns the years, months, days and time between two moments on the local calendar (`timestamptz_age`).
    public static func age(
        timestamptz: Int64, timestamptz other: Int64, in zone: TimeZone
    ) throws(Diagnostic) -> Interval {
        let a = isFinite(timestamp: timestamptz) ? try timestamp(fromUTC: timestamptz, in: zone) : timestamptz
        let b = isFinite(timestamp: other) ? try timestamp(fromUTC: other, in: zone) : other
        return try age(timestamp: a, timestamp: b)
    }

    /// Adds an interval's time to a time of day, past midnight from the start (`time_pl_interval`).
    public static func add(time: Int64, _ interval: Interval, subtracting: Bool = false) throws(Diagnostic) -> Int64 {
        guard interval.isFinite else {
            let words = subtracting ? "subtract infinite interval from" : "add infinite interval to"
            throw Diagnostic(.datetimeFieldOverflow, "cannot \(words) time")
        }
        let part = interval.microseconds % microsecondsPerDay
        return Calendar.floorModulo(subtracting ? time - part : time + part, microsecondsPerDay)
    }

    /// Adds an interval's time to a time with zone (`timetz_pl_interval`).
    public static func add(
        timetz: TimeWithZone, _ interval: Interval, subtracting: Bool = false
    ) throws(Diagnostic) -> TimeWithZone {
        TimeWithZone(
            microseconds: try add(time: timetz.microseconds, interval, subtracting: subtracting), zone: timetz.zone)
    }
}
