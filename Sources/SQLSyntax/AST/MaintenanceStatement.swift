import SQLBasics

/// A statement that looks after tables and leaves what is in them as it is.
package enum MaintenanceStatement: Sendable {
    /// `LOCK TABLE t IN SHARE MODE`
    case lock(LockStatement)
    /// `VACUUM …`, `ANALYZE …`
    case vacuum(VacuumStatement)
    /// `REINDEX …`
    case reindex(ReindexStatement)
    /// `CLUSTER t USING i`
    case cluster(ClusterStatement)
    /// `CHECKPOINT`
    case checkpoint
}

/// `LOCK TABLE t, u IN SHARE MODE NOWAIT`
package struct LockStatement: Sendable {
    /// How strong a lock is, in PostgreSQL's order.
    package enum Mode: String, CaseIterable, Sendable {
        case accessShare = "ACCESS SHARE", rowShare = "ROW SHARE", rowExclusive = "ROW EXCLUSIVE"
        case shareUpdateExclusive = "SHARE UPDATE EXCLUSIVE", shareRowExclusive = "SHARE ROW EXCLUSIVE"
        case share = "SHARE", exclusive = "EXCLUSIVE", accessExclusive = "ACCESS EXCLUSIVE"
    }

    /// The tables and views.
    package var tables: [TableReference]
    /// The strength; ACCESS EXCLUSIVE when nothing is written.
    package var mode: Mode
    /// Whether `NOWAIT` was written.
    package var isNoWait: Bool
}

/// `VACUUM (FULL) t (x)`, `ANALYZE t`
package struct VacuumStatement: Sendable {
    /// A table, perhaps with columns.
    package struct Target: Sendable {
        /// The table.
        package var table: TableReference
        /// The columns; none for all.
        package var columns: [Identifier]
    }

    /// Whether the statement is ANALYZE.
    package var isAnalyze: Bool
    /// The options, also those written without parentheses.
    package var options: [DefinitionOption]
    /// The tables; none for all.
    package var targets: [Target]
}

/// `REINDEX (VERBOSE) TABLE CONCURRENTLY t`
package struct ReindexStatement: Sendable {
    /// What is reindexed.
    package enum Kind: String, CaseIterable, Sendable {
        case table = "TABLE", index = "INDEX", schema = "SCHEMA", database = "DATABASE", system = "SYSTEM"
    }

    /// The options.
    package var options: [DefinitionOption]
    /// What is reindexed.
    package var kind: Kind
    /// Whether `CONCURRENTLY` was written.
    package var isConcurrent: Bool
    /// The name; nil for the current database.
    package var name: QualifiedName?
}

/// `CLUSTER (VERBOSE) t USING i`
package struct ClusterStatement: Sendable {
    /// The options.
    package var options: [DefinitionOption]
    /// The table; nil for all that were clustered before.
    package var table: QualifiedName?
    /// The index; nil for the one used before.
    package var index: Identifier?
}
