import SQLBasics

/// An exact decimal number (PostgreSQL's numeric): a mantissa and the number of digits behind the point.
///
/// The mantissa is an `Int128` where it fits, which it nearly always does; larger ones are arrays of digits.
public struct Numeric: Sendable {
    /// The digits as one integer, when they fit; otherwise 1 or -1, the sign of `large`.
    public var mantissa: Int128
    /// The number of digits behind the decimal point (PostgreSQL's display scale); negative codes mark NaN and infinities.
    public var scale: Int32
    /// The digits when they do not fit in `mantissa`.
    @usableFromInline var large: Magnitude?

    /// Makes the number `mantissa / 10^scale`.
    @inlinable public init(mantissa: Int128, scale: Int32) {
        self.mantissa = mantissa
        self.scale = scale
        large = nil
    }

    /// Makes an integer.
    @inlinable public init(_ value: Int64) { self.init(mantissa: Int128(value), scale: 0) }

    /// Makes an integer.
    @inlinable public init(whole value: Int128) { self.init(mantissa: value, scale: 0) }

    /// Makes a number from sign, digits and scale, in whichever form they fit.
    init(negative: Bool, magnitude: Magnitude, scale: Int) {
        if let small = magnitude.int128 {
            self.init(mantissa: negative ? -small : small, scale: Int32(truncatingIfNeeded: scale))
        } else {
            self.init(mantissa: negative ? -1 : 1, scale: Int32(truncatingIfNeeded: scale))
            large = magnitude
        }
    }

    /// The codes that stand in `scale` for values that are no numbers.
    @usableFromInline static let nanCode: Int32 = -1
    @usableFromInline static let infinityCode: Int32 = -2

    /// The number 0.
    public static let zero = Numeric(mantissa: 0, scale: 0)
    /// The number 1.
    public static let one = Numeric(mantissa: 1, scale: 0)
    /// Not a number, which PostgreSQL sorts last and finds equal to itself.
    public static let nan = Numeric(mantissa: 0, scale: nanCode)
    public static let infinity = Numeric(mantissa: 1, scale: infinityCode)
    public static let minusInfinity = Numeric(mantissa: -1, scale: infinityCode)

    /// Tells whether the value is NaN.
    @inlinable public var isNaN: Bool { scale == Self.nanCode }
    /// Tells whether the value is an infinity.
    @inlinable public var isInfinite: Bool { scale == Self.infinityCode }
    /// Tells whether the value is a number.
    @inlinable public var isFinite: Bool { scale >= 0 }
    /// Tells whether the value is a number of at most 38 digits.
    @inlinable var isSmall: Bool { scale >= 0 && large == nil }
    /// Tells whether the value is 0.
    @inlinable public var isZero: Bool { mantissa == 0 && scale >= 0 }
    /// The sign: -1, 0 or 1; 0 for NaN.
    @inlinable public var signum: Int { Int(mantissa.signum()) }
    /// Tells whether the value is below 0.
    @inlinable public var isNegative: Bool { mantissa < 0 }
    /// The value without its sign.
    @inlinable public var magnitude: Numeric { mantissa < 0 ? negated : self }
    /// The value with the other sign.
    @inlinable public var negated: Numeric {
        var result = self
        result.mantissa = -result.mantissa
        return result
    }
    /// The digits, in whichever form they are stored.
    var digits: Magnitude { large ?? Magnitude(mantissa.magnitude) }

    /// Makes the error for a result of too many digits.
    static func overflow() -> Diagnostic {
        Diagnostic(.numericValueOutOfRange, "value overflows numeric format")
    }

    /// The most digits in front of the point (`NUMERIC_WEIGHT_MAX` in groups of four).
    static let maximalWholeDigits = 131_072
    /// The most digits behind the point (`NUMERIC_DSCALE_MAX`).
    static let maximalScale = 16_383
    /// The most digits behind the point of computed results (`NUMERIC_MAX_DISPLAY_SCALE`).
    static let maximalDisplayScale = 1000
    /// The significant digits that quotients and functions have at least (`NUMERIC_MIN_SIG_DIGITS`).
    static let significantDigits = 16

    /// Makes a number, refusing one with too many digits (`make_result`).
    static func checked(negative: Bool, magnitude: Magnitude, scale: Int) throws(Diagnostic) -> Numeric {
        if magnitude.limbs.count > 4 && magnitude.digitCount - scale > maximalWholeDigits { throw overflow() }
        return Numeric(negative: negative, magnitude: magnitude, scale: scale)
    }
}

/// Powers of ten.
enum PowersOfTen {
    /// The powers that fit in an Int128: 10^0 to 10^38.
    static let table: [Int128] = {
        var powers: [Int128] = [1]
        for _ in 0..<38 { powers.append((powers.last ?? 1) * 10) }
        return powers
    }()

    /// Returns 10 to a power from 0 to 38.
    @inline(__always) static func power(_ exponent: Int) -> Int128 { table[exponent] }

    /// Counts the decimal digits of a number; 0 has none.
    static func digitCount(_ value: UInt128) -> Int {
        if value == 0 { return 0 }
        let bits = 128 - value.leadingZeroBitCount
        let estimate = (bits * 1233) >> 12
        return value >= UInt128(table[min(estimate, 38)]) ? estimate + 1 : estimate
    }
}
