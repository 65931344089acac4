import CatalogModel
import SQLBasics
import SQLTypes

/// Puts the rows of a change in the place of OLD and NEW in an action of a rule, to whose range table that of the change is
/// appended (`ReplaceVarsFromTargetList`, `OffsetVarNodes`).
struct RuleSubstitution {
    /// The number of relations of the action itself.
    let places: Int
    /// What NEW is, by the numbers of columns.
    let values: [Int: BoundExpression]
    /// Whether OLD is the first relation of the change.
    let hasTarget: Bool
    /// The column that tells whether OLD is there, where it is wanted as a whole.
    let presence: Int?
    /// The number of WITH queries of the action itself.
    var tables = 0

    // MARK: OLD and NEW

    /// Returns an expression of the action over the rows.
    func apply(_ expression: BoundExpression) -> BoundExpression { apply(expression, 0) }

    /// Returns the action's query over the rows; it stands at the level of OLD and NEW itself.
    func apply(_ query: BoundQuery) -> BoundQuery {
        var copy = apply(query, 0)
        for place in copy.relations.indices { copy.relations[place].isLateral = true }
        return copy
    }

    /// Returns columns of RETURNING over the rows.
    func apply(_ targets: [Target]) -> [Target] {
        targets.map { Target(apply($0.expression), name: $0.name, isHidden: $0.isHidden) }
    }

    /// Returns an expression some levels further in over the rows.
    private func apply(_ expression: BoundExpression, _ depth: Int) -> BoundExpression {
        if case .wholeRow(let row) = expression, row.level == depth, row.relation <= BoundColumn.ruleOld {
            return whole(row, depth)
        }
        guard case .column(let column) = expression, column.level == depth else {
            return expression.mapChildren({ apply($0, depth) }, query: { apply($0, depth + 1) })
        }
        switch column.relation {
        case BoundColumn.ruleOld: return old(column, depth)
        case BoundColumn.ruleNew:
            if let value = values[column.column] { return moved(value).shiftingLevels(by: depth) }
            return hasTarget ? old(column, depth) : .null(of: column.type)
        default: return expression
        }
    }

    /// Returns OLD or NEW as a whole.
    private func whole(_ row: WholeRowReference, _ depth: Int) -> BoundExpression {
        guard row.relation == BoundColumn.ruleNew else {
            var old = row
            old.relation = places
            old.presence = presence
            return .wholeRow(old)
        }
        let fields = row.columns.map { column in
            apply(
                .column(
                    BoundColumn(level: depth, relation: BoundColumn.ruleNew, column: column.number, type: column.type)),
                depth)
        }
        let new = BoundExpression.row(
            RowExpression(fields: fields, names: row.columns.map(\.name), isExplicit: true, span: row.span))
        return row.type == .record ? new : .cast(BoundCast(new, to: row.type, context: .implicit))
    }

    /// Returns a column of the row before the change.
    private func old(_ column: BoundColumn, _ depth: Int) -> BoundExpression {
        .column(BoundColumn(level: depth, relation: places, column: column.column, type: column.type, span: .none))
    }

    /// Returns a query some levels further in over the rows.
    private func apply(_ query: BoundQuery, _ depth: Int) -> BoundQuery {
        query.mapChildren({ apply($0, depth) }, query: { apply($0, depth + 1) })
    }

    // MARK: What belongs to the change

    /// Returns an expression of the change over the range table of the action.
    func moved(_ expression: BoundExpression) -> BoundExpression { moved(expression, 0) }

    /// Returns an entry of the change's range table for that of the action.
    func moved(_ entry: RangeEntry) -> RangeEntry {
        moved(table: entry.mapChildren({ moved($0, 0) }, query: { moved($0, 1) }), 0)
    }

    /// Returns a tree of the change's FROM for that of the action.
    func moved(_ tree: JoinTree) -> JoinTree {
        switch tree {
        case .relation(let place): return .relation(place + places)
        case .join(var join):
            join.left = moved(join.left)
            join.right = moved(join.right)
            join.condition = join.condition.map { moved($0) }
            return .join(join)
        }
    }

