import SQLBasics

extension PLParser {
    /// `pl_block`
    mutating func block(_ label: String?) throws(Diagnostic) -> PLBlock {
        try enter()
        defer { depth -= 1 }
        scopes.append(Scope(label: label))
        defer { scopes.removeLast() }
        var declarations: [PLDeclaration] = []
        while eat("declare") {
            while !at("begin"), !at("declare"), token.kind != .end { declarations.append(try declaration()) }
        }
        let line = line(at: token.start)
        try expect("begin")
        let body = try statements(until: ["exception", "end"])
        var handlers: [PLHandler]?
        if eat("exception") {
            scopes.append(Scope(names: ["sqlstate": Name(isConstant: true), "sqlerrm": Name(isConstant: true)]))
            defer { scopes.removeLast() }
            handlers = []
            while at("when") { handlers?.append(try handler()) }
            if handlers?.isEmpty == true { throw unexpected() }
        }
        try expect("end")
        try labelAfter(label)
        return PLBlock(label: label, declarations: declarations, body: body, handlers: handlers, line: line)
    }

    /// `proc_sect`
    mutating func statements(until words: [String]) throws(Diagnostic) -> [PLStatement] {
        var list: [PLStatement] = []
        while true {
            if let word = word(token), words.contains(word) { return list }
            if token.kind == .end { throw unexpected() }
            list.append(try statement())
        }
    }

    /// `WHEN condition OR … THEN …`
    private mutating func handler() throws(Diagnostic) -> PLHandler {
        try expect("when")
        var conditions: [String?] = []
        repeat { conditions += try condition() } while eat("or")
        try expect("then")
        return PLHandler(conditions: conditions, body: try statements(until: ["when", "end"]))
    }

    /// One condition: its SQLSTATEs, nil for OTHERS.
    private mutating func condition() throws(Diagnostic) -> [String?] {
        let place = token
        let name = try name()
        if name == "others" { return [nil] }
        if name == "sqlstate" { return [try sqlState()] }
        let states = PLConditions.states(of: name)
        guard !states.isEmpty else { throw unrecognized(name, at: place) }
        return states
    }

    /// Makes the error for a condition that does not exist, which shows a line rather than a place.
    func unrecognized(_ name: String, at place: Token) -> Diagnostic {
        atLine(Diagnostic(.undefinedObject, "unrecognized exception condition \"\(name)\""), place)
    }

    /// Gives an error without a place the line of a token, as its context.
    func atLine(_ error: Diagnostic, _ place: Token) -> Diagnostic {
        var copy = error
        copy.context = "near line \(line(at: place.start))"
        return copy
    }

