import SQLBasics
import SQLTypes

/// A bit string that is written only to be a number: `x'40000'::int`, as the modes of large objects are given.
enum BitStringNumber {
    /// Returns the number that a bit string is as an int4 or int8 (`bittoint4`, `bittoint8`); nil for other types.
    ///
    /// The text begins with `b` or `x`, as the lexer hands it on.
    static func value(of text: String, as type: SQLType, at span: SourceSpan) throws(Diagnostic) -> Int64? {
        let width: Int
        switch type.oid {
        case SQLType.int4.oid: width = 32
        case SQLType.int8.oid: width = 64
        default: return nil
        }
        let isHexadecimal = text.first == "x" || text.first == "X"
        var bits: UInt64 = 0
        var count = 0
        for character in text.dropFirst() {
            guard character.isASCII, let digit = character.hexDigitValue, isHexadecimal || digit < 2 else {
                let kind = isHexadecimal ? "hexadecimal" : "binary"
                throw Diagnostic(
                    .invalidTextRepresentation, "\"\(character)\" is not a valid \(kind) digit", at: span)
            }
            count += isHexadecimal ? 4 : 1
            guard count <= width else {
                throw Diagnostic(
                    .numericValueOutOfRange, width == 32 ? "integer out of range" : "bigint out of range")
            }
            bits = bits << (isHexadecimal ? 4 : 1) | UInt64(digit)
        }
        return width == 32 ? Int64(Int32(truncatingIfNeeded: bits)) : Int64(bitPattern: bits)
    }
}
