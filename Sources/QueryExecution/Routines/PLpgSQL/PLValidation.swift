import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// Checks bodies in the language plpgsql (`plpgsql_validator`, `plpgsql_compile`).
struct PLValidation {
    let context: ExecutionContext

    /// Checks a new routine; an error with a place shows where that is in the statement.
    func check(_ routine: Routine, _ map: SourceMap?) throws {
        let trigger = SQLType(oid: ObjectID(2279))
        for type in [routine.result] where type.info?.kind == "p" {
            if type == .void || type == .record || type == trigger || type.isPolymorphic { continue }
            throw Diagnostic(.featureNotSupported, "PL/pgSQL functions cannot return type \(type.displayName)")
        }
        for type in routine.inputs.map(\.type) where type.info?.kind == "p" && !type.isPolymorphic && type != .record {
            throw Diagnostic(.featureNotSupported, "PL/pgSQL functions cannot accept type \(type.displayName)")
        }
        if routine.result == trigger, !routine.parameters.isEmpty {
            throw Self.compilation(
                Diagnostic(
                    .invalidFunctionDefinition, "trigger functions cannot have declared arguments",
                    hint: "The arguments of the trigger can be accessed through TG_NARGS and TG_ARGV instead."),
                routine.name, line: 1)
        }
        do {
            _ = try parse(routine, checksSQL: context.session.settings.isOn("check_function_bodies"))
        } catch let error as Diagnostic {
            throw Self.located(error, routine.source, routine.name, map)
        }
    }

    /// Reads the body of a routine that is called, or of a trigger's function. Its types are looked up when it is compiled, and
    /// not by those who call it later (`plpgsql_compile`).
    func compile(_ routine: Routine, for trigger: TriggerCall? = nil) throws -> PLBlock {
        guard context.compiledRoutines.holds(routine, for: trigger) else { return try parse(routine, checksSQL: false) }
        return try context.trustingSchemas { try parse(routine, checksSQL: false) }
    }

    /// Reads a routine's body.
    func parse(_ routine: Routine, checksSQL: Bool) throws -> PLBlock {
        var header = PLParser.Header()
        header.checksSQL = checksSQL
        header.returnsSet = routine.returnsSet
        header.returnsVoid = routine.result == .void
        header.isProcedure = routine.kind == .procedure
        header.hasOutputs = !routine.outputs.isEmpty
        header.name = routine.name
        for parameter in routine.parameters where !parameter.name.isEmpty {
            let isRecord =
                parameter.type == .record || context.catalog.relation(ofRowType: parameter.type.oid) != nil
                || parameter.type.fields != nil
            header.names.append((parameter.name, isRecord, false))
            if parameter.type == .refcursor { header.cursors.insert(parameter.name) }
        }
        if routine.result == SQLType(oid: ObjectID(2279)) {
            for name in ["new", "old"] { header.names.append((name, true, false)) }
            for name in [
                "tg_name", "tg_when", "tg_level", "tg_op", "tg_table_name", "tg_relname", "tg_table_schema", "tg_relid",
                "tg_nargs", "tg_argv",
            ] {
                header.names.append((name, false, false))
            }
        }
        let parameters = routine.parameters.map { (name: $0.name, type: $0.type) }
        return try read(routine.source, header, routine.name, parameters: parameters)
    }

    /// Reads a body and makes out the types that it declares.
    func read(
        _ text: String, _ header: PLParser.Header, _ name: String, parameters: [(name: String, type: SQLType)] = []
    ) throws -> PLBlock {
        let block = try PLParser.parse(text, header)
        var known = PLVariables()
        known.open(name)
        for parameter in parameters { known.add(PLTypes(context: context).slot(parameter.name, parameter.type)) }
        try PLTypeCheck(context: context).check(block, &known)
        return block
    }

    /// Moves an error's place from the body to the statement; one without a place tells the line.
    static func located(_ error: Diagnostic, _ source: String, _ name: String, _ map: SourceMap?) -> Diagnostic {
        var copy = error
        if let span = error.span {
            if let map { copy.span = map.outer(span) } else { copy.query = source }
            return copy
        }
        let place = error.context ?? "near line 1"
        copy.context = "compilation of PL/pgSQL function \"\(name)\" \(place)"
        return error.context?.hasPrefix("compilation") == true ? error : copy
    }

    /// Adds the line of CONTEXT for an error in reading a body.
    static func compilation(_ error: Diagnostic, _ name: String, line: Int) -> Diagnostic {
        var copy = error
        copy.context = "compilation of PL/pgSQL function \"\(name)\" near line \(line)"
        return copy
    }
}

extension Routine {
    /// The text of the body.
    var source: String { if case .text(let text) = body { text } else { "" } }
}

/// Executes DO (`ExecuteDoStmt`).
package struct PLBlockExecutor {
    private let context: ExecutionContext

    /// Makes an executor.
    package init(context: ExecutionContext) { self.context = context }

    /// Runs a block, if the role may use the language.
    package func execute(_ statement: DoStatement) throws {
        let name = statement.language ?? "plpgsql"
        guard let language = context.catalog.objects.object(.language, named: name),
            case .language(let isTrusted, _) = language.details
        else { throw Diagnostic(.undefinedObject, "language \"\(name)\" does not exist") }
        let refusal = Refusal("permission denied for language \(name)")
        if isTrusted {
            let use = Demand.privilege(.usage, on: SecurableID(.language, language.address.id))
            try context.require(use, refusal: refusal)
        } else {
            try context.require(.superuser, refusal: refusal)
        }
        guard language.address.id == Routine.plpgsqlLanguage else {
            throw Diagnostic(
                .featureNotSupported, "language \"\(name)\" does not support inline code execution")
        }
        var header = PLParser.Header()
        header.returnsVoid = true
        let block: PLBlock
        do {
            block = try PLValidation(context: context).read(statement.body, header, "inline_code_block")
        } catch let error as Diagnostic {
            throw PLValidation.located(error, statement.body, "inline_code_block", statement.map)
        }
        context.routineDepth += 1
        defer { context.routineDepth -= 1 }
        if context.routineDepth > RoutineStack.maximumDepth { throw StackGuard.error }
        let sql = PLSQL(context: context, isReadOnly: false, snapshot: nil)
        let interpreter = PLInterpreter(sql, name: "inline_code_block", columns: [])
        interpreter.found = interpreter.variables.add(PLSlot(name: "found", type: .bool, value: .bool(false)))
        _ = try interpreter.run(block)
    }
}
