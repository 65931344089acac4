import SQLBasics

/// Reads and writes composite values.
public enum RecordText {
    /// Writes `(a,"b c",)` (`record_out`).
    public static func append(_ row: RowValue, context: FunctionContext, to output: inout [UInt8]) {
        output.append(ascii: "(")
        for (i, field) in row.fields.enumerated() {
            if i > 0 { output.append(ascii: ",") }
            if field.isNull { continue }
            var bytes: [UInt8] = []
            ValueText.append(field, as: i < row.types.count ? row.types[i] : .text, context: context, to: &bytes)
            appendField(bytes, to: &output)
        }
        output.append(ascii: ")")
    }

    /// Writes one field, in quotes where it would not read back.
    private static func appendField(_ bytes: [UInt8], to output: inout [UInt8]) {
        let special: [UInt8] = [UInt8(ascii: "\""), 0x5C, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ",")]
        guard bytes.isEmpty || bytes.contains(where: { special.contains($0) || IntegerText.isSpace($0) }) else {
            return output.append(contentsOf: bytes)
        }
        output.append(ascii: "\"")
        for byte in bytes {
            if byte == UInt8(ascii: "\"") || byte == 0x5C { output.append(byte) }
            output.append(byte)
        }
        output.append(ascii: "\"")
    }

    /// Reads a composite value with fields of these types (`record_in`).
    public static func parse(
        _ text: String, types: [SQLType], names: [String] = [], context: FunctionContext
    ) throws(Diagnostic) -> RowValue {
        let texts = try split(text, count: types.count)
        var fields: [Value] = []
        for (type, text) in zip(types, texts) {
            guard let text else {
                fields.append(.null)
                continue
            }
            let value = try ValueText.parse(text, as: type, context: context)
            fields.append(try ValueText.applyModifier(value, type, explicit: false))
        }
        return RowValue(types: types, fields: fields, names: names)
    }

    /// Splits the text of a composite value into its fields' texts; nil for NULL.
    public static func split(_ text: String, count: Int) throws(Diagnostic) -> [String?] {
        let bytes = Array(text.utf8)
        var i = 0
        while i < bytes.count && IntegerText.isSpace(bytes[i]) { i += 1 }
        guard i < bytes.count, bytes[i] == UInt8(ascii: "(") else { throw malformed(text, "Missing left parenthesis.") }
        i += 1
        var fields: [String?] = []
        if count == 0 && i < bytes.count && bytes[i] == UInt8(ascii: ")") { i += 1 }
        while fields.count < count {
            fields.append(try readField(bytes, &i, text))
            let next = bytes[i]
            i += 1
            if fields.count == count {
                guard next == UInt8(ascii: ")") else { throw malformed(text, "Too many columns.") }
            } else {
                guard next == UInt8(ascii: ",") else { throw malformed(text, "Too few columns.") }
            }
        }
        while i < bytes.count && IntegerText.isSpace(bytes[i]) { i += 1 }
        guard i == bytes.count else { throw malformed(text, "Junk after right parenthesis.") }
        return fields
    }

    /// Reads one field up to the comma or parenthesis behind it, which exists when this returns.
    private static func readField(_ bytes: [UInt8], _ i: inout Int, _ text: String) throws(Diagnostic) -> String? {
        var field: [UInt8] = []
        var isNull = true
        var quoted = false
        while i < bytes.count {
            let byte = bytes[i]
            if !quoted && (byte == UInt8(ascii: ",") || byte == UInt8(ascii: ")")) {
                return isNull ? nil : String(decoding: field, as: UTF8.self)
            }
            isNull = false
            i += 1
            if byte == 0x5C, i < bytes.count {
                field.append(bytes[i])
                i += 1
            } else if byte == UInt8(ascii: "\"") {
                if quoted && i < bytes.count && bytes[i] == byte {
                    field.append(byte)
                    i += 1
                } else {
                    quoted.toggle()
                }
            } else {
                field.append(byte)
            }
        }
        throw malformed(text, "Unexpected end of input.")
    }

    /// Makes the error for a text that is no composite value.
    private static func malformed(_ text: String, _ detail: String) -> Diagnostic {
        Diagnostic(.invalidTextRepresentation, "malformed record literal: \"\(text)\"", detail: detail)
    }
}
