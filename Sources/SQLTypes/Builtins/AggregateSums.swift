import SQLBasics

/// Sums or averages integers: exactly, in 128 bits; sum(int2) and sum(int4) give bigint, the others numeric.
final class IntSumState: AggregateState {
    private var sums: ContiguousArray<Int128> = []
    private var counts: ContiguousArray<Int64> = []
    private let type: SQLType
    private let isAverage: Bool

    /// Makes the accumulator.
    init(_ type: SQLType, isAverage: Bool) {
        self.type = type
        self.isAverage = isAverage
    }

    /// Makes room for groups.
    func resize(groups count: Int) {
        extend(&sums, to: count, with: 0)
        extend(&counts, to: count, with: 0)
    }

    /// Adds the rows of a batch.
    func update(arguments: [ColumnVector], groups: UnsafeBufferPointer<Int32>) throws {
        let values = try Kernel.ints(arguments, 0, groups.count)
        if sums.count == 1, arguments[0].validity.isAllValid { return addToOnlyGroup(values) }
        values.withUnsafeBufferPointer { values in
            sums.withUnsafeMutableBufferPointer { sums in
                counts.withUnsafeMutableBufferPointer { counts in
                    arguments[0].forEachValid(groups) { row, group in
                        sums[group] &+= Int128(values[row])
                        counts[group] &+= 1
                    }
                }
            }
        }
    }

    /// Adds values, none NULL, to the only group there is; the halves of the numbers apart, so that a batch cannot overflow.
    private func addToOnlyGroup(_ values: ContiguousArray<Int64>) {
        var high: Int64 = 0
        var low: Int64 = 0
        for value in values {
            high &+= value >> 32
            low &+= value & 0xFFFF_FFFF
        }
        sums[0] &+= Int128(high) << 32 &+ Int128(low)
        counts[0] &+= Int64(values.count)
    }

    /// Returns the sums or averages, NULL for groups without values.
    func finish() throws -> ColumnVector {
        var result = ColumnVector(type: type, reserving: sums.count)
        for (sum, count) in zip(sums, counts) {
            guard count > 0 else {
                result.append(.null)
                continue
            }
            result.append(try value(sum, count))
        }
        return result
    }

    /// Makes the result of one group.
    private func value(_ sum: Int128, _ count: Int64) throws -> Value {
        if isAverage { return .numeric(try Numeric.divide(Numeric(mantissa: sum, scale: 0), Numeric(count))) }
        guard type.physicalKind == .int else { return .numeric(Numeric(mantissa: sum, scale: 0)) }
        guard let narrow = Int64(exactly: sum) else { throw IntegerOperators.Width.int8.overflow }
        return .int(narrow)
    }
}

/// Sums or averages floats.
final class FloatSumState: AggregateState {
    private var sums: ContiguousArray<Double> = []
    private var counts: ContiguousArray<Int64> = []
    private let type: SQLType
    private let isAverage: Bool

    /// Makes the accumulator.
    init(_ type: SQLType, isAverage: Bool) {
        self.type = type
        self.isAverage = isAverage
    }

    /// Makes room for groups.
    func resize(groups count: Int) {
        extend(&sums, to: count, with: 0)
        extend(&counts, to: count, with: 0)
    }

    /// Adds the rows of a batch; a sum of reals is rounded to 32 bits at each step (`float4pl`).
    func update(arguments: [ColumnVector], groups: UnsafeBufferPointer<Int32>) throws {
        let values = try Kernel.doubles(arguments, 0, groups.count)
        let isSingle = type.oid == SQLType.float4.oid
        try sums.withUnsafeMutableBufferPointer { sums in
            try counts.withUnsafeMutableBufferPointer { counts in
                try arguments[0].forEachValid(groups) { row, group in
                    let (old, value) = (sums[group], values[row])
                    let sum = isSingle ? Double(Float(old) + Float(value)) : old + value
                    if sum.isInfinite && old.isFinite && value.isFinite { throw FloatOperators.overflow }
                    sums[group] = sum
                    counts[group] &+= 1
                }
            }
        }
    }

    /// Returns the sums or averages, NULL for groups without values.
    func finish() -> ColumnVector {
        var result = ColumnVector(type: type, reserving: sums.count)
        for (sum, count) in zip(sums, counts) {
            result.append(count == 0 ? .null : .double(isAverage ? sum / Double(count) : sum))
        }
        return result
    }
}

