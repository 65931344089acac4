import SQLBasics

/// Reads the type jsonpath. Its values are kept as the text that PostgreSQL writes for them.
enum JSONPathText {
    /// Reads a path and returns it as it is written out again (`jsonpath_in` and `jsonpath_out` in one).
    static func normalized(_ text: String) throws(Diagnostic) -> String {
        let (path, isStrict) = try parse(text)
        var writer = JSONPathWriter()
        if isStrict { writer.output.append(text: "strict ") }
        writer.write(path, inKey: false, brackets: true)
        return String(decoding: writer.output, as: UTF8.self)
    }

    /// Reads a path as a tree, with its mode.
    static func parse(_ text: String) throws(Diagnostic) -> (path: JSONPath, isStrict: Bool) {
        var parser = JSONPathParser(text)
        guard let (path, isStrict) = try parser.parseAll() else {
            throw ValueText.invalidSyntax(text, "jsonpath")
        }
        try JSONPathPlaces().check(path)
        return (path, isStrict)
    }

    /// Makes the error for a text that has the form of a path but cannot be one.
    static func invalid(_ detail: String, _ state: SQLState = .syntaxError) -> Diagnostic {
        Diagnostic(state, "invalid input syntax for type jsonpath", detail: detail)
    }
}

/// Refuses `@` outside of filters and `last` outside of subscripts (`flattenJsonPathParseItem`).
struct JSONPathPlaces {
    private var isInFilter = false
    private var isInSubscript = false

    /// Looks at every step of a path.
    func check(_ path: JSONPath) throws(Diagnostic) {
        for step in path.steps { try check(step) }
    }

    /// Looks at a step and what it holds.
    private func check(_ step: JSONPathStep) throws(Diagnostic) {
        switch step {
        case .current where !isInFilter:
            throw Diagnostic(.syntaxError, "@ is not allowed in root expressions")
        case .last where !isInSubscript:
            throw Diagnostic(.syntaxError, "LAST is allowed only in array subscripts")
        case .filter(let part):
            var inner = self
            inner.isInFilter = true
            try inner.check(part)
        case .subscripts(let ranges):
            var inner = self
            inner.isInSubscript = true
            for range in ranges {
                try inner.check(range.from)
                if let to = range.to { try inner.check(to) }
            }
        case .binary(_, let left, let right):
            try check(left)
            try check(right)
        case .plus(let part), .minus(let part), .not(let part), .isUnknown(let part), .exists(let part),
            .likeRegex(let part, _, _):
            try check(part)
        default: break
        }
    }
}
