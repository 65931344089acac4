import DifferentialCore
import Glibc

/// Runs the cases of one server.
struct Job {
    private let options: Options
    private let postgres: PostgresRunner
    private let comparer: Comparer
    private let start = ContinuousClock.now
    private var disagreements: [String: [UInt64]] = [:]

    /// Connects to the server.
    init(_ options: Options) throws {
        self.options = options
        guard let server = options.servers.first.flatMap(ServerAddress.init) else {
            throw ConnectionFailure(reason: "no server")
        }
        postgres = try PostgresRunner(server: server)
        comparer = Comparer(postgres: postgres, roleSQL: try RoleSQLRunner())
    }

    /// Runs all cases; tells whether both sides agreed on all.
    mutating func run() throws -> Bool {
        for number in 0..<options.cases {
            let seed = options.seed + UInt64(number) * options.stride
            if options.isJob { say("@ \(seed)") }
            let testCase = CaseGenerator.make(seed: seed, statements: options.statements)
            if let folder = options.recordFolder {
                try record(testCase, in: folder)
            } else if let found = try disagreement(testCase) {
                report(options.shrinks ? try Shrinker(comparer).shrink(found) : found)
                if disagreements.values.reduce(0, { $0 + $1.count }) >= options.limit { break }
            }
            if !options.isJob && number % 100 == 99 { summarize(number + 1) }
        }
        summarize(options.cases)
        if options.showsKinds { printKinds() }
        return disagreements.isEmpty
    }

    /// Returns the first disagreement of a case; the server is asked only when the archive does not know the case or when the
    /// case differs from what it knows.
    private func disagreement(_ testCase: TestCase) throws -> Disagreement? {
        let archive = options.archiveFolder.map(CaseArchive.init)
        if let recorded = archive?.recall(testCase), try comparer.agrees(with: recorded) { return nil }
        return try comparer.firstDisagreement(testCase, keptIn: archive)
    }

    /// Prints a disagreement and keeps its script.
    private mutating func report(_ found: Disagreement) {
        disagreements[found.signature, default: []].append(found.testCase.seed)
        let seen = disagreements[found.signature]?.count ?? 0
        say("== seed \(found.testCase.seed) step \(found.index): \(found.signature)")
        let text = found.testCase.script + found.difference.prefix(30).map { "-- \($0)\n" }.joined()
        if seen <= 2 && (options.shrinks || found.index < 12) { say(text) }
        if seen > 2 { return }
        if let folder = options.outputFolder { write(text, to: "\(folder)/\(found.testCase.seed).sql") }
    }

    /// Records what PostgreSQL does with a case.
    private func record(_ testCase: TestCase, in folder: String) throws {
        let recorded = RecordedCase(testCase: testCase, outcomes: try postgres.run(testCase.steps))
        write(recorded.text, to: "\(folder)/\(testCase.seed).case")
    }

    /// Writes a file.
    private func write(_ text: String, to path: String) {
        guard let file = fopen(path, "w") else { return say("cannot write \(path)") }
        fputs(text, file)
        fclose(file)
    }

    /// Prints how far it is.
    private func summarize(_ cases: Int) {
        let seconds = max((ContinuousClock.now - start).components.seconds, 1)
        let share = comparer.statements == 0 ? 0 : comparer.successes * 100 / comparer.statements
        let bad = disagreements.values.reduce(0) { $0 + $1.count }
        say(
            "\(cases) cases, \(comparer.statements) statements (\(share) % succeed), \(bad) disagree, "
                + "\(comparer.abandoned.count) ended by internal errors of PostgreSQL, \(seconds) s")
    }

    /// Prints how often each kind of statement was run.
    private func printKinds() {
        for (kind, counts) in comparer.kinds.sorted(by: { $0.value.count > $1.value.count }).prefix(120) {
            say("\(counts.count) \(counts.successes * 100 / counts.count)% \(kind)")
        }
    }
}
