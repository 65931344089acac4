import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// Prints routines back as SQL (`ruleutils.c`).
struct RoutineText {
    let context: ExecutionContext

    /// Makes a printer.
    init(context: ExecutionContext) { self.context = context }

    /// Returns the parameters (`print_function_arguments`); those of RETURNS TABLE are left out.
    func arguments(of routine: Routine, withDefaults: Bool) -> String {
        let parameters = routine.parameters.filter { $0.mode != .table }
        return parameters.map { parameter in
            var words: [String] = []
            switch parameter.mode {
            case .in: if routine.kind == .procedure { words.append("IN") }
            case .inOut: words.append("INOUT")
            case .out: words.append("OUT")
            case .variadic: words.append("VARIADIC")
            case .table: break
            }
            if !parameter.name.isEmpty { words.append(Quoting.identifier(parameter.name)) }
            words.append(typeName(parameter.type))
            if withDefaults, let value = parameter.defaultValue {
                words.append("DEFAULT " + Deparser(context.environment, isPretty: false).expression(value, of: nil))
            }
            return words.joined(separator: " ")
        }.joined(separator: ", ")
    }

    /// Returns the type of the result as RETURNS has it; nil for a procedure.
    func result(of routine: Routine) -> String? {
        guard routine.kind != .procedure else { return nil }
        let columns = routine.parameters.filter { $0.mode == .table }
        guard columns.isEmpty else {
            let list = columns.map { "\(Quoting.identifier($0.name)) \(typeName($0.type))" }
            return "TABLE(\(list.joined(separator: ", ")))"
        }
        return (routine.returnsSet ? "SETOF " : "") + typeName(routine.result)
    }

    /// Returns the statement that makes a routine (`pg_get_functiondef`).
    func definition(of routine: Routine) throws(Diagnostic) -> String {
        if routine.kind == .aggregate {
            throw Diagnostic(.wrongObjectType, "\"\(routine.name)\" is an aggregate function")
        }
        let schema = context.catalog.schemas[routine.schema]?.name ?? ""
        var text = "CREATE OR REPLACE \(routine.kind == .procedure ? "PROCEDURE" : "FUNCTION") "
        text += "\(Quoting.qualified(schema, routine.name))(\(arguments(of: routine, withDefaults: true)))\n"
        if let result = result(of: routine) { text += " RETURNS \(result)\n" }
        let language = context.catalog.objects[ObjectAddress(.language, routine.language)]?.name ?? ""
        text += " LANGUAGE \(Quoting.identifier(language))\n"
        let words = attributes(of: routine)
        if !words.isEmpty { text += " " + words.joined(separator: " ") + "\n" }
        for setting in routine.settings { text += " SET \(Quoting.identifier(setting.name)) TO \(value(setting))\n" }
        return text + (try body(of: routine)) + "\n"
    }

    /// The options that differ from the defaults.
    private func attributes(of routine: Routine) -> [String] {
        var words: [String] = []
        switch routine.volatility {
        case .immutable: words.append("IMMUTABLE")
        case .stable: words.append("STABLE")
        case .volatile: break
        }
        switch routine.parallel {
        case .safe: words.append("PARALLEL SAFE")
        case .restricted: words.append("PARALLEL RESTRICTED")
        case .unsafe: break
        }
        if routine.isStrict { words.append("STRICT") }
        if routine.isSecurityDefiner { words.append("SECURITY DEFINER") }
        if routine.isLeakproof { words.append("LEAKPROOF") }
        if routine.cost != 100 { words.append("COST \(number(routine.cost))") }
        if routine.rows > 0, routine.rows != 1000 { words.append("ROWS \(number(routine.rows))") }
        return words
    }

    /// Returns a number without a superfluous fraction.
    private func number(_ value: Double) -> String {
        ValueText.string(of: .double(value), as: .float8, context: context.functions)
    }

    /// Returns the value of a SET clause; lists of names item by item.
    private func value(_ setting: Routine.Setting) -> String {
        guard case .list? = SettingDefinition.named(setting.name)?.kind else { return Quoting.literal(setting.value) }
        return SettingList.parse(setting.value).map(Quoting.literal).joined(separator: ", ")
    }

    /// Returns the body, in dollar quotes that do not stand in it.
    private func body(of routine: Routine) throws(Diagnostic) -> String {
        guard case .text(let source) = routine.body else { return try sqlBody(of: routine) ?? "" }
        var tag = "$" + (routine.kind == .procedure ? "procedure" : "function")
        while source.contains(tag) { tag += "x" }
        return "AS \(tag)$\(source)\(tag)$"
    }

