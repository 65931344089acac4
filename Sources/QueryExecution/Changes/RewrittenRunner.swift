import AccessControl
import CatalogModel
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// Runs what rules have made of a statement: all is planned beforehand, then each part is decided and run in its turn, so
/// that it sees what those before it did.
package struct RewrittenRunner {
    private let context: ExecutionContext

    /// Makes a runner.
    package init(context: ExecutionContext) { self.context = context }

    /// What a statement came to.
    package struct Outcome {
        /// The number of rows that the part which gives the tag has changed.
        package var count = 0
        /// What that part returns.
        package var rows: RowSet?
        /// What the other parts returned: queries, and RETURNING of a command of another kind.
        package var selected: [(columns: [(name: String, type: SQLType)]?, rows: RowSet)] = []
    }

    /// Runs the parts.
    package func run(_ parts: [RewrittenPart], parameters: [Value] = []) throws -> Outcome {
        if parts.count > 1 { for part in parts { try context.refuseWhatPlanningRefuses(part.statement) } }
        var outcome = Outcome()
        for part in parts { try run(part, parameters, &outcome) }
        return outcome
    }

    /// Runs one part.
    private func run(_ part: RewrittenPart, _ parameters: [Value], _ outcome: inout Outcome) throws {
        try context.start(part.statement)
        let authorized = try context.decide(part.statement)
        switch part.statement.body {
        case .query(let query):
            let permits = try PermitSet(for: query, from: authorized)
            let rows = try QueryRunner(context: context).run(query, permits: permits, parameters: parameters)
            outcome.selected.append((part.statement.columns, rows))
        case .change(let change):
            let permits = try PermitSet(for: change, from: authorized)
            let done = try ChangeRunner(context: context).run(change, permits: permits, parameters: parameters)
            guard part.setsTag else {
                if let rows = done.rows { outcome.selected.append((part.statement.columns, rows)) }
                return
            }
            outcome.count = done.count
            outcome.rows = done.rows
        case .rewritten: throw Diagnostic(.internalError, "rules were applied twice")
        }
    }
}
