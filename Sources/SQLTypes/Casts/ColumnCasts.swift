import SQLBasics

extension CastTable {
    /// Casts all rows of a vector to a type, its modifier included.
    public static func cast(
        _ vector: ColumnVector, to target: SQLType, explicit: Bool, context: FunctionContext
    ) throws(Diagnostic) -> ColumnVector {
        guard let cast = pathway(from: vector.type, to: target) else { throw noCast(from: vector.type, to: target) }
        let keepsKind = vector.type.physicalKind == target.physicalKind
        if keepsKind, target.modifier < 0, let data = quickCast(vector, to: target, cast) {
            return ColumnVector(type: target, data: data, validity: vector.validity)
        }
        if fitsVarchar(vector, target, cast) {
            return ColumnVector(type: target, data: vector.data, validity: vector.validity)
        }
        var result = ColumnVector(type: target, reserving: vector.count)
        for row in 0..<vector.count {
            if let bits = bits(of: vector[row], for: target) {
                result.append(bits)
                continue
            }
            let value = try apply(cast, vector[row], context: context)
            result.append(try ValueText.applyModifier(value, target, explicit: explicit))
        }
        return result
    }

    /// Tells whether texts stay as they are because none has more bytes than varchar(n) has characters.
    private static func fitsVarchar(_ vector: ColumnVector, _ target: SQLType, _ cast: BuiltinCast) -> Bool {
        guard target.oid == SQLType.varchar.oid, case .binary = cast.method, case .text(let texts) = vector.data else {
            return false
        }
        let limit = UInt32(max(0, target.modifier - 4))
        return texts.offsets.withUnsafeBufferPointer { offsets in
            var longest: UInt32 = 0
            for row in 0..<texts.count { longest = max(longest, offsets[row + 1] &- offsets[row]) }
            return longest <= limit
        }
    }

    /// Casts contiguous data where no row can fail; nil where that does not hold.
    private static func quickCast(_ vector: ColumnVector, to target: SQLType, _ cast: BuiltinCast) -> VectorData? {
        if case .binary = cast.method { return vector.data }
        guard case .int(let integers) = vector.data, [20, 21, 23].contains(vector.type.oid.rawValue) else { return nil }
        switch target.oid.rawValue {
        case 23 where vector.type.oid.rawValue == 21: return vector.data
        case 701: return .double(ContiguousArray(integers.lazy.map(Double.init)))
        case 1700: return .numeric(ContiguousArray(integers.lazy.map { Numeric($0) }))
        default: return nil
        }
    }
}
