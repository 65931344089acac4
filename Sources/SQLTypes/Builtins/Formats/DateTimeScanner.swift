import SQLBasics

/// Reads moments by a template: `to_date` and `to_timestamp` (`DCH_from_char`, `do_to_timestamp`).
struct DateTimeScanner {
    private let source: String
    private let text: [Unicode.Scalar]
    private var position = 0
    /// The numbers read, by the key of their pattern.
    private var values: [String: Int64] = [:]
    private var isAfternoon: Bool?
    private var isBeforeChrist = false
    private var microseconds: Int64 = 0
    private var zoneOffset: Int64?
    /// Whether every character of text and template must have its match, as the standard wants it.
    private var isStrict = false

    /// Makes a scanner of a text.
    private init(_ source: String) {
        self.source = source
        text = Array(source.unicodeScalars)
    }

    /// Reads a date.
    static func date(_ source: String, _ template: String) throws -> Int64 {
        var scanner = DateTimeScanner(source)
        try scanner.scan(template)
        _ = try scanner.timeOfDay()
        let days = try scanner.days()
        guard DateTime.isValid(date: days) else {
            throw Diagnostic(.datetimeFieldOverflow, "date out of range: \"\(source)\"")
        }
        return days
    }

    /// Reads a timestamp with time zone; without a zone in the template it is local.
    static func timestamp(_ source: String, _ template: String, _ context: FunctionContext) throws -> Int64 {
        var scanner = DateTimeScanner(source)
        try scanner.scan(template)
        let (midnight, overflow) = try scanner.days().multipliedReportingOverflow(by: DateTime.microsecondsPerDay)
        guard !overflow, DateTime.isValid(timestamp: midnight) else {
            throw Diagnostic(.datetimeFieldOverflow, "timestamp out of range")
        }
        let local = midnight + (try scanner.timeOfDay())
        if let offset = scanner.zoneOffset { return local - offset * 1_000_000 }
        return try DateTime.timestamptz(fromLocal: local, in: context.timeZone)
    }

    /// Reads the whole text.
    private mutating func scan(_ template: String) throws {
        let template = FormatTemplate(template, words: DateTimeFormat.words, hasPrefixes: true)
        var skipped = 0
        for (i, node) in template.nodes.enumerated() {
            if !template.isExact, !isSeparator(node) { skipBlanks(&skipped) }
            guard position < text.count else {
                if isStrict { throw tooShort }
                break
            }
            switch node {
            case .separator(let sign) where isStrict: try match(sign, "separator")
            case .literal(let sign) where isStrict: try match(sign, "character")
            case .separator:
                guard !template.isExact else {
                    position += 1
                    continue
                }
                skipped -= 1
                if position < text.count, !LetterCase.isWordCharacter(text[position]), !isSign(before: i, template) {
                    position += 1
                    skipped += 1
                }
            case .literal: if skipped > 0 { skipped -= 1 } else { position += 1 }
            case .pattern(let pattern): try read(pattern, isFree: isFree(pattern, i, template))
            }
        }
    }

    /// The error of a text that ends before its template (`DCH_from_char`).
    private var tooShort: Diagnostic {
        Diagnostic(.invalidDatetimeFormat, "input string is too short for datetime format")
    }

    /// Goes past a character that must stand here.
    private mutating func match(_ sign: Unicode.Scalar, _ kind: String) throws {
        guard text[position] == sign else {
            throw Diagnostic(.invalidDatetimeFormat, "unmatched format \(kind) \"\(Character(sign))\"")
        }
        position += 1
    }

