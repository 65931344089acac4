import SQLBasics
import SQLTypes

/// Sorts all rows, or finds the first few in order.
final class SortNode: PlanNode {
    private let keys: [SortColumn]
    /// LIMIT and OFFSET, when only so many rows are of use.
    private let limit: ExpressionNode?
    private let offset: ExpressionNode?
    private let context: ExecutionContext

    /// Makes a sort; the limit is a promise that nobody asks for more rows.
    init(
        _ input: PlanNode, keys: [SortColumn], limit: ExpressionNode? = nil, offset: ExpressionNode? = nil,
        context: ExecutionContext
    ) {
        self.keys = keys
        self.limit = limit
        self.offset = offset
        self.context = context
        super.init(types: input.types, inputs: [input], estimate: input.estimate)
    }

    override var title: String { "Sort" }

    override func start() throws -> any Operator {
        let skip = try LimitNode.count(offset, clause: "OFFSET", .invalidRowCountInResultOffsetClause) ?? 0
        let take = try LimitNode.count(limit, clause: "LIMIT", .invalidRowCountInLimitClause)
        let (wanted, overflow) = (take ?? Int.max).addingReportingOverflow(skip)
        let all =
            overflow || wanted > Batch.capacity
            ? try inputs[0].open().drain(types: types, context: context) : try first(wanted)
        let sorter = RowSorter(all.columns, keys: keys)
        let order =
            overflow || wanted >= all.count
            ? sorter.order(count: all.count) : sorter.first(wanted, of: all.count)
        return GatherOperator(all, order)
    }
}

extension SortNode {
    /// Reads all rows and keeps, now and then, only the first few in order, so that there are never many; rows with equal keys
    /// keep their order.
    private func first(_ wanted: Int) throws -> Batch {
        let input = try inputs[0].open()
        var kept = Batch(columns: types.map { ColumnVector(type: $0) }, count: 0)
        while let batch = try input.next(Batch.capacity) {
            try context.throwIfCancelled()
            for i in kept.columns.indices { kept.columns[i].append(contentsOf: batch.columns[i]) }
            kept.count += batch.count
            try MemoryLimit.check(kept)
            guard kept.count > 4 * Batch.capacity else { continue }
            kept = kept.gather(RowSorter(kept.columns, keys: keys).first(wanted, of: kept.count))
        }
        return kept
    }
}

/// Hands out rows of a large batch in an order.
final class GatherOperator: Operator {
    private let all: Batch
    private let order: ContiguousArray<Int32>
    private var position = 0

    /// Makes a run over the rows with these numbers.
    init(_ all: Batch, _ order: ContiguousArray<Int32>) {
        self.all = all
        self.order = order
    }

    func next(_ wanted: Int) throws -> Batch? {
        guard position < order.count else { return nil }
        let end = min(order.count, position + Batch.capacity)
        defer { position = end }
        let rows = ContiguousArray(order[position..<end])
        try MemoryLimit.check(gathering: rows, of: all.columns)
        return all.gather(rows)
    }
}

/// Hands out the rows of a large batch as they are.
final class BatchOperator: Operator {
    private let all: Batch
    private var position = 0

    /// Makes a run over all rows of a batch.
    init(_ all: Batch) { self.all = all }

    func next(_ wanted: Int) -> Batch? {
        guard position < all.count else { return nil }
        if position == 0, all.count <= min(wanted, Batch.capacity) {
            position = all.count
            return all
        }
        let end = min(all.count, position + min(Batch.capacity, max(1, wanted)))
        defer { position = end }
        return all.slice(position..<end)
    }
}
