import SQLBasics

/// The casts between dates, times and intervals.
enum DateTimeCasts {
    /// Returns the function of a cast; nil for length coercions, which `ValueText.applyModifier` does.
    static func function(from source: UInt32, to target: UInt32) -> CastMethods.Function? {
        switch source {
        case 1082: fromDate(to: target)
        case 1083: fromTime(to: target)
        case 1114: fromTimestamp(to: target)
        case 1184: fromTimestamptz(to: target)
        case 1186 where target == 1083:
            { (value: Value, _: FunctionContext) throws(Diagnostic) in
                guard case .interval(let interval) = value else { return value }
                guard interval.isFinite else {
                    throw Diagnostic(.datetimeFieldOverflow, "cannot convert infinite interval to time")
                }
                return .int(Calendar.floorModulo(interval.microseconds, DateTime.microsecondsPerDay))
            }
        case 1266 where target == 1083:
            { (value: Value, _: FunctionContext) throws(Diagnostic) in
                guard case .timeWithZone(let time) = value else { return value }
                return .int(time.microseconds)
            }
        default: nil
        }
    }

    /// Returns the function of a cast from date.
    private static func fromDate(to target: UInt32) -> CastMethods.Function {
        { (value: Value, context: FunctionContext) throws(Diagnostic) in
            target == 1114
                ? .int(try DateTime.timestamp(fromDate: value.integer))
                : .int(try DateTime.timestamptz(fromDate: value.integer, in: context.timeZone))
        }
    }

    /// Returns the function of a cast from time.
    private static func fromTime(to target: UInt32) -> CastMethods.Function? {
        switch target {
        case 1186:
            { (value: Value, _: FunctionContext) throws(Diagnostic) in
                .interval(Interval(microseconds: value.integer))
            }
        case 1266:
            { (value: Value, context: FunctionContext) throws(Diagnostic) in
                let now = context.timeZone.offset(atUTC: context.transactionTime).seconds
                let today = Calendar.floorDivide(
                    context.transactionTime + Int64(now) * 1_000_000, DateTime.microsecondsPerDay)
                let offset = context.timeZone.offset(ofLocal: today * DateTime.microsecondsPerDay + value.integer)
                return .timeWithZone(
                    TimeWithZone(microseconds: value.integer, zone: Int32(truncatingIfNeeded: -offset)))
            }
        default: nil
        }
    }

    /// Returns the function of a cast from timestamp.
    private static func fromTimestamp(to target: UInt32) -> CastMethods.Function? {
        switch target {
        case 1082:
            { (value: Value, _: FunctionContext) throws(Diagnostic) in
                .int(try DateTime.date(fromTimestamp: value.integer))
            }
        case 1083:
            { (value: Value, _: FunctionContext) throws(Diagnostic) in timeOfDay(value.integer) }
        case 1184:
            { (value: Value, context: FunctionContext) throws(Diagnostic) in
                .int(try DateTime.timestamptz(fromLocal: value.integer, in: context.timeZone))
            }
        default: nil
        }
    }

    /// Returns the function of a cast from timestamptz.
    private static func fromTimestamptz(to target: UInt32) -> CastMethods.Function? {
        guard target != 1184 else { return nil }
        return { (value: Value, context: FunctionContext) throws(Diagnostic) in
            let local = try DateTime.timestamp(fromUTC: value.integer, in: context.timeZone)
            switch target {
            case 1082: return .int(try DateTime.date(fromTimestamp: local))
            case 1083: return timeOfDay(local)
            case 1266:
                guard DateTime.isFinite(timestamp: local) else { return .null }
                let offset = context.timeZone.offset(atUTC: value.integer).seconds
                return .timeWithZone(
                    TimeWithZone(
                        microseconds: DateTime.time(fromTimestamp: local), zone: Int32(truncatingIfNeeded: -offset)))
            default: return .int(local)
            }
        }
    }

    /// The time of day of a timestamp; NULL for infinity.
    private static func timeOfDay(_ timestamp: Int64) -> Value {
        DateTime.isFinite(timestamp: timestamp) ? .int(DateTime.time(fromTimestamp: timestamp)) : .null
    }
}
