import SQLBasics

extension CreateRuleStatement {
    /// The statement as SQL.
    var sql: String {
        let commands = actions.map(\.sql)
        return words(
            "CREATE", orReplace ? "OR REPLACE" : nil, "RULE", name.sql, "AS ON", event.rawValue, "TO", table.sql,
            condition.map { "WHERE \($0.sql)" }, "DO", isInstead ? "INSTEAD" : "ALSO",
            commands.isEmpty ? "NOTHING" : "(\(commands.joined(separator: "; ")))")
    }
}
