import SQLBasics
import SQLTypes

/// Checks and canonical forms of the parameters that are strings (PostgreSQL's check hooks).
struct SettingStrings {
    /// The value as it was written.
    let text: String
    /// The parameter it is for.
    let setting: SettingDefinition

    /// Returns the canonical form; `current` is the value in force.
    func canonical(current: String) throws(Diagnostic) -> String {
        switch setting.name {
        case "DateStyle": return try dateStyle(current)
        case "TimeZone", "log_timezone":
            guard let zone = SettingValidation.zone(text) else { throw invalid() }
            return zone.name
        case "client_encoding":
            let folded = text.lowercased().filter { $0.isLetter || $0.isNumber }
            guard ["utf8", "unicode"].contains(folded) else { throw invalid() }
            return "UTF8"
        case "application_name", "cluster_name": return cleaned
        case "default_text_search_config": return try textSearchConfiguration()
        case "default_table_access_method": try checkAccessMethod()
        case "timezone_abbreviations":
            guard ["Default", "Australia", "India"].contains(text) else { throw invalid() }
        case "lc_messages", "lc_monetary", "lc_numeric", "lc_time":
            guard ["", "C", "POSIX", "C.UTF-8", "C.utf8"].contains(text) else { throw invalid() }
        case "backtrace_functions":
            let isGood = text.utf8.allSatisfy { byte in
                (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
                    || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || "_, \n\t".utf8.contains(byte)
            }
            guard isGood else { throw invalid("Invalid character.") }
        case "search_path", "temp_tablespaces": _ = try items()
        default: try checkWords()
        }
        return text
    }

    // MARK: Lists

    /// Returns the items of a list of names (`SplitIdentifierString`).
    private func items() throws(Diagnostic) -> [String] {
        guard SettingList.isWellFormed(text) else { throw invalid("List syntax is invalid.") }
        return SettingList.parse(text)
    }

    /// Checks the words of the lists that take certain ones only.
    private func checkWords() throws(Diagnostic) {
        guard let known = Self.words[setting.name] else { return }
        for word in try items() where !known.contains(word.lowercased()) {
            let isOption = setting.name == "debug_io_direct" || setting.name == "log_connections"
            throw invalid("\(isOption ? "Invalid option" : "Unrecognized key word:") \"\(word)\".")
        }
    }

    /// The words that lists take.
    private static let words: [String: Set<String>] = [
        "createrole_self_grant": ["set", "inherit"], "debug_io_direct": ["data", "wal", "wal_init"],
        "log_connections": [
            "receipt", "authentication", "authorization", "setup_durations", "all", "on", "off", "true", "false", "yes",
            "no", "1", "0", "",
        ],
        "log_destination": ["stderr", "csvlog", "jsonlog", "syslog"],
        "restrict_nonsystem_relation_kind": ["view", "foreign-table"],
        "wal_consistency_checking": [
            "all", "heap2", "heap", "btree", "gin", "gist", "sequence", "spgist", "brin", "generic", "hash",
        ],
    ]

    // MARK: Names of things

    /// The text with what is not printable ASCII as hexadecimal digits (`pg_clean_ascii`).
    private var cleaned: String {
        text.utf8.reduce(into: "") { result, byte in
            if byte >= 32, byte < 127 {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        }
    }

    /// Returns the name of a text search configuration, with its schema.
    private func textSearchConfiguration() throws(Diagnostic) -> String {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { $0.lowercased() }
        guard let name = parts.last, parts.count == 1 || (parts.count == 2 && parts[0] == "pg_catalog"),
            Self.configurations.contains(name)
        else { throw invalid() }
        return "pg_catalog.\(name)"
    }

    /// The text search configurations of a new cluster.
    private static let configurations: Set<String> = [
        "arabic", "armenian", "basque", "catalan", "danish", "dutch", "english", "estonian", "finnish", "french",
        "german", "greek", "hindi", "hungarian", "indonesian", "irish", "italian", "lithuanian", "nepali", "norwegian",
        "portuguese", "romanian", "russian", "serbian", "simple", "spanish", "swedish", "tamil", "turkish", "yiddish",
    ]

    /// Refuses what is not an access method of tables (`check_default_table_access_method`).
    private func checkAccessMethod() throws(Diagnostic) {
        if text.isEmpty { throw invalid("\"default_table_access_method\" cannot be empty.") }
        if AccessMethods.names.contains(text), text != "heap" {
            throw Diagnostic(.objectNotInPrerequisiteState, "access method \"\(text)\" is not of type TABLE")
        }
        guard text == "heap" else { throw invalid("Table access method \"\(text)\" does not exist.") }
    }

    // MARK: DateStyle

    /// Reads a DateStyle: a format, an order or both; what is not named stays as it is (`check_datestyle`).
    private func dateStyle(_ current: String) throws(Diagnostic) -> String {
        var (format, order, hint): (String?, String?, String?)
        for word in try items() {
            guard let style = Self.style(of: word.lowercased()) else {
                throw invalid("Unrecognized key word: \"\(word)\".")
            }
            let isDefault = word.lowercased() == "default"
            if let new = style.format {
                if !isDefault, let format, format != new { throw conflict() }
                if !isDefault || format == nil { format = new }
            }
            if let new = style.order {
                if isDefault || style.format != nil {
                    hint = hint ?? new
                } else {
                    if let order, order != new { throw conflict() }
                    order = new
                }
            }
        }
        let kept = current.split(separator: ",").map { String($0.drop(while: { $0 == " " })) }
        return "\(format ?? kept.first ?? "ISO"), \(order ?? hint ?? kept.last ?? "MDY")"
    }

    /// Returns what a word of DateStyle means; nil for one that means nothing.
    private static func style(of word: String) -> (format: String?, order: String?)? {
        if word == "iso" { return ("ISO", nil) }
        if word == "sql" { return ("SQL", nil) }
        if word.hasPrefix("postgres") { return ("Postgres", nil) }
        if word.hasPrefix("german") { return ("German", "DMY") }
        if word == "ymd" { return (nil, "YMD") }
        if word == "dmy" || word.hasPrefix("euro") { return (nil, "DMY") }
        if word == "mdy" || word == "us" || word.hasPrefix("noneuro") { return (nil, "MDY") }
        return word == "default" ? ("ISO", "MDY") : nil
    }

    /// Makes the error of words that contradict each other.
    private func conflict() -> Diagnostic { invalid("Conflicting \"DateStyle\" specifications.") }

    /// Makes the error of the value.
    private func invalid(_ detail: String? = nil) -> Diagnostic {
        SettingValidation.invalid(text, setting.name, detail: detail)
    }
}

/// The access methods of a new cluster.
enum AccessMethods {
    static let names: Set<String> = ["heap", "btree", "hash", "gist", "gin", "spgist", "brin"]
}
