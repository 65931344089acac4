import SQLBasics

/// A cluster in memory: roles, databases, catalogs and table contents. Its committed state is one value that
/// sessions replace when they commit.
public final class Database: Sendable {
    /// Makes a fresh cluster: the superuser `postgres`, three databases, the predefined roles of PostgreSQL 18.
    public init() {}

    /// Opens a session as a role on a database, as a connection to PostgreSQL would.
    ///
    /// Throws FATAL diagnostics: 28000 for an unknown role or one without LOGIN, 3D000 for an unknown database,
    /// 42501 without CONNECT.
    public func connect(user: String = "postgres", database: String = "postgres") throws(Diagnostic) -> Session {
        Session(user: user, database: database)
    }
}
