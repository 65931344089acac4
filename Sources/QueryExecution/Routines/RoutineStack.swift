import Glibc
import SQLBasics
import SQLTypes

/// Gives routines that call each other room on the stack: a thread of their own every few calls, as long as there is
/// memory for it.
enum RoutineStack {
    /// After how many nested calls a thread of its own is taken.
    static let hop = 64
    /// How many nested calls need no look at the stack.
    static let unwatched = 4
    /// The room that one call needs at most, parsing and planning its body included.
    static let reserve = 3 << 20
    /// The stack of a thread; only what is touched takes memory.
    private static let size = 64 << 20
    /// How many calls may be nested in all.
    static let maximumDepth = 2000

    /// Carries a closure into a thread.
    private final class Work {
        let body: () -> Void

        /// Wraps a closure.
        init(_ body: @escaping () -> Void) { self.body = body }
    }

    /// Calls a closure in a thread with a fresh stack and waits for it; 54001 where no thread can be had.
    static func run<Result>(_ body: () throws -> Result) throws -> Result {
        var outcome: Swift.Result<Result, any Error> = .failure(StackGuard.error)
        let types = UserTypes.source
        withoutActuallyEscaping(body) { body in
            callInThread {
                UserTypes.$source.withValue(types) { outcome = Swift.Result { try body() } }
            }
        }
        return try outcome.get()
    }

    /// Calls a closure in a thread; does nothing where none can be had.
    private static func callInThread(_ body: @escaping () -> Void) {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setstacksize(&attributes, size)
        let work = Unmanaged.passRetained(Work(body))
        var thread = pthread_t()
        let failure = pthread_create(
            &thread, &attributes,
            { pointer in
                if let pointer { Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body() }
                return nil
            }, work.toOpaque())
        guard failure == 0 else { return work.release() }
        pthread_join(thread, nil)
    }
}
