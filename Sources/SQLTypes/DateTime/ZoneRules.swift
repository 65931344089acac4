/// When which offset from UTC holds in a zone; times are Unix seconds.
final class ZoneRules: Sendable {
    /// A stretch of time with one offset.
    struct Period: Sendable {
        var offset: Int
        var isDaylight: Bool
        var abbreviation: String
    }

    /// The moments at which the offset changes, and which period begins there.
    private let transitions: [Int64]
    private let indexes: [UInt8]
    private let periods: [Period]
    /// The rule for times behind the last transition.
    private let rule: PosixRule?

    /// Makes rules from the contents of a TZif file; there is at least one period.
    init?(transitions: [Int64], indexes: [UInt8], periods: [Period], rule: PosixRule?) {
        guard !periods.isEmpty, transitions.count == indexes.count, indexes.allSatisfy({ Int($0) < periods.count })
        else {
            return nil
        }
        self.transitions = transitions
        self.indexes = indexes
        self.periods = periods
        self.rule = rule
    }

    /// Makes rules of one offset, in seconds east of Greenwich.
    init(abbreviation: String, offset: Int) {
        transitions = []
        indexes = []
        periods = [Period(offset: offset, isDaylight: false, abbreviation: abbreviation)]
        rule = nil
    }

    /// Makes rules from a POSIX specification.
    init(rule: PosixRule) {
        transitions = []
        indexes = []
        periods = [rule.standard]
        self.rule = rule
    }

    /// Tells whether one offset holds for ever.
    var isFixed: Bool { transitions.isEmpty && rule?.daylight == nil }

