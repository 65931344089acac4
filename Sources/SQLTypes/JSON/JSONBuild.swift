import SQLBasics

/// Makes JSON of SQL values (`datum_to_json`, `datum_to_jsonb`).
enum JSONMaker {
    /// Writes a value of a type as JSON.
    static func append(
        _ value: Value, _ type: SQLType, _ context: FunctionContext, separator: String = ",", to output: inout [UInt8]
    ) throws(Diagnostic) {
        let type = type.base
        switch value {
        case .null: output.append(text: "null")
        case .bool(let flag): output.append(text: flag ? "true" : "false")
        case .jsonb(let box): JSONWriter.append(box.value, to: &output)
        case .text(let text) where type.oid == SQLType.json.oid: output.append(text: text)
        case .array(let array) where type.oid != SQLType.int2vector.oid && type.oid != SQLType.oidvector.oid:
            var position = 0
            try append(array, 0, &position, context, separator: separator, to: &output)
        case .row(let row): try append(row, type, context, separator: separator, to: &output)
        default:
            let text = plainText(value, type, context)
            if isNumber(type), text.utf8.first.map({ $0 == 0x2D || $0 >= 0x30 && $0 <= 0x39 }) ?? false,
                !text.hasSuffix("y")
            {
                output.append(text: text)
            } else {
                JSONWriter.append(string: text, to: &output)
            }
        }
    }

    /// Writes one dimension of an array.
    private static func append(
        _ array: ArrayValue, _ dimension: Int, _ position: inout Int, _ context: FunctionContext, separator: String,
        to output: inout [UInt8]
    ) throws(Diagnostic) {
        output.append(UInt8(ascii: "["))
        if dimension < array.lengths.count {
            for i in 0..<array.lengths[dimension] {
                if i > 0 { output.append(text: separator) }
                if dimension + 1 < array.lengths.count {
                    try append(array, dimension + 1, &position, context, separator: ",", to: &output)
                } else if position < array.elements.count {
                    try append(array.elements[position], array.elementType, context, to: &output)
                    position += 1
                }
            }
        }
        output.append(UInt8(ascii: "]"))
    }

    /// Writes a row as an object.
    private static func append(
        _ row: RowValue, _ type: SQLType, _ context: FunctionContext, separator: String, to output: inout [UInt8]
    ) throws(Diagnostic) {
        let names = type.fields?.names ?? row.names
        output.append(UInt8(ascii: "{"))
        for (i, field) in row.fields.enumerated() {
            if i > 0 { output.append(text: separator) }
            JSONWriter.append(string: i < names.count ? names[i] : "f\(i + 1)", to: &output)
            output.append(UInt8(ascii: ":"))
            try append(field, i < row.types.count ? row.types[i] : .text, context, to: &output)
        }
        output.append(UInt8(ascii: "}"))
    }

    /// Tells whether values of a type are written without quotes.
    private static func isNumber(_ type: SQLType) -> Bool {
        [20, 21, 23, 700, 701, 1700].contains(type.oid.rawValue)
    }

