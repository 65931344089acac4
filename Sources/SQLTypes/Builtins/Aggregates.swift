import SQLBasics

/// The aggregates by name; the accumulator follows from the types of the arguments.
enum Aggregates {
    /// Finds an aggregate.
    static func find(_ name: String) -> AggregateImplementation? {
        switch name {
        case "count": make { arguments, _, _ in CountState(countsValues: !arguments.isEmpty) }
        case "sum": make { arguments, result, _ in sum(arguments, result) }
        case "avg": make { arguments, result, _ in average(arguments, result) }
        case "min": make { arguments, result, _ in extreme(arguments, result, wantsLess: true) }
        case "max": make { arguments, result, _ in extreme(arguments, result, wantsLess: false) }
        case "any_value": make { _, result, _ in BoxedFoldState(result) { first, _ in first } }
        case "bool_and", "every": make { _, _, _ in BoolState(isAnd: true) }
        case "bool_or": make { _, _, _ in BoolState(isAnd: false) }
        case "bit_and": make { _, result, _ in bits(result, .and, .and) }
        case "bit_or": make { _, result, _ in bits(result, .or, .or) }
        case "bit_xor": make { _, result, _ in bits(result, .xor, .xor) }
        case "range_agg": make { _, result, _ in RangeUnionState(result) }
        case "range_intersect_agg":
            make { _, result, _ in
                BoxedFoldState(result) { a, b in
                    if case .range(let x) = a, case .range(let y) = b { return .range(try x.intersection(y)) }
                    return .multirange(try [a].ranges(0).intersection([b].ranges(0)))
                }
            }
        case "string_agg": make { _, result, _ in StringAggregateState(result) }
        case "array_agg": make { arguments, result, _ in ArrayAggregateState(arguments.first ?? .text, result) }
        default: JSONAggregates.find(name) ?? findStatistics(name)
        }
    }

    /// Finds an aggregate of the deviation and regression families.
    private static func findStatistics(_ name: String) -> AggregateImplementation? {
        if let measure = SpreadMeasure(name) {
            return make { arguments, result, _ in
                if arguments.first?.physicalKind == .double { return FloatSpreadState(measure) }
                return NumericSpreadState(measure, result)
            }
        }
        return RegressionMeasure(name).map { measure in make { _, result, _ in RegressionState(measure, result) } }
    }

    /// Makes an implementation from the function that makes its accumulators.
    private static func make(
        _ body: @escaping @Sendable ([SQLType], SQLType, FunctionContext) -> any AggregateState
    ) -> AggregateImplementation { AggregateImplementation(makeState: body) }

    /// Chooses the accumulator of the bits of integers or bit strings.
    private static func bits(
        _ result: SQLType, _ integers: IntFoldState.Operation, _ strings: BitFunctions.Operation
    ) -> any AggregateState {
        guard result.physicalKind == .boxed else { return IntFoldState(result, integers) }
        return BoxedFoldState(result) { a, b in .bits(try BitFunctions.combine([a].bits(0), [b].bits(0), strings)) }
    }

    /// Chooses the accumulator of a sum.
    private static func sum(_ arguments: [SQLType], _ result: SQLType) -> any AggregateState {
        if result.oid == SQLType.money.oid {
            return BoxedFoldState(result) { a, b in .int(try Money.add([a].int(0), [b].int(0))) }
        }
        return switch arguments.first?.physicalKind {
        case .int: IntSumState(result, isAverage: false)
        case .double: FloatSumState(result, isAverage: false)
        case .boxed: IntervalSumState(isAverage: false)
        default: NumericSumState(isAverage: false)
        }
    }

    /// Chooses the accumulator of an average.
    private static func average(_ arguments: [SQLType], _ result: SQLType) -> any AggregateState {
        switch arguments.first?.physicalKind {
        case .int: IntSumState(result, isAverage: true)
        case .double: FloatSumState(result, isAverage: true)
        case .boxed: IntervalSumState(isAverage: true)
        default: NumericSumState(isAverage: true)
        }
    }

