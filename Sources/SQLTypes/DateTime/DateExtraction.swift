import SQLBasics

/// `extract`, whose results are numeric; `date_part` gives their `doubleValue`. Nil is NULL, for a field of infinity that
/// goes round.
extension DateTime {
    /// Returns a field of a date (`extract_date`).
    public static func extract(_ field: String, date: Int64) throws(Diagnostic) -> Numeric? {
        guard let found = DateField(field) else { throw DateField.unknown(field, .date) }
        switch found {
        case .unit(.hour), .unit(.minute), .unit(.second), .unit(.millisecond), .unit(.microsecond), .zone, .zoneHour,
            .zoneMinute:
            throw DateField.unsupported(field, .date)
        default: break
        }
        guard isFinite(date: date) else { return infinite(found, negative: date < 0) }
        switch found {
        case .epoch: return Numeric((date + Calendar.unixEpochDays) * 86_400)
        case .julian: return Numeric(date + Calendar.epochJulianDay)
        default:
            var fields = DateFields()
            (fields.year, fields.month, fields.day) = Calendar.date(days: date)
            return try dateField(found, fields, field, .date)
        }
    }

    /// Returns a field of a timestamp (`extract_timestamp`).
    public static func extract(_ field: String, timestamp: Int64) throws(Diagnostic) -> Numeric? {
        guard let found = DateField(field) else { throw DateField.unknown(field, .timestamp) }
        guard isFinite(timestamp: timestamp) else { return infinite(found, negative: timestamp < 0) }
        if found == .epoch { return epoch(timestamp) }
        return try extract(found, DateFields(timestamp: timestamp), field, .timestamp)
    }

    /// Returns a field of a moment as clocks in a zone show it (`extract_timestamptz`).
    public static func extract(
        _ field: String, timestamptz: Int64, in zone: TimeZone
    ) throws(Diagnostic) -> Numeric? {
        guard let found = DateField(field) else { throw DateField.unknown(field, .timestamptz) }
        guard isFinite(timestamp: timestamptz) else { return infinite(found, negative: timestamptz < 0) }
        let offset = Int64(zone.offset(atUTC: timestamptz).seconds)
        if found == .epoch { return epoch(timestamptz) }
        if let part = zoneField(found, offset) { return part }
        return try extract(found, DateFields(timestamp: timestamptz + offset * 1_000_000), field, .timestamptz)
    }

    /// The seconds since 1970.
    private static func epoch(_ timestamp: Int64) -> Numeric {
        Numeric(mantissa: Int128(timestamp) + Int128(Calendar.unixEpochDays * microsecondsPerDay), scale: 6)
    }

    /// A field of an offset from UTC.
    private static func zoneField(_ field: DateField, _ offset: Int64) -> Numeric? {
        switch field {
        case .zone: Numeric(offset)
        case .zoneHour: Numeric(offset / 3600)
        case .zoneMinute: Numeric(offset / 60 % 60)
        default: nil
        }
    }

    /// A field of an infinite date: infinite where the field grows for ever, else NULL (`NonFiniteTimestampTzPart`).
    private static func infinite(_ field: DateField, negative: Bool) -> Numeric? {
        switch field {
        case .unit(.year), .unit(.decade), .unit(.century), .unit(.millennium), .julian, .isoYear, .epoch:
            negative ? .minusInfinity : .infinity
        default: nil
        }
    }

    /// Returns a field of date or time.
    private static func extract(
        _ field: DateField, _ fields: DateFields, _ name: String, _ type: SQLType
    ) throws(Diagnostic) -> Numeric? {
        if let part = timeField(field, fields) { return part }
        guard field == .julian else { return try dateField(field, fields, name, type) }
        let fraction = try Numeric.divide(Numeric(fields.time), Numeric(microsecondsPerDay))
        return try Numeric.add(Numeric(fields.days + Calendar.epochJulianDay), fraction)
    }

    /// Returns a field of a time of day; nil for others.
    private static func timeField(_ field: DateField, _ fields: DateFields) -> Numeric? {
        let micros = Int128(fields.second * 1_000_000 + fields.microsecond)
        switch field {
        case .unit(.microsecond): return Numeric(whole: micros)
        case .unit(.millisecond): return Numeric(mantissa: micros, scale: 3)
        case .unit(.second): return Numeric(mantissa: micros, scale: 6)
        case .unit(.minute): return Numeric(fields.minute)
        case .unit(.hour): return Numeric(fields.hour)
        default: return nil
        }
    }

