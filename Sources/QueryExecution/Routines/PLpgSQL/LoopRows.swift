import CatalogModel
import SQLBasics
import SQLTypes

/// The rows that a loop in a function reads while it runs: some at a time, or one by one where the function may end its
/// transaction (`exec_for_query`).
final class LoopRows {
    let shape: PLShape
    /// The relations that the query has open.
    let relations: [ObjectID]
    private let context: ExecutionContext
    private var source: (any Operator)?
    private var rows: [[Value]] = []
    private var position = 0
    private var wanted = 10

    /// Makes the rows of a plan.
    init(_ plan: PlanNode, _ context: ExecutionContext, shape: PLShape, relations: [ObjectID]) {
        source = DelayedOperator(plan)
        self.context = context
        self.shape = shape
        self.relations = relations
    }

    /// Returns the next row.
    func next() throws -> [Value]? {
        if position == rows.count {
            rows = []
            position = 0
            try fill(context.isAtomic ? wanted : 1)
            wanted = 50
        }
        guard position < rows.count else { return nil }
        position += 1
        return rows[position - 1]
    }

    /// Reads the rest, before the transaction ends in which the loop began (`HoldPinnedPortals`).
    func hold() throws { try fill(.max) }

    /// Reads some rows more.
    private func fill(_ count: Int) throws {
        var count = count
        while count > 0, let source {
            guard let batch = try source.next(min(count, Batch.capacity)) else {
                self.source = nil
                return
            }
            try context.throwIfCancelled()
            for row in 0..<batch.count { rows.append(batch.columns.map { $0[row] }) }
            try MemoryLimit.check(values: rows.count * max(1, batch.columns.count))
            count -= batch.count
        }
    }
}
