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
