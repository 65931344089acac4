import SQLBasics

/// Reads and writes dates, times, timestamps and intervals.
public enum DateTimeText {
    /// Reads a timestamp without zone in the plain ISO form from bytes; nil when they have another.
    public static func plainTimestamp(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
        ISOReader.timestamp(bytes: bytes, zone: nil)
    }

    /// Reads a text as a value of one of these types.
    static func parse(_ text: String, as type: SQLType, _ context: FunctionContext) throws(Diagnostic) -> Value {
        if let quick = parseISO(text, type, context) { return .int(quick) }
        do {
            switch type.oid.rawValue {
            case 1082: return .int(try date(text, context))
            case 1083: return .int(try time(text, context).microseconds)
            case 1266: return .timeWithZone(try time(text, context))
            case 1186:
                return .interval(try IntervalReader.read(text, IntervalModifier(encoded: type.modifier), context))
            default: return .int(try timestamp(text, type, context))
            }
        } catch let problem as DateTimeProblem {
            throw diagnostic(problem, text, type)
        } catch let diagnostic as Diagnostic {
            throw diagnostic
        } catch {
            throw ValueText.invalidSyntax(text, type.displayName)
        }
    }

    /// Reads the usual form of dates and timestamps.
    private static func parseISO(_ text: String, _ type: SQLType, _ context: FunctionContext) -> Int64? {
        switch type.oid.rawValue {
        case 1082: ISOReader.date(text)
        case 1114: ISOReader.timestamp(text, zone: nil)
        case 1184: ISOReader.timestamp(text, zone: context.timeZone)
        default: nil
        }
    }

    /// Makes PostgreSQL's message (`DateTimeParseError`).
    private static func diagnostic(_ problem: DateTimeProblem, _ text: String, _ type: SQLType) -> Diagnostic {
        switch problem {
        case .fieldOverflow where type.oid == SQLType.interval.oid: diagnostic(.intervalOverflow, text, type)
        case .badFormat:
            Diagnostic(.invalidDatetimeFormat, "invalid input syntax for type \(typeName(type)): \"\(text)\"")
        case .fieldOverflow:
            Diagnostic(.datetimeFieldOverflow, "date/time field value out of range: \"\(text)\"")
        case .monthDayOverflow:
            Diagnostic(
                .datetimeFieldOverflow, "date/time field value out of range: \"\(text)\"",
                hint: "Perhaps you need a different \"DateStyle\" setting.")
        case .intervalOverflow:
            Diagnostic(.intervalFieldOverflow, "interval field value out of range: \"\(text)\"")
        case .intervalRange: DateTime.outOfRange("interval")
        case .zoneOverflow:
            Diagnostic(SQLState("22009"), "time zone displacement out of range: \"\(text)\"")
        case .unknownZone(let name): Diagnostic(.invalidParameterValue, "time zone \"\(name)\" not recognized")
        }
    }

    /// The name that the input functions give their types in errors.
    private static func typeName(_ type: SQLType) -> String {
        switch type.oid.rawValue {
        case 1083: "time"
        case 1114: "timestamp"
        default: type.displayName
        }
    }

    /// Reads a date (`date_in`).
    private static func date(_ text: String, _ context: FunctionContext) throws -> Int64 {
        switch try DateTimeReader.read(text, context: context) {
        case .epoch: return -Calendar.unixEpochDays
        case .infinity(let negative): return negative ? DateTime.dateMinusInfinity : DateTime.dateInfinity
        case .fields(let fields, _):
            guard DateTime.isValid(date: fields.days) else {
                throw Diagnostic(.datetimeFieldOverflow, "date out of range: \"\(text)\"")
            }
            return fields.days
        }
    }

    /// Reads a time with the offset of its zone (`timetz_in`).
    private static func time(_ text: String, _ context: FunctionContext) throws -> TimeWithZone {
        guard case .fields(let fields, let east) = try DateTimeReader.read(text, timeOnly: true, context: context)
        else {
            throw DateTimeProblem.badFormat
        }
        return TimeWithZone(microseconds: fields.time, zone: Int32(truncatingIfNeeded: -east))
    }

    /// Reads a timestamp with or without zone (`timestamp_in`, `timestamptz_in`).
    private static func timestamp(_ text: String, _ type: SQLType, _ context: FunctionContext) throws -> Int64 {
        switch try DateTimeReader.read(text, context: context) {
        case .epoch: return -Calendar.unixEpochDays * DateTime.microsecondsPerDay
        case .infinity(let negative): return negative ? DateTime.timestampMinusInfinity : DateTime.timestampInfinity
        case .fields(let fields, let east):
            let shift = type.oid == SQLType.timestamptz.oid ? Int64(east) * 1_000_000 : 0
            guard let local = fields.timestamp, DateTime.isValid(timestamp: local - shift) else {
                throw Diagnostic(.datetimeFieldOverflow, "timestamp out of range: \"\(text)\"")
            }
            return local - shift
        }
    }

    // MARK: Output

    /// Writes a date, time or timestamp.
    static func append(_ value: Int64, as type: SQLType, _ context: FunctionContext, to output: inout [UInt8]) {
        switch type.oid.rawValue {
        case 1083: appendTime(value, to: &output)
        case 1082: appendDate(value, context.dateStyle, to: &output)
        case 1114: appendTimestamp(value, offset: nil, context.dateStyle, to: &output)
        default:
            let offset = DateTime.isFinite(timestamp: value) ? context.timeZone.offset(atUTC: value) : (0, false, "")
            appendTimestamp(value, offset: (offset.0, offset.2), context.dateStyle, to: &output)
        }
    }

