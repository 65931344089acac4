/// `ALTER TABLE ALL IN TABLESPACE a OWNED BY r SET TABLESPACE b NOWAIT`, also of indexes and materialized views
package struct MoveAllStatement: Sendable {
    /// TABLE, INDEX or MATERIALIZED VIEW.
    package var kind: ObjectKind
    /// Where they are.
    package var source: Identifier
    /// `OWNED BY r`; empty for whoever owns them.
    package var owners: [RoleSpecification]
    /// Where they go.
    package var target: Identifier
    /// Whether `NOWAIT` was written.
    package var isNoWait: Bool
}
