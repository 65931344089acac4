import SQLBasics

/// The constructs of the SQL standard for JSON, evaluated (`ExecEvalJsonConstructor`, `ExecEvalJsonIsPredicate`,
/// `ExecEvalJsonExprPath`).
public enum SQLJSON {
    /// Tells whether a value is JSON of a kind.
    public static func isJSON(_ value: Value, _ form: SQLJSONForm) -> Value {
        let kind: String
        switch value {
        case .null: return .null
        case .jsonb(let box): kind = box.value.kindName
        case .text(let text):
            var reader = JSONReader(text, resolvesEscapes: form.isUnique)
            guard let node = try? reader.read() else { return .bool(false) }
            if form.isUnique, firstRepeatedKey(in: node) != nil { return .bool(false) }
            kind = JSONText(source: reader.bytes, node: node).kindName
        default: return .bool(false)
        }
        switch form.item {
        case "OBJECT": return .bool(kind == "object")
        case "ARRAY": return .bool(kind == "array")
        case "SCALAR": return .bool(kind != "object" && kind != "array")
        default: return .bool(true)
        }
    }

    /// The first key that an object has twice.
    private static func firstRepeatedKey(in node: JSONNode) -> String? {
        switch node.kind {
        case .array(let items):
            for item in items { if let key = firstRepeatedKey(in: item) { return key } }
        case .object(let members):
            var seen: Set<[UInt8]> = []
            for member in members {
                if !seen.insert(Array(member.key.utf8)).inserted { return member.key }
                if let key = firstRepeatedKey(in: member.value) { return key }
            }
        default: break
        }
        return nil
    }

    /// The error of a key that comes twice.
    private static func duplicate(_ key: String, shows: Bool) -> Diagnostic {
        var quoted: [UInt8] = []
        JSONWriter.append(string: key, to: &quoted)
        return Diagnostic(
            SQLState("22030"),
            "duplicate JSON object key value" + (shows ? ": " + String(decoding: quoted, as: UTF8.self) : ""))
    }

    /// Makes a value of json, or of jsonb where that is the result's type.
    public static func construct(
        _ values: [Value], _ types: [SQLType], _ form: SQLJSONForm, _ context: FunctionContext
    ) throws -> Value {
        let isBinary = form.result.base.oid == SQLType.jsonb.oid
        switch form.kind {
        case .parse:
            guard !values[0].isNull else { return .null }
            if form.isUnique, case .text(let text) = values[0] {
                var reader = JSONReader(text)
                if let key = firstRepeatedKey(in: try reader.read()) { throw duplicate(key, shows: false) }
            }
            return values[0]
        case .scalar:
            if values[0].isNull { return .null }
            var bytes: [UInt8] = []
            try JSONMaker.append(values[0], types[0], context, to: &bytes)
            return isBinary
                ? try JSONMaker.value(values[0], types[0], context).result
                : .text(String(decoding: bytes, as: UTF8.self))
        case .serialize:
            guard case .jsonb(let box) = values[0] else { return values[0] }
            var bytes: [UInt8] = []
            JSONWriter.append(box.value, to: &bytes)
            return .text(String(decoding: bytes, as: UTF8.self))
        case .array:
            var items: [JSONValue] = []
            var bytes: [UInt8] = [UInt8(ascii: "[")]
            for (value, type) in zip(values, types) where !(form.isAbsentOnNull && value.isNull) {
                if isBinary {
                    items.append(try JSONMaker.value(value, type, context))
                } else {
                    if bytes.count > 1 { bytes.append(text: ", ") }
                    try JSONMaker.append(value, type, context, to: &bytes)
                }
            }
            if isBinary { return JSONValue.array(items).result }
            return .text(String(decoding: bytes, as: UTF8.self) + "]")
        default: return try object(values, types, form, context, isBinary: isBinary)
        }
    }

