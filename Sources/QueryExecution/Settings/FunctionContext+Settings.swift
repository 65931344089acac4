import SQLTypes

extension FunctionContext {
    /// Takes over the settings that decide how values are written.
    package mutating func apply(_ settings: Settings) {
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
