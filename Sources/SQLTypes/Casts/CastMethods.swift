import SQLBasics

/// How the casts of pg_cast are computed.
enum CastMethods {
    /// A function of one value.
    typealias Function = @Sendable (_ value: Value, _ context: FunctionContext) throws(Diagnostic) -> Value

    /// Returns how a value is cast; for pairs that stand in pg_cast.
    static func method(from source: UInt32, to target: UInt32) -> CastMethod {
        if source == 114 || source == 3802 && target == 114 { return .inputOutput }
        if let function = function(from: source, to: target) { return .function(function) }
        return .binary
    }

    /// Returns the function of a cast; nil when the values are stored alike.
    private static func function(from source: UInt32, to target: UInt32) -> Function? {
        switch source {
        case 20, 23, 1700, 790: toOrFromMoney(source, to: target) ?? numeric(source, to: target)
        case 21: fromInteger(source, to: target)
        case 24, 26, 2202...2206, 4089, 4096, 4191: target == 23 ? referenceToInteger : nil
        case 700, 701: fromNumber(source, to: target)
        case 16: fromBool(to: target)
        case 17: bytesToInteger(target)
        case 650 where target != 869, 869:
            { (value: Value, _: FunctionContext) throws(Diagnostic) in
                guard case .network(let network) = value else { return value }
                return target == 650 ? .network(network.network) : .text(NetworkWriter.text(network, as: .cidr))
            }
        case 3802:
            { (value: Value, context: FunctionContext) throws(Diagnostic) in
                try JSONCasts.cast(value, to: SQLType(builtin: target), context)
            }
        case 1560 where target == 20 || target == 23:
            { (value: Value, _: FunctionContext) throws(Diagnostic) in
                guard case .bits(let bits) = value else { return value }
                return .int(try BitFunctions.number(bits, SQLType(builtin: target)))
            }
        case 3904, 3906, 3908, 3910, 3912, 3926:
            { (value: Value, _: FunctionContext) throws(Diagnostic) in
                guard case .range(let range) = value else { return value }
                return .multirange(MultirangeValue(range))
            }
        case 18, 19, 25, 1042, 1043: fromText(source, to: target)
        case 1082, 1083, 1114, 1184, 1186, 1266: DateTimeCasts.function(from: source, to: target)
        case 5069:
            { (value: Value, _: FunctionContext) throws(Diagnostic) in
                guard case .int(let v) = value else { return value }
                return .int(Int64(UInt32(truncatingIfNeeded: v)))
            }
        default: nil
        }
    }

    /// Returns the function of a cast from an integer type or numeric.
    private static func numeric(_ source: UInt32, to target: UInt32) -> Function? {
        source == 1700 ? fromNumber(source, to: target) : fromInteger(source, to: target)
    }

    /// Returns the function of a cast from or to money; nil for other casts.
    private static func toOrFromMoney(_ source: UInt32, to target: UInt32) -> Function? {
        guard source == 790 || target == 790 else { return nil }
        return { (value: Value, _: FunctionContext) throws(Diagnostic) in
            if source == 790 { return .numeric(try Money.number(value.integer)) }
            if case .numeric(let number) = value { return .int(try Money.amount(of: number)) }
            return .int(try Money.amount(of: value.integer))
        }
    }

