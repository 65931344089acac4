/// A natural number of any size: groups of nine decimal digits, the lowest first, without zeros on top.
@usableFromInline struct Magnitude: Sendable, Hashable {
    /// The groups.
    var limbs: [UInt32]

    static let base: UInt64 = 1_000_000_000

    /// Makes a number from groups, dropping zeros on top.
    init(limbs: [UInt32]) {
        self.limbs = limbs
        normalize()
    }

    /// Makes a number from an integer.
    init(_ value: UInt128) {
        limbs = []
        var rest = value
        while rest != 0 {
            let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: UInt128(Self.base))
            limbs.append(UInt32(truncatingIfNeeded: remainder))
            rest = quotient
        }
    }

    static let zero = Magnitude(limbs: [])
    static let one = Magnitude(limbs: [1])

    /// Tells whether the number is 0.
    var isZero: Bool { limbs.isEmpty }

    /// The number as an Int128 when it fits.
    var int128: Int128? {
        guard limbs.count <= 5 else { return nil }
        var value: UInt128 = 0
        for limb in limbs.reversed() {
            let (product, overflow) = value.multipliedReportingOverflow(by: UInt128(Self.base))
            if overflow { return nil }
            let (sum, carry) = product.addingReportingOverflow(UInt128(limb))
            if carry { return nil }
            value = sum
        }
        return Int128(exactly: value)
    }

    /// The number of decimal digits; 0 has none.
    var digitCount: Int {
        guard let top = limbs.last else { return 0 }
        return (limbs.count - 1) * 9 + PowersOfTen.digitCount(UInt128(top))
    }

    /// Drops zeros on top.
    private mutating func normalize() { while limbs.last == 0 { limbs.removeLast() } }

    /// Compares two numbers.
    static func compare(_ a: Magnitude, _ b: Magnitude) -> Int {
        if a.limbs.count != b.limbs.count { return a.limbs.count < b.limbs.count ? -1 : 1 }
        for i in a.limbs.indices.reversed() where a.limbs[i] != b.limbs[i] { return a.limbs[i] < b.limbs[i] ? -1 : 1 }
        return 0
    }

    /// Adds two numbers.
    static func + (a: Magnitude, b: Magnitude) -> Magnitude {
        let (long, short) = a.limbs.count >= b.limbs.count ? (a.limbs, b.limbs) : (b.limbs, a.limbs)
        var result: [UInt32] = []
        result.reserveCapacity(long.count + 1)
        var carry: UInt64 = 0
        for i in long.indices {
            let sum = UInt64(long[i]) + (i < short.count ? UInt64(short[i]) : 0) + carry
            carry = sum >= base ? 1 : 0
            result.append(UInt32(sum - carry * base))
        }
        if carry > 0 { result.append(1) }
        return Magnitude(limbs: result)
    }

    /// Subtracts a number that is not larger.
    static func - (a: Magnitude, b: Magnitude) -> Magnitude {
        var result = a.limbs
        var borrow: Int64 = 0
        for i in result.indices {
            var difference = Int64(result[i]) - (i < b.limbs.count ? Int64(b.limbs[i]) : 0) - borrow
            borrow = difference < 0 ? 1 : 0
            if difference < 0 { difference += Int64(base) }
            result[i] = UInt32(difference)
            if borrow == 0 && i >= b.limbs.count { break }
        }
        return Magnitude(limbs: result)
    }

    /// Multiplies two numbers as one does on paper.
    static func * (a: Magnitude, b: Magnitude) -> Magnitude {
        if a.isZero || b.isZero { return .zero }
        var result = [UInt32](repeating: 0, count: a.limbs.count + b.limbs.count)
        for i in a.limbs.indices where a.limbs[i] != 0 {
            let factor = UInt64(a.limbs[i])
            var carry: UInt64 = 0
            for j in b.limbs.indices {
                let sum = factor * UInt64(b.limbs[j]) + UInt64(result[i + j]) + carry
                carry = sum / base
                result[i + j] = UInt32(truncatingIfNeeded: sum - carry * base)
            }
            result[i + b.limbs.count] = UInt32(truncatingIfNeeded: carry)
        }
        return Magnitude(limbs: result)
    }

    /// Multiplies by a power of ten.
    func timesPowerOfTen(_ exponent: Int) -> Magnitude {
        guard exponent > 0, !isZero else { return self }
        let (groups, digits) = exponent.quotientAndRemainder(dividingBy: 9)
        let scaled = digits == 0 ? self : self * Magnitude(UInt128(PowersOfTen.power(digits)))
        return Magnitude(limbs: [UInt32](repeating: 0, count: groups) + scaled.limbs)
    }

    /// Divides by a power of ten; tells the quotient and how the remainder compares with half the divisor, and whether
    /// there is a remainder at all.
    func dividedByPowerOfTen(_ exponent: Int) -> (quotient: Magnitude, atLeastHalf: Bool, exact: Bool) {
        guard exponent > 0, !isZero else { return (self, false, true) }
        guard exponent <= digitCount else { return (.zero, false, false) }
        let (groups, digits) = exponent.quotientAndRemainder(dividingBy: 9)
        let lost = limbs[0..<groups]
        let kept = Magnitude(limbs: Array(limbs[groups...]))
        let lostSome = lost.contains { $0 != 0 }
        guard digits > 0 else {
            return (kept, lost.last.map { $0 >= 500_000_000 } ?? false, !lostSome)
        }
        let divisor = UInt32(truncatingIfNeeded: PowersOfTen.power(digits))
        let (quotient, remainder) = kept.divided(by: divisor)
        return (quotient, remainder >= divisor / 2, remainder == 0 && !lostSome)
    }

    /// Multiplies by a power of ten, or divides by one and cuts off.
    func shifted(_ exponent: Int) -> Magnitude {
        exponent >= 0 ? timesPowerOfTen(exponent) : dividedByPowerOfTen(-exponent).quotient
    }

    /// Divides by a power of ten and rounds half up.
    func roundedByPowerOfTen(_ exponent: Int) -> Magnitude {
        let (quotient, atLeastHalf, _) = dividedByPowerOfTen(exponent)
        return atLeastHalf ? quotient + .one : quotient
    }

    /// The digits of the three highest groups, and how many digits follow.
    var leading: (top: UInt128, following: Int) {
        let top = limbs.suffix(3).reversed().reduce(UInt128(0)) { $0 * UInt128(Self.base) + UInt128($1) }
        return (top, max(0, limbs.count - 3) * 9)
    }
}
