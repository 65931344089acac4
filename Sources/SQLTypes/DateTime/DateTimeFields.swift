/// The fields that a text has given so far.
struct DateTimeFieldSet: OptionSet {
    let rawValue: UInt32
    static let year = DateTimeFieldSet(rawValue: 1)
    static let month = DateTimeFieldSet(rawValue: 2)
    static let day = DateTimeFieldSet(rawValue: 4)
    static let time = DateTimeFieldSet(rawValue: 8)
    static let zone = DateTimeFieldSet(rawValue: 16)
    static let dayOfYear = DateTimeFieldSet(rawValue: 32)
    static let ampm = DateTimeFieldSet(rawValue: 64)
    static let era = DateTimeFieldSet(rawValue: 128)
    static let weekday = DateTimeFieldSet(rawValue: 256)
    static let daylight = DateTimeFieldSet(rawValue: 512)
    static let date: DateTimeFieldSet = [.year, .month, .day]
}

/// A time of day in a text.
struct TimeParts {
    var hour: Int64
    var minute: Int64
    var second: Int64
    var microsecond: Int64

    /// Reads `hh:mm[:ss[.fff]]`; with a fraction and one colon it is `mm:ss.fff` (`DecodeTimeCommon`).
    static func read(_ text: [UInt8]) throws(DateTimeProblem) -> TimeParts {
        let point = text.firstIndex(of: UInt8(ascii: ".")) ?? text.count
        let parts = text[..<point].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count) else { throw .badFormat }
        var numbers: [Int64] = []
        for part in parts {
            guard part.allSatisfy(DateTimeTokens.isDigit) else { throw .badFormat }
            guard let number = part.isEmpty ? 0 : Int64(String(decoding: part, as: UTF8.self)) else {
                throw .fieldOverflow
            }
            numbers.append(number)
        }
        if numbers.count == 2 { numbers = point < text.count ? [0] + numbers : numbers + [0] }
        let microsecond = point < text.count ? try DateTimeReader.microseconds(text[point...]) : 0
        guard numbers[1] < 60, numbers[2] <= 60 else { throw .fieldOverflow }
        return TimeParts(hour: numbers[0], minute: numbers[1], second: numbers[2], microsecond: microsecond)
    }
}
