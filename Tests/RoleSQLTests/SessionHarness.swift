import RoleSQL
import SQLBasics
import Testing

/// What one query string did, as another package would collect it.
struct Outcome {
    var results: [StatementResult] = []
    var notices: [Diagnostic] = []
    var error: Diagnostic?
    /// The SQLSTATE of the error; empty when there is none.
    var state: String { error?.sqlState.code ?? "" }
    /// The texts of the last result, row by row; NULL is an empty text.
    var rows: [[String]] {
        guard let last = results.last else { return [] }
        let columns = last.columns?.count ?? 0
        return (0..<last.rowCount).map { row in (0..<columns).map { last.text(row: row, column: $0) ?? "" } }
    }
    /// The first value of the last result.
    var value: String? { rows.first?.first }
}

extension Session {
    /// Executes a query string and collects what happens.
    @discardableResult
    func run(_ sql: String) -> Outcome {
        var outcome = Outcome()
        execute(sql) { event in
            switch event {
            case .notice(let diagnostic): outcome.notices.append(diagnostic)
            case .copyData: break
            case .result(let result): outcome.results.append(result)
            case .error(let diagnostic): outcome.error = diagnostic
            }
        }
        return outcome
    }
}