    /// Reads a moment whose type follows from the template (`parse_datetime`).
    static func moment(_ source: String, _ template: String, _ context: FunctionContext) throws -> JSONMoment {
        func wrong(_ message: String) -> Diagnostic { Diagnostic(.invalidDatetimeFormat, message) }
        var scanner = DateTimeScanner(source)
        scanner.isStrict = true
        let parts = FormatTemplate(template, words: DateTimeFormat.words, hasPrefixes: true)
        for case .separator(let sign) in parts.nodes where !"-./,':; ".unicodeScalars.contains(sign) {
            throw wrong("invalid datetime format separator: \"\(Character(sign))\"")
        }
        try scanner.scan(template)
        var blanks = 0
        scanner.skipBlanks(&blanks)
        guard scanner.position >= scanner.text.count else {
            throw wrong("trailing characters remain in input string after datetime format")
        }
        let keys = Set(
            parts.nodes.compactMap { node in
                if case .pattern(let pattern) = node { pattern.key } else { nil }
            })
        let isTimed = !keys.isDisjoint(with: timeKeys)
        let isZoned = !keys.isDisjoint(with: ["TZ", "TZH", "TZM", "OF"])
        let isDated = !keys.isSubset(of: timeKeys.union(["TZ", "TZH", "TZM", "OF"]))
        let zone = Int(scanner.zoneOffset ?? 0)
        if isDated, !isTimed {
            if isZoned { throw wrong("datetime format is zoned but not timed") }
            return JSONMoment(value: .int(try scanner.days()), type: .date)
        }
        guard isTimed else { throw wrong("datetime format is not dated and not timed") }
        let time = try scanner.timeOfDay()
        guard isDated else {
            guard isZoned else { return JSONMoment(value: .int(time), type: .time) }
            return JSONMoment(
                value: .timeWithZone(TimeWithZone(microseconds: time, zone: Int32(truncatingIfNeeded: -zone))),
                type: .timetz, zone: zone)
        }
        let (midnight, overflow) = try scanner.days().multipliedReportingOverflow(by: DateTime.microsecondsPerDay)
        guard !overflow, DateTime.isValid(timestamp: midnight) else { throw DateTime.outOfRange("timestamp") }
        guard isZoned else { return JSONMoment(value: .int(midnight + time), type: .timestamp) }
        return JSONMoment(value: .int(midnight + time - Int64(zone) * 1_000_000), type: .timestamptz, zone: zone)
    }

    /// The patterns of times of day.
    private static let timeKeys: Set<String> = [
        "HH", "HH12", "HH24", "MI", "SS", "SSSS", "SSSSS", "MS", "US", "FF1", "FF2", "FF3", "FF4", "FF5", "FF6", "AM",
        "PM", "A.M.", "P.M.",
    ]

    /// Tells whether a node is a separator.
    private func isSeparator(_ node: FormatTemplate.Node) -> Bool {
        if case .separator = node { true } else { false }
    }

    /// Tells whether the next character is the sign of a zone that the template names next.
    private func isSign(before index: Int, _ template: FormatTemplate) -> Bool {
        guard text[position] == "-" || text[position] == "+", index + 1 < template.nodes.count,
            case .pattern(let next) = template.nodes[index + 1]
        else { return false }
        return next.key == "TZH" || next.key == "TZ"
    }

    /// Skips blanks.
    private mutating func skipBlanks(_ skipped: inout Int) {
        while position < text.count, text[position].properties.isWhitespace {
            position += 1
            skipped += 1
        }
    }

    /// Tells whether a number may have any number of digits, because no digits follow it.
    private func isFree(_ pattern: FormatTemplate.Pattern, _ index: Int, _ template: FormatTemplate) -> Bool {
        if pattern.fills { return true }
        guard index + 1 < template.nodes.count, case .pattern(let next) = template.nodes[index + 1] else { return true }
        return ["MONTH", "MON", "DAY", "DY", "AM", "PM", "A.M.", "P.M.", "AD", "BC", "A.D.", "B.C.", "TZ", "RM"]
            .contains(next.key)
    }

