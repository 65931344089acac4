/// Shows the place in a query that a message is about: the line and a caret below (libpq's `reportErrorPosition`).
enum ErrorPosition {
    /// The cells that a line may take before it is cut.
    private static let displaySize = 60
    /// The cells that stay visible at the right of the caret when a line is cut.
    private static let rightMargin = 10

    /// One code point of the query: where it starts and in which cell.
    private struct Place {
        /// Its first byte.
        var offset: Int
        /// Its first cell.
        var cell: Int
    }

    /// Returns the two lines for a position in bytes; nil when it lies outside of the query.
    static func excerpt(of query: [UInt8], at byteOffset: Int) -> String? {
        let text = query.map { $0 == 0x09 ? 0x20 : $0 }
        var places: [Place] = []
        var steps = UTF8Steps(text)
        var offset = 0
        var cell = 0
        var lineNumber = 1
        var first = 0
        var last: Int?
        var target: Int?
        while let step = steps.next() {
            if target == nil && offset >= byteOffset { target = places.count }
            places.append(Place(offset: offset, cell: cell))
            if step.code == 0x0A || step.code == 0x0D {
                if target != nil {
                    last = places.count - 1
                    break
                }
                let follows = step.code == 0x0A && offset > 0 && text[offset - 1] == 0x0D
                if !follows { lineNumber += 1 }
                first = places.count
            }
            cell += max(step.width, 1)
            offset += step.length
        }
        if last == nil {
            last = places.count
            places.append(Place(offset: offset, cell: cell))
        }
        guard byteOffset <= text.count, let end = last, target != nil || byteOffset == offset else { return nil }
        return render(text, places, line: lineNumber, first: first, last: end, target: target ?? end)
    }

    /// Cuts the line if it is long and writes it with the caret.
    private static func render(
        _ text: [UInt8], _ places: [Place], line: Int, first: Int, last: Int, target: Int
    ) -> String {
        var first = first
        var last = last
        var isCutLeft = false
        var isCutRight = false
        if places[last].cell - places[first].cell > displaySize {
            if places[first].cell + displaySize >= places[target].cell + rightMargin {
                while places[last].cell - places[first].cell > displaySize { last -= 1 }
                isCutRight = true
            } else {
                while places[target].cell + rightMargin < places[last].cell {
                    last -= 1
                    isCutRight = true
                }
                while places[last].cell - places[first].cell > displaySize {
                    first += 1
                    isCutLeft = true
                }
            }
        }
        let prefix = "LINE \(line): " + (isCutLeft ? "..." : "")
        let shown = String(decoding: text[places[first].offset..<places[last].offset], as: UTF8.self)
        let indent = prefix.utf8.count + places[target].cell - places[first].cell
        return prefix + shown + (isCutRight ? "..." : "") + "\n" + String(repeating: " ", count: indent) + "^\n"
    }
}
