import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// The options of CREATE and ALTER FUNCTION, each given at most once (`compute_function_attributes`).
struct RoutineAttributes {
    private(set) var source: [String]?
    private(set) var sourceMap: SourceMap?
    private(set) var language: String?
    private(set) var isStrict: Bool?
    private(set) var volatility: Volatility?
    private(set) var isLeakproof: Bool?
    private(set) var isSecurityDefiner: Bool?
    private(set) var parallel: Routine.Parallel?
    private(set) var cost: Double?
    private(set) var rows: Double?
    private(set) var settings: [SetStatement] = []

    /// Reads the options; those that only functions have are refused for a procedure.
    init(_ options: [RoutineOption], isProcedure: Bool) throws {
        for option in options {
            if isProcedure, !option.kind.fitsProcedure {
                throw Diagnostic(
                    .invalidFunctionDefinition, "invalid attribute in procedure definition", at: option.span)
            }
            try read(option)
        }
    }

    /// Reads one option.
    private mutating func read(_ option: RoutineOption) throws {
        switch option.kind {
        case .source(let texts, let map):
            try set(\.source, texts, option)
            sourceMap = map
        case .language(let name): try set(\.language, name, option)
        case .strict(let flag): try set(\.isStrict, flag, option)
        case .volatility(let word):
            let value: Volatility = word == .immutable ? .immutable : word == .stable ? .stable : .volatile
            try set(\.volatility, value, option)
        case .leakproof(let flag): try set(\.isLeakproof, flag, option)
        case .securityDefiner(let flag): try set(\.isSecurityDefiner, flag, option)
        case .parallel(let word):
            guard let value = ["unsafe": Routine.Parallel.unsafe, "restricted": .restricted, "safe": .safe][word]
            else {
                throw Diagnostic(
                    .syntaxError, "parameter \"parallel\" must be SAFE, RESTRICTED, or UNSAFE")
            }
            try set(\.parallel, value, option)
        case .cost(let number): try set(\.cost, number.double, option)
        case .rows(let number): try set(\.rows, number.double, option)
        case .setting(let statement): settings.append(statement)
        case .transform: throw Diagnostic.notSupported("TRANSFORM", at: option.span)
        case .window: throw Diagnostic.notSupported("WINDOW", at: option.span)
        case .support: throw Diagnostic.notSupported("SUPPORT", at: option.span)
        }
    }

    /// Notes the value of an option, unless it was given before.
    private mutating func set<Value>(
        _ path: WritableKeyPath<RoutineAttributes, Value?>, _ value: Value, _ option: RoutineOption
    ) throws {
        guard self[keyPath: path] == nil else {
            throw Diagnostic(.syntaxError, "conflicting or redundant options", at: option.span)
        }
        self[keyPath: path] = value
    }

    /// Checks COST and ROWS.
    static func checkCosts(_ attributes: RoutineAttributes, returnsSet: Bool) throws(Diagnostic) {
        if let cost = attributes.cost, cost <= 0 {
            throw Diagnostic(.invalidParameterValue, "COST must be positive")
        }
        guard let rows = attributes.rows else { return }
        if rows <= 0 { throw Diagnostic(.invalidParameterValue, "ROWS must be positive") }
        if !returnsSet {
            throw Diagnostic(
                .invalidParameterValue, "ROWS is not applicable when function does not return a set")
        }
    }

    /// Gives a routine the options that were written; a new routine has defaults for the others.
    func apply(to routine: inout Routine, _ context: ExecutionContext) throws {
        if routine.returnsSet, routine.rows == 0 { routine.rows = 1000 }
        if let isStrict { routine.isStrict = isStrict }
        if let volatility { routine.volatility = volatility }
        if let isLeakproof { routine.isLeakproof = isLeakproof }
        if let isSecurityDefiner { routine.isSecurityDefiner = isSecurityDefiner }
        if let parallel { routine.parallel = parallel }
        if let cost { routine.cost = cost }
        if let rows { routine.rows = rows }
    }

    /// Applies the SET and RESET clauses to the settings of a routine (`update_proconfig_value`).
    func applySettings(to kept: inout [Routine.Setting], _ context: ExecutionContext) throws {
        for statement in settings { try apply(statement, to: &kept, context) }
    }

