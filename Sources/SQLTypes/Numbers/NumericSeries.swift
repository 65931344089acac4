import SQLBasics

/// Computes exponentials and logarithms to a wanted number of digits with fixed-point numbers.
enum NumericSeries {
    /// Returns e^x, exact to `scale` digits behind the point, with more behind them.
    static func exponential(_ x: Numeric, scale: Int) throws(Diagnostic) -> Numeric {
        if x.isNegative {
            return try Numeric.divide(.one, try exponential(x.negated, scale: scale + 5), scale: scale + 5)
        }
        let value = x.doubleValue
        var halvings = 0
        while value / Double(1 << halvings) > 0.01 { halvings += 1 }
        let digits = scale + Int(value * 0.4343) + 1 + halvings + 12
        let one = Magnitude.one.timesPowerOfTen(digits)
        let fraction = x.digits.shifted(digits - Int(x.scale)).divided(by: 1 << UInt32(halvings)).quotient
        var sum = one
        var term = one
        var k: UInt32 = 1
        while !term.isZero {
            term = (term * fraction).dividedByPowerOfTen(digits).quotient.divided(by: k).quotient
            sum = sum + term
            k += 1
        }
        for _ in 0..<halvings { sum = (sum * sum).dividedByPowerOfTen(digits).quotient }
        return try Numeric.checked(negative: false, magnitude: sum, scale: digits)
    }

    /// Returns the natural logarithm of a positive number, exact to `scale` digits behind the point, with more behind them.
    static func logarithm(_ x: Numeric, scale: Int) throws(Diagnostic) -> Numeric {
        let count = x.digitCount
        let exponent = count - 1 - Int(x.scale)
        let digits = scale + 20
        let mantissa = logarithm(fixed: x.digits.shifted(digits - count + 1), digits: digits)
        let part = Numeric(negative: false, magnitude: mantissa, scale: digits)
        if exponent == 0 { return part }
        let ten = logarithm(fixed: Magnitude.one.timesPowerOfTen(digits + 1), digits: digits)
        let whole = ten * Magnitude(UInt128(exponent.magnitude))
        return try Numeric.add(part, Numeric(negative: exponent < 0, magnitude: whole, scale: digits))
    }

    /// Returns the logarithm of a fixed-point number from 1 to 10: square roots bring it near 1, then a series.
    private static func logarithm(fixed value: Magnitude, digits: Int) -> Magnitude {
        let one = Magnitude.one.timesPowerOfTen(digits)
        let limit = Magnitude(limbs: [11]).timesPowerOfTen(digits - 1)
        var x = value
        var doublings: UInt32 = 1
        while Magnitude.compare(x, limit) > 0 {
            x = x.timesPowerOfTen(digits).squareRoot()
            doublings += 1
        }
        let z = (x - one).timesPowerOfTen(digits).divided(by: x + one).quotient
        let square = (z * z).dividedByPowerOfTen(digits).quotient
        var sum = z
        var term = z
        var k: UInt32 = 3
        while !term.isZero {
            term = (term * square).dividedByPowerOfTen(digits).quotient
            sum = sum + term.divided(by: k).quotient
            k += 2
        }
        return sum * Magnitude(limbs: [1 << doublings])
    }
}
