import SQLBasics

/// Methods.
extension JSONPathRun {
    /// Applies a method and goes on.
    func method(
        _ name: String, _ arguments: [JSONPath], _ path: JSONPath, _ place: Int, _ item: JSONItem,
        _ found: JSONPathFound?, unwrap: Bool
    ) throws -> Bool {
        if name == "type" { return try next(path, place, JSONItem(.string(item.kindName)), found) }
        if name == "size" {
            if item.elements == nil, !isLax {
                if ignoresStructure { return false }
                throw failure("22039", "jsonpath item method .size() can only be applied to an array")
            }
            return try next(path, place, JSONItem(.number(Numeric(Int64(item.elements?.count ?? 1)))), found)
        }
        if unwrap, item.elements != nil { return try unwrapped(path, place, item, found) }
        switch name {
        case "keyvalue": return try keyValue(path, place, item, found)
        case "datetime", "date", "time", "time_tz", "timestamp", "timestamp_tz":
            return try next(path, place, try moment(name, arguments, item), found)
        default: return try next(path, place, JSONItem(try converted(item, name, arguments)), found)
        }
    }

    /// Makes the error of a value that a method cannot be applied to.
    private func wrong(_ name: String, _ kinds: String) -> JSONPathFailure {
        failure("22036", "jsonpath item method .\(name)() can only be applied to \(kinds)")
    }

    /// Makes the error of a value that does not convert.
    private func invalid(_ text: String, _ name: String, _ type: String) -> JSONPathFailure {
        failure("22036", "argument \"\(text)\" of jsonpath item method .\(name)() is invalid for type \(type)")
    }

    /// Converts a value.
    private func converted(_ item: JSONItem, _ name: String, _ arguments: [JSONPath]) throws -> JSONValue {
        switch name {
        case "abs", "floor", "ceiling":
            guard let number = item.number else { throw wrong(name, "a numeric value") }
            return .number(name == "abs" ? number.magnitude : try name == "floor" ? number.floor() : number.ceiling())
        case "double": return try double(item)
        case "bigint": return try integer(item, name, .int8)
        case "integer": return try integer(item, name, .int4)
        case "boolean": return try boolean(item)
        case "decimal", "number": return .number(try decimal(item, name, arguments))
        default:
            if let moment = item.moment { return .string(moment.text) }
            switch item.value {
            case .string: return item.value
            case .number(let number): return .string(number.text)
            case .bool(let flag): return .string(flag ? "true" : "false")
            default: throw wrong(name, "a boolean, string, numeric, or datetime value")
            }
        }
    }

    /// Converts to a float's value.
    private func double(_ item: JSONItem) throws -> JSONValue {
        guard let text = item.number?.text ?? item.string else { throw wrong("double", "a string or numeric value") }
        guard let value = try? FloatText.parseDouble(text) else { throw invalid(text, "double", "double precision") }
        guard value.isFinite else {
            throw failure("22036", "NaN or Infinity is not allowed for jsonpath item method .double()")
        }
        return item.number.map { .number($0) } ?? .number(Numeric(value))
    }

    /// Converts to a whole number.
    private func integer(_ item: JSONItem, _ name: String, _ type: SQLType) throws -> JSONValue {
        if let number = item.number {
            guard let value = try? number.integer(as: type) else { throw invalid(number.text, name, type.displayName) }
            return .number(Numeric(value))
        }
        guard let text = item.string else { throw wrong(name, "a string or numeric value") }
        guard let value = try? IntegerText.parse(text, type) else { throw invalid(text, name, type.displayName) }
        return .number(Numeric(value))
    }

    /// Converts to a truth value.
    private func boolean(_ item: JSONItem) throws -> JSONValue {
        if item.moment == nil, case .bool = item.value { return item.value }
        if let number = item.number {
            guard let value = try? IntegerText.parse(number.text, .int4) else {
                throw invalid(number.text, "boolean", "boolean")
            }
            return .bool(value != 0)
        }
        guard let text = item.string else { throw wrong("boolean", "a boolean, string, or numeric value") }
        guard let value = BooleanText.parseWord(text) else { throw invalid(text, "boolean", "boolean") }
        return .bool(value)
    }

