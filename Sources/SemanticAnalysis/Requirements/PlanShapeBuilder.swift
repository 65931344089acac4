import CatalogModel
import SQLBasics
import SQLTypes

/// Makes the shape of a query level.
struct PlanShapeBuilder {
    let environment: AnalysisEnvironment
    let folder: ConstantFolder
    /// Tells whether all that reads a query's entries is in the query.
    var seesAllReaders = true
    /// Where the sides of outer joins are noted that may be NULL, when somebody asks.
    var nullableSides: NullableSides?

    /// Makes a builder.
    init(_ environment: AnalysisEnvironment) {
        self.environment = environment
        folder = ConstantFolder(environment.functionContext)
    }

    /// The number in a path that stands for the first conjunct of WHERE.
    static let firstConjunct = 1_000_000

    /// A column of an entry that a condition refuses to be NULL.
    private struct StrictColumn: Hashable {
        var entry: Int
        var column: Int
    }

    /// Returns the shape of a query level at a path; the level around it refuses NULL for some of its columns, counted
    /// from 1.
    func shape(of query: BoundQuery, at path: [Int] = [], refusingNulls outputs: Set<Int> = []) -> PlanShape {
        let conjuncts = query.filter?.conjuncts ?? []
        let targets = query.visibleTargets
        let wanted = outputs.filter { targets.indices.contains($0 - 1) }.map { targets[$0 - 1].expression }
        let all = Set(query.relations.indices)
        let strict = (conjuncts.flatMap { $0.strictParts(over: all) } + wanted.map { ($0, 0) }).reduce(
            Set<StrictColumn>()
        ) { $0.union(strictColumns($1.0, level: $1.1)) }
        let members = query.from.map { shape(of: $0, query, strict, path) }
        var isFalse = false
        var joined: [(PlanShape.Kind, PlanShape)] = []
        let available = Set(query.relations.indices)
        for (number, conjunct) in conjuncts.enumerated() {
            let place = path + [Self.firstConjunct + number]
            if let (subquery, kind) = conjunct.pulledUp(over: available) {
                joined.append((kind, shape(ofSubselect: subquery, at: place)))
            } else if folder.truth(of: conjunct) == false {
                isFalse = true
            }
        }
        return joined.reduce(.from(members, isFalse: isFalse)) { .join($1.0, $0, $1.1, isFalse: false) }
    }

    /// Tells whether a query level as a whole is planned to nothing.
    func isEmpty(_ query: BoundQuery) -> Bool {
        var query = query
        if query.limit?.isNullConstant ?? true, query.offset?.isNoNumber ?? true {
            query.limit = nil
            query.offset = nil
        }
        guard query.isUnadorned, query.setOperation == nil else { return false }
        return PlanVerdict(shape(of: query)).isEmpty
    }

    /// Returns the shape of a part of FROM; outer joins are reduced by conditions that refuse NULLs
    /// (`reduce_outer_joins`).
    private func shape(
        of tree: JoinTree, _ query: BoundQuery, _ strict: Set<StrictColumn>, _ path: [Int]
    ) -> PlanShape {
        guard case .join(let join) = tree else {
            guard case .relation(let number) = tree else { return .one }
            let columns = Set(strict.filter { $0.entry == number }.map(\.column))
            return shape(ofEntry: number, query, path + [number], refusingNulls: columns)
        }
        let entries = Set(strict.map(\.entry))
        let (kind, outer, inner) = join.reduced(
            refusingLeft: !entries.isDisjoint(with: join.left.entries),
            refusingRight: !entries.isDisjoint(with: join.right.entries))
        switch kind {
        case .left, .anti: nullableSides?.found.append((query, inner))
        case .full: nullableSides?.found += [(query, outer), (query, inner)]
        case .inner, .semi: break
        }
        let conjuncts = join.condition?.conjuncts ?? []
        var isFalse = conjuncts.contains { folder.truth(of: $0) == false }
        if case .left = join.kind, isRemovable(join, query) { isFalse = true }
        var local = conjuncts.reduce(Set<StrictColumn>()) { $0.union(strictColumns($1, level: 0)) }
        var passed = strict
        switch kind {
        case .inner, .semi:
            local.formUnion(strict)
            passed = local
        case .left, .anti: break
        case .full: (local, passed) = ([], [])
        }
        return .join(
            kind, shape(of: outer, query, passed, path), shape(of: inner, query, local, path), isFalse: isFalse)
    }

