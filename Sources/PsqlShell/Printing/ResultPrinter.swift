/// Prints a result in the format that the options ask for (psql's `printTable`).
enum ResultPrinter {
    /// Prints a result; `screenWidth` is the terminal's width, 0 when the output is no terminal.
    static func print(_ original: Printable, _ options: PrintOptions, screenWidth: Int, to out: Output) {
        var content = original
        if options.isNumericLocale { content.table = content.table.mapNumbers(withThousands) }
        content.table = content.table.showingNull(as: options.null)
        let width = options.columns > 0 ? options.columns : screenWidth
        let isExpanded = options.expanded == .on
        switch options.format {
        case .aligned, .wrapped:
            printAligned(content, options, width: width, to: out)
        case .unaligned:
            let printer = UnalignedPrinter(content, options)
            if isExpanded { printer.printExpanded(to: out) } else { printer.print(to: out) }
        case .csv:
            let printer = CSVPrinter(content, options)
            if isExpanded { printer.printExpanded(to: out) } else { printer.print(to: out) }
        case .html:
            let printer = HTMLPrinter(content, options)
            if isExpanded { printer.printExpanded(to: out) } else { printer.print(to: out) }
        case .asciidoc:
            let printer = AsciidocPrinter(content, options)
            if isExpanded { printer.printExpanded(to: out) } else { printer.print(to: out) }
        case .latex, .latexLongtable:
            let printer = LatexPrinter(content, options)
            if isExpanded {
                printer.printExpanded(to: out)
            } else if options.format == .latex {
                printer.print(to: out)
            } else {
                printer.printLong(to: out)
            }
        case .troffMs:
            let printer = TroffPrinter(content, options)
            if isExpanded { printer.printExpanded(to: out) } else { printer.print(to: out) }
        case .markdown:
            MarkupPrinter.markdown(content, options, to: out)
        case .json:
            MarkupPrinter.json(original.table, to: out)
        }
    }

    /// Prints an aligned table, or records if they are wanted or if the table is too wide for `\x auto`.
    private static func printAligned(_ content: Printable, _ options: PrintOptions, width: Int, to out: Output) {
        if options.expanded == .on {
            return ExpandedPrinter(content, options, screenWidth: width).print(to: out)
        }
        var printer = AlignedPrinter(content, options)
        if options.format == .wrapped { printer.wrap(to: width) }
        if options.expanded == .auto && width > 0 && printer.totalWidth > width && content.table.columnCount > 1 {
            return ExpandedPrinter(content, options, screenWidth: width).print(to: out)
        }
        printer.print(to: out)
    }

    /// Returns a number with commas between its thousands.
    private static func withThousands(_ number: ArraySlice<UInt8>) -> [UInt8] {
        let isDigit: (UInt8) -> Bool = { $0 >= 0x30 && $0 <= 0x39 }
        let sign = number.prefix { $0 == 0x2D || $0 == 0x2B }
        let digits = number.dropFirst(sign.count).prefix(while: isDigit)
        var result = Array(sign)
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index) % 3 == 0 { result.append(UInt8(ascii: ",")) }
            result.append(digit)
        }
        return result + number.dropFirst(sign.count + digits.count)
    }
}
