import SQLBasics
import SQLTypes

/// Brings a parameter's new value to its canonical form, or refuses it (PostgreSQL's guc.c).
package enum SettingValidation {
    /// Returns the canonical form of a value for a parameter.
    package static func canonical(_ values: [String], for setting: SettingDefinition) throws(Diagnostic) -> String {
        if case .list = setting.kind { return SettingList.format(values) }
        guard values.count == 1, let text = values.first else {
            guard setting.name == "DateStyle" else {
                throw Diagnostic(.invalidParameterValue, "SET \(setting.name) takes only one argument")
            }
            return try dateStyle(values.joined(separator: ", "))
        }
        return try canonical(text, for: setting)
    }

    /// Returns the canonical form of one value.
    private static func canonical(_ text: String, for setting: SettingDefinition) throws(Diagnostic) -> String {
        switch setting.kind {
        case .boolean: return try boolean(text, setting.name) ? "on" : "off"
        case .integer(let minimum, let maximum, let unit):
            return try integer(text, setting.name, minimum, maximum, unit)
        case .real(let minimum, let maximum):
            guard let number = Double(text), number >= minimum, number <= maximum else {
                throw invalid(text, setting.name)
            }
            return text
        case .choice(let words):
            guard let word = words.first(where: { $0 == text.lowercased() }) else {
                throw invalid(text, setting.name, hint: "Available values: \(words.joined(separator: ", ")).")
            }
            if word == "replica", setting.name == "session_replication_role" {
                throw Diagnostic.notSupported("session_replication_role = replica")
            }
            return word
        case .string, .list: return try string(text, setting.name)
        }
    }

    /// Returns the canonical form of the strings that have a form of their own.
    private static func string(_ text: String, _ name: String) throws(Diagnostic) -> String {
        switch name {
        case "DateStyle": return try dateStyle(text)
        case "createrole_self_grant":
            let words = SettingList.parse(text)
            if let wrong = words.first(where: { $0 != "set" && $0 != "inherit" }) {
                var error = invalid(text, name)
                error.detail = "Unrecognized key word: \"\(wrong)\"."
                throw error
            }
            return text
        case "TimeZone":
            guard let zone = Self.zone(text) else { throw invalid(text, name) }
            return zone.name
        case "client_encoding":
            let folded = text.lowercased().filter { $0.isLetter || $0.isNumber }
            guard ["utf8", "unicode"].contains(folded) else { throw invalid(text, name) }
            return "UTF8"
        default: return text
        }
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

    /// Reads an integer with an optional unit, and checks its range.
    private static func integer(
        _ text: String, _ name: String, _ minimum: Int64, _ maximum: Int64, _ unit: String
    ) throws(Diagnostic) -> String {
        let trimmed = text.filter { !$0.isWhitespace }
        let digits = trimmed.prefix { $0.isNumber || $0 == "-" || $0 == "+" }
        guard let number = Int64(digits), let factor = factor(String(trimmed.dropFirst(digits.count)), to: unit) else {
            throw invalid(text, name, hint: Int64(digits) == nil ? nil : unitHint(unit))
        }
        let (value, overflow) = number.multipliedReportingOverflow(by: factor)
        guard !overflow, value >= minimum, value <= maximum else {
            let suffix = unit.isEmpty ? "" : " \(unit)"
            throw Diagnostic(
                .invalidParameterValue,
                "\(value)\(suffix) is outside the valid range for parameter \"\(name)\" "
                    + "(\(minimum)\(suffix) .. \(maximum)\(suffix))")
        }
        return format(value, unit)
    }

    /// Returns a value in its base unit; nil when it is no number.
    static func count(_ text: String, in unit: String) -> Int64? {
        let digits = text.prefix { $0.isNumber || $0 == "-" }
        guard let number = Int64(digits), let factor = factor(String(text.dropFirst(digits.count)), to: unit) else {
            return nil
        }
        return number.multipliedReportingOverflow(by: factor).partialValue
    }

    /// Returns how many of a parameter's units a written unit is; nil when it is no such unit.
    private static func factor(_ written: String, to unit: String) -> Int64? {
        if written.isEmpty { return 1 }
        return scales(unit).first { $0.name == written }?.factor
    }

    /// The units that a parameter of this base unit takes, smallest first.
    private static func scales(_ unit: String) -> [(name: String, factor: Int64)] {
        switch unit {
        case "ms": [("ms", 1), ("s", 1000), ("min", 60_000), ("h", 3_600_000), ("d", 86_400_000)]
        case "kB": [("kB", 1), ("MB", 1024), ("GB", 1_048_576), ("TB", 1_073_741_824)]
        case "8kB": [("MB", 128), ("GB", 131_072)]
        default: []
        }
    }

    /// Writes a value in the largest unit that it is a multiple of, as SHOW does.
    private static func format(_ value: Int64, _ unit: String) -> String {
        guard value > 0, let best = scales(unit).last(where: { value % $0.factor == 0 }) else { return String(value) }
        return "\(value / best.factor)\(best.name)"
    }

    /// The hint that names the units, as guc.c has it.
    private static func unitHint(_ unit: String) -> String? {
        switch unit {
        case "ms": "Valid units for this parameter are \"us\", \"ms\", \"s\", \"min\", \"h\", and \"d\"."
        case "kB", "8kB": "Valid units for this parameter are \"B\", \"kB\", \"MB\", \"GB\", and \"TB\"."
        default: nil
        }
    }

    /// Reads a DateStyle: a format, an order or both.
    private static func dateStyle(_ text: String) throws(Diagnostic) -> String {
        var format = "ISO"
        var order = "MDY"
        for word in SettingList.parse(text) {
            switch word.lowercased() {
            case "iso": format = "ISO"
            case "sql": format = "SQL"
            case "postgres": format = "Postgres"
            case "german": (format, order) = ("German", "DMY")
            case "mdy", "us", "noneuro", "noneuropean": order = "MDY"
            case "dmy", "euro", "european": order = "DMY"
            case "ymd": order = "YMD"
            case "default": (format, order) = ("ISO", "MDY")
            default: throw invalid(text, "DateStyle")
            }
        }
        return "\(format), \(order)"
    }

    /// Makes the error of a value that a parameter does not take.
    private static func invalid(_ text: String, _ name: String, hint: String? = nil) -> Diagnostic {
        Diagnostic(.invalidParameterValue, "invalid value for parameter \"\(name)\": \"\(text)\"", hint: hint)
    }
}
