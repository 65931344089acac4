import SQLBasics

/// Whole rows in stored queries: a row has the columns that its relation has when the query runs.
extension BoundQuery {
    /// Whether the query, or one inside it, reads a whole row.
    var readsRows: Bool { hasChild(\.readsRows, query: \.readsRows) }

    /// Returns the query with whole rows of relations as they are now; `outer` holds the entries of the queries around it.
    func withPresentRows(_ relation: (ObjectID) -> Relation?, outer: [[RangeEntry]]) -> BoundQuery {
        let levels = [relations] + outer
        return mapChildren(
            { $0.withPresentRows(relation, levels: levels) }, query: { $0.withPresentRows(relation, outer: levels) })
    }
}

extension BoundExpression {
    /// Whether the expression reads a whole row.
    fileprivate var readsRows: Bool {
        if case .wholeRow = self { return true }
        return hasChild(\.readsRows, query: \.readsRows)
    }

    /// Returns the expression with whole rows of relations as they are now.
    fileprivate func withPresentRows(
        _ relation: (ObjectID) -> Relation?, levels: [[RangeEntry]]
    ) -> BoundExpression {
        if case .wholeRow(var row) = self {
            guard levels.indices.contains(row.level), levels[row.level].indices.contains(row.relation),
                let now = levels[row.level][row.relation].relationID.flatMap(relation)
            else { return self }
            row.columns = now.liveColumns.map { ($0.number, $0.name, $0.type) }
            return .wholeRow(row)
        }
        return mapChildren(
            { $0.withPresentRows(relation, levels: levels) }, query: { $0.withPresentRows(relation, outer: levels) })
    }
}
