/// A template of to_char and its relatives, taken apart (`parse_format`).
struct FormatTemplate: Sendable {
    /// A part of a template.
    enum Node: Equatable, Sendable {
        /// A pattern with its modifiers.
        case pattern(Pattern)
        /// A character that stands for itself.
        case literal(Unicode.Scalar)
        /// A character outside quotes that is no letter or digit, which input may have instead of another such one.
        case separator(Unicode.Scalar)
    }

    /// A pattern such as `FMMonth` or `DDth`.
    struct Pattern: Equatable, Sendable {
        /// The pattern's letters as written.
        let word: String
        /// The letters in upper case, by which patterns are told apart where case does not matter.
        let key: String
        var fills = false
        var isTranslated = false
        /// The ending for ordinal numbers, `th` or `TH`.
        var ordinal: String?
    }

    var nodes: [Node] = []
    /// Whether `FX` stands at the start.
    var isExact = false

    /// Takes a template apart; `words` are the patterns, longer ones in front of their beginnings.
    init(_ template: String, words: [String], hasPrefixes: Bool) {
        var reader = Reader(scalars: Array(template.unicodeScalars), words: words, hasPrefixes: hasPrefixes)
        while !reader.isAtEnd { reader.read(into: &self) }
    }

    /// Takes one template apart.
    private struct Reader {
        let scalars: [Unicode.Scalar]
        let words: [String]
        let hasPrefixes: Bool
        var position = 0

        /// Makes a reader at the start.
        init(scalars: [Unicode.Scalar], words: [String], hasPrefixes: Bool) {
            self.scalars = scalars
            self.words = words
            self.hasPrefixes = hasPrefixes
        }

        /// Tells whether everything is read.
        var isAtEnd: Bool { position >= scalars.count }

        /// Reads a prefix, a pattern, a quoted text or a character.
        mutating func read(into template: inout FormatTemplate) {
            var pattern = (fills: false, isTranslated: false)
            var hasPrefix = false
            while hasPrefixes, let prefix = ["FM", "fm", "TM", "tm", "FX", "fx"].first(where: starts) {
                position += 2
                hasPrefix = true
                switch prefix.uppercased() {
                case "FM": pattern.fills = true
                case "TM": pattern.isTranslated = true
                default: template.isExact = true
                }
            }
            if let word = words.first(where: starts) {
                position += word.unicodeScalars.count
                var result = Pattern(word: word, key: word.uppercased())
                result.fills = pattern.fills
                result.isTranslated = pattern.isTranslated
                if hasPrefixes { suffix(of: &result) }
                template.nodes.append(.pattern(result))
            } else if !hasPrefix || position < scalars.count {
                literal(into: &template)
            }
        }

        /// Reads what may stand behind a pattern.
        private mutating func suffix(of pattern: inout Pattern) {
            if let ordinal = ["TH", "th"].first(where: starts) {
                pattern.ordinal = ordinal
                position += 2
            }
            if ["SP", "sp"].contains(where: starts) { position += 2 }
        }

        /// Reads a quoted text or one character.
        private mutating func literal(into template: inout FormatTemplate) {
            guard position < scalars.count else { return }
            let scalar = scalars[position]
            position += 1
            if scalar == "\"" {
                quoted(into: &template)
            } else if scalar == "\\", position < scalars.count, scalars[position] == "\"" {
                template.nodes.append(.literal("\""))
                position += 1
            } else if LetterCase.isWordCharacter(scalar) {
                template.nodes.append(.literal(scalar))
            } else {
                template.nodes.append(.separator(scalar))
            }
        }

        /// Reads the rest of a quoted text.
        private mutating func quoted(into template: inout FormatTemplate) {
            while position < scalars.count, scalars[position] != "\"" {
                if scalars[position] == "\\", position + 1 < scalars.count { position += 1 }
                template.nodes.append(.literal(scalars[position]))
                position += 1
            }
            position += 1
        }

        /// Tells whether a word stands here.
        private func starts(_ word: String) -> Bool {
            position <= scalars.count && scalars[position...].starts(with: word.unicodeScalars)
        }
    }
}

extension FormatTemplate {
    /// Returns the ending of an ordinal number (`get_th`).
    static func ordinal(of number: String, like ending: String) -> String {
        let digits = Array(number.utf8)
        let last = digits.last ?? 0x30
        let isTeen = digits.count > 1 && digits[digits.count - 2] == UInt8(ascii: "1")
        let result: String
        switch last {
        case 0x31 where !isTeen: result = "st"
        case 0x32 where !isTeen: result = "nd"
        case 0x33 where !isTeen: result = "rd"
        default: result = "th"
        }
        return ending == "TH" ? result.uppercased() : result
    }

    /// Writes a number in Roman letters; nil outside of 1 to 3999.
    static func roman(_ number: Int64) -> String? {
        guard number >= 1, number <= 3999 else { return nil }
        let letters: [(Int64, String)] = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
            (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var rest = number
        var result = ""
        for (value, letter) in letters {
            while rest >= value {
                result += letter
                rest -= value
            }
        }
        return result
    }

    /// Writes a number with leading zeros; a minus sign counts as one more place.
    static func padded(_ number: Int64, _ width: Int, _ fills: Bool) -> String {
        let digits = String(number.magnitude)
        let zeros = fills ? "" : String(repeating: "0", count: max(0, width - digits.count))
        return (number < 0 ? "-" : "") + zeros + digits
    }
}