    /// Tells whether a left join is taken away, because its right side is a sub-select that finds at most one row for each of the
    /// left and that nobody reads (`join_is_removable`).
    private func isRemovable(_ join: Join, _ query: BoundQuery) -> Bool {
        guard seesAllReaders, case .relation(let number) = join.right, query.relations.indices.contains(number),
            case .subquery(let inner) = query.relations[number].kind, inner.mayBeDistinct
        else { return false }
        var rest = query
        rest.from = query.from.map { $0.withoutCondition(before: number) }
        guard !rest.entriesUsed(level: 0).contains(number) else { return false }
        let columns = (join.condition?.conjuncts ?? []).compactMap { $0.columnEqual(to: number) }
        return inner.isDistinct(by: Set(columns))
    }

    /// Returns the shape of an entry of the range table.
    private func shape(
        ofEntry number: Int, _ query: BoundQuery, _ path: [Int], refusingNulls columns: Set<Int>
    ) -> PlanShape {
        guard query.relations.indices.contains(number) else { return .one }
        let entry = query.relations[number]
        switch entry.kind {
        case .relation: return .table(isEmpty: entry.securityFilters.contains { folder.truth(of: $0) == false })
        case .values(let rows): return rows.count == 1 ? .one : .table(isEmpty: false)
        case .functions, .pseudo: return .table(isEmpty: false)
        case .commonTable(let level, let index):
            guard level == 0, query.commonTables.indices.contains(index), query.commonTables[index].isInlined,
                case .query(let body) = query.commonTables[index].body
            else { return .table(isEmpty: false) }
            return shape(ofSubquery: body, isBarrier: false, path)
        case .subquery(let inner):
            return shape(ofSubquery: inner, isBarrier: false, path, refusingNulls: columns)
        case .view(let id, let inner):
            let isBarrier = environment.relation(id)?.view?.isSecurityBarrier == true
            return shape(ofSubquery: inner, isBarrier: isBarrier, path, refusingNulls: columns)
        }
    }

    /// Returns the shape of a sub-select in FROM.
    private func shape(
        ofSubquery query: BoundQuery, isBarrier: Bool, _ path: [Int], refusingNulls columns: Set<Int> = []
    ) -> PlanShape {
        if !isBarrier, query.isSimple { return shape(of: query, at: path, refusingNulls: columns) }
        if !isBarrier, query.isSimpleUnionAll, let tree = query.setOperation {
            return .append(tree.leaves.map { shape(ofPart: $0, query, path + [$0]) })
        }
        return .scan(path: path, isEmpty: isEmpty(query))
    }

    /// Returns the shape of one part of UNION ALL; only one that reads one thing without a condition is written into it
    /// (`is_safe_append_member`).
    private func shape(ofPart number: Int, _ query: BoundQuery, _ path: [Int]) -> PlanShape {
        guard query.relations.indices.contains(number), case .subquery(let part) = query.relations[number].kind else {
            return .table(isEmpty: false)
        }
        return shape(ofPart: part, at: path)
    }

