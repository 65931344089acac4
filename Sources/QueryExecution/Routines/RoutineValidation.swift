import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

/// Checks the body of a new routine (`fmgr_sql_validator`).
struct RoutineValidation {
    let context: ExecutionContext

    /// Makes a validator.
    init(context: ExecutionContext) { self.context = context }

    /// Checks a body in the language sql; errors with a place in it show where that is in the statement.
    func check(_ routine: Routine, _ map: SourceMap?) throws {
        if routine.language == Routine.plpgsqlLanguage {
            return try PLValidation(context: context).check(routine, map)
        }
        if routine.isInternal { return try routine.checkInternalName() }
        try checkTypes(routine)
        let isPolymorphic = routine.inputs.contains(where: \.type.isPolymorphic)
        do {
            switch routine.body {
            case .aggregate: return
            case .text(let text):
                let statements = try Parser.parse(text)
                if isPolymorphic { return }
                try check(statements.map(\.statement), routine)
            case .analyzed(let statements, _):
                try rewrite(statements)
                if isPolymorphic { return }
                try checkResult(routine, columns: statements.last?.columns)
            }
        } catch let error as Diagnostic {
            throw located(error, routine, map)
        }
    }

    /// Requires USAGE on the language and EXECUTE on the new routine, as the role in force, which a setting of the routine may
    /// have changed (`CheckFunctionValidatorAccess`).
    func requireAccess(to routine: Routine) throws {
        let language = context.catalog.objects[ObjectAddress(.language, routine.language)]?.name ?? ""
        try context.require(
            .privilege(.usage, on: SecurableID(.language, routine.language)),
            refusal: Refusal("permission denied for language \(language)"))
        try context.require(
            .privilege(.execute, on: routine.securable),
            refusal: Refusal("permission denied for function \(routine.name)"))
    }

    /// Finds out what cannot be changed in statements that are kept.
    private func rewrite(_ statements: [RoutineStatement]) throws(Diagnostic) {
        let rewriter = ChangeRewriter(context.environment)
        for statement in statements {
            switch statement {
            case .query(let query): _ = try rewriter.rewrite(query)
            case .change(let change): _ = try rewriter.expand(change)
            }
        }
    }

    /// Refuses pseudo-types that no value has.
    private func checkTypes(_ routine: Routine) throws(Diagnostic) {
        let result = routine.result
        if result.isPseudo, result != .void, result != .record, !result.isPolymorphic {
            throw Diagnostic(
                .invalidFunctionDefinition, "SQL functions cannot return type \(result.displayName)")
        }
        for input in routine.inputs where input.type.isPseudo && !input.type.isPolymorphic {
            throw Diagnostic(
                .invalidFunctionDefinition, "SQL functions cannot have arguments of type \(input.type.displayName)")
        }
    }

    /// Analyzes the statements one after the other, without running any.
    private func check(_ statements: [Statement], _ routine: Routine) throws {
        var columns: [(name: String, type: SQLType)]?
        for statement in statements {
            var analyzer = Analyzer(context.environment)
            analyzer.isPlannedLater = true
            analyzer.declareParameters(of: routine)
            if case .call(let call) = statement { _ = try analyzer.analyze(call) }
            columns = try analyzer.analyze(bodyStatement: statement)?.columns
        }
        try checkResult(routine, columns: columns)
    }

    /// Checks that the last statement returns what the routine says it does.
    private func checkResult(_ routine: Routine, columns: [(name: String, type: SQLType)]?) throws {
        _ = try RoutineResultShape(
            of: routine.result, columns: routine.resultColumns(in: context.catalog),
            named: context.environment.typeName(routine.result), final: columns,
            isProcedure: routine.kind == .procedure)
    }

    /// Moves an error's place from the body to the statement (`function_parse_error_transpose`); one without a place
    /// gets a line of CONTEXT.
    private func located(_ error: Diagnostic, _ routine: Routine, _ map: SourceMap?) -> Diagnostic {
        guard case .text(let text) = routine.body, let span = error.span else {
            var copy = error
            copy.span = nil
            copy.context = "SQL function \"\(routine.name)\""
            return copy
        }
        var copy = error
        if let map {
            copy.span = map.outer(span)
        } else {
            copy.query = text
        }
        return copy
    }
}

extension SQLType {
    /// Tells whether the type is a pseudo-type.
    fileprivate var isPseudo: Bool { info?.kind == "p" }
}

extension RoutineStatement {
    /// The columns of the statement's rows; nil when it returns none.
    fileprivate var columns: [(name: String, type: SQLType)]? {
        let targets: [Target]?
        switch self {
        case .query(let query): targets = query.visibleTargets
        case .change(let change): targets = change.returning
        }
        return targets?.map { ($0.name, $0.expression.type) }
    }
}
