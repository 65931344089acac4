import SQLBasics

extension PLParser {
    /// `proc_stmt`
    mutating func statement() throws(Diagnostic) -> PLStatement {
        try enter()
        defer { depth -= 1 }
        let label = try labelBefore()
        let start = token
        let line = line(at: start.start)
        let kind = try kind(label)
        return PLStatement(kind: kind, line: line)
    }

    /// Chooses a statement by its first token.
    private mutating func kind(_ label: String?) throws(Diagnostic) -> PLStatement.Kind {
        let first = token
        let word = word(first)
        switch word {
        case "declare", "begin":
            let block = try block(label)
            try expectSign(.semicolon)
            return .block(block)
        case "loop", "while", "for", "foreach": return .loop(try loop(label))
        default: break
        }
        if label != nil { throw unexpected() }
        if isAssignment { return try assignment() }
        switch word {
        case "if": return try branch()
        case "case": return try choice()
        case "exit", "continue": return try leave()
        case "return": return try returning()
        case "raise": return .raise(try raise())
        case "assert": return try assertion()
        case "null":
            index += 1
            try expectSign(.semicolon)
            return .nothing
        case "perform": return try perform()
        case "execute": return try execute()
        case "get": return try diagnostics()
        case "call", "do": return .call(try sql().fragment)
        case "open": return try open()
        case "fetch", "move": return try fetch()
        case "close":
            index += 1
            let cursor = try cursorTarget()
            try expectSign(.semicolon)
            return .close(cursor)
        case "commit", "rollback": return try end(isCommit: word == "commit")
        default:
            guard atName || first.kind == .leftParenthesis else { throw unexpected() }
            let statement = try sql()
            return .sql(statement.fragment, into: statement.into)
        }
    }

    // MARK: Assignment

    /// Tells whether names and then `:=` or `=` stand here.
    private var isAssignment: Bool {
        guard atName || token.kind == .parameter else { return false }
        var place = 1
        while ahead(place).kind == .dot { place += 2 }
        switch ahead(place).kind {
        case .colonEquals, .equals: return true
        case .leftBracket:
            let names = stride(from: 0, to: place, by: 2).map { (try? value(of: ahead($0))) ?? "" }
            return find(names) != nil
        default: return false
        }
    }

    /// `stmt_assign`
    private mutating func assignment() throws(Diagnostic) -> PLStatement.Kind {
        let start = token.start
        var target = try target()
        while true {
            if eatSign(.leftBracket) {
                target.steps.append(try subscriptStep())
            } else if !target.steps.isEmpty, eatSign(.dot) {
                target.steps.append(.field(try name()))
            } else {
                break
            }
        }
        guard token.kind == .colonEquals || token.kind == .equals else { throw unexpected() }
        index += 1
        let first = index
        _ = try skip(until: [], signs: [.semicolon], ";", isExpression: false)
        guard index > first else { throw unexpected() }
        let end = tokens[index - 1].end
        let source = tokens[first].start
        index += 1
        let fragment = PLFragment(
            .assignment, text: lexer.text(start, end), source: lexer.text(source, end), skipped: source - start,
            start: start)
        try check(fragment)
        return .assign(target, fragment)
    }

    /// Reads what stands behind a bracket: an index or the bounds of a slice.
    private mutating func subscriptStep() throws(Diagnostic) -> PLStep {
        var lower: PLFragment?
        if !eatSign(.colon) {
            let (first, stop) = try expression(until: [], signs: [.rightBracket, .colon], expecting: "]")
            guard stop == ":" else { return .index(first) }
            lower = first
        }
        if eatSign(.rightBracket) { return .slice(lower, nil) }
        return .slice(lower, try expression(until: [], signs: [.rightBracket], expecting: "]").0)
    }

    // MARK: SQL

    /// Reads a statement of SQL up to the semicolon, INTO cut out of it (`make_execsql_stmt`).
    mutating func sql() throws(Diagnostic) -> (fragment: PLFragment, into: PLInto?) {
        let start = token
        var into: PLInto?
        var text: [UInt8] = []
        var copied = start.start
        var level = 0
        let first = word(start)
        while token.kind != .semicolon || level > 0 {
            if token.kind == .end { throw unexpected() }
            if token.kind == .leftParenthesis { level += 1 }
            if token.kind == .rightParenthesis { level -= 1 }
            guard at("into"), index > 0, tokens[index].start > start.start else {
                index += 1
                continue
            }
            let previous = self.word(tokens[index - 1])
            if previous == "insert" || previous == "merge" || first == "import" || first == "create" {
                index += 1
                continue
            }
            if into != nil { throw unexpected("INTO specified more than once") }
            let place = token
            into = try intoTargets()
            text += Array(lexer.source[copied..<place.start])
            let end = tokens[index].start
            text += [UInt8](repeating: UInt8(ascii: " "), count: max(0, end - place.start))
            copied = end
        }
        let end = tokens[index - 1].end
        if copied < end { text += Array(lexer.source[copied..<end]) }
        while text.last == UInt8(ascii: " ") { text.removeLast() }
        index += 1
        let fragment = PLFragment(.statement, text: String(decoding: text, as: UTF8.self), start: start.start)
        try check(fragment)
        return (fragment, into)
    }

