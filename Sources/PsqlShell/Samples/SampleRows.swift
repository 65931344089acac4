/// Rows in the text format of COPY, as they are written for a sample.
struct SampleRows {
    /// The lines.
    private(set) var bytes: [UInt8] = []
    /// How many rows there are.
    private(set) var count = 0
    private var isInRow = false

    /// Returns the lines and begins anew.
    mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// Ends a row.
    mutating func endRow() {
        bytes.append(0x0A)
        isInRow = false
        count += 1
    }

    /// Writes what stands between two values.
    private mutating func separate() {
        if isInRow { bytes.append(0x09) }
        isInRow = true
    }

    /// Writes a text without tabs, line ends and backslashes, or NULL.
    mutating func add(_ text: String?) {
        separate()
        if let text { bytes.append(contentsOf: text.utf8) } else { bytes.append(contentsOf: [0x5C, 0x4E]) }
    }

    /// Writes a number.
    mutating func add(_ number: Int) {
        separate()
        appendDigits(number, atLeast: 1)
    }

    /// Writes a truth value.
    mutating func add(_ isTrue: Bool) {
        separate()
        bytes.append(isTrue ? UInt8(ascii: "t") : UInt8(ascii: "f"))
    }

    /// Writes an amount of money, given in cents, or NULL.
    mutating func add(cents: Int?) {
        guard let cents else { return add(nil) }
        separate()
        appendDigits(cents / 100, atLeast: 1)
        bytes.append(UInt8(ascii: "."))
        appendDigits(cents % 100, atLeast: 2)
    }

    /// Writes a date, given in days since 1970, or NULL.
    mutating func add(day: Int?) {
        guard let day else { return add(nil) }
        separate()
        appendDate(day)
    }

    /// Writes a moment, given in seconds since 1970.
    mutating func add(moment: Int) {
        separate()
        appendDate(moment / 86_400)
        let second = moment % 86_400
        bytes.append(UInt8(ascii: " "))
        appendDigits(second / 3600, atLeast: 2)
        bytes.append(UInt8(ascii: ":"))
        appendDigits(second / 60 % 60, atLeast: 2)
        bytes.append(UInt8(ascii: ":"))
        appendDigits(second % 60, atLeast: 2)
        bytes.append(contentsOf: "+00".utf8)
    }

    /// Appends a day of the Gregorian calendar, from its number since 1970; years begin in March while it is computed.
    private mutating func appendDate(_ number: Int) {
        let shifted = number + 719_468
        let era = shifted / 146_097
        let day = shifted % 146_097
        let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
        let dayOfYear = day - (365 * year + year / 4 - year / 100)
        let month = (5 * dayOfYear + 2) / 153
        appendDigits(year + era * 400 + (month >= 10 ? 1 : 0), atLeast: 4)
        bytes.append(UInt8(ascii: "-"))
        appendDigits(month < 10 ? month + 3 : month - 9, atLeast: 2)
        bytes.append(UInt8(ascii: "-"))
        appendDigits(dayOfYear - (153 * month + 2) / 5 + 1, atLeast: 2)
    }

    /// Appends a number that is not negative, with zeros in front.
    private mutating func appendDigits(_ number: Int, atLeast width: Int) {
        var power = 1
        var digits = 1
        while digits < width || number / power >= 10 {
            power *= 10
            digits += 1
        }
        while power > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / power % 10))
            power /= 10
        }
    }
}
