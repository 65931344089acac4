import SQLBasics
import Synchronization

/// The builtin routines and operators: their rows of pg_proc and pg_operator, and how they are computed.
///
/// The rows are two text literals; a name is found in them by binary search, and only the lines found are read. What was
/// read once is kept.
public enum BuiltinTable {
    /// Returns all routines of a name, in the order of their numbers.
    public static func functions(named name: String) -> [BuiltinFunction] {
        cache.withLock { cache in
            if let known = cache.functions[name] { return known }
            let found = functionTable.lines(startingWith: name).compactMap(readFunction)
            cache.functions[name] = found
            return found
        }
    }

    /// Returns the routine of a number.
    public static func function(_ oid: ObjectID) -> BuiltinFunction? {
        cache.withLock { cache in
            if let known = cache.functionsByNumber[oid.rawValue] { return known }
            guard let offset = functionOffsets[oid.rawValue] else { return nil }
            let found = readFunction(functionTable.line(at: offset))
            cache.functionsByNumber[oid.rawValue] = found
            return found
        }
    }

    /// Returns all operators of a name, in the order of their numbers.
    public static func operators(named name: String) -> [BuiltinOperator] {
        cache.withLock { cache in
            if let known = cache.operators[name] { return known }
            let found = operatorTable.lines(startingWith: name).compactMap(readOperator)
            cache.operators[name] = found
            return found
        }
    }

    /// Returns the operator of a number.
    public static func `operator`(_ oid: ObjectID) -> BuiltinOperator? {
        cache.withLock { cache in
            if let known = cache.operatorsByNumber[oid.rawValue] { return known }
            guard let offset = operatorOffsets[oid.rawValue] else { return nil }
            let found = readOperator(operatorTable.line(at: offset))
            cache.operatorsByNumber[oid.rawValue] = found
            return found
        }
    }

    /// Returns the operator with its operands exchanged (`oprcom`).
    public static func commutator(of oid: ObjectID) -> BuiltinOperator? { related(to: oid, field: 6) }

    /// Returns the operator with the opposite result (`oprnegate`).
    public static func negator(of oid: ObjectID) -> BuiltinOperator? { related(to: oid, field: 7) }

    /// All routines, by name, as a catalog lists them.
    public static var allFunctions: [BuiltinFunction] {
        functionOffsets.offsets.compactMap { readFunction(functionTable.line(at: $0)) }
    }

    /// All operators, by name, as a catalog lists them.
    public static var allOperators: [BuiltinOperator] {
        operatorOffsets.offsets.compactMap { readOperator(operatorTable.line(at: $0)) }
    }

    /// Returns the values of the arguments that may be left out of a call, as many as `defaults` says.
    public static func defaultValues(of function: BuiltinFunction) -> [Value] {
        switch function.name {
        case "make_interval": Array(repeating: .int(0), count: 6) + [.double(0)]
        case "jsonb_set": [.bool(true)]
        case _ where function.name.hasPrefix("jsonb_path_") && function.defaults == 2:
            [JSONValue.object([]).result, .bool(false)]
        case "jsonb_insert", "jsonb_strip_nulls", "json_strip_nulls", "json_populate_record", "json_populate_recordset":
            [.bool(false)]
        case "jsonb_set_lax": [.bool(true), .text("use_json_null")]
        case "parse_ident": [.bool(true)]
        case "random_normal": [.double(0), .double(1)]
        case "normalize": [.text("NFC")]
        case "pg_terminate_backend": [.int(0)]
        case "pg_backup_start": [.bool(false)]
        case "pg_backup_stop": [.bool(true)]
        case "pg_promote": [.bool(true), .int(60)]
        default: []
        }
    }

    /// Tells whether PostgreSQL has a builtin routine of this name that RoleSQL has not: a reason to refuse with 0A000.
    public static func isUnsupported(name: String) -> Bool {
        functions(named: name).isEmpty && unsupportedNames.contains(name)
    }

    /// The rows of the routines.
    private static let functionTable = RowTable(functionRows)
    /// The rows of the operators.
    private static let operatorTable = RowTable(operatorRows)
    /// Where each routine's row begins.
    private static let functionOffsets = functionTable.index()
    /// Where each operator's row begins.
    private static let operatorOffsets = operatorTable.index()
    /// What was read already.
    private static let cache = Mutex(Cache())
    /// Tells whether PostgreSQL has a routine of a name.
    public static func isRoutineName(_ name: String) -> Bool {
        unsupportedNames.contains(name) || !functions(named: name).isEmpty
    }

    /// The names of `unsupportedRows` and `internalRows`.
    private static let unsupportedNames = Set(
        [unsupportedRows, internalRows].flatMap { $0.description.split(separator: " ").map(String.init) })

    /// Entries read from the literals so far.
    private struct Cache {
        var functions: [String: [BuiltinFunction]] = [:]
        var functionsByNumber: [UInt32: BuiltinFunction] = [:]
        var operators: [String: [BuiltinOperator]] = [:]
        var operatorsByNumber: [UInt32: BuiltinOperator] = [:]
    }

