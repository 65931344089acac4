import SQLBasics

/// The casts between builtin types: the rows of pg_cast, and those that follow from text forms.
public enum CastTable {
    /// The rows of pg_cast between supported types.
    public static let all: [BuiltinCast] = parseSource()

    /// The position in `all` of each pair of types.
    private static let positions: [Pair: Int] = Dictionary(
        zip(all.map { Pair(source: $0.source.oid, target: $0.target.oid) }, all.indices),
        uniquingKeysWith: { a, _ in a })

    /// Two types.
    private struct Pair: Hashable {
        let source: ObjectID
        let target: ObjectID
    }

    /// Returns the row of pg_cast, if there is one.
    public static func entry(from source: SQLType, to target: SQLType) -> BuiltinCast? {
        positions[Pair(source: source.oid, target: target.oid)].map { all[$0] }
    }

    /// Returns how a value is cast (`find_coercion_pathway`): the row of pg_cast; for arrays, element by element; from or to
    /// a string type, by the text form. Nil when there is no cast. Types with user-defined numbers count as unknown.
    public static func pathway(from source: SQLType, to target: SQLType) -> BuiltinCast? {
        let source = source.base.unmodified
        let target = target.base.unmodified
        if source.oid == target.oid {
            return BuiltinCast(source: source, target: target, context: .implicit, method: .binary)
        }
        if let entry = entry(from: source, to: target) { return entry }
        if let cast = UserTypes.source?.userCast(from: source.oid, to: target.oid) {
            return BuiltinCast(source: source, target: target, context: cast.context, method: cast.castMethod)
        }
        if isRow(source) && target.oid == SQLType.record.oid || source.oid == SQLType.record.oid && isRow(target) {
            return BuiltinCast(source: source, target: target, context: .implicit, method: .binary)
        }
        if isRow(source), isRow(target), let cast = rowCast(from: source, to: target) { return cast }
        if let from = source.elementType, let to = target.elementType {
            return pathway(from: from, to: to).map { arrayCast($0, from: source, to: target) }
        }
        if source == .oidvector && target == .oidArray || source == .int2vector && target == .int2Array {
            return BuiltinCast(source: source, target: target, context: .implicit, method: .binary)
        }
        if source.oid == SQLType.unknown.oid {
            return BuiltinCast(source: source, target: target, context: .implicit, method: .inputOutput)
        }
        if target.category == "S" {
            return BuiltinCast(source: source, target: target, context: .assignment, method: .inputOutput)
        }
        guard source.category == "S" else { return nil }
        return BuiltinCast(source: source, target: target, context: .explicit, method: .inputOutput)
    }

    /// Tells whether a type is composite.
    private static func isRow(_ type: SQLType) -> Bool { !type.oid.isBuiltin && type.fields != nil }

    /// Makes the cast of rows to the type of a parent, or to that which their table is of: fields are found by name
    /// (`ConvertRowtypeExpr`). Nil for other row types.
    private static func rowCast(from source: SQLType, to target: SQLType) -> BuiltinCast? {
        guard source.info?.supertypes.contains(target.oid) == true, let from = source.fields, let to = target.fields
        else { return nil }
        let places = to.names.map { name in from.names.firstIndex(of: name) }
        let method = CastMethod.function { (value: Value, _: FunctionContext) throws(Diagnostic) -> Value in
            guard case .row(let row) = value else { return value }
            let fields = places.map { place -> Value in
                guard let place, row.fields.indices.contains(place) else { return .null }
                return row.fields[place]
            }
            return .row(RowValue(types: to.types, fields: fields, names: to.names))
        }
        return BuiltinCast(source: source, target: target, context: .implicit, method: method)
    }

    /// Makes the cast of arrays from that of their elements.
    private static func arrayCast(_ cast: BuiltinCast, from source: SQLType, to target: SQLType) -> BuiltinCast {
        let method = CastMethod.function { (value: Value, context: FunctionContext) throws(Diagnostic) -> Value in
            guard case .array(var array) = value else { return value }
            for i in array.elements.indices {
                array.elements[i] = try apply(cast, array.elements[i], context: context)
            }
            array.elementType = cast.target.unmodified
            return .array(array)
        }
        return BuiltinCast(source: source, target: target, context: cast.context, method: method)
    }

    /// Casts a value by one entry, without the target's modifier.
    public static func apply(
        _ cast: BuiltinCast, _ value: Value, context: FunctionContext
    ) throws(Diagnostic) -> Value {
        if value.isNull { return .null }
        switch cast.method {
        case .binary: return value
        case .function(let function): return try function(value, context)
        case .routine: throw Diagnostic.notSupported("a cast by a user's function here")
        case .inputOutput:
            let text = ValueText.string(of: value, as: cast.source, context: context)
            return try ValueText.parse(text, as: cast.target, context: context)
        }
    }

    /// Casts a value to a type, its modifier included.
    public static func cast(
        _ value: Value, from source: SQLType, to target: SQLType, explicit: Bool, context: FunctionContext
    ) throws(Diagnostic) -> Value {
        guard let cast = pathway(from: source, to: target) else { throw noCast(from: source, to: target) }
        if let bits = bits(of: value, for: target) { return bits }
        let result = try apply(cast, value, context: context)
        return try ValueText.applyModifier(result, target, explicit: explicit)
    }

    /// Returns a number as the bits of a type, whose length decides how many there are (`bitfromint8`); nil for other casts.
    static func bits(of value: Value, for target: SQLType) -> Value? {
        guard target.oid == SQLType.bit.oid, case .int(let number) = value else { return nil }
        return .bits(BitString(number, count: BitFunctions.length(Int64(target.modifier))))
    }

    /// Makes the error for a pair of types without cast.
    public static func noCast(from source: SQLType, to target: SQLType) -> Diagnostic {
        Diagnostic(.cannotCoerce, "cannot cast type \(source.displayName) to \(target.displayName)")
    }

    /// Reads the text of the table.
    private static func parseSource() -> [BuiltinCast] {
        source.description.split(separator: "\n").flatMap { line in
            let parts = line.split(separator: " ")
            let source = parts.first.flatMap { UInt32($0.dropLast()) } ?? 0
            return parts.dropFirst().compactMap { parseTarget($0, from: source) }
        }
    }

    /// Reads one target with its context.
    private static func parseTarget(_ text: Substring, from source: UInt32) -> BuiltinCast? {
        guard let target = UInt32(text.dropLast()), let context = text.last.flatMap(CastContext.init) else {
            return nil
        }
        return BuiltinCast(
            source: SQLType(builtin: source), target: SQLType(builtin: target), context: context,
            method: CastMethods.method(from: source, to: target))
    }
}
