import SQLBasics

/// Translates patterns of SIMILAR TO into regular expressions (`similar_escape_internal`).
enum SimilarPattern {
    /// Translates a pattern; the escape is one character or empty.
    static func translate(_ pattern: String, escape: String) throws -> String {
        let escapes = Array(escape.unicodeScalars)
        guard escapes.count <= 1 else {
            throw Diagnostic(
                .invalidEscapeSequence, "invalid escape string", hint: "Escape string must be empty or one character.")
        }
        var translation = Translation(pattern: Array(pattern.unicodeScalars), mark: escapes.first)
        try translation.run()
        return "^(?:" + TextFunctions.string(translation.output) + ")$"
    }

    /// A translation under way.
    private struct Translation {
        let pattern: [Unicode.Scalar]
        let mark: Unicode.Scalar?
        var output: [Unicode.Scalar] = []
        private var position = 0
        private var quotes = 0

        /// Makes a translation at its start.
        init(pattern: [Unicode.Scalar], mark: Unicode.Scalar?) {
            self.pattern = pattern
            self.mark = mark
        }

        /// Translates everything.
        mutating func run() throws {
            while position < pattern.count {
                let scalar = pattern[position]
                position += 1
                if let mark, scalar == mark { try escaped() } else if scalar == "[" { set() } else { plain(scalar) }
            }
        }

        /// Adds a text.
        private mutating func add(_ text: String) { output.append(contentsOf: text.unicodeScalars) }

        /// Translates what follows the escape, if anything does; a double quote separates the parts of SUBSTRING.
        private mutating func escaped() throws {
            guard position < pattern.count else { return }
            let scalar = pattern[position]
            position += 1
            guard scalar == "\"", mark != "\"" || quotes < 2 else {
                output.append("\\")
                output.append(scalar)
                return
            }
            switch quotes {
            case 0: add("){1,1}?(")
            case 1: add("){1,1}(?:")
            default:
                throw Diagnostic(
                    SQLState("2200C"),
                    "SQL regular expression may not contain more than two escape-double-quote separators")
            }
            quotes += 1
        }

        /// Copies a set; a backslash in it is doubled.
        private mutating func set() {
            output.append("[")
            var isFirst = true
            if position < pattern.count, pattern[position] == "^" {
                output.append("^")
                position += 1
            }
            while position < pattern.count {
                let scalar = pattern[position]
                position += 1
                if scalar == "\\" { output.append("\\") }
                output.append(scalar)
                if scalar == "]" && !isFirst { return }
                isFirst = false
            }
        }

        /// Translates an ordinary character.
        private mutating func plain(_ scalar: Unicode.Scalar) {
            switch scalar {
            case "%": add(".*")
            case "_": add(".")
            case "(": add("(?:")
            case "\\", ".", "^", "$":
                output.append("\\")
                output.append(scalar)
            default: output.append(scalar)
            }
        }
    }
}