    /// Converts to a number, fitted to precision and scale if they are given.
    private func decimal(_ item: JSONItem, _ name: String, _ arguments: [JSONPath]) throws -> Numeric {
        guard let text = item.number?.text ?? item.string else { throw wrong(name, "a string or numeric value") }
        guard let number = try? item.number ?? Numeric.parse(text) else { throw invalid(text, name, "numeric") }
        guard number.isFinite else {
            throw failure("22036", "NaN or Infinity is not allowed for jsonpath item method .\(name)()")
        }
        guard !arguments.isEmpty else { return number }
        var limits: [Int32] = []
        for (i, argument) in arguments.enumerated() {
            guard case .number(let limit)? = argument.steps.first, let value = limit.int64Value,
                let small = Int32(exactly: value)
            else {
                throw failure(
                    "22036",
                    "\(i == 0 ? "precision" : "scale") of jsonpath item method .\(name)() is out of range for type integer"
                )
            }
            limits.append(small)
        }
        let type = try SQLType.numeric.applying(
            modifiers: [String(limits[0]), String(limits.count > 1 ? limits[1] : 0)])
        guard let fitted = try? ValueText.applyModifier(.numeric(number), type, explicit: true),
            case .numeric(let result) = fitted
        else { throw invalid(text, name, "numeric") }
        return result
    }

    /// Finds the members of an object as objects of key, value and id (`executeKeyValueMethod`).
    private func keyValue(_ path: JSONPath, _ place: Int, _ item: JSONItem, _ found: JSONPathFound?) throws -> Bool {
        guard let pairs = item.pairs else {
            throw failure("2203C", "jsonpath item method .keyvalue() can only be applied to an object")
        }
        let id = Numeric(Int64(item.offset) + Int64(base) * 10_000_000_000)
        var result = false
        for pair in pairs {
            let object = JSONValue.object([
                JSONPair("id", .number(id)), JSONPair("key", .string(pair.key)), JSONPair("value", pair.value),
            ])
            let number = nextObject
            nextObject += 1
            result = try with(base: number) { try next(path, place, JSONItem(object), found) }
            if result, found == nil { return true }
        }
        return result
    }

    /// Reads a moment (`executeDateTimeMethod`).
    private func moment(_ name: String, _ arguments: [JSONPath], _ item: JSONItem) throws -> JSONItem {
        let invalidArgument = "22031"
        guard let text = item.string else {
            throw failure(invalidArgument, "jsonpath item method .\(name)() can only be applied to a string")
        }
        if name == "datetime", case .string(let template)? = arguments.first?.steps.first {
            do {
                return JSONItem(try DateTimeScanner.moment(text, template, context))
            } catch let problem as Diagnostic {
                throw JSONPathFailure(diagnostic: problem)
            }
        }
        var precision: Int32?
        if case .number(let number)? = arguments.first?.steps.first {
            guard let whole = number.int64Value, let small = Int32(exactly: whole) else {
                throw failure(
                    invalidArgument,
                    "time precision of jsonpath item method .\(name)() is out of range for type integer")
            }
            precision = small
        }
        func unknown(hint: String? = nil) -> JSONPathFailure {
            failure(invalidArgument, "\(name) format is not recognized: \"\(text)\"", hint: hint)
        }
        guard let read = JSONMomentReader.read(text) else {
            throw unknown(
                hint: name == "datetime" ? "Use a datetime template argument to specify the input data format." : nil)
        }
        let targets: [String: SQLType] = [
            "date": .date, "time": .time, "time_tz": .timetz, "timestamp": .timestamp, "timestamp_tz": .timestamptz,
        ]
        guard let target = targets[name] else { return JSONItem(read) }
        let sources: [String: [SQLType]] = [
            "date": [.date, .timestamp, .timestamptz], "time": [.time, .timetz, .timestamp, .timestamptz],
            "time_tz": [.time, .timetz, .timestamptz], "timestamp": [.date, .timestamp, .timestamptz],
            "timestamp_tz": [.date, .timestamp, .timestamptz],
        ]
        guard sources[name]?.contains(where: { $0.oid == read.type.oid }) ?? false else { throw unknown() }
        var result = try read.cast(to: target, usesZone: usesZone, context)
        if let precision {
            result.value = try ValueText.applyModifier(
                result.value, target.with(modifier: min(precision, 6)), explicit: true)
        }
        return JSONItem(result)
    }
}
