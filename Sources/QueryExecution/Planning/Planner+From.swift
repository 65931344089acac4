import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes
import SemanticAnalysis
import TableStorage

/// A part of FROM that is planned: where its output holds which columns.
struct FromPiece {
    var plan: PlanNode
    var layout: Layout
    /// The relations in it.
    var relations: Set<Int>
}

/// A condition of WHERE or of an inner join, with the relations that it reads.
struct Conjunct {
    var expression: BoundExpression
    var relations: Set<Int>
    /// Tells whether it must stay where it was written.
    var isVolatile: Bool

    /// Looks at a condition.
    init(_ expression: BoundExpression) {
        self.expression = expression
        var found: Set<Int> = []
        TreeWalk(onExpression: { node, depth in
            for key in node.columns(atLevel: depth) { found.insert(key.relation) }
        }).visit(expression)
        relations = found
        isVolatile = expression.isVolatile
    }

    /// Returns the operands of nested ANDs.
    static func split(_ expression: BoundExpression?) -> [Conjunct] {
        guard let expression else { return [] }
        if case .logical(let logical) = expression, case .and = logical.operation {
            return logical.operands.flatMap { split($0) }
        }
        return [Conjunct(expression)]
    }
}

extension Planner {
    /// Makes the plan of FROM and WHERE; `needing` are columns that are read elsewhere too.
    func planFrom(
        _ query: BoundQuery, _ scope: QueryScope, needing extra: Set<ColumnKey>, allColumns: Bool = false,
        eager: EagerAggregation? = nil
    ) throws -> FromPiece {
        try emptied(EmptyQueries(context.environment).givesNoRows(query)) {
            try planRows(query, scope, needing: extra, allColumns: allColumns, eager)
        }
    }

    /// Makes the plan of what gives no rows for the errors of folding its constants, and puts nothing in its place.
    private func emptied(_ isEmpty: Bool, _ plan: () throws -> FromPiece) throws -> FromPiece {
        guard isEmpty, !isProbe else { return try plan() }
        isProbe = true
        defer { isProbe = false }
        var piece = try plan()
        let types = piece.plan.types
        piece.plan = BatchNode("Result", types: types, estimate: 0) {
            Batch(columns: types.map { ColumnVector(type: $0) }, count: 0)
        }
        return piece
    }

    /// Makes the plan of FROM and WHERE.
    private func planRows(
        _ query: BoundQuery, _ scope: QueryScope, needing extra: Set<ColumnKey>, allColumns: Bool,
        _ eager: EagerAggregation?
    ) throws -> FromPiece {
        var extra = extra
        if allColumns {
            for (number, entry) in query.relations.enumerated() where number > 0 && !entry.isPulledUp {
                for column in entry.columns { extra.insert(ColumnKey(relation: number, column: column.number)) }
            }
        }
        var job = FromJob(query: query, scope: scope, needed: columnsNeeded(query).union(extra))
        job.eager = eager
        var conjuncts = try withoutConstants(Conjunct.split(query.filter), scope)
        if query.from.count == 1, case .relation(let only) = query.from[0] {
            for place in conjuncts.indices where conjuncts[place].expression.isVolatileItself {
                conjuncts[place].relations.insert(only)
            }
        }
        let semiJoins = try planSemiJoins(&conjuncts, scope)
        var piece = try planList(query.from, &conjuncts, job)
        for semiJoin in semiJoins { piece = try semiJoin.applied(to: piece, self, scope) }
        let fixed = conjuncts.filter { $0.relations.isEmpty && !$0.expression.isVolatileItself }
        let rest = conjuncts.filter { !$0.relations.isEmpty || $0.expression.isVolatileItself }
        let compiler = ExpressionCompiler(self, scope, piece.layout)
        if !fixed.isEmpty {
            let outer = ExpressionCompiler(self, scope, Layout())
            piece.plan = GateNode(piece.plan, conditions: try fixed.map { try outer.compile($0.expression) })
        }
        if !rest.isEmpty {
            piece.plan = FilterNode(piece.plan, conditions: try rest.map { try compiler.compile($0.expression) })
        }
        return piece
    }

