import SQLBasics

/// Keeps the least or greatest float of each group.
final class FloatExtremeState: AggregateState {
    private var results: ContiguousArray<Double> = []
    private var seen: ContiguousArray<Bool> = []
    private let type: SQLType
    private let wantsLess: Bool

    /// Makes the accumulator.
    init(_ type: SQLType, wantsLess: Bool) {
        self.type = type
        self.wantsLess = wantsLess
    }

    /// Makes room for groups.
    func resize(groups count: Int) {
        extend(&results, to: count, with: 0)
        extend(&seen, to: count, with: false)
    }

    /// Looks at the rows of a batch.
    func update(arguments: [ColumnVector], groups: UnsafeBufferPointer<Int32>) throws {
        let values = try Kernel.doubles(arguments, 0, groups.count)
        arguments[0].forEachValid(groups) { row, group in
            let order = FloatOrder.compare(values[row], results[group])
            if !seen[group] || (wantsLess ? order <= 0 : order >= 0) { results[group] = values[row] }
            seen[group] = true
        }
    }

    /// Returns the values kept.
    func finish() -> ColumnVector { ColumnVector(type: type, data: .double(results), validity: validityMask(seen)) }
}

/// Keeps the least or greatest exact number of each group, of equal ones the last (`numeric_larger`).
final class NumericExtremeState: AggregateState {
    private var results: ContiguousArray<Numeric> = []
    private var seen: ContiguousArray<Bool> = []
    private let wantsLess: Bool

    /// Makes the accumulator.
    init(wantsLess: Bool) { self.wantsLess = wantsLess }

    /// Makes room for groups.
    func resize(groups count: Int) {
        extend(&results, to: count, with: .zero)
        extend(&seen, to: count, with: false)
    }

    /// Looks at the rows of a batch.
    func update(arguments: [ColumnVector], groups: UnsafeBufferPointer<Int32>) throws {
        let values = try Kernel.numerics(arguments, 0, groups.count)
        arguments[0].forEachValid(groups) { row, group in
            let order = Numeric.compare(values[row], results[group])
            if !seen[group] || (wantsLess ? order <= 0 : order >= 0) { results[group] = values[row] }
            seen[group] = true
        }
    }

    /// Returns the values kept.
    func finish() -> ColumnVector {
        ColumnVector(type: .numeric, data: .numeric(results), validity: validityMask(seen))
    }
}

/// Keeps the least or greatest text of each group.
final class TextExtremeState: AggregateState {
    private var results: ContiguousArray<[UInt8]> = []
    private var seen: ContiguousArray<Bool> = []
    private let type: SQLType
    private let wantsLess: Bool

    /// Makes the accumulator.
    init(_ type: SQLType, wantsLess: Bool) {
        self.type = type
        self.wantsLess = wantsLess
    }

    /// Makes room for groups.
    func resize(groups count: Int) {
        extend(&results, to: count, with: [])
        extend(&seen, to: count, with: false)
    }

    /// Looks at the rows of a batch.
    func update(arguments: [ColumnVector], groups: UnsafeBufferPointer<Int32>) throws {
        let values = try Kernel.texts(arguments, 0, groups.count)
        let isPadded = type.oid == SQLType.bpchar.oid
        TextKernel.withRows(values) { rows in
            arguments[0].forEachValid(groups) { row, group in
                let text = rows.row(row)
                let order = results[group].withUnsafeBufferPointer { TextOrder.compare(text, $0, trimming: isPadded) }
                if !seen[group] || (wantsLess ? order < 0 : order > 0) { results[group] = Array(text) }
                seen[group] = true
            }
        }
    }

    /// Returns the texts kept.
    func finish() -> ColumnVector {
        var texts = TextVector()
        for text in results { text.withUnsafeBufferPointer { texts.append(bytes: $0) } }
        return ColumnVector(type: type, data: .text(texts), validity: validityMask(seen))
    }
}

/// Joins texts or byte strings with the delimiter in front of all but the first (`string_agg`).
final class StringAggregateState: AggregateState {
    private var results: ContiguousArray<[UInt8]> = []
    private var seen: ContiguousArray<Bool> = []
    private let type: SQLType

    /// Makes the accumulator.
    init(_ type: SQLType) { self.type = type }

