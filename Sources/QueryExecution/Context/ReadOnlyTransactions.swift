import SQLBasics
import SemanticAnalysis

extension ExecutionContext {
    /// Takes the place of the one writer for a statement that changes rows. In a read-only transaction, only rows of
    /// temporary tables may be changed or locked (`ExecCheckXactReadOnly`).
    package func beginWriting(for analyzed: AnalyzedStatement) throws {
        if isReadOnly && analyzed.changesLastingRows(in: catalog) { try refuseIfReadOnly(analyzed.commandName) }
        if analyzed.writesData { try beginWriting(nil) }
    }

    /// Refuses a command in a read-only transaction (`PreventCommandIfReadOnly`).
    package func refuseIfReadOnly(_ command: String) throws(Diagnostic) {
        guard isReadOnly else { return }
        throw Diagnostic(.readOnlySQLTransaction, "cannot execute \(command) in a read-only transaction")
    }
}
