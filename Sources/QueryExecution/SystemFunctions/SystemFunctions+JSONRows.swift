import SQLBasics
import SQLTypes

/// Functions that make rows of JSON where they stand in a select list.
extension SystemFunctions {
    /// What the rows of a call look like.
    private struct RowShape {
        var type: SQLType
        var names: [String]
        var fields: [SQLType]
    }

    /// Tells whether a call makes a row, so that no value is refused by its type or domain; NULL for no JSON. What is wrong with
    /// the call itself is an error (`jsonb_populate_record_valid`).
    static func makesJSONRow(_ arguments: [Value], _ types: [SQLType], _ context: ExecutionContext) throws -> Value {
        let name = "jsonb_populate_record"
        let shape = try rowShape(name, arguments, types)
        if arguments[1].isNull { return .null }
        do {
            _ = try populate(name, arguments, shape, context)
            return .bool(true)
        } catch let error as Diagnostic
            where error.sqlState.code.hasPrefix("22") || error.sqlState.code.hasPrefix("23")
        {
            return .bool(false)
        }
    }

    /// Makes the rows of a call, each as one value of the type of its first argument (`populate_record_worker`).
    static func jsonRows(
        _ function: BuiltinFunction, _ arguments: [Value], _ types: [SQLType], _ context: ExecutionContext
    ) throws -> [[Value]] {
        guard function.argumentTypes.count > 1 else { throw unknownRow(function.name, .featureNotSupported) }
        let shape = try rowShape(function.name, arguments, types)
        if arguments[1].isNull { return function.returnsSet ? [] : [[arguments[0]]] }
        return try populate(function.name, arguments, shape, context)
    }

    /// Finds out what the rows of a call look like.
    private static func rowShape(_ name: String, _ arguments: [Value], _ types: [SQLType]) throws -> RowShape {
        guard arguments.count > 1, let type = types.first else { throw unknownRow(name, .featureNotSupported) }
        if type.base.oid == SQLType.record.oid {
            guard case .row(let row) = arguments[0] else { throw unknownRow(name, .invalidParameterValue) }
            let names = row.names.isEmpty ? row.fields.indices.map { "f\($0 + 1)" } : row.names
            return RowShape(type: type, names: names, fields: row.types)
        }
        guard let fields = type.base.fields else {
            throw Diagnostic(.datatypeMismatch, "first argument of \(name) must be a row type")
        }
        return RowShape(type: type, names: fields.names, fields: fields.types)
    }

    /// Makes rows of JSON that is there.
    private static func populate(
        _ name: String, _ arguments: [Value], _ shape: RowShape, _ context: ExecutionContext
    ) throws -> [[Value]] {
        let rows = try JSONRows(name, context.functions).rows(
            of: arguments[1], like: arguments[0], names: shape.names, types: shape.fields)
        let compiler = ExpressionCompiler(
            Planner(context: context, permits: PermitSet([])), QueryScope(parent: nil), Layout())
        let check = try compiler.domainCheck(of: shape.type)
        return try rows.map { row in
            let value = Value.row(RowValue(types: shape.fields, fields: row, names: shape.names))
            try check?.check(value)
            return [value]
        }
    }

    /// The error of a call that does not tell what its rows look like.
    private static func unknownRow(_ name: String, _ state: SQLState) -> Diagnostic {
        Diagnostic(
            state, "could not determine row type for result of \(name)",
            hint: "Provide a non-null record argument, or call the function in the FROM clause using a column "
                + "definition list.")
    }
}
