import SQLBasics

/// `CREATE OR REPLACE RULE r AS ON INSERT TO t WHERE a DO INSTEAD (INSERT …; DELETE …)`
package struct CreateRuleStatement: Sendable {
    /// What the rule is about.
    package enum Event: String, Hashable, Sendable {
        case select = "SELECT", insert = "INSERT", update = "UPDATE", delete = "DELETE"
    }

    /// Whether `OR REPLACE` was written.
    package var orReplace: Bool
    /// The name.
    package var name: Identifier
    /// `ON INSERT`
    package var event: Event
    /// The table or view.
    package var table: QualifiedName
    /// `WHERE a`
    package var condition: Expression?
    /// `INSTEAD`
    package var isInstead: Bool
    /// What is done: queries and changes; none for NOTHING.
    package var actions: [Statement]
    /// The place of `CREATE`.
    package var span: SourceSpan
}