    /// How many digits each numeric pattern has.
    private static let widths: [String: Int] = [
        "HH": 2, "HH12": 2, "HH24": 2, "MI": 2, "SS": 2, "MM": 2, "DD": 2, "DDD": 3, "YYYY": 4, "YYY": 3, "YY": 2,
        "Y": 1,
        "J": 20, "SSSS": 5, "SSSSS": 5, "CC": 2, "Q": 1, "D": 1, "W": 1, "WW": 2, "MS": 3, "US": 6, "FF1": 1, "FF2": 2,
        "FF3": 3, "FF4": 4, "FF5": 5, "FF6": 6, "TZM": 2,
    ]

    /// Reads the field of a pattern.
    private mutating func read(_ pattern: FormatTemplate.Pattern, isFree: Bool) throws {
        switch pattern.key {
        case "MONTH", "MON": try set(pattern, Int64(try name(DateTimeFormat.months, pattern)) + 1, as: "MM")
        case "DAY", "DY": _ = try name(DateTimeFormat.days, pattern)
        case "AM", "PM", "A.M.", "P.M.": isAfternoon = try word(pattern, ["AM", "A.M."], ["PM", "P.M."]) == 1
        case "AD", "BC", "A.D.", "B.C.": isBeforeChrist = try word(pattern, ["AD", "A.D."], ["BC", "B.C."]) == 1
        case "MS", "US", "FF1", "FF2", "FF3", "FF4", "FF5", "FF6": try fraction(pattern, isFree)
        case "RM": try set(pattern, try romanMonth(pattern), as: "MM")
        case "TZH": try zoneHours(pattern)
        case "TZM": zoneOffset = (zoneOffset ?? 0) + (try number(pattern, 2, true)) * ((zoneOffset ?? 0) < 0 ? -60 : 60)
        case "Y,YYY": try yearWithComma(pattern)
        case "YYY", "YY", "Y": try partialYear(pattern, isFree)
        default:
            guard let width = Self.widths[pattern.key] else {
                throw Diagnostic.notSupported("the pattern \"\(pattern.word)\" of to_timestamp")
            }
            try set(pattern, try number(pattern, width, isFree), as: pattern.key)
        }
    }

    /// Keeps a number; another one for the same field must be the same.
    private mutating func set(_ pattern: FormatTemplate.Pattern, _ value: Int64, as key: String) throws {
        if let old = values[key], old != value {
            throw Diagnostic(
                .invalidDatetimeFormat, "conflicting values for \"\(pattern.word)\" field in formatting string",
                detail: "This value contradicts a previous setting for the same field type.")
        }
        values[key] = value
    }

    /// Reads a number: of so many characters, or as many as there are.
    private mutating func number(_ pattern: FormatTemplate.Pattern, _ width: Int, _ isFree: Bool) throws -> Int64 {
        let start = position
        if !isFree, text.count - start < width { throw tooShort(pattern, start, width) }
        let limit = isFree ? text.count : position + width
        var sign: Int64 = 1
        if position < limit, text[position] == "-" || text[position] == "+" {
            sign = text[position] == "-" ? -1 : 1
            position += 1
        }
        let first = position
        var result: Int64 = 0
        while position < limit, let digit = digit(text[position]) {
            guard result < 1_000_000_000_000 else {
                throw Diagnostic(
                    .datetimeFieldOverflow, "value for \"\(pattern.word)\" in source string is out of range",
                    detail: "Value must be in the range -2147483648 to 2147483647.")
            }
            result = result * 10 + digit
            position += 1
        }
        guard position > first else { throw unreadable(pattern, start, width, "Value must be an integer.") }
        guard isFree || position - start == width else {
            var error = unreadable(
                pattern, start, width,
                "Field requires \(width) characters, but only \(position - start) could be parsed.")
            error.hint = Self.widthHint
            throw error
        }
        return result * sign
    }

    /// What to do when fields have fewer characters than their patterns.
    private static let widthHint = "If your source string is not fixed-width, try using the \"FM\" modifier."

