import SQLTypes

/// Passes on the first row of each combination of some columns.
final class UniqueNode: PlanNode {
    private let columns: [Int]
    private let context: ExecutionContext

    /// Makes a step over these columns.
    init(_ input: PlanNode, columns: [Int], context: ExecutionContext) {
        self.columns = columns
        self.context = context
        super.init(types: input.types, inputs: [input], estimate: input.estimate)
    }

    override var title: String { "Unique" }

    override func start() throws -> any Operator {
        UniqueOperator(try inputs[0].open(), columns, types: columns.map { types[$0] }, context)
    }
}

/// Runs DISTINCT.
final class UniqueOperator: Operator {
    private let input: any Operator
    private let columns: [Int]
    private var table: GroupTable
    private let context: ExecutionContext

    /// Makes a run.
    init(_ input: any Operator, _ columns: [Int], types: [SQLType], _ context: ExecutionContext) {
        self.input = input
        self.columns = columns
        table = GroupTable(types: types)
        self.context = context
    }

    func next(_ wanted: Int) throws -> Batch? {
        while let batch = try input.next(Batch.capacity) {
            try context.throwIfCancelled()
            var count = table.count
            let groups = table.assign(columns.map { batch.columns[$0] }, count: batch.count)
            var fresh = ContiguousArray<Int32>()
            for row in groups.indices where Int(groups[row]) >= count {
                fresh.append(Int32(truncatingIfNeeded: row))
                count += 1
            }
            if !fresh.isEmpty { return batch.gather(fresh) }
        }
        return nil
    }
}
