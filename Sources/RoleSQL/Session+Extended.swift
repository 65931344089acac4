import QueryExecution
import SQLBasics

/// Statements with parameters `$1`, `$2`, …, as PostgreSQL's extended query protocol executes them.
extension Session {
    /// Executes one statement with the texts of its parameters' values, nil standing for NULL.
    ///
    /// The parameters' types come from where they stand. Events come as those of `execute(_:copyInput:receive:)` do.
    public func execute(
        _ sql: String, parameters: [String?], copyInput: () -> [UInt8]? = { nil }, receive: (SessionEvent) -> Void
    ) {
        perform(copyInput, receive) { receive in
            try self.parse(sql, as: "", receive)
            try self.execute(named: "", parameters, receive)
        }
    }

    /// Prepares one statement under a name, the empty one too, without executing it; only an error or notices come of it.
    public func prepare(_ name: String, _ sql: String, receive: (SessionEvent) -> Void) {
        perform({ nil }, receive) { receive in try self.parse(sql, as: name, receive) }
    }

    /// Executes a prepared statement with the texts of its parameters' values, nil standing for NULL.
    public func execute(
        prepared name: String, parameters: [String?], copyInput: () -> [UInt8]? = { nil },
        receive: (SessionEvent) -> Void
    ) {
        perform(copyInput, receive) { receive in try self.execute(named: name, parameters, receive) }
    }

    /// Forgets a prepared statement, if there is one of that name.
    public func closePrepared(_ name: String) { prepared[name] = nil }

    /// Finds out, without executing a statement, which columns its result will have, none if it will return no rows; `receive`
    /// is told notices and the error, after which there is no result.
    public func describe(_ sql: String, receive: (SessionEvent) -> Void) -> [ResultColumn]? {
        var columns: [ResultColumn]?
        perform({ nil }, receive) { receive in
            try self.parse(sql, as: "", receive)
            columns = self.prepared[""]?.columns?.map { ResultColumn(name: $0.name, type: $0.type) } ?? []
        }
        return columns
    }

    /// Prepares the one statement of a text.
    private func parse(_ sql: String, as name: String, _ receive: (SessionEvent) -> Void) throws {
        if name.isEmpty { prepared[""] = nil }
        try StatementRunner(session: self, source: sql, isAlone: true).parse(as: name, receive)
    }

    /// Executes a prepared statement.
    private func execute(
        named name: String, _ parameters: [String?], _ receive: (SessionEvent) -> Void
    ) throws {
        guard let entry = prepared[name] else { throw StatementRunner.missing(name) }
        limitTime()
        try StatementRunner(session: self, source: entry.summary.statement, isAlone: true)
            .execute(entry, parameters: parameters, receive)
    }
}
