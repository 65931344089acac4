import CatalogModel
import SQLBasics
import SQLSyntax

extension Analyzer {
    /// Analyzes FOR UPDATE and the like; the relations need UPDATE (`transformLockingClause`).
    func locking(
        _ clauses: [LockingClause], in scope: Scope, into query: inout BoundQuery
    ) throws(Diagnostic) {
        for clause in clauses {
            try checkLocking(clause, scope, query)
            if clause.tables.isEmpty {
                for position in scope.entries.indices { lock(position, clause, in: scope, into: &query) }
                continue
            }
            for table in clause.tables {
                guard table.parts.count == 1 else {
                    throw Diagnostic(
                        .syntaxError, "\(clause.strength.rawValue) must specify unqualified relation names",
                        at: table.span)
                }
                guard let position = scope.entries.firstIndex(where: { $0.name == table.name }) else {
                    if scope.namespace.contains(where: { $0.name == table.name && $0.entry == nil }) {
                        throw Self.notLockable(clause, "a join", at: table.span)
                    }
                    throw Diagnostic(
                        .undefinedTable,
                        "relation \"\(table.name)\" in \(clause.strength.rawValue) clause not found in FROM clause",
                        at: table.span)
                }
                switch scope.entries[position].kind {
                case .relation, .view, .subquery, .pseudo: break
                case .values: throw Self.notLockable(clause, "VALUES", at: table.span)
                case .functions: throw Self.notLockable(clause, "a function", at: table.span)
                case .commonTable: throw Self.notLockable(clause, "a WITH query", at: table.span)
                }
                lock(position, clause, in: scope, into: &query)
            }
        }
    }

    /// The error of a lock on what has no rows of its own.
    private static func notLockable(_ clause: LockingClause, _ what: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(.featureNotSupported, "\(clause.strength.rawValue) cannot be applied to \(what)", at: span)
    }

    /// Locks one relation of the range table.
    private func lock(_ position: Int, _ clause: LockingClause, in scope: Scope, into query: inout BoundQuery) {
        switch scope.entries[position].kind {
        case .view(let id, var inner):
            inner.markLocked(clause.strength.bound)
            scope.entries[position].kind = .view(id, inner)
        case .subquery(var inner):
            inner.markLocked(clause.strength.bound)
            scope.entries[position].kind = .subquery(inner)
        case .relation: break
        case .values, .functions, .commonTable, .pseudo: return
        }
        scope.entries[position].access?.updates = true
        query.locking.append(RowLocking(relation: position, strength: clause.strength.bound))
    }

    /// Refuses locks where rows are no rows of a table (`CheckSelectLocking`).
    private func checkLocking(_ clause: LockingClause, _ scope: Scope, _ query: BoundQuery) throws(Diagnostic) {
        let obstacle = query.lockObstacle(hasAggregates: scope.hasAggregates, hasWindows: scope.hasWindows)
        guard let obstacle else { return }
        throw Diagnostic(
            .featureNotSupported, "\(clause.strength.rawValue) is not allowed with \(obstacle)")
    }
}

extension BoundQuery {
    /// What makes the rows of the query other than those of its tables, so that they cannot be locked (`CheckSelectLocking`).
    func lockObstacle(hasAggregates: Bool, hasWindows: Bool) -> String? {
        if !distinct.isNone { return "DISTINCT clause" }
        if grouping?.keys.isEmpty == false { return "GROUP BY clause" }
        if having != nil { return "HAVING clause" }
        if hasAggregates { return "aggregate functions" }
        if hasWindows { return "window functions" }
        return targets.contains(where: \.expression.returnsSet) ? "set-returning functions in the target list" : nil
    }
}

extension LockingClause.Strength {
    /// The strength in the query tree.
    fileprivate var bound: RowLocking.Strength {
        switch self {
        case .update: .update
        case .noKeyUpdate: .noKeyUpdate
        case .share: .share
        case .keyShare: .keyShare
        }
    }
}
