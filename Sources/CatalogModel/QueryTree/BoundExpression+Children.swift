import SQLBasics
import SQLTypes

/// What a node of an analyzed expression holds directly.
package enum BoundChild {
    /// An expression of the same query level.
    case expression(BoundExpression)
    /// A query one level further in.
    case query(BoundQuery)
}

extension BoundExpression {
    /// Returns the same node with each direct child replaced by what the closures return, in text order; every
    /// rewriting traversal is built on this one switch.
    package func mapChildren<Failure: Error>(
        _ expression: (BoundExpression) throws(Failure) -> BoundExpression,
        query: (BoundQuery) throws(Failure) -> BoundQuery
    ) throws(Failure) -> BoundExpression {
        switch self {
        case .constant, .column, .wholeRow, .sessionValue, .parameter, .placeholder, .identityValue: return self
        case .call(let c): return .call(try c.mapArguments(expression))
        case .distinct(let c, let isNegated): return .distinct(try c.mapArguments(expression), isNegated: isNegated)
        case .nullIf(let c): return .nullIf(try c.mapArguments(expression))
        case .cast(var c):
            c.operand = try expression(c.operand)
            return .cast(c)
        case .logical(var l):
            l.operands = try mapAll(l.operands, expression)
            return .logical(l)
        case .nullTest(let e, let isNegated, let span):
            return .nullTest(try expression(e), isNegated: isNegated, span: span)
        case .booleanTest(let e, let test, let span): return .booleanTest(try expression(e), test: test, span: span)
        case .caseWhen(let c): return .caseWhen(try c.mapParts(expression))
        case .coalesce(let list, let type, let span):
            return .coalesce(try mapAll(list, expression), type: type, span: span)
        case .extremum(let list, let isGreatest, let type, let span):
            return .extremum(try mapAll(list, expression), isGreatest: isGreatest, type: type, span: span)
        case .array(let list, let type, let isMultidimensional, let span):
            return .array(
                elements: try mapAll(list, expression), type: type, isMultidimensional: isMultidimensional, span: span)
        case .subscripted(let s): return .subscripted(try s.mapParts(expression))
        case .row(var r):
            r.fields = try mapAll(r.fields, expression)
            return .row(r)
        case .field(let e, let index, let type, let span):
            return .field(try expression(e), index: index, type: type, span: span)
        case .rowComparison(let c): return .rowComparison(try c.mapPairs(expression))
        case .arrayComparison(var c):
            c.operand = try expression(c.operand)
            c.array = try expression(c.array)
            return .arrayComparison(c)
        case .subquery(let s): return .subquery(try s.mapParts(expression, query))
        case .aggregate(let a): return .aggregate(try a.mapParts(expression))
        case .window(var w):
            w.arguments = try mapAll(w.arguments, expression)
            w.filter = try mapOptional(w.filter, expression)
            return .window(w)
        case .grouping(let list, let span): return .grouping(try mapAll(list, expression), span: span)
        }
    }

    /// Calls the closure with each direct child, in text order; the nodes that most expressions are made of are not built anew
    /// for that.
    package func forEachChild(_ visit: (BoundChild) -> Void) {
        switch self {
        case .constant, .column, .wholeRow, .sessionValue, .parameter, .placeholder, .identityValue: return
        case .call(let call), .distinct(let call, _), .nullIf(let call):
            for argument in call.arguments { visit(.expression(argument)) }
            return
        case .cast(let cast): return visit(.expression(cast.operand))
        case .logical(let logical):
            for operand in logical.operands { visit(.expression(operand)) }
            return
        case .nullTest(let operand, _, _), .booleanTest(let operand, _, _): return visit(.expression(operand))
        case .caseWhen, .coalesce, .extremum, .array, .subscripted, .row, .field, .rowComparison, .arrayComparison,
            .subquery, .aggregate, .window, .grouping:
            break
        }
        _ = mapChildren(
            { child in
                visit(.expression(child))
                return child
            },
            query: { child in
                visit(.query(child))
                return child
            })
    }
}

