import SQLBasics

extension CreatePolicyStatement {
    /// The statement as SQL.
    var sql: String {
        words(
            "CREATE POLICY", name.sql, "ON", table.sql, "AS", isPermissive ? "PERMISSIVE" : "RESTRICTIVE", "FOR",
            command.rawValue, "TO", roles.map(\.sql).joined(separator: ", "), using.map { "USING (\($0.sql))" },
            withCheck.map { "WITH CHECK (\($0.sql))" })
    }
}

extension AlterPolicyStatement {
    /// The statement as SQL.
    var sql: String {
        words(
            "ALTER POLICY", name.sql, "ON", table.sql,
            roles.map { "TO " + $0.map(\.sql).joined(separator: ", ") }, using.map { "USING (\($0.sql))" },
            withCheck.map { "WITH CHECK (\($0.sql))" })
    }
}
