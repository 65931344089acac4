import SQLBasics

extension PLParser {
    /// `c [NO] [SCROLL] CURSOR [(a int)] FOR query;`, behind the name
    mutating func cursorDeclaration(_ name: String, line: Int) throws(Diagnostic) -> PLDeclaration {
        let isScroll = try scrollOption()
        try expect("cursor")
        var parameters: [(name: String, type: TypeName)] = []
        var inner = Scope()
        if eatSign(.leftParenthesis) {
            repeat {
                let parameter = try self.name()
                parameters.append((parameter, try parameterType()))
                inner.names[parameter] = Name()
            } while eatSign(.comma)
            try expectSign(.rightParenthesis)
        }
        guard eat("for") || eat("is") else { throw unexpected() }
        scopes.append(inner)
        let query = try sqlUpToSemicolon()
        scopes.removeLast()
        var known = Name()
        known.isCursor = true
        known.cursorParameters = parameters.count
        scopes[scopes.count - 1].names[name] = known
        return PLDeclaration(
            name: name, kind: .cursor(PLCursorQuery(isScroll: isScroll, parameters: parameters, query: query)),
            line: line)
    }

    /// `SCROLL`, `NO SCROLL`; nil for neither
    private mutating func scrollOption() throws(Diagnostic) -> Bool? {
        if eat("scroll") { return true }
        guard eat("no") else { return nil }
        try expect("scroll")
        return false
    }

    /// The type of a cursor's parameter, up to a comma or the closing parenthesis.
    private mutating func parameterType() throws(Diagnostic) -> TypeName {
        let first = index
        var level = 0
        while level > 0 || token.kind != .comma && token.kind != .rightParenthesis {
            if token.kind == .end { throw unexpected("incomplete data type declaration") }
            if token.kind == .leftParenthesis { level += 1 }
            if token.kind == .rightParenthesis { level -= 1 }
            index += 1
        }
        guard index > first else { throw unexpected("missing data type declaration") }
        guard case .type(let type) = try type(first..<index) else {
            throw Diagnostic.notSupported("the type of a cursor's parameter", at: tokens[first].span)
        }
        return type
    }

    /// Reads the variable of a cursor (`cursor_variable`).
    mutating func cursorTarget() throws(Diagnostic) -> PLTarget {
        let place = token
        let target = try self.target()
        guard let name = find(target.names)?.name else { return target }
        if name.isRecord { throw error("cursor variable must be a simple variable", at: place.span) }
        if !name.isCursor {
            throw Diagnostic(
                .datatypeMismatch,
                "variable \"\(target.names.joined(separator: "."))\" must be of type cursor or refcursor",
                at: place.span)
        }
        return target
    }

    // MARK: OPEN

    /// `stmt_open`
    mutating func open() throws(Diagnostic) -> PLStatement.Kind {
        index += 1
        let cursor = try cursorTarget()
        if let count = find(cursor.names)?.name.cursorParameters {
            let arguments = try arguments(of: cursor, count: count)
            try expectSign(.semicolon)
            return .open(cursor, .bound(arguments))
        }
        let isScroll = try scrollOption()
        guard eat("for") else { throw unexpected("syntax error, expected \"FOR\"") }
        guard eat("execute") else { return .open(cursor, .query(try sqlUpToSemicolon(), isScroll: isScroll)) }
        var (query, stop) = try expression(until: ["using"], signs: [.semicolon], expecting: "USING or ;")
        var using: [PLFragment] = []
        while stop != ";" {
            let (value, end) = try expression(until: [], signs: [.comma, .semicolon], expecting: ", or ;")
            using.append(value)
            stop = end
        }
        return .open(cursor, .dynamic(query, using: using, isScroll: isScroll))
    }

    /// The arguments of a bound cursor (`read_cursor_args`).
    private mutating func arguments(of cursor: PLTarget, count: Int) throws(Diagnostic) -> [PLArgument] {
        let name = cursor.names.last ?? ""
        guard token.kind == .leftParenthesis else {
            if count > 0 { throw error("cursor \"\(name)\" has arguments", at: token.span) }
            return []
        }
        if count == 0 { throw error("cursor \"\(name)\" has no arguments", at: token.span) }
        index += 1
        var list: [PLArgument] = []
        var stop = ","
        while stop == "," {
            var named: String?
            if atName, [.colonEquals, .equalsGreater].contains(ahead(1).kind) {
                named = try self.name()
                index += 1
            }
            let (value, end) = try expression(
                until: [], signs: [.comma, .rightParenthesis], expecting: ",\" or \")")
            if list.count + 1 == count, end == "," {
                throw error("too many arguments for cursor \"\(name)\"", at: tokens[index - 1].span)
            }
            list.append(PLArgument(name: named, value: value))
            stop = end
        }
        if list.count < count { throw error("not enough arguments for cursor \"\(name)\"", at: tokens[index - 1].span) }
        return list
    }

