import DifferentialCore
import Glibc

/// Runs random queries on one server and on RoleSQL.
struct QueryJob {
    private let options: Options
    private let arena: QueryArena
    private let catalog: QueryCatalog
    private let start = ContinuousClock.now
    private var count = 0
    private var successes = 0
    private var found: [String: Int] = [:]
    private var counts: [String: Int] = [:]

    /// Connects to the server.
    init(_ options: Options) throws {
        self.options = options
        guard let server = options.servers.first.flatMap(ServerAddress.init) else {
            throw ConnectionFailure(reason: "no server")
        }
        arena = try QueryArena(server: server)
        catalog = try arena.catalog()
    }

    /// Runs all queries, a hundred of each seed; tells whether both sides agreed on all.
    mutating func run() throws -> Bool {
        var seed = options.seed
        while count < options.queries {
            try run(seed: seed)
            seed += options.stride
            if options.isTracing { say("@ \(seed)") }
        }
        summarize()
        return counts["state", default: 0] + counts["rows", default: 0] == 0
    }

    /// Runs the queries of a seed.
    private mutating func run(seed: UInt64) throws {
        let maker = RandomQueryMaker(seed: seed, catalog: catalog)
        if let difference = try arena.prepare(maker.setup) {
            report(difference, seed)
            return
        }
        let queries = (0..<min(100, options.queries - count)).map { _ in maker.next() }
        if options.isPrinting {
            (maker.setup + queries.map(\.root.text)).forEach { say($0 + ";") }
            count += queries.count
            return
        }
        if options.isTracing {
            for query in queries {
                say(query.root.text)
                _ = arena.difference(query)
            }
        }
        let outcomes = arena.run(queries.map(\.root.text))
        count += queries.count
        successes += outcomes.count { $0.postgres.error == nil }
        if let folder = options.recordFolder { record(seed, maker.setup, queries, outcomes, in: folder) }
        for (query, outcome) in zip(queries, outcomes) {
            if let difference = QueryDifference(query, outcome.postgres, outcome.roleSQL) { report(difference, seed) }
        }
        if count % 1000 < 100 { summarize() }
    }

    /// Keeps the queries of a seed with what PostgreSQL did, as a case that the tests replay: those on which both sides agree
    /// to the last digit.
    private func record(
        _ seed: UInt64, _ setup: [String], _ queries: [RandomQuery],
        _ outcomes: [(postgres: Outcome, roleSQL: Outcome)], in folder: String
    ) {
        let made = zip(setup, arena.setupOutcomes).map { ($0, $1) }
        let kept = zip(queries, outcomes).filter {
            !$0.isAboutSums && $1.postgres.shortLines == $1.roleSQL.shortLines
        }
        let all = made + kept.map { ($0.root.text, $1.postgres) }
        let testCase = TestCase(seed: seed, steps: all.map { .sql(session: 0, text: $0.0) })
        let recorded = RecordedCase(testCase: testCase, outcomes: all.map(\.1))
        guard let file = fopen("\(folder)/queries-\(seed).case", "w") else { return say("cannot write to \(folder)") }
        fputs(recorded.text, file)
        fclose(file)
    }

    /// Prints a difference; of those that look alike only the first few are made small.
    private mutating func report(_ difference: QueryDifference, _ seed: UInt64) {
        let early = difference.signature
        found[early, default: 0] += 1
        let isNew = found[early, default: 0] <= options.limit || difference.kind == .rows
        let small =
            isNew && difference.query.kind != "setup" ? QueryShrinker(arena).shrink(difference) : difference
        counts[small.kind.rawValue, default: 0] += 1
        guard isNew, small.kind != .order || options.isTracing else { return }
        say("== seed \(seed) \(difference.query.kind) \(small.signature)")
        say(small.query.root.text + ";")
        say(small.answers)
        if let folder = options.outputFolder { write(small, "\(folder)/\(seed)-\(count)-\(found.count).sql") }
    }

    /// Writes a script of a difference.
    private func write(_ difference: QueryDifference, _ path: String) {
        guard let file = fopen(path, "w") else { return say("cannot write \(path)") }
        let lines = arena.statements + [difference.query.root.text]
        fputs(lines.map { $0 + ";\n" }.joined() + difference.answers + "\n", file)
        fclose(file)
    }

    /// Prints how far it is.
    private func summarize() {
        let seconds = max((ContinuousClock.now - start).components.seconds, 1)
        let classes = counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        say(
            "\(count) queries (\(count == 0 ? 0 : successes * 100 / count) % succeed), differences: \(classes.isEmpty ? "none" : classes), \(seconds) s"
        )
    }
}
