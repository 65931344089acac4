/// A regular expression, taken apart.
indirect enum RegexNode: Sendable {
    case empty
    case character(RegexSet)
    case sequence([RegexNode])
    case alternatives([RegexNode])
    /// A group; the number of one that is remembered.
    case group(RegexNode, number: Int?)
    /// A quantified part; `isGreedy` is nil for `{m}`, which has no preference of its own.
    case repetition(RegexNode, least: Int, most: Int?, isGreedy: Bool?)
    case assertion(RegexAssertion)
    case backReference(Int)
    case look(RegexNode, isAhead: Bool, isNegative: Bool)

    /// Whether the expression prefers long matches; nil when it has no preference (manual, section 9.7.3.5).
    var prefersLongest: Bool? {
        switch self {
        case .empty, .character, .assertion, .backReference, .look: nil
        case .sequence(let parts): parts.lazy.compactMap(\.prefersLongest).first
        case .alternatives: true
        case .group(let inner, _): inner.prefersLongest
        case .repetition(let inner, _, _, let isGreedy): isGreedy ?? inner.prefersLongest
        }
    }
}

extension RegexNode {
    /// Whether the expression can match no character at all.
    var canBeEmpty: Bool {
        switch self {
        case .empty, .assertion, .look, .backReference: true
        case .character: false
        case .sequence(let parts): parts.allSatisfy(\.canBeEmpty)
        case .alternatives(let branches): branches.contains(where: \.canBeEmpty)
        case .group(let inner, _): inner.canBeEmpty
        case .repetition(let inner, let least, _, _): least == 0 || inner.canBeEmpty
        }
    }

    /// Whether every match begins at the start of the text.
    var beginsAtTextStart: Bool {
        switch self {
        case .assertion(let assertion): assertion == .textStart
        case .sequence(let parts): parts.first?.beginsAtTextStart ?? false
        case .alternatives(let branches): branches.allSatisfy(\.beginsAtTextStart)
        case .group(let inner, _): inner.beginsAtTextStart
        default: false
        }
    }

    /// The characters that the expression stands for when it is nothing but these, groups aside.
    private var characters: [UInt32]? {
        switch self {
        case .empty: return []
        case .character(let set): return set.only.flatMap(Unicode.Scalar.init).map { [$0.value] }
        case .group(let inner, _): return inner.characters
        case .sequence(let parts):
            var result: [UInt32] = []
            for part in parts {
                guard let more = part.characters else { return nil }
                result += more
            }
            return result
        default: return nil
        }
    }

    /// The plain text that the expression looks for, and whether it must stand at the start or end.
    var literal: RegexLiteral? {
        var parts: [RegexNode] = [self]
        while parts.count == 1, case .sequence(let inner) = parts[0] { parts = inner }
        var result = RegexLiteral()
        if case .assertion(.textStart)? = parts.first {
            result.isAtStart = true
            parts.removeFirst()
        }
        if case .assertion(.textEnd)? = parts.last {
            result.isAtEnd = true
            parts.removeLast()
        }
        guard let characters = RegexNode.sequence(parts).characters else { return nil }
        result.bytes = Array(TextFunctions.string(characters.compactMap(Unicode.Scalar.init)).utf8)
        return result
    }
}

/// An expression that is a plain text, perhaps with anchors, which needs no automaton.
struct RegexLiteral: Sendable {
    var bytes: [UInt8] = []
    var isAtStart = false
    var isAtEnd = false

    /// Tells whether a text matches.
    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let last = text.count - bytes.count
        guard last >= 0, !(isAtStart && isAtEnd) || last == 0 else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            var i = isAtEnd ? last : 0
            while i <= (isAtStart ? 0 : last) {
                var k = 0
                while k < bytes.count, text[i + k] == bytes[k] { k += 1 }
                if k == bytes.count { return true }
                i += 1
            }
            return false
        }
    }
}

/// A condition on a place in the text.
enum RegexAssertion: UInt8, Sendable {
    case lineStart, lineEnd, textStart, textEnd, wordStart, wordEnd, wordBoundary, noWordBoundary
}

/// A class of characters with a name.
enum RegexClass: String, Sendable {
    case alnum, alpha, blank, cntrl, digit, graph, lower, print, punct, space, upper, xdigit, word

    /// Tells whether a character belongs to the class.
    func contains(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        switch self {
        case .alnum: return LetterCase.isWordCharacter(scalar)
        case .word: return scalar == "_" || LetterCase.isWordCharacter(scalar)
        case .alpha:
            return scalar.isASCII ? LetterCase.isWordCharacter(scalar) && !isDigit(scalar) : properties.isAlphabetic
        case .blank: return scalar == " " || scalar == "\t"
        case .cntrl: return scalar.value < 32 || scalar.value == 127 || properties.generalCategory == .control
        case .digit: return isDigit(scalar)
        case .graph: return isVisible(scalar) && !properties.isWhitespace
        case .lower: return properties.isLowercase
        case .print: return isVisible(scalar)
        case .punct: return isVisible(scalar) && !properties.isWhitespace && !LetterCase.isWordCharacter(scalar)
        case .space: return properties.isWhitespace
        case .upper: return properties.isUppercase
        case .xdigit: return scalar.isASCII && Character(scalar).isHexDigit
        }
    }

    /// Tells whether a character is a decimal digit of ASCII.
    private func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x30 && scalar.value <= 0x39 }

    /// Tells whether a character is shown when printed.
    private func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar.value >= 32 && scalar.value < 127 : scalar.properties.generalCategory != .control
    }
}

/// A set of characters.
struct RegexSet: Sendable {
    var ranges: [ClosedRange<UInt32>] = []
    var classes: [RegexClass] = []
    var excludedClasses: [RegexClass] = []
    var isNegated = false
    var ignoresCase = false
    /// Tells whether a newline never belongs to it.
    var excludesNewline = false

    /// Makes the set of one character.
    static func one(_ scalar: UInt32) -> RegexSet { RegexSet(ranges: [scalar...scalar]) }

    /// The only member; nil when there may be others.
    var only: UInt32? {
        guard !ignoresCase, !isNegated, classes.isEmpty, excludedClasses.isEmpty, ranges.count == 1 else { return nil }
        return ranges[0].count == 1 ? ranges[0].lowerBound : nil
    }

    /// Tells whether a character belongs to the set.
    func contains(_ character: UInt32) -> Bool {
        if excludesNewline && character == 10 { return false }
        if holds(character) { return !isNegated }
        guard ignoresCase, let scalar = Unicode.Scalar(character) else { return isNegated }
        let found = holds(LetterCase.lower(scalar).value) || holds(LetterCase.upper(scalar).value)
        return found != isNegated
    }

    /// Tells whether a character is listed.
    private func holds(_ character: UInt32) -> Bool {
        for range in ranges where range.contains(character) { return true }
        if classes.isEmpty && excludedClasses.isEmpty { return false }
        guard let scalar = Unicode.Scalar(character) else { return false }
        return classes.contains { $0.contains(scalar) } || excludedClasses.contains { !$0.contains(scalar) }
    }
}

/// How an expression is read and matched (`parse_re_flags`).
struct RegexOptions: Hashable, Sendable {
    var ignoresCase = false
    /// A dot and a negated set never match a newline.
    var dotExcludesNewline = false
    /// `^` and `$` match at lines.
    var anchorsMatchLines = false
    var isExpanded = false
    var isLiteral = false
    /// All matches are wanted (`g`); not an option of the expression itself.
    var isGlobal = false
}
