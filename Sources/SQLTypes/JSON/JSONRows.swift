import SQLBasics

/// Makes rows and other SQL values of JSON (`populate_record_field` and its relatives).
public struct JSONRows: Sendable {
    private let context: FunctionContext
    private let function: String
    /// The keys and array elements on the way to the value, for hints.
    private var key: String?
    private var indexes: [Int] = []

    /// Prepares for a function, whose name errors tell.
    public init(_ function: String, _ context: FunctionContext) {
        self.function = function
        self.context = context
    }

    /// Tells whether a function makes rows of JSON.
    public static func isRowFunction(_ name: String) -> Bool {
        ["_populate_record", "_populate_recordset", "_to_record", "_to_recordset"].contains { name.hasSuffix($0) }
            && name.hasPrefix("json")
    }

    /// Makes the rows of a call: one of an object, or one of each object in an array.
    public func rows(of json: Value, like base: Value, names: [String], types: [SQLType]) throws -> [[Value]] {
        let defaults: [Value]
        if case .row(let row) = base { defaults = row.fields } else { defaults = [] }
        let isSet = function.hasSuffix("set")
        if json.isNull {
            if isSet { return [] }
            return [defaults.isEmpty ? types.map { _ in .null } : defaults]
        }
        if case .jsonb(let box) = json {
            return try rows(box.value, defaults, names, types, isSet: isSet)
        }
        return try rows(try JSONText.read(json), defaults, names, types, isSet: isSet)
    }

    /// Makes the rows of a value.
    private func rows<T: JSONTree>(
        _ tree: T, _ defaults: [Value], _ names: [String], _ types: [SQLType], isSet: Bool
    ) throws -> [[Value]] {
        func wrong(_ message: String) -> Diagnostic { Diagnostic(.invalidParameterValue, message) }
        guard isSet else {
            guard tree.members != nil else {
                throw wrong("cannot call populate_composite on \(tree.isPlain ? "a scalar" : "an array")")
            }
            return [try fields(tree, defaults, names, types)]
        }
        guard let elements = tree.elements else {
            if T.self == JSONText.self {
                throw wrong("cannot call \(function) on \(tree.isPlain ? "a scalar" : "an object")")
            }
            throw wrong("cannot call \(function) on a non-array")
        }
        return try elements.map { element in
            guard element.members != nil else { throw wrong("argument of \(function) must be an array of objects") }
            return try fields(element, defaults, names, types)
        }
    }

    /// Makes the fields of a row.
    private func fields<T: JSONTree>(
        _ tree: T, _ defaults: [Value], _ names: [String], _ types: [SQLType]
    ) throws -> [Value] {
        var result: [Value] = []
        for (i, name) in names.enumerated() {
            guard let member = tree.member(name) else {
                result.append(i < defaults.count ? defaults[i] : .null)
                continue
            }
            var inner = self
            inner.key = name
            inner.indexes = []
            result.append(try inner.value(member, types[i], like: i < defaults.count ? defaults[i] : .null))
        }
        return result
    }

    /// Makes a value of a type.
    func value<T: JSONTree>(_ tree: T, _ type: SQLType, like base: Value = .null) throws -> Value {
        let below = type.base
        let isString = tree.kindName == "string"
        if tree.kindName == "null" { return .null }
        if let element = below.elementType, below.info?.isArray ?? false, !isString {
            return try array(tree, element)
        }
        if let fields = below.fields, !isString {
            guard tree.members != nil else {
                throw Diagnostic(
                    .invalidParameterValue,
                    "cannot call populate_composite on \(tree.isPlain ? "a scalar" : "an array")")
            }
            var defaults: [Value] = []
            if case .row(let row) = base { defaults = row.fields }
            return .row(
                RowValue(
                    types: fields.types, fields: try self.fields(tree, defaults, fields.names, fields.types),
                    names: fields.names))
        }
        return try plain(tree, below)
    }