/// Maps all members of a list.
private func mapAll<Failure: Error>(
    _ list: [BoundExpression], _ transform: (BoundExpression) throws(Failure) -> BoundExpression
) throws(Failure) -> [BoundExpression] {
    var result: [BoundExpression] = []
    result.reserveCapacity(list.count)
    for member in list { result.append(try transform(member)) }
    return result
}

/// Maps an expression that may be missing.
private func mapOptional<Failure: Error>(
    _ expression: BoundExpression?, _ transform: (BoundExpression) throws(Failure) -> BoundExpression
) throws(Failure) -> BoundExpression? {
    guard let expression else { return nil }
    return try transform(expression)
}

extension BoundCall {
    /// Returns the call with its arguments replaced.
    package func mapArguments<Failure: Error>(
        _ transform: (BoundExpression) throws(Failure) -> BoundExpression
    ) throws(Failure) -> BoundCall {
        var copy = self
        copy.arguments = try mapAll(arguments, transform)
        return copy
    }
}

extension BoundCase {
    /// Returns the CASE with its parts replaced.
    fileprivate func mapParts<Failure: Error>(
        _ transform: (BoundExpression) throws(Failure) -> BoundExpression
    ) throws(Failure) -> BoundCase {
        var copy = self
        copy.subject = try mapOptional(subject, transform)
        for i in branches.indices {
            copy.branches[i].condition = try transform(branches[i].condition)
            copy.branches[i].result = try transform(branches[i].result)
        }
        copy.otherwise = try mapOptional(otherwise, transform)
        return copy
    }
}

extension SubscriptExpression {
    /// Returns the subscript with its parts replaced.
    fileprivate func mapParts<Failure: Error>(
        _ transform: (BoundExpression) throws(Failure) -> BoundExpression
    ) throws(Failure) -> SubscriptExpression {
        var copy = self
        copy.array = try transform(array)
        for i in indexes.indices {
            copy.indexes[i].lower = try mapOptional(indexes[i].lower, transform)
            copy.indexes[i].upper = try mapOptional(indexes[i].upper, transform)
        }
        copy.assigned = try mapOptional(assigned, transform)
        return copy
    }
}

extension RowComparison {
    /// Returns the comparison with the arguments of its calls replaced.
    package func mapPairs<Failure: Error>(
        _ transform: (BoundExpression) throws(Failure) -> BoundExpression
    ) throws(Failure) -> RowComparison {
        var copy = self
        for i in pairs.indices { copy.pairs[i] = try pairs[i].mapArguments(transform) }
        return copy
    }
}

extension BoundSubquery {
    /// Returns the sub-select with its operands and its query replaced.
    fileprivate func mapParts<Failure: Error>(
        _ transform: (BoundExpression) throws(Failure) -> BoundExpression,
        _ query: (BoundQuery) throws(Failure) -> BoundQuery
    ) throws(Failure) -> BoundSubquery {
        var copy = self
        switch kind {
        case .scalar, .exists, .array, .row: break
        case .any(let comparison, let operands):
            copy.kind = .any(
                comparison: try comparison.mapPairs(transform), operands: try mapAll(operands, transform))
        case .all(let comparison, let operands):
            copy.kind = .all(
                comparison: try comparison.mapPairs(transform), operands: try mapAll(operands, transform))
        }
        copy.query = try query(self.query)
        return copy
    }
}

extension AggregateCall {
    /// Returns the call with its parts replaced.
    package func mapParts<Failure: Error>(
        _ transform: (BoundExpression) throws(Failure) -> BoundExpression
    ) throws(Failure) -> AggregateCall {
        var copy = self
        copy.direct = try mapAll(direct, transform)
        copy.arguments = try mapAll(arguments, transform)
        for i in orderBy.indices { copy.orderBy[i].expression = try transform(orderBy[i].expression) }
        copy.filter = try mapOptional(filter, transform)
        return copy
    }
}
