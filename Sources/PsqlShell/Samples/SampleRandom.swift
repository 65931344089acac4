/// Random numbers that are the same on every machine (SplitMix64), in whole numbers only.
///
/// Each row, or family of rows, begins with numbers of its own; so no row depends on how many were made before it.
struct SampleRandom {
    private var state: UInt64

    /// Begins the numbers of one unit of a table.
    init(table: Int, unit: Int) {
        let start = UInt64(truncatingIfNeeded: table) &* 0xD1B5_4A32_D192_ED03
        state = start ^ UInt64(truncatingIfNeeded: unit) &* 0x9E6C_63D0_676A_9A99
        _ = next()
    }

    /// Returns the next 64 bits.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Returns a number from 0 to below a bound; 0 if the bound is not positive.
    mutating func below(_ bound: Int) -> Int {
        guard bound > 0 else { return 0 }
        return Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// Returns a number from a range.
    mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    /// Returns a number below a bound, low ones much more often than high ones, as popularity goes.
    mutating func popular(_ bound: Int) -> Int {
        let part = next().multipliedFullWidth(by: next()).high
        return bound > 0 ? Int(truncatingIfNeeded: part.multipliedFullWidth(by: UInt64(bound)).high) : 0
    }

    /// Tells yes so many times out of a thousand.
    mutating func happens(_ perMille: Int) -> Bool { below(1000) < perMille }

    /// Returns which of several weights a number falls to.
    mutating func weighted(_ weights: [Int]) -> Int {
        var rest = below(weights.reduce(0, +))
        for (index, weight) in weights.enumerated() {
            if rest < weight { return index }
            rest -= weight
        }
        return 0
    }

    /// Returns one of a list's elements; the list must not be empty.
    mutating func one<Element>(of list: [Element]) -> Element { list[below(list.count)] }
}
