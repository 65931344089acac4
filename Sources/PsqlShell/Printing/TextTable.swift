/// One column of a table of text.
package struct TextColumn: Sendable {
    /// The bytes that head the column.
    package var name: [UInt8]
    /// Tells whether values stand at the right edge.
    package var isRightAligned: Bool

    /// Makes a column.
    package init(_ name: String, rightAligned: Bool = false) {
        self.name = Array(name.utf8)
        isRightAligned = rightAligned
    }
}

/// A result as text: the bytes of all cells, row after row, in one array.
package struct TextTable: Sendable {
    /// The columns.
    package var columns: [TextColumn]
    /// The number of rows.
    package private(set) var rowCount = 0
    /// The bytes of all cells.
    private(set) var bytes: [UInt8] = []
    /// Where each cell ends; negative (the complement) for NULL.
    private var ends: [Int] = []

    /// Makes an empty table.
    package init(columns: [TextColumn]) { self.columns = columns }

    /// Makes a table of rows.
    package init(columns: [TextColumn], rows: [[String?]]) {
        self.columns = columns
        for row in rows { append(row: row) }
    }

    /// The number of columns.
    package var columnCount: Int { columns.count }

    /// Makes room for a number of cells.
    package mutating func reserve(cells: Int) {
        ends.reserveCapacity(cells)
        bytes.reserveCapacity(cells * 8)
    }

    /// Appends a cell that a function writes; the function tells false for NULL.
    package mutating func appendCell(_ write: (inout [UInt8]) -> Bool) {
        let isValue = write(&bytes)
        ends.append(isValue ? bytes.count : ~bytes.count)
    }

    /// Counts a row whose cells have been appended.
    package mutating func finishRow() { rowCount += 1 }

    /// Appends a row of texts; nil is NULL.
    package mutating func append(row: [String?]) {
        for cell in row {
            appendCell { bytes in
                bytes.append(contentsOf: (cell ?? "").utf8)
                return cell != nil
            }
        }
        finishRow()
    }

    /// Returns where a cell's bytes stand; nil for NULL.
    func range(row: Int, column: Int) -> Range<Int>? {
        let index = row * columns.count + column
        let end = ends[index]
        guard end >= 0 else { return nil }
        let before = index == 0 ? 0 : ends[index - 1]
        return (before < 0 ? ~before : before)..<end
    }

    /// Returns a cell's text; nil for NULL.
    package func text(row: Int, column: Int) -> String? {
        guard row < rowCount, column < columns.count else { return nil }
        return range(row: row, column: column).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    /// Returns the text of a cell in a named column; nil for NULL and when there is no such column.
    package func text(row: Int, _ name: String) -> String? {
        guard let column = columns.firstIndex(where: { $0.name.elementsEqual(name.utf8) }) else { return nil }
        return text(row: row, column: column)
    }

    /// Returns a copy in which every cell that is NULL shows a text.
    func showingNull(as text: String) -> TextTable {
        guard !text.isEmpty else { return self }
        var copy = TextTable(columns: columns)
        for row in 0..<rowCount {
            for column in 0..<columns.count {
                copy.appendCell { out in
                    if let range = range(row: row, column: column) {
                        out.append(contentsOf: bytes[range])
                    } else {
                        out.append(contentsOf: text.utf8)
                    }
                    return true
                }
            }
            copy.finishRow()
        }
        return copy
    }

    /// Returns a copy in which a function has rewritten the cells of the right-aligned columns.
    func mapNumbers(_ change: (ArraySlice<UInt8>) -> [UInt8]) -> TextTable {
        var copy = TextTable(columns: columns)
        for row in 0..<rowCount {
            for column in 0..<columns.count {
                copy.appendCell { out in
                    guard let range = range(row: row, column: column) else { return false }
                    if columns[column].isRightAligned {
                        out.append(contentsOf: change(bytes[range]))
                    } else {
                        out.append(contentsOf: bytes[range])
                    }
                    return true
                }
            }
            copy.finishRow()
        }
        return copy
    }
}
