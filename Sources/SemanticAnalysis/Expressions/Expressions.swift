import CatalogModel
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Analyzes an expression within a query level (`transformExpr`).
    mutating func expression(_ node: Expression, in scope: Scope) throws(Diagnostic) -> BoundExpression {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else { throw Self.tooDeep }
        return try unguardedExpression(node, in: scope)
    }

    /// Analyzes an expression in another clause of the level.
    mutating func expression(
        _ node: Expression, in scope: Scope, clause: Clause
    ) throws(Diagnostic) -> BoundExpression {
        let saved = scope.clause
        scope.clause = clause
        defer { scope.clause = saved }
        return try expression(node, in: scope)
    }

    /// The error for a statement that is nested too deeply.
    static var tooDeep: Diagnostic {
        Diagnostic(
            .statementTooComplex, "stack depth limit exceeded",
            hint: "Increase the configuration parameter \"max_stack_depth\" (currently 2048kB), after ensuring the "
                + "platform's stack depth limit is adequate.")
    }

    /// Chooses by the kind of node.
    private mutating func unguardedExpression(
        _ node: Expression, in scope: Scope
    ) throws(Diagnostic) -> BoundExpression {
        switch node {
        case .literal(let node): return try literal(node)
        case .column(let node): return try column(node, in: scope)
        case .parameter(let node): return try parameter(node)
        case .unary(let node): return try unary(node, in: scope)
        case .binary(let node): return try binary(node, in: scope)
        case .logical(let node): return try logical(node, in: scope)
        case .not(let node):
            let operand = try boolean(try expression(node.operand, in: scope), construct: "NOT")
            return .logical(LogicalExpression(.not, [operand], span: node.span))
        case .test(let node): return try test(node, in: scope)
        case .distinct(let node): return try distinct(node, in: scope)
        case .between(let node): return try between(node, in: scope)
        case .inList(let node): return try inList(node, in: scope)
        case .inSubquery(let node): return try inSubquery(node, in: scope)
        case .pattern(let node): return try pattern(node, in: scope)
        case .quantified(let node): return try quantified(node, in: scope)
        case .exists(let node): return try exists(node, in: scope)
        case .scalarSubquery(let node): return try scalarSubquery(node, in: scope)
        case .array(let node): return try array(node, target: nil, in: scope)
        case .arraySubquery(let node): return try arraySubquery(node, in: scope)
        case .indirection(let node): return try indirection(node, in: scope)
        case .row(let node): return try row(node, in: scope)
        case .conditional(let node): return try conditional(node, in: scope)
        case .special(let node): return try special(node, in: scope)
        case .cast(let node): return try cast(node, in: scope)
        case .call(let node): return try call(node, in: scope)
        case .sqlValue(let node): return try sqlValue(node)
        case .collate(let node): return try collate(node, in: scope)
        case .grouping(let node): return try grouping(node, in: scope)
        case .defaultValue(let span):
            throw Diagnostic(.syntaxError, "DEFAULT is not allowed in this context", at: span)
        }
    }

    /// Analyzes expressions one after the other.
    mutating func expressions(_ nodes: [Expression], in scope: Scope) throws(Diagnostic) -> [BoundExpression] {
        var result: [BoundExpression] = []
        result.reserveCapacity(nodes.count)
        for node in nodes { result.append(try expression(node, in: scope)) }
        return result
    }

    /// Makes a constant of a literal: an integer by its size, a string of a type that is still open (`make_const`).
    func literal(_ node: Literal) throws(Diagnostic) -> BoundExpression {
        switch node.value {
        case .integer(let number):
            let type = Int32(exactly: number) == nil ? SQLType.int8 : SQLType.int4
            return .constant(Constant(.int(number), type: type, span: node.span))
        case .numeric(let text):
            do {
                let value = try ValueText.parse(text, as: .numeric, context: environment.functionContext)
                return .constant(Constant(value, type: .numeric, span: node.span))
            } catch {
                throw error.located(at: node.span)
            }
        case .string(let text): return .constant(Constant(.text(text), type: .unknown, span: node.span))
        case .bitString(let text):
            do {
                return .constant(Constant(.bits(try BitText.parse(text)), type: .bit, span: node.span))
            } catch {
                throw error.located(at: node.span)
            }
        case .boolean(let value): return .constant(Constant(.bool(value), type: .bool, span: node.span))
        case .null: return .constant(Constant(.null, type: .unknown, span: node.span))
        }
    }

    /// Makes a reference to a parameter.
    private mutating func parameter(_ node: ParameterReference) throws(Diagnostic) -> BoundExpression {
        if infersParameters { return try inferredParameter(node) }
        if let parameterValues, parameterValues.indices.contains(node.number - 1) {
            return .constant(
                Constant(parameterValues[node.number - 1], type: parameterTypes[node.number - 1], span: node.span))
        }
        guard parameterTypes.indices.contains(node.number - 1) else {
            throw Diagnostic(.undefinedParameter, "there is no parameter $\(node.number)", at: node.span)
        }
        return .parameter(node.number, type: parameterTypes[node.number - 1], span: node.span)
    }

    /// Makes a value such as CURRENT_USER (`transformSQLValueFunction`).
    private func sqlValue(_ node: SQLValueFunction) throws(Diagnostic) -> BoundExpression {
        let precision = node.precision.map { min($0, 6) }
        let modifier = Int32(truncatingIfNeeded: precision ?? -1)
        let value: (SessionValue, SQLType) =
            switch node.kind {
            case .currentDate: (.currentDate, .date)
            case .currentTime: (.currentTime(precision: precision), .timetz.with(modifier: modifier))
            case .currentTimestamp: (.currentTimestamp(precision: precision), .timestamptz.with(modifier: modifier))
            case .localTime: (.localTime(precision: precision), .time.with(modifier: modifier))
            case .localTimestamp: (.localTimestamp(precision: precision), .timestamp.with(modifier: modifier))
            case .currentRole: (.currentRole, .name)
            case .currentUser: (.currentUser, .name)
            case .user: (.user, .name)
            case .sessionUser: (.sessionUser, .name)
            case .currentCatalog: (.currentCatalog, .name)
            case .currentSchema: (.currentSchema, .name)
            }
        return .sessionValue(value.0, type: value.1, span: node.span)
    }

    /// Analyzes COLLATE: all collations that RoleSQL knows order by bytes, so nothing remains of it.
    private mutating func collate(_ node: CollateExpression, in scope: Scope) throws(Diagnostic) -> BoundExpression {
        let operand = try expression(node.operand, in: scope)
        try Collations.check(operand.type, at: node.span)
        try Collations.lookUp(node.collation, at: node.span)
        return try resolvingUnknown(operand)
    }
}
