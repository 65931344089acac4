import SQLBasics

/// A type of ranges with what belongs to it: its row of pg_range.
public struct RangeType: Hashable, Sendable {
    /// The type of the ranges.
    public var type: SQLType
    /// The type of the multiranges of them.
    public var multirange: SQLType
    /// What the ranges are made of.
    public var kind: RangeKind

    /// Makes a type of ranges.
    public init(type: SQLType, multirange: SQLType, kind: RangeKind) {
        self.type = type
        self.multirange = multirange
        self.kind = kind
    }

    /// Makes a builtin one.
    private init(_ type: UInt32, _ multirange: UInt32, _ subtype: SQLType, _ canonical: RangeKind.Canonical) {
        self.init(
            type: SQLType(builtin: type), multirange: SQLType(builtin: multirange),
            kind: RangeKind(subtype: subtype, canonical: canonical))
    }

    /// The builtin ones, in the order of their numbers.
    public static let builtin: [RangeType] = [
        RangeType(3904, 4451, .int4, .int4), RangeType(3906, 4532, .numeric, .none),
        RangeType(3908, 4533, .timestamp, .none), RangeType(3910, 4534, .timestamptz, .none),
        RangeType(3912, 4535, .date, .date), RangeType(3926, 4536, .int8, .int8),
    ]
}

extension SQLType {
    public static let anyrange = SQLType(builtin: 3831)
    public static let anymultirange = SQLType(builtin: 4537)
    public static let anycompatiblerange = SQLType(builtin: 5080)
    public static let anycompatiblemultirange = SQLType(builtin: 4538)

    /// What belongs to a type of ranges; nil for other types.
    public var range: RangeType? {
        if oid.isBuiltin { return RangeType.builtin.first { $0.type.oid == oid } }
        if case .range(let range) = details { return range }
        return nil
    }

    /// What belongs to the ranges in a type of multiranges; nil for other types.
    public var rangeOfMultirange: RangeType? {
        if oid.isBuiltin { return RangeType.builtin.first { $0.multirange.oid == oid } }
        if case .multirange(let range) = details { return range }
        return nil
    }

    /// What belongs to a type of ranges or of multiranges.
    var anyRange: RangeType? { range ?? rangeOfMultirange }
}
