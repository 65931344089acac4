import CatalogModel
import SQLBasics
import SQLTypes

/// Produces one row without columns.
final class OneRowNode: PlanNode {
    /// Makes the step.
    init() { super.init(types: [], estimate: 1) }

    override func start() -> any Operator { BatchOperator(Batch(columns: [], count: 1)) }
}

/// Produces rows that are worked out when it is opened.
final class BatchNode: PlanNode {
    private let name: String
    private let makeRows: () throws -> Batch

    /// Makes a step from a function that makes all its rows.
    init(_ name: String, types: [SQLType], estimate: Double, makeRows: @escaping () throws -> Batch) {
        self.name = name
        self.makeRows = makeRows
        super.init(types: types, estimate: estimate)
    }

    override var title: String { name }

    override func start() throws -> any Operator { BatchOperator(try makeRows()) }
}

/// `VALUES (…), (…)`: rows of expressions, evaluated as they are asked for.
final class ValuesNode: PlanNode {
    private let rows: [[ExpressionNode]]

    /// Makes a step; every row has one expression a column.
    init(rows: [[ExpressionNode]], types: [SQLType]) {
        self.rows = rows
        super.init(types: types, estimate: Double(rows.count))
    }

    override var title: String { "Values" }

    override func start() -> any Operator { ValuesOperator(rows, types) }
}

/// Runs VALUES.
final class ValuesOperator: Operator {
    private let rows: [[ExpressionNode]]
    private let types: [SQLType]
    private var position = 0
    private var pending: (any Error)?

    /// Makes a run.
    init(_ rows: [[ExpressionNode]], _ types: [SQLType]) {
        self.rows = rows
        self.types = types
    }

    func next(_ wanted: Int) throws -> Batch? {
        if let pending { throw pending }
        guard position < rows.count else { return nil }
        let end = min(rows.count, position + min(max(1, wanted), Batch.capacity))
        var batch = Batch(columns: types.map { ColumnVector(type: $0) }, count: 0)
        let input = RowInput(columns: [], count: 1)
        while position < end {
            do {
                let values = try rows[position].map { try $0.constant ?? $0.evaluate(input)[0] }
                for i in values.indices { batch.columns[i].append(values[i]) }
            } catch {
                pending = error
                break
            }
            batch.count += 1
            position += 1
        }
        if batch.count == 0, let pending { throw pending }
        return batch
    }
}

/// Functions in FROM, side by side; the shorter ones are filled up with NULL.
final class FunctionScanNode: PlanNode {
    private let calls: [SetCall]
    private let withOrdinality: Bool

    /// Makes a step.
    init(calls: [SetCall], withOrdinality: Bool, types: [SQLType]) {
        self.calls = calls
        self.withOrdinality = withOrdinality
        super.init(types: types, estimate: 1000)
    }

    override var title: String { "Function Scan on \(calls.map(\.name).joined(separator: ", "))" }

    override func start() -> any Operator {
        FunctionScanOperator(calls, types, withOrdinality)
    }
}

/// Runs functions in FROM.
final class FunctionScanOperator: Operator {
    private let calls: [SetCall]
    private var sources: [any SetRows]?
    private let types: [SQLType]
    private let withOrdinality: Bool
    private var ordinal: Int64 = 0

    /// Makes a run over the rows of each function, which is called when the first row is wanted.
    init(_ calls: [SetCall], _ types: [SQLType], _ withOrdinality: Bool) {
        self.calls = calls
        self.types = types
        self.withOrdinality = withOrdinality
    }

    func next(_ wanted: Int) throws -> Batch? {
        var batch = Batch(columns: types.map { ColumnVector(type: $0) }, count: 0)
        let input = RowInput(columns: [], count: 1)
        var sources = try self.sources ?? calls.map { try $0.rows(input) }
        while batch.count < min(max(1, wanted), Batch.capacity), try addRow(&batch, &sources) {}
        self.sources = sources
        return batch.count > 0 ? batch : nil
    }

    /// Adds one row; returns false when all functions are at their end.
    private func addRow(_ batch: inout Batch, _ sources: inout [any SetRows]) throws -> Bool {
        var values: [Value] = []
        var found = false
        for i in sources.indices {
            if let row = try sources[i].next() {
                found = true
                values += row
            } else {
                values += [Value](repeating: .null, count: sources[i].width)
            }
        }
        guard found else { return false }
        ordinal += 1
        if withOrdinality { values.append(.int(ordinal)) }
        for (i, value) in values.enumerated() where i < batch.columns.count { batch.columns[i].append(value) }
        batch.count += 1
        return true
    }
}