    /// Makes the error for a text that ends in a field whose width is fixed by another one behind it.
    private func tooShort(_ pattern: FormatTemplate.Pattern, _ start: Int, _ width: Int) -> Diagnostic {
        Diagnostic(
            .invalidDatetimeFormat, "source string too short for \"\(pattern.word)\" formatting field",
            detail: "Field requires \(width) characters, but only \(text.count - start) remain.",
            hint: Self.widthHint)
    }

    /// Makes the error for text where a number should be.
    private func unreadable(
        _ pattern: FormatTemplate.Pattern, _ start: Int, _ width: Int, _ detail: String
    ) -> Diagnostic {
        let shown = TextFunctions.string(text[start..<min(text.count, start + width)])
        return Diagnostic(
            .invalidDatetimeFormat, "invalid value \"\(shown)\" for \"\(pattern.word)\"", detail: detail)
    }

    /// Returns the value of a digit.
    private func digit(_ scalar: Unicode.Scalar) -> Int64? {
        scalar.value >= 0x30 && scalar.value <= 0x39 ? Int64(scalar.value - 0x30) : nil
    }

    /// Reads the name of a month or a day, or its first three letters; returns its number.
    private mutating func name(_ names: [String], _ pattern: FormatTemplate.Pattern) throws -> Int {
        for (i, name) in names.enumerated() {
            let forms = pattern.key == "MONTH" || pattern.key == "DAY" ? [name] : [String(name.prefix(3))]
            if eat(forms) { return i }
        }
        throw unknownWord(pattern)
    }

    /// Reads one of two words; returns 0 or 1.
    private mutating func word(_ pattern: FormatTemplate.Pattern, _ first: [String], _ second: [String]) throws -> Int {
        if eat(first) { return 0 }
        if eat(second) { return 1 }
        throw unknownWord(pattern)
    }

    /// Takes one of some words in any case.
    private mutating func eat(_ words: [String]) -> Bool {
        for word in words {
            let letters = Array(word.lowercased().unicodeScalars)
            guard position + letters.count <= text.count,
                text[position..<(position + letters.count)].map(LetterCase.lower) == letters
            else { continue }
            position += letters.count
            return true
        }
        return false
    }

    /// Makes the error for a word that is none of a field's.
    private func unknownWord(_ pattern: FormatTemplate.Pattern) -> Diagnostic {
        let rest = text[position...]
        let word = rest.prefix { !$0.properties.isWhitespace }
        return Diagnostic(
            .invalidDatetimeFormat, "invalid value \"\(TextFunctions.string(word))\" for \"\(pattern.word)\"",
            detail: "The given value did not match any of the allowed values for this field.")
    }

    /// Reads a fraction of a second.
    private mutating func fraction(_ pattern: FormatTemplate.Pattern, _ isFree: Bool) throws {
        let start = position
        let width = Self.widths[pattern.key] ?? 6
        var value = try number(pattern, width, isFree)
        var digits = position - start
        while digits < 6 {
            value *= 10
            digits += 1
        }
        while digits > 6 {
            value /= 10
            digits -= 1
        }
        microseconds = value
    }

    /// Reads the hours of a zone's offset.
    private mutating func zoneHours(_ pattern: FormatTemplate.Pattern) throws {
        var sign: Int64 = 1
        if position < text.count, text[position] == "-" || text[position] == "+" || text[position] == " " {
            sign = text[position] == "-" ? -1 : 1
            position += 1
        }
        zoneOffset = sign * (try number(pattern, 2, false)) * 3600
    }

    /// Reads a month in Roman letters.
    private mutating func romanMonth(_ pattern: FormatTemplate.Pattern) throws -> Int64 {
        let months = (1...12).map { ($0, FormatTemplate.roman($0) ?? "") }
        for (number, letters) in months.sorted(by: { $0.1.utf8.count > $1.1.utf8.count }) where eat([letters]) {
            return number
        }
        throw unknownWord(pattern)
    }