    /// Makes a value of a type that is neither an array's nor a row's (`populate_scalar`).
    private func plain<T: JSONTree>(_ tree: T, _ type: SQLType) throws -> Value {
        if type.oid == SQLType.json.oid {
            if case .jsonb(let box) = tree.result {
                var bytes: [UInt8] = []
                JSONWriter.append(box.value, to: &bytes)
                return .text(String(decoding: bytes, as: UTF8.self))
            }
            return tree.result
        }
        if type.oid == SQLType.jsonb.oid {
            if case .text(let text) = tree.result { return try JSONReader.value(of: text).result }
            return tree.result
        }
        guard case .text(let text) = tree.text else { return .null }
        let value = try ValueText.parse(text, as: type, context: context)
        return try ValueText.applyModifier(value, type, explicit: false)
    }

    /// Makes an array (`populate_array`).
    private func array<T: JSONTree>(_ tree: T, _ element: SQLType) throws -> Value {
        guard tree.elements != nil else { throw expectedArray }
        var lengths: [Int] = []
        var elements: [Value] = []
        try collect(tree, element, level: 0, &lengths, &elements)
        if elements.isEmpty { return .array(ArrayValue(elementType: element, elements: [])) }
        return .array(
            ArrayValue(
                elementType: element, lengths: lengths, lowerBounds: lengths.map { _ in 1 }, elements: elements))
    }

    /// The error of a value that should be an array.
    private var expectedArray: Diagnostic {
        let places = indexes.map { "[\($0)]" }.joined()
        let hint: String?
        switch (key, indexes.isEmpty) {
        case (let key?, true): hint = "See the value of key \"\(key)\"."
        case (let key?, false): hint = "See the array element \(places) of key \"\(key)\"."
        case (nil, false): hint = "See the array element \(places)."
        case (nil, true): hint = nil
        }
        return Diagnostic(.invalidTextRepresentation, "expected JSON array", hint: hint)
    }

    /// Adds the elements of an array and of those in it; all arrays of a level have the same length.
    private func collect<T: JSONTree>(
        _ tree: T, _ element: SQLType, level: Int, _ lengths: inout [Int], _ elements: inout [Value]
    ) throws {
        let malformed = Diagnostic(
            .invalidTextRepresentation, "malformed JSON array",
            detail: "Multidimensional arrays must have sub-arrays with matching dimensions.")
        let items = tree.elements ?? []
        if level == lengths.count {
            guard elements.isEmpty else { throw malformed }
            lengths.append(items.count)
        } else if lengths[level] != items.count {
            throw malformed
        }
        for (i, item) in items.enumerated() {
            var inner = self
            inner.indexes.append(i)
            let mayNest = elements.isEmpty || level < lengths.count - 1
            let isNested = mayNest && item.elements != nil && ![114, 3802].contains(element.base.oid.rawValue)
            if isNested {
                try inner.collect(item, element, level: level + 1, &lengths, &elements)
            } else {
                guard level == lengths.count - 1 else { throw inner.expectedArray }
                elements.append(try inner.value(item, element))
            }
        }
    }
}

