import QueryExecution
import SQLBasics
import SemanticAnalysis

extension StatementRunner {
    /// Runs what rules have made of a statement. A command that is not run itself, nor replaced by one of its kind, has
    /// changed no row (`PortalRunMulti`); queries of rules show their rows, unless RETURNING does (`ChoosePortalStrategy`).
    func run(
        _ parts: [RewrittenPart], of analyzed: AnalyzedStatement, _ context: ExecutionContext, tag: String
    ) throws -> StatementResult {
        let places = try currentRows(of: analyzed, context)
        let outcome = try RewrittenRunner(context: context).run(parts, parameters: places)
        follow(analyzed, places, count: outcome.count, context)
        let label = tag == "INSERT" ? "INSERT 0 \(outcome.count)" : "\(tag) \(outcome.count)"
        if analyzed.columns != nil {
            return StatementResult(tag: label, columns: analyzed.columns, rows: outcome.rows, context: context)
        }
        var results = outcome.selected.map { selected in
            StatementResult(tag: label, columns: selected.columns, rows: selected.rows, context: context)
        }
        guard var last = results.popLast() else { return StatementResult(tag: label) }
        last.earlier = results
        return last
    }
}
