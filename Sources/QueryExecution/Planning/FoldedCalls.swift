import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// Runs the immutable routines of constants once, before anything else of a query is planned, and in PostgreSQL's order: functions
/// in FROM, the select list, RETURNING, conditions of joins and WHERE, HAVING, OFFSET and LIMIT, what ON CONFLICT and MERGE do, and the
/// keys of GROUP BY (`subquery_planner`). What such a routine says and changes is seen, so that planning must not come to its call a
/// second time.
struct FoldedCalls {
    private let planner: Planner
    private let compiler: ExpressionCompiler
    private let folder: ConstantFolder
    /// The columns of sub-selects that are written into the query, where they are calls without columns.
    private var pulledUp: [ColumnKey: BoundExpression] = [:]

    /// Makes the pass over one query level; nil where no call of a routine could be folded.
    init?(_ planner: Planner, _ scope: QueryScope) {
        guard planner.context.catalog.routines.values.contains(where: { $0.volatility == .immutable }) else {
            return nil
        }
        self.planner = planner
        compiler = ExpressionCompiler(planner, scope, Layout())
        folder = ConstantFolder(planner.context.environment.functionContext)
    }

    // MARK: Queries

    /// Returns a query of whose own expressions the constant parts are worked out.
    mutating func folding(_ query: BoundQuery) throws -> BoundQuery {
        pullUp(query)
        guard !pulledUp.isEmpty || holdsCall(query) else { return query }
        var copy = query
        let keys = Set(query.grouping?.keys ?? [])
        try foldSources(of: &copy)
        for place in copy.targets.indices where !keys.contains(place) { try fold(&copy.targets[place].expression) }
        try foldConditions(of: &copy)
        for place in copy.targets.indices where keys.contains(place) { try fold(&copy.targets[place].expression) }
        return withoutUnread(copy)
    }

    /// Folds the arguments of functions in FROM.
    private func foldSources(of query: inout BoundQuery) throws {
        for place in query.relations.indices {
            guard case .functions(let calls, let ordinality) = query.relations[place].kind else { continue }
            query.relations[place].kind = .functions(try calls.map(fold), withOrdinality: ordinality)
        }
    }

    /// Folds the conditions of a query and what stands behind them.
    private func foldConditions(of query: inout BoundQuery) throws {
        query.from = try query.from.map { try $0.mapConditions(fold) }
        query.filter = try query.filter.map(fold)
        query.having = try query.having.map(fold)
        query.offset = try query.offset.map(fold)
        query.limit = try query.limit.map(fold)
    }

    /// Finds the columns of sub-selects and views that PostgreSQL writes into the query (`pull_up_subqueries`), and that are
    /// folded wherever they are read.
    private mutating func pullUp(_ query: BoundQuery) {
        pulledUp = [:]
        for number in query.from.flatMap(\.innerEntries) where query.relations.indices.contains(number) {
            let entry = query.relations[number]
            var values: [BoundExpression] = []
            switch entry.kind {
            case .subquery(let inner) where inner.isSimple: values = inner.visibleTargets.map(\.expression)
            case .view(let id, let inner) where inner.isSimple:
                if planner.catalog.relations[id]?.view?.isSecurityBarrier == true { continue }
                values = inner.visibleTargets.map(\.expression)
            case .values(let rows) where rows.count == 1: values = rows[0]
            default: continue
            }
            for (column, value) in zip(entry.columns, values) where holdsCall(value) && !value.readsRows {
                pulledUp[ColumnKey(relation: number, column: column.number)] = value
            }
        }
    }

    /// Returns a query without the columns that were folded where they were read.
    private func withoutUnread(_ query: BoundQuery) -> BoundQuery {
        guard !pulledUp.isEmpty else { return query }
        var read: Set<ColumnKey> = []
        TreeWalk(onExpression: { node, depth in read.formUnion(node.columns(atLevel: depth)) }).visit(query)
        var copy = query
        for (key, value) in pulledUp where !read.contains(key) {
            copy.relations[key.relation].blank(key.column, with: .constant(Constant(.null, type: value.type)))
        }
        return copy
    }

    // MARK: Changes

