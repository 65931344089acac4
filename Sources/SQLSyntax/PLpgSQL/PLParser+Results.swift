import SQLBasics

extension PLParser {
    /// `stmt_return`
    mutating func returning() throws(Diagnostic) -> PLStatement.Kind {
        let start = token
        index += 1
        if at("next") { return try returnNext(start) }
        if at("query") { return try returnQuery(start) }
        if header.returnsSet {
            if token.kind != .semicolon {
                throw Diagnostic(
                    .datatypeMismatch, "RETURN cannot have a parameter in function returning set",
                    hint: "Use RETURN NEXT or RETURN QUERY.", at: token.span)
            }
        } else if header.isProcedure, token.kind != .semicolon, !header.hasOutputs {
            throw Diagnostic(.datatypeMismatch, "RETURN cannot have a parameter in a procedure", at: token.span)
        } else if header.hasOutputs, token.kind != .semicolon {
            throw Diagnostic(
                .datatypeMismatch, "RETURN cannot have a parameter in function with OUT parameters", at: token.span)
        } else if header.returnsVoid, token.kind != .semicolon {
            throw Diagnostic(
                .datatypeMismatch, "RETURN cannot have a parameter in function returning void", at: token.span)
        }
        if header.returnsSet || header.returnsVoid || header.hasOutputs || header.isProcedure {
            try expectSign(.semicolon)
            return .return(nil)
        }
        return .return(try expression())
    }

    /// `RETURN NEXT x`
    private mutating func returnNext(_ start: Token) throws(Diagnostic) -> PLStatement.Kind {
        guard header.returnsSet else {
            throw Diagnostic(.datatypeMismatch, "cannot use RETURN NEXT in a non-SETOF function", at: start.span)
        }
        index += 1
        if header.hasOutputs {
            if token.kind != .semicolon {
                throw Diagnostic(
                    .datatypeMismatch, "RETURN NEXT cannot have a parameter in function with OUT parameters",
                    at: token.span)
            }
            index += 1
            return .returnNext(nil)
        }
        return .returnNext(try expression())
    }

    /// `RETURN QUERY q`
    private mutating func returnQuery(_ start: Token) throws(Diagnostic) -> PLStatement.Kind {
        guard header.returnsSet else {
            throw Diagnostic(.datatypeMismatch, "cannot use RETURN QUERY in a non-SETOF function", at: start.span)
        }
        index += 1
        guard eat("execute") else { return .returnQuery(try sqlUpToSemicolon()) }
        var (query, stop) = try expression(until: ["using"], signs: [.semicolon], expecting: "; or USING")
        var using: [PLFragment] = []
        while stop != ";" {
            let (value, end) = try expression(until: [], signs: [.comma, .semicolon], expecting: ", or ;")
            using.append(value)
            stop = end
        }
        return .returnExecute(query, using: using)
    }

    /// Cuts out a query up to the semicolon.
    mutating func sqlUpToSemicolon() throws(Diagnostic) -> PLFragment {
        let first = index
        _ = try skip(until: [], signs: [.semicolon], ";", isExpression: false)
        guard index > first else { throw unexpected("missing SQL statement") }
        let query = fragment(.statement, from: tokens[first].start, to: tokens[index - 1].end)
        index += 1
        try check(query)
        return query
    }

    // MARK: RAISE

    /// `stmt_raise`
    mutating func raise() throws(Diagnostic) -> PLRaise {
        let start = token
        index += 1
        var result = PLRaise(level: "EXCEPTION", parameters: [], options: [], isBare: false)
        if eatSign(.semicolon) {
            result.isBare = true
            return result
        }
        let levels = ["exception", "warning", "notice", "info", "log", "debug"]
        if let level = word(token), levels.contains(level) {
            result.level = level.uppercased()
            index += 1
        }
        var stop = ""
        if token.kind == .string {
            stop = try raiseFormat(&result, start)
        } else if eat("sqlstate") {
            result.state = try sqlState()
            result.condition = result.state
        } else if atName, !at("using") {
            let place = token
            let name = try name()
            guard let state = PLConditions.states(of: name).first else { throw unrecognized(name, at: place) }
            result.state = state
            result.condition = name
        }
        if stop.isEmpty {
            stop = token.kind == .semicolon ? ";" : word(token) ?? ""
            guard stop == ";" || stop == "using" else { throw unexpected() }
            index += 1
        }
        if stop == "using" { result.options = try raiseOptions() }
        return result
    }

