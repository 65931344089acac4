/// Tells how many cells of a terminal text takes, as psql counts them (`ucs_wcwidth`).
enum DisplayWidth {
    /// Returns the cells of one code point: 0 for marks that combine, 2 for wide ones, -1 for control characters.
    static func of(_ code: UInt32) -> Int {
        if code < 0x7F { return code < 0x20 ? (code == 0 ? 0 : -1) : 1 }
        if code < 0xA0 { return -1 }
        if code < 0x1100 { return isMark(code) ? 0 : 1 }
        if isWide(code) { return 2 }
        return isMark(code) ? 0 : 1
    }

    /// Tells whether a code point combines with the one before or has no shape (categories Mn, Me, Cf).
    private static func isMark(_ code: UInt32) -> Bool {
        guard code == 0xAD || code >= 0x300, let scalar = Unicode.Scalar(code) else { return false }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return true
        default: return false
        }
    }

    /// Tells whether a code point is in the table of wide ranges.
    private static func isWide(_ code: UInt32) -> Bool {
        var low = 0
        var high = WideRanges.table.count
        while low < high {
            let middle = (low + high) / 2
            if WideRanges.table[middle].last < code { low = middle + 1 } else { high = middle }
        }
        return low < WideRanges.table.count && WideRanges.table[low].first <= code
    }

    /// Returns the cells of a text without control characters; those count as one cell each.
    static func of(_ text: some Sequence<UInt8>) -> Int {
        var decoder = UTF8Steps(text)
        var width = 0
        while let step = decoder.next() { width += max(step.width, 0) }
        return width
    }
}

/// Walks over UTF-8 bytes one code point at a time; a byte that starts no code point counts as one.
struct UTF8Steps<Bytes: Sequence<UInt8>> {
    /// One code point: its value, its cells and its length in bytes.
    struct Step {
        /// The code point.
        var code: UInt32
        /// Its cells on a terminal, -1 for control characters.
        var width: Int
        /// The number of its bytes.
        var length: Int
    }

    /// The bytes that are left.
    private var bytes: Bytes.Iterator
    /// A byte that was given back.
    private var peeked: UInt8?

    /// Starts at the first byte.
    init(_ bytes: Bytes) { self.bytes = bytes.makeIterator() }

    /// Returns the next code point.
    mutating func next() -> Step? {
        guard let lead = take() else { return nil }
        guard lead >= 0xC0 else {
            return Step(code: UInt32(lead), width: lead < 0x80 ? DisplayWidth.of(UInt32(lead)) : 1, length: 1)
        }
        let more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1
        var code = UInt32(lead) & (0x3F >> UInt32(more))
        var length = 1
        while length <= more, let byte = take() {
            guard byte & 0xC0 == 0x80 else {
                peeked = byte
                break
            }
            code = code << 6 | UInt32(byte & 0x3F)
            length += 1
        }
        return Step(code: code, width: length == more + 1 ? DisplayWidth.of(code) : 1, length: length)
    }

    /// Returns the next byte, one that was given back first.
    private mutating func take() -> UInt8? {
        if let byte = peeked {
            peeked = nil
            return byte
        }
        return bytes.next()
    }
}
