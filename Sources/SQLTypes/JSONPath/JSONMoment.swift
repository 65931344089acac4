import SQLBasics

/// A date, time or timestamp that a method of a path has read (`jbvDatetime`).
struct JSONMoment: Sendable {
    /// The value, as values of its type are.
    var value: Value
    /// The type: date, time, timetz, timestamp or timestamptz.
    var type: SQLType
    /// The zone that the text names, in seconds east of Greenwich.
    var zone: Int = 0

    /// The moment in the form of ISO 8601 (`JsonEncodeDateTime`).
    var text: String {
        var bytes: [UInt8] = []
        let plain = FunctionContext(transactionTime: 0, statementTime: 0, timeZone: .utc, names: NoNames())
        if type.oid == SQLType.timestamptz.oid {
            let local = value.integer + Int64(zone) * 1_000_000
            DateTimeText.append(local, as: .timestamp, plain, to: &bytes)
            DateTimeText.appendOffset(zone, to: &bytes)
            if zone % 3600 == 0 { bytes.append(text: ":00") }
        } else {
            bytes = Array(ValueText.string(of: value, as: type, context: plain).utf8)
            if type.oid == SQLType.timetz.oid, case .timeWithZone(let time) = value, time.zone % 3600 == 0 {
                bytes.append(text: ":00")
            }
        }
        if type.oid == SQLType.timestamptz.oid || type.oid == SQLType.timestamp.oid,
            let blank = bytes.firstIndex(of: 0x20)
        {
            bytes[blank] = UInt8(ascii: "T")
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Compares two moments; nil where their types do not compare (`compareDatetime`).
    func order(to other: JSONMoment, usesZone: Bool, _ context: FunctionContext) throws -> Int? {
        let ranks: [UInt32: Int] = [1082: 0, 1114: 1, 1184: 2, 1083: 10, 1266: 11]
        guard let a = ranks[type.oid.rawValue], let b = ranks[other.type.oid.rawValue], a / 10 == b / 10 else {
            return nil
        }
        let target = a > b ? type : other.type
        let x = try cast(to: target, usesZone: usesZone, context).value
        let y = try other.cast(to: target, usesZone: usesZone, context).value
        return Value.compare(x, y, target)
    }

    /// Casts to a type that the kind of moment can become; refuses what depends on the session's zone unless that is allowed
    /// (`checkTimezoneIsUsedForCast`).
    func cast(to target: SQLType, usesZone: Bool, _ context: FunctionContext) throws -> JSONMoment {
        if target.oid == type.oid { return self }
        let zoned: [SQLType] = [.timestamptz, .timetz]
        let needsZone =
            zoned.contains { $0.oid == type.oid } != zoned.contains { $0.oid == target.oid }
        if needsZone, !usesZone {
            throw Diagnostic(
                .featureNotSupported,
                "cannot convert value from \(type.shortName) to \(target.shortName) without time zone usage",
                hint: "Use *_tz() function for time zone support.")
        }
        let value = try CastTable.cast(value, from: type, to: target, explicit: true, context: context)
        var zone = zone
        if target.oid == SQLType.timestamptz.oid, case .int(let moment) = value {
            zone = context.timeZone.offset(atUTC: moment).seconds
        }
        return JSONMoment(value: value, type: target, zone: zone)
    }
}

extension SQLType {
    /// The name of a type of moments as messages about conversions say it.
    fileprivate var shortName: String { TypeTable.info(oid)?.name ?? displayName }
}

/// Names of objects for texts that hold none.
private struct NoNames: ObjectNames {
    func objectID(named text: String, as type: SQLType) throws(Diagnostic) -> ObjectID {
        throw ValueText.invalidSyntax(text, type.displayName)
    }
    func name(of object: ObjectID, as type: SQLType) -> String { String(object.rawValue) }
    func roleID(named name: String) throws(Diagnostic) -> ObjectID { throw ValueText.invalidSyntax(name, "role") }
    func roleName(_ role: ObjectID) -> String? { nil }
}

/// Reads moments in the forms of ISO 8601 that the standard lists (`executeDateTimeMethod`).
struct JSONMomentReader {
    private let bytes: [UInt8]
    private var place = 0

    /// Makes a reader.
    init(_ text: String) { bytes = Array(text.utf8) }

    /// The byte that stands next.
    private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

    /// Skips blanks.
    private mutating func skip() { while byte == 0x20 || byte == 0x09 || byte == 0x0A { place += 1 } }

    /// Goes past a byte; false when another one stands here.
    private mutating func eat(_ sign: Unicode.Scalar) -> Bool {
        guard byte == UInt8(ascii: sign) else { return false }
        place += 1
        return true
    }

    /// Reads digits.
    private mutating func number(atMost limit: Int = 9) -> Int64? {
        skip()
        var value: Int64 = 0
        var count = 0
        while count < limit, let digit = byte, digit >= 0x30, digit <= 0x39 {
            value = value * 10 + Int64(digit - 0x30)
            place += 1
            count += 1
        }
        return count == 0 ? nil : value
    }

    /// Reads a whole text; nil when it has none of the forms.
    static func read(_ text: String) -> JSONMoment? {
        var reader = JSONMomentReader(text)
        if let date = reader.date() {
            reader.skipAtEnd()
            if reader.byte == nil { return JSONMoment(value: .int(date), type: .date) }
            guard reader.eat("T") || reader.eat(" ") || reader.bytes[reader.place - 1] == 0x20 else { return nil }
            return reader.moment(on: date)
        }
        reader.place = 0
        return reader.moment(on: nil)
    }

    /// Skips blanks when nothing follows them.
    private mutating func skipAtEnd() {
        let before = place
        skip()
        if byte != nil { place = before }
    }

    /// Reads a date.
    private mutating func date() -> Int64? {
        guard let year = number(), eat("-"), let month = number(), eat("-"), let day = number(),
            let date = try? DateTime.makeDate(year: year, month: month, day: day)
        else { return nil }
        return date
    }

    /// Reads a time of day and a zone.
    private mutating func moment(on date: Int64?) -> JSONMoment? {
        guard let hour = number(), eat(":"), let minute = number(), eat(":"), let second = number(), hour < 24,
            minute < 60, second < 60
        else { return nil }
        var fraction: Int64 = 0
        if eat(".") {
            let start = place
            guard let digits = number(atMost: 6) else { return nil }
            fraction = digits
            for _ in 0..<(6 - (place - start)) { fraction *= 10 }
            while let digit = byte, digit >= 0x30, digit <= 0x39 { return nil }
        }
        let time = ((hour * 60 + minute) * 60 + second) * 1_000_000 + fraction
        skip()
        if byte == nil {
            guard let date else { return JSONMoment(value: .int(time), type: .time) }
            return JSONMoment(value: .int(date * DateTime.microsecondsPerDay + time), type: .timestamp)
        }
        guard let zone = zone(), byte == nil else { return nil }
        guard let date else {
            return JSONMoment(
                value: .timeWithZone(TimeWithZone(microseconds: time, zone: Int32(truncatingIfNeeded: -zone))),
                type: .timetz, zone: zone)
        }
        return JSONMoment(
            value: .int(date * DateTime.microsecondsPerDay + time - Int64(zone) * 1_000_000), type: .timestamptz,
            zone: zone)
    }

    /// Reads a zone, in seconds east.
    private mutating func zone() -> Int? {
        let rest = String(decoding: bytes[place...], as: UTF8.self).uppercased()
        if rest == "Z" || rest == "UTC" || rest == "GMT" {
            place = bytes.count
            return 0
        }
        let isMinus = eat("-")
        if !isMinus, !eat("+") { return nil }
        guard let hours = number(atMost: 2), hours < 16 else { return nil }
        var minutes: Int64 = 0
        if eat(":") {
            guard let read = number(atMost: 2), read < 60 else { return nil }
            minutes = read
        }
        skip()
        let seconds = Int(hours * 60 + minutes) * 60
        return isMinus ? -seconds : seconds
    }
}
