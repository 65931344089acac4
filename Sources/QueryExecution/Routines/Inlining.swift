import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes
import SemanticAnalysis

extension ExpressionCompiler {
    /// Writes the body of a simple SQL function in the place of its call; nil when it is not so simple
    /// (`inline_function`). What the caller sees of that is that errors in the body have no CONTEXT.
    func inline(_ call: BoundCall, _ routine: Routine, _ arguments: [ExpressionNode]) throws -> ExpressionNode? {
        guard routine.kind == .function, !routine.isSecurityDefiner, !routine.returnsSet, routine.result != .record,
            routine.settings.isEmpty, routine.language == BuiltinLanguage.sql,
            !planner.inlining.contains(routine.id), call.arguments.count == routine.inputs.count
        else { return nil }
        do {
            guard let body = try inlinedBody(call, routine), canReplace(call, body, routine) else { return nil }
            planner.inlining.append(routine.id)
            defer { planner.inlining.removeLast() }
            return try compile(body.replacingParameters(call.arguments))
        } catch {
            let source: String? = if case .text(let text) = routine.body { text } else { nil }
            throw RoutineErrors.adding("SQL function \"\(routine.name)\" during inlining", source, to: error)
        }
    }

    /// Returns the one expression that a body consists of, converted to the result type; nil when it is more than that.
    private func inlinedBody(_ call: BoundCall, _ routine: Routine) throws -> BoundExpression? {
        var analyzer = Analyzer(context.environment)
        analyzer.declareParameters(of: routine, types: call.arguments.map(\.type))
        let query: BoundQuery
        switch routine.body {
        case .aggregate: return nil
        case .analyzed(let statements, _):
            guard statements.count == 1, case .query(let only) = statements[0] else { return nil }
            query = only
        case .text(let text):
            let statements = try Parser.parse(text)
            guard statements.count == 1, case .query(let syntax) = statements[0].statement else { return nil }
            query = try analyzer.definitionQuery(syntax)
        }
        let columns = query.visibleTargets.map { (name: $0.name, type: $0.expression.type) }
        guard query.isSingleValue, let value = query.targets.first?.expression else { return nil }
        _ = try RoutineResultShape(
            of: call.type, columns: routine.resultColumns(in: context.catalog),
            named: context.environment.typeName(call.type), final: columns)
        if value.type.oid == call.type.oid { return value }
        guard call.type != .void else { return nil }
        return try analyzer.assignmentCast(value, to: call.type)
    }

    /// Tells whether the body means the same in the place of the call: no less strict, no more volatile, no argument
    /// computed more or less often than it matters.
    private func canReplace(_ call: BoundCall, _ body: BoundExpression, _ routine: Routine) -> Bool {
        if body.holdsSubquery || body.returnsSet || body.holdsAggregate { return false }
        switch routine.volatility {
        case .immutable: if body.isMutable { return false }
        case .stable: if body.isVolatile { return false }
        case .volatile: break
        }
        let uses = body.parameterUses
        if routine.isStrict {
            guard body.isStrictInParameters, uses.count == call.arguments.count else { return false }
        }
        for (index, argument) in call.arguments.enumerated() {
            let count = uses[index + 1] ?? 0
            if count == 0, argument.isVolatile { return false }
            if count > 1, argument.isVolatile || argument.holdsSubquery || argument.isCostly { return false }
        }
        return true
    }
}

extension BoundQuery {
    /// Tells whether the query is a SELECT of one value without anything else.
    fileprivate var isSingleValue: Bool {
        targets.count == 1 && !targets[0].isHidden && relations.isEmpty && from.isEmpty && filter == nil
            && grouping == nil && having == nil && windows.isEmpty && orderBy.isEmpty && limit == nil && offset == nil
            && setOperation == nil && commonTables.isEmpty && locking.isEmpty && isPlainlyAll
    }

    /// Tells whether DISTINCT is absent.
    private var isPlainlyAll: Bool { if case .none = distinct { true } else { false } }
}

extension BoundExpression {
    /// How often each parameter is used.
    fileprivate var parameterUses: [Int: Int] {
        var uses: [Int: Int] = [:]
        TreeWalk(onExpression: { expression, _ in
            if case .parameter(let number, _, _) = expression { uses[number, default: 0] += 1 }
        }).visit(self)
        return uses
    }

    /// Tells whether an aggregate or window function stands in the expression.
    fileprivate var holdsAggregate: Bool {
        switch self {
        case .aggregate, .window, .grouping: true
        default: operands.contains { $0.holdsAggregate }
        }
    }

    /// Tells whether NULL anywhere makes the value NULL, so that a strict function may be replaced
    /// (`contain_nonstrict_functions`).
    fileprivate var isStrictInParameters: Bool {
        switch self {
        case .constant, .column, .parameter, .sessionValue: true
        case .call(let call): call.callee?.isStrict == true && call.arguments.allSatisfy(\.isStrictInParameters)
        case .cast(let cast): cast.operand.isStrictInParameters
        case .logical(let logical): logical.operation == .not && logical.operands.allSatisfy(\.isStrictInParameters)
        case .arrayComparison(let comparison):
            comparison.operand.isStrictInParameters && comparison.array.isStrictInParameters
        default: false
        }
    }

    /// Tells whether computing it twice would cost: more than ten operators, or a user's function.
    fileprivate var isCostly: Bool {
        var calls = 0
        TreeWalk(onExpression: { expression, _ in
            if case .call(let call) = expression { calls += call.routine == nil ? 1 : 100 }
        }).visit(self)
        return calls > 10
    }
}
