import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics

/// What an analyzed statement changes, for read-only transactions and for functions that are not volatile.
extension AnalyzedStatement {
    /// PostgreSQL's name of the command (`CreateCommandName`); a query that locks rows tells how.
    package var commandName: String {
        switch body {
        case .query(let query): (query.firstLock?.strength).map { "SELECT \($0.words)" } ?? "SELECT"
        case .change(.insert): "INSERT"
        case .change(.update): "UPDATE"
        case .change(.delete): "DELETE"
        case .change(.merge): "MERGE"
        case .rewritten(let parts): parts.first { !$0.statement.onlyReads }?.statement.commandName ?? "SELECT"
        }
    }

    /// Tells whether the statement neither changes nor locks rows (`CommandIsReadOnly`).
    package var onlyReads: Bool {
        if case .rewritten(let parts) = body { return parts.allSatisfy(\.statement.onlyReads) }
        guard !writesData, case .query(let query) = body else { return false }
        return query.firstLock == nil
    }

    /// Tells whether rows of a relation that outlives the session are changed or locked (`ExecCheckXactReadOnly`).
    package func changesLastingRows(in catalog: Catalog) -> Bool {
        requirements.contains { requirement in
            guard case .privilege(let privilege, let object, _) = requirement.demand,
                [.insert, .update, .delete].contains(privilege)
            else { return false }
            return catalog.relations[object.object]?.persistence != .temporary
        }
    }
}

/// The first lock that a plan lists (`PlanRowMark`).
private struct FirstLock {
    /// How the rows are locked; nil for what locks none itself: a query in FROM with a plan of its own.
    var strength: RowLocking.Strength?
}

extension BoundQuery {
    /// The first lock of the query's plan: of a relation of its own level, then of one in what is written into it, then of
    /// what has a plan of its own; if it locks nothing, the first of a query within it.
    fileprivate var firstLock: FirstLock? {
        if !locking.isEmpty { return FirstLock(strength: firstStrength) }
        for case .view(_, let inner) in relations.map(\.kind) {
            if let found = inner.firstLock { return found }
        }
        var found: FirstLock?
        forEachChild { found = found ?? $0.firstLock }
        return found
    }

    /// How the first relation is locked that is one of the plan's own.
    private var firstStrength: RowLocking.Strength? {
        for lock in locking where relations.indices.contains(lock.relation) {
            if case .relation = relations[lock.relation].kind { return lock.strength }
        }
        return locking.first { lock in
            guard relations.indices.contains(lock.relation) else { return false }
            return relations[lock.relation].isWrittenRelation
        }?.strength
    }
}

extension RangeEntry {
    /// Tells whether a relation stands here, or in a query without locks of its own that is written into the one around it.
    fileprivate var isWrittenRelation: Bool {
        switch kind {
        case .relation: return true
        case .view(_, let query), .subquery(let query):
            return query.isWrittenInto && query.locking.isEmpty && query.relations.contains(where: \.isWrittenRelation)
        case .values, .functions, .commonTable, .pseudo: return false
        }
    }
}

extension BoundChild {
    /// The first lock of a query within this part.
    fileprivate var firstLock: FirstLock? {
        switch self {
        case .query(let query): return query.firstLock
        case .expression(let expression):
            var found: FirstLock?
            expression.forEachChild { found = found ?? $0.firstLock }
            return found
        }
    }
}