    /// Returns the shape of a part of UNION ALL, or of the one thing that such a part reads.
    private func shape(ofPart part: BoundQuery, at path: [Int]) -> PlanShape {
        guard part.isPlainPart else { return .scan(path: path, isEmpty: isEmpty(part)) }
        guard case .relation(let number)? = part.from.first, part.relations.indices.contains(number) else {
            return .one
        }
        switch part.relations[number].kind {
        case .subquery(let inner) where !inner.isSimpleUnionAll: return shape(ofPart: inner, at: path + [number])
        case .view(let id, let inner) where !inner.isSimpleUnionAll:
            let isBarrier = environment.relation(id)?.view?.isSecurityBarrier == true
            if isBarrier { return .scan(path: path + [number], isEmpty: isEmpty(inner)) }
            return shape(ofPart: inner, at: path + [number])
        default: return shape(ofEntry: number, part, path + [number], refusingNulls: [])
        }
    }

    /// Returns the shape of a sub-select that became a join.
    private func shape(ofSubselect subquery: BoundSubquery, at path: [Int]) -> PlanShape {
        if case .exists = subquery.kind { return shape(of: subquery.query, at: path) }
        return shape(ofSubquery: subquery.query, isBarrier: false, path)
    }

    /// Returns the columns of a level that a condition some levels further in refuses to be NULL
    /// (`find_nonnullable_rels`).
    private func strictColumns(
        _ expression: BoundExpression, level: Int, isCondition: Bool = true
    ) -> Set<StrictColumn> {
        func below(_ operands: [BoundExpression]) -> Set<StrictColumn> {
            operands.reduce([]) { $0.union(strictColumns($1, level: level, isCondition: false)) }
        }
        switch expression {
        case .column(let column):
            return column.level == level ? [StrictColumn(entry: column.relation, column: column.column)] : []
        case .call(let call):
            guard let function = call.callee, function.isStrict, !function.returnsSet, !isKnownContainment(call) else {
                return []
            }
            return below(call.arguments)
        case .nullTest(let operand, isNegated: true, _) where isCondition && operand.type.fields == nil:
            return below([operand])
        case .logical(let logical) where logical.operation == .not: return below(logical.operands)
        default: return []
        }
    }
}

extension PlanShapeBuilder {
    /// Tells whether a call asks for an element of a constant range, which may be known without the element
    /// (`find_simplified_clause`).
    private func isKnownContainment(_ call: BoundCall) -> Bool {
        guard [3858, 3860].contains(call.function.rawValue) else { return false }
        return call.arguments.contains {
            guard case .range(let range) = folder.value(of: $0) else { return false }
            return range.isEmpty || (range.lower == nil && range.upper == nil)
        }
    }
}

extension Join {
    /// Returns how the join is planned and which side comes first, where conditions above refuse rows of NULLs for a side
    /// (`reduce_outer_joins`).
    fileprivate func reduced(
        refusingLeft: Bool, refusingRight: Bool
    ) -> (kind: PlanShape.Kind, outer: JoinTree, inner: JoinTree) {
        switch kind {
        case .inner: return (.inner, left, right)
        case .left: return (refusingRight ? .inner : .left, left, right)
        case .right: return (refusingLeft ? .inner : .left, right, left)
        case .full:
            if refusingLeft { return (refusingRight ? .inner : .left, left, right) }
            return refusingRight ? (.left, right, left) : (.full, left, right)
        }
    }
}

extension BoundExpression {
    /// Tells whether LIMIT or OFFSET of this expression is none at all (`limit_needed`).
    fileprivate var isNoNumber: Bool {
        guard case .constant(let constant) = withoutImplicitCasts else { return false }
        if case .int(0) = constant.value { return true }
        return constant.value.isNull
    }
}

extension BoundQuery {
    /// Tells whether the level does no more than join and filter, ordering and numbers of rows included.
    var isUnadorned: Bool {
        grouping == nil && having == nil && windows.isEmpty && distinct.isNone && orderBy.isEmpty && limit == nil
            && offset == nil && locking.isEmpty
    }

    /// Tells whether a sub-select of this query is written into the query around it (`is_simple_subquery`).
    package var isSimple: Bool {
        isUnadorned && setOperation == nil && commonTables.isEmpty
            && !targets.contains { $0.expression.returnsSet || $0.expression.isVolatile }
    }

