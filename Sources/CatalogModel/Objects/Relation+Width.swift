import SQLTypes

extension Relation {
    /// Tells whether rows could be too wide for a page, so that PostgreSQL gives the table a second one, with an index of its
    /// own (`needs_toast_table`): some column has no limit, or all of them together can take more than 2,032 bytes.
    package var hasWideRows: Bool {
        if keepsWideRows { return true }
        var width = 24 + (liveColumns.count + 7) / 8
        for column in liveColumns {
            let type = column.type
            guard let length = type.info?.length else { continue }
            if length >= 0 {
                width += Int(length)
            } else if type.modifier < 0 {
                return true
            } else {
                width += Int(type.modifier) * (type.unmodified == .numeric ? 0 : 4)
            }
        }
        return width > 2032
    }
}
