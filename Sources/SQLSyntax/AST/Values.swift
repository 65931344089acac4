import SQLBasics

/// What one cell of VALUES is.
public enum LiteralKind: UInt8, Hashable, Sendable {
    /// `NULL`
    case null
    /// `TRUE`
    case `true`
    /// `FALSE`
    case `false`
    /// `42`, `-42`: digits with at most a minus sign in front, which may overflow any type
    case integer
    /// `1.5`, `-1e10`: decimal text
    case numeric
    /// `'text'` whose bytes in the source are its value: the range lies between the quotes
    case string
    /// `DEFAULT`
    case defaultValue
    /// Anything else: `start` is an index into the clause's `expressions`
    case expression
}

/// One cell of VALUES: its kind and the bytes of the source that it stands for.
public struct LiteralCell: Hashable, Sendable {
    /// What the cell is.
    public var kind: LiteralKind
    /// The offset of its first byte, or the index of its expression.
    public var start: UInt32
    /// The offset behind its last byte.
    public var end: UInt32

    /// Makes a cell.
    public init(kind: LiteralKind, start: UInt32, end: UInt32) {
        self.kind = kind
        self.start = start
        self.end = end
    }
}

/// `VALUES (1, 'a'), (2, 'b')`: flat, because a tree for each cell would cost more than loading the row
package struct ValuesClause: Sendable {
    /// The text that the cells' ranges refer to.
    package var source: [UInt8]
    /// The cells, row by row.
    package var cells: ContiguousArray<LiteralCell>
    /// The number of cells of each row when all rows are equally long; nil otherwise.
    package var width: Int?
    /// The index behind the last cell of each row, only when rows differ in length; otherwise empty.
    package var rowEnds: [Int]
    /// The cells that are no plain literals.
    package var expressions: [Expression]
    /// The place of `VALUES`.
    package var span: SourceSpan

    /// The number of rows.
    package var rowCount: Int {
        guard let width else { return rowEnds.count }
        return width == 0 ? 0 : cells.count / width
    }

    /// Whether every cell is a plain literal (or DEFAULT).
    package var isLiteral: Bool { expressions.isEmpty }

    /// Returns the range of cells of one row.
    package func cellRange(ofRow row: Int) -> Range<Int> {
        guard let width else { return (row == 0 ? 0 : rowEnds[row - 1])..<rowEnds[row] }
        return row * width..<(row + 1) * width
    }

    /// Returns a cell as an expression, which is the slow way.
    package func expression(_ cell: LiteralCell) -> Expression {
        switch cell.kind {
        case .expression: expressions[Int(cell.start)]
        case .defaultValue: .defaultValue(cell.span)
        case .null: .literal(Literal(value: .null, span: cell.span))
        case .true: .literal(Literal(value: .boolean(true), span: cell.span))
        case .false: .literal(Literal(value: .boolean(false), span: cell.span))
        case .integer, .numeric: number(cell)
        case .string: string(cell)
        }
    }

    /// All rows as expressions, which is the slow way.
    package var rows: [[Expression]] {
        (0..<rowCount).map { row in cellRange(ofRow: row).map { expression(cells[$0]) } }
    }

    /// Returns the bytes of a cell as text.
    package func text(_ cell: LiteralCell) -> String {
        String(decoding: source[Int(cell.start)..<Int(cell.end)], as: UTF8.self)
    }

    /// Returns a number as a literal.
    private func number(_ cell: LiteralCell) -> Expression {
        let text = text(cell)
        let value = cell.kind == .integer ? Int64(text).map(Literal.Value.integer) : nil
        return .literal(Literal(value: value ?? .numeric(text), span: cell.span))
    }

    /// Returns a string as a literal, whose span includes the quotes.
    private func string(_ cell: LiteralCell) -> Expression {
        let span = SourceSpan(start: Int(cell.start) - 1, end: Int(cell.end) + 1)
        return .literal(Literal(value: .string(text(cell)), span: span))
    }
}

extension ValuesClause {
    /// Makes one row of plain literals.
    package init(source: [UInt8], row cells: ContiguousArray<LiteralCell>) {
        self.init(source: source, cells: cells, width: cells.count, rowEnds: [], expressions: [], span: .none)
    }
}

extension LiteralCell {
    /// The place of the cell; without the quotes for a string.
    public var span: SourceSpan { SourceSpan(start: Int(start), end: Int(end)) }
}