    /// Returns a change of whose own expressions the constant parts are worked out.
    mutating func folding(_ change: BoundChange) throws -> BoundChange {
        switch change {
        case .insert(let plan): return .insert(try folding(plan))
        case .update(var plan):
            pullUp(plan.query)
            for place in plan.assignments.indices { try fold(&plan.assignments[place].value) }
            plan.returning = try plan.returning.map(folding)
            try foldSources(of: &plan.query)
            try foldConditions(of: &plan.query)
            return .update(plan)
        case .delete(var plan):
            pullUp(plan.query)
            plan.returning = try plan.returning.map(folding)
            try foldSources(of: &plan.query)
            try foldConditions(of: &plan.query)
            return .delete(plan)
        case .merge(var plan):
            pullUp(plan.query)
            plan.returning = try plan.returning.map(folding)
            try foldSources(of: &plan.query)
            try foldConditions(of: &plan.query)
            plan.actions = try plan.actions.map(folding)
            return .merge(plan)
        }
    }

    /// Folds an INSERT; several rows of VALUES, and a query that is not written into the statement, come behind RETURNING.
    private func folding(_ written: InsertPlan) throws -> InsertPlan {
        var plan = written
        switch plan.source {
        case .values(let rows) where rows.count == 1: try foldRow(of: &plan)
        case .query(var query) where query.isSimple:
            query.targets = try folding(query.targets)
            plan.source = .query(query)
        case .defaults, .vectors, .values, .query: break
        }
        plan.returning = try plan.returning.map(folding)
        if case .values(let rows) = plan.source, rows.count > 1 {
            plan.source = .values(try rows.map { try $0.map { try $0.map(fold) } })
        }
        if case .update(var assignments, let filter)? = plan.onConflict?.action {
            for place in assignments.indices { try fold(&assignments[place].value) }
            plan.onConflict?.action = .update(assignments: assignments, filter: try filter.map(fold))
        }
        return plan
    }

    /// Folds the one row of an INSERT, and the defaults of the columns that it does not give, in the order of the columns.
    private func foldRow(of plan: inout InsertPlan) throws {
        guard case .values(var rows) = plan.source, rows.count == 1 else { return }
        for (column, value) in plan.targetList {
            let folded = try fold(value)
            if let place = plan.columns.firstIndex(of: column), rows[0].indices.contains(place), rows[0][place] != nil {
                rows[0][place] = folded
            } else if let place = plan.defaults.firstIndex(where: { $0.column == column }) {
                plan.defaults[place].value = folded
            }
        }
        plan.source = .values(rows)
    }

    /// Folds what an action of MERGE assigns, then its condition.
    private func folding(_ action: MergeAction) throws -> MergeAction {
        var values = action
        values.condition = nil
        values = try values.mapExpressions(fold)
        values.condition = try action.condition.map(fold)
        return values
    }

    /// Returns targets of which the constant parts are worked out.
    private func folding(_ targets: [Target]) throws -> [Target] {
        var copy = targets
        for place in targets.indices { try fold(&copy[place].expression) }
        return copy
    }

    // MARK: Expressions

    /// Folds an expression in its place.
    private func fold(_ expression: inout BoundExpression) throws { expression = try fold(expression) }

    /// Returns an expression whose constant parts are worked out.
    private func fold(_ expression: BoundExpression) throws -> BoundExpression {
        switch expression {
        case .column(let column) where column.level == 0:
            let key = ColumnKey(relation: column.relation, column: column.column)
            return try pulledUp[key].map { try withoutPulledUp.fold($0) } ?? expression
        case .constant, .column, .wholeRow, .sessionValue, .placeholder, .identityValue: return expression
        case .parameter(let number, let type, let span):
            guard !planner.isGeneric, planner.parameters.indices.contains(number - 1) else { return expression }
            return .constant(Constant(planner.parameters[number - 1], type: type, span: span))
        case .logical(let logical) where logical.operation != .not: return try fold(logical)
        case .caseWhen(let branches): return try fold(branches)
        case .coalesce(let operands, let type, let span):
            var kept: [BoundExpression] = []
            for operand in operands {
                let folded = try fold(operand)
                kept.append(folded)
                if case .constant(let constant) = folded, !constant.value.isNull { break }
            }
            return .coalesce(kept, type: type, span: span)
        default: return try worked(expression.mapChildren(fold, query: { $0 }))
        }
    }

    /// Folds AND or OR; what stands behind a constant that decides is not looked at (`simplify_and_arguments`).
    private func fold(_ logical: LogicalExpression) throws -> BoundExpression {
        var copy = logical
        copy.operands = []
        for operand in logical.operands {
            let folded = try fold(operand)
            copy.operands.append(folded)
            guard case .constant(let constant) = folded, case .bool(let truth) = constant.value else { continue }
            if truth == (logical.operation == .or) { return folded }
        }
        return .logical(copy)
    }

