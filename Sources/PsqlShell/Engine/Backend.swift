import RoleSQL
import SQLBasics

/// What happens while a query string is executed.
package enum BackendEvent {
    /// A notice or warning.
    case notice(Diagnostic)
    /// The end of one statement.
    case result(StatementOutcome)
    /// Data of COPY TO STDOUT.
    case copyData([UInt8])
    /// An error, which ends the query string.
    case error(Diagnostic)
}

/// What one statement returned, as text.
package struct StatementOutcome {
    /// The command tag.
    package var tag: String
    /// The rows; nil when the statement returns none at all.
    package var table: TextTable?
    /// The names of the columns' types.
    package var typeNames: [String]

    /// Makes an outcome.
    package init(tag: String, table: TextTable? = nil, typeNames: [String] = []) {
        self.tag = tag
        self.table = table
        self.typeNames = typeNames
    }
}

/// What a session is asked to do.
package enum BackendRequest {
    /// To execute a query string.
    case query(String)
    /// To execute one statement with the values of its parameters.
    case bound(String, parameters: [String])
    /// To prepare a statement under a name.
    case parse(String, name: String)
    /// To execute a prepared statement with the values of its parameters.
    case prepared(name: String, parameters: [String])
    /// To forget a prepared statement.
    case close(name: String)
    /// To tell the columns of a statement's result: a result without rows.
    case describe(String)
}

/// Where a session stands with respect to transactions.
package enum BackendTransaction {
    case idle, active, failed
}

/// What the shell needs of a session; tests put scripted sessions in its place.
package protocol SQLBackend: AnyObject {
    /// The role that the session was opened as.
    var userName: String { get }
    /// The database's name.
    var databaseName: String { get }
    /// What there was to say when the session began.
    var startupNotices: [Diagnostic] { get }
    /// Where the session stands with respect to transactions.
    var transaction: BackendTransaction { get }
    /// Tells whether the current role is a superuser.
    var hasSuperuser: Bool { get }
    /// Returns a setting's value.
    func setting(_ name: String) -> String?
    /// Returns the names of a kind that a statement could have used; it only looks, whatever state the session is in.
    func knownNames(_ kind: CatalogNameKind, in statement: String) -> [KnownName]
    /// Does what is asked for and tells what happens, in order; COPY FROM STDIN calls `copyInput` for its data until it
    /// returns nil.
    func run(_ request: BackendRequest, copyInput: () -> [UInt8]?, receive: (BackendEvent) -> Void)
    /// Asks a running statement to stop; called from another thread.
    func cancel()
}

/// Opens sessions.
package protocol BackendConnector {
    /// Opens a session as a role on a database.
    func open(user: String, database: String) throws(Diagnostic) -> any SQLBackend
    /// The cluster behind the sessions; nil where there is none.
    var cluster: Database? { get }
}

extension BackendConnector {
    /// Only a cluster is one.
    package var cluster: Database? { nil }
}

extension SQLBackend {
    /// Most sessions begin in silence.
    package var startupNotices: [Diagnostic] { [] }

    /// Executes a query string of the shell's own and tells what happens, in order.
    func run(_ sql: String, receive: (BackendEvent) -> Void) { run(.query(sql), copyInput: { nil }, receive: receive) }

    /// Sessions without catalogs know no names.
    package func knownNames(_ kind: CatalogNameKind, in statement: String) -> [KnownName] { [] }
}
