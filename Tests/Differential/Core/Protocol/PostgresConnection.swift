/// A connection to a PostgreSQL server by the protocol 3.0 (manual, chapter 54): trust authentication and simple queries.
package final class PostgresConnection {
    private let socket: UnixSocket
    /// Tells whether the server has ended the connection.
    package private(set) var isLost = false

    /// What the server said while it let us in.
    package private(set) var startupNotices: [Report] = []

    /// Connects; throws the server's FATAL report, or the failure of the socket.
    package init(server: ServerAddress, user: String, database: String) throws {
        socket = try UnixSocket(path: server.socketPath)
        var body: [UInt8] = [0, 3, 0, 0]
        let parameters = [
            ("user", user), ("database", database), ("client_encoding", "UTF8"), ("application_name", "differential"),
            ("options", "-c lock_timeout=2s -c statement_timeout=20s"), ("TimeZone", "UTC"),
        ]
        for (name, value) in parameters { body += Array(name.utf8) + [0] + Array(value.utf8) + [0] }
        body.append(0)
        try socket.write(Self.bytes(body.count + 4) + body)
        let outcome = try readOutcome()
        if let error = outcome.error { throw error }
        startupNotices = outcome.notices
    }

    deinit { close() }

    /// Takes leave and closes.
    package func close() {
        try? socket.write([UInt8(ascii: "X"), 0, 0, 0, 4])
        socket.close()
    }

    /// Executes query strings, sent together, and returns the outcome of each.
    package func execute(_ queries: [String]) -> [Outcome] {
        var outcomes: [Outcome] = []
        var first = 0
        while first < queries.count {
            let last = endOfBatch(queries, from: first)
            outcomes += executeBatch(queries[first..<last])
            first = last
        }
        return outcomes
    }

    /// Returns the end of a batch that the socket's buffers can hold.
    private func endOfBatch(_ queries: [String], from first: Int) -> Int {
        var size = 0
        var end = first
        while end < queries.count, end == first || size + queries[end].utf8.count < 32_000 {
            size += queries[end].utf8.count + 6
            end += 1
        }
        return end
    }

    /// Sends some queries and reads as many outcomes.
    private func executeBatch(_ queries: ArraySlice<String>) -> [Outcome] {
        var output: [UInt8] = []
        for text in queries {
            let parts = CopyText(text)
            let query = parts.statement
            output.append(UInt8(ascii: "Q"))
            output += Self.bytes(query.utf8.count + 5)
            output += Array(query.utf8)
            output.append(0)
            if let data = parts.data {
                output += [UInt8(ascii: "d")] + Self.bytes(data.count + 4) + data + [UInt8(ascii: "c"), 0, 0, 0, 4]
            }
        }
        if !isLost { do { try socket.write(output) } catch { isLost = true } }
        return queries.map { _ in
            guard !isLost else { return .lost }
            do { return try readOutcome() } catch {
                isLost = true
                return .lost
            }
        }
    }

    /// Reads messages up to ReadyForQuery.
    private func readOutcome() throws(ConnectionFailure) -> Outcome {
        var outcome = Outcome()
        var columns: [String]?
        var rows: [[String?]] = []
        while true {
            var message = try readMessage()
            switch message.kind {
            case UInt8(ascii: "T"): columns = message.columnNames()
            case UInt8(ascii: "D"): rows.append(message.values())
            case UInt8(ascii: "C"):
                outcome.results.append(ResultSet(tag: message.text(), columns: columns, rows: rows))
                columns = nil
                rows = []
            case UInt8(ascii: "N"): outcome.notices.append(message.report())
            case UInt8(ascii: "E"):
                let report = message.report()
                outcome.error = report
                if report.severity == "FATAL" {
                    isLost = true
                    return outcome
                }
            case UInt8(ascii: "d"): rows += CopyText.rows(Array(message.text(length: .max).utf8))
            case UInt8(ascii: "Z"): return outcome
            default: break
            }
        }
    }

    /// Reads one message.
    private func readMessage() throws(ConnectionFailure) -> ServerMessage {
        let head = try socket.read(5)
        let length = head.dropFirst().reduce(0) { $0 << 8 | Int($1) }
        return ServerMessage(kind: head.first ?? 0, body: try socket.read(max(length - 4, 0)))
    }

    /// Returns a number as four bytes.
    private static func bytes(_ number: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}

/// Where a server listens.
package struct ServerAddress: Sendable {
    /// The folder of its socket.
    package var folder: String
    /// Its port, which names the socket.
    package var port: Int

    /// Reads `FOLDER:PORT`.
    package init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]) else { return nil }
        folder = String(text[..<colon])
        self.port = port
    }

    /// The path of the socket.
    var socketPath: String { "\(folder)/.s.PGSQL.\(port)" }
}
