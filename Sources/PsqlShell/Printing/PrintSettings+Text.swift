/// Tells about print options in psql's words.
extension PrintSettings {
    /// Returns the line that confirms an option.
    static func confirmation(_ name: String, _ options: PrintOptions) -> String? {
        let state: (Bool) -> String = { $0 ? "on" : "off" }
        switch canonical(name) {
        case "border": return "Border style is \(options.border)."
        case "columns":
            return options.columns == 0 ? "Target width is unset." : "Target width is \(options.columns)."
        case "expanded":
            return options.expanded == .auto
                ? "Expanded display is used automatically." : "Expanded display is \(options.expanded.rawValue)."
        case "xheader_width":
            let value = value("xheader_width", options)
            if case .exact = options.recordHeader { return "Expanded header width is \(value)." }
            return "Expanded header width is \"\(value)\"."
        case "csv_fieldsep": return "Field separator for CSV is \"\(text(options.csvSeparator))\"."
        case "fieldsep", "fieldsep_zero":
            return options.fieldSeparator == [0]
                ? "Field separator is zero byte." : "Field separator is \"\(text(options.fieldSeparator))\"."
        case "recordsep", "recordsep_zero":
            if options.recordSeparator == [0] { return "Record separator is zero byte." }
            if options.recordSeparator == [0x0A] { return "Record separator is <newline>." }
            return "Record separator is \"\(text(options.recordSeparator))\"."
        case "footer": return "Default footer is \(state(options.showsFooter))."
        case "format": return "Output format is \(options.format.rawValue)."
        case "linestyle": return "Line style is \(options.lineStyle.rawValue)."
        case "null": return "Null display is \"\(options.null)\"."
        case "numericlocale": return "Locale-adjusted numeric output is \(state(options.isNumericLocale))."
        case "pager":
            return ["Pager usage is off.", "Pager is used for long output.", "Pager is always used."][options.pager]
        case "pager_min_lines":
            let lines = options.pagerMinimum == 1 ? "line" : "lines"
            return "Pager won't be used for less than \(options.pagerMinimum) \(lines)."
        case "tableattr":
            return options.tableAttributes.map { "Table attributes are \"\($0)\"." } ?? "Table attributes unset."
        case "title": return options.title.map { "Title is \"\($0)\"." } ?? "Title is unset."
        case "tuples_only": return "Tuples only is \(state(options.isTuplesOnly))."
        case "unicode_border_linestyle":
            return "Unicode border line style is \"\(value(name, options))\"."
        case "unicode_column_linestyle":
            return "Unicode column line style is \"\(value(name, options))\"."
        case "unicode_header_linestyle":
            return "Unicode header line style is \"\(value(name, options))\"."
        default: return nil
        }
    }

    /// Returns an option's value as `\pset` lists it.
    static func value(_ name: String, _ options: PrintOptions) -> String {
        let state: (Bool) -> String = { $0 ? "on" : "off" }
        let line: (Bool) -> String = { $0 ? "double" : "single" }
        switch name {
        case "border": return String(options.border)
        case "columns": return String(options.columns)
        case "csv_fieldsep": return quoted(text(options.csvSeparator))
        case "expanded": return options.expanded.rawValue
        case "fieldsep": return quoted(options.fieldSeparator == [0] ? "" : text(options.fieldSeparator))
        case "fieldsep_zero": return state(options.fieldSeparator == [0])
        case "footer": return state(options.showsFooter)
        case "format": return options.format.rawValue
        case "linestyle": return options.lineStyle.rawValue
        case "null": return quoted(options.null)
        case "numericlocale": return state(options.isNumericLocale)
        case "pager": return String(options.pager)
        case "pager_min_lines": return String(options.pagerMinimum)
        case "recordsep": return quoted(options.recordSeparator == [0] ? "" : text(options.recordSeparator))
        case "recordsep_zero": return state(options.recordSeparator == [0])
        case "tableattr": return options.tableAttributes.map(quoted) ?? ""
        case "title": return options.title.map(quoted) ?? ""
        case "tuples_only": return state(options.isTuplesOnly)
        case "unicode_border_linestyle": return line(options.unicodeDouble.border)
        case "unicode_column_linestyle": return line(options.unicodeDouble.column)
        case "unicode_header_linestyle": return line(options.unicodeDouble.header)
        case "xheader_width":
            switch options.recordHeader {
            case .full: return "full"
            case .column: return "column"
            case .page: return "page"
            case .exact(let width): return String(width)
            }
        default: return ""
        }
    }

    /// Returns bytes as text.
    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    /// Returns a text in quotes that `\pset` would read back.
    private static func quoted(_ text: String) -> String {
        var result = "'"
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": result += "\\n"
            case "'": result += "\\'"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "'"
    }
}
