import RoleSQL
import SQLBasics

/// Runs cases on RoleSQL in this process.
package final class RoleSQLRunner: CaseRunner {
    /// A cluster with the database of the cases, of which each case gets a copy.
    private let pristine: Database

    /// Makes the pristine cluster.
    package init() throws {
        pristine = Database()
        let session = try pristine.connect()
        if let error = Self.execute("CREATE DATABASE \(caseDatabase)", in: session).error { throw error }
    }

    /// Runs a case and returns the outcome of each step.
    package func run(_ steps: [Step]) throws -> [Outcome] {
        let database = pristine.scratchCopy()
        var sessions: [Int: Session] = [0: try database.connect(user: superuser, database: caseDatabase)]
        let checker = try database.connect(user: superuser, database: caseDatabase)
        return steps.map { step in
            switch step {
            case .connect(let number, let user):
                var outcome = Outcome()
                sessions[number] = nil
                do throws(Diagnostic) {
                    let session = try database.connect(user: user, database: caseDatabase)
                    outcome.notices = session.startupNotices.map { Report($0, byteOffset: 0) }
                    sessions[number] = session
                } catch {
                    outcome.error = Report(error, byteOffset: 0)
                }
                return outcome
            case .sql(let number, let text):
                return sessions[number].map { Self.execute(text, in: $0) } ?? .lost
            case .check(let checkpoint):
                return Outcome(joining: checkpoint.queries.map { Self.execute($0, in: checker) })
            }
        }
    }

    /// Executes a query string.
    static func execute(_ sql: String, in session: Session) -> Outcome {
        var outcome = Outcome()
        let parts = CopyText(sql)
        var input = parts.data
        var output: [UInt8] = []
        session.execute(parts.statement) {
            defer { input = nil }
            return input
        } receive: { event in
            switch event {
            case .notice(let diagnostic): outcome.notices.append(Report(diagnostic, byteOffset: 1))
            case .error(let diagnostic): outcome.error = Report(diagnostic, byteOffset: 1)
            case .copyData(let bytes): output += bytes
            case .result(let result):
                outcome.results.append(ResultSet(result))
                outcome.results[outcome.results.count - 1].rows += CopyText.rows(output)
                output = []
            }
        }
        return outcome
    }
}

extension Report {
    /// Makes a report of a diagnostic.
    fileprivate init(_ diagnostic: Diagnostic, byteOffset: Int) {
        severity = diagnostic.severity.rawValue
        sqlState = diagnostic.sqlState.code
        message = diagnostic.message
        detail = diagnostic.detail
        hint = diagnostic.hint
        context = diagnostic.context
        query = diagnostic.query
        position = diagnostic.query == nil ? diagnostic.span.map { $0.start + byteOffset } : nil
    }
}

extension ResultSet {
    /// Makes a result of RoleSQL's.
    fileprivate init(_ result: StatementResult) {
        let width = result.columns?.count ?? 0
        tag = result.commandTag
        columns = result.columns?.map(\.name)
        rows = (0..<result.rowCount).map { row in (0..<width).map { result.text(row: row, column: $0) } }
    }
}
