/// Prints results as tables of troff's ms macros (psql's `print_troff_ms_text`, `print_troff_ms_vertical`).
struct TroffPrinter {
    /// What is printed.
    private let content: Printable
    /// How it is printed.
    private let options: PrintOptions

    /// Takes a result.
    init(_ content: Printable, _ options: PrintOptions) {
        self.content = content
        self.options = options
    }

    /// The table's cells.
    private var table: TextTable { content.table }

    /// Prints one record a row.
    func print(to out: Output) {
        open(out)
        let letters = table.columns.map { $0.isRightAligned ? "r" : "l" }
        out.line(letters.joined(separator: options.border > 0 ? " | " : "") + ".")
        if !options.isTuplesOnly {
            out.line(table.columns.map { "\\fI\(Self.escaped($0.name[...]))\\fP" }.joined(separator: "\t"))
            out.line("_")
        }
        for row in 0..<table.rowCount where table.columnCount > 0 {
            out.line((0..<table.columnCount).map { cell(row, $0) }.joined(separator: "\t"))
        }
        close(content.footersWithDefault(options), out)
    }

    /// Prints one field a row.
    func printExpanded(to out: Output) {
        open(out)
        if options.isTuplesOnly { out.line("c l;") }
        for row in 0..<table.rowCount where table.columnCount > 0 {
            if !options.isTuplesOnly {
                if row > 0 { out.line(options.border >= 2 ? "_\n.T&" : ".T&") }
                out.line("c s.\n\\fIRecord \(row + 1)\\fP")
            }
            if options.border >= 1 { out.line("_") }
            if !options.isTuplesOnly { out.line(".T&\n\(options.border == 1 ? "c | l." : "c l.")") }
            for column in 0..<table.columnCount {
                out.line("\(Self.escaped(table.columns[column].name[...]))\t\(cell(row, column))")
            }
        }
        close(content.footers ?? [], out)
    }

    /// Prints the title and the table's beginning.
    private func open(_ out: Output) {
        if let title = content.title, !options.isTuplesOnly {
            out.write(".LP\n.DS C\n\(Self.escaped(Array(title.utf8)[...]))\n.DE\n")
        }
        out.write(".LP\n.TS\n\(options.border >= 2 ? "center box" : "center");\n")
    }

    /// Prints the table's end and what stands below it.
    private func close(_ footers: [String], _ out: Output) {
        out.write(".TE\n.DS L\n")
        if !options.isTuplesOnly {
            for footer in footers { out.line(Self.escaped(Array(footer.utf8)[...])) }
        }
        out.write(".DE\n")
    }

    /// Returns a cell's text.
    private func cell(_ row: Int, _ column: Int) -> String {
        Self.escaped(table.range(row: row, column: column).map { table.bytes[$0] } ?? [])
    }

    /// Returns a text with its backslashes spelled out (`troff_ms_escaped_print`).
    private static func escaped(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.flatMap { $0 == UInt8(ascii: "\\") ? Array("\\(rs".utf8) : [$0] }, as: UTF8.self)
    }
}
