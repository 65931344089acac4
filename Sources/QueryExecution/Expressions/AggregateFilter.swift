import SQLBasics
import SQLTypes

/// The condition of a FILTER, tested once a row and before the arguments, which are computed only for the rows that it chooses
/// (`advance_aggregates`).
final class AggregateFilter: ExpressionNode {
    private let condition: ExpressionNode
    /// What the condition was for the rows that it was evaluated for last.
    fileprivate private(set) var last: ColumnVector?

    /// Makes a test.
    init(_ condition: ExpressionNode) {
        self.condition = condition
        super.init(type: .bool, operands: [condition])
    }

    override func evaluate(_ input: RowInput) throws -> ColumnVector {
        let truth = try condition.evaluate(input)
        last = truth
        return truth
    }

    /// Returns the filter, if there is one, and behind it the arguments, ready to be evaluated together.
    static func nodes(_ filter: ExpressionNode?, _ arguments: [ExpressionNode]) -> [ExpressionNode] {
        guard let filter else { return arguments }
        let node = AggregateFilter(filter)
        return [node]
            + arguments.map { argument in
                if argument.isSafe { return argument }
                let branch = (condition: KnownFilter(node) as ExpressionNode, result: argument)
                return CaseNode(subject: nil, branches: [branch], otherwise: nil, type: argument.type)
            }
    }
}

/// What a filter was for the very rows that are evaluated now.
private final class KnownFilter: ExpressionNode {
    private let filter: AggregateFilter

    /// Makes a reference to a filter that stands before this node.
    init(_ filter: AggregateFilter) {
        self.filter = filter
        super.init(type: .bool, operands: [filter])
    }

    override func evaluate(_ input: RowInput) throws -> ColumnVector {
        guard let last = filter.last, last.count == input.count else {
            throw Diagnostic(.internalError, "a filter was not tested before the arguments")
        }
        return last
    }
}
