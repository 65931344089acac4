import SQLBasics

/// One SQL value outside a column vector: a literal, a parameter, a cell of a result.
///
/// Which case a type uses follows from `SQLType.physicalKind`; the type itself is not in the value.
public enum Value: Sendable {
    case null
    case bool(Bool)
    /// Every type stored as an integer; see `PhysicalKind.int`.
    case int(Int64)
    case double(Double)
    case numeric(Numeric)
    /// UTF-8 text. Compare with `Value.compareText`, never with `==` of String, which follows Unicode equivalence.
    case text(String)
    case bytes([UInt8])
    case interval(Interval)
    case timeWithZone(TimeWithZone)
    case uuid(UUIDValue)
    case array(ArrayValue)
    case row(RowValue)
    /// A physical row's place (`ctid`): block and offset.
    case rowPlace(UInt32, UInt16)
    case bits(BitString)
    /// A value of inet or cidr.
    case network(NetworkValue)
    /// The six bytes of a MAC address.
    case macAddress(UInt64)
    /// A value of jsonb.
    case jsonb(JSONBox)
    case range(RangeValue)
    case multirange(MultirangeValue)
    /// An ACL entry (`aclitem`), with role numbers; the text form needs the catalog.
    case aclItem(ACLItemValue)

    /// Tells whether this is NULL.
    @inlinable public var isNull: Bool {
        if case .null = self { true } else { false }
    }
}

/// A span of time: months, days and microseconds apart, as PostgreSQL keeps them.
public struct Interval: Hashable, Sendable {
    public var months: Int32
    public var days: Int32
    public var microseconds: Int64

    /// Makes an interval from its three parts.
    public init(months: Int32 = 0, days: Int32 = 0, microseconds: Int64 = 0) {
        self.months = months
        self.days = days
        self.microseconds = microseconds
    }
}

/// A time of day with its offset from UTC.
public struct TimeWithZone: Hashable, Sendable {
    /// Microseconds since midnight, local.
    public var microseconds: Int64
    /// Seconds west of Greenwich, as PostgreSQL keeps it.
    public var zone: Int32

    /// Makes a time from its parts.
    public init(microseconds: Int64, zone: Int32) {
        self.microseconds = microseconds
        self.zone = zone
    }
}

/// The sixteen bytes of a UUID as two big-endian words.
public struct UUIDValue: Hashable, Sendable {
    public var high: UInt64
    public var low: UInt64

    /// Makes a UUID from its two halves.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }
}

/// An array value: elements in row-major order, with lengths and lower bounds of each dimension (none when empty).
public struct ArrayValue: Sendable {
    public var elementType: SQLType
    public var lengths: [Int]
    public var lowerBounds: [Int]
    public var elements: [Value]

    /// Makes a one-dimensional array that starts at 1; an empty one has no dimensions.
    public init(elementType: SQLType, elements: [Value]) {
        self.elementType = elementType
        self.elements = elements
        lengths = elements.isEmpty ? [] : [elements.count]
        lowerBounds = elements.isEmpty ? [] : [1]
    }

    /// Makes an array with these dimensions.
    public init(elementType: SQLType, lengths: [Int], lowerBounds: [Int], elements: [Value]) {
        self.elementType = elementType
        self.lengths = lengths
        self.lowerBounds = lowerBounds
        self.elements = elements
    }
}

/// A composite value: one value and type a field.
public struct RowValue: Sendable {
    public var types: [SQLType]
    public var fields: [Value]
    /// The names of the fields, where they are known.
    public var names: [String]

    /// Makes a row from its fields.
    public init(types: [SQLType], fields: [Value], names: [String] = []) {
        self.types = types
        self.fields = fields
        self.names = names
    }
}

/// An ACL entry as a value of the type aclitem, with role numbers in place of names and privilege bits as PostgreSQL's.
public struct ACLItemValue: Hashable, Sendable {
    public var grantee: ObjectID
    public var grantor: ObjectID
    /// The privilege bits, in the order of the letters `arwdDxtXUCTcsAm` (PostgreSQL's `ACL_*_CHR` numbering).
    public var privileges: UInt32
    /// The grant-option bits, numbered alike.
    public var grantOptions: UInt32

    /// Makes an entry.
    public init(grantee: ObjectID, grantor: ObjectID, privileges: UInt32, grantOptions: UInt32) {
        self.grantee = grantee
        self.grantor = grantor
        self.privileges = privileges
        self.grantOptions = grantOptions
    }
}
