import SQLBasics

/// Reads paths by recursive descent (the grammar of `jsonpath_gram.y`).
struct JSONPathParser {
    var scanner: JSONPathScanner
    /// The token that is looked at.
    var token = JSONPathToken.end
    private let stack = StackGuard()

    /// Makes a parser of a text.
    init(_ text: String) { scanner = JSONPathScanner(text) }

    /// Reads the whole text: a mode and a path; nil when it holds nothing.
    mutating func parseAll() throws(Diagnostic) -> (path: JSONPath, isStrict: Bool)? {
        try advance()
        if token == .end { return nil }
        let isStrict = isKeyword("strict")
        if isStrict || isKeyword("lax") { try advance() }
        let path = try parseOr()
        guard token == .end else { throw unexpected }
        return (path, isStrict)
    }

    /// Goes to the next token.
    mutating func advance() throws(Diagnostic) { token = try scanner.next() }

    /// The error about a token that has no place here.
    var unexpected: Diagnostic { JSONPathScanner.error("syntax error", scanner.shown) }

    /// Whether the token is a keyword; those for values are only small letters (`checkKeyword`).
    func isKeyword(_ keyword: String) -> Bool {
        guard case .word(let word) = token else { return false }
        return ["true", "false", "null"].contains(keyword) ? word == keyword : word.lowercased() == keyword
    }

    /// Goes past a sign, which must be here.
    mutating func expect(_ sign: String) throws(Diagnostic) {
        guard token == .sign(sign) else { throw unexpected }
        try advance()
    }

    /// Goes past a keyword, which must be here.
    private mutating func expectKeyword(_ keyword: String) throws(Diagnostic) {
        guard isKeyword(keyword) else { throw unexpected }
        try advance()
    }

    /// Reads a value or a predicate: `a || b`.
    private mutating func parseOr() throws(Diagnostic) -> JSONPath {
        var left = try parseAnd()
        while left.isPredicate, token == .sign("||") {
            try advance()
            let right = try parseAnd()
            try predicate(right)
            left = try JSONPath(.binary(.or, left, right), around: [left, right], isPredicate: true)
        }
        return left
    }

    /// Reads a value or a predicate: `a && b`.
    private mutating func parseAnd() throws(Diagnostic) -> JSONPath {
        var left = try parseComparison()
        while left.isPredicate, token == .sign("&&") {
            try advance()
            let right = try parseComparison()
            try predicate(right)
            left = try JSONPath(.binary(.and, left, right), around: [left, right], isPredicate: true)
        }
        return left
    }

    /// Refuses what is no predicate.
    private func predicate(_ path: JSONPath) throws(Diagnostic) {
        guard path.isPredicate else { throw unexpected }
    }

    /// Refuses what is no value.
    private func value(_ path: JSONPath) throws(Diagnostic) {
        guard !path.isPredicate else { throw unexpected }
    }

    /// Reads a predicate in parentheses whose opening one is passed.
    mutating func parsePredicate() throws(Diagnostic) -> JSONPath {
        let path = try parseOr()
        try predicate(path)
        try expect(")")
        return path
    }

    /// Reads a value, a comparison, or another predicate that binds as strongly.
    private mutating func parseComparison() throws(Diagnostic) -> JSONPath {
        try stack.check()
        if token == .sign("!") {
            try advance()
            let part = try isKeyword("exists") ? parseExists() : parseDelimited()
            return try JSONPath(.not(part), around: [part], isPredicate: true)
        }
        if isKeyword("exists") { return try parseExists() }
        let left = try parseSum()
        if left.isPredicate { return left }
        if case .sign(let sign) = token, let operation = JSONPathOperator(rawValue: sign), operation.priority == 2 {
            try advance()
            let right = try parseSum()
            try value(right)
            return try JSONPath(.binary(operation, left, right), around: [left, right], isPredicate: true)
        }
        if isKeyword("starts") { return try parseStartsWith(left) }
        if isKeyword("like_regex") { return try parseLikeRegex(left) }
        return left
    }

    /// Reads a predicate in parentheses.
    private mutating func parseDelimited() throws(Diagnostic) -> JSONPath {
        try expect("(")
        return try parsePredicate()
    }

    /// Reads `exists (path)`.
    private mutating func parseExists() throws(Diagnostic) -> JSONPath {
        try advance()
        try expect("(")
        let part = try parseValue()
        try expect(")")
        return try JSONPath(.exists(part), around: [part], isPredicate: true)
    }

