import AccessControl
import SQLBasics
import SemanticAnalysis

extension ExecutionContext {
    /// Takes the place of the one writer for a statement that changes rows. In a read-only transaction, only rows of
    /// temporary tables may be changed or locked (`ExecCheckXactReadOnly`); what planning refuses comes first.
    package func beginWriting(for analyzed: AnalyzedStatement) throws {
        if isReadOnly && analyzed.changesLastingRows(in: catalog) {
            try refuseBeforeStart(analyzed)
            try refuseIfReadOnly(analyzed.commandName)
        }
        if analyzed.writesData { try beginWriting(nil) }
    }

    /// Throws what PostgreSQL finds while it plans a statement: a view that must not be read or changed, and errors in
    /// folding constants.
    private func refuseBeforeStart(_ analyzed: AnalyzedStatement) throws {
        let early = analyzed.requirements.filter { $0.phase < .relations }
        if let denial = firstDenial(early, in: securables) { throw denial }
        let runner = QueryRunner(context: self)
        switch analyzed.body {
        case .query(let query): try runner.foldConstants(of: query)
        case .change(let change): for part in change.readingParts { try runner.foldConstants(of: part) }
        }
    }

    /// Refuses a command in a read-only transaction (`PreventCommandIfReadOnly`).
    package func refuseIfReadOnly(_ command: String) throws(Diagnostic) {
        guard isReadOnly else { return }
        throw Diagnostic(.readOnlySQLTransaction, "cannot execute \(command) in a read-only transaction")
    }
}
