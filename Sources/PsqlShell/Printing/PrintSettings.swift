/// Sets and shows print options by name (psql's `do_pset`, `printPsetInfo`).
enum PrintSettings {
    /// The options in the order of `\pset` without arguments.
    static let names = [
        "border", "columns", "csv_fieldsep", "expanded", "fieldsep", "fieldsep_zero", "footer", "format",
        "linestyle", "null", "numericlocale", "pager", "pager_min_lines", "recordsep", "recordsep_zero",
        "tableattr", "title", "tuples_only", "unicode_border_linestyle", "unicode_column_linestyle",
        "unicode_header_linestyle", "xheader_width",
    ]

    /// Returns an option's full name for the short forms that psql takes.
    static func canonical(_ name: String) -> String {
        switch name {
        case "x", "vertical": "expanded"
        case "t": "tuples_only"
        case "T": "tableattr"
        case "C": "title"
        default: name
        }
    }

    /// Returns the values that an option may have, if they can be listed.
    static func values(of name: String) -> [String] {
        switch canonical(name) {
        case "format": OutputFormat.allCases.map(\.rawValue).sorted()
        case "linestyle": ["ascii", "old-ascii", "unicode"]
        case "unicode_border_linestyle", "unicode_column_linestyle", "unicode_header_linestyle": ["double", "single"]
        case "expanded": ["auto", "off", "on"]
        case "pager": ["always", "off", "on"]
        case "numericlocale", "tuples_only", "footer": ["off", "on"]
        case "xheader_width": ["column", "full", "page"]
        default: []
        }
    }

    /// Sets an option; without a value, switches it over. Returns a complaint when that is not possible.
    static func set(_ name: String, to value: String?, in options: inout PrintOptions) -> String? {
        switch canonical(name) {
        case "format": return setFormat(value, in: &options)
        case "linestyle": return setLineStyle(value, in: &options)
        case "unicode_border_linestyle": return setDouble(name, value) { options.unicodeDouble.border = $0 }
        case "unicode_column_linestyle": return setDouble(name, value) { options.unicodeDouble.column = $0 }
        case "unicode_header_linestyle": return setDouble(name, value) { options.unicodeDouble.header = $0 }
        case "border": if let value { options.border = Int(UInt16(truncatingIfNeeded: number(value))) }
        case "expanded": return setExpanded(value, in: &options)
        case "xheader_width": return setHeaderWidth(value, in: &options)
        case "csv_fieldsep": return setCSVSeparator(value, in: &options)
        case "numericlocale": return toggle("numericlocale", value, &options.isNumericLocale)
        case "null": if let value { options.null = value }
        case "fieldsep": if let value { options.fieldSeparator = Array(value.utf8) }
        case "fieldsep_zero": options.fieldSeparator = [0]
        case "recordsep": if let value { options.recordSeparator = Array(value.utf8) }
        case "recordsep_zero": options.recordSeparator = [0]
        case "tuples_only": return toggle("tuples_only", value, &options.isTuplesOnly)
        case "title": options.title = value
        case "tableattr": options.tableAttributes = value
        case "pager": return setPager(value, in: &options)
        case "pager_min_lines": if let value { options.pagerMinimum = number(value) }
        case "footer": return toggle("footer", value, &options.showsFooter)
        case "columns": if let value { options.columns = number(value) }
        default: return "\\pset: unknown option: \(name)"
        }
        return nil
    }

    /// Reads the number at the beginning of a text, as C's `atoi` does.
    private static func number(_ text: String) -> Int {
        let trimmed = text.drop { $0 == " " }
        let sign = trimmed.first == "-" ? -1 : 1
        let digits = trimmed.drop { $0 == "-" || $0 == "+" }.prefix { $0.isASCII && $0.isNumber }
        return sign * min(Int(digits) ?? 0, Int(Int32.max))
    }

    /// Sets or switches over a boolean.
    private static func toggle(_ name: String, _ value: String?, _ option: inout Bool) -> String? {
        guard let value else {
            option.toggle()
            return nil
        }
        guard let isOn = Variables.boolean(value) else {
            return "unrecognized value \"\(value)\" for \"\(name)\": Boolean expected"
        }
        option = isOn
        return nil
    }

