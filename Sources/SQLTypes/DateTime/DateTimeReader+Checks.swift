import SQLBasics

/// Completes and checks what the tokens gave.
extension DateTimeReader {
    /// Completes the year and checks month and day (`ValidateDate`).
    mutating func validateDate() throws(DateTimeProblem) {
        if seen.contains(.year) && !isJulian {
            if isBC {
                guard fields.year > 0 else { throw .fieldOverflow }
                fields.year = 1 - fields.year
            } else if isTwoDigits {
                fields.year += fields.year < 70 ? 2000 : (fields.year < 100 ? 1900 : 0)
            } else if fields.year <= 0 {
                throw .fieldOverflow
            }
        }
        if seen.contains(.dayOfYear) {
            let days = Calendar.days(year: fields.year, month: 1, day: 1) + dayOfYear - 1
            (fields.year, fields.month, fields.day) = Calendar.date(days: days)
        }
        if seen.contains(.month), !(1...12).contains(fields.month) { throw .monthDayOverflow }
        if seen.contains(.day), !(1...31).contains(fields.day) { throw .monthDayOverflow }
        if seen.isSuperset(of: .date), fields.day > Calendar.daysInMonth(year: fields.year, month: fields.month) {
            throw .fieldOverflow
        }
    }

    /// Applies AM and PM and checks the time.
    mutating func applyHalf() throws(DateTimeProblem) {
        if let isPM {
            guard fields.hour <= 12 else { throw .fieldOverflow }
            if fields.hour == 12 { fields.hour = isPM ? 12 : 0 } else if isPM { fields.hour += 12 }
        }
        guard
            !isTimeOnly
                || fields.minute < 60 && fields.second <= 60 && fields.time <= DateTime.microsecondsPerDay
        else { throw .fieldOverflow }
    }

    /// The offset of the zone that the text names, or of the session's.
    func secondsEast() throws(DateTimeProblem) -> Int {
        if let zone { return zone }
        if isTimeOnly && namedZone.map({ !$0.isFixed }) ?? false && !seen.isSuperset(of: .date) { throw .badFormat }
        let used = namedZone ?? context.timeZone
        if used.isFixed { return used.offset(atUTC: 0).seconds }
        var moment = fields
        if !seen.isSuperset(of: .date) {
            let offset = used.offset(atUTC: context.transactionTime).seconds
            let today = DateFields(timestamp: context.transactionTime + Int64(offset) * 1_000_000)
            (moment.year, moment.month, moment.day) = (today.year, today.month, today.day)
        }
        return moment.timestamp.map { used.offset(ofLocal: $0) } ?? used.offset(atUTC: 0).seconds
    }
}
