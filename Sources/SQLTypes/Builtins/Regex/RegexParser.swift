import SQLBasics

/// Reads a regular expression in PostgreSQL's syntax (manual, section 9.7.3, "advanced" expressions).
struct RegexParser {
    private let pattern: [Unicode.Scalar]
    private var position = 0
    private(set) var options: RegexOptions
    private(set) var groupCount = 0
    private(set) var hasBackReferences = false
    private var depth = 0

    /// Makes a parser of a pattern.
    init(_ pattern: String, _ options: RegexOptions) {
        self.pattern = Array(pattern.unicodeScalars)
        self.options = options
    }

    /// Makes the error of an expression that cannot be read.
    static func failure(_ reason: String) -> Diagnostic {
        Diagnostic(.invalidRegularExpression, "invalid regular expression: \(reason)")
    }

    /// Reads the whole expression.
    mutating func parse() throws -> RegexNode {
        try prefix()
        if options.isLiteral { return .sequence(pattern[position...].map { character($0.value) }) }
        let result = try alternatives()
        guard position == pattern.count else { throw Self.failure("parentheses () not balanced") }
        return result
    }

    /// Reads what may stand in front: `***:`, `***=` and embedded options.
    private mutating func prefix() throws {
        if starts(with: "***=") {
            position += 4
            options.isLiteral = true
            return
        }
        if starts(with: "***:") {
            position += 4
        } else if starts(with: "***") {
            throw Self.failure("invalid regexp (reg version 0.8)")
        }
        guard !options.isLiteral, starts(with: "(?"), position + 2 < pattern.count else { return }
        var end = position + 2
        while end < pattern.count, isLowerLetter(pattern[end]) { end += 1 }
        guard end > position + 2, end < pattern.count, pattern[end] == ")" else { return }
        for letter in pattern[(position + 2)..<end] {
            guard letter != "g", options.apply(letter) else { throw Self.failure("invalid embedded option") }
        }
        position = end + 1
    }

    /// Tells whether a text stands here.
    private func starts(with text: String) -> Bool { pattern[position...].starts(with: text.unicodeScalars) }

