import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

extension DefinitionExecutor {
    /// Executes CREATE AGGREGATE (`DefineAggregate`, `AggregateCreate`).
    func createAggregate(_ statement: CreateAggregateStatement) throws -> String {
        let schema = try namedCreationSchema(for: statement.name, at: nil)
        try require(.privilege(.create, on: SecurableID(.schema, schema.id)))
        if statement.directCount != nil {
            throw Diagnostic.notSupported("an ordered-set aggregate", at: statement.span)
        }
        var reader = AggregateItems()
        for item in statement.items { try reader.read(item, context) }
        guard let stateName = reader.stateType else {
            throw Diagnostic(.invalidFunctionDefinition, "aggregate stype must be specified")
        }
        guard let transitionName = reader.transition else {
            throw Diagnostic(.invalidFunctionDefinition, "aggregate sfunc must be specified")
        }
        guard let written = statement.parameters else {
            throw Diagnostic(.invalidFunctionDefinition, "aggregate input type must be specified")
        }
        if !statement.isOldStyle, statement.items.contains(where: { $0.name.name == "basetype" }) {
            throw Diagnostic(
                .invalidFunctionDefinition, "basetype is redundant with aggregate input type specification")
        }
        var parameters = RoutineParameterReader(executor: self, isProcedure: false)
        for parameter in written { try parameters.add(parameter, isUnplaced: statement.isOldStyle) }
        let state = try withoutPlaces { try routineType(stateName, isParameter: false) }
        let inputs = parameters.parameters.filter(\.mode.isInput).map(\.type)
        let transition = try supportFunction(transitionName, [state] + inputs)
        guard transition.result.oid == state.oid else {
            throw Diagnostic(
                .datatypeMismatch,
                "return type of transition function \(transitionName.text) is not \(state.displayName)")
        }
        if let initial = reader.initial {
            _ = try ValueText.parse(initial, as: state, context: context.functions)
        } else if transition.isStrict, inputs.first?.oid != state.oid {
            throw Diagnostic(
                .invalidFunctionDefinition,
                "must not omit initial value when transition function is strict and transition type is not compatible "
                    + "with input type")
        }
        let final = try reader.final.map { try supportFunction($0, [state]) }
        let result = final?.result ?? state
        try require(.privilege(.usage, on: SecurableID(.type, (state.elementType ?? state).oid)))
        try require(.privilege(.usage, on: SecurableID(.type, (result.elementType ?? result).oid)))
        var routine = Routine(
            id: .invalid, schema: schema.id, name: statement.name.name, owner: currentRole, kind: .aggregate,
            language: Routine.internalLanguage, parameters: parameters.parameters, result: result,
            body: .aggregate(
                AggregateDefinition(
                    transition: transition.id, stateType: state, final: final?.id, initial: reader.initial)))
        routine.volatility = .immutable
        routine.cost = 1
        if let parallel = reader.parallel { routine.parallel = parallel }
        try storeRoutine(&routine, orReplace: statement.orReplace)
        return "CREATE AGGREGATE"
    }

    /// A function that an aggregate is made of.
    private struct SupportFunction {
        var id: ObjectID
        var result: SQLType
        var isStrict: Bool
    }

    /// Finds a function by name and argument types; EXECUTE on it is needed (`lookup_agg_function`).
    private func supportFunction(_ name: QualifiedName, _ types: [SQLType]) throws -> SupportFunction {
        let found = try withoutPlaces {
            try analyze { (analyzer) throws(Diagnostic) in try analyzer.supportFunction(named: name, types) }
        }
        guard let found else {
            try requireSchema(of: name)
            let text = types.map { context.environment.typeName($0) }.joined(separator: ", ")
            throw Diagnostic(.undefinedFunction, "function \(name.text)(\(text)) does not exist")
        }
        if found.returnsSet {
            throw Diagnostic(.datatypeMismatch, "function \(name.text) returns a set")
        }
        let support = SupportFunction(id: found.oid, result: found.resultType, isStrict: found.isStrict)
        try require(.privilege(.execute, on: SecurableID(.function, support.id)))
        return support
    }
}

/// The items of CREATE AGGREGATE's definition.
private struct AggregateItems {
    private(set) var transition: QualifiedName?
    private(set) var final: QualifiedName?
    private(set) var stateType: TypeName?
    private(set) var initial: String?
    private(set) var parallel: Routine.Parallel?

    /// Reads one item.
    mutating func read(_ item: CreateAggregateStatement.Item, _ context: ExecutionContext) throws {
        switch item.name.name {
        case "sfunc", "sfunc1": transition = try name(item)
        case "finalfunc": final = try name(item)
        case "stype", "stype1":
            guard let type = item.type else { throw missing(item) }
            stateType = type
        case "initcond", "initcond1": initial = item.text ?? item.type?.name.text
        case "sspace", "finalfunc_modify", "hypothetical", "basetype": break
        case "parallel":
            let words = ["safe": Routine.Parallel.safe, "restricted": .restricted, "unsafe": .unsafe]
            guard let found = words[item.type?.name.text ?? item.text ?? ""] else {
                throw Diagnostic(.syntaxError, "parameter \"parallel\" must be SAFE, RESTRICTED, or UNSAFE")
            }
            parallel = found
        case "combinefunc", "serialfunc", "deserialfunc", "msfunc", "minvfunc", "mstype", "msspace",
            "mfinalfunc", "minitcond", "finalfunc_extra", "mfinalfunc_extra", "mfinalfunc_modify", "sortop":
            throw Diagnostic.notSupported("the aggregate attribute \(item.name.name)", at: item.name.span)
        default:
            context.notice(
                Diagnostic(
                    .warning, .syntaxError, "aggregate attribute \"\(item.name.name)\" not recognized"))
        }
    }

    /// Returns an item's value as a name.
    private func name(_ item: CreateAggregateStatement.Item) throws -> QualifiedName {
        if let type = item.type { return type.name }
        guard let text = item.text else { throw missing(item) }
        return QualifiedName([text])
    }

    /// Makes the error of an item without a value.
    private func missing(_ item: CreateAggregateStatement.Item) -> Diagnostic {
        Diagnostic(.syntaxError, "\(item.name.name) requires a parameter")
    }
}