/// Sums or averages exact numbers: mantissas of one scale are added as integers, and moved to a sum of any size when the
/// scale changes or they no longer fit.
final class NumericSumState: AggregateState {
    /// The numbers of one group that are not yet in `sums`.
    private struct Pending {
        var mantissa: Int128 = 0
        var scale: Int32 = 0
    }
    private var pending: ContiguousArray<Pending> = []
    private var sums: ContiguousArray<Numeric> = []
    private var counts: ContiguousArray<Int64> = []
    private let isAverage: Bool

    /// Makes the accumulator.
    init(isAverage: Bool) { self.isAverage = isAverage }

    /// Makes room for groups.
    func resize(groups count: Int) {
        extend(&pending, to: count, with: Pending())
        extend(&sums, to: count, with: .zero)
        extend(&counts, to: count, with: 0)
    }

    /// Adds the rows of a batch.
    func update(arguments: [ColumnVector], groups: UnsafeBufferPointer<Int32>) throws {
        let values = try Kernel.numerics(arguments, 0, groups.count)
        try values.withUnsafeBufferPointer { values in
            try pending.withUnsafeMutableBufferPointer { pending in
                try arguments[0].forEachValid(groups) { row, group in
                    counts[group] &+= 1
                    let scale = values[row].scale
                    if pending[group].scale == scale, values[row].isSmall {
                        let (sum, overflow) = pending[group].mantissa.addingReportingOverflow(values[row].mantissa)
                        if !overflow {
                            pending[group].mantissa = sum
                            return
                        }
                    }
                    try addSlowly(values[row], group, &pending[group])
                }
            }
        }
    }

    /// Adds a number of another scale, or one that does not fit.
    private func addSlowly(_ value: Numeric, _ group: Int, _ pending: inout Pending) throws {
        sums[group] = try Numeric.add(sums[group], Numeric(mantissa: pending.mantissa, scale: pending.scale))
        if value.isSmall {
            pending = Pending(mantissa: value.mantissa, scale: value.scale)
        } else {
            sums[group] = try Numeric.add(sums[group], value)
            pending.mantissa = 0
        }
    }

    /// Returns the sums or averages, NULL for groups without values.
    func finish() throws -> ColumnVector {
        var result = ColumnVector(type: .numeric, reserving: sums.count)
        for group in sums.indices {
            guard counts[group] > 0 else {
                result.append(.null)
                continue
            }
            let rest = Numeric(mantissa: pending[group].mantissa, scale: pending[group].scale)
            let sum = try Numeric.add(sums[group], rest)
            result.append(.numeric(isAverage ? try Numeric.divide(sum, Numeric(counts[group])) : sum))
        }
        return result
    }
}

/// Sums or averages intervals.
final class IntervalSumState: AggregateState {
    private var sums: ContiguousArray<Interval> = []
    private var counts: ContiguousArray<Int64> = []
    private let isAverage: Bool

    /// Makes the accumulator.
    init(isAverage: Bool) { self.isAverage = isAverage }

    /// Makes room for groups.
    func resize(groups count: Int) {
        extend(&sums, to: count, with: Interval())
        extend(&counts, to: count, with: 0)
    }

    /// Adds the rows of a batch.
    func update(arguments: [ColumnVector], groups: UnsafeBufferPointer<Int32>) throws {
        guard let argument = arguments.first else { return }
        try argument.forEachValid(groups) { row, group in
            let value = argument[row]
            // sum(time) adds times of day as spans.
            let span: Interval
            switch value {
            case .interval(let interval): span = interval
            case .int(let time): span = Interval(microseconds: time)
            default: throw Kernel.shapeError()
            }
            sums[group] = try DateTime.add(sums[group], span)
            counts[group] &+= 1
        }
    }

    /// Returns the sums or averages, NULL for groups without values.
    func finish() throws -> ColumnVector {
        var result = ColumnVector(type: .interval, reserving: sums.count)
        for (sum, count) in zip(sums, counts) {
            if count == 0 {
                result.append(.null)
            } else {
                result.append(.interval(isAverage ? try DateTime.divide(sum, by: Double(count)) : sum))
            }
        }
        return result
    }
}
