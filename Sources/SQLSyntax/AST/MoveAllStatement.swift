/// `ALTER TABLE ALL IN TABLESPACE s OWNED BY r SET TABLESPACE t NOWAIT`
package struct MoveAllStatement: Sendable {
    /// The word behind ALTER: `table`, `index` or `materializedView`.
    package var kind: ObjectKind
    /// Where the relations are.
    package var from: Identifier
    /// Whose relations are moved; empty for everybody's.
    package var owners: [RoleSpecification]
    /// Where they go.
    package var to: Identifier
    /// Whether `NOWAIT` was written.
    package var isNoWait: Bool
}
