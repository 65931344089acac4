/// Joins the two halves in which UTF-16 writes a code point beyond 16 bits.
enum SurrogatePairs {
    /// What comes of one more code.
    enum Outcome {
        /// A whole code point.
        case code(UInt32)
        /// The first half of one.
        case pending
        /// Half a pair without the other half.
        case invalid
    }

    /// Takes one more code into account.
    static func join(_ code: UInt32, _ pendingHigh: inout UInt32?) -> Outcome {
        let isLow = code >= 0xDC00 && code <= 0xDFFF
        if let high = pendingHigh {
            guard isLow else { return .invalid }
            pendingHigh = nil
            return .code(0x10000 + (high & 0x3FF) << 10 + (code & 0x3FF))
        }
        if isLow { return .invalid }
        guard code >= 0xD800, code <= 0xDBFF else { return .code(code) }
        pendingHigh = code
        return .pending
    }

    /// Returns the character with a code; nil for zero and for what is no code point.
    static func character(_ code: UInt32) -> Character? {
        code == 0 ? nil : Unicode.Scalar(code).map(Character.init)
    }
}
