/// Prints results as HTML tables (psql's `print_html_text`, `print_html_vertical`).
struct HTMLPrinter {
    /// What is printed.
    private let content: Printable
    /// How it is printed.
    private let options: PrintOptions

    /// Takes a result.
    init(_ content: Printable, _ options: PrintOptions) {
        self.content = content
        self.options = options
    }

    /// Prints one record a row.
    func print(to out: Output) {
        let table = content.table
        open(out)
        if !options.isTuplesOnly {
            out.write("  <tr>\n")
            for column in table.columns {
                out.write("    <th align=\"center\">\(escaped(column.name[...]))</th>\n")
            }
            out.write("  </tr>\n")
        }
        for row in 0..<table.rowCount where table.columnCount > 0 {
            out.write("  <tr valign=\"top\">\n")
            for column in 0..<table.columnCount {
                let edge = table.columns[column].isRightAligned ? "right" : "left"
                out.write("    <td align=\"\(edge)\">\(cell(row, column))</td>\n")
            }
            out.write("  </tr>\n")
        }
        close(content.footersWithDefault(options), out)
    }

    /// Prints one field a row.
    func printExpanded(to out: Output) {
        let table = content.table
        open(out)
        for row in 0..<table.rowCount where table.columnCount > 0 {
            out.write(
                options.isTuplesOnly
                    ? "\n  <tr><td colspan=\"2\">&nbsp;</td></tr>\n"
                    : "\n  <tr><td colspan=\"2\" align=\"center\">Record \(row + 1)</td></tr>\n")
            for column in 0..<table.columnCount {
                let edge = table.columns[column].isRightAligned ? "right" : "left"
                out.write("  <tr valign=\"top\">\n    <th>\(escaped(table.columns[column].name[...]))</th>\n")
                out.write("    <td align=\"\(edge)\">\(cell(row, column))</td>\n  </tr>\n")
            }
        }
        close(content.footers ?? [], out)
    }

    /// Prints the table's beginning.
    private func open(_ out: Output) {
        out.write("<table border=\"\(options.border)\"")
        if let attributes = options.tableAttributes { out.write(" \(attributes)") }
        out.write(">\n")
        if let title = content.title, !options.isTuplesOnly {
            out.write("  <caption>\(escaped(Array(title.utf8)[...]))</caption>\n")
        }
    }

    /// Prints the table's end and what stands below it.
    private func close(_ footers: [String], _ out: Output) {
        out.write("</table>\n")
        if !options.isTuplesOnly && !footers.isEmpty {
            out.write("<p>")
            for footer in footers { out.write(escaped(Array(footer.utf8)[...]) + "<br />\n") }
            out.write("</p>")
        }
        out.newline()
    }

    /// Returns a cell's text, never blank.
    private func cell(_ row: Int, _ column: Int) -> String {
        let bytes = content.table.range(row: row, column: column).map { content.table.bytes[$0] } ?? []
        return bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } ? "&nbsp; " : escaped(bytes)
    }

    /// Returns a text with the characters that HTML would take for its own spelled out.
    private func escaped(_ bytes: ArraySlice<UInt8>) -> String {
        var result: [UInt8] = []
        var leading = true
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "&"): result += "&amp;".utf8
            case UInt8(ascii: "<"): result += "&lt;".utf8
            case UInt8(ascii: ">"): result += "&gt;".utf8
            case UInt8(ascii: "\""): result += "&quot;".utf8
            case 0x0A: result += "<br />\n".utf8
            case 0x20 where leading: result += "&nbsp;".utf8
            default: result.append(byte)
            }
            if byte != 0x20 { leading = false }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

/// Prints results as Asciidoc tables (psql's `print_asciidoc_text`, `print_asciidoc_vertical`).
struct AsciidocPrinter {
    /// What is printed.
    private let content: Printable
    /// How it is printed.
    private let options: PrintOptions

    /// Takes a result.
    init(_ content: Printable, _ options: PrintOptions) {
        self.content = content
        self.options = options
    }

    /// Prints one record a row.
    func print(to out: Output) {
        let table = content.table
        let edges = table.columns.map { $0.isRightAligned ? ">l" : "<l" }.joined(separator: ",")
        open("[\(options.isTuplesOnly ? "" : "options=\"header\",")cols=\"\(edges)\"", out)
        if !options.isTuplesOnly {
            out.line(table.columns.map { "^l|" + escaped($0.name[...]) }.joined(separator: " "))
        }
        for row in 0..<table.rowCount where table.columnCount > 0 {
            out.line((0..<table.columnCount).map { "|" + cell(row, $0) }.joined(separator: " "))
        }
        close(content.footersWithDefault(options), out)
    }

    /// Prints one field a row.
    func printExpanded(to out: Output) {
        let table = content.table
        open("[cols=\"h,l\"", out)
        for row in 0..<table.rowCount where table.columnCount > 0 {
            out.line(options.isTuplesOnly ? "2+|" : "2+^|Record \(row + 1)")
            for column in 0..<table.columnCount {
                let edge = table.columns[column].isRightAligned ? ">" : "<"
                out.line("<l|\(escaped(table.columns[column].name[...])) \(edge)l|\(cell(row, column))")
            }
        }
        close(content.footers ?? [], out)
    }

    /// Prints the table's beginning.
    private func open(_ head: String, _ out: Output) {
        out.newline()
        if let title = content.title, !options.isTuplesOnly { out.line(".\(title)") }
        let frames = [0: ",frame=\"none\",grid=\"none\"", 1: ",frame=\"none\"", 2: ",frame=\"all\",grid=\"all\""]
        let extra = frames[options.border] ?? ""
        out.line(head + extra + "]")
        out.line("|====")
    }

    /// Prints the table's end and what stands below it.
    private func close(_ footers: [String], _ out: Output) {
        out.line("|====")
        guard !options.isTuplesOnly, !footers.isEmpty else { return }
        out.line("\n....")
        for footer in footers { out.line(footer) }
        out.line("....")
    }

    /// Returns a cell's text, a space for a blank one that is not the last of its row.
    private func cell(_ row: Int, _ column: Int) -> String {
        let bytes = content.table.range(row: row, column: column).map { content.table.bytes[$0] } ?? []
        let isBlank = bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 }
        let isLast = column + 1 == content.table.columnCount && options.expanded != .on
        return isBlank ? (isLast ? "" : " ") : escaped(bytes)
    }

    /// Returns a text with its bars escaped.
    private func escaped(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.flatMap { $0 == UInt8(ascii: "|") ? Array("\\|".utf8) : [$0] }, as: UTF8.self)
    }
}