    /// Sets the format by a name or its beginning.
    private static func setFormat(_ value: String?, in options: inout PrintOptions) -> String? {
        guard let value else { return nil }
        let lower = value.lowercased()
        let matches = OutputFormat.allCases.filter { $0.rawValue.hasPrefix(lower) }
        let exact = matches.first { $0.rawValue == lower }
        if exact == nil && matches.count > 1 && !value.isEmpty {
            return
                "\\pset: ambiguous abbreviation \"\(value)\" matches both \"\(matches[0].rawValue)\" and \"\(matches[1].rawValue)\""
        }
        guard let format = exact ?? matches.first, !value.isEmpty else {
            return "\\pset: allowed formats are \(OutputFormat.inMessages)"
        }
        options.format = format
        return nil
    }

    /// Sets the line style by a name or its beginning.
    private static func setLineStyle(_ value: String?, in options: inout PrintOptions) -> String? {
        guard let value else { return nil }
        let lower = value.lowercased()
        let styles: [LineStyle.Name] = [.ascii, .oldASCII, .unicode]
        guard !lower.isEmpty, let style = styles.first(where: { $0.rawValue.hasPrefix(lower) }) else {
            return "\\pset: allowed line styles are ascii, old-ascii, unicode"
        }
        options.lineStyle = style
        return nil
    }

    /// Reads `single` or `double`.
    private static func setDouble(_ name: String, _ value: String?, _ store: (Bool) -> Void) -> String? {
        guard let value else { return nil }
        guard value == "single" || value == "double" else {
            let kind = name.split(separator: "_").dropFirst().first.map(String.init) ?? ""
            return "\\pset: allowed Unicode \(kind) line styles are single, double"
        }
        store(value == "double")
        return nil
    }

    /// Sets `\x`.
    private static func setExpanded(_ value: String?, in options: inout PrintOptions) -> String? {
        guard let value else {
            options.expanded = options.expanded == .off ? .on : .off
            return nil
        }
        if value == "auto" {
            options.expanded = .auto
        } else if let isOn = Variables.boolean(value) {
            options.expanded = isOn ? .on : .off
        } else {
            return "unrecognized value \"\(value)\" for \"expanded\"\nAvailable values are: on, off, auto."
        }
        return nil
    }

    /// Sets the width of record headers.
    private static func setHeaderWidth(_ value: String?, in options: inout PrintOptions) -> String? {
        guard let value else { return nil }
        switch value {
        case "full": options.recordHeader = .full
        case "column": options.recordHeader = .column
        case "page": options.recordHeader = .page
        default:
            let width = number(value)
            guard width != 0 else {
                return
                    "\\pset: allowed xheader_width values are \"full\" (default), \"column\", \"page\", or a number specifying the exact width"
            }
            options.recordHeader = .exact(width)
        }
        return nil
    }

    /// Sets the separator of `csv`.
    private static func setCSVSeparator(_ value: String?, in options: inout PrintOptions) -> String? {
        guard let value else { return nil }
        let bytes = Array(value.utf8)
        guard bytes.count == 1, bytes[0] < 0x80 else {
            return "\\pset: csv_fieldsep must be a single one-byte character"
        }
        guard bytes[0] != UInt8(ascii: "\""), bytes[0] != 0x0A, bytes[0] != 0x0D else {
            return "\\pset: csv_fieldsep cannot be a double quote, a newline, or a carriage return"
        }
        options.csvSeparator = bytes
        return nil
    }

    /// Sets when a pager is used.
    private static func setPager(_ value: String?, in options: inout PrintOptions) -> String? {
        guard let value else {
            options.pager = options.pager == 1 ? 0 : 1
            return nil
        }
        if value == "always" {
            options.pager = 2
        } else if let isOn = Variables.boolean(value) {
            options.pager = isOn ? 1 : 0
        } else {
            return "unrecognized value \"\(value)\" for \"pager\"\nAvailable values are: on, off, always."
        }
        return nil
    }
}
