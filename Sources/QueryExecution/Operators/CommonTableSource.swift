import CatalogModel
import SQLBasics
import SQLTypes

/// The rows of a WITH query: worked out once, as far as anybody asks for them.
final class CommonTableSource {
    let name: String
    let types: [SQLType]
    /// The plan, once it is made.
    var plan: PlanNode?
    /// Tells whether the rows depend on the row of an outer query.
    var isVariable = false
    /// Tells whether the plan of the recursive part is being made, where the name stands for the working table.
    var isBeingDefined = false
    /// The rows of the last round of a recursive query.
    let workingTable = WorkingTable()
    /// What the query takes from outside, and where it finds the values.
    var parameters: [ExpressionNode] = []
    var frame: ParameterFrame?
    /// Changes rows and returns those of RETURNING, for a data-modifying WITH query.
    var change: (() throws -> Batch)?

    private var batches: [Batch] = []
    private var running: (any Operator)?
    private var isFinished = false

    /// Makes a source of rows of these types.
    init(name: String, types: [SQLType]) {
        self.name = name
        self.types = types
    }

    /// Forgets the rows, before the query around runs again.
    func reset() throws {
        guard change == nil else { return }
        batches = []
        running = nil
        isFinished = false
        let input = RowInput(columns: [], count: 1)
        frame?.values = try parameters.map { try $0.evaluate(input)[0] }
    }

    /// Changes rows, if this is a data-modifying WITH query that has not run yet.
    func runChange() throws {
        guard let change, !isFinished else { return }
        isFinished = true
        batches = [try change()]
    }

    /// Returns the batch of a number, running the query so far; nil behind the last.
    func batch(_ number: Int) throws -> Batch? {
        try runChange()
        while number >= batches.count && !isFinished {
            if running == nil { running = try plan?.open() }
            guard let batch = try running?.next(Batch.capacity) else {
                isFinished = true
                running = nil
                break
            }
            batches.append(batch)
        }
        return number < batches.count ? batches[number] : nil
    }
}

/// The rows of the last round of a recursive query.
final class WorkingTable {
    var rows = Batch(columns: [], count: 0)
}

/// Runs a query after its WITH list is made ready.
final class WithNode: PlanNode {
    private let sources: [CommonTableSource]
    private let end: () throws -> Void

    /// Makes a step around the plan of the query; the closure is called when it is done, if WITH changes rows.
    init(_ input: PlanNode, sources: [CommonTableSource], end: @escaping () throws -> Void = {}) {
        self.sources = sources
        self.end = end
        super.init(types: input.types, inputs: [input] + sources.compactMap(\.plan), estimate: input.estimate)
    }

    override var title: String { "With \(sources.map(\.name).joined(separator: ", "))" }

    override func start() throws -> any Operator {
        for source in sources { try source.reset() }
        let changes = sources.filter { $0.change != nil }
        return changes.isEmpty ? try inputs[0].open() : ChangingWithOperator(inputs[0], changes, end)
    }
}

/// Runs a query whose WITH list changes rows: each change is made when its rows are first read, those that nobody has read
/// when the query is done, the last one first (`ExecPostprocessPlan`).
final class ChangingWithOperator: Operator {
    private let plan: PlanNode
    private var rows: (any Operator)?
    private var changes: [CommonTableSource]
    private var end: (() throws -> Void)?

    /// Makes a run.
    init(_ plan: PlanNode, _ changes: [CommonTableSource], _ end: @escaping () throws -> Void) {
        self.plan = plan
        self.changes = changes
        self.end = end
    }

    func next(_ wanted: Int) throws -> Batch? {
        if rows == nil { rows = try plan.open() }
        if let batch = try rows?.next(wanted) { return batch }
        while let last = changes.popLast() { try last.runChange() }
        let end = end
        self.end = nil
        try end?()
        return nil
    }
}

/// Reads a WITH query.
final class CommonTableScanNode: PlanNode {
    private let source: CommonTableSource

