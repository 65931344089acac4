import CatalogModel
import SQLBasics
import SQLTypes

extension ExpressionCompiler {
    /// Makes a comparison of rows.
    func compileRowComparison(_ comparison: RowComparison) throws -> ExpressionNode {
        let calls = try comparison.pairs.map { try compile(.call($0)) }
        switch comparison.comparison {
        case .equal: return JunctionNode(operands: calls, isAnd: true)
        case .notEqual: return JunctionNode(operands: calls, isAnd: false)
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            return OrderedRowNode(
                pairs: try comparison.pairs.map { (try compile($0.arguments[0]), try compile($0.arguments[1])) },
                comparison: comparison.comparison)
        }
    }

    /// Makes `x op ANY (array)` and `x op ALL (array)`.
    func compileArrayComparison(_ comparison: ArrayComparison) throws -> ExpressionNode {
        try requireExecute(comparison.function)
        let operand = try compile(comparison.operand)
        let array = try compile(comparison.array)
        guard let function = BuiltinTable.function(comparison.function) else {
            throw Diagnostic(.internalError, "function \(comparison.function) is not known", at: comparison.span)
        }
        let elementType = ArrayBuilding.elementType(of: array.type) ?? operand.type
        let isEquality = BuiltinTable.operator(comparison.operatorID)?.name == "="
        if isEquality, comparison.isAny, Equality.canHash(operand.type, elementType), let value = array.constant {
            return try folded(MembershipNode(operand, in: value, elementType: elementType), [operand])
        }
        let node = ArrayComparisonNode(
            operand: operand, array: array, function: function, elementType: elementType, isAny: comparison.isAny,
            context: context)
        return function.volatility == .immutable ? try folded(node, [operand, array]) : node
    }
}

/// Which types' equality is that of their hashes.
enum Equality {
    /// Tells whether values of two types can be matched by hash: equal values have equal hashes.
    static func canHash(_ a: SQLType, _ b: SQLType) -> Bool {
        if a.oid == b.oid { return true }
        guard a.physicalKind == b.physicalKind else { return false }
        switch a.physicalKind {
        case .int: return isPlainInteger(a) && isPlainInteger(b)
        case .text: return a.oid != SQLType.bpchar.oid && b.oid != SQLType.bpchar.oid
        case .bool, .double, .numeric: return true
        case .boxed: return false
        }
    }

    /// Tells whether a type's stored integer is its value, rather than a point in time.
    private static func isPlainInteger(_ type: SQLType) -> Bool {
        ![SQLType.date, .time, .timestamp, .timestamptz].contains { $0.oid == type.oid }
    }
}

/// `(a, b) < (c, d)` and its kin: the first pair that is not equal decides; a NULL before that gives NULL. What stands behind
/// a pair that decides is not evaluated (`EEOP_ROWCOMPARE_STEP`).
final class OrderedRowNode: ExpressionNode {
    private let pairs: [(ExpressionNode, ExpressionNode)]
    private let comparison: ComparisonKind

    /// Makes a comparison of pairs of one type each.
    init(pairs: [(ExpressionNode, ExpressionNode)], comparison: ComparisonKind) {
        self.pairs = pairs
        self.comparison = comparison
        super.init(type: .bool, operands: pairs.flatMap { [$0.0, $0.1] }, cost: Double(pairs.count))
    }

    override func evaluate(_ input: RowInput) throws -> ColumnVector {
        var result = ContiguousArray(repeating: accepts(0) ? Truth.yes : Truth.no, count: input.count)
        var open = ContiguousArray((0..<input.count).lazy.map { Int32(truncatingIfNeeded: $0) })
        for (left, right) in pairs where !open.isEmpty {
            let part = open.count == input.count ? input : input.selecting(open)
            open = decide(try left.evaluate(part), try right.evaluate(part), open, &result)
        }
        return Truth.vector(result)
    }

    /// Enters the rows that one pair decides; returns those that it leaves open.
    private func decide(
        _ a: ColumnVector, _ b: ColumnVector, _ rows: ContiguousArray<Int32>, _ result: inout ContiguousArray<UInt8>
    ) -> ContiguousArray<Int32> {
        var open = ContiguousArray<Int32>()
        for (place, row) in rows.enumerated() {
            guard a.validity[place] && b.validity[place] else {
                result[Int(row)] = Truth.unknown
                continue
            }
            let order = a.compareRows(place, b, place)
            if order == 0 {
                open.append(row)
            } else {
                result[Int(row)] = accepts(order) ? Truth.yes : Truth.no
            }
        }
        return open
    }

