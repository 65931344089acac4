import CatalogModel
import SQLBasics
import SQLTypes

/// `EXISTS (…)`, `NOT EXISTS (…)` or `x IN (SELECT …)` as a condition on rows, tied to them by equalities only, as a join.
struct SemiJoin {
    let kind: JoinNode.Kind
    let right: PlanNode
    /// The keys of the right side, over its columns.
    let rightKeys: [ExpressionNode]
    /// The keys of the left side, and how many levels too far in they are written.
    let leftKeys: [(expression: BoundExpression, isInner: Bool)]

    /// Joins a piece with the subquery.
    func applied(to piece: FromPiece, _ planner: Planner, _ scope: QueryScope) throws -> FromPiece {
        let plain = ExpressionCompiler(planner, scope, piece.layout)
        var lowered = plain
        lowered.levelShift = -1
        let keys = try leftKeys.map { try ($0.isInner ? lowered : plain).compile($0.expression) }
        var result = piece
        result.plan = JoinNode(
            kind, left: piece.plan, right: right, leftKeys: keys, rightKeys: rightKeys, conditions: [],
            context: planner.context)
        return result
    }
}

extension Planner {
    /// Takes out of the conditions those that can be joins, and makes their plans.
    func planSemiJoins(_ conjuncts: inout [Conjunct], _ scope: QueryScope) throws -> [SemiJoin] {
        var joins: [SemiJoin] = []
        var rest: [Conjunct] = []
        for conjunct in conjuncts {
            if let join = try makeSemiJoin(conjunct.expression, scope) {
                joins.append(join)
            } else {
                rest.append(conjunct)
            }
        }
        conjuncts = rest
        return joins
    }

    /// Makes a join of a condition; nil when it must be tested row by row.
    private func makeSemiJoin(_ expression: BoundExpression, _ scope: QueryScope) throws -> SemiJoin? {
        if case .logical(let logical) = expression, case .not = logical.operation, let operand = logical.operands.first,
            case .subquery(let subquery) = operand, case .exists = subquery.kind
        {
            return try makeSemiJoin(.anti, subquery.query, pairs: [], scope)
        }
        guard case .subquery(let subquery) = expression else { return nil }
        switch subquery.kind {
        case .exists: return try makeSemiJoin(.semi, subquery.query, pairs: [], scope)
        case .any(let comparison, _) where comparison.comparison == .equal:
            guard let pairs = Self.membershipPairs(comparison, subquery.query) else { return nil }
            return try makeSemiJoin(.semi, subquery.query, pairs: pairs, scope)
        default: return nil
        }
    }

    /// Returns the operands of `IN` with the columns that they are compared with; nil when that can't be hashed.
    private static func membershipPairs(
        _ comparison: RowComparison, _ query: BoundQuery
    ) -> [(outer: BoundExpression, inner: BoundExpression)]? {
        let targets = query.visibleTargets
        guard targets.count == comparison.pairs.count else { return nil }
        var pairs: [(outer: BoundExpression, inner: BoundExpression)] = []
        for (call, target) in zip(comparison.pairs, targets) {
            guard call.arguments.count == 2, call.arguments[1].isPlaceholder, !call.arguments[0].isVolatile,
                Equality.canHash(call.arguments[0].type, target.expression.type)
            else { return nil }
            pairs.append((call.arguments[0], target.expression))
        }
        return pairs
    }

    /// Makes a join with a subquery whose only ties to the outer query are equalities.
    private func makeSemiJoin(
        _ kind: JoinNode.Kind, _ original: BoundQuery, pairs: [(outer: BoundExpression, inner: BoundExpression)],
        _ scope: QueryScope
    ) throws -> SemiJoin? {
        var query = original
        guard query.commonTables.isEmpty, query.grouping == nil, query.having == nil, query.setOperation == nil,
            query.windows.isEmpty, query.limit == nil, query.offset == nil, !query.isVolatile,
            !query.targets.contains(where: { $0.expression.returnsSet })
        else { return nil }
        var inner: [BoundExpression] = pairs.map(\.inner)
        var outer: [(expression: BoundExpression, isInner: Bool)] = pairs.map { ($0.outer, false) }
        var kept: [BoundExpression] = []
        for conjunct in Conjunct.split(query.filter) {
            if !conjunct.expression.readsOuterLevel {
                kept.append(conjunct.expression)
                continue
            }
            guard let tie = Self.tie(conjunct.expression) else { return nil }
            inner.append(tie.inner)
            outer.append((tie.outer, true))
        }
        guard !inner.isEmpty, outer.contains(where: \.isInner) else { return nil }
        query.filter = kept.isEmpty ? nil : kept.count == 1 ? kept[0] : .logical(LogicalExpression(.and, kept))
        query.targets = inner.map { Target($0, name: "key") }
        query.orderBy = []
        query.distinct = .none
        let innerScope = QueryScope(parent: scope)
        let plan = try plan(query, in: innerScope)
        guard innerScope.parameters.isEmpty, !innerScope.isUncacheable else { return nil }
        let keys = plan.types.enumerated().map { ColumnNode(slot: $0, type: $1) }
        return SemiJoin(kind: kind, right: plan, rightKeys: keys, leftKeys: outer)
    }

    /// Takes an equality between the subquery's own columns and those of the query around apart.
    private static func tie(_ expression: BoundExpression) -> (outer: BoundExpression, inner: BoundExpression)? {
        guard case .call(let call) = expression, call.arguments.count == 2,
            case .infixOperator(let number) = call.form, BuiltinTable.operator(number)?.name == "=",
            Equality.canHash(call.arguments[0].type, call.arguments[1].type)
        else { return nil }
        for (a, b) in [(call.arguments[0], call.arguments[1]), (call.arguments[1], call.arguments[0])]
        where !a.readsOuterLevel && b.readsOnlyNextLevel { return (b, a) }
        return nil
    }
}

extension BoundExpression {
    /// Tells whether all columns belong to the query around this one, and no sub-select is in between.
    fileprivate var readsOnlyNextLevel: Bool {
        var fits = true
        TreeWalk(onExpression: { expression, depth in
            switch expression {
            case .column(let column): if depth > 0 || column.level != 1 { fits = false }
            case .wholeRow, .subquery, .aggregate: fits = false
            default: break
            }
        }).visit(self)
        return fits
    }
}
