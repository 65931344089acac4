import SQLBasics

extension CreateTriggerStatement {
    /// The statement as SQL.
    var sql: String {
        let events = self.events.map { event in
            event == .update && !columns.isEmpty
                ? "UPDATE OF " + columns.map(\.sql).joined(separator: ", ") : event.rawValue
        }
        return words(
            "CREATE", orReplace ? "OR REPLACE" : nil, "TRIGGER", name.sql, timing.rawValue,
            events.joined(separator: " OR "), "ON", table.sql, "FOR EACH", isRow ? "ROW" : "STATEMENT",
            condition.map { "WHEN (\($0.sql))" }, "EXECUTE FUNCTION",
            "\(function.sql)(\(arguments.map { Quoting.literal($0) }.joined(separator: ", ")))")
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
