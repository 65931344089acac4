import SQLTypes

/// Passes on the rows that meet conditions.
final class FilterNode: PlanNode {
    private let conditions: ConditionList

    /// Makes a filter.
    init(_ input: PlanNode, conditions: [ExpressionNode]) {
        self.conditions = ConditionList(conditions)
        super.init(types: input.types, inputs: [input], estimate: max(1, input.estimate / 3))
    }

    override var title: String { "Filter" }

    override func start() throws -> any Operator {
        FilterOperator(try inputs[0].open(), conditions)
    }
}

/// Runs a filter; an error is kept back until the rows before it are used up.
final class FilterOperator: Operator {
    private let input: any Operator
    private let conditions: ConditionList
    private var pending: (any Error)?

    /// Makes a run.
    init(_ input: any Operator, _ conditions: ConditionList) {
        self.input = input
        self.conditions = conditions
    }

    func next(_ wanted: Int) throws -> Batch? {
        if let pending { throw pending }
        while let batch = try input.next(Batch.capacity) {
            let (rows, error) = conditions.select(RowInput(batch))
            pending = error
            guard let rows else { return batch }
            if !rows.isEmpty { return batch.gather(rows) }
            if let error { throw error }
        }
        return nil
    }
}
