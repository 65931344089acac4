import SQLBasics

/// Functions that test and change jsonb (manual 9.16), by the names of PostgreSQL's functions.
enum JSONChanges {
    /// Finds a function.
    static func find(_ key: String) -> FunctionImplementation? {
        switch key {
        case "jsonb_contains": .scalar { a, _ in .bool(contains(try .read(a[0]), try .read(a[1]))) }
        case "jsonb_contained": .scalar { a, _ in .bool(contains(try .read(a[1]), try .read(a[0]))) }
        case "jsonb_exists": .scalar { a, _ in .bool(exists(try .read(a[0]), a[1])) }
        case "jsonb_exists_any":
            .scalar { a, _ in
                let value = try JSONValue.read(a[0])
                return .bool(try a.array(1).elements.contains { !$0.isNull && exists(value, $0) })
            }
        case "jsonb_exists_all":
            .scalar { a, _ in
                let value = try JSONValue.read(a[0])
                return .bool(try a.array(1).elements.allSatisfy { $0.isNull || exists(value, $0) })
            }
        case "jsonb_concat": .scalar { a, _ in concatenated(try .read(a[0]), try .read(a[1])).result }
        case "jsonb_pretty":
            .scalar { a, _ in
                var bytes: [UInt8] = []
                JSONWriter.appendPretty(try .read(a[0]), depth: 0, to: &bytes)
                return .text(String(decoding: bytes, as: UTF8.self))
            }
        case "jsonb_strip_nulls":
            .scalar { a, _ in stripped(try .read(a[0]), arrays: a.count > 1 ? try a.bool(1) : false).result }
        default: findDeletion(key) ?? findPath(key)
        }
    }

    /// Finds a function that deletes keys or elements.
    private static func findDeletion(_ key: String) -> FunctionImplementation? {
        switch key {
        case "jsonb_delete": .scalar { a, _ in try deleting(.read(a[0]), [a[1]]).result }
        case "jsonb_delete_array": .scalar { a, _ in try deleting(.read(a[0]), a.array(1).elements).result }
        case "jsonb_delete_idx":
            .scalar { a, _ in
                let value = try JSONValue.read(a[0])
                if value.isScalar { throw wrong("cannot delete from scalar") }
                guard case .array(var items) = value else {
                    throw wrong("cannot delete from object using integer index")
                }
                let index = try a.int(1)
                let place = index < 0 ? index + Int64(items.count) : index
                if place >= 0, place < Int64(items.count) { items.remove(at: Int(place)) }
                return JSONValue.array(items).result
            }
        default: nil
        }
    }

    /// Finds a function that changes what stands at the end of a path.
    private static func findPath(_ key: String) -> FunctionImplementation? {
        switch key {
        case "jsonb_delete_path":
            .scalar { a, _ in try change(a, .delete, "delete path in", with: .null) }
        case "jsonb_set": .scalar { a, _ in try set(a) }
        case "jsonb_insert":
            .scalar { a, _ in
                try change(a, a.bool(3) ? .insertAfter : .insertBefore, "set path in", with: .read(a[2]))
            }
        case "jsonb_set_lax": .scalar { a, _ in try setLax(a) }
        default: nil
        }
    }

    /// Makes an error about an argument.
    private static func wrong(_ message: String) -> Diagnostic { Diagnostic(.invalidParameterValue, message) }

    /// Tells whether one value holds another (`JsonbDeepContains`).
    static func contains(_ a: JSONValue, _ b: JSONValue) -> Bool {
        switch (a, b) {
        case (.object, .object(let pairs)):
            return pairs.allSatisfy { pair in a.member(pair.key).map { holds($0, pair.value) } ?? false }
        case (.array(let x), .array(let y)):
            return y.allSatisfy { wanted in x.contains { holds($0, wanted) } }
        case (.array(let x), _) where b.isScalar: return x.contains { holds($0, b) }
        default: return a.isScalar && b.isScalar && JSONValue.compare(a, b) == 0
        }
    }

