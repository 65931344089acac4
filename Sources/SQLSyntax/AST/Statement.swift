import SQLBasics

/// One statement of SQL, narrowed by what it touches.
package indirect enum Statement: Sendable {
    /// `SELECT …`, `VALUES …`, `TABLE t`
    case query(Query)
    /// `INSERT`, `UPDATE`, `DELETE`, `TRUNCATE`
    case change(ChangeStatement)
    /// `CREATE`, `ALTER`, `DROP`, `COMMENT` of anything but roles
    case definition(DefinitionStatement)
    /// Roles and privileges: `CREATE ROLE`, `GRANT`, `ALTER DEFAULT PRIVILEGES`, `DROP OWNED`, …
    case access(AccessStatement)
    /// `SET`, `SHOW`, `RESET`, `DISCARD`
    case session(SessionStatement)
    /// `BEGIN`, `COMMIT`, `SAVEPOINT`, …
    case transaction(TransactionStatement)
    /// `LOCK`, `VACUUM`, `ANALYZE`, `REINDEX`, `CLUSTER`, `CHECKPOINT`
    case maintenance(MaintenanceStatement)
    /// `COPY …`
    case copy(CopyStatement)
    /// `PREPARE`, `EXECUTE`, `DEALLOCATE`
    case prepared(PreparedStatement)
    /// `DECLARE`, `FETCH`, `MOVE`, `CLOSE`
    case cursor(CursorStatement)
    /// `EXPLAIN …`
    case explain(ExplainStatement)
    /// `CALL p(…)`
    case call(CallStatement)
    /// `DO …`
    case block(DoStatement)
    /// What PostgreSQL has and RoleSQL has not; the analyzer refuses it with 0A000.
    case unsupported(UnsupportedStatement)
}

/// A statement with its place in the text and what the parser has to say about it.
package struct ParsedStatement: Sendable {
    /// The statement.
    package var statement: Statement
    /// The statement's bytes, without the semicolon.
    package var span: SourceSpan
    /// Notices, such as a truncated identifier's.
    package var notices: [Diagnostic]
}

/// `EXPLAIN ANALYZE SELECT …`, `EXPLAIN (COSTS off) SELECT …`
package struct ExplainStatement: Sendable {
    /// The options, also `ANALYZE` and `VERBOSE` written without parentheses.
    package var options: [DefinitionOption]
    /// The statement.
    package var statement: Statement
    /// The place of `EXPLAIN`.
    package var span: SourceSpan
}

/// `CREATE TRIGGER …`
package struct UnsupportedStatement: Hashable, Sendable {
    /// The statement's leading keywords in upper case, as in a command tag.
    package var feature: String
    /// The place of the first keyword.
    package var span: SourceSpan
}
