import SQLBasics
import SQLTypes

/// Computes the expressions of the recorded table: a kind, its arguments, and the text that PostgreSQL printed.
struct TypesEvaluator {
    /// Knows no objects; only the text forms that need none are tested here.
    struct NoNames: ObjectNames {
        func objectID(named text: String, as type: SQLType) throws(Diagnostic) -> ObjectID {
            throw Diagnostic(.undefinedObject, "no object \"\(text)\"")
        }
        func name(of object: ObjectID, as type: SQLType) -> String { object.description }
        func roleID(named name: String) throws(Diagnostic) -> ObjectID {
            if name == "alice" { return ObjectID(16400) }
            if name == "Bob x" { return ObjectID(16401) }
            throw Diagnostic(.undefinedObject, "role \"\(name)\" does not exist")
        }
        func roleName(_ role: ObjectID) -> String? { [16400: "alice", 16401: "Bob x"][role.rawValue] }
    }

    var context: FunctionContext

    /// Begins in a zone, at a fixed time.
    init(zone: String = "UTC") {
        context = FunctionContext(
            transactionTime: 700_000_000_000_000, statementTime: 700_000_000_000_000,
            timeZone: TimeZone.named(zone) ?? .utc, names: NoNames())
    }

    /// Computes an entry; an error becomes text as the recorder wrote it.
    func result(_ entry: [String]) -> String {
        do {
            return try evaluate(entry)
        } catch let error as Diagnostic {
            let detail = error.detail.map { " DETAIL \($0)" } ?? ""
            let hint = error.hint.map { " HINT \($0)" } ?? ""
            return "ERROR \(error.sqlState) \(error.message)\(detail)\(hint)"
        } catch {
            return "other error"
        }
    }

    /// Returns the type that a name with modifiers means.
    static func type(_ name: String) throws -> SQLType {
        if name.hasSuffix("[]") {
            let element = try type(String(name.dropLast(2)))
            return (element.arrayType ?? element).with(modifier: element.modifier)
        }
        if name.hasPrefix("interval ") || name.hasPrefix("interval(") { return intervalType(name) }
        let plain = name.hasPrefix("\"") ? String(name.dropFirst().dropLast()) : name
        let parts = plain.split(separator: "(")
        let base = parts[0] == "char" && !name.hasPrefix("\"") ? "bpchar" : String(parts[0])
        guard let type = TypeTable.type(named: base) else { throw Diagnostic(.undefinedObject, base) }
        guard parts.count == 2 else { return type }
        return try type.applying(modifiers: parts[1].dropLast().split(separator: ",").map(String.init))
    }

    /// Returns the interval type whose formatted name this is.
    private static func intervalType(_ name: String) -> SQLType {
        let fields = [0x7FFF] + (1...0x1C0E).filter { $0 & ~0x1C0E == 0 }
        for field in fields {
            for precision in [0xFFFF, 0, 1, 2, 3, 4, 5, 6] {
                let type = SQLType.interval.with(modifier: Int32(field << 16 | precision))
                if type.formatted == name { return type }
            }
        }
        return .interval
    }

    private func parse(_ text: String, _ typeName: String) throws -> Value {
        let type = try Self.type(typeName)
        let value = try ValueText.parse(text, as: type, context: context)
        return try ValueText.applyModifier(value, type, explicit: true)
    }

    private func show(_ value: Value, _ type: SQLType) throws -> String {
        let text = try CastTable.cast(value, from: type, to: .text, explicit: true, context: context)
        return text.isNull ? "<NULL>" : ValueText.string(of: text, as: .text, context: context)
    }

    private func evaluate(_ e: [String]) throws -> String {
        switch e[0] {
        case "in": return try show(try parse(e[2], e[1]), try Self.type(e[1]))
        case "cast":
            let source = try Self.type(e[1])
            let target = try Self.type(e[2])
            let value = try CastTable.cast(
                try parse(e[3], e[1]), from: source, to: target, explicit: true, context: context)
            return try show(value, target)
        case "num": return try number(e[1], Array(e[2...]))
        default: return try date(e[0], Array(e[1...]))
        }
    }

    private func number(_ op: String, _ arguments: [String]) throws -> String {
        let a = try Numeric.parse(arguments[0])
        let b = arguments.count > 1 ? try Numeric.parse(arguments[1]) : .zero
        switch op {
        case "+": return try Numeric.add(a, b).text
        case "-": return try Numeric.subtract(a, b).text
        case "*": return try Numeric.multiply(a, b).text
        case "/": return try Numeric.divide(a, b).text
        case "%": return try Numeric.remainder(a, b).text
        case "div": return try Numeric.wholeQuotient(a, b).text
        case "cmp": return String(Numeric.compare(a, b).signum())
        case "power": return try Numeric.power(a, b).text
        case "sqrt": return try a.squareRoot().text
        case "exp": return try a.exponential().text
        case "ln": return try a.naturalLogarithm().text
        case "log": return try Numeric.logarithm(base: Numeric(10), a).text
        case "logb": return try Numeric.logarithm(base: a, b).text
        case "round": return try a.rounded(scale: Int(arguments[1]) ?? 0).text
        case "trunc": return a.truncated(scale: Int(arguments[1]) ?? 0).text
        case "ceil": return try a.ceiling().text
        case "floor": return try a.floor().text
        case "neg": return a.negated.text
        case "abs": return a.magnitude.text
        case "sign": return a.isNaN ? "NaN" : String(a.signum)
        case "trim_scale": return a.trimmed.text
        default: return "unknown operation"
        }
    }