    /// Returns a body that was written as SQL; nil for a text (`pg_get_function_sqlbody`).
    func sqlBody(of routine: Routine) throws(Diagnostic) -> String? {
        guard case .analyzed(let statements, let isReturn) = routine.body else { return nil }
        let names = routine.inputs.map(\.name)
        let deparser = Deparser(context.environment, isPretty: false)
        var texts: [String] = []
        for statement in statements {
            let text: String?
            switch statement {
            case .query(let query):
                if isReturn, let value = query.targets.first?.expression {
                    return "RETURN " + deparser.bodyExpression(value, routine: routine.name, parameters: names)
                }
                text = deparser.bodyQuery(query, routine: routine.name, parameters: names)
            case .change(let change): text = deparser.bodyChange(change, routine: routine.name, parameters: names)
            }
            guard let text else { throw Diagnostic.notSupported("printing a function with MERGE in BEGIN ATOMIC") }
            texts.append(" " + text + ";")
        }
        return (["BEGIN ATOMIC"] + texts + ["END"]).joined(separator: "\n")
    }

    /// Returns a type's name, qualified where it must be.
    private func typeName(_ type: SQLType) -> String { context.environment.typeName(type) }
}

extension SystemFunctions {
    /// The implementations of functions that print routines, by name.
    static let routines: [String: Implementation] = [
        "pg_get_functiondef": { arguments, context in
            if let routine = context.catalog.routines[arguments.oid(0)] {
                return .text(try RoutineText(context: context).definition(of: routine))
            }
            guard BuiltinTable.catalogued(arguments.oid(0)) != nil else { return .null }
            throw Diagnostic.notSupported("pg_get_functiondef of a builtin function")
        },
        "pg_get_function_result": { arguments, context in
            if let routine = context.catalog.routines[arguments.oid(0)] {
                return .text(orNull: RoutineText(context: context).result(of: routine))
            }
            guard let function = BuiltinTable.catalogued(arguments.oid(0)) else { return .null }
            return .text((function.returnsSet ? "SETOF " : "") + function.resultType.displayName)
        },
        "pg_get_function_arguments": { argumentList($0, $1, withDefaults: true) },
        "pg_get_function_identity_arguments": { argumentList($0, $1, withDefaults: false) },
        "pg_get_function_sqlbody": { arguments, context in
            guard let routine = context.catalog.routines[arguments.oid(0)] else { return .null }
            return .text(orNull: try RoutineText(context: context).sqlBody(of: routine))
        },
        "pg_get_function_arg_default": { arguments, context in
            guard let routine = context.catalog.routines[arguments.oid(0)] else { return .null }
            let number = Int(arguments.integer(1))
            guard routine.parameters.indices.contains(number - 1),
                let value = routine.parameters[number - 1].defaultValue
            else { return .null }
            return .text(Deparser(context.environment, isPretty: false).expression(value, of: nil))
        },
        "pg_function_is_visible": { arguments, context in
            if let routine = context.catalog.routines[arguments.oid(0)] {
                return .bool(context.environment.isVisible(routine))
            }
            return BuiltinTable.catalogued(arguments.oid(0)) == nil ? .null : .bool(true)
        },
    ]

    /// Returns the argument list of a function.
    private static func argumentList(
        _ arguments: FunctionArguments, _ context: ExecutionContext, withDefaults: Bool
    ) -> Value {
        if let routine = context.catalog.routines[arguments.oid(0)] {
            return .text(RoutineText(context: context).arguments(of: routine, withDefaults: withDefaults))
        }
        guard let function = BuiltinTable.catalogued(arguments.oid(0)) else { return .null }
        if let kind = function.orderedSet {
            let types = (function.variadicElement == nil ? "" : "VARIADIC ", function.argumentTypes.map(\.displayName))
            let direct = types.1.prefix(kind.directCount ?? 1).joined(separator: ", ")
            let sorted = types.1.suffix(1).joined()
            return .text((direct.isEmpty ? "" : types.0 + direct + " ") + "ORDER BY " + types.0 + sorted)
        }
        var names = function.argumentTypes.map(\.displayName)
        if function.variadicElement != nil, let last = names.popLast() { names.append("VARIADIC " + last) }
        return .text(names.joined(separator: ", "))
    }
}
