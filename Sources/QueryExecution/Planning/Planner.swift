import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis

/// Makes plans of analyzed queries, over one snapshot of the state.
final class Planner {
    let context: ExecutionContext
    /// What the statement reads, whatever it changes meanwhile.
    let snapshot: ClusterState
    let permits: PermitSet
    /// The values of `$1`, `$2` and so on.
    let parameters: [Value]
    /// Tells whether the plan is made only for the errors of folding constants, and never run.
    var isProbe = false
    /// Who watches the plan of the rows to change, for EXPLAIN ANALYZE.
    var watch: PlanWatch?
    /// Tells whether the plan does not know the values of parameters, so that nothing is worked out of them beforehand.
    var isGeneric = false
    /// The rows that the statement has changed.
    let commandRows = CommandRows()
    /// The plans of sub-selects within expressions.
    var subplans: [PlanNode] = []
    /// What is to be done when the statement is done, all changes of its WITH list included.
    let events: ConstraintEvents
    /// How many rows go through the plans at once.
    let pace = Pace()
    /// Tells whether PostgreSQL would not plan the statement again, so that what it inlines has been asked for its schemas.
    var isPlannedAgain: () -> Bool = { false }
    /// Tells whether a function's body has been written in the place of its call.
    var inlinesRoutines = false
    /// The functions whose bodies are being written into the expression at this place, outermost first.
    var inlining: [ObjectID] = []

    /// Makes a planner for one statement; a snapshot older than the present state is what a stable function reads.
    init(
        context: ExecutionContext, permits: PermitSet, parameters: [Value] = [], snapshot: ClusterState? = nil
    ) {
        self.context = context
        self.snapshot = snapshot ?? context.state
        events = ConstraintEvents(context: context)
        self.permits = permits
        self.parameters = parameters
    }

    /// Makes the plan of a query, whose output are its visible columns.
    func plan(_ query: BoundQuery, in scope: QueryScope) throws -> PlanNode {
        let plan = try planWhole(query, in: scope)
        plan.pace = pace
        return plan
    }

    /// Makes the plan of a query with its WITH list.
    private func planWhole(_ query: BoundQuery, in scope: QueryScope) throws -> PlanNode {
        let sources = try planCommonTables(query, scope)
        let body =
            try query.setOperation.map { try planSetOperation($0, query, scope) } ?? planSelect(query, scope)
        guard sources.contains(where: { $0.change != nil }) else {
            return sources.isEmpty ? body : WithNode(body, sources: sources)
        }
        return WithNode(body, sources: sources) {
            try ConstraintEnforcer(context: self.context, planner: self, events: self.events).run()
        }
    }

    /// Makes the plan of a top-level query.
    func plan(_ query: BoundQuery) throws -> PlanNode { try plan(query, in: QueryScope(parent: nil)) }

    /// Makes the plan of a set operation, with its ORDER BY and LIMIT.
    private func planSetOperation(
        _ tree: SetOperationTree, _ query: BoundQuery, _ scope: QueryScope
    ) throws -> PlanNode {
        let combined = try planTree(tree, query, scope)
        return try finish(combined, query, scope, isOrdered: false)
    }

    /// Makes the plan of a node of a set operation's tree.
    private func planTree(_ tree: SetOperationTree, _ query: BoundQuery, _ scope: QueryScope) throws -> PlanNode {
        switch tree {
        case .leaf(let relation):
            guard query.relations.indices.contains(relation) else {
                throw Diagnostic(.internalError, "a set operation has no such operand")
            }
            return try planOperand(query.relations[relation], scope)
        case .node(let operation, let all, let left, let right, let types):
            let a = try planTree(left, query, scope)
            let b = try planTree(right, query, scope)
            switch operation {
            case .union:
                let both = AppendNode((all ? (a as? AppendNode)?.inputs ?? [a] : [a]) + [b], types: types)
                return all ? both : UniqueNode(both, columns: Array(types.indices), context: context)
            case .intersect, .except:
                let isIntersection = operation == .intersect
                let isEmptyLeft = isIntersection && isKnownEmpty(left, query)
                let isTurned =
                    isIntersection && !isEmptyLeft && isKnownEmpty(right, query) && !isSingleRow(left, query)
                return SetOperationNode(
                    isIntersection: isIntersection, keepsAll: all, left: isTurned ? b : a, right: isTurned ? a : b,
                    stopsEarly: isTurned || isEmptyLeft || !isIntersection, types: types, context: context)
            }
        }
    }

