import SQLBasics
import Synchronization

/// A request to stop, set by another thread or a signal handler and looked at by long loops.
package final class CancelFlag: Sendable {
    private let requested = Atomic<Bool>(false)

    /// Makes a flag that is not set.
    package init() {}

    /// Asks the running statement to stop.
    package func request() { requested.store(true, ordering: .relaxed) }

    /// Forgets a request, before a statement starts.
    package func clear() { requested.store(false, ordering: .relaxed) }

    /// Throws 57014 if somebody asked to stop.
    package func throwIfRequested() throws(Diagnostic) {
        guard requested.load(ordering: .relaxed) else { return }
        throw Diagnostic(.queryCanceled, "canceling statement due to user request")
    }
}