    /// Reads the five characters behind SQLSTATE.
    mutating func sqlState() throws(Diagnostic) -> String {
        guard token.kind == .string else { throw unexpected() }
        let state = try lexer.stringValue(token)
        guard state.utf8.count == 5, state.utf8.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) }) else {
            throw unexpected("invalid SQLSTATE code")
        }
        index += 1
        return state
    }

    // MARK: DECLARE

    /// `decl_statement`
    private mutating func declaration() throws(Diagnostic) -> PLDeclaration {
        let place = token
        guard atName, word(token).map({ !Self.reserved.contains($0) }) ?? true else { throw unexpected() }
        let name = try name()
        let line = line(at: place.start)
        if scopes[scopes.count - 1].names[name] != nil {
            throw lexer.error("duplicate declaration", place.start, place.end)
        }
        if eat("alias") {
            try expect("for")
            let span = token.span
            let names = token.kind == .parameter ? [try parameterName()] : try dottedNames()
            if names[0].first != "$", find(names) == nil {
                throw Diagnostic(
                    .undefinedObject, "variable \"\(names.joined(separator: "."))\" does not exist", at: span)
            }
            try expectSign(.semicolon)
            scopes[scopes.count - 1].names[name] = find(names)?.name ?? Name(isCursor: true)
            return PLDeclaration(name: name, kind: .alias(names), line: line)
        }
        let isConstant = eat("constant")
        if at("cursor") || at("no") || at("scroll") { return try cursorDeclaration(name, line: line) }
        var result = PLDeclaration(name: name, kind: try declaredType(), isConstant: isConstant, line: line)
        if eat("collate") { throw Diagnostic.notSupported("COLLATE of a variable", at: place.span) }
        if eat("not") {
            try expect("null")
            result.isNotNull = true
        }
        if eatSign(.colonEquals) || eatSign(.equals) || eat("default") {
            result.initial = try expression()
        } else {
            if result.isNotNull {
                throw Diagnostic(
                    .nullValueNotAllowed,
                    "variable \"\(name)\" must have a default value, since it's declared NOT NULL",
                    at: tokens[index - 2].span)
            }
            try expectSign(.semicolon)
        }
        var isRecord = false
        switch result.kind {
        case .record, .rowTypeOf: isRecord = true
        default: break
        }
        var known = Name(isRecord: isRecord, isConstant: isConstant)
        if case .type(let type) = result.kind, type.name.name == "refcursor" { known.isCursor = true }
        scopes[scopes.count - 1].names[name] = known
        return result
    }

    /// Reads `$1`.
    private mutating func parameterName() throws(Diagnostic) -> String {
        defer { index += 1 }
        return text(token)
    }

    /// Words that are no names of variables.
    static let reserved: Set<String> = [
        "all", "begin", "by", "case", "declare", "else", "end", "execute", "for", "foreach", "from", "if", "in", "into",
        "loop", "not", "null", "or", "strict", "then", "to", "using", "when", "while",
    ]

    /// `decl_datatype`
    private mutating func declaredType() throws(Diagnostic) -> PLDeclaration.Kind {
        let first = index
        var level = 0
        while true {
            let kind = token.kind
            if kind == .end { throw unexpected("incomplete data type declaration") }
            if level == 0 {
                if kind == .semicolon || kind == .colonEquals || kind == .equals || at("default") || at("not")
                    || at("collate") && index > first
                {
                    break
                }
            }
            if kind == .leftParenthesis { level += 1 }
            if kind == .rightParenthesis { level -= 1 }
            index += 1
        }
        guard index > first else { throw unexpected("missing data type declaration") }
        return try type(first..<index)
    }

    /// Makes out the type that some tokens spell.
    func type(_ range: Range<Int>) throws(Diagnostic) -> PLDeclaration.Kind {
        let list = tokens[range]
        if list.count == 1, word(tokens[range.lowerBound]) == "record" { return .record }
        if let percent = list.firstIndex(where: { $0.kind == .percent }), percent + 1 < range.upperBound {
            let names = list[..<percent].filter { $0.kind != .dot }
            var parts: [String] = []
            for token in names { parts.append(try value(of: token)) }
            let isArray = list[(percent + 1)...].contains { $0.kind == .leftBracket || word($0) == "array" }
            switch word(tokens[percent + 1]) {
            case "type": return .typeOf(parts, isArray: isArray)
            case "rowtype":
                if isArray { throw Diagnostic.notSupported("an array of rows", at: tokens[percent].span) }
                let text = lexer.text(tokens[range.lowerBound].start, tokens[percent - 1].end)
                return .rowTypeOf(try Parser.parseTypeName(text).name)
            default: break
            }
        }
        let start = tokens[range.lowerBound].start
        do throws(Diagnostic) {
            let type = try Parser.parseTypeName(lexer.text(start, tokens[range.upperBound - 1].end))
            if type.isSetOf { throw Diagnostic.notSupported("a variable of SETOF", at: type.span) }
            return .type(type.moved(by: start))
        } catch {
            throw error.moved(by: start)
        }
    }
}

extension TypeName {
    /// Returns the name with its place moved.
    fileprivate func moved(by offset: Int) -> TypeName {
        var copy = self
        copy.span = SourceSpan(start: span.start + offset, end: span.end + offset)
        copy.name.span = SourceSpan(start: name.span.start + offset, end: name.span.end + offset)
        return copy
    }
}
