import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

extension DefinitionExecutor {
    /// Executes CREATE FUNCTION and CREATE PROCEDURE (`CreateFunction`, `ProcedureCreate`).
    func createRoutine(_ statement: CreateRoutineStatement) throws -> String {
        let tag = statement.isProcedure ? "CREATE PROCEDURE" : "CREATE FUNCTION"
        let schema =
            try temporaryCreationSchema(for: statement.name, .permanent, at: nil)
            ?? namedCreationSchema(for: statement.name, at: nil)
        if !isTemporary(schema) { try require(.privilege(.create, on: SecurableID(.schema, schema.id))) }
        let attributes = try RoutineAttributes(statement.options, isProcedure: statement.isProcedure)
        var settings: [Routine.Setting] = []
        try attributes.applySettings(to: &settings, context)
        let language = try language(attributes, statement)
        if attributes.isLeakproof == true, !context.isSuperuser {
            throw Diagnostic(.insufficientPrivilege, "only superuser can define a leakproof function")
        }
        var parameters = try routineParameters(statement)
        let (result, returnsSet) = try routineResult(statement, &parameters)
        let source = try routineSource(attributes, statement, language)
        try RoutineAttributes.checkCosts(attributes, returnsSet: returnsSet)
        var routine = Routine(
            id: .invalid, schema: schema.id, name: statement.name.name, owner: currentRole,
            kind: statement.isProcedure ? .procedure : .function, language: language, parameters: parameters,
            result: result, body: .text(source))
        routine.returnsSet = returnsSet
        try attributes.apply(to: &routine, context)
        routine.settings = settings
        if let body = statement.body { routine.body = try analyzedBody(body, of: routine) }
        try checkReserved(schema, routine)
        try storeRoutine(&routine, orReplace: statement.orReplace)
        try validate(routine, attributes.sourceMap)
        return tag
    }

    /// Has a new routine checked by its language's validator, with the routine's settings unless bodies are not checked.
    private func validate(_ routine: Routine, _ map: SourceMap?) throws {
        let validation = RoutineValidation(context: context)
        let isPL = routine.language == Routine.plpgsqlLanguage
        guard context.session.settings.isOn("check_function_bodies") else {
            try validation.requireAccess(to: routine)
            if isPL { try context.validating(routine) { try validation.check(routine, map) } }
            return
        }
        try context.validating(routine) {
            try validation.requireAccess(to: routine)
            try validation.check(routine, map)
            if isPL, let stored = context.catalog.routines[routine.id] {
                context.compiledRoutines.add(stored, in: context.environment)
            }
        }
    }

    /// Returns the language, which the role must be allowed to use: USAGE on a trusted one, superuser for others.
    private func language(_ attributes: RoutineAttributes, _ statement: CreateRoutineStatement) throws -> ObjectID {
        guard let name = attributes.language ?? (statement.body == nil ? nil : "sql") else {
            throw Diagnostic(.invalidFunctionDefinition, "no language specified")
        }
        guard let language = catalog.objects.object(.language, named: name),
            case .language(let isTrusted, _) = language.details
        else {
            throw Diagnostic(.undefinedObject, "language \"\(name)\" does not exist")
        }
        if isTrusted {
            try require(
                .privilege(.usage, on: SecurableID(.language, language.address.id)),
                refusal: Refusal("permission denied for language \(name)"))
        } else {
            try require(.superuser, refusal: Refusal("permission denied for language \(name)"))
        }
        return language.address.id
    }

    /// Returns the text of the body; empty for one that is written as SQL (`interpret_AS_clause`).
    private func routineSource(
        _ attributes: RoutineAttributes, _ statement: CreateRoutineStatement, _ language: ObjectID
    ) throws -> String {
        let name = catalog.objects[ObjectAddress(.language, language)]?.name ?? ""
        if statement.body != nil {
            if language != Routine.sqlLanguage {
                throw Diagnostic(
                    .invalidFunctionDefinition, "inline SQL function body only valid for language SQL")
            }
            if attributes.source != nil {
                throw Diagnostic(.invalidFunctionDefinition, "duplicate function body specified")
            }
            return ""
        }
        guard let source = attributes.source else {
            throw Diagnostic(.invalidFunctionDefinition, "no function body specified")
        }
        if source.count > 1, name != "c" {
            throw Diagnostic(
                .invalidFunctionDefinition, "only one AS item needed for language \"\(name)\"")
        }
        let isInternal = language == Routine.internalLanguage && !statement.isProcedure
        if !isInternal, language != Routine.sqlLanguage, language != Routine.plpgsqlLanguage {
            throw Diagnostic.notSupported("LANGUAGE \(name)")
        }
        return source[0]
    }

