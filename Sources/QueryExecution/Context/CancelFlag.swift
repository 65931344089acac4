import Glibc
import SQLBasics
import Synchronization

/// A request to stop, set by another thread or a signal handler and looked at by long loops.
package final class CancelFlag: Sendable {
    private let requested = Atomic<Bool>(false)
    /// When the statement has run long enough, in nanoseconds since the machine started; 0 for never.
    private let deadline = Atomic<UInt64>(0)

    /// Makes a flag that is not set.
    package init() {}

    /// Asks the running statement to stop.
    package func request() { requested.store(true, ordering: .relaxed) }

    /// Forgets a request, before a statement starts.
    package func clear() { requested.store(false, ordering: .relaxed) }

    /// Starts the time of a statement that may run for so many milliseconds; 0 for any time (`statement_timeout`).
    package func limit(milliseconds: UInt64) {
        deadline.store(milliseconds == 0 ? 0 : Self.now() + milliseconds * 1_000_000, ordering: .relaxed)
    }

    /// Throws 57014 if somebody asked to stop, or the statement's time is over.
    package func throwIfRequested() throws(Diagnostic) {
        if requested.load(ordering: .relaxed) {
            throw Diagnostic(.queryCanceled, "canceling statement due to user request")
        }
        let end = deadline.load(ordering: .relaxed)
        if end != 0 && Self.now() >= end {
            throw Diagnostic(.queryCanceled, "canceling statement due to statement timeout")
        }
    }

    /// Reads the clock that never goes back.
    private static func now() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
