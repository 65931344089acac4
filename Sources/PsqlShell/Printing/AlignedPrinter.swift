/// Prints a result as a table of aligned columns (psql's `print_aligned_text`).
struct AlignedPrinter {
    /// What is printed.
    private let content: Printable
    /// How it is printed.
    private let options: PrintOptions
    /// The characters of rules and marks.
    private let style: LineStyle
    /// The amount of rules, 0 to 2.
    private let border: Int
    /// The width of every cell, row after row.
    private var cellWidths: [Int32] = []
    /// Tells which rows have a cell of several lines or with control characters.
    private var isBrokenRow: [Bool]
    /// The headers' lines.
    private let headers: [CellLines]
    /// The width that each column is printed in.
    private var widths: [Int]

    /// Measures a result.
    init(_ content: Printable, _ options: PrintOptions) {
        self.content = content
        self.options = options
        style = LineStyle.of(options)
        border = min(max(options.border, 0), 2)
        headers = content.table.columns.map { CellLines($0.name) }
        widths = headers.map(\.width)
        isBrokenRow = Array(repeating: false, count: content.table.rowCount)
        measure()
    }

    /// Finds the width of every cell and column.
    private mutating func measure() {
        let table = content.table
        cellWidths.reserveCapacity(table.rowCount * table.columnCount)
        table.bytes.withUnsafeBytes { bytes in
            for row in 0..<table.rowCount {
                for column in 0..<table.columnCount {
                    let range = table.range(row: row, column: column) ?? 0..<0
                    let width: Int
                    switch CellLines.measure(UnsafeRawBufferPointer(rebasing: bytes[range])) {
                    case .plain(let cells): width = cells
                    case .broken(let cells):
                        width = cells
                        isBrokenRow[row] = true
                    }
                    cellWidths.append(Int32(truncatingIfNeeded: width))
                    if width > widths[column] { widths[column] = width }
                }
            }
        }
    }

    /// The width of the whole table.
    var totalWidth: Int {
        let columns = widths.count
        let frame = border == 0 ? columns : border == 1 ? columns * 3 - (columns > 0 ? 1 : 0) : columns * 3 + 1
        return widths.reduce(frame, +)
    }

    /// Narrows the columns until the table fits a width or the headers forbid it (format `wrapped`).
    mutating func wrap(to limit: Int) {
        let headerWidths = headers.map(\.width)
        let widest = widths
        let rows = content.table.rowCount
        guard limit > 0, rows > 0 else { return }
        let frame = totalWidth - widths.reduce(0, +)
        guard limit >= headerWidths.reduce(frame, +) else { return }
        var averages = Array(repeating: 0, count: widths.count)
        for (index, width) in cellWidths.enumerated() { averages[index % widths.count] += Int(width) }
        averages = averages.map { $0 / rows }
        while totalWidth > limit {
            var worst: (column: Int, ratio: Double)?
            for column in widths.indices where averages[column] > 0 && widths[column] > headerWidths[column] {
                let ratio = Double(widths[column]) / Double(averages[column]) + Double(widest[column]) * 0.01
                if ratio > (worst?.ratio ?? 0) { worst = (column, ratio) }
            }
            guard let worst else { break }
            widths[worst.column] -= 1
        }
        for row in 0..<rows {
            for column in widths.indices where Int(cellWidths[row * widths.count + column]) > widths[column] {
                isBrokenRow[row] = true
            }
        }
    }

    /// Prints the table.
    func print(to out: Output) {
        if !options.isTuplesOnly { printHead(to: out) }
        for row in 0..<content.table.rowCount where !widths.isEmpty {
            if isBrokenRow[row] { printBroken(row, to: out) } else { printPlain(row, to: out) }
        }
        if border == 2 { printRule(style.bottom, to: out) }
        if !options.isTuplesOnly {
            for footer in content.footersWithDefault(options) {
                out.write(footer)
                out.newline()
            }
        }
        out.newline()
    }