    /// Returns the operator whose number stands in a field of another one's row.
    private static func related(to oid: ObjectID, field: Int) -> BuiltinOperator? {
        guard let offset = operatorOffsets[oid.rawValue] else { return nil }
        let fields = operatorTable.line(at: offset).split(separator: " ")
        guard field < fields.count, let number = UInt32(fields[field]), number != 0 else { return nil }
        return `operator`(ObjectID(number))
    }

    /// Reads an operator's row.
    private static func readOperator(_ line: String) -> BuiltinOperator? {
        let fields = line.split(separator: " ")
        guard fields.count >= 6, let number = UInt32(fields[1]), let right = type(fields[3]),
            let result = type(fields[4]), let function = UInt32(fields[5])
        else { return nil }
        return BuiltinOperator(
            oid: ObjectID(number), name: String(fields[0]), left: fields[2] == "0" ? nil : type(fields[2]),
            right: right,
            resultType: result, function: ObjectID(function))
    }

    /// Reads a type's number.
    private static func type(_ text: Substring) -> SQLType? {
        UInt32(text).map { SQLType(oid: ObjectID($0)) }
    }
}

/// Reading the rows of routines.
extension BuiltinTable {
    /// Reads a routine's row.
    private static func readFunction(_ line: String) -> BuiltinFunction? {
        let fields = line.split(separator: " ")
        guard fields.count >= 6, let number = UInt32(fields[1]), let result = type(fields[3]) else { return nil }
        let flags = fields[4]
        let extras = fields.dropFirst(6)
        return BuiltinFunction(
            oid: ObjectID(number), name: String(fields[0]), kind: kind(flags),
            argumentTypes: fields[5] == "-" ? [] : fields[5].split(separator: ",").compactMap(type),
            variadicElement: extra("v=", in: extras).flatMap(type),
            defaults: extra("d=", in: extras).flatMap { Int($0) } ?? 0,
            argumentNames: extra("n=", in: extras).map(names) ?? [], resultType: result,
            resultColumns: extra("o=", in: extras).map(columns) ?? [], returnsSet: flags.dropFirst(2).contains("r"),
            isStrict: flags.dropFirst(2).contains("s"), volatility: volatility(flags),
            isLeakproof: flags.dropFirst(2).contains("l"),
            implementation: implementation(named: String(fields[0]), key: String(fields[2]), flags: flags))
    }

    /// Returns what stands behind a prefix among the optional fields.
    private static func extra(_ prefix: String, in fields: ArraySlice<Substring>) -> Substring? {
        fields.first { $0.hasPrefix(prefix) }?.dropFirst(prefix.count)
    }

    /// Reads a list of names.
    private static func names(_ text: Substring) -> [String] {
        text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }

    /// Reads a list of OUT columns.
    private static func columns(_ text: Substring) -> [(name: String, type: SQLType)] {
        text.split(separator: ",").compactMap { column in
            let parts = column.split(separator: ":")
            guard parts.count == 2, let type = type(parts[1]) else { return nil }
            return (String(parts[0]), type)
        }
    }

    /// Reads the kind of routine from the first flag.
    private static func kind(_ flags: Substring) -> RoutineKind {
        switch flags.first {
        case "a": .aggregate
        case "w": .window
        default: .function
        }
    }

    /// Reads the volatility from the second flag.
    private static func volatility(_ flags: Substring) -> Volatility {
        flags.dropFirst().first.flatMap(Volatility.init(rawValue:)) ?? .volatile
    }

    /// Finds how a routine is computed; one that is not written yet refuses its calls.
    private static func implementation(named name: String, key: String, flags: Substring) -> FunctionImplementation {
        switch flags.first {
        case "x": return flags.dropFirst(2).contains("r") ? .contextualSet : .contextual
        case "w": return .contextual
        case "a": return aggregate(key).map(FunctionImplementation.aggregate) ?? refusal(of: name)
        default: return plain(key) ?? refusal(of: name)
        }
    }

    /// Makes the implementation of a routine that RoleSQL knows by name only.
    private static func refusal(of name: String) -> FunctionImplementation {
        .scalar { _, _ in throw Diagnostic.notSupported("the function \(name)") }
    }

    /// Finds an implementation by its key in the families, one after the other.
    static func plain(_ key: String) -> FunctionImplementation? {
        for family in families {
            if let found = family(key) { return found }
        }
        return nil
    }

    /// The families of implementations.
    private static let families: [@Sendable (String) -> FunctionImplementation?] = [
        ComparisonOperators.find, IntegerOperators.find, FloatOperators.find, NumericOperators.find, TextFunctions.find,
        LikeMatcher.find, MathFunctions.find, EnumFunctions.find, ArrayFunctions.find, SetFunctions.find,
        ByteFunctions.find, BitFunctions.find, RangeFunctions.find, NetworkFunctions.find, MoneyFunctions.find,
        RegexFunctions.find, SizeFunctions.find, DateTimeArithmetic.find,
        DateTimeFunctions.find, DateTimeFormat.find, NumberFormat.find, CastFunctions.find,
        JSONPathFunctions.find, JSONStripping.find, JSONAccess.find, JSONChanges.find, JSONCasts.find, JSONBuild.find,
        SupportFunctions.find,
    ]

    /// Finds an aggregate by name.
    static func aggregate(_ name: String) -> AggregateImplementation? { Aggregates.find(name) }
}
