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
    /// The state before the first change; nil as long as there is none.
    private(set) var stateBefore: ClusterState?
    /// The number of commits that made the state that this transaction's changes stand on.
    var commits: UInt64
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

    /// Notes the first change, which must stand on the last committed state.
    ///
    /// Nothing was changed before, so each savepoint is one to return to this very state: an older one would undo what
    /// other sessions have committed since.
    mutating func beginWriting(after current: UInt64, keepingSnapshot: Bool) throws {
        guard current == commits else {
            guard keepingSnapshot else { throw StaleSnapshot() }
            throw Diagnostic(SQLState("40001"), "could not serialize access due to concurrent update")
        }
        if stateBefore == nil { stateBefore = state }
        hasWritten = true
        for index in savepoints.indices { savepoints[index].state = state }
    }

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

/// Says that another session has committed between a statement's snapshot and its first change; the statement has done
/// nothing yet and starts again.
struct StaleSnapshot: Error {}
