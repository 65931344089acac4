import QueryExecution
import SQLBasics

extension StatementRunner {
    /// Ends the transaction in which a procedure runs, and begins another one for the rest of it (`_SPI_commit`,
    /// `_SPI_rollback`).
    func endTransaction(isCommit: Bool, andChain: Bool, _ context: ExecutionContext) throws {
        session.adopt(context)
        context.hasEndedTransaction = true
        let isReadOnly = session.transaction?.isReadOnly ?? false
        let isolation = session.state.settings.value("transaction_isolation")
        var failure: (any Error)?
        if isCommit {
            do { try session.checkAndCommit(context.keep) } catch { failure = error }
        } else {
            session.rollBack()
        }
        session.begin(.single)
        if andChain {
            session.transaction?.isReadOnly = isReadOnly
            if let isolation { session.state.settings.store("transaction_isolation", isolation, isLocal: true) }
        }
        context.state = session.currentState
        context.stateBefore = context.state
        context.session = session.state
        context.isReadOnly = session.transaction?.isReadOnly ?? false
        if let failure { throw failure }
    }

    /// Returns an open cursor.
    func cursor(named name: String) -> Cursor? { session.cursors[name] }

    /// Keeps a new cursor until it is closed or its transaction ends.
    func keep(_ cursor: Cursor) { session.cursors[cursor.name] = cursor }

    /// Forgets a cursor.
    func closeCursor(named name: String) { session.cursors[name] = nil }

    /// The names of the open cursors.
    var cursorNames: Set<String> { Set(session.cursors.keys) }

    /// Forgets all cursors but those of some names.
    func keepCursors(_ names: Set<String>) {
        if session.cursors.count > names.count { session.cursors = session.cursors.filter { names.contains($0.key) } }
    }

    /// Returns the name of a portal without one.
    func nextPortalName() -> String {
        session.portalCount += 1
        return "<unnamed portal \(session.portalCount)>"
    }

    /// Takes note of a state that is given up while the statement goes on.
    func noteGivenUp(_ state: ClusterState) { session.noteGivenUp(state) }

    /// How many savepoints there are.
    var savepointCount: Int { session.transaction?.savepoints.count ?? 0 }
}
