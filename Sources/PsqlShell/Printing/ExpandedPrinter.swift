/// Prints a result one field a line (psql's `print_aligned_vertical`).
struct ExpandedPrinter {
    /// What is printed.
    private let content: Printable
    /// How it is printed.
    private let options: PrintOptions
    /// The characters of rules and marks.
    private let style: LineStyle
    /// The amount of rules, 0 to 2.
    private let border: Int
    /// The amount of rules as it was set: above 2, psql leaves the edges of record headers away.
    private var ruleBorder: Int { max(options.border, 0) }
    /// The headers' lines.
    private let headers: [CellLines]
    /// The cells' lines, row after row.
    private let cells: [CellLines]
    /// The width of the column of headers.
    private var headerWidth: Int
    /// The width of the column of values.
    private var dataWidth: Int
    /// The width of the value's part of record headers, which `xheader_width` may limit.
    private var ruleWidth = 0
    /// Tells whether some header, some cell has several lines.
    private let hasTallHeader: Bool, hasTallCell: Bool

    /// Measures a result.
    init(_ content: Printable, _ options: PrintOptions, screenWidth: Int) {
        self.content = content
        self.options = options
        style = LineStyle.of(options)
        border = min(max(options.border, 0), 2)
        headers = content.table.columns.map { CellLines($0.name) }
        let table = content.table
        cells = (0..<table.rowCount).flatMap { row in
            (0..<table.columnCount).map { column in
                table.range(row: row, column: column).map { CellLines(table.bytes[$0]) } ?? CellLines([])
            }
        }
        headerWidth = headers.reduce(0) { max($0, $1.width) }
        dataWidth = cells.reduce(0) { max($0, $1.width) }
        hasTallHeader = headers.contains { $0.lines.count > 1 }
        hasTallCell = cells.contains { $0.lines.count > 1 }
        fit(to: options.format == .wrapped ? screenWidth : 0)
        limitRules(screenWidth: screenWidth)
    }

    /// Widens the data to the record's header line, or narrows it until a record fits a width.
    private mutating func fit(to limit: Int) {
        let count = content.table.rowCount
        let label = options.isTuplesOnly ? 0 : String(max(count, 1)).utf8.count + [9, 12, 15][border]
        var wraps = hasTallCell
        while true {
            let frame = frameWidth(wraps: wraps)
            let width = max(headerWidth + frame + dataWidth, label)
            let least = max(headerWidth + frame + 3, label)
            let target = limit > 0 ? min(width, max(limit, least)) : width
            let data = target - headerWidth - frame
            if wraps || data >= dataWidth {
                dataWidth = data
                return
            }
            wraps = true
        }
    }

    /// Narrows the record headers to the page or to an exact width.
    private mutating func limitRules(screenWidth: Int) {
        ruleWidth = dataWidth
        var limit = 0
        switch options.recordHeader {
        case .page: limit = screenWidth
        case .exact(let width): limit = width
        case .full, .column: break
        }
        guard limit > 0, ruleBorder <= 2 else { return }
        ruleWidth = min(dataWidth, max(0, limit - headerWidth - [1, 3, 7][ruleBorder]))
    }

    /// Returns the cells that bars, spaces and marks take in a line.
    private func frameWidth(wraps: Bool) -> Int {
        var width = [1, 3, 7][border]
        if border == 0 && hasTallHeader && !style.isOld { width += 1 }
        if border < 2 && hasTallHeader && style.isOld { width += 1 }
        if border < 2 && wraps && !style.isOld { width += 1 }
        return width
    }

    /// Prints the records.
    func print(to out: Output) {
        if cells.isEmpty { return printNothing(to: out) }
        if let title = content.title, !options.isTuplesOnly {
            out.write(title)
            out.newline()
        }
        let columns = content.table.columnCount
        for row in 0..<content.table.rowCount where columns > 0 {
            let rule = row == 0 ? style.top : style.center
            if !options.isTuplesOnly {
                printRule(rule, record: row + 1, to: out)
            } else if row != 0 || border == 2 {
                printRule(rule, record: nil, to: out)
            }
            for column in 0..<columns { printField(headers[column], cells[row * columns + column], to: out) }
        }
        if border == 2 { printRule(style.bottom, record: nil, to: out) }
        if !options.isTuplesOnly, let footers = content.footers, !footers.isEmpty {
            if border < 2 { out.newline() }
            for footer in footers {
                out.write(footer)
                out.newline()
            }
        }
        out.newline()
    }

