import CatalogModel
import SQLTypes

extension BoundExpression {
    /// Tells whether a sub-select stands in the expression.
    var holdsSubquery: Bool {
        if case .subquery = self { return true }
        return operands.contains { $0.holdsSubquery }
    }

    /// Tells whether a column of an outer query level is read.
    var readsOuterLevel: Bool {
        var found = false
        TreeWalk(onExpression: { expression, depth in
            switch expression {
            case .column(let column): if column.level > depth { found = true }
            case .wholeRow(let row): if row.level > depth { found = true }
            case .aggregate(let call): if call.level > depth { found = true }
            default: break
            }
        }).visit(self)
        return found
    }

    /// Tells whether a set-returning function is called, sub-selects aside (`expression_returns_set`).
    var returnsSet: Bool {
        if case .call(let call) = self, call.callee?.returnsSet == true { return true }
        return operands.contains { $0.returnsSet }
    }
}

extension BoundQuery {
    /// Drops what doesn't matter for whether there is a row (`simplify_EXISTS_query`).
    mutating func simplifyForExistence() {
        guard setOperation == nil, grouping == nil, having == nil, windows.isEmpty, limit == nil, offset == nil,
            !targets.contains(where: { $0.expression.returnsSet })
        else { return }
        targets = []
        orderBy = []
        distinct = .none
    }

    /// Replaces output columns that nobody reads by NULL (`remove_unused_subquery_outputs`).
    mutating func dropUnread(_ isRead: (_ position: Int) -> Bool) {
        guard setOperation == nil, commonTables.isEmpty, case .none = distinct else { return }
        let used = Set(orderBy.map(\.target)).union(grouping?.keys ?? [])
        var position = 0
        for i in targets.indices where !targets[i].isHidden {
            position += 1
            if used.contains(i) || isRead(position) { continue }
            let expression = targets[i].expression
            if expression.isVolatile || expression.returnsSet { continue }
            targets[i].expression = .constant(Constant(.null, type: expression.type))
        }
    }
}

extension RangeEntry {
    /// Tells whether the entry reads columns of entries beside it.
    var readsSiblings: Bool { readsSiblings { _ in true } }

    /// Tells whether the entry reads columns of entries beside it that are wanted, by number.
    func readsSiblings(where isWanted: (Int) -> Bool) -> Bool {
        var found = false
        withoutActuallyEscaping(isWanted) { isWanted in
            walk(
                TreeWalk(onExpression: { expression, depth in
                    if expression.columns(atLevel: depth).contains(where: { isWanted($0.relation) }) { found = true }
                }))
        }
        return found
    }

    /// Walks through what the entry computes.
    private func walk(_ walk: TreeWalk) {
        switch kind {
        case .relation, .commonTable, .pseudo: break
        case .view(_, let query), .subquery(let query): walk.visit(query, depth: 1)
        case .values(let rows): for row in rows { for cell in row { walk.visit(cell) } }
        case .functions(let calls, _): for call in calls { walk.visit(call) }
        }
    }
}
