/// What a byte can begin, as a number that indexes nothing but a switch.
enum ByteClass {
    static let end: UInt8 = 0
    static let space: UInt8 = 1
    static let letter: UInt8 = 2
    static let digit: UInt8 = 3
    static let dollar: UInt8 = 4
    static let operatorSign: UInt8 = 5
    static let punctuation: UInt8 = 6
    static let quote: UInt8 = 7
    static let doubleQuote: UInt8 = 8
}

/// The class of each byte: 2 for letters, the underscore and everything beyond ASCII (`ident_start` of PostgreSQL).
let byteClasses: [UInt8] = [
    0, 9, 9, 9, 9, 9, 9, 9, 9, 1, 1, 1, 1, 1, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
    1, 5, 8, 5, 4, 5, 5, 7, 6, 6, 5, 5, 6, 5, 6, 5, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 6, 6, 5, 5, 5, 5,
    5, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 6, 9, 6, 5, 2,
    5, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 9, 5, 9, 5, 9,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
]

extension UInt8 {
    /// Tells whether an identifier may go on with the byte (`ident_cont`).
    @inline(__always) var continuesIdentifier: Bool {
        let kind = byteClasses[Int(self)]
        return kind >= ByteClass.letter && kind <= ByteClass.dollar
    }

    /// Tells whether the byte is a decimal digit.
    @inline(__always) var isDigit: Bool { self >= 0x30 && self <= 0x39 }

    /// Tells whether the byte is white space (`space` of PostgreSQL).
    @inline(__always) var isSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }

    /// The value of a hexadecimal digit; nil for other bytes.
    var hexValue: UInt32? {
        switch self {
        case 0x30...0x39: UInt32(self) - 0x30
        case 0x41...0x46: UInt32(self) - 0x37
        case 0x61...0x66: UInt32(self) - 0x57
        default: nil
        }
    }

    /// The byte in lower case, when it is an ASCII letter.
    @inline(__always) var lowered: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}
