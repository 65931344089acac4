import SQLBasics

/// Reads dates and times in all their forms (`DecodeDateTime`, `DecodeTimeOnly`).
struct DateTimeReader {
    /// What a text says.
    enum Result {
        case fields(DateFields, secondsEast: Int)
        case epoch
        case infinity(negative: Bool)
    }

    /// A word that says what the next token is.
    enum Prefix {
        case julian
        case time
    }

    let context: FunctionContext
    let tokens: [DateTimeToken]
    /// Tells whether only a time of day is wanted.
    let isTimeOnly: Bool
    var fields = DateFields()
    var seen: DateTimeFieldSet = []
    var zone: Int?
    var namedZone: TimeZone?
    var prefix: Prefix?
    var special: Result?
    var hasTextMonth = false
    var isTwoDigits = false
    var isJulian = false
    var isBC = false
    var isPM: Bool?
    var dayOfYear: Int64 = 0

    /// Reads a text.
    static func read(
        _ text: String, timeOnly: Bool = false, context: FunctionContext
    ) throws(DateTimeProblem) -> Result {
        var reader = DateTimeReader(
            context: context, tokens: try DateTimeTokens.split(text), isTimeOnly: timeOnly)
        return try reader.run()
    }

    /// Begins to read.
    private init(context: FunctionContext, tokens: [DateTimeToken], isTimeOnly: Bool) {
        self.context = context
        self.tokens = tokens
        self.isTimeOnly = isTimeOnly
    }

    /// Reads all tokens and puts them together.
    private mutating func run() throws(DateTimeProblem) -> Result {
        for i in tokens.indices {
            guard let mask = try read(i) else { continue }
            guard seen.isDisjoint(with: mask) else { throw .badFormat }
            seen.formUnion(mask)
        }
        guard prefix == nil, !tokens.isEmpty else { throw .badFormat }
        if let special { return special }
        try validateDate()
        try applyHalf()
        guard isTimeOnly ? seen.contains(.time) : seen.isSuperset(of: .date) else { throw .badFormat }
        return .fields(fields, secondsEast: try secondsEast())
    }

    /// Reads one token; returns what it gave, nil when it is to be ignored.
    private mutating func read(_ i: Int) throws(DateTimeProblem) -> DateTimeFieldSet? {
        let token = tokens[i]
        switch token.kind {
        case .date: return try readDateToken(token, i)
        case .time:
            if prefix != nil {
                guard prefix == .time else { throw .badFormat }
                prefix = nil
            }
            try readTime(token.text)
            return .time
        case .zone:
            zone = try Self.zoneOffset(token.text)
            return .zone
        case .number: return try readNumberToken(token, i)
        case .text, .special: return try readWord(token, i)
        }
    }

    // MARK: Dates with delimiters

    /// Reads a token that looks like a date; it may also be a zone's name or a time with an offset behind it.
    private mutating func readDateToken(_ token: DateTimeToken, _ i: Int) throws(DateTimeProblem) -> DateTimeFieldSet {
        if prefix == .julian { return try readJulianWithZone(token) }
        guard !isTimeOnly || prefix == nil else { throw .badFormat }
        let isDate =
            isTimeOnly
            ? i == 0 && tokens.count >= 2 && (tokens[tokens.count - 1].kind == .date || tokens[1].kind == .time)
            : prefix == nil && !seen.isSuperset(of: [.month, .day])
        if isDate { return try readDate(token.text) }
        guard token.startsWithDigit || prefix != nil else {
            guard let named = TimeZone.named(token.string) else { throw .unknownZone(token.string) }
            namedZone = named
            return .zone
        }
        prefix = nil
        guard !seen.contains(.time), let minus = token.text.firstIndex(of: UInt8(ascii: "-")) else { throw .badFormat }
        zone = try Self.zoneOffset(Array(token.text[minus...]))
        let mask = try readNumberField(Array(token.text[..<minus]), seen.union(isTimeOnly ? .date : []))
        return mask.union(.zone)
    }

    /// Reads a Julian day with an offset behind it.
    private mutating func readJulianWithZone(_ token: DateTimeToken) throws(DateTimeProblem) -> DateTimeFieldSet {
        prefix = nil
        let end = token.text.firstIndex { !DateTimeTokens.isDigit($0) } ?? token.text.count
        try setJulianDay(token.text[..<end])
        zone = try Self.zoneOffset(Array(token.text[end...]))
        return DateTimeFieldSet.date.union([.time, .zone])
    }

