import Glibc

/// The seed that a test draws its cases from.
package enum TestSeed {
    /// The seed while nothing else is asked for, so that a commit that passed passes again.
    private static let usual: UInt64 = 20_261_123

    /// Returns the seed and prints it: the number in the environment's `ROLESQL_TEST_SEED`, a new one if that says `random`.
    package static func next(for cases: String) -> UInt64 {
        let seed = asked ?? usual
        print("seed of \(cases): \(seed)")
        return seed
    }

    /// The seed that the environment asks for, if any.
    private static var asked: UInt64? {
        guard let value = getenv("ROLESQL_TEST_SEED") else { return nil }
        let text = String(cString: value)
        return text == "random" ? UInt64.random(in: 0...UInt64.max) : UInt64(text)
    }
}
