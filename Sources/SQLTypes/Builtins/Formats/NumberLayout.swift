/// The layout of one number under way (`NUM_numpart_to_char`).
struct NumberLayout {
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
    /// Whether a digit was wanted where there are none left (of NaN), which ends PostgreSQL's text there.
    private var isCut = false

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
            if isCut { break }
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
        guard next < digits.count else {
            isCut = true
            return
        }
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
        guard !isCut else { return }
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
