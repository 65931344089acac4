import CatalogModel
import SQLBasics
import SQLTypes

/// Works out RETURNING from rows that were written.
final class Returning {
    private let nodes: [ExpressionNode]
    /// For each column of the joined rows, the number of the target's column that stands there now, if it is one.
    private let targetColumns: [Int?]?
    /// Where the joined rows hold the target's columns as they were, which OLD stands for.
    private let oldPlaces: [Int]
    /// Whether rows may be of several tables, and the table otherwise.
    private let isOfFamily: Bool
    private let table: Value

    /// Compiles the list over the target's columns and, for UPDATE and DELETE, those of the relations joined with it.
    init(
        _ targets: [Target], _ relation: Relation, _ planner: Planner, _ scope: QueryScope, _ joined: Layout? = nil
    ) throws {
        var layout = Layout()
        for column in relation.columns { layout.add(ColumnKey(relation: 0, column: column.number), type: column.type) }
        targetColumns = joined?.keys.map { $0.relation == 0 && $0.column > 0 ? $0.column : nil }
        var rows = joined ?? layout
        oldPlaces = relation.columns.compactMap { column in
            joined?.slot(ColumnKey(relation: 0, column: column.number)).map { place in
                rows.add(ColumnKey(relation: BoundColumn.oldRow, column: column.number), type: column.type)
                return place
            }
        }
        isOfFamily = relation.hasFamily
        if isOfFamily { rows.add(ColumnKey(relation: 0, column: RowPlaces.tableoid), type: .oid) }
        if !isOfFamily { rows.tables[0] = relation.id }
        table = .int(Int64(relation.id.rawValue))
        let compiler = ExpressionCompiler(planner, scope, rows)
        nodes = try targets.map { try compiler.compile($0.expression) }
    }

    /// No rows of the right types.
    var empty: Batch { Batch(columns: nodes.map { ColumnVector(type: $0.type) }, count: 0) }

    /// Adds rows: the target's columns, and the joined rows that they came from.
    func add(
        _ stored: [ColumnVector], joined: Batch? = nil, count: Int, tables: ColumnVector? = nil,
        to outcome: inout ChangeOutcome
    ) throws {
        var columns = stored
        if let joined, let targetColumns {
            columns = zip(joined.columns, targetColumns).map { column, number in
                number.map { stored[$0 - 1] } ?? column
            }
            columns += oldPlaces.map { joined.columns[$0] }
        }
        if isOfFamily { columns.append(tables ?? ColumnVector(type: .oid, repeating: table, count: count)) }
        let values = RowEvaluation.run(nodes, RowInput(columns: columns, count: count))
        if let error = values.error { throw error }
        try outcome.add(Batch(columns: values.columns, count: values.count), to: empty)
    }
}

extension ChangeOutcome {
    /// Adds rows to those that RETURNING has given so far.
    mutating func add(_ rows: Batch, to none: Batch) throws {
        var all = returned ?? none
        returned = nil
        for i in all.columns.indices { all.columns[i].append(contentsOf: rows.columns[i]) }
        all.count += rows.count
        try MemoryLimit.check(all)
        returned = all
    }
}
