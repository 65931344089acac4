import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes

extension Analyzer {
    /// Returns the one expression that a SQL function's body consists of, over its parameters, when it may stand in the
    /// place of a call (`inline_function`); nil when the function is not so simple. Whether EXECUTE is granted is the
    /// caller's to ask.
    package mutating func inlinedBody(of routine: Routine, for call: BoundCall) throws(Diagnostic) -> BoundExpression? {
        guard routine.kind == .function, !routine.isSecurityDefiner, !routine.returnsSet, routine.result != .record,
            routine.settings.isEmpty, routine.language == Routine.sqlLanguage,
            call.arguments.count == routine.inputs.count
        else { return nil }
        let saved = (parameterTypes, parameterNames, parameterQualifier)
        declareParameters(of: routine, types: call.arguments.map(\.type))
        defer { (parameterTypes, parameterNames, parameterQualifier) = saved }
        guard let query = try onlyQuery(of: routine), query.isSingleValue, let value = query.targets.first?.expression
        else { return nil }
        _ = try RoutineResultShape(
            of: call.type, columns: routine.resultColumns(in: environment.catalog),
            named: environment.typeName(call.type), final: [(query.targets[0].name, value.type)])
        var body = value
        if value.type.oid != call.type.oid {
            guard call.type != .void, let cast = try assignmentCast(value, to: call.type) else { return nil }
            body = cast
        }
        return canReplace(call, body, routine) ? body : nil
    }

    /// Returns the query that is a routine's whole body; nil when there is more or something else.
    mutating func onlyQuery(of routine: Routine) throws(Diagnostic) -> BoundQuery? {
        switch routine.body {
        case .aggregate: return nil
        case .analyzed(let statements, _):
            guard statements.count == 1, case .query(let only) = statements[0] else { return nil }
            return only
        case .text(let text):
            let statements = try Parser.parse(text)
            guard statements.count == 1 else { return nil }
            guard case .query(let syntax) = statements[0].statement else {
                _ = try analyze(bodyStatement: statements[0].statement)
                return nil
            }
            return try definitionQuery(syntax)
        }
    }

    /// Tells whether the body means the same in the place of the call: no less strict, no more volatile, no argument
    /// computed more or less often than it matters.
    private func canReplace(_ call: BoundCall, _ body: BoundExpression, _ routine: Routine) -> Bool {
        if body.holdsQuery || body.returnsSet || body.holdsAggregate { return false }
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
            if count > 1, argument.isVolatile || argument.holdsQuery || argument.isCostly { return false }
        }
        return true
    }

    /// Returns an expression with the bodies of simple SQL functions written in the place of their calls, as the planner
    /// sees it; calls that may not be executed stay.
    package mutating func expandingRoutines(
        _ expression: BoundExpression, active: [ObjectID] = []
    ) throws(Diagnostic) -> BoundExpression {
        let whole = try expression.mapChildren(
            { (child) throws(Diagnostic) in try expandingRoutines(child, active: active) },
            query: { (query) throws(Diagnostic) in query })
        guard case .call(let call) = whole, call.routine != nil, !active.contains(call.function),
            let routine = environment.catalog.routines[call.function], environment.mayExecute(routine)
        else { return whole }
        do {
            guard let body = try inlinedBody(of: routine, for: call) else { return whole }
            return try expandingRoutines(
                body.replacingParameters(call.arguments), active: active + [routine.id])
        } catch {
            let source: String? = if case .text(let text) = routine.body { text } else { nil }
            throw RoutineErrors.adding("SQL function \"\(routine.name)\" during inlining", source, to: error)
        }
    }
}

extension AnalysisEnvironment {
    /// Tells whether the current role may execute a routine.
    package func mayExecute(_ routine: Routine) -> Bool {
        isAllowed(.privilege(.execute, on: routine.securable), as: currentRole, in: securables)
    }
}

extension BoundQuery {
    /// Tells whether the query is a SELECT of one value without anything else.
    package var isSingleValue: Bool {
        targets.count == 1 && !targets[0].isHidden && relations.isEmpty && from.isEmpty && filter == nil
            && grouping == nil && having == nil && windows.isEmpty && orderBy.isEmpty && limit == nil && offset == nil
            && setOperation == nil && commonTables.isEmpty && locking.isEmpty && isPlainlyAll
    }

    /// Tells whether DISTINCT is absent.
    private var isPlainlyAll: Bool { if case .none = distinct { true } else { false } }
}

extension BoundExpression {
    /// Tells whether an expression or one within it, sub-selects left out, is as a test says.
    private func contains(_ test: (BoundExpression) -> Bool) -> Bool {
        if test(self) { return true }
        return hasOperand { $0.contains(test) }
    }

    /// Calls the closure with the expression and those within it, sub-selects left out.
    private func forEachNode(_ visit: (BoundExpression) -> Void) {
        visit(self)
        forEachChild { child in if case .expression(let inner) = child { inner.forEachNode(visit) } }
    }

    /// Tells whether a sub-select stands in the expression.
    fileprivate var holdsQuery: Bool { contains { if case .subquery = $0 { true } else { false } } }

    /// Tells whether an aggregate or window function stands in the expression.
    package var holdsAggregate: Bool {
        contains { expression in
            switch expression {
            case .aggregate, .window, .grouping: true
            default: false
            }
        }
    }

    /// How often each parameter is used.
    fileprivate var parameterUses: [Int: Int] {
        var uses: [Int: Int] = [:]
        forEachNode { if case .parameter(let number, _, _) = $0 { uses[number, default: 0] += 1 } }
        return uses
    }

    /// Tells whether computing it twice would cost: more than ten operators, or a user's function.
    fileprivate var isCostly: Bool {
        var calls = 0
        forEachNode { if case .call(let call) = $0 { calls += call.routine == nil ? 1 : 100 } }
        return calls > 10
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
}

/// Adds to errors where in which function they happened.
package enum RoutineErrors {
    /// Returns an error with one more line of CONTEXT, and with the text that its place is in.
    package static func adding(_ line: String, _ source: String?, to error: any Error) -> any Error {
        if var denial = error as? Denial {
            if denial.requirement.isFoundWhenPlanned { denial.diagnostic.span = nil }
            denial.diagnostic = adding(line, source, to: denial.diagnostic)
            return denial
        }
        guard let diagnostic = error as? Diagnostic else { return error }
        return adding(line, source, to: diagnostic)
    }

    /// Returns a diagnostic with one more line of CONTEXT.
    package static func adding(_ line: String, _ source: String?, to diagnostic: Diagnostic) -> Diagnostic {
        var copy = diagnostic
        copy.context = copy.context.map { "\($0)\n\(line)" } ?? line
        guard copy.span != nil, copy.query == nil else { return copy }
        if let source { copy.query = source } else { copy.span = nil }
        return copy
    }
}
