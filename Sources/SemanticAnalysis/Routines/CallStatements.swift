import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes

/// An analyzed CALL.
package struct AnalyzedCall: Sendable {
    /// The procedure.
    package var routine: Routine
    /// One argument for each parameter that a value is given to, OUT ones left out.
    package var arguments: [BoundExpression]
    /// The actual types of those arguments.
    package var types: [SQLType]
    /// The place of the call.
    package var span: SourceSpan
}

extension Analyzer {
    /// Analyzes CALL (`transformCallStmt`).
    package mutating func analyze(_ statement: CallStatement) throws(Diagnostic) -> AnalyzedCall {
        let call = statement.call
        let scope = Scope(parent: nil)
        scope.clause = .callArgument
        let arguments = try self.arguments(of: call, in: scope)
        let names = try argumentNames(of: call)
        let name = try functionName(call)
        let signature = CallSignature(types: arguments.map(\.type), names: names, isVariadic: call.isVariadic)
        switch FunctionSearch.find(name, signature, in: environment, isCall: true) {
        case .found(let resolved):
            guard let routine = resolved.routine, routine.kind == .procedure else {
                throw Diagnostic(
                    .wrongObjectType, "\(signature.text(of: call.name.text)) is not a procedure",
                    hint: "To call a function, use SELECT.", at: call.span)
            }
            return try self.call(of: routine, resolved, arguments, at: call.span)
        case .cast, .missing:
            throw Diagnostic(
                .undefinedFunction, "procedure \(signature.text(of: call.name.text)) does not exist",
                hint: "No procedure matches the given name and argument types. You might need to add explicit type "
                    + "casts.", at: call.span)
        case .ambiguous:
            throw Diagnostic(
                .ambiguousFunction, "procedure \(signature.text(of: call.name.text)) is not unique",
                hint: "Could not choose a best candidate procedure. You might need to add explicit type casts.",
                at: call.span)
        }
    }

    /// Converts the arguments of a call and leaves out those of OUT parameters.
    private mutating func call(
        of routine: Routine, _ resolved: ResolvedFunction, _ arguments: [BoundExpression], at span: SourceSpan
    ) throws(Diagnostic) -> AnalyzedCall {
        var values: [BoundExpression] = []
        for (parameter, argument) in resolved.order.enumerated() {
            if let argument, argument < arguments.count {
                values.append(arguments[argument])
            } else {
                let known = routine.parameters.indices.contains(parameter) ? routine.parameters[parameter] : nil
                values.append(
                    known?.defaultValue ?? .constant(Constant(.null, type: resolved.declared[parameter])))
            }
        }
        let (converted, _) = try convertArguments(values, resolved.declared, at: span)
        let passed = packingVariadic(converted, resolved)
        let inputs = zip(routine.parameters, passed).filter { $0.0.mode.isInput }.map(\.1)
        return AnalyzedCall(routine: routine, arguments: inputs, types: inputs.map(\.type), span: span)
    }

    /// Finds the function that an aggregate is made of, by exactly or implicitly fitting types.
    package func supportFunction(
        named name: QualifiedName, _ types: [SQLType]
    ) throws(Diagnostic) -> BuiltinFunction? {
        var schema: ObjectID?
        if let qualifier = name.qualifier {
            guard let found = try environment.namespace(named: qualifier, at: name.span) else { return nil }
            schema = found
        }
        let signature = CallSignature(types: types, names: [], isVariadic: false)
        let search = FunctionName(schema: schema, name: name.name)
        guard case .found(var resolved) = FunctionSearch.find(search, signature, in: environment) else { return nil }
        guard resolved.function.resultType.isPolymorphic,
            let type = Polymorphism(types, resolved.declared)?.resolve(resolved.function.resultType)
        else { return resolved.function }
        let old = resolved.function
        resolved.function = BuiltinFunction(
            oid: old.oid, name: old.name, kind: old.kind, argumentTypes: types, resultType: type,
            returnsSet: old.returnsSet, isStrict: old.isStrict, volatility: old.volatility,
            implementation: old.implementation)
        return resolved.function
    }
}