    /// Reads a date such as `1999-01-08`, `8-Jan-1999` or `1/8/1999` (`DecodeDate`).
    private mutating func readDate(_ text: [UInt8]) throws(DateTimeProblem) -> DateTimeFieldSet {
        var parts: [[UInt8]] = []
        for piece in text.split(whereSeparator: { !DateTimeTokens.isDigit($0) && !DateTimeTokens.isLetter($0) }) {
            parts += Self.splitLetters(piece)
        }
        if let last = text.last, !DateTimeTokens.isDigit(last), !DateTimeTokens.isLetter(last) { throw .badFormat }
        var mask: DateTimeFieldSet = []
        for part in parts where DateTimeTokens.isLetter(part[0]) {
            switch DateTimeWords.date(String(decoding: part, as: UTF8.self)) {
            case .ignored: continue
            case .month(let number):
                fields.month = number
                hasTextMonth = true
                guard !seen.union(mask).contains(.month) else { throw .badFormat }
                mask.insert(.month)
            default: throw .badFormat
            }
        }
        for part in parts where DateTimeTokens.isDigit(part[0]) {
            let given = try readNumber(part, seen.union(mask))
            guard seen.union(mask).isDisjoint(with: given) else { throw .badFormat }
            mask.formUnion(given)
        }
        guard seen.union(mask).subtracting([.dayOfYear, .zone]) == .date else { throw .badFormat }
        return mask
    }

    /// Splits a piece of a date where digits and letters meet.
    private static func splitLetters(_ piece: ArraySlice<UInt8>) -> [[UInt8]] {
        var parts: [[UInt8]] = []
        for byte in piece {
            if let last = parts.last?.last, DateTimeTokens.isDigit(last) == DateTimeTokens.isDigit(byte) {
                parts[parts.count - 1].append(byte)
            } else {
                parts.append([byte])
            }
        }
        return parts
    }

    // MARK: Numbers

    /// Reads a token that is a number.
    private mutating func readNumberToken(_ token: DateTimeToken, _ i: Int) throws(DateTimeProblem) -> DateTimeFieldSet
    {
        if let prefix {
            self.prefix = nil
            return try readPrefixed(token.text, prefix)
        }
        let point = token.text.firstIndex(of: UInt8(ascii: "."))
        if isTimeOnly { return try readTimeNumber(token.text, i, point) }
        if let point {
            if seen.isDisjoint(with: .date) { return try readDate(token.text) }
            if point > 2 { return try readNumberField(token.text, seen) }
        } else if token.text.count >= 6 && !(seen.isSuperset(of: .date) && seen.contains(.time)) {
            if seen.isDisjoint(with: .date) || !seen.contains(.time) { return try readNumberField(token.text, seen) }
        }
        return try readNumber(token.text, seen)
    }

    /// Reads a number where only a time is wanted.
    private mutating func readTimeNumber(_ text: [UInt8], _ i: Int, _ point: Int?) throws(DateTimeProblem)
        -> DateTimeFieldSet
    {
        let assumed = seen.union(.date)
        if let point {
            if i == 0 && tokens.count >= 2 && tokens[tokens.count - 1].kind == .date { return try readDate(text) }
            guard point > 2 else { throw .badFormat }
            return try readNumberField(text, assumed)
        }
        return text.count > 4 ? try readNumberField(text, assumed) : try readNumber(text, assumed)
    }

    /// Reads a number behind `J` or `T`.
    private mutating func readPrefixed(_ text: [UInt8], _ prefix: Prefix) throws(DateTimeProblem) -> DateTimeFieldSet {
        switch prefix {
        case .time:
            let mask = try readNumberField(text, seen.union(.date))
            guard mask == .time else { throw .badFormat }
            return mask
        case .julian:
            let end = text.firstIndex(of: UInt8(ascii: ".")) ?? text.count
            try setJulianDay(text[..<end])
            guard end < text.count else { return .date }
            let fraction = Double("0" + String(decoding: text[end...], as: UTF8.self)) ?? 0
            fields.setTime(Int64((fraction * Double(DateTime.microsecondsPerDay)).rounded()))
            return DateTimeFieldSet.date.union(.time)
        }
    }

    /// Sets the date from a Julian day.
    private mutating func setJulianDay(_ digits: ArraySlice<UInt8>) throws(DateTimeProblem) {
        let day = try Self.number(digits)
        (fields.year, fields.month, fields.day) = Calendar.date(days: day - Calendar.epochJulianDay)
        isJulian = true
    }

    /// Reads a number whose place decides what it is (`DecodeNumber`).
    private mutating func readNumber(_ text: [UInt8], _ given: DateTimeFieldSet) throws(DateTimeProblem)
        -> DateTimeFieldSet
    {
        let end = text.firstIndex(of: UInt8(ascii: ".")) ?? text.count
        if end < text.count {
            if end > 2 { return try readNumberField(text, given.union(.date)) }
            fields.microsecond = try Self.microseconds(text[end...])
        }
        let value = try Self.number(text[..<end])
        let date = given.intersection(.date)
        if text.count == 3 && date == .year && (1...366).contains(value) {
            dayOfYear = value
            return [.dayOfYear, .month, .day]
        }
        let order = context.dateStyle.order
        let isYear = text.count >= 3 || order == .yearMonthDay
        switch date {
        case []: return isYear ? setYear(value, text.count) : (order == .dayMonthYear ? setDay(value) : setMonth(value))
        case .year, .day: return setMonth(value)
        case .month: return hasTextMonth && isYear ? setYear(value, text.count) : setDay(value)
        case [.year, .month]:
            guard hasTextMonth && text.count >= 3 && isTwoDigits else { return setDay(value) }
            fields.day = fields.year
            fields.year = value
            isTwoDigits = false
            return .day
        case [.month, .day]: return setYear(value, text.count)
        case .date: return try readNumberField(text, given)
        default: throw .badFormat
        }
    }

