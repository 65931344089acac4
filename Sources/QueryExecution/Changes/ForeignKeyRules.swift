import CatalogModel
import SQLBasics

extension ForeignKeySides {
    /// Refuses what a foreign key does with referencing rows where rules apply to it: with an unconditional INSTEAD rule that
    /// does something else PostgreSQL does so itself (`ri_PerformCheck`).
    func refuseRules(for event: Rule.Event, _ context: ExecutionContext) throws(Diagnostic) {
        let rules = referencing.rules.filter { $0.event == event && $0.applies(asReplica: context.isReplica) }
        guard !rules.isEmpty else { return }
        let isReplaced = rules.contains { $0.isInstead && $0.condition == nil }
        let isKept = rules.filter(\.isInstead).flatMap(\.actions).contains { action in
            if case .change(let change) = action { change.isOfKind(event) } else { false }
        }
        guard isReplaced, !isKept else {
            throw Diagnostic.notSupported("the action of a foreign key on a table with rules")
        }
        throw Diagnostic(
            .internalError,
            "referential integrity query on \"\(referenced.name)\" from constraint \"\(name)\" on "
                + "\"\(referencing.name)\" gave unexpected result",
            hint: "This is most likely due to a rule having rewritten the query.")
    }
}

extension BoundChange {
    /// Tells whether the change is of the kind that a rule is about.
    fileprivate func isOfKind(_ event: Rule.Event) -> Bool {
        switch self {
        case .insert: event == .insert
        case .update: event == .update
        case .delete: event == .delete
        case .merge: false
        }
    }
}
