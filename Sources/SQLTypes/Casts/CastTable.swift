import SQLBasics

/// The casts between builtin types: the rows of pg_cast, and those that follow from text forms.
public enum CastTable {
    /// The rows of pg_cast between supported types.
    public static let all: [BuiltinCast] = []

    /// Returns the row of pg_cast, if there is one.
    public static func entry(from source: SQLType, to target: SQLType) -> BuiltinCast? { nil }

    /// Returns how a value is cast (`find_coercion_pathway`): the row of pg_cast; for arrays, element by element; from or to
    /// a string type, by the text form. Nil when there is no cast. Types with user-defined numbers count as unknown.
    public static func pathway(from source: SQLType, to target: SQLType) -> BuiltinCast? { nil }

    /// Casts a value to a type, its modifier included.
    public static func cast(
        _ value: Value, from source: SQLType, to target: SQLType, explicit: Bool, context: FunctionContext
    ) throws(Diagnostic) -> Value { throw Diagnostic.notSupported("cast") }

    /// Casts all rows of a vector to a type, its modifier included.
    public static func cast(
        _ vector: ColumnVector, to target: SQLType, explicit: Bool, context: FunctionContext
    ) throws(Diagnostic) -> ColumnVector { throw Diagnostic.notSupported("cast") }
}
