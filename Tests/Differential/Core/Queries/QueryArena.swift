import RoleSQL

/// The two databases side by side, with the tables of one seed.
package final class QueryArena {
    private let server: ServerAddress
    private var postgres: PostgresConnection
    private let pristine: Database
    private var session: Session
    /// What makes the tables of the seed at hand.
    private var setup: [String] = []
    /// What PostgreSQL said to them.
    package private(set) var setupOutcomes: [Outcome] = []

    /// Connects to a server, where it makes the database of the cases anew.
    package init(server: ServerAddress) throws {
        self.server = server
        let keeper = try PostgresConnection(server: server, user: superuser, database: "postgres")
        let made = keeper.execute([
            "DROP DATABASE IF EXISTS \(caseDatabase) WITH (FORCE)", "CREATE DATABASE \(caseDatabase)",
        ])
        for outcome in made { if let error = outcome.error { throw error } }
        postgres = try PostgresConnection(server: server, user: superuser, database: caseDatabase)
        pristine = Database()
        let session = try pristine.connect()
        if let error = RoleSQLRunner.execute("CREATE DATABASE \(caseDatabase)", in: session).error { throw error }
        self.session = try pristine.connect(user: superuser, database: caseDatabase)
    }

    /// Asks the server what queries can be made of.
    package func catalog() throws -> QueryCatalog { try QueryCatalog(postgres) }

    /// Makes the tables of a seed on both sides; returns a statement on which they differ.
    package func prepare(_ setup: [String]) throws -> QueryDifference? {
        self.setup = setup
        session = try pristine.scratchCopy().connect(user: superuser, database: caseDatabase)
        let expected = postgresOutcomes(["DROP SCHEMA public CASCADE", "CREATE SCHEMA public"] + setup).dropFirst(2)
        setupOutcomes = Array(expected)
        let actual = setup.map { RoleSQLRunner.execute($0, in: session) }
        for (index, statement) in setup.enumerated() {
            let left = expected[expected.startIndex + index]
            if left.error?.sqlState != actual[index].error?.sqlState {
                return QueryDifference(
                    kind: .state, query: RandomQuery(root: Fragment(statement), kind: "setup"), postgres: left,
                    roleSQL: actual[index])
            }
        }
        return nil
    }

    /// Returns the statements of the seed at hand.
    package var statements: [String] { setup }

    /// Runs queries on PostgreSQL, on a new connection when the old one is gone.
    private func postgresOutcomes(_ queries: [String]) -> [Outcome] {
        let outcomes = postgres.execute(queries)
        if postgres.isLost, let fresh = try? PostgresConnection(server: server, user: superuser, database: caseDatabase)
        {
            postgres = fresh
        }
        return outcomes
    }

    /// Runs queries on both sides.
    package func run(_ queries: [String]) -> [(postgres: Outcome, roleSQL: Outcome)] {
        let expected = postgresOutcomes(queries)
        return zip(queries, expected).map { ($1, RoleSQLRunner.execute($0, in: session)) }
    }

    /// Runs a query on both sides and compares.
    package func difference(_ query: RandomQuery) -> QueryDifference? {
        guard let (left, right) = run([query.root.text]).first else { return nil }
        return QueryDifference(query, left, right)
    }
}
