import TestSupport

/// A stream of numbers that the seed of a case determines.
package struct RandomSource: RandomNumberGenerator, Sendable {
    private var numbers: SeededGenerator

    /// Makes the stream of a seed.
    package init(seed: UInt64) { numbers = SeededGenerator(seed: seed &* 0x9e37_79b9_7f4a_7c15 ^ 0x5bf0_3635) }

    /// Returns the next number.
    package mutating func next() -> UInt64 { numbers.next() }
}
