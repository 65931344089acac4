import SQLBasics

/// The builtin aggregates over sorted rows: `WITHIN GROUP (ORDER BY …)` (manual 9.21, tables 9.64 and 9.65).
public enum OrderedSetAggregate: String, Sendable {
    case continuousPercentile = "percentile_cont"
    case discretePercentile = "percentile_disc"
    case mode
    case rank
    case denseRank = "dense_rank"
    case percentRank = "percent_rank"
    case cumulativeDistribution = "cume_dist"

    /// Tells whether the direct arguments are a row that is thought to stand among the sorted ones.
    public var isHypothetical: Bool {
        switch self {
        case .rank, .denseRank, .percentRank, .cumulativeDistribution: true
        case .continuousPercentile, .discretePercentile, .mode: false
        }
    }

    /// How many arguments stand in the parentheses of the call; nil for as many as there are sort keys.
    public var directCount: Int? {
        switch self {
        case .continuousPercentile, .discretePercentile: 1
        case .mode: 0
        default: nil
        }
    }
}

extension BuiltinFunction {
    /// Which aggregate over sorted rows this is; nil for other functions.
    public var orderedSet: OrderedSetAggregate? { kind == .aggregate ? OrderedSetAggregate(rawValue: name) : nil }
}

/// Percentiles and the most frequent value of sorted values without NULLs (`orderedsetaggs.c`).
public enum OrderedSets {
    /// Returns the value or values at fractions of the sorted values (`percentile_cont_final_common`,
    /// `percentile_disc_final` and their kin for arrays).
    public static func percentile(
        _ fraction: Value, of values: ColumnVector, rows: Range<Int>, isContinuous: Bool, elementType: SQLType
    ) throws -> Value {
        guard !rows.isEmpty else { return .null }
        switch fraction {
        case .null: return .null
        case .double(let fraction): return try value(at: fraction, of: values, rows, isContinuous)
        case .array(let fractions):
            let results = try fractions.elements.map { element in
                guard case .double(let fraction) = element else { return Value.null }
                return try value(at: fraction, of: values, rows, isContinuous)
            }
            return .array(
                ArrayValue(
                    elementType: elementType, lengths: fractions.lengths, lowerBounds: fractions.lowerBounds,
                    elements: results))
        default: throw Kernel.shapeError()
        }
    }

    /// Returns the most frequent of sorted values, the first of several (`mode_final`).
    public static func mode(of values: ColumnVector, rows: Range<Int>) -> Value {
        var best: Int?
        var bestCount = 0
        var start = rows.lowerBound
        for row in rows {
            if row > start, values.compareRows(start, row) != 0 { start = row }
            if row - start + 1 > bestCount {
                bestCount = row - start + 1
                best = start
            }
        }
        return best.map { values[$0] } ?? .null
    }

    /// Returns the value at one fraction.
    private static func value(
        at fraction: Double, of values: ColumnVector, _ rows: Range<Int>, _ isContinuous: Bool
    ) throws -> Value {
        guard fraction >= 0, fraction <= 1 else {
            let text = fraction.isNaN ? "NaN" : FloatText.general(fraction, digits: 6)
            throw Diagnostic(.numericValueOutOfRange, "percentile value \(text) is not between 0 and 1")
        }
        guard isContinuous else {
            let place = max(1, Int((fraction * Double(rows.count)).rounded(.up)))
            return values[rows.lowerBound + min(place, rows.count) - 1]
        }
        let place = fraction * Double(rows.count - 1)
        let low = min(Int(place.rounded(.down)), rows.count - 1)
        let high = min(Int(place.rounded(.up)), rows.count - 1)
        let first = values[rows.lowerBound + low]
        if low == high { return first }
        return try between(first, values[rows.lowerBound + high], place - Double(low))
    }

    /// Returns the value between two (`float8_lerp`, `interval_lerp`).
    private static func between(_ low: Value, _ high: Value, _ share: Double) throws -> Value {
        switch (low, high) {
        case (.double(let low), .double(let high)): return .double(low + share * (high - low))
        case (.interval(let low), .interval(let high)):
            let distance = try DateTime.multiply(try DateTime.subtract(high, low), by: share)
            return .interval(try DateTime.add(low, distance))
        default: throw Kernel.shapeError()
        }
    }
}