    /// Returns an expression some levels further in with the numbers of relations moved.
    private func moved(_ expression: BoundExpression, _ depth: Int) -> BoundExpression {
        switch expression {
        case .column(var column):
            if column.level == depth, column.relation >= 0 { column.relation += places }
            return .column(column)
        case .wholeRow(var row):
            if row.level == depth, row.relation >= 0 { row.relation += places }
            return .wholeRow(row)
        default: return expression.mapChildren({ moved($0, depth) }, query: { moved($0, depth + 1) })
        }
    }

    /// Returns a query some levels further in with the numbers of relations moved.
    private func moved(_ query: BoundQuery, _ depth: Int) -> BoundQuery {
        var copy = query.mapChildren({ moved($0, depth) }, query: { moved($0, depth + 1) })
        copy.relations = copy.relations.map { moved(table: $0, depth) }
        return copy
    }

    /// Returns an entry that names a WITH query of the change with the number that it gets.
    private func moved(table entry: RangeEntry, _ depth: Int) -> RangeEntry {
        guard tables > 0, case .commonTable(let level, let index) = entry.kind, level == depth else { return entry }
        var copy = entry
        copy.kind = .commonTable(level: level, index: index + tables)
        return copy
    }

    /// Returns a WITH query of the change for the list of the action.
    func moved(_ table: CommonTableExpression) -> CommonTableExpression {
        var copy = table
        if case .query(let query) = table.body { copy.body = .query(moved(query, 1)) }
        return copy
    }
}

extension BoundQuery {
    /// Returns the query with its WITH list taken out of it, to stand at the level around.
    func withoutCommonTables(depth: Int = 0) -> BoundQuery {
        var copy = mapChildren(
            { $0.withCommonTablesOutside(depth: depth) }, query: { $0.withoutCommonTables(depth: depth + 1) })
        for place in copy.relations.indices {
            guard case .commonTable(let level, let index) = copy.relations[place].kind, level == depth else { continue }
            copy.relations[place].kind = .commonTable(level: level + 1, index: index)
        }
        if depth == 0 { copy.commonTables = [] }
        return copy
    }
}

extension BoundExpression {
    /// Returns the expression for a query whose WITH list is taken out of it.
    fileprivate func withCommonTablesOutside(depth: Int) -> BoundExpression {
        guard hasSubquery else { return self }
        return mapChildren(
            { $0.withCommonTablesOutside(depth: depth) }, query: { $0.withoutCommonTables(depth: depth + 1) })
    }
}

/// Puts what an action of a rule returns in the place of the columns of the change's target (`rewriteRuleAction`).
struct RuleReturning {
    /// What the action returns, by the numbers of the target's columns.
    let values: [Int: BoundExpression]

    /// Returns a column of RETURNING in terms of what the action returns.
    func apply(_ expression: BoundExpression) -> BoundExpression { apply(expression, 0) }

    /// Tells whether an expression refers to anything but the target.
    func isForeign(_ expression: BoundExpression) -> Bool {
        var isForeign = false
        expression.visitReferences { column, depth in
            if column.level == depth, column.relation != 0 || column.column < 1 { isForeign = true }
        }
        return isForeign
    }

    /// Returns an expression some levels further in.
    private func apply(_ expression: BoundExpression, _ depth: Int) -> BoundExpression {
        switch expression {
        case .column(let column) where column.level == depth && column.relation == 0:
            return (values[column.column] ?? .null(of: column.type)).shiftingLevels(by: depth)
        case .wholeRow(let row) where row.level == depth && row.relation == 0:
            let fields = row.columns.map { values[$0.number] ?? .null(of: $0.type) }
            return .row(
                RowExpression(fields: fields, names: row.columns.map(\.name), isExplicit: true, span: row.span)
            ).shiftingLevels(by: depth)
        default:
            return expression.mapChildren({ apply($0, depth) }, query: { apply($0, depth + 1) })
        }
    }

    /// Returns a query some levels further in.
    private func apply(_ query: BoundQuery, _ depth: Int) -> BoundQuery {
        query.mapChildren({ apply($0, depth) }, query: { apply($0, depth + 1) })
    }
}
