import AccessControl
import CatalogModel
import SQLBasics
import SQLTypes

extension RequirementCollector {
    // MARK: Expressions

    /// Visits the sub-selects of a query's expressions, in the order in which PostgreSQL plans them (`subquery_planner`).
    mutating func visitExpressions(of query: BoundQuery, as role: RoleID, _ parts: ChangeParts = ChangeParts()) {
        for target in query.targets { visitSubqueries(target.expression, in: query, as: role) }
        for window in query.windows {
            for key in window.partitionBy + window.orderBy.map(\.expression) {
                visitSubqueries(key, in: query, as: role)
            }
        }
        for expression in parts.checks { visitSubqueries(expression, in: query, as: role) }
        visitConditions(of: query, as: role)
        let counts = query.windows.flatMap(\.frame.distances) + [query.offset, query.limit].compactMap { $0 }
        for expression in [query.having].compactMap({ $0 }) + counts + parts.actions {
            visitSubqueries(expression, in: query, as: role)
        }
        visitSources(of: query, as: role)
        visitUnreadTargets(of: query, as: role)
        visitInnerPlans(of: query, as: role)
    }

    /// Visits the conditions of a query's joins, of what is written into it, and its WHERE; those of sub-selects that became
    /// joins come last.
    private mutating func visitConditions(of query: BoundQuery, as role: RoleID) {
        let trees = query.setOperation == nil ? query.from : query.relations.indices.map(JoinTree.relation)
        for tree in trees { visitConditions(tree, in: query, as: role) }
        for test in (query.filter?.conjuncts ?? []) where !query.isJoined(test) {
            visitSubqueries(test, in: query, as: role)
        }
        for (number, subquery) in query.joinedSubqueries.enumerated() {
            if case .any(_, let operands) = subquery.kind {
                for operand in operands { visitSubqueries(operand, in: query, as: role) }
            }
            enter(subquery.query, number, as: role) {
                guard !subquery.isScanned else { return }
                $0.visitConditions(of: $1, as: $2)
                $0.visitSources(of: $1, as: $2)
            }
        }
    }

    /// Visits the conditions of joins.
    private mutating func visitConditions(_ tree: JoinTree, in query: BoundQuery, as role: RoleID) {
        switch tree {
        case .relation(let number):
            guard query.relations.indices.contains(number), isPulledUp(query.relations[number], in: query) else {
                return
            }
            within(query.relations[number], as: role, number: number) { $0.visitConditions(of: $1, as: $2) }
        case .join(let join):
            visitConditions(join.left, in: query, as: role)
            visitConditions(join.right, in: query, as: role)
            for test in (join.condition?.conjuncts ?? []) where !query.isJoined(test) {
                visitSubqueries(test, in: query, as: role)
            }
        }
    }

    /// Visits what functions and VALUES in FROM are given, and the conditions of row-level security.
    private mutating func visitSources(of query: BoundQuery, as role: RoleID) {
        for entry in query.relations {
            switch entry.kind {
            case .values(let rows):
                for cell in rows.joined() { visitSubqueries(cell, in: query, as: role) }
            case .functions(let calls, _):
                for call in calls { visitSubqueries(call, in: query, as: role) }
            case .relation, .pseudo, .view, .subquery, .commonTable: break
            }
            for filter in entry.securityFilters { visitSubqueries(filter, in: query, as: role) }
        }
        for (number, entry) in query.relations.enumerated() where isPulledUp(entry, in: query) {
            within(entry, as: role, number: number) { $0.visitSources(of: $1, as: $2) }
        }
    }

    /// Visits the targets of queries in FROM that nothing read on the way.
    private mutating func visitUnreadTargets(of query: BoundQuery, as role: RoleID) {
        for (number, entry) in query.relations.enumerated() where isPulledUp(entry, in: query) {
            within(entry, as: role, number: number) { collector, inner, innerRole in
                for (place, target) in inner.targets.enumerated()
                where collector.visited.insert(collector.path + [place]).inserted {
                    collector.visitSubqueries(target.expression, in: inner, as: innerRole)
                }
                collector.visitUnreadTargets(of: inner, as: innerRole)
            }
        }
        for (number, subquery) in query.joinedSubqueries.enumerated() where !subquery.isScanned {
            enter(subquery.query, number, as: role) { collector, inner, innerRole in
                for target in inner.targets { collector.visitSubqueries(target.expression, in: inner, as: innerRole) }
                collector.visitUnreadTargets(of: inner, as: innerRole)
            }
        }
    }

    /// Visits the sub-selects of queries in FROM that have plans of their own.
    private mutating func visitInnerPlans(of query: BoundQuery, as role: RoleID) {
        for (number, entry) in query.relations.enumerated() {
            let isPulledUp = isPulledUp(entry, in: query)
            within(entry, as: role, number: number) {
                if isPulledUp { return $0.visitInnerPlans(of: $1, as: $2) }
                $0.visitCommonTables($1.commonTables, as: $2)
                $0.visitExpressions(of: $1, as: $2)
            }
        }
        for (number, subquery) in query.joinedSubqueries.enumerated() {
            enter(subquery.query, number, as: role) {
                guard subquery.isScanned else { return $0.visitInnerPlans(of: $1, as: $2) }
                $0.visitCommonTables($1.commonTables, as: $2)
                $0.visitExpressions(of: $1, as: $2)
            }
        }
    }

    /// Visits the sub-selects of an expression, and of what stands behind the columns that it reads.
    private mutating func visitSubqueries(_ expression: BoundExpression, in query: BoundQuery, as role: RoleID) {
        if case .column(let column) = expression { return visitColumn(column, in: query, as: role) }
        var children: [BoundChild] = []
        expression.forEachChild { children.append($0) }
        for child in children {
            switch child {
            case .expression(let inner): visitSubqueries(inner, in: query, as: role)
            case .query(let inner): visitPlan(inner, as: role)
            }
        }
    }

    /// Visits what stands behind a column of a query in FROM that is written into the one around it.
    private mutating func visitColumn(_ column: BoundColumn, in query: BoundQuery, as role: RoleID) {
        guard column.level == 0, query.relations.indices.contains(column.relation) else { return }
        let entry = query.relations[column.relation]
        guard isPulledUp(entry, in: query), let place = entry.columns.firstIndex(where: { $0.number == column.column })
        else {
            return
        }
        within(entry, as: role, number: column.relation) { collector, inner, innerRole in
            let visible = inner.targets.indices.filter { !inner.targets[$0].isHidden }
            guard visible.indices.contains(place),
                collector.visited.insert(collector.path + [visible[place]]).inserted
            else { return }
            collector.visitSubqueries(inner.targets[visible[place]].expression, in: inner, as: innerRole)
        }
    }
}
