import CatalogModel

extension Analyzer {
    /// Makes a statement of the query that a materialized view keeps, as the environment's current role runs it.
    package func analyze(stored query: BoundQuery) -> AnalyzedStatement {
        let pruned = PruneUnreachable(environment).prune(query)
        return AnalyzedStatement(
            body: .query(pruned), requirements: RequirementCollector.collect(pruned, in: environment), notices: [],
            writesData: false, columns: pruned.visibleTargets.map { (name: $0.name, type: $0.expression.type) })
    }
}
