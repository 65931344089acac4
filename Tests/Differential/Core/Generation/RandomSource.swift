/// A stream of numbers that a seed determines (SplitMix64).
package struct RandomSource: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Makes the stream of a seed.
    package init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 ^ 0x5bf0_3635 }

    /// Returns the next number.
    package mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
