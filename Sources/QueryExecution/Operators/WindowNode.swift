import CatalogModel
import SQLBasics
import SQLTypes

/// One window function to compute.
struct WindowSpec {
    var function: BuiltinFunction
    var arguments: [ExpressionNode]
    var filter: ExpressionNode?
    var type: SQLType
    /// Where its result stands among the results of all window functions.
    var place: Int
}

/// One window with the functions over it.
struct WindowGroup {
    var partitionBy: [ExpressionNode]
    var orderBy: [(node: ExpressionNode, isDescending: Bool, nullsFirst: Bool)]
    var frame: FrameSpec
    var calls: [WindowSpec]

    /// What the rows are sorted by.
    var keys: [ExpressionNode] { partitionBy + orderBy.map(\.node) }
}

/// A frame with its distances ready to be evaluated.
struct FrameSpec {
    var mode: BoundFrame.Mode
    var start: FrameBound
    var end: FrameBound
    var exclusion: BoundFrame.Exclusion

    /// Tells whether a frame begins with its partition and leaves nothing out, so that it only grows.
    var onlyGrows: Bool {
        guard case .unboundedPreceding = start, case .none = exclusion else { return false }
        return true
    }
}

/// An end of a frame.
enum FrameBound {
    case unboundedPreceding, currentRow, unboundedFollowing
    case preceding(ExpressionNode), following(ExpressionNode)
}

/// Computes window functions; rows come out in the order of the last window.
final class WindowNode: PlanNode {
    private let groups: [WindowGroup]
    private let context: ExecutionContext

    /// Makes a step; the results stand behind the input's columns.
    init(_ input: PlanNode, groups: [WindowGroup], types: [SQLType], context: ExecutionContext) {
        self.groups = groups
        self.context = context
        super.init(types: input.types + types, inputs: [input], estimate: input.estimate)
    }

    override var title: String { "WindowAgg" }

    override func start() throws -> any Operator {
        let width = inputs[0].types.count
        var (all, keys) = try readInput()
        var results = types[width...].map { ColumnVector(type: $0) }
        var order = ContiguousArray<Int32>()
        let input = RowInput(all)
        for group in groups {
            let own = Array(keys.prefix(group.keys.count))
            keys.removeFirst(own.count)
            let run = WindowRun(group, input, keys: own, context)
            order = run.order
            for call in group.calls { results[call.place] = try run.compute(call) }
        }
        all.columns += results
        return GatherOperator(all, order)
    }

    /// Reads all rows and works out what they are sorted by, for all windows (`make_window_input_target`).
    private func readInput() throws -> (rows: Batch, keys: [ColumnVector]) {
        let nodes = groups.flatMap(\.keys)
        var all = Batch(columns: inputs[0].types.map { ColumnVector(type: $0) }, count: 0)
        var keys = nodes.map { ColumnVector(type: $0.type) }
        let rows = try inputs[0].open()
        while let batch = try rows.next(Batch.capacity) {
            try context.throwIfCancelled()
            let values = RowEvaluation.run(nodes, RowInput(batch))
            if let error = values.error { throw error }
            for i in keys.indices { keys[i].append(contentsOf: values.columns[i]) }
            for i in all.columns.indices { all.columns[i].append(contentsOf: batch.columns[i]) }
            all.count += batch.count
            try MemoryLimit.check(all)
        }
        return (all, keys)
    }
}

/// Computes the functions over one window.
struct WindowRun {
    /// The rows, sorted by partition and order.
    let order: ContiguousArray<Int32>
    private let group: WindowGroup
    private let input: RowInput
    private let context: ExecutionContext
    /// Where each partition begins, and the end.
    private var partitions: [Int] = []
    /// Where each group of peers begins, and the end.
    private var peers: [Int] = []
    /// The number of the group of peers of each sorted row.
    private var peerOf: [Int] = []
    /// The sort keys, in sorted order.
    private let sortKeys: [ColumnVector]

    /// Sorts the rows and finds partitions and peers.
    init(_ group: WindowGroup, _ input: RowInput, keys values: [ColumnVector], _ context: ExecutionContext) {
        self.group = group
        self.input = input
        self.context = context
        let split = group.partitionBy.count
        var keys = (0..<split).map { SortColumn(column: $0, isDescending: false, nullsFirst: false) }
        for (i, key) in group.orderBy.enumerated() {
            keys.append(SortColumn(column: split + i, isDescending: key.isDescending, nullsFirst: key.nullsFirst))
        }
        order = RowSorter(values, keys: keys).order(count: input.count)
        let sorted = values.map { [order] in $0.gather(order) }
        sortKeys = Array(sorted[split...])
        for row in 0..<input.count {
            let isNewPartition = row == 0 || sorted[..<split].contains { !$0.equalRows(row - 1, row) }
            if isNewPartition { partitions.append(row) }
            if isNewPartition || sortKeys.contains(where: { !$0.equalRows(row - 1, row) }) { peers.append(row) }
            peerOf.append(peers.count - 1)
        }
        partitions.append(input.count)
        peers.append(input.count)
    }

