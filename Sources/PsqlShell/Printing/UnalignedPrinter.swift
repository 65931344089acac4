/// Prints results with separators only: `unaligned` and `csv` (psql's `print_unaligned_text`, `print_csv_text`).
struct UnalignedPrinter {
    /// What is printed.
    private let content: Printable
    /// How it is printed.
    private let options: PrintOptions

    /// Takes a result.
    init(_ content: Printable, _ options: PrintOptions) {
        self.content = content
        self.options = options
    }

    /// Prints one record a line.
    func print(to out: Output) {
        let table = content.table
        var needsSeparator = false
        if !options.isTuplesOnly {
            if let title = content.title {
                out.write(title)
                out.write(options.recordSeparator)
            }
            for (index, column) in table.columns.enumerated() {
                if index > 0 { out.write(options.fieldSeparator) }
                out.write(column.name)
            }
            needsSeparator = true
        }
        for row in 0..<table.rowCount where table.columnCount > 0 {
            if needsSeparator { out.write(options.recordSeparator) }
            for column in 0..<table.columnCount {
                if column > 0 { out.write(options.fieldSeparator) }
                if let range = table.range(row: row, column: column) { out.write(table.bytes[range]) }
            }
            needsSeparator = true
        }
        if !options.isTuplesOnly {
            for footer in content.footersWithDefault(options) {
                if needsSeparator { out.write(options.recordSeparator) }
                out.write(footer)
                needsSeparator = true
            }
        }
        if needsSeparator { finish(out) }
    }

    /// Prints one field a line.
    func printExpanded(to out: Output) {
        let table = content.table
        var needsSeparator = false
        if let title = content.title, !options.isTuplesOnly {
            out.write(title)
            needsSeparator = true
        }
        for row in 0..<table.rowCount where table.columnCount > 0 {
            if needsSeparator {
                out.write(options.recordSeparator)
                out.write(options.recordSeparator)
            }
            for column in 0..<table.columnCount {
                if column > 0 { out.write(options.recordSeparator) }
                out.write(table.columns[column].name)
                out.write(options.fieldSeparator)
                if let range = table.range(row: row, column: column) { out.write(table.bytes[range]) }
            }
            needsSeparator = true
        }
        if !options.isTuplesOnly, let footers = content.footers, !footers.isEmpty {
            out.write(options.recordSeparator)
            for footer in footers {
                out.write(options.recordSeparator)
                out.write(footer)
            }
            needsSeparator = true
        }
        if needsSeparator { finish(out) }
    }

    /// Ends the last record: by a newline, or by a zero byte if that separates records.
    private func finish(_ out: Output) {
        if options.recordSeparator == [0] { out.write(options.recordSeparator) } else { out.newline() }
    }
}

/// Prints results as comma-separated values (RFC 4180, as psql reads it).
struct CSVPrinter {
    /// The cells.
    private let table: TextTable
    /// How it is printed.
    private let options: PrintOptions

    /// Takes a result.
    init(_ content: Printable, _ options: PrintOptions) {
        table = content.table
        self.options = options
    }

    /// Prints a header and one record a line.
    func print(to out: Output) {
        if !options.isTuplesOnly {
            for (index, column) in table.columns.enumerated() {
                if index > 0 { out.write(options.csvSeparator) }
                field(column.name[...], to: out)
            }
            out.newline()
        }
        for row in 0..<table.rowCount where table.columnCount > 0 {
            for column in 0..<table.columnCount {
                if column > 0 { out.write(options.csvSeparator) }
                if let range = table.range(row: row, column: column) { field(table.bytes[range], to: out) }
            }
            out.newline()
        }
    }

    /// Prints name and value of each field.
    func printExpanded(to out: Output) {
        for row in 0..<table.rowCount {
            for column in 0..<table.columnCount {
                field(table.columns[column].name[...], to: out)
                out.write(options.csvSeparator)
                if let range = table.range(row: row, column: column) { field(table.bytes[range], to: out) }
                out.newline()
            }
        }
    }

    /// Prints a value, in quotes where it needs them.
    private func field(_ bytes: ArraySlice<UInt8>, to out: Output) {
        let separator = options.csvSeparator.first ?? UInt8(ascii: ",")
        let quote = UInt8(ascii: "\"")
        let needsQuotes =
            bytes.contains { $0 == separator || $0 == quote || $0 == 0x0A || $0 == 0x0D }
            || bytes.elementsEqual("\\.".utf8)
        guard needsQuotes else { return out.write(bytes) }
        var quoted = [quote]
        for byte in bytes {
            if byte == quote { quoted.append(quote) }
            quoted.append(byte)
        }
        quoted.append(quote)
        out.write(quoted)
    }
}
