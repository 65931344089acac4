import SQLBasics

extension BoundChange {
    /// Returns the change with each of its expressions and each of its queries replaced; the query of UPDATE, DELETE and
    /// MERGE holds the target and is one of them.
    package func mapParts<Failure: Error>(
        _ expression: (BoundExpression) throws(Failure) -> BoundExpression,
        query: (BoundQuery) throws(Failure) -> BoundQuery
    ) throws(Failure) -> BoundChange {
        switch self {
        case .insert(let plan): return .insert(try plan.mapParts(expression, query: query))
        case .update(var plan):
            plan.query = try query(plan.query)
            plan.assignments = try mapAll(plan.assignments, expression)
            plan.returning = try mapAll(plan.returning, expression)
            return .update(plan)
        case .delete(var plan):
            plan.query = try query(plan.query)
            plan.returning = try mapAll(plan.returning, expression)
            return .delete(plan)
        case .merge(var plan):
            plan.query = try query(plan.query)
            for i in plan.actions.indices { plan.actions[i] = try plan.actions[i].mapExpressions(expression) }
            plan.returning = try mapAll(plan.returning, expression)
            return .merge(plan)
        }
    }
}

extension InsertPlan {
    /// Returns the plan with its expressions and queries replaced.
    fileprivate func mapParts<Failure: Error>(
        _ expression: (BoundExpression) throws(Failure) -> BoundExpression,
        query: (BoundQuery) throws(Failure) -> BoundQuery
    ) throws(Failure) -> InsertPlan {
        var plan = self
        for i in commonTables.indices {
            switch commonTables[i].body {
            case .query(let body): plan.commonTables[i].body = .query(try query(body))
            case .change(let body):
                plan.commonTables[i].body = .change(try body.mapParts(expression, query: query))
            }
        }
        switch source {
        case .defaults, .vectors: break
        case .values(var rows):
            for i in rows.indices {
                for j in rows[i].indices {
                    if let cell = rows[i][j] { rows[i][j] = try expression(cell) }
                }
            }
            plan.source = .values(rows)
        case .query(let source): plan.source = .query(try query(source))
        }
        if case .update(let assignments, let filter)? = onConflict?.action {
            var newFilter = filter
            if let filter { newFilter = try expression(filter) }
            plan.onConflict?.action = .update(assignments: try mapAll(assignments, expression), filter: newFilter)
        }
        plan.returning = try mapAll(returning, expression)
        return plan
    }
}

/// Maps the values of assignments.
private func mapAll<Failure: Error>(
    _ assignments: [(column: Int, value: BoundExpression)],
    _ transform: (BoundExpression) throws(Failure) -> BoundExpression
) throws(Failure) -> [(column: Int, value: BoundExpression)] {
    var result = assignments
    for i in result.indices { result[i].value = try transform(result[i].value) }
    return result
}

/// Maps targets that may be missing.
private func mapAll<Failure: Error>(
    _ targets: [Target]?, _ transform: (BoundExpression) throws(Failure) -> BoundExpression
) throws(Failure) -> [Target]? {
    guard var result = targets else { return nil }
    for i in result.indices { result[i].expression = try transform(result[i].expression) }
    return result
}