    /// Reads a format and what goes in its places; returns what ends it.
    private mutating func raiseFormat(_ result: inout PLRaise, _ start: Token) throws(Diagnostic) -> String {
        let format = try lexer.stringValue(token)
        result.message = format
        index += 1
        var stop = token.kind == .semicolon ? ";" : token.kind == .comma ? "," : word(token) ?? ""
        guard [";", ",", "using"].contains(stop) else { throw unexpected() }
        index += 1
        while stop == "," {
            let (value, end) = try expression(
                until: ["using"], signs: [.comma, .semicolon], expecting: ", or ; or USING")
            result.parameters.append(value)
            stop = end
        }
        var places = 0
        var bytes = Array(format.utf8)[...]
        while let byte = bytes.popFirst() {
            guard byte == UInt8(ascii: "%") else { continue }
            if bytes.first == UInt8(ascii: "%") { bytes = bytes.dropFirst() } else { places += 1 }
        }
        if places != result.parameters.count {
            let word = places > result.parameters.count ? "few" : "many"
            throw atLine(Diagnostic(.syntaxError, "too \(word) parameters specified for RAISE"), start)
        }
        return stop
    }

    /// Reads `USING option = value, …`.
    private mutating func raiseOptions() throws(Diagnostic) -> [(name: String, value: PLFragment)] {
        let known = ["errcode", "message", "detail", "hint", "column", "constraint", "datatype", "table", "schema"]
        var list: [(name: String, value: PLFragment)] = []
        while true {
            guard let name = word(token), known.contains(name) else {
                throw unexpected("unrecognized RAISE statement option")
            }
            index += 1
            guard eatSign(.equals) || eatSign(.colonEquals) else {
                throw unexpected("syntax error, expected \"=\"")
            }
            let (value, stop) = try expression(until: [], signs: [.comma, .semicolon], expecting: ", or ;")
            list.append((name, value))
            if stop == ";" { return list }
        }
    }

    /// `stmt_assert`
    mutating func assertion() throws(Diagnostic) -> PLStatement.Kind {
        index += 1
        let (condition, stop) = try expression(until: [], signs: [.comma, .semicolon], expecting: ", or ;")
        return .assert(condition, message: stop == "," ? try expression() : nil)
    }

    /// `stmt_getdiag`
    mutating func diagnostics() throws(Diagnostic) -> PLStatement.Kind {
        let start = token
        index += 1
        let isStacked = eat("stacked")
        if !isStacked { _ = eat("current") }
        try expect("diagnostics")
        var list: [(target: PLTarget, item: String)] = []
        repeat {
            let target = try target()
            guard eatSign(.equals) || eatSign(.colonEquals) else { throw unexpected() }
            let known = [
                "row_count", "pg_context", "pg_routine_oid", "returned_sqlstate", "message_text",
                "pg_exception_detail", "pg_exception_hint", "pg_exception_context", "column_name", "constraint_name",
                "pg_datatype_name", "table_name", "schema_name",
            ]
            guard let item = word(token), known.contains(item) else {
                throw unexpected("unrecognized GET DIAGNOSTICS item")
            }
            let isCurrent = ["row_count", "pg_context", "pg_routine_oid"].contains(item)
            if isCurrent == isStacked {
                let text = isStacked ? "GET STACKED DIAGNOSTICS" : "GET CURRENT DIAGNOSTICS"
                throw error("diagnostics item \(item.uppercased()) is not allowed in \(text)", at: start.span)
            }
            index += 1
            list.append((target, item))
        } while eatSign(.comma)
        try expectSign(.semicolon)
        return .diagnostics(isStacked: isStacked, list)
    }
}
