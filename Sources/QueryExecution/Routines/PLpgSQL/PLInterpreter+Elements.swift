import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// Assignment to parts of variables, as `UPDATE … SET` does it for columns (`transformPLAssignStmt`).
extension PLInterpreter {
    /// `a[i] := expression`, `a[i:j] := expression`, `c.f[i].g := expression`
    func assignPart(of target: PLTarget, _ steps: [PLStep], _ fragment: PLFragment, type: SQLType) throws {
        let name = target.names.last ?? ""
        let value = try replaced(try value(of: target), type, steps[...], fragment, name)
        try assign(target, value, type, nil)
    }

    /// Returns a value with what some steps lead to replaced by the value of an expression.
    private func replaced(
        _ old: Value, _ type: SQLType, _ steps: ArraySlice<PLStep>, _ fragment: PLFragment, _ name: String
    ) throws -> Value {
        guard let first = steps.first else {
            let result = try sql.value(of: fragment, variables, target: type)
            return try cast(result.value, result.type, to: type)
        }
        let value: Value
        if case .field(let field) = first {
            value = try replacedField(old, type, field, steps.dropFirst(), fragment, name)
        } else {
            value = try replacedElement(old, type, steps, fragment, name)
        }
        return type.isDomain ? try cast(value, type.base, to: type) : value
    }

    /// Returns a row with a field, or a part of it, replaced.
    private func replacedField(
        _ old: Value, _ type: SQLType, _ field: String, _ rest: ArraySlice<PLStep>, _ fragment: PLFragment,
        _ name: String
    ) throws -> Value {
        let beginning = "cannot assign to field \"\(field)\" of column \"\(name)\" because"
        guard let fields = type.base.fields else {
            throw refusal(
                .datatypeMismatch,
                "\(beginning) its type \(context.environment.typeName(type)) is not a composite type", fragment)
        }
        guard let index = fields.names.firstIndex(of: field) else {
            throw refusal(
                .undefinedColumn,
                "\(beginning) there is no such column in data type \(context.environment.typeName(type))", fragment)
        }
        var values = [Value](repeating: .null, count: fields.types.count)
        if case .row(let row) = old, row.fields.count == values.count { values = row.fields }
        values[index] = try replaced(values[index], fields.types[index], rest, fragment, field)
        return .row(RowValue(types: fields.types, fields: values, names: fields.names))
    }

    /// Returns an array with an element, a slice, or a part of an element replaced.
    private func replacedElement(
        _ old: Value, _ type: SQLType, _ steps: ArraySlice<PLStep>, _ fragment: PLFragment, _ name: String
    ) throws -> Value {
        guard let element = ArrayBuilding.elementType(of: type.base) else {
            throw refusal(
                .datatypeMismatch,
                "cannot subscript type \(context.environment.typeName(type)) because it does not support subscripting",
                fragment)
        }
        let subscripts = steps.prefix { if case .field = $0 { false } else { true } }
        let isSlice = subscripts.contains { if case .slice = $0 { true } else { false } }
        var bounds: [(lower: Int?, upper: Int?)] = []
        for step in subscripts {
            switch step {
            case .index(let index): bounds.append((isSlice ? 1 : nil, try place(index)))
            case .slice(let lower, let upper): bounds.append((try lower.map(place), try upper.map(place)))
            case .field: break
            }
        }
        let rest = steps.dropFirst(subscripts.count)
        var part = Value.null
        if !rest.isEmpty, !isSlice, case .array(let array) = old {
            part = ArrayBuilding.element(array, bounds.map(\.upper))
        }
        let new = try replaced(part, isSlice ? type.base : element, rest, fragment, name)
        return try ArrayAssignment.assign(new, to: bounds, of: old, isSlice: isSlice, elementType: element)
    }

    /// Computes a subscript.
    private func place(_ fragment: PLFragment) throws -> Int {
        let value = try sql.value(of: fragment, variables)
        return try ArrayAssignment.integer(try cast(value.value, value.type, to: .int4))
    }

    /// Makes an error that points at the assignment.
    private func refusal(_ state: SQLState, _ message: String, _ fragment: PLFragment) -> Diagnostic {
        var error = Diagnostic(state, message, at: SourceSpan(start: 0, end: 1))
        error.query = fragment.text
        return error
    }

    /// Returns what a variable or field holds.
    private func value(of target: PLTarget) throws -> Value {
        guard let found = variables.find(target.names) else { return .null }
        let slot = variables.slots[found.slot]
        guard !found.rest.isEmpty else { return slot.value }
        guard case .row(let row) = slot.value, let index = slot.shape?.names.firstIndex(of: found.rest[0]),
            row.fields.indices.contains(index)
        else { return .null }
        return row.fields[index]
    }
}

/// FOREACH (`exec_stmt_foreach_a`).
extension PLInterpreter {
    /// `FOREACH x [SLICE n] IN ARRAY a`
    func runElements(_ loop: PLLoop, _ targets: [PLTarget], _ slice: Int, _ fragment: PLFragment) throws -> Flow {
        let list = try sql.value(of: fragment, variables)
        if list.value.isNull {
            throw Diagnostic(.nullValueNotAllowed, "FOREACH expression must not be null")
        }
        guard case .array(let array) = list.value else {
            throw Diagnostic(
                .datatypeMismatch,
                "FOREACH expression must yield an array, not type \(context.environment.typeName(list.type))")
        }
        guard slice <= array.lengths.count else {
            throw Diagnostic(
                .arraySubscriptError,
                "slice dimension (\(slice)) is out of the valid range 0..\(array.lengths.count)")
        }
        try checkElementTarget(targets, isSliced: slice > 0)
        let items = slice > 0 ? Self.slices(array, slice) : array.elements
        let type = slice > 0 ? list.type.base : array.elementType
        var outcome = Flow.next
        for item in items {
            if targets.count == 1 {
                try assign(targets[0], item, type, nil)
            } else if case .row(let row) = item {
                try assign(targets, row.fields, PLShape(names: fieldNames(of: row, type), types: row.types))
            }
            if let flow = try pass(loop) {
                outcome = flow
                break
            }
        }
        setFound(!items.isEmpty)
        return outcome
    }

    /// Checks that the variable takes arrays for slices, and none for elements.
    private func checkElementTarget(_ targets: [PLTarget], isSliced: Bool) throws {
        var isArray = false
        if targets.count == 1, let found = variables.find(targets[0].names) {
            let slot = variables.slots[found.slot]
            if found.rest.isEmpty {
                isArray = !slot.isRecord && slot.type.base.isArray
            } else if let index = slot.shape?.names.firstIndex(of: found.rest[0]) {
                isArray = slot.shape?.types[index].base.isArray ?? false
            }
        }
        if isSliced && !isArray {
            throw Diagnostic(.datatypeMismatch, "FOREACH ... SLICE loop variable must be of an array type")
        }
        if !isSliced && isArray {
            throw Diagnostic(.datatypeMismatch, "FOREACH loop variable must not be of an array type")
        }
    }

    /// Returns the parts of an array that its last dimensions make (`array_create_iterator`).
    private static func slices(_ array: ArrayValue, _ slice: Int) -> [Value] {
        let lengths = Array(array.lengths.suffix(slice))
        let size = lengths.reduce(1, *)
        guard size > 0 else { return [] }
        return stride(from: 0, to: array.elements.count - size + 1, by: size).map { start in
            .array(
                ArrayValue(
                    elementType: array.elementType, lengths: lengths,
                    lowerBounds: Array(array.lowerBounds.suffix(slice)),
                    elements: Array(array.elements[start..<start + size])))
        }
    }
}
