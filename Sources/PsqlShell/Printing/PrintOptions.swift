/// The shape of a printed result (`\pset format`).
package enum OutputFormat: String, Sendable, CaseIterable {
    case aligned, asciidoc, csv, html, latex
    case latexLongtable = "latex-longtable"
    case troffMs = "troff-ms"
    case unaligned, wrapped
    /// RoleSQL's own: a table in Markdown.
    case markdown
    /// RoleSQL's own: an array of objects.
    case json

    /// The formats that psql has, in the order in which it lists them.
    static let inMessages = "aligned, asciidoc, csv, html, latex, latex-longtable, troff-ms, unaligned, wrapped"
}

/// When records are printed one field a line (`\x`).
enum ExpandedMode: String, Sendable {
    case off, on, auto
}

/// How wide the header line of an expanded record is (`\pset xheader_width`).
enum RecordHeaderWidth: Sendable, Equatable {
    case full, column, page
    case exact(Int)
}

/// How results are printed (`\pset`).
package struct PrintOptions: Sendable {
    /// The shape.
    package var format = OutputFormat.aligned
    /// When records are printed one field a line.
    var expanded = ExpandedMode.off
    /// The amount of rules: 0, 1, 2; as in psql 16 bits of what was set.
    var border = 1
    /// The characters of rules.
    var lineStyle = LineStyle.Name.ascii
    /// The width that `wrapped` and `\x auto` aim at; 0: the terminal's.
    var columns = 0
    /// The bytes between the fields of `unaligned`.
    package var fieldSeparator: [UInt8] = [UInt8(ascii: "|")]
    /// The bytes between the records of `unaligned`.
    package var recordSeparator: [UInt8] = [UInt8(ascii: "\n")]
    /// The byte between the fields of `csv`.
    var csvSeparator: [UInt8] = [UInt8(ascii: ",")]
    /// The text that stands for NULL.
    var null = ""
    /// Tells whether numbers get separators between thousands.
    var isNumericLocale = false
    /// Tells whether `(n rows)` is printed.
    var showsFooter = true
    /// Tells whether header and footers are left out.
    package var isTuplesOnly = false
    /// The title of the next results.
    var title: String?
    /// The attributes of an HTML table.
    var tableAttributes: String?
    /// When a pager is used: 0 never, 1 for long output, 2 always.
    var pager = 1
    /// The number of lines below which no pager is used.
    var pagerMinimum = 0
    /// The width of the header line of expanded records.
    var recordHeader = RecordHeaderWidth.full
    /// Whether unicode rules are double: border, column, header.
    var unicodeDouble = (border: false, column: false, header: false)

    /// Makes psql's defaults.
    package init() {}
}

/// A table with all that is printed around it.
struct Printable {
    /// The cells.
    var table: TextTable
    /// The line above the table.
    var title: String?
    /// The lines below it; nil for `(n rows)` if the options want it.
    var footers: [String]?

    /// Returns the lines below the table, with the default one.
    func footersWithDefault(_ options: PrintOptions) -> [String] {
        if let footers { return footers }
        guard options.showsFooter else { return [] }
        return [table.rowCount == 1 ? "(1 row)" : "(\(table.rowCount) rows)"]
    }
}