    /// Drops conditions that are always true, and all behind one that never is (`simplify_and_arguments`).
    private func withoutConstants(_ conjuncts: [Conjunct], _ scope: QueryScope) throws -> [Conjunct] {
        var kept: [Conjunct] = []
        for conjunct in conjuncts {
            if conjunct.relations.isEmpty, !conjunct.isVolatile, !conjunct.expression.holdsSubquery {
                let node = try ExpressionCompiler(self, scope, Layout()).compile(conjunct.expression)
                if case .bool(true) = node.constant { continue }
                if node.constant != nil { return [conjunct] }
            }
            kept.append(conjunct)
        }
        return kept
    }

    /// Returns the columns of this level's relations that anything in the query reads.
    private func columnsNeeded(_ query: BoundQuery) -> Set<ColumnKey> {
        var found: Set<ColumnKey> = []
        TreeWalk(onExpression: { node, depth in
            for key in node.columns(atLevel: depth) { found.insert(key) }
        }).visit(query)
        return found
    }

    /// Joins a list of trees, taking out of the conditions those that are used up.
    private func planList(
        _ trees: [JoinTree], _ conjuncts: inout [Conjunct], _ job: FromJob
    ) throws -> FromPiece {
        var leaves: [JoinTree] = []
        for tree in trees { flatten(tree, &leaves, &conjuncts) }
        if let piece = try planBesideOneRow(leaves, &conjuncts, job) { return piece }
        guard !leaves.isEmpty else {
            return FromPiece(plan: OneRowNode(), layout: Layout(), relations: [])
        }
        var joined: FromPiece?
        while !leaves.isEmpty {
            let next = nextLeaf(leaves, joined, conjuncts, job)
            let leaf = leaves.remove(at: next)
            joined = try add(leaf, to: joined, &conjuncts, job)
        }
        return joined ?? FromPiece(plan: OneRowNode(), layout: Layout(), relations: [])
    }

    /// Makes the plan of a table beside a sub-select of exactly one row: the conditions that join them are conditions of the scan,
    /// in which the one row stands for constants. Nil for any other list.
    private func planBesideOneRow(
        _ leaves: [JoinTree], _ conjuncts: inout [Conjunct], _ job: FromJob
    ) throws -> FromPiece? {
        guard !isProbe, let (one, table) = job.oneRowAndTable(leaves, catalog),
            conjuncts.contains(where: { $0.relations == [one, table] }),
            !conjuncts.contains(where: { $0.isVolatile || $0.expression.callsRoutine || $0.expression.holdsSubquery })
        else { return nil }
        var own = Self.take(&conjuncts) { $0.relations == [one] }
        let left = try planTree(.relation(one), &own, job)
        let conditions = Self.take(&conjuncts) { $0.relations == [table] || $0.relations == [one, table] }
        let inner = QueryScope(parent: job.scope)
        let right = try planTreeApart(.relation(table), where: conditions.map(\.expression), inner, job)
        let compiler = ExpressionCompiler(self, job.scope, left.layout)
        let node = ApplyNode(
            left: try filter(left, own, job).plan, right: right.plan, isOuter: false, frame: inner.frame,
            parameters: try inner.parameters.map(compiler.compile), conditions: [], context: context)
        return FromPiece(plan: node, layout: left.layout.joined(with: right.layout), relations: [one, table])
    }

    /// Takes nested inner joins apart.
    private func flatten(_ tree: JoinTree, _ leaves: inout [JoinTree], _ conjuncts: inout [Conjunct]) {
        if case .join(let join) = tree, join.kind == .inner {
            flatten(join.left, &leaves, &conjuncts)
            flatten(join.right, &leaves, &conjuncts)
            conjuncts += Conjunct.split(join.condition)
        } else {
            leaves.append(tree)
        }
    }

