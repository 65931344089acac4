import SQLBasics

/// What a run-time parameter accepts.
package enum SettingKind: Sendable {
    case boolean
    case integer(minimum: Int64, maximum: Int64, unit: String)
    case real(minimum: Double, maximum: Double)
    case string
    /// A list of identifiers, such as search_path.
    case list
    case choice([String])
}

/// Who may change a parameter, and when (`GucContext`).
package enum SettingContext: String, Sendable {
    case `internal`, postmaster, sighup
    case superuserOnly = "superuser"
    case user
}

/// One run-time parameter that RoleSQL knows.
package struct SettingDefinition: Sendable {
    /// The name as SHOW ALL prints it.
    package let name: String
    package let kind: SettingKind
    package let context: SettingContext
    /// The value of a fresh session, as SHOW prints it.
    package let defaultValue: String
    package let summary: String

    /// Makes a parameter.
    init(_ name: String, _ kind: SettingKind, _ context: SettingContext, _ defaultValue: String, _ summary: String) {
        self.name = name
        self.kind = kind
        self.context = context
        self.defaultValue = defaultValue
        self.summary = summary
    }

    /// Returns the parameter of this name, in any case.
    package static func named(_ name: String) -> SettingDefinition? { byName[name.lowercased()] }

    /// All parameters by lower-case name.
    package static let byName: [String: SettingDefinition] = Dictionary(
        all.map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })

    /// The parameters, most of them for scripts that set them (dumps do), a few with an effect.
    package static let all: [SettingDefinition] =
        sessionSettings + formatSettings + plannerSettings + serverSettings + restrictedSettings

    private static let sessionSettings: [SettingDefinition] = [
        .init("application_name", .string, .user, "psql", "Sets the application name to be reported."),
        .init("check_function_bodies", .boolean, .user, "on", "Checks routine bodies when they are created."),
        .init("client_encoding", .string, .user, "UTF8", "Sets the client's character set encoding."),
        .init("client_min_messages", .choice(messageLevels), .user, "notice", "Sets which messages are sent."),
        .init("createrole_self_grant", .string, .user, "", "Sets the grant a CREATEROLE user gets on new roles."),
        .init("default_table_access_method", .string, .user, "heap", "Sets the access method of new tables."),
        .init("default_tablespace", .string, .user, "", "Sets the tablespace of new tables and indexes."),
        .init("default_transaction_deferrable", .boolean, .user, "off", "Sets new transactions' deferrable status."),
        .init("default_transaction_isolation", .choice(isolationLevels), .user, "read committed", "Sets isolation."),
        .init("default_transaction_read_only", .boolean, .user, "off", "Sets new transactions' read-only status."),
        .init("idle_in_transaction_session_timeout", milliseconds, .user, "0", "Limits idling in a transaction."),
        .init(
            "lo_compat_privileges", .boolean, .superuserOnly, "off",
            "Enables compatibility for privileges on large objects."),
        .init(
            "allow_in_place_tablespaces", .boolean, .superuserOnly, "off",
            "Allows tablespaces inside the data directory."
        ),
        .init("lock_timeout", milliseconds, .user, "0", "Limits the wait for a lock."),
        .init("row_security", .boolean, .user, "on", "Enables row security."),
        .init("search_path", .list, .user, "\"$user\", public", "Sets the schemas searched for unqualified names."),
        .init("statement_timeout", milliseconds, .user, "0", "Limits a statement's duration."),
        .init("temp_tablespaces", .list, .user, "", "Sets the tablespaces of temporary tables."),
        .init("transaction_deferrable", .boolean, .user, "off", "Shows whether the transaction is deferrable."),
        .init("transaction_isolation", .choice(isolationLevels), .user, "read committed", "Shows the isolation level."),
        .init("transaction_read_only", .boolean, .user, "off", "Shows whether the transaction is read-only."),
        .init("transaction_timeout", milliseconds, .user, "0", "Limits a transaction's duration."),
        .init("log_statement", .choice(["none", "ddl", "mod", "all"]), .superuserOnly, "none", "Sets what is logged."),
        .init("log_min_messages", .choice(serverLevels), .superuserOnly, "warning", "Sets which messages are logged."),
        .init(
            "session_replication_role", .choice(["origin", "replica", "local"]), .superuserOnly, "origin",
            "Sets triggers' behaviour."),
        .init("xmloption", .choice(["content", "document"]), .user, "content", "Sets how XML is parsed."),
    ]

    private static let formatSettings: [SettingDefinition] = [
        .init("bytea_output", .choice(["escape", "hex"]), .user, "hex", "Sets the output format of bytea."),
        .init("DateStyle", .string, .user, "ISO, MDY", "Sets the format of dates."),
        .init(
            "extra_float_digits", .integer(minimum: -15, maximum: 3, unit: ""), .user, "1", "Sets the digits of floats."
        ),
        .init(
            "IntervalStyle", .choice(["postgres", "postgres_verbose", "sql_standard", "iso_8601"]), .user, "postgres",
            "Sets the format of intervals."),
        .init("lc_messages", .string, .superuserOnly, "C.UTF-8", "Sets the language of messages."),
        .init("lc_monetary", .string, .user, "C.UTF-8", "Sets the locale of amounts."),
        .init("lc_numeric", .string, .user, "C.UTF-8", "Sets the locale of numbers."),
        .init("lc_time", .string, .user, "C.UTF-8", "Sets the locale of dates."),
        .init("standard_conforming_strings", .boolean, .user, "on", "Takes backslashes in '...' literally."),
        .init("escape_string_warning", .boolean, .user, "on", "Warns about backslashes in ordinary strings."),
        .init("quote_all_identifiers", .boolean, .user, "off", "Quotes all names in generated SQL."),
        .init("TimeZone", .string, .user, "UTC", "Sets the time zone of timestamps."),
    ]

    private static let plannerSettings: [SettingDefinition] = [
        .init(
            "constraint_exclusion", .choice(["partition", "on", "off"]), .user, "partition",
            "Sets whether constraints rule tables out."),
        .init(
            "work_mem", .integer(minimum: 64, maximum: 2_147_483_647, unit: "kB"), .user, "4MB", "Sets memory of sorts."
        ),
        .init(
            "maintenance_work_mem", .integer(minimum: 64, maximum: 2_147_483_647, unit: "kB"), .user, "64MB",
            "Sets memory of maintenance."),
        .init("enable_seqscan", .boolean, .user, "on", "Enables sequential scans."),
        .init("enable_indexscan", .boolean, .user, "on", "Enables index scans."),
        .init("enable_hashjoin", .boolean, .user, "on", "Enables hash joins."),
        .init("enable_nestloop", .boolean, .user, "on", "Enables nested loops."),
        .init("enable_mergejoin", .boolean, .user, "on", "Enables merge joins."),
        .init("jit", .boolean, .user, "on", "Allows JIT compilation."),
        .init(
            "synchronous_commit", .choice(["local", "remote_write", "remote_apply", "on", "off"]), .user, "on",
            "Sets durability."),
    ]

    private static let serverSettings: [SettingDefinition] = [
        .init(
            "block_size", .integer(minimum: 8192, maximum: 8192, unit: ""), .internal, "8192", "Shows the block size."),
        .init("data_checksums", .boolean, .internal, "on", "Shows whether data checksums are on."),
        .init("in_hot_standby", .boolean, .internal, "off", "Shows whether hot standby is active."),
        .init("integer_datetimes", .boolean, .internal, "on", "Shows whether datetimes are integers."),
        .init("is_superuser", .boolean, .internal, "on", "Shows whether the current user is a superuser."),
        .init(
            "max_connections", .integer(minimum: 1, maximum: 262143, unit: ""), .postmaster, "100", "Sets connections."),
        .init(
            "max_identifier_length", .integer(minimum: 63, maximum: 63, unit: ""), .internal, "63",
            "Shows the longest name."),
        .init("server_encoding", .string, .internal, "UTF8", "Shows the server's encoding."),
        .init("server_version", .string, .internal, "18.6", "Shows the server's version."),
        .init(
            "server_version_num", .integer(minimum: 180006, maximum: 180006, unit: ""), .internal, "180006",
            "Shows the version as a number."),
        .init("session_authorization", .string, .user, "postgres", "Shows the session user."),
        .init("role", .string, .user, "none", "Shows the current role."),
        .init(
            "password_encryption", .choice(["md5", "scram-sha-256"]), .user, "scram-sha-256",
            "Sets how passwords are kept."),
        .init(
            "scram_iterations", .integer(minimum: 1, maximum: 2_147_483_647, unit: ""), .user, "4096",
            "Sets the iterations of SCRAM secrets."),
        .init("md5_password_warnings", .boolean, .user, "on", "Warns about passwords kept as MD5."),
        .init(
            "shared_buffers", .integer(minimum: 16, maximum: 1_073_741_823, unit: "8kB"), .postmaster, "128MB",
            "Sets shared memory."),
        .init(
            "wal_level", .choice(["minimal", "replica", "logical"]), .postmaster, "replica", "Sets the detail of WAL."),
        .init("port", .integer(minimum: 1, maximum: 65535, unit: ""), .postmaster, "5432", "Shows the port."),
    ]

    private static let messageLevels = [
        "debug5", "debug4", "debug3", "debug2", "debug1", "log", "notice", "warning", "error",
    ]
    private static let serverLevels = [
        "debug5", "debug4", "debug3", "debug2", "debug1", "info", "notice", "warning", "error", "log", "fatal", "panic",
    ]
    private static let isolationLevels = ["serializable", "repeatable read", "read committed", "read uncommitted"]
    private static let milliseconds = SettingKind.integer(minimum: 0, maximum: 2_147_483_647, unit: "ms")
}
