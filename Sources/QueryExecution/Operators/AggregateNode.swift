import SQLBasics
import SQLTypes

/// One aggregate to compute: its arguments, and which rows it counts in which order.
struct AggregateSpec {
    /// Makes the accumulator of one run.
    var makeState: () -> any AggregateState
    var arguments: [ExpressionNode]
    var filter: ExpressionNode?
    var isDistinct: Bool
    /// Expressions to sort by within the group, with their directions.
    var orderBy: [(node: ExpressionNode, isDescending: Bool, nullsFirst: Bool)]
    var type: SQLType
    /// What an aggregate over sorted rows adds; nil for others.
    var orderedSet: OrderedSetSpec?

    /// Makes all expressions ready, in the order in which they are evaluated: the filter first.
    var nodes: [ExpressionNode] { AggregateFilter.nodes(filter, arguments + orderBy.map(\.node)) }

    /// How many expressions there are.
    var width: Int { arguments.count + orderBy.count + (filter == nil ? 0 : 1) }
}

/// Groups rows and computes aggregates. The output: columns of a group's first row, the keys, the aggregates.
final class AggregateNode: PlanNode {
    fileprivate let first: [ExpressionNode]
    fileprivate let keys: [ExpressionNode]
    fileprivate let specs: [AggregateSpec]
    /// The grouping sets, as places of keys.
    fileprivate let sets: [[Int]]
    /// For each column of a group's first row, the key that it is, if any: NULL in sets without that key.
    fileprivate let keyOfFirst: [Int?]
    fileprivate let context: ExecutionContext

    /// Makes a step.
    init(
        _ input: PlanNode, first: [ExpressionNode], keyOfFirst: [Int?], keys: [ExpressionNode],
        specs: [AggregateSpec], sets: [[Int]]?, context: ExecutionContext
    ) {
        self.first = first
        self.keyOfFirst = keyOfFirst
        self.keys = keys
        self.specs = specs
        self.sets = sets ?? [Array(keys.indices)]
        self.context = context
        let types = first.map(\.type) + keys.map(\.type) + specs.map(\.type) + [.int4]
        let groups = keys.isEmpty ? 1 : max(1, input.estimate / 10)
        super.init(types: types, inputs: [input], estimate: groups)
    }

    override var title: String { keys.isEmpty ? "Aggregate" : "Hash Aggregate" }

    override func start() throws -> any Operator {
        var groupings = sets.map { GroupingRun(self, keys: $0) }
        let nodes = first + keys + specs.flatMap(\.nodes)
        let input = try inputs[0].open()
        while let batch = try input.next(Batch.capacity) {
            try context.throwIfCancelled()
            let values = RowEvaluation.run(nodes, RowInput(batch))
            for i in groupings.indices { try groupings[i].add(values.columns, count: values.count) }
            if let error = values.error { throw error }
        }
        var all = Batch(columns: types.map { ColumnVector(type: $0) }, count: 0)
        for i in groupings.indices {
            let part = try groupings[i].finish()
            for c in all.columns.indices { all.columns[c].append(contentsOf: part.columns[c]) }
            all.count += part.count
        }
        return BatchOperator(all)
    }
}

/// Groups by one set of keys.
private struct GroupingRun {
    private let node: AggregateNode
    private let keys: [Int]
    private var table: GroupTable
    private var first: [ColumnVector]
    private var firstCount = 0
    private var accumulators: [AggregateAccumulator]

    /// Makes a run over some of the keys.
    init(_ node: AggregateNode, keys: [Int]) {
        self.node = node
        self.keys = keys
        table = GroupTable(types: keys.map { node.keys[$0].type })
        first = node.first.map { ColumnVector(type: $0.type) }
        accumulators = node.specs.map { AggregateAccumulator($0, node.context) }
        if keys.isEmpty { accumulators.indices.forEach { accumulators[$0].resize(1) } }
    }