    /// Chooses the next tree to join: in text order, but one that an equality ties to the ones before comes first.
    private func nextLeaf(
        _ leaves: [JoinTree], _ joined: FromPiece?, _ conjuncts: [Conjunct], _ job: FromJob
    ) -> Int {
        guard let joined, !job.isLateral(leaves[0]) else { return 0 }
        for (place, leaf) in leaves.enumerated() {
            if job.isLateral(leaf) { break }
            let relations = job.relations(of: leaf)
            let tied = conjuncts.contains { conjunct in
                EquiPair(conjunct, left: joined.relations, right: relations) != nil
            }
            if tied { return place }
        }
        return 0
    }

    /// Joins one more tree.
    private func add(
        _ leaf: JoinTree, to joined: FromPiece?, _ conjuncts: inout [Conjunct], _ job: FromJob
    ) throws -> FromPiece {
        let relations = job.relations(of: leaf)
        if let joined, job.isLateral(leaf) {
            return try applyLateral(leaf, to: joined, isOuter: false, &conjuncts, job)
        }
        let isSingle = if case .relation = leaf { true } else { false }
        var own = Self.take(&conjuncts, withVolatile: isSingle) {
            $0.relations.isSubset(of: relations) && !$0.relations.isEmpty
        }
        let piece = try planTree(leaf, &own, job)
        guard let joined else { return try filter(piece, own, job) }
        conjuncts += own
        let all = joined.relations.union(relations)
        let usable = Self.take(&conjuncts) { $0.relations.isSubset(of: all) && !$0.relations.isEmpty }
        return try join(.inner, joined, piece, usable, job)
    }

    /// Takes those conditions out of a list that may be used here; volatile ones only if they are wanted.
    static func take(
        _ conjuncts: inout [Conjunct], withVolatile: Bool = false, where fits: (Conjunct) -> Bool
    ) -> [Conjunct] {
        let taken = conjuncts.filter { (withVolatile || !$0.isVolatile) && fits($0) }
        conjuncts.removeAll { (withVolatile || !$0.isVolatile) && fits($0) }
        return taken
    }

    /// Adds conditions to a piece.
    private func filter(_ piece: FromPiece, _ conjuncts: [Conjunct], _ job: FromJob) throws -> FromPiece {
        guard !conjuncts.isEmpty else { return piece }
        var piece = piece
        let compiler = ExpressionCompiler(self, job.scope, piece.layout)
        piece.plan = FilterNode(piece.plan, conditions: try conjuncts.map { try compiler.compile($0.expression) })
        return piece
    }

    /// Makes the plan of a relation or an outer join; conditions that it takes in are removed.
    private func planTree(
        _ tree: JoinTree, _ conjuncts: inout [Conjunct], _ job: FromJob
    ) throws -> FromPiece {
        switch tree {
        case .relation(let number): return try planEntry(number, &conjuncts, job)
        case .join(let join):
            switch join.kind {
            case .inner: return try planList([tree], &conjuncts, job)
            case .left: return try planOuter(join.left, join.right, join.condition, &conjuncts, job)
            case .right: return try planOuter(join.right, join.left, join.condition, &conjuncts, job)
            case .full: return try planFull(join, job)
            }
        }
    }

    /// Makes the plan of a left join, or of a right join with its sides exchanged.
    private func planOuter(
        _ outer: JoinTree, _ inner: JoinTree, _ condition: BoundExpression?, _ conjuncts: inout [Conjunct],
        _ job: FromJob
    ) throws -> FromPiece {
        let outerRelations = job.relations(of: outer)
        let innerRelations = job.relations(of: inner)
        var outerOnly = Self.take(&conjuncts) { $0.relations.isSubset(of: outerRelations) && !$0.relations.isEmpty }
        let left = try filter(planList([outer], &outerOnly, job), outerOnly, job)
        var on = Conjunct.split(condition)
        if job.isLateral(inner) { return try applyLateral(inner, to: left, isOuter: true, &on, job) }
        var innerOnly = Self.take(&on) { $0.relations.isSubset(of: innerRelations) && !$0.relations.isEmpty }
        let isEmpty = EmptyQueries(context.environment).givesNoRows(
            inner, of: job.query, where: innerOnly.map(\.expression))
        let right = try emptied(isEmpty) { try filter(planList([inner], &innerOnly, job), innerOnly, job) }
        return try join(.left, left, right, on, job)
    }

