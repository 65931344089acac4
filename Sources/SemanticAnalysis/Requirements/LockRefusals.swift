import CatalogModel
import SQLBasics

/// The sides of outer joins whose rows may be NULL, with the queries that they stand in.
final class NullableSides {
    /// The sides, outer joins first.
    var found: [(query: BoundQuery, side: JoinTree)] = []
}

/// Finds rows that FOR UPDATE and the like cannot lock, because a view or sub-select that the lock goes through puts rows
/// together or an outer join makes them up. PostgreSQL finds them while it plans.
struct LockRefusals {
    let environment: AnalysisEnvironment

    /// Returns what is wrong in a query that has a plan of its own; nil when nothing is.
    func refusal(of query: BoundQuery) -> Diagnostic? {
        for table in query.commonTables where table.references > 0 && !table.isInlined {
            switch table.body {
            case .query(let body): if let found = refusal(of: body) { return found }
            case .change(let change): if let found = refusal(of: ChangeParts.of(change).0) { return found }
            }
        }
        return obstacle(query) ?? refusalWithin(query, isWhole: true)
    }

    /// Returns what is wrong in the sub-selects of a query, and in its joins when it has a plan of its own.
    private func refusalWithin(_ query: BoundQuery, isWhole: Bool) -> Diagnostic? {
        var found: Diagnostic?
        query.forEachChild { child in
            if case .expression(let expression) = child { found = found ?? refusal(within: expression) }
        }
        if let found { return found }
        if isWhole, let strength = nullableLock(query) {
            return Diagnostic(
                .featureNotSupported, "\(strength.words) cannot be applied to the nullable side of an outer join")
        }
        for entry in query.relations {
            guard let inner = innerQuery(entry, query) else { continue }
            let found = isPulledUp(entry) ? refusalWithin(inner, isWhole: false) : refusal(of: inner)
            if let found { return found }
        }
        return nil
    }

    /// Returns what is wrong in the sub-selects of an expression.
    private func refusal(within expression: BoundExpression) -> Diagnostic? {
        var found: Diagnostic?
        expression.forEachChild { child in
            guard found == nil else { return }
            switch child {
            case .expression(let inner): found = refusal(within: inner)
            case .query(let query): found = refusal(of: query)
            }
        }
        return found
    }

    /// Returns the query behind an entry of FROM.
    private func innerQuery(_ entry: RangeEntry, _ query: BoundQuery) -> BoundQuery? {
        switch entry.kind {
        case .view(_, let inner), .subquery(let inner): return inner
        case .commonTable(0, let index):
            guard query.commonTables.indices.contains(index), query.commonTables[index].isInlined,
                case .query(let body) = query.commonTables[index].body
            else { return nil }
            return body
        case .relation, .values, .functions, .commonTable, .pseudo: return nil
        }
    }

    /// Tells whether a view or sub-select is written into the query around it.
    private func isPulledUp(_ entry: RangeEntry) -> Bool {
        switch entry.kind {
        case .view(let id, let inner):
            environment.relation(id)?.view?.isSecurityBarrier != true && inner.isWrittenInto
        case .subquery(let inner): inner.isWrittenInto
        case .relation, .values, .functions, .commonTable, .pseudo: false
        }
    }

    // MARK: Obstacles

    /// Refuses a lock that comes from outside where the rows are no rows of a table (`CheckSelectLocking`).
    private func obstacle(_ query: BoundQuery) -> Diagnostic? {
        guard let strength = query.pushedLock, query.setOperation == nil,
            query.relations.contains(where: \.mayBeLocked),
            let obstacle = query.lockObstacle(
                hasAggregates: query.grouping != nil, hasWindows: !query.windows.isEmpty)
        else { return nil }
        return Diagnostic(.featureNotSupported, "\(strength.words) is not allowed with \(obstacle)")
    }

    /// Returns the strength of a lock on rows that an outer join may make up (`make_outerjoininfo`).
    private func nullableLock(_ query: BoundQuery) -> RowLocking.Strength? {
        guard query.setOperation == nil else { return nil }
        var builder = PlanShapeBuilder(environment)
        let sides = NullableSides()
        builder.nullableSides = sides
        _ = builder.shape(of: query)
        for (query, side) in sides.found {
            for number in side.entries where query.relations.indices.contains(number) {
                if let strength = lock(number, query) { return strength }
            }
        }
        return nil
    }

    /// Returns how the rows of an entry are locked, those of what is written in its place among them.
    private func lock(_ number: Int, _ query: BoundQuery) -> RowLocking.Strength? {
        let entry = query.relations[number]
        let own = query.locking.first { $0.relation == number }?.strength
        switch entry.kind {
        case .relation: return own ?? query.pushedLock
        case .view(_, let inner), .subquery(let inner):
            guard isPulledUp(entry) else { return inner.pushedLock ?? own ?? query.pushedLock }
            for number in inner.relations.indices {
                if let strength = lock(number, inner) { return strength }
            }
            return nil
        case .values, .functions, .commonTable, .pseudo: return nil
        }
    }
}

extension RangeEntry {
    /// Tells whether a lock on the query around goes on to this entry (`markQueryForLocking`).
    fileprivate var mayBeLocked: Bool {
        switch kind {
        case .relation, .view, .subquery, .values: true
        case .functions, .commonTable, .pseudo: false
        }
    }
}

extension BoundQuery {
    /// Tells whether rows are locked, by the query itself or by one within it.
    var holdsLocks: Bool {
        if pushedLock != nil || !locking.isEmpty { return true }
        for case .view(_, let inner) in relations.map(\.kind) where inner.holdsLocks { return true }
        var found = false
        forEachChild { found = found || $0.holdsLocks }
        return found
    }
}

extension BoundChild {
    /// Tells whether a query within this part locks rows.
    fileprivate var holdsLocks: Bool {
        switch self {
        case .query(let query): return query.holdsLocks
        case .expression(let expression):
            guard expression.hasSubquery else { return false }
            var found = false
            expression.forEachChild { found = found || $0.holdsLocks }
            return found
        }
    }
}
