import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Analyzes a join (`transformFromClauseItem`).
    mutating func join(
        _ node: JoinExpression, in scope: Scope
    ) throws(Diagnostic) -> (tree: JoinTree, items: [NamespaceItem]) {
        let outside = scope.namespace
        var (leftTree, left) = try fromItem(node.left, in: scope)
        setLateral(&left, only: true, allowed: node.kind != .right && node.kind != .full)
        scope.namespace += left
        let (rightTree, right) = try fromItem(node.right, in: scope)
        scope.namespace = outside
        setLateral(&left, only: false, allowed: true)
        try checkConflicts(left, right)
        var join = Join(node.kind.bound, left: leftTree, right: rightTree, condition: nil)
        var merged: [MergedColumn] = []
        switch node.condition {
        case .none: break
        case .on(let condition):
            scope.namespace = left + right
            setLateral(&scope.namespace, only: false, allowed: true)
            defer { scope.namespace = outside }
            join.condition = try boolean(
                try expression(condition, in: scope, clause: .joinOn), construct: "JOIN/ON")
        case .natural:
            let names = commonNames(left, right)
            merged = try mergedColumns(names.map { Identifier($0) }, left, right, node.kind)
            join.isNatural = true
            join.usingColumns = names
        case .using(let names, _):
            merged = try mergedColumns(names, left, right, node.kind)
            join.usingColumns = names.map(\.name)
        }
        if !merged.isEmpty { join.condition = condition(of: merged, in: scope) }
        let columns = joinedColumns(left, right, merged)
        join.alias = node.alias?.name.name
        return (.join(join), try items(of: node, left + right, columns, merged))
    }

    /// The items that names can refer to after a join (an alias hides those inside).
    private func items(
        of node: JoinExpression, _ inner: [NamespaceItem], _ columns: [NamespaceColumn], _ merged: [MergedColumn]
    ) throws(Diagnostic) -> [NamespaceItem] {
        var own = NamespaceItem(name: node.alias?.name.name, entry: nil, relation: nil, columns: columns)
        own.isTableVisible = node.alias != nil
        if let alias = node.alias {
            guard alias.columns.count <= columns.count else {
                throw Diagnostic(
                    .invalidColumnReference,
                    "join expression \"\(alias.name.name)\" has \(columns.count) columns available but "
                        + "\(alias.columns.count) columns specified")
            }
            for (i, name) in alias.columns.enumerated() { own.columns[i].name = name.name }
            return [own]
        }
        var items = inner
        for i in items.indices { items[i].areColumnsVisible = false }
        if case .using(_, let alias?) = node.condition {
            var item = NamespaceItem(
                name: alias.name, entry: nil, relation: nil, columns: Array(columns.prefix(merged.count)))
            item.areColumnsVisible = false
            items.append(item)
        }
        return items + [own]
    }

    /// Returns the names that both sides of a NATURAL join have, in the order of the left side.
    private func commonNames(_ left: [NamespaceItem], _ right: [NamespaceItem]) -> [String] {
        let names = Set(visibleColumns(right).map(\.name))
        var result: [String] = []
        for column in visibleColumns(left) where names.contains(column.name) { result.append(column.name) }
        return result
    }

    /// Returns the columns of one side that can be named without a qualifier.
    private func visibleColumns(_ items: [NamespaceItem]) -> [NamespaceColumn] {
        items.filter(\.areColumnsVisible).flatMap(\.columns)
    }

    /// A column of USING: its two sides, their comparison and what its name means.
    private struct MergedColumn {
        var name: String
        var left: BoundExpression
        var right: BoundExpression
        var comparison: BoundCall
        var value: BoundExpression
    }

    /// Finds the columns of USING on both sides and merges them.
    private mutating func mergedColumns(
        _ names: [Identifier], _ left: [NamespaceItem], _ right: [NamespaceItem], _ kind: JoinExpression.Kind
    ) throws(Diagnostic) -> [MergedColumn] {
        var result: [MergedColumn] = []
        for name in names {
            if result.contains(where: { $0.name == name.name }) {
                throw Diagnostic(
                    .duplicateColumn, "column name \"\(name.name)\" appears more than once in USING clause")
            }
            let a = try usingColumn(name.name, left, side: "left")
            let b = try usingColumn(name.name, right, side: "right")
            let comparison = try apply("=", [a, b], at: .none)
            let value = try mergedValue(a, b, kind)
            result.append(MergedColumn(name: name.name, left: a, right: b, comparison: comparison, value: value))
        }
        return result
    }

    /// Finds a column of USING on one side.
    private func usingColumn(
        _ name: String, _ items: [NamespaceItem], side: String
    ) throws(Diagnostic) -> BoundExpression {
        let found = visibleColumns(items).filter { $0.name == name }
        guard found.count <= 1 else {
            throw Diagnostic(
                .ambiguousColumn, "common column name \"\(name)\" appears more than once in \(side) table")
        }
        guard let column = found.first else {
            throw Diagnostic(
                .undefinedColumn, "column \"\(name)\" specified in USING clause does not exist in \(side) table")
        }
        return column.value
    }

    /// Returns what the merged column means (`buildMergedJoinVar`).
    private mutating func mergedValue(
        _ left: BoundExpression, _ right: BoundExpression, _ kind: JoinExpression.Kind
    ) throws(Diagnostic) -> BoundExpression {
        let type = try commonType([left, right], construct: "JOIN/USING")
        let a = try toCommonType(left, type, construct: "JOIN/USING")
        let b = try toCommonType(right, type, construct: "JOIN/USING")
        switch kind {
        case .inner, .cross:
            if case .cast = a, case .column = b { return b }
            return a
        case .left: return a
        case .right: return b
        case .full: return .coalesce([a, b], type: type, span: .none)
        }
    }

    /// Makes the join condition of merged columns, which also reads them.
    private func condition(of merged: [MergedColumn], in scope: Scope) -> BoundExpression {
        for column in merged {
            markRead(column.left, in: scope, at: .none)
            markRead(column.right, in: scope, at: .none)
        }
        let tests = merged.map { BoundExpression.call($0.comparison) }
        return tests.count == 1 ? tests[0] : .logical(LogicalExpression(.and, tests))
    }

    /// Returns the columns of a join: the merged ones, then the rest of each side.
    private func joinedColumns(
        _ left: [NamespaceItem], _ right: [NamespaceItem], _ merged: [MergedColumn]
    ) -> [NamespaceColumn] {
        let names = Set(merged.map(\.name))
        return merged.map { NamespaceColumn(name: $0.name, value: $0.value) }
            + (visibleColumns(left) + visibleColumns(right)).filter { !names.contains($0.name) }
    }
}

extension JoinExpression.Kind {
    /// The kind of join in the query tree; a cross join is an inner join without condition.
    fileprivate var bound: Join.Kind {
        switch self {
        case .inner, .cross: .inner
        case .left: .left
        case .right: .right
        case .full: .full
        }
    }
}
