import SQLBasics

/// Reads and writes the text forms of all types.
public enum ValueText {
    /// Reads a text as a value of a type (the type's input function). The modifier is not applied, except that the fields of
    /// an interval's modifier decide what a number without unit means.
    public static func parse(
        _ text: String, as type: SQLType, context: FunctionContext
    ) throws(Diagnostic) -> Value {
        throw Diagnostic.notSupported("input of type \(type.displayName)")
    }

    /// Fits a value to the modifier of its type: length, precision and scale (the type's length coercion cast). An explicit
    /// cast cuts texts that are too long, an assignment refuses them.
    public static func applyModifier(
        _ value: Value, _ type: SQLType, explicit: Bool
    ) throws(Diagnostic) -> Value { value }

    /// Writes the text form of a value that is not NULL (the type's output function); NULL writes nothing.
    public static func append(_ value: Value, as type: SQLType, context: FunctionContext, to output: inout [UInt8]) {}

    /// Writes the text form of one row of a vector; NULL writes nothing.
    public static func append(_ vector: ColumnVector, row: Int, context: FunctionContext, to output: inout [UInt8]) {
        append(vector[row], as: vector.type, context: context, to: &output)
    }

    /// Returns the text form of a value.
    public static func string(of value: Value, as type: SQLType, context: FunctionContext) -> String {
        var bytes: [UInt8] = []
        append(value, as: type, context: context, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
