import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// Executes SET, RESET and SHOW, and changes of the current role.
package struct SettingExecutor {
    let context: ExecutionContext

    /// Makes an executor.
    package init(context: ExecutionContext) { self.context = context }

    /// Executes SET or RESET of a parameter or role; transaction modes are the session's business.
    package func execute(_ statement: SetStatement) throws {
        let isLocal = statement.isLocal
        switch statement.action {
        case .assign(let name, let values): try assign(name.name, values.map(\.text), isLocal: isLocal)
        case .assignDefault(let name), .reset(let name): try reset(name.name, isLocal: isLocal)
        case .resetAll: context.session.settings.resetAll()
        case .role(let name): try setRole(name?.name, isLocal: isLocal)
        case .resetRole: try resetRole(isLocal: isLocal)
        case .sessionAuthorization(let name): try setSessionAuthorization(name?.name, isLocal: isLocal)
        case .resetSessionAuthorization: try setSessionAuthorization(nil, isLocal: isLocal)
        case .timeZoneInterval(let expression): try setZone(expression, isLocal: isLocal)
        case .fromCurrent: throw Diagnostic.notSupported("SET … FROM CURRENT", at: statement.span)
        case .transactionSnapshot: throw Diagnostic.notSupported("SET TRANSACTION SNAPSHOT", at: statement.span)
        case .constraints(let names, let isDeferred):
            try context.setConstraints(names, isDeferred: isDeferred)
        case .transaction, .sessionCharacteristics: break
        }
    }

    // MARK: Parameters

    /// Sets a parameter to the values of a SET.
    package func assign(_ name: String, _ values: [String], isLocal: Bool) throws {
        switch name.lowercased() {
        case "role", "session_authorization":
            try assign(name, text: values.first ?? "", isLocal: isLocal)
        default: try assign(name, text: SettingValidation.flattened(values, for: name), isLocal: isLocal)
        }
    }

    /// Sets a parameter to a value (`set_config_with_handle`).
    package func assign(_ name: String, text: String, isLocal: Bool) throws {
        switch name.lowercased() {
        case "role": return try setRole(text == "none" ? nil : text, isLocal: isLocal)
        case "session_authorization": return try setSessionAuthorization(text, isLocal: isLocal)
        default: break
        }
        guard let definition = SettingDefinition.named(name) else {
            try Self.checkCustomName(name)
            context.session.settings.know(custom: name)
            context.session.settings.store(name, text, isLocal: isLocal)
            return
        }
        try checkMayChange(definition)
        let value = try canonical(text, definition)
        try checkTablespaces(value, definition)
        context.session.settings.store(definition.name, value, isLocal: isLocal)
    }

    /// Returns the canonical form of a value, or throws why the parameter does not take it.
    package func canonical(_ text: String, _ definition: SettingDefinition) throws(Diagnostic) -> String {
        let current = definition.kind == .words ? context.session.settings.value(definition.name) : nil
        return try SettingValidation.canonical(text, for: definition, current: current ?? "")
    }

    /// Refuses tablespaces that are not there, and for temporary tables those in which the role may make nothing (`check_default_tablespace`, `check_temp_tablespaces`).
    func checkTablespaces(_ value: String, _ definition: SettingDefinition) throws {
        switch definition.name {
        case "default_tablespace":
            guard !value.isEmpty, context.object(.tablespace, named: value) == nil else { return }
            throw Diagnostic(
                .invalidParameterValue, "invalid value for parameter \"default_tablespace\": \"\(value)\"",
                detail: "Tablespace \"\(value)\" does not exist.")
        case "temp_tablespaces":
            for name in SettingList.parse(value) where !name.isEmpty {
                guard let tablespace = context.object(.tablespace, named: name) else {
                    throw Diagnostic(.undefinedObject, "tablespace \"\(name)\" does not exist")
                }
                if name == "pg_default" { continue }
                try context.require(.privilege(.create, on: SecurableID(.tablespace, tablespace.address.id)))
            }
        default: break
        }
    }

    /// Sets a parameter back to what the session began with.
    package func reset(_ name: String, isLocal: Bool) throws {
        switch name.lowercased() {
        case "role": return try resetRole(isLocal: isLocal)
        case "session_authorization": return try setSessionAuthorization(nil, isLocal: isLocal)
        default: break
        }
        guard let definition = SettingDefinition.named(name) else {
            try Self.checkCustomName(name)
            context.session.settings.know(custom: name)
            context.session.settings.reset(name, isLocal: isLocal)
            return
        }
        try checkMayChange(definition)
        if definition.isNeverReset {
            throw Diagnostic(.featureNotSupported, "parameter \"\(definition.name)\" cannot be reset")
        }
        context.session.settings.reset(definition.name, isLocal: isLocal)
    }

    /// Returns a parameter's value as SHOW prints it.
    package func show(_ name: String) throws -> (name: String, value: String) {
        try checkMayExamine(name)
        if let value = value(name) {
            return (SettingDefinition.named(name)?.name ?? context.session.settings.customName(name), value)
        }
        throw Self.unrecognized(name)
    }

    /// Returns a parameter's value; nil for an unknown one.
    package func value(_ name: String) -> String? {
        let session = context.session
        let roles = context.state.cluster.roles
        switch name.lowercased() {
        case "role": return session.identity.setRole.map { roles.name(of: $0) } ?? "none"
        case "session_authorization": return roles.name(of: session.sessionUser)
        case "is_superuser": return context.isSuperuser ? "on" : "off"
        case "seed": return "unavailable"
        default: return session.settings.value(name)
        }
    }

    /// Throws unless the current role may change a parameter at this time.
    package func checkMayChange(_ definition: SettingDefinition) throws {
        switch definition.context {
        case .user: break
        case .superuserOnly:
            let entry = context.state.cluster.parameters[definition.name.lowercased()]
            try context.require(
                .privilege(.set, on: SecurableID(.parameter, entry?.id ?? .invalid)),
                refusal: Refusal("permission denied to set parameter \"\(definition.name)\""))
        case .internal:
            throw Diagnostic(
                .cannotChangeRuntimeParameter, "parameter \"\(definition.name)\" cannot be changed")
        case .postmaster:
            throw Diagnostic(
                .cannotChangeRuntimeParameter,
                "parameter \"\(definition.name)\" cannot be changed without restarting the server")
        case .backend, .superuserBackend:
            throw Diagnostic(
                .cannotChangeRuntimeParameter,
                "parameter \"\(definition.name)\" cannot be set after connection start")
        case .sighup:
            throw Diagnostic(.cannotChangeRuntimeParameter, "parameter \"\(definition.name)\" cannot be changed now")
        }
    }

    /// Throws unless a name may be that of a custom parameter: two or more words with dots between
    /// (`assignable_custom_variable_name`).
    static func checkCustomName(_ name: String) throws(Diagnostic) {
        guard name.contains(".") else { throw unrecognized(name) }
        let isGood = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy {
            part in
            guard let first = part.first, isLetter(first) else { return false }
            return part.allSatisfy { isLetter($0) || ($0 >= 48 && $0 <= 57) || $0 == UInt8(ascii: "$") }
        }
        guard !isGood else { return }
        throw Diagnostic(
            .invalidName, "invalid configuration parameter name \"\(name)\"",
            detail: "Custom parameter names must be two or more simple identifiers separated by dots.")
    }

    /// Tells whether a byte may begin a part of a custom name: letters, underscores and whatever is not ASCII.
    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 128 || byte == UInt8(ascii: "_") || (byte | 0x20 >= 97 && byte | 0x20 <= 122)
    }

    /// Makes the error of an unknown parameter.
    package static func unrecognized(_ name: String) -> Diagnostic {
        Diagnostic(.undefinedObject, "unrecognized configuration parameter \"\(name)\"")
    }

    /// Sets the zone to an offset that is written as an interval.
    private func setZone(_ expression: Expression, isLocal: Bool) throws {
        var analyzer = Analyzer(context.environment)
        var query = BoundQuery()
        let bound = try analyzer.definitionExpression(expression, columnsOf: nil, for: .standalone)
        query.targets = [Target(bound, name: "zone")]
        let rows = try QueryRunner(context: context).run(query, permits: PermitSet([]))
        guard case .interval(let interval)? = rows.batches.first?.columns.first?[0] else {
            throw Diagnostic(.invalidParameterValue, "invalid interval value for time zone")
        }
        if interval.months != 0 {
            throw Diagnostic(.invalidParameterValue, "invalid interval value for time zone: month not allowed")
        }
        if interval.days != 0 {
            throw Diagnostic(.invalidParameterValue, "invalid interval value for time zone: day not allowed")
        }
        let zone = TimeZone.fixed(secondsEast: Int(interval.microseconds / 1_000_000))
        context.session.settings.store("timezone", zone.name, isLocal: isLocal)
    }

    // MARK: Roles

    /// Refuses to change roles within a function that runs as its owner (`GUC_NOT_WHILE_SEC_REST`).
    private func refuseInDefiner(_ parameter: String) throws {
        let place: String
        if context.session.definer != nil {
            place = "security-definer function"
        } else if context.session.restrictedRole != nil {
            place = "security-restricted operation"
        } else {
            return
        }
        throw Diagnostic(
            .insufficientPrivilege, "cannot set parameter \"\(parameter)\" within \(place)")
    }

    /// Becomes a role, or oneself again (`check_role`): whoever may is a member with SET of it, or a superuser as the
    /// session user.
    private func setRole(_ name: String?, isLocal: Bool) throws {
        try refuseInDefiner("role")
        var identity = context.session.identity
        guard let name, name != "none" else {
            identity.setRole = nil
            return context.session.become(identity, isLocal: isLocal)
        }
        guard let role = context.state.cluster.roles[name: name] else {
            throw Diagnostic(.invalidParameterValue, "role \"\(name)\" does not exist")
        }
        try RoleRules.checkSetRole(role, sessionRole: identity.sessionUser, in: context.securables.roleGraph)
        identity.setRole = role.id
        context.session.become(identity, isLocal: isLocal)
    }

    /// Goes back to the role that the session began with; none, unless ALTER ROLE … SET role named one.
    private func resetRole(isLocal: Bool) throws {
        try refuseInDefiner("role")
        var identity = context.session.identity
        identity.setRole = context.session.loginRole
        context.session.become(identity, isLocal: isLocal)
    }

    /// Becomes another session user (`check_session_authorization`): only who connected as a superuser may.
    private func setSessionAuthorization(_ name: String?, isLocal: Bool) throws {
        try refuseInDefiner("session_authorization")
        let roles = context.state.cluster.roles
        let authenticated = context.session.authenticatedUser
        guard let name else {
            let initial = context.session.loginRole
            return context.session.become(.init(sessionUser: authenticated, setRole: initial), isLocal: isLocal)
        }
        guard let role = roles.id(named: name) else {
            throw Diagnostic(.invalidParameterValue, "role \"\(name)\" does not exist")
        }
        guard role == authenticated || roles.isSuperuser(authenticated) else {
            throw Diagnostic(
                .insufficientPrivilege, "permission denied to set session authorization \"\(name)\"")
        }
        context.session.become(.init(sessionUser: role, setRole: nil), isLocal: isLocal)
    }
}
