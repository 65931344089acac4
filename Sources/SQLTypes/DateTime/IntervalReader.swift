import SQLBasics

/// Reads intervals (`DecodeInterval`, `DecodeISO8601Interval`).
struct IntervalReader {
    /// What the next number to the left counts.
    private typealias Unit = DateTimeWords.Unit

    /// The sum of the parts, wide enough for any of them.
    private var years: Int64 = 0
    private var months: Int64 = 0
    private var days: Int64 = 0
    private var microseconds: Int64 = 0
    /// The units that have been given.
    private var seen: Set<Unit> = []
    /// Tells whether every number counts as negative, as in SQL's `-1 2:03:04`.
    private var isAllNegative = false

    /// Reads a text; the modifier decides what a number without unit counts.
    static func read(
        _ text: String, _ modifier: IntervalModifier, _ context: FunctionContext
    ) throws(DateTimeProblem) -> Interval {
        var reader = IntervalReader()
        do {
            return try reader.decode(try DateTimeTokens.split(text), modifier, context.intervalStyle)
        } catch .badFormat where text.utf8.first == UInt8(ascii: "P") {
            var reader = IntervalReader()
            return try reader.decodeISO(Array(text.utf8))
        }
    }

    /// Reads the tokens from right to left.
    private mutating func decode(
        _ tokens: [DateTimeToken], _ modifier: IntervalModifier, _ style: IntervalStyle
    ) throws(DateTimeProblem) -> Interval {
        isAllNegative = style == .sqlStandard && Self.hasOnlyLeadingMinus(tokens)
        var unit: Unit?
        var unitPending = false
        var isAgo = false
        for (i, token) in tokens.enumerated().reversed() {
            switch token.kind {
            case .time:
                try addTime(token.text, negative: false, modifier)
                unit = .day
            case .zone where token.text.contains(UInt8(ascii: ":")):
                try addTime(Array(token.text.dropFirst()), negative: token.text.first == UInt8(ascii: "-"), modifier)
                unit = .day
            case .zone, .date, .number:
                let counted = unit ?? Self.defaultUnit(modifier)
                try addNumber(token.text, counted)
                if counted == .hour { unit = .day }
                unitPending = false
            case .text, .special:
                guard !unitPending else { throw .badFormat }
                if let infinite = try Self.infinity(token, alone: i == 0 && seen.isEmpty) { return infinite }
                if token.string == "ago" {
                    guard i == tokens.count - 1, i == 0 || tokens[i - 1].kind != .number else { throw .badFormat }
                    isAgo = true
                    continue
                }
                if ["at", "on"].contains(token.string) { continue }
                guard let named = DateTimeWords.unit(token.string) else { throw .badFormat }
                unit = named
                unitPending = true
            }
        }
        guard !seen.isEmpty, !unitPending else { throw .badFormat }
        if isAgo {
            (years, months, days) = (-years, -months, -days)
            microseconds = try Self.product(microseconds, -1)
        }
        return try interval()
    }

    /// Tells whether the first token has a minus sign and no other one has a sign.
    private static func hasOnlyLeadingMinus(_ tokens: [DateTimeToken]) -> Bool {
        guard tokens.first?.text.first == UInt8(ascii: "-") else { return false }
        return !tokens.dropFirst().contains { $0.text.first == UInt8(ascii: "-") || $0.text.first == UInt8(ascii: "+") }
    }

    /// Reads the words for infinite intervals, which stand alone.
    private static func infinity(_ token: DateTimeToken, alone: Bool) throws(DateTimeProblem) -> Interval? {
        guard case .infinity(let negative)? = DateTimeWords.date(token.string) else { return nil }
        guard alone else { throw .badFormat }
        return negative ? .minusInfinity : .infinity
    }

    /// What a number without unit counts in an interval type.
    private static func defaultUnit(_ modifier: IntervalModifier) -> Unit {
        let f = modifier.fields
        if f == IntervalModifier.fullRange || f & IntervalModifier.second != 0 { return .second }
        if f & IntervalModifier.minute != 0 { return .minute }
        if f & IntervalModifier.hour != 0 { return .hour }
        if f & IntervalModifier.day != 0 { return .day }
        return f & IntervalModifier.month != 0 ? .month : .year
    }

    /// Notes that a unit was given; each may be given once.
    private mutating func mark(_ units: Unit...) throws(DateTimeProblem) {
        for unit in units { guard seen.insert(unit).inserted else { throw .badFormat } }
    }

