import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

/// What OLD and NEW stand for in RETURNING.
enum RowVersions {
    /// INSERT: there is no old row.
    case onlyNew
    /// UPDATE: the old row is relation `BoundColumn.oldRow`.
    case both
    /// DELETE: there is no new row.
    case onlyOld
    /// MERGE, and INSERT with ON CONFLICT DO UPDATE: the rows are relations `BoundColumn.maybeOldRow` and `newRow`.
    case merge
    /// INSERT with ON CONFLICT DO UPDATE: as in MERGE.
    case conflict
}

extension Analyzer {
    /// Analyzes RETURNING.
    mutating func returning(
        _ node: ReturningClause?, of target: ChangeTarget, _ versions: RowVersions, in scope: Scope
    ) throws(Diagnostic) -> [Target]? {
        guard let node else { return nil }
        try addVersions(node, of: target, versions, in: scope)
        let saved = scope.clause
        let isMerge = if case .merge = versions { true } else { false }
        scope.clause = isMerge ? .mergeReturning : .returning
        defer { scope.clause = saved }
        var result = try targets(node.targets, in: scope, clause: scope.clause)
        try resolveUnknowns(&result)
        return result
    }

    /// Makes the names OLD and NEW known, or those given in their place (`addNSItemForReturning`).
    private func addVersions(
        _ node: ReturningClause, of target: ChangeTarget, _ versions: RowVersions, in scope: Scope
    ) throws(Diagnostic) {
        let old = node.oldAlias?.name ?? "old"
        let new = node.newAlias?.name ?? "new"
        switch versions {
        case .onlyNew:
            try addVersion(old, of: target, relation: nil, given: node.oldAlias, in: scope)
            try addVersion(new, of: target, relation: 0, given: node.newAlias, in: scope)
        case .merge, .conflict:
            try addVersion(old, of: target, relation: BoundColumn.maybeOldRow, given: node.oldAlias, in: scope)
            try addVersion(new, of: target, relation: BoundColumn.newRow, given: node.newAlias, in: scope)
        case .both:
            let row = BoundColumn.oldRow
            try addVersion(old, of: target, relation: row, given: node.oldAlias, in: scope)
            try addVersion(new, of: target, relation: 0, given: node.newAlias, in: scope)
        case .onlyOld:
            try addVersion(old, of: target, relation: 0, given: node.oldAlias, in: scope)
            try addVersion(new, of: target, relation: nil, given: node.newAlias, in: scope)
        }
    }

    /// Makes one version of the changed row known by a name, unless something else has it; nil stands for a row of NULLs.
    private func addVersion(
        _ name: String, of target: ChangeTarget, relation: Int?, given: Identifier?, in scope: Scope
    ) throws(Diagnostic) {
        if scope.namespace.contains(where: { $0.isTableVisible && $0.name == name }) {
            guard let given else { return }
            throw Diagnostic(.duplicateAlias, "table name \"\(name)\" specified more than once", at: given.span)
        }
        let columns = target.columns.map { column in
            let value =
                relation.map {
                    BoundExpression.column(BoundColumn(relation: $0, column: column.number, type: column.type))
                } ?? .null(of: column.type)
            return NamespaceColumn(name: column.name, value: value, checked: (entry: 0, column: column.number))
        }
        var item = NamespaceItem(name: name, entry: nil, relation: nil, columns: columns)
        item.areColumnsVisible = false
        item.presence = Self.presence(of: relation)
        scope.namespace.append(item)
    }

    /// Returns what tells whether a version of the changed row exists; nil when it always does.
    private static func presence(of relation: Int?) -> BoundExpression? {
        guard let relation else { return .constant(Constant(.bool(false), type: .bool)) }
        guard relation < BoundColumn.oldRow || relation == BoundColumn.maybeOldRow else { return nil }
        let mark = BoundColumn(relation: relation, column: BoundColumn.versionMark, type: .bool)
        return .nullTest(.column(mark), isNegated: true, span: .none)
    }
}