    /// Makes room for groups.
    func resize(groups count: Int) {
        extend(&results, to: count, with: [])
        extend(&seen, to: count, with: false)
    }

    /// Adds the rows of a batch.
    func update(arguments: [ColumnVector], groups: UnsafeBufferPointer<Int32>) throws {
        guard arguments.count == 2 else { throw Kernel.shapeError() }
        try arguments[0].forEachValid(groups) { row, group in
            if seen[group] { try append(arguments[1][row], to: &results[group]) }
            try append(arguments[0][row], to: &results[group])
            seen[group] = true
        }
    }

    /// Adds the bytes of a value.
    private func append(_ value: Value, to bytes: inout [UInt8]) throws {
        switch value {
        case .text(let text):
            try ValueLimits.check(growing: bytes.count, by: text.utf8.count)
            bytes.append(contentsOf: text.utf8)
        case .bytes(let more):
            try ValueLimits.check(growing: bytes.count, by: more.count)
            bytes.append(contentsOf: more)
        default: break
        }
    }

    /// Returns the joined texts, NULL for groups without values.
    func finish() -> ColumnVector {
        var result = ColumnVector(type: type, reserving: results.count)
        let isText = type.physicalKind == .text
        for (bytes, seen) in zip(results, seen) {
            if seen {
                result.append(isText ? .text(String(decoding: bytes, as: UTF8.self)) : .bytes(bytes))
            } else {
                result.append(.null)
            }
        }
        return result
    }
}

/// Collects values, NULLs included, into arrays; arrays into an array of one more dimension (`array_agg`).
final class ArrayAggregateState: AggregateState {
    private var results: ContiguousArray<[Value]> = []
    private var shapes: ContiguousArray<ArrayValue?> = []
    private var counts: ContiguousArray<Int> = []
    private let argument: SQLType
    private let type: SQLType

    /// Makes the accumulator.
    init(_ argument: SQLType, _ type: SQLType) {
        self.argument = argument
        self.type = type
    }

    /// Tells whether the argument is an array itself.
    private var collectsArrays: Bool { TypeTable.info(argument.oid)?.isArray ?? false }

    /// Makes room for groups.
    func resize(groups count: Int) {
        extend(&results, to: count, with: [])
        extend(&shapes, to: count, with: nil)
        extend(&counts, to: count, with: 0)
    }

    /// Adds the rows of a batch.
    func update(arguments: [ColumnVector], groups: UnsafeBufferPointer<Int32>) throws {
        guard let values = arguments.first else { throw Kernel.shapeError() }
        let collectsArrays = collectsArrays
        for row in 0..<groups.count {
            let group = Int(groups[row])
            if collectsArrays { try append(values[row], group) } else { results[group].append(values[row]) }
            counts[group] += 1
        }
    }

    /// Adds an array, which must have the same dimensions as the first one of its group (`accumArrayResultArr`).
    private func append(_ value: Value, _ group: Int) throws {
        guard case .array(let array) = value else {
            throw Diagnostic(.nullValueNotAllowed, "cannot accumulate null arrays")
        }
        guard !array.elements.isEmpty else {
            throw Diagnostic(.arraySubscriptError, "cannot accumulate empty arrays")
        }
        if let first = shapes[group], first.lengths != array.lengths || first.lowerBounds != array.lowerBounds {
            throw Diagnostic(.arraySubscriptError, "cannot accumulate arrays of different dimensionality")
        }
        shapes[group] = array
        results[group].append(contentsOf: array.elements)
    }

    /// Returns the arrays, NULL for groups without rows.
    func finish() -> ColumnVector {
        var result = ColumnVector(type: type, reserving: results.count)
        let element = TypeTable.info(type.oid).map { SQLType(oid: $0.element) } ?? argument
        for (group, elements) in results.enumerated() {
            if counts[group] == 0 {
                result.append(.null)
            } else if let shape = shapes[group] {
                result.append(
                    .array(
                        ArrayValue(
                            elementType: shape.elementType, lengths: [counts[group]] + shape.lengths,
                            lowerBounds: [1] + shape.lowerBounds, elements: elements)))
            } else {
                result.append(.array(ArrayValue(elementType: element, elements: elements)))
            }
        }
        return result
    }
}
