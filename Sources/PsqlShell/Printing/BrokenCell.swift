/// A cell of several lines while it is printed: how far it has got.
struct BrokenCell {
    /// Why a cell goes on in the next line.
    private enum Continuation { case none, newline, wrap }

    /// The cell's lines.
    private let content: CellLines
    /// The column's width.
    private let width: Int
    /// Tells whether the cell stands at the right edge of its column.
    let isRight: Bool
    /// The present line.
    private var line = 0
    /// How many bytes of the present line have been printed.
    private var offset = 0
    /// Why the cell goes on in the next line.
    private var continuation = Continuation.none

    /// Starts at the first line.
    init(_ content: CellLines, width: Int, isRight: Bool) {
        self.content = content
        self.width = width
        self.isRight = isRight
    }

    /// Tells whether something is left to print.
    var hasMore: Bool { line < content.lines.count }

    /// Returns the mark in front of the present part.
    func leftMark(_ style: LineStyle) -> String {
        switch continuation {
        case .none: " "
        case .newline: style.newlineLeft
        case .wrap: style.wrapLeft
        }
    }

    /// Returns the mark behind the part just printed, if the cell goes on.
    func rightMark(_ style: LineStyle) -> String? {
        switch continuation {
        case .none: nil
        case .newline: style.newlineRight
        case .wrap: style.wrapRight
        }
    }

    /// Returns the bar in front of the cell's present part.
    func bar(_ style: LineStyle) -> String {
        switch continuation {
        case .wrap: style.wrapBar
        case .newline: style.newlineBar
        case .none: hasMore ? style.bar : style.blankBar
        }
    }

    /// Prints the next part and moves on; returns the cells that are left free behind it.
    mutating func printPart(fills: Bool, to out: Output) -> Int {
        guard hasMore else {
            continuation = .none
            if isRight && fills { out.spaces(width) }
            return width
        }
        let bytes = content.lines[line].bytes[offset...]
        let part = CellLines.prefix(bytes, fitting: width)
        let room = max(0, width - part.width)
        if isRight { out.spaces(room) }
        out.write(bytes.prefix(part.count))
        offset += part.count
        if offset >= content.lines[line].bytes.count {
            line += 1
            offset = 0
        }
        continuation = !hasMore ? .none : offset > 0 ? .wrap : .newline
        return room
    }
}
