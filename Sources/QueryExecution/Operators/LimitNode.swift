import SQLBasics
import SQLTypes

/// Passes over the first rows and stops after some more; never asks for a row that it does not need.
final class LimitNode: PlanNode {
    private let limit: ExpressionNode?
    private let offset: ExpressionNode?
    /// The columns that tie rows at the end together (`WITH TIES`); nil without it.
    private let ties: [Int]?

    /// Makes a limit.
    init(_ input: PlanNode, limit: ExpressionNode?, offset: ExpressionNode?, ties: [Int]?) {
        self.limit = limit
        self.offset = offset
        self.ties = ties
        super.init(types: input.types, inputs: [input], estimate: input.estimate)
    }

    override var title: String { "Limit" }

    override func start() throws -> any Operator {
        let skip = try Self.count(offset, clause: "OFFSET", .invalidRowCountInResultOffsetClause) ?? 0
        let take = try Self.count(limit, clause: "LIMIT", .invalidRowCountInLimitClause)
        return LimitOperator(try inputs[0].open(), skip: skip, take: take ?? Int.max, ties: ties)
    }

    /// Evaluates LIMIT or OFFSET; NULL counts as absent (`recompute_limits`).
    static func count(_ node: ExpressionNode?, clause: String, _ state: SQLState) throws -> Int? {
        guard let node, case .int(let value) = try node.evaluate(RowInput(columns: [], count: 1))[0] else {
            return nil
        }
        guard value >= 0 else { throw Diagnostic(state, "\(clause) must not be negative") }
        return Int(value)
    }
}

/// Runs a limit.
final class LimitOperator: Operator {
    private let input: any Operator
    private var skip: Int
    private var take: Int
    private let ties: [Int]?
    /// The last row within the limit, as a batch of one row.
    private var last: Batch?

    /// Makes a run that skips and then takes so many rows.
    init(_ input: any Operator, skip: Int, take: Int, ties: [Int]?) {
        self.input = input
        self.skip = skip
        self.take = take
        self.ties = ties
    }

    func next(_ wanted: Int) throws -> Batch? {
        while take > 0 {
            let needed = skip &+ take < 0 ? Int.max : skip &+ take
            guard let batch = try input.next(min(needed, max(wanted, skip), Batch.capacity)) else { return nil }
            if batch.count <= skip {
                skip -= batch.count
                continue
            }
            return pass(batch)
        }
        return ties == nil ? nil : try tiedRows()
    }

    /// Returns what counts of a batch.
    private func pass(_ batch: Batch) -> Batch {
        let start = skip
        skip = 0
        var end = min(batch.count, start + min(take, batch.count - start))
        take -= end - start
        if let ties, take == 0, end > start {
            last = batch.slice(end - 1..<end)
            while end < batch.count, isTied(batch, end, ties) { end += 1 }
            if end < batch.count { last = nil }
        }
        return batch.slice(start..<end)
    }

    /// Returns more rows that are tied with the last one.
    private func tiedRows() throws -> Batch? {
        guard last != nil, let ties, let batch = try input.next(Batch.capacity) else { return nil }
        var end = 0
        while end < batch.count, isTied(batch, end, ties) { end += 1 }
        if end < batch.count { last = nil }
        return end > 0 ? batch.slice(0..<end) : nil
    }

    /// Tells whether a row agrees with the last one in the sort columns.
    private func isTied(_ batch: Batch, _ row: Int, _ ties: [Int]) -> Bool {
        guard let last else { return false }
        return ties.allSatisfy { batch.columns[$0].equalRows(row, last.columns[$0], 0) }
    }
}
