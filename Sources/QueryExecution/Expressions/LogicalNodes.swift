import SQLBasics
import SQLTypes

/// Truth values as bytes: what a condition says of each row.
enum Truth {
    static var no: UInt8 { 0 }
    static var yes: UInt8 { 1 }
    static var unknown: UInt8 { 2 }

    /// Returns the truth value of each row of a boolean vector.
    static func bytes(_ vector: ColumnVector) -> ContiguousArray<UInt8> {
        guard case .bool(var values) = vector.data else {
            return ContiguousArray(repeating: unknown, count: vector.count)
        }
        if vector.validity.isAllValid { return values }
        for row in values.indices where !vector.validity[row] { values[row] = unknown }
        return values
    }

    /// Makes a boolean vector of truth values.
    static func vector(_ bytes: ContiguousArray<UInt8>) -> ColumnVector {
        var values = bytes
        var validity = ValidityMask(allValid: bytes.count)
        for row in bytes.indices where bytes[row] == unknown {
            validity.setNull(row)
            values[row] = 0
        }
        return ColumnVector(type: .bool, data: .bool(values), validity: validity)
    }

    /// Returns the rows with a truth value.
    static func rows(_ bytes: ContiguousArray<UInt8>, where accepts: (UInt8) -> Bool) -> ContiguousArray<Int32> {
        var rows = ContiguousArray<Int32>()
        rows.reserveCapacity(bytes.count)
        for row in bytes.indices where accepts(bytes[row]) { rows.append(Int32(truncatingIfNeeded: row)) }
        return rows
    }
}

/// AND or OR in three-valued logic; an operand is evaluated only for rows that the ones before left open.
final class JunctionNode: ExpressionNode {
    private let operands: [ExpressionNode]
    /// The truth value that decides: false for AND, true for OR.
    private let decisive: UInt8

    /// Makes an AND or an OR.
    init(operands: [ExpressionNode], isAnd: Bool) {
        self.operands = operands
        decisive = isAnd ? Truth.no : Truth.yes
        super.init(type: .bool, operands: operands)
    }

    override func evaluate(_ input: RowInput) throws -> ColumnVector {
        var result = ContiguousArray(repeating: Truth.yes - decisive, count: input.count)
        for operand in operands {
            if operand.isSafe {
                merge(Truth.bytes(try operand.evaluate(input)), into: &result)
                continue
            }
            let open = Truth.rows(result) { $0 != decisive }
            if open.isEmpty { break }
            let part = open.count == input.count ? input : input.selecting(open)
            merge(Truth.bytes(try operand.evaluate(part)), rows: open, into: &result)
        }
        return Truth.vector(result)
    }

    /// Combines the truth values of all rows.
    private func merge(_ values: ContiguousArray<UInt8>, into result: inout ContiguousArray<UInt8>) {
        for row in result.indices { result[row] = combine(result[row], values[row]) }
    }

    /// Combines the truth values of some rows.
    private func merge(
        _ values: ContiguousArray<UInt8>, rows: ContiguousArray<Int32>, into result: inout ContiguousArray<UInt8>
    ) {
        for (i, row) in rows.enumerated() { result[Int(row)] = combine(result[Int(row)], values[i]) }
    }

    /// Combines two truth values.
    private func combine(_ a: UInt8, _ b: UInt8) -> UInt8 {
        if a == decisive || b == decisive { return decisive }
        return a == Truth.unknown || b == Truth.unknown ? Truth.unknown : a
    }
}

/// A boolean worked out from one operand's truth value: NOT, IS TRUE and its kin.
final class TruthNode: ExpressionNode {
    private let operand: ExpressionNode
    /// What becomes of false, true and unknown.
    private let table: [UInt8]

    /// Makes a node by its truth table, in the order false, true, unknown.
    init(_ operand: ExpressionNode, table: [UInt8]) {
        self.operand = operand
        self.table = table
        super.init(type: .bool, operands: [operand])
    }

    override func evaluate(_ input: RowInput) throws -> ColumnVector {
        var bytes = Truth.bytes(try operand.evaluate(input))
        for row in bytes.indices { bytes[row] = table[Int(bytes[row])] }
        return Truth.vector(bytes)
    }
}

/// `IS NULL` and `IS NOT NULL`; a row is NULL when all its fields are, and not NULL when none is.
final class NullTestNode: ExpressionNode {
    private let operand: ExpressionNode
    private let isNegated: Bool

    /// Makes a test.
    init(_ operand: ExpressionNode, isNegated: Bool) {
        self.operand = operand
        self.isNegated = isNegated
        super.init(type: .bool, operands: [operand])
    }

    override func evaluate(_ input: RowInput) throws -> ColumnVector {
        let vector = try operand.evaluate(input)
        var result = ContiguousArray<UInt8>(repeating: 0, count: input.count)
        for row in result.indices { result[row] = test(vector, row) ? 1 : 0 }
        return Truth.vector(result)
    }

    /// Tests one row.
    private func test(_ vector: ColumnVector, _ row: Int) -> Bool {
        guard vector.validity[row] else { return !isNegated }
        guard case .boxed(let values) = vector.data, case .row(let record) = values[row] else { return isNegated }
        return record.fields.allSatisfy { $0.isNull != isNegated }
    }
}

/// `IS [NOT] DISTINCT FROM`, by an equality call.
final class DistinctNode: ExpressionNode {
    private let left: ExpressionNode
    private let right: ExpressionNode
    private let isNegated: Bool

    /// Makes a test; `isNegated` for IS NOT DISTINCT FROM.
    init(_ left: ExpressionNode, _ right: ExpressionNode, isNegated: Bool) {
        self.left = left
        self.right = right
        self.isNegated = isNegated
        super.init(type: .bool, operands: [left, right], cost: 1)
    }

    override func evaluate(_ input: RowInput) throws -> ColumnVector {
        let a = try left.evaluate(input)
        let b = try right.evaluate(input)
        var result = ContiguousArray<UInt8>(repeating: 0, count: input.count)
        for row in result.indices { result[row] = a.equalRows(row, b, row) == isNegated ? 1 : 0 }
        return Truth.vector(result)
    }
}

/// `NULLIF(a, b)`.
final class NullIfNode: ExpressionNode {
    private let value: ExpressionNode
    private let equality: ExpressionNode

    /// Makes a node over the value and the comparison of it with the other operand.
    init(value: ExpressionNode, equality: ExpressionNode) {
        self.value = value
        self.equality = equality
        super.init(type: value.type, operands: [value, equality])
    }

    override func evaluate(_ input: RowInput) throws -> ColumnVector {
        let local = try value.evaluate(input)
        let equal = Truth.bytes(try equality.evaluate(input.adding(local: local)))
        var rows = ContiguousArray<Int32>()
        rows.reserveCapacity(input.count)
        for row in 0..<input.count { rows.append(equal[row] == Truth.yes ? -1 : Int32(truncatingIfNeeded: row)) }
        return local.gather(rows)
    }
}
