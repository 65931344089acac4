import SQLBasics

/// Reads the words in dates.
extension DateTimeReader {
    /// Reads a word; a zone's abbreviation comes before other meanings.
    mutating func readWord(_ token: DateTimeToken, _ i: Int) throws(DateTimeProblem) -> DateTimeFieldSet? {
        let text = token.string
        if let offset = context.timeZone.rules.offset(ofAbbreviation: text.uppercased())
            ?? ZoneAbbreviations.offset(text)
        {
            zone = offset
            return .zone
        }
        guard let word = DateTimeWords.date(text) else {
            guard let named = TimeZone.named(text) else { throw .badFormat }
            namedZone = named
            return .zone
        }
        switch word {
        case .ignored: return nil
        case .month(let number): return takeMonth(number)
        case .weekday: return .weekday
        case .ampm(let isPM):
            self.isPM = isPM
            return .ampm
        case .era(let isBC):
            self.isBC = isBC
            return .era
        case .daylight:
            guard let standard = zone else { throw .badFormat }
            zone = standard + 3600
            return .daylight
        case .julian:
            guard prefix == nil else { throw .badFormat }
            prefix = .julian
            return []
        case .time: return try expectTime(i)
        case .otherUnit: throw .badFormat
        default: return try takeMoment(word)
        }
    }

    /// Takes a month's name; a number that was taken for the month becomes the day.
    mutating func takeMonth(_ number: Int64) -> DateTimeFieldSet {
        var mask = DateTimeFieldSet.month
        if seen.contains(.month) && !hasTextMonth && !seen.contains(.day) && (1...31).contains(fields.month) {
            fields.day = fields.month
            mask = .day
        }
        hasTextMonth = true
        fields.month = number
        return mask
    }

    /// Takes a `T` between date and time.
    mutating func expectTime(_ i: Int) throws(DateTimeProblem) -> DateTimeFieldSet {
        guard isTimeOnly || seen.isSuperset(of: .date), i + 1 < tokens.count else { throw .badFormat }
        switch tokens[i + 1].kind {
        case .number, .time, .date: break
        default: throw .badFormat
        }
        prefix = .time
        return []
    }

    /// Takes a word for a moment.
    mutating func takeMoment(_ word: DateTimeWords.Word) throws(DateTimeProblem) -> DateTimeFieldSet {
        let offset = context.timeZone.offset(atUTC: context.transactionTime).seconds
        let local = DateFields(timestamp: context.transactionTime + Int64(offset) * 1_000_000)
        switch word {
        case .now:
            fields = local
            zone = offset
            return DateTimeFieldSet.date.union([.time, .zone])
        case .midnightUTC:
            fields.setTime(0)
            zone = 0
            return [.time, .zone]
        case .today(let days):
            guard !isTimeOnly else { throw .badFormat }
            (fields.year, fields.month, fields.day) = Calendar.date(days: local.days + days)
            return .date
        case .epoch: special = .epoch
        case .infinity(let negative): special = .infinity(negative: negative)
        default: throw .badFormat
        }
        guard !isTimeOnly else { throw .badFormat }
        return DateTimeFieldSet.date.union([.time, .zone])
    }
}
