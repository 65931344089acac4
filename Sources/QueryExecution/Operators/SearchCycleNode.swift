import CatalogModel
import SQLBasics
import SQLTypes

/// Adds the columns of SEARCH and CYCLE to the rows of one part of a recursive query (`rewriteSearchAndCycle`).
final class SearchCycleNode: PlanNode {
    private let clauses: SearchAndCycle
    private let width: Int
    private let columnTypes: [SQLType]
    private let isFirst: Bool

    /// Makes a step over the rows of a part; those of the repeated one end with the added columns of the row before.
    init(_ input: PlanNode, _ clauses: SearchAndCycle, types: [SQLType], isFirst: Bool) {
        self.clauses = clauses
        width = types.count - clauses.width
        columnTypes = types
        self.isFirst = isFirst
        super.init(types: types, inputs: [input], estimate: input.estimate)
    }

    override var title: String { "Project" }

    override func start() throws -> any Operator {
        SearchCycleOperator(try inputs[0].open()) { [self] in extended($0) }
    }

    /// Returns rows with the added columns; rows behind one that closed a cycle are left out.
    private func extended(_ batch: Batch) -> Batch {
        var result = Batch(columns: columnTypes.map { ColumnVector(type: $0) }, count: 0)
        for row in 0..<batch.count {
            let old = isFirst ? [] : (width..<columnTypes.count).map { batch.columns[$0][row] }
            if isBehindCycle(old) { continue }
            let values = (0..<width).map { batch.columns[$0][row] }
            for (place, value) in (values + added(values, old)).enumerated() { result.columns[place].append(value) }
            result.count += 1
        }
        return result
    }

    /// Tells whether the row before closed a cycle.
    private func isBehindCycle(_ old: [Value]) -> Bool {
        guard let cycle = clauses.cycle, old.count >= 2 else { return false }
        return Value.compare(old[old.count - 2], cycle.mark.value, cycle.mark.type) == 0
    }

    /// Returns the added values of a row.
    private func added(_ values: [Value], _ old: [Value]) -> [Value] {
        var result: [Value] = []
        if let search = clauses.search {
            let row = self.row(values, search.columns)
            if search.isBreadthFirst {
                var depth = Value.int(0)
                if case .row(let before)? = old.first, case .int(let number)? = before.fields.first {
                    depth = .int(number + 1)
                }
                result.append(.row(RowValue(types: [.int8] + row.types, fields: [depth] + row.fields)))
            } else {
                result.append(Self.appending(row, to: old.first))
            }
        }
        if let cycle = clauses.cycle {
            let row = self.row(values, cycle.columns)
            result.append(isKnown(row, in: old.last) ? cycle.mark.value : cycle.mark.otherwise)
            result.append(Self.appending(row, to: old.last))
        }
        return result
    }

    /// Makes a row of some columns.
    private func row(_ values: [Value], _ columns: [Int]) -> RowValue {
        RowValue(types: columns.map { columnTypes[$0] }, fields: columns.map { values[$0] })
    }

    /// Tells whether a path holds a row.
    private func isKnown(_ row: RowValue, in path: Value?) -> Bool {
        guard case .array(let path)? = path else { return false }
        return path.elements.contains { Value.compare($0, .row(row), .record) == 0 }
    }

    /// Returns a path with a row at its end.
    private static func appending(_ row: RowValue, to path: Value?) -> Value {
        var rows: [Value] = []
        if case .array(let path)? = path { rows = path.elements }
        return .array(ArrayValue(elementType: .record, elements: rows + [.row(row)]))
    }
}

/// Changes each batch of its input.
final class SearchCycleOperator: Operator {
    private let input: any Operator
    private let change: (Batch) -> Batch

    /// Makes a run.
    init(_ input: any Operator, _ change: @escaping (Batch) -> Batch) {
        self.input = input
        self.change = change
    }

    func next(_ wanted: Int) throws -> Batch? { try input.next(wanted).map(change) }
}
