import RoleSQL
import SQLBasics

extension Database: BackendConnector {
    /// The cluster itself.
    package var cluster: Database? { self }

    /// Opens a session as a role on a database.
    package func open(user: String, database: String) throws(Diagnostic) -> any SQLBackend {
        SessionBackend(try connect(user: user, database: database), user: user)
    }
}

/// Makes a RoleSQL session what the shell needs.
private final class SessionBackend: SQLBackend {
    /// The session.
    private let session: Session

    /// The role that the session was opened as, whatever SET SESSION AUTHORIZATION chose since.
    let userName: String

    /// Wraps a session of a user.
    init(_ session: Session, user: String) {
        self.session = session
        userName = user
    }

    /// What there was to say when the session began.
    var startupNotices: [Diagnostic] { session.startupNotices }

    /// The database's name.
    var databaseName: String { session.databaseName }

    /// Tells whether the current role is a superuser.
    var hasSuperuser: Bool { session.isSuperuser }

    /// Where the session stands with respect to transactions.
    var transaction: BackendTransaction {
        switch session.transactionStatus {
        case .idle: .idle
        case .active: .active
        case .failed: .failed
        }
    }

    /// Returns a setting's value.
    func setting(_ name: String) -> String? { session.setting(name) }

    /// Returns the names of a kind that a statement could have used.
    func knownNames(_ kind: CatalogNameKind, in statement: String) -> [KnownName] {
        session.knownNames(kind, in: statement)
    }

    /// Asks a running statement to stop.
    func cancel() { session.cancel() }

    /// Does what is asked for and tells what happens.
    func run(_ request: BackendRequest, copyInput: () -> [UInt8]?, receive: (BackendEvent) -> Void) {
        let pass: (SessionEvent) -> Void = { event in
            switch event {
            case .notice(let diagnostic): receive(.notice(diagnostic))
            case .copyData(let bytes): receive(.copyData(bytes))
            case .error(let diagnostic): receive(.error(diagnostic))
            case .result(let result): receive(.result(Self.outcome(result)))
            }
        }
        switch request {
        case .query(let sql): session.execute(sql, copyInput: copyInput, receive: pass)
        case .bound(let sql, let parameters):
            session.execute(sql, parameters: parameters, copyInput: copyInput, receive: pass)
        case .parse(let sql, let name): session.prepare(name, sql, receive: pass)
        case .prepared(let name, let parameters):
            session.execute(prepared: name, parameters: parameters, copyInput: copyInput, receive: pass)
        case .close(let name): session.closePrepared(name)
        case .describe(let sql):
            guard let columns = session.describe(sql, receive: pass) else { return }
            let table = TextTable(columns: columns.map { TextColumn($0.name, rightAligned: $0.isRightAligned) })
            receive(.result(StatementOutcome(tag: "", table: table, typeNames: columns.map(\.typeName))))
        }
    }

    /// Turns a result into text.
    private static func outcome(_ result: StatementResult) -> StatementOutcome {
        guard let columns = result.columns else { return StatementOutcome(tag: result.commandTag) }
        var table = TextTable(columns: columns.map { TextColumn($0.name, rightAligned: $0.isRightAligned) })
        table.reserve(cells: columns.count * result.rowCount)
        result.forEachCell {
            table.appendCell($0)
        } endRow: {
            table.finishRow()
        }
        return StatementOutcome(tag: result.commandTag, table: table, typeNames: columns.map(\.typeName))
    }
}