    /// Returns the function of a cast from an integer type.
    private static func fromInteger(_ source: UInt32, to target: UInt32) -> Function? {
        switch target {
        case 16: { (value: Value, _: FunctionContext) throws(Diagnostic) in .bool(value.integer != 0) }
        case 17: { (value: Value, _: FunctionContext) throws(Diagnostic) in .bytes(bigEndian(value.integer, source)) }
        case 18: { (value: Value, _: FunctionContext) throws(Diagnostic) in try integerToChar(value.integer) }
        case 1560:
            { (value: Value, _: FunctionContext) throws(Diagnostic) in .bits(BitString(value.integer, count: 1)) }
        case 20: nil
        case 21, 23:
            { (value: Value, _: FunctionContext) throws(Diagnostic) in
                .int(try checked(value.integer, SQLType(builtin: target)))
            }
        case 700: { (value: Value, _: FunctionContext) throws(Diagnostic) in .double(Double(Float(value.integer))) }
        case 701: { (value: Value, _: FunctionContext) throws(Diagnostic) in .double(Double(value.integer)) }
        case 1700: { (value: Value, _: FunctionContext) throws(Diagnostic) in .numeric(Numeric(value.integer)) }
        default: source == 20 ? bigintToReference : integerToReference
        }
    }

    /// Casts bigint to oid or a reg* type.
    private static let bigintToReference: Function = { (value: Value, _: FunctionContext) throws(Diagnostic) in
        guard (0...Int64(UInt32.max)).contains(value.integer) else {
            throw Diagnostic(.numericValueOutOfRange, "OID out of range")
        }
        return value
    }

    /// Casts integer or smallint to oid or a reg* type, which reads the same bits without a sign.
    private static let integerToReference: Function = { (value: Value, _: FunctionContext) throws(Diagnostic) in
        .int(Int64(UInt32(truncatingIfNeeded: value.integer)))
    }

    /// Casts oid or a reg* type to integer, which reads the same bits with a sign.
    private static let referenceToInteger: Function = { (value: Value, _: FunctionContext) throws(Diagnostic) in
        .int(Int64(Int32(truncatingIfNeeded: value.integer)))
    }

    /// Casts integer to `"char"`.
    private static func integerToChar(_ value: Int64) throws(Diagnostic) -> Value {
        guard let byte = Int8(exactly: value) else {
            throw Diagnostic(.numericValueOutOfRange, "\"char\" out of range")
        }
        return .text(CharText.string(of: UInt8(bitPattern: byte)))
    }

    /// Returns the bytes of an integer of a type.
    private static func bigEndian(_ value: Int64, _ type: UInt32) -> [UInt8] {
        let size = type == 20 ? 8 : (type == 23 ? 4 : 2)
        return (0..<size).map { UInt8(truncatingIfNeeded: value >> Int64((size - 1 - $0) * 8)) }
    }

    /// Returns the function of a cast from bytea to an integer type.
    private static func bytesToInteger(_ target: UInt32) -> Function {
        let type = SQLType(builtin: target)
        let size = target == 20 ? 8 : (target == 23 ? 4 : 2)
        return { (value: Value, _: FunctionContext) throws(Diagnostic) in
            guard case .bytes(let bytes) = value else { return value }
            guard bytes.count <= size else { throw outOfRange(type) }
            let word = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            switch size {
            case 8: return .int(Int64(bitPattern: word))
            case 4: return .int(Int64(Int32(truncatingIfNeeded: word)))
            default: return .int(Int64(Int16(truncatingIfNeeded: word)))
            }
        }
    }

    /// Returns the function of a cast from real, double precision or numeric.
    private static func fromNumber(_ source: UInt32, to target: UInt32) -> Function? {
        let type = SQLType(builtin: target)
        switch (source, target) {
        case (1700, 700):
            return { (value: Value, _: FunctionContext) throws(Diagnostic) in
                guard case .numeric(let number) = value else { return value }
                return .double(try FloatText.parseReal(number.text))
            }
        case (1700, 701):
            return { (value: Value, _: FunctionContext) throws(Diagnostic) in
                guard case .numeric(let number) = value else { return value }
                return .double(try FloatText.parseDouble(number.text))
            }
        case (1700, 20), (1700, 21), (1700, 23):
            return { (value: Value, _: FunctionContext) throws(Diagnostic) in
                guard case .numeric(let number) = value else { return value }
                return .int(try number.integer(as: type))
            }
        case (701, 700):
            return { (value: Value, _: FunctionContext) throws(Diagnostic) in .double(try toReal(value.float)) }
        case (_, 1700):
            let digits = source == 700 ? 6 : 15
            return { (value: Value, _: FunctionContext) throws(Diagnostic) in
                .numeric(Numeric(value.float, digits: digits))
            }
        case (_, 20), (_, 21), (_, 23):
            return { (value: Value, _: FunctionContext) throws(Diagnostic) in
                .int(try rounded(value.float, to: type))
            }
        default: return nil
        }
    }

