import SQLBasics

/// Collects values as a JSON array (`json_agg_transfn`, `jsonb_agg_transfn`).
final class JSONArrayState: AggregateState {
    private var texts: ContiguousArray<[UInt8]> = []
    private var values: ContiguousArray<[JSONValue]> = []
    private var seen: ContiguousArray<Bool> = []
    private let argument: SQLType
    private let type: SQLType
    private let isStrict: Bool
    private let context: FunctionContext

    /// Makes the accumulator for an argument's type and a result of json or jsonb.
    init(_ argument: SQLType, _ type: SQLType, isStrict: Bool, _ context: FunctionContext) {
        self.argument = argument
        self.type = type
        self.isStrict = isStrict
        self.context = context
    }

    /// Makes room for groups.
    func resize(groups count: Int) {
        extend(&texts, to: count, with: [UInt8(ascii: "[")])
        extend(&values, to: count, with: [])
        extend(&seen, to: count, with: false)
    }

    /// Adds the rows of a batch.
    func update(arguments: [ColumnVector], groups: UnsafeBufferPointer<Int32>) throws {
        guard let column = arguments.first else { throw Kernel.shapeError() }
        for row in 0..<groups.count {
            let group = Int(groups[row])
            let value = column[row]
            seen[group] = true
            if isStrict, value.isNull { continue }
            if type.oid == SQLType.jsonb.oid {
                values[group].append(try JSONMaker.value(value, argument, context))
                continue
            }
            if texts[group].count > 1 {
                texts[group].append(text: ", ")
                switch value {
                case .array, .row: texts[group].append(text: "\n ")
                default: break
                }
            }
            try JSONMaker.append(value, argument, context, to: &texts[group])
        }
    }

    /// Returns the arrays, NULL for groups without rows.
    func finish() -> ColumnVector {
        JSONAggregates.results(type, seen, texts, end: "]") { JSONValue.array(values[$0]) }
    }
}

/// Collects keys and values as a JSON object (`json_object_agg_transfn`, `jsonb_object_agg_transfn`).
final class JSONObjectState: AggregateState {
    private var texts: ContiguousArray<[UInt8]> = []
    private var pairs: ContiguousArray<[JSONPair]> = []
    private var keys: ContiguousArray<Set<[UInt8]>> = []
    private var seen: ContiguousArray<Bool> = []
    private let arguments: [SQLType]
    private let type: SQLType
    private let isStrict: Bool
    private let isUnique: Bool
    private let context: FunctionContext

    /// Makes the accumulator for the types of key and value and a result of json or jsonb.
    init(_ arguments: [SQLType], _ type: SQLType, isStrict: Bool, isUnique: Bool, _ context: FunctionContext) {
        self.arguments = arguments
        self.type = type
        self.isStrict = isStrict
        self.isUnique = isUnique
        self.context = context
    }

    /// Makes room for groups.
    func resize(groups count: Int) {
        extend(&texts, to: count, with: Array("{ ".utf8))
        extend(&pairs, to: count, with: [])
        extend(&keys, to: count, with: [])
        extend(&seen, to: count, with: false)
    }

    /// Adds the rows of a batch.
    func update(arguments columns: [ColumnVector], groups: UnsafeBufferPointer<Int32>) throws {
        guard columns.count == 2, arguments.count == 2 else { throw Kernel.shapeError() }
        for row in 0..<groups.count { try add(columns[0][row], columns[1][row], Int(groups[row])) }
    }

    /// Adds a pair to a group.
    private func add(_ key: Value, _ value: Value, _ group: Int) throws {
        seen[group] = true
        let isBinary = type.oid == SQLType.jsonb.oid
        if key.isNull {
            throw isBinary
                ? Diagnostic(.invalidParameterValue, "field name must not be null") : JSONBuild.nullKey
        }
        if isStrict, value.isNull, !isUnique { return }
        let name = try JSONMaker.key(key, arguments[0], context)
        if isUnique, !keys[group].insert(Array(name.utf8)).inserted {
            var quoted: [UInt8] = []
            JSONWriter.append(string: name, to: &quoted)
            let shown = isBinary ? "" : ": " + String(decoding: quoted, as: UTF8.self)
            throw Diagnostic(SQLState("22030"), "duplicate JSON object key value" + shown)
        }
        if isStrict, value.isNull { return }
        if isBinary {
            pairs[group].append(JSONPair(name, try JSONMaker.value(value, arguments[1], context)))
            return
        }
        if texts[group].count > 2 { texts[group].append(text: ", ") }
        JSONWriter.append(string: name, to: &texts[group])
        texts[group].append(text: " : ")
        try JSONMaker.append(value, arguments[1], context, to: &texts[group])
    }

    /// Returns the objects, NULL for groups without rows.
    func finish() -> ColumnVector {
        JSONAggregates.results(type, seen, texts, end: " }") { JSONValue.object(of: pairs[$0]) }
    }
}

/// The aggregates that make JSON, by name.
enum JSONAggregates {
    /// Returns the groups' values of jsonb, or their texts with an end; NULL for groups without rows.
    fileprivate static func results(
        _ type: SQLType, _ seen: ContiguousArray<Bool>, _ texts: ContiguousArray<[UInt8]>, end: String,
        value: (Int) -> JSONValue
    ) -> ColumnVector {
        let isBinary = type.oid == SQLType.jsonb.oid
        return ColumnVector(
            type: type,
            values: seen.indices.map { group -> Value in
                guard seen[group] else { return .null }
                if isBinary { return value(group).result }
                return .text(String(decoding: texts[group], as: UTF8.self) + end)
            })
    }

    /// Finds an aggregate.
    static func find(_ name: String) -> AggregateImplementation? {
        guard name.hasPrefix("json") else { return nil }
        let isStrict = name.hasSuffix("_strict")
        if name.contains("_object_agg") {
            let isUnique = name.contains("_unique")
            return AggregateImplementation { arguments, result, context in
                JSONObjectState(arguments, result, isStrict: isStrict, isUnique: isUnique, context)
            }
        }
        return AggregateImplementation { arguments, result, context in
            JSONArrayState(arguments.first ?? .text, result, isStrict: isStrict, context)
        }
    }
}
