import SQLBasics

/// Writes moments and spans by a template: `to_char` (manual, section 9.8).
enum DateTimeFormat {
    /// The patterns, longer ones in front of their beginnings.
    static let words: [String] = {
        let plain = """
            A.D. A.M. B.C. P.M. SSSSS SSSS Y,YYY YYYY IYYY MONTH HH24 HH12 IDDD YYY IYY DDD DAY FF1 FF2 FF3 FF4 FF5 FF6 MON TZH \
            TZM AD AM BC CC DD DY HH ID IW IY MI MM MS OF PM RM SS TZ US WW YY D I J Q W Y
            """.split(separator: " ").map(String.init)
        return (plain + plain.map { $0.lowercased() } + ["Month", "Day", "Mon", "Dy"])
            .sorted { $0.utf8.count > $1.utf8.count }
    }()

    /// The names of the months.
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    /// The names of the days of the week, from Sunday on.
    static let days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

    /// Finds a form of the function.
    static func find(_ key: String) -> FunctionImplementation? {
        switch key {
        case "timestamp_to_char":
            .scalar { a, c in try format(try a.int(0), try a.text(1), as: .timestamp, context: c) }
        case "timestamptz_to_char":
            .scalar { a, c in try format(try a.int(0), try a.text(1), as: .timestamptz, context: c) }
        case "interval_to_char": .scalar { a, _ in try format(try a.interval(0), try a.text(1)) }
        case "to_date": .scalar { a, _ in .int(try DateTimeScanner.date(try a.text(0), try a.text(1))) }
        case "to_timestamp": .scalar { a, c in .int(try DateTimeScanner.timestamp(try a.text(0), try a.text(1), c)) }
        default: nil
        }
    }

    /// Writes a timestamp; NULL for infinite ones.
    static func format(_ moment: Int64, _ template: String, as type: SQLType, context: FunctionContext) throws -> Value
    {
        guard moment != DateTime.timestampInfinity, moment != DateTime.timestampMinusInfinity, !template.isEmpty else {
            return .null
        }
        var fields = FormatFields()
        var local = moment
        if type == .timestamptz {
            let zone = context.timeZone.offset(atUTC: moment)
            fields.zone = (zone.seconds, zone.abbreviation)
            local = try DateTime.timestamp(fromUTC: moment, in: context.timeZone)
        }
        fields.read(timestamp: local)
        return .text(try write(fields, template))
    }

    /// Writes an interval; NULL for infinite ones.
    private static func format(_ interval: Interval, _ template: String) throws -> Value {
        guard DateTimeFunctions.isFinite(interval), !template.isEmpty else { return .null }
        var fields = FormatFields()
        fields.read(interval)
        return .text(try write(fields, template))
    }

    /// Writes fields by a template.
    private static func write(_ fields: FormatFields, _ template: String) throws -> String {
        var result = String.UnicodeScalarView()
        for node in FormatTemplate(template, words: words, hasPrefixes: true).nodes {
            switch node {
            case .literal(let scalar), .separator(let scalar): result.append(scalar)
            case .pattern(let pattern):
                var text = try fields.text(of: pattern)
                if let ordinal = pattern.ordinal, text.utf8.last.map({ $0 >= 0x30 && $0 <= 0x39 }) == true {
                    text += FormatTemplate.ordinal(of: text, like: ordinal)
                }
                result.append(contentsOf: text.unicodeScalars)
            }
        }
        return String(result)
    }
}

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
        dayOfYear = (year * 12 + month) * 30 + day
    }

    /// The year as written: 1 BC is year 0.
    private var shownYear: Int64 { isInterval || year > 0 ? year : 1 - year }

    /// Writes the field of a pattern.
    func text(of pattern: FormatTemplate.Pattern) throws -> String {
        let fills = pattern.fills
        func number(_ value: Int64, _ width: Int) -> String { FormatTemplate.padded(value, width, fills) }
        switch pattern.key {
        case "HH", "HH12": return number(hour % 12 == 0 ? 12 : hour % 12, 2)
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
        case "DDD": return number(dayOfYear, 3)
        case "DD": return number(day, 2)
        case "MM": return number(month, 2)
        case "Q": return month == 0 ? "" : String((month - 1) / 3 + 1)
        case "RM": return roman(pattern)
        case "YYYY": return number(shownYear, 4)
        case "YYY": return number(shownYear % 1000, 3)
        case "YY": return number(shownYear % 100, 2)
        case "Y": return number(shownYear % 10, 1)
        case "Y,YYY": return "\(shownYear / 1000)," + FormatTemplate.padded(shownYear % 1000, 3, false)
        case "CC": return century(fills)
        case "J": return String(date + 2_451_545)
        default: return try calendarText(of: pattern)
        }
    }

    /// Writes a field that only dates have.
    private func calendarText(of pattern: FormatTemplate.Pattern) throws -> String {
        guard !isInterval else {
            throw Diagnostic(
                .invalidDatetimeFormat, "invalid format specification for an interval value",
                hint: "Intervals are not tied to specific calendar dates.")
        }
        func number(_ value: Int64, _ width: Int) -> String { FormatTemplate.padded(value, width, pattern.fills) }
        let weekday = Calendar.weekday(days: date)
        let iso = Calendar.isoWeek(days: date)
        let isoYear = iso.year > 0 ? iso.year : 1 - iso.year
        switch pattern.key {
        case "AD", "BC", "A.D.", "B.C.": return era(pattern)
        case "MONTH": return name(DateTimeFormat.months[Int(month - 1)], pattern)
        case "MON": return cased(String(DateTimeFormat.months[Int(month - 1)].prefix(3)), pattern.word)
        case "DAY": return name(DateTimeFormat.days[Int(weekday)], pattern)
        case "DY": return cased(String(DateTimeFormat.days[Int(weekday)].prefix(3)), pattern.word)
        case "D": return String(weekday + 1)
        case "ID": return String(weekday == 0 ? 7 : weekday)
        case "W": return String((day - 1) / 7 + 1)
        case "WW": return number((dayOfYear - 1) / 7 + 1, 2)
        case "IW": return number(iso.week, 2)
        case "IDDD": return number((iso.week - 1) * 7 + (weekday == 0 ? 7 : weekday), 3)
        case "IYYY": return number(isoYear, 4)
        case "IYY": return number(isoYear % 1000, 3)
        case "IY": return number(isoYear % 100, 2)
        case "I": return number(isoYear % 10, 1)
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
