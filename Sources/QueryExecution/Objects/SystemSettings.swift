import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax

/// ALTER SYSTEM, which keeps values for a start of the server that never comes.
extension DefinitionExecutor {
    /// Executes ALTER SYSTEM (`AlterSystemSetConfigFile`).
    func alterSystem(_ statement: SetStatement) throws -> String {
        let (name, values): (String?, [String]?)
        switch statement.action {
        case .assign(let target, let list): (name, values) = (target.name, list.map(\.text))
        case .assignDefault(let target), .reset(let target): (name, values) = (target.name, nil)
        case .resetAll: (name, values) = (nil, nil)
        default: throw Diagnostic.notSupported("this form of ALTER SYSTEM", at: statement.span)
        }
        guard let name else {
            try require(
                .superuser, refusal: Refusal("permission denied to perform ALTER SYSTEM RESET ALL"))
            context.state.cluster.systemSettings = [:]
            return "ALTER SYSTEM"
        }
        let parameter = context.state.cluster.parameters[name.lowercased()]
        try require(
            .privilege(.alterSystem, on: SecurableID(.parameter, parameter?.id ?? .invalid)),
            refusal: Refusal("permission denied to set parameter \"\(name)\""))
        context.state.cluster.systemSettings[name.lowercased()] = try systemValue(values, for: name)
        return "ALTER SYSTEM"
    }

    /// Returns the value to keep; nil for none.
    private func systemValue(_ values: [String]?, for name: String) throws -> String? {
        guard let definition = SettingDefinition.named(name) else {
            if values != nil || !name.contains(".") { try SettingExecutor.checkCustomName(name) }
            return try values.map { values throws(Diagnostic) in try SettingValidation.flattened(values, for: name) }
        }
        if definition.context == .internal || definition.isSessionOnly {
            throw Diagnostic(
                .cannotChangeRuntimeParameter, "parameter \"\(definition.name)\" cannot be changed")
        }
        guard let values else { return nil }
        let value = try SettingValidation.flattened(values, for: name)
        _ = try SettingExecutor(context: context).canonical(value, definition)
        if value.contains("\n") {
            throw Diagnostic(
                .invalidParameterValue, "parameter value for ALTER SYSTEM must not contain a newline")
        }
        return value
    }
}
