import CatalogModel

/// Visits every expression and range-table entry of an analyzed query, nested queries included.
///
/// The depth tells how many query levels below the start an expression stands: a column reference whose level equals the
/// depth belongs to the query where the walk began.
struct TreeWalk {
    /// What to do with an expression, before its operands.
    var onExpression: (BoundExpression, _ depth: Int) -> Void = { _, _ in }
    /// What to do with an entry of a range table.
    var onEntry: (RangeEntry, _ depth: Int) -> Void = { _, _ in }
    /// What to do with a statement in WITH that changes rows.
    var onChange: (BoundChange, _ depth: Int) -> Void = { _, _ in }

    /// Visits an expression and everything in it.
    func visit(_ expression: BoundExpression, depth: Int = 0) {
        onExpression(expression, depth)
        for operand in expression.operands { visit(operand, depth: depth) }
        if case .subquery(let subquery) = expression { visit(subquery.query, depth: depth + 1) }
    }

    /// Visits everything in a query; its own expressions stand at this depth.
    func visit(_ query: BoundQuery, depth: Int = 0) {
        for table in query.commonTables { visit(table, depth: depth + 1) }
        for entry in query.relations { visit(entry, depth: depth) }
        for tree in query.from { visit(tree, depth: depth) }
        for expression in query.ownExpressions { visit(expression, depth: depth) }
    }

    /// Visits a WITH query.
    private func visit(_ table: CommonTableExpression, depth: Int) {
        switch table.body {
        case .query(let query): visit(query, depth: depth)
        case .change(let change): visit(change, depth: depth)
        }
    }

    /// Visits a statement that changes rows.
    func visit(_ change: BoundChange, depth: Int = 0) {
        onChange(change, depth)
        switch change {
        case .insert(let plan): visitInsert(plan, depth: depth)
        case .update(let plan):
            visit(plan.query, depth: depth)
            for assignment in plan.assignments { visit(assignment.value, depth: depth) }
            for check in plan.viewChecks { visit(check.condition, depth: depth) }
            for check in plan.rowChecks { visit(check.condition, depth: depth) }
            for target in plan.returning ?? [] { visit(target.expression, depth: depth) }
        case .delete(let plan):
            visit(plan.query, depth: depth)
            for target in plan.returning ?? [] { visit(target.expression, depth: depth) }
        case .merge(let plan):
            visit(plan.query, depth: depth)
            for expression in plan.expressions { visit(expression, depth: depth) }
        }
    }

    /// Visits the parts of an INSERT.
    private func visitInsert(_ plan: InsertPlan, depth: Int) {
        for table in plan.commonTables { visit(table, depth: depth + 1) }
        switch plan.source {
        case .defaults, .vectors: break
        case .values(let rows): for row in rows { for case let cell? in row { visit(cell, depth: depth) } }
        case .query(let query): visit(query, depth: depth + 1)
        }
        for conversion in plan.conversions { visit(conversion, depth: depth) }
        for value in plan.defaults { visit(value.value, depth: depth) }
        for check in plan.viewChecks { visit(check.condition, depth: depth) }
        for check in plan.rowChecks { visit(check.condition, depth: depth) }
        if case .update(let assignments, let filter)? = plan.onConflict?.action {
            for assignment in assignments { visit(assignment.value, depth: depth) }
            if let filter { visit(filter, depth: depth) }
        }
        for target in plan.returning ?? [] { visit(target.expression, depth: depth) }
    }

    /// Visits what an entry of a range table is made of.
    private func visit(_ entry: RangeEntry, depth: Int) {
        onEntry(entry, depth)
        switch entry.kind {
        case .relation, .commonTable, .pseudo: break
        case .view(_, let query), .subquery(let query): visit(query, depth: depth + 1)
        case .values(let rows): for row in rows { for cell in row { visit(cell, depth: depth) } }
        case .functions(let calls, _): for call in calls { visit(call, depth: depth) }
        }
        for filter in entry.securityFilters { visit(filter, depth: depth) }
    }

    /// Visits the conditions of joins.
    private func visit(_ tree: JoinTree, depth: Int) {
        guard case .join(let join) = tree else { return }
        visit(join.left, depth: depth)
        visit(join.right, depth: depth)
        if let condition = join.condition { visit(condition, depth: depth) }
    }
}

extension BoundQuery {
    /// The expressions of this query level, those of FROM left out.
    var ownExpressions: [BoundExpression] {
        var result = targets.map(\.expression) + [filter, having, limit, offset].compactMap { $0 }
        for window in windows {
            result += window.partitionBy + window.orderBy.map(\.expression) + window.frame.distances
        }
        return result
    }
}

extension BoundExpression {
    /// The expressions of the same query level that this one is made of.
    var operands: [BoundExpression] {
        switch self {
        case .constant, .column, .wholeRow, .sessionValue, .parameter, .placeholder, .identityValue: []
        case .call(let call), .distinct(let call, _), .nullIf(let call): call.arguments
        case .cast(let cast): [cast.operand]
        case .logical(let logical): logical.operands
        case .nullTest(let operand, _, _), .booleanTest(let operand, _, _), .field(let operand, _, _, _): [operand]
        case .caseWhen(let branches):
            [branches.subject, branches.otherwise].compactMap { $0 }
                + branches.branches.flatMap { [$0.condition, $0.result] }
        case .coalesce(let list, _, _), .extremum(let list, _, _, _), .array(let list, _, _, _), .grouping(let list, _):
            list
        case .subscripted(let part):
            [part.array] + part.indexes.flatMap { [$0.lower, $0.upper].compactMap { $0 } }
                + [part.assigned].compactMap { $0 }
        case .row(let row): row.fields
        case .rowComparison(let comparison): comparison.pairs.flatMap(\.arguments)
        case .arrayComparison(let comparison): [comparison.operand, comparison.array]
        case .subquery(let subquery): subquery.kind.operands
        case .aggregate(let call):
            call.direct + call.arguments + call.orderBy.map(\.expression) + [call.filter].compactMap { $0 }
        case .window(let call): call.arguments + [call.filter].compactMap { $0 }
        }
    }
}

extension BoundSubquery.Kind {
    /// The expressions of the outer query that the subquery's result is compared with.
    var operands: [BoundExpression] {
        switch self {
        case .scalar, .exists, .array, .row: []
        case .any(let comparison, let operands), .all(let comparison, let operands):
            operands + comparison.pairs.flatMap(\.arguments)
        }
    }
}