    /// Tells whether a value inside of another holds one.
    private static func holds(_ a: JSONValue, _ b: JSONValue) -> Bool {
        if case .array = a, b.isScalar { return false }
        return contains(a, b)
    }

    /// Tells whether a text is a key, an element or the value itself.
    private static func exists(_ value: JSONValue, _ key: Value) -> Bool {
        guard case .text(let key) = key else { return false }
        switch value {
        case .object(let pairs): return JSONValue.index(of: key, in: pairs) != nil
        case .array(let items): return items.contains { isString($0, key) }
        default: return isString(value, key)
        }
    }

    /// Tells whether a value is this string.
    private static func isString(_ value: JSONValue, _ text: String) -> Bool {
        if case .string(let own) = value { own.utf8.elementsEqual(text.utf8) } else { false }
    }

    /// Joins two values (`jsonb_concat`).
    private static func concatenated(_ a: JSONValue, _ b: JSONValue) -> JSONValue {
        if case .object(let x) = a, case .object(let y) = b { return .object(of: x + y) }
        return .array((a.elements ?? [a]) + (b.elements ?? [b]))
    }

    /// Leaves out keys whose values are null.
    private static func stripped(_ value: JSONValue, arrays: Bool) -> JSONValue {
        switch value {
        case .array(let items):
            return .array(
                items.filter { item in
                    if arrays, case .null = item { false } else { true }
                }.map { stripped($0, arrays: arrays) })
        case .object(let pairs):
            return .object(
                pairs.filter { pair in
                    if case .null = pair.value { false } else { true }
                }.map { JSONPair($0.key, stripped($0.value, arrays: arrays)) })
        default: return value
        }
    }

    /// Leaves out keys or strings.
    private static func deleting(_ value: JSONValue, _ keys: [Value]) throws -> JSONValue {
        let keys = keys.compactMap { key in
            if case .text(let text) = key { text } else { nil }
        }
        switch value {
        case .array(let items): return .array(items.filter { item in !keys.contains { isString(item, $0) } })
        case .object(let pairs):
            return .object(pairs.filter { pair in !keys.contains { $0.utf8.elementsEqual(pair.key.utf8) } })
        default: throw wrong("cannot delete from scalar")
        }
    }

    /// What is done at the end of a path.
    private enum Change { case delete, create, replace, insertBefore, insertAfter }

    /// Sets a value at a path.
    private static func set(_ a: [Value]) throws -> Value {
        try change(a, a.bool(3) ? .create : .replace, "set path in", with: .read(a[2]))
    }

    /// Sets a value, with a choice of what NULL means (`jsonb_set_lax`).
    private static func setLax(_ a: [Value]) throws -> Value {
        guard a.count > 4, !a[0].isNull, !a[1].isNull, !a[3].isNull else { return .null }
        guard !a[4].isNull else {
            throw wrong(
                "null_value_treatment must be \"delete_key\", \"return_target\", \"use_json_null\", or "
                    + "\"raise_exception\"")
        }
        if !a[2].isNull { return try set(a) }
        switch try a.text(4) {
        case "raise_exception":
            throw Diagnostic(
                .nullValueNotAllowed, "JSON value must not be null",
                detail: "Exception was raised because null_value_treatment is \"raise_exception\".",
                hint:
                    "To avoid, either change the null_value_treatment argument or ensure that an SQL NULL is not passed."
            )
        case "use_json_null": return try change(a, a.bool(3) ? .create : .replace, "set path in", with: .null)
        case "delete_key": return try change(a, .delete, "delete path in", with: .null)
        case "return_target": return a[0]
        default:
            throw wrong(
                "null_value_treatment must be \"delete_key\", \"return_target\", \"use_json_null\", or "
                    + "\"raise_exception\"")
        }
    }

