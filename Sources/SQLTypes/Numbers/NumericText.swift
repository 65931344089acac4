import SQLBasics

extension Numeric {
    /// Writes the number with all digits of its scale (`numeric_out`).
    public func append(to output: inout [UInt8]) {
        if !isFinite { return output.append(text: isNaN ? "NaN" : (mantissa < 0 ? "-Infinity" : "Infinity")) }
        if mantissa < 0 { output.append(ascii: "-") }
        if large == nil, mantissa.magnitude <= UInt64.max, scale < 19 {
            return appendSmall(UInt64(truncatingIfNeeded: mantissa.magnitude), to: &output)
        }
        let start = output.count
        let width = Int(scale) + 1
        if let large {
            Self.append(large, width: width, to: &output)
        } else {
            Digits.append(unsigned: mantissa.magnitude, width: width, to: &output)
        }
        guard scale > 0 else { return }
        output.insert(UInt8(ascii: "."), at: max(start, output.count - Int(scale)))
    }

    /// Writes a number of one machine word: its whole part, a point, and the rest.
    private func appendSmall(_ value: UInt64, to output: inout [UInt8]) {
        guard scale > 0 else { return Digits.append(unsigned: value, to: &output) }
        let unit = UInt64(truncatingIfNeeded: PowersOfTen.power(Int(scale)))
        let whole = value / unit
        Digits.append(unsigned: whole, to: &output)
        output.append(ascii: ".")
        Digits.append(unsigned: value - whole * unit, width: Int(scale), to: &output)
    }

    /// Writes many digits with zeros in front up to a width.
    private static func append(_ digits: Magnitude, width: Int, to output: inout [UInt8]) {
        output.append(contentsOf: repeatElement(0x30, count: max(0, width - digits.digitCount)))
        for (i, limb) in digits.limbs.reversed().enumerated() {
            Digits.append(unsigned: UInt64(limb), width: i == 0 ? 1 : 9, to: &output)
        }
    }

    /// The number in decimal.
    public var text: String {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads a number, with exponent or as NaN or infinity (`numeric_in`).
    public static func parse(_ text: String) throws(Diagnostic) -> Numeric {
        var copy = text
        if let plain = copy.withUTF8({ parsePlain($0) }) { return plain }
        let bytes = Array(TextTools.trimmed(text).utf8)
        var i = 0
        let negative = bytes.first == UInt8(ascii: "-")
        if negative || bytes.first == UInt8(ascii: "+") { i = 1 }
        guard i < bytes.count else { throw ValueText.invalidSyntax(text, "numeric") }
        if let special = parseSpecial(bytes[i...], signed: i > 0, negative: negative) { return special }
        if bytes[i] == 0x30 && i + 2 < bytes.count, let base = baseOfPrefix(bytes[i + 1]) {
            guard let digits = parseDigits(bytes[(i + 2)...], base: base) else {
                throw ValueText.invalidSyntax(text, "numeric")
            }
            return try checked(negative: negative, magnitude: digits, scale: 0)
        }
        var reader = NumericReader(bytes: bytes, position: i)
        guard reader.read() else { throw ValueText.invalidSyntax(text, "numeric") }
        return try reader.result(negative: negative)
    }

    /// Reads up to 18 digits with a sign and a point, the usual form; nil for any other.
    private static func parsePlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Numeric? {
        let isNegative = bytes.first == UInt8(ascii: "-")
        let start = isNegative ? 1 : 0
        guard bytes.count > start, bytes.count - start <= 19, bytes[start] &- 0x30 <= 9 else { return nil }
        var value: Int64 = 0
        var point = -1
        for i in start..<bytes.count {
            let digit = bytes[i] &- 0x30
            if digit <= 9 {
                guard i - start < 18 || point >= 0 else { return nil }
                value = value * 10 + Int64(digit)
            } else {
                guard bytes[i] == UInt8(ascii: "."), point < 0, i + 1 < bytes.count else { return nil }
                point = i
            }
        }
        let scale = point < 0 ? 0 : bytes.count - point - 1
        return Numeric(mantissa: Int128(isNegative ? -value : value), scale: Int32(truncatingIfNeeded: scale))
    }

    /// Reads the words for values that are no numbers.
    private static func parseSpecial(_ bytes: ArraySlice<UInt8>, signed: Bool, negative: Bool) -> Numeric? {
        guard let first = bytes.first, first | 0x20 == UInt8(ascii: "n") || first | 0x20 == UInt8(ascii: "i") else {
            return nil
        }
        switch String(decoding: bytes, as: UTF8.self).lowercased() {
        case "nan": return signed ? nil : .nan
        case "inf", "infinity": return negative ? .minusInfinity : .infinity
        default: return nil
        }
    }

    /// The base that the letter behind a leading 0 means.
    private static func baseOfPrefix(_ letter: UInt8) -> UInt32? {
        switch letter | 0x20 {
        case UInt8(ascii: "x"): 16
        case UInt8(ascii: "o"): 8
        case UInt8(ascii: "b"): 2
        default: nil
        }
    }

    /// Reads digits of another base, with underscores between them.
    private static func parseDigits(_ bytes: ArraySlice<UInt8>, base: UInt32) -> Magnitude? {
        var result = Magnitude.zero
        var digitBefore = true
        for byte in bytes {
            if byte == UInt8(ascii: "_") && digitBefore {
                digitBefore = false
                continue
            }
            guard let digit = IntegerText.digitValue(byte), digit < UInt64(base) else { return nil }
            result = result * Magnitude(limbs: [base]) + Magnitude(limbs: [UInt32(digit)])
            digitBefore = true
        }
        return digitBefore ? result : nil
    }
}

/// Reads decimal digits with a point and an exponent.
private struct NumericReader {
    let bytes: [UInt8]
    var position: Int
    private var digits: [UInt8] = []
    private var scale = 0
    private var exponent = 0

