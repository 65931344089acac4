import RoleSQL
import SQLBasics

extension Database: BackendConnector {
    /// Opens a session as a role on a database.
    package func open(user: String, database: String) throws(Diagnostic) -> any SQLBackend {
        SessionBackend(try connect(user: user, database: database))
    }
}

/// Makes a RoleSQL session what the shell needs.
private final class SessionBackend: SQLBackend {
    private let session: Session

    /// Wraps a session.
    init(_ session: Session) { self.session = session }

    var userName: String { session.sessionUser }

    var databaseName: String { session.databaseName }

    var hasSuperuser: Bool { session.isSuperuser }

    var transaction: BackendTransaction {
        switch session.transactionStatus {
        case .idle: .idle
        case .active: .active
        case .failed: .failed
        }
    }

    func setting(_ name: String) -> String? { session.setting(name) }

    func cancel() { session.cancel() }

    func run(_ sql: String, receive: (BackendEvent) -> Void) {
        session.execute(sql) { event in
            switch event {
            case .notice(let diagnostic): receive(.notice(diagnostic))
            case .error(let diagnostic): receive(.error(diagnostic))
            case .result(let result): receive(.result(Self.outcome(result)))
            }
        }
    }

    /// Turns a result into text.
    private static func outcome(_ result: StatementResult) -> StatementOutcome {
        guard let columns = result.columns else { return StatementOutcome(tag: result.commandTag) }
        var table = TextTable(columns: columns.map { TextColumn($0.name, rightAligned: $0.isRightAligned) })
        table.reserve(cells: columns.count * result.rowCount)
        for row in 0..<result.rowCount {
            for column in columns.indices {
                table.appendCell { result.appendText(row: row, column: column, to: &$0) }
            }
            table.finishRow()
        }
        return StatementOutcome(tag: result.commandTag, table: table, typeNames: columns.map(\.typeName))
    }
}
