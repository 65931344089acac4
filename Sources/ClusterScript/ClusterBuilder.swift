import RoleSQL
import SQLBasics

/// Makes a cluster of a script's steps.
struct ClusterBuilder {
    private let cluster: Database
    private var session: Session?
    /// The steps that were refused; they left no trace.
    private(set) var refused: [SavedCluster.Refusal] = []

    /// What is set in each session, beside the defaults.
    private static let settings = [
        "SET search_path = ''", "SET check_function_bodies = false", "SET row_security = off", "SET DateStyle = ISO",
        "SET IntervalStyle = postgres", "SET TimeZone = 'UTC'", "SET statement_timeout = 0",
        "SET default_transaction_read_only = off",
    ]

    /// Begins with an empty cluster, in the database `postgres`.
    init(_ cluster: Database) {
        self.cluster = cluster
        connect("postgres")
    }

    /// Takes a step.
    mutating func take(_ item: ScriptItem) {
        switch item {
        case .remark: break
        case .connect(let database): connect(database)
        case .statement(let sql): run(sql, [])
        case .copy(let sql, let data): run(sql, data)
        }
    }

    /// Goes on in a database.
    private mutating func connect(_ database: String) {
        guard let session = cluster.maintenanceSession(on: database) else {
            let missing = Diagnostic(.invalidCatalogName, "database \"\(database)\" does not exist")
            refused.append(SavedCluster.Refusal(step: "connect", diagnostic: missing))
            session = nil
            return
        }
        self.session = session
        for setting in Self.settings { run(setting, []) }
    }

    /// Runs a statement, with data for COPY.
    private mutating func run(_ sql: String, _ data: [UInt8]) {
        var failure: Diagnostic?
        var rest: [UInt8]? = data
        session?.execute(
            sql,
            copyInput: {
                defer { rest = nil }
                return rest
            },
            receive: { event in
                if case .error(let diagnostic) = event { failure = diagnostic }
            })
        if let failure { refused.append(SavedCluster.Refusal(step: sql, diagnostic: failure)) }
    }
}
