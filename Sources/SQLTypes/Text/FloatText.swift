import Glibc
import SQLBasics

/// Reads and writes real and double precision.
public enum FloatText {
    /// Reads a double precision number (`float8in_internal`).
    public static func parseDouble(_ text: String) throws(Diagnostic) -> Double {
        try parse(text, typeName: "double precision") {
            strtod($0, $1)
        } isZero: {
            $0 == 0
        }
    }

    /// Reads a real number, rounded to 32 bits (`float4in_internal`).
    public static func parseReal(_ text: String) throws(Diagnostic) -> Double {
        try parse(text, typeName: "real") {
            Double(strtof($0, $1))
        } isZero: {
            $0 == 0
        }
    }

    /// Reads a number with a function of C's library, surrounded by white space.
    private static func parse(
        _ text: String, typeName: String,
        with convert: (UnsafePointer<CChar>, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Double,
        isZero: (Double) -> Bool
    ) throws(Diagnostic) -> Double {
        let trimmed = TextTools.trimmed(text)
        guard !trimmed.isEmpty else { throw ValueText.invalidSyntax(text, typeName) }
        let (value, used, overflow) = trimmed.withCString { start in
            var end: UnsafeMutablePointer<CChar>?
            errno = 0
            let value = convert(start, &end)
            return (value, end.map { UnsafePointer($0) - start } ?? 0, errno == ERANGE)
        }
        guard used > 0 else { throw ValueText.invalidSyntax(text, typeName) }
        if overflow && (isZero(value) || value.isInfinite) {
            let number = String(decoding: trimmed.utf8.prefix(used), as: UTF8.self)
            throw Diagnostic(.numericValueOutOfRange, "\"\(number)\" is out of range for type \(typeName)")
        }
        guard used == trimmed.utf8.count else { throw ValueText.invalidSyntax(text, typeName) }
        return value
    }

    /// Writes a float: with as few digits as read back the same, or with a fixed number when `extra_float_digits` is not
    /// positive (`float8out_internal`).
    static func append(_ value: Double, as type: SQLType, _ context: FunctionContext, to output: inout [UInt8]) {
        append(
            value, isReal: type.oid == SQLType.float4.oid, extraDigits: context.extraFloatDigits, to: &output)
    }

    /// Writes a float.
    public static func append(_ value: Double, isReal: Bool, extraDigits: Int = 1, to output: inout [UInt8]) {
        if value.isNaN { return output.append(text: "NaN") }
        if value.isInfinite { return output.append(text: value < 0 ? "-Infinity" : "Infinity") }
        if extraDigits <= 0 {
            let digits = max(1, (isReal ? 6 : 15) + extraDigits)
            return output.append(text: general(value, digits: digits))
        }
        if value.sign == .minus { output.append(ascii: "-") }
        let (digits, exponent) = shortest(value.magnitude, isReal: isReal)
        if exponent < -4 || exponent >= (isReal ? 6 : 15) {
            appendScientific(digits, exponent, to: &output)
        } else {
            appendPlain(digits, exponent, to: &output)
        }
    }

    /// Formats with a number of significant digits, as C's `%.*g` does.
    static func general(_ value: Double, digits: Int) -> String {
        var buffer = [CChar](repeating: 0, count: 64)
        let count = withVaList([Int32(digits), value]) { vsnprintf(&buffer, buffer.count, "%.*g", $0) }
        return String(decoding: buffer.prefix(Int(count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Returns the fewest digits that read back the same, and the exponent of the first of them. Digits that stand exactly
    /// between two floats don't count, although they would be rounded to the right one (as in PostgreSQL's Ryu).
    private static func shortest(_ value: Double, isReal: Bool) -> (digits: [UInt8], exponent: Int) {
        let step = isReal ? Double(Float(value).ulp) : value.ulp
        var result = split(isReal ? Float(value).description : value.description)
        guard step > 1, value < 1e38 else { return result }
        var precision = result.digits.count
        while precision < 17, isHalfway(result.digits, result.exponent, value, step) {
            precision += 1
            result = split(general(value, digits: precision))
        }
        return result
    }

    /// Tells whether a whole number lies exactly half a step from a float.
    private static func isHalfway(_ digits: [UInt8], _ exponent: Int, _ value: Double, _ step: Double) -> Bool {
        guard exponent >= digits.count - 1, exponent < 38 else { return false }
        let number = digits.reduce(Int128(0)) { $0 * 10 + Int128($1 - 0x30) }
        let distance = number * PowersOfTen.power(exponent - digits.count + 1) - Int128(value)
        return distance.magnitude * 2 == UInt128(step)
    }

    /// Splits Swift's shortest description into its significant digits and the exponent of the first of them.
    static func split(_ description: String) -> (digits: [UInt8], exponent: Int) {
        var digits: [UInt8] = []
        var exponent = -1
        var afterPoint = false
        var started = false
        var bytes = Array(description.utf8)
        if let e = bytes.firstIndex(of: UInt8(ascii: "e")) {
            exponent += Int(String(decoding: bytes[(e + 1)...], as: UTF8.self)) ?? 0
            bytes.removeSubrange(e...)
        }
        for byte in bytes {
            if byte == UInt8(ascii: ".") {
                afterPoint = true
                continue
            }
            if byte != 0x30 { started = true }
            if started { digits.append(byte) }
            if !afterPoint && started { exponent += 1 }
            if afterPoint && !started { exponent -= 1 }
        }
        while digits.last == 0x30 { digits.removeLast() }
        return digits.isEmpty ? ([0x30], 0) : (digits, exponent)
    }

    /// Writes digits as `d.ddde+xx`.
    private static func appendScientific(_ digits: [UInt8], _ exponent: Int, to output: inout [UInt8]) {
        output.append(digits[0])
        if digits.count > 1 {
            output.append(ascii: ".")
            output.append(contentsOf: digits[1...])
        }
        output.append(ascii: "e")
        output.append(exponent < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
        Digits.append(abs(exponent), width: 2, to: &output)
    }

    /// Writes digits without exponent.
    private static func appendPlain(_ digits: [UInt8], _ exponent: Int, to output: inout [UInt8]) {
        if exponent < 0 {
            output.append(text: "0.")
            output.append(contentsOf: repeatElement(0x30, count: -exponent - 1))
            output.append(contentsOf: digits)
            return
        }
        let whole = exponent + 1
        output.append(contentsOf: digits.prefix(whole))
        output.append(contentsOf: repeatElement(0x30, count: max(0, whole - digits.count)))
        guard digits.count > whole else { return }
        output.append(ascii: ".")
        output.append(contentsOf: digits[whole...])
    }
}