    /// Chooses the accumulator of a minimum or a maximum.
    private static func extreme(_ arguments: [SQLType], _ result: SQLType, wantsLess: Bool) -> any AggregateState {
        switch result.physicalKind {
        case .int:
            return IntFoldState(result, wantsLess ? .least : .greatest)
        case .double: return FloatExtremeState(result, wantsLess: wantsLess)
        case .numeric: return NumericExtremeState(wantsLess: wantsLess)
        case .text: return TextExtremeState(result, wantsLess: wantsLess)
        default:
            let type = arguments.first ?? result
            return BoxedFoldState(result) { best, value in
                let order = Value.compare(value, best, type)
                return (wantsLess ? order <= 0 : order >= 0) ? value : best
            }
        }
    }
}

/// The groups of a batch together with the rows that count.
extension ColumnVector {
    /// Calls the body for each row that is not NULL, with its group.
    @inline(__always) func forEachValid(
        _ groups: UnsafeBufferPointer<Int32>, _ body: (_ row: Int, _ group: Int) throws -> Void
    ) rethrows {
        if validity.isAllValid {
            for row in 0..<groups.count { try body(row, Int(groups[row])) }
        } else {
            for row in 0..<groups.count where validity[row] { try body(row, Int(groups[row])) }
        }
    }
}

/// Makes a mask that is valid where a flag is set.
func validityMask(_ flags: ContiguousArray<Bool>) -> ValidityMask {
    var mask = ValidityMask(allValid: 0)
    for flag in flags { mask.append(flag) }
    return mask
}

/// Makes an array longer, up to a count.
func extend<T>(_ array: inout ContiguousArray<T>, to count: Int, with value: T) {
    guard array.count < count else { return }
    array.append(contentsOf: repeatElement(value, count: count - array.count))
}

/// Counts rows, or the values that are not NULL.
final class CountState: AggregateState {
    private var counts: ContiguousArray<Int64> = []
    private let countsValues: Bool

    /// Makes the accumulator of `count(*)` or `count(x)`.
    init(countsValues: Bool) { self.countsValues = countsValues }

    /// Makes room for groups.
    func resize(groups count: Int) { extend(&counts, to: count, with: 0) }

    /// Counts the rows of a batch.
    func update(arguments: [ColumnVector], groups: UnsafeBufferPointer<Int32>) {
        if counts.count == 1, !countsValues || arguments.first?.validity.isAllValid ?? true {
            counts[0] &+= Int64(groups.count)
            return
        }
        counts.withUnsafeMutableBufferPointer { counts in
            if countsValues, let argument = arguments.first {
                argument.forEachValid(groups) { _, group in counts[group] &+= 1 }
            } else {
                for group in groups { counts[Int(group)] &+= 1 }
            }
        }
    }

    /// Returns the counts.
    func finish() -> ColumnVector {
        ColumnVector(type: .int8, data: .int(counts), validity: ValidityMask(allValid: counts.count))
    }
}

/// Folds truth values with AND or OR.
final class BoolState: AggregateState {
    private var results: ContiguousArray<UInt8> = []
    private var seen: ContiguousArray<Bool> = []
    private let isAnd: Bool

    /// Makes the accumulator of `bool_and` or `bool_or`.
    init(isAnd: Bool) { self.isAnd = isAnd }

    /// Makes room for groups.
    func resize(groups count: Int) {
        extend(&results, to: count, with: isAnd ? 1 : 0)
        extend(&seen, to: count, with: false)
    }

    /// Folds the rows of a batch.
    func update(arguments: [ColumnVector], groups: UnsafeBufferPointer<Int32>) throws {
        let values = try Kernel.bools(arguments, 0, groups.count)
        arguments[0].forEachValid(groups) { row, group in
            seen[group] = true
            if isAnd { results[group] &= values[row] } else { results[group] |= values[row] }
        }
    }

    /// Returns the folded values, NULL for groups without any.
    func finish() -> ColumnVector {
        ColumnVector(type: .bool, data: .bool(results), validity: validityMask(seen))
    }
}

/// Folds integers with an operation: minimum, maximum, bit operations.
final class IntFoldState: AggregateState {
    /// The operation that joins two values.
    enum Operation { case least, greatest, and, or, xor }
    private var results: ContiguousArray<Int64> = []
    private var seen: ContiguousArray<Bool> = []
    private let type: SQLType
    private let operation: Operation

