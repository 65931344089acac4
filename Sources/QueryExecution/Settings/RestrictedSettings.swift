import AccessControl
import SQLBasics

extension SettingDefinition {
    /// The parameters that only roles with the privileges of `pg_read_all_settings` may look at (`GUC_SUPERUSER_ONLY`).
    static let restrictedSettings: [SettingDefinition] = [
        .init("config_file", .string, .postmaster, "", "Names the configuration file."),
        .init("data_directory", .string, .postmaster, "", "Names the data directory."),
        .init("dynamic_library_path", .string, .superuserOnly, "$libdir", "Sets where libraries are looked for."),
        .init("external_pid_file", .string, .postmaster, "", "Names the file with the process number."),
        .init("hba_file", .string, .postmaster, "", "Names the file of host-based authentication."),
        .init("ident_file", .string, .postmaster, "", "Names the file of user names."),
        .init("log_directory", .string, .sighup, "log", "Sets where log files go."),
        .init("log_filename", .string, .sighup, "postgresql-%Y-%m-%d_%H%M%S.log", "Sets the names of log files."),
        .init("primary_conninfo", .string, .sighup, "", "Sets how a standby connects."),
        .init("session_preload_libraries", .string, .superuserOnly, "", "Names libraries loaded for each session."),
        .init("shared_preload_libraries", .string, .postmaster, "", "Names libraries loaded for the server."),
        .init("unix_socket_directories", .string, .postmaster, "", "Sets where sockets are made."),
    ]

    /// The names of those parameters.
    private static let restrictedNames = Set(restrictedSettings.map(\.name))

    /// Tells whether looking at the parameter needs `pg_read_all_settings`.
    var isRestricted: Bool { Self.restrictedNames.contains(name) }
}

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
