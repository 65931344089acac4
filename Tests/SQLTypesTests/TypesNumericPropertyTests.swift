import SQLBasics
import SQLTypes
import Testing

/// Compares numeric arithmetic with integers and with laws that hold for all numbers.
@Suite struct TypesNumericPropertyTests {
    /// A small generator whose seed is printed with every failure.
    struct Random {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state ^ (state >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        }

        /// Makes the text of a number with up to so many digits on either side of the point.
        mutating func decimal(_ digits: UInt64) -> String {
            let whole = (0..<(1 + next() % digits)).map { _ in String(next() % 10) }.joined()
            let fraction = (0..<(next() % digits)).map { _ in String(next() % 10) }.joined()
            return (next() % 2 == 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
        }
    }

    private static let seeds: [UInt64] = [1, 2, 20_261_122]

    @Test(arguments: seeds) func integersAgree(seed: UInt64) throws {
        var random = Random(state: seed)
        for _ in 0..<2000 {
            let a = Int128(Int64(bitPattern: random.next())) >> Int128(random.next() % 60)
            let b = Int128(Int64(bitPattern: random.next())) >> Int128(random.next() % 60)
            let (x, y) = (Numeric(whole: a), Numeric(whole: b))
            #expect(try Numeric.add(x, y).text == String(a + b), "seed \(seed)")
            #expect(try Numeric.multiply(x, y).text == String(a * b), "seed \(seed)")
            #expect(Numeric.compare(x, y).signum() == (a < b ? -1 : (a == b ? 0 : 1)), "seed \(seed)")
            guard b != 0 else { continue }
            #expect(try Numeric.remainder(x, y).text == String(a % b), "seed \(seed)")
            #expect(try Numeric.wholeQuotient(x, y).text == String(a / b), "seed \(seed)")
        }
    }

    @Test(arguments: seeds) func largeNumbersObeyTheLaws(seed: UInt64) throws {
        var random = Random(state: seed)
        for _ in 0..<400 {
            let texts = (0..<3).map { _ in random.decimal(60) }
            let (a, b, c) = (try Numeric.parse(texts[0]), try Numeric.parse(texts[1]), try Numeric.parse(texts[2]))
            let note: Comment = "seed \(seed): \(texts)"
            #expect(try Numeric.parse(a.text) == a && Numeric.parse(a.text).text == a.text, note)
            #expect(try Numeric.subtract(Numeric.add(a, b), b) == a, note)
            let left = try Numeric.multiply(a, Numeric.add(b, c))
            let right = try Numeric.add(Numeric.multiply(a, b), Numeric.multiply(a, c))
            #expect(left == right, note)
            #expect(left.hashValue == right.hashValue, note)
            guard !b.isZero else { continue }
            let quotient = try Numeric.wholeQuotient(a, b)
            let remainder = try Numeric.remainder(a, b)
            #expect(try Numeric.add(Numeric.multiply(quotient, b), remainder) == a, note)
            #expect(Numeric.compare(remainder.magnitude, b.magnitude) < 0, note)
            #expect(try Numeric.divide(Numeric.multiply(a, b), b) == a, note)
        }
    }

    @Test(arguments: seeds) func rootsAndLogarithmsInvert(seed: UInt64) throws {
        var random = Random(state: seed)
        for _ in 0..<40 {
            let text = "1" + random.decimal(12).filter { $0 != "-" }
            let a = try Numeric.parse(text)
            let root = try a.squareRoot()
            let back = try Numeric.multiply(root, root).doubleValue / a.doubleValue
            #expect(abs(back - 1) < 1e-14, "seed \(seed): \(text)")
            let logarithm = try Numeric.logarithm(base: Numeric(10), a)
            let raised = try Numeric.power(Numeric(10), logarithm).doubleValue / a.doubleValue
            #expect(abs(raised - 1) < 1e-12, "seed \(seed): \(text)")
        }
    }
}
