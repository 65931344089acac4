import SQLBasics

extension Numeric {
    /// Rounds half away from zero at a number of digits behind the point, which may be negative (`numeric_round`).
    public func rounded(scale target: Int) throws(Diagnostic) -> Numeric {
        guard isFinite else { return self }
        let target = max(-Self.maximalWholeDigits, min(target, Self.maximalScale))
        if target >= Int(scale) { return extended(to: target) }
        let drop = Int(scale) - target
        if large == nil && drop <= 38 {
            let divisor = PowersOfTen.power(drop)
            let (quotient, remainder) = mantissa.quotientAndRemainder(dividingBy: divisor)
            let up: Int128 = remainder.magnitude >= UInt128(divisor / 2) ? (mantissa < 0 ? -1 : 1) : 0
            return Numeric.restored(quotient + up, scale: target)
        }
        let kept = digits.roundedByPowerOfTen(drop)
        return try Numeric.checked(
            negative: isNegative, magnitude: kept.timesPowerOfTen(max(0, -target)), scale: max(0, target))
    }

    /// Cuts off at a number of digits behind the point, which may be negative (`numeric_trunc`).
    public func truncated(scale target: Int) -> Numeric {
        guard isFinite else { return self }
        let target = max(-Self.maximalWholeDigits, min(target, Self.maximalScale))
        if target >= Int(scale) { return extended(to: target) }
        let drop = Int(scale) - target
        if large == nil {
            return drop > 38
                ? Numeric(mantissa: 0, scale: Int32(max(0, target)))
                : Numeric.restored(mantissa / PowersOfTen.power(drop), scale: target)
        }
        let kept = digits.dividedByPowerOfTen(drop).quotient
        return Numeric(negative: isNegative, magnitude: kept.timesPowerOfTen(max(0, -target)), scale: max(0, target))
    }

    /// Makes a number of a scale that may be negative, in which case zeros are put back in front of the point.
    private static func restored(_ mantissa: Int128, scale: Int) -> Numeric {
        guard scale < 0 else { return Numeric(mantissa: mantissa, scale: Int32(truncatingIfNeeded: scale)) }
        let (product, overflow) = mantissa.multipliedReportingOverflow(by: PowersOfTen.power(min(38, -scale)))
        if !overflow && scale >= -38 { return Numeric(mantissa: product, scale: 0) }
        return Numeric(
            negative: mantissa < 0, magnitude: Magnitude(mantissa.magnitude).timesPowerOfTen(-scale), scale: 0)
    }

    /// Returns the same value with more digits behind the point.
    func extended(to target: Int) -> Numeric {
        let more = target - Int(scale)
        guard more > 0 else { return self }
        if large == nil && more <= 38 {
            let (product, overflow) = mantissa.multipliedReportingOverflow(by: PowersOfTen.power(more))
            if !overflow { return Numeric(mantissa: product, scale: Int32(target)) }
        }
        return Numeric(negative: isNegative, magnitude: digits.timesPowerOfTen(more), scale: target)
    }

    /// Returns the smallest integer that is not less (`numeric_ceil`).
    public func ceiling() throws(Diagnostic) -> Numeric {
        let whole = truncated(scale: 0)
        guard isFinite, mantissa > 0, Numeric.compare(whole, self) != 0 else { return whole }
        return try Numeric.add(whole, .one)
    }

    /// Returns the largest integer that is not greater (`numeric_floor`).
    public func floor() throws(Diagnostic) -> Numeric {
        let whole = truncated(scale: 0)
        guard isFinite, mantissa < 0, Numeric.compare(whole, self) != 0 else { return whole }
        return try Numeric.subtract(whole, .one)
    }

    /// Fits the number to precision and scale (`apply_typmod`).
    func fitted(to modifier: NumericModifier) throws(Diagnostic) -> Numeric {
        let limit = Int(modifier.precision - modifier.scale)
        if isNaN { return self }
        if isInfinite {
            throw Self.fieldOverflow(modifier, "cannot hold an infinite value.")
        }
        let result = try rounded(scale: Int(modifier.scale))
        if result.isZero || result.digitCount - Int(result.scale) <= limit { return result }
        let bound = limit == 0 ? "1" : "10^\(limit)"
        throw Self.fieldOverflow(modifier, "must round to an absolute value less than \(bound).")
    }

    /// Makes the error for a number that does not fit its precision.
    private static func fieldOverflow(_ modifier: NumericModifier, _ rule: String) -> Diagnostic {
        Diagnostic(
            .numericValueOutOfRange, "numeric field overflow",
            detail: "A field with precision \(modifier.precision), scale \(modifier.scale) \(rule)")
    }
}