    /// Makes the accumulator.
    init(_ type: SQLType, _ operation: Operation) {
        self.type = type
        self.operation = operation
    }

    /// Makes room for groups.
    func resize(groups count: Int) {
        extend(&results, to: count, with: 0)
        extend(&seen, to: count, with: false)
    }

    /// Folds the rows of a batch.
    func update(arguments: [ColumnVector], groups: UnsafeBufferPointer<Int32>) throws {
        let values = try Kernel.ints(arguments, 0, groups.count)
        if results.count == 1, !values.isEmpty, arguments[0].validity.isAllValid { return foldOnlyGroup(values) }
        switch operation {
        case .least: fold(arguments[0], values, groups) { min($0, $1) }
        case .greatest: fold(arguments[0], values, groups) { max($0, $1) }
        case .and: fold(arguments[0], values, groups) { $0 & $1 }
        case .or: fold(arguments[0], values, groups) { $0 | $1 }
        case .xor: fold(arguments[0], values, groups) { $0 ^ $1 }
        }
    }

    /// Folds values, at least one and none NULL, of the only group there is.
    private func foldOnlyGroup(_ values: ContiguousArray<Int64>) {
        /// Folds with an operation that may see a value twice, in four lanes that do not wait for each other.
        func folded(_ combine: (Int64, Int64) -> Int64) -> Int64 {
            values.withUnsafeBufferPointer { values in
                var lanes = SIMD4(repeating: seen[0] ? results[0] : values[0])
                var row = 0
                while row + 4 <= values.count {
                    for lane in 0..<4 { lanes[lane] = combine(lanes[lane], values[row + lane]) }
                    row += 4
                }
                while row < values.count {
                    lanes[0] = combine(lanes[0], values[row])
                    row += 1
                }
                return combine(combine(lanes[0], lanes[1]), combine(lanes[2], lanes[3]))
            }
        }
        switch operation {
        case .least: results[0] = folded { min($0, $1) }
        case .greatest: results[0] = folded { max($0, $1) }
        case .and: results[0] = folded { $0 & $1 }
        case .or: results[0] = folded { $0 | $1 }
        case .xor: results[0] = values.reduce(seen[0] ? results[0] : 0) { $0 ^ $1 }
        }
        seen[0] = true
    }

    /// Folds with one operation, which is inlined into the loop.
    @inline(__always) private func fold(
        _ argument: ColumnVector, _ values: ContiguousArray<Int64>, _ groups: UnsafeBufferPointer<Int32>,
        _ combine: (Int64, Int64) -> Int64
    ) {
        values.withUnsafeBufferPointer { values in
            results.withUnsafeMutableBufferPointer { results in
                seen.withUnsafeMutableBufferPointer { seen in
                    argument.forEachValid(groups) { row, group in
                        results[group] = seen[group] ? combine(results[group], values[row]) : values[row]
                        seen[group] = true
                    }
                }
            }
        }
    }

    /// Returns the folded values, NULL for groups without any.
    func finish() -> ColumnVector { ColumnVector(type: type, data: .int(results), validity: validityMask(seen)) }
}

/// Folds boxed values with an operation: minimum and maximum of rare types, `any_value`.
final class BoxedFoldState: AggregateState {
    private var results: ContiguousArray<Value> = []
    private let type: SQLType
    private let combine: @Sendable (Value, Value) throws -> Value

    /// Makes the accumulator with the operation that joins two values.
    init(_ type: SQLType, _ combine: @escaping @Sendable (Value, Value) throws -> Value) {
        self.type = type
        self.combine = combine
    }

    /// Makes room for groups.
    func resize(groups count: Int) { extend(&results, to: count, with: .null) }

    /// Folds the rows of a batch.
    func update(arguments: [ColumnVector], groups: UnsafeBufferPointer<Int32>) throws {
        guard let argument = arguments.first else { return }
        try argument.forEachValid(groups) { row, group in
            let value = argument[row]
            results[group] = try results[group].isNull ? value : combine(results[group], value)
        }
    }

    /// Returns the folded values.
    func finish() -> ColumnVector { ColumnVector(type: type, values: results) }
}
