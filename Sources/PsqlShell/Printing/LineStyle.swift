/// The characters that rules and marks of a table are drawn with (`\pset linestyle`).
struct LineStyle {
    /// The styles that psql knows.
    enum Name: String, Sendable {
        case ascii
        case oldASCII = "old-ascii"
        case unicode
    }

    /// The pieces of one horizontal rule.
    struct Rule {
        /// The dash.
        var dash: String
        /// The crossings at the left edge, between columns and at the right edge.
        var left: String, middle: String, right: String
    }

    /// The rule above, between header and data, and below.
    var top: Rule, center: Rule, bottom: Rule
    /// The vertical lines of data rows: left edge, between columns, right edge.
    var leftBar: String, bar: String, rightBar: String
    /// The bars in front of a cell that goes on after a newline, after a wrap, and of one that has ended.
    var newlineBar: String, wrapBar: String, blankBar: String
    /// The marks of a header's broken lines.
    var headerNewlineLeft: String, headerNewlineRight: String
    /// The marks of a cell's broken lines.
    var newlineLeft: String, newlineRight: String, wrapLeft: String, wrapRight: String
    /// Tells whether a mark stands at the right of every column.
    var marksRight: Bool
    /// Tells whether this is the style `old-ascii`, which lays expanded records out in its own way.
    var isOld = false

    /// Returns the style that the options ask for.
    static func of(_ options: PrintOptions) -> LineStyle {
        switch options.lineStyle {
        case .ascii: ascii
        case .oldASCII: oldASCII
        case .unicode: unicode(options.unicodeDouble)
        }
    }

    /// A rule of dashes and plus signs.
    private static let plainRule = Rule(dash: "-", left: "+", middle: "+", right: "+")

    /// Dashes, bars, `+` and `.`.
    static let ascii = LineStyle(
        top: plainRule, center: plainRule, bottom: plainRule, leftBar: "|", bar: "|", rightBar: "|",
        newlineBar: "|", wrapBar: "|", blankBar: "|", headerNewlineLeft: " ", headerNewlineRight: "+",
        newlineLeft: " ", newlineRight: "+", wrapLeft: ".", wrapRight: ".", marksRight: true)

    /// The style of psql before 8.4.
    static let oldASCII = LineStyle(
        top: plainRule, center: plainRule, bottom: plainRule, leftBar: "|", bar: "|", rightBar: "|",
        newlineBar: ":", wrapBar: ";", blankBar: " ", headerNewlineLeft: "+", headerNewlineRight: " ",
        newlineLeft: " ", newlineRight: " ", wrapLeft: " ", wrapRight: " ", marksRight: false, isOld: true)

    /// Box drawing characters, single or double.
    private static func unicode(_ double: (border: Bool, column: Bool, header: Bool)) -> LineStyle {
        let edge = double.border
        let column = double.column
        let center = corners(horizontal: double.header, outer: edge, inner: column)
        let outer = corners(horizontal: edge, outer: edge, inner: column)
        return LineStyle(
            top: Rule(dash: outer.dash, left: outer.topLeft, middle: outer.top, right: outer.topRight),
            center: Rule(dash: center.dash, left: center.left, middle: center.cross, right: center.right),
            bottom: Rule(dash: outer.dash, left: outer.bottomLeft, middle: outer.bottom, right: outer.bottomRight),
            leftBar: edge ? "║" : "│", bar: column ? "║" : "│", rightBar: edge ? "║" : "│",
            newlineBar: column ? "║" : "│", wrapBar: column ? "║" : "│", blankBar: column ? "║" : "│",
            headerNewlineLeft: " ", headerNewlineRight: "↵", newlineLeft: " ", newlineRight: "↵",
            wrapLeft: "…", wrapRight: "…", marksRight: true)
    }

    /// The pieces of rules for one choice of single and double lines.
    private struct Corners {
        /// The dash.
        var dash: String
        /// The pieces of the upper rule.
        var topLeft: String, top: String, topRight: String
        /// The pieces of the middle rule.
        var left: String, cross: String, right: String
        /// The pieces of the lower rule.
        var bottomLeft: String, bottom: String, bottomRight: String
    }

    /// Returns the pieces for single or double horizontal, outer vertical and inner vertical lines.
    private static func corners(horizontal: Bool, outer: Bool, inner: Bool) -> Corners {
        func pick(_ doubleVertical: Bool, _ choices: String) -> String {
            let list = Array(choices)
            return String(list[(horizontal ? 2 : 0) + (doubleVertical ? 1 : 0)])
        }
        return Corners(
            dash: horizontal ? "═" : "─", topLeft: pick(outer, "┌╓╒╔"), top: pick(inner, "┬╥╤╦"),
            topRight: pick(outer, "┐╖╕╗"), left: pick(outer, "├╟╞╠"), cross: pick(inner, "┼╫╪╬"),
            right: pick(outer, "┤╢╡╣"), bottomLeft: pick(outer, "└╙╘╚"), bottom: pick(inner, "┴╨╧╩"),
            bottomRight: pick(outer, "┘╜╛╝"))
    }
}