    /// Makes the plan of a full join.
    private func planFull(_ join: Join, _ job: FromJob) throws -> FromPiece {
        var none: [Conjunct] = []
        let left = try filter(planList([join.left], &none, job), none, job)
        none = []
        let right = try filter(planList([join.right], &none, job), none, job)
        return try self.join(.full, left, right, Conjunct.split(join.condition), job)
    }

    /// Joins two pieces under conditions.
    private func join(
        _ kind: JoinNode.Kind, _ a: FromPiece, _ b: FromPiece, _ conjuncts: [Conjunct], _ job: FromJob
    ) throws -> FromPiece {
        var left = a
        var right = b
        let pairs = conjuncts.compactMap { EquiPair($0, left: left.relations, right: right.relations) }
        let mayLoop = pairs.count == 1 && conjuncts.count == 1 && job.eager == nil
        let method = mayLoop ? joinMethod(kind, left, right, pairs[0], job) : nil
        var late: [Conjunct] = []
        if case .loop(let outerIsLeft) = method {
            if let bare = try withoutRoutines(outerIsLeft ? right : left, job) {
                if outerIsLeft { right = bare.piece } else { left = bare.piece }
                late = bare.late
            }
        }
        if method == nil, kind == .inner && !pairs.isEmpty && left.plan.estimate < right.plan.estimate {
            swap(&left, &right)
        }
        let leftCompiler = ExpressionCompiler(self, job.scope, left.layout)
        let rightCompiler = ExpressionCompiler(self, job.scope, right.layout)
        var leftKeys: [ExpressionNode] = []
        var rightKeys: [ExpressionNode] = []
        var rest: [Conjunct] = []
        for conjunct in conjuncts {
            if let pair = EquiPair(conjunct, left: left.relations, right: right.relations) {
                leftKeys.append(try leftCompiler.compile(pair.left))
                rightKeys.append(try rightCompiler.compile(pair.right))
            } else {
                rest.append(conjunct)
            }
        }
        let layout = left.layout.joined(with: right.layout)
        let compiler = ExpressionCompiler(self, job.scope, layout)
        let node = JoinNode(
            kind, left: left.plan, right: right.plan, leftKeys: leftKeys, rightKeys: rightKeys,
            conditions: try rest.map { try compiler.compile($0.expression) }, context: context)
        node.method = method
        let plan =
            late.isEmpty ? node : FilterNode(node, conditions: try late.map { try compiler.compile($0.expression) })
        return FromPiece(plan: plan, layout: layout, relations: left.relations.union(right.relations))
    }

    /// Plans a table anew whose rows are looked up one by one, so that routines in conditions on it run only for those that were
    /// found; returns those conditions too. Nil where there are none.
    private func withoutRoutines(
        _ piece: FromPiece, _ job: FromJob
    ) throws -> (piece: FromPiece, late: [Conjunct])? {
        guard let number = piece.relations.first, piece.relations.count == 1,
            case .relation = job.query.relations[number].kind
        else { return nil }
        let own = job.query.conditions.filter { $0.relations == [number] }
        let late = own.filter { $0.expression.callsRoutine }
        guard !late.isEmpty else { return nil }
        var early = own.filter { !$0.expression.callsRoutine }
        return (try planEntry(number, &early, job), late)
    }
}

extension BoundExpression {
    /// Tells whether a user's routine is called outside of sub-selects.
    var callsRoutine: Bool {
        if case .call(let call) = self, call.routine != nil { return true }
        return hasOperand { $0.callsRoutine }
    }
}

