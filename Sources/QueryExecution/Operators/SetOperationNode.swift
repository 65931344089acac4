import CatalogModel
import SQLTypes

/// Produces the rows of one input after those of another (UNION ALL).
final class AppendNode: PlanNode {
    /// Makes a step.
    init(_ inputs: [PlanNode], types: [SQLType]) {
        super.init(types: types, inputs: inputs, estimate: inputs.reduce(0) { $0 + $1.estimate })
    }

    override var title: String { "Append" }

    override func start() -> any Operator { AppendOperator(inputs) }
}

/// Runs UNION ALL; an input is opened when the ones before it are at their end.
final class AppendOperator: Operator {
    private var inputs: ArraySlice<PlanNode>
    private var current: (any Operator)?

    /// Makes a run.
    init(_ inputs: [PlanNode]) { self.inputs = inputs[...] }

    func next(_ wanted: Int) throws -> Batch? {
        while true {
            if let batch = try current?.next(wanted) { return batch }
            guard let input = inputs.popFirst() else { return nil }
            current = try input.open()
        }
    }
}

/// INTERSECT and EXCEPT, in the order of the left input (`nodeSetOp.c` for the counts of ALL).
final class SetOperationNode: PlanNode {
    private let isIntersection: Bool
    private let keepsAll: Bool
    private let stopsEarly: Bool
    private let context: ExecutionContext

    /// Makes a step, which may leave the right input unread if the left one has no rows.
    init(
        isIntersection: Bool, keepsAll: Bool, left: PlanNode, right: PlanNode, stopsEarly: Bool, types: [SQLType],
        context: ExecutionContext
    ) {
        self.isIntersection = isIntersection
        self.stopsEarly = stopsEarly
        self.keepsAll = keepsAll
        self.context = context
        super.init(types: types, inputs: [left, right], estimate: left.estimate)
    }

    override var title: String { "SetOp \(isIntersection ? "Intersect" : "Except")\(keepsAll ? " All" : "")" }

    override func start() throws -> any Operator {
        var table = GroupTable(types: types)
        var left = ContiguousArray<Int>()
        let leftRows = try inputs[0].open()
        while let batch = try leftRows.next(Batch.capacity) {
            try context.throwIfCancelled()
            let groups = table.assign(batch.columns, count: batch.count)
            while left.count < table.count { left.append(0) }
            for group in groups { left[Int(group)] += 1 }
        }
        var right = ContiguousArray(repeating: 0, count: left.count)
        if left.isEmpty, stopsEarly { return GatherOperator(Batch(columns: table.keys, count: 0), []) }
        let rightRows = try inputs[1].open()
        while let batch = try rightRows.next(Batch.capacity) {
            try context.throwIfCancelled()
            for group in table.look(up: batch.columns, count: batch.count) where group >= 0 { right[Int(group)] += 1 }
        }
        var order = ContiguousArray<Int32>()
        for group in left.indices {
            let times = repetitions(left[group], right[group])
            order.append(contentsOf: repeatElement(Int32(truncatingIfNeeded: group), count: times))
        }
        return GatherOperator(Batch(columns: table.keys, count: table.count), order)
    }

    /// Returns how often a row comes out that is so often left and right.
    private func repetitions(_ left: Int, _ right: Int) -> Int {
        switch (isIntersection, keepsAll) {
        case (true, true): min(left, right)
        case (true, false): right > 0 ? 1 : 0
        case (false, true): max(0, left - right)
        case (false, false): right == 0 ? 1 : 0
        }
    }
}
