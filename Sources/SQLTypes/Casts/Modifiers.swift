import SQLBasics

extension ValueText {
    /// Fits a value to the modifier of its type: length, precision and scale (the type's length coercion cast). An explicit
    /// cast cuts texts that are too long, an assignment refuses them.
    public static func applyModifier(
        _ value: Value, _ type: SQLType, explicit: Bool
    ) throws(Diagnostic) -> Value {
        guard type.modifier >= 0 else { return value }
        switch value {
        case .text(let text): return try fit(text, type, explicit: explicit)
        case .numeric(let number):
            return .numeric(
                try NumericModifier(encoded: type.modifier).map { (m) throws(Diagnostic) in try number.fitted(to: m) }
                    ?? number)
        case .int(let number): return .int(try DateTime.rounded(number, type))
        case .bits(let bits): return .bits(try BitText.fit(bits, type, explicit: explicit))
        case .interval(let interval):
            return .interval(try DateTime.fitted(interval, to: IntervalModifier(encoded: type.modifier)))
        case .timeWithZone(var time):
            time.microseconds = DateTime.rounded(time.microseconds, digits: type.modifier)
            return .timeWithZone(time)
        case .array(var array):
            let elementType = array.elementType.with(modifier: type.modifier)
            for i in array.elements.indices {
                array.elements[i] = try applyModifier(array.elements[i], elementType, explicit: explicit)
            }
            return .array(array)
        default: return value
        }
    }

    /// Fits a text to the length of varchar(n) or character(n) (`varchar`, `bpchar`).
    private static func fit(_ text: String, _ type: SQLType, explicit: Bool) throws(Diagnostic) -> Value {
        let padded = type.oid == SQLType.bpchar.oid
        guard padded || type.oid == SQLType.varchar.oid else { return .text(text) }
        let limit = Int(type.modifier) - 4
        if text.utf8.count <= limit && !padded { return .text(text) }
        if limit < 0 { return .text(text) }
        let length = text.unicodeScalars.count
        if length <= limit {
            return .text(padded ? text + String(repeating: " ", count: limit - length) : text)
        }
        let end = text.unicodeScalars.index(text.unicodeScalars.startIndex, offsetBy: limit)
        if !explicit && text.unicodeScalars[end...].contains(where: { $0 != " " }) {
            let name = "\(type.displayName)(\(limit))"
            throw Diagnostic(.stringDataRightTruncation, "value too long for type \(name)")
        }
        return .text(String(text.unicodeScalars[..<end]))
    }
}
