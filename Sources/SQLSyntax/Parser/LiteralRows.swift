import SQLBasics

extension Parser {
    /// Reads rows of plain literals straight from the text, as long as another row follows each, so that long lists make no
    /// tokens. Whatever is not quite plain is left to `valuesClause`, which begins anew with that row.
    mutating func literalRows(of clause: inout ValuesClause, endRow: (Int) -> Void) throws(Diagnostic) {
        guard ahead == nil, atSign(.leftParenthesis) else { return }
        var reader = LiteralRowReader(rowStart: token.start)
        lexer.source.withUnsafeBufferPointer { source in
            while reader.readRow(source, into: &clause.cells) { endRow(clause.cells.count) }
        }
        guard reader.rowStart > token.start else { return }
        lexer.position = reader.rowStart
        try advance()
    }
}

/// Reads `(1, 'a', NULL), ` from bytes that end with a zero.
private struct LiteralRowReader {
    /// The place of the next row's parenthesis.
    var rowStart: Int
    /// The place of the next byte.
    private var position = 0

    /// Makes a reader that stands at a parenthesis.
    init(rowStart: Int) { self.rowStart = rowStart }

    /// Reads a row and the comma and the parenthesis behind it; false, and nothing is read, when it is not quite plain.
    mutating func readRow(
        _ source: UnsafeBufferPointer<UInt8>, into cells: inout ContiguousArray<LiteralCell>
    ) -> Bool {
        let count = cells.count
        position = rowStart + 1
        while true {
            skipSpace(source)
            guard let cell = cell(source) else { break }
            cells.append(cell)
            skipSpace(source)
            if take(",", source) { continue }
            guard take(")", source) else { break }
            skipSpace(source)
            guard take(",", source) else { break }
            skipSpace(source)
            guard source[position] == UInt8(ascii: "(") else { break }
            rowStart = position
            return true
        }
        cells.removeLast(cells.count - count)
        return false
    }

    /// Moves behind white space.
    @inline(__always) private mutating func skipSpace(_ source: UnsafeBufferPointer<UInt8>) {
        while source[position].isSpace { position += 1 }
    }

    /// Moves behind a sign if it is the next byte.
    @inline(__always) private mutating func take(
        _ sign: Unicode.Scalar, _ source: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard source[position] == UInt8(ascii: sign) else { return false }
        position += 1
        return true
    }

    /// Reads a literal; nil when it is not plain.
    private mutating func cell(_ source: UnsafeBufferPointer<UInt8>) -> LiteralCell? {
        switch source[position] {
        case UInt8(ascii: "'"): string(source)
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): number(source)
        case UInt8(ascii: "n"), UInt8(ascii: "N"): null(source)
        default: nil
        }
    }

    /// Reads a string that holds no quote.
    private mutating func string(_ source: UnsafeBufferPointer<UInt8>) -> LiteralCell? {
        let start = position + 1
        var end = start
        while source[end] != UInt8(ascii: "'") {
            if source[end] == 0 { return nil }
            end += 1
        }
        position = end + 1
        return LiteralCell(.string, start, end)
    }

    /// Reads digits, with at most a sign in front and a point between them.
    private mutating func number(_ source: UnsafeBufferPointer<UInt8>) -> LiteralCell? {
        let start = position
        if source[position] == UInt8(ascii: "-") { position += 1 }
        guard skipDigits(source) else { return nil }
        guard source[position] == UInt8(ascii: ".") else { return LiteralCell(.integer, start, position) }
        position += 1
        return skipDigits(source) ? LiteralCell(.numeric, start, position) : nil
    }

    /// Moves behind digits; tells whether there were any.
    @inline(__always) private mutating func skipDigits(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = position
        while source[position].isDigit { position += 1 }
        return position > start
    }

    /// Reads `NULL`.
    private mutating func null(_ source: UnsafeBufferPointer<UInt8>) -> LiteralCell? {
        let start = position
        for letter in "null".utf8 {
            guard source[position] | 0x20 == letter else { return nil }
            position += 1
        }
        return LiteralCell(.null, start, position)
    }
}

extension LiteralCell {
    /// Makes a cell of places in a text.
    fileprivate init(_ kind: LiteralKind, _ start: Int, _ end: Int) {
        self.init(kind: kind, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end))
    }
}
