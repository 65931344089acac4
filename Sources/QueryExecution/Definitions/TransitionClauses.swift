import CatalogModel
import SQLBasics
import SQLSyntax

extension DefinitionExecutor {
    /// Refuses to replace a trigger that cannot be (`CreateTriggerFiringOn`).
    func checkReplacement(of trigger: Trigger, on table: Relation, isAllowed: Bool) throws(Diagnostic) {
        let what = "trigger \"\(trigger.name)\" for relation \"\(table.name)\""
        guard isAllowed else { throw Diagnostic(.duplicateObject, "\(what) already exists") }
        if trigger.constraint != nil { throw Diagnostic(.duplicateObject, "\(what) is a constraint trigger") }
    }

    /// Refuses REFERENCING where there are no such tables (`CreateTriggerFiringOn`).
    func checkTransitions(of statement: CreateTriggerStatement, on table: Relation) throws(Diagnostic) {
        var seen: [Bool: String] = [:]
        for transition in statement.transitions {
            try checkKind(of: table)
            try checkEvents(of: statement)
            let word = transition.isNew ? "NEW" : "OLD"
            let events: [CreateTriggerStatement.Event] = transition.isNew ? [.insert, .update] : [.delete, .update]
            guard statement.events.contains(where: events.contains) else {
                throw Self.invalid(
                    "\(word) TABLE can only be specified for \(transition.isNew ? "an INSERT" : "a DELETE") or UPDATE trigger"
                )
            }
            if seen[transition.isNew] != nil {
                throw Self.invalid("\(word) TABLE cannot be specified multiple times")
            }
            seen[transition.isNew] = transition.name
        }
        if let old = seen[false], old == seen[true] {
            throw Self.invalid("OLD TABLE name and NEW TABLE name cannot be the same")
        }
    }

    /// Refuses transition tables of views and foreign tables.
    private func checkKind(of table: Relation) throws(Diagnostic) {
        guard table.kind == .view || table.kind == .foreignTable else { return }
        let noun = table.kind == .view ? "view" : "foreign table"
        throw Diagnostic(
            .wrongObjectType, "\"\(table.name)\" is a \(noun)",
            detail: "Triggers on \(noun)s cannot have transition tables.")
    }

    /// Refuses transition tables where one statement gives none, or several.
    private func checkEvents(of statement: CreateTriggerStatement) throws(Diagnostic) {
        if statement.timing != .after {
            throw Self.invalid("transition table name can only be specified for an AFTER trigger")
        }
        if statement.events.contains(.truncate) {
            throw Diagnostic(
                .featureNotSupported, "TRUNCATE triggers with transition tables are not supported")
        }
        if statement.events.count > 1 {
            throw Diagnostic(
                .featureNotSupported, "transition tables cannot be specified for triggers with more than one event")
        }
        if !statement.columns.isEmpty {
            throw Diagnostic(
                .featureNotSupported, "transition tables cannot be specified for triggers with column lists")
        }
    }

    /// The error of a clause that does not fit.
    private static func invalid(_ message: String) -> Diagnostic { Diagnostic(.invalidObjectDefinition, message) }
}