    /// Computes one function; the results stand in the order of the input.
    func compute(_ call: WindowSpec) throws -> ColumnVector {
        let evaluated = RowEvaluation.run(AggregateFilter.nodes(call.filter, call.arguments), input)
        if let error = evaluated.error { throw error }
        var columns = evaluated.columns.map { $0.gather(order) }
        let filter = call.filter == nil || columns.isEmpty ? nil : Truth.bytes(columns.removeFirst())
        var results = [Value](repeating: .null, count: input.count)
        for i in 0..<max(0, partitions.count - 1) {
            try context.throwIfCancelled()
            let rows = partitions[i]..<partitions[i + 1]
            if rows.isEmpty { continue }
            if case .aggregate(let implementation) = call.function.implementation {
                try aggregate(implementation, call, columns, filter, rows, &results)
            } else {
                for row in rows { results[row] = try value(call, columns, row, rows) }
            }
        }
        var unsorted = [Value](repeating: .null, count: input.count)
        for (place, row) in order.enumerated() { unsorted[Int(row)] = results[place] }
        return ColumnVector(type: call.type, values: unsorted)
    }

    /// Computes a true window function for one row.
    private func value(_ call: WindowSpec, _ columns: [ColumnVector], _ row: Int, _ rows: Range<Int>) throws -> Value {
        let firstPeer = peers[peerOf[row]]
        let peerEnd = peers[peerOf[row] + 1]
        switch call.function.name {
        case "row_number": return .int(Int64(row - rows.lowerBound + 1))
        case "rank": return .int(Int64(firstPeer - rows.lowerBound + 1))
        case "dense_rank": return .int(Int64(peerOf[row] - peerOf[rows.lowerBound] + 1))
        case "percent_rank":
            return .double(rows.count < 2 ? 0 : Double(firstPeer - rows.lowerBound) / Double(rows.count - 1))
        case "cume_dist": return .double(Double(peerEnd - rows.lowerBound) / Double(rows.count))
        case "ntile": return try ntile(columns[0][rows.lowerBound], row - rows.lowerBound, rows.count)
        case "lag": return shifted(columns, row, rows, by: -1)
        case "lead": return shifted(columns, row, rows, by: 1)
        case "first_value", "last_value", "nth_value":
            return try framed(call.function.name, columns, row, try frame(row, rows))
        default: throw Diagnostic.notSupported("the window function \(call.function.name)")
        }
    }

    /// Returns the number of the bucket of a row (`window_ntile`).
    private func ntile(_ argument: Value, _ row: Int, _ count: Int) throws -> Value {
        guard case .int(let buckets) = argument else { return .null }
        guard buckets > 0 else {
            throw Diagnostic(SQLState("22014"), "argument of ntile must be greater than zero")
        }
        let size = count / Int(buckets)
        let larger = count % Int(buckets)
        if row < larger * (size + 1) { return .int(Int64(row / (size + 1) + 1)) }
        return .int(Int64(larger + (row - larger * (size + 1)) / max(1, size) + 1))
    }

    /// Returns the value some rows before or after (`leadlag_common`).
    private func shifted(_ columns: [ColumnVector], _ row: Int, _ rows: Range<Int>, by sign: Int) -> Value {
        var distance = 1
        if columns.count > 1 {
            guard case .int(let given) = columns[1][row] else { return .null }
            distance = Int(clamping: given)
        }
        let place = row &+ sign &* distance
        if rows.contains(place) { return columns[0][place] }
        return columns.count > 2 ? columns[2][row] : .null
    }

    /// Returns a value at a place within the frame.
    private func framed(
        _ name: String, _ columns: [ColumnVector], _ row: Int, _ frame: [Int]
    ) throws -> Value {
        switch name {
        case "first_value": return frame.first.map { columns[0][$0] } ?? .null
        case "last_value": return frame.last.map { columns[0][$0] } ?? .null
        default:
            guard case .int(let n) = columns[1][row] else { return .null }
            guard n > 0 else {
                throw Diagnostic(SQLState("22016"), "argument of nth_value must be greater than zero")
            }
            return n <= Int64(frame.count) ? columns[0][frame[Int(n) - 1]] : .null
        }
    }

    /// Computes an aggregate over the frame of each row of a partition.
    private func aggregate(
        _ implementation: AggregateImplementation, _ call: WindowSpec, _ columns: [ColumnVector],
        _ filter: ContiguousArray<UInt8>?, _ rows: Range<Int>, _ results: inout [Value]
    ) throws {
        let fresh = { implementation.makeState(columns.map(\.type), call.type, context.functions) }
        var state = fresh()
        state.resize(groups: 1)
        var done = rows.lowerBound
        var last: (range: [Int], value: Value)?
        for row in rows {
            let bounds = try self.bounds(row, rows)
            if group.frame.onlyGrows {
                if bounds.upperBound > done || row == rows.lowerBound {
                    try feed(state, columns, filter, Array(done..<max(done, bounds.upperBound)))
                    done = max(done, bounds.upperBound)
                    last = ([], try state.finish()[0])
                }
                results[row] = last?.value ?? .null
                continue
            }
            let frame = excluding(row, bounds)
            if let last, last.range == frame {
                results[row] = last.value
                continue
            }
            state = fresh()
            state.resize(groups: 1)
            try feed(state, columns, filter, frame)
            let value = try state.finish()[0]
            last = (frame, value)
            results[row] = value
        }
    }

