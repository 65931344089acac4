/// A time zone: UTC, a fixed offset, or one read from the system's TZif files.
public struct TimeZone: Sendable {
    /// The name as SHOW TimeZone prints it.
    public var name: String

    /// Coordinated Universal Time.
    public static let utc = TimeZone(name: "UTC")
}
