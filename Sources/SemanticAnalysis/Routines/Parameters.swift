import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

extension Analyzer {
    /// Lets the parameters of a routine be called by number, by name, and by name behind the routine's own.
    package mutating func declareParameters(of routine: Routine, types: [SQLType]? = nil) {
        let inputs = routine.inputs
        parameterTypes = types ?? inputs.map(\.type)
        parameterNames = inputs.map(\.name)
        parameterQualifier = routine.name
    }

    /// Returns the parameter of a name; a column of the same name comes first (`sql_fn_post_column_ref`).
    func parameter(named name: String, at span: SourceSpan) -> BoundExpression? {
        guard !name.isEmpty, let index = parameterNames.firstIndex(of: name), parameterTypes.indices.contains(index)
        else { return nil }
        return .parameter(index + 1, type: parameterTypes[index], span: span)
    }

    /// Returns the parameter that `f.x` means in the body of a function f, or the field that `x.a` or `f.x.a` means of a
    /// parameter that holds a row, unless an item of FROM has the name in front.
    func qualifiedParameter(_ names: [String], in scope: Scope, at span: SourceSpan) -> BoundExpression? {
        guard let first = names.first, !parameterNames.isEmpty else { return nil }
        var current: Scope? = scope
        while let here = current {
            if here.namespace.contains(where: { $0.isTableVisible && $0.name == first }) { return nil }
            current = here.parent
        }
        var rest = names[...]
        if first == parameterQualifier, rest.count > 1 { rest = rest.dropFirst() }
        guard let name = rest.popFirst(), let found = parameter(named: name, at: span) else { return nil }
        guard let field = rest.popFirst() else { return found }
        guard rest.isEmpty, let fields = found.type.base.fields, let index = fields.names.firstIndex(of: field) else {
            return nil
        }
        return .field(found, index: index, type: fields.types[index], span: span)
    }
}

extension BoundExpression {
    /// Tells whether this is NULL as a constant.
    package var isNullConstant: Bool {
        if case .constant(let constant) = self { constant.value.isNull } else { false }
    }

    /// Returns the expression with its parameters `$1`, `$2`, … replaced, sub-selects included.
    package func replacingParameters(_ values: [BoundExpression], depth: Int = 0) -> BoundExpression {
        if case .parameter(let number, _, _) = self, values.indices.contains(number - 1) {
            return depth == 0 ? values[number - 1] : values[number - 1].shiftingLevels(by: depth)
        }
        return mapChildren(
            { $0.replacingParameters(values, depth: depth) },
            query: { $0.replacingParameters(values, depth: depth + 1) })
    }
}

extension BoundQuery {
    /// Returns the query with the parameters in it replaced by expressions of the level `depth` levels further out.
    package func replacingParameters(_ values: [BoundExpression], depth: Int) -> BoundQuery {
        mapChildren(
            { $0.replacingParameters(values, depth: depth) },
            query: { $0.replacingParameters(values, depth: depth + 1) })
    }
}

extension AnalysisEnvironment {
    /// Returns the routines of a name: of one schema, or of all in the search path.
    package func routines(named name: String, in schema: ObjectID?) -> [Routine] {
        let path = schema.map { [$0] } ?? functionPath
        return path.flatMap { catalog.routines(named: name, in: $0) }
    }

    /// Tells whether a routine is found by its bare name and argument types (`FunctionIsVisible`).
    package func isVisible(_ routine: Routine) -> Bool {
        let types = routine.inputs.map(\.type.oid)
        for schema in functionPath {
            if schema == routine.schema { return true }
            if schema == Schema.pgCatalog {
                let builtins = BuiltinTable.functions(named: routine.name)
                if builtins.contains(where: { $0.argumentTypes.map(\.oid) == types }) { return false }
            }
            let others = catalog.routines(named: routine.name, in: schema)
            if others.contains(where: { $0.inputs.map(\.type.oid) == types }) { return false }
        }
        return false
    }

    /// Returns a routine's name as a call of it is written, qualified unless the bare name finds it
    /// (`generate_function_name`).
    package func callName(of routine: Routine) -> String {
        if isVisible(routine) { return Quoting.identifier(routine.name) }
        return Quoting.qualified(catalog.schemas[routine.schema]?.name ?? "", routine.name)
    }

    /// Returns a routine's name with its argument types, as messages print it (`format_procedure`).
    package func signatureText(of routine: Routine) -> String {
        let types = routine.inputs.map { typeName($0.type) }.joined(separator: ",")
        return "\(callName(of: routine))(\(types))"
    }

    /// Returns a type's name, that of a table's row type included (`format_type_be`).
    package func typeName(_ type: SQLType) -> String {
        guard type.info == nil else { return type.displayName }
        return functionContext.names.name(of: type.oid, as: .regtype)
    }
}
