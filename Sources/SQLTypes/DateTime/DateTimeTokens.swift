/// Why a text is no date, time or interval; each becomes one of PostgreSQL's messages (`DateTimeParseError`).
enum DateTimeProblem: Error {
    case badFormat
    case fieldOverflow
    case monthDayOverflow
    case intervalOverflow
    case intervalRange
    case zoneOverflow
    case unknownZone(String)
}

/// One piece of a date's or interval's text.
struct DateTimeToken {
    /// What it looks like.
    enum Kind {
        case number
        case text
        case date
        case time
        case zone
        case special
    }
    var kind: Kind
    /// The characters, in lower case.
    var text: [UInt8]

    /// The characters as a string.
    var string: String { String(decoding: text, as: UTF8.self) }
    /// Tells whether it begins with a digit.
    var startsWithDigit: Bool { text.first.map(DateTimeTokens.isDigit) ?? false }
}

/// Splits the text of a date or interval into tokens (`ParseDateTime`).
struct DateTimeTokens {
    private let bytes: [UInt8]
    private var position = 0
    private var tokens: [DateTimeToken] = []
    private var current: [UInt8] = []
    private static let maximalCount = 25

    /// Splits a text.
    static func split(_ text: String) throws(DateTimeProblem) -> [DateTimeToken] {
        var splitter = DateTimeTokens(bytes: Array(text.utf8))
        try splitter.run()
        return splitter.tokens
    }

    /// Begins to split.
    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// Tells whether a byte is a digit.
    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    /// Tells whether a byte is an ASCII letter.
    static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    /// The next byte; 0 at the end.
    private var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

    /// Takes the next byte into the current token, in lower case.
    private mutating func take() {
        let byte = bytes[position]
        current.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        position += 1
    }

    /// Takes bytes as long as they satisfy a condition.
    private mutating func takeWhile(_ condition: (UInt8) -> Bool) {
        while position < bytes.count && condition(bytes[position]) { take() }
    }

    /// Splits everything.
    private mutating func run() throws(DateTimeProblem) {
        while position < bytes.count {
            if IntegerText.isSpace(next) {
                position += 1
                continue
            }
            current = []
            guard let kind = try token() else {
                position += 1
                continue
            }
            guard tokens.count < Self.maximalCount else { throw .badFormat }
            tokens.append(DateTimeToken(kind: kind, text: current))
        }
    }

    /// Reads one token; nil for punctuation between tokens.
    private mutating func token() throws(DateTimeProblem) -> DateTimeToken.Kind? {
        if Self.isDigit(next) { return startingWithDigit() }
        if next == UInt8(ascii: ".") {
            take()
            takeWhile(Self.isDigit)
            return .number
        }
        if Self.isLetter(next) { return startingWithLetter() }
        if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { return try startingWithSign() }
        guard next < 0x7F && next > 0x20 else { throw .badFormat }
        return nil
    }

