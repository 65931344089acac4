import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLSyntax
import SQLTypes

/// Writes the queries of simple set-returning SQL functions in FROM in the place of their calls, as PostgreSQL does before
/// it plans (`inline_set_returning_function`): their relations are then checked along with the statement's own, and their
/// errors have no CONTEXT.
struct InlineSets {
    private let environment: AnalysisEnvironment
    private var depth = 0

    /// Makes the pass; nil when there is nothing that could be written in place.
    init?(_ environment: AnalysisEnvironment) {
        guard !environment.catalog.routines.isEmpty else { return nil }
        self.environment = environment
    }

    /// Rewrites a change.
    mutating func rewrite(_ change: BoundChange) throws(Diagnostic) -> BoundChange {
        switch change {
        case .insert(var plan):
            if case .query(let query) = plan.source { plan.source = .query(try rewrite(query)) }
            return .insert(plan)
        case .update(var plan):
            plan.query = try rewrite(plan.query)
            return .update(plan)
        case .delete(var plan):
            plan.query = try rewrite(plan.query)
            return .delete(plan)
        case .merge(var plan):
            plan.query = try rewrite(plan.query)
            return .merge(plan)
        }
    }

    /// Rewrites a query with everything inside it, views included.
    mutating func rewrite(_ query: BoundQuery) throws(Diagnostic) -> BoundQuery {
        var copy = query
        for position in copy.relations.indices {
            switch copy.relations[position].kind {
            case .view(let id, let inner): copy.relations[position].kind = .view(id, try rewrite(inner))
            case .subquery(let inner): copy.relations[position].kind = .subquery(try rewrite(inner))
            case .functions(let calls, false) where calls.count == 1:
                if let inner = try replacement(of: calls[0], copy.relations[position]) {
                    copy.relations[position].kind = .subquery(inner)
                    copy.relations[position].isLateral = true
                }
            case .relation, .values, .functions, .commonTable, .pseudo: break
            }
        }
        for position in copy.commonTables.indices {
            if case .query(let inner) = copy.commonTables[position].body {
                copy.commonTables[position].body = .query(try rewrite(inner))
            }
        }
        guard copy.holdsSubqueries else { return copy }
        return try copy.mapChildren(
            { (expression) throws(Diagnostic) in try rewrite(expression) },
            query: { (inner) throws(Diagnostic) in inner })
    }

    /// Rewrites the sub-selects of an expression.
    private mutating func rewrite(_ expression: BoundExpression) throws(Diagnostic) -> BoundExpression {
        try expression.mapChildren(
            { (child) throws(Diagnostic) in try rewrite(child) },
            query: { (query) throws(Diagnostic) in try rewrite(query) })
    }

    /// Returns the query that stands for a call; nil when the function is not so simple.
    private mutating func replacement(
        of expression: BoundExpression, _ entry: RangeEntry
    ) throws(Diagnostic) -> BoundQuery? {
        guard case .call(let call) = expression, call.routine != nil, depth < 20,
            let routine = environment.catalog.routines[call.function], routine.isPlainSet,
            !call.arguments.contains(where: { $0.isVolatile || $0.hasSubquery }), environment.mayExecute(routine)
        else { return nil }
        do {
            guard let body = try body(of: routine, call, entry) else { return nil }
            var query = body.replacingParameters(call.arguments, depth: 1)
            query.role = environment.currentRole
            depth += 1
            defer { depth -= 1 }
            return try rewrite(query)
        } catch {
            let source: String? = if case .text(let text) = routine.body { text } else { nil }
            throw RoutineErrors.adding("SQL function \"\(routine.name)\" during inlining", source, to: error)
        }
    }

    /// Returns a function's one query with its columns as the function declares them; nil when they cannot be made so.
    private func body(
        of routine: Routine, _ call: BoundCall, _ entry: RangeEntry
    ) throws(Diagnostic) -> BoundQuery? {
        var analyzer = Analyzer(environment)
        analyzer.declareParameters(of: routine, types: call.arguments.map(\.type))
        guard var query = try analyzer.onlyQuery(of: routine), !query.changesData else { return nil }
        let columns = query.visibleTargets.map { (name: $0.name, type: $0.expression.type) }
        let shape = try RoutineResultShape(
            of: call.type, columns: call.resultColumns ?? routine.resultColumns(in: environment.catalog),
            named: environment.typeName(call.type), final: columns)
        let pairs: [(from: SQLType, to: SQLType)]
        switch shape {
        case .nothing, .wholeRow: return nil
        case .value(let from, let to): pairs = [(from, to)]
        case .row(let list): pairs = list
        }
        guard pairs.count == entry.columns.count else { return nil }
        if pairs.allSatisfy({ $0.from == $0.to }) { return query }
        guard query.setOperation == nil, query.orderBy.isEmpty, query.grouping == nil else { return nil }
        if case .none = query.distinct {} else { return nil }
        var number = 0
        for index in query.targets.indices where !query.targets[index].isHidden {
            guard let cast = try analyzer.assignmentCast(query.targets[index].expression, to: pairs[number].to) else {
                return nil
            }
            query.targets[index].expression = cast
            number += 1
        }
        return query
    }
}

extension Routine {
    /// Tells whether the routine is a set-returning function whose query can stand in its place.
    fileprivate var isPlainSet: Bool {
        kind == .function && language == Routine.sqlLanguage && returnsSet && !isStrict && volatility != .volatile
            && !isSecurityDefiner && settings.isEmpty && result != .void
    }
}

extension BoundQuery {
    /// Tells whether an expression of this level holds a sub-select.
    fileprivate var holdsSubqueries: Bool {
        hasChild({ $0.hasSubquery }, query: { _ in false })
    }
}
