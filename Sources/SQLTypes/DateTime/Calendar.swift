/// Converts between days and dates of the Gregorian calendar, which PostgreSQL extends back to 4714 BC.
enum Calendar {
    /// The days from the Unix epoch to 2000-01-01.
    static let unixEpochDays: Int64 = 10_957
    /// The Julian day of 2000-01-01 (`POSTGRES_EPOCH_JDATE`).
    static let epochJulianDay: Int64 = 2_451_545

    /// Returns the days from 2000-01-01 to a date; year 0 is 1 BC (`date2j`).
    static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 730_425
    }

    /// Returns the date that lies some days after 2000-01-01 (`j2date`).
    static func date(days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let z = days + 730_425
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    /// Tells whether a year has 366 days.
    static func isLeap(_ year: Int64) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    /// Returns the number of days of a month; 0 for a number that is no month.
    static func daysInMonth(year: Int64, month: Int64) -> Int64 {
        switch month {
        case 1, 3, 5, 7, 8, 10, 12: 31
        case 4, 6, 9, 11: 30
        case 2: isLeap(year) ? 29 : 28
        default: 0
        }
    }

    /// Returns the day of the week, 0 for Sunday.
    static func weekday(days: Int64) -> Int64 { floorModulo(days + 6, 7) }

    /// Returns the first day of the ISO week 1 of a year (`isoweek2j`).
    static func firstISOWeek(year: Int64) -> Int64 {
        let fourth = days(year: year, month: 1, day: 4)
        return fourth - floorModulo(weekday(days: fourth) - 1, 7)
    }

    /// Returns the ISO year and week of a day (`date2isoweek`).
    static func isoWeek(days: Int64) -> (year: Int64, week: Int64) {
        var year = date(days: days).year
        if days < firstISOWeek(year: year) { year -= 1 } else if days >= firstISOWeek(year: year + 1) { year += 1 }
        return (year, (days - firstISOWeek(year: year)) / 7 + 1)
    }

    /// Divides and rounds down.
    static func floorDivide(_ a: Int64, _ b: Int64) -> Int64 { a / b - (a % b < 0 ? 1 : 0) }

    /// Returns the remainder of a division that rounds down.
    static func floorModulo(_ a: Int64, _ b: Int64) -> Int64 {
        let remainder = a % b
        return remainder < 0 ? remainder + b : remainder
    }
}

/// The parts of a date and time of day (`struct pg_tm` with fractional seconds).
struct DateFields {
    var year: Int64 = 0
    var month: Int64 = 0
    var day: Int64 = 0
    var hour: Int64 = 0
    var minute: Int64 = 0
    var second: Int64 = 0
    var microsecond: Int64 = 0

    /// Makes fields of zeros.
    init() {}

    /// Splits a timestamp (`timestamp2tm`).
    init(timestamp: Int64) {
        let days = Calendar.floorDivide(timestamp, DateTime.microsecondsPerDay)
        (year, month, day) = Calendar.date(days: days)
        setTime(timestamp - days * DateTime.microsecondsPerDay)
    }

    /// Splits a time of day.
    mutating func setTime(_ microseconds: Int64) {
        hour = microseconds / 3_600_000_000
        minute = microseconds / 60_000_000 % 60
        second = microseconds / 1_000_000 % 60
        microsecond = microseconds % 1_000_000
    }

    /// The day of the date.
    var days: Int64 { Calendar.days(year: year, month: month, day: day) }
    /// The microseconds since midnight.
    var time: Int64 { ((hour * 60 + minute) * 60 + second) * 1_000_000 + microsecond }

    /// The timestamp of the fields (`tm2timestamp`); nil when it is out of range.
    var timestamp: Int64? {
        let (base, overflow) = days.multipliedReportingOverflow(by: DateTime.microsecondsPerDay)
        let (sum, carry) = base.addingReportingOverflow(time)
        guard !overflow && !carry, DateTime.isValid(timestamp: sum) else { return nil }
        return sum
    }
}