    /// Analyzes a body that is written as SQL.
    private func analyzedBody(_ body: CreateRoutineStatement.Body, of routine: Routine) throws -> RoutineBody {
        if routine.inputs.contains(where: \.type.isPolymorphic) {
            throw Diagnostic(
                .featureNotSupported, "SQL function with unquoted function body cannot have polymorphic arguments")
        }
        let statements: [Statement]
        var isReturn = false
        switch body {
        case .expression(let value):
            statements = [.query(.returning(value, at: value.span))]
            isReturn = true
        case .statements(let list): statements = list
        }
        var analyzed: [RoutineStatement] = []
        for statement in statements {
            analyzed.append(
                try analyze { (analyzer) throws(Diagnostic) in
                    analyzer.declareParameters(of: routine)
                    return try analyzer.analyze(atomicStatement: statement)
                })
        }
        return .analyzed(analyzed, isReturn: isReturn)
    }

    /// Refuses new routines in the schemas of the system.
    private func checkReserved(_ schema: Schema, _ routine: Routine) throws {
        guard schema.id == Schema.pgCatalog || schema.id == Schema.informationSchema else { return }
        throw Diagnostic.notSupported("creating a function in schema \(schema.name)")
    }

    // MARK: Parameters and result

    /// Resolves the parameters (`interpret_function_parameter_list`).
    private func routineParameters(_ statement: CreateRoutineStatement) throws -> [CatalogModel.RoutineParameter] {
        var columns: [SQLSyntax.RoutineParameter] = []
        if case .table(let list)? = statement.returns { columns = list }
        var reader = RoutineParameterReader(executor: self, isProcedure: statement.isProcedure)
        for parameter in statement.parameters { try reader.add(parameter) }
        for column in columns { try reader.add(column, isTableColumn: true) }
        return reader.parameters
    }

    /// Returns the type of the result and whether there are several rows of it.
    private func routineResult(
        _ statement: CreateRoutineStatement, _ parameters: inout [CatalogModel.RoutineParameter]
    ) throws -> (type: SQLType, returnsSet: Bool) {
        let outputs = parameters.filter(\.mode.isOutput)
        let implied: SQLType? =
            outputs.isEmpty ? nil : statement.isProcedure || outputs.count > 1 ? .record : outputs[0].type
        if statement.isProcedure { return (implied ?? .void, false) }
        switch statement.returns {
        case .table: return (implied ?? .record, true)
        case .type(let name):
            let type = try withoutPlaces { try routineType(name, isParameter: false) }
            try require(.privilege(.usage, on: SecurableID(.type, (type.elementType ?? type).oid)))
            if let implied, implied.oid != type.oid {
                throw Diagnostic(
                    .invalidFunctionDefinition,
                    "function result type must be \(context.environment.typeName(implied)) because of OUT parameters")
            }
            return (type.unmodified, name.isSetOf)
        case nil:
            guard let implied else {
                throw Diagnostic(.invalidFunctionDefinition, "function result type must be specified")
            }
            return (implied, false)
        }
    }

    /// Returns the type of a parameter or result, a table's row type among them.
    func routineType(_ name: TypeName, isParameter: Bool) throws -> SQLType {
        do {
            return try resolveType(name).unmodified
        } catch let error as Diagnostic {
            guard error.sqlState == .undefinedObject else { throw error }
            if isParameter {
                throw Diagnostic(.undefinedObject, "type \(name.name.text) does not exist", at: name.span)
            }
            throw error.withoutPosition
        }
    }
}

