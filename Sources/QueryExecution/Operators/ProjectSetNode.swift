import SQLTypes

/// Set-returning functions in a select list: each row is repeated for as many rows as the longest of them gives
/// (`ExecProjectSRF`). The functions' columns stand after those of the input.
final class ProjectSetNode: PlanNode {
    private let calls: [SetCall]

    /// Makes a step; the calls read the input's columns and those of calls before them.
    init(_ input: PlanNode, calls: [SetCall], types: [SQLType]) {
        self.calls = calls
        super.init(types: input.types + types, inputs: [input], estimate: input.estimate * 10)
    }

    override var title: String { "ProjectSet" }

    override func start() throws -> any Operator { ProjectSetOperator(try inputs[0].open(), calls, types) }
}

/// Runs set-returning functions over the rows of an input.
final class ProjectSetOperator: Operator {
    private let input: any Operator
    private let calls: [SetCall]
    private let types: [SQLType]
    private var batch: Batch?
    private var row = 0
    private var sources: [any SetRows] = []

    /// Makes a run.
    init(_ input: any Operator, _ calls: [SetCall], _ types: [SQLType]) {
        self.input = input
        self.calls = calls
        self.types = types
    }

    func next(_ wanted: Int) throws -> Batch? {
        var result = Batch(columns: types.map { ColumnVector(type: $0) }, count: 0)
        let limit = min(max(1, wanted), Batch.capacity)
        while result.count < limit {
            if sources.isEmpty, try !advance() { break }
            try addRow(&result)
        }
        return result.count > 0 ? result : nil
    }

    /// Goes to the next row of the input and begins its functions.
    private func advance() throws -> Bool {
        if let batch, row + 1 < batch.count {
            row += 1
        } else {
            guard let next = try input.next(Batch.capacity) else { return false }
            batch = next
            row = 0
        }
        guard let batch else { return false }
        let single = RowInput(batch).row(row)
        sources = try calls.map { try $0.rows(single) }
        return true
    }

    /// Adds a row of functions' values; forgets the functions when all are at their end.
    private func addRow(_ result: inout Batch) throws {
        var values: [Value] = []
        var found = false
        for i in sources.indices {
            let value = try sources[i].next()
            found = found || value != nil
            values.append(value.map { calls[i].value(of: $0) } ?? .null)
        }
        guard found, let batch else {
            sources = []
            return
        }
        for (i, column) in batch.columns.enumerated() { result.columns[i].append(column[row]) }
        for (i, value) in values.enumerated() { result.columns[batch.columns.count + i].append(value) }
        result.count += 1
    }
}