    /// Takes a number as the year.
    private mutating func setYear(_ value: Int64, _ length: Int) -> DateTimeFieldSet {
        fields.year = value
        isTwoDigits = length <= 2
        return .year
    }

    /// Takes a number as the month.
    private mutating func setMonth(_ value: Int64) -> DateTimeFieldSet {
        fields.month = value
        return .month
    }

    /// Takes a number as the day.
    private mutating func setDay(_ value: Int64) -> DateTimeFieldSet {
        fields.day = value
        return .day
    }

    /// Reads digits without delimiters: `20011225`, `040506.789`, `0405` (`DecodeNumberField`).
    private mutating func readNumberField(_ text: [UInt8], _ given: DateTimeFieldSet) throws(DateTimeProblem)
        -> DateTimeFieldSet
    {
        var digits = text[...]
        if let point = text.firstIndex(of: UInt8(ascii: ".")) {
            fields.microsecond = try Self.microseconds(text[point...])
            digits = text[..<point]
        } else if !given.isSuperset(of: .date), digits.count >= 6 {
            fields.day = try Self.number(digits.suffix(2))
            fields.month = try Self.number(digits.dropLast(2).suffix(2))
            fields.year = try Self.number(digits.dropLast(4))
            if digits.count == 6 { isTwoDigits = true }
            return .date
        }
        guard !given.contains(.time), digits.count == 6 || digits.count == 4 else { throw .badFormat }
        fields.hour = try Self.number(digits.prefix(2))
        fields.minute = try Self.number(digits.dropFirst(2).prefix(2))
        fields.second = digits.count == 6 ? try Self.number(digits.suffix(2)) : 0
        return .time
    }

    /// Reads digits; a number that is too large wraps around, as that of `atoi` does, and is told by the checks of the fields.
    private static func number(_ digits: ArraySlice<UInt8>) throws(DateTimeProblem) -> Int64 {
        guard !digits.isEmpty, digits.allSatisfy(DateTimeTokens.isDigit) else { throw .badFormat }
        return Int64(Int32(truncatingIfNeeded: Int64(String(decoding: digits, as: UTF8.self)) ?? .max))
    }

    /// Reads a fraction of a second, from its point on (`ParseFractionalSecond`).
    static func microseconds(_ text: ArraySlice<UInt8>) throws(DateTimeProblem) -> Int64 {
        let digits = text.dropFirst()
        guard digits.allSatisfy(DateTimeTokens.isDigit) else { throw .badFormat }
        let fraction = Double("0." + String(decoding: digits, as: UTF8.self) + "0") ?? 0
        return Int64((fraction * 1_000_000).rounded(.toNearestOrEven))
    }

    // MARK: Times and zones

    /// Reads `hh:mm[:ss[.fff]]` (`DecodeTime`).
    private mutating func readTime(_ text: [UInt8]) throws(DateTimeProblem) {
        let time = try TimeParts.read(text)
        guard time.hour <= 24 else { throw .fieldOverflow }
        (fields.hour, fields.minute, fields.second, fields.microsecond) = (
            time.hour, time.minute, time.second, time.microsecond
        )
        guard fields.time <= DateTime.microsecondsPerDay else { throw .fieldOverflow }
    }

    /// Reads `+hh[:mm[:ss]]` or `+hhmm` as seconds east of Greenwich (`DecodeTimezone`).
    static func zoneOffset(_ text: [UInt8]) throws(DateTimeProblem) -> Int {
        guard let sign = text.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { throw .badFormat }
        let parts = text.dropFirst().split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count) else { throw .badFormat }
        var numbers = [Int64](repeating: 0, count: 3)
        for (i, part) in parts.enumerated() {
            guard !part.isEmpty, part.allSatisfy(DateTimeTokens.isDigit) else { throw .badFormat }
            guard let value = Int32(String(decoding: part, as: UTF8.self)) else { throw .zoneOverflow }
            numbers[i] = Int64(value)
        }
        if parts.count == 1 && parts[0].count > 2 {
            numbers[1] = numbers[0] % 100
            numbers[0] /= 100
        }
        guard numbers[0] <= 15, numbers[1] < 60, numbers[2] < 60 else { throw .zoneOverflow }
        let seconds = Int((numbers[0] * 60 + numbers[1]) * 60 + numbers[2])
        return sign == UInt8(ascii: "-") ? -seconds : seconds
    }
}
