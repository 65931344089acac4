import SQLBasics

@testable import PsqlShell

/// A session that answers from a list and notes what it was sent.
final class ScriptedBackend: SQLBackend {
    let userName: String
    let databaseName: String
    var transaction = BackendTransaction.idle
    var hasSuperuser = true
    var startupNotices: [Diagnostic] = []
    /// The query strings that were sent.
    var sent: [String] = []
    /// The events for query strings; others succeed with the tag `OK`.
    var answers: [String: [BackendEvent]] = [:]

    init(user: String, database: String) {
        userName = user
        databaseName = database
    }

    func setting(_ name: String) -> String? { nil }

    func cancel() {}

    func run(_ request: BackendRequest, copyInput: () -> [UInt8]?, receive: (BackendEvent) -> Void) {
        guard case .query(let sql) = request else { return }
        sent.append(sql)
        for event in answers[sql] ?? [.result(StatementOutcome(tag: "OK"))] { receive(event) }
    }
}

/// Hands out one scripted session and refuses the role `nobody`.
final class ScriptedConnector: BackendConnector {
    let backend: ScriptedBackend

    init(_ backend: ScriptedBackend) { self.backend = backend }

    func open(user: String, database: String) throws(Diagnostic) -> any SQLBackend {
        if user == "nobody" {
            throw Diagnostic(.fatal, .invalidAuthorizationSpecification, "role \"nobody\" does not exist")
        }
        return backend
    }
}

/// A shell whose output is kept and whose session is scripted.
final class ShellFixture {
    let backend = ScriptedBackend(user: "postgres", database: "test")
    let shell: Shell
    private let sink = Output()

    init() {
        shell = Shell(connector: ScriptedConnector(backend), out: sink, err: sink)
        _ = shell.connect(user: "postgres", database: "test")
        shell.isStarting = false
    }

    /// Answers a query string with one row table.
    func answer(_ sql: String, _ columns: [String], _ rows: [[String?]], tag: String = "SELECT 1") {
        let table = TextTable(columns: columns.map { TextColumn($0) }, rows: rows)
        backend.answers[sql] = [.result(StatementOutcome(tag: tag, table: table))]
    }

    /// Answers a query string with an error.
    func fail(_ sql: String, _ message: String, at offset: Int? = nil) {
        let span = offset.map { SourceSpan(start: $0, end: $0 + 1) }
        backend.answers[sql] = [.error(Diagnostic(.syntaxError, message, at: span))]
    }

    /// Runs a script as from standard input; returns what it printed.
    func run(_ script: String) -> String {
        code = shell.run(ScriptedLines(script))
        return String(decoding: sink.collected(), as: UTF8.self)
    }

    /// The exit code of the last run.
    var code: Int32 = 0

    /// Runs a `-c` command; returns what it printed.
    func command(_ text: String) -> String {
        _ = shell.runCommand(text)
        return String(decoding: sink.collected(), as: UTF8.self)
    }
}
