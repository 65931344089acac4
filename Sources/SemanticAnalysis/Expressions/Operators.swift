import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Analyzes a prefix operator.
    mutating func unary(_ node: UnaryOperation, in scope: Scope) throws(Diagnostic) -> BoundExpression {
        let operand = try expression(node.operand, in: scope)
        return .call(try apply(OperatorSymbol(node.operator), [operand], at: node.span))
    }

    /// Analyzes an infix operator; two rows are compared field by field (`transformAExprOp`).
    mutating func binary(_ node: BinaryOperation, in scope: Scope) throws(Diagnostic) -> BoundExpression {
        if case .row(let left) = node.left, case .scalarSubquery(let right) = node.right {
            return try rowAgainstSubquery(left, node, right, in: scope)
        }
        let left = try expression(node.left, in: scope)
        let right = try expression(node.right, in: scope)
        if case .row(let a) = left, case .row(let b) = right {
            return try compareRows(OperatorSymbol(node.operator), a.fields, b.fields, at: node.span)
        }
        return .call(try apply(OperatorSymbol(node.operator), [left, right], at: node.span))
    }

    /// Compares rows field by field (`make_row_comparison_op`).
    mutating func compareRows(
        _ name: OperatorSymbol, _ left: [BoundExpression], _ right: [BoundExpression], at span: SourceSpan
    ) throws(Diagnostic) -> BoundExpression {
        guard left.count == right.count else {
            throw Diagnostic(.syntaxError, "unequal number of entries in row expressions", at: span)
        }
        guard !left.isEmpty else {
            throw Diagnostic(.featureNotSupported, "cannot compare rows of zero length", at: span)
        }
        let comparison = try rowComparison(name, left, right, at: span)
        return comparison.pairs.count == 1 ? .call(comparison.pairs[0]) : .rowComparison(comparison)
    }

    /// Makes one call of an operator for each pair of fields.
    mutating func rowComparison(
        _ name: OperatorSymbol, _ left: [BoundExpression], _ right: [BoundExpression], at span: SourceSpan
    ) throws(Diagnostic) -> RowComparison {
        var pairs: [BoundCall] = []
        for (a, b) in zip(left, right) {
            let call = try apply(name, [a, b], at: span)
            guard call.type.oid == SQLType.bool.oid else {
                throw Diagnostic(
                    .datatypeMismatch,
                    "row comparison operator must yield type boolean, not type \(call.type.displayName)", at: span)
            }
            pairs.append(call)
        }
        let isOwn = pairs.count > 1 && pairs.contains(where: \.isOwnOperator)
        let kind = isOwn ? nil : ComparisonKind(rawValue: name.symbol == "!=" ? "<>" : name.symbol)
        guard let kind = kind ?? (pairs.count == 1 ? .equal : nil) else {
            throw Diagnostic(
                .featureNotSupported, "could not determine interpretation of row comparison operator \(name.symbol)",
                hint: "Row comparison operators must be associated with btree operator families.", at: span)
        }
        return RowComparison(kind, pairs: pairs, span: span)
    }

    /// Analyzes AND and OR.
    mutating func logical(_ node: LogicalOperation, in scope: Scope) throws(Diagnostic) -> BoundExpression {
        var operands: [BoundExpression] = []
        for operand in node.operands {
            operands.append(
                try boolean(try expression(operand, in: scope), construct: node.connective.rawValue))
        }
        return .logical(LogicalExpression(node.connective == .and ? .and : .or, operands, span: node.span))
    }

    /// Analyzes `IS NULL`, `IS TRUE` and the like.
    mutating func test(_ node: IsTest, in scope: Scope) throws(Diagnostic) -> BoundExpression {
        let operand = try expression(node.operand, in: scope)
        let not = node.isNegated ? "NOT " : ""
        switch node.kind {
        case .null: return .nullTest(operand, isNegated: node.isNegated, span: node.span)
        case .true:
            let value = try boolean(operand, construct: "IS \(not)TRUE")
            return .booleanTest(value, test: node.isNegated ? .isNotTrue : .isTrue, span: node.span)
        case .false:
            let value = try boolean(operand, construct: "IS \(not)FALSE")
            return .booleanTest(value, test: node.isNegated ? .isNotFalse : .isFalse, span: node.span)
        case .unknown:
            let value = try boolean(operand, construct: "IS \(not)UNKNOWN")
            return .booleanTest(value, test: node.isNegated ? .isNotUnknown : .isUnknown, span: node.span)
        case .document: throw Diagnostic.notSupported("IS DOCUMENT", at: node.span)
        case .json(let words): return try isJSON(operand, words, isNegated: node.isNegated, at: node.span)
        case .normalized: throw Diagnostic.notSupported("IS NORMALIZED", at: node.span)
        }
    }

    /// Applies an operator in a construct that takes only operators of builtin functions.
    mutating func applyBuiltin(
        _ symbol: String, _ operands: [BoundExpression], at span: SourceSpan, in construct: String
    ) throws(Diagnostic) -> BoundCall {
        let call = try apply(symbol, operands, at: span)
        guard call.routine == nil else {
            throw Diagnostic.notSupported("\(construct) with an operator of a user's function", at: span)
        }
        return call
    }

    /// Analyzes `IS DISTINCT FROM`; with a NULL literal it is a test for NULL (`transformAExprDistinct`).
    mutating func distinct(_ node: DistinctTest, in scope: Scope) throws(Diagnostic) -> BoundExpression {
        if node.right.isNullLiteral || node.left.isNullLiteral {
            let operand = try expression(node.right.isNullLiteral ? node.left : node.right, in: scope)
            return .nullTest(operand, isNegated: !node.isNegated, span: node.span)
        }
        let left = try expression(node.left, in: scope)
        let right = try expression(node.right, in: scope)
        guard case .row(let a) = left, case .row(let b) = right else {
            return .distinct(
                try applyBuiltin("=", [left, right], at: node.span, in: "IS DISTINCT FROM"), isNegated: node.isNegated)
        }
        guard a.fields.count == b.fields.count else {
            throw Diagnostic(.syntaxError, "unequal number of entries in row expressions", at: node.span)
        }
        var tests: [BoundExpression] = []
        for (x, y) in zip(a.fields, b.fields) {
            tests.append(
                .distinct(
                    try applyBuiltin("=", [x, y], at: node.span, in: "IS DISTINCT FROM"), isNegated: node.isNegated))
        }
        if tests.count == 1 { return tests[0] }
        return .logical(LogicalExpression(node.isNegated ? .and : .or, tests, span: node.span))
    }

    /// Writes BETWEEN out as comparisons (`transformAExprBetween`).
    mutating func between(_ node: BetweenTest, in scope: Scope) throws(Diagnostic) -> BoundExpression {
        let operand = try betweenOperand(node, in: scope)
        let lower = try expression(node.lower, in: scope)
        let upper = try expression(node.upper, in: scope)
        let first = try range(operand, lower, upper, isNegated: node.isNegated, at: node.span)
        guard node.isSymmetric else { return first }
        let second = try range(operand, upper, lower, isNegated: node.isNegated, at: node.span)
        return .logical(LogicalExpression(node.isNegated ? .and : .or, [first, second], span: node.span))
    }

    /// Analyzes the operand of BETWEEN. It is compared twice, four times with SYMMETRIC, so that every level of BETWEENs within each other doubles the work;
    /// where PostgreSQL runs out of memory sooner or later, too many levels are refused.
    private mutating func betweenOperand(_ node: BetweenTest, in scope: Scope) throws(Diagnostic) -> BoundExpression {
        let levels = node.isSymmetric ? 2 : 1
        betweenLevels += levels
        defer { betweenLevels -= levels }
        guard betweenLevels <= 16 else {
            throw Diagnostic(.outOfMemory, "out of memory", detail: "Too many BETWEENs are nested.")
        }
        return try expression(node.operand, in: scope)
    }

    /// Compares a value with two bounds.
    private mutating func range(
        _ operand: BoundExpression, _ lower: BoundExpression, _ upper: BoundExpression, isNegated: Bool,
        at span: SourceSpan
    ) throws(Diagnostic) -> BoundExpression {
        let low = try apply(isNegated ? "<" : ">=", [operand, lower], at: span)
        let high = try apply(isNegated ? ">" : "<=", [operand, upper], at: span)
        return .logical(LogicalExpression(isNegated ? .or : .and, [.call(low), .call(high)], span: span))
    }

    /// Analyzes LIKE, ILIKE and SIMILAR TO: operators, after the pattern got its escape.
    mutating func pattern(_ node: PatternMatch, in scope: Scope) throws(Diagnostic) -> BoundExpression {
        let operand = try expression(node.operand, in: scope)
        let symbol: String
        switch node.kind {
        case .like: symbol = node.isNegated ? "!~~" : "~~"
        case .ilike: symbol = node.isNegated ? "!~~*" : "~~*"
        case .similarTo: symbol = node.isNegated ? "!~" : "~"
        }
        var pattern = try expression(node.pattern, in: scope)
        if node.escape != nil || node.kind == .similarTo {
            var arguments = [pattern]
            if let escape = node.escape { arguments.append(try expression(escape, in: scope)) }
            let name = node.kind == .similarTo ? "similar_to_escape" : "like_escape"
            pattern = try builtinCall(name, arguments, at: node.span)
        }
        return .call(try apply(symbol, [operand, pattern], at: node.span))
    }

    /// Calls a builtin function that a construct stands for.
    mutating func builtinCall(
        _ name: String, _ arguments: [BoundExpression], at span: SourceSpan
    ) throws(Diagnostic) -> BoundExpression {
        let signature = CallSignature(types: arguments.map(\.type), names: [], isVariadic: false)
        guard
            case .found(let resolved) = FunctionSearch.find(
                FunctionName(schema: Schema.pgCatalog, name: name), signature, in: environment)
        else {
            throw Diagnostic(
                .undefinedFunction, "function \(signature.text(of: "pg_catalog." + name)) does not exist",
                hint:
                    "No function matches the given name and argument types. You might need to add explicit type casts.",
                at: span)
        }
        let (converted, _) = try convertArguments(arguments, resolved.declared, at: span)
        return .call(
            BoundCall(
                function: resolved.function.oid, arguments: converted, type: resolved.function.resultType, span: span))
    }
}

extension BoundCall {
    /// Tells whether the call applies an operator that somebody made.
    fileprivate var isOwnOperator: Bool {
        if case .infixOperator(let id) = form { !id.isBuiltin } else { false }
    }
}

extension Expression {
    /// Tells whether the expression is the word NULL.
    var isNullLiteral: Bool {
        if case .literal(let literal) = self, literal.value == .null { true } else { false }
    }
}