    /// Adds rows of evaluated columns.
    mutating func add(_ columns: [ColumnVector], count: Int) throws {
        let base = node.first.count
        let groups =
            keys.isEmpty
            ? ContiguousArray(repeating: Int32(0), count: count)
            : table.assign(keys.map { columns[base + $0] }, count: count)
        if firstCount < max(table.count, 1) { keepFirst(columns, groups) }
        var place = base + node.keys.count
        for i in accumulators.indices {
            let width = node.specs[i].width
            let arguments = Array(columns[place..<place + width])
            try accumulators[i].add(arguments, groups: groups, groupCount: max(table.count, keys.isEmpty ? 1 : 0))
            place += width
        }
    }

    /// Keeps the first row of each new group.
    private mutating func keepFirst(_ columns: [ColumnVector], _ groups: ContiguousArray<Int32>) {
        var rows = ContiguousArray<Int32>()
        for row in groups.indices where Int(groups[row]) >= firstCount {
            rows.append(Int32(truncatingIfNeeded: row))
            firstCount += 1
        }
        if rows.isEmpty { return }
        for i in first.indices { first[i].append(contentsOf: columns[i].gather(rows)) }
    }

    /// Returns a row a group.
    mutating func finish() throws -> Batch {
        let count = keys.isEmpty ? 1 : table.count
        var columns: [ColumnVector] = []
        for (i, vector) in first.enumerated() {
            let isGone = node.keyOfFirst[i].map { !keys.contains($0) } ?? false
            let missing = firstCount < count || isGone
            columns.append(missing ? ColumnVector(type: vector.type, repeating: .null, count: count) : vector)
        }
        for key in node.keys.indices {
            let place = keys.firstIndex(of: key)
            columns.append(
                place.map { table.keys[$0] }
                    ?? ColumnVector(type: node.keys[key].type, repeating: .null, count: count))
        }
        for i in accumulators.indices {
            let direct = node.specs[i].orderedSet?.direct ?? []
            let values = RowEvaluation.run(direct, RowInput(columns: columns, count: count))
            if let error = values.error { throw error }
            var result = try accumulators[i].finish(count, direct: values.columns)
            result.type = node.specs[i].type
            columns.append(result)
        }
        let mask = node.keys.indices.reduce(0) { $0 << 1 | (keys.contains($1) ? 0 : 1) }
        columns.append(ColumnVector(type: .int4, repeating: .int(Int64(mask)), count: count))
        return Batch(columns: columns, count: count)
    }
}

/// Feeds one aggregate: filtered, without duplicates, in order.
private struct AggregateAccumulator {
    private let spec: AggregateSpec
    private let state: any AggregateState
    private let context: ExecutionContext
    /// The rows seen already, with their group in front, for DISTINCT.
    private var seen: GroupTable?
    /// All rows, when they must be sorted first: arguments, sort keys, group.
    private var kept: [ColumnVector]?

    /// Makes an accumulator.
    init(_ spec: AggregateSpec, _ context: ExecutionContext) {
        self.spec = spec
        self.context = context
        let types = spec.arguments.map(\.type)
        state = spec.makeState()
        if spec.isDistinct { seen = GroupTable(types: [.int4] + types) }
        let needsOrder = !spec.orderBy.isEmpty || spec.isDistinct
        if needsOrder {
            kept = (types + spec.orderBy.map(\.node.type) + [.int4]).map { ColumnVector(type: $0) }
        }
    }

    /// Makes room for groups.
    func resize(_ groups: Int) { state.resize(groups: groups) }

    /// Adds rows.
    mutating func add(_ columns: [ColumnVector], groups: ContiguousArray<Int32>, groupCount: Int) throws {
        state.resize(groups: groupCount)
        var columns = columns
        var groups = groups
        if spec.filter != nil, !columns.isEmpty {
            let condition = columns.removeFirst()
            narrow(&columns, &groups, Truth.rows(Truth.bytes(condition)) { $0 == Truth.yes })
        }
        if seen != nil { removeSeen(&columns, &groups) }
        if kept != nil {
            keep(columns, groups)
        } else {
            try groups.withUnsafeBufferPointer { try state.update(arguments: columns, groups: $0) }
        }
    }

    /// Keeps only some rows.
    private func narrow(
        _ columns: inout [ColumnVector], _ groups: inout ContiguousArray<Int32>, _ rows: ContiguousArray<Int32>
    ) {
        if rows.count == groups.count { return }
        columns = columns.map { $0.gather(rows) }
        groups = ContiguousArray(rows.lazy.map { [groups] in groups[Int($0)] })
    }

