import SQLBasics
import SQLTypes

/// An expression made ready to be evaluated over many rows at once.
class ExpressionNode {
    /// The type of the values.
    let type: SQLType
    /// Tells whether a value may differ from row to row for the same input, or evaluating has effects.
    let isVolatile: Bool
    /// How many calls make it volatile.
    let volatileCalls: Int
    /// Tells whether the only volatile call is this node's own, so that it is made once a row, in order.
    let isPlainlyVolatile: Bool
    /// Tells whether a routine made by a user is called: what it says and changes is seen, so that it must not be called for
    /// a row that is gone through again, nor for rows behind an error.
    var callsRoutine: Bool
    /// Tells whether evaluating can't fail, so that it may run for rows that nobody asked for.
    let isSafe: Bool
    /// What the functions cost that are called, roughly as the planner has it; conditions are tested in this order
    /// (`order_qual_clauses`).
    let cost: Double
    /// Tells whether the value is the same for all rows of a batch, so that it need be computed only once.
    let isSameForAllRows: Bool

    /// Makes a node over operands.
    init(
        type: SQLType, operands: [ExpressionNode], isVolatile: Bool = false, isSafe: Bool = true, cost: Double = 0,
        isSameForAllRows: Bool = false
    ) {
        self.type = type
        self.isSameForAllRows = isSameForAllRows
        let inner = operands.reduce(0) { $0 + $1.volatileCalls }
        volatileCalls = inner + (isVolatile ? 1 : 0)
        isPlainlyVolatile = isVolatile && inner == 0
        self.isVolatile = volatileCalls > 0
        callsRoutine = operands.contains { $0.callsRoutine }
        self.isSafe = isSafe && operands.allSatisfy { $0.isSafe }
        self.cost = cost + operands.reduce(0) { $0 + $1.cost }
    }

    /// Returns one value a row.
    func evaluate(_ input: RowInput) throws -> ColumnVector {
        throw Diagnostic(.internalError, "an expression has no evaluation")
    }

    /// Computes one value for all rows where it is the same for all of them, else the values of the rows.
    final func once(
        for input: RowInput, _ compute: (RowInput) throws -> ColumnVector
    ) throws -> ColumnVector {
        guard isSameForAllRows, input.count > 1 else { return try compute(input) }
        let value = try compute(RowInput(columns: [], count: 1))[0]
        try MemoryLimit.check(repeating: value, count: input.count)
        return ColumnVector(type: type, repeating: value, count: input.count)
    }

    /// The constant value, if this is a constant.
    var constant: Value? { nil }
}

/// A value that is the same for every row.
final class ConstantNode: ExpressionNode {
    private let value: Value
    private var last: ColumnVector?

    /// Makes a constant.
    init(_ value: Value, type: SQLType) {
        self.value = value
        super.init(type: type, operands: [], isSameForAllRows: true)
    }

    override var constant: Value? { value }

    override func evaluate(_ input: RowInput) throws -> ColumnVector {
        if let last, last.count == input.count { return last }
        try MemoryLimit.check(repeating: value, count: input.count)
        let vector = ColumnVector(type: type, repeating: value, count: input.count)
        last = vector
        return vector
    }
}

/// The value of a parameter in a plan that is made for all values of it, or one that the session gives.
final class ParameterNode: ExpressionNode {
    private let value: Value

    /// Makes a reference to something with the value that it has now.
    init(_ value: Value, type: SQLType) {
        self.value = value
        super.init(type: type, operands: [], isSameForAllRows: true)
    }

    override func evaluate(_ input: RowInput) throws -> ColumnVector {
        try MemoryLimit.check(repeating: value, count: input.count)
        return ColumnVector(type: type, repeating: value, count: input.count)
    }
}

/// A column of the input.
final class ColumnNode: ExpressionNode {
    let slot: Int

    /// Makes a reference to the column at a place.
    init(slot: Int, type: SQLType) {
        self.slot = slot
        super.init(type: type, operands: [])
    }

    override func evaluate(_ input: RowInput) -> ColumnVector { input.column(slot) }
}

/// The value of a placeholder.
final class PlaceholderNode: ExpressionNode {
    private let index: Int

    /// Makes a reference to a local value.
    init(index: Int, type: SQLType) {
        self.index = index
        super.init(type: type, operands: [])
    }

    override func evaluate(_ input: RowInput) throws -> ColumnVector {
        guard index < input.locals.count else {
            throw Diagnostic(.internalError, "an expression has a placeholder without a value")
        }
        return input.locals[index]
    }
}

/// The values that a subquery takes from the row of an outer query.
final class ParameterFrame {
    var values: [Value] = []
}

/// A value of an outer query's row.
final class OuterNode: ExpressionNode {
    private let frame: ParameterFrame
    private let index: Int

    /// Makes a reference to a value of a frame.
    init(frame: ParameterFrame, index: Int, type: SQLType) {
        self.frame = frame
        self.index = index
        super.init(type: type, operands: [], isSameForAllRows: true)
    }

    override func evaluate(_ input: RowInput) throws -> ColumnVector {
        guard index < frame.values.count else {
            throw Diagnostic(.internalError, "a subquery was run without the outer row")
        }
        try MemoryLimit.check(repeating: frame.values[index], count: input.count)
        return ColumnVector(type: type, repeating: frame.values[index], count: input.count)
    }
}

/// A value worked out row by row from operands that are all evaluated.
final class RowwiseNode: ExpressionNode {
    private let operands: [ExpressionNode]
    private let compute: ([Value]) throws -> Value

    /// Makes a node that computes each row's value from the values of its operands.
    init(
        type: SQLType, operands: [ExpressionNode], isVolatile: Bool = false, isSafe: Bool = false, cost: Double = 1,
        compute: @escaping ([Value]) throws -> Value
    ) {
        self.operands = operands
        self.compute = compute
        super.init(type: type, operands: operands, isVolatile: isVolatile, isSafe: isSafe, cost: cost)
    }

    override func evaluate(_ input: RowInput) throws -> ColumnVector {
        let vectors = try operands.map { try $0.evaluate(input) }
        var result = ColumnVector(type: type, reserving: input.count)
        for row in 0..<input.count { result.append(try compute(vectors.map { $0[row] })) }
        return result
    }
}
