import CatalogModel
import SQLBasics
import SQLTypes
import SemanticAnalysis

extension Planner {
    /// Makes the plan of a plain SELECT.
    func planSelect(_ written: BoundQuery, _ scope: QueryScope) throws -> PlanNode {
        var calls = FoldedCalls(self, scope)
        let query = try calls?.folding(written) ?? written
        let eager = EagerAggregation(query, self)
        let piece = try planFrom(query, scope, needing: [], eager: eager)
        let computed = ComputedColumns()
        var input = piece.plan
        var compiler = ExpressionCompiler(self, scope, piece.layout, computed: computed)
        var grouped: GroupedInput?
        if let grouping = query.grouping {
            let keys = query.asksForGrouping ? grouping : DependentKeys(query, catalog).reduced(grouping)
            let prepared = try prepareGrouping(query, keys, piece, scope)
            compiler = ExpressionCompiler(self, scope, prepared.layout, computed: computed)
            computed.grouping = prepared.grouping
            grouped = prepared
        }
        let having = try query.having.map(compiler.compile)
        computed.windowCompiler = compiler
        defer { computed.windowCompiler = nil }
        let targets = try query.targets.indices.map { place in
            try grouped?.keyNode(ofTarget: place) ?? compiler.compile(query.targets[place].expression)
        }
        var setLevels: [[(call: SetCall, node: DeferredColumnNode)]] = []
        try collectSetCalls(computed, compiler, into: &setLevels)
        let windows = try prepareWindows(computed, query, compiler)
        if let grouped {
            let specs = try computed.aggregates.map {
                try eager?.secondStep($0.call, piece.layout, context)
                    ?? makeAggregate(
                        $0.call, ExpressionCompiler(self, scope, piece.layout),
                        grouped: ExpressionCompiler(self, scope, grouped.layout))
            }
            input = grouped.makeNode(input, specs: specs, context: context)
        } else if !computed.aggregates.isEmpty {
            throw Diagnostic(.internalError, "an aggregate stands in a query without groups")
        }
        computed.place(aggregatesAt: grouped?.aggregateBase ?? piece.layout.keys.count, windowsAt: input.types.count)
        if let having { input = FilterNode(input, conditions: [having]) }
        if !windows.isEmpty {
            let types = computed.windows.map { $0.call.type }
            input = WindowNode(input, groups: windows, types: types, context: context)
        }
        for level in setLevels { input = Self.projecting(level, over: input) }
        return try project(targets, over: input, query, scope)
    }

    /// Adds the select list; volatile columns are worked out after sorting (`make_sort_input_target`).
    private func project(
        _ targets: [ExpressionNode], over input: PlanNode, _ query: BoundQuery, _ scope: QueryScope
    ) throws -> PlanNode {
        let keys = Set(query.orderBy.map(\.target))
        let late = targets.indices.filter { targets[$0].isVolatile && !keys.contains($0) }
        guard !late.isEmpty, !keys.isEmpty, case .none = query.distinct else {
            return try finish(ProjectNode(input, nodes: targets), query, scope, isOrdered: false)
        }
        let width = input.types.count
        let passed = input.types.indices.map { ColumnNode(slot: $0, type: input.types[$0]) }
        let early = targets.indices.filter { !late.contains($0) }
        let widened = ProjectNode(input, nodes: passed + early.map { targets[$0] })
        let sortKeys = query.orderBy.map { key in
            SortColumn(
                column: width + (early.firstIndex(of: key.target) ?? 0), isDescending: key.isDescending,
                nullsFirst: key.nullsFirst)
        }
        let sorted = SortNode(widened, keys: sortKeys, context: context)
        let nodes = targets.indices.map { place in
            early.firstIndex(of: place).map { ColumnNode(slot: width + $0, type: targets[place].type) }
                ?? targets[place]
        }
        return try finish(ProjectNode(sorted, nodes: nodes), query, scope, isOrdered: true)
    }

