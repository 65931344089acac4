import SQLBasics

/// The functions over enumerations (manual 9.10), which ask the type of their arguments for its labels.
enum EnumFunctions {
    /// Finds a function by its key.
    static func find(_ key: String) -> FunctionImplementation? {
        switch key {
        case "enum_cmp": .scalar { arguments, _ in .int(Int64(compare(arguments))) }
        case "enum_smaller": .scalar { arguments, _ in compare(arguments) <= 0 ? arguments[0] : arguments[1] }
        case "enum_larger": .scalar { arguments, _ in compare(arguments) >= 0 ? arguments[0] : arguments[1] }
        case "enum_first": .scalar { _, context in try bound(of: labels(context).labels.first, context) }
        case "enum_last": .scalar { _, context in try bound(of: labels(context).labels.last, context) }
        case "enum_range_all": .scalar { _, context in try range(.null, .null, context) }
        case "enum_range_bounds": .scalar { arguments, context in try range(arguments[0], arguments[1], context) }
        default: nil
        }
    }

    /// Compares two values by the order of their labels.
    private static func compare(_ arguments: [Value]) -> Int {
        guard arguments.count == 2 else { return 0 }
        let result = Value.compare(arguments[0], arguments[1], .float8)
        return result < 0 ? -1 : (result > 0 ? 1 : 0)
    }

    /// Returns the enumeration that the arguments are of, with its labels.
    private static func labels(_ context: FunctionContext) throws -> (type: SQLType, labels: [EnumLabel]) {
        for type in context.argumentTypes {
            if case .enumeration(let labels) = type.base.details { return (type.base.unmodified, labels) }
        }
        throw Diagnostic(.featureNotSupported, "could not determine actual enum type")
    }

    /// Returns the value of the first or last label (`enum_first`, `enum_last`).
    private static func bound(of label: EnumLabel?, _ context: FunctionContext) throws -> Value {
        if let label { return .double(label.order) }
        let name = try labels(context).type.displayName
        throw Diagnostic(.objectNotInPrerequisiteState, "enum \(name) contains no values")
    }

    /// Returns the values between two bounds; NULL leaves a side open (`enum_range_internal`).
    private static func range(_ lower: Value, _ upper: Value, _ context: FunctionContext) throws -> Value {
        let (type, labels) = try labels(context)
        let values = labels.lazy.map(\.order).filter { order in
            if case .double(let bound) = lower, order < bound { return false }
            if case .double(let bound) = upper, order > bound { return false }
            return true
        }
        return .array(ArrayValue(elementType: type, elements: values.map { .double($0) }))
    }
}
