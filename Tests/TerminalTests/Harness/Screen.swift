/// What a user sees: the cells of a terminal, those that have scrolled away too, and the cursor.
struct Screen {
    /// The number of cells in a row.
    private(set) var columns: Int
    /// The number of rows that are visible.
    private(set) var rows: Int
    /// The rows from the first one ever written; a cell holds a character, nothing behind a wide one.
    private(set) var lines: [[String]] = [[]]
    /// The rows that go on in the next one because they were full.
    private(set) var continued: Set<Int> = []
    /// The first visible row.
    private var top = 0
    /// The cursor's row, counted from the first one ever written.
    private(set) var row = 0
    /// The cursor's cell in its row.
    private(set) var column = 0
    /// Tells that the last cell of the row was just written; the next character goes to the next row.
    private var isBehindLast = false

    /// Makes an empty screen.
    init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }

    /// Returns the text of a row, without the blanks at its end.
    func text(_ row: Int) -> String {
        guard lines.indices.contains(row) else { return "" }
        var text = lines[row].joined()
        while text.last == " " { text.removeLast() }
        return text
    }

    /// The text of all rows from one on.
    func text(from first: Int) -> String {
        (min(first, lines.count)..<lines.count).map { text($0) }.joined(separator: "\n")
    }

    /// The text of all rows.
    var text: String { text(from: 0) }

    /// The text of the rows that are visible, without empty ones at the end.
    var visibleText: String {
        var rows = (top..<lines.count).map { text($0) }
        while rows.last == "" { rows.removeLast() }
        return rows.joined(separator: "\n")
    }

    /// The text of the cursor's row up to the cursor, blanks included.
    var textBeforeCursor: String {
        lines[row].prefix(column).joined() + String(repeating: " ", count: max(0, column - lines[row].count))
    }

    /// Puts a character where the cursor is.
    mutating func put(_ character: Unicode.Scalar, width: Int) {
        guard width > 0 else { return combine(character) }
        if isBehindLast || column + width > columns {
            continued.insert(row)
            column = 0
            lineFeed()
        }
        fill(upTo: column + width)
        if lines[row][column].isEmpty, column > 0 { lines[row][column - 1] = " " }
        lines[row][column] = String(character)
        if width == 2 { lines[row][column + 1] = "" }
        if column + width < lines[row].count, lines[row][column + width].isEmpty { lines[row][column + width] = " " }
        isBehindLast = column + width == columns
        column = isBehindLast ? columns - 1 : column + width
    }

    /// Puts an accent over the character in front of the cursor.
    private mutating func combine(_ character: Unicode.Scalar) {
        let last = isBehindLast ? column : column - 1
        guard let cell = (0...max(last, 0)).last(where: { $0 < lines[row].count && lines[row][$0] != "" }) else {
            return
        }
        lines[row][cell].unicodeScalars.append(character)
    }

    /// Where the next character will stand.
    fileprivate var nextPlace: (row: Int, column: Int) { isBehindLast ? (row + 1, 0) : (row, column) }

    /// Where the cursor stands some blanks behind the next character's place.
    fileprivate func nextPlace(behind blanks: Int) -> (row: Int, column: Int) {
        let column = (isBehindLast ? columns : self.column) + blanks
        return (row + column / columns, column % columns)
    }

    /// Puts the cursor into a row counted from the first one.
    fileprivate mutating func place(absolute newRow: Int, column newColumn: Int) {
        while newRow >= lines.count { lines.append([]) }
        top = max(0, min(newRow, lines.count - rows))
        row = newRow
        column = newColumn
        isBehindLast = false
    }

    /// Makes the cursor's row long enough.
    private mutating func fill(upTo count: Int) {
        while lines[row].count < count { lines[row].append(" ") }
    }

    /// Moves the cursor to the next row; the screen scrolls below its last row.
    mutating func lineFeed() {
        isBehindLast = false
        row += 1
        if row == lines.count { lines.append([]) }
        top = max(top, row - rows + 1)
    }

    /// Moves the cursor to the beginning of its row.
    mutating func carriageReturn() {
        isBehindLast = false
        column = 0
    }

    /// Moves the cursor; it stays on the screen.
    mutating func move(rows down: Int, columns right: Int) {
        isBehindLast = false
        place(row: row - top + down, column: column + right)
    }

    /// Puts the cursor somewhere on the screen.
    mutating func place(row newRow: Int, column newColumn: Int) {
        isBehindLast = false
        row = top + min(max(newRow, 0), rows - 1)
        column = min(max(newColumn, 0), columns - 1)
        while row >= lines.count { lines.append([]) }
    }

    /// Moves the cursor to the next stop of a tab.
    mutating func tab() { move(rows: 0, columns: 8 - column % 8) }

    /// Empties the row from the cursor on, up to it, or wholly.
    mutating func eraseLine(_ mode: Int) {
        if mode != 1 { continued.remove(row) }
        fill(upTo: columns)
        let range = mode == 0 ? column..<columns : mode == 1 ? 0..<column + 1 : 0..<columns
        for cell in range { lines[row][cell] = " " }
    }

    /// Empties the screen from the cursor on, up to it, or wholly.
    mutating func eraseScreen(_ mode: Int) {
        if mode < 2 { eraseLine(mode) }
        let range = mode == 0 ? row + 1..<lines.count : mode == 1 ? top..<row : top..<lines.count
        for index in range {
            lines[index] = []
            continued.remove(index)
        }
    }

    /// Takes cells away at the cursor; what is behind them moves up.
    mutating func deleteCells(_ count: Int) {
        fill(upTo: columns)
        lines[row].removeSubrange(column..<min(column + count, columns))
    }

    /// Puts blanks in at the cursor; what is there moves on.
    mutating func insertCells(_ count: Int) {
        fill(upTo: columns)
        lines[row].insert(contentsOf: [String](repeating: " ", count: count), at: column)
        lines[row].removeSubrange(columns...)
    }
}

/// Other sizes.
extension Screen {
    /// Changes the size as most terminals do: rows that were broken because they were full are broken anew.
    mutating func resize(columns: Int, rows: Int) {
        var next = Screen(columns: columns, rows: rows)
        var place = (row: 0, column: 0)
        for index in lines.indices {
            for (cell, character) in lines[index].enumerated() where cell < used(index) {
                if (index, cell) == (row, column) { place = next.nextPlace }
                guard let scalar = character.unicodeScalars.first else { continue }
                next.put(scalar, width: cell + 1 < lines[index].count && lines[index][cell + 1].isEmpty ? 2 : 1)
                for accent in character.unicodeScalars.dropFirst() { next.put(accent, width: 0) }
            }
            if index == row, column >= used(index) { place = next.nextPlace(behind: column - used(index)) }
            guard index + 1 < lines.count, !continued.contains(index) else { continue }
            next.carriageReturn()
            next.lineFeed()
        }
        next.place(absolute: place.row, column: place.column)
        self = next
    }

    /// The number of cells of a row that hold something: all of a row that goes on, those up to the last character else.
    private func used(_ index: Int) -> Int {
        if continued.contains(index) { return lines[index].count }
        return (lines[index].lastIndex { $0 != " " } ?? -1) + 1
    }
}
