import SQLBasics

/// A value of bit or bit varying: bits from the left, eight a byte, those behind the last one 0.
public struct BitString: Hashable, Sendable {
    /// The bytes.
    public private(set) var bytes: [UInt8]
    /// The number of bits.
    public private(set) var count: Int

    /// Makes a string of bits that are all 0.
    public init(zeros count: Int) {
        self.count = count
        bytes = [UInt8](repeating: 0, count: (count + 7) / 8)
    }

    /// Makes a string of the last bits of a number; a longer string repeats its sign (`bitfromint8`).
    public init(_ number: Int64, count: Int) {
        self.init(zeros: count)
        for place in 0..<count {
            let shift = count - 1 - place
            self[place] = number >> Int64(min(shift, 63)) & 1 != 0
        }
    }

    /// The bit of a place, counted from the left and from 0.
    public subscript(place: Int) -> Bool {
        get { bytes[place >> 3] & (0x80 >> UInt8(place & 7)) != 0 }
        set {
            let mask = UInt8(0x80) >> UInt8(place & 7)
            if newValue { bytes[place >> 3] |= mask } else { bytes[place >> 3] &= ~mask }
        }
    }

    /// Adds a bit at the end.
    public mutating func append(_ bit: Bool) {
        if count & 7 == 0 { bytes.append(0) }
        count += 1
        if bit { self[count - 1] = true }
    }

    /// Returns some of the bits.
    public func part(_ range: Range<Int>) -> BitString {
        var result = BitString(zeros: range.count)
        for place in range where self[place] { result[place - range.lowerBound] = true }
        return result
    }

    /// Returns the bits followed by others (`bitcat`).
    public func joined(_ other: BitString) -> BitString {
        var result = self
        for place in 0..<other.count { result.append(other[place]) }
        return result
    }

    /// Returns the bits cut, or filled with 0, to a length.
    public func fitted(to length: Int) -> BitString {
        if length <= count { return part(0..<length) }
        var result = BitString(zeros: length)
        result.bytes.replaceSubrange(bytes.indices, with: bytes)
        return result
    }

    /// Returns the bits moved to the left, or to the right by a negative distance (`bitshiftleft`).
    public func shifted(left distance: Int64) -> BitString {
        var result = BitString(zeros: count)
        guard distance.magnitude < UInt64(count) else { return result }
        let distance = Int(distance)
        for place in 0..<count where place + distance >= 0 && place + distance < count {
            if self[place + distance] { result[place] = true }
        }
        return result
    }

    /// Returns the bits turned over (`bitnot`).
    public var inverted: BitString {
        var result = self
        for place in 0..<count { result[place].toggle() }
        return result
    }

    /// Joins two strings of the same length, byte by byte.
    func combined(_ other: BitString, _ body: (UInt8, UInt8) -> UInt8) -> BitString {
        var result = self
        for i in bytes.indices { result.bytes[i] = body(bytes[i], other.bytes[i]) }
        return result
    }

    /// Returns the place, counted from 1, where other bits begin; 0 when they do not occur (`bitposition`).
    func position(of other: BitString) -> Int {
        guard count > 0, other.count <= count else { return 0 }
        for start in 0...(count - other.count) where part(start..<start + other.count) == other { return start + 1 }
        return 0
    }

    /// Returns the number that the bits are (`bittoint8`); nil when there are more than `width`.
    func number(width: Int) -> Int64? {
        guard count <= width else { return nil }
        var bits: UInt64 = 0
        for place in 0..<count { bits = bits << 1 | (self[place] ? 1 : 0) }
        return width == 32 ? Int64(Int32(truncatingIfNeeded: bits)) : Int64(bitPattern: bits)
    }

    /// Compares two strings: by their bytes, of which the difference is returned, then by their lengths (`bit_cmp`).
    public static func compare(_ a: BitString, _ b: BitString) -> Int {
        for (x, y) in zip(a.bytes, b.bytes) where x != y { return Int(x) - Int(y) }
        return a.count == b.count ? 0 : (a.count < b.count ? -1 : 1)
    }

    /// The bits as zeros and ones.
    public var text: String { String(decoding: (0..<count).map { self[$0] ? 0x31 : 0x30 }, as: UTF8.self) }
}

/// Reads bit strings.
public enum BitText {
    /// Reads zeros and ones, or hexadecimal digits behind an `x` (`bit_in`).
    public static func parse(_ text: String) throws(Diagnostic) -> BitString {
        var result = BitString(zeros: 0)
        let isHexadecimal = text.first == "x" || text.first == "X"
        let hasLetter = isHexadecimal || text.first == "b" || text.first == "B"
        for scalar in hasLetter ? text.unicodeScalars.dropFirst() : text.unicodeScalars[...] {
            guard scalar.isASCII, let digit = IntegerText.digitValue(UInt8(scalar.value)), isHexadecimal || digit < 2
            else {
                throw Diagnostic(
                    .invalidTextRepresentation,
                    "\"\(scalar)\" is not a valid \(isHexadecimal ? "hexadecimal" : "binary") digit")
            }
            for shift in (0..<(isHexadecimal ? 4 : 1)).reversed() { result.append(digit >> UInt64(shift) & 1 != 0) }
        }
        return result
    }

    /// Fits a bit string to the length of bit(n) or bit varying(n): a cast cuts or fills it, an assignment refuses
    /// (`bit`, `varbit`).
    static func fit(_ bits: BitString, _ type: SQLType, explicit: Bool) throws(Diagnostic) -> BitString {
        let limit = Int(type.modifier)
        if type.oid == SQLType.varbit.oid {
            if bits.count <= limit { return bits }
            guard explicit else {
                throw Diagnostic(
                    .stringDataRightTruncation, "bit string too long for type bit varying(\(limit))")
            }
            return bits.part(0..<limit)
        }
        if bits.count == limit { return bits }
        guard explicit else {
            throw Diagnostic(
                SQLState("22026"), "bit string length \(bits.count) does not match type bit(\(limit))")
        }
        return bits.fitted(to: limit)
    }
}

extension SQLType {
    /// The type `bit(n)`.
    public static let bit = SQLType(builtin: 1560)
    /// The type `bit varying(n)`.
    public static let varbit = SQLType(builtin: 1562)
}