    /// Prints title, header and the rule below it.
    private func printHead(to out: Output) {
        if let title = content.title {
            let width = DisplayWidth.of(title.utf8)
            if width < totalWidth { out.spaces((totalWidth - width) / 2) }
            out.write(title)
            out.newline()
        }
        if border == 2 { printRule(style.top, to: out) }
        let height = headers.reduce(0) { max($0, $1.lines.count) }
        for line in 0..<height { printHeader(line: line, to: out) }
        printRule(style.center, to: out)
    }

    /// Prints one line of the header, each name centred.
    private func printHeader(line: Int, to out: Output) {
        if border == 2 { out.write(style.leftBar) }
        let last = widths.count - 1
        for column in widths.indices {
            let lines = headers[column].lines
            if border != 0 || (!style.marksRight && column > 0) {
                out.write(line > 0 ? style.headerNewlineLeft : " ")
            }
            if line < lines.count {
                let space = widths[column] - lines[line].width
                out.spaces(space / 2)
                out.write(lines[line].bytes)
                out.spaces((space + 1) / 2)
            } else {
                out.spaces(widths[column])
            }
            if border != 0 || style.marksRight {
                out.write(line + 1 < lines.count ? style.headerNewlineRight : " ")
            }
            if border != 0 && column < last { out.write(style.bar) }
        }
        if border == 2 { out.write(style.rightBar) }
        out.newline()
    }

    /// Prints a horizontal rule.
    private func printRule(_ rule: LineStyle.Rule, to out: Output) {
        if border == 1 { out.write(rule.dash) }
        if border == 2 { out.write(rule.left + rule.dash) }
        for column in widths.indices {
            out.write(rule.dash, times: widths[column])
            if column < widths.count - 1 { out.write(border == 0 ? " " : rule.dash + rule.middle + rule.dash) }
        }
        if border == 1 { out.write(rule.dash) }
        if border == 2 { out.write(rule.dash + rule.right) }
        out.newline()
    }

    /// Prints a row of cells that take one line each.
    private func printPlain(_ row: Int, to out: Output) {
        let table = content.table
        let last = widths.count - 1
        if border == 2 { out.write(style.leftBar) }
        for column in widths.indices {
            if border != 0 { out.space() }
            let space = widths[column] - Int(cellWidths[row * widths.count + column])
            let isRight = table.columns[column].isRightAligned
            if isRight { out.spaces(space) }
            if let range = table.range(row: row, column: column) { out.write(table.bytes[range]) }
            if border == 2 || column < last {
                if !isRight { out.spaces(space) }
                out.space()
            }
            if border != 0 && column < last { out.write(style.bar) }
        }
        if border == 2 { out.write(style.rightBar) }
        out.newline()
    }

    /// Prints a row of which some cell takes several lines.
    private func printBroken(_ row: Int, to out: Output) {
        let table = content.table
        var cells = widths.indices.map { column in
            BrokenCell(
                table.range(row: row, column: column).map { CellLines(table.bytes[$0]) } ?? CellLines([]),
                width: widths[column], isRight: table.columns[column].isRightAligned)
        }
        repeat {
            if border == 2 { out.write(style.leftBar) }
            for column in cells.indices { printPart(column, of: &cells, to: out) }
            if border == 2 { out.write(style.rightBar) }
            out.newline()
        } while cells.contains { $0.hasMore }
    }

    /// Prints the part of a cell that stands on the present line, with its marks.
    private func printPart(_ column: Int, of cells: inout [BrokenCell], to out: Output) {
        let isLast = column == cells.count - 1
        let fills = border == 2 || !isLast
        if border != 0 { out.write(cells[column].leftMark(style)) }
        let room = cells[column].printPart(fills: fills, to: out)
        let mark = cells[column].rightMark(style)
        if !cells[column].isRight && (fills || mark != nil) { out.spaces(room) }
        out.write(mark ?? (fills ? " " : ""))
        guard border != 0, !isLast else { return }
        out.write(cells[column + 1].bar(style))
    }
}
