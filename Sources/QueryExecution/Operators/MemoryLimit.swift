import SQLBasics

/// Keeps a statement from filling the machine's memory with intermediate rows.
enum MemoryLimit {
    /// The number of rows that one operator may keep.
    static var rows: Int { 100_000_000 }

    /// Throws 53200 when an operator keeps too many rows.
    static func check(rows count: Int) throws(Diagnostic) {
        guard count > rows else { return }
        throw Diagnostic(
            .outOfMemory, "out of memory", detail: "An intermediate result has more than \(rows) rows.")
    }
}