    /// Folds a CASE; branches that are never reached are not looked at.
    private func fold(_ node: BoundCase) throws -> BoundExpression {
        var copy = node
        copy.subject = try node.subject.map(fold)
        copy.branches = []
        for branch in node.branches {
            let condition = try fold(branch.condition)
            var tested = condition
            if let subject = copy.subject, case .constant = subject {
                tested = condition.replacingPlaceholder(by: subject)
            }
            guard let truth = folder.truth(of: tested) else {
                copy.branches.append((condition, try fold(branch.result)))
                continue
            }
            guard truth else { continue }
            let result = try fold(branch.result)
            if copy.branches.isEmpty { return result }
            copy.otherwise = result
            return .caseWhen(copy)
        }
        copy.otherwise = try node.otherwise.map(fold)
        if copy.branches.isEmpty { return copy.otherwise ?? .constant(Constant(.null, type: node.type)) }
        return .caseWhen(copy)
    }

    /// The pass over expressions of the sub-selects themselves.
    private var withoutPulledUp: FoldedCalls {
        var copy = self
        copy.pulledUp = [:]
        return copy
    }

    /// Returns the constant that an expression over constants comes to (`evaluate_function`), or the expression.
    private func worked(_ expression: BoundExpression) throws -> BoundExpression {
        switch expression {
        case .call(let call):
            guard let callee = call.callee, callee.volatility == .immutable, !callee.returnsSet,
                call.type != .record, call.type.fields == nil,
                call.arguments.allSatisfy({ if case .constant = $0 { true } else { false } })
            else { return expression }
            guard let value = try compiler.compile(expression).constant else { return expression }
            return .constant(Constant(value, type: call.type, span: call.span))
        case .cast, .nullTest, .booleanTest:
            guard let value = folder.value(of: expression) else { return expression }
            return .constant(Constant(value, type: expression.type, span: expression.span))
        default: return expression
        }
    }

    // MARK: Is there anything to do?

    /// Tells whether an expression of the query's own level calls an immutable routine.
    private func holdsCall(_ query: BoundQuery) -> Bool { query.hasChild(holdsCall, query: { _ in false }) }

    /// Tells whether an immutable routine is called, outside of sub-selects.
    private func holdsCall(_ expression: BoundExpression) -> Bool {
        if case .call(let call) = expression, call.routine != nil, call.callee?.volatility == .immutable { return true }
        return expression.hasOperand(where: holdsCall)
    }
}

extension JoinTree {
    /// The entries that no outer join can leave without a row.
    fileprivate var innerEntries: [Int] {
        switch self {
        case .relation(let number): [number]
        case .join(let join):
            switch join.kind {
            case .inner: join.left.innerEntries + join.right.innerEntries
            case .left: join.left.innerEntries
            case .right: join.right.innerEntries
            case .full: []
            }
        }
    }
}

extension BoundExpression {
    /// Tells whether the value depends on a row, or on rows of a sub-select.
    fileprivate var readsRows: Bool {
        switch self {
        case .column, .wholeRow, .subquery, .placeholder: true
        default: hasOperand { $0.readsRows }
        }
    }
}

extension RangeEntry {
    /// Puts another expression into the place of a column.
    fileprivate mutating func blank(_ column: Int, with value: BoundExpression) {
        guard let place = columns.firstIndex(where: { $0.number == column }) else { return }
        switch kind {
        case .subquery(let query): kind = .subquery(query.replacingTarget(place, by: value))
        case .view(let id, let query): kind = .view(id, query.replacingTarget(place, by: value))
        case .values(var rows):
            for row in rows.indices where rows[row].indices.contains(place) { rows[row][place] = value }
            kind = .values(rows)
        case .relation, .functions, .commonTable, .pseudo: break
        }
    }
}

extension BoundQuery {
    /// Returns the query with another expression as one of its visible targets.
    fileprivate func replacingTarget(_ place: Int, by value: BoundExpression) -> BoundQuery {
        let visible = targets.indices.filter { !targets[$0].isHidden }
        guard visible.indices.contains(place) else { return self }
        var copy = self
        copy.targets[visible[place]].expression = value
        return copy
    }
}
