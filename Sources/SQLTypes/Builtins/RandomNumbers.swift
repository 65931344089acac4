import Glibc
import SQLBasics
import Synchronization

/// The generator behind random(): xoroshiro128**, as PostgreSQL's `pg_prng.c` has it, so that a seed gives the same numbers.
enum RandomNumbers {
    /// The state of the generator.
    private struct State {
        var s0: UInt64
        var s1: UInt64

        /// Returns the next 64 bits.
        mutating func next() -> UInt64 {
            let x = s1 ^ s0
            let result = Self.rotated(s0 &* 5, 7) &* 9
            s0 = Self.rotated(s0, 24) ^ x ^ (x << 16)
            s1 = Self.rotated(x, 37)
            return result
        }

        /// Rotates bits to the left.
        private static func rotated(_ x: UInt64, _ bits: UInt64) -> UInt64 { (x << bits) | (x >> (64 - bits)) }
    }

    /// The generator, seeded by the system until `setseed` is called.
    private static let state = Mutex(
        State(s0: UInt64.random(in: 1...UInt64.max), s1: UInt64.random(in: 1...UInt64.max)))

    /// Returns 64 random bits.
    private static func bits() -> UInt64 { state.withLock { $0.next() } }

    /// Returns a number from 0 up to, not including, 1.
    static func double() -> Double { Double(bits() >> 12) * 0x1p-52 }

    /// Returns a number of the normal distribution (`pg_prng_double_normal`).
    static func normal() -> Double {
        let u1 = 1 - double()
        let u2 = 1 - double()
        return sqrt(-2 * log(u1)) * sin(2 * Double.pi * u2)
    }

    /// Seeds the generator.
    static func seed(_ seed: Double) throws {
        guard seed >= -1, seed <= 1 else {
            throw Diagnostic(.invalidParameterValue, "setseed parameter \(seed) is out of allowed range [-1,1]")
        }
        var mix = UInt64(bitPattern: Int64(Double((UInt64(1) << 52) - 1) * seed))
        let first = splitMix(&mix)
        let second = splitMix(&mix)
        state.withLock { $0 = State(s0: first, s1: second) }
    }

    /// Returns the next number of the simple generator that spreads a seed.
    private static func splitMix(_ state: inout UInt64) -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// The error of an empty range.
    private static var emptyRange: Diagnostic {
        Diagnostic(.invalidParameterValue, "lower bound must be less than or equal to upper bound")
    }

    /// Returns an integer of a range (`pg_prng_int64_range`).
    static func integer(from low: Int64, through high: Int64) throws -> Int64 {
        guard low <= high else { throw emptyRange }
        guard low < high else { return low }
        let range = UInt64(bitPattern: high) &- UInt64(bitPattern: low)
        let shift = UInt64(range.leadingZeroBitCount)
        var value = bits() >> shift
        while value > range { value = bits() >> shift }
        return Int64(bitPattern: UInt64(bitPattern: low) &+ value)
    }

    /// Returns an exact number of a range, with as many digits as its bounds have.
    static func numeric(_ low: Numeric, _ high: Numeric) throws -> Numeric {
        for (bound, name) in [(low, "lower"), (high, "upper")] where !bound.isFinite {
            throw Diagnostic(
                .invalidParameterValue, "\(name) bound cannot be \(bound.isNaN ? "NaN" : "infinity")")
        }
        guard Numeric.compare(low, high) <= 0 else { throw emptyRange }
        let scale = Int(max(low.scale, high.scale))
        let unit = try Numeric.power(Numeric(Int64(10)), Numeric(Int64(scale)))
        let width = try Numeric.multiply(try Numeric.subtract(high, low), unit)
        let steps = try integer(from: 0, through: try width.rounded(scale: 0).integer(as: .int8))
        return try Numeric.add(low, try Numeric.divide(Numeric(steps), unit)).rounded(scale: scale)
    }

    /// Returns two words of random bits.
    static func words() -> (UInt64, UInt64) { (bits(), bits()) }
}
