import Glibc
import SQLBasics

/// Writes numbers by a template: `to_char` (manual, section 9.8, Template Patterns for Numeric Formatting).
enum NumberFormat {
    /// Finds a form of the function.
    static func find(_ key: String) -> FunctionImplementation? {
        switch key {
        case "int4_to_char":
            .scalar { a, _ in
                let (number, template) = (try a.int(0), try a.text(1))
                if try NumberShape(template).isScientific {
                    return .text(try write(Double(number), template, digits: 15))
                }
                return .text(try write(number, template, shiftedInt4))
            }
        case "int8_to_char": .scalar { a, _ in .text(try write(try a.int(0), try a.text(1), shiftedInt8)) }
        case "numeric_to_char": .scalar { a, _ in .text(try write(try a.numeric(0), try a.text(1))) }
        case "float4_to_char": .scalar { a, _ in .text(try write(try a.double(0), try a.text(1), digits: 6)) }
        case "float8_to_char": .scalar { a, _ in .text(try write(try a.double(0), try a.text(1), digits: 15)) }
        case "numeric_to_number": .scalar { a, _ in .numeric(try NumberScanner.scan(try a.text(0), try a.text(1))) }
        default: nil
        }
    }

    /// Writes an integer; what multiplies it for `V` has the limits of its type.
    private static func write(
        _ number: Int64, _ template: String, _ shifted: (_ number: Int64, _ places: Int) throws -> Int64
    ) throws -> String {
        let shape = try NumberShape(template)
        guard shape.shift > 0, !shape.isRoman, !shape.isScientific else { return try write(Numeric(number), template) }
        return layOut(try Numeric(shifted(number, shape.shift)).rounded(scale: shape.post).text, shape)
    }

    /// Multiplies an `integer` by a power of ten; what is too large comes around, and a power that is too large is the least
    /// integer (`int4_to_char`).
    private static func shiftedInt4(_ number: Int64, _ places: Int) -> Int64 {
        let power = places > 9 ? Int32.min : Int32(pow(10, Double(places)))
        return Int64(Int32(truncatingIfNeeded: number) &* power)
    }

    /// Multiplies a `bigint` by a power of ten (`int8_to_char`).
    private static func shiftedInt8(_ number: Int64, _ places: Int) throws -> Int64 {
        let power: Int64? = places > 18 ? nil : Int64(pow(10, Double(places)))
        guard let (product, isTooLarge) = power.map(number.multipliedReportingOverflow), !isTooLarge else {
            throw Diagnostic(.numericValueOutOfRange, "bigint out of range")
        }
        return product
    }

    /// Writes an exact number.
    private static func write(_ number: Numeric, _ template: String) throws -> String {
        let shape = try NumberShape(template)
        if shape.isRoman {
            let whole = number.isFinite ? try? number.rounded(scale: 0).integer(as: .int4) : nil
            return roman(whole, shape)
        }
        if shape.isScientific { return try scientific(number, shape) }
        var value = number
        if shape.shift > 0, number.isFinite {
            value = try Numeric.multiply(number, try Numeric.power(Numeric(Int64(10)), Numeric(Int64(shape.shift))))
        }
        if value.isFinite { value = try value.rounded(scale: shape.post) }
        return layOut(value.text, shape)
    }

    /// Writes a float, with no more digits than it has.
    private static func write(_ number: Double, _ template: String, digits: Int) throws -> String {
        var shape = try NumberShape(template)
        if shape.isRoman {
            return roman(number.isFinite && abs(number) < 1e9 ? Int64(number.rounded(.toNearestOrEven)) : nil, shape)
        }
        guard number.isFinite else {
            return shape.isScientific
                ? hashes(shape) : layOut(number.isNaN ? "NaN" : (number < 0 ? "-Infinity" : "Infinity"), shape)
        }
        if shape.isScientific {
            let text = printed("%.*e", shape.post, number)
            return number.sign == .minus ? text : " " + text
        }
        let value = shape.shift > 0 ? number * pow(10, Double(shape.shift)) : number
        let whole = printed("%.*f", 0, abs(value)).utf8.count
        if whole >= digits { shape.post = 0 } else { shape.post = min(shape.post, digits - whole) }
        return layOut(printed("%.*f", shape.post, value), shape)
    }

    /// Writes a float by C's rules.
    private static func printed(_ format: String, _ digits: Int, _ number: Double) -> String {
        var buffer = [CChar](repeating: 0, count: 400 + digits)
        let count = withVaList([Int32(digits), number]) { vsnprintf(&buffer, buffer.count, format, $0) }
        return String(decoding: buffer.prefix(Int(max(0, count))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Writes Roman letters, or hashes when there are none for the number.
    private static func roman(_ number: Int64?, _ shape: NumberShape) -> String {
        guard let text = number.flatMap(FormatTemplate.roman) else { return String(repeating: "#", count: 15) }
        let cased = shape.romanIsLower ? text.lowercased() : text
        return shape.fills ? cased : String(repeating: " ", count: 15 - cased.utf8.count) + cased
    }

    /// Writes what a number without digits gives in scientific notation.
    private static func hashes(_ shape: NumberShape) -> String {
        " " + String(repeating: "#", count: shape.pre) + "." + String(repeating: "#", count: shape.post + 4)
    }

    /// Writes an exact number in scientific notation (`numeric_out_sci`).
    private static func scientific(_ number: Numeric, _ shape: NumberShape) throws -> String {
        guard number.isFinite else { return hashes(shape) }
        let sign = number.signum < 0 ? "-" : " "
        var exponent = 0
        var mantissa = Numeric.zero
        if number.signum != 0 {
            exponent = Self.exponent(number.magnitude)
            mantissa = try scaled(number.magnitude, by: -exponent, digits: shape.post)
        }
        let digits = try mantissa.rounded(scale: shape.post).text
        return sign + digits + "e" + (exponent < 0 ? "-" : "+") + FormatTemplate.padded(Int64(abs(exponent)), 2, false)
    }

    /// Returns the power of ten of a number's first digit.
    private static func exponent(_ number: Numeric) -> Int {
        let text = number.text
        let whole = text.prefix { $0 != "." }
        if whole != "0" { return whole.utf8.count - 1 }
        return -(text.dropFirst(2).prefix { $0 == "0" }.utf8.count + 1)
    }

    /// Moves a number's decimal point and rounds.
    private static func scaled(_ number: Numeric, by exponent: Int, digits: Int) throws -> Numeric {
        let factor = try Numeric.parse("1e\(exponent)")
        return try Numeric.multiply(number, factor).rounded(scale: digits)
    }

    /// Lays the text of a rounded number out by the template (`NUM_processor`).
    private static func layOut(_ text: String, _ shape: NumberShape) -> String {
        var digits = Array(text.utf8)
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative { digits.removeFirst() }
        if shape.post > 0, !digits.contains(UInt8(ascii: ".")), digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
            digits += [UInt8(ascii: ".")] + Array(repeating: 0x30, count: shape.post)
        }
        let whole = digits.firstIndex(of: UInt8(ascii: ".")) ?? digits.count
        let pre = shape.pre + shape.shift
        if whole > pre {
            digits = Array(repeating: UInt8(ascii: "#"), count: pre + shape.post + 1)
            digits[pre] = UInt8(ascii: ".")
        }
        var layout = NumberLayout(shape, digits, isNegative: isNegative, leadingBlanks: max(0, pre - whole))
        return layout.run()
    }
}
