import SQLBasics

/// Accessors, filters and methods.
extension JSONPathParser {
    /// Reads an accessor and appends it; false when there is none.
    mutating func parseAccessor(onto path: inout JSONPath) throws(Diagnostic) -> Bool {
        switch token {
        case .sign("."):
            try advance()
            try parseMember(onto: &path)
        case .sign("["):
            try advance()
            try parseSubscripts(onto: &path)
        case .sign("?"):
            try advance()
            try expect("(")
            let part = try parsePredicate()
            try path.append(.filter(part), around: [part])
        default: return false
        }
        return true
    }

    /// Reads what follows a point.
    private mutating func parseMember(onto path: inout JSONPath) throws(Diagnostic) {
        switch token {
        case .sign("*"):
            try advance()
            try path.append(.anyKey)
        case .sign("**"):
            try advance()
            try path.append(try parseLevels())
        case .string(let name):
            try advance()
            try path.append(.key(name))
        case .word(let name):
            try advance()
            let method = name.lowercased()
            if token == .sign("("), Self.methods.contains(method) {
                try advance()
                let arguments = try parseArguments(of: method)
                try path.append(.method(method, arguments), around: arguments)
            } else {
                try path.append(.key(name))
            }
        default: throw unexpected
        }
    }

    /// The names of methods.
    private static let methods: Set<String> = [
        "abs", "size", "type", "floor", "double", "ceiling", "keyvalue", "bigint", "boolean", "date", "integer",
        "number", "string", "decimal", "datetime", "time", "time_tz", "timestamp", "timestamp_tz",
    ]

    /// Reads the arguments of a method and the parenthesis behind them.
    private mutating func parseArguments(of method: String) throws(Diagnostic) -> [JSONPath] {
        var arguments: [JSONPath] = []
        switch method {
        case "decimal": arguments = try parseNumbers()
        case "datetime":
            if case .string(let template) = token {
                try advance()
                arguments = [try JSONPath(.string(template))]
            }
        case "time", "time_tz", "timestamp", "timestamp_tz":
            if case .integer(let precision) = token {
                try advance()
                arguments = [try JSONPath(.number(try Numeric.parse(precision)))]
            }
        default: break
        }
        guard token == .sign(")") else { throw unexpected }
        if arguments.count > 2 {
            throw JSONPathText.invalid(".decimal() can only have an optional precision[,scale].")
        }
        try advance()
        return arguments
    }

    /// Reads whole numbers with signs, parted by commas; there may be none.
    private mutating func parseNumbers() throws(Diagnostic) -> [JSONPath] {
        var numbers: [JSONPath] = []
        if token == .sign(")") { return [] }
        while true {
            let isMinus = token == .sign("-")
            if isMinus || token == .sign("+") { try advance() }
            guard case .integer(let text) = token else { throw unexpected }
            let number = try Numeric.parse(text)
            try advance()
            numbers.append(try JSONPath(.number(isMinus ? number.negated : number)))
            guard token == .sign(",") else { return numbers }
            try advance()
        }
    }

    /// Reads the levels in braces behind `**`.
    private mutating func parseLevels() throws(Diagnostic) -> JSONPathStep {
        guard token == .sign("{") else { return .levels(from: 0, to: nil) }
        try advance()
        let from = try parseLevel()
        var to = from
        if isKeyword("to") {
            try advance()
            to = try parseLevel()
        }
        try expect("}")
        return .levels(from: from, to: to)
    }

    /// Reads one level; nil for `last`.
    private mutating func parseLevel() throws(Diagnostic) -> Int32? {
        if isKeyword("last") {
            try advance()
            return nil
        }
        guard case .integer(let text) = token else { throw unexpected }
        let level = Int32(truncatingIfNeeded: try IntegerText.parse(text, .int4))
        try advance()
        return level
    }

    /// Reads subscripts and the bracket behind them.
    private mutating func parseSubscripts(onto path: inout JSONPath) throws(Diagnostic) {
        if token == .sign("*") {
            try advance()
            try expect("]")
            return try path.append(.anyElement)
        }
        var ranges: [JSONPathRange] = []
        var parts: [JSONPath] = []
        while true {
            let from = try parseValue()
            var to: JSONPath?
            if isKeyword("to") {
                try advance()
                to = try parseValue()
            }
            ranges.append(JSONPathRange(from: from, to: to))
            parts.append(from)
            if let to { parts.append(to) }
            guard token == .sign(",") else { break }
            try advance()
        }
        try expect("]")
        try path.append(.subscripts(ranges), around: parts)
    }
}
