import SQLBasics

/// Where a session stands with respect to transactions, as the protocol's ReadyForQuery message tells it.
public enum TransactionStatus: Sendable {
    /// Outside a transaction block.
    case idle
    /// In a transaction block.
    case active
    /// In a transaction block that failed and waits for its end.
    case failed
}

/// What happens while a query string is executed, in order.
public enum SessionEvent: Sendable {
    /// A notice or warning.
    case notice(Diagnostic)
    /// The end of one statement, with its rows if it has any.
    case result(StatementResult)
    /// An error; it ends the query string.
    case error(Diagnostic)
}

/// One connection to a database: a session user, a current role, settings and perhaps a transaction.
public final class Session {
    /// The role that the session was opened as, or the one that SET SESSION AUTHORIZATION chose.
    public private(set) var sessionUser: String
    /// The role whose privileges count now.
    public var currentUser: String { sessionUser }
    /// The database's name.
    public private(set) var databaseName: String

    init(user: String, database: String) {
        sessionUser = user
        databaseName = database
    }

    /// Tells whether the session is in a transaction block.
    public var transactionStatus: TransactionStatus { .idle }

    /// Tells whether the current role is a superuser (psql's prompt ends in `#` then).
    public var isSuperuser: Bool { true }

    /// Returns a run-time setting as SHOW prints it; nil when there is no such setting.
    public func setting(_ name: String) -> String? { nil }

    /// Executes a query string of one or more statements, as PostgreSQL's simple query protocol does.
    ///
    /// Statements of one string share an implicit transaction. `receive` is called for each event in order; at most
    /// one `.error` comes, last. Positions in diagnostics are byte offsets into `sql`.
    public func execute(_ sql: String, receive: (SessionEvent) -> Void) {
        receive(.error(.notSupported("everything")))
    }

    /// Asks a statement that runs in another thread (or is interrupted by a signal handler) to stop with 57014.
    public func cancel() {}
}
