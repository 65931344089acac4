import SQLBasics

/// A time zone: UTC, a fixed offset, or one read from the system's TZif files.
public struct TimeZone: Sendable {
    /// The name as SHOW TimeZone prints it.
    public var name: String
    /// When which offset holds.
    let rules: ZoneRules

    /// Coordinated Universal Time.
    public static let utc = TimeZone(name: "UTC", rules: ZoneRules(abbreviation: "UTC", offset: 0))

    /// Makes a zone with one offset, in seconds east of Greenwich, named in POSIX's way (`pg_tzset_offset`).
    public static func fixed(secondsEast offset: Int) -> TimeZone {
        let (hours, rest) = abs(offset).quotientAndRemainder(dividingBy: 3600)
        var clock: [UInt8] = []
        Digits.append(hours, width: 2, to: &clock)
        if rest != 0 {
            clock.append(ascii: ":")
            Digits.append(rest / 60, width: 2, to: &clock)
        }
        let text = String(decoding: clock, as: UTF8.self)
        let (sign, opposite) = offset < 0 ? ("-", "+") : ("+", "-")
        return TimeZone(
            name: "<\(sign)\(text)>\(opposite)\(text)", rules: ZoneRules(abbreviation: sign + text, offset: offset))
    }

    /// Finds a zone by name: a file of the system's, in any case of letters, or a POSIX specification. Nil when there is none.
    public static func named(_ name: String) -> TimeZone? {
        switch name.uppercased() {
        case "UTC": return .utc
        case "GMT": return TimeZone(name: "GMT", rules: ZoneRules(abbreviation: "GMT", offset: 0))
        default: break
        }
        if let (path, canonical) = ZoneFile.find(name), let rules = ZoneFile.read(path) {
            return TimeZone(name: canonical, rules: rules)
        }
        let upper = name.uppercased()
        guard let rule = PosixRule(upper) else { return nil }
        return TimeZone(name: upper, rules: ZoneRules(rule: rule))
    }

    /// Returns the offset that holds at a moment, in seconds east of Greenwich, whether it is summer time, and its name.
    public func offset(atUTC timestamp: Int64) -> (seconds: Int, isDaylight: Bool, abbreviation: String) {
        let period = rules.period(at: Self.unixTime(timestamp))
        return (period.offset, period.isDaylight, period.abbreviation)
    }

    /// Returns the offset that a local time has, in seconds east of Greenwich. Where the clock skips or repeats an hour,
    /// standard time wins (`DetermineTimeZoneOffset`).
    public func offset(ofLocal timestamp: Int64) -> Int {
        if isFixed { return rules.period(at: 0).offset }
        let local = Self.unixTime(timestamp)
        let previous = local - 86_400
        let before = rules.period(at: previous).offset
        guard let boundary = rules.nextTransition(after: previous) else { return before }
        let after = rules.period(at: boundary).offset
        let beforeTime = local - Int64(before)
        let afterTime = local - Int64(after)
        if beforeTime < boundary && afterTime < boundary { return before }
        if beforeTime >= boundary && afterTime >= boundary { return after }
        return beforeTime > afterTime ? before : after
    }

    /// Returns the Unix time of a timestamp.
    private static func unixTime(_ timestamp: Int64) -> Int64 {
        Calendar.floorDivide(timestamp, 1_000_000) + Calendar.unixEpochDays * 86_400
    }

    /// Tells whether the zone has one offset for all times.
    var isFixed: Bool { rules.isFixed }
}
