import CatalogModel
import QueryExecution
import SQLBasics
import SQLTypes

/// One column of a result.
public struct ResultColumn: Sendable {
    /// The name that heads the column.
    public var name: String
    /// The type's name as `format_type` prints it.
    public var typeName: String
    /// Tells whether psql would align the values to the right (numbers, oid, xid …).
    public var isRightAligned: Bool
    /// The type itself.
    let type: SQLType

    /// Makes a column of a type.
    init(name: String, type: SQLType) {
        self.name = name
        let type = type.base
        self.type = type
        typeName = type.formatted
        isRightAligned = Self.isRightAligned(type.unmodified)
    }

    /// Tells whether psql prints a type flush right (`column_type_alignment`): numbers, money, oid, xid, cid and xid8.
    private static func isRightAligned(_ type: SQLType) -> Bool {
        switch type {
        case .int2, .int4, .int8, .float4, .float8, .numeric, .oid, .xid, .cid: true
        default: type.oid == ObjectID(790) || type.oid == ObjectID(5069)
        }
    }
}

/// What one statement returned.
public struct StatementResult: Sendable {
    /// The command tag, as psql prints it (`INSERT 0 3`, `CREATE TABLE`); for SELECT `SELECT 5`.
    public var commandTag: String
    /// The columns; nil when the statement returns no rows at all (a SELECT of no columns has an empty list).
    public var columns: [ResultColumn]?
    /// The number of rows returned.
    public var rowCount: Int
    /// What queries of rules returned before.
    var earlier: [StatementResult] = []
    /// The rows, batch by batch, and the number of the first row of each.
    private let batches: [(first: Int, columns: [ColumnVector])]
    /// How values are written.
    private let context: FunctionContext?
    /// Where the users' types among the values are looked up; nil when there can be none.
    private let types: CatalogTypes?

    /// Makes the result of a statement without rows.
    init(tag: String) {
        commandTag = tag
        rowCount = 0
        batches = []
        context = nil
        types = nil
    }

    /// Makes the result of a statement with rows.
    init(tag: String, columns: [(name: String, type: SQLType)]?, rows: RowSet?, context execution: ExecutionContext) {
        let holdsUserTypes = columns?.contains { $0.type.mayHoldUserTypes } ?? false
        types = holdsUserTypes ? execution.catalogTypes : nil
        context = execution.functions
        commandTag = tag
        self.columns = columns?.map { ResultColumn(name: $0.name, type: $0.type) }
        var batches: [(first: Int, columns: [ColumnVector])] = []
        var count = 0
        for batch in rows?.batches ?? [] {
            batches.append((count, batch.columns))
            count += batch.count
        }
        self.batches = batches
        rowCount = count
    }

    /// Makes the result of a query that was run before, of columns of builtin types.
    init(columns: [ResultColumn], rows: Batch, context: FunctionContext) {
        commandTag = "SELECT \(rows.count)"
        self.columns = columns
        batches = rows.count > 0 ? [(0, rows.columns)] : []
        rowCount = rows.count
        self.context = context
        types = nil
    }

    /// Appends a value's text to a byte buffer and tells true, or tells false for NULL.
    public func appendText(row: Int, column: Int, to buffer: inout [UInt8]) -> Bool {
        guard let (vector, index) = locate(row, column), vector.validity[index], let context else { return false }
        withTypes { ValueText.append(vector, row: index, context: context, to: &buffer) }
        return true
    }

    /// Gives the text of every cell, row by row: `cell` is handed a function that appends the text to a byte buffer and tells
    /// true, or tells false for NULL; `endRow` is called behind each row's last cell.
    public func forEachCell(_ cell: ((inout [UInt8]) -> Bool) -> Void, endRow: () -> Void) {
        guard let context else { return }
        withTypes {
            for (number, batch) in batches.enumerated() {
                let end = number + 1 < batches.count ? batches[number + 1].first : rowCount
                for row in 0..<end - batch.first {
                    for vector in batch.columns {
                        cell { buffer in
                            guard vector.validity[row] else { return false }
                            ValueText.append(vector, row: row, context: context, to: &buffer)
                            return true
                        }
                    }
                    endRow()
                }
            }
        }
    }

    /// Does something while the users' types among the values can be looked up.
    private func withTypes(_ body: () -> Void) {
        guard let types else { return body() }
        UserTypes.$source.withValue(types, operation: body)
    }

    /// Returns a value's text, or nil for NULL.
    public func text(row: Int, column: Int) -> String? {
        var bytes: [UInt8] = []
        return appendText(row: row, column: column, to: &bytes) ? String(decoding: bytes, as: UTF8.self) : nil
    }

    /// Returns an integer, also an oid; nil for NULL and for values of other types.
    public func integer(row: Int, column: Int) -> Int64? {
        guard let (vector, index) = locate(row, column), vector.type != .bool, case .int(let value) = vector[index]
        else { return nil }
        return value
    }

    /// Returns a Boolean; nil for NULL and for values of other types.
    public func boolean(row: Int, column: Int) -> Bool? {
        guard let (vector, index) = locate(row, column), case .bool(let value) = vector[index] else { return nil }
        return value
    }

    /// Returns a floating-point number; nil for NULL and for values of other types.
    public func double(row: Int, column: Int) -> Double? {
        guard let (vector, index) = locate(row, column), case .double(let value) = vector[index] else { return nil }
        return value
    }

    /// Finds the vector that holds a cell, and the cell's place in it.
    private func locate(_ row: Int, _ column: Int) -> (vector: ColumnVector, index: Int)? {
        guard row >= 0 && row < rowCount else { return nil }
        var low = 0
        var high = batches.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if batches[middle].first <= row { low = middle } else { high = middle }
        }
        let batch = batches[low]
        guard batch.columns.indices.contains(column) else { return nil }
        return (batch.columns[column], row - batch.first)
    }
}

extension SQLType {
    /// Tells whether values of the type may be of a type that users made, or hold one.
    fileprivate var mayHoldUserTypes: Bool { !oid.isBuiltin || oid == SQLType.record.oid || oid.rawValue == 2287 }
}