/// What planning FROM carries along.
struct FromJob {
    var query: BoundQuery
    let scope: QueryScope
    let needed: Set<ColumnKey>
    /// The table whose rows are aggregated before they are joined, if any.
    var eager: EagerAggregation?

    /// Makes a job.
    init(query: BoundQuery, scope: QueryScope, needed: Set<ColumnKey>) {
        self.query = query
        self.scope = scope
        self.needed = needed
    }

    /// Returns the sub-select of one row and the table of which a list consists; nil for any other.
    func oneRowAndTable(_ leaves: [JoinTree], _ catalog: Catalog) -> (one: Int, table: Int)? {
        guard leaves.count == 2, case .relation(let a) = leaves[0], case .relation(let b) = leaves[1],
            query.locking.isEmpty, query.pushedLock == nil, !leaves.contains(where: isLateral)
        else { return nil }
        for (one, table) in [(a, b), (b, a)] where query.relations[one].isOneRow {
            guard case .relation(let id) = query.relations[table].kind,
                let relation = catalog.relations[id], relation.kind == .table, !relation.hasFamily,
                query.relations[table].securityFilters.isEmpty,
                !needed.contains(where: { $0.relation == table && $0.column <= 0 })
            else { continue }
            return (one, table)
        }
        return nil
    }

    /// Returns the relations in a tree.
    func relations(of tree: JoinTree) -> Set<Int> {
        switch tree {
        case .relation(let number): [number]
        case .join(let join): relations(of: join.left).union(relations(of: join.right))
        }
    }

    /// Tells whether a tree reads relations before it.
    func isLateral(_ tree: JoinTree) -> Bool {
        switch tree {
        case .relation(let number):
            return query.relations.indices.contains(number) && query.relations[number].readsSiblings
        case .join:
            let own = relations(of: tree)
            return own.contains { number in
                query.relations.indices.contains(number)
                    && query.relations[number].readsSiblings(where: { !own.contains($0) })
            }
        }
    }
}

/// An equality between an expression of one side and one of the other, by which rows can be matched.
struct EquiPair {
    var left: BoundExpression
    var right: BoundExpression

    /// Finds out whether a condition is such an equality.
    init?(_ conjunct: Conjunct, left: Set<Int>, right: Set<Int>) {
        guard !conjunct.isVolatile, case .call(let call) = conjunct.expression, call.arguments.count == 2,
            case .infixOperator(let number) = call.form, BuiltinTable.operator(number)?.name == "=",
            Equality.canHash(call.arguments[0].type, call.arguments[1].type)
        else { return nil }
        let a = Conjunct(call.arguments[0]).relations
        let b = Conjunct(call.arguments[1]).relations
        guard !a.isEmpty && !b.isEmpty else { return nil }
        if a.isSubset(of: left) && b.isSubset(of: right) {
            self.left = call.arguments[0]
            self.right = call.arguments[1]
        } else if b.isSubset(of: left) && a.isSubset(of: right) {
            self.left = call.arguments[1]
            self.right = call.arguments[0]
        } else {
            return nil
        }
    }
}

extension RangeEntry {
    /// Tells whether the query behind the entry becomes a part of the query above, so that nobody asks for whole rows of it
    /// (`pull_up_simple_subquery`, `preprocess_rowmarks`).
    fileprivate var isPulledUp: Bool {
        switch kind {
        case .view(_, let inner), .subquery(let inner): inner.isSimple
        case .relation, .values, .functions, .commonTable, .pseudo: false
        }
    }
}

extension RangeEntry {
    /// Tells whether a sub-select gives exactly one row: aggregates of all rows, and no condition on them.
    var isOneRow: Bool {
        guard case .subquery(let query) = kind else { return false }
        return query.grouping?.keys.isEmpty == true && query.grouping?.sets == nil && query.having == nil
            && query.limit == nil && query.offset == nil && query.setOperation == nil
            && !query.targets.contains { $0.expression.returnsSet || $0.expression.isVolatile }
    }
}
