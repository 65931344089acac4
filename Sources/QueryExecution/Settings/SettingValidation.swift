import SQLBasics
import SQLTypes

/// Brings a parameter's new value to its canonical form, or refuses it (PostgreSQL's guc.c).
package enum SettingValidation {
    /// Returns the one text that a list of values stands for (`flatten_set_variable_args`).
    package static func flattened(_ values: [String], for name: String) throws(Diagnostic) -> String {
        switch SettingDefinition.named(name)?.kind {
        case .list?: return SettingList.format(values)
        case .words?: return values.joined(separator: ", ")
        default: break
        }
        guard values.count == 1, let text = values.first else {
            throw Diagnostic(.invalidParameterValue, "SET \(name) takes only one argument")
        }
        return text
    }

    /// Returns the canonical form of a value; `current` is the one in force, of which some values keep a part.
    package static func canonical(
        _ text: String, for setting: SettingDefinition, current: String = ""
    ) throws(Diagnostic) -> String {
        let value: String
        switch setting.kind {
        case .boolean: value = try boolean(text, setting.name) ? "on" : "off"
        case .integer(let minimum, let maximum, let unit):
            value = try SettingNumber(text: text, setting: setting).integer(minimum, maximum, unit)
        case .real(let minimum, let maximum, let unit):
            value = try SettingNumber(text: text, setting: setting).real(minimum, maximum, unit)
        case .choice(let words): value = try word(text, of: words, setting)
        case .string, .list, .words:
            value = try SettingStrings(text: text, setting: setting).canonical(current: current)
        }
        try refuseWithoutEffect(value, setting)
        return value
    }

    /// Reads one of an enumeration's words; some are not listed and stand for another one.
    private static func word(
        _ text: String, of words: [String], _ setting: SettingDefinition
    ) throws(Diagnostic) -> String {
        let written = text.lowercased()
        if let word = words.first(where: { $0.lowercased() == written }) { return word }
        switch (setting.name, written) {
        case ("client_min_messages", "info"), ("icu_validation_level", "info"): return "info"
        case ("client_min_messages", "debug"), ("icu_validation_level", "debug"), ("log_min_messages", "debug"),
            ("log_min_error_statement", "debug"):
            return "debug2"
        case ("wal_level", "archive"), ("wal_level", "hot_standby"): return "replica"
        default: break
        }
        if words.contains("on"), words.contains("off"), isSwitch(setting.name) {
            if ["true", "yes", "1"].contains(written) { return "on" }
            if ["false", "no", "0"].contains(written) { return "off" }
        }
        if setting.name == "wal_compression" {
            if ["true", "yes", "1"].contains(written) { return "pglz" }
            if ["false", "no", "0"].contains(written) { return "off" }
        }
        throw invalid(text, setting.name, hint: "Available values: \(words.joined(separator: ", ")).")
    }

    /// Tells whether an enumeration takes the words of a Boolean as well.
    private static func isSwitch(_ name: String) -> Bool {
        [
            "archive_mode", "backslash_quote", "compute_query_id", "constraint_exclusion", "debug_parallel_query",
            "huge_pages", "recovery_prefetch", "synchronous_commit",
        ].contains(name)
    }

    /// Refuses values that would change what statements do in PostgreSQL and change nothing in RoleSQL.
    private static func refuseWithoutEffect(_ value: String, _ setting: SettingDefinition) throws(Diagnostic) {
        let isRefused =
            switch setting.name {
            case "transform_null_equals", "allow_system_table_mods", "exit_on_error", "quote_all_identifiers":
                value == "on"
            case "array_nulls", "standard_conforming_strings", "default_with_oids": value != setting.defaultValue
            case "seed": true
            default: false
            }
        guard isRefused else { return }
        if setting.name == "default_with_oids" {
            throw Diagnostic(.featureNotSupported, "tables declared WITH OIDS are not supported")
        }
        throw Diagnostic.notSupported("\(setting.name) = \(value)")
    }

    /// Returns the zone that a text means: a number is hours east of Greenwich (`check_timezone`).
    package static func zone(_ text: String) -> TimeZone? {
        if let hours = Double(text), hours > -168, hours < 168 {
            return TimeZone.fixed(secondsEast: Int(hours * 3600))
        }
        return TimeZone.named(text)
    }

    /// Reads a Boolean: any unique beginning of true, false, yes, no, on, off; 1 and 0 (`parse_bool`).
    private static func boolean(_ text: String, _ name: String) throws(Diagnostic) -> Bool {
        let word = text.lowercased()
        if word == "1" { return true }
        if word == "0" { return false }
        if !word.isEmpty {
            if "true".hasPrefix(word) || "yes".hasPrefix(word) || word == "on" { return true }
            if "false".hasPrefix(word) || "no".hasPrefix(word) || (word.count > 1 && "off".hasPrefix(word)) {
                return false
            }
        }
        throw Diagnostic(.invalidParameterValue, "parameter \"\(name)\" requires a Boolean value")
    }

    /// Makes the error of a value that a parameter does not take.
    static func invalid(_ text: String, _ name: String, detail: String? = nil, hint: String? = nil) -> Diagnostic {
        Diagnostic(
            .invalidParameterValue, "invalid value for parameter \"\(name)\": \"\(text)\"", detail: detail, hint: hint)
    }
}
