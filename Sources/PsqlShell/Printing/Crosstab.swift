import Glibc

/// Why a result cannot be shown as a crosstab: the words behind `\crosstabview: `.
struct CrosstabComplaint: Error {
    /// The words.
    let text: String
}

/// Turns a result into a grid: one row for each value of a column, one column for each value of another (psql's
/// `PrintResultInCrosstab`).
struct Crosstab {
    /// The result.
    private let table: TextTable
    /// The text that stands for NULL.
    private let null: String
    /// The columns that head the rows, head the columns, fill the grid, and put its columns in order.
    private let vertical: Int, horizontal: Int, data: Int, order: Int?

    /// How many columns a grid has at most.
    private static let limit = 1600

    /// Finds the columns that up to four arguments mean.
    init(_ table: TextTable, arguments: [String], null: String) throws(CrosstabComplaint) {
        guard table.columnCount >= 3 else {
            throw CrosstabComplaint(text: "query must return at least three columns")
        }
        /// Returns the column that an argument means; nil for an argument that is not there.
        func column(_ place: Int) throws(CrosstabComplaint) -> Int? {
            guard place < arguments.count else { return nil }
            return try Self.column(arguments[place], of: table)
        }
        let vertical = try column(0) ?? 0
        let horizontal = try column(1) ?? 1
        guard vertical != horizontal else {
            throw CrosstabComplaint(text: "vertical and horizontal headers must be different columns")
        }
        if let data = try column(2) {
            self.data = data
        } else {
            guard table.columnCount == 3 else {
                throw CrosstabComplaint(
                    text: "data column must be specified when query returns more than three columns")
            }
            data = 3 - vertical - horizontal
        }
        order = try column(3)
        self.vertical = vertical
        self.horizontal = horizontal
        self.table = table
        self.null = null
    }

    /// Finds a column by its number, counted from 1, or by its name (`indexOfColumn`).
    private static func column(_ argument: String, of table: TextTable) throws(CrosstabComplaint) -> Int {
        if !argument.isEmpty, argument.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
            let number = Int(Int32(truncatingIfNeeded: strtol(argument, nil, 10)))
            guard number >= 1 && number <= table.columnCount else {
                throw CrosstabComplaint(text: "column number \(number) is out of range 1..\(table.columnCount)")
            }
            return number - 1
        }
        let name = SQLScanner.dequoted(Array(argument.utf8), folds: true)
        let shown = String(decoding: name, as: UTF8.self)
        let places = table.columns.indices.filter { table.columns[$0].name == name }
        guard let place = places.first else { throw CrosstabComplaint(text: "column name not found: \"\(shown)\"") }
        guard places.count == 1 else { throw CrosstabComplaint(text: "ambiguous column name: \"\(shown)\"") }
        return place
    }

    /// Returns the grid; complains of two values for one of its places.
    func grid() throws(CrosstabComplaint) -> TextTable {
        var heads = Headings()
        var sides = Headings()
        for row in 0..<table.rowCount {
            heads.note(value(row, horizontal), sortedBy: order.flatMap { value(row, $0) })
            guard heads.count <= Self.limit else {
                throw CrosstabComplaint(text: "maximum number of columns (\(Self.limit)) exceeded")
            }
            sides.note(value(row, vertical), sortedBy: nil)
        }
        let places = order == nil ? Array(0..<heads.count) : heads.ranked()
        var cells: [Int?] = Array(repeating: nil, count: heads.count * sides.count)
        for row in 0..<table.rowCount {
            let head = value(row, horizontal)
            let side = value(row, vertical)
            guard let x = heads.place(of: head), let y = sides.place(of: side) else { continue }
            let cell = y * heads.count + x
            guard cells[cell] == nil else {
                throw CrosstabComplaint(
                    text: "query result contains multiple data values for row \"\(text(side))\", "
                        + "column \"\(text(head))\"")
            }
            cells[cell] = row
        }
        return assemble(heads, sides, places, cells)
    }

    /// Writes the grid: `places` tells the order of the columns, `cells` the result's row that fills each place.
    private func assemble(_ heads: Headings, _ sides: Headings, _ places: [Int], _ cells: [Int?]) -> TextTable {
        var columns = [table.columns[vertical]]
        for place in places {
            columns.append(
                TextColumn(text(heads.names[place]), rightAligned: table.columns[data].isRightAligned))
        }
        var grid = TextTable(columns: columns)
        for (y, side) in sides.names.enumerated() {
            grid.appendCell {
                $0 += text(side).utf8
                return true
            }
            for x in places {
                grid.appendCell { bytes in
                    guard let row = cells[y * heads.count + x] else { return true }
                    bytes += value(row, data) ?? Array(null.utf8)
                    return true
                }
            }
            grid.finishRow()
        }
        return grid
    }

    /// Returns a cell of the result; nil for NULL.
    private func value(_ row: Int, _ column: Int) -> [UInt8]? {
        table.range(row: row, column: column).map { Array(table.bytes[$0]) }
    }

    /// Returns a heading's text.
    private func text(_ value: [UInt8]?) -> String { value.map { String(decoding: $0, as: UTF8.self) } ?? null }
}

/// The different values that head the rows or the columns of a grid, in the order of their first appearance.
private struct Headings {
    /// The values; nil is NULL.
    private(set) var names: [[UInt8]?] = []
    /// The number by which each is put in order.
    private var ranks: [Int32] = []
    /// Where each value stands among the names.
    private var places: [[UInt8]?: Int] = [:]

    /// The number of values.
    var count: Int { names.count }

    /// Takes note of a value, and the first time also of what it is sorted by.
    mutating func note(_ name: [UInt8]?, sortedBy key: [UInt8]?) {
        guard places[name] == nil else { return }
        places[name] = names.count
        names.append(name)
        ranks.append(Self.rank(key))
    }

    /// Returns where a value stands.
    func place(of name: [UInt8]?) -> Int? { places[name] }

    /// Returns the places in the order of the numbers that the values are sorted by; equal numbers stand as psql leaves them,
    /// which begins with the order of the values' bytes (`rankSort`).
    func ranked() -> [Int] {
        var order = names.indices.sorted { first, second in
            guard let a = names[first] else { return false }
            guard let b = names[second] else { return true }
            return a.lexicographicallyPrecedes(b)
        }
        order.quickSort { ranks[$0] < ranks[$1] ? -1 : ranks[$0] > ranks[$1] ? 1 : 0 }
        return order
    }

    /// Reads a whole number; anything else counts as 0.
    private static func rank(_ key: [UInt8]?) -> Int32 {
        guard let key else { return 0 }
        let digits = key.first == UInt8(ascii: "-") ? key.dropFirst() : key[...]
        guard digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return 0 }
        return Int32(truncatingIfNeeded: strtol(String(decoding: key, as: UTF8.self), nil, 10))
    }
}
