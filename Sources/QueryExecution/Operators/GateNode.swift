import SQLTypes

/// Lets all rows pass or none, by conditions that don't depend on them.
final class GateNode: PlanNode {
    private let conditions: ConditionList

    /// Makes a step; the conditions read no columns.
    init(_ input: PlanNode, conditions: [ExpressionNode]) {
        self.conditions = ConditionList(conditions)
        super.init(types: input.types, inputs: [input], estimate: input.estimate)
    }

    override var title: String { "Result" }
    override var details: [String] { ["One-Time Filter"] }

    /// Tells whether no row can pass, as is known without looking at any (`WHERE false`).
    var isClosed: Bool {
        conditions.nodes.contains { node in
            guard let value = node.constant else { return false }
            if case .bool(true) = value { return false }
            return true
        }
    }

    override func start() throws -> any Operator {
        let (rows, error) = conditions.select(RowInput(columns: [], count: 1))
        if let error { throw error }
        return rows.map { $0.isEmpty } ?? false ? EmptyOperator() : try inputs[0].open()
    }
}
