import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SemanticAnalysis

extension ExecutionContext {
    /// What happens before a query or change starts, and before the privileges on its tables are looked at: one that writes
    /// is refused in a read-only transaction (`ExecCheckXactReadOnly`), else it takes the place of the one writer.
    package func start(_ analyzed: AnalyzedStatement) throws {
        if isReadOnly, analyzed.changesLastingRows(in: catalog) {
            try refuseWhatPlanningRefuses(analyzed)
            try refuseIfReadOnly(analyzed.commandName)
        }
        if analyzed.writesData { try beginWriting(nil) }
    }

    /// Throws what PostgreSQL finds while it plans a statement, before it comes to whether the statement may run here at all: views
    /// without privileges, and what goes wrong in folding constants.
    func refuseWhatPlanningRefuses(_ analyzed: AnalyzedStatement) throws {
        if let denial = firstDenial(analyzed.requirements.filter { $0.phase < .relations }, in: securables) {
            throw denial
        }
        let runner = QueryRunner(context: self)
        switch analyzed.body {
        case .rewritten(let parts): for part in parts { try refuseWhatPlanningRefuses(part.statement) }
        case .query(let query): try runner.foldConstants(of: query)
        case .change(let change): for part in change.readingParts { try runner.foldConstants(of: part) }
        }
        if let error = analyzed.missingArbiter { throw error }
    }

    /// Refuses a command in a read-only transaction (`PreventCommandIfReadOnly`).
    package func refuseIfReadOnly(_ command: String) throws(Diagnostic) {
        guard isReadOnly else { return }
        throw Diagnostic(.readOnlySQLTransaction, "cannot execute \(command) in a read-only transaction")
    }
}
