import SQLBasics

extension Parser {
    /// `VALUES (1, 'a'), (2, 'b')`
    ///
    /// A cell that is one literal becomes one entry of a flat array; anything else is read again as an expression.
    mutating func valuesClause() throws(Diagnostic) -> ValuesClause {
        let start = try taken()
        mayHaveInto = false
        var clause = ValuesClause(source: lexer.source, cells: [], rowEnds: [], expressions: [], span: start)
        var rows = RowWidths()
        repeat {
            try literalRows(of: &clause) { rows.endRow(at: $0) }
            try expectSign(.leftParenthesis)
            repeat { try cell(of: &clause) } while try eatSign(.comma)
            try expectSign(.rightParenthesis)
            rows.endRow(at: clause.cells.count)
        } while try eatSign(.comma)
        clause.width = rows.width
        clause.rowEnds = rows.ends
        clause.span = span(from: start.start)
        return clause
    }

    /// Reads one cell.
    private mutating func cell(of clause: inout ValuesClause) throws(Diagnostic) {
        let first = token
        if let kind = literalKind(first) {
            try advance()
            if token.kind == .comma || token.kind == .rightParenthesis {
                let inset = kind == .string ? 1 : 0
                return clause.append(kind, first.start + inset, first.end - inset)
            }
            return clause.append(try continued(plainOperand(first)))
        }
        if first.kind == .minus {
            let next = try peek().kind
            if next == .integer || next == .numeric { return try negativeCell(of: &clause) }
        }
        clause.append(try expression())
    }

    /// Reads a number with a minus sign directly in front.
    private mutating func negativeCell(of clause: inout ValuesClause) throws(Diagnostic) {
        let saved = checkpoint()
        let start = try taken()
        let number = token
        try advance()
        let isWhole = token.kind == .comma || token.kind == .rightParenthesis
        if isWhole, number.start == start.end, let kind = literalKind(number) {
            return clause.append(kind, start.start, number.end)
        }
        restore(saved)
        clause.append(try expression())
    }

    /// Returns the kind of cell that a token is if it stands alone; nil if it needs an expression.
    private func literalKind(_ token: Token) -> LiteralKind? {
        switch token.kind {
        case .integer, .numeric:
            guard token.isPlain else { return nil }
            return token.kind == .integer ? .integer : .numeric
        case .string: return token.isPlain ? .string : nil
        case .keyword:
            switch token.keyword {
            case .null: return .null
            case .true: return .true
            case .false: return .false
            case .default: return .defaultValue
            default: return nil
            }
        default: return nil
        }
    }

    /// Makes an expression of a consumed token that turned out to be only the beginning of a cell.
    private func plainOperand(_ token: Token) throws(Diagnostic) -> Expression {
        let value: Literal.Value
        switch token.kind {
        case .integer, .numeric: value = lexer.numericValue(token)
        case .string: value = .string(try lexer.stringValue(token))
        default:
            if token.is(.default) { return .defaultValue(token.span) }
            value = token.is(.null) ? .null : .boolean(token.is(.true))
        }
        return .literal(Literal(value: value, span: token.span))
    }
}

/// Watches whether all rows are equally long.
private struct RowWidths {
    /// The number of cells of each row; nil when they differ.
    var width: Int? = nil
    /// The index behind each row's last cell, once they differ.
    var ends: [Int] = []
    /// The number of rows so far.
    private var count = 0
    /// The index behind the last row.
    private var lastEnd = 0

    /// Takes one more row into account.
    mutating func endRow(at end: Int) {
        if count == 0 {
            width = end
        } else if let common = width, end - lastEnd != common {
            ends = (1...count).map { $0 * common }
            width = nil
        }
        if width == nil { ends.append(end) }
        count += 1
        lastEnd = end
    }
}

extension ValuesClause {
    /// Adds a literal cell.
    fileprivate mutating func append(_ kind: LiteralKind, _ start: Int, _ end: Int) {
        cells.append(
            LiteralCell(kind: kind, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end)))
    }

    /// Adds a cell that is an expression.
    fileprivate mutating func append(_ expression: Expression) {
        let index = UInt32(truncatingIfNeeded: expressions.count)
        cells.append(LiteralCell(kind: .expression, start: index, end: index))
        expressions.append(expression)
    }
}
