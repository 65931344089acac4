import Glibc
import SQLBasics

extension Numeric {
    /// Limits a scale to what computed results may have.
    private static func displayScale(_ wanted: Int, _ operands: Numeric...) -> Int {
        let least = operands.reduce(max(wanted, 0)) { max($0, Int($1.scale)) }
        return min(least, maximalDisplayScale)
    }

    /// Returns the square root (`numeric_sqrt`).
    public func squareRoot() throws(Diagnostic) -> Numeric {
        if isNaN { return .nan }
        if mantissa < 0 {
            throw Diagnostic(.invalidArgumentForPowerFunction, "cannot take square root of a negative number")
        }
        if isInfinite { return self }
        let weight = leadingGroup.weight
        let rootWeight = weight >= 0 ? weight * 2 + 1 : 1 - (1 - weight * 4) / 2
        let target = Self.displayScale(Self.significantDigits - rootWeight, self)
        return try squareRoot(scale: target)
    }

    /// Returns the square root of a number that is not negative, rounded to a scale (`sqrt_var`).
    func squareRoot(scale target: Int) throws(Diagnostic) -> Numeric {
        if 2 * target < Int(scale) {
            let inner = (Int(scale) + 1) / 2
            let root = digits.timesPowerOfTen(2 * inner - Int(scale)).squareRoot()
            return try Numeric(negative: false, magnitude: root, scale: inner).rounded(scale: target)
        }
        let square = digits.timesPowerOfTen(2 * target - Int(scale))
        let root = square.squareRoot()
        let rest = square - root * root
        let up = Magnitude.compare(rest, root) > 0
        return Numeric(negative: false, magnitude: up ? root + .one : root, scale: target)
    }

    /// Returns e to this power (`numeric_exp`).
    public func exponential() throws(Diagnostic) -> Numeric {
        if isNaN { return .nan }
        if isInfinite { return mantissa < 0 ? .zero : self }
        let value = doubleValue
        let weight = Int(max(-2000, min(2000, value * 0.434294481903252)))
        let target = Self.displayScale(Self.significantDigits - weight, self)
        if abs(value) >= 6000 {
            if value > 0 { throw Self.overflow() }
            return Numeric(mantissa: 0, scale: Int32(target))
        }
        return try NumericSeries.exponential(self, scale: target).rounded(scale: target)
    }

    /// Returns the natural logarithm (`numeric_ln`).
    public func naturalLogarithm() throws(Diagnostic) -> Numeric {
        if isNaN { return .nan }
        try checkLogarithm()
        if isInfinite { return self }
        let target = Self.displayScale(Self.significantDigits - logarithmWeight, self)
        return try NumericSeries.logarithm(self, scale: target).rounded(scale: target)
    }

    /// Returns the logarithm to a base (`numeric_log`).
    public static func logarithm(base: Numeric, _ value: Numeric) throws(Diagnostic) -> Numeric {
        if base.isNaN || value.isNaN { return .nan }
        try base.checkLogarithm()
        try value.checkLogarithm()
        if base.isInfinite || value.isInfinite {
            return base.isInfinite ? (value.isInfinite ? .nan : .zero) : .infinity
        }
        let weight = value.logarithmWeight - base.logarithmWeight
        let target = displayScale(significantDigits - weight, base, value)
        let inner = max(0, target + weight - base.logarithmWeight, target + abs(weight)) + 10
        let denominator = try NumericSeries.logarithm(base, scale: inner)
        if denominator.isZero { throw divisionByZero() }
        return try divide(try NumericSeries.logarithm(value, scale: inner), denominator, scale: target)
    }

    /// Refuses what has no logarithm.
    private func checkLogarithm() throws(Diagnostic) {
        if isZero { throw Diagnostic(.invalidArgumentForLogarithm, "cannot take logarithm of zero") }
        if isNegative {
            throw Diagnostic(.invalidArgumentForLogarithm, "cannot take logarithm of a negative number")
        }
    }

    /// Estimates the decimal weight of the logarithm (`estimate_ln_dweight`).
    private var logarithmWeight: Int {
        let nearOne =
            Numeric.compare(self, Numeric(mantissa: 9, scale: 1)) >= 0
            && Numeric.compare(self, Numeric(mantissa: 11, scale: 1)) <= 0
        if nearOne {
            guard let difference = try? Numeric.subtract(self, .one), !difference.isZero else { return 0 }
            let (weight, first) = difference.leadingGroup
            return weight * 4 + Int(log10(Double(abs(first))))
        }
        let estimate = abs(log(Double(leadingDigits(8))) + Double(decimalExponent - 7) * 2.302585092994046)
        return Int(log10(estimate))
    }

    /// The exponent of the first digit.
    private var decimalExponent: Int { digitCount - 1 - Int(scale) }

    /// Tells whether the number is whole.
    private var isWhole: Bool { isInfinite || trimmed.scale == 0 }

    /// Returns a power (`numeric_power`).
    public static func power(_ a: Numeric, _ b: Numeric) throws(Diagnostic) -> Numeric {
        if a.isNaN || b.isNaN { return b.isZero || (a.isFinite && a == .one) ? .one : .nan }
        if a.isZero && b.isNegative {
            throw Diagnostic(.invalidArgumentForPowerFunction, "zero raised to a negative power is undefined")
        }
        if a.isNegative && !b.isWhole {
            throw Diagnostic(
                .invalidArgumentForPowerFunction,
                "a negative number raised to a non-integer power yields a complex result")
        }
        guard a.isFinite && b.isFinite else { return powerSpecial(a, b) }
        if b.isWhole, let exponent = b.int64Value, let small = Int32(exactly: exponent) {
            return try power(a, Int(small), exponentScale: Int(b.scale))
        }
        return try powerByLogarithm(a, b)
    }

