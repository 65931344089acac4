import CatalogModel
import SQLBasics
import SQLTypes

/// A call that gives rows, in FROM or in a select list.
struct SetCall {
    let name: String
    let function: BuiltinFunction?
    let arguments: [ExpressionNode]
    /// The number of columns that it fills.
    let width: Int
    /// The expression itself, when it is no call of a set-returning function: it gives one row.
    let scalar: ExpressionNode?
    let context: ExecutionContext
    /// What runs a user's routine; nil for a builtin function.
    var routine: RoutineCall?

    /// Whether the call stands in a select list, where rows are single values.
    var wantsValue = false
    /// Whether the value of `scalar` is a row whose fields are the columns.
    var spreadsRow = false

    /// The columns of rows that are made of JSON, with what the domains in their types demand; nil for other calls.
    var jsonColumns: (names: [String], types: [SQLType], checks: [DomainCheck?])?

    /// What evaluates JSON_TABLE.
    var jsonTable: JSONTableNode?

    /// Begins the rows of a call for one input row.
    func rows(_ input: RowInput) throws -> any SetRows {
        if let jsonTable { return ListRows(try jsonTable.rows(input), width: width) }
        if let scalar { return ListRows([spread(try scalar.evaluate(input)[0])], width: width) }
        guard let function else { return ListRows([], width: width) }
        let values = try arguments.map { try $0.evaluate(input)[0] }
        if let jsonColumns { return ListRows(try jsonRows(function, values, jsonColumns), width: width) }
        if function.isStrict && values.contains(where: \.isNull) { return ListRows([], width: width) }
        if case .series(let series) = function.implementation {
            return SeriesRows(next: try series(values, context.functions))
        }
        return ListRows(try allRows(function, values), width: width)
    }

    /// Makes rows of JSON.
    private func jsonRows(
        _ function: BuiltinFunction, _ values: [Value],
        _ columns: (names: [String], types: [SQLType], checks: [DomainCheck?])
    ) throws -> [[Value]] {
        let populates = function.argumentTypes.count > 1
        guard let json = populates ? values[1] : values.first, !json.isNull || populates else {
            return function.returnsSet ? [] : [columns.types.map { _ in .null }]
        }
        let base = populates ? values[0] : .null
        let rows = try JSONRows(function.name, context.functions).rows(
            of: json, like: base, names: columns.names, types: columns.types)
        for row in rows { for (check, value) in zip(columns.checks, row) { try check?.check(value) } }
        guard width == 1, wantsValue else { return rows }
        return rows.map { [.row(RowValue(types: columns.types, fields: $0, names: columns.names))] }
    }

    /// Calls the function for all its rows.
    private func allRows(_ function: BuiltinFunction, _ values: [Value]) throws -> [[Value]] {
        switch function.implementation {
        case .set(let implementation): return try implementation(values, context.functions)
        case .contextualSet:
            return try context.contextual.rows(
                function, arguments: values, argumentTypes: arguments.map(\.type), context: context)
        case .routine:
            guard let routine else { return [] }
            let rows = try routine.rows(values)
            guard width == 1, routine.width != 1 || wantsValue && routine.isComposite else { return rows }
            return rows.map { [routine.composite($0)] }
        case .series, .scalar, .vector, .contextual, .aggregate:
            throw Diagnostic(.internalError, "the function \(function.name) gives no rows")
        }
    }

    /// Returns one of the rows as a single value: the only column, or all of them as a row.
    func value(of row: [Value]) -> Value {
        guard row.count > 1, let columns = function?.resultColumns, columns.count == row.count else {
            return row.first ?? .null
        }
        return .row(RowValue(types: columns.map(\.type), fields: row, names: columns.map(\.name)))
    }

    /// Spreads a row value over several columns.
    private func spread(_ value: Value) -> [Value] {
        guard width > 1 || spreadsRow else { return [value] }
        if case .row(let row) = value { return row.fields }
        return [Value](repeating: .null, count: width)
    }
}

/// Rows that come one after the other.
protocol SetRows {
    /// The number of columns.
    var width: Int { get }
    /// Returns the next row; nil at the end.
    mutating func next() throws -> [Value]?
}

/// Rows that are all there.
struct ListRows: SetRows {
    private let rows: [[Value]]
    private var position = 0
    let width: Int

    /// Makes a source of rows.
    init(_ rows: [[Value]], width: Int) {
        self.rows = rows
        self.width = width
    }

    mutating func next() -> [Value]? {
        guard position < rows.count else { return nil }
        position += 1
        return rows[position - 1]
    }
}

/// Rows of one value that are made as they are read.
struct SeriesRows: SetRows {
    /// Makes the next value; nil at the end.
    let nextValue: () throws -> Value?
    let width = 1

    /// Makes a source of rows.
    init(next: @escaping () throws -> Value?) { nextValue = next }

    mutating func next() throws -> [Value]? { try nextValue().map { [$0] } }
}