    /// The number of transitions that are not later than a time.
    private func passed(_ time: Int64) -> Int {
        var low = 0
        var high = transitions.count
        while low < high {
            let middle = (low + high) / 2
            if transitions[middle] <= time { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Returns the period that a time belongs to.
    func period(at time: Int64) -> Period {
        let count = passed(time)
        if count == transitions.count, let rule { return rule.period(at: time) }
        if count == 0 { return periods[0] }
        return periods[Int(indexes[count - 1])]
    }

    /// Returns the first transition behind a time.
    func nextTransition(after time: Int64) -> Int64? {
        let count = passed(time)
        return count < transitions.count ? transitions[count] : rule?.nextTransition(after: time)
    }

    /// Finds an abbreviation that the zone uses or has used, latest first; gives its offset.
    func offset(ofAbbreviation name: String) -> Int? {
        if let rule {
            if rule.standard.abbreviation == name { return rule.standard.offset }
            if let daylight = rule.daylight, daylight.abbreviation == name { return daylight.offset }
        }
        for index in indexes.reversed() where periods[Int(index)].abbreviation == name {
            return periods[Int(index)].offset
        }
        return periods.first { $0.abbreviation == name }?.offset
    }
}

/// A zone in POSIX's notation: `CET-1CEST,M3.5.0,M10.5.0/3`.
struct PosixRule: Sendable {
    /// A day of the year and a time of that day.
    struct Change: Sendable {
        enum Day: Sendable {
            /// A weekday in a week of a month; week 5 is the last.
            case monthly(month: Int64, week: Int64, weekday: Int64)
            /// A day from 1 to 365 that never counts 29 February.
            case julian(Int64)
            /// A day from 0 to 365.
            case zeroBased(Int64)
        }
        var day: Day
        var seconds: Int64
    }

    let standard: ZoneRules.Period
    let daylight: ZoneRules.Period?
    private let start: Change
    private let end: Change

    /// Reads a specification; nil when it is none.
    init?(_ text: String) {
        var reader = PosixReader(text)
        guard let name = reader.name(), let west = reader.offset() else { return nil }
        standard = ZoneRules.Period(offset: -west, isDaylight: false, abbreviation: name)
        var summer: ZoneRules.Period?
        var changes = (
            Change(day: .monthly(month: 3, week: 2, weekday: 0), seconds: 7200),
            Change(day: .monthly(month: 11, week: 1, weekday: 0), seconds: 7200)
        )
        if !reader.isAtEnd {
            guard let name = reader.name() else { return nil }
            var east = 3600 - west
            if !reader.isAtEnd && !reader.isAtComma {
                guard let west = reader.offset() else { return nil }
                east = -west
            }
            summer = ZoneRules.Period(offset: east, isDaylight: true, abbreviation: name)
            if !reader.isAtEnd {
                guard let first = reader.change(), let second = reader.change() else { return nil }
                changes = (first, second)
            }
        }
        guard reader.isAtEnd else { return nil }
        daylight = summer
        (start, end) = changes
    }

    /// Returns the period that a time belongs to.
    func period(at time: Int64) -> ZoneRules.Period {
        guard let daylight else { return standard }
        let year = Self.year(of: time + Int64(standard.offset))
        let begins = moment(start, year, standard.offset)
        let ends = moment(end, year, daylight.offset)
        let isSummer = begins < ends ? time >= begins && time < ends : !(time >= ends && time < begins)
        return isSummer ? daylight : standard
    }

    /// Returns the first change behind a time.
    func nextTransition(after time: Int64) -> Int64? {
        guard let daylight else { return nil }
        let year = Self.year(of: time)
        let moments = (year - 1...year + 1).flatMap {
            [moment(start, $0, standard.offset), moment(end, $0, daylight.offset)]
        }
        return moments.filter { $0 > time }.min()
    }

    /// Returns the moment of a change in a year, when the clock showed an offset before it.
    private func moment(_ change: Change, _ year: Int64, _ offset: Int) -> Int64 {
        let days = Self.days(change.day, year) + Calendar.unixEpochDays
        return days * 86_400 + change.seconds - Int64(offset)
    }

    /// Returns the day of a change in a year.
    private static func days(_ day: Change.Day, _ year: Int64) -> Int64 {
        let newYear = Calendar.days(year: year, month: 1, day: 1)
        switch day {
        case .zeroBased(let n): return newYear + n
        case .julian(let n): return newYear + n - 1 + (Calendar.isLeap(year) && n >= 60 ? 1 : 0)
        case .monthly(let month, let week, let weekday):
            let first = Calendar.days(year: year, month: month, day: 1)
            let offset = Calendar.floorModulo(weekday - Calendar.weekday(days: first), 7)
            let day = offset + (week - 1) * 7
            return first + (day >= Calendar.daysInMonth(year: year, month: month) ? day - 7 : day)
        }
    }

    /// Returns the year of a Unix time.
    private static func year(of time: Int64) -> Int64 {
        Calendar.date(days: Calendar.floorDivide(time, 86_400) - Calendar.unixEpochDays).year
    }
}

/// Reads the parts of a POSIX zone.
private struct PosixReader {
    private let bytes: [UInt8]
    private var position = 0

    /// Begins to read.
    init(_ text: String) { bytes = Array(text.utf8) }

    /// Tells whether everything is read.
    var isAtEnd: Bool { position >= bytes.count }
    /// Tells whether a comma follows.
    var isAtComma: Bool { position < bytes.count && bytes[position] == UInt8(ascii: ",") }

    /// Reads a name of letters, or one in angle brackets.
    mutating func name() -> String? {
        let start = position
        if position < bytes.count && bytes[position] == UInt8(ascii: "<") {
            guard let end = bytes[position...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
            position = end + 1
            return String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
        }
        while position < bytes.count && (0x61...0x7A).contains(bytes[position] | 0x20) { position += 1 }
        return position > start ? String(decoding: bytes[start..<position], as: UTF8.self) : nil
    }

    /// Reads `[+-]hh[:mm[:ss]]` as seconds.
    mutating func offset() -> Int? {
        var sign = 1
        if position < bytes.count, bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+") {
            sign = bytes[position] == UInt8(ascii: "-") ? -1 : 1
            position += 1
        }
        guard let hours = number(), hours <= 167 else { return nil }
        var seconds = hours * 3600
        for unit in [60, 1] where position < bytes.count && bytes[position] == UInt8(ascii: ":") {
            position += 1
            guard let part = number(), part < 60 else { return nil }
            seconds += part * Int64(unit)
        }
        return sign * Int(seconds)
    }

    /// Reads a comma and a change with its optional time.
    mutating func change() -> PosixRule.Change? {
        guard isAtComma else { return nil }
        position += 1
        guard let day = day() else { return nil }
        guard position < bytes.count, bytes[position] == UInt8(ascii: "/") else {
            return PosixRule.Change(day: day, seconds: 7200)
        }
        position += 1
        return offset().map { PosixRule.Change(day: day, seconds: Int64($0)) }
    }

    /// Reads the day of a change.
    private mutating func day() -> PosixRule.Change.Day? {
        guard position < bytes.count else { return nil }
        switch bytes[position] {
        case UInt8(ascii: "J"):
            position += 1
            return number().map { .julian($0) }
        case UInt8(ascii: "M"):
            position += 1
            guard let month = number(), skipPoint(), let week = number(), skipPoint(), let weekday = number(),
                (1...12).contains(month), (1...5).contains(week), weekday <= 6
            else { return nil }
            return .monthly(month: month, week: week, weekday: weekday)
        default: return number().map { .zeroBased($0) }
        }
    }

    /// Reads a point.
    private mutating func skipPoint() -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: ".") else { return false }
        position += 1
        return true
    }

    /// Reads up to three digits.
    private mutating func number() -> Int64? {
        let start = position
        var value: Int64 = 0
        while position < bytes.count, position - start < 3, (0x30...0x39).contains(bytes[position]) {
            value = value * 10 + Int64(bytes[position] - 0x30)
            position += 1
        }
        return position > start ? value : nil
    }
}
