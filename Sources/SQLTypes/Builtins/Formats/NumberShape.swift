import SQLBasics

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
        let plain = ["EEEE", "FM", "MI", "PL", "PR", "RN", "SG", "SP", "TH", "B", "C", "D", "G", "L", "S", "V"]
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