    /// Begins to read behind the sign.
    init(bytes: [UInt8], position: Int) {
        self.bytes = bytes
        self.position = position
    }

    /// Reads everything; tells whether it is a number.
    mutating func read() -> Bool {
        guard readDigits() else { return false }
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            position += 1
            let whole = digits.count
            guard readDigits() else { return false }
            scale = digits.count - whole
        }
        guard !digits.isEmpty else { return false }
        if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
            guard readExponent() else { return false }
        }
        return position == bytes.count
    }

    /// Reads digits with single underscores between them; none are fine.
    private mutating func readDigits() -> Bool {
        let start = digits.count
        while position < bytes.count {
            let byte = bytes[position]
            if byte >= 0x30 && byte <= 0x39 {
                digits.append(byte - 0x30)
            } else if byte == UInt8(ascii: "_") {
                guard digits.count > start, position + 1 < bytes.count, (0x30...0x39).contains(bytes[position + 1])
                else {
                    return false
                }
            } else {
                break
            }
            position += 1
        }
        return true
    }

    /// Reads an exponent.
    private mutating func readExponent() -> Bool {
        position += 1
        let text = String(decoding: bytes[position...], as: UTF8.self).filter { $0 != "_" }
        guard let number = Int(text), abs(number) < Int(Int32.max / 2) else { return false }
        exponent = number
        position = bytes.count
        return true
    }

    /// Makes the number; the exponent moves the point.
    func result(negative: Bool) throws(Diagnostic) -> Numeric {
        let significant = digits.drop { $0 == 0 }
        let pointAt = scale - exponent
        if pointAt > Numeric.maximalScale { throw Numeric.overflow() }
        if significant.isEmpty { return Numeric(mantissa: 0, scale: Int32(max(0, pointAt))) }
        if significant.count - pointAt > Numeric.maximalWholeDigits { throw Numeric.overflow() }
        let zeros = max(0, -pointAt)
        if significant.count + zeros <= 38 {
            let value = significant.reduce(Int128(0)) { $0 * 10 + Int128($1) } * PowersOfTen.power(zeros)
            return Numeric(mantissa: negative ? -value : value, scale: Int32(max(0, pointAt)))
        }
        let magnitude = Magnitude(decimalDigits: Array(significant)).timesPowerOfTen(zeros)
        return Numeric(negative: negative, magnitude: magnitude, scale: max(0, pointAt))
    }
}

extension Magnitude {
    /// Makes a number from its decimal digits, the highest first.
    init(decimalDigits: [UInt8]) {
        var limbs: [UInt32] = []
        var end = decimalDigits.count
        while end > 0 {
            let start = max(0, end - 9)
            limbs.append(decimalDigits[start..<end].reduce(0) { $0 * 10 + UInt32($1) })
            end = start
        }
        self.init(limbs: limbs)
    }
}
