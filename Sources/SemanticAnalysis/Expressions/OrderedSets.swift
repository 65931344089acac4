import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Refuses clauses that do not fit an aggregate over sorted rows, or that only such a one has (`ParseFuncOrColumn`).
    func checkWithinGroup(_ function: BuiltinFunction, _ call: FunctionCall) throws(Diagnostic) {
        let name = call.name.text
        if function.orderedSet != nil {
            if call.withinGroup.isEmpty {
                throw Diagnostic(
                    .wrongObjectType, "WITHIN GROUP is required for ordered-set aggregate \(name)", at: call.span)
            }
            if call.over != nil {
                throw Diagnostic(
                    .featureNotSupported, "OVER is not supported for ordered-set aggregate \(name)", at: call.span)
            }
            return
        }
        if call.withinGroup.isEmpty { return }
        switch function.kind {
        case .aggregate:
            throw Diagnostic(
                .wrongObjectType, "\(name) is not an ordered-set aggregate, so it cannot have WITHIN GROUP",
                at: call.span)
        case .window:
            throw Diagnostic(.wrongObjectType, "window function \(name) cannot have WITHIN GROUP", at: call.span)
        case .function, .procedure: break
        }
    }

    /// Makes the arguments of an aggregate over sorted rows fit: as many direct ones as it takes, and those of a
    /// hypothetical row of the types that are sorted by (`unify_hypothetical_args`).
    mutating func fittingOrderedSet(
        _ kind: OrderedSetAggregate, _ call: FunctionCall, _ arguments: [BoundExpression], _ signature: CallSignature
    ) throws(Diagnostic) -> [BoundExpression] {
        let sorted = call.withinGroup.count
        let direct = arguments.count - sorted
        let name = call.name.text
        if kind.isHypothetical, direct != sorted {
            throw Diagnostic(
                .undefinedFunction, "function \(signature.text(of: name)) does not exist",
                hint: "To use the hypothetical-set aggregate \(name), the number of hypothetical direct arguments "
                    + "(here \(direct)) must match the number of ordering columns (here \(sorted)).", at: call.span)
        }
        if let count = kind.directCount, direct != count {
            throw Diagnostic(
                .undefinedFunction, "function \(signature.text(of: name)) does not exist",
                hint: "There is an ordered-set aggregate \(name), but it requires \(count) direct arguments, "
                    + "not \(direct).", at: call.span)
        }
        guard kind.isHypothetical else { return arguments }
        var result = arguments
        for place in 0..<sorted {
            let pair = [arguments[direct + place], arguments[place]]
            let type = try commonType(pair, construct: "WITHIN GROUP")
            result[place] = try convert(arguments[place], to: type, .implicit)
            result[direct + place] = try convert(arguments[direct + place], to: type, .implicit)
        }
        return result
    }

    /// Makes the call of an aggregate over sorted rows (`transformAggregateCall`).
    mutating func orderedSet(
        _ function: BuiltinFunction, _ call: FunctionCall, _ arguments: [BoundExpression], filter: BoundExpression?,
        type: SQLType, in scope: Scope
    ) throws(Diagnostic) -> BoundExpression {
        let direct = Array(arguments.dropLast(call.withinGroup.count))
        let sorted = Array(arguments.suffix(call.withinGroup.count))
        var keys: [BoundSortKey] = []
        for (item, value) in zip(call.withinGroup, sorted) {
            keys.append(try sortKey(try resolvingUnknown(value), item))
        }
        let level = try aggregateLevel([], keys, filter: filter, in: scope, at: call.span)
        try checkDirect(direct, level: level)
        var result = AggregateCall(
            function: function.oid, arguments: [], isStar: false, isDistinct: false, orderBy: keys, filter: filter,
            type: type, level: level, span: call.span)
        result.direct = direct
        return .aggregate(result)
    }

    /// Refuses direct arguments that read from further in than the aggregate stands, or hold another one of its level
    /// (`check_agg_arguments`).
    private func checkDirect(_ direct: [BoundExpression], level: Int) throws(Diagnostic) {
        var finder = LevelFinder()
        for argument in direct { finder.visit(argument, depth: 0) }
        if let refusal = finder.refusal { throw refusal }
        if let column = finder.columnLevel, column < level {
            throw Diagnostic(
                .groupingError,
                "outer-level aggregate cannot contain a lower-level variable in its direct arguments",
                at: direct.first?.location)
        }
        if let inner = finder.aggregateLevel, inner <= level {
            throw Diagnostic(.groupingError, "aggregate function calls cannot be nested", at: finder.aggregateSpan)
        }
    }
}
