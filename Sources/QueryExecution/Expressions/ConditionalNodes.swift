import SQLBasics
import SQLTypes

/// Collects the results of branches that were each evaluated over some of the rows.
struct BranchResults {
    private var pieces: ColumnVector
    private var places: ContiguousArray<Int32>

    /// Makes a collection in which every row is NULL so far.
    init(type: SQLType, count: Int) {
        pieces = ColumnVector(type: type)
        places = ContiguousArray(repeating: -1, count: count)
    }

    /// Enters the results of some rows.
    mutating func enter(_ vector: ColumnVector, rows: ContiguousArray<Int32>) {
        let base = pieces.count
        pieces.append(contentsOf: vector)
        for (i, row) in rows.enumerated() { places[Int(row)] = Int32(truncatingIfNeeded: base + i) }
    }

    /// The results of all rows, in order.
    func vector(type: SQLType) -> ColumnVector {
        var result = pieces.gather(places)
        result.type = type
        return result
    }
}

/// `CASE`: conditions are tested only for rows that no branch took yet, results only for the rows of their branch.
final class CaseNode: ExpressionNode {
    private let subject: ExpressionNode?
    private let branches: [(condition: ExpressionNode, result: ExpressionNode)]
    private let otherwise: ExpressionNode?

    /// Makes a CASE; the conditions find the subject's value in the local value after the ones around.
    init(
        subject: ExpressionNode?, branches: [(condition: ExpressionNode, result: ExpressionNode)],
        otherwise: ExpressionNode?, type: SQLType
    ) {
        self.subject = subject
        self.branches = branches
        self.otherwise = otherwise
        let operands = branches.flatMap { [$0.condition, $0.result] }
        super.init(type: type, operands: operands + [subject, otherwise].compactMap { $0 })
    }

    override func evaluate(_ input: RowInput) throws -> ColumnVector {
        var results = BranchResults(type: type, count: input.count)
        let tested = try subject.map { input.adding(local: try $0.evaluate(input)) } ?? input
        var open = ContiguousArray((0..<input.count).lazy.map { Int32(truncatingIfNeeded: $0) })
        for branch in branches where !open.isEmpty {
            let truth = Truth.bytes(try branch.condition.evaluate(Self.part(tested, open)))
            let taken = Self.pick(open, truth) { $0 == Truth.yes }
            open = Self.pick(open, truth) { $0 != Truth.yes }
            if taken.isEmpty { continue }
            results.enter(try branch.result.evaluate(Self.part(input, taken)), rows: taken)
        }
        if let otherwise, !open.isEmpty {
            results.enter(try otherwise.evaluate(Self.part(input, open)), rows: open)
        }
        return results.vector(type: type)
    }

    /// Returns the input of some rows.
    private static func part(_ input: RowInput, _ rows: ContiguousArray<Int32>) -> RowInput {
        rows.count == input.count ? input : input.selecting(rows)
    }

    /// Returns the rows whose truth value is accepted.
    private static func pick(
        _ rows: ContiguousArray<Int32>, _ truth: ContiguousArray<UInt8>, where accepts: (UInt8) -> Bool
    ) -> ContiguousArray<Int32> {
        var picked = ContiguousArray<Int32>()
        for i in rows.indices where accepts(truth[i]) { picked.append(rows[i]) }
        return picked
    }
}

/// `COALESCE`: each operand is evaluated only for rows in which all before are NULL.
final class CoalesceNode: ExpressionNode {
    private let operands: [ExpressionNode]

    /// Makes a node.
    init(operands: [ExpressionNode], type: SQLType) {
        self.operands = operands
        super.init(type: type, operands: operands)
    }

    override func evaluate(_ input: RowInput) throws -> ColumnVector {
        var results = BranchResults(type: type, count: input.count)
        var open = ContiguousArray((0..<input.count).lazy.map { Int32(truncatingIfNeeded: $0) })
        for operand in operands where !open.isEmpty {
            let part = open.count == input.count ? input : input.selecting(open)
            let vector = try operand.evaluate(part)
            if open.count == input.count && vector.validity.isAllValid { return vector }
            var found = ContiguousArray<Int32>()
            var places = ContiguousArray<Int32>()
            var rest = ContiguousArray<Int32>()
            for i in open.indices {
                if vector.validity[i] {
                    found.append(Int32(truncatingIfNeeded: i))
                    places.append(open[i])
                } else {
                    rest.append(open[i])
                }
            }
            results.enter(vector.gather(found), rows: places)
            open = rest
        }
        return results.vector(type: type)
    }
}

/// `GREATEST` and `LEAST`, which pass over NULLs.
final class ExtremumNode: ExpressionNode {
    private let operands: [ExpressionNode]
    private let isGreatest: Bool

    /// Makes a node.
    init(operands: [ExpressionNode], isGreatest: Bool, type: SQLType) {
        self.operands = operands
        self.isGreatest = isGreatest
        super.init(type: type, operands: operands, cost: Double(operands.count))
    }

    override func evaluate(_ input: RowInput) throws -> ColumnVector {
        let vectors = try operands.map { try $0.evaluate(input) }
        var result = ColumnVector(type: type, reserving: input.count)
        for row in 0..<input.count {
            var best = Value.null
            for vector in vectors where vector.validity[row] {
                let value = vector[row]
                let order = best.isNull ? 0 : Value.compare(value, best, type)
                if best.isNull || (isGreatest ? order > 0 : order < 0) { best = value }
            }
            result.append(best)
        }
        return result
    }
}
