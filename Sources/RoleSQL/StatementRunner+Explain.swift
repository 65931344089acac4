import AccessControl
import CatalogModel
import HashTreeCollections
import QueryExecution
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

extension StatementRunner {
    /// Shows the plan of a statement, after the same checks as running it would make; with ANALYZE runs it. Names are
    /// looked up before the options are checked, but for EXECUTE (`transformExplainStmt`, `ExplainQuery`).
    func runExplain(_ explain: ExplainStatement, _ context: ExecutionContext) throws -> StatementResult {
        let start = PlanWatch.now()
        let isExecute = if case .prepared = explain.statement { true } else { false }
        let first = isExecute ? nil : try analyze(explain, context)
        let options = try ExplainOptions(explain.options)
        let analyzed = try first ?? analyze(explain, context)
        var lines: [String]
        if options.analyze {
            lines = try measuredLines(explain, analyzed, options, context)
        } else {
            lines = try planLines(of: analyzed, context)
            if options.summary { lines.append("Planning Time: \(PlanWatch.milliseconds(PlanWatch.now() - start)) ms") }
        }
        let vector = ColumnVector(type: .text, values: lines.map { Value.text($0) })
        return StatementResult(
            tag: "EXPLAIN", columns: [(name: "QUERY PLAN", type: .text)],
            rows: RowSet(columns: [vector], names: ["QUERY PLAN"]), context: context)
    }

    /// Analyzes the statement that EXPLAIN is about.
    private func analyze(_ explain: ExplainStatement, _ context: ExecutionContext) throws -> AnalyzedStatement {
        var analyzer = Analyzer(context.environment)
        analyzer.bind(types: context.parameters.types, values: context.parameters.values)
        switch explain.statement {
        case .query(let query): return try analyzer.analyze(query)
        case .change(let change): return try analyzer.analyze(change)
        case .prepared(.execute(let execute)):
            let (entry, parameters) = try bind(execute, context)
            return try analyzeBound(entry, parameters, context)
        case .cursor(.declare(let declare)): return try analyzer.analyze(declare.query)
        case .definition(.createTableAs(let statement)) where statement.execute == nil:
            return try analyzer.analyze(statement.query)
        default: throw Diagnostic.notSupported("EXPLAIN of this statement", at: explain.span)
        }
    }

    /// Runs a statement, with all that it does, and returns its plan with what the steps did.
    private func measuredLines(
        _ explain: ExplainStatement, _ analyzed: AnalyzedStatement, _ options: ExplainOptions,
        _ context: ExecutionContext
    ) throws -> [String] {
        if context.isNested { throw Diagnostic.notSupported("EXPLAIN ANALYZE in a routine", at: explain.span) }
        let start = PlanWatch.now()
        let watch = PlanWatch()
        defer { context.planWatch = nil }
        if case .rewritten = analyzed.body {
            throw Diagnostic.notSupported("EXPLAIN ANALYZE of a statement with rules", at: explain.span)
        }
        context.planWatch = watch
        let result =
            if case .definition = explain.statement { try execute(explain.statement, context) } else {
                try run(analyzed, context, tag: "EXPLAIN")
            }
        let end = PlanWatch.now()
        let planned = max(start, min(end, watch.planned ?? start))
        var lines = watch.outline(withTimes: options.timing) ?? ["Result"]
        if case .change(let change) = analyzed.body {
            let spent = PlanWatch.milliseconds(end - planned)
            let time = options.timing ? "time=\(spent)..\(spent) " : ""
            let actual = " (actual \(time)rows=\(result.rowCount).00 loops=1)"
            lines = [heading(of: change, context) + actual] + indented(lines)
        }
        if options.summary {
            lines.append("Planning Time: \(PlanWatch.milliseconds(planned - start)) ms")
            lines.append("Execution Time: \(PlanWatch.milliseconds(end - planned)) ms")
        }
        return lines
    }

    /// `Insert on t`
    private func heading(of change: BoundChange, _ context: ExecutionContext) -> String {
        let name = context.catalog.relations[change.target]?.name ?? ""
        let verb =
            switch change {
            case .insert: "Insert"
            case .update: "Update"
            case .delete: "Delete"
            case .merge: "Merge"
            }
        return "\(verb) on \(name)"
    }

    /// Puts a plan below a step.
    private func indented(_ lines: [String]) -> [String] {
        lines.enumerated().map { $0 == 0 ? "  ->  \($1)" : "      \($1)" }
    }

    /// Decides an analyzed statement and returns its plan as lines of text; the plans of what rules have made of it stand
    /// below each other.
    private func planLines(of analyzed: AnalyzedStatement, _ context: ExecutionContext) throws -> [String] {
        guard case .rewritten(let parts) = analyzed.body else {
            return try plan(of: analyzed, try decide(analyzed, context), context)
        }
        if parts.isEmpty { return ["Query rewrites to nothing"] }
        let plans = try parts.map { try plan(of: $0.statement, try decide($0.statement, context), context) }
        return Array(plans.joined(separator: [""]))
    }

    /// Returns the plan of an analyzed statement as lines of text.
    private func plan(
        of analyzed: AnalyzedStatement, _ authorized: borrowing Authorized<AnalyzedStatement>,
        _ context: ExecutionContext
    ) throws -> [String] {
        let runner = QueryRunner(context: context)
        switch analyzed.body {
        case .rewritten: return []
        case .query(let query):
            return try runner.explain(query, permits: PermitSet(for: query, from: authorized))
        case .change(let change):
            let permits = try PermitSet(for: change, from: authorized)
            let target = context.catalog.relations[change.target]
            try target?.requireChangeable()
            if let target { try context.catalog.requireReplicaIdentity(of: target, for: change.publishedChanges) }
            let query: BoundQuery? =
                switch change {
                case .insert(let plan): plan.sourceQuery
                case .update(let plan): plan.query
                case .delete(let plan): plan.query
                case .merge(let plan): plan.query
                }
            let input = try query.map { try runner.explain($0, permits: permits) } ?? ["Result"]
            return [heading(of: change, context)] + indented(input)
        }
    }
}

extension InsertPlan {
    /// The query that gives the rows, if one does.
    fileprivate var sourceQuery: BoundQuery? {
        if case .query(let query) = source { query } else { nil }
    }
}
