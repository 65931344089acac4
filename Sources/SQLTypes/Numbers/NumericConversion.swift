import Glibc
import SQLBasics

extension Numeric {
    /// Converts a float by its first 15 digits, or 6 for real (`float8_numeric`, `float4_numeric`).
    public init(_ value: Double, digits: Int = 15) {
        if value.isNaN {
            self = .nan
        } else if value.isInfinite {
            self = value < 0 ? .minusInfinity : .infinity
        } else {
            self = (try? Numeric.parse(FloatText.general(value, digits: digits))) ?? .nan
        }
    }

    /// The number rounded to an integer; nil when it is NaN, infinite or too large.
    public var int64Value: Int64? {
        guard isFinite else { return nil }
        if scale == 0 && large == nil { return Int64(exactly: mantissa) }
        guard let whole = try? rounded(scale: 0), whole.large == nil else { return nil }
        return Int64(exactly: whole.mantissa)
    }

    /// Converts to int2, int4 or int8, rounding (`numeric_int4` and its kin).
    public func integer(as type: SQLType) throws(Diagnostic) -> Int64 {
        guard isFinite else {
            let what = isNaN ? "NaN" : "infinity"
            throw Diagnostic(.featureNotSupported, "cannot convert \(what) to \(type.displayName)")
        }
        guard let value = int64Value else { throw CastMethods.outOfRange(type) }
        return try CastMethods.checked(value, type)
    }

    /// The nearest float; infinite when the number is too large.
    public var doubleValue: Double {
        if !isFinite { return isNaN ? .nan : (mantissa < 0 ? -.infinity : .infinity) }
        if large == nil && scale <= 18 && mantissa.magnitude < 1 << 53 {
            return Double(Int64(mantissa)) / Double(Int64(PowersOfTen.power(Int(scale))))
        }
        return strtod(text, nil)
    }
}
