import SQLBasics

/// A field that extract, date_part and date_trunc know.
enum DateField: Equatable {
    case unit(DateTimeWords.Unit)
    case dayOfWeek, isoDayOfWeek, dayOfYear, isoYear, epoch, julian, zone, zoneHour, zoneMinute

    /// Finds a field by its name, in any case of letters.
    init?(_ name: String) {
        let word = name.lowercased()
        switch word.prefix(10) {
        case "dow": self = .dayOfWeek
        case "isodow": self = .isoDayOfWeek
        case "doy": self = .dayOfYear
        case "isoyear": self = .isoYear
        case "epoch": self = .epoch
        case "j", "jd", "julian": self = .julian
        case "timezone": self = .zone
        case "timezone_h": self = .zoneHour
        case "timezone_m": self = .zoneMinute
        default:
            guard let unit = DateTimeWords.unit(word) else { return nil }
            self = .unit(unit)
        }
    }

    /// Makes the error for a field that no type has.
    static func unknown(_ name: String, _ type: SQLType) -> Diagnostic {
        Diagnostic(
            .invalidParameterValue, "unit \"\(name.lowercased())\" not recognized for type \(type.displayName)")
    }

    /// Makes the error for a field that a type does not have.
    static func unsupported(_ name: String, _ type: SQLType, detail: String? = nil) -> Diagnostic {
        Diagnostic(
            .featureNotSupported, "unit \"\(name.lowercased())\" not supported for type \(type.displayName)",
            detail: detail)
    }
}

extension DateTime {
    /// Sets all fields below a unit to their first value (`timestamp_trunc`).
    public static func truncate(_ field: String, timestamp: Int64) throws(Diagnostic) -> Int64 {
        let unit = try truncationUnit(field, .timestamp)
        guard isFinite(timestamp: timestamp) else { return timestamp }
        return try truncate(unit, timestamp)
    }

    /// Truncates on the local calendar of a zone (`timestamptz_trunc_zone`).
    public static func truncate(
        _ field: String, timestamptz: Int64, in zone: TimeZone
    ) throws(Diagnostic) -> Int64 {
        let unit = try truncationUnit(field, .timestamptz)
        guard isFinite(timestamp: timestamptz) else { return timestamptz }
        let offset = Int64(zone.offset(atUTC: timestamptz).seconds) * 1_000_000
        let local = try truncate(unit, timestamptz + offset)
        switch unit {
        case .microsecond, .millisecond, .second, .minute, .hour: return try checked(timestamp: local - offset)
        default: return try Self.timestamptz(fromLocal: local, in: zone)
        }
    }

    /// Finds the unit of date_trunc.
    private static func truncationUnit(_ name: String, _ type: SQLType) throws(Diagnostic) -> DateTimeWords.Unit {
        if let field = DateField(name) {
            if case .unit(let unit) = field { return unit }
            if [.zone, .zoneHour, .zoneMinute].contains(field) { throw DateField.unsupported(name, type) }
        }
        throw DateField.unknown(name, type)
    }

    /// Truncates a timestamp to a unit.
    private static func truncate(_ unit: DateTimeWords.Unit, _ timestamp: Int64) throws(Diagnostic) -> Int64 {
        switch unit {
        case .microsecond: return timestamp
        case .millisecond: return timestamp - Calendar.floorModulo(timestamp, 1000)
        case .second: return timestamp - Calendar.floorModulo(timestamp, 1_000_000)
        case .minute: return timestamp - Calendar.floorModulo(timestamp, 60_000_000)
        case .hour: return timestamp - Calendar.floorModulo(timestamp, 3_600_000_000)
        case .day: return timestamp - Calendar.floorModulo(timestamp, microsecondsPerDay)
        case .week:
            let day = Calendar.floorDivide(timestamp, microsecondsPerDay)
            let monday = day - Calendar.floorModulo(Calendar.weekday(days: day) - 1, 7)
            return try checked(timestamp: monday * microsecondsPerDay)
        default: break
        }
        var fields = DateFields(timestamp: timestamp)
        fields.day = 1
        fields.setTime(0)
        switch unit {
        case .month: break
        case .quarter: fields.month = (fields.month - 1) / 3 * 3 + 1
        default:
            fields.month = 1
            fields.year = firstYear(of: unit, fields.year)
        }
        return try checked(timestamp: fields.timestamp)
    }

    /// The first year of a year's decade, century or millennium.
    private static func firstYear(of unit: DateTimeWords.Unit, _ year: Int64) -> Int64 {
        switch unit {
        case .decade: Calendar.floorDivide(year, 10) * 10
        case .century: Calendar.floorDivide(year - 1, 100) * 100 + 1
        case .millennium: Calendar.floorDivide(year - 1, 1000) * 1000 + 1
        default: year
        }
    }

    /// Sets all parts of an interval below a unit to zero (`interval_trunc`).
    public static func truncate(_ field: String, interval: Interval) throws(Diagnostic) -> Interval {
        let unit = try truncationUnit(field, .interval)
        guard unit != .week else {
            throw DateField.unsupported(field, .interval, detail: "Months usually have fractional weeks.")
        }
        guard interval.isFinite else { return interval }
        if let size = microseconds(of: unit) {
            return Interval(
                months: interval.months, days: interval.days, microseconds: interval.microseconds / size * size)
        }
        if unit == .day { return Interval(months: interval.months, days: interval.days) }
        let size: Int32 =
            switch unit {
            case .month: 1
            case .quarter: 3
            case .year: 12
            case .decade: 120
            case .century: 1200
            default: 12_000
            }
        return Interval(months: interval.months / size * size)
    }

    /// The length of a unit of time; nil for days and longer ones.
    private static func microseconds(of unit: DateTimeWords.Unit) -> Int64? {
        switch unit {
        case .microsecond: 1
        case .millisecond: 1000
        case .second: 1_000_000
        case .minute: 60_000_000
        case .hour: 3_600_000_000
        default: nil
        }
    }

    /// Returns the begin of the stretch that a timestamp lies in, when time is cut into equal stretches (`timestamp_bin`).
    public static func bin(_ stride: Interval, _ timestamp: Int64, origin: Int64) throws(Diagnostic) -> Int64 {
        guard isFinite(timestamp: timestamp) else { return timestamp }
        guard isFinite(timestamp: origin) else { throw Diagnostic(.datetimeFieldOverflow, "origin out of range") }
        guard stride.isFinite else {
            throw Diagnostic(.datetimeFieldOverflow, "timestamps cannot be binned into infinite intervals")
        }
        guard stride.months == 0 else {
            throw Diagnostic(
                .featureNotSupported, "timestamps cannot be binned into intervals containing months or years")
        }
        let (days, overflow) = Int64(stride.days).multipliedReportingOverflow(by: microsecondsPerDay)
        let (length, carry) = days.addingReportingOverflow(stride.microseconds)
        guard !overflow && !carry else { throw outOfRange("interval") }
        guard length > 0 else { throw Diagnostic(.datetimeFieldOverflow, "stride must be greater than zero") }
        let (difference, far) = timestamp.subtractingReportingOverflow(origin)
        guard !far else { throw outOfRange("interval") }
        let (begin, early) = timestamp.subtractingReportingOverflow(Calendar.floorModulo(difference, length))
        return try checked(timestamp: early ? nil : begin)
    }
}
