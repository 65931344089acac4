import AccessControl
import SQLBasics
import SQLSyntax

/// Commands that run code of a table's or a view's owner with the owner's privileges, whoever gave them
/// (`SECURITY_RESTRICTED_OPERATION`): the code must not be able to reach the caller's privileges or to leave anything behind
/// that the caller would run later.
extension ExecutionContext {
    /// Does something as an owner, in a restricted way and with a search path that finds builtin names only
    /// (`RestrictSearchPath`).
    func restricted<Result>(as owner: RoleID, _ body: () throws -> Result) throws -> Result {
        let definer = session.definer
        let confinement = session.confinement
        let settings = session.settings
        defer {
            session.definer = definer
            session.confinement = confinement
            session.settings.leaveRoutine(enteredWith: settings)
            refreshFunctions()
        }
        session.definer = owner
        session.confinement.isRestricted = true
        session.settings.store("search_path", "pg_catalog, pg_temp", isLocal: true)
        refreshFunctions()
        return try body()
    }

    /// Refuses what would leave an owner's code behind in the session, while such code runs (`CheckRestrictedOperation`).
    package func refuseIfRestricted(_ statement: Statement) throws(Diagnostic) {
        guard session.confinement.isRestricted else { return }
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

    /// Refuses a cursor that would run an owner's code after the transaction (`PerformCursorOpen`).
    package func refuseHeldCursorIfRestricted() throws(Diagnostic) {
        guard session.confinement.isRestricted else { return }
        throw Diagnostic(
            .insufficientPrivilege, "cannot create a cursor WITH HOLD within security-restricted operation")
    }
}
