import SQLBasics

/// What a run-time parameter accepts.
package enum SettingKind: Sendable, Equatable {
    case boolean
    case integer(minimum: Int64, maximum: Int64, unit: String)
    case real(minimum: Double, maximum: Double, unit: String)
    case string
    /// A list of words between commas, such as DateStyle (`GUC_LIST_INPUT`).
    case words
    /// A list of identifiers, such as search_path (`GUC_LIST_QUOTE`).
    case list
    case choice([String])
}

/// Who may change a parameter, and when (`GucContext`).
package enum SettingContext: String, Sendable {
    case `internal`, postmaster, sighup, backend
    case superuserBackend = "superuser-backend"
    case superuserOnly = "superuser"
    case user
}

/// One run-time parameter that PostgreSQL knows.
package struct SettingDefinition: Sendable {
    /// The name as SHOW ALL prints it.
    package let name: String
    package let kind: SettingKind
    package let context: SettingContext
    /// The value of a fresh session, counted in the parameter's unit.
    let plainDefault: String
    /// The letters of its flags, as `SettingTable` explains them.
    let flags: String
    /// Where the value of a fresh session comes from.
    let source: String
    /// The value that is built in; nil for none.
    let bootValue: String?
    /// The group that pg_settings shows it in.
    let category: String

    /// What pg_settings shows as the value to reset to: a few values have another form there than in SHOW.
    var plainResetValue: String { Self.shownOtherwise.contains(name) ? bootValue ?? "" : plainDefault }

    /// The parameters whose values are shown in a form of their own (`GucShowHook`).
    private static let shownOtherwise: Set<String> = [
        "archive_command", "data_directory_mode", "log_file_mode", "unix_socket_permissions",
    ]

    /// The value of a fresh session, as SHOW prints it.
    package var defaultValue: String { SettingUnits.shown(plainDefault, kind) }

    /// Tells whether RESET is refused (`GUC_NO_RESET`).
    var isNeverReset: Bool { flags.contains("r") }

    /// Tells whether lists leave it out (`GUC_NO_SHOW_ALL`).
    package var isHidden: Bool { flags.contains("h") }

    /// Tells whether looking at it needs `pg_read_all_settings` (`GUC_SUPERUSER_ONLY`).
    var isRestricted: Bool { flags.contains("S") }

    /// Tells whether it cannot stand in a configuration file (`GUC_DISALLOW_IN_FILE`).
    var isSessionOnly: Bool { flags.contains("F") }

    /// The flags that `pg_settings_get_flags` tells.
    var flagWords: [String] {
        let words: [(Character, String)] = [
            ("X", "EXPLAIN"), ("r", "NO_RESET"), ("a", "NO_RESET_ALL"), ("h", "NO_SHOW_ALL"), ("N", "NOT_IN_SAMPLE"),
            ("C", "RUNTIME_COMPUTED"),
        ]
        return words.filter { flags.contains($0.0) }.map(\.1)
    }

    /// Returns the parameter of this name, in any case; a few have an older name as well (`map_old_guc_names`).
    package static func named(_ name: String) -> SettingDefinition? {
        let key = name.lowercased()
        return byName[key] ?? oldNames[key].flatMap { byName[$0] }
    }

    /// All parameters by lower-case name.
    private static let byName: [String: SettingDefinition] = Dictionary(
        all.map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })

    /// Names of former versions.
    private static let oldNames = [
        "sort_mem": "work_mem", "vacuum_mem": "maintenance_work_mem", "ssl_ecdh_curve": "ssl_groups",
    ]

    /// All parameters, by group.
    package static let all: [SettingDefinition] = {
        var category = ""
        var found: [SettingDefinition] = []
        for line in "\(SettingTable.lines)".split(separator: "\n") {
            if line.hasPrefix("# ") {
                category = String(line.dropFirst(2))
            } else if let definition = SettingDefinition(line, in: category) {
                found.append(definition)
            }
        }
        return found
    }()

    /// The values of a fresh session that its statements ask for all the time; they spare it the reading of the table.
    package static let hot: [String: String] = [
        "application_name": "psql", "bytea_output": "hex", "check_function_bodies": "on", "client_encoding": "UTF8",
        "client_min_messages": "notice", "createrole_self_grant": "", "datestyle": "ISO, MDY",
        "default_tablespace": "", "default_transaction_deferrable": "off",
        "default_transaction_isolation": "read committed", "default_transaction_read_only": "off",
        "extra_float_digits": "1", "intervalstyle": "postgres", "lo_compat_privileges": "off",
        "md5_password_warnings": "on", "password_encryption": "scram-sha-256", "restrict_nonsystem_relation_kind": "",
        "role": "none", "row_security": "on", "scram_iterations": "4096", "search_path": "\"$user\", public",
        "session_replication_role": "origin", "statement_timeout": "0", "timezone": "UTC",
        "transaction_deferrable": "off", "transaction_isolation": "read committed", "transaction_read_only": "off",
    ]
}

extension SettingDefinition {
    /// Reads a line of the table.
    private init?(_ line: Substring, in category: String) {
        let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 4, let context = Self.contexts[parts[1]], let kind = Self.kind(parts[2]) else {
            return nil
        }
        name = parts[0]
        self.context = context
        self.kind = kind
        plainDefault = parts[3]
        flags = parts.count > 4 ? parts[4] : ""
        let sources = ["f": "configuration file", "o": "override", "c": "client"]
        source = parts.count > 5 ? sources[parts[5]] ?? "default" : "default"
        let boot = parts.count > 6 ? parts[6] : parts[3]
        bootValue = boot == "~" ? nil : boot
        self.category = category
    }

    /// The contexts by their letters.
    private static let contexts: [String: SettingContext] = [
        "i": .internal, "p": .postmaster, "s": .sighup, "b": .backend, "B": .superuserBackend, "S": .superuserOnly,
        "u": .user,
    ]

    /// Splits the words of an enumeration, one of which may be empty.
    private static func words(_ text: String) -> [String] {
        text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }

    /// Reads a kind.
    private static func kind(_ text: String) -> SettingKind? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        let unit = parts.count > 3 ? parts[3] : ""
        switch parts[0] {
        case "b": return .boolean
        case "s": return .string
        case "l": return .words
        case "q": return .list
        case "e": return .choice(parts.count > 1 ? words(parts[1]) : [])
        case "i":
            guard parts.count > 2, let low = Int64(parts[1]), let high = Int64(parts[2]) else { return nil }
            return .integer(minimum: low, maximum: high, unit: unit)
        case "r":
            guard parts.count > 2, let low = Double(parts[1]), let high = Double(parts[2]) else { return nil }
            return .real(minimum: low, maximum: high == 1.79769e308 ? .greatestFiniteMagnitude : high, unit: unit)
        default: return nil
        }
    }
}
