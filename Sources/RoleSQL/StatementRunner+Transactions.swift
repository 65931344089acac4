import QueryExecution
import SQLBasics
import SQLSyntax

extension StatementRunner {
    /// Executes BEGIN, COMMIT, ROLLBACK, SAVEPOINT and their kin (`standard_ProcessUtility`, xact.c).
    func runTransaction(_ statement: TransactionStatement, _ receive: (SessionEvent) -> Void) throws {
        let tag: String
        switch statement.action {
        case .begin(let modes): tag = try begin(modes, "BEGIN", receive)
        case .start(let modes): tag = try begin(modes, "START TRANSACTION", receive)
        case .commit(let andChain): tag = try end("COMMIT", andChain, receive)
        case .rollback(let andChain): tag = try end("ROLLBACK", andChain, receive)
        case .savepoint(let name): tag = try savepoint(name.name)
        case .release(let name): tag = try release(name.name)
        case .rollbackTo(let name): tag = try rollBack(to: name.name)
        }
        receive(.result(StatementResult(tag: tag)))
    }

    /// Begins a transaction block; an implicit one becomes explicit, an explicit one is only warned about.
    private func begin(
        _ modes: [TransactionMode], _ tag: String, _ receive: (SessionEvent) -> Void
    ) throws -> String {
        if session.transaction?.isFailed == true { throw Self.abortedError }
        if session.transaction?.kind == .block {
            send(Diagnostic(.warning, .activeSQLTransaction, "there is already a transaction in progress"), receive)
        } else if session.transaction == nil {
            session.begin(.block)
        } else {
            session.transaction?.kind = .block
        }
        try setModes(modes)
        return tag
    }

    /// Ends the transaction block, by keeping or by forgetting its changes.
    private func end(
        _ word: String, _ andChain: Bool, _ receive: (SessionEvent) -> Void
    ) throws -> String {
        guard let transaction = session.transaction, transaction.kind == .block else {
            if andChain {
                throw Diagnostic(
                    .noActiveSQLTransaction, "\(word) AND CHAIN can only be used in transaction blocks")
            }
            send(Diagnostic(.warning, .noActiveSQLTransaction, "there is no transaction in progress"), receive)
            if word == "COMMIT" { session.commit() } else { session.rollBack() }
            return word
        }
        let keeps = word == "COMMIT" && !transaction.isFailed
        let isolation = session.state.settings.value("transaction_isolation")
        if keeps { try session.checkAndCommit { receive(.notice($0)) } } else { session.rollBack() }
        if andChain {
            session.begin(.block)
            session.transaction?.isReadOnly = transaction.isReadOnly
            if let isolation { session.state.settings.store("transaction_isolation", isolation, isLocal: true) }
        }
        return keeps ? "COMMIT" : "ROLLBACK"
    }

    /// Marks a state to go back to.
    private func savepoint(_ name: String) throws -> String {
        try requireBlock("SAVEPOINT")
        guard let transaction = session.transaction else { return "SAVEPOINT" }
        if transaction.isFailed { throw Self.abortedError }
        session.transaction?.savepoints.append(
            .init(
                name: name, state: transaction.state, session: session.state, isReadOnly: transaction.isReadOnly))
        return "SAVEPOINT"
    }

    /// Forgets a savepoint.
    private func release(_ name: String) throws -> String {
        try requireBlock("RELEASE SAVEPOINT")
        if session.transaction?.isFailed == true { throw Self.abortedError }
        try session.transaction?.release(name)
        session.releaseCursors(to: session.transaction?.savepoints.count ?? 0)
        return "RELEASE"
    }

    /// Goes back to a savepoint; a failed transaction goes on from there.
    private func rollBack(to name: String) throws -> String {
        try requireBlock("ROLLBACK TO SAVEPOINT")
        let givenUp = session.transaction?.state
        if let restored = try session.transaction?.rollBack(to: name) { session.state = restored }
        if let givenUp { session.noteGivenUp(givenUp) }
        session.dropCursors(behind: session.transaction?.savepoints.count ?? 0)
        return "ROLLBACK"
    }

    /// Refuses a command outside of a transaction block.
    private func requireBlock(_ command: String) throws {
        guard session.transaction?.kind != .block else { return }
        throw Diagnostic(.noActiveSQLTransaction, "\(command) can only be used in transaction blocks")
    }

    /// The error of any statement in a failed transaction but those that end it.
    static let abortedError = Diagnostic(
        .inFailedSQLTransaction,
        "current transaction is aborted, commands ignored until end of transaction block")

    /// Applies transaction modes to the open transaction (`check_transaction_read_only` and others).
    func setModes(_ modes: [TransactionMode]) throws {
        for mode in modes {
            switch mode.kind {
            case .readOnly(let isReadOnly):
                let opens = !isReadOnly && session.transaction?.isReadOnly == true
                if opens && session.transaction?.hasQueried == true {
                    throw Diagnostic(
                        .activeSQLTransaction, "transaction read-write mode must be set before any query")
                }
                session.transaction?.isReadOnly = isReadOnly
            case .isolation(let level):
                if session.transaction?.hasQueried == true,
                    level != session.state.settings.value("transaction_isolation")
                {
                    throw Diagnostic(
                        .activeSQLTransaction, "SET TRANSACTION ISOLATION LEVEL must be called before any query")
                }
                session.state.settings.store("transaction_isolation", level, isLocal: true)
            case .deferrable(let isDeferrable):
                if session.transaction?.hasQueried == true {
                    throw Diagnostic(
                        .activeSQLTransaction,
                        "SET TRANSACTION [NOT] DEFERRABLE must be called before any query")
                }
                session.state.settings.store("transaction_deferrable", isDeferrable ? "on" : "off", isLocal: true)
            }
        }
    }
}
