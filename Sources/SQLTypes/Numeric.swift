import SQLBasics

/// An exact decimal number (PostgreSQL's numeric): a mantissa and the number of digits behind the point.
public struct Numeric: Sendable {
    /// The digits as one integer, when they fit in 38 digits.
    public var mantissa: Int128
    /// The number of digits behind the decimal point (PostgreSQL's display scale).
    public var scale: Int32

    /// Makes the number `mantissa / 10^scale`.
    public init(mantissa: Int128, scale: Int32) {
        self.mantissa = mantissa
        self.scale = scale
    }

    /// The number 0.
    public static let zero = Numeric(mantissa: 0, scale: 0)
}
