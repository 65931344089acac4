import SQLBasics

/// Reads and writes the text forms of all types.
public enum ValueText {
    /// Reads a text as a value of a type (the type's input function). The modifier is not applied, except that the fields of
    /// an interval's modifier decide what a number without unit means.
    public static func parse(
        _ text: String, as type: SQLType, context: FunctionContext
    ) throws(Diagnostic) -> Value {
        switch type.oid.rawValue {
        case 16: .bool(try BooleanText.parse(text))
        case 20, 21, 23, 26, 28, 29, 5069: .int(try IntegerText.parse(text, type))
        case 25, 194, 705, 1042, 1043, 1790, 2275: .text(text)
        case 18: .text(CharText.parse(text))
        case 19: .text(NameText.truncated(text))
        case 700: .double(try FloatText.parseReal(text))
        case 701: .double(try FloatText.parseDouble(text))
        case 1700: .numeric(try Numeric.parse(text))
        case 24, 2202...2206, 4089, 4096, 4191: .int(try ReferenceText.parse(text, as: type, context))
        case 1082, 1083, 1114, 1184, 1186, 1266: try DateTimeText.parse(text, as: type, context)
        default: try parseRarer(text, as: type, context: context)
        }
    }

    /// Reads a text as a value of one of the rarer types.
    private static func parseRarer(
        _ text: String, as type: SQLType, context: FunctionContext
    ) throws(Diagnostic) -> Value {
        switch type.oid.rawValue {
        case 17: return .bytes(try ByteaText.parse(text))
        case 27: return try RowPlaceText.parse(text)
        case 22, 30: return .array(try VectorText.parse(text, as: type))
        case 1033: return .aclItem(try ACLItemText.parse(text, context))
        case 2950: return .uuid(try UUIDText.parse(text))
        case 114:
            var reader = JSONReader(text, resolvesEscapes: false)
            _ = try reader.read()
            return .text(text)
        case 3802: return try JSONReader.value(of: text).result
        case 1560, 1562: return .bits(try BitText.parse(text))
        case 790: return .int(try Money.parse(text))
        case 4072: return .text(try JSONPathText.normalized(text))
        case 650, 869: return .network(try NetworkReader.parse(text, as: type))
        case 829: return .macAddress(try MACAddressText.parse(text))
        case 2278: return .text("")
        case 2249:
            throw Diagnostic(.featureNotSupported, "input of anonymous composite types is not implemented")
        default: break
        }
        if let value = try parseUserType(text, as: type, context: context) { return value }
        if let range = type.range { return .range(try RangeText.parse(text, range.kind, context)) }
        if let range = type.rangeOfMultirange {
            return .multirange(try MultirangeText.parse(text, range.kind, context))
        }
        if let elementType = type.elementType {
            return .array(try ArrayText.parse(text, elementType: elementType, context: context))
        }
        if let info = type.info, info.kind == "p" {
            throw Diagnostic(.featureNotSupported, "cannot accept a value of type \(type.displayName)")
        }
        throw Diagnostic.notSupported("type \(type.displayName)")
    }

    /// Writes the text form of a value that is not NULL (the type's output function); NULL writes nothing.
    public static func append(_ value: Value, as type: SQLType, context: FunctionContext, to output: inout [UInt8]) {
        if !type.oid.isBuiltin, !value.isNull, appendUserType(value, as: type, context: context, to: &output) { return }
        switch value {
        case .null: break
        case .bool(let v): output.append(v ? 0x74 : 0x66)
        case .int(let v): appendInteger(v, as: type, context, to: &output)
        case .double(let v): FloatText.append(v, as: type, context, to: &output)
        case .numeric(let v): v.append(to: &output)
        case .text(let v): output.append(text: v)
        case .bytes(let v): ByteaText.append(v, hex: context.hexBytea, to: &output)
        case .interval(let v): IntervalText.append(v, style: context.intervalStyle, to: &output)
        case .timeWithZone(let v): DateTimeText.append(v, to: &output)
        case .uuid(let v): UUIDText.append(v, to: &output)
        case .array(let v):
            if type.oid == SQLType.int2vector.oid || type.oid == SQLType.oidvector.oid {
                VectorText.append(v, context, to: &output)
            } else {
                ArrayText.append(v, context: context, to: &output)
            }
        case .row(let v): RecordText.append(v, context: context, to: &output)
        case .rowPlace(let block, let offset): RowPlaceText.append(block, offset, to: &output)
        case .aclItem(let v): ACLItemText.append(v, context, to: &output)
        case .jsonb(let v): JSONWriter.append(v.value, to: &output)
        case .bits(let v): output.append(text: v.text)
        case .network(let v): output.append(text: NetworkWriter.text(v, as: type.base))
        case .macAddress(let v): output.append(text: MACAddressText.string(v))
        case .range(let v): RangeText.append(v, context, to: &output)
        case .multirange(let v): MultirangeText.append(v, context, to: &output)
        }
    }

    /// Writes a value that is stored as an integer.
    private static func appendInteger(
        _ value: Int64, as type: SQLType, _ context: FunctionContext, to output: inout [UInt8]
    ) {
        switch type.oid.rawValue {
        case 1082, 1083, 1114, 1184: DateTimeText.append(value, as: type, context, to: &output)
        case 24, 2202...2206, 4089, 4096, 4191: ReferenceText.append(value, as: type, context, to: &output)
        case 790: output.append(text: Money.text(value))
        default: Digits.append(value, to: &output)
        }
    }

    /// Writes the text form of one row of a vector; NULL writes nothing.
    public static func append(_ vector: ColumnVector, row: Int, context: FunctionContext, to output: inout [UInt8]) {
        guard vector.validity[row] else { return }
        switch vector.data {
        case .bool(let v): output.append(v[row] != 0 ? 0x74 : 0x66)
        case .int(let v): appendInteger(v[row], as: vector.type, context, to: &output)
        case .double(let v): FloatText.append(v[row], as: vector.type, context, to: &output)
        case .numeric(let v): v[row].append(to: &output)
        case .text(let v): v.withRow(row) { output.append(contentsOf: $0) }
        case .boxed(let v): append(v[row], as: vector.type, context: context, to: &output)
        }
    }

    /// Returns the text form of a value.
    public static func string(of value: Value, as type: SQLType, context: FunctionContext) -> String {
        if case .text(let text) = value { return text }
        var bytes: [UInt8] = []
        append(value, as: type, context: context, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Makes the usual error for a text that a type does not accept.
    static func invalidSyntax(_ text: String, _ typeName: String) -> Diagnostic {
        Diagnostic(.invalidTextRepresentation, "invalid input syntax for type \(typeName): \"\(text)\"")
    }
}