    /// Adds rows to an aggregate.
    private func feed(
        _ state: any AggregateState, _ columns: [ColumnVector], _ filter: ContiguousArray<UInt8>?, _ rows: [Int]
    ) throws {
        let kept = rows.filter { row in filter.map { $0[row] == Truth.yes } ?? true }
        if kept.isEmpty { return }
        let numbers = ContiguousArray(kept.lazy.map { Int32(truncatingIfNeeded: $0) })
        let groups = ContiguousArray(repeating: Int32(0), count: kept.count)
        try groups.withUnsafeBufferPointer {
            try state.update(arguments: columns.map { $0.gather(numbers) }, groups: $0)
        }
    }

    // MARK: Frames

    /// Returns the rows of a row's frame.
    private func frame(_ row: Int, _ rows: Range<Int>) throws -> [Int] { excluding(row, try bounds(row, rows)) }

    /// Returns the rows of a frame without those that its exclusion names.
    private func excluding(_ row: Int, _ bounds: Range<Int>) -> [Int] {
        let peerRange = peers[peerOf[row]]..<peers[peerOf[row] + 1]
        switch group.frame.exclusion {
        case .none: return Array(bounds)
        case .currentRow: return bounds.filter { $0 != row }
        case .group: return bounds.filter { !peerRange.contains($0) }
        case .ties: return bounds.filter { $0 == row || !peerRange.contains($0) }
        }
    }

    /// Returns the range of a row's frame before exclusion.
    private func bounds(_ row: Int, _ rows: Range<Int>) throws -> Range<Int> {
        let start = try place(group.frame.start, row, rows, isStart: true)
        let end = try place(group.frame.end, row, rows, isStart: false)
        let low = min(max(start, rows.lowerBound), rows.upperBound)
        let high = min(max(end, rows.lowerBound), rows.upperBound)
        return low < high ? low..<high : low..<low
    }

    /// Returns where a frame starts, or where it ends (one behind its last row).
    private func place(_ bound: FrameBound, _ row: Int, _ rows: Range<Int>, isStart: Bool) throws -> Int {
        switch bound {
        case .unboundedPreceding: return rows.lowerBound
        case .unboundedFollowing: return rows.upperBound
        case .currentRow:
            if group.frame.mode == .rows { return isStart ? row : row + 1 }
            return isStart ? peers[peerOf[row]] : peers[peerOf[row] + 1]
        case .preceding(let node): return try offset(node, -1, row, rows, isStart)
        case .following(let node): return try offset(node, 1, row, rows, isStart)
        }
    }

    /// Returns the place at a distance.
    private func offset(
        _ node: ExpressionNode, _ sign: Int, _ row: Int, _ rows: Range<Int>, _ isStart: Bool
    ) throws -> Int {
        let value = try node.evaluate(RowInput(columns: [], count: 1))[0]
        let side = isStart ? "starting" : "ending"
        if value.isNull {
            throw Diagnostic(.nullValueNotAllowed, "frame \(side) offset must not be null")
        }
        guard group.frame.mode != .range else { return try rangeOffset(value, sign, row, rows, isStart) }
        guard case .int(let distance) = value, distance >= 0 else {
            throw Diagnostic(SQLState("22013"), "frame \(side) offset must not be negative")
        }
        let far = Int(clamping: min(distance, Int64(Int32.max)))
        if group.frame.mode == .rows { return row + sign * far + (isStart ? 0 : 1) }
        let first = peerOf[rows.lowerBound]
        let last = peerOf[rows.upperBound - 1]
        let target = peerOf[row] + sign * far
        if target < first { return rows.lowerBound }
        if target > last { return rows.upperBound }
        return isStart ? peers[target] : peers[target + 1]
    }

    /// Returns the place at a distance in the sort key's own unit (`update_frameheadpos`, `update_frametailpos`). NULLs
    /// are neither inside nor outside: they end what comes before them.
    private func rangeOffset(
        _ distance: Value, _ sign: Int, _ row: Int, _ rows: Range<Int>, _ isStart: Bool
    ) throws -> Int {
        guard sortKeys.count == 1 else { throw Diagnostic.notSupported("RANGE with an offset of this type") }
        let keys = sortKeys[0]
        let range = try RangeDistance(distance, keyType: keys.type, context)
        if keys[row].isNull { return isStart ? peers[peerOf[row]] : peers[peerOf[row] + 1] }
        let key = group.orderBy[0]
        let subtracts = (sign < 0) != key.isDescending
        let isUpper = isStart == key.isDescending
        let limit = try range.limit(keys[row], subtracting: subtracts)
        for place in rows {
            if keys[place].isNull {
                if key.nullsFirst { continue }
                return place
            }
            let isInside = range.contains(keys[place], limit, subtracting: subtracts, isUpper: isUpper)
            if isInside == isStart { return place }
        }
        return rows.upperBound
    }
}
