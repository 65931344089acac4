import CLibEdit
import Glibc
import PsqlShell
import RoleSQL
import SQLBasics
import Synchronization

/// The session whose statement Ctrl-C cancels.
final class CancelTarget: Sendable {
    /// The one target of the process.
    static let shared = CancelTarget()

    /// A session that is executing a statement.
    private struct Running: @unchecked Sendable {
        /// The session; nil when none runs.
        var backend: (any SQLBackend)?
    }

    /// The running session.
    private let running = Mutex(Running())

    /// Notes that a session begins or ends a statement.
    func set(_ backend: (any SQLBackend)?) {
        let next = Running(backend: backend)
        running.withLock { $0 = next }
    }

    /// Cancels the running statement, if there is one, and says so where the activity was shown.
    func cancel(_ activity: Activity?) {
        let isRunning = running.withLock { state in
            state.backend?.cancel()
            return state.backend != nil
        }
        guard isRunning, isatty(0) == 1 else { return }
        let text = "Cancel request sent\n"
        let say: () -> Void = { _ = write(2, text, text.utf8.count) }
        if let activity { activity.suspend(say) } else { say() }
    }
}

/// Makes sessions whose statements can be cancelled.
struct CancellableConnector: BackendConnector {
    /// The cluster.
    let inner: any BackendConnector

    /// The cluster behind the sessions.
    var cluster: Database? { inner.cluster }

    /// Opens a session that can be cancelled.
    func open(user: String, database: String) throws(Diagnostic) -> any SQLBackend {
        CancellableBackend(try inner.open(user: user, database: database))
    }
}

/// A session that tells the cancel target when it runs.
private final class CancellableBackend: SQLBackend {
    /// The session itself.
    private let inner: any SQLBackend

    /// Wraps a session.
    init(_ inner: any SQLBackend) { self.inner = inner }

    /// What there was to say when the session began.
    var startupNotices: [Diagnostic] { inner.startupNotices }

    /// The role that the session was opened as.
    var userName: String { inner.userName }
    /// The database's name.
    var databaseName: String { inner.databaseName }
    /// Where the session stands with respect to transactions.
    var transaction: BackendTransaction { inner.transaction }
    /// Tells whether the current role is a superuser.
    var hasSuperuser: Bool { inner.hasSuperuser }

    /// Returns a setting's value.
    func setting(_ name: String) -> String? { inner.setting(name) }
    /// Returns the names of a kind that a statement could have used.
    func knownNames(_ kind: CatalogNameKind, in statement: String) -> [KnownName] {
        inner.knownNames(kind, in: statement)
    }
    /// Asks a running statement to stop.
    func cancel() { inner.cancel() }

    /// Does what is asked for and tells what happens.
    func run(_ request: BackendRequest, copyInput: () -> [UInt8]?, receive: (BackendEvent) -> Void) {
        CancelTarget.shared.set(inner)
        defer { CancelTarget.shared.set(nil) }
        inner.run(request, copyInput: { self.read(copyInput) }, receive: receive)
    }

    /// Reads data for COPY. Meanwhile Ctrl-C is not for the target: whoever reads notices it, or it is noticed then.
    private func read(_ copyInput: () -> [UInt8]?) -> [UInt8]? {
        CancelTarget.shared.set(nil)
        defer { CancelTarget.shared.set(inner) }
        let piece = copyInput()
        if cle_peek_interrupt() { inner.cancel() }
        return piece
    }
}
