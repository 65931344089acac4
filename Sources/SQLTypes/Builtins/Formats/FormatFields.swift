import SQLBasics

/// The fields of a moment or a span that templates name.
struct FormatFields {
    var year: Int64 = 0
    var month: Int64 = 0
    var day: Int64 = 0
    var hour: Int64 = 0
    var minute: Int64 = 0
    var second: Int64 = 0
    var microsecond: Int64 = 0
    /// Days since 2000-01-01.
    var date: Int64 = 0
    var dayOfYear: Int64 = 0
    var isInterval = false
    var zone: (seconds: Int, abbreviation: String)?

    /// Takes a local timestamp apart.
    mutating func read(timestamp: Int64) {
        let fields = DateTime.fields(timestamp: timestamp)
        (year, month, day) = (Int64(fields.year), Int64(fields.month), Int64(fields.day))
        (hour, minute, second) = (Int64(fields.hour), Int64(fields.minute), Int64(fields.second))
        microsecond = Int64(fields.microsecond)
        date = Calendar.days(year: year, month: month, day: day)
        dayOfYear = date - Calendar.days(year: year, month: 1, day: 1) + 1
    }

    /// Takes an interval apart.
    mutating func read(_ interval: Interval) {
        isInterval = true
        (year, month) = (Int64(interval.months) / 12, Int64(interval.months) % 12)
        day = Int64(interval.days)
        let time = interval.microseconds
        hour = time / 3_600_000_000
        minute = time / 60_000_000 % 60
        second = time / 1_000_000 % 60
        microsecond = time % 1_000_000
        dayOfYear = Int64(Int32(truncatingIfNeeded: (year * 12 + month) * 30 + day))
        date = Self.julianDay(year, month, day) - 2_451_545
    }

    /// Returns the Julian day that years, months and days of an interval come to as if they were a date, in 32 bits
    /// (`date2j`).
    private static func julianDay(_ years: Int64, _ months: Int64, _ days: Int64) -> Int64 {
        let isLate = months > 2
        let year = Int32(truncatingIfNeeded: years) &+ (isLate ? 4800 : 4799)
        let month = Int32(truncatingIfNeeded: months) &+ (isLate ? 1 : 13)
        let century = year / 100
        let whole = year &* 365 &- 32_167 &+ year / 4 &- century &+ century / 4
        return Int64(whole &+ 7834 &* month / 256 &+ Int32(truncatingIfNeeded: days))
    }

    /// The ISO year and week that an interval's fields come to as if they were a date (`date2isoyear`, `date2isoweek`).
    private var isoWeekOfInterval: (year: Int64, week: Int64, day: Int64) {
        let day = date + 2_451_545
        func first(_ year: Int64) -> Int64 {
            let fourth = Self.julianDay(year, 1, 4)
            return fourth - Calendar.floorModulo(fourth, 7)
        }
        var start = first(year)
        var isoYear = year
        if day < start { (isoYear, start) = (year - 1, first(year - 1)) }
        var week = (day - start) / 7 + 1
        if week >= 52, day >= first(year + 1) {
            (isoYear, start) = (year + 1, first(year + 1))
            week = (day - start) / 7 + 1
        }
        return (isoYear, week, day - first(isoYear) + 1)
    }

    /// The year as written: 1 BC is year 0.
    private var shownYear: Int64 { isInterval || year > 0 ? year : 1 - year }

    /// Writes the field of a pattern.
    func text(of pattern: FormatTemplate.Pattern) throws -> String {
        let fills = pattern.fills
        func number(_ value: Int64, _ width: Int) -> String { FormatTemplate.padded(value, width, fills) }
        func ofYear(_ value: Int64, _ width: Int) -> String {
            number(value, width + (shownYear < 0 ? 1 : 0) - (value < 0 ? 1 : 0))
        }
        switch pattern.key {
        case "HH", "HH12": return number(hour % 12 == 0 ? 12 : hour % 12, hour < 0 && hour % 12 == 0 ? 3 : 2)
        case "HH24": return number(hour, 2)
        case "MI": return number(minute, 2)
        case "SS": return number(second, 2)
        case "MS", "FF3": return FormatTemplate.padded(microsecond / 1000, 3, false)
        case "US", "FF6": return FormatTemplate.padded(microsecond, 6, false)
        case "FF1": return FormatTemplate.padded(microsecond / 100_000, 1, false)
        case "FF2": return FormatTemplate.padded(microsecond / 10_000, 2, false)
        case "FF4": return FormatTemplate.padded(microsecond / 100, 4, false)
        case "FF5": return FormatTemplate.padded(microsecond / 10, 5, false)
        case "SSSS", "SSSSS": return String(hour * 3600 + minute * 60 + second)
        case "AM", "PM", "A.M.", "P.M.": return meridian(pattern)
        case "DDD": return number(dayOfYear, dayOfYear < 0 ? 2 : 3)
        case "DD": return number(day, day < 0 ? 1 : 2)
        case "MM": return number(month, 2)
        case "Q": return month == 0 ? "" : String((month - 1) / 3 + 1)
        case "RM": return roman(pattern)
        case "YYYY": return ofYear(shownYear, 4)
        case "YYY": return ofYear(shownYear % 1000, 3)
        case "YY": return ofYear(shownYear % 100, 2)
        case "Y": return ofYear(shownYear % 10, 1)
        case "Y,YYY":
            return "\(shownYear / 1000)," + FormatTemplate.padded(shownYear % 1000, shownYear % 1000 < 0 ? 2 : 3, false)
        case "CC": return century(fills)
        case "J": return String(date + 2_451_545)
        case "W": return String((day - 1) / 7 + 1)
        case "WW": return number((dayOfYear - 1) / 7 + 1, dayOfYear <= -6 ? 1 : 2)
        case "IW": return number(isoWeek.week, 2)
        case "IDDD": return number(isoWeek.day, 3)
        case "IYYY": return ofYear(isoWeek.year, 4)
        case "IYY": return ofYear(isoWeek.year % 1000, 3)
        case "IY": return ofYear(isoWeek.year % 100, 2)
        case "I": return ofYear(isoWeek.year % 10, 1)
        default: return try calendarText(of: pattern)
        }
    }