    /// Adds `hh:mm:ss`; without seconds it is `mm:ss` in an interval of minutes and seconds.
    private mutating func addTime(
        _ text: [UInt8], negative: Bool, _ modifier: IntervalModifier
    ) throws(DateTimeProblem) {
        var time = try TimeParts.read(text)
        let isShort = text.filter { $0 == UInt8(ascii: ":") }.count == 1 && !text.contains(UInt8(ascii: "."))
        if isShort && modifier.fields == IntervalModifier.minute | IntervalModifier.second {
            guard time.hour < 60 else { throw .fieldOverflow }
            time = TimeParts(hour: 0, minute: time.hour, second: time.minute, microsecond: 0)
        }
        try mark(.hour, .minute, .second)
        let (hours, overflow) = time.hour.multipliedReportingOverflow(by: 3_600_000_000)
        guard !overflow else { throw .fieldOverflow }
        let rest = (time.minute * 60 + time.second) * 1_000_000 + time.microsecond
        let total = try Self.sum(hours, rest)
        microseconds = try Self.sum(microseconds, negative || isAllNegative ? -total : total)
    }

    /// Adds a number of a unit, or `years-months`.
    private mutating func addNumber(_ text: [UInt8], _ unit: Unit) throws(DateTimeProblem) {
        let isNegative = text.first == UInt8(ascii: "-")
        let hasSign = isNegative || text.first == UInt8(ascii: "+")
        let body = hasSign ? text.dropFirst() : text[...]
        let end = body.firstIndex { !DateTimeTokens.isDigit($0) } ?? body.endIndex
        let negates = isNegative || isAllNegative
        let digits = String(decoding: body[..<end], as: UTF8.self)
        guard let value = end == body.startIndex ? 0 : Int64(negates ? "-" + digits : digits) else {
            throw .fieldOverflow
        }
        var fraction = 0.0
        if end < body.endIndex, body[end] == UInt8(ascii: "-") {
            let monthText = body[(end + 1)...]
            let monthDigits = monthText.prefix(while: DateTimeTokens.isDigit)
            guard !monthDigits.isEmpty else { throw .badFormat }
            guard let more = Int64(String(decoding: monthDigits, as: UTF8.self)), more < 12 else {
                throw .fieldOverflow
            }
            guard monthDigits.count == monthText.count else { throw .badFormat }
            let total = try Self.sum(try Self.product(value, 12), negates ? -more : more)
            return try add(total, 0, .month)
        }
        if end < body.endIndex {
            guard body[end] == UInt8(ascii: "."), body[(end + 1)...].allSatisfy(DateTimeTokens.isDigit) else {
                throw .badFormat
            }
            fraction = Double("0" + String(decoding: body[end...], as: UTF8.self) + "0") ?? 0
        }
        try add(value, negates ? -fraction : fraction, unit)
    }

    /// Adds a number and its fraction of a unit; fractions of larger units go to the smaller ones.
    private mutating func add(_ value: Int64, _ fraction: Double, _ unit: Unit) throws(DateTimeProblem) {
        switch unit {
        case .microsecond: try addMicroseconds(value, fraction, 1)
        case .millisecond: try addMicroseconds(value, fraction, 1000)
        case .second: try addMicroseconds(value, fraction, 1_000_000)
        case .minute: try addMicroseconds(value, fraction, 60_000_000)
        case .hour: try addMicroseconds(value, fraction, 3_600_000_000)
        case .day:
            try addDays(value)
            try addMicroseconds(0, fraction, 86_400_000_000)
        case .week:
            try addDays(try Self.product(value, 7))
            try addDays(fraction * 7)
        case .month:
            months = try Self.small(try Self.sum(months, value))
            try addDays(fraction * 30)
        case .quarter: throw .badFormat
        case .year: try addYears(value, fraction, 1)
        case .decade: try addYears(value, fraction, 10)
        case .century: try addYears(value, fraction, 100)
        case .millennium: try addYears(value, fraction, 1000)
        }
        if unit == .second && fraction != 0 { try mark(.second, .millisecond, .microsecond) } else { try mark(unit) }
    }

    /// Adds years, and fractions of them as months.
    private mutating func addYears(_ value: Int64, _ fraction: Double, _ scale: Int64) throws(DateTimeProblem) {
        years = try Self.small(try Self.sum(years, try Self.product(value, scale)))
        months = try Self.small(months + Int64((fraction * Double(scale) * 12).rounded(.toNearestOrEven)))
    }

    /// Adds days.
    private mutating func addDays(_ value: Int64) throws(DateTimeProblem) {
        days = try Self.small(try Self.sum(days, value))
    }

    /// Refuses a number of more than 32 bits.
    private static func small(_ value: Int64) throws(DateTimeProblem) -> Int64 {
        guard Int32(exactly: value) != nil else { throw .fieldOverflow }
        return value
    }