    // MARK: FETCH

    /// `stmt_fetch`, `stmt_move`
    mutating func fetch() throws(Diagnostic) -> PLStatement.Kind {
        let start = token
        let isMove = at("move")
        index += 1
        let direction = try fetchDirection()
        if !isMove, direction.isPlural { throw error("FETCH statement cannot return multiple rows", at: start.span) }
        let cursor = try cursorTarget()
        if isMove {
            try expectSign(.semicolon)
            return .fetch(cursor, direction, into: [], isMove: true)
        }
        let into = try intoTargets()
        try expectSign(.semicolon)
        return .fetch(cursor, direction, into: into.targets, isMove: false)
    }

    /// Reads where to go, and FROM or IN behind it (`read_fetch_direction`).
    private mutating func fetchDirection() throws(Diagnostic) -> PLFetchDirection {
        let fixed: [String: FetchStatement.Direction] = [
            "next": .forward(1), "prior": .backward(1), "first": .absolute(1), "last": .absolute(-1),
            "all": .forward(nil),
        ]
        let word = word(token) ?? ""
        if let direction = fixed[word], find([word]) == nil {
            index += 1
            try expectFrom()
            return .fixed(direction)
        }
        switch word {
        case "absolute", "relative":
            index += 1
            return .counted(word.uppercased(), try expression(until: ["from", "in"], expecting: "FROM or IN").0)
        case "forward", "backward":
            index += 1
            return try counted(word == "forward")
        case "from", "in":
            index += 1
            return .fixed(.forward(1))
        default:
            if atName, find([(try? value(of: token)) ?? ""]) != nil { return .fixed(.forward(1)) }
            return .counted("FORWARD", try expression(until: ["from", "in"], expecting: "FROM or IN").0)
        }
    }

    /// Reads how far FORWARD or BACKWARD goes (`complete_direction`).
    private mutating func counted(_ isForward: Bool) throws(Diagnostic) -> PLFetchDirection {
        if eat("from") || eat("in") { return .fixed(isForward ? .forward(1) : .backward(1)) }
        if eat("all") {
            try expectFrom()
            return .fixed(isForward ? .forward(nil) : .backward(nil))
        }
        if atName, find([(try? value(of: token)) ?? ""]) != nil {
            return .fixed(isForward ? .forward(1) : .backward(1))
        }
        let word = isForward ? "FORWARD" : "BACKWARD"
        return .counted(word, try expression(until: ["from", "in"], expecting: "FROM or IN").0)
    }

    /// Consumes FROM or IN, which may be left out in front of a variable.
    private mutating func expectFrom() throws(Diagnostic) {
        guard !eat("from"), !eat("in"), !atName else { return }
        throw unexpected("expected FROM or IN")
    }

    // MARK: Loops and transactions

    /// `FOR r IN c (a, b) LOOP`; nil when no cursor stands behind IN
    mutating func cursorLoop(_ names: [[String]], _ place: Token) throws(Diagnostic) -> PLLoop.Kind? {
        let next = ahead(1)
        guard atName, next.kind == .leftParenthesis || word(next) == "loop",
            let found = find([try value(of: token)]), found.name.isCursor
        else { return nil }
        let cursor = try cursorTarget()
        guard names.count == 1, names[0].count == 1 else {
            throw error("cursor FOR loop must have only one target variable", at: place.span)
        }
        guard let count = found.name.cursorParameters else {
            throw error("cursor FOR loop must use a bound cursor variable", at: cursor.span)
        }
        let arguments = try arguments(of: cursor, count: count)
        try expect("loop")
        scopes[scopes.count - 1].names[names[0][0]] = Name(isRecord: true)
        return .cursor(record: names[0][0], cursor, arguments)
    }

    /// `stmt_commit`, `stmt_rollback`
    mutating func end(isCommit: Bool) throws(Diagnostic) -> PLStatement.Kind {
        index += 1
        var andChain = false
        if eat("and") {
            andChain = !eat("no")
            try expect("chain")
        }
        try expectSign(.semicolon)
        return .end(isCommit: isCommit, andChain: andChain)
    }
}
