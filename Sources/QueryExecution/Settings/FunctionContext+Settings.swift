import SQLTypes
import SemanticAnalysis

/// What every statement asks of the parameters.
package struct SettingFacts: Sendable {
    /// The schemas of search_path as written, `$user` included.
    package let searchPath: [String]
    package let timeZone: TimeZone
    /// `statement_timeout` in milliseconds.
    package let statementTimeout: UInt64
    /// Tells whether all statements of a transaction read one snapshot (`IsolationUsesXactSnapshot`).
    package let keepsSnapshot: Bool
    /// `default_transaction_read_only`.
    package let beginsReadOnly: Bool
    /// `default_transaction_isolation`.
    package let beginningIsolation: String
    /// `row_security`.
    package let appliesRowSecurity: Bool
    /// Tells whether `session_replication_role` is `replica`.
    package let isReplica: Bool
    /// `restrict_nonsystem_relation_kind`.
    package let restrictedKinds: RestrictedKinds
    /// The settings that decide how values are written.
    private(set) var extraFloatDigits = 1
    private(set) var hexBytea = true
    private(set) var intervalStyle = IntervalStyle.postgres
    private(set) var dateStyle = DateStyle()

    /// Works them out.
    init(_ settings: Settings) {
        searchPath = SettingList.parse(settings.value("search_path") ?? "")
        timeZone = TimeZone.named(settings.value("TimeZone") ?? "UTC") ?? .utc
        statementTimeout = settings.milliseconds("statement_timeout")
        keepsSnapshot = ["repeatable read", "serializable"].contains(settings.value("transaction_isolation"))
        beginsReadOnly = settings.isOn("default_transaction_read_only")
        beginningIsolation = settings.value("default_transaction_isolation") ?? "read committed"
        appliesRowSecurity = settings.value("row_security") != "off"
        isReplica = settings.value("session_replication_role") == "replica"
        restrictedKinds = RestrictedKinds(
            words: SettingList.parse(settings.value("restrict_nonsystem_relation_kind") ?? "").map { $0.lowercased() })
        readStyles(settings)
    }

    /// Reads how values are written.
    private mutating func readStyles(_ settings: Settings) {
        extraFloatDigits = settings.value("extra_float_digits").flatMap { Int($0) } ?? 1
        hexBytea = settings.value("bytea_output") != "escape"
        intervalStyle =
            switch settings.value("IntervalStyle") {
            case "postgres_verbose": .postgresVerbose
            case "sql_standard": .sqlStandard
            case "iso_8601": .iso8601
            default: .postgres
            }
        let parts = (settings.value("DateStyle") ?? "ISO, MDY").split(separator: ",")
        dateStyle.format =
            switch parts.first {
            case "SQL": .sql
            case "Postgres": .postgres
            case "German": .german
            default: .iso
            }
        dateStyle.order =
            switch parts.last?.drop(while: { $0 == " " }) {
            case "DMY": .dayMonthYear
            case "YMD": .yearMonthDay
            default: .monthDayYear
            }
    }
}

extension FunctionContext {
    /// Takes over the settings that decide how values are written.
    package mutating func apply(_ settings: Settings) {
        let facts = settings.facts
        extraFloatDigits = facts.extraFloatDigits
        hexBytea = facts.hexBytea
        intervalStyle = facts.intervalStyle
        dateStyle = facts.dateStyle
    }
}