    /// Adds set-returning functions that run side by side.
    private static func projecting(
        _ level: [(call: SetCall, node: DeferredColumnNode)], over input: PlanNode
    ) -> PlanNode {
        for (position, entry) in level.enumerated() { entry.node.slot = input.types.count + position }
        return ProjectSetNode(input, calls: level.map(\.call), types: level.map(\.node.type))
    }

    /// Sorts the set-returning functions of the select list by how deeply others stand in their arguments: those without any
    /// run first, side by side (`split_pathtarget_at_srfs`). Returns the number of levels.
    @discardableResult private func collectSetCalls(
        _ computed: ComputedColumns, _ compiler: ExpressionCompiler,
        into levels: inout [[(call: SetCall, node: DeferredColumnNode)]]
    ) throws -> Int {
        var depth = 0
        for entry in computed.setCalls {
            var inner = compiler
            let nested = computed.forArguments
            inner.computed = nested
            let arguments = try entry.call.arguments.map(inner.compile)
            let level = nested.setCalls.isEmpty ? 0 : try collectSetCalls(nested, compiler, into: &levels)
            let call = SetCall(
                name: entry.function.name, function: entry.function, arguments: arguments, width: 1, scalar: nil,
                context: context, routine: try routineCall(entry.call), wantsValue: true)
            while levels.count <= level { levels.append([]) }
            levels[level].append((call, entry.node))
            depth = max(depth, level + 1)
        }
        return depth
    }

    /// Makes one aggregate, whose arguments read the rows before grouping, direct ones those behind it.
    func makeAggregate(
        _ call: AggregateCall, _ compiler: ExpressionCompiler, grouped: ExpressionCompiler
    ) throws -> AggregateSpec {
        if call.routine != nil { return try makeRoutineAggregate(call, compiler) }
        if let kind = BuiltinTable.function(call.function)?.orderedSet {
            var spec = AggregateSpec(
                makeState: { NoState() }, arguments: [], filter: try call.filter.map(compiler.compile),
                isDistinct: false,
                orderBy: try call.orderBy.map {
                    (
                        node: try compiler.compile($0.expression), isDescending: $0.isDescending,
                        nullsFirst: $0.nullsFirst
                    )
                }, type: call.type)
            spec.orderedSet = OrderedSetSpec(kind: kind, direct: try call.direct.map(grouped.compile))
            return spec
        }
        guard let function = BuiltinTable.function(call.function),
            case .aggregate(let implementation) = function.implementation
        else { throw Diagnostic.notSupported("this aggregate", at: call.span) }
        let arguments = try call.arguments.map(compiler.compile)
        return AggregateSpec(
            makeState: { [context] in implementation.makeState(arguments.map(\.type), call.type, context.functions) },
            arguments: arguments,
            filter: try call.filter.map(compiler.compile), isDistinct: call.isDistinct,
            orderBy: try call.orderBy.map {
                (node: try compiler.compile($0.expression), isDescending: $0.isDescending, nullsFirst: $0.nullsFirst)
            }, type: call.type)
    }
}

/// The rows of a query with groups, before and after grouping.
struct GroupedInput {
    /// Where the grouped rows hold the columns of each group's first row.
    let layout: Layout
    /// What is known of the keys, for GROUPING().
    let grouping: GroupingKeys
    private let first: [ExpressionNode]
    private let keyOfFirst: [Int?]
    private let keys: [ExpressionNode]
    private let keyTargets: [Int]
    private let sets: [[Int]]?

    /// Collects the parts.
    init(
        layout: Layout, first: [ExpressionNode], keyOfFirst: [Int?], keys: [ExpressionNode], keyTargets: [Int],
        sets: [[Int]]?, grouping: GroupingKeys
    ) {
        self.layout = layout
        self.first = first
        self.keyOfFirst = keyOfFirst
        self.keys = keys
        self.keyTargets = keyTargets
        self.sets = sets
        self.grouping = grouping
    }

    /// Where the aggregates begin.
    var aggregateBase: Int { first.count + keys.count }

