import CatalogModel
import SQLBasics
import SQLSyntax

/// Checks the options of VACUUM, ANALYZE, REINDEX and CLUSTER, which come before any privilege (`ExecVacuum`, `ExecReindex`,
/// `cluster`).
struct MaintenanceOptions {
    private let options: [DefinitionOption]
    private let command: String
    /// The options that are on.
    private(set) var isOn: Set<String> = []
    /// The options that were written as off.
    private var isOff: Set<String> = []
    /// Where REINDEX puts the indexes.
    private(set) var tablespace: String?
    private var limit: Int64?
    private var workers: Int64 = 0

    /// Reads the options of a command; throws at what it does not take.
    init(_ options: [DefinitionOption], of command: String) throws(Diagnostic) {
        self.options = options
        self.command = command
        let known = Self.known[command] ?? []
        for option in options {
            let name = option.name.name
            guard known.contains(name) else {
                throw Diagnostic(.syntaxError, "unrecognized \(command) option \"\(name)\"", at: option.name.span)
            }
            switch name {
            case "buffer_usage_limit": limit = try Self.limit(option)
            case "parallel": workers = try Self.workers(option)
            case "tablespace": tablespace = option.value?.text
            case "index_cleanup" where option.value?.text.lowercased() == "auto": continue
            default:
                let value = try Self.boolean(option)
                if value { isOff.remove(name) } else { isOn.remove(name) }
                if value { isOn.insert(name) } else { isOff.insert(name) }
            }
        }
    }

    /// What each command takes.
    private static let known: [String: Set<String>] = [
        "VACUUM": [
            "verbose", "skip_locked", "buffer_usage_limit", "analyze", "freeze", "full", "disable_page_skipping",
            "index_cleanup", "process_main", "process_toast", "truncate", "parallel", "skip_database_stats",
            "only_database_stats",
        ],
        "ANALYZE": ["verbose", "skip_locked", "buffer_usage_limit"], "CLUSTER": ["verbose"],
        "REINDEX": ["verbose", "concurrently", "tablespace"],
    ]

    /// Throws at options of VACUUM that do not go together.
    func checkVacuum(hasTargets: Bool) throws(Diagnostic) {
        func refuse(_ message: String) -> Diagnostic { Diagnostic(.featureNotSupported, message) }
        if isOn.contains("full"), workers > 0 { throw refuse("VACUUM FULL cannot be performed in parallel") }
        if isOn.contains("full"), limit != nil, !isOn.contains("analyze") {
            throw refuse("BUFFER_USAGE_LIMIT cannot be specified for VACUUM FULL")
        }
        if isOn.contains("full"), isOn.contains("disable_page_skipping") {
            throw refuse("VACUUM option DISABLE_PAGE_SKIPPING cannot be used with FULL")
        }
        if isOn.contains("full"), isOff.contains("process_toast") {
            throw refuse("PROCESS_TOAST required with VACUUM FULL")
        }
        guard isOn.contains("only_database_stats") else { return }
        if hasTargets { throw refuse("ONLY_DATABASE_STATS cannot be specified with a list of tables") }
        guard isOn.subtracting(["only_database_stats", "verbose"]).isEmpty else {
            throw refuse("ONLY_DATABASE_STATS cannot be specified with other VACUUM options")
        }
    }

    /// Reads a Boolean (`defGetBoolean`); nothing means on.
    private static func boolean(_ option: DefinitionOption) throws(Diagnostic) -> Bool {
        guard let value = option.value?.text.lowercased() else { return true }
        if ["true", "on", "1"].contains(value) { return true }
        if ["false", "off", "0"].contains(value) { return false }
        throw Diagnostic(.syntaxError, "\(option.name.name) requires a Boolean value")
    }

    /// Reads a size of memory.
    private static func limit(_ option: DefinitionOption) throws(Diagnostic) -> Int64 {
        guard let text = option.value?.text else {
            throw Diagnostic(.syntaxError, "buffer_usage_limit requires a parameter")
        }
        let count = SettingUnits.count(text.filter { $0 != " " }, in: "kB") ?? -1
        guard count == 0 || (count >= 128 && count <= 16_777_216) else {
            throw Diagnostic(
                .invalidParameterValue, "BUFFER_USAGE_LIMIT option must be 0 or between 128 kB and 16777216 kB")
        }
        return Int64(count)
    }

    /// Reads a number of workers.
    private static func workers(_ option: DefinitionOption) throws(Diagnostic) -> Int64 {
        guard let value = option.value else {
            throw Diagnostic(
                .syntaxError, "parallel option requires a value between 0 and 1024", at: option.name.span)
        }
        guard let count = Int64(value.text) else {
            throw Diagnostic(.syntaxError, "parallel requires an integer value")
        }
        guard count >= 0, count <= 1024 else {
            throw Diagnostic(
                .syntaxError, "parallel workers for vacuum must be between 0 and 1024", at: option.name.span)
        }
        return count
    }
}