    /// Tells whether a character is a small letter of ASCII.
    private func isLowerLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x61 && scalar.value <= 0x7A }

    /// The next character.
    private var next: Unicode.Scalar? { position < pattern.count ? pattern[position] : nil }

    /// Takes a character if it stands here.
    private mutating func eat(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        position += 1
        return true
    }

    /// Skips what expanded syntax ignores, and comments.
    private mutating func skipIgnored() {
        while position < pattern.count {
            if options.isExpanded, pattern[position].properties.isWhitespace {
                position += 1
            } else if options.isExpanded, pattern[position] == "#" {
                while position < pattern.count, pattern[position] != "\n" { position += 1 }
            } else if starts(with: "(?#") {
                while position < pattern.count, pattern[position] != ")" { position += 1 }
                position = min(position + 1, pattern.count)
            } else {
                return
            }
        }
    }

    /// Reads branches separated by `|`.
    private mutating func alternatives() throws -> RegexNode {
        depth += 1
        defer { depth -= 1 }
        guard depth < 200 else { throw Self.failure("regular expression is too complex") }
        var branches = [try branch()]
        while eat("|") { branches.append(try branch()) }
        return branches.count == 1 ? branches[0] : .alternatives(branches)
    }

    /// Reads quantified atoms one after the other.
    private mutating func branch() throws -> RegexNode {
        var parts: [RegexNode] = []
        skipIgnored()
        while let scalar = next, scalar != "|", scalar != ")" {
            let atom = try atom()
            skipIgnored()
            parts.append(try quantified(atom))
            skipIgnored()
        }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    /// Reads a quantifier behind an atom, if there is one.
    private mutating func quantified(_ atom: RegexNode) throws -> RegexNode {
        let start = position
        guard let (least, most) = try quantifier() else { return atom }
        let isFixed = pattern[start] == "{" && !pattern[start..<position].contains(",")
        switch atom {
        case .assertion, .look: throw Self.failure("quantifier operand invalid")
        default: break
        }
        let isLazy = eat("?")
        if let again = next, again == "*" || again == "+" || again == "?" {
            throw Self.failure("quantifier operand invalid")
        }
        return .repetition(atom, least: least, most: most, isGreedy: isFixed ? nil : !isLazy)
    }

    /// Reads the bounds of a quantifier.
    private mutating func quantifier() throws -> (Int, Int?)? {
        if eat("*") { return (0, nil) }
        if eat("+") { return (1, nil) }
        if eat("?") { return (0, 1) }
        guard next == "{", position + 1 < pattern.count, isDigit(pattern[position + 1]) else { return nil }
        position += 1
        let least = try bound()
        var most: Int? = least
        if eat(",") { most = next.map(isDigit) == true ? try bound() : nil }
        guard eat("}") else { throw Self.failure("braces {} not balanced") }
        if let most, most < least { throw Self.failure("invalid repetition count(s)") }
        return (least, most)
    }

    /// Reads a repetition count, 255 at most.
    private mutating func bound() throws -> Int {
        var number = 0
        while let digit = next, isDigit(digit) {
            number = number * 10 + Int(digit.value - 0x30)
            position += 1
            guard number <= 255 else { throw Self.failure("invalid repetition count(s)") }
        }
        return number
    }

    /// Tells whether a character is a digit of ASCII.
    private func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x30 && scalar.value <= 0x39 }

    /// Makes the node of one character.
    private func character(_ value: UInt32) -> RegexNode {
        var set = RegexSet.one(value)
        set.ignoresCase = options.ignoresCase
        return .character(set)
    }

    /// Reads an atom.
    private mutating func atom() throws -> RegexNode {
        let scalar = pattern[position]
        position += 1
        switch scalar {
        case "(": return try group()
        case "[": return try bracket()
        case ".": return .character(RegexSet(isNegated: true, excludesNewline: options.dotExcludesNewline))
        case "^": return .assertion(options.anchorsMatchLines ? .lineStart : .textStart)
        case "$": return .assertion(options.anchorsMatchLines ? .lineEnd : .textEnd)
        case "\\": return try escape()
        case "*", "+", "?": throw Self.failure("quantifier operand invalid")
        case "{" where next.map(isDigit) == true: throw Self.failure("quantifier operand invalid")
        default: return character(scalar.value)
        }
    }

    /// Reads a group behind its parenthesis.
    private mutating func group() throws -> RegexNode {
        if eat("?") { return try specialGroup() }
        groupCount += 1
        let number = groupCount
        let inner = try alternatives()
        guard eat(")") else { throw Self.failure("parentheses () not balanced") }
        return .group(inner, number: number)
    }

    /// Reads a group that is not remembered, or a look around.
    private mutating func specialGroup() throws -> RegexNode {
        let kinds: [(mark: String, look: (isAhead: Bool, isNegative: Bool)?)] = [
            (":", nil), ("=", (true, false)), ("!", (true, true)), ("<=", (false, false)), ("<!", (false, true)),
        ]
        for (mark, look) in kinds where starts(with: mark) {
            position += mark.count
            let groupsBefore = groupCount
            let inner = try alternatives()
            guard eat(")") else { throw Self.failure("parentheses () not balanced") }
            guard let look else { return .group(inner, number: nil) }
            groupCount = groupsBefore
            return .look(withoutGroups(inner), isAhead: look.isAhead, isNegative: look.isNegative)
        }
        throw Self.failure("quantifier operand invalid")
    }

    /// Returns an expression whose groups are not remembered, as all are in a look around.
    private func withoutGroups(_ node: RegexNode) -> RegexNode {
        switch node {
        case .group(let inner, _): .group(withoutGroups(inner), number: nil)
        case .sequence(let parts): .sequence(parts.map(withoutGroups))
        case .alternatives(let parts): .alternatives(parts.map(withoutGroups))
        case .repetition(let inner, let least, let most, let isGreedy):
            .repetition(withoutGroups(inner), least: least, most: most, isGreedy: isGreedy)
        case .look(let inner, let isAhead, let isNegative):
            .look(withoutGroups(inner), isAhead: isAhead, isNegative: isNegative)
        case .empty, .character, .assertion, .backReference: node
        }
    }
}

