import CatalogModel

/// Where COPY FROM is in its input, for CONTEXT (`CopyFromErrorCallback`).
struct CopyPlace {
    /// The number of the line, from 1; 0 outside of lines.
    var number = 0
    /// The text of the line; nil when it is not told.
    var line: [UInt8]?
    /// The column whose value is read.
    var column: String?
    /// That value; nil when it is not known or NULL.
    var value: [UInt8]?
    /// Tells whether the value is NULL.
    var isNull = false

    /// The line of CONTEXT.
    func text(of relation: Relation) -> String {
        var text = "COPY \(relation.name), line \(number)"
        if let column, let value {
            text += ", column \(column): \"\(CopyText.shortened(value))\""
        } else if let column, isNull {
            text += ", column \(column): null input"
        } else if let line {
            text += ": \"\(CopyText.shortened(line))\""
        }
        return text
    }
}
