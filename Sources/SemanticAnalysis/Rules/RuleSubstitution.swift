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
        entry.mapChildren({ moved($0, 0) }, query: { moved($0, 1) })
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
        query.mapChildren({ moved($0, depth) }, query: { moved($0, depth + 1) })
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
