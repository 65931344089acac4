/// Runs cases on a PostgreSQL server, which it brings back to its first state after each.
package final class PostgresRunner: CaseRunner {
    private let server: ServerAddress
    /// A superuser's connection to the database `postgres`, for making the database of the cases.
    private let keeper: PostgresConnection
    /// What the cluster holds before any case, in one line.
    private let pristine: String
    private var casesOnDatabase = 0

    /// Connects to a server and makes the database of the cases.
    package init(server: ServerAddress) throws {
        self.server = server
        keeper = try PostgresConnection(server: server, user: superuser, database: "postgres")
        try Self.remakeDatabase(keeper)
        let session = try PostgresConnection(server: server, user: superuser, database: caseDatabase)
        for query in Cleanup.statements { _ = session.execute([query]) }
        let state = Self.state(session)
        guard state.hasPrefix(Cleanup.noLeftovers) else {
            throw ConnectionFailure(reason: "the server is not fresh: \(state)")
        }
        pristine = state
    }

    /// Makes the database of the cases anew.
    private static func remakeDatabase(_ keeper: PostgresConnection) throws {
        let outcomes = keeper.execute([
            "DROP DATABASE IF EXISTS \(caseDatabase) WITH (FORCE)", "CREATE DATABASE \(caseDatabase)",
        ])
        for outcome in outcomes { if let error = outcome.error { throw error } }
    }

    /// Runs a case and returns the outcome of each step.
    package func run(_ steps: [Step]) throws -> [Outcome] {
        if casesOnDatabase >= 300 {
            try Self.remakeDatabase(keeper)
            casesOnDatabase = 0
        }
        casesOnDatabase += 1
        let main = try PostgresConnection(server: server, user: superuser, database: caseDatabase)
        let checker = try PostgresConnection(server: server, user: superuser, database: caseDatabase)
        let outcomes = run(steps, main, checker)
        try cleanUp(checker)
        return outcomes
    }

    /// Runs the steps; statements that follow each other in one session are sent together.
    private func run(_ steps: [Step], _ main: PostgresConnection, _ checker: PostgresConnection) -> [Outcome] {
        var sessions = [0: main]
        var outcomes: [Outcome] = []
        var index = 0
        while index < steps.count {
            switch steps[index] {
            case .connect(let number, let user):
                var outcome = Outcome()
                sessions[number] = nil
                do {
                    sessions[number] = try PostgresConnection(server: server, user: user, database: caseDatabase)
                } catch { outcome.error = error as? Report ?? .unreachable }
                outcomes.append(outcome)
                index += 1
            case .check(let checkpoint):
                outcomes.append(Outcome(joining: checker.execute(checkpoint.queries)))
                index += 1
            case .sql(let number, _):
                let texts = steps[index...].statements(of: number)
                outcomes += sessions[number]?.execute(texts) ?? texts.map { _ in .lost }
                index += texts.count
            }
        }
        return outcomes
    }

    /// Drops what a case has left; if anything is still there, makes the database anew.
    private func cleanUp(_ session: PostgresConnection) throws {
        _ = session.execute(Cleanup.statements)
        if Self.state(session) == pristine { return }
        session.close()
        try Self.remakeDatabase(keeper)
        casesOnDatabase = 0
        let fresh = try PostgresConnection(server: server, user: superuser, database: caseDatabase)
        _ = fresh.execute(Cleanup.statements)
        let state = Self.state(fresh)
        guard state == pristine else { throw ConnectionFailure(reason: "leftovers in the cluster: \(state)") }
    }

    /// Returns what the cluster and the database hold, in one line.
    private static func state(_ session: PostgresConnection) -> String {
        session.execute([Cleanup.stateQuery]).first?.lines.dropFirst().joined(separator: ";") ?? ""
    }
}

extension ArraySlice<Step> {
    /// Returns the statements at the beginning that belong to one session.
    fileprivate func statements(of number: Int) -> [String] {
        var texts: [String] = []
        for step in self {
            guard case .sql(number, let text) = step else { break }
            texts.append(text)
        }
        return texts
    }
}

extension Report {
    /// What is told when the socket fails.
    fileprivate static var unreachable: Report {
        var report = Report()
        report.severity = "FATAL"
        report.message = "no connection"
        return report
    }
}
