import SQLBasics
import SQLSyntax

/// The options of CREATE DATABASE and ALTER DATABASE, each given at most once (the loops at the heads of `createdb` and
/// `AlterDatabase`).
struct DatabaseOptions {
    /// OWNER.
    private(set) var owner: String?
    /// TEMPLATE.
    private(set) var template: String?
    /// CONNECTION LIMIT.
    private(set) var connectionLimit: Int32?
    /// ALLOW_CONNECTIONS.
    private(set) var allowsConnections: Bool?
    /// IS_TEMPLATE.
    private(set) var isTemplate: Bool?

    /// Reads the options of CREATE DATABASE.
    init(creating options: [DefinitionOption]) throws(Diagnostic) {
        try self.init(options) { (this: inout DatabaseOptions, option) throws(Diagnostic) in
            switch option.name.name {
            case "owner": this.owner = option.value?.text
            case "template": this.template = option.value?.text
            case "encoding", "locale", "lc_collate", "lc_ctype", "locale_provider", "strategy", "tablespace", "oid",
                "builtin_locale", "icu_locale", "icu_rules", "collation_version":
                guard Self.isDefault(option) else {
                    throw Diagnostic.notSupported("option \(option.name.name) of CREATE DATABASE")
                }
            default: return false
            }
            return true
        }
    }

    /// Reads the options of ALTER DATABASE.
    init(altering options: [DefinitionOption]) throws(Diagnostic) {
        try self.init(options) { (_, option) throws(Diagnostic) in
            guard option.name.name == "tablespace" else { return false }
            throw Diagnostic.notSupported("option tablespace of ALTER DATABASE")
        }
    }

    /// Reads options; those that both statements know here, the rest by the closure, which tells whether it knew one.
    private init(
        _ options: [DefinitionOption],
        other: (inout DatabaseOptions, DefinitionOption) throws(Diagnostic) -> Bool
    ) throws(Diagnostic) {
        var seen: Set<String> = []
        for option in options {
            guard seen.insert(option.name.name).inserted else {
                throw Diagnostic(.syntaxError, "conflicting or redundant options", at: option.name.span)
            }
            switch option.name.name {
            case "connection_limit": connectionLimit = option.value.flatMap { Int32($0.text) }
            case "allow_connections": allowsConnections = try Self.boolean(option)
            case "is_template": isTemplate = try Self.boolean(option)
            default:
                guard try other(&self, option) else {
                    throw Diagnostic(
                        .syntaxError, "option \"\(option.name.name)\" not recognized", at: option.name.span)
                }
            }
        }
        if let connectionLimit, connectionLimit < -1 {
            throw Diagnostic(.invalidParameterValue, "invalid connection limit: \(connectionLimit)")
        }
    }

    /// Reads a Boolean option; nil for DEFAULT (`defGetBoolean`).
    private static func boolean(_ option: DefinitionOption) throws(Diagnostic) -> Bool? {
        guard let value = option.value?.text.lowercased() else { return nil }
        switch value {
        case "true", "on", "1": return true
        case "false", "off", "0": return false
        default: throw Diagnostic(.syntaxError, "\(option.name.name) requires a Boolean value")
        }
    }

    /// Tells whether an option of CREATE DATABASE asks for what every database here is anyway.
    private static func isDefault(_ option: DefinitionOption) -> Bool {
        guard let value = option.value?.text.lowercased() else { return true }
        switch option.name.name {
        case "encoding": return ["utf8", "utf-8", "unicode"].contains(value)
        case "locale", "lc_collate", "lc_ctype", "builtin_locale": return ["c.utf-8", "c.utf8", "c"].contains(value)
        case "locale_provider": return ["libc", "builtin"].contains(value)
        case "strategy": return ["wal_log", "file_copy"].contains(value)
        case "tablespace": return value == "pg_default"
        default: return false
        }
    }
}
