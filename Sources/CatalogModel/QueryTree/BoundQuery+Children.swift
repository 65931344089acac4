import SQLBasics

extension BoundQuery {
    /// Returns the query with each expression of this level and each query directly inside it replaced.
    ///
    /// Views are left as they are: their queries stand on their own.
    package func mapChildren<Failure: Error>(
        _ expression: (BoundExpression) throws(Failure) -> BoundExpression,
        query: (BoundQuery) throws(Failure) -> BoundQuery
    ) throws(Failure) -> BoundQuery {
        var copy = self
        for i in commonTables.indices {
            switch commonTables[i].body {
            case .query(let body): copy.commonTables[i].body = .query(try query(body))
            case .change: break
            }
        }
        for i in relations.indices { copy.relations[i] = try relations[i].mapChildren(expression, query: query) }
        for i in from.indices { copy.from[i] = try from[i].mapConditions(expression) }
        if let filter { copy.filter = try expression(filter) }
        for i in targets.indices { copy.targets[i].expression = try expression(targets[i].expression) }
        if let having { copy.having = try expression(having) }
        for i in windows.indices {
            for j in windows[i].partitionBy.indices {
                copy.windows[i].partitionBy[j] = try expression(windows[i].partitionBy[j])
            }
            for j in windows[i].orderBy.indices {
                copy.windows[i].orderBy[j].expression = try expression(windows[i].orderBy[j].expression)
            }
            copy.windows[i].frame = try windows[i].frame.mapDistances(expression)
        }
        if let limit { copy.limit = try expression(limit) }
        if let offset { copy.offset = try expression(offset) }
        return copy
    }

    /// Calls the closure with each expression of this level and each query directly inside it, in the order of `mapChildren`.
    package func forEachChild(_ visit: (BoundChild) -> Void) {
        for table in commonTables {
            if case .query(let body) = table.body { visit(.query(body)) }
        }
        for entry in relations { entry.forEachChild(visit) }
        for tree in from { tree.forEachCondition { visit(.expression($0)) } }
        if let filter { visit(.expression(filter)) }
        for target in targets { visit(.expression(target.expression)) }
        if let having { visit(.expression(having)) }
        for window in windows {
            for key in window.partitionBy { visit(.expression(key)) }
            for key in window.orderBy { visit(.expression(key.expression)) }
            for distance in window.frame.distances { visit(.expression(distance)) }
        }
        if let limit { visit(.expression(limit)) }
        if let offset { visit(.expression(offset)) }
    }
}

extension BoundQuery {
    /// The queries directly inside this one: in FROM, in WITH and in its expressions.
    package var directQueries: [BoundQuery] {
        var found: [BoundQuery] = []
        forEachChild { child in
            switch child {
            case .query(let query): found.append(query)
            case .expression(let expression): expression.collectQueries(into: &found)
            }
        }
        return found
    }
}

extension BoundExpression {
    /// Adds the queries in the expression, not those inside of them.
    fileprivate func collectQueries(into found: inout [BoundQuery]) {
        forEachChild { child in
            switch child {
            case .query(let query): found.append(query)
            case .expression(let expression): expression.collectQueries(into: &found)
            }
        }
    }
}

extension RangeEntry {
    /// Returns the entry with its expressions and its subquery replaced; a view stays as it is.
    package func mapChildren<Failure: Error>(
        _ expression: (BoundExpression) throws(Failure) -> BoundExpression,
        query: (BoundQuery) throws(Failure) -> BoundQuery
    ) throws(Failure) -> RangeEntry {
        var copy = self
        switch kind {
        case .relation, .view, .commonTable, .pseudo: break
        case .subquery(let inner): copy.kind = .subquery(try query(inner))
        case .values(let rows):
            var result: [[BoundExpression]] = []
            for row in rows {
                var cells: [BoundExpression] = []
                for cell in row { cells.append(try expression(cell)) }
                result.append(cells)
            }
            copy.kind = .values(result)
        case .functions(let calls, let withOrdinality):
            var result: [BoundExpression] = []
            for call in calls { result.append(try expression(call)) }
            copy.kind = .functions(result, withOrdinality: withOrdinality)
        }
        for i in securityFilters.indices { copy.securityFilters[i] = try expression(securityFilters[i]) }
        return copy
    }