    /// Makes an object of keys and values by turns.
    private static func object(
        _ values: [Value], _ types: [SQLType], _ form: SQLJSONForm, _ context: FunctionContext, isBinary: Bool
    ) throws -> Value {
        var pairs: [JSONPair] = []
        var bytes: [UInt8] = [UInt8(ascii: "{")]
        var seen: Set<[UInt8]> = []
        for i in stride(from: 0, to: values.count - 1, by: 2) {
            if values[i].isNull {
                throw isBinary
                    ? Diagnostic(.invalidParameterValue, "argument \(i + 1): key must not be null")
                    : JSONBuild.nullKey
            }
            let isLeftOut = form.isAbsentOnNull && values[i + 1].isNull
            if isLeftOut, !form.isUnique { continue }
            let key = try JSONMaker.key(values[i], types[i], context)
            if form.isUnique, !seen.insert(Array(key.utf8)).inserted { throw duplicate(key, shows: !isBinary) }
            if isLeftOut { continue }
            if isBinary {
                pairs.append(JSONPair(key, try JSONMaker.value(values[i + 1], types[i + 1], context)))
                continue
            }
            if bytes.count > 1 { bytes.append(text: ", ") }
            JSONWriter.append(string: key, to: &bytes)
            bytes.append(text: " : ")
            try JSONMaker.append(values[i + 1], types[i + 1], context, to: &bytes)
        }
        if isBinary { return JSONValue.object(of: pairs).result }
        return .text(String(decoding: bytes, as: UTF8.self) + "}")
    }
}

/// The constructs that follow a path.
public struct SQLJSONPathCall {
    /// What comes out of a path.
    public enum Outcome {
        case value(Value)
        /// Nothing was found.
        case empty
        /// Something failed that is not told.
        case failed
    }

    private let form: SQLJSONForm
    private let context: FunctionContext
    private let variables: [(name: String, item: JSONItem)]

    /// Prepares a call with the values that the path may use.
    public init(
        _ form: SQLJSONForm, names: [String], values: [Value], types: [SQLType], _ context: FunctionContext
    ) throws {
        self.form = form
        self.context = context
        var variables: [(name: String, item: JSONItem)] = []
        for (i, name) in names.enumerated() { variables.append((name, try Self.item(values[i], types[i], context))) }
        self.variables = variables
    }

    /// Makes the same for another form.
    private init(_ form: SQLJSONForm, like other: SQLJSONPathCall) {
        self.form = form
        context = other.context
        variables = other.variables
    }

    /// Makes the same for a column.
    public func with(_ form: SQLJSONForm) -> SQLJSONPathCall { SQLJSONPathCall(form, like: self) }

    /// Makes an item of a value that is passed to a path (`JsonItemFromDatum`).
    private static func item(
        _ value: Value, _ type: SQLType, _ context: FunctionContext
    ) throws -> JSONItem {
        let type = type.base
        switch value {
        case .null: return JSONItem(.null)
        case .bool(let flag): return JSONItem(.bool(flag))
        case .numeric(let number): return JSONItem(.number(number))
        case .double(let number): return JSONItem(.number(Numeric(number, digits: type == .float4 ? 6 : 15)))
        case .int(let number) where [20, 21, 23].contains(type.oid.rawValue):
            return JSONItem(.number(Numeric(number)))
        case .int where [1082, 1083, 1114, 1184].contains(type.oid.rawValue), .timeWithZone:
            return JSONItem(JSONMoment(value: value, type: type.unmodified))
        case .jsonb(let box): return JSONItem(box.value)
        case .text(let text) where type.oid == SQLType.json.oid: return JSONItem(try JSONReader.value(of: text))
        case .text(let text) where [25, 1043, 705].contains(type.oid.rawValue): return JSONItem(.string(text))
        default: return JSONItem(try JSONMaker.value(value, type, context))
        }
    }

    /// Finds what a path leads to.
    public func find(_ root: JSONValue, _ path: String) throws -> [JSONValue] {
        let found = JSONPathFound()
        let call = try JSONPathCall(
            root, path, variables, baseCount: variables.count, usesZone: true, context)
        do {
            _ = try call.run(found)
        } catch let failure as JSONPathFailure {
            throw failure.diagnostic
        }
        return found.items.map(\.value)
    }

