import SQLBasics
import SQLSyntax
import SQLTypes

/// One column of a VALUES clause of literals, read straight into a vector of the target's type.
package struct LiteralColumn {
    let values: ValuesClause
    let width: Int
    /// Where the column stands in each row.
    package var position: Int
    /// The type of the target.
    package var type: SQLType
    let context: FunctionContext

    /// Makes a reader of the column at a position of rows that are so wide.
    package init(values: ValuesClause, width: Int, position: Int, type: SQLType, context: FunctionContext) {
        self.values = values
        self.width = width
        self.position = position
        self.type = type
        self.context = context
    }

    /// Reads the column; nil when a cell needs the conversions of the slow way.
    package func read() throws(Diagnostic) -> ColumnVector? {
        switch type.oid {
        case SQLType.int2.oid, SQLType.int4.oid, SQLType.int8.oid: integers(within: type.integerRange)
        case SQLType.text.oid where type.modifier < 0: texts(maximum: nil)
        case SQLType.varchar.oid: texts(maximum: type.modifier < 0 ? nil : Int(type.modifier) - 4)
        default: try boxed()
        }
    }

    /// Reads the value of the one row there is; nil when it needs the conversions of the slow way.
    package func readValue() throws(Diagnostic) -> Value? {
        let cell = values.cells[position]
        switch type.oid {
        case SQLType.int2.oid, SQLType.int4.oid, SQLType.int8.oid:
            if cell.kind == .null { return .null }
            guard cell.kind == .integer, let number = integer(cell), type.integerRange.contains(number) else {
                return nil
            }
            return .int(number)
        case SQLType.text.oid where type.modifier < 0: return text(cell, maximum: nil)
        case SQLType.varchar.oid: return text(cell, maximum: type.modifier < 0 ? nil : Int(type.modifier) - 4)
        default: return type.holdsDomain ? nil : try value(cell)
        }
    }

    /// Reads a text of at most a number of characters.
    private func text(_ cell: LiteralCell, maximum: Int?) -> Value? {
        if cell.kind == .null { return .null }
        guard cell.kind == .string, maximum.map({ cell.span.end - cell.span.start <= $0 }) ?? true else { return nil }
        return .text(values.text(cell))
    }

    /// Reads integers.
    private func integers(within range: ClosedRange<Int64>) -> ColumnVector? {
        numbers(of: .integer) { cell, source in
            guard let number = Self.digits(cell, source), range.contains(number) else { return nil }
            return number
        }
    }

    /// Reads timestamps without zone in the plain ISO form; nil if there is any other.
    private func timestamps() -> ColumnVector? {
        numbers(of: .string) { cell, source in
            DateTimeText.plainTimestamp(UnsafeBufferPointer(rebasing: source[Int(cell.start)..<Int(cell.end)]))
        }
    }

    /// Reads cells of one kind, or NULL, that become numbers; nil when one does not.
    @inline(__always) private func numbers(
        of kind: LiteralKind, _ read: (LiteralCell, UnsafeBufferPointer<UInt8>) -> Int64?
    ) -> ColumnVector? {
        var data = ContiguousArray<Int64>()
        data.reserveCapacity(values.rowCount)
        var validity = ValidityMask(allValid: 0)
        let isComplete = values.source.withUnsafeBufferPointer { source in
            forEachCell { cell in
                if cell.kind == .null {
                    data.append(0)
                    validity.append(false)
                    return true
                }
                guard cell.kind == kind, let number = read(cell, source) else { return false }
                data.append(number)
                validity.append(true)
                return true
            }
        }
        return isComplete ? ColumnVector(type: type, data: .int(data), validity: validity) : nil
    }

    /// Calls the body with each cell of the column until one is refused; tells whether none was.
    @inline(__always) private func forEachCell(_ body: (LiteralCell) -> Bool) -> Bool {
        values.cells.withUnsafeBufferPointer { cells in
            var place = position
            for _ in 0..<values.rowCount {
                guard place < cells.count, body(cells[place]) else { return false }
                place += width
            }
            return true
        }
    }

    /// Reads the digits of a cell; nil when they do not fit.
    private func integer(_ cell: LiteralCell) -> Int64? {
        values.source.withUnsafeBufferPointer { Self.digits(cell, $0) }
    }

    /// Reads the digits of a cell of a text; nil when they do not fit.
    private static func digits(_ cell: LiteralCell, _ source: UnsafeBufferPointer<UInt8>) -> Int64? {
        var i = Int(cell.start)
        let end = Int(cell.end)
        let isNegative = i < end && source[i] == UInt8(ascii: "-")
        if isNegative { i += 1 }
        guard i < end, end - i <= 18 else {
            return Int64(String(decoding: source[Int(cell.start)..<end], as: UTF8.self))
        }
        var number: Int64 = 0
        while i < end {
            let digit = source[i] &- 0x30
            guard digit <= 9 else { return nil }
            number = number &* 10 &+ Int64(digit)
            i += 1
        }
        return isNegative ? -number : number
    }

    /// Reads texts of at most a number of characters.
    private func texts(maximum: Int?) -> ColumnVector? {
        var data = TextVector()
        data.offsets.reserveCapacity(values.rowCount + 1)
        var validity = ValidityMask(allValid: 0)
        let isComplete = values.source.withUnsafeBufferPointer { source in
            forEachCell { cell in
                switch cell.kind {
                case .string:
                    let range = Int(cell.start)..<Int(cell.end)
                    if let maximum, range.count > maximum { return false }
                    data.append(bytes: UnsafeBufferPointer(rebasing: source[range]))
                    validity.append(true)
                case .null:
                    data.appendEmpty()
                    validity.append(false)
                default: return false
                }
                return true
            }
        }
        return isComplete ? ColumnVector(type: type, data: .text(data), validity: validity) : nil
    }

    /// Reads values of any other type.
    private func boxed() throws(Diagnostic) -> ColumnVector? {
        guard !type.holdsDomain else { return nil }
        if type == .timestamp, let plain = timestamps() { return plain }
        let rows = values.rowCount
        var vector = ColumnVector(type: type, reserving: rows)
        for row in 0..<rows {
            let cell = values.cells[row * width + position]
            guard let value = try value(cell) else { return nil }
            vector.append(value)
        }
        return vector
    }

    /// Reads one cell; nil when it needs a conversion between types.
    private func value(_ cell: LiteralCell) throws(Diagnostic) -> Value? {
        let isNumber = type.oid == SQLType.numeric.oid || type.oid == SQLType.float8.oid
        switch cell.kind {
        case .null: return .null
        case .true: return type.oid == SQLType.bool.oid ? .bool(true) : nil
        case .false: return type.oid == SQLType.bool.oid ? .bool(false) : nil
        case .integer, .numeric:
            guard isNumber else { return nil }
            return try parse(cell, at: cell.span)
        case .string:
            return try parse(cell, at: SourceSpan(start: Int(cell.start) - 1, end: Int(cell.end) + 1))
        case .defaultValue, .expression: return nil
        }
    }

    /// Reads the text of a cell as a value of the type, its modifier applied.
    private func parse(_ cell: LiteralCell, at span: SourceSpan) throws(Diagnostic) -> Value {
        let value: Value
        do {
            value = try ValueText.parse(values.text(cell), as: type, context: context)
        } catch {
            throw error.located(at: span)
        }
        return type.modifier < 0 ? value : try ValueText.applyModifier(value, type, explicit: false)
    }
}

extension SQLType {
    /// The numbers that fit an integer type.
    fileprivate var integerRange: ClosedRange<Int64> {
        switch oid {
        case SQLType.int2.oid: Int64(Int16.min)...Int64(Int16.max)
        case SQLType.int4.oid: Int64(Int32.min)...Int64(Int32.max)
        default: Int64.min...Int64.max
        }
    }
}
