import SQLBasics
import SQLSyntax

/// The options of EXPLAIN (`ParseExplainOptionList`).
struct ExplainOptions {
    /// Whether the statement is run.
    var analyze = false
    /// Whether times of the steps are shown.
    var timing = false
    /// Whether the times of planning and running are shown.
    var summary = false

    /// Reads options, as PostgreSQL checks them, and refuses what RoleSQL has nothing to show for.
    init(_ options: [DefinitionOption]) throws(Diagnostic) {
        var isOn: [String: Bool] = [:]
        var serializes = false
        var refused: Diagnostic?
        for option in options {
            let name = option.name.name
            switch name {
            case "analyze", "verbose", "costs", "buffers", "wal", "settings", "generic_plan", "timing", "summary",
                "memory":
                let value = try Self.boolean(option)
                isOn[name] = value
                if value, ["verbose", "settings", "generic_plan", "memory"].contains(name) {
                    refused = refused ?? Self.refusal(option)
                }
            case "serialize":
                serializes = try Self.serialize(option)
                if serializes { refused = refused ?? Self.refusal(option) }
            case "format": if try !Self.isText(option) { refused = refused ?? Self.refusal(option) }
            default:
                throw Diagnostic(.syntaxError, "unrecognized EXPLAIN option \"\(name)\"", at: option.name.span)
            }
        }
        analyze = isOn["analyze"] ?? false
        timing = isOn["timing"] ?? analyze
        summary = isOn["summary"] ?? analyze
        for (name, value) in [("wal", isOn["wal"] ?? false), ("timing", timing), ("serialize", serializes)]
        where value && !analyze {
            throw Diagnostic(.invalidParameterValue, "EXPLAIN option \(name.uppercased()) requires ANALYZE")
        }
        if analyze, isOn["generic_plan"] ?? false {
            throw Diagnostic(
                .invalidParameterValue, "EXPLAIN options ANALYZE and GENERIC_PLAN cannot be used together")
        }
        if let refused { throw refused }
    }

    /// What is said about an option that RoleSQL has nothing to show for.
    private static func refusal(_ option: DefinitionOption) -> Diagnostic {
        let value = option.name.name == "format" ? " \(option.value?.text.uppercased() ?? "")" : ""
        return Diagnostic.notSupported("EXPLAIN (\(option.name.name.uppercased())\(value))", at: option.name.span)
    }

    /// Reads a Boolean (`defGetBoolean`); nothing means on.
    private static func boolean(_ option: DefinitionOption) throws(Diagnostic) -> Bool {
        guard let value = option.value?.text.lowercased() else { return true }
        if ["true", "on", "1"].contains(value) { return true }
        if ["false", "off", "0"].contains(value) { return false }
        throw Diagnostic(.syntaxError, "\(option.name.name) requires a Boolean value")
    }

    /// Tells whether SERIALIZE asks for anything; nothing means text.
    private static func serialize(_ option: DefinitionOption) throws(Diagnostic) -> Bool {
        switch option.value?.text {
        case "off", "none": return false
        case nil, "text", "binary": return true
        case let value?: throw unrecognized(option, value)
        }
    }

    /// Tells whether FORMAT asks for text.
    private static func isText(_ option: DefinitionOption) throws(Diagnostic) -> Bool {
        switch option.value?.text {
        case "text": return true
        case "json", "xml", "yaml": return false
        case nil: throw Diagnostic(.syntaxError, "format requires a parameter")
        case let value?: throw unrecognized(option, value)
        }
    }

    /// What is said about a value that an option cannot have.
    private static func unrecognized(_ option: DefinitionOption, _ value: String) -> Diagnostic {
        Diagnostic(
            .invalidParameterValue, "unrecognized value for EXPLAIN option \"\(option.name.name)\": \"\(value)\"",
            at: option.name.span)
    }
}