    /// Returns the text of a value as JSON shows it: dates and times in the form of ISO 8601 (`JsonEncodeDateTime`).
    static func plainText(_ value: Value, _ type: SQLType, _ context: FunctionContext) -> String {
        let isMoment = [1082, 1114, 1184].contains(type.oid.rawValue)
        guard isMoment else { return ValueText.string(of: value, as: type, context: context) }
        var plain = context
        plain.dateStyle = DateStyle()
        var bytes = Array(ValueText.string(of: value, as: type, context: plain).utf8)
        guard type.oid.rawValue != 1082, let blank = bytes.firstIndex(of: 0x20) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        bytes[blank] = UInt8(ascii: "T")
        if type.oid.rawValue == 1184 {
            let tail = bytes.firstIndex(of: 0x20) ?? bytes.count
            let sign = bytes[..<tail].lastIndex { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
            if let sign, sign > blank, tail - sign == 3 { bytes.insert(contentsOf: Array(":00".utf8), at: tail) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Makes a value of jsonb of a value of a type.
    static func value(_ value: Value, _ type: SQLType, _ context: FunctionContext) throws(Diagnostic) -> JSONValue {
        let type = type.base
        switch value {
        case .null: return .null
        case .bool(let flag): return .bool(flag)
        case .jsonb(let box): return box.value
        case .int(let number) where isNumber(type): return .number(Numeric(number))
        case .numeric(let number) where number.isFinite: return .number(number)
        case .text(let text) where type.oid == SQLType.json.oid: return try JSONReader.value(of: text)
        case .text(let text): return .string(text)
        default:
            var bytes: [UInt8] = []
            try append(value, type, context, to: &bytes)
            return try JSONReader.value(of: String(decoding: bytes, as: UTF8.self))
        }
    }

    /// Returns the text of a key; only scalars may be keys.
    static func key(_ value: Value, _ type: SQLType, _ context: FunctionContext) throws(Diagnostic) -> String {
        let type = type.base
        switch value {
        case .array, .row, .jsonb: break
        case .text where type.oid == SQLType.json.oid: break
        case .bool(let flag): return flag ? "true" : "false"
        default: return plainText(value, type, context)
        }
        throw Diagnostic(.invalidParameterValue, "key value must be scalar, not array, composite, or json")
    }
}

/// Functions that make JSON (manual 9.16), by the names of PostgreSQL's functions.
enum JSONBuild {
    /// Finds a function.
    static func find(_ key: String) -> FunctionImplementation? {
        switch key {
        case "to_json", "row_to_json", "array_to_json": return text { a, c in (a[0], c.type(of: 0, a[0]), ",") }
        case "row_to_json_pretty", "array_to_json_pretty":
            return text { a, c in (a[0], c.type(of: 0, a[0]), try a.bool(1) ? ",\n " : ",") }
        case "to_jsonb":
            return .scalar { a, c in try JSONMaker.value(a[0], c.type(of: 0, a[0]), c).result }
        case "json_build_array": return .scalar { a, c in .text(try array(a, c)) }
        case "jsonb_build_array":
            return .scalar { a, c in
                var items: [JSONValue] = []
                for (i, value) in a.enumerated() { items.append(try JSONMaker.value(value, c.type(of: i, value), c)) }
                return JSONValue.array(items).result
            }
        case "json_build_object": return .scalar { a, c in .text(try object(a, c)) }
        case "jsonb_build_object": return .scalar { a, c in try binaryObject(a, c).result }
        case "json_build_array_noargs": return .scalar { _, _ in .text("[]") }
        case "json_build_object_noargs": return .scalar { _, _ in .text("{}") }
        case "jsonb_build_array_noargs": return .scalar { _, _ in JSONValue.array([]).result }
        case "jsonb_build_object_noargs": return .scalar { _, _ in JSONValue.object([]).result }
        case "json_object", "json_object_two_arg":
            return .scalar { a, _ in .text(objectText(try pairs(a))) }
        case "jsonb_object", "jsonb_object_two_arg":
            return .scalar { a, _ in
                JSONValue.object(of: try pairs(a).map { JSONPair($0.key, $0.value.map { .string($0) } ?? .null) })
                    .result
            }
        default: return nil
        }
    }

    /// Makes a function that writes one value.
    private static func text(
        _ body: @escaping @Sendable ([Value], FunctionContext) throws -> (Value, SQLType, String)
    ) -> FunctionImplementation {
        .scalar { a, context in
            let (value, type, separator) = try body(a, context)
            var bytes: [UInt8] = []
            try JSONMaker.append(value, type, context, separator: separator, to: &bytes)
            return .text(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// Writes an array of the arguments.
    private static func array(_ a: [Value], _ context: FunctionContext) throws -> String {
        var bytes: [UInt8] = [UInt8(ascii: "[")]
        for (i, value) in a.enumerated() {
            if i > 0 { bytes.append(contentsOf: Array(", ".utf8)) }
            try JSONMaker.append(value, context.type(of: i, value), context, to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self) + "]"
    }

    /// Refuses an odd number of arguments.
    private static func checkEven(_ a: [Value], _ name: String) throws {
        guard a.count % 2 != 0 else { return }
        throw Diagnostic(
            .invalidParameterValue, "argument list must have even number of elements",
            hint: "The arguments of \(name)() must consist of alternating keys and values.")
    }

    /// Writes an object of keys and values by turns.
    private static func object(_ a: [Value], _ context: FunctionContext) throws -> String {
        try checkEven(a, "json_build_object")
        var bytes: [UInt8] = [UInt8(ascii: "{")]
        for i in stride(from: 0, to: a.count, by: 2) {
            if i > 0 { bytes.append(contentsOf: Array(", ".utf8)) }
            if a[i].isNull { throw nullKey }
            JSONWriter.append(string: try JSONMaker.key(a[i], context.type(of: i, a[i]), context), to: &bytes)
            bytes.append(contentsOf: Array(" : ".utf8))
            try JSONMaker.append(a[i + 1], context.type(of: i + 1, a[i + 1]), context, to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self) + "}"
    }

    /// Makes an object of keys and values by turns.
    private static func binaryObject(_ a: [Value], _ context: FunctionContext) throws -> JSONValue {
        try checkEven(a, "jsonb_build_object")
        var pairs: [JSONPair] = []
        for i in stride(from: 0, to: a.count, by: 2) {
            if a[i].isNull { throw Diagnostic(.invalidParameterValue, "argument \(i + 1): key must not be null") }
            pairs.append(
                JSONPair(
                    try JSONMaker.key(a[i], context.type(of: i, a[i]), context),
                    try JSONMaker.value(a[i + 1], context.type(of: i + 1, a[i + 1]), context)))
        }
        return .object(of: pairs)
    }

    /// The error of a key that is NULL.
    static var nullKey: Diagnostic { Diagnostic(.nullValueNotAllowed, "null value not allowed for object key") }

    /// Reads keys and values from one or two arrays of texts.
    private static func pairs(_ a: [Value]) throws -> [(key: String, value: String?)] {
        func wrong(_ message: String) -> Diagnostic { Diagnostic(.arraySubscriptError, message) }
        let first = try a.array(0)
        var keys = first.elements
        var values: [Value]
        if a.count > 1 {
            let second = try a.array(1)
            guard first.lengths.count <= 1, first.lengths.count == second.lengths.count else {
                throw wrong("wrong number of array subscripts")
            }
            guard first.elements.count == second.elements.count else { throw wrong("mismatched array dimensions") }
            values = second.elements
        } else {
            switch first.lengths.count {
            case 0: break
            case 1 where first.lengths[0] % 2 != 0: throw wrong("array must have even number of elements")
            case 2 where first.lengths[1] != 2: throw wrong("array must have two columns")
            case 1, 2: break
            default: throw wrong("wrong number of array subscripts")
            }
            values = keys.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
            keys = keys.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
        }
        return try zip(keys, values).map { key, value in
            guard case .text(let key) = key else { throw nullKey }
            if case .text(let text) = value { return (key, text) }
            return (key, nil)
        }
    }

    /// Writes an object of texts.
    private static func objectText(_ pairs: [(key: String, value: String?)]) -> String {
        var bytes: [UInt8] = [UInt8(ascii: "{")]
        for (i, pair) in pairs.enumerated() {
            if i > 0 { bytes.append(contentsOf: Array(", ".utf8)) }
            JSONWriter.append(string: pair.key, to: &bytes)
            bytes.append(contentsOf: Array(" : ".utf8))
            if let value = pair.value {
                JSONWriter.append(string: value, to: &bytes)
            } else {
                bytes.append(contentsOf: Array("null".utf8))
            }
        }
        return String(decoding: bytes, as: UTF8.self) + "}"
    }
}
