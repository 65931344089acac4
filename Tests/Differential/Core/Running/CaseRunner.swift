/// The database in which cases run.
package let caseDatabase = "scratch"
/// The role that everything begins as.
package let superuser = "postgres"

/// Something that runs the steps of a case in a fresh cluster.
package protocol CaseRunner: AnyObject {
    /// Runs the steps and returns the outcome of each.
    func run(_ steps: [Step]) throws -> [Outcome]
}

extension Outcome {
    /// Makes one outcome of those of several queries.
    init(joining outcomes: [Outcome]) {
        self.init()
        notices = outcomes.flatMap(\.notices)
        results = outcomes.flatMap(\.results)
        error = outcomes.lazy.compactMap(\.error).first
    }
}
