import SQLBasics

extension SQLType {
    /// The type's name with its modifier, as `format_type(oid, typmod)` prints it: `character varying(20)`.
    public var formatted: String {
        guard let info else { return oid.isValid ? "???" : "-" }
        if info.isArray {
            let element = SQLType(oid: info.element, modifier: modifier)
            return element.formatted + "[]"
        }
        guard modifier >= 0 else { return self == .bpchar ? "bpchar" : self == .bit ? "\"bit\"" : displayName }
        return nameWithModifier
    }

    /// The type's name without modifier, as error messages print it (`format_type_be`).
    public var displayName: String {
        guard let info else { return oid.isValid ? "???" : "-" }
        if info.isArray { return SQLType(oid: info.element).displayName + "[]" }
        switch oid.rawValue {
        case 16: return "boolean"
        case 18: return "\"char\""
        case 20: return "bigint"
        case 21: return "smallint"
        case 23: return "integer"
        case 700: return "real"
        case 701: return "double precision"
        case 1042: return "character"
        case 1043: return "character varying"
        case 1083: return "time without time zone"
        case 1114: return "timestamp without time zone"
        case 1184: return "timestamp with time zone"
        case 1266: return "time with time zone"
        case 1562: return "bit varying"
        case 2276: return "\"any\""
        default: return info.qualifiedName ?? info.name
        }
    }

    /// The name and modifier of a type that has a modifier.
    private var nameWithModifier: String {
        switch oid.rawValue {
        case 1042, 1043: displayName + "(\(modifier &- 4))"
        case 1560, 1562: displayName + "(\(modifier))"
        case 1700: displayName + (NumericModifier(encoded: modifier).map { "(\($0.precision),\($0.scale))" } ?? "")
        case 1083: "time(\(modifier)) without time zone"
        case 1266: "time(\(modifier)) with time zone"
        case 1114: "timestamp(\(modifier)) without time zone"
        case 1184: "timestamp(\(modifier)) with time zone"
        case 1186: "interval" + IntervalModifier(encoded: modifier).suffix
        default: displayName
        }
    }

    /// The parenthesized modifier alone (`(6,2)`), as functions like `numerictypmodout` give it; empty when there is none.
    public var modifierText: String {
        guard modifier >= 0 else { return "" }
        switch oid.rawValue {
        case 1042, 1043: return "(\(modifier &- 4))"
        case 1560, 1562: return "(\(modifier))"
        case 1700: return NumericModifier(encoded: modifier).map { "(\($0.precision),\($0.scale))" } ?? ""
        case 1083, 1114: return "(\(modifier)) without time zone"
        case 1266, 1184: return "(\(modifier)) with time zone"
        case 1186: return IntervalModifier(encoded: modifier).suffix
        default: return ""
        }
    }
}

/// The precision and scale in the modifier of numeric.
public struct NumericModifier: Hashable, Sendable {
    public var precision: Int32
    public var scale: Int32

    /// Reads PostgreSQL's encoding (`make_numeric_typmod`).
    public init?(encoded: Int32) {
        guard encoded >= 4 else { return nil }
        precision = ((encoded - 4) >> 16) & 0xFFFF
        scale = (((encoded - 4) & 0x7FF) ^ 1024) - 1024
    }

    /// Makes the modifier of a precision and scale.
    public init(precision: Int32, scale: Int32) {
        self.precision = precision
        self.scale = scale
    }

    /// The modifier as PostgreSQL encodes it.
    public var encoded: Int32 { ((precision << 16) | (scale & 0x7FF)) + 4 }
}

/// The fields and precision in the modifier of interval.
public struct IntervalModifier: Hashable, Sendable {
    /// The bits of the fields that are kept (`INTERVAL_MASK`); `fullRange` for all.
    public var fields: Int32
    /// The digits of seconds; nil for all.
    public var precision: Int32?

    public static let month: Int32 = 1 << 1
    public static let year: Int32 = 1 << 2
    public static let day: Int32 = 1 << 3
    public static let hour: Int32 = 1 << 10
    public static let minute: Int32 = 1 << 11
    public static let second: Int32 = 1 << 12
    public static let fullRange: Int32 = 0x7FFF

    /// Reads PostgreSQL's encoding (`INTERVAL_TYPMOD`).
    public init(encoded: Int32) {
        guard encoded >= 0 else {
            fields = Self.fullRange
            precision = nil
            return
        }
        fields = (encoded >> 16) & 0x7FFF
        let digits = encoded & 0xFFFF
        precision = digits == 0xFFFF ? nil : digits
    }

    /// The fields and precision in SQL, with a space in front of the fields.
    public var suffix: String {
        let digits = precision.map { "(\($0))" } ?? ""
        return fieldNames.map { " " + $0 + digits } ?? digits
    }

    /// The words of the fields; nil when all are kept.
    private var fieldNames: String? {
        switch fields {
        case Self.year: "year"
        case Self.month: "month"
        case Self.day: "day"
        case Self.hour: "hour"
        case Self.minute: "minute"
        case Self.second: "second"
        case Self.year | Self.month: "year to month"
        case Self.day | Self.hour: "day to hour"
        case Self.day | Self.hour | Self.minute: "day to minute"
        case Self.day | Self.hour | Self.minute | Self.second: "day to second"
        case Self.hour | Self.minute: "hour to minute"
        case Self.hour | Self.minute | Self.second: "hour to second"
        case Self.minute | Self.second: "minute to second"
        default: nil
        }
    }
}