    /// The ISO year as written, the week, and the day of that year.
    private var isoWeek: (year: Int64, week: Int64, day: Int64) {
        if isInterval { return isoWeekOfInterval }
        let (year, week) = Calendar.isoWeek(days: date)
        let weekday = Calendar.weekday(days: date)
        return (year > 0 ? year : 1 - year, week, (week - 1) * 7 + (weekday == 0 ? 7 : weekday))
    }

    /// Writes a field that only dates have.
    private func calendarText(of pattern: FormatTemplate.Pattern) throws -> String {
        guard !isInterval else {
            throw Diagnostic(
                .invalidDatetimeFormat, "invalid format specification for an interval value",
                hint: "Intervals are not tied to specific calendar dates.")
        }
        let weekday = Calendar.weekday(days: date)
        switch pattern.key {
        case "AD", "BC", "A.D.", "B.C.": return era(pattern)
        case "MONTH": return name(DateTimeFormat.months[Int(month - 1)], pattern)
        case "MON": return cased(String(DateTimeFormat.months[Int(month - 1)].prefix(3)), pattern.word)
        case "DAY": return name(DateTimeFormat.days[Int(weekday)], pattern)
        case "DY": return cased(String(DateTimeFormat.days[Int(weekday)].prefix(3)), pattern.word)
        case "D": return String(weekday + 1)
        case "ID": return String(weekday == 0 ? 7 : weekday)
        case "TZ", "TZH", "TZM", "OF": return zoneText(pattern)
        default: return pattern.word
        }
    }

    /// Writes the zone or its offset.
    private func zoneText(_ pattern: FormatTemplate.Pattern) -> String {
        let seconds = zone?.seconds ?? 0
        let minutes = Int64(abs(seconds) / 60 % 60)
        let hours = (seconds < 0 ? "-" : "+") + FormatTemplate.padded(Int64(abs(seconds) / 3600), 2, pattern.fills)
        switch pattern.key {
        case "TZ": return cased(zone?.abbreviation ?? "", pattern.word)
        case "TZH": return zone == nil ? "+00" : hours
        case "TZM": return FormatTemplate.padded(minutes, 2, false)
        default: return minutes == 0 ? hours : hours + ":" + FormatTemplate.padded(minutes, 2, false)
        }
    }

    /// Writes which half of the day it is.
    private func meridian(_ pattern: FormatTemplate.Pattern) -> String {
        let letter = ((hour % 24) + 24) % 24 >= 12 && hour >= 0 ? "P" : "A"
        return cased(pattern.key.contains(".") ? "\(letter).M." : "\(letter)M", pattern.word)
    }

    /// Writes whether the year is before or after Christ.
    private func era(_ pattern: FormatTemplate.Pattern) -> String {
        let letters = year <= 0 ? ("B", "C") : ("A", "D")
        return cased(pattern.key.contains(".") ? "\(letters.0).\(letters.1)." : letters.0 + letters.1, pattern.word)
    }

    /// Writes the month in Roman letters.
    private func roman(_ pattern: FormatTemplate.Pattern) -> String {
        if month == 0 && year == 0 { return "" }
        let number = month == 0 ? (year >= 0 ? 12 : 1) : (month < 0 ? month + 13 : month)
        let text = cased(FormatTemplate.roman(number) ?? "", pattern.word)
        return pattern.fills ? text : text + String(repeating: " ", count: max(0, 4 - text.utf8.count))
    }

    /// Writes the century.
    private func century(_ fills: Bool) -> String {
        let number = isInterval ? year / 100 : (year > 0 ? (year - 1) / 100 + 1 : year / 100 - 1)
        return FormatTemplate.padded(number, 2, fills)
    }

    /// Writes a name, with blanks up to the longest one.
    private func name(_ name: String, _ pattern: FormatTemplate.Pattern) -> String {
        let text = cased(name, pattern.word)
        guard !pattern.fills, !pattern.isTranslated else { return text }
        return text + String(repeating: " ", count: max(0, 9 - text.utf8.count))
    }

    /// Writes a name in the case of its pattern.
    private func cased(_ name: String, _ word: String) -> String {
        if word == word.uppercased() { return name.uppercased() }
        return word == word.lowercased() ? name.lowercased() : name
    }
}
