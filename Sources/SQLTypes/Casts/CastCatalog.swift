import SQLBasics

/// A row of pg_cast.
public struct CastEntry: Hashable, Sendable {
    public var oid: ObjectID
    public var source: ObjectID
    public var target: ObjectID
    /// The function; `.invalid` for casts without one.
    public var function: ObjectID
    public var context: CastContext
    /// How values are cast: f by the function, i by their text form, b as they are (`castmethod`).
    public var method: Character

    /// Makes a row.
    public init(
        oid: ObjectID, source: ObjectID, target: ObjectID, function: ObjectID, context: CastContext, method: Character
    ) {
        self.oid = oid
        self.source = source
        self.target = target
        self.function = function
        self.context = context
        self.method = method
    }
}

/// The casts as the catalog lists them, those of types that RoleSQL has not included.
public enum CastCatalog {
    /// All builtin casts, in the order of their numbers.
    public static let all: [CastEntry] = castRows.description.split(whereSeparator: \.isWhitespace).compactMap(entry)

    /// A function of a cast between types that RoleSQL has not, for the catalog only.
    public static let functions: [BuiltinFunction] = functionRows.description.split(whereSeparator: \.isWhitespace)
        .compactMap(function)

    /// The position in `all` of each pair of types.
    private static let positions: [[ObjectID]: Int] = Dictionary(
        zip(all.map { [$0.source, $0.target] }, all.indices), uniquingKeysWith: { a, _ in a })

    /// Returns the builtin cast between two types.
    public static func cast(from source: ObjectID, to target: ObjectID) -> CastEntry? {
        positions[[source, target]].map { all[$0] }
    }

    /// Returns the builtin cast of a number.
    public static func cast(_ oid: ObjectID) -> CastEntry? { all.first { $0.oid == oid } }

    /// Returns the functions that a conversion calls: of arrays those of their elements, and the one that fits a value to a
    /// modifier (`coerce_type`, `coerce_type_typmod`).
    public static func functions(from source: SQLType, to target: SQLType) -> [ObjectID] {
        var source = source.base
        var target = target.base
        while let from = source.elementType, let to = target.elementType { (source, target) = (from, to) }
        var found: [ObjectID] = []
        if source.oid != target.oid, let entry = cast(from: source.oid, to: target.oid), entry.method == "f" {
            found.append(entry.function)
        }
        if target.modifier >= 0, target.modifier != source.modifier,
            let entry = cast(from: target.oid, to: target.oid), entry.method == "f"
        {
            found.append(entry.function)
        }
        return found
    }

    /// Reads a row.
    private static func entry(_ text: Substring) -> CastEntry? {
        let parts = text.split(separator: ":")
        guard parts.count == 5, let oid = UInt32(parts[0]), let source = UInt32(parts[1]),
            let target = UInt32(parts[2]), let function = UInt32(parts[3]),
            let context = parts[4].first.flatMap(CastContext.init), let method = parts[4].last
        else { return nil }
        return CastEntry(
            oid: ObjectID(oid), source: ObjectID(source), target: ObjectID(target), function: ObjectID(function),
            context: context, method: method)
    }

    /// Reads a function.
    private static func function(_ text: Substring) -> BuiltinFunction? {
        let parts = text.split(separator: ":")
        guard parts.count == 5, let oid = UInt32(parts[1]), let result = UInt32(parts[2]) else { return nil }
        let name = String(parts[0])
        return BuiltinFunction(
            oid: ObjectID(oid), name: name,
            argumentTypes: parts[3].split(separator: ",").compactMap { UInt32($0) }.map { SQLType(oid: ObjectID($0)) },
            resultType: SQLType(oid: ObjectID(result)), isStrict: parts[4].contains("s"),
            volatility: parts[4].first.flatMap(Volatility.init) ?? .volatile, isLeakproof: parts[4].contains("l"),
            implementation: .scalar { _, _ in throw Diagnostic.notSupported("the function \(name)") })
    }
}

extension BuiltinTable {
    /// The functions that the catalog lists and no call finds.
    public static let unlisted: [BuiltinFunction] = CastCatalog.functions + KeyTriggerFunctions.all

    /// Returns the routine of a number as the catalog lists it, whether or not RoleSQL can run it.
    public static func catalogued(_ oid: ObjectID) -> BuiltinFunction? {
        function(oid) ?? (oid.isBuiltin ? unlisted.first { $0.oid == oid } : nil)
    }
}

/// The functions behind casts, where they are called by their names: `int8(4)`, `numeric(1.55, 131078)`.
enum CastFunctions {
    /// Finds an implementation by its key: `cast_`, the source, the target and the number of arguments.
    static func find(_ key: String) -> FunctionImplementation? {
        let parts = key.split(separator: "_")
        guard parts.count == 4, parts[0] == "cast", let source = UInt32(parts[1]), let target = UInt32(parts[2]) else {
            return nil
        }
        let from = SQLType(builtin: source)
        let type = SQLType(builtin: target)
        return .scalar { arguments, context in
            guard let value = arguments.first else { return .null }
            if arguments.count > 1, case .int(let modifier) = arguments[1] {
                try check(modifier, of: value, type)
                let isExplicit = if case .bool(true)? = arguments.dropFirst(2).first { true } else { false }
                let fitted = SQLType(oid: type.oid, modifier: Int32(truncatingIfNeeded: modifier))
                return try ValueText.applyModifier(value, fitted, explicit: isExplicit || arguments.count == 2)
            }
            return try CastTable.cast(value, from: from, to: type, explicit: true, context: context)
        }
    }

    /// Refuses modifiers of moments and spans that mean nothing, which no syntax gives (`AdjustTimestampForTypmod`,
    /// `AdjustIntervalForTypmod`).
    private static func check(_ modifier: Int64, of value: Value, _ type: SQLType) throws(Diagnostic) {
        switch value {
        case .int(let moment) where type.oid == SQLType.timestamp.oid || type.oid == SQLType.timestamptz.oid:
            guard moment != .min, moment != .max, modifier != -1, !(0...6).contains(modifier) else { return }
            throw Diagnostic(.invalidParameterValue, "timestamp(\(modifier)) precision must be between 0 and 6")
        case .interval(let span) where modifier >= 0 && span.isFinite:
            guard intervalRanges.contains(modifier >> 16 & 0x7FFF) else {
                throw Diagnostic(.internalError, "unrecognized interval typmod: \(modifier)")
            }
            let precision = modifier & 0xFFFF
            guard precision == 0xFFFF || (0...6).contains(precision) else {
                throw Diagnostic(.invalidParameterValue, "interval(\(precision)) precision must be between 0 and 6")
            }
        default: return
        }
    }

    /// The sets of fields that an interval may be limited to, as bits (`INTERVAL_MASK`).
    private static let intervalRanges: Set<Int64> = [
        0x7FFF, 2, 4, 6, 8, 1024, 2048, 4096, 1032, 3080, 7176, 3072, 7168, 6144,
    ]
}
