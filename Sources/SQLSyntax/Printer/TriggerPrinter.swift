import SQLBasics

extension CreateTriggerStatement {
    /// The statement as SQL.
    var sql: String {
        let events = self.events.map { event in
            event == .update && !columns.isEmpty
                ? "UPDATE OF " + columns.map(\.sql).joined(separator: ", ") : event.rawValue
        }
        return words(
            "CREATE", orReplace ? "OR REPLACE" : nil, isConstraint ? "CONSTRAINT" : nil, "TRIGGER", name.sql,
            timing.rawValue, events.joined(separator: " OR "), "ON", table.sql, deferral,
            transitions.isEmpty ? nil : "REFERENCING",
            transitions.isEmpty
                ? nil
                : transitions.map { "\($0.isNew ? "NEW" : "OLD") TABLE AS \(Quoting.identifier($0.name))" }
                    .joined(separator: " "), "FOR EACH", isRow ? "ROW" : "STATEMENT",
            condition.map { "WHEN (\($0.sql))" }, "EXECUTE FUNCTION",
            "\(function.sql)(\(arguments.map { Quoting.literal($0) }.joined(separator: ", ")))")
    }
}

extension CreateTriggerStatement {
    /// The words about when the trigger of a constraint runs.
    private var deferral: String? {
        guard isConstraint else { return nil }
        let can = attributes.isDeferrable.map { $0 ? "DEFERRABLE" : "NOT DEFERRABLE" }
        let does = attributes.isInitiallyDeferred.map { $0 ? "INITIALLY DEFERRED" : "INITIALLY IMMEDIATE" }
        let all = [can, does].compactMap { $0 }
        return all.isEmpty ? nil : all.joined(separator: " ")
    }
}

extension TriggerSelection {
    /// The words behind TRIGGER.
    var sql: String {
        switch self {
        case .named(let name): name.sql
        case .all: "ALL"
        case .user: "USER"
        }
    }
}
