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
        for (place, table) in tables.enumerated() { try planCommonTable(sources[place], table, place, scope) }
        return sources.filter { $0.plan != nil || $0.change != nil }
    }

    /// Makes the plan of one WITH query.
    private func planCommonTable(
        _ source: CommonTableSource, _ table: CommonTableExpression, _ place: Int, _ scope: QueryScope
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
                ? try planRecursive(source, query, table.searchAndCycle, place, inner) : try plan(query, in: inner)
        }
        source.frame = inner.frame
        let compiler = ExpressionCompiler(self, scope, Layout())
        source.parameters = try inner.parameters.map(compiler.compile)
        source.isVariable = !inner.parameters.isEmpty || inner.isUncacheable
    }

    /// Makes the plan of a query that refers to itself.
    private func planRecursive(
        _ source: CommonTableSource, _ query: BoundQuery, _ clauses: SearchAndCycle?, _ place: Int, _ scope: QueryScope
    ) throws -> PlanNode {
        guard case .node(.union, let all, let left, let right, _) = query.setOperation,
            case .leaf(let first) = left, case .leaf(let repeated) = right
        else { throw Diagnostic.notSupported("this form of WITH RECURSIVE") }
        let sources = try planCommonTables(query, scope)
        var firstPlan = try planOperand(query.relations[first], scope)
        source.isBeingDefined = true
        defer { source.isBeingDefined = false }
        var term = query.relations[repeated]
        if let clauses { try pass(clauses, of: place, types: source.types, through: &term) }
        var repeatedPlan = try planOperand(term, scope)
        if let clauses {
            firstPlan = SearchCycleNode(firstPlan, clauses, types: source.types, isFirst: true)
            repeatedPlan = SearchCycleNode(repeatedPlan, clauses, types: source.types, isFirst: false)
        }
        let union = RecursiveUnionNode(
            source, first: firstPlan, repeated: repeatedPlan, isDistinct: !all, context: context)
        return sources.isEmpty ? union : WithNode(union, sources: sources)
    }

    /// Lets the repeated part of a recursive query return what SEARCH and CYCLE have added to the row before.
    private func pass(
        _ clauses: SearchAndCycle, of index: Int, types: [SQLType], through term: inout RangeEntry
    ) throws {
        guard case .subquery(var query) = term.kind, query.setOperation == nil, query.grouping == nil,
            case .none = query.distinct, !query.targets.contains(where: \.isHidden),
            let place = query.place(ofCommonTable: index, level: 2)
        else { throw Diagnostic.notSupported("this form of SEARCH or CYCLE") }
        for column in types.count - clauses.width..<types.count {
            query.targets.append(
                Target(.column(BoundColumn(relation: place, column: column + 1, type: types[column])), name: ""))
        }
        term.kind = .subquery(query)
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
