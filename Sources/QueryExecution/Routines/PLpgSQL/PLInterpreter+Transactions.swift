import SQLBasics
import SQLSyntax

extension PLInterpreter {
    /// `COMMIT`, `ROLLBACK`: only where nothing around waits for the transaction to go on (`SPI_commit`, `SPI_rollback`).
    func endTransaction(_ isCommit: Bool, _ andChain: Bool) throws {
        guard !context.isAtomic, let host = context.host else {
            throw Diagnostic(SQLState("2D000"), "invalid transaction termination")
        }
        if context.subtransactions > 0 {
            throw Diagnostic(
                SQLState("2D000"), "cannot \(isCommit ? "commit" : "roll back") while a subtransaction is active")
        }
        if context.changingLoops > 0 {
            throw Diagnostic(
                SQLState("2D000"),
                "cannot perform transaction commands inside a cursor loop that is not read-only")
        }
        for loop in context.loops { try loop.hold() }
        try host.endTransaction(isCommit: isCommit, andChain: andChain, context)
        context.definitionEpoch += 1
        context.openRelations = [:]
        context.refreshFunctions()
    }
}

extension ExecutionContext {
    /// Does something in which no transaction may end.
    func atomically<Result>(_ body: () throws -> Result) rethrows -> Result {
        let before = isAtomic
        isAtomic = true
        defer { isAtomic = before }
        return try body()
    }
}