    /// Tells whether an operand is known to give no rows; that of INTERSECT comes first then (`generate_nonunion_paths`).
    private func isKnownEmpty(_ tree: SetOperationTree, _ query: BoundQuery) -> Bool {
        switch tree {
        case .leaf(let relation):
            guard query.relations.indices.contains(relation),
                case .subquery(let operand) = query.relations[relation].kind
            else { return false }
            return EmptyQueries(context.environment).isEmptyOperand(operand)
        case .node(.union, _, let left, let right, _): return isKnownEmpty(left, query) && isKnownEmpty(right, query)
        case .node: return false
        }
    }

    /// Tells whether an operand is taken to give one row, no more than one that gives none.
    private func isSingleRow(_ tree: SetOperationTree, _ query: BoundQuery) -> Bool {
        guard case .leaf(let relation) = tree, query.relations.indices.contains(relation) else { return false }
        let entry = query.relations[relation]
        guard case .subquery(let operand) = entry.kind else { return false }
        if entry.isOneRow { return true }
        if EmptyQueries(context.environment).isLimitedToOne(operand) { return true }
        if case .values(let rows)? = operand.relations.first?.kind, operand.relations.count == 1 {
            return rows.count == 1
        }
        return operand.relations.isEmpty && !operand.targets.contains { $0.expression.returnsSet }
    }

    /// Makes the plan of an operand of a set operation.
    func planOperand(_ entry: RangeEntry, _ scope: QueryScope) throws -> PlanNode {
        let inner = QueryScope(parent: scope)
        let plan: PlanNode
        switch entry.kind {
        case .subquery(let query), .view(_, let query): plan = try self.plan(query, in: inner)
        default: throw Diagnostic(.internalError, "an operand of a set operation is no query")
        }
        if inner.parameters.isEmpty { return plan }
        let compiler = ExpressionCompiler(self, scope, Layout())
        return ApplyNode(
            left: OneRowNode(), right: plan, isOuter: false, frame: inner.frame,
            parameters: try inner.parameters.map(compiler.compile), conditions: [], context: context)
    }

    /// Adds DISTINCT, ORDER BY and LIMIT to rows of all targets, and drops the hidden ones.
    func finish(_ rows: PlanNode, _ query: BoundQuery, _ scope: QueryScope, isOrdered: Bool) throws -> PlanNode {
        let compiler = ExpressionCompiler(self, scope, Layout())
        let limit = try query.limit.map(compiler.compile)
        let offset = try query.offset.map(compiler.compile)
        let visible = query.targets.indices.filter { !query.targets[$0].isHidden }
        let keys = query.orderBy.map {
            SortColumn(column: $0.target, isDescending: $0.isDescending, nullsFirst: $0.nullsFirst)
        }
        var plan = rows
        if case .all = query.distinct { plan = UniqueNode(plan, columns: visible, context: context) }
        if !keys.isEmpty && !isOrdered {
            let isLast: Bool = if case .on = query.distinct { false } else { !query.withTies }
            plan = SortNode(
                plan, keys: keys, limit: isLast ? limit : nil, offset: isLast ? offset : nil, context: context)
        }
        if case .on(let columns) = query.distinct { plan = UniqueNode(plan, columns: columns, context: context) }
        if limit != nil || offset != nil {
            plan = LimitNode(plan, limit: limit, offset: offset, ties: query.withTies ? keys.map(\.column) : nil)
        }
        if visible.count == plan.types.count { return plan }
        return ProjectNode(plan, nodes: visible.map { ColumnNode(slot: $0, type: plan.types[$0]) })
    }
}