    /// Reads `STARTS WITH` and the beginning.
    private mutating func parseStartsWith(_ left: JSONPath) throws(Diagnostic) -> JSONPath {
        try advance()
        try expectKeyword("with")
        let step: JSONPathStep
        switch token {
        case .string(let text): step = .string(text)
        case .variable(let name): step = .variable(name)
        default: throw unexpected
        }
        try advance()
        let right = try JSONPath(step)
        return try JSONPath(.binary(.startsWith, left, right), around: [left, right], isPredicate: true)
    }

    /// Reads `LIKE_REGEX` with its pattern and flags, and refuses patterns that are none (`makeItemLikeRegex`).
    private mutating func parseLikeRegex(_ left: JSONPath) throws(Diagnostic) -> JSONPath {
        try advance()
        guard case .string(let pattern) = token else { throw unexpected }
        try advance()
        var flags: JSONPathFlags = []
        if isKeyword("flag") {
            try advance()
            guard case .string(let letters) = token else { throw unexpected }
            flags = try JSONPathFlags(letters: letters)
            try advance()
        }
        let options = try flags.options()
        do {
            _ = try RegularExpression.cached(pattern, options)
        } catch {
            throw error as? Diagnostic ?? unexpected
        }
        return try JSONPath(.likeRegex(left, pattern: pattern, flags: flags), around: [left], isPredicate: true)
    }

    /// Reads a value.
    mutating func parseValue() throws(Diagnostic) -> JSONPath {
        let path = try parseSum()
        try value(path)
        return path
    }

    /// Reads sums and differences.
    private mutating func parseSum() throws(Diagnostic) -> JSONPath {
        var left = try parseProduct()
        while !left.isPredicate, token == .sign("+") || token == .sign("-") {
            let operation: JSONPathOperator = token == .sign("+") ? .add : .subtract
            try advance()
            let right = try parseProduct()
            try value(right)
            left = try JSONPath(.binary(operation, left, right), around: [left, right])
        }
        return left
    }

    /// Reads products and quotients.
    private mutating func parseProduct() throws(Diagnostic) -> JSONPath {
        var left = try parseSigned()
        while !left.isPredicate, case .sign(let sign) = token, let operation = JSONPathOperator(rawValue: sign),
            operation.priority == 4
        {
            try advance()
            let right = try parseSigned()
            try value(right)
            left = try JSONPath(.binary(operation, left, right), around: [left, right])
        }
        return left
    }

    /// Reads a value with its sign; the sign of a number belongs to the number (`makeItemUnary`).
    private mutating func parseSigned() throws(Diagnostic) -> JSONPath {
        try stack.check()
        let isMinus = token == .sign("-")
        guard isMinus || token == .sign("+") else { return try parseAccessors() }
        try advance()
        let part = try parseSigned()
        try value(part)
        if part.steps.count == 1, case .number(let number)? = part.steps.first {
            return isMinus ? try JSONPath(.number(number.negated)) : part
        }
        return try JSONPath(isMinus ? .minus(part) : .plus(part), around: [part])
    }

    /// Reads a start and the accessors behind it.
    private mutating func parseAccessors() throws(Diagnostic) -> JSONPath {
        var path: JSONPath
        if token == .sign("(") {
            try advance()
            path = try parseOr()
            try expect(")")
            if path.isPredicate, isKeyword("is") {
                try advance()
                try expectKeyword("unknown")
                return try JSONPath(.isUnknown(path), around: [path], isPredicate: true)
            }
        } else {
            path = try JSONPath(try parsePrimary())
        }
        while try parseAccessor(onto: &path) {}
        return path
    }

    /// Reads the start of a path.
    private mutating func parsePrimary() throws(Diagnostic) -> JSONPathStep {
        let step: JSONPathStep
        switch token {
        case .string(let text): step = .string(text)
        case .variable(let name): step = .variable(name)
        case .integer(let text), .decimal(let text): step = .number(try Numeric.parse(text))
        case .sign("$"): step = .root
        case .sign("@"): step = .current
        case .word where isKeyword("null"): step = .null
        case .word where isKeyword("true"): step = .bool(true)
        case .word where isKeyword("false"): step = .bool(false)
        case .word where isKeyword("last"): step = .last
        default: throw unexpected
        }
        try advance()
        return step
    }
}