/// Reads the parameters of a routine one by one.
struct RoutineParameterReader {
    let executor: DefinitionExecutor
    let isProcedure: Bool
    private(set) var parameters: [CatalogModel.RoutineParameter] = []
    private var hasVariadic = false

    /// Makes a reader.
    init(executor: DefinitionExecutor, isProcedure: Bool) {
        self.executor = executor
        self.isProcedure = isProcedure
    }

    /// Adds a parameter, or a column of RETURNS TABLE.
    mutating func add(_ node: SQLSyntax.RoutineParameter, isTableColumn: Bool = false) throws {
        let mode = Self.mode(of: node, isTableColumn: isTableColumn)
        if node.type.isSetOf {
            throw Diagnostic(
                .invalidFunctionDefinition,
                isProcedure ? "procedures cannot accept set arguments" : "functions cannot accept set arguments",
                at: node.span)
        }
        let type = try executor.routineType(node.type, isParameter: true)
        try executor.require(.privilege(.usage, on: SecurableID(.type, (type.elementType ?? type).oid)))
        if hasVariadic, mode.isInput {
            throw Diagnostic(
                .invalidFunctionDefinition, "VARIADIC parameter must be the last input parameter", at: node.span)
        }
        if isProcedure, hasVariadic, mode == .out {
            throw Diagnostic(
                .invalidFunctionDefinition, "VARIADIC parameter must be the last parameter", at: node.span)
        }
        if mode == .variadic {
            hasVariadic = true
            guard type.isArray || type == .anyarray || type == .anycompatiblearray || type == .any else {
                throw Diagnostic(.invalidFunctionDefinition, "VARIADIC parameter must be an array", at: node.span)
            }
        }
        try checkName(node, mode)
        var parameter = CatalogModel.RoutineParameter(mode: mode, name: node.name?.name ?? "", type: type)
        parameter.defaultValue = try defaultValue(node, mode, type)
        parameters.append(parameter)
    }

    /// Returns the mode of a parameter.
    private static func mode(
        of node: SQLSyntax.RoutineParameter, isTableColumn: Bool
    ) -> CatalogModel.RoutineParameter.Mode {
        if isTableColumn { return .table }
        return switch node.mode {
        case nil, .in?: .in
        case .out?: .out
        case .inOut?: .inOut
        case .variadic?: .variadic
        }
    }

    /// Refuses a name that another parameter has; an input and an output of the same name may stand side by side.
    private func checkName(_ node: SQLSyntax.RoutineParameter, _ mode: CatalogModel.RoutineParameter.Mode) throws {
        guard let name = node.name?.name else { return }
        let isTaken = parameters.contains { other in
            guard other.name == name else { return false }
            if !isProcedure, mode.isInput, !mode.isOutput, other.mode == .out || other.mode == .table { return false }
            if !isProcedure, other.mode == .in || other.mode == .variadic, !mode.isInput { return false }
            return true
        }
        guard isTaken else { return }
        throw Diagnostic(
            .invalidFunctionDefinition, "parameter name \"\(name)\" used more than once", at: node.span)
    }

    /// Analyzes a default, which the parameters behind it then need too.
    private func defaultValue(
        _ node: SQLSyntax.RoutineParameter, _ mode: CatalogModel.RoutineParameter.Mode, _ type: SQLType
    ) throws -> BoundExpression? {
        let isNeeded = parameters.contains { $0.mode.isInput && $0.defaultValue != nil }
        guard let expression = node.defaultValue else {
            if mode.isInput, isNeeded {
                throw Diagnostic(
                    .invalidFunctionDefinition,
                    "input parameters after one with a default value must also have defaults", at: node.span)
            }
            if isProcedure, mode == .out, isNeeded {
                throw Diagnostic(
                    .invalidFunctionDefinition,
                    "procedure OUT parameters cannot appear after one with a default value", at: node.span)
            }
            return nil
        }
        guard mode.isInput else {
            throw Diagnostic(
                .invalidFunctionDefinition, "only input parameters can have default values", at: node.span)
        }
        return try executor.analyze { (analyzer) throws(Diagnostic) in
            try analyzer.definitionExpression(expression, columnsOf: nil, for: .parameterDefault(type: type))
        }
    }
}