/// Escapes and sets.
extension RegexParser {
    /// The error of an escape that means nothing.
    private static var badEscape: Diagnostic { failure("invalid escape \\ sequence") }

    /// Reads an escape behind its backslash.
    private mutating func escape() throws -> RegexNode {
        guard let scalar = next else { throw Self.badEscape }
        if let assertion = Self.assertion(scalar) {
            position += 1
            return .assertion(assertion)
        }
        if let set = Self.classEscape(scalar) {
            position += 1
            return .character(set)
        }
        if scalar.value >= 0x31 && scalar.value <= 0x39, let number = backReference() {
            guard number <= groupCount else { throw Self.failure("invalid backreference number") }
            hasBackReferences = true
            return .backReference(number)
        }
        return character(try characterEscape())
    }

    /// Returns the condition that an escape stands for.
    private static func assertion(_ scalar: Unicode.Scalar) -> RegexAssertion? {
        switch scalar {
        case "A": .textStart
        case "Z": .textEnd
        case "m": .wordStart
        case "M": .wordEnd
        case "y": .wordBoundary
        case "Y": .noWordBoundary
        default: nil
        }
    }

    /// Returns the set that an escape stands for.
    private static func classEscape(_ scalar: Unicode.Scalar) -> RegexSet? {
        switch scalar {
        case "d": RegexSet(classes: [.digit])
        case "s": RegexSet(classes: [.space])
        case "w": RegexSet(classes: [.word])
        case "D": RegexSet(excludedClasses: [.digit])
        case "S": RegexSet(excludedClasses: [.space])
        case "W": RegexSet(excludedClasses: [.word])
        default: nil
        }
    }

    /// Reads the number of a group; nil when it is the octal number of a character.
    private mutating func backReference() -> Int? {
        var end = position
        var number = 0
        while end < pattern.count, end < position + 3, isDigit(pattern[end]) {
            number = number * 10 + Int(pattern[end].value - 0x30)
            end += 1
        }
        guard end == position + 1 || number <= groupCount else { return nil }
        position = end
        return number
    }

    /// Reads an escape that stands for one character.
    private mutating func characterEscape() throws -> UInt32 {
        guard let scalar = next else { throw Self.badEscape }
        position += 1
        switch scalar {
        case "a": return 7
        case "b": return 8
        case "B": return 0x5C
        case "e": return 27
        case "f": return 12
        case "n": return 10
        case "r": return 13
        case "t": return 9
        case "v": return 11
        case "c":
            guard let control = next else { throw Self.badEscape }
            position += 1
            return control.value & 31
        case "u": return try number(radix: 16, least: 4, most: 4)
        case "U": return try number(radix: 16, least: 8, most: 8)
        case "x": return try number(radix: 16, least: 1, most: 255)
        case "0"..."7":
            position -= 1
            return try number(radix: 8, least: 1, most: 3)
        default:
            guard !LetterCase.isWordCharacter(scalar) else { throw Self.badEscape }
            return scalar.value
        }
    }

    /// Reads the number of a character, which may be one that no text holds (`lexdigits`, CHR_MAX).
    private mutating func number(radix: UInt32, least: Int, most: Int) throws -> UInt32 {
        var result: UInt32 = 0
        var count = 0
        while count < most, let scalar = next, scalar.isASCII, let digit = Character(scalar).hexDigitValue,
            digit < Int(radix)
        {
            result = result &* radix &+ UInt32(digit)
            position += 1
            count += 1
        }
        guard count >= least, result <= 0x7FFF_FFFE else { throw Self.badEscape }
        return result
    }

