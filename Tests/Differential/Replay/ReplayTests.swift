import DifferentialCore
import Foundation
import Testing

/// Replays the cases that were recorded from PostgreSQL 18.6, without a server.
struct ReplayTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Cases")

    /// The files of recorded cases.
    static let files =
        (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.filter {
            $0.hasSuffix(".case")
        }.sorted() ?? []

    @Test func thereAreCases() { #expect(Self.files.count > 0) }

    @Test(arguments: files) func everyStepDoesWhatPostgreSQLDid(file: String) throws {
        let text = try String(contentsOf: Self.folder.appendingPathComponent(file), encoding: .utf8)
        let runner = try RoleSQLRunner()
        for recorded in RecordedCase.read(text) {
            let outcomes = try runner.run(recorded.testCase.steps)
            for (index, step) in recorded.testCase.steps.enumerated()
            where !step.agree(recorded.outcomes[index], step.lines(outcomes[index], short: true)) {
                Issue.record(
                    """
                    seed \(recorded.testCase.seed), step \(index): \(step)
                    PostgreSQL: \(recorded.outcomes[index])
                    RoleSQL: \(outcomes[index].shortLines)
                    """)
                break
            }
        }
    }
}
