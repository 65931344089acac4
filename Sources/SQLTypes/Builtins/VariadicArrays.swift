import SQLBasics

extension BuiltinFunction {
    /// The function as a call with `VARIADIC array` needs it, where the last arguments are of any type: the elements of the array
    /// are passed one by one. For a NULL array all but `format` return NULL.
    public var takingArray: BuiltinFunction {
        guard variadicElement?.oid == SQLType.any.oid, case .scalar(let body) = implementation else { return self }
        let isFormat = name == "format"
        let spread: ScalarImplementation = { arguments, context in
            guard case .array(let array)? = arguments.last else {
                if !isFormat { return .null }
                return try body(Array(arguments.dropLast()), context)
            }
            var context = context
            let types = context.argumentTypes.dropLast()
            context.argumentTypes = types + array.elements.map { _ in array.elementType }
            return try body(arguments.dropLast() + array.elements, context)
        }
        return BuiltinFunction(
            oid: oid, name: name, kind: kind, argumentTypes: argumentTypes, variadicElement: variadicElement,
            defaults: defaults, argumentNames: argumentNames, resultType: resultType, resultColumns: resultColumns,
            returnsSet: returnsSet, isStrict: isStrict, volatility: volatility, isLeakproof: isLeakproof,
            implementation: .scalar(spread))
    }
}
