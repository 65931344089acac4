import SQLBasics

/// One column of a result.
public struct ResultColumn: Sendable {
    /// The name that heads the column.
    public var name: String
    /// The type's name as `format_type` prints it.
    public var typeName: String
    /// Tells whether psql would align the values to the right (numbers, oid, xid …).
    public var isRightAligned: Bool
}

/// What one statement returned.
public struct StatementResult: Sendable {
    /// The command tag, as psql prints it (`INSERT 0 3`, `CREATE TABLE`); for SELECT `SELECT 5`.
    public var commandTag: String
    /// The columns; nil when the statement returns no rows at all (a SELECT of no columns has an empty list).
    public var columns: [ResultColumn]?
    /// The number of rows returned.
    public var rowCount: Int

    /// Appends a value's text to a byte buffer and tells true, or tells false for NULL.
    public func appendText(row: Int, column: Int, to buffer: inout [UInt8]) -> Bool { false }

    /// Returns a value's text, or nil for NULL.
    public func text(row: Int, column: Int) -> String? {
        var bytes: [UInt8] = []
        return appendText(row: row, column: column, to: &bytes) ? String(decoding: bytes, as: UTF8.self) : nil
    }
}
