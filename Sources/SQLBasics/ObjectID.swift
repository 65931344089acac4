/// A number that identifies an object of one catalog (PostgreSQL's OID).
public struct ObjectID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The number as PostgreSQL prints it.
    public var rawValue: UInt32

    /// Makes the identifier with this number.
    public init(_ rawValue: UInt32) { self.rawValue = rawValue }

    /// The identifier that names nothing (PostgreSQL's `InvalidOid`).
    public static let invalid = ObjectID(0)
    /// The first number that objects made by users get (PostgreSQL's `FirstNormalObjectId`).
    public static let firstNormal = ObjectID(16384)

    /// Tells whether the identifier can name something.
    public var isValid: Bool { rawValue != 0 }
    /// Tells whether the object belongs to every fresh cluster (`IsPinnedObject`, roughly).
    public var isBuiltin: Bool { rawValue < Self.firstNormal.rawValue }
    /// The number in decimal.
    public var description: String { String(rawValue) }

    /// Orders identifiers by number, which is the order of creation.
    public static func < (a: ObjectID, b: ObjectID) -> Bool { a.rawValue < b.rawValue }
}
