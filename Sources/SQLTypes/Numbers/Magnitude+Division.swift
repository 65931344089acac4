extension Magnitude {
    /// Divides by a small number.
    func divided(by divisor: UInt32) -> (quotient: Magnitude, remainder: UInt32) {
        var result = limbs
        var remainder: UInt64 = 0
        for i in result.indices.reversed() {
            let value = remainder * Self.base + UInt64(result[i])
            result[i] = UInt32(truncatingIfNeeded: value / UInt64(divisor))
            remainder = value % UInt64(divisor)
        }
        return (Magnitude(limbs: result), UInt32(truncatingIfNeeded: remainder))
    }

    /// Divides by a number that is not 0 (Knuth, The Art of Computer Programming, volume 2, algorithm D).
    func divided(by divisor: Magnitude) -> (quotient: Magnitude, remainder: Magnitude) {
        guard divisor.limbs.count > 1 else {
            let (quotient, remainder) = divided(by: divisor.limbs.first ?? 1)
            return (quotient, Magnitude(limbs: [remainder]))
        }
        guard Magnitude.compare(self, divisor) >= 0 else { return (.zero, self) }
        let factor = UInt32(truncatingIfNeeded: Self.base / (UInt64(divisor.limbs[divisor.limbs.count - 1]) + 1))
        let scale = Magnitude(limbs: [factor])
        let v = (divisor * scale).limbs
        var u = (self * scale).limbs
        u += [UInt32](repeating: 0, count: limbs.count + 1 - u.count)
        var quotient = [UInt32](repeating: 0, count: u.count - v.count)
        for j in quotient.indices.reversed() { quotient[j] = Self.divideStep(&u, v, at: j) }
        let (remainder, _) = Magnitude(limbs: u).divided(by: factor)
        return (Magnitude(limbs: quotient), remainder)
    }

    /// Finds one group of the quotient and takes its multiple of `v` off `u`.
    private static func divideStep(_ u: inout [UInt32], _ v: [UInt32], at j: Int) -> UInt32 {
        let n = v.count
        let top = UInt64(u[j + n]) * base + UInt64(u[j + n - 1])
        var guess = top / UInt64(v[n - 1])
        var rest = top % UInt64(v[n - 1])
        while guess >= base || guess * UInt64(v[n - 2]) > rest * base + UInt64(u[j + n - 2]) {
            guess -= 1
            rest += UInt64(v[n - 1])
            if rest >= base { break }
        }
        if subtractMultiple(&u, v, guess, at: j) {
            guess -= 1
            addBack(&u, v, at: j)
        }
        return UInt32(truncatingIfNeeded: guess)
    }

    /// Subtracts `factor * v` from `u` at a position; tells whether the result fell below zero.
    private static func subtractMultiple(_ u: inout [UInt32], _ v: [UInt32], _ factor: UInt64, at j: Int) -> Bool {
        var carry: UInt64 = 0
        var borrow: Int64 = 0
        for i in 0...v.count {
            let product = (i < v.count ? factor * UInt64(v[i]) : 0) + carry
            carry = product / base
            var difference = Int64(u[i + j]) - Int64(product % base) - borrow
            borrow = difference < 0 ? 1 : 0
            if difference < 0 { difference += Int64(base) }
            u[i + j] = UInt32(truncatingIfNeeded: difference)
        }
        return borrow != 0
    }

    /// Adds `v` to `u` at a position.
    private static func addBack(_ u: inout [UInt32], _ v: [UInt32], at j: Int) {
        var carry: UInt64 = 0
        for i in 0...v.count {
            let sum = UInt64(u[i + j]) + (i < v.count ? UInt64(v[i]) : 0) + carry
            carry = sum / base
            u[i + j] = UInt32(truncatingIfNeeded: sum % base)
        }
    }

    /// Returns the whole part of the square root, by Newton's method from the root of the upper half of the digits.
    func squareRoot() -> Magnitude {
        guard !isZero else { return .zero }
        var guess = Magnitude(limbs: [
            UInt32(truncatingIfNeeded: Self.base) - 1, UInt32(truncatingIfNeeded: Self.base) - 1,
        ])
        if limbs.count > 4 {
            let dropped = limbs.count / 4
            let upper = Magnitude(limbs: Array(limbs[(2 * dropped)...])).squareRoot() + .one
            guess = Magnitude(limbs: [UInt32](repeating: 0, count: dropped) + upper.limbs)
        }
        while true {
            let next = (guess + divided(by: guess).quotient).divided(by: 2).quotient
            if Magnitude.compare(next, guess) >= 0 { return guess }
            guess = next
        }
    }
}
