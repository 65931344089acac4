import Glibc
import SQLBasics

/// A measure of spread: variance or standard deviation, of the sample or of the population.
struct SpreadMeasure: Sendable {
    let isRoot: Bool
    let isSample: Bool

    /// Reads the name of an aggregate.
    init?(_ name: String) {
        switch name {
        case "stddev", "stddev_samp": (isRoot, isSample) = (true, true)
        case "stddev_pop": (isRoot, isSample) = (true, false)
        case "variance", "var_samp": (isRoot, isSample) = (false, true)
        case "var_pop": (isRoot, isSample) = (false, false)
        default: return nil
        }
    }

    /// Tells whether so many values have this measure.
    func isDefined(count: Int64) -> Bool { count > (isSample ? 1 : 0) }
}

/// Measures the spread of integers and exact numbers from their exact sum and sum of squares (`numeric_stddev_internal`).
final class NumericSpreadState: AggregateState {
    private var sums: ContiguousArray<Numeric> = []
    private var squares: ContiguousArray<Numeric> = []
    private var counts: ContiguousArray<Int64> = []
    private let measure: SpreadMeasure
    private let type: SQLType

    /// Makes the accumulator.
    init(_ measure: SpreadMeasure, _ type: SQLType) {
        self.measure = measure
        self.type = type
    }

    /// Makes room for groups.
    func resize(groups count: Int) {
        extend(&sums, to: count, with: .zero)
        extend(&squares, to: count, with: .zero)
        extend(&counts, to: count, with: 0)
    }

    /// Adds the rows of a batch.
    func update(arguments: [ColumnVector], groups: UnsafeBufferPointer<Int32>) throws {
        guard let argument = arguments.first else { throw Kernel.shapeError() }
        try argument.forEachValid(groups) { row, group in
            let number: Numeric
            switch argument.data {
            case .int(let values): number = Numeric(values[row])
            case .numeric(let values): number = values[row]
            default: throw Kernel.shapeError()
            }
            sums[group] = try Numeric.add(sums[group], number)
            squares[group] = try Numeric.add(squares[group], try Numeric.multiply(number, number))
            counts[group] &+= 1
        }
    }

    /// Returns the measures, NULL where there are too few values.
    func finish() throws -> ColumnVector {
        var result = ColumnVector(type: .numeric, reserving: counts.count)
        for group in counts.indices {
            result.append(measure.isDefined(count: counts[group]) ? .numeric(try value(group)) : .null)
        }
        return result
    }

    /// Computes the measure of a group.
    private func value(_ group: Int) throws -> Numeric {
        let count = Numeric(counts[group])
        let squareOfSum = try Numeric.multiply(sums[group], sums[group])
        let difference = try Numeric.subtract(try Numeric.multiply(count, squares[group]), squareOfSum)
        guard difference.isNaN || difference.signum > 0 else { return .zero }
        let divisor = try Numeric.multiply(count, measure.isSample ? Numeric(counts[group] - 1) : count)
        let variance = try Numeric.divide(difference, divisor)
        return measure.isRoot && variance.isFinite ? try variance.squareRoot(scale: Int(variance.scale)) : variance
    }
}

/// Measures the spread of floats by the method of Youngs and Cramer (`float8_accum`).
final class FloatSpreadState: AggregateState {
    private var counts: ContiguousArray<Double> = []
    private var sums: ContiguousArray<Double> = []
    private var squares: ContiguousArray<Double> = []
    private let measure: SpreadMeasure

    /// Makes the accumulator.
    init(_ measure: SpreadMeasure) { self.measure = measure }

    /// Makes room for groups.
    func resize(groups count: Int) {
        extend(&counts, to: count, with: 0)
        extend(&sums, to: count, with: 0)
        extend(&squares, to: count, with: 0)
    }

    /// Adds the rows of a batch.
    func update(arguments: [ColumnVector], groups: UnsafeBufferPointer<Int32>) throws {
        let values = try Kernel.doubles(arguments, 0, groups.count)
        try arguments[0].forEachValid(groups) { row, group in
            let value = values[row]
            let old = counts[group]
            let hadFiniteSum = sums[group].isFinite
            counts[group] += 1
            sums[group] += value
            if old > 0 {
                let deviation = value * counts[group] - sums[group]
                squares[group] += deviation * deviation / (counts[group] * old)
                if sums[group].isInfinite || squares[group].isInfinite {
                    if hadFiniteSum && value.isFinite { throw FloatOperators.overflow }
                    squares[group] = .nan
                }
            } else if !value.isFinite {
                squares[group] = .nan
            }
        }
    }

    /// Returns the measures, NULL where there are too few values.
    func finish() -> ColumnVector {
        var result = ColumnVector(type: .float8, reserving: counts.count)
        for group in counts.indices {
            guard measure.isDefined(count: Int64(counts[group])) else {
                result.append(.null)
                continue
            }
            let variance = squares[group] / (measure.isSample ? counts[group] - 1 : counts[group])
            result.append(.double(measure.isRoot ? sqrt(variance) : variance))
        }
        return result
    }
}