/// Leaving out keys whose values are null in a text of json (`json_strip_nulls`).
enum JSONStripping {
    /// Finds the function.
    static func find(_ key: String) -> FunctionImplementation? {
        guard key == "json_strip_nulls" else { return nil }
        return .scalar { a, _ in
            var bytes: [UInt8] = []
            append(try JSONText.read(a[0]), arrays: a.count > 1 ? try a.bool(1) : false, to: &bytes)
            return .text(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// Writes a value without what is left out.
    private static func append(_ tree: JSONText, arrays: Bool, to output: inout [UInt8]) {
        if let elements = tree.elements {
            output.append(UInt8(ascii: "["))
            var isFirst = true
            for element in elements where !(arrays && element.kindName == "null") {
                if !isFirst { output.append(UInt8(ascii: ",")) }
                isFirst = false
                append(element, arrays: arrays, to: &output)
            }
            output.append(UInt8(ascii: "]"))
        } else if let members = tree.members {
            output.append(UInt8(ascii: "{"))
            var isFirst = true
            for member in members where member.value.kindName != "null" {
                if !isFirst { output.append(UInt8(ascii: ",")) }
                isFirst = false
                JSONWriter.append(string: member.key, to: &output)
                output.append(UInt8(ascii: ":"))
                append(member.value, arrays: arrays, to: &output)
            }
            output.append(UInt8(ascii: "}"))
        } else if case .string(let text) = tree.node.kind {
            JSONWriter.append(string: text, to: &output)
        } else {
            output.append(text: tree.raw)
        }
    }
}

/// Subscripts of jsonb (`jsonb_get_element`, `jsonb_set_element`).
public enum JSONSubscripts {
    /// Returns what a path leads to; NULL where there is nothing.
    public static func element(_ value: Value, _ path: [Value]) throws -> Value {
        guard !value.isNull, !path.contains(where: \.isNull) else { return .null }
        return try JSONValue.read(value).at(path.map(text))?.result ?? .null
    }

    /// A step of a path as text.
    private static func text(_ step: Value) -> Value {
        if case .int(let number) = step { .text(String(number)) } else { step }
    }

    /// Returns a value with another one at the end of a path, which is made where it is missing.
    public static func assigning(_ new: Value, to path: [Value], of old: Value) throws -> Value {
        if path.contains(where: \.isNull) {
            throw Diagnostic(.nullValueNotAllowed, "jsonb subscript in assignment must not be null")
        }
        let value = new.isNull ? JSONValue.null : try JSONValue.read(new)
        var root = JSONValue.null
        if old.isNull {
            root = emptyContainer(for: path[0])
        } else {
            root = try JSONValue.read(old)
            if root.isScalar {
                throw Diagnostic(
                    .invalidParameterValue, "cannot replace existing key",
                    detail: "The path assumes key is a composite object, but it is a scalar value.")
            }
        }
        return try stored(value, in: root, path[...], 1).result
    }

    /// An empty array for a number, an empty object for a key.
    private static func emptyContainer(for step: Value) -> JSONValue {
        if case .int = step { .array([]) } else { .object([]) }
    }

    /// Stores a value at the rest of a path (`setPath` with all of its JB_PATH flags for subscripts).
    private static func stored(
        _ new: JSONValue, in old: JSONValue, _ path: ArraySlice<Value>, _ position: Int
    ) throws -> JSONValue {
        guard let step = path.first else { return new }
        let rest = path.dropFirst()
        func inner(_ value: JSONValue?) throws -> JSONValue {
            guard let next = rest.first else { return new }
            guard let value else {
                return try stored(new, in: emptyContainer(for: next), rest, position + 1)
            }
            if value.isScalar {
                throw Diagnostic(
                    .invalidParameterValue, "cannot replace existing key",
                    detail: "The path assumes key is a composite object, but it is a scalar value.")
            }
            return try stored(new, in: value, rest, position + 1)
        }
        guard case .text(let word) = text(step) else { return old }
        if case .object(var pairs) = old {
            guard let place = JSONValue.index(of: word, in: pairs) else {
                return .object(of: pairs + [JSONPair(word, try inner(nil))])
            }
            pairs[place].value = try inner(pairs[place].value)
            return .object(pairs)
        }
        guard case .array(var items) = old else { return old }
        guard let index = JSONIndex.read(word) else {
            throw Diagnostic(
                .invalidTextRepresentation, "path element at position \(position) is not an integer: \"\(word)\"")
        }
        let place = index < 0 ? index + Int64(items.count) : index
        guard place >= 0 else {
            throw Diagnostic(
                .invalidParameterValue, "path element at position \(position) is out of range: \(index)")
        }
        if place < Int64(items.count) {
            items[Int(place)] = try inner(items[Int(place)])
            return .array(items)
        }
        guard place < 1 << 26 else {
            throw Diagnostic(
                .programLimitExceeded, "number of jsonb array elements exceeds the maximum allowed (268435455)")
        }
        items += Array(repeating: .null, count: Int(place) - items.count)
        items.append(try inner(nil))
        return .array(items)
    }
}