    /// Writes a time with zone.
    static func append(_ value: TimeWithZone, to output: inout [UInt8]) {
        appendTime(value.microseconds, to: &output)
        appendOffset(Int(-value.zone), to: &output)
    }

    /// Writes a time of day.
    private static func appendTime(_ value: Int64, to output: inout [UInt8]) {
        var fields = DateFields()
        fields.setTime(value)
        appendClock(fields, to: &output)
    }

    /// Writes hours, minutes, seconds and their fraction without zeros at its end.
    private static func appendClock(_ fields: DateFields, to output: inout [UInt8]) {
        Digits.append(Int(fields.hour), width: 2, to: &output)
        output.append(ascii: ":")
        Digits.append(Int(fields.minute), width: 2, to: &output)
        output.append(ascii: ":")
        Digits.append(Int(fields.second), width: 2, to: &output)
        appendFraction(fields.microsecond, to: &output)
    }

    /// Writes a fraction of a second without zeros at its end.
    static func appendFraction(_ microseconds: Int64, to output: inout [UInt8]) {
        guard microseconds != 0 else { return }
        output.append(ascii: ".")
        Digits.append(Int(microseconds), width: 6, to: &output)
        while output.last == 0x30 { output.removeLast() }
    }

    /// Writes an offset: `+02`, `-03:30` (`EncodeTimezone`).
    static func appendOffset(_ secondsEast: Int, to output: inout [UInt8]) {
        let seconds = abs(secondsEast)
        output.append(secondsEast < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
        Digits.append(seconds / 3600, width: 2, to: &output)
        guard seconds % 3600 != 0 else { return }
        output.append(ascii: ":")
        Digits.append(seconds / 60 % 60, width: 2, to: &output)
        guard seconds % 60 != 0 else { return }
        output.append(ascii: ":")
        Digits.append(seconds % 60, width: 2, to: &output)
    }

    /// Writes a date (`EncodeDateOnly`).
    private static func appendDate(_ value: Int64, _ style: DateStyle, to output: inout [UInt8]) {
        guard DateTime.isFinite(date: value) else {
            return output.append(text: value < 0 ? "-infinity" : "infinity")
        }
        var fields = DateFields()
        (fields.year, fields.month, fields.day) = Calendar.date(days: value)
        appendDateFields(fields, style, delimiter: style.format == .postgres ? UInt8(ascii: "-") : nil, to: &output)
        if fields.year <= 0 { output.append(text: " BC") }
    }

    /// Writes year, month and day in a style's order.
    private static func appendDateFields(
        _ fields: DateFields, _ style: DateStyle, delimiter: UInt8?, to output: inout [UInt8]
    ) {
        let year = Int(fields.year > 0 ? fields.year : 1 - fields.year)
        let (first, second) =
            style.order == .dayMonthYear || style.format == .german
            ? (fields.day, fields.month) : (fields.month, fields.day)
        if style.format == .iso {
            Digits.append(year, width: 4, to: &output)
            output.append(ascii: "-")
            Digits.append(Int(fields.month), width: 2, to: &output)
            output.append(ascii: "-")
            return Digits.append(Int(fields.day), width: 2, to: &output)
        }
        let mark = delimiter ?? (style.format == .german ? UInt8(ascii: ".") : UInt8(ascii: "/"))
        Digits.append(Int(first), width: 2, to: &output)
        output.append(mark)
        Digits.append(Int(second), width: 2, to: &output)
        output.append(mark)
        Digits.append(year, width: 4, to: &output)
    }

    /// Writes a timestamp, with the offset and name of its zone when it has one (`EncodeDateTime`).
    private static func appendTimestamp(
        _ value: Int64, offset: (seconds: Int, name: String)?, _ style: DateStyle, to output: inout [UInt8]
    ) {
        guard DateTime.isFinite(timestamp: value) else {
            return output.append(text: value < 0 ? "-infinity" : "infinity")
        }
        let fields = DateFields(timestamp: value &+ Int64(offset?.seconds ?? 0) &* 1_000_000)
        if style.format == .postgres {
            appendTraditional(fields, style, to: &output)
        } else {
            appendDateFields(fields, style, delimiter: nil, to: &output)
            output.append(ascii: " ")
            appendClock(fields, to: &output)
        }
        if let offset { appendZone(offset.seconds, offset.name, style, to: &output) }
        if fields.year <= 0 { output.append(text: " BC") }
    }

    /// Writes a zone: in ISO style its offset, otherwise its abbreviation.
    private static func appendZone(_ seconds: Int, _ name: String, _ style: DateStyle, to output: inout [UInt8]) {
        let isWord = name.utf8.first.map(DateTimeTokens.isLetter) ?? false
        if style.format == .iso || !isWord {
            if style.format == .postgres { output.append(ascii: " ") }
            return appendOffset(seconds, to: &output)
        }
        output.append(ascii: " ")
        output.append(text: name)
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// Writes `Mon Jan 08 04:05:06 1999`.
    private static func appendTraditional(_ fields: DateFields, _ style: DateStyle, to output: inout [UInt8]) {
        output.append(text: weekdays[Int(Calendar.weekday(days: fields.days))] + " ")
        var day: [UInt8] = []
        Digits.append(Int(fields.day), width: 2, to: &day)
        let month = months[Int(fields.month) - 1]
        let dayText = String(decoding: day, as: UTF8.self)
        output.append(text: style.order == .dayMonthYear ? "\(dayText) \(month) " : "\(month) \(dayText) ")
        appendClock(fields, to: &output)
        output.append(ascii: " ")
        Digits.append(Int(fields.year > 0 ? fields.year : 1 - fields.year), width: 4, to: &output)
    }
}