    /// Reads a year written with a comma.
    private mutating func yearWithComma(_ pattern: FormatTemplate.Pattern) throws {
        let shown = TextFunctions.string(text[position...])
        let failure = Diagnostic(.invalidDatetimeFormat, "invalid value \"\(shown)\" for \"\(pattern.word)\"")
        let start = position
        while position < text.count, digit(text[position]) != nil { position += 1 }
        let thousands = Int64(TextFunctions.string(text[start..<position]))
        guard let thousands, position < text.count, text[position] == "," else { throw failure }
        position += 1
        let rest = position
        while position < min(text.count, rest + 3), digit(text[position]) != nil { position += 1 }
        guard let years = Int64(TextFunctions.string(text[rest..<position])) else { throw failure }
        try set(pattern, thousands * 1000 + years, as: "YYYY")
    }

    /// Reads a year of fewer than four digits, which is put near 2020 (`adjust_partial_year_to_2020`).
    private mutating func partialYear(_ pattern: FormatTemplate.Pattern, _ isFree: Bool) throws {
        let start = position
        let year = try number(pattern, pattern.key.utf8.count, isFree)
        guard position - start < 4 else { return try set(pattern, year, as: "YYYY") }
        let full: Int64
        switch year {
        case ..<70: full = year + 2000
        case ..<100: full = year + 1900
        case ..<520: full = year + 2000
        default: full = year + 1000
        }
        try set(pattern, full, as: "YYYY")
    }

    /// The error of fields that make no date.
    private var outOfRange: Diagnostic {
        Diagnostic(.datetimeFieldOverflow, "date/time field value out of range: \"\(source)\"")
    }

    /// Puts the date together, in days since 2000-01-01.
    private func days() throws -> Int64 {
        if let julian = values["J"] { return julian - 2_451_545 }
        var year = values["YYYY"] ?? 0
        if let century = values["CC"] {
            year = values["YYYY"].map { (century - 1) * 100 + $0 % 100 } ?? (century - 1) * 100 + 1
        }
        if isBeforeChrist { year = -year }
        if year < 0 { year += 1 }
        if let number = values["DDD"], number != 0 {
            guard number >= 1, number <= (Calendar.isLeap(year) ? 366 : 365) else { throw outOfRange }
            return Calendar.days(year: year, month: 1, day: 1) + number - 1
        }
        let month = values["MM"].flatMap { $0 == 0 ? nil : $0 } ?? 1
        var day = values["DD"].flatMap { $0 == 0 ? nil : $0 } ?? 1
        if let week = values["W"], values["DD"] == nil { day = (week - 1) * 7 + 1 }
        guard (1...12).contains(month), day >= 1, day <= Calendar.daysInMonth(year: year, month: month),
            abs(year) < 1_000_000_000
        else {
            throw outOfRange
        }
        let first = Calendar.days(year: year, month: month, day: day)
        return values["WW"].map { first + ($0 - 1) * 7 } ?? first
    }

    /// Puts the time of day together, in microseconds.
    private func timeOfDay() throws -> Int64 {
        if let seconds = values["SSSS"] ?? values["SSSSS"] { return seconds * 1_000_000 + microseconds }
        var hour = values["HH24"] ?? 0
        if let twelve = values["HH12"] ?? values["HH"] {
            guard (1...12).contains(twelve) else {
                throw Diagnostic(
                    .invalidDatetimeFormat, "hour \"\(twelve)\" is invalid for the 12-hour clock",
                    hint: "Use the 24-hour clock, or give an hour between 1 and 12.")
            }
            hour = isAfternoon == nil ? twelve : twelve % 12
        }
        if isAfternoon == true, hour < 12 { hour += 12 }
        let (minute, second) = (values["MI"] ?? 0, values["SS"] ?? 0)
        guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else { throw outOfRange }
        return ((hour * 60 + minute) * 60 + second) * 1_000_000 + microseconds
    }
}
