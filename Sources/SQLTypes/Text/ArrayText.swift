import SQLBasics

/// Reads and writes arrays.
public enum ArrayText {
    /// Reads `{…}` with optional bounds in front (`array_in`).
    public static func parse(
        _ text: String, elementType: SQLType, context: FunctionContext
    ) throws(Diagnostic) -> ArrayValue {
        var reader = ArrayReader(text: text, delimiter: UInt8(elementType.info?.delimiter.asciiValue ?? 0x2C))
        var problem: Diagnostic?
        do { try reader.read() } catch { problem = error }
        let shape = reader.shape
        var elements: [Value] = []
        elements.reserveCapacity(shape.items.count)
        for item in shape.items {
            if let item {
                elements.append(try ValueText.parse(item, as: elementType, context: context))
            } else {
                elements.append(.null)
            }
        }
        if let problem { throw problem }
        return ArrayValue(
            elementType: elementType.unmodified, lengths: shape.lengths, lowerBounds: shape.lowerBounds,
            elements: elements)
    }

    /// Writes an array (`array_out`); bounds stand in front when one of them is not 1.
    public static func append(_ array: ArrayValue, context: FunctionContext, to output: inout [UInt8]) {
        guard !array.elements.isEmpty, !array.lengths.isEmpty else { return output.append(text: "{}") }
        if array.lowerBounds.contains(where: { $0 != 1 }) {
            for (lower, length) in zip(array.lowerBounds, array.lengths) {
                output.append(text: "[\(lower):\(lower + length - 1)]")
            }
            output.append(ascii: "=")
        }
        var position = 0
        let delimiter = UInt8(array.elementType.info?.delimiter.asciiValue ?? 0x2C)
        appendDimension(array, 0, &position, delimiter, context, to: &output)
    }

    /// Writes one dimension of an array, which begins with the element at `position`.
    private static func appendDimension(
        _ array: ArrayValue, _ dimension: Int, _ position: inout Int, _ delimiter: UInt8, _ context: FunctionContext,
        to output: inout [UInt8]
    ) {
        output.append(ascii: "{")
        for i in 0..<array.lengths[dimension] {
            if i > 0 { output.append(delimiter) }
            if dimension + 1 < array.lengths.count {
                appendDimension(array, dimension + 1, &position, delimiter, context, to: &output)
            } else if position < array.elements.count {
                appendElement(array.elements[position], array.elementType, delimiter, context, to: &output)
                position += 1
            }
        }
        output.append(ascii: "}")
    }

    /// Writes one element, in quotes where it would not read back.
    private static func appendElement(
        _ value: Value, _ type: SQLType, _ delimiter: UInt8, _ context: FunctionContext, to output: inout [UInt8]
    ) {
        if value.isNull { return output.append(text: "NULL") }
        var bytes: [UInt8] = []
        ValueText.append(value, as: type, context: context, to: &bytes)
        guard needsQuotes(bytes, delimiter) else { return output.append(contentsOf: bytes) }
        output.append(ascii: "\"")
        for byte in bytes {
            if byte == UInt8(ascii: "\"") || byte == 0x5C { output.append(0x5C) }
            output.append(byte)
        }
        output.append(ascii: "\"")
    }

    /// Tells whether an element must be quoted.
    private static func needsQuotes(_ bytes: [UInt8], _ delimiter: UInt8) -> Bool {
        if bytes.isEmpty { return true }
        if bytes.count == 4 && String(decoding: bytes, as: UTF8.self).uppercased() == "NULL" { return true }
        return bytes.contains { byte in
            switch byte {
            case UInt8(ascii: "\""), 0x5C, UInt8(ascii: "{"), UInt8(ascii: "}"), delimiter: true
            default: IntegerText.isSpace(byte)
            }
        }
    }
}

/// Reads and writes int2vector and oidvector: numbers with spaces between.
enum VectorText {
    /// Reads numbers (`int2vectorin`, `oidvectorin`).
    static func parse(_ text: String, as type: SQLType) throws(Diagnostic) -> ArrayValue {
        let elementType: SQLType = type.oid == SQLType.int2vector.oid ? .int2 : .oid
        var elements: [Value] = []
        for part in text.split(whereSeparator: { $0.isWhitespace }) {
            elements.append(.int(try IntegerText.parse(String(part), elementType)))
        }
        return ArrayValue(elementType: elementType, lengths: [elements.count], lowerBounds: [0], elements: elements)
    }

    /// Writes numbers.
    static func append(_ array: ArrayValue, _ context: FunctionContext, to output: inout [UInt8]) {
        for (i, element) in array.elements.enumerated() {
            if i > 0 { output.append(ascii: " ") }
            ValueText.append(element, as: array.elementType, context: context, to: &output)
        }
    }
}
