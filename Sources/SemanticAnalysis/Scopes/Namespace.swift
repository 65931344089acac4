import CatalogModel
import SQLBasics
import SQLTypes

extension Analyzer {
    /// Makes the range-table entry of a relation with its live columns.
    static func entry(
        of relation: Relation, kind: RangeEntry.Kind, name: String, hasAlias: Bool = false, span: SourceSpan
    ) -> RangeEntry {
        let columns = relation.liveColumns.map { RangeColumn(name: $0.name, type: $0.type, number: $0.number) }
        return RangeEntry(kind: kind, name: name, hasAlias: hasAlias, columns: columns, span: span)
    }

    /// Makes the namespace item of an entry.
    static func item(of position: Int, in scope: Scope, relation: Relation? = nil) -> NamespaceItem {
        let entry = scope.entries[position]
        let columns = entry.columns.map { column in
            NamespaceColumn(
                name: column.name,
                value: .column(BoundColumn(relation: position, column: column.number, type: column.type)))
        }
        return NamespaceItem(
            name: entry.name, entry: position, relation: entry.hasAlias ? nil : relation?.id, columns: columns,
            hasSystemColumns: relation.map { $0.kind != .view } ?? false)
    }

    /// Makes an entry's columns and name known to the expressions of its level.
    func addToNamespace(_ position: Int, relation: Relation? = nil, in scope: Scope) {
        scope.namespace.append(Self.item(of: position, in: scope, relation: relation))
    }

    /// Records that the columns in a resolved reference are read (`markVarForSelectPriv`).
    func markRead(_ expression: BoundExpression, in scope: Scope, at span: SourceSpan) {
        switch expression {
        case .column(let c):
            guard scope.entries.indices.contains(c.relation) else { return }
            scope.entries[c.relation].access?.readColumns.insert(c.column)
            if scope.entries[c.relation].access?.places[c.column] == nil {
                scope.entries[c.relation].access?.places[c.column] = span
            }
        case .wholeRow(let w):
            guard scope.entries.indices.contains(w.relation) else { return }
            scope.entries[w.relation].access?.readsWholeRow = true
            if scope.entries[w.relation].access?.places[0] == nil {
                scope.entries[w.relation].access?.places[0] = span
            }
        default:
            expression.forEachChild { child in
                if case .expression(let inner) = child { markRead(inner, in: scope, at: span) }
            }
        }
    }
}

extension BoundExpression {
    /// Returns the expression with another place in the text.
    func placed(at span: SourceSpan) -> BoundExpression {
        switch self {
        case .column(var c):
            c.span = span
            return .column(c)
        case .constant(var c):
            c.span = span
            return .constant(c)
        case .cast(var c):
            c.operand = c.operand.placed(at: span)
            return .cast(c)
        case .coalesce(let list, let type, _):
            return .coalesce(list.map { $0.placed(at: span) }, type: type, span: span)
        default: return self
        }
    }
}

extension NamespaceItem {
    /// Returns what a column name means here: one column for each match, a system column included.
    func matches(_ name: String) -> [NamespaceColumn] {
        let found = columns.filter { $0.name == name }
        if !found.isEmpty { return found }
        guard hasSystemColumns, let place = entry ?? ruleRow, let column = SystemColumns.column(named: name) else {
            return []
        }
        let value = BoundExpression.column(BoundColumn(relation: place, column: column.number, type: column.type))
        return [NamespaceColumn(name: name, value: value, checked: ruleRow.map { ($0, column.number) })]
    }
}