    /// Evaluates the construct for a value; `tells` whether errors are thrown.
    public func evaluate(_ root: JSONValue, _ path: String, tells: Bool) throws -> Outcome {
        let found = JSONPathFound()
        do {
            let call = try JSONPathCall(
                root, path, variables, baseCount: variables.count, usesZone: true, context)
            if form.kind == .exists { return .value(.bool(try call.run(nil))) }
            _ = try call.run(found)
        } catch let failure as JSONPathFailure {
            if tells { throw failure.diagnostic }
            return .failed
        }
        if found.items.isEmpty { return .empty }
        let result: JSONValue
        if form.kind == .query {
            let wraps =
                form.wrapper == .unconditional || form.wrapper == .conditional && found.items.count > 1
            if !wraps, found.items.count > 1 {
                if !tells { return .failed }
                throw Diagnostic(
                    SQLState("22034"),
                    "JSON path expression \(place) must return single item when no wrapper is requested",
                    hint: "Use the WITH WRAPPER clause to wrap SQL/JSON items into an array.")
            }
            result = wraps ? .array(found.items.map(\.value)) : found.items[0].value
        } else {
            result = found.items[0].value
            if found.items.count > 1 || !result.isScalar {
                if !tells { return .failed }
                throw Diagnostic(
                    SQLState(found.items.count > 1 ? "22034" : "2203F"),
                    "JSON path expression \(place) must return single scalar item")
            }
        }
        do {
            return .value(try convert(result))
        } catch {
            if tells { throw error }
            return .failed
        }
    }

    /// How errors name where the path stands.
    private var place: String { form.column.map { "for column \"\($0)\"" } ?? "in \(form.kind.rawValue)" }

    /// The error where nothing was found and that is one.
    public var nothingFound: Diagnostic {
        Diagnostic(
            SQLState("22035"),
            "no SQL/JSON item found for specified path" + (form.column.map { " of column \"\($0)\"" } ?? ""))
    }

    /// Converts whether something exists to the type that is wanted.
    public func truth(_ flag: Bool) throws -> Value {
        switch form.result.base.oid.rawValue {
        case 16: return .bool(flag)
        case 20, 21, 23: return .int(flag ? 1 : 0)
        default: return try read(flag ? "true" : "false")
        }
    }

    /// Converts a result to the type that is wanted.
    public func convert(_ value: JSONValue) throws -> Value {
        let type = form.result
        if form.kind == .value {
            if case .null = value { return .null }
            if type.base.oid == SQLType.jsonb.oid { return value.result }
            if type.base.oid == SQLType.json.oid { return .text(Self.text(value)) }
            if case .text(let text) = value.text { return try read(text) }
            return .null
        }
        let isText = [25, 1042, 1043, 19].contains(type.base.oid.rawValue)
        if form.omitsQuotes, case .string(let text) = value {
            return try read(text)
        }
        if isText { return try read(Self.text(value)) }
        if type.base.oid == SQLType.jsonb.oid { return value.result }
        if type.base.oid == SQLType.json.oid { return .text(Self.text(value)) }
        return try JSONRows("populate", context).value(value, type)
    }

    /// Reads a text as a value of the wanted type.
    private func read(_ text: String) throws -> Value {
        let value = try ValueText.parse(text, as: form.result.base, context: context)
        return try ValueText.applyModifier(value, form.result.base, explicit: false)
    }

    /// Writes a value.
    private static func text(_ value: JSONValue) -> String {
        var bytes: [UInt8] = []
        JSONWriter.append(value, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Makes a value of what stands as the first argument: jsonb, json or text.
    public static func root(_ value: Value) throws -> JSONValue {
        if case .text(let text) = value { return try JSONReader.value(of: text) }
        return try JSONValue.read(value)
    }
}
