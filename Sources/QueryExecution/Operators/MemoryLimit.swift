import SQLBasics
import SQLTypes

/// Keeps a statement from filling the machine's memory with intermediate rows.
enum MemoryLimit {
    /// The number of values that one operator may keep.
    static var values: Int { 200_000_000 }
    /// The number of bytes of text in one vector, whose offsets have 32 bits.
    static var textBytes: Int { 2_000_000_000 }

    /// Throws 53200 when an operator keeps too many rows or too much text.
    static func check(_ batch: Batch) throws(Diagnostic) {
        try check(values: batch.count * max(1, batch.columns.count))
        for column in batch.columns {
            if case .text(let texts) = column.data { try check(textBytes: texts.bytes.count) }
        }
    }

    /// Throws 53200 when there are too many values.
    static func check(values count: Int) throws(Diagnostic) {
        guard count > values else { return }
        throw Diagnostic(.outOfMemory, "out of memory", detail: "An intermediate result has too many rows.")
    }

    /// Throws 53200 when there is too much text.
    static func check(textBytes count: Int) throws(Diagnostic) {
        guard count > textBytes else { return }
        throw Diagnostic(.outOfMemory, "out of memory", detail: "An intermediate result has too much text.")
    }

    /// Throws 53200 when a value cannot be repeated so many times, as a constant is in each row.
    static func check(repeating value: Value, count: Int) throws(Diagnostic) {
        guard case .text(let text) = value, count > 1 else { return }
        let (total, overflow) = text.utf8.count.multipliedReportingOverflow(by: count)
        try check(textBytes: overflow ? .max : total)
        try MemoryGuard.check(adding: total)
    }

    /// Throws 53200 when repeating rows, as a join does, would make too much text.
    static func check(gathering rows: ContiguousArray<Int32>, of columns: [ColumnVector]) throws(Diagnostic) {
        for column in columns {
            guard case .text(let texts) = column.data, texts.bytes.count > 500_000 else { continue }
            var total = 0
            for row in rows where row >= 0 { total += texts.range(Int(row)).count }
            try check(textBytes: total)
        }
    }
}