    /// Prints what stands for a result without rows.
    private func printNothing(to out: Output) {
        if !options.isTuplesOnly {
            for footer in content.footersWithDefault(options) {
                out.write(footer)
                out.newline()
            }
        }
        out.newline()
    }

    /// Prints the line above a record, with its number, or the rule below the last one.
    private func printRule(_ rule: LineStyle.Rule, record: Int?, to out: Output) {
        if ruleBorder == 2 { out.write(rule.left + rule.dash) }
        if ruleBorder == 1 { out.write(rule.dash) }
        var length = 0
        if let record {
            let label = ruleBorder == 0 ? "* Record \(record)" : "[ RECORD \(record) ]"
            out.write(label)
            length = label.utf8.count
        }
        printRuleTail(rule, used: length + (ruleBorder == 2 ? 0 : 1), to: out)
    }

    /// Fills the rest of a rule behind the record's label.
    private func printRuleTail(_ rule: LineStyle.Rule, used: Int, to out: Output) {
        let dash = ruleBorder > 0 ? rule.dash : " "
        if used < headerWidth { out.write(dash, times: headerWidth - used) }
        var rest = used - headerWidth
        /// Prints a piece unless the label covers its place.
        func piece(_ text: String) {
            if rest <= 0 { out.write(text) }
            rest -= 1
        }
        let stopsEarly = options.recordHeader == .column
        if ruleBorder > 0 {
            piece(rule.dash)
            piece(stopsEarly ? rule.right : rule.middle)
            if !stopsEarly { piece(rule.dash) }
        } else {
            piece(" ")
        }
        if !stopsEarly {
            let from = max(rest, 0)
            if from < ruleWidth { out.write(dash, times: ruleWidth - from) }
            if ruleBorder == 2 { out.write(rule.dash + rule.right) }
        }
        out.newline()
    }

    /// Prints one field: the header's lines beside the value's.
    private func printField(_ header: CellLines, _ cell: CellLines, to out: Output) {
        var headerLine = 0
        var line = 0
        var offset = 0
        while headerLine < header.lines.count || line < cell.lines.count {
            if border == 2 { out.write(style.leftBar) }
            printHeader(header, line: headerLine, to: out)
            headerLine += 1
            if border > 0 { out.write(offset > 0 ? style.wrapBar : line == 0 ? style.bar : style.newlineBar) }
            guard line < cell.lines.count else {
                if border == 2 {
                    out.spaces(dataWidth + 2)
                    out.write(style.rightBar)
                }
                out.newline()
                continue
            }
            printData(cell, &line, &offset, to: out)
        }
    }

    /// Prints one line of a header, or the space beside a value that goes on.
    private func printHeader(_ header: CellLines, line: Int, to out: Output) {
        let hasMarks = border > 0 || (hasTallHeader && !style.isOld)
        guard line < header.lines.count else {
            var space = headerWidth + border
            if border < 2 && hasTallHeader && style.isOld { space += 1 }
            if border == 0 && hasTallHeader && !style.isOld { space += 1 }
            return out.spaces(max(space, 1))
        }
        if border == 2 || (hasTallHeader && style.isOld) { out.write(line > 0 ? style.headerNewlineLeft : " ") }
        out.write(header.lines[line].bytes)
        out.spaces(headerWidth - header.lines[line].width)
        if hasMarks { out.write(line + 1 < header.lines.count ? style.headerNewlineRight : " ") }
    }

    /// Prints one line of a value and moves on.
    private func printData(_ cell: CellLines, _ line: inout Int, _ offset: inout Int, to out: Output) {
        out.write(offset == 0 ? " " : style.wrapLeft)
        let bytes = cell.lines[line].bytes[offset...]
        let part = CellLines.prefix(bytes, fitting: dataWidth)
        out.write(bytes.prefix(part.count))
        offset += part.count
        let isWrapped = offset < cell.lines[line].bytes.count
        if !isWrapped {
            line += 1
            if line < cell.lines.count { offset = 0 }
        }
        let isNewline = !isWrapped && line < cell.lines.count
        let hasMarks = border > 1 || (hasTallCell && !style.isOld) || (isWrapped && !style.isOld)
        if isWrapped || isNewline {
            if hasMarks {
                out.spaces(dataWidth - part.width)
                out.write(isWrapped ? style.wrapRight : style.newlineRight)
            }
        } else if border > 1 {
            out.spaces(dataWidth - part.width)
            out.space()
        }
        if border == 2 { out.write(style.rightBar) }
        out.newline()
    }
}
