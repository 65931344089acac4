import AccessControl
import SQLBasics

extension SettingExecutor {
    /// Tells whether the current role may look at a parameter (`ConfigOptionIsVisible`).
    package func mayExamine(_ definition: SettingDefinition) -> Bool {
        guard definition.isRestricted else { return true }
        return isAllowed(
            .membership(in: .readAllSettingsRole, .inherit), as: context.currentRole, in: context.securables)
    }

    /// Throws unless the current role may look at a parameter.
    package func checkMayExamine(_ name: String) throws(Diagnostic) {
        guard let definition = SettingDefinition.named(name), !mayExamine(definition) else { return }
        throw Diagnostic(
            .insufficientPrivilege, "permission denied to examine \"\(definition.name)\"",
            detail: "Only roles with privileges of the \"pg_read_all_settings\" role may examine this parameter.")
    }
}
