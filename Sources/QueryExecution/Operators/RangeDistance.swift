import SQLBasics
import SQLTypes

/// The distance of a frame in RANGE mode, in the unit that is added to the sort key (the functions `in_range`).
struct RangeDistance {
    /// What is done with the distance.
    enum Limit {
        /// Keys are compared with this one.
        case key(Value)
        /// The sum is beyond all keys of the type.
        case beyond
        /// Every key is inside.
        case all
    }

    private let keyType: SQLType
    private let offset: Value
    private let context: ExecutionContext

    /// Takes a distance, which must not be negative.
    init(_ offset: Value, keyType: SQLType, _ context: ExecutionContext) throws {
        self.offset = offset
        self.keyType = keyType
        self.context = context
        guard Self.isForward(offset, keyType) else {
            throw Diagnostic(SQLState("22013"), "invalid preceding or following size in window function")
        }
    }

    /// Tells whether a distance is not negative.
    private static func isForward(_ offset: Value, _ keyType: SQLType) -> Bool {
        switch offset {
        case .int(let number): number >= 0
        case .double(let number): number >= 0
        case .numeric(let number): !number.isNaN && number.signum >= 0
        case .interval(let interval):
            isTimeOfDay(keyType)
                ? interval.microseconds >= 0 : Value.compare(offset, .interval(Interval()), .interval) >= 0
        default: false
        }
    }

    /// Tells whether keys are times of day, to which only the interval's time is added.
    private static func isTimeOfDay(_ type: SQLType) -> Bool {
        type.oid == SQLType.time.oid || type.oid == SQLType.timetz.oid
    }

    /// Returns how far the frame of a row reaches below its key or above it.
    func limit(_ key: Value, subtracting: Bool) throws -> Limit {
        switch (key, offset) {
        case (.int(let base), .int(let distance)):
            let (sum, overflow) =
                subtracting ? base.subtractingReportingOverflow(distance) : base.addingReportingOverflow(distance)
            return overflow ? .beyond : .key(.int(sum))
        case (.double(let base), .double(let distance)):
            if distance.isInfinite && base.isInfinite && (base > 0) == subtracting { return .all }
            return .key(.double(subtracting ? base - distance : base + distance))
        case (.int(let base), .interval(let interval)) where keyType.oid == SQLType.time.oid:
            let (sum, overflow) =
                subtracting
                ? base.subtractingReportingOverflow(interval.microseconds)
                : base.addingReportingOverflow(interval.microseconds)
            return overflow ? .beyond : .key(.int(sum))
        case (.timeWithZone(var time), .interval(let interval)):
            let (sum, overflow) =
                subtracting
                ? time.microseconds.subtractingReportingOverflow(interval.microseconds)
                : time.microseconds.addingReportingOverflow(interval.microseconds)
            time.microseconds = sum
            return overflow ? .beyond : .key(.timeWithZone(time))
        case (_, .numeric), (_, .interval): return try sum(key, subtracting)
        default: throw Diagnostic.notSupported("RANGE with an offset of this type")
        }
    }

    /// The functions that add a distance to keys of a type and subtract it.
    private static let functions: [ObjectID: (add: UInt32, subtract: UInt32)] = [
        SQLType.numeric.oid: (1724, 1725), SQLType.date.oid: (2071, 2072), SQLType.timestamp.oid: (2032, 2033),
        SQLType.timestamptz.oid: (1189, 1190), SQLType.interval.oid: (1169, 1170),
    ]

    /// Computes the limit by the operator of the types. An infinite distance from the opposite infinity reaches everything.
    private func sum(_ key: Value, _ subtracting: Bool) throws -> Limit {
        guard let pair = Self.functions[keyType.oid],
            let function = BuiltinTable.function(ObjectID(subtracting ? pair.subtract : pair.add))
        else { throw Diagnostic.notSupported("RANGE with an offset of this type") }
        if isPositiveInfinity(offset) != nil, isPositiveInfinity(key) == subtracting { return .all }
        let node = CallNode(
            function,
            arguments: [ConstantNode(key, type: keyType), ConstantNode(offset, type: offsetType)],
            type: resultType, context: context)
        return .key(try node.evaluate(RowInput(columns: [], count: 1))[0])
    }

    /// Tells of an infinite key or distance whether it is the positive one; nil for a finite one.
    private func isPositiveInfinity(_ value: Value) -> Bool? {
        switch value {
        case .interval(let interval):
            return interval.isFinite ? nil : Value.compare(value, .interval(Interval()), .interval) > 0
        case .numeric(let number): return number.isInfinite ? number.signum > 0 : nil
        case .int(let number):
            let isFinite =
                keyType.oid == SQLType.date.oid
                ? DateTime.isFinite(date: number) : DateTime.isFinite(timestamp: number)
            return isFinite ? nil : number > 0
        default: return nil
        }
    }

    /// The type of the distance.
    private var offsetType: SQLType {
        if case .interval = offset { .interval } else { keyType }
    }

    /// The type of the sum, by which keys are compared.
    private var resultType: SQLType { keyType.oid == SQLType.date.oid ? .timestamp : keyType }

    /// Tells whether a key is inside of a limit (`in_range`); `isUpper` tells that it must be at most the limit.
    func contains(_ key: Value, _ limit: Limit, subtracting: Bool, isUpper: Bool) -> Bool {
        switch limit {
        case .all: return true
        case .beyond: return subtracting ? !isUpper : isUpper
        case .key(let end):
            var value = key
            if keyType.oid == SQLType.date.oid, case .int(let days) = key {
                value = .int((try? DateTime.timestamp(fromDate: days)) ?? (days < 0 ? .min : .max))
            }
            let order = Value.compare(value, end, resultType)
            return isUpper ? order <= 0 : order >= 0
        }
    }
}