/// A measure of two variables (manual, table of aggregates for statistics).
enum RegressionMeasure: String, Sendable {
    case count = "regr_count"
    case sxx = "regr_sxx"
    case syy = "regr_syy"
    case sxy = "regr_sxy"
    case averageX = "regr_avgx"
    case averageY = "regr_avgy"
    case rSquared = "regr_r2"
    case slope = "regr_slope"
    case intercept = "regr_intercept"
    case covariancePopulation = "covar_pop"
    case covarianceSample = "covar_samp"
    case correlation = "corr"

    /// Reads the name of an aggregate.
    init?(_ name: String) { self.init(rawValue: name) }
}

/// Accumulates the sums of two variables; the first argument is Y. Finite values whose sums are not overflow
/// (`float8_regr_accum`).
final class RegressionState: AggregateState {
    /// The sums of one group.
    private struct Sums {
        var n = 0.0
        var sx = 0.0
        var sxx = 0.0
        var sy = 0.0
        var syy = 0.0
        var sxy = 0.0
    }
    private var groups: ContiguousArray<Sums> = []
    private let measure: RegressionMeasure
    private let type: SQLType

    /// Makes the accumulator.
    init(_ measure: RegressionMeasure, _ type: SQLType) {
        self.measure = measure
        self.type = type
    }

    /// Makes room for groups.
    func resize(groups count: Int) { extend(&groups, to: count, with: Sums()) }

    /// Adds the rows of a batch where both variables have a value.
    func update(arguments: [ColumnVector], groups rows: UnsafeBufferPointer<Int32>) throws {
        let ys = try Kernel.doubles(arguments, 0, rows.count)
        let xs = try Kernel.doubles(arguments, 1, rows.count)
        for row in 0..<rows.count where arguments[0].validity[row] && arguments[1].validity[row] {
            try Self.add(xs[row], ys[row], to: &groups[Int(rows[row])])
        }
    }

    /// Adds a pair of values.
    private static func add(_ x: Double, _ y: Double, to sums: inout Sums) throws(Diagnostic) {
        let old = sums.n
        let (isFiniteX, isFiniteY) = (!x.isInfinite && !sums.sx.isInfinite, !y.isInfinite && !sums.sy.isInfinite)
        sums.n += 1
        sums.sx += x
        sums.sy += y
        if old > 0 {
            let dx = x * sums.n - sums.sx
            let dy = y * sums.n - sums.sy
            let scale = 1 / (sums.n * old)
            sums.sxx += dx * dx * scale
            sums.syy += dy * dy * scale
            sums.sxy += dx * dy * scale
            let overflowsX = sums.sx.isInfinite || sums.sxx.isInfinite
            let overflowsY = sums.sy.isInfinite || sums.syy.isInfinite
            let overflowsBoth = sums.sxy.isInfinite
            if overflowsX && isFiniteX || overflowsY && isFiniteY || overflowsBoth && isFiniteX && isFiniteY {
                throw FloatOperators.overflow
            }
            if sums.sxx.isInfinite { sums.sxx = .nan }
            if sums.syy.isInfinite { sums.syy = .nan }
            if sums.sxy.isInfinite { sums.sxy = .nan }
        } else if !x.isFinite || !y.isFinite {
            if !x.isFinite { sums.sxx = .nan }
            if !y.isFinite { sums.syy = .nan }
            sums.sxy = .nan
        }
    }

    /// Returns the measures.
    func finish() -> ColumnVector {
        var result = ColumnVector(type: type, reserving: groups.count)
        for sums in groups {
            if case .count = measure {
                result.append(.int(Int64(sums.n)))
            } else {
                result.append(value(sums).map { .double($0) } ?? .null)
            }
        }
        return result
    }

    /// Computes the measure of a group; nil is NULL.
    private func value(_ s: Sums) -> Double? {
        guard s.n >= 1 else { return nil }
        switch measure {
        case .count: return s.n
        case .sxx: return s.sxx
        case .syy: return s.syy
        case .sxy: return s.sxy
        case .averageX: return s.sx / s.n
        case .averageY: return s.sy / s.n
        case .covariancePopulation: return s.sxy / s.n
        case .covarianceSample: return s.n < 2 ? nil : s.sxy / (s.n - 1)
        case .correlation: return s.sxx == 0 || s.syy == 0 ? nil : s.sxy / sqrt(s.sxx * s.syy)
        case .rSquared: return s.sxx == 0 ? nil : (s.syy == 0 ? 1 : (s.sxy * s.sxy) / (s.sxx * s.syy))
        case .slope: return s.sxx == 0 ? nil : s.sxy / s.sxx
        case .intercept: return s.sxx == 0 ? nil : (s.sy - s.sx * s.sxy / s.sxx) / s.n
        }
    }
}
