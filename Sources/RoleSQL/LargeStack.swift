import Glibc
import SQLBasics

/// Tells the attributes of a thread; Glibc's module leaves this GNU function out.
@_silgen_name("pthread_getattr_np")
private func threadAttributes(_ thread: pthread_t, _ attributes: UnsafeMutablePointer<pthread_attr_t>) -> Int32

/// Gives statements a stack that is large enough for the deepest nesting that the parser lets through; a caller's thread
/// may have any stack.
struct LargeStack {
    /// The stack that the deepest statements need in an unoptimized build.
    private static let needed = 7 << 20
    /// The thread that was looked at last, and whether its stack is large enough.
    private var last: (thread: pthread_t, isLarge: Bool)?

    /// Calls a closure here if the current stack is large enough, or no thread can be had, else in a thread of its own.
    mutating func call(_ body: () -> Void) {
        if isLarge() || !StackThread.run(body) { body() }
    }

    /// Tells whether the current thread's stack is large enough; measures it once for each thread in a row.
    private mutating func isLarge() -> Bool {
        let thread = pthread_self()
        if let last, last.thread == thread { return last.isLarge }
        var attributes = pthread_attr_t()
        guard threadAttributes(thread, &attributes) == 0 else { return false }
        defer { pthread_attr_destroy(&attributes) }
        var bottom: UnsafeMutableRawPointer?
        var size = 0
        let isLarge = pthread_attr_getstack(&attributes, &bottom, &size) == 0 && size >= Self.needed
        last = (thread, isLarge)
        return isLarge
    }
}