    /// Reads a number, a date with delimiters or a time with colons.
    private mutating func startingWithDigit() -> DateTimeToken.Kind {
        takeWhile(Self.isDigit)
        let delimiter = next
        switch delimiter {
        case UInt8(ascii: ":"):
            takeWhile { Self.isDigit($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }
            return .time
        case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."):
            take()
            guard Self.isDigit(next) else {
                takeWhile { Self.isDigit($0) || Self.isLetter($0) || $0 == delimiter }
                return .date
            }
            takeWhile(Self.isDigit)
            guard next == delimiter else { return delimiter == UInt8(ascii: ".") ? .number : .date }
            takeWhile { Self.isDigit($0) || $0 == delimiter }
            return .date
        default: return .number
        }
    }

    /// Reads a word, or a date or zone name that begins with letters.
    private mutating func startingWithLetter() -> DateTimeToken.Kind {
        takeWhile(Self.isLetter)
        var isDate = next == UInt8(ascii: "-") || next == UInt8(ascii: "/") || next == UInt8(ascii: ".")
        if next == UInt8(ascii: "+") || Self.isDigit(next) {
            isDate = DateTimeWords.date(String(decoding: current, as: UTF8.self)) == nil
        }
        guard isDate else { return .text }
        let others = Array("+-/_.:".utf8)
        takeWhile { Self.isDigit($0) || Self.isLetter($0) || others.contains($0) }
        return .date
    }

    /// Reads a zone's offset, a signed number, or a word with sign such as `-infinity`.
    private mutating func startingWithSign() throws(DateTimeProblem) -> DateTimeToken.Kind {
        take()
        while IntegerText.isSpace(next) { position += 1 }
        if Self.isDigit(next) {
            let others = Array(":.-".utf8)
            takeWhile { Self.isDigit($0) || others.contains($0) }
            return .zone
        }
        guard Self.isLetter(next) else { throw .badFormat }
        takeWhile(Self.isLetter)
        return .special
    }
}

/// The words in dates and intervals (`datetktbl`, `deltatktbl`).
enum DateTimeWords {
    /// What a word in a date means.
    enum Word: Equatable {
        case ignored
        case month(Int64)
        case weekday
        case ampm(isPM: Bool)
        case era(isBC: Bool)
        case now
        case today(offset: Int64)
        case midnightUTC
        case epoch
        case infinity(negative: Bool)
        case julian
        case time
        case daylight
        case otherUnit
    }

    /// Returns what a word in lower case means in a date.
    static func date(_ word: String) -> Word? {
        switch word.prefix(10) {
        case "jan", "january": .month(1)
        case "feb", "february": .month(2)
        case "mar", "march": .month(3)
        case "apr", "april": .month(4)
        case "may": .month(5)
        case "jun", "june": .month(6)
        case "jul", "july": .month(7)
        case "aug", "august": .month(8)
        case "sep", "sept", "september": .month(9)
        case "oct", "october": .month(10)
        case "nov", "november": .month(11)
        case "dec", "december": .month(12)
        case "mon", "monday", "tue", "tues", "tuesday", "wed", "weds", "wednesday", "thu", "thur", "thurs", "thursday",
            "fri", "friday", "sat", "saturday", "sun", "sunday":
            .weekday
        default: special(word)
        }
    }

    /// Returns what a word that is no month or weekday means.
    private static func special(_ word: String) -> Word? {
        switch word {
        case "at", "on": .ignored
        case "am": .ampm(isPM: false)
        case "pm": .ampm(isPM: true)
        case "ad": .era(isBC: false)
        case "bc": .era(isBC: true)
        case "now": .now
        case "today": .today(offset: 0)
        case "tomorrow": .today(offset: 1)
        case "yesterday": .today(offset: -1)
        case "allballs": .midnightUTC
        case "epoch": .epoch
        case "infinity", "+infinity": .infinity(negative: false)
        case "-infinity": .infinity(negative: true)
        case "j", "jd", "julian": .julian
        case "t": .time
        case "dst": .daylight
        case "d", "dow", "doy", "h", "isodow", "isoyear", "m", "mm", "s", "y": .otherUnit
        default: nil
        }
    }

    /// The units of intervals and of extract.
    enum Unit {
        case microsecond, millisecond, second, minute, hour, day, week, month, quarter, year, decade, century,
            millennium
    }

    /// Returns the unit that a word in lower case means.
    static func unit(_ word: String) -> Unit? {
        switch word.prefix(10) {
        case "us", "usec", "usecs", "usecond", "useconds", "microsecon": .microsecond
        case "ms", "msec", "msecs", "msecond", "mseconds", "millisecon": .millisecond
        case "s", "sec", "secs", "second", "seconds": .second
        case "m", "min", "mins", "minute", "minutes": .minute
        case "h", "hr", "hrs", "hour", "hours": .hour
        case "d", "day", "days": .day
        case "w", "week", "weeks": .week
        case "mon", "mons", "month", "months": .month
        case "qtr", "quarter": .quarter
        case "y", "yr", "yrs", "year", "years": .year
        case "dec", "decs", "decade", "decades": .decade
        case "c", "cent", "century", "centuries": .century
        case "mil", "mils", "millennia", "millennium": .millennium
        default: nil
        }
    }
}