    /// Tells whether the comparison holds for an order.
    private func accepts(_ order: Int) -> Bool {
        switch comparison {
        case .less: order < 0
        case .lessOrEqual: order <= 0
        case .greater: order > 0
        case .greaterOrEqual: order >= 0
        case .equal: order == 0
        case .notEqual: order != 0
        }
    }
}

/// `x IN (1, 2, 3)` over a constant list, by hash.
final class MembershipNode: ExpressionNode {
    private let operand: ExpressionNode
    private var table: GroupTable
    private let hasNull: Bool
    private let isNullArray: Bool

    /// Makes a test for membership in an array value.
    init(_ operand: ExpressionNode, in value: Value, elementType: SQLType) {
        self.operand = operand
        var elements: [Value] = []
        if case .array(let array) = value { elements = array.elements }
        isNullArray = value.isNull
        hasNull = elements.contains { $0.isNull }
        table = GroupTable(types: [elementType])
        let vector = ColumnVector(type: elementType, values: elements.filter { !$0.isNull })
        _ = table.assign([vector], count: vector.count)
        super.init(type: .bool, operands: [operand], cost: 1)
    }

    override func evaluate(_ input: RowInput) throws -> ColumnVector {
        let vector = try operand.evaluate(input)
        if isNullArray { return Truth.vector(ContiguousArray(repeating: Truth.unknown, count: input.count)) }
        let groups = table.look(up: [vector], count: input.count)
        var result = ContiguousArray(repeating: Truth.no, count: input.count)
        for row in result.indices {
            if groups[row] >= 0 && vector.validity[row] {
                result[row] = Truth.yes
            } else if hasNull || (!vector.validity[row] && table.count > 0) {
                result[row] = Truth.unknown
            }
        }
        return Truth.vector(result)
    }
}

/// `x op ANY (array)` and `x op ALL (array)` in general, element by element (`ExecEvalScalarArrayOp`).
final class ArrayComparisonNode: ExpressionNode {
    private let operand: ExpressionNode
    private let array: ExpressionNode
    private let call: ExpressionNode
    private let elementType: SQLType
    private let isAny: Bool

    /// Makes a comparison by a function of the operand and an element.
    init(
        operand: ExpressionNode, array: ExpressionNode, function: BuiltinFunction, elementType: SQLType, isAny: Bool,
        context: ExecutionContext
    ) {
        self.operand = operand
        self.array = array
        self.elementType = elementType
        self.isAny = isAny
        let arguments = [PlaceholderNode(index: 0, type: operand.type), PlaceholderNode(index: 1, type: elementType)]
        call = CallNode(function, arguments: arguments, type: .bool, context: context)
        super.init(
            type: .bool, operands: [operand, array], isVolatile: call.isVolatile, isSafe: call.isSafe, cost: 5)
    }

    override func evaluate(_ input: RowInput) throws -> ColumnVector {
        let values = try operand.evaluate(input)
        let arrays = try array.evaluate(input)
        var result = ContiguousArray(repeating: Truth.unknown, count: input.count)
        for row in result.indices {
            guard case .array(let list) = arrays[row] else { continue }
            result[row] = try compare(values, row, list.elements)
        }
        return Truth.vector(result)
    }

    /// Compares one value with all elements.
    private func compare(_ values: ColumnVector, _ row: Int, _ elements: [Value]) throws -> UInt8 {
        if elements.isEmpty { return isAny ? Truth.no : Truth.yes }
        let rows = ContiguousArray(repeating: Int32(truncatingIfNeeded: row), count: elements.count)
        let locals = [values.gather(rows), ColumnVector(type: elementType, values: elements)]
        let truth = Truth.bytes(
            try call.evaluate(RowInput(columns: [], locals: locals, count: elements.count)))
        let decisive = isAny ? Truth.yes : Truth.no
        if truth.contains(decisive) { return decisive }
        return truth.contains(Truth.unknown) ? Truth.unknown : (isAny ? Truth.no : Truth.yes)
    }
}