    /// Tells whether a part of UNION ALL is written into it: it reads one thing without a condition
    /// (`is_safe_append_member`).
    var isPlainPart: Bool {
        isSimple && filter == nil && from.count <= 1
            && from.allSatisfy { if case .relation = $0 { true } else { false } }
    }

    /// Tells whether the query is UNION ALL whose parts can be scanned one after the other (`is_simple_union_all`).
    var isSimpleUnionAll: Bool {
        guard let setOperation, orderBy.isEmpty, limit == nil, offset == nil, commonTables.isEmpty else { return false }
        return setOperation.isUnionAll
    }
}

extension SetOperationTree {
    /// Tells whether there is nothing but UNION ALL.
    var isUnionAll: Bool {
        switch self {
        case .leaf: true
        case .node(let operation, let all, let left, let right, _):
            operation == .union && all && left.isUnionAll && right.isUnionAll
        }
    }

    /// The places of the parts in the range table.
    var leaves: [Int] {
        switch self {
        case .leaf(let relation): [relation]
        case .node(_, _, let left, let right, _): left.leaves + right.leaves
        }
    }
}

extension JoinTree {
    /// The entries below.
    var entries: Set<Int> {
        switch self {
        case .relation(let number): [number]
        case .join(let join): join.left.entries.union(join.right.entries)
        }
    }
}

extension BoundExpression {
    /// The conditions that AND joins at the top.
    var conjuncts: [BoundExpression] {
        if case .logical(let logical) = self, logical.operation == .and {
            return logical.operands.flatMap(\.conjuncts)
        }
        return [self]
    }

    /// Returns the sub-select that a conjunct of WHERE or of a join's condition is made a join of, if it is, where columns of
    /// some entries may be used (`pull_up_sublinks_qual_recurse`).
    func pulledUp(over available: Set<Int>) -> (subquery: BoundSubquery, kind: PlanShape.Kind)? {
        switch self {
        case .subquery(let subquery):
            switch subquery.kind {
            case .any(_, let operands):
                let used = operands.reduce(Set<Int>()) { $0.union($1.entriesUsed(level: 0)) }
                guard !used.isEmpty, used.isSubset(of: available), !operands.contains(where: \.isVolatile),
                    subquery.query.entriesUsed(level: 1).isSubset(of: available)
                else { return nil }
                return (subquery, .semi)
            case .exists: return subquery.query.isJoinable(over: available) ? (subquery, .semi) : nil
            case .scalar, .all, .array, .row: return nil
            }
        case .logical(let logical) where logical.operation == .not:
            guard case .subquery(let subquery)? = logical.operands.first, case .exists = subquery.kind,
                subquery.query.isJoinable(over: available)
            else { return nil }
            return (subquery, .anti)
        default: return nil
        }
    }

    /// The conditions that a conjunct of WHERE lays on the level, and how much further in each stands: those of a sub-select
    /// that became a join too.
    func strictParts(over available: Set<Int>) -> [(BoundExpression, Int)] {
        guard let (subquery, kind) = pulledUp(over: available) else { return [(self, 0)] }
        guard case .semi = kind else { return [] }
        switch subquery.kind {
        case .any(let comparison, let operands):
            let isStrict = comparison.pairs.allSatisfy { $0.callee?.isStrict == true }
            return isStrict ? operands.map { ($0, 0) } : []
        case .exists: return (subquery.query.filter?.conjuncts ?? []).map { ($0, 1) }
        case .scalar, .all, .array, .row: return []
        }
    }

    /// The entries of the level so many steps outwards whose columns are used.
    func entriesUsed(level: Int) -> Set<Int> {
        var found: Set<Int> = []
        visitReferences { column, depth in
            if column.level == depth + level { found.insert(column.relation) }
        }
        return found
    }
}

