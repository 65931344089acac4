import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Analyzes a call; its name is looked up when its arguments are known (`transformFuncCall`, `ParseFuncOrColumn`).
    mutating func call(_ call: FunctionCall, in scope: Scope) throws(Diagnostic) -> BoundExpression {
        if let clauses = call.json { return try json(call, clauses, in: scope) }
        let lastSetFunction = scope.lastSetFunction
        let arguments = try self.arguments(of: call, in: scope)
        let filter = try call.filter.map { expression throws(Diagnostic) in
            try scope.with(.filter) { () throws(Diagnostic) in
                try boolean(try self.expression(expression, in: scope), construct: "FILTER")
            }
        }
        let names = try argumentNames(of: call)
        let name = try functionName(call)
        let signature = CallSignature(types: arguments.map(\.type), names: names, isVariadic: call.isVariadic)
        switch FunctionSearch.find(name, signature, in: environment) {
        case .found(let resolved):
            if call.over != nil, resolved.function.kind == .aggregate || resolved.function.kind == .window {
                try scope.checkNoSetFunction(
                    since: lastSetFunction, "window function calls cannot contain set-returning function calls")
            }
            return try apply(resolved, call, arguments, filter: filter, signature, in: scope)
        case .cast(let type):
            try checkPlain(call, filter: filter)
            guard let result = try coerce(arguments[0], to: type, .explicit, at: call.span) else {
                throw missingFunction(call, signature)
            }
            return result
        case .ambiguous:
            throw Diagnostic(
                .ambiguousFunction, "function \(signature.text(of: call.name.text)) is not unique",
                hint: "Could not choose a best candidate function. You might need to add explicit type casts.",
                at: call.span)
        case .missing: throw missingFunction(call, signature)
        }
    }

    /// Makes the error for a function that does not exist (42883), or that RoleSQL has not (0A000).
    func missingFunction(_ call: FunctionCall, _ signature: CallSignature) -> Diagnostic {
        if BuiltinTable.isUnsupported(name: call.name.name) {
            return Diagnostic.notSupported("the function \(call.name.name)", at: call.span)
        }
        let hint =
            call.orderBy.count > 1 && call.arguments.count == 1
            ? "No aggregate function matches the given name and argument types. Perhaps you misplaced ORDER BY; ORDER BY "
                + "must appear after all regular arguments of the aggregate."
            : "No function matches the given name and argument types. You might need to add explicit type casts."
        let name = call.syntax == .ordinary ? call.name.text : "pg_catalog.\(call.name.name)"
        return Diagnostic(
            .undefinedFunction, "function \(signature.text(of: name)) does not exist", hint: hint, at: call.span)
    }

    /// Returns the name to look up; a qualified one must name an existing schema that the role may use.
    func functionName(_ call: FunctionCall) throws(Diagnostic) -> FunctionName {
        guard let qualifier = call.name.qualifier else { return FunctionName(schema: nil, name: call.name.name) }
        try environment.checkDatabase(of: call.name)
        if qualifier == "pg_temp", let schema = environment.temporarySchema {
            return FunctionName(schema: schema, name: call.name.name)
        }
        guard let schema = environment.catalog.schema(named: qualifier) else {
            throw Diagnostic(.invalidSchemaName, "schema \"\(qualifier)\" does not exist", at: call.span)
        }
        guard environment.trustsSchemas || environment.hasUsage(on: schema.id) else {
            throw Diagnostic(.insufficientPrivilege, "permission denied for schema \(qualifier)", at: call.span)
        }
        return FunctionName(schema: schema.id, name: call.name.name)
    }

    /// Analyzes the arguments.
    mutating func arguments(of call: FunctionCall, in scope: Scope) throws(Diagnostic) -> [BoundExpression] {
        var values: [BoundExpression] = []
        for argument in call.arguments { values.append(try expression(argument.value, in: scope)) }
        for item in call.withinGroup { values.append(try expression(item.expression, in: scope)) }
        return values
    }

    /// Returns the names of the last arguments, checked; positional ones come first.
    func argumentNames(of call: FunctionCall) throws(Diagnostic) -> [String] {
        guard call.arguments.count <= 100 else {
            throw Diagnostic(.tooManyArguments, "cannot pass more than 100 arguments to a function", at: call.span)
        }
        var names: [String] = []
        for argument in call.arguments {
            if let name = argument.name {
                if names.contains(name.name) {
                    throw Diagnostic(
                        .syntaxError, "argument name \"\(name.name)\" used more than once", at: name.span)
                }
                names.append(name.name)
            } else if !names.isEmpty {
                throw Diagnostic(
                    .syntaxError, "positional argument cannot follow named argument", at: argument.value.span)
            }
        }
        return names
    }

    /// Makes the call of a function that was found: plain, aggregate or window.
    private mutating func apply(
        _ resolved: ResolvedFunction, _ call: FunctionCall, _ arguments: [BoundExpression], filter: BoundExpression?,
        _ signature: CallSignature, in scope: Scope
    ) throws(Diagnostic) -> BoundExpression {
        let function = resolved.function
        if function.kind == .procedure {
            throw Diagnostic(
                .wrongObjectType, "\(signature.text(of: call.name.text)) is a procedure",
                hint: "To call a procedure, use CALL.", at: call.span)
        }
        if call.isVariadic, arguments.last.map({ !$0.type.isArray && !$0.type.isUnknown }) == true {
            throw Diagnostic(.datatypeMismatch, "VARIADIC argument must be an array", at: arguments.last?.location)
        }
        try checkWithinGroup(function, call)
        var arguments = arguments
        if let kind = function.orderedSet { arguments = try fittingOrderedSet(kind, call, arguments, signature) }
        let (ordered, declared) = inOrder(resolved, arguments)
        let (converted, types) = try convertArguments(ordered, declared, at: call.span)
        let result = try resultType(of: function, types, declared, at: call.span)
        let passed = packingVariadic(converted, resolved)
        switch function.kind {
        case .aggregate where function.orderedSet != nil:
            return try orderedSet(function, call, passed, filter: filter, type: result, in: scope)
        case .aggregate where call.over == nil:
            return try aggregate(
                resolved, call, passed, filter: filter, type: result, in: scope)
        case .aggregate, .window:
            if resolved.routine != nil {
                throw Diagnostic.notSupported("a user-defined aggregate as a window function", at: call.span)
            }
            return try window(function, call, passed, filter: filter, type: result, in: scope)
        case .function, .procedure:
            try checkPlain(call, filter: filter)
            if function.returnsSet { try checkSetFunction(in: scope, at: call.span) }
            return .call(
                BoundCall(
                    function: function.oid, arguments: passed, type: result,
                    form: call.syntax == .ordinary ? .function : .specialSyntax, span: call.span,
                    isVariadicArray: call.isVariadic || (resolved.routine != nil && resolved.variadicCount > 0),
                    routine: resolved.reference(names: signature.names, positional: signature.positionalCount)))
        }
    }

    /// Puts the arguments into the order of the parameters and fills in defaults.
    func inOrder(
        _ resolved: ResolvedFunction, _ arguments: [BoundExpression]
    ) -> (arguments: [BoundExpression], declared: [SQLType]) {
        if let routine = resolved.routine { return inOrder(resolved, of: routine, arguments) }
        let defaults = BuiltinTable.defaultValues(of: resolved.function)
        var values: [BoundExpression] = []
        for (parameter, argument) in resolved.order.enumerated() {
            if let argument, argument < arguments.count {
                values.append(arguments[argument])
            } else {
                let position = parameter - (resolved.function.argumentTypes.count - defaults.count)
                let value = defaults.indices.contains(position) ? defaults[position] : .null
                values.append(.constant(Constant(value, type: resolved.declared[parameter])))
            }
        }
        return (values, resolved.declared)
    }

    /// Puts the arguments into the order of a routine's parameters and fills in its defaults.
    private func inOrder(
        _ resolved: ResolvedFunction, of routine: Routine, _ arguments: [BoundExpression]
    ) -> (arguments: [BoundExpression], declared: [SQLType]) {
        let inputs = routine.inputs
        let values = resolved.order.enumerated().map { parameter, argument in
            if let argument, argument < arguments.count { return arguments[argument] }
            let value = inputs.indices.contains(parameter) ? inputs[parameter].defaultValue : nil
            return value ?? .constant(Constant(.null, type: resolved.declared[parameter]))
        }
        return (values, resolved.declared)
    }

    /// Puts the last arguments into an array where VARIADIC wants one.
    func packingVariadic(_ arguments: [BoundExpression], _ resolved: ResolvedFunction) -> [BoundExpression] {
        guard resolved.variadicCount > 0, let element = resolved.function.variadicElement,
            element.oid != SQLType.any.oid,
            let array = element.isPolymorphic
                ? arguments.last?.type.arrayType : element.arrayType
        else { return arguments }
        let packed = Array(arguments.suffix(resolved.variadicCount))
        let last = BoundExpression.array(elements: packed, type: array, isMultidimensional: false, span: .none)
        return Array(arguments.dropLast(resolved.variadicCount)) + [last]
    }

    /// Returns the type of a call's result, polymorphic ones resolved.
    private func resultType(
        of function: BuiltinFunction, _ types: [SQLType], _ declared: [SQLType], at span: SourceSpan
    ) throws(Diagnostic) -> SQLType {
        guard function.resultType.isPolymorphic else { return function.resultType }
        guard let type = Polymorphism(types, declared)?.resolve(function.resultType) else {
            throw Diagnostic(
                .datatypeMismatch, "could not determine polymorphic type because input has type unknown")
        }
        return type
    }

    /// Refuses the clauses that only aggregates and window functions have.
    private func checkPlain(_ call: FunctionCall, filter: BoundExpression?) throws(Diagnostic) {
        let name = call.name.text
        let construct: String?
        if call.isStar {
            construct = "\(name)(*) specified, but \(name) is not an aggregate function"
        } else if call.isDistinct {
            construct = "DISTINCT specified, but \(name) is not an aggregate function"
        } else if !call.withinGroup.isEmpty {
            construct = "WITHIN GROUP specified, but \(name) is not an aggregate function"
        } else if !call.orderBy.isEmpty {
            construct = "ORDER BY specified, but \(name) is not an aggregate function"
        } else if filter != nil {
            construct = "FILTER specified, but \(name) is not an aggregate function"
        } else if call.over != nil {
            construct = "OVER specified, but \(name) is not a window function nor an aggregate function"
        } else {
            construct = nil
        }
        if let construct { throw Diagnostic(.wrongObjectType, construct, at: call.span) }
    }

    /// Refuses a set-returning function where there can be none (`check_srf_call_placement`).
    private func checkSetFunction(in scope: Scope, at span: SourceSpan) throws(Diagnostic) {
        if let refusal = scope.clause.setFunctionRefusal {
            throw Diagnostic(
                .featureNotSupported, "set-returning functions are not allowed in \(refusal)", at: span)
        }
        scope.lastSetFunction = span
    }
}
