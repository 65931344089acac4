import CatalogModel
import SQLBasics
import SQLTypes

/// Tells which joins and scans are known to give no rows before they are run: PostgreSQL's plan then holds none of their
/// conditions, so that nobody asks for EXECUTE of the functions in them (`mark_dummy_rel`).
package struct EmptyQueries {
    private let builder: PlanShapeBuilder

    /// Makes the pass.
    package init(_ environment: AnalysisEnvironment) { builder = PlanShapeBuilder(environment) }

    /// Tells whether the joins and conditions of a query level give no rows.
    package func givesNoRows(_ query: BoundQuery) -> Bool {
        guard query.setOperation == nil, !query.from.isEmpty, mayBeEmpty(query) else { return false }
        return PlanVerdict(builder.shape(of: query)).isEmpty
    }

    /// Tells whether an operand of a set operation is known to give no rows: its joins give none and it does not aggregate
    /// all of them, its condition is known not to be met, or its limit is 0.
    package func isEmptyOperand(_ query: BoundQuery) -> Bool {
        guard query.setOperation == nil else { return false }
        if let limit = query.limit, case .int(0)? = builder.folder.value(of: limit) { return true }
        if let grouping = query.grouping, grouping.keys.isEmpty || grouping.sets != nil { return false }
        if !query.from.isEmpty { return givesNoRows(query) }
        return query.filter?.conjuncts.contains { builder.folder.truth(of: $0) == false } ?? false
    }

    /// Tells whether a query's limit is one row.
    package func isLimitedToOne(_ query: BoundQuery) -> Bool {
        if let limit = query.limit, case .int(1)? = builder.folder.value(of: limit) { return true }
        return false
    }

    /// Tells whether a part of a query's FROM, with conditions on it, gives no rows.
    package func givesNoRows(_ part: JoinTree, of query: BoundQuery, where conditions: [BoundExpression]) -> Bool {
        var copy = query
        copy.from = [part]
        copy.filter = conditions.isEmpty ? nil : .logical(LogicalExpression(.and, conditions))
        return givesNoRows(copy)
    }

    /// Tells whether there is anything that could make a query empty.
    private func mayBeEmpty(_ query: BoundQuery) -> Bool {
        for entry in query.relations {
            if !entry.securityFilters.isEmpty { return true }
            switch entry.kind {
            case .subquery, .view, .commonTable: return true
            case .relation, .values, .functions, .pseudo: continue
            }
        }
        if query.filter?.conjuncts.contains(where: { builder.folder.truth(of: $0) == false }) == true { return true }
        return query.from.contains { if case .join = $0 { true } else { false } }
    }
}
