import Glibc
import SQLBasics
import Synchronization

/// A request to stop, set by another thread or a signal handler and looked at by long loops.
package final class CancelFlag: Sendable {
    private let requested = Atomic<Bool>(false)
    /// When the statement has run long enough, in nanoseconds since the machine started; 0 for never.
    private let deadline = Atomic<UInt64>(0)
    /// How many times the running statement has asked whether to stop.
    private let questions = Atomic<UInt32>(0)
    /// The memory in use when the running statement was looked at first; 0 before.
    private let memoryBefore = Atomic<Int>(0)
    /// How much a statement may take even when the process is beyond its limit.
    private static let allowance = 64 << 20

    /// Makes a flag that is not set.
    package init() {}

    /// Asks the running statement to stop.
    package func request() { requested.store(true, ordering: .relaxed) }

    /// Tells whether somebody has asked the running statement to stop.
    package var isRequested: Bool { requested.load(ordering: .relaxed) }

    /// Forgets a request, before a statement starts.
    package func clear() {
        requested.store(false, ordering: .relaxed)
        questions.store(0, ordering: .relaxed)
        memoryBefore.store(0, ordering: .relaxed)
    }

    /// Starts the time of a statement that may run for so many milliseconds; 0 for any time (`statement_timeout`).
    package func limit(milliseconds: UInt64) {
        deadline.store(milliseconds == 0 ? 0 : Self.now() + milliseconds * 1_000_000, ordering: .relaxed)
    }

    /// Throws 57014 if somebody asked to stop, or the statement's time is over, and 53200 if it takes too much memory.
    package func throwIfRequested() throws(Diagnostic) {
        if requested.load(ordering: .relaxed) {
            throw Diagnostic(.queryCanceled, "canceling statement due to user request")
        }
        let end = deadline.load(ordering: .relaxed)
        if end != 0 && Self.now() >= end {
            throw Diagnostic(.queryCanceled, "canceling statement due to statement timeout")
        }
        let count = questions.load(ordering: .relaxed)
        questions.store(count &+ 1, ordering: .relaxed)
        if count & 15 == 0 { try checkMemory() }
    }

    /// Throws 53200 when the process uses more memory than it may, and the statement is one that has taken much of it.
    package func checkMemory() throws(Diagnostic) {
        let used = MemoryGuard.used()
        let before = memoryBefore.load(ordering: .relaxed)
        if before == 0 { memoryBefore.store(used, ordering: .relaxed) }
        guard used > MemoryGuard.limit, before > 0, used - before > Self.allowance else { return }
        throw MemoryGuard.error
    }

    /// Reads the clock that never goes back.
    private static func now() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
