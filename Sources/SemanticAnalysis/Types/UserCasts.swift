import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

extension Analyzer {
    /// Makes the call of the function of a user's cast (`build_coercion_expression`); nil where no such cast leads.
    func convertByFunction(
        _ expression: BoundExpression, to target: SQLType, _ context: CastContext, at span: SourceSpan
    ) throws(Diagnostic) -> BoundCast? {
        let source = expression.type.base
        guard let entry = environment.catalog.cast(from: source.oid, to: target.oid), entry.method == "f",
            let function = castFunction(entry.function)
        else {
            try refuseElements(of: source, target)
            return nil
        }
        let parameters = function.signature.argumentTypes
        var argument = expression
        if let type = parameters.first, type.oid != source.oid {
            argument = .cast(BoundCast(expression, to: type, context: .implicit, span: span))
        }
        var arguments = [argument]
        if parameters.count > 1 {
            arguments.append(.constant(Constant(.int(Int64(target.modifier)), type: .int4)))
        }
        if parameters.count > 2 {
            arguments.append(.constant(Constant(.bool(context == .explicit), type: .bool)))
        }
        let call = BoundCall(
            function: entry.function, arguments: arguments, type: function.signature.resultType, span: span,
            routine: function.routine)
        let isFitted = parameters.count > 1
        var cast = BoundCast(
            .call(call), to: isFitted ? target : target.unmodified, context: context, span: span)
        cast.isThroughFunction = true
        return cast
    }

    /// Returns a function of a cast, builtin or not.
    private func castFunction(_ id: ObjectID) -> (signature: BuiltinFunction, routine: RoutineReference?)? {
        if let routine = environment.catalog.routines[id] {
            let signature = routine.signature(in: environment.catalog)
            return (signature, RoutineReference(signature))
        }
        return BuiltinTable.function(id).map { ($0, nil) }
    }

    /// Refuses to convert arrays whose elements a user's function would convert.
    private func refuseElements(of source: SQLType, _ target: SQLType) throws(Diagnostic) {
        guard environment.catalog.objects.has(.cast), let from = source.elementType, let to = target.elementType,
            case .routine? = CastTable.pathway(from: from, to: to)?.method
        else { return }
        throw Diagnostic.notSupported("a cast of arrays by a user's function")
    }
}