    /// Reads `INTO [STRICT] a, b`.
    mutating func intoTargets() throws(Diagnostic) -> PLInto {
        try expect("into")
        let isStrict = eat("strict")
        return PLInto(targets: try targets(), isStrict: isStrict)
    }

    /// Reads variables with commas between them; a record stands alone.
    private mutating func targets() throws(Diagnostic) -> [PLTarget] {
        var list = [try target()]
        while token.kind == .comma {
            index += 1
            list.append(try target())
        }
        if list.count > 1 {
            for target in list {
                guard let found = find(target.names), found.name.isRecord, found.rest.isEmpty else { continue }
                throw error(
                    "record variable cannot be part of multiple-item INTO list", at: target.span)
            }
        }
        return list
    }

    /// `stmt_perform`
    private mutating func perform() throws(Diagnostic) -> PLStatement.Kind {
        let start = token
        index += 1
        _ = try skip(until: [], signs: [.semicolon], ";", isExpression: false)
        let text = "SELECT" + lexer.text(start.end, tokens[index - 1].end)
        index += 1
        let fragment = PLFragment(.statement, text: text, start: start.start + 1)
        try check(fragment)
        return .perform(fragment)
    }

    /// `stmt_dynexecute`
    private mutating func execute() throws(Diagnostic) -> PLStatement.Kind {
        index += 1
        var (query, stop) = try expression(
            until: ["into", "using"], signs: [.semicolon], expecting: "INTO or USING or ;")
        var into: PLInto?
        var using: [PLFragment] = []
        while stop != ";" {
            if stop == "into" {
                index -= 1
                if into != nil { throw unexpected() }
                into = try intoTargets()
                stop = token.kind == .semicolon ? ";" : word(token) ?? ""
                guard stop == ";" || stop == "using" else { throw unexpected() }
                index += 1
            } else {
                if !using.isEmpty { throw unexpected() }
                repeat {
                    let (value, end) = try expression(
                        until: ["into"], signs: [.comma, .semicolon], expecting: ", or ; or INTO")
                    using.append(value)
                    stop = end
                } while stop == ","
            }
        }
        return .execute(query, into: into, using: using)
    }

    // MARK: Conditions

    /// `stmt_if`
    private mutating func branch() throws(Diagnostic) -> PLStatement.Kind {
        index += 1
        var branches: [(condition: PLFragment, body: [PLStatement])] = []
        var otherwise: [PLStatement] = []
        repeat {
            let condition = try expression(until: ["then"]).0
            branches.append((condition, try statements(until: ["elsif", "elseif", "else", "end"])))
        } while eat("elsif") || eat("elseif")
        if eat("else") { otherwise = try statements(until: ["end"]) }
        try expect("end")
        try expect("if")
        try expectSign(.semicolon)
        return .branch(branches, otherwise: otherwise)
    }

    /// `stmt_case`
    private mutating func choice() throws(Diagnostic) -> PLStatement.Kind {
        index += 1
        var subject: PLFragment?
        if !at("when") {
            subject = try expression(until: ["when"]).0
            index -= 1
        }
        var choices: [(values: [PLFragment], body: [PLStatement])] = []
        while eat("when") {
            var values: [PLFragment] = []
            if subject == nil {
                values.append(try expression(until: ["then"]).0)
            } else {
                var stop = ","
                while stop == "," {
                    let (value, end) = try expression(until: ["then"], signs: [.comma], expecting: "THEN")
                    values.append(value)
                    stop = end
                }
            }
            choices.append((values, try statements(until: ["when", "else", "end"])))
        }
        guard !choices.isEmpty else { throw unexpected() }
        let otherwise = eat("else") ? try statements(until: ["end"]) : nil
        try expect("end")
        try expect("case")
        try expectSign(.semicolon)
        return .choice(subject, choices, otherwise: otherwise)
    }

    // MARK: Loops

    /// Any loop.
    private mutating func loop(_ label: String?) throws(Diagnostic) -> PLLoop {
        scopes.append(Scope(label: label, isLoop: true))
        defer { scopes.removeLast() }
        let kind: PLLoop.Kind
        if eat("loop") {
            kind = .forever
        } else if eat("while") {
            kind = .whileTrue(try expression(until: ["loop"]).0)
        } else if eat("foreach") {
            kind = try elements()
        } else {
            try expect("for")
            kind = try forLoop()
        }
        let body = try statements(until: ["end"])
        try expect("end")
        try expect("loop")
        try labelAfter(label)
        try expectSign(.semicolon)
        return PLLoop(kind: kind, label: label, body: body)
    }

