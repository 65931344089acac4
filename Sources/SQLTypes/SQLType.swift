import SQLBasics

/// A data type: the type's number in pg_type and a modifier such as a length or a precision.
public struct SQLType: Hashable, Sendable {
    /// The number of the type in pg_type.
    public var oid: ObjectID
    /// The modifier in PostgreSQL's encoding (`atttypmod`); -1 when there is none.
    public var modifier: Int32

    /// Makes a type from its number and modifier.
    @inlinable public init(oid: ObjectID, modifier: Int32 = -1) {
        self.oid = oid
        self.modifier = modifier
    }

    /// Makes a builtin type from its number.
    @inlinable init(builtin number: UInt32) { self.init(oid: ObjectID(number)) }

    /// Returns the same type with another modifier.
    @inlinable public func with(modifier: Int32) -> SQLType { SQLType(oid: oid, modifier: modifier) }
    /// The type without its modifier.
    @inlinable public var unmodified: SQLType { SQLType(oid: oid) }
    /// Tells whether two types are the same, modifiers aside.
    @inlinable public func isSameKind(as other: SQLType) -> Bool { oid == other.oid }
}

/// The builtin types by PostgreSQL's names. Their numbers are those of pg_type, so that catalogs show the same.
extension SQLType {
    public static let bool = SQLType(builtin: 16)
    public static let bytea = SQLType(builtin: 17)
    /// The internal one-byte type `"char"`.
    public static let char = SQLType(builtin: 18)
    public static let name = SQLType(builtin: 19)
    public static let int8 = SQLType(builtin: 20)
    public static let int2 = SQLType(builtin: 21)
    public static let int2vector = SQLType(builtin: 22)
    public static let int4 = SQLType(builtin: 23)
    public static let regproc = SQLType(builtin: 24)
    public static let text = SQLType(builtin: 25)
    public static let oid = SQLType(builtin: 26)
    public static let tid = SQLType(builtin: 27)
    public static let xid = SQLType(builtin: 28)
    public static let cid = SQLType(builtin: 29)
    public static let oidvector = SQLType(builtin: 30)
    public static let pgNodeTree = SQLType(builtin: 194)
    public static let float4 = SQLType(builtin: 700)
    public static let float8 = SQLType(builtin: 701)
    /// The type of a literal whose type is not known yet.
    public static let unknown = SQLType(builtin: 705)
    public static let aclitem = SQLType(builtin: 1033)
    /// The type `character(n)`.
    public static let bpchar = SQLType(builtin: 1042)
    public static let varchar = SQLType(builtin: 1043)
    public static let date = SQLType(builtin: 1082)
    public static let time = SQLType(builtin: 1083)
    public static let timestamp = SQLType(builtin: 1114)
    public static let timestamptz = SQLType(builtin: 1184)
    public static let interval = SQLType(builtin: 1186)
    public static let timetz = SQLType(builtin: 1266)
    public static let json = SQLType(builtin: 114)
    public static let jsonb = SQLType(builtin: 3802)
    public static let numeric = SQLType(builtin: 1700)
    public static let regprocedure = SQLType(builtin: 2202)
    public static let regoper = SQLType(builtin: 2203)
    public static let regoperator = SQLType(builtin: 2204)
    public static let regclass = SQLType(builtin: 2205)
    public static let regtype = SQLType(builtin: 2206)
    public static let jsonpath = SQLType(builtin: 4072)
    public static let regrole = SQLType(builtin: 4096)
    public static let regnamespace = SQLType(builtin: 4089)
    public static let regcollation = SQLType(builtin: 4191)
    public static let uuid = SQLType(builtin: 2950)
    public static let record = SQLType(builtin: 2249)
    public static let void = SQLType(builtin: 2278)
    public static let any = SQLType(builtin: 2276)
    public static let anyarray = SQLType(builtin: 2277)
    public static let anyelement = SQLType(builtin: 2283)
    public static let anynonarray = SQLType(builtin: 2776)
    public static let anycompatible = SQLType(builtin: 5077)
    public static let anycompatiblearray = SQLType(builtin: 5078)
    public static let boolArray = SQLType(builtin: 1000)
    public static let charArray = SQLType(builtin: 1002)
    public static let nameArray = SQLType(builtin: 1003)
    public static let int2Array = SQLType(builtin: 1005)
    public static let int4Array = SQLType(builtin: 1007)
    public static let textArray = SQLType(builtin: 1009)
    public static let int8Array = SQLType(builtin: 1016)
    public static let oidArray = SQLType(builtin: 1028)
    public static let aclitemArray = SQLType(builtin: 1034)
    public static let regtypeArray = SQLType(builtin: 2211)
    /// The type `cstring`, in which B-trees store names.
    public static let cstring = SQLType(builtin: 2275)
}

/// How the values of a type are stored in a column vector.
public enum PhysicalKind: UInt8, Sendable {
    /// One byte, 0 or 1: boolean.
    case bool
    /// 64-bit integer: int2, int4, int8, oid, reg*, date (days since 2000-01-01), time, timestamp and timestamptz
    /// (microseconds since 2000-01-01), xid, cid.
    case int
    /// 64-bit float: real (rounded to 32 bits) and double precision.
    case double
    /// An exact number.
    case numeric
    /// Bytes in an arena: text, varchar, char(n), name, "char", json, unknown, pg_node_tree, jsonpath.
    case text
    /// Anything else as a `Value`: bytea, interval, timetz, uuid, arrays, rows, aclitem, tid.
    case boxed
}

extension SQLType {
    /// How the type's values are stored in vectors.
    public var physicalKind: PhysicalKind {
        switch oid.rawValue {
        case 16: .bool
        case 20, 21, 23, 24, 26, 28, 29, 1082, 1083, 1114, 1184, 2202...2206, 4089, 4096, 4191, 3734, 3769, 5069, 790:
            .int
        case 700, 701: .double
        case 1700: .numeric
        case 18, 19, 25, 114, 194, 705, 1042, 1043, 1790, 2275, 4072: .text
        default: .boxed
        }
    }
}
