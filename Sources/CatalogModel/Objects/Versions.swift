import Synchronization

/// The numbers of versions, which are never given twice in a process.
enum Versions {
    private static let last = Atomic<UInt64>(0)

    /// Returns the next number.
    static func next() -> UInt64 { last.add(1, ordering: .relaxed).newValue }
}
