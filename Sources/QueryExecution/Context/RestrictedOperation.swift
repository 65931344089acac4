import SQLBasics
import SQLSyntax

/// Commands that run code of a table's or a view's owner with the owner's privileges, whoever gave them
/// (`SECURITY_RESTRICTED_OPERATION`): the code must not be able to reach the caller's privileges or to leave anything behind
/// that the caller would run later.
extension ExecutionContext {
    /// Refuses what would leave an owner's code behind in the session, while such code runs (`CheckRestrictedOperation`).
    package func refuseIfRestricted(_ statement: Statement) throws(Diagnostic) {
        guard session.restrictedRole != nil else { return }
        let what: String? =
            switch statement {
            case .prepared(.prepare): "PREPARE"
            case .prepared(.deallocate): "DEALLOCATE"
            case .session(.discard): "DISCARD"
            case .cursor(.close): "CLOSE"
            default: nil
            }
        guard let what else { return }
        throw Diagnostic(.insufficientPrivilege, "cannot execute \(what) within security-restricted operation")
    }

    /// Refuses to put an event off to the end of the transaction, when it would run as somebody else (`afterTriggerMarkEvents`).
    func refuseDeferralIfRestricted() throws(Diagnostic) {
        guard session.restrictedRole != nil else { return }
        throw Diagnostic(
            .insufficientPrivilege, "cannot fire deferred trigger within security-restricted operation")
    }

    /// Refuses a cursor that would run an owner's code after the transaction (`PerformCursorOpen`).
    package func refuseHeldCursorIfRestricted() throws(Diagnostic) {
        guard session.restrictedRole != nil else { return }
        throw Diagnostic(
            .insufficientPrivilege, "cannot create a cursor WITH HOLD within security-restricted operation")
    }
}
