import QueryExecution
import SQLBasics

/// A transaction of a session: the state it works on and the states it can go back to.
struct Transaction {
    /// How the transaction came to be.
    enum Kind {
        /// For one statement, committed at its end.
        case single
        /// For the statements of one query string.
        case implicitBlock
        /// By BEGIN.
        case block
    }

    /// A state to which ROLLBACK TO goes back.
    struct Savepoint {
        var name: String
        var state: ClusterState
        var session: SessionState
        var isReadOnly: Bool
    }

    var kind: Kind
    /// The state with this transaction's changes; a fresh snapshot for each statement until something is changed.
    var state: ClusterState
    /// The session as it was when the transaction began.
    let sessionBefore: SessionState
    /// Tells whether something has been changed.
    var hasWritten = false
    var isReadOnly: Bool
    /// Tells whether the transaction failed and waits for its end.
    var isFailed = false
    /// Tells whether a query has run, after which modes can't be changed.
    var hasQueried = false
    var savepoints: [Savepoint] = []
    /// The start, in microseconds since 2000-01-01 UTC.
    let startTime: Int64

    /// Returns to a savepoint, which stays (`ROLLBACK TO`).
    mutating func rollBack(to name: String) throws(Diagnostic) -> SessionState {
        guard let position = savepoints.lastIndex(where: { $0.name == name }) else {
            throw Diagnostic(.invalidSavepointSpecification, "savepoint \"\(name)\" does not exist")
        }
        savepoints.removeSubrange((position + 1)...)
        let savepoint = savepoints[position]
        state = savepoint.state
        isReadOnly = savepoint.isReadOnly
        isFailed = false
        return savepoint.session
    }

    /// Forgets a savepoint and those after it (`RELEASE`).
    mutating func release(_ name: String) throws(Diagnostic) {
        guard let position = savepoints.lastIndex(where: { $0.name == name }) else {
            throw Diagnostic(.invalidSavepointSpecification, "savepoint \"\(name)\" does not exist")
        }
        savepoints.removeSubrange(position...)
    }
}
