import SQLBasics
import SQLTypes

/// Functions that make rows of JSON where they stand in a select list.
extension SystemFunctions {
    /// Makes the rows of a call, each as one value of the type of its first argument (`populate_record_worker`).
    static func jsonRows(
        _ function: BuiltinFunction, _ arguments: [Value], _ types: [SQLType], _ context: ExecutionContext
    ) throws -> [[Value]] {
        guard function.argumentTypes.count > 1, arguments.count > 1, let type = types.first else {
            throw Diagnostic(
                .featureNotSupported, "could not determine row type for result of \(function.name)",
                hint: "Provide a non-null record argument, or call the function in the FROM clause using a column "
                    + "definition list.")
        }
        let base = arguments[0]
        var names = type.base.fields?.names ?? []
        var fields = type.base.fields?.types ?? []
        if type.base.oid == SQLType.record.oid {
            guard case .row(let row) = base else {
                throw Diagnostic(
                    .invalidParameterValue, "could not determine row type for result of \(function.name)",
                    hint: "Provide a non-null record argument, or call the function in the FROM clause using a column "
                        + "definition list.")
            }
            names = row.names.isEmpty ? row.fields.indices.map { "f\($0 + 1)" } : row.names
            fields = row.types
        } else if type.base.fields == nil {
            throw Diagnostic(
                .datatypeMismatch, "first argument of \(function.name) must be a row type")
        }
        if arguments[1].isNull { return function.returnsSet ? [] : [[base]] }
        let name = function.name == "jsonb_populate_record_valid" ? "jsonb_populate_record" : function.name
        let rows = try JSONRows(name, context.functions).rows(
            of: arguments[1], like: base, names: names, types: fields)
        let compiler = ExpressionCompiler(
            Planner(context: context, permits: PermitSet([])), QueryScope(parent: nil), Layout())
        let check = try compiler.domainCheck(of: type)
        return try rows.map { row in
            let value = Value.row(RowValue(types: fields, fields: row, names: names))
            try check?.check(value)
            return [value]
        }
    }
}
