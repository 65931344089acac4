import SQLTypes
import TableStorage

/// Some rows on their way from one operator to the next.
package struct Batch: Sendable {
    package var columns: [ColumnVector]
    /// The number of rows; needed where there are no columns.
    package var count: Int

    /// Makes a batch of columns that all have this many rows.
    package init(columns: [ColumnVector], count: Int) {
        self.columns = columns
        self.count = count
    }

    /// The number of rows that operators pass at once.
    static var capacity: Int { RowGroup.capacity }

    /// Returns the rows with these numbers.
    func gather(_ rows: ContiguousArray<Int32>) -> Batch {
        Batch(columns: columns.map { $0.gather(rows) }, count: rows.count)
    }

    /// Returns consecutive rows.
    func slice(_ range: Range<Int>) -> Batch {
        Batch(columns: columns.map { $0.slice(range) }, count: range.count)
    }
}

/// Produces rows when it is asked to.
protocol Operator: AnyObject {
    /// Returns more rows, at least one; nil at the end. The caller can use up to `wanted` rows; more are allowed.
    func next(_ wanted: Int) throws -> Batch?
}

/// A step of a plan, which can be run any number of times.
class PlanNode {
    /// The types of the columns that it produces.
    let types: [SQLType]
    /// The steps that it reads from.
    let inputs: [PlanNode]
    /// A guess at the number of rows.
    var estimate: Double
    /// How rows go through the plan; those of the steps below are told when it is opened.
    var pace: Pace?
    /// What EXPLAIN ANALYZE measures of the step; nil when nobody does.
    var meter: PlanMeter?

    /// Makes a step.
    init(types: [SQLType], inputs: [PlanNode] = [], estimate: Double) {
        self.types = types
        self.inputs = inputs
        self.estimate = estimate
    }

    /// Starts a run, whose rows come one by one where the plan wants it.
    final func open() throws -> any Operator {
        guard let meter else { return try openUnmeasured() }
        for input in inputs where input.meter == nil { input.meter = PlanMeter() }
        let start = PlanWatch.now()
        let rows = try openUnmeasured()
        return MeteredRows(rows, meter, spent: PlanWatch.now() - start)
    }

    /// Starts a run that nobody measures.
    private func openUnmeasured() throws -> any Operator {
        guard let pace else { return try start() }
        for input in inputs where input.pace == nil { input.pace = pace }
        let rows = try start()
        return pace.isSingle ? SingleRows(rows) : rows
    }

    /// Makes what produces the rows of a run.
    func start() throws -> any Operator { EmptyOperator() }

    /// What EXPLAIN prints for the step.
    var title: String { "Result" }
    /// The lines that EXPLAIN prints below the title.
    var details: [String] { [] }
}

/// Produces no rows.
final class EmptyOperator: Operator {
    func next(_ wanted: Int) -> Batch? { nil }
}

extension Operator {
    /// Returns all rows as one batch.
    func drain(types: [SQLType], context: ExecutionContext) throws -> Batch {
        var all = Batch(columns: types.map { ColumnVector(type: $0) }, count: 0)
        while let batch = try next(Batch.capacity) {
            try context.throwIfCancelled()
            for i in all.columns.indices { all.columns[i].append(contentsOf: batch.columns[i]) }
            all.count += batch.count
            try MemoryLimit.check(all)
        }
        return all
    }
}
