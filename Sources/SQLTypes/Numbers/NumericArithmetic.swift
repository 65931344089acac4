import SQLBasics

extension Numeric {
    /// Adds two numbers; the result has the larger of both scales (`numeric_add`).
    public static func add(_ a: Numeric, _ b: Numeric) throws(Diagnostic) -> Numeric {
        if a.isSmall && b.isSmall, let sum = addSmall(a, b) { return sum }
        guard a.isFinite && b.isFinite else { return addSpecial(a, b) }
        let scale = max(a.scale, b.scale)
        let x = a.digits.timesPowerOfTen(Int(scale - a.scale))
        let y = b.digits.timesPowerOfTen(Int(scale - b.scale))
        if a.isNegative == b.isNegative {
            return try checked(negative: a.isNegative, magnitude: x + y, scale: Int(scale))
        }
        let larger = Magnitude.compare(x, y)
        return larger >= 0
            ? Numeric(negative: a.isNegative && larger != 0, magnitude: x - y, scale: Int(scale))
            : Numeric(negative: b.isNegative, magnitude: y - x, scale: Int(scale))
    }

    /// Adds two small numbers; nil when the result does not fit.
    @inline(__always) private static func addSmall(_ a: Numeric, _ b: Numeric) -> Numeric? {
        if a.scale == b.scale {
            let (sum, overflow) = a.mantissa.addingReportingOverflow(b.mantissa)
            return overflow || sum == .min ? nil : Numeric(mantissa: sum, scale: a.scale)
        }
        let scale = max(a.scale, b.scale)
        guard let x = a.scaled(to: scale), let y = b.scaled(to: scale) else { return nil }
        let (sum, overflow) = x.addingReportingOverflow(y)
        return overflow || sum == .min ? nil : Numeric(mantissa: sum, scale: scale)
    }

    /// The mantissa for a larger scale; nil when it does not fit.
    private func scaled(to target: Int32) -> Int128? {
        let difference = Int(target - scale)
        guard difference <= 38 else { return mantissa == 0 ? 0 : nil }
        let (product, overflow) = mantissa.multipliedReportingOverflow(by: PowersOfTen.power(difference))
        return overflow ? nil : product
    }

    /// Adds where at least one operand is no number.
    private static func addSpecial(_ a: Numeric, _ b: Numeric) -> Numeric {
        if a.isNaN || b.isNaN { return .nan }
        if a.isInfinite && b.isInfinite { return a.signum == b.signum ? a : .nan }
        return a.isInfinite ? a : b
    }

    /// Subtracts two numbers.
    public static func subtract(_ a: Numeric, _ b: Numeric) throws(Diagnostic) -> Numeric { try add(a, b.negated) }

    /// Multiplies two numbers; the scales add up (`numeric_mul`).
    public static func multiply(_ a: Numeric, _ b: Numeric) throws(Diagnostic) -> Numeric {
        if a.isSmall && b.isSmall && a.scale &+ b.scale <= maximalScale {
            let (product, overflow) = a.mantissa.multipliedReportingOverflow(by: b.mantissa)
            if !overflow && product != .min { return Numeric(mantissa: product, scale: a.scale &+ b.scale) }
        }
        guard a.isFinite && b.isFinite else { return multiplySpecial(a, b) }
        let scale = Int(a.scale) + Int(b.scale)
        let negative = a.isNegative != b.isNegative
        let product = a.digits * b.digits
        guard scale > maximalScale else { return try checked(negative: negative, magnitude: product, scale: scale) }
        let rounded = product.roundedByPowerOfTen(scale - maximalScale)
        return try checked(negative: negative, magnitude: rounded, scale: maximalScale)
    }

    /// Multiplies where at least one operand is no number.
    private static func multiplySpecial(_ a: Numeric, _ b: Numeric) -> Numeric {
        if a.isNaN || b.isNaN || a.isZero || b.isZero { return .nan }
        return a.signum == b.signum ? .infinity : .minusInfinity
    }

    /// Divides with the scale that PostgreSQL selects; 22012 for zero (`numeric_div`).
    public static func divide(_ a: Numeric, _ b: Numeric) throws(Diagnostic) -> Numeric {
        if a.isNaN || b.isNaN { return .nan }
        if b.isZero { throw divisionByZero() }
        if a.isInfinite { return b.isInfinite ? .nan : (a.signum == b.signum ? .infinity : .minusInfinity) }
        if b.isInfinite { return .zero }
        return try divide(a, b, scale: divisionScale(a, b))
    }

