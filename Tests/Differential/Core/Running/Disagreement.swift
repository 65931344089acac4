/// The first step of a case on which RoleSQL and PostgreSQL differ.
package struct Disagreement: Sendable {
    /// The case.
    package var testCase: TestCase
    /// The number of the step.
    package var index: Int
    /// What PostgreSQL did.
    package var postgres: Outcome
    /// What RoleSQL did.
    package var roleSQL: Outcome

    /// The lines that only one of both has, PostgreSQL's marked `<` and RoleSQL's `>`.
    package var difference: [String] {
        let left = postgres.lines
        let right = roleSQL.lines
        let differences = right.difference(from: left)
        let removed = differences.removals.map { change in
            if case .remove(_, let line, _) = change { "< \(line)" } else { "" }
        }
        let inserted = differences.insertions.map { change in
            if case .insert(_, let line, _) = change { "> \(line)" } else { "" }
        }
        return removed + inserted
    }

    /// A word that is the same for disagreements of one class: the statement's first words and the messages without names.
    package var signature: String {
        let statement: String
        switch testCase.steps[index] {
        case .sql(_, let text): statement = text.split(separator: " ").prefix(2).joined(separator: " ")
        case .connect: statement = "connect"
        case .check: return "check \(firstDifferentResult)"
        }
        let sides = [postgres, roleSQL].map { outcome in
            outcome.error.map { "\($0.sqlState) \($0.message.withoutNames)" } ?? outcome.results.last?.tag ?? "-"
        }
        return "\(statement): \(sides[0]) <> \(sides[1])"
    }

    /// The number of the first result of a checkpoint that differs, with an error if there is one.
    private var firstDifferentResult: String {
        let pairs = zip(postgres.results, roleSQL.results)
        let place = pairs.enumerated().first { $0.element.0.lines != $0.element.1.lines }?.offset
        return "\(place ?? -1) \(roleSQL.error?.line ?? "")"
    }
}

extension String {
    /// The text without quoted names and numbers.
    fileprivate var withoutNames: String {
        let parts = split(separator: "\"", omittingEmptySubsequences: false)
        let bare = parts.enumerated().map { $0.offset % 2 == 0 ? String($0.element) : "_" }.joined(separator: "\"")
        return bare.split(separator: " ").map { $0.contains(where: \.isNumber) ? "_" : String($0) }
            .joined(separator: " ")
    }
}

/// Runs cases on both sides and compares.
package final class Comparer {
    private let postgres: any CaseRunner
    private let roleSQL: any CaseRunner
    /// How many statements were run so far, and how many of them succeeded on PostgreSQL.
    package private(set) var statements = 0
    package private(set) var successes = 0
    /// The seeds of the cases that ended with an internal error of PostgreSQL's.
    package private(set) var abandoned: Set<UInt64> = []
    /// How many statements of each kind (its first words) ran and succeeded.
    package private(set) var kinds: [String: (count: Int, successes: Int)] = [:]

    /// Makes a comparer of two runners.
    package init(postgres: any CaseRunner, roleSQL: any CaseRunner) {
        self.postgres = postgres
        self.roleSQL = roleSQL
    }

    /// Runs a case and returns its first disagreement. A case ends where PostgreSQL reports an internal error that RoleSQL
    /// does not: that is a defect of PostgreSQL's, after which there is nothing to compare with.
    /// What PostgreSQL did is kept in the archive, if there is one.
    package func firstDisagreement(_ testCase: TestCase, keptIn archive: CaseArchive? = nil) throws -> Disagreement? {
        let expected = try postgres.run(testCase.steps)
        archive?.keep(RecordedCase(testCase: testCase, outcomes: expected))
        let actual = try roleSQL.run(testCase.steps)
        count(testCase, expected)
        for (index, step) in testCase.steps.enumerated()
        where !step.agree(step.lines(expected[index], short: false), step.lines(actual[index], short: false)) {
            if expected[index].tellsOfDefect {
                abandoned.insert(testCase.seed)
                return nil
            }
            return Disagreement(
                testCase: testCase, index: index, postgres: expected[index], roleSQL: actual[index])
        }
        return nil
    }

    /// Tells whether RoleSQL does what is recorded of PostgreSQL.
    package func agrees(with recorded: RecordedCase) throws -> Bool {
        let steps = recorded.testCase.steps
        let actual = try roleSQL.run(steps)
        for (index, step) in steps.enumerated()
        where !step.agree(recorded.outcomes[index], step.lines(actual[index], short: true)) { return false }
        count(recorded.testCase, actual)
        return true
    }

    /// Keeps the counts.
    private func count(_ testCase: TestCase, _ outcomes: [Outcome]) {
        for (step, outcome) in zip(testCase.steps, outcomes) {
            guard case .sql(_, let text) = step else { continue }
            let success = outcome.error == nil ? 1 : 0
            statements += 1
            successes += success
            let kind = text.split(separator: " ").prefix(2).joined(separator: " ").uppercased()
            let old = kinds[kind] ?? (0, 0)
            kinds[kind] = (old.count + 1, old.successes + success)
        }
    }
}