    /// Makes a scan.
    init(_ source: CommonTableSource) {
        self.source = source
        super.init(types: source.types, estimate: source.plan?.estimate ?? 100)
    }

    override var title: String { "CTE Scan on \(source.name)" }

    override func start() -> any Operator { CommonTableOperator(source) }
}

/// Reads the working table within the recursive part of a WITH query.
final class WorkingTableScanNode: PlanNode {
    private let name: String
    private let table: WorkingTable

    /// Makes a scan.
    init(_ source: CommonTableSource) {
        name = source.name
        table = source.workingTable
        super.init(types: source.types, estimate: 100)
    }

    override var title: String { "WorkTable Scan on \(name)" }

    override func start() -> any Operator { BatchOperator(table.rows) }
}

/// Reads the rows of a WITH query from the first.
final class CommonTableOperator: Operator {
    private let source: CommonTableSource
    private var number = 0

    /// Makes a run.
    init(_ source: CommonTableSource) { self.source = source }

    func next(_ wanted: Int) throws -> Batch? {
        while let batch = try source.batch(number) {
            number += 1
            if batch.count > 0 { return batch }
        }
        return nil
    }
}

/// `WITH RECURSIVE`: the first part, then the second over the rows of the round before, until there are none.
final class RecursiveUnionNode: PlanNode {
    private let table: WorkingTable
    private let isDistinct: Bool
    private let context: ExecutionContext

    /// Makes a step over the plans of both parts.
    init(
        _ source: CommonTableSource, first: PlanNode, repeated: PlanNode, isDistinct: Bool, context: ExecutionContext
    ) {
        table = source.workingTable
        self.isDistinct = isDistinct
        self.context = context
        super.init(types: source.types, inputs: [first, repeated], estimate: first.estimate * 10)
    }

    override var title: String { "Recursive Union" }

    override func start() throws -> any Operator {
        RecursiveUnionOperator(
            table, types: types, first: try inputs[0].open(), repeated: inputs[1], isDistinct: isDistinct,
            context: context)
    }
}

/// Runs a recursive WITH query (`nodeRecursiveunion.c`).
final class RecursiveUnionOperator: Operator {
    private let table: WorkingTable
    private var current: any Operator
    private let repeated: PlanNode
    private var seen: GroupTable?
    private let context: ExecutionContext
    /// The rows of this round so far.
    private var round: Batch

    private let types: [SQLType]

    /// Makes a run.
    init(
        _ table: WorkingTable, types: [SQLType], first: any Operator, repeated: PlanNode, isDistinct: Bool,
        context: ExecutionContext
    ) {
        self.table = table
        self.types = types
        current = first
        self.repeated = repeated
        seen = isDistinct ? GroupTable(types: types) : nil
        self.context = context
        round = Batch(columns: types.map { ColumnVector(type: $0) }, count: 0)
    }

    func next(_ wanted: Int) throws -> Batch? {
        while true {
            try context.throwIfCancelled()
            while let batch = try current.next(Batch.capacity) {
                let fresh = newRows(batch)
                guard fresh.count > 0 else { continue }
                for i in round.columns.indices { round.columns[i].append(contentsOf: fresh.columns[i]) }
                round.count += fresh.count
                try MemoryLimit.check(round)
                return fresh
            }
            guard round.count > 0 else { return nil }
            table.rows = round
            round = Batch(columns: types.map { ColumnVector(type: $0) }, count: 0)
            current = try repeated.open()
        }
    }

    /// Returns the rows that were not there before, for UNION without ALL.
    private func newRows(_ batch: Batch) -> Batch {
        guard var table = seen else { return batch }
        seen = nil
        var count = table.count
        let groups = table.assign(batch.columns, count: batch.count)
        seen = table
        var fresh = ContiguousArray<Int32>()
        for row in groups.indices where Int(groups[row]) >= count {
            fresh.append(Int32(truncatingIfNeeded: row))
            count += 1
        }
        return batch.gather(fresh)
    }
}