    /// Reads a set behind its bracket.
    private mutating func bracket() throws -> RegexNode {
        if starts(with: "[:<:]]") { return wordEdge(.wordStart) }
        if starts(with: "[:>:]]") { return wordEdge(.wordEnd) }
        var set = RegexSet()
        set.ignoresCase = options.ignoresCase
        if eat("^") {
            set.isNegated = true
            set.excludesNewline = options.dotExcludesNewline
        }
        var isFirst = true
        while let scalar = next, isFirst || scalar != "]" {
            isFirst = false
            try member(of: &set)
        }
        guard eat("]") else { throw Self.failure("brackets [] not balanced") }
        return .character(set)
    }

    /// Takes one of the sets that stand for the edges of words.
    private mutating func wordEdge(_ assertion: RegexAssertion) -> RegexNode {
        position += 6
        return .assertion(assertion)
    }

    /// Reads a member of a set: a class, a character or a range.
    private mutating func member(of set: inout RegexSet) throws {
        if starts(with: "[:") {
            guard let name = delimited(":"), let found = RegexClass(rawValue: name) else {
                throw Self.failure("invalid character class")
            }
            set.classes.append(found)
            return
        }
        if starts(with: "\\"), position + 1 < pattern.count, let escape = Self.classEscape(pattern[position + 1]) {
            position += 2
            set.classes += escape.classes
            set.excludedClasses += escape.excludedClasses
            return
        }
        let low = try element()
        guard next == "-", position + 1 < pattern.count, pattern[position + 1] != "]" else {
            set.ranges.append(low...low)
            return
        }
        position += 1
        let high = try element()
        guard low <= high else { throw Self.failure("invalid character range") }
        set.ranges.append(low...high)
    }

    /// Reads one character of a set.
    private mutating func element() throws -> UInt32 {
        guard let scalar = next else { throw Self.failure("brackets [] not balanced") }
        if starts(with: "[.") || starts(with: "[=") {
            let mark = pattern[position + 1]
            guard let name = delimited(mark), name.unicodeScalars.count == 1, let only = name.unicodeScalars.first
            else {
                throw Self.failure("invalid collating element")
            }
            return only.value
        }
        position += 1
        return scalar == "\\" ? try characterEscape() : scalar.value
    }

    /// Takes `[x…x]` and returns what stands inside.
    private mutating func delimited(_ mark: Unicode.Scalar) -> String? {
        var end = position + 2
        while end + 1 < pattern.count, !(pattern[end] == mark && pattern[end + 1] == "]") { end += 1 }
        guard end + 1 < pattern.count else { return nil }
        defer { position = end + 2 }
        return TextFunctions.string(pattern[(position + 2)..<end])
    }
}

extension RegexOptions {
    /// Applies the letter of an option; false when there is none of that letter.
    mutating func apply(_ letter: Unicode.Scalar) -> Bool {
        switch letter {
        case "g": isGlobal = true
        case "i": ignoresCase = true
        case "c": ignoresCase = false
        case "n", "m": (dotExcludesNewline, anchorsMatchLines) = (true, true)
        case "p": (dotExcludesNewline, anchorsMatchLines) = (true, false)
        case "s": (dotExcludesNewline, anchorsMatchLines) = (false, false)
        case "w": (dotExcludesNewline, anchorsMatchLines) = (false, true)
        case "x": isExpanded = true
        case "t": isExpanded = false
        case "q": isLiteral = true
        case "e": isLiteral = false
        default: return false
        }
        return true
    }

    /// Reads the letters of a flags argument.
    init(letters: String) throws {
        self.init()
        for letter in letters.unicodeScalars where !apply(letter) {
            throw Diagnostic(.invalidParameterValue, "invalid regular expression option: \"\(letter)\"")
        }
    }
}
