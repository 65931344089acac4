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
    /// How many calls may be nested in all.
    static let maximumDepth = 2000

    /// Calls a closure in a thread with a fresh stack and waits for it; 54001 where no thread can be had.
    static func run<Result>(_ body: () throws -> Result) throws -> Result {
        var outcome: Swift.Result<Result, any Error> = .failure(StackGuard.error)
        let types = UserTypes.source
        let isDone = StackThread.run {
            UserTypes.$source.withValue(types) { outcome = Swift.Result { try body() } }
        }
        guard isDone else { throw StackGuard.error }
        return try outcome.get()
    }
}
