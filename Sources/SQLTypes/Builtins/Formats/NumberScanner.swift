import SQLBasics

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
