import QueryExecution

/// Stops a session's running statement from any thread.
public struct Canceller: Sendable {
    let flag: CancelFlag

    /// Asks the running statement to stop with 57014; does nothing when none runs.
    public func cancel() { flag.request() }
}