    /// Applies one SET or RESET.
    private func apply(
        _ statement: SetStatement, to settings: inout [Routine.Setting], _ context: ExecutionContext
    ) throws {
        let executor = SettingExecutor(context: context)
        func store(_ name: String, _ value: String) {
            if let place = settings.firstIndex(where: { $0.name.lowercased() == name.lowercased() }) {
                settings[place].value = value
            } else {
                settings.append(Routine.Setting(name, value))
            }
        }
        func remove(_ name: String) { settings.removeAll { $0.name.lowercased() == name.lowercased() } }
        switch statement.action {
        case .assign(let name, let values):
            let found = try executor.storable(name.name, values.map(\.text))
            store(found.name, found.value)
        case .fromCurrent(let name):
            let shown = try executor.show(name.name)
            if SettingDefinition.named(name.name) == nil { try executor.checkMayStore(custom: name.name) }
            store(shown.name, shown.value)
        case .assignDefault(let name), .reset(let name):
            try StoredSettings(context).checkMayReset(name.name)
            remove(name.name)
        case .resetAll: settings = []
        case .role(let name):
            if let name { StoredSettings(context).noteFutureRole("role", name.name) }
            store("role", name?.name ?? "none")
        case .sessionAuthorization(let name):
            guard let name else { return remove("session_authorization") }
            StoredSettings(context).noteFutureRole("session_authorization", name.name)
            store("session_authorization", name.name)
        case .resetRole: remove("role")
        case .resetSessionAuthorization: remove("session_authorization")
        default: throw Diagnostic.notSupported("this form of SET in a function", at: statement.span)
        }
    }
}

extension RoutineOption.Kind {
    /// Tells whether procedures have the option as well.
    fileprivate var fitsProcedure: Bool {
        switch self {
        case .source, .language, .transform, .securityDefiner, .setting: true
        default: false
        }
    }
}

extension Literal {
    /// The number as a floating-point one.
    fileprivate var double: Double {
        switch value {
        case .integer(let number): Double(number)
        case .numeric(let text): Double(text) ?? 0
        default: 0
        }
    }
}

extension SettingExecutor {
    /// Checks a value as SET would and returns the name and value to keep for later (`validate_option_array_item`).
    ///
    /// A custom parameter is for superusers and holders of SET on it. What does not exist yet is only noted.
    func storable(_ name: String, _ values: [String]) throws -> (name: String, value: String) {
        let text = try SettingValidation.flattened(values, for: name)
        guard let definition = SettingDefinition.named(name) else {
            try checkMayStore(custom: name)
            return (name, text)
        }
        try checkMayChange(definition)
        if let role = values.first { StoredSettings(context).noteFutureRole(definition.name.lowercased(), role) }
        if definition.isNeverReset {
            let words = ["transaction_isolation": "ISOLATION LEVEL", "transaction_deferrable": "[NOT] DEFERRABLE"]
            if let words = words[definition.name] {
                throw Diagnostic(
                    .activeSQLTransaction, "SET TRANSACTION \(words) must be called before any query")
            }
        }
        if let missing = missingObject(text, definition) {
            context.notice(Diagnostic(.notice, .undefinedObject, missing))
        } else {
            _ = try canonical(text, definition)
            try checkTablespaces(text, definition)
        }
        return (definition.name, text)
    }

    /// Says which object that a value names does not exist yet; a value for later may name such (`PGC_S_TEST`).
    private func missingObject(_ text: String, _ definition: SettingDefinition) -> String? {
        switch definition.name {
        case "default_tablespace":
            guard !text.isEmpty, context.object(.tablespace, named: text) == nil else { return nil }
            return "tablespace \"\(text)\" does not exist"
        case "temp_tablespaces":
            let missing = SettingList.parse(text).first { !$0.isEmpty && context.object(.tablespace, named: $0) == nil }
            return missing.map { "tablespace \"\($0)\" does not exist" }
        case "default_text_search_config":
            guard (try? canonical(text, definition)) == nil else { return nil }
            return "text search configuration \"\(text)\" does not exist"
        case "default_table_access_method":
            guard !text.isEmpty, !AccessMethods.names.contains(text) else { return nil }
            return "table access method \"\(text)\" does not exist"
        default: return nil
        }
    }

    /// Throws unless the current role may keep a value of a custom parameter for later: it might turn out to be a
    /// superuser's, so superusers and holders of SET on it may (`validate_option_array_item`).
    func checkMayStore(custom name: String) throws {
        try SettingExecutor.checkCustomName(name)
        let entry = context.state.cluster.parameters[name.lowercased()]
        try context.require(
            .privilege(.set, on: SecurableID(.parameter, entry?.id ?? .invalid)),
            refusal: Refusal("permission denied to set parameter \"\(name)\""))
    }
}
