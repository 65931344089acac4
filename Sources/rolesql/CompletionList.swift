import PsqlShell

/// The candidates of a completion in columns, as they are shown below the line.
enum CompletionList {
    /// The number of candidates from which on the user is asked first.
    static let manyCandidates = 100

    /// Returns the candidates in columns, read downwards.
    static func text(_ candidates: [String], width: Int) -> String {
        let cell = (candidates.map(\.count).max() ?? 0) + 2
        let columns = max(1, width / cell)
        let rows = (candidates.count + columns - 1) / columns
        let lines = (0..<rows).map { row in
            let line = stride(from: row, to: candidates.count, by: rows).map { index in
                candidates[index] + String(repeating: " ", count: cell - candidates[index].count)
            }
            return String(line.joined().reversed().drop { $0 == " " }.reversed())
        }
        return lines.joined(separator: "\r\n")
    }
}
