/// A case with the outcomes that PostgreSQL gave, as text: each step in a line, then its outcome in lines that begin with `< `.
///
///     0 CREATE ROLE ann
///     < CREATE ROLE
///     +1 ann
///     ? acls
///     < SELECT 3 #1x2y3z
package struct RecordedCase: Sendable {
    /// The steps.
    package var testCase: TestCase
    /// What each step gave, in short.
    package var outcomes: [[String]]

    /// Makes a recorded case.
    package init(testCase: TestCase, outcomes: [Outcome]) {
        self.testCase = testCase
        self.outcomes = zip(testCase.steps, outcomes).map { $0.lines($1, short: true) }
    }

    /// The case as text.
    package var text: String {
        var lines: [String] = ["# seed \(testCase.seed)"]
        for (step, outcome) in zip(testCase.steps, outcomes) {
            switch step {
            case .connect(let number, let user): lines.append("+\(number) \(user)")
            case .sql(let number, let text): lines.append("\(number) \(text.escaped)")
            case .check(let checkpoint): lines.append("? \(checkpoint.rawValue)")
            }
            lines += outcome.map { "< \($0)" }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Reads the cases of a text.
    package static func read(_ text: String) -> [RecordedCase] {
        var cases: [RecordedCase] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("# seed ") {
                cases.append(
                    RecordedCase(testCase: TestCase(seed: UInt64(line.dropFirst(7)) ?? 0, steps: []), outcomes: []))
            } else if let last = cases.indices.last {
                cases[last].read(line)
            }
        }
        return cases
    }

    /// Reads a line.
    private mutating func read(_ line: Substring) {
        if line.hasPrefix("< ") {
            if let last = outcomes.indices.last { outcomes[last].append(String(line.dropFirst(2))) }
            return
        }
        let parts = line.split(separator: " ", maxSplits: 1)
        guard let head = parts.first, let rest = parts.last.map(String.init) else { return }
        if head == "?" {
            testCase.steps.append(.check(Checkpoint(rawValue: rest) ?? .acls))
        } else if head.hasPrefix("+") {
            testCase.steps.append(.connect(session: Int(head.dropFirst()) ?? 0, user: rest))
        } else {
            testCase.steps.append(.sql(session: Int(head) ?? 0, text: rest.unescaped))
        }
        outcomes.append([])
    }
}