    /// Adds a number of days with its fraction.
    private mutating func addDays(_ number: Double) throws(DateTimeProblem) {
        let whole = number.rounded(.towardZero)
        try addDays(Int64(whole))
        try addMicroseconds(0, number - whole, 86_400_000_000)
    }

    /// Adds a number and its fraction of a unit of time.
    private mutating func addMicroseconds(_ value: Int64, _ fraction: Double, _ scale: Int64) throws(DateTimeProblem) {
        microseconds = try Self.sum(microseconds, try Self.product(value, scale))
        microseconds = try Self.sum(microseconds, Int64((fraction * Double(scale)).rounded(.toNearestOrEven)))
    }

    /// Adds, or says that the interval is too long.
    private static func sum(_ a: Int64, _ b: Int64) throws(DateTimeProblem) -> Int64 {
        let (result, overflow) = a.addingReportingOverflow(b)
        guard !overflow else { throw .fieldOverflow }
        return result
    }

    /// Multiplies, or says that the interval is too long.
    private static func product(_ a: Int64, _ b: Int64) throws(DateTimeProblem) -> Int64 {
        let (result, overflow) = a.multipliedReportingOverflow(by: b)
        guard !overflow else { throw .fieldOverflow }
        return result
    }

    /// Makes the interval.
    private func interval() throws(DateTimeProblem) -> Interval {
        guard let months = Int32(exactly: years * 12 + months), let days = Int32(exactly: days) else {
            throw .intervalRange
        }
        return Interval(months: months, days: days, microseconds: microseconds)
    }

    // MARK: ISO 8601

    /// Reads `P1Y2M3DT4H5M6S` or `P0001-02-03T04:05:06`.
    private mutating func decodeISO(_ text: [UInt8]) throws(DateTimeProblem) -> Interval {
        var isTime = false
        var i = 1
        guard text.count > 1 else { throw .badFormat }
        while i < text.count {
            if text[i] == UInt8(ascii: "T") {
                isTime = true
                i += 1
                continue
            }
            let start = i
            while i < text.count, Self.isNumberByte(text[i], first: i == start) { i += 1 }
            guard i < text.count, let unit = Self.isoUnit(text[i], isTime: isTime) else {
                return try decodeAlternative(text, from: start, isTime: isTime)
            }
            try addISO(text[start..<i], unit)
            i += 1
        }
        return try interval()
    }

    /// Tells whether a byte belongs to a number.
    private static func isNumberByte(_ byte: UInt8, first: Bool) -> Bool {
        DateTimeTokens.isDigit(byte) || byte == UInt8(ascii: ".")
            || (first && byte == UInt8(ascii: "-"))
    }

    /// Adds a number of a unit.
    private mutating func addISO(_ text: ArraySlice<UInt8>, _ unit: Unit) throws(DateTimeProblem) {
        guard text.contains(where: DateTimeTokens.isDigit), let number = Double(String(decoding: text, as: UTF8.self))
        else {
            throw .badFormat
        }
        guard abs(number) <= 1e15 else { throw .fieldOverflow }
        let whole = number.rounded(.towardZero)
        seen = []
        try add(Int64(whole), number - whole, unit)
    }

    /// The unit of a letter.
    private static func isoUnit(_ letter: UInt8, isTime: Bool) -> Unit? {
        switch (letter, isTime) {
        case (UInt8(ascii: "Y"), false): .year
        case (UInt8(ascii: "M"), false): .month
        case (UInt8(ascii: "W"), false): .week
        case (UInt8(ascii: "D"), false): .day
        case (UInt8(ascii: "H"), true): .hour
        case (UInt8(ascii: "M"), true): .minute
        case (UInt8(ascii: "S"), true): .second
        default: nil
        }
    }

    /// Reads the form with a date and a time in place of letters.
    private mutating func decodeAlternative(
        _ text: [UInt8], from start: Int, isTime: Bool
    ) throws(DateTimeProblem) -> Interval {
        let parts = text[start...].split(separator: UInt8(ascii: "T"), maxSplits: 1, omittingEmptySubsequences: false)
        if !isTime {
            let units: [Unit] = [.year, .month, .day]
            let numbers = parts[0].split(separator: UInt8(ascii: "-"))
            guard numbers.count <= 3 else { throw .badFormat }
            for (number, unit) in zip(numbers, units) { try addISO(number, unit) }
        }
        if isTime || parts.count == 2, let clock = parts.last {
            let units: [Unit] = [.hour, .minute, .second]
            let numbers = clock.split(separator: UInt8(ascii: ":"))
            guard numbers.count <= 3 else { throw .badFormat }
            for (number, unit) in zip(numbers, units) { try addISO(number, unit) }
        }
        return try interval()
    }
}