    /// `for_control`
    private mutating func forLoop() throws(Diagnostic) -> PLLoop.Kind {
        let place = token
        var targets: [String] = []
        var names: [[String]] = []
        repeat {
            names.append(try dottedNames())
            targets.append(names[names.count - 1].joined(separator: "."))
        } while eatSign(.comma)
        try expect("in")
        if at("execute") {
            index += 1
            let list = try rowTargets(names, place)
            var (query, stop) = try expression(until: ["using", "loop"], expecting: "LOOP or USING")
            var using: [PLFragment] = []
            while stop != "loop" {
                let (value, end) = try expression(until: ["loop"], signs: [.comma], expecting: ", or LOOP")
                using.append(value)
                stop = end
            }
            return .dynamicRows(list, query, using: using)
        }
        if isRange() { return try integers(names, place) }
        if let loop = try cursorLoop(names, place) { return loop }
        let list = try rowTargets(names, place)
        let first = index
        _ = try skip(until: ["loop"], signs: [], "LOOP", isExpression: false)
        guard index > first else { throw unexpected() }
        let query = fragment(.statement, from: tokens[first].start, to: tokens[index - 1].end)
        index += 1
        try check(query)
        return .rows(list, query)
    }

    /// Tells whether `..` comes before LOOP.
    private func isRange() -> Bool {
        if at("reverse") { return true }
        var place = 0
        var level = 0
        while true {
            let token = ahead(place)
            if token.kind == .end || token.kind == .semicolon { return false }
            if token.kind == .leftParenthesis || token.kind == .leftBracket { level += 1 }
            if token.kind == .rightParenthesis || token.kind == .rightBracket { level -= 1 }
            if level == 0, token.kind == .dotDot { return true }
            if level == 0, word(token) == "loop" { return false }
            place += 1
        }
    }

    /// `FOR i IN [REVERSE] a..b [BY c] LOOP`
    private mutating func integers(_ names: [[String]], _ place: Token) throws(Diagnostic) -> PLLoop.Kind {
        guard names.count == 1 else {
            throw error("integer FOR loop must have only one target variable", at: place.span)
        }
        guard names[0].count == 1 else { throw unexpected() }
        let isReverse = eat("reverse")
        let from = try expression(until: [], signs: [.dotDot], expecting: "..").0
        let (to, stop) = try expression(until: ["loop", "by"], expecting: "LOOP")
        let by = stop == "by" ? try expression(until: ["loop"]).0 : nil
        scopes[scopes.count - 1].names[names[0][0]] = Name()
        return .integers(variable: names[0][0], from: from, to: to, by: by, isReverse: isReverse)
    }

    /// Returns the variables that a loop over rows sets.
    private func rowTargets(_ names: [[String]], _ place: Token) throws(Diagnostic) -> [PLTarget] {
        var result: [PLTarget] = []
        for name in names {
            guard find(name) != nil else {
                throw error(
                    names.count > 1
                        ? "\"\(name.joined(separator: "."))\" is not a known variable"
                        : "loop variable of loop over rows must be a record variable or list of scalar variables",
                    at: place.span)
            }
            result.append(PLTarget(names: name, span: place.span))
        }
        return result
    }

    /// `FOREACH x [SLICE n] IN ARRAY a LOOP`
    private mutating func elements() throws(Diagnostic) -> PLLoop.Kind {
        let list = try targets()
        var slice = 0
        if eat("slice") {
            guard token.kind == .integer, let number = Int(text(token)) else { throw unexpected() }
            slice = number
            index += 1
        }
        try expect("in")
        try expect("array")
        return .elements(list, slice: slice, try expression(until: ["loop"]).0)
    }

    /// `stmt_exit`
    private mutating func leave() throws(Diagnostic) -> PLStatement.Kind {
        let start = token
        let isContinue = at("continue")
        index += 1
        var label: String?
        if atName, !at("when") {
            let span = token.span
            let name = try name()
            guard let scope = scopes.last(where: { $0.label == name }) else {
                throw error(
                    "there is no label \"\(name)\" attached to any block or loop enclosing this statement", at: span)
            }
            if isContinue, !scope.isLoop {
                throw error("block label \"\(name)\" cannot be used in CONTINUE", at: span)
            }
            label = name
        } else if !scopes.contains(where: \.isLoop) {
            throw error(
                isContinue
                    ? "CONTINUE cannot be used outside a loop"
                    : "EXIT cannot be used outside a loop, unless it has a label", at: start.span)
        }
        var condition: PLFragment?
        if eat("when") { condition = try expression() } else { try expectSign(.semicolon) }
        return .leave(isContinue: isContinue, label: label, condition: condition)
    }
}
