import SQLBasics

/// Reads the plain ISO form of dates and timestamps, which nearly all inputs have, without splitting it into tokens:
/// `2024-01-15` or `2024-01-15 10:11:12.345`, with `T` in place of the space and an offset such as `+02` or `Z` behind.
enum ISOReader {
    /// Reads a date; nil when the text has another form or no such day exists.
    static func date(_ text: String) -> Int64? {
        var text = text
        return text.withUTF8 { bytes in bytes.count == 10 ? days(bytes) : nil }
    }

    /// Reads a timestamp; for a type with zone it must have an offset, unless the session's zone is given and fixed. Nil
    /// when the text has another form.
    static func timestamp(_ text: String, zone: TimeZone?) -> Int64? {
        var text = text
        return text.withUTF8 { timestamp(bytes: $0, zone: zone) }
    }

    /// Reads a timestamp from bytes.
    static func timestamp(bytes: UnsafeBufferPointer<UInt8>, zone: TimeZone?) -> Int64? {
        guard bytes.count >= 10, let days = days(bytes) else { return nil }
        var time: Int64 = 0
        var position = 10
        if bytes.count > 10 {
            guard bytes.count >= 19, bytes[10] == 0x20 || bytes[10] == UInt8(ascii: "T"), let clock = clock(bytes)
            else {
                return nil
            }
            time = clock
            position = 19
            if position < bytes.count && bytes[position] == UInt8(ascii: ".") {
                guard let fraction = fraction(bytes, &position) else { return nil }
                time += fraction
            }
        }
        let local = days * DateTime.microsecondsPerDay + time
        return offset(bytes, position, local, zone).map { local - $0 }
    }

    /// Reads two digits.
    @inline(__always) private static func two(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int64? {
        let tens = bytes[i] &- 0x30
        let ones = bytes[i + 1] &- 0x30
        return tens <= 9 && ones <= 9 ? Int64(tens) * 10 + Int64(ones) : nil
    }

    /// Reads `yyyy-mm-dd`.
    private static func days(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
        guard bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"), let century = two(bytes, 0),
            let year = two(bytes, 2), let month = two(bytes, 5), let day = two(bytes, 8), century + year > 0,
            day >= 1, day <= Calendar.daysInMonth(year: century * 100 + year, month: month)
        else { return nil }
        return Calendar.days(year: century * 100 + year, month: month, day: day)
    }

    /// Reads `hh:mm:ss` behind the date.
    private static func clock(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
        guard bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"), let hour = two(bytes, 11),
            let minute = two(bytes, 14), let second = two(bytes, 17), hour < 24, minute < 60, second < 60
        else { return nil }
        return ((hour * 60 + minute) * 60 + second) * 1_000_000
    }

    /// Reads a fraction of one to six digits.
    private static func fraction(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Int64? {
        position += 1
        var value: Int64 = 0
        var unit: Int64 = 1_000_000
        while position < bytes.count, bytes[position] &- 0x30 <= 9 {
            guard unit > 1 else { return nil }
            unit /= 10
            value += Int64(bytes[position] - 0x30) * unit
            position += 1
        }
        return unit < 1_000_000 ? value : nil
    }

    /// Reads what is behind the time; returns the microseconds that local time is ahead of UTC, 0 without zone.
    private static func offset(
        _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ local: Int64, _ zone: TimeZone?
    ) -> Int64? {
        if position == bytes.count {
            guard let zone else { return 0 }
            return Int64(zone.offset(ofLocal: local)) * 1_000_000
        }
        let isNegative = bytes[position] == UInt8(ascii: "-")
        guard position > 10, isNegative || bytes[position] == UInt8(ascii: "+"), position + 3 <= bytes.count,
            let hours = two(bytes, position + 1), hours <= 15
        else { return nil }
        var minutes: Int64 = 0
        if position + 6 == bytes.count, bytes[position + 3] == UInt8(ascii: ":") {
            guard let number = two(bytes, position + 4), number < 60 else { return nil }
            minutes = number
        } else if position + 3 != bytes.count {
            return nil
        }
        guard zone != nil else { return 0 }
        return (isNegative ? -1 : 1) * (hours * 60 + minutes) * 60_000_000
    }
}
