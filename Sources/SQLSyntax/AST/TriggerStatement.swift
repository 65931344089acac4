import SQLBasics

/// Which triggers ALTER TABLE switches on or off.
package enum TriggerSelection: Sendable {
    /// One by its name.
    case named(Identifier)
    /// `ALL`
    case all
    /// `USER`
    case user
}

/// `ENABLE TRIGGER`, `ENABLE ALWAYS TRIGGER`, …; the raw value is the first words.
package enum TriggerSwitch: String, Hashable, Sendable {
    case enable = "ENABLE", always = "ENABLE ALWAYS", replica = "ENABLE REPLICA", disable = "DISABLE"
}

/// `CREATE TRIGGER g BEFORE INSERT OR UPDATE OF x ON t FOR EACH ROW WHEN (a) EXECUTE FUNCTION f('b')`
package struct CreateTriggerStatement: Sendable {
    /// When the function runs.
    package enum Timing: String, Hashable, Sendable { case before = "BEFORE", after = "AFTER", instead = "INSTEAD OF" }
    /// What makes it run.
    package enum Event: String, Hashable, Sendable {
        case insert = "INSERT", update = "UPDATE", delete = "DELETE", truncate = "TRUNCATE"
    }

    /// Whether `CONSTRAINT` was written.
    package var isConstraint = false
    /// When the trigger of a constraint runs.
    package var attributes = ConstraintAttributes()
    /// `REFERENCING OLD TABLE AS a NEW TABLE AS b`, in text order.
    package var transitions: [(isNew: Bool, name: String)] = []
    /// Whether `OR REPLACE` was written.
    package var orReplace: Bool
    /// The name.
    package var name: Identifier
    /// `BEFORE`, `AFTER`, `INSTEAD OF`
    package var timing: Timing
    /// The events in text order.
    package var events: [Event]
    /// `UPDATE OF x, y`
    package var columns: [Identifier]
    /// The table.
    package var table: QualifiedName
    /// `FOR EACH ROW`
    package var isRow: Bool
    /// `WHEN (a)`
    package var condition: Expression?
    /// The function.
    package var function: QualifiedName
    /// Its arguments, as text.
    package var arguments: [String]
    /// The place of `CREATE`.
    package var span: SourceSpan
}
