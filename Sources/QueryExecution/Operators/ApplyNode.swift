import SQLBasics
import SQLTypes

/// Runs the right input anew for each row of the left one, whose values it reads (LATERAL).
final class ApplyNode: PlanNode {
    fileprivate let isOuter: Bool
    fileprivate let frame: ParameterFrame
    fileprivate let parameters: [ExpressionNode]
    fileprivate let conditions: ConditionList
    fileprivate let context: ExecutionContext

    /// Makes a step; the parameters read the left columns, the conditions those of both inputs.
    init(
        left: PlanNode, right: PlanNode, isOuter: Bool, frame: ParameterFrame, parameters: [ExpressionNode],
        conditions: [ExpressionNode], context: ExecutionContext
    ) {
        self.isOuter = isOuter
        self.frame = frame
        self.parameters = parameters
        self.conditions = ConditionList(conditions)
        self.context = context
        super.init(
            types: left.types + right.types, inputs: [left, right], estimate: left.estimate * right.estimate)
    }

    override var title: String { isOuter ? "Nested Loop Left Join" : "Nested Loop" }

    override func start() throws -> any Operator { ApplyOperator(self, try inputs[0].open()) }
}

/// Runs a lateral join.
final class ApplyOperator: Operator {
    private let node: ApplyNode
    private let left: any Operator
    private var batch: Batch?
    private var values: [ColumnVector] = []
    private var row = 0
    private var right: (any Operator)?
    private var isMatched = false
    private var pending: (any Error)?

    /// Makes a run.
    init(_ node: ApplyNode, _ left: any Operator) {
        self.node = node
        self.left = left
    }

    func next(_ wanted: Int) throws -> Batch? {
        if let pending { throw pending }
        while true {
            try node.context.throwIfCancelled()
            if right == nil, try !advance() { return nil }
            guard let batch, let right else { return nil }
            if let rows = try right.next(wanted) {
                if let result = try join(batch, rows) { return result }
                if let pending { throw pending }
                continue
            }
            self.right = nil
            if node.isOuter && !isMatched { return unmatched(batch) }
        }
    }

    /// Goes to the next left row and starts the right input for it.
    private func advance() throws -> Bool {
        row += 1
        if row >= batch?.count ?? 0 {
            guard let next = try left.next(Batch.capacity) else { return false }
            let evaluated = RowEvaluation.run(node.parameters, RowInput(next))
            if let error = evaluated.error { throw error }
            batch = next
            values = evaluated.columns
            row = 0
        }
        node.frame.values = values.map { $0[row] }
        isMatched = false
        right = try node.inputs[1].open()
        return true
    }

    /// Joins the current left row with some right rows.
    private func join(_ batch: Batch, _ rows: Batch) throws -> Batch? {
        let same = ContiguousArray(repeating: Int32(truncatingIfNeeded: row), count: rows.count)
        try MemoryLimit.check(gathering: same, of: batch.columns)
        let joined = Batch(columns: batch.columns.map { $0.gather(same) } + rows.columns, count: rows.count)
        let (selected, error) = node.conditions.select(RowInput(joined))
        pending = error
        let result = selected.map { joined.gather($0) } ?? joined
        guard result.count > 0 else { return nil }
        isMatched = true
        return result
    }

    /// The current left row without a partner.
    private func unmatched(_ batch: Batch) -> Batch {
        let missing = node.inputs[1].types.map { ColumnVector(type: $0, repeating: .null, count: 1) }
        return Batch(columns: batch.slice(row..<row + 1).columns + missing, count: 1)
    }
}
