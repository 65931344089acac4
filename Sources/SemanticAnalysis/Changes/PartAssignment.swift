import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

/// Assignment to parts of columns: `SET a[1] = …`, `SET c.f = …`, `INSERT INTO t (a[1], c.f)`
/// (`transformAssignmentIndirection`). The column's new value is its old one with a part replaced; nobody needs SELECT
/// for that.
extension Analyzer {
    /// Returns the value of a column in whose old value a part is replaced.
    mutating func assigned(
        _ value: BoundExpression, to column: Column, part target: ColumnTarget?, of old: BoundExpression,
        in scope: Scope
    ) throws(Diagnostic) -> BoundExpression {
        guard let target, !target.steps.isEmpty else { return try assigned(value, to: column) }
        let part = Part(type: column.type, name: column.name, isElement: false, place: target.name.span)
        return try stored(value, in: old, part, target.steps[...], in: scope)
    }

    /// What is assigned to on one step of the way into a column.
    private struct Part {
        var type: SQLType
        /// The name of the column or field.
        var name: String
        /// Tells whether this is an element of an array.
        var isElement: Bool
        var place: SourceSpan
    }

    /// Returns a value with what some steps lead to replaced.
    private mutating func stored(
        _ value: BoundExpression, in old: BoundExpression, _ part: Part, _ steps: ArraySlice<Indirection>,
        in scope: Scope
    ) throws(Diagnostic) -> BoundExpression {
        guard let first = steps.first else { return try converted(value, for: part) }
        switch first {
        case .star:
            throw Diagnostic(
                .featureNotSupported, "row expansion via \"*\" is not supported here", at: part.place)
        case .field(let name):
            guard let fields = part.type.base.fields else {
                throw Diagnostic(
                    .datatypeMismatch,
                    "cannot assign to field \"\(name.name)\" of column \"\(part.name)\" because its type "
                        + "\(part.type.displayName) is not a composite type", at: part.place)
            }
            guard let index = fields.names.firstIndex(of: name.name) else {
                throw Diagnostic(
                    .undefinedColumn,
                    "cannot assign to field \"\(name.name)\" of column \"\(part.name)\" because there is no such column "
                        + "in data type \(part.type.displayName)", at: part.place)
            }
            let inner = Part(type: fields.types[index], name: name.name, isElement: false, place: part.place)
            var values = fields.types.indices.map {
                BoundExpression.field(old, index: $0, type: fields.types[$0], span: .none)
            }
            values[index] = try stored(value, in: values[index], inner, steps.dropFirst(), in: scope)
            let row = BoundExpression.row(
                RowExpression(fields: values, names: fields.names, isExplicit: true, span: .none))
            return try coerce(row, to: part.type, .assignment) ?? row
        case .index, .slice:
            let subscripts = steps.prefix { if case .field = $0 { false } else { true } }
            return try storedElement(
                value, in: old, part, Array(subscripts), steps.dropFirst(subscripts.count), in: scope)
        }
    }

    /// Returns an array with an element or a slice replaced, or with a part of an element.
    private mutating func storedElement(
        _ value: BoundExpression, in old: BoundExpression, _ part: Part, _ subscripts: [Indirection],
        _ rest: ArraySlice<Indirection>, in scope: Scope
    ) throws(Diagnostic) -> BoundExpression {
        guard part.type.elementLike != nil || part.type.base.oid == SQLType.jsonb.oid else {
            throw Diagnostic(
                .datatypeMismatch,
                "cannot subscript type \(part.type.displayName) because it does not support subscripting",
                at: part.place)
        }
        let element = try subscripted(old, subscripts, in: scope)
        guard case .subscripted(var store) = element else { return element }
        let inner = Part(type: store.type, name: part.name, isElement: true, place: part.place)
        store.assigned = try stored(value, in: element, inner, rest, in: scope)
        store.type = part.type.base
        let array = BoundExpression.subscripted(store)
        return part.type.isDomain ? .cast(BoundCast(array, to: part.type, context: .implicit)) : array
    }

    /// Converts a value for what it is assigned to.
    private mutating func converted(_ value: BoundExpression, for part: Part) throws(Diagnostic) -> BoundExpression {
        if let result = try coerce(value, to: part.type, .assignment) { return result }
        let beginning =
            part.isElement
            ? "subscripted assignment to \"\(part.name)\" requires type \(part.type.displayName)"
            : "subfield \"\(part.name)\" is of type \(part.type.displayName)"
        throw Diagnostic(
            .datatypeMismatch, "\(beginning) but expression is of type \(value.type.displayName)",
            hint: "You will need to rewrite or cast the expression.", at: part.place)
    }

    /// Refuses DEFAULT for a part of a column.
    func refuseDefault(for target: ColumnTarget) throws(Diagnostic) {
        guard let first = target.steps.first else { return }
        let what = if case .field = first { "a subfield" } else { "an array element" }
        throw Diagnostic(.featureNotSupported, "cannot set \(what) to DEFAULT", at: target.name.span)
    }
}

extension InsertPlan {
    /// Leaves one value for each column whose parts were given values; the last one holds them all.
    mutating func mergeParts() {
        let kept = columns.indices.filter { !columns[($0 + 1)...].contains(columns[$0]) }
        guard kept.count < columns.count else { return }
        columns = kept.map { columns[$0] }
        switch source {
        case .values(let rows): source = .values(rows.map { row in kept.map { row[$0] } })
        case .query: conversions = kept.map { conversions[$0] }
        case .defaults, .vectors: break
        }
    }
}