    /// Rounds a float to 32 bits (`dtof`).
    private static func toReal(_ value: Double) throws(Diagnostic) -> Double {
        let real = Double(Float(value))
        if real.isInfinite && !value.isInfinite {
            throw Diagnostic(.numericValueOutOfRange, "value out of range: overflow")
        }
        if real == 0 && value != 0 { throw Diagnostic(.numericValueOutOfRange, "value out of range: underflow") }
        return real
    }

    /// Rounds a float to an integer, half to even (`dtoi4` and its kin).
    static func rounded(_ value: Double, to type: SQLType) throws(Diagnostic) -> Int64 {
        guard let number = Int64(exactly: value.rounded(.toNearestOrEven)) else { throw outOfRange(type) }
        return try checked(number, type)
    }

    /// Refuses an integer that does not fit a type.
    static func checked(_ value: Int64, _ type: SQLType) throws(Diagnostic) -> Int64 {
        switch type.oid.rawValue {
        case 21 where Int16(exactly: value) == nil: throw outOfRange(type)
        case 23 where Int32(exactly: value) == nil: throw outOfRange(type)
        default: return value
        }
    }

    /// Makes the error of a number that does not fit an integer type.
    static func outOfRange(_ type: SQLType) -> Diagnostic {
        Diagnostic(.numericValueOutOfRange, "\(type.displayName) out of range")
    }

    /// Returns the function of a cast from boolean.
    private static func fromBool(to target: UInt32) -> Function {
        { (value: Value, _: FunctionContext) throws(Diagnostic) in
            guard case .bool(let flag) = value else { return value }
            return target == 23 ? .int(flag ? 1 : 0) : .text(flag ? "true" : "false")
        }
    }

    /// Returns the function of a cast from a text type; nil when nothing changes.
    private static func fromText(_ source: UInt32, to target: UInt32) -> Function? {
        switch (source, target) {
        case (18, 23):
            { (value: Value, _: FunctionContext) throws(Diagnostic) in
                .int(Int64(Int8(bitPattern: CharText.byte(of: value.string))))
            }
        case (_, 18):
            { (value: Value, _: FunctionContext) throws(Diagnostic) in .text(CharText.parse(value.string)) }
        case (_, 2205):
            { (value: Value, context: FunctionContext) throws(Diagnostic) in
                .int(Int64(try context.names.objectID(named: value.string, as: .regclass).rawValue))
            }
        case (1042, 19):
            { (value: Value, _: FunctionContext) throws(Diagnostic) in
                .text(NameText.truncated(TextTools.withoutTrailingSpaces(value.string)))
            }
        case (1042, 25), (1042, 1043):
            { (value: Value, _: FunctionContext) throws(Diagnostic) in
                .text(TextTools.withoutTrailingSpaces(value.string))
            }
        case (_, 19):
            { (value: Value, _: FunctionContext) throws(Diagnostic) in .text(NameText.truncated(value.string)) }
        default: nil
        }
    }
}

extension Value {
    /// The integer in the value; 0 in values of other kinds, which casts are not called with.
    var integer: Int64 { if case .int(let v) = self { v } else { 0 } }
    /// The float in the value; 0 in values of other kinds.
    var float: Double { if case .double(let v) = self { v } else { 0 } }
    /// The text in the value; empty in values of other kinds.
    var string: String { if case .text(let v) = self { v } else { "" } }
}