    /// Returns a power where an operand is infinite.
    private static func powerSpecial(_ a: Numeric, _ b: Numeric) -> Numeric {
        if b.isZero || a.isFinite && a == .one { return .one }
        if a.isZero { return .zero }
        if b.isInfinite {
            let order = a.isInfinite ? 1 : compare(a.magnitude, .one)
            if order == 0 { return .one }
            return (order > 0) == (b.signum > 0) ? .infinity : .zero
        }
        if b.isNegative { return .zero }
        let isOdd = b.trimmed.mantissa & 1 == 1
        return a.isNegative && isOdd ? .minusInfinity : .infinity
    }

    /// Returns the logarithm of a power to about eight digits, by which the scale of the result is chosen.
    private static func lowPrecisionExponent(_ base: Numeric, _ exponent: Numeric) throws(Diagnostic) -> Double {
        let scale = max(8 - base.logarithmWeight, 0)
        let logarithm = try NumericSeries.logarithm(base, scale: scale).rounded(scale: scale)
        return try multiply(logarithm, exponent).rounded(scale: scale).doubleValue
    }

    /// Returns a power by way of logarithm and exponential (`power_var`).
    private static func powerByLogarithm(_ a: Numeric, _ b: Numeric) throws(Diagnostic) -> Numeric {
        if a.isZero { return Numeric(mantissa: 0, scale: Int32(significantDigits)) }
        let base = a.magnitude
        let estimate = try lowPrecisionExponent(base, b)
        if abs(estimate) > 6020 {
            if estimate > 0 { throw overflow() }
            return Numeric(mantissa: 0, scale: Int32(maximalDisplayScale))
        }
        let weight = Int(estimate * 0.434294481903252)
        let target = displayScale(significantDigits - weight, a, b)
        let inner = target + max(0, weight) + max(0, b.decimalExponent) + 10
        let exponent = try multiply(try NumericSeries.logarithm(base, scale: inner), b)
        let result = try NumericSeries.exponential(try exponent.rounded(scale: inner), scale: target)
        let rounded = try result.rounded(scale: target)
        return a.isNegative && b.trimmed.digits.isOdd ? rounded.negated : rounded
    }

    /// Returns a power with a whole exponent (`power_var_int`).
    private static func power(_ a: Numeric, _ exponent: Int, exponentScale: Int) throws(Diagnostic) -> Numeric {
        let logarithm = a.isZero ? 0 : log10(Double(a.leadingDigits(16))) + Double(a.decimalExponent - 15)
        let weight = Double(exponent) * logarithm
        if weight > Double(maximalWholeDigits) { throw overflow() }
        if weight + 1 < Double(-maximalDisplayScale) {
            return Numeric(mantissa: 0, scale: Int32(maximalDisplayScale))
        }
        let target = min(max(significantDigits - Int(weight), Int(a.scale), exponentScale, 0), maximalDisplayScale)
        switch exponent {
        case 0: return Numeric.one.extended(to: target)
        case 1: return try a.rounded(scale: target)
        case -1: return try divide(.one, a, scale: target)
        case 2: return try multiply(a, a).rounded(scale: target)
        default: break
        }
        if a.isZero { return Numeric(mantissa: 0, scale: Int32(target)) }
        let keep = target + max(0, Int(weight)) + 25
        let raised = try raise(a, to: exponent.magnitude, keeping: keep)
        return exponent < 0 ? try divide(.one, raised, scale: target) : try raised.rounded(scale: target)
    }

    /// Raises a number by repeated squaring, keeping a number of significant digits.
    private static func raise(_ a: Numeric, to exponent: UInt, keeping: Int) throws(Diagnostic) -> Numeric {
        var result = FloatingDecimal(a, digits: keeping)
        let base = result
        for bit in (0..<(UInt.bitWidth - 1 - exponent.leadingZeroBitCount)).reversed() {
            result = result.times(result, digits: keeping)
            if exponent >> UInt(bit) & 1 == 1 { result = result.times(base, digits: keeping) }
        }
        return try result.numeric()
    }
}

extension Magnitude {
    /// Tells whether the number is odd.
    var isOdd: Bool { (limbs.first ?? 0) & 1 == 1 }
}

/// A number with a limited count of significant digits, for products whose exact digits are too many.
private struct FloatingDecimal {
    var negative: Bool
    var digits: Magnitude
    /// The digits behind the point; negative when zeros are missing in front of it.
    var scale: Int

    /// Takes over a number.
    init(_ number: Numeric, digits limit: Int) {
        self.init(negative: number.isNegative, digits: number.digits, scale: Int(number.scale), limit: limit)
    }

    /// Makes a number and cuts digits that are too many.
    private init(negative: Bool, digits: Magnitude, scale: Int, limit: Int) {
        let excess = max(0, digits.digitCount - limit)
        self.negative = negative
        self.digits = digits.roundedByPowerOfTen(excess)
        self.scale = scale - excess
    }

    /// Multiplies two numbers.
    func times(_ other: FloatingDecimal, digits limit: Int) -> FloatingDecimal {
        FloatingDecimal(
            negative: negative != other.negative, digits: digits * other.digits, scale: scale + other.scale,
            limit: limit)
    }

    /// The number with its zeros in front of the point.
    func numeric() throws(Diagnostic) -> Numeric {
        try Numeric.checked(
            negative: negative, magnitude: digits.timesPowerOfTen(max(0, -scale)), scale: max(0, scale))
    }
}
