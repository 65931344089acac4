import CatalogModel
import SQLBasics
import SQLTypes

/// Collects the aggregates, window functions and set-returning functions that expressions of a select list hold, and
/// gives each a column. The expressions are compiled first; the columns get their places when all are known.
final class ComputedColumns {
    private(set) var aggregates: [(call: AggregateCall, nodes: [DeferredColumnNode])] = []
    private(set) var windows: [(call: WindowCall, arguments: [ExpressionNode], filter: ExpressionNode?)] = []
    private var windowNodes: [DeferredColumnNode] = []
    private(set) var setCalls: [(call: BoundCall, function: BuiltinFunction, node: DeferredColumnNode)] = []
    /// What is known of the keys, in a query with groups.
    var grouping: GroupingKeys?
    /// Compiles the arguments of window functions.
    var windowCompiler: ExpressionCompiler?

    /// A collection of the set-returning functions in the arguments of one of these; all else belongs here.
    var forArguments: ComputedColumns {
        let copy = ComputedColumns()
        copy.outer = self
        return copy
    }
    private var outer: ComputedColumns?

    /// Returns a reference to the result of an aggregate, a window function or GROUPING().
    func node(of expression: BoundExpression) throws -> ExpressionNode {
        if let outer { return try outer.node(of: expression) }
        switch expression {
        case .aggregate(let call): return node(of: call)
        case .window(let call): return try node(of: call)
        case .grouping(let operands, let span): return try groupingNode(operands, span)
        default: throw Diagnostic(.internalError, "an expression is not computed beforehand", at: expression.span)
        }
    }

    /// Returns a reference to the rows of a set-returning function; nil for other functions.
    func setNode(of call: BoundCall) -> ExpressionNode? {
        guard let function = call.callee, function.returnsSet else { return nil }
        let node = DeferredColumnNode(type: call.type)
        setCalls.append((call, function, node))
        return node
    }

    /// Gives aggregates and window functions their columns.
    func place(aggregatesAt aggregateBase: Int, windowsAt windowBase: Int) {
        for (i, aggregate) in aggregates.enumerated() { for node in aggregate.nodes { node.slot = aggregateBase + i } }
        for (i, node) in windowNodes.enumerated() { node.slot = windowBase + i }
    }

    /// Returns a reference to an aggregate; one that was written once is computed once.
    private func node(of call: AggregateCall) -> ExpressionNode {
        let node = DeferredColumnNode(type: call.type)
        let known = aggregates.firstIndex {
            call.span != .none && $0.call.span == call.span && $0.call.function == call.function
        }
        if let known {
            aggregates[known].nodes.append(node)
        } else {
            aggregates.append((call, [node]))
        }
        return node
    }

    /// Returns a reference to a window function.
    private func node(of call: WindowCall) throws -> ExpressionNode {
        guard let compiler = windowCompiler else {
            throw Diagnostic(.internalError, "a window function stands where there is none", at: call.span)
        }
        let arguments = try call.arguments.map(compiler.compile)
        let node = DeferredColumnNode(type: call.type)
        windows.append((call, arguments, try call.filter.map(compiler.compile)))
        windowNodes.append(node)
        return node
    }

    /// Returns the bits that tell which operands are no keys of a row's grouping set.
    private func groupingNode(_ operands: [BoundExpression], _ span: SourceSpan) throws -> ExpressionNode {
        guard let grouping else {
            throw Diagnostic(.internalError, "GROUPING stands in a query without groups", at: span)
        }
        let places = try operands.map { operand -> Int in
            let key = operand.columns(atLevel: 0).first
            guard let key, let place = grouping.columns.firstIndex(of: key) else {
                throw Diagnostic.notSupported("GROUPING of an expression", at: span)
            }
            return grouping.columns.count - 1 - place
        }
        let node = GroupingNode(bits: places)
        grouping.nodes.append(node)
        return node
    }
}

/// A reference to a column whose place is not known yet.
final class DeferredColumnNode: ExpressionNode {
    var slot = 0

    /// Makes a reference.
    init(type: SQLType) { super.init(type: type, operands: []) }

    override func evaluate(_ input: RowInput) -> ColumnVector { input.column(slot) }
}

/// `GROUPING(a, b)`: picks bits out of the number that tells a row's grouping set.
final class GroupingNode: ExpressionNode {
    var slot = 0
    private let bits: [Int]

    /// Makes a node for keys at these bits, the first operand's bit highest.
    init(bits: [Int]) {
        self.bits = bits
        super.init(type: .int4, operands: [])
    }

    override func evaluate(_ input: RowInput) -> ColumnVector {
        let sets = input.column(slot)
        let values = (0..<input.count).lazy.map { row -> Value in
            guard case .int(let set) = sets[row] else { return .null }
            return .int(self.bits.reduce(Int64(0)) { $0 << 1 | (set >> Int64($1) & 1) })
        }
        return ColumnVector(type: .int4, values: values)
    }
}
