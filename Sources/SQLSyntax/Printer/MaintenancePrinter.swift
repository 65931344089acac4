import SQLBasics

extension MaintenanceStatement {
    /// The statement as SQL.
    var sql: String {
        switch self {
        case .lock(let node):
            words(
                "LOCK TABLE", commas(node.tables.map(\.sql)), "IN \(node.mode.rawValue) MODE",
                node.isNoWait ? "NOWAIT" : nil)
        case .vacuum(let node):
            words(
                node.isAnalyze ? "ANALYZE" : "VACUUM", parenthesized(node.options.map(\.pair)),
                node.targets.isEmpty ? nil : commas(node.targets.map(\.sql)))
        case .reindex(let node):
            words(
                "REINDEX", parenthesized(node.options.map(\.pair)), node.kind.rawValue,
                node.isConcurrent ? "CONCURRENTLY" : nil, node.name?.sql)
        case .cluster(let node):
            words(
                "CLUSTER", parenthesized(node.options.map(\.pair)), node.table?.sql, prefixed("USING", node.index?.sql))
        case .checkpoint: "CHECKPOINT"
        }
    }
}

extension VacuumStatement.Target {
    /// The table with its columns as SQL.
    fileprivate var sql: String { words(table.sql, parenthesized(columns.map(\.sql))) }
}
