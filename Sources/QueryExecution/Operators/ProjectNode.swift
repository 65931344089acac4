import SQLTypes

/// Computes expressions for each row.
final class ProjectNode: PlanNode {
    private let nodes: [ExpressionNode]

    /// Makes a projection.
    init(_ input: PlanNode, nodes: [ExpressionNode]) {
        self.nodes = nodes
        super.init(types: nodes.map(\.type), inputs: [input], estimate: input.estimate)
    }

    override var title: String { "Project" }

    override func start() throws -> any Operator {
        ProjectOperator(try inputs[0].open(), nodes)
    }
}

/// Runs a projection; an error is kept back until the rows before it are used up.
final class ProjectOperator: Operator {
    private let input: any Operator
    private let nodes: [ExpressionNode]
    private let isVolatile: Bool
    private var pending: (any Error)?
    /// Rows that came although nobody asked for them.
    private var rest: Batch?

    /// Makes a run.
    init(_ input: any Operator, _ nodes: [ExpressionNode]) {
        self.input = input
        self.nodes = nodes
        isVolatile = nodes.contains { $0.isVolatile }
    }

    func next(_ wanted: Int) throws -> Batch? {
        if let pending { throw pending }
        guard let batch = try rest ?? input.next(wanted) else { return nil }
        rest = nil
        var rows = batch
        if isVolatile && batch.count > wanted {
            rows = batch.slice(0..<wanted)
            rest = batch.slice(wanted..<batch.count)
        }
        let result = RowEvaluation.run(nodes, RowInput(rows))
        pending = result.error
        if result.count == 0, let error = result.error { throw error }
        return Batch(columns: result.columns, count: result.count)
    }
}
