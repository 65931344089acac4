import SQLBasics

/// `CREATE POLICY p ON t AS PERMISSIVE FOR SELECT TO r USING (…) WITH CHECK (…)`
package struct CreatePolicyStatement: Sendable {
    /// The commands that a policy may be for.
    package enum Command: String, Hashable, Sendable {
        case all = "ALL", select = "SELECT", insert = "INSERT", update = "UPDATE", delete = "DELETE"
    }

    /// The name.
    package var name: Identifier
    /// The table.
    package var table: QualifiedName
    /// Whether `AS RESTRICTIVE` was not written.
    package var isPermissive: Bool
    /// `FOR SELECT`
    package var command: Command
    /// `TO r`; PUBLIC when it was not written.
    package var roles: [RoleSpecification]
    /// `USING (…)`
    package var using: Expression?
    /// `WITH CHECK (…)`
    package var withCheck: Expression?
    /// The place of `CREATE`.
    package var span: SourceSpan
}

/// `ALTER POLICY p ON t TO r USING (…) WITH CHECK (…)`; RENAME is a `RenameStatement`.
package struct AlterPolicyStatement: Sendable {
    /// The name.
    package var name: Identifier
    /// The table.
    package var table: QualifiedName
    /// `TO r`; nil when it was not written.
    package var roles: [RoleSpecification]?
    /// `USING (…)`
    package var using: Expression?
    /// `WITH CHECK (…)`
    package var withCheck: Expression?
    /// The place of `ALTER`.
    package var span: SourceSpan
}
