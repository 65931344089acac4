import Glibc

/// Tells the attributes of a thread; Glibc's module leaves this GNU function out.
@_silgen_name("pthread_getattr_np")
private func threadAttributes(_ thread: pthread_t, _ attributes: UnsafeMutablePointer<pthread_attr_t>) -> Int32

/// Knows how far the current thread's stack reaches, so that recursion can stop before it overflows.
public struct StackGuard: Sendable {
    /// The lowest address that a frame may reach; zero when the stack's bounds are unknown.
    private let lowest: UInt

    /// Measures the stack of the current thread, which takes some microseconds.
    ///
    /// `reserve` bytes stay free for what a caller does between two checks.
    public init(reserve: Int = 128 * 1024) {
        var attributes = pthread_attr_t()
        guard threadAttributes(pthread_self(), &attributes) == 0 else {
            lowest = 0
            return
        }
        defer { pthread_attr_destroy(&attributes) }
        var bottom: UnsafeMutableRawPointer?
        var size = 0
        let isKnown = pthread_attr_getstack(&attributes, &bottom, &size) == 0
        lowest = isKnown ? UInt(bitPattern: bottom) + UInt(min(reserve, size / 2)) : 0
    }

    /// Whether so little stack is left that recursion must stop.
    public var isExhausted: Bool {
        var here: UInt8 = 0
        return withUnsafeMutablePointer(to: &here) { UInt(bitPattern: $0) } < lowest
    }

    /// Refuses to go on when little stack is left (PostgreSQL's `check_stack_depth`).
    public func check() throws(Diagnostic) {
        if isExhausted { throw Self.error }
    }

    /// The error about a stack that is too deep.
    public static var error: Diagnostic {
        Diagnostic(
            .statementTooComplex, "stack depth limit exceeded",
            hint: "Increase the configuration parameter \"max_stack_depth\" (currently 2048kB), after ensuring the "
                + "platform's stack depth limit is adequate.")
    }
}
