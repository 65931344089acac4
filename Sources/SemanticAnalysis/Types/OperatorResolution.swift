import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes

/// An operator as an expression names it.
struct OperatorSymbol {
    /// The schema in `OPERATOR(schema.+)`, if any.
    var schema: String?
    var symbol: String

    /// Makes the name of an operator.
    init(_ symbol: String, schema: String? = nil) {
        self.symbol = symbol
        self.schema = schema
    }

    /// Makes the name that the syntax tree holds.
    init(_ name: OperatorName) {
        symbol = name.symbol
        schema = name.qualifiers.last
    }
}

extension Analyzer {
    /// Applies an operator to one or two operands (`make_op`).
    mutating func apply(
        _ name: OperatorSymbol, _ operands: [BoundExpression], at span: SourceSpan
    ) throws(Diagnostic) -> BoundCall {
        let found = try resolve(name, operands.map(\.type), at: span)
        let declared = (found.left.map { [$0] } ?? []) + [found.right]
        let (arguments, types) = try convertArguments(operands, declared, at: span)
        let polymorphic = Polymorphism(types, declared)
        let result = polymorphic?.resolve(found.resultType) ?? found.resultType
        let routine = environment.catalog.routines[found.function]
        return BoundCall(
            function: found.function, arguments: arguments, type: result, form: .infixOperator(found.oid), span: span,
            routine: routine.map { RoutineReference($0.signature(in: environment.catalog)) })
    }

    /// Applies an unqualified operator, as constructs like BETWEEN and IN do.
    mutating func apply(
        _ symbol: String, _ operands: [BoundExpression], at span: SourceSpan
    ) throws(Diagnostic) -> BoundCall {
        try apply(OperatorSymbol(symbol), operands, at: span)
    }

    /// Finds the operator that a name and operand types mean (`oper`, `left_oper`).
    func resolve(
        _ name: OperatorSymbol, _ types: [SQLType], at span: SourceSpan
    ) throws(Diagnostic) -> BuiltinOperator {
        let all = try operators(name, isPrefix: types.count == 1, types, at: span)
        if let exact = OperatorSearch.exact(all, types) { return try usable(exact, types, at: span) }
        let candidates = all.enumerated().map { position, entry in
            Candidate(types: (entry.left.map { [$0] } ?? []) + [entry.right], position: position)
        }
        let matching = CandidateSelection.matching(types, candidates)
        if let best = CandidateSelection.best(types, matching) {
            return try usable(all[best.position], types, at: span)
        }
        throw unresolved(name, types, isAmbiguous: !matching.isEmpty, at: span)
    }

    /// Returns an operator unless it is only a shell.
    private func usable(
        _ found: BuiltinOperator, _ types: [SQLType], at span: SourceSpan
    ) throws(Diagnostic) -> BuiltinOperator {
        if found.function.isValid { return found }
        let signature = OperatorSearch.signature(found.name, types.map { environment.typeName($0) })
        throw Diagnostic(.undefinedFunction, "operator is only a shell: \(signature)", at: span)
    }

    /// Returns the operators that a name can mean, those of earlier schemas of the search path first.
    private func operators(
        _ name: OperatorSymbol, isPrefix: Bool, _ types: [SQLType], at span: SourceSpan
    ) throws(Diagnostic) -> [BuiltinOperator] {
        guard let schema = name.schema else {
            return OperatorSearch.operators(named: name.symbol, isPrefix: isPrefix, in: environment)
        }
        guard let id = try environment.namespace(named: schema, at: span) else {
            throw Diagnostic(.invalidSchemaName, "schema \"\(schema)\" does not exist", at: span)
        }
        return OperatorSearch.operators(named: name.symbol, isPrefix: isPrefix, in: [id], environment)
    }

    /// Makes the error for an operator that does not exist or is not the only one (`op_error`).
    private func unresolved(
        _ name: OperatorSymbol, _ types: [SQLType], isAmbiguous: Bool, at span: SourceSpan
    ) -> Diagnostic {
        let symbol = (name.schema.map { $0 + "." } ?? "") + name.symbol
        let names = types.map { environment.typeName($0) }
        let shown = OperatorSearch.signature(symbol, names)
        if isAmbiguous {
            return Diagnostic(
                .ambiguousFunction, "operator is not unique: \(shown)",
                hint: "Could not choose a best candidate operator. You might need to add explicit type casts.", at: span
            )
        }
        let hint =
            names.count == 1
            ? "No operator matches the given name and argument type. You might need to add an explicit type cast."
            : "No operator matches the given name and argument types. You might need to add explicit type casts."
        return Diagnostic(.undefinedFunction, "operator does not exist: \(shown)", hint: hint, at: span)
    }

    /// Converts arguments to the types that a routine takes, polymorphic ones resolved (`make_fn_arguments`). Returns them
    /// with their types as polymorphism sees them.
    mutating func convertArguments(
        _ arguments: [BoundExpression], _ declared: [SQLType], at span: SourceSpan
    ) throws(Diagnostic) -> (arguments: [BoundExpression], types: [SQLType]) {
        let types = arguments.map(\.type)
        guard declared.contains(where: \.isPolymorphic) else {
            return (try convertEach(arguments, declared), types)
        }
        let resolution = Polymorphism(types, declared)
        var targets: [SQLType] = []
        for type in declared {
            guard type.isPolymorphic else {
                targets.append(type)
                continue
            }
            guard let target = resolution?.resolve(type) else {
                throw Diagnostic(
                    .datatypeMismatch, "could not determine polymorphic type because input has type unknown")
            }
            targets.append(target)
        }
        for i in targets.indices where !types[i].isArray && declared[i].oid == SQLType.anyarray.oid {
            if !types[i].isUnknown { targets[i] = types[i] }
        }
        let converted = try convertEach(arguments, targets)
        return (converted, converted.map(\.type))
    }

    /// Converts each argument to its type.
    private mutating func convertEach(
        _ arguments: [BoundExpression], _ targets: [SQLType]
    ) throws(Diagnostic) -> [BoundExpression] {
        var result: [BoundExpression] = []
        for (argument, target) in zip(arguments, targets) {
            result.append(try convert(argument, to: target, .implicit))
        }
        return result
    }
}