    /// Returns the column of the key that a target is, if it is one.
    func keyNode(ofTarget target: Int) -> ExpressionNode? {
        keyTargets.firstIndex(of: target).map { ColumnNode(slot: first.count + $0, type: keys[$0].type) }
    }

    /// Makes the step.
    func makeNode(_ input: PlanNode, specs: [AggregateSpec], context: ExecutionContext) -> PlanNode {
        grouping.slot = aggregateBase + specs.count
        for node in grouping.nodes { node.slot = grouping.slot }
        return AggregateNode(
            input, first: first, keyOfFirst: keyOfFirst, keys: keys, specs: specs, sets: sets, context: context)
    }
}

/// What GROUPING() needs to know: which columns are keys, and where the set of a row is told.
final class GroupingKeys {
    let columns: [ColumnKey?]
    var slot = 0
    var nodes: [GroupingNode] = []

    /// Makes the list of keys that are plain columns.
    init(columns: [ColumnKey?]) { self.columns = columns }
}

extension Planner {
    /// Works out the keys of GROUP BY and the columns that grouped expressions read.
    func prepareGrouping(
        _ query: BoundQuery, _ grouping: Grouping, _ piece: FromPiece, _ scope: QueryScope
    ) throws -> GroupedInput {
        let compiler = ExpressionCompiler(self, scope, piece.layout)
        let keyExpressions = grouping.keys.map { query.targets[$0].expression }
        if let call = keyExpressions.first(where: \.returnsSet) {
            throw Diagnostic.notSupported("grouping by a set-returning function", at: call.span)
        }
        let keyColumns = keyExpressions.map { expression -> ColumnKey? in
            guard case .column(let column) = expression, column.level == 0 else { return nil }
            return ColumnKey(relation: column.relation, column: column.column)
        }
        var layout = Layout()
        var first: [ExpressionNode] = []
        var keyOfFirst: [Int?] = []
        let needed = columnsOutsideAggregates(query, except: Set(grouping.keys))
        for (place, key) in piece.layout.keys.enumerated() where needed.contains(key) {
            let type = piece.layout.types[place]
            layout.add(key, type: type)
            first.append(ColumnNode(slot: place, type: type))
            keyOfFirst.append(keyColumns.firstIndex(of: key))
        }
        return GroupedInput(
            layout: layout, first: first, keyOfFirst: keyOfFirst, keys: try keyExpressions.map(compiler.compile),
            keyTargets: grouping.keys, sets: grouping.sets, grouping: GroupingKeys(columns: keyColumns))
    }

    /// Returns the columns of this level that targets, HAVING and windows read after grouping.
    private func columnsOutsideAggregates(_ query: BoundQuery, except keys: Set<Int>) -> Set<ColumnKey> {
        var found: Set<ColumnKey> = []
        let walk = TreeWalk(onExpression: { expression, depth in
            for key in expression.columns(atLevel: depth) { found.insert(key) }
        })
        for (place, target) in query.targets.enumerated() where !keys.contains(place) {
            walk.visit(target.expression)
        }
        if let having = query.having { walk.visit(having) }
        var rest = BoundQuery()
        rest.windows = query.windows
        for expression in rest.ownExpressions { walk.visit(expression) }
        return found
    }
}

extension BoundExpression {
    /// The columns that this node itself refers to, if it is a reference to a level.
    func columns(atLevel level: Int) -> [ColumnKey] {
        switch self {
        case .column(let column) where column.level == level:
            [ColumnKey(relation: column.relation, column: column.column)]
        case .wholeRow(let row) where row.level == level:
            (row.columns.map(\.number) + [row.presence].compactMap { $0 }).map {
                ColumnKey(relation: row.relation, column: $0)
            }
        default: []
        }
    }
}

extension BoundQuery {
    /// Tells whether GROUPING() stands in the query.
    fileprivate var asksForGrouping: Bool {
        var found = false
        TreeWalk(onExpression: { expression, _ in if case .grouping = expression { found = true } }).visit(self)
        return found
    }
}
