import Glibc
import SQLBasics

/// How large one value may become (PostgreSQL's `MaxAllocSize` and what follows from it).
public enum ValueLimits {
    /// The number of bytes that one value may have, its header included.
    public static let bytes = 0x3FFF_FFFF
    /// The number of elements that an array may have (`MaxArraySize`).
    static let elements = 134_217_727

    /// Throws when a value of so many bytes cannot be (`palloc`).
    public static func check(_ count: Int) throws(Diagnostic) {
        guard count + 4 > bytes else { return }
        throw Diagnostic(.internalError, "invalid memory alloc request size \(count + 4)")
    }

    /// Throws 53200 when the process cannot have two more texts of so many bytes: one is made, and copied to where it is kept.
    static func reserve(_ count: Int) throws(Diagnostic) {
        if count > 1 << 20 { try MemoryGuard.check(adding: 2 * count) }
    }

    /// Returns a text so many times behind itself.
    static func repeating(_ text: String, _ times: Int) throws(Diagnostic) -> String {
        guard times > 0, !text.isEmpty else { return "" }
        let unit = Array(text.utf8)
        let total = unit.count * times
        try reserve(total)
        return String(unsafeUninitializedCapacity: total) { buffer in
            guard let base = buffer.baseAddress else { return 0 }
            _ = buffer.update(fromContentsOf: unit)
            var filled = unit.count
            while filled < total {
                let more = min(filled, total - filled)
                memcpy(base + filled, base, more)
                filled += more
            }
            return total
        }
    }

    /// Throws when a text that is put together piece by piece cannot grow so far (`enlargeStringInfo`).
    static func check(growing count: Int, by more: Int) throws(Diagnostic) {
        guard more >= bytes - count else { return }
        throw Diagnostic(
            .programLimitExceeded, "string buffer exceeds maximum allowed length (\(bytes) bytes)",
            detail: "Cannot enlarge string buffer containing \(count) bytes by \(more) more bytes.")
    }

    /// Throws when an array cannot have so many elements (`ArrayGetNItems`).
    static func check(elements count: Int) throws(Diagnostic) {
        guard count > elements else { return }
        throw Diagnostic(.programLimitExceeded, "array size exceeds the maximum allowed (\(elements))")
    }

    /// Joins texts with a separator between them, as far as that is not too long.
    static func joined(_ parts: [String], separator: String) throws(Diagnostic) -> String {
        var count = 0
        for (index, part) in parts.enumerated() {
            if index > 0 {
                try check(growing: count, by: separator.utf8.count)
                count += separator.utf8.count
            }
            try check(growing: count, by: part.utf8.count)
            count += part.utf8.count
        }
        try reserve(count)
        return parts.joined(separator: separator)
    }
}
