import Glibc
import SQLBasics

/// Writes numbers by a template: `to_char` (manual, section 9.8, Template Patterns for Numeric Formatting).
enum NumberFormat {
    /// Finds a form of the function.
    static func find(_ key: String) -> FunctionImplementation? {
        switch key {
        case "int4_to_char", "int8_to_char":
            .scalar { a, _ in .text(try write(Numeric(try a.int(0)), try a.text(1), digits: nil)) }
        case "numeric_to_char": .scalar { a, _ in .text(try write(try a.numeric(0), try a.text(1), digits: nil)) }
        case "float4_to_char": .scalar { a, _ in .text(try write(try a.double(0), try a.text(1), digits: 6)) }
        case "float8_to_char": .scalar { a, _ in .text(try write(try a.double(0), try a.text(1), digits: 15)) }
        case "numeric_to_number": .scalar { a, _ in .numeric(try NumberScanner.scan(try a.text(0), try a.text(1))) }
        default: nil
        }
    }

    /// Writes an exact number.
    private static func write(_ number: Numeric, _ template: String, digits: Int?) throws -> String {
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
            if Numeric.compare(mantissa, Numeric(Int64(10))) >= 0 {
                exponent += 1
                mantissa = try scaled(number.magnitude, by: -exponent, digits: shape.post)
            }
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

/// What a numeric template asks for (`NUMDesc_prepare`).
struct NumberShape: Sendable {
    /// Where the sign stands that `S` asks for.
    enum LocaleSign: Sendable { case none, before, after }
    let template: FormatTemplate
    /// The digits in front of and behind the point.
    var pre = 0
    var post = 0
    /// The digits behind `V`.
    var shift = 0
    var fills = false
    var hasPoint = false
    var hasZero = false
    var zeroStart = 0
    var zeroEnd = 0
    var localeSign = LocaleSign.none
    var digitsBeforeSign = 0
    var hasPlus = false
    var hasMinus = false
    var hasBrackets = false
    var isRoman = false
    var romanIsLower = false
    var isScientific = false
    var isShifted = false

    /// The patterns, longer ones in front of their beginnings.
    private static let words: [String] = {
        let plain = ["EEEE", "FM", "MI", "PL", "PR", "RN", "SG", "SP", "TH", "B", "D", "G", "L", "S", "V"]
        return (plain + plain.map { $0.lowercased() } + [",", ".", "0", "9"]).sorted { $0.utf8.count > $1.utf8.count }
    }()

    /// Reads a template.
    init(_ text: String) throws {
        template = FormatTemplate(text, words: Self.words, hasPrefixes: false)
        for case .pattern(let pattern) in template.nodes { try add(pattern) }
    }

    /// Makes the error of a template that contradicts itself.
    private func contradiction(_ message: String, detail: String? = nil) -> Diagnostic {
        Diagnostic(.syntaxError, message, detail: detail)
    }

    /// Counts a pattern in.
    private mutating func add(_ pattern: FormatTemplate.Pattern) throws {
        if isScientific, pattern.key != "E" {
            throw contradiction("\"EEEE\" must be the last pattern used")
        }
        switch pattern.key {
        case "9": try addDigit(isZero: false)
        case "0": try addDigit(isZero: true)
        case "D", ".":
            if hasPoint { throw contradiction("multiple decimal points") }
            if isShifted { throw contradiction("cannot use \"V\" and decimal point together") }
            hasPoint = true
        case "FM": fills = true
        case "S": try addSign()
        case "MI":
            if localeSign != .none { throw contradiction("cannot use \"S\" and \"MI\" together") }
            hasMinus = true
        case "PL":
            if localeSign != .none { throw contradiction("cannot use \"S\" and \"PL\" together") }
            hasPlus = true
        case "SG":
            if localeSign != .none { throw contradiction("cannot use \"S\" and \"SG\" together") }
            (hasMinus, hasPlus) = (true, true)
        case "PR":
            if localeSign != .none || hasPlus || hasMinus {
                throw contradiction("cannot use \"PR\" and \"S\"/\"PL\"/\"MI\"/\"SG\" together")
            }
            hasBrackets = true
        case "RN": (isRoman, romanIsLower) = (true, pattern.word == "rn")
        case "V":
            if hasPoint { throw contradiction("cannot use \"V\" and decimal point together") }
            isShifted = true
        case "EEEE": isScientific = true
        default: break
        }
    }

    /// Counts a digit.
    private mutating func addDigit(isZero: Bool) throws {
        if hasBrackets { throw contradiction("\"\(isZero ? "0" : "9")\" must be ahead of \"PR\"") }
        if !isZero, isShifted {
            shift += 1
            return
        }
        if isZero, !hasZero, !hasPoint { (hasZero, zeroStart) = (true, pre) }
        if hasPoint { post += 1 } else { pre += 1 }
        if isZero { zeroEnd = pre + post }
    }

    /// Counts the sign `S` in.
    private mutating func addSign() throws {
        if localeSign != .none { throw contradiction("cannot use \"S\" twice") }
        if hasPlus || hasMinus || hasBrackets {
            throw contradiction("cannot use \"S\" and \"PL\"/\"MI\"/\"SG\"/\"PR\" together")
        }
        localeSign = hasPoint ? .after : .before
        digitsBeforeSign = pre
    }
}

/// The layout of one number under way (`NUM_numpart_to_char`).
private struct NumberLayout {
    private var shape: NumberShape
    private let digits: [UInt8]
    private let isNegative: Bool
    private let leadingBlanks: Int
    private var output: [UInt8] = []
    private var signIsWritten: Bool
    private var place = 0
    private var next = 0
    private var hasDigits = false
    private var lastRelevant: Int?
    private var count: Int

    /// Makes a layout at its start.
    init(_ shape: NumberShape, _ digits: [UInt8], isNegative: Bool, leadingBlanks: Int) {
        self.shape = shape
        self.digits = digits
        self.isNegative = isNegative
        self.leadingBlanks = leadingBlanks
        if shape.hasPlus || shape.hasMinus {
            signIsWritten = !(shape.hasPlus && !shape.hasMinus)
        } else {
            if !isNegative, shape.fills { self.shape.hasBrackets = false }
            signIsWritten = !isNegative && shape.fills && shape.localeSign == .none
            if shape.localeSign == .before, shape.pre == shape.digitsBeforeSign { self.shape.localeSign = .after }
        }
        count = shape.post + shape.pre + shape.shift - 1
        if shape.fills, shape.hasPoint { lastRelevant = Self.lastRelevant(digits, shape.zeroEnd - leadingBlanks) }
        if !signIsWritten, leadingBlanks == 0 { count += 1 }
    }

    /// Returns the last digit behind the point that is not 0, at least the one that a `0` asks for.
    private static func lastRelevant(_ digits: [UInt8], _ wanted: Int) -> Int? {
        guard let point = digits.firstIndex(of: UInt8(ascii: ".")) else { return nil }
        let last = digits.indices.last { $0 > point && digits[$0] != UInt8(ascii: "0") } ?? point
        return wanted > 0 ? max(last, min(digits.count - 1, wanted)) : last
    }

    /// Lays everything out.
    mutating func run() -> String {
        for node in shape.template.nodes {
            switch node {
            case .literal(let scalar), .separator(let scalar): output += Array(String(scalar).utf8)
            case .pattern(let pattern): add(pattern)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Lays a pattern out.
    private mutating func add(_ pattern: FormatTemplate.Pattern) {
        switch pattern.key {
        case "9", "0", "D", ".": addDigit(pattern.key)
        case ",", "G":
            if hasDigits { output.append(UInt8(ascii: ",")) } else if !shape.fills { output.append(UInt8(ascii: " ")) }
        case "L": output.append(UInt8(ascii: " "))
        case "TH":
            guard digits.first != UInt8(ascii: "#"), !isNegative, !shape.hasPoint else { return }
            let number = String(decoding: digits, as: UTF8.self)
            output += Array(FormatTemplate.ordinal(of: number, like: pattern.word).utf8)
        case "MI":
            if isNegative { output.append(UInt8(ascii: "-")) } else if !shape.fills { output.append(UInt8(ascii: " ")) }
        case "PL":
            if !isNegative {
                output.append(UInt8(ascii: "+"))
            } else if !shape.fills {
                output.append(UInt8(ascii: " "))
            }
        case "SG": output.append(signByte)
        default: break
        }
    }

    /// The sign as a character.
    private var signByte: UInt8 { isNegative ? UInt8(ascii: "-") : UInt8(ascii: "+") }

    /// Tells whether the next digit is the 0 in front of the point, which a `9` leaves out.
    private var isLeadingZero: Bool {
        !shape.hasZero && next == 0 && digits.first == UInt8(ascii: "0") && shape.post != 0
    }

    /// Tells whether the digits behind the point are all left out.
    private var endsAtPoint: Bool { lastRelevant.map { digits[$0] == UInt8(ascii: ".") } ?? false }

    /// Lays a digit or the point out, the sign in front of the first one.
    private mutating func addDigit(_ key: String) {
        let isZeroPlace = shape.hasZero && shape.zeroStart <= place
        if !signIsWritten, place >= leadingBlanks || (shape.hasZero && shape.zeroStart == place),
            !isLeadingZero || endsAtPoint
        {
            addLeadingSign()
        }
        if place < leadingBlanks {
            if isZeroPlace {
                output.append(UInt8(ascii: "0"))
                hasDigits = true
            } else if !shape.fills {
                output.append(UInt8(ascii: " "))
            }
        } else {
            addCharacter(key)
            if next < digits.count { next += 1 }
        }
        addTrailingSign()
        place += 1
    }

    /// Writes the sign in front of the digits.
    private mutating func addLeadingSign() {
        switch shape.localeSign {
        case .before:
            output.append(signByte)
            signIsWritten = true
        case .after: break
        case .none:
            if shape.hasBrackets {
                output.append(isNegative ? UInt8(ascii: "<") : UInt8(ascii: " "))
            } else if isNegative {
                output.append(UInt8(ascii: "-"))
            } else if !shape.fills {
                output.append(UInt8(ascii: " "))
            }
            signIsWritten = true
        }
    }

    /// Writes the next digit or the point.
    private mutating func addCharacter(_ key: String) {
        guard next < digits.count else { return }
        if digits[next] == UInt8(ascii: ".") {
            if !endsAtPoint || shape.fills { output.append(UInt8(ascii: ".")) }
            return
        }
        if let lastRelevant, next > lastRelevant, key != "0" { return }
        if isLeadingZero {
            if !shape.fills {
                output.append(UInt8(ascii: " "))
            } else if endsAtPoint {
                output.append(UInt8(ascii: "0"))
            }
            return
        }
        output.append(digits[next])
        hasDigits = true
    }

    /// Writes the sign or bracket behind the last digit.
    private mutating func addTrailingSign() {
        var end = count + (leadingBlanks > 0 ? 1 : 0) + (shape.hasPoint ? 1 : 0)
        if let lastRelevant, lastRelevant == next { end = place }
        guard place + 1 == end else { return }
        if signIsWritten, shape.hasBrackets {
            output.append(isNegative ? UInt8(ascii: ">") : UInt8(ascii: " "))
        } else if shape.localeSign == .after {
            output.append(signByte)
        }
    }
}

/// Reads numbers by a template: `to_number`.
enum NumberScanner {
    /// Reads a number.
    static func scan(_ text: String, _ template: String) throws -> Numeric {
        let shape = try NumberShape(template)
        if shape.isRoman { throw Diagnostic.notSupported("the pattern \"RN\" of to_number") }
        if shape.isScientific { throw Diagnostic(.featureNotSupported, "\"EEEE\" not supported for input") }
        let source = Array(text.unicodeScalars)
        var position = 0
        var number = ""
        var isNegative = false
        var hasPoint = false
        for node in shape.template.nodes where position < source.count {
            guard case .pattern(let pattern) = node else {
                position += 1
                continue
            }
            switch pattern.key {
            case "9", "0", "S", "MI", "PL", "SG", "PR":
                while position < source.count, source[position].properties.isWhitespace { position += 1 }
                sign(source, &position, &isNegative)
                guard pattern.key == "9" || pattern.key == "0", position < source.count else { continue }
                digit(source, &position, &number, &hasPoint)
            case "D", ".":
                guard source[position] == ".", !hasPoint else { continue }
                number += "."
                hasPoint = true
                position += 1
            case ",", "G": if source[position] == "," { position += 1 }
            case "L", "TH": if !isNumberPart(source[position]) { position += pattern.key == "TH" ? 2 : 1 }
            default: break
            }
        }
        if position < source.count, source[position] == "-" || source[position] == ">" { isNegative = true }
        if shape.shift > 0 {
            throw Diagnostic.notSupported("the pattern \"V\" of to_number")
        }
        return try Numeric.parse(number.isEmpty ? " " : (isNegative ? "-" : "") + number)
    }

    /// Takes a sign, if one stands here.
    private static func sign(_ source: [Unicode.Scalar], _ position: inout Int, _ isNegative: inout Bool) {
        guard position < source.count else { return }
        switch source[position] {
        case "-", "<":
            isNegative = true
            position += 1
        case "+": position += 1
        default: break
        }
    }

    /// Tells whether a character may belong to a number.
    private static func isNumberPart(_ scalar: Unicode.Scalar) -> Bool {
        (scalar.value >= 0x30 && scalar.value <= 0x39) || "+-.,".unicodeScalars.contains(scalar)
    }

    /// Takes a digit, or a point in its place.
    private static func digit(
        _ source: [Unicode.Scalar], _ position: inout Int, _ number: inout String, _ hasPoint: inout Bool
    ) {
        let scalar = source[position]
        if scalar.value >= 0x30 && scalar.value <= 0x39 {
            number.unicodeScalars.append(scalar)
            position += 1
        }
    }
}