    private func int(_ text: String, _ type: String) throws -> Int64 {
        if case .int(let value) = try parse(text, type) { value } else { 0 }
    }

    private func interval(_ text: String) throws -> Interval {
        if case .interval(let value) = try parse(text, "interval") { value } else { Interval() }
    }

    private func date(_ op: String, _ a: [String]) throws -> String {
        switch op {
        case "ts+iv": return try stamp(try DateTime.add(timestamp: int(a[0], "timestamp"), interval(a[1])))
        case "tz+iv":
            return try moment(
                DateTime.add(timestamptz: int(a[0], "timestamptz"), interval(a[1]), in: context.timeZone))
        case "ts-ts":
            return try span(DateTime.subtract(timestamp: int(a[0], "timestamp"), timestamp: int(a[1], "timestamp")))
        case "age": return try span(DateTime.age(timestamp: int(a[0], "timestamp"), timestamp: int(a[1], "timestamp")))
        case "extract_ts": return try text(DateTime.extract(a[0], timestamp: int(a[1], "timestamp")))
        case "extract_tz":
            return try text(DateTime.extract(a[0], timestamptz: int(a[1], "timestamptz"), in: context.timeZone))
        case "extract_date": return try text(DateTime.extract(a[0], date: int(a[1], "date")))
        case "trunc_ts": return try stamp(DateTime.truncate(a[0], timestamp: int(a[1], "timestamp")))
        case "trunc_tz":
            return try moment(DateTime.truncate(a[0], timestamptz: int(a[1], "timestamptz"), in: context.timeZone))
        case "extract_iv": return try text(DateTime.extract(a[0], interval: interval(a[1])))
        case "trunc_iv": return try span(DateTime.truncate(a[0], interval: interval(a[1])))
        case "at_ts":
            return try moment(
                DateTime.timestamptz(fromLocal: int(a[1], "timestamp"), in: DateTime.zone(named: a[0])))
        case "at_tz":
            return try stamp(DateTime.timestamp(fromUTC: int(a[1], "timestamptz"), in: DateTime.zone(named: a[0])))
        case "bin":
            return try stamp(DateTime.bin(interval(a[0]), int(a[1], "timestamp"), origin: int(a[2], "timestamp")))
        case "style", "ds_ts", "ds_tz", "ds_date", "ds_in": return try styled(op, a)
        default: return try others(op, a)
        }
    }

    private func others(_ op: String, _ a: [String]) throws -> String {
        switch op {
        case "iv+iv": return try span(DateTime.add(interval(a[0]), interval(a[1])))
        case "iv-iv": return try span(DateTime.subtract(interval(a[0]), interval(a[1])))
        case "cmp_iv":
            return String(
                Value.compare(.interval(try interval(a[0])), .interval(try interval(a[1])), .interval).signum())
        case "iv*": return try span(DateTime.multiply(interval(a[0]), by: FloatText.parseDouble(a[1])))
        case "iv/": return try span(DateTime.divide(interval(a[0]), by: FloatText.parseDouble(a[1])))
        case "justify_hours": return try span(DateTime.justifyHours(interval(a[0])))
        case "justify_days": return try span(DateTime.justifyDays(interval(a[0])))
        case "justify_interval": return try span(DateTime.justifyInterval(interval(a[0])))
        case "negate": return try span(DateTime.negate(interval(a[0])))
        case "extract_time": return try text(DateTime.extract(a[0], time: int(a[1], "time")))
        case "extract_timetz":
            guard case .timeWithZone(let time) = try parse(a[1], "timetz") else { return "" }
            return try text(DateTime.extract(a[0], timetz: time))
        case "make_date":
            return try show(
                .int(DateTime.makeDate(year: int(a[0], "int4"), month: int(a[1], "int4"), day: int(a[2], "int4"))),
                .date)
        case "make_time":
            let seconds = try FloatText.parseDouble(a[2])
            return try show(
                .int(DateTime.makeTime(hour: int(a[0], "int4"), minute: int(a[1], "int4"), second: seconds)), .time)
        case "to_timestamp": return try moment(DateTime.toTimestamp(epoch: FloatText.parseDouble(a[0])))
        default: return "unknown operation"
        }
    }

    private func styled(_ op: String, _ a: [String]) throws -> String {
        var other = self
        let styles: [String: IntervalStyle] = [
            "postgres": .postgres, "postgres_verbose": .postgresVerbose, "sql_standard": .sqlStandard,
            "iso_8601": .iso8601,
        ]
        if op == "style" {
            other.context.intervalStyle = styles[a[0]] ?? .postgres
            return try other.span(other.interval(a[1]))
        }
        let formats: [Substring: DateStyle.Format] = ["SQL": .sql, "Postgres": .postgres, "German": .german]
        other.context.dateStyle.format = formats[a[0].prefix { $0 != "," }] ?? .iso
        other.context.dateStyle.order =
            a[0].hasSuffix("DMY") ? .dayMonthYear : (a[0].hasSuffix("YMD") ? .yearMonthDay : .monthDayYear)
        let type = ["ds_ts": "timestamp", "ds_tz": "timestamptz"][op] ?? "date"
        return try other.show(try other.parse(a[1], type), Self.type(type))
    }

    private func stamp(_ value: Int64) throws -> String { try show(.int(value), .timestamp) }
    private func moment(_ value: Int64) throws -> String { try show(.int(value), .timestamptz) }
    private func span(_ value: Interval) throws -> String { try show(.interval(value), .interval) }
    private func text(_ value: Numeric?) -> String { value.map(\.text) ?? "<NULL>" }
}
