import CatalogModel
import SQLBasics
import SQLTypes

extension Planner {
    /// Makes the sources of a WITH list and adds them to the scope; those that nobody reads are not run.
    func planCommonTables(_ query: BoundQuery, _ scope: QueryScope) throws -> [CommonTableSource] {
        try planCommonTables(query.commonTables, scope)
    }

    /// Makes the sources of a WITH list and adds them to the scope.
    func planCommonTables(_ tables: [CommonTableExpression], _ scope: QueryScope) throws -> [CommonTableSource] {
        let sources = tables.map { CommonTableSource(name: $0.name, types: $0.columns.map(\.type)) }
        scope.commonTables = sources
        for (source, table) in zip(sources, tables) { try planCommonTable(source, table, scope) }
        return sources.filter { $0.plan != nil || $0.change != nil }
    }

    /// Makes the plan of one WITH query.
    private func planCommonTable(
        _ source: CommonTableSource, _ table: CommonTableExpression, _ scope: QueryScope
    ) throws {
        let inner = QueryScope(parent: scope)
        switch table.body {
        case .change(let change):
            let runner = ChangeExecutor(planner: self, scope: inner)
            commandRows.isKept = true
            let prepared = try runner.prepare(change, isPart: true)
            source.change = { try prepared().returned ?? Batch(columns: [], count: 0) }
        case .query(let query):
            if table.references == 0 && !query.changesRows { return }
            source.plan =
                table.isRecursive
                ? try planRecursive(source, query, inner) : try plan(query, in: inner)
        }
        source.frame = inner.frame
        let compiler = ExpressionCompiler(self, scope, Layout())
        source.parameters = try inner.parameters.map(compiler.compile)
        source.isVariable = !inner.parameters.isEmpty || inner.isUncacheable
    }

    /// Makes the plan of a query that refers to itself.
    private func planRecursive(
        _ source: CommonTableSource, _ query: BoundQuery, _ scope: QueryScope
    ) throws -> PlanNode {
        guard case .node(.union, let all, let left, let right, _) = query.setOperation,
            case .leaf(let first) = left, case .leaf(let repeated) = right
        else { throw Diagnostic.notSupported("this form of WITH RECURSIVE") }
        let sources = try planCommonTables(query, scope)
        let firstPlan = try planOperand(query.relations[first], scope)
        source.isBeingDefined = true
        defer { source.isBeingDefined = false }
        let repeatedPlan = try planOperand(query.relations[repeated], scope)
        let union = RecursiveUnionNode(
            source, first: firstPlan, repeated: repeatedPlan, isDistinct: !all, context: context)
        return sources.isEmpty ? union : WithNode(union, sources: sources)
    }
}

extension BoundQuery {
    /// Tells whether a WITH query within changes rows.
    var changesRows: Bool {
        var found = false
        TreeWalk(onChange: { _, _ in found = true }).visit(self)
        return found
    }
}