    /// Changes what stands at a path.
    private static func change(
        _ a: [Value], _ change: Change, _ what: String, with new: JSONValue
    ) throws -> Value {
        let value = try JSONValue.read(a[0])
        let path = try a.array(1)
        if path.lengths.count > 1 { throw Diagnostic(.arraySubscriptError, "wrong number of array subscripts") }
        if value.isScalar { throw wrong("cannot \(what) scalar") }
        if path.elements.isEmpty { return a[0] }
        return try changed(value, path.elements, 0, change, new).result
    }

    /// Changes what stands at the rest of a path (`setPath`).
    private static func changed(
        _ value: JSONValue, _ path: [Value], _ level: Int, _ change: Change, _ new: JSONValue
    ) throws -> JSONValue {
        guard level < path.count, !value.isScalar else { return value }
        guard case .text(let step) = path[level] else {
            throw Diagnostic(.nullValueNotAllowed, "path element at position \(level + 1) is null")
        }
        let isLast = level == path.count - 1
        if case .object(var pairs) = value {
            if let place = JSONValue.index(of: step, in: pairs) {
                if !isLast {
                    pairs[place].value = try changed(pairs[place].value, path, level + 1, change, new)
                } else if change == .delete {
                    pairs.remove(at: place)
                } else {
                    guard change != .insertBefore, change != .insertAfter else {
                        throw Diagnostic(
                            .invalidParameterValue, "cannot replace existing key",
                            hint: "Try using the function jsonb_set to replace key value.")
                    }
                    pairs[place].value = new
                }
            } else if isLast, change != .delete, change != .replace {
                return .object(of: pairs + [JSONPair(step, new)])
            }
            return .object(pairs)
        }
        guard case .array(var items) = value else { return value }
        guard let index = JSONIndex.read(step) else {
            throw Diagnostic(
                .invalidTextRepresentation, "path element at position \(level + 1) is not an integer: \"\(step)\"")
        }
        let place = index < 0 ? index + Int64(items.count) : index
        guard place >= 0, place < Int64(items.count) else {
            if isLast, change != .delete, change != .replace { items.insert(new, at: place < 0 ? 0 : items.count) }
            return .array(items)
        }
        let i = Int(place)
        switch change {
        case _ where !isLast: items[i] = try changed(items[i], path, level + 1, change, new)
        case .delete: items.remove(at: i)
        case .create, .replace: items[i] = new
        case .insertBefore: items.insert(new, at: i)
        case .insertAfter: items.insert(new, at: i + 1)
        }
        return .array(items)
    }
}

/// Casts of jsonb to plain types (`jsonb_bool` and its kin).
enum JSONCasts {
    /// Finds a function by its name.
    static func find(_ key: String) -> FunctionImplementation? {
        guard let target = targets[key] else { return nil }
        return .scalar { a, context in try cast(a[0], to: target, context) }
    }

    /// The functions and what they return.
    private static let targets: [String: SQLType] = [
        "jsonb_bool": .bool, "jsonb_numeric": .numeric, "jsonb_int2": .int2, "jsonb_int4": .int4, "jsonb_int8": .int8,
        "jsonb_float4": .float4, "jsonb_float8": .float8,
    ]

    /// Casts a value; null becomes NULL.
    static func cast(_ value: Value, to target: SQLType, _ context: FunctionContext) throws(Diagnostic) -> Value {
        let json = try JSONValue.read(value)
        switch json {
        case .null: return .null
        case .bool(let flag) where target == .bool: return .bool(flag)
        case .number(let number) where target != .bool:
            return try CastTable.cast(.numeric(number), from: .numeric, to: target, explicit: true, context: context)
        case .number:
            throw Diagnostic(.invalidParameterValue, "cannot cast jsonb numeric to type \(target.displayName)")
        default:
            throw Diagnostic(
                .invalidParameterValue, "cannot cast jsonb \(json.kindName) to type \(target.displayName)")
        }
    }
}
