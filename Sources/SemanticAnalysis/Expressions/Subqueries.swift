import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Analyzes the query of a sub-select (`transformSubLink`).
    mutating func subquery(
        _ query: Query, in scope: Scope, at span: SourceSpan
    ) throws(Diagnostic) -> BoundQuery {
        if let refusal = scope.clause.subqueryRefusal {
            throw Diagnostic(.featureNotSupported, "cannot use subquery in \(refusal)", at: span)
        }
        return try self.query(query, in: Scope(parent: scope), resolvingUnknowns: true)
    }

    /// Analyzes EXISTS.
    mutating func exists(_ node: SubqueryExpression, in scope: Scope) throws(Diagnostic) -> BoundExpression {
        let query = try subquery(node.query, in: scope, at: node.span)
        return .subquery(BoundSubquery(kind: .exists, query: query, type: .bool, span: node.span))
    }

    /// Analyzes a sub-select that stands for one value.
    mutating func scalarSubquery(_ node: SubqueryExpression, in scope: Scope) throws(Diagnostic) -> BoundExpression {
        let query = try subquery(node.query, in: scope, at: node.span)
        let type = try onlyColumn(of: query, at: node.span)
        return .subquery(BoundSubquery(kind: .scalar, query: query, type: type, span: node.span))
    }

    /// Analyzes ARRAY(SELECT …).
    mutating func arraySubquery(_ node: SubqueryExpression, in scope: Scope) throws(Diagnostic) -> BoundExpression {
        let query = try subquery(node.query, in: scope, at: node.span)
        let type = try onlyColumn(of: query, at: node.span)
        guard let array = type.isArray ? type.unmodified : type.arrayType else {
            throw Diagnostic(
                .undefinedObject, "could not find array type for data type \(type.displayName)", at: node.span)
        }
        return .subquery(BoundSubquery(kind: .array, query: query, type: array, span: node.span))
    }

    /// Returns the type of a query's one column, or throws 42601.
    func onlyColumn(of query: BoundQuery, at span: SourceSpan) throws(Diagnostic) -> SQLType {
        let targets = query.visibleTargets
        guard targets.count == 1 else {
            throw Diagnostic(.syntaxError, "subquery must return only one column", at: span)
        }
        return targets[0].expression.type
    }

    /// Analyzes `x IN (SELECT …)`; NOT IN is its negation.
    mutating func inSubquery(_ node: InSubquery, in scope: Scope) throws(Diagnostic) -> BoundExpression {
        let operand = try expression(node.operand, in: scope)
        let result = try quantifiedSubquery(
            OperatorSymbol("="), operand, node.query, isAny: true, in: scope, at: node.span)
        guard node.isNegated else { return result }
        return .logical(LogicalExpression(.not, [result], span: node.span))
    }

    /// Compares a value or a row with the rows of a query.
    mutating func quantifiedSubquery(
        _ name: OperatorSymbol, _ operand: BoundExpression, _ query: Query, isAny: Bool, in scope: Scope,
        at span: SourceSpan
    ) throws(Diagnostic) -> BoundExpression {
        let query = try subquery(query, in: scope, at: span)
        var operands = [operand]
        if case .row(let row) = operand { operands = row.fields }
        let columns = query.visibleTargets
        try checkCount(operands.count, columns.count, at: span)
        let placeholders = columns.map { BoundExpression.placeholder(type: $0.expression.type) }
        let comparison = try rowComparison(name, operands, placeholders, at: span)
        guard comparison.pairs.allSatisfy({ $0.routine == nil }) else {
            throw Diagnostic.notSupported(
                "a comparison with a sub-select by an operator of a user's function", at: span)
        }
        return .subquery(
            BoundSubquery(
                kind: isAny
                    ? .any(comparison: comparison, operands: operands)
                    : .all(comparison: comparison, operands: operands),
                query: query, type: .bool, span: span))
    }

    /// Compares a row with the one row of a query: `(a, b) = (SELECT x, y …)`.
    mutating func rowAgainstSubquery(
        _ left: RowConstructor, _ node: BinaryOperation, _ right: SubqueryExpression, in scope: Scope
    ) throws(Diagnostic) -> BoundExpression {
        let operands = try rowFields(left, in: scope)
        let query = try subquery(right.query, in: scope, at: node.span)
        let columns = query.visibleTargets
        try checkCount(operands.count, columns.count, at: node.span)
        let row = BoundExpression.subquery(
            BoundSubquery(kind: .row, query: query, type: .record, span: right.span))
        let fields = columns.enumerated().map { index, column in
            BoundExpression.field(row, index: index, type: column.expression.type, span: right.span)
        }
        return try compareRows(OperatorSymbol(node.operator), operands, fields, at: node.span)
    }

    /// Refuses rows of different lengths on the two sides of a comparison.
    private func checkCount(_ left: Int, _ right: Int, at span: SourceSpan) throws(Diagnostic) {
        if left < right { throw Diagnostic(.syntaxError, "subquery has too many columns", at: span) }
        if left > right { throw Diagnostic(.syntaxError, "subquery has too few columns", at: span) }
    }
}
