/// Prints results as LaTeX tables (psql's `print_latex_text`, `print_latex_longtable_text`, `print_latex_vertical`).
struct LatexPrinter {
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

    /// Prints one record a row, in a `tabular`.
    func print(to out: Output) {
        let border = min(options.border, 3)
        printTitle(to: out)
        out.write("\\begin{tabular}{")
        printColumns(border, to: out) { $0.isRightAligned ? "r" : "l" }
        if !options.isTuplesOnly {
            if border >= 2 { out.line("\\hline") }
            out.line(names { "\\textit{\($0)}" } + " \\\\")
            out.line("\\hline")
        }
        for row in 0..<table.rowCount where table.columnCount > 0 {
            out.line((0..<table.columnCount).map { cell(row, $0) }.joined(separator: " & ") + " \\\\")
            if border == 3 { out.line("\\hline") }
        }
        close(content.footersWithDefault(options), isRuled: border == 2, out)
    }

    /// Prints one field a row.
    func printExpanded(to out: Output) {
        let border = min(options.border, 2)
        printTitle(to: out)
        out.line("\\begin{tabular}{\(["cl", "c|l", "|c|l|"][max(border, 0)])}")
        for row in 0..<table.rowCount where table.columnCount > 0 {
            if !options.isTuplesOnly {
                if border == 2 { out.line("\\hline") }
                out.line("\\multicolumn{2}{\(border == 2 ? "|c|" : "c")}{\\textit{Record \(row + 1)}} \\\\")
            }
            if border >= 1 { out.line("\\hline") }
            for column in 0..<table.columnCount {
                out.line("\(Self.escaped(table.columns[column].name[...])) & \(cell(row, column)) \\\\")
            }
        }
        close(content.footers ?? [], isRuled: border == 2, out)
    }

    /// Prints one record a row, in a `longtable`, which goes over several pages.
    func printLong(to out: Output) {
        let border = min(options.border, 3)
        out.write("\\begin{longtable}{")
        var widths = (options.tableAttributes ?? "").split { " \t\n".contains($0) }[...]
        var width: Substring?
        printColumns(border, to: out) { column in
            if column.isRightAligned { return "r" }
            width = widths.popFirst() ?? width
            return width.map { "p{\($0)\\textwidth}" } ?? "l"
        }
        if !options.isTuplesOnly { printLongHead(border, to: out) }
        for row in 0..<table.rowCount where table.columnCount > 0 {
            let cells = (0..<table.columnCount).map { "\\raggedright{\(cell(row, $0))}" }
            out.line(cells.joined(separator: "\n&\n") + " \\tabularnewline")
            if border == 3 { out.line(" \\hline") }
        }
        out.line("\\end{longtable}")
    }

    /// Prints what stands at the top and the bottom of each page.
    private func printLongHead(_ border: Int, to out: Output) {
        let head = names { "\\small\\textbf{\\textit{\($0)}}" } + " \\\\"
        if border >= 2 { out.line("\\toprule") }
        out.line(head)
        out.line("\\midrule\n\\endfirsthead")
        if border >= 2 { out.line("\\toprule") }
        out.line(head)
        if border != 3 { out.line("\\midrule") }
        out.line("\\endhead")
        let rule = border == 2 || (border == 3 && content.title == nil) ? "\\bottomrule\n" : ""
        if let title = content.title.map({ Self.escaped(Array($0.utf8)[...]) }) {
            out.line("\(rule)\\caption[\(title) (Continued)]{\(title)}\n\\endfoot")
            out.line("\(rule)\\caption[\(title)]{\(title)}\n\\endlastfoot")
        } else if border >= 2 {
            out.line("\(rule)\\endfoot\n\(rule)\\endlastfoot")
        }
    }

    /// Prints how the columns are set, with the rules between them.
    private func printColumns(_ border: Int, to out: Output, _ letter: (TextColumn) -> String) {
        let letters = table.columns.map(letter).joined(separator: border > 0 ? " | " : "")
        out.line((border >= 2 ? "| \(letters) |" : letters) + "}")
    }

    /// Returns the columns' names, each set as a closure says.
    private func names(_ set: (String) -> String) -> String {
        table.columns.map { set(Self.escaped($0.name[...])) }.joined(separator: " & ")
    }

    /// Prints the title.
    private func printTitle(to out: Output) {
        guard let title = content.title, !options.isTuplesOnly else { return }
        out.write("\\begin{center}\n\(Self.escaped(Array(title.utf8)[...]))\n\\end{center}\n\n")
    }

    /// Prints the end of a `tabular` and what stands below it.
    private func close(_ footers: [String], isRuled: Bool, _ out: Output) {
        if isRuled { out.line("\\hline") }
        out.write("\\end{tabular}\n\n\\noindent ")
        if !options.isTuplesOnly {
            for footer in footers { out.line(Self.escaped(Array(footer.utf8)[...]) + " \\\\") }
        }
        out.newline()
    }

    /// Returns a cell's text.
    private func cell(_ row: Int, _ column: Int) -> String {
        Self.escaped(table.range(row: row, column: column).map { table.bytes[$0] } ?? [])
    }

    /// Returns a text with the characters that LaTeX would take for its own spelled out (`latex_escaped_print`).
    private static func escaped(_ bytes: ArraySlice<UInt8>) -> String {
        var result = ""
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar {
            case "#", "$", "%", "&", "_", "{", "}": result += "\\\(scalar)"
            case "<": result += "\\textless{}"
            case ">": result += "\\textgreater{}"
            case "\\": result += "\\textbackslash{}"
            case "|": result += "\\textbar{}"
            case "^", "~": result += "\\\(scalar){}"
            case "\n": result += "\\\\"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