    /// Returns a field of a date.
    private static func dateField(
        _ field: DateField, _ fields: DateFields, _ name: String, _ type: SQLType
    ) throws(Diagnostic) -> Numeric? {
        let weekday = Calendar.weekday(days: fields.days)
        switch field {
        case .unit(.day): return Numeric(fields.day)
        case .unit(.month): return Numeric(fields.month)
        case .unit(.quarter): return Numeric((fields.month - 1) / 3 + 1)
        case .unit(.week): return Numeric(Calendar.isoWeek(days: fields.days).week)
        case .unit(.year): return Numeric(withoutYearZero(fields.year))
        case .unit(.decade): return Numeric(Calendar.floorDivide(fields.year, 10))
        case .unit(.century): return Numeric(withoutYearZero(Calendar.floorDivide(fields.year - 1, 100) + 1))
        case .unit(.millennium): return Numeric(withoutYearZero(Calendar.floorDivide(fields.year - 1, 1000) + 1))
        case .isoYear: return Numeric(withoutYearZero(Calendar.isoWeek(days: fields.days).year))
        case .dayOfWeek: return Numeric(weekday)
        case .isoDayOfWeek: return Numeric(weekday == 0 ? 7 : weekday)
        case .dayOfYear: return Numeric(fields.days - Calendar.days(year: fields.year, month: 1, day: 1) + 1)
        default: throw DateField.unsupported(name, type)
        }
    }

    /// Numbers years and centuries so that -1 comes before 1.
    private static func withoutYearZero(_ number: Int64) -> Int64 { number > 0 ? number : number - 1 }

    /// Returns a field of a time of day (`extract_time`).
    public static func extract(_ field: String, time: Int64) throws(Diagnostic) -> Numeric? {
        try extract(field, time, .time)
    }

    /// Returns a field of a time with zone (`extract_timetz`).
    public static func extract(_ field: String, timetz: TimeWithZone) throws(Diagnostic) -> Numeric? {
        if let found = DateField(field) {
            if let part = zoneField(found, -Int64(timetz.zone)) { return part }
            if found == .epoch {
                return Numeric(mantissa: Int128(timetz.microseconds) + Int128(timetz.zone) * 1_000_000, scale: 6)
            }
        }
        return try extract(field, timetz.microseconds, .timetz)
    }

    /// Returns a field of a time of day.
    private static func extract(_ name: String, _ time: Int64, _ type: SQLType) throws(Diagnostic) -> Numeric? {
        guard let found = DateField(name) else { throw DateField.unknown(name, type) }
        if found == .epoch { return Numeric(mantissa: Int128(time), scale: 6) }
        var fields = DateFields()
        fields.setTime(time)
        guard let part = timeField(found, fields) else { throw DateField.unsupported(name, type) }
        return part
    }

    /// Returns a field of an interval (`extract_interval`).
    public static func extract(_ field: String, interval: Interval) throws(Diagnostic) -> Numeric? {
        guard let found = DateField(field) else { throw DateField.unknown(field, .interval) }
        switch found {
        case .unit, .epoch: break
        default: throw DateField.unsupported(field, .interval)
        }
        guard interval.isFinite else { return infinitePart(found, negative: interval == .minusInfinity) }
        var fields = DateFields()
        fields.setTime(interval.microseconds)
        if let part = timeField(found, fields) { return part }
        let months = Int64(interval.months)
        switch found {
        case .unit(.day): return Numeric(Int64(interval.days))
        case .unit(.week): return Numeric(Int64(interval.days) / 7)
        case .unit(.month): return Numeric(months % 12)
        case .unit(.quarter): return Numeric(months >= 0 ? months % 12 / 3 + 1 : -(-(months % 12) / 3 + 1))
        case .unit(.year): return Numeric(months / 12)
        case .unit(.decade): return Numeric(months / 120)
        case .unit(.century): return Numeric(months / 1200)
        case .unit(.millennium): return Numeric(months / 12_000)
        case .epoch:
            let days = Int128(months / 12) * 36_525 + Int128(months % 12) * 3000 + Int128(interval.days) * 100
            return Numeric(mantissa: days * 864_000_000 + Int128(interval.microseconds), scale: 6)
        default: throw DateField.unsupported(field, .interval)
        }
    }

    /// A field of an infinite interval (`NonFiniteIntervalPart`).
    private static func infinitePart(_ field: DateField, negative: Bool) -> Numeric? {
        switch field {
        case .unit(.hour), .unit(.day), .unit(.year), .unit(.decade), .unit(.century), .unit(.millennium),
            .epoch:
            negative ? .minusInfinity : .infinity
        default: nil
        }
    }
}
