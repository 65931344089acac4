import CatalogModel
import SQLBasics
import SQLTypes

/// The variables that SQL inside a PL/pgSQL body can name (`resolve_column_ref` of pl_comp.c). Each is a parameter.
package struct RoutineVariables {
    /// One variable.
    package struct Variable {
        /// The number of its parameter.
        package var number: Int
        package var type: SQLType
        /// Tells whether it is a record or a row.
        package var isRecord: Bool
        /// The fields; nil for a record that holds nothing yet.
        package var fields: (names: [String], types: [SQLType])?

        /// Makes a variable.
        package init(number: Int, type: SQLType, isRecord: Bool, fields: (names: [String], types: [SQLType])?) {
            self.number = number
            self.type = type
            self.isRecord = isRecord
            self.fields = fields
        }
    }

    /// The variables of one block, by name.
    package typealias Level = (label: String?, names: [String: Variable])
    private let levels: [Level]

    /// Makes the variables of these blocks, the outermost first.
    package init(_ levels: [Level]) { self.levels = levels }

    /// Makes the error for a name that both a variable and a column have.
    static func ambiguous(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .ambiguousColumn, "column reference \"\(name)\" is ambiguous",
            detail: "It could refer to either a PL/pgSQL variable or a table column.", at: span)
    }

    /// Finds the variable of some names and how many of the names it takes.
    private func variable(_ names: [String]) -> (Variable, taken: Int)? {
        guard let first = names.first else { return nil }
        for level in levels.reversed() {
            if let found = level.names[first] { return (found, 1) }
            if level.label == first, names.count > 1, let found = level.names[names[1]] { return (found, 2) }
        }
        return nil
    }

    /// Returns what some names mean: a variable, or a field of one. A field that does not exist is an error when the names
    /// can mean nothing else.
    func find(
        _ names: [String], at span: SourceSpan, isCertain: Bool
    ) throws(Diagnostic) -> BoundExpression? {
        guard let (variable, taken) = variable(names) else { return nil }
        let value = BoundExpression.parameter(variable.number, type: variable.type, span: span)
        guard names.count > taken else { return value }
        guard names.count == taken + 1, variable.isRecord else { return nil }
        let name = names[taken - 1]
        guard let fields = variable.fields else {
            throw Diagnostic(
                .objectNotInPrerequisiteState, "record \"\(name)\" is not assigned yet",
                detail: "The tuple structure of a not-yet-assigned record is indeterminate.")
        }
        guard let index = fields.names.firstIndex(of: names[taken]) else {
            guard isCertain else { return nil }
            throw Diagnostic(.undefinedColumn, "record \"\(name)\" has no field \"\(names[taken])\"")
        }
        return .field(value, index: index, type: fields.types[index], span: span)
    }

    /// Returns all fields of the record that some names mean; nil when they mean none.
    func fields(_ names: [String], at span: SourceSpan) throws(Diagnostic) -> [Target]? {
        guard let (variable, taken) = variable(names), taken == names.count, variable.isRecord else { return nil }
        guard let fields = variable.fields else {
            throw Diagnostic(
                .objectNotInPrerequisiteState, "record \"\(names[taken - 1])\" is not assigned yet",
                detail: "The tuple structure of a not-yet-assigned record is indeterminate.")
        }
        let value = BoundExpression.parameter(variable.number, type: variable.type, span: span)
        return zip(fields.names, fields.types).enumerated().map { index, field in
            Target(.field(value, index: index, type: field.1, span: span), name: field.0)
        }
    }
}

extension Analyzer {
    /// Returns the variable, or the field of one, that a qualified name means, unless an item of FROM has the name.
    func qualifiedVariable(
        _ names: [String], in scope: Scope, at span: SourceSpan
    ) throws(Diagnostic) -> BoundExpression? {
        guard let variables else { return nil }
        if let item = try findItem(named: names.first ?? "", relation: nil, in: scope, at: span) {
            let hasColumn = names.count == 2 && !item.item.matches(names[1]).isEmpty
            if hasColumn, try variables.find(names, at: span, isCertain: false) != nil {
                throw RoutineVariables.ambiguous(names.joined(separator: "."), at: span)
            }
            if hasColumn { return nil }
        }
        return try variables.find(names, at: span, isCertain: true)
    }

    /// Returns the fields that `r.*` means of a variable, unless an item of FROM has the name.
    func variableFields(
        _ names: [String], in scope: Scope, at span: SourceSpan
    ) throws(Diagnostic) -> [Target]? {
        guard let variables, let first = names.first,
            try findItem(named: first, relation: nil, in: scope, at: span) == nil
        else { return nil }
        return try variables.fields(names, at: span)
    }
}
