import SQLBasics

extension Numeric: Hashable {
    /// Compares two numbers whatever their scales; NaN is the greatest (`cmp_numerics`).
    public static func compare(_ a: Numeric, _ b: Numeric) -> Int {
        if a.isSmall && b.isSmall {
            if a.scale == b.scale { return a.mantissa < b.mantissa ? -1 : (a.mantissa == b.mantissa ? 0 : 1) }
            return compareScaled(a, b)
        }
        if a.isFinite && b.isFinite { return compareLarge(a, b) }
        return specialRank(a) - specialRank(b)
    }

    /// Compares two small numbers of different scales.
    private static func compareScaled(_ a: Numeric, _ b: Numeric) -> Int {
        if a.scale > b.scale { return -compareScaled(b, a) }
        let difference = Int(b.scale - a.scale)
        if a.mantissa == 0 { return -b.signum }
        guard difference <= 38 else { return a.signum }
        let (scaled, overflow) = a.mantissa.multipliedReportingOverflow(by: PowersOfTen.power(difference))
        if overflow { return a.signum }
        return scaled < b.mantissa ? -1 : (scaled == b.mantissa ? 0 : 1)
    }

    /// Compares two numbers, at least one of them large.
    private static func compareLarge(_ a: Numeric, _ b: Numeric) -> Int {
        if a.signum != b.signum { return a.signum < b.signum ? -1 : 1 }
        let scale = max(a.scale, b.scale)
        let x = a.digits.timesPowerOfTen(Int(scale - a.scale))
        let y = b.digits.timesPowerOfTen(Int(scale - b.scale))
        return Magnitude.compare(x, y) * a.signum
    }

    /// Ranks negative infinity, numbers, infinity and NaN.
    private static func specialRank(_ value: Numeric) -> Int {
        if value.isNaN { return 2 }
        return value.isInfinite ? value.signum : 0
    }

    /// Tells whether two numbers are equal, scales aside.
    public static func == (a: Numeric, b: Numeric) -> Bool { compare(a, b) == 0 }

    /// The number with as few digits behind the point as keep its value (`trim_scale`).
    public var trimmed: Numeric {
        guard isFinite, scale > 0 else { return self }
        var result = self
        if let digits = large {
            var digits = digits
            while result.scale > 0 {
                let (quotient, _, exact) = digits.dividedByPowerOfTen(1)
                guard exact else { break }
                digits = quotient
                result.scale -= 1
            }
            return Numeric(negative: isNegative, magnitude: digits, scale: Int(result.scale))
        }
        while result.scale > 0 && result.mantissa & 1 == 0 {
            let (quotient, remainder) = result.mantissa.quotientAndRemainder(dividingBy: 10)
            if remainder != 0 { break }
            result = Numeric(mantissa: quotient, scale: result.scale - 1)
        }
        return result
    }

    /// Mixes the value into a hash; equal numbers of different scales give the same.
    func hash(into state: UInt64) -> UInt64 {
        let value = trimmed
        var h = Hashing.mix(state, UInt64(UInt32(bitPattern: value.scale)))
        if let large = value.large {
            for limb in large.limbs { h = Hashing.mix(h, UInt64(limb)) }
        }
        h = Hashing.mix(h, UInt64(truncatingIfNeeded: value.mantissa))
        return Hashing.mix(h, UInt64(truncatingIfNeeded: value.mantissa >> 64))
    }

    /// Mixes the value into a hasher.
    public func hash(into hasher: inout Hasher) { hasher.combine(hash(into: Hashing.seed)) }
}