extension BoundQuery {
    /// The entries of the level so many steps outwards whose columns are used.
    fileprivate func entriesUsed(level: Int) -> Set<Int> {
        var found: Set<Int> = []
        visitReferences { column, depth in
            if column.level == depth + level { found.insert(column.relation) }
        }
        return found
    }

    /// Tells whether EXISTS over this query becomes a join (`convert_EXISTS_sublink_to_join`).
    fileprivate func isJoinable(over available: Set<Int>) -> Bool {
        let hasSets = grouping?.sets != nil || targets.contains { $0.expression.returnsSet }
        let hasAggregates =
            grouping != nil && (grouping?.keys.isEmpty == true || targets.contains(where: \.isAggregate))
        guard setOperation == nil, !hasSets, !hasAggregates, windows.isEmpty, having == nil, offset == nil,
            locking.isEmpty, commonTables.isEmpty, !from.isEmpty, isLimitPassed, let filter, !filter.isVolatile
        else { return false }
        let used = filter.entriesUsed(level: 1)
        var rest = self
        rest.filter = nil
        rest.targets = []
        return !used.isEmpty && used.isSubset(of: available) && rest.entriesUsed(level: 1).isEmpty
    }

    /// Tells whether LIMIT lets a first row through.
    private var isLimitPassed: Bool {
        guard let limit else { return true }
        guard case .constant(let constant) = limit.withoutImplicitCasts else { return false }
        switch constant.value {
        case .null: return true
        case .int(let number): return number > 0
        default: return false
        }
    }
}

extension BoundQuery {
    /// Tells whether rows can be known to be distinct (`query_supports_distinctness`).
    fileprivate var mayBeDistinct: Bool { !distinct.isNone || grouping != nil || having != nil || setOperation != nil }

    /// Tells whether no two rows agree in some columns, counted from 1 (`query_is_distinct_for`).
    fileprivate func isDistinct(by columns: Set<Int>) -> Bool {
        let visible = targets.indices.filter { !targets[$0].isHidden }
        func areFound(_ keys: [Int]) -> Bool {
            keys.allSatisfy { key in visible.firstIndex(of: key).map { columns.contains($0 + 1) } ?? false }
        }
        if targets.contains(where: { $0.expression.returnsSet }) { return false }
        switch distinct {
        case .all: if areFound(visible) { return true }
        case .on(let keys): if areFound(keys) { return true }
        case .none: break
        }
        if let grouping, grouping.sets == nil, areFound(grouping.keys) { return true }
        if grouping == nil, having != nil { return true }
        guard case .node(_, let all, _, _, _) = setOperation, !all else { return false }
        return areFound(visible)
    }
}

extension JoinTree {
    /// Returns the tree without the condition of the join whose right side is an entry.
    fileprivate func withoutCondition(before entry: Int) -> JoinTree {
        guard case .join(var join) = self else { return self }
        if case .relation(entry) = join.right { join.condition = nil }
        join.left = join.left.withoutCondition(before: entry)
        join.right = join.right.withoutCondition(before: entry)
        return .join(join)
    }
}

extension BoundExpression {
    /// Returns the column of an entry that the condition says is equal to something that does not read the entry.
    fileprivate func columnEqual(to entry: Int) -> Int? {
        guard case .call(let call) = self, case .infixOperator(let number) = call.form, call.arguments.count == 2,
            BuiltinTable.operator(number)?.name == "="
        else { return nil }
        for (own, other) in [(0, 1), (1, 0)] {
            guard case .column(let column) = call.arguments[own].withoutImplicitCasts, column.level == 0,
                column.relation == entry
            else { continue }
            let used = call.arguments[other].entriesUsed(level: 0)
            return !used.isEmpty && !used.contains(entry) ? column.column : nil
        }
        return nil
    }
}

extension Target {
    /// Tells whether the column holds an aggregate.
    fileprivate var isAggregate: Bool { expression.holdsAggregate }
}
