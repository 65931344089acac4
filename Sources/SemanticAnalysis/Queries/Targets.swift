import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Analyzes a list of output columns, stars written out (`transformTargetList`).
    mutating func targets(
        _ nodes: [SelectTarget], in scope: Scope, clause: Clause
    ) throws(Diagnostic) -> [Target] {
        var result: [Target] = []
        for node in nodes {
            if case .column(let reference) = node.expression, reference.isStar {
                result += try expandStar(reference, in: scope)
            } else if case .indirection(let indirection) = node.expression, case .star? = indirection.steps.last {
                result += try expandFields(indirection, in: scope, clause: clause)
            } else {
                let value = try expression(node.expression, in: scope, clause: clause)
                result.append(Target(value, name: node.alias?.name ?? OutputName.of(node.expression)))
            }
        }
        guard result.count <= 1664 else {
            throw Diagnostic(.tooManyColumns, "target lists can have at most 1664 entries")
        }
        return result
    }

    /// Returns the columns that `*` or `t.*` stands for (`ExpandColumnRefStar`).
    func expandStar(_ reference: ColumnReference, in scope: Scope) throws(Diagnostic) -> [Target] {
        guard !reference.names.isEmpty else {
            let items = scope.namespace.filter { $0.areColumnsVisible && !($0.isLateralOnly && !scope.isLateralActive) }
            guard !items.isEmpty else {
                throw Diagnostic(
                    .syntaxError, "SELECT * with no tables specified is not valid", at: reference.span)
            }
            return items.flatMap { expand($0, from: scope, level: 0, at: reference.span) }
        }
        if let fields = try variableFields(reference.names, in: scope, at: reference.span) { return fields }
        let (item, level) = try qualifiedItem(
            reference.names, in: scope, at: reference.span, reference: reference.names)
        return expand(item, from: scope, level: level, at: reference.span)
    }

    /// Returns the columns of one item of FROM.
    private func expand(_ item: NamespaceItem, from scope: Scope, level: Int, at span: SourceSpan) -> [Target] {
        if let entry = item.entry, let owner = scope.ancestor(level) { owner.entries[entry].access?.reads = true }
        return item.columns.dropLast(item.unexpandedCount).map { column in
            Target(use(column, from: scope, level: level, at: span), name: column.name)
        }
    }

    /// Returns the fields that `(x).*` stands for.
    private mutating func expandFields(
        _ node: IndirectionExpression, in scope: Scope, clause: Clause
    ) throws(Diagnostic) -> [Target] {
        var base = node
        base.steps.removeLast()
        let value =
            base.steps.isEmpty
            ? try expression(node.base, in: scope, clause: clause)
            : try expression(.indirection(base), in: scope, clause: clause)
        switch value {
        case .wholeRow(let row):
            return row.columns.map { column in
                let reference = BoundColumn(
                    level: row.level, relation: row.relation, column: column.number, type: column.type, span: row.span)
                if let owner = scope.ancestor(row.level) { markRead(.column(reference), in: owner, at: row.span) }
                return Target(.column(reference), name: column.name)
            }
        case .row(let row):
            return zip(row.fields, row.names).map { Target($0, name: $1) }
        case .call(let call) where BuiltinTable.function(call.function)?.resultColumns.isEmpty == false:
            let columns = BuiltinTable.function(call.function)?.resultColumns ?? []
            return columns.enumerated().map { index, column in
                Target(.field(value, index: index, type: column.type, span: call.span), name: column.name)
            }
        default:
            if let fields = value.type.base.fields {
                return zip(fields.names, fields.types).enumerated().map { index, field in
                    Target(.field(value, index: index, type: field.1, span: value.location), name: field.0)
                }
            }
            throw Diagnostic.notSupported("row expansion of an expression", at: node.span)
        }
    }
}

/// The name of an output column without a label (`FigureColname`).
package enum OutputName {
    /// Returns the name of an index's column over an expression; nil when nothing suggests one (`FigureIndexColname`).
    package static func ofIndexColumn(_ node: Expression) -> String? { suggestion(node)?.name }

    /// Returns the name; `?column?` when nothing suggests one.
    static func of(_ node: Expression) -> String { suggestion(node)?.name ?? "?column?" }

    /// Returns a name and how good it is: 1 for a type's name or a keyword, 2 for a column or a function.
    private static func suggestion(_ node: Expression) -> (name: String, strength: Int)? {
        switch node {
        case .column(let reference): return reference.names.last.map { ($0, 2) }
        case .indirection(let node): return fieldName(node) ?? suggestion(node.base)
        case .call(let call): return (call.name.name, 2)
        case .special(let node): return (node.kind.rawValue, 2)
        case .cast(let node):
            if let inner = suggestion(node.operand), inner.strength >= 2 { return inner }
            return (node.type.name.name, 1)
        case .collate(let node): return suggestion(node.operand)
        case .conditional(let node):
            if let otherwise = node.otherwise, let inner = suggestion(otherwise), inner.strength >= 2 { return inner }
            return ("case", 1)
        case .exists: return ("exists", 2)
        case .arraySubquery: return ("array", 2)
        case .scalarSubquery(let node): return firstTargetName(node.query.body).map { ($0, 2) }
        case .array: return ("array", 2)
        case .row: return ("row", 2)
        case .sqlValue(let node): return (node.kind.rawValue, 2)
        case .grouping: return ("grouping", 2)
        default: return nil
        }
    }

    /// Returns the name of the last field that is taken.
    private static func fieldName(_ node: IndirectionExpression) -> (name: String, strength: Int)? {
        for step in node.steps.reversed() {
            if case .field(let name) = step { return (name.name, 2) }
        }
        return nil
    }

    /// Returns the name of a query's first column.
    private static func firstTargetName(_ body: QueryBody) -> String? {
        switch body {
        case .select(let select):
            guard let target = select.targets.first else { return nil }
            return target.alias?.name ?? of(target.expression)
        case .values: return "column1"
        case .setOperation(let operation): return firstTargetName(operation.left)
        case .nested(let query): return firstTargetName(query.body)
        }
    }
}
