import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics

/// What an analyzed statement changes, for read-only transactions and for functions that are not volatile.
extension AnalyzedStatement {
    /// PostgreSQL's name of the command (`CreateCommandName`); a query that locks rows tells how.
    package var commandName: String {
        switch body {
        case .query(let query): query.lockStrength.map { "SELECT \($0.words)" } ?? "SELECT"
        case .change(.insert): "INSERT"
        case .change(.update): "UPDATE"
        case .change(.delete): "DELETE"
        case .change(.merge): "MERGE"
        }
    }

    /// Tells whether the statement neither changes nor locks rows (`CommandIsReadOnly`).
    package var onlyReads: Bool {
        guard !writesData, case .query(let query) = body else { return false }
        return query.lockStrength == nil
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

extension BoundQuery {
    /// How the first rows that the query locks are locked: at its own level, or else in a query within it.
    fileprivate var lockStrength: RowLocking.Strength? {
        if let first = locking.first { return first.strength }
        for case .view(_, let inner) in relations.map(\.kind) {
            if let found = inner.lockStrength { return found }
        }
        var found: RowLocking.Strength?
        forEachChild { found = found ?? $0.lockStrength }
        return found
    }
}

extension BoundChild {
    /// How the first rows are locked that a query within this part locks.
    fileprivate var lockStrength: RowLocking.Strength? {
        switch self {
        case .query(let query): return query.lockStrength
        case .expression(let expression):
            var found: RowLocking.Strength?
            expression.forEachChild { found = found ?? $0.lockStrength }
            return found
        }
    }
}
