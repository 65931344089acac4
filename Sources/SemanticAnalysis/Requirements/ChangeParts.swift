import CatalogModel
import SQLBasics

/// The expressions of a change beside those of its query, by when PostgreSQL plans their sub-selects
/// (`subquery_planner`).
struct ChangeParts {
    /// What rows must fulfil, and RETURNING: behind the targets.
    var checks: [BoundExpression] = []
    /// What ON CONFLICT and the actions of MERGE compute: behind the conditions.
    var actions: [BoundExpression] = []

    /// Returns a change as a query with the rest of its expressions.
    static func of(_ change: BoundChange) -> (query: BoundQuery, parts: ChangeParts) {
        var parts = ChangeParts()
        switch change {
        case .insert(let plan): return of(plan)
        case .update(let plan):
            var query = plan.query
            query.targets = plan.assignments.map { Target($0.value, name: "") }
            parts.checks = plan.rowChecks.map(\.condition) + plan.viewChecks.map(\.condition)
            parts.checks += (plan.returning ?? []).map(\.expression)
            return (query, parts)
        case .delete(let plan):
            var query = plan.query
            query.targets = []
            parts.checks = (plan.returning ?? []).map(\.expression)
            return (query, parts)
        case .merge(let plan):
            var query = plan.query
            query.targets = []
            parts.checks = plan.rowChecks.map(\.condition) + plan.viewChecks.map(\.condition)
            parts.checks += (plan.returning ?? []).map(\.expression)
            for action in plan.actions {
                var all = action.expressions
                if let condition = action.condition {
                    all.removeFirst()
                    all.append(condition)
                }
                parts.actions += all
            }
            return (query, parts)
        }
    }

    /// Returns an INSERT as a query over its target and the query that gives its rows.
    private static func of(_ plan: InsertPlan) -> (query: BoundQuery, parts: ChangeParts) {
        var parts = ChangeParts()
        var query = BoundQuery()
        query.commonTables = plan.commonTables
        query.relations = [plan.entry]
        query.checks = plan.checks
        if let excluded = plan.onConflict?.excluded { query.relations.append(excluded) }
        switch plan.source {
        case .defaults, .vectors: break
        case .values(let rows):
            let cells = rows.joined().compactMap { $0 }
            if rows.count == 1 {
                query.targets = cells.map { Target($0, name: "") }
            } else {
                let columns: [RangeColumn] = []
                query.relations.append(
                    RangeEntry(kind: .values([cells]), name: "", hasAlias: true, columns: columns, span: .none))
            }
        case .query(let source):
            let columns = source.visibleTargets.enumerated().map { number, target in
                RangeColumn(name: target.name, type: target.expression.type, number: number + 1)
            }
            let place = query.relations.count
            query.relations.append(
                RangeEntry(kind: .subquery(source), name: "", hasAlias: true, columns: columns, span: .none))
            query.from = [.relation(place)]
            query.targets = columns.map {
                Target(.column(BoundColumn(relation: place, column: $0.number, type: $0.type)), name: "")
            }
        }
        parts.checks = plan.rowChecks.map(\.condition) + plan.viewChecks.map(\.condition)
        parts.checks += (plan.returning ?? []).map(\.expression)
        if case .update(let assignments, let filter)? = plan.onConflict?.action {
            parts.actions = assignments.map(\.value) + [filter].compactMap { $0 }
        }
        return (query, parts)
    }
}

extension CommonTableExpression {
    /// Tells whether PostgreSQL writes the query into the one place that refers to it (`SS_process_ctes`).
    package var isInlined: Bool {
        guard case .query = body, !isRecursive else { return false }
        switch materialization {
        case .automatic: return references == 1
        case .never: return references > 0
        case .always: return false
        }
    }
}

extension BoundQuery {
    /// Tells whether the query is written into the one around it, when it stands in FROM (`pull_up_subqueries`).
    var isWrittenInto: Bool { isSimple || isSimpleUnionAll }

    /// Tells whether a condition of WHERE or of a join is a sub-select that becomes a join.
    func isJoined(_ test: BoundExpression) -> Bool { test.pulledUp(over: Set(relations.indices)) != nil }

    /// The sub-selects that become joins (`pull_up_sublinks`).
    var joinedSubqueries: [BoundSubquery] {
        let available = Set(relations.indices)
        let tests = (from.flatMap(\.conditions) + (filter.map { [$0] } ?? [])).flatMap(\.conjuncts)
        return tests.compactMap { $0.pulledUp(over: available)?.subquery }
    }
}

extension BoundSubquery {
    /// Tells whether the sub-select, which became a join, has a plan of its own.
    var isScanned: Bool {
        if case .any = kind { return !query.isWrittenInto }
        return false
    }
}

extension JoinTree {
    /// The conditions of joins, the outermost last.
    fileprivate var conditions: [BoundExpression] {
        guard case .join(let join) = self else { return [] }
        return join.left.conditions + join.right.conditions + [join.condition].compactMap { $0 }
    }
}
