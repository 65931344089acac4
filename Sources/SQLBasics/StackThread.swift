import Glibc

/// A thread that is made for its stack: the caller waits while it works.
public enum StackThread {
    /// Carries a closure into a thread.
    private final class Work {
        let body: () -> Void

        /// Wraps a closure.
        init(_ body: @escaping () -> Void) { self.body = body }
    }

    /// The stack that a thread gets, in bytes; only what is touched takes memory.
    private static let size = 64 << 20

    /// Calls a closure in a thread with a large stack and waits for it; tells false, and does nothing, where no thread can
    /// be had.
    public static func run(_ body: () -> Void) -> Bool {
        withoutActuallyEscaping(body) { body in
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
            guard failure == 0 else {
                work.release()
                return false
            }
            pthread_join(thread, nil)
            return true
        }
    }
}
