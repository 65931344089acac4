import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Analyzes CASE (`transformCaseExpr`).
    mutating func conditional(_ node: CaseExpression, in scope: Scope) throws(Diagnostic) -> BoundExpression {
        let lastSetFunction = scope.lastSetFunction
        var subject: BoundExpression?
        if let operand = node.operand { subject = try resolvingUnknown(try expression(operand, in: scope)) }
        var conditions: [BoundExpression] = []
        var results: [BoundExpression] = []
        for arm in node.arms {
            conditions.append(try condition(of: arm, subject: subject, in: scope))
            results.append(try expression(arm.result, in: scope))
        }
        var otherwise: BoundExpression?
        if let node = node.otherwise { otherwise = try expression(node, in: scope) }
        let missing = BoundExpression.constant(Constant(.null, type: .unknown))
        let (converted, type) = try toCommonType([otherwise ?? missing] + results, construct: "CASE")
        try scope.checkNoSetFunction(since: lastSetFunction, "set-returning functions are not allowed in CASE")
        let branches = zip(conditions, converted.dropFirst()).map { (condition: $0, result: $1) }
        return .caseWhen(
            BoundCase(
                subject: subject, branches: branches, otherwise: otherwise == nil ? nil : converted[0], type: type,
                span: node.span))
    }

    /// Analyzes the condition of an arm; in a simple CASE it compares the subject with a value.
    private mutating func condition(
        of arm: CaseExpression.Arm, subject: BoundExpression?, in scope: Scope
    ) throws(Diagnostic) -> BoundExpression {
        let value = try expression(arm.condition, in: scope)
        guard let subject else { return try boolean(value, construct: "CASE/WHEN") }
        let call = try apply("=", [.placeholder(type: subject.type), value], at: arm.span)
        return try boolean(.call(call), construct: "CASE/WHEN")
    }

    /// Analyzes COALESCE, GREATEST, LEAST and NULLIF.
    mutating func special(_ node: SpecialFunction, in scope: Scope) throws(Diagnostic) -> BoundExpression {
        if node.kind == .mergeAction { return try mergeAction(at: node.span, in: scope) }
        let lastSetFunction = scope.lastSetFunction
        let arguments = try expressions(node.arguments, in: scope)
        switch node.kind {
        case .coalesce:
            let (converted, type) = try toCommonType(arguments, construct: "COALESCE")
            try scope.checkNoSetFunction(since: lastSetFunction, "set-returning functions are not allowed in COALESCE")
            return .coalesce(converted, type: type, span: node.span)
        case .greatest, .least:
            let isGreatest = node.kind == .greatest
            let (converted, type) = try toCommonType(arguments, construct: isGreatest ? "GREATEST" : "LEAST")
            return .extremum(converted, isGreatest: isGreatest, type: type, span: node.span)
        case .nullif:
            var call = try applyBuiltin("=", arguments, at: node.span, in: "NULLIF")
            if call.arguments.first?.type.oid == SQLType.record.oid, let first = arguments.first {
                call.arguments[0] = first
            }
            guard call.type.oid == SQLType.bool.oid else {
                throw Diagnostic(.datatypeMismatch, "NULLIF requires = operator to yield boolean", at: node.span)
            }
            return .nullIf(call)
        case .mergeAction: return try mergeAction(at: node.span, in: scope)
        }
    }

    /// Analyzes a written cast (`transformTypeCast`).
    mutating func cast(_ node: CastExpression, in scope: Scope) throws(Diagnostic) -> BoundExpression {
        let target = try type(node.type)
        if case .array(let constructor) = node.operand, target.isArray {
            return try array(constructor, target: target, in: scope)
        }
        let operand = try expression(node.operand, in: scope)
        if let result = try coerce(operand, to: target, .explicit, at: node.span) { return result }
        throw Diagnostic(
            .cannotCoerce, "cannot cast type \(operand.type.displayName) to \(target.displayName)", at: node.span)
    }
}