    /// Divides two numbers and rounds half away from zero at a scale.
    static func divide(_ a: Numeric, _ b: Numeric, scale: Int) throws(Diagnostic) -> Numeric {
        let shift = scale + Int(b.scale) - Int(a.scale)
        if a.isSmall && b.isSmall && (0...38).contains(shift), let result = divideSmall(a, b, shift, scale) {
            return result
        }
        let negative = a.isNegative != b.isNegative
        let numerator = a.digits.timesPowerOfTen(shift)
        let denominator = b.digits.timesPowerOfTen(-shift)
        let (quotient, remainder) = numerator.divided(by: denominator)
        let up = Magnitude.compare(remainder + remainder, denominator) >= 0
        return try checked(negative: negative, magnitude: up ? quotient + .one : quotient, scale: scale)
    }

    /// Divides two small numbers where the scaled numerator fits; nil where it does not.
    private static func divideSmall(_ a: Numeric, _ b: Numeric, _ shift: Int, _ scale: Int) -> Numeric? {
        let (numerator, overflow) = a.mantissa.multipliedReportingOverflow(by: PowersOfTen.power(shift))
        guard !overflow else { return nil }
        let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: b.mantissa)
        let twice = remainder.magnitude &* 2
        let up: Int128 = twice >= b.mantissa.magnitude ? ((numerator < 0) == (b.mantissa < 0) ? 1 : -1) : 0
        return Numeric(mantissa: quotient + up, scale: Int32(truncatingIfNeeded: scale))
    }

    /// Returns the whole part of a quotient (`numeric_div_trunc`).
    public static func wholeQuotient(_ a: Numeric, _ b: Numeric) throws(Diagnostic) -> Numeric {
        guard a.isFinite && b.isFinite && !b.isZero else { return try divide(a, b) }
        let scale = max(a.scale, b.scale)
        let x = a.digits.timesPowerOfTen(Int(scale - a.scale))
        let y = b.digits.timesPowerOfTen(Int(scale - b.scale))
        let quotient = x.divided(by: y).quotient
        return try checked(negative: a.isNegative != b.isNegative && !quotient.isZero, magnitude: quotient, scale: 0)
    }

    /// Returns the remainder, which has the sign of the first operand (`numeric_mod`).
    public static func remainder(_ a: Numeric, _ b: Numeric) throws(Diagnostic) -> Numeric {
        if a.isNaN || b.isNaN { return .nan }
        if b.isZero { throw divisionByZero() }
        if a.isInfinite { return .nan }
        if b.isInfinite { return a }
        let scale = max(a.scale, b.scale)
        if a.isSmall && b.isSmall, let x = a.scaled(to: scale), let y = b.scaled(to: scale) {
            return Numeric(mantissa: y == -1 ? 0 : x % y, scale: scale)
        }
        let x = a.digits.timesPowerOfTen(Int(scale - a.scale))
        let y = b.digits.timesPowerOfTen(Int(scale - b.scale))
        return Numeric(negative: a.isNegative, magnitude: x.divided(by: y).remainder, scale: Int(scale))
    }

    /// Makes the error for a divisor of zero.
    static func divisionByZero() -> Diagnostic { Diagnostic(.divisionByZero, "division by zero") }

    /// Selects the scale of a quotient: at least 16 significant digits, and no fewer behind the point than either operand
    /// has (`select_div_scale`).
    static func divisionScale(_ a: Numeric, _ b: Numeric) -> Int {
        let (weight1, first1) = a.leadingGroup
        let (weight2, first2) = b.leadingGroup
        let quotientWeight = weight1 - weight2 - (first1 <= first2 ? 1 : 0)
        let scale = max(significantDigits - quotientWeight * 4, Int(a.scale), Int(b.scale), 0)
        return min(scale, maximalDisplayScale)
    }

    /// The first group of four digits, as PostgreSQL groups them around the point, and its weight.
    var leadingGroup: (weight: Int, first: Int) {
        if mantissa == 0 { return (0, 0) }
        let count = digitCount
        let exponent = count - 1 - Int(scale)
        let weight = exponent >= 0 ? exponent / 4 : -((3 - exponent) / 4)
        return (weight, leadingDigits(exponent - weight * 4 + 1))
    }

    /// The number of digits of the mantissa; 0 has none.
    var digitCount: Int { large?.digitCount ?? PowersOfTen.digitCount(mantissa.magnitude) }

    /// Returns the first digits as a number, filled up with zeros behind; at most 18.
    func leadingDigits(_ wanted: Int) -> Int {
        let count = digitCount
        if large == nil {
            if count >= wanted { return Int(mantissa.magnitude / UInt128(PowersOfTen.power(count - wanted))) }
            return Int(mantissa.magnitude * UInt128(PowersOfTen.power(wanted - count)))
        }
        let (top, following) = digits.leading
        let have = count - following
        return Int(top / UInt128(PowersOfTen.power(max(0, have - wanted))))
    }
}
