import CatalogModel
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
        return BoundCall(
            function: found.function, arguments: arguments, type: result, form: .infixOperator(found.oid), span: span)
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
        try checkQualifiers(name, at: span)
        let isPrefix = types.count == 1
        let all = BuiltinTable.operators(named: name.symbol).filter { ($0.left == nil) == isPrefix }
        if let exact = exactOperator(all, types) { return exact }
        let candidates = all.enumerated().map { position, entry in
            Candidate(types: (entry.left.map { [$0] } ?? []) + [entry.right], position: position)
        }
        let matching = CandidateSelection.matching(types, candidates)
        if let best = CandidateSelection.best(types, matching) { return all[best.position] }
        throw unresolved(name, types, isAmbiguous: !matching.isEmpty, at: span)
    }

    /// Finds the operator of exactly these types, an unknown operand taken for the other one's type
    /// (`binary_oper_exact`).
    private func exactOperator(_ all: [BuiltinOperator], _ types: [SQLType]) -> BuiltinOperator? {
        guard let right = types.last else { return nil }
        if types.count == 1 { return all.first { $0.right.oid == right.oid } }
        var left = types[0]
        var other = right
        if left.isUnknown { left = other } else if other.isUnknown { other = left }
        if let found = all.first(where: { $0.left?.oid == left.oid && $0.right.oid == other.oid }) { return found }
        guard types.contains(where: \.isUnknown), left.isDomain else { return nil }
        let base = left.base.oid
        return all.first { $0.left?.oid == base && $0.right.oid == base }
    }

    /// Refuses operators of schemas that have none.
    private func checkQualifiers(_ name: OperatorSymbol, at span: SourceSpan) throws(Diagnostic) {
        guard let schema = name.schema else { return }
        guard environment.catalog.schema(named: schema) != nil else {
            throw Diagnostic(.invalidSchemaName, "schema \"\(schema)\" does not exist", at: span)
        }
        if schema != "pg_catalog" { throw unresolved(name, [], isAmbiguous: false, at: span) }
    }

    /// Makes the error for an operator that does not exist or is not the only one (`op_error`).
    private func unresolved(
        _ name: OperatorSymbol, _ types: [SQLType], isAmbiguous: Bool, at span: SourceSpan
    ) -> Diagnostic {
        let symbol = (name.schema.map { $0 + "." } ?? "") + name.symbol
        let names = types.map(\.displayName)
        let signature = names.count == 1 ? "\(symbol) \(names[0])" : names.joined(separator: " \(symbol) ")
        let shown = names.isEmpty ? symbol : signature
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
