import SQLBasics
import SQLTypes

/// What an aggregate over sorted rows adds to the others: which it is, and its direct arguments, read from grouped rows.
struct OrderedSetSpec {
    var kind: OrderedSetAggregate
    var direct: [ExpressionNode]
}

/// Computes an aggregate over the sorted rows of all groups (`orderedsetaggs.c`).
struct OrderedSetRun {
    private let kind: OrderedSetAggregate
    /// The values that the rows are sorted by, in order, the rows of a group side by side.
    private let keys: [ColumnVector]
    private let directions: [(isDescending: Bool, nullsFirst: Bool)]
    private let type: SQLType

    /// Makes a run over sorted rows.
    init(
        _ kind: OrderedSetAggregate, keys: [ColumnVector], directions: [(isDescending: Bool, nullsFirst: Bool)],
        type: SQLType
    ) {
        self.kind = kind
        self.keys = keys
        self.directions = directions
        self.type = type
    }

    /// Returns the result of a group, whose rows stand in a range, for its direct arguments.
    func result(rows: Range<Int>, direct: [Value]) throws -> Value {
        guard !kind.isHypothetical else { return hypothetical(rows, direct) }
        guard let values = keys.first else { throw Diagnostic(.internalError, "nothing is sorted by") }
        let filled = withoutNulls(values, rows)
        if kind == .mode { return OrderedSets.mode(of: values, rows: filled) }
        return try OrderedSets.percentile(
            direct.first ?? .null, of: values, rows: filled, isContinuous: kind == .continuousPercentile,
            elementType: type.elementType ?? type)
    }

    /// Returns the rows whose value is not NULL; NULLs stand at one end.
    private func withoutNulls(_ values: ColumnVector, _ rows: Range<Int>) -> Range<Int> {
        var rows = rows
        while let first = rows.first, !values.validity[first] { rows = first + 1..<rows.upperBound }
        while let last = rows.last, !values.validity[last] { rows = rows.lowerBound..<last }
        return rows
    }

    /// Returns where a row would stand among the rows of a group (`hypothetical_rank_common` and its kin).
    private func hypothetical(_ rows: Range<Int>, _ row: [Value]) -> Value {
        let before = end(of: rows) { compare($0, row) < 0 }
        switch kind {
        case .rank: return .int(Int64(before + 1))
        case .percentRank: return .double(rows.isEmpty ? 0 : Double(before) / Double(rows.count))
        case .cumulativeDistribution:
            let upTo = end(of: rows) { compare($0, row) <= 0 }
            return .double(Double(upTo + 1) / Double(rows.count + 1))
        default:
            let smaller = rows.prefix(before)
            let distinct = smaller.count { $0 == rows.lowerBound || !isPeer($0, $0 - 1) }
            return .int(Int64(distinct + 1))
        }
    }

    /// Returns how many rows at the beginning of a range fulfil a condition that no row behind them does.
    private func end(of rows: Range<Int>, _ condition: (Int) -> Bool) -> Int {
        var low = rows.lowerBound
        var high = rows.upperBound
        while low < high {
            let middle = low + (high - low) / 2
            if condition(middle) { low = middle + 1 } else { high = middle }
        }
        return low - rows.lowerBound
    }

    /// Tells whether two rows are sorted alike.
    private func isPeer(_ a: Int, _ b: Int) -> Bool {
        keys.allSatisfy { key in
            key.validity[a] == key.validity[b] && (!key.validity[a] || key.compareRows(a, b) == 0)
        }
    }

    /// Compares a sorted row with a hypothetical one.
    private func compare(_ place: Int, _ row: [Value]) -> Int {
        for (i, key) in keys.enumerated() where i < row.count {
            let value = key[place]
            let direction = directions[i]
            let order: Int
            switch (value.isNull, row[i].isNull) {
            case (true, true): order = 0
            case (true, false): order = direction.nullsFirst ? -1 : 1
            case (false, true): order = direction.nullsFirst ? 1 : -1
            case (false, false):
                let plain = Value.compare(value, row[i], key.type)
                order = direction.isDescending ? -plain : plain
            }
            if order != 0 { return order }
        }
        return 0
    }
}

/// Stands where an accumulator would: rows that are sorted first are kept beside it.
final class NoState: AggregateState {
    /// Makes no room.
    func resize(groups count: Int) {}

    /// Takes nothing.
    func update(arguments: [ColumnVector], groups: UnsafeBufferPointer<Int32>) {}

    /// Returns nothing.
    func finish() -> ColumnVector { ColumnVector(type: .int4) }
}
