import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Analyzes ROW(…).
    mutating func row(_ node: RowConstructor, in scope: Scope) throws(Diagnostic) -> BoundExpression {
        let fields = try rowFields(node, in: scope)
        return .row(
            RowExpression(
                fields: fields, names: fields.indices.map { "f\($0 + 1)" }, isExplicit: node.isExplicit,
                span: node.span))
    }

    /// Analyzes the fields of a row, `t.*` written out.
    mutating func rowFields(_ node: RowConstructor, in scope: Scope) throws(Diagnostic) -> [BoundExpression] {
        var fields: [BoundExpression] = []
        for field in node.fields {
            if case .column(let reference) = field, reference.isStar {
                for column in try expandStar(reference, in: scope) { fields.append(column.expression) }
            } else {
                fields.append(try expression(field, in: scope))
            }
        }
        return fields
    }

    /// Analyzes `a[i]` and `(x).f` (`transformIndirection`).
    mutating func indirection(_ node: IndirectionExpression, in scope: Scope) throws(Diagnostic) -> BoundExpression {
        var value = try expression(node.base, in: scope)
        var indexes: [Indirection] = []
        for step in node.steps {
            switch step {
            case .index, .slice: indexes.append(step)
            case .field(let name):
                value = try subscripted(value, indexes, in: scope)
                indexes = []
                value = try field(name, of: value, in: scope)
            case .star(let span):
                throw Diagnostic(.featureNotSupported, "row expansion via \"*\" is not supported here", at: span)
            }
        }
        return try subscripted(value, indexes, in: scope)
    }

    /// Applies subscripts to an array.
    mutating func subscripted(
        _ array: BoundExpression, _ steps: [Indirection], in scope: Scope
    ) throws(Diagnostic) -> BoundExpression {
        guard !steps.isEmpty else { return array }
        if array.type.base.oid == SQLType.jsonb.oid {
            return try subscriptedJSON(array, steps, in: scope)
        }
        guard let element = array.type.elementLike else {
            throw Diagnostic(
                .datatypeMismatch,
                "cannot subscript type \(array.type.displayName) because it does not support subscripting",
                at: array.location)
        }
        let isSlice = steps.contains { if case .slice = $0 { true } else { false } }
        var indexes: [(lower: BoundExpression?, upper: BoundExpression?)] = []
        for step in steps {
            switch step {
            case .index(let index):
                let upper = try arrayIndex(index, in: scope)
                let one = BoundExpression.constant(Constant(.int(1), type: .int4))
                indexes.append((lower: isSlice ? one : nil, upper: upper))
            case .slice(let lower, let upper):
                var bounds: (lower: BoundExpression?, upper: BoundExpression?) = (nil, nil)
                if let lower { bounds.lower = try arrayIndex(lower, in: scope) }
                if let upper { bounds.upper = try arrayIndex(upper, in: scope) }
                indexes.append(bounds)
            case .field, .star: break
            }
        }
        return .subscripted(
            SubscriptExpression(
                array: array, indexes: indexes, isSlice: isSlice, type: isSlice ? array.type.base : element,
                span: array.span))
    }

    /// Analyzes a subscript, which is an integer.
    private mutating func arrayIndex(_ node: Expression, in scope: Scope) throws(Diagnostic) -> BoundExpression {
        let index = try expression(node, in: scope)
        guard let result = try coerce(index, to: .int4, .assignment) else {
            throw Diagnostic(.datatypeMismatch, "array subscript must have type integer", at: index.location)
        }
        return result
    }

    /// Takes a field out of a row (`ParseComplexProjection`).
    private func field(
        _ name: Identifier, of value: BoundExpression, in scope: Scope
    ) throws(Diagnostic) -> BoundExpression {
        switch value {
        case .wholeRow(let row):
            if let column = row.columns.first(where: { $0.name == name.name }) {
                let reference = BoundColumn(
                    level: row.level, relation: row.relation, column: column.number, type: column.type, span: row.span)
                if let owner = scope.ancestor(row.level) {
                    markRead(.column(reference), in: owner, at: row.span)
                }
                return .column(reference)
            }
            let table = scope.ancestor(row.level)?.entries[row.relation].name ?? ""
            throw Diagnostic(.undefinedColumn, "column \(table).\(name.name) does not exist", at: row.span)
        case .row(let row):
            if let index = row.names.firstIndex(of: name.name) {
                return .field(value, index: index, type: row.fields[index].type, span: row.span)
            }
            throw Diagnostic(
                .undefinedColumn, "could not identify column \"\(name.name)\" in record data type", at: row.span)
        case .call(let call) where value.type.oid == SQLType.record.oid:
            let columns = call.callee?.resultColumns ?? []
            if let index = columns.firstIndex(where: { $0.name == name.name }) {
                return .field(value, index: index, type: columns[index].type, span: call.span)
            }
            throw Diagnostic(
                .undefinedColumn, "could not identify column \"\(name.name)\" in record data type", at: value.location)
        default:
            if let fields = value.type.base.fields {
                if let index = fields.names.firstIndex(of: name.name) {
                    return .field(value, index: index, type: fields.types[index], span: value.location)
                }
                throw Diagnostic(
                    .undefinedColumn,
                    "column \"\(name.name)\" not found in data type \(value.type.displayName)", at: value.location)
            }
            throw Diagnostic(
                .wrongObjectType,
                "column notation .\(name.name) applied to type \(value.type.displayName), which is not a composite type",
                at: value.location)
        }
    }
}