    /// Removes rows whose arguments were there before in the same group.
    private mutating func removeSeen(_ columns: inout [ColumnVector], _ groups: inout ContiguousArray<Int32>) {
        guard var table = seen else { return }
        seen = nil
        var count = table.count
        let places = table.assign(
            [Self.vector(groups)] + columns.prefix(spec.arguments.count), count: groups.count)
        seen = table
        var fresh = ContiguousArray<Int32>()
        for row in places.indices where Int(places[row]) >= count {
            fresh.append(Int32(truncatingIfNeeded: row))
            count += 1
        }
        narrow(&columns, &groups, fresh)
    }

    /// Keeps rows for sorting.
    private mutating func keep(_ columns: [ColumnVector], _ groups: ContiguousArray<Int32>) {
        guard var rows = kept else { return }
        kept = nil
        for (i, column) in (columns + [Self.vector(groups)]).enumerated() { rows[i].append(contentsOf: column) }
        kept = rows
    }

    /// Returns one result a group.
    mutating func finish(_ groups: Int, direct: [ColumnVector]) throws -> ColumnVector {
        if let orderedSet = spec.orderedSet, let kept {
            return try finish(orderedSet.kind, groups, kept, direct: direct)
        }
        state.resize(groups: groups)
        if let kept { try feedSorted(kept) }
        return try state.finish()
    }

    /// Returns one result a group of an aggregate over sorted rows.
    private func finish(
        _ kind: OrderedSetAggregate, _ groups: Int, _ kept: [ColumnVector], direct: [ColumnVector]
    ) throws -> ColumnVector {
        let width = spec.orderBy.count
        let group = SortColumn(column: width, isDescending: false, nullsFirst: false)
        let keys = spec.orderBy.enumerated().map { i, key in
            SortColumn(column: i, isDescending: key.isDescending, nullsFirst: key.nullsFirst)
        }
        let order = RowSorter(kept, keys: [group] + keys).order(count: kept[width].count)
        let sorted = kept.map { $0.gather(order) }
        guard case .int(let numbers) = sorted[width].data else {
            throw Diagnostic(.internalError, "groups have no numbers")
        }
        let run = OrderedSetRun(
            kind, keys: Array(sorted.prefix(width)),
            directions: spec.orderBy.map { ($0.isDescending, $0.nullsFirst) }, type: spec.type)
        var result = ColumnVector(type: spec.type, reserving: groups)
        var start = 0
        for group in 0..<groups {
            var end = start
            while end < numbers.count, numbers[end] == Int64(group) { end += 1 }
            result.append(try run.result(rows: start..<end, direct: direct.map { $0[group] }))
            start = end
            try context.throwIfCancelled()
        }
        return result
    }

    /// Feeds the rows kept, sorted: DISTINCT without ORDER BY sorts by the arguments.
    private func feedSorted(_ kept: [ColumnVector]) throws {
        let width = spec.arguments.count
        var keys = spec.orderBy.enumerated().map { i, key in
            SortColumn(column: width + i, isDescending: key.isDescending, nullsFirst: key.nullsFirst)
        }
        if keys.isEmpty {
            keys = (0..<width).map { SortColumn(column: $0, isDescending: false, nullsFirst: false) }
        }
        let order = RowSorter(kept, keys: keys).order(count: kept[kept.count - 1].count)
        let sorted = kept.map { $0.gather(order) }
        guard case .int(let groups) = sorted[sorted.count - 1].data else { return }
        let numbers = ContiguousArray(groups.lazy.map { Int32(truncatingIfNeeded: $0) })
        try numbers.withUnsafeBufferPointer {
            try state.update(arguments: Array(sorted.prefix(width)), groups: $0)
        }
    }

    /// Makes a vector of group numbers.
    private static func vector(_ groups: ContiguousArray<Int32>) -> ColumnVector {
        ColumnVector(
            type: .int4, data: .int(ContiguousArray(groups.lazy.map { Int64($0) })),
            validity: ValidityMask(allValid: groups.count))
    }
}