    /// Calls the closure with the entry's expressions and its subquery; a view holds none.
    fileprivate func forEachChild(_ visit: (BoundChild) -> Void) {
        switch kind {
        case .relation, .view, .commonTable, .pseudo: break
        case .subquery(let inner): visit(.query(inner))
        case .values(let rows): for row in rows { for cell in row { visit(.expression(cell)) } }
        case .functions(let calls, _): for call in calls { visit(.expression(call)) }
        }
        for filter in securityFilters { visit(.expression(filter)) }
    }
}

extension JoinTree {
    /// Calls the closure with the tree's conditions, in text order.
    fileprivate func forEachCondition(_ visit: (BoundExpression) -> Void) {
        guard case .join(let join) = self else { return }
        join.left.forEachCondition(visit)
        join.right.forEachCondition(visit)
        if let condition = join.condition { visit(condition) }
    }

    /// Returns the tree with its conditions replaced, in text order.
    package func mapConditions<Failure: Error>(
        _ transform: (BoundExpression) throws(Failure) -> BoundExpression
    ) throws(Failure) -> JoinTree {
        switch self {
        case .relation: return self
        case .join(var join):
            join.left = try join.left.mapConditions(transform)
            join.right = try join.right.mapConditions(transform)
            if let condition = join.condition { join.condition = try transform(condition) }
            return .join(join)
        }
    }
}

extension BoundExpression {
    /// Returns the expression with every reference that leaves `depth` levels shifted outwards by some levels
    /// (PostgreSQL's `IncrementVarSublevelsUp`).
    package func shiftingLevels(by distance: Int, from depth: Int = 0) -> BoundExpression {
        guard distance != 0 else { return self }
        switch self {
        case .column(var c):
            if c.level >= depth { c.level += distance }
            return .column(c)
        case .wholeRow(var w):
            if w.level >= depth { w.level += distance }
            return .wholeRow(w)
        case .aggregate(var a):
            if a.level >= depth { a.level += distance }
            return .aggregate(a.mapParts { $0.shiftingLevels(by: distance, from: depth) })
        default:
            return mapChildren(
                { $0.shiftingLevels(by: distance, from: depth) },
                query: { $0.shiftingLevels(by: distance, from: depth + 1) })
        }
    }
}

extension BoundQuery {
    /// Returns the query with every reference that leaves `depth` levels shifted outwards by some levels.
    package func shiftingLevels(by distance: Int, from depth: Int) -> BoundQuery {
        var copy = mapChildren(
            { $0.shiftingLevels(by: distance, from: depth) },
            query: { $0.shiftingLevels(by: distance, from: depth + 1) })
        for i in copy.relations.indices {
            guard case .commonTable(let level, let index) = copy.relations[i].kind, level >= depth else { continue }
            copy.relations[i].kind = .commonTable(level: level + distance, index: index)
        }
        return copy
    }
}

extension BoundExpression {
    /// Tells whether one of the expressions of the same query level that this one directly holds meets a condition.
    package func hasOperand(where test: (BoundExpression) -> Bool) -> Bool {
        var found = false
        forEachChild { child in
            if case .expression(let inner) = child, !found { found = test(inner) }
        }
        return found
    }
}

/// A part of a query tree that holds expressions and queries.
package protocol HoldsBoundChildren {
    /// Calls the closure with each expression and each query that this part directly holds.
    func forEachChild(_ visit: (BoundChild) -> Void)
}

extension BoundExpression: HoldsBoundChildren {}
extension BoundQuery: HoldsBoundChildren {}

extension HoldsBoundChildren {
    /// Tells whether an expression or a query that this part directly holds meets its condition.
    package func hasChild(_ test: (BoundExpression) -> Bool, query: (BoundQuery) -> Bool) -> Bool {
        var found = false
        forEachChild { child in
            if found { return }
            switch child {
            case .expression(let inner): found = test(inner)
            case .query(let inner): found = query(inner)
            }
        }
        return found
    }
}
