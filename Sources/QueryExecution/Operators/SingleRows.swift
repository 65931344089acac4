/// Hands the rows of another operator out one by one.
final class SingleRows: Operator {
    private let input: any Operator
    private var batch: Batch?
    private var position = 0

    /// Makes an operator over the rows of another one.
    init(_ input: any Operator) { self.input = input }

    func next(_ wanted: Int) throws -> Batch? {
        while true {
            if let batch, position < batch.count {
                position += 1
                return batch.slice(position - 1..<position)
            }
            guard let next = try input.next(1) else { return nil }
            batch = next
            position = 0
        }
    }
}
