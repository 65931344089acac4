import SQLBasics

extension Parser {
    /// `CREATE [OR REPLACE] FUNCTION …`, behind the words in front of FUNCTION
    mutating func createRoutine(_ orReplace: Bool, _ start: SourceSpan) throws(Diagnostic) -> CreateRoutineStatement {
        let isProcedure = at(.procedure)
        try advance()
        let name = try functionName()
        let parameters = try routineParameters()
        var statement = CreateRoutineStatement(
            orReplace: orReplace, isProcedure: isProcedure, name: name, parameters: parameters, options: [], span: start
        )
        if !isProcedure, try eat(.returns) {
            if at(.table), try peek().kind == .leftParenthesis {
                try advance()
                statement.returns = .table(
                    try parenthesizedList { parser throws(Diagnostic) in try parser.tableParameter() })
            } else {
                statement.returns = .type(try routineType())
            }
        }
        while let option = try createRoutineOption() { statement.options.append(option) }
        statement.body = try routineBody()
        return statement
    }

    /// `func_args_with_defaults`
    private mutating func routineParameters() throws(Diagnostic) -> [RoutineParameter] {
        try expectSign(.leftParenthesis)
        var parameters: [RoutineParameter] = []
        if !atSign(.rightParenthesis) {
            parameters = try list { parser throws(Diagnostic) in try parser.routineParameter() }
        }
        try expectSign(.rightParenthesis)
        return parameters
    }

    /// `func_arg_with_default`
    private mutating func routineParameter() throws(Diagnostic) -> RoutineParameter {
        let start = token.start
        let argument = try routineArgument()
        var parameter = RoutineParameter(
            mode: argument.mode, name: argument.name, type: argument.type, span: span(from: start))
        if at(.default) || atSign(.equals) {
            try advance()
            parameter.defaultValue = try expression()
        }
        return parameter
    }

    /// `table_func_column`
    private mutating func tableParameter() throws(Diagnostic) -> RoutineParameter {
        let start = token.start
        let name = try typeOrFunctionName()
        let type = try routineType()
        return RoutineParameter(name: name, type: type, span: span(from: start))
    }

    /// `func_type`: a type, also SETOF one, or that of a column
    private mutating func routineType() throws(Diagnostic) -> TypeName { try routineTypeName() }

    /// `createfunc_opt_item`; nil when none comes next
    private mutating func createRoutineOption() throws(Diagnostic) -> RoutineOption? {
        let start = token.span
        if try eat(.as) {
            let map = sourceMap
            var texts = [try stringLiteral()]
            if try eatSign(.comma) { texts.append(try stringLiteral()) }
            return RoutineOption(kind: .source(texts, map: map), span: start)
        }
        if try eat(.language) {
            return RoutineOption(kind: .language(try wordOrString().name), span: start)
        }
        if try eat(.transform) {
            _ = try list { parser throws(Diagnostic) in
                try parser.expect(.for)
                try parser.expect(.type)
                return try parser.typeName()
            }
            return RoutineOption(kind: .transform, span: start)
        }
        if try eat(.window) { return RoutineOption(kind: .window, span: start) }
        return try routineOption()
    }

    /// `DoStmt`
    mutating func doStatement() throws(Diagnostic) -> DoStatement {
        let start = token.start
        try expect(.do)
        var language: String?
        var body: (text: String, map: SourceMap?)?
        while true {
            if try eat(.language) {
                if language != nil { throw error("conflicting or redundant options", at: token.span) }
                language = try wordOrString().name
            } else if atSign(.string) {
                if body != nil { throw error("conflicting or redundant options", at: token.span) }
                let map = sourceMap
                body = (try stringLiteral(), map)
            } else {
                break
            }
        }
        if language == nil, body == nil { throw try unexpected() }
        guard let body else { throw Diagnostic(.syntaxError, "no inline code specified") }
        return DoStatement(language: language, body: body.text, map: body.map, span: span(from: start))
    }

    /// The way from the value of the string literal that comes next to the statement's text; nil where escapes or
    /// continued lines lie between them (`match_prosrc_to_literal`).
    private var sourceMap: SourceMap? {
        guard atSign(.string) else { return nil }
        let raw = lexer.source[token.start..<token.end]
        if raw.first == UInt8(ascii: "$") {
            guard let end = raw.dropFirst().firstIndex(of: UInt8(ascii: "$")) else { return nil }
            return SourceMap(start: end + 1, doubledQuotes: [])
        }
        guard raw.first == UInt8(ascii: "'") else { return nil }
        var map = SourceMap(start: token.start + 1, doubledQuotes: [])
        var position = token.start + 1
        var place = 0
        while position < token.end - 1 {
            if raw[position] == UInt8(ascii: "'") {
                guard raw[position + 1] == UInt8(ascii: "'"), position + 1 < token.end - 1 else { return nil }
                map.doubledQuotes.append(place)
                position += 1
            }
            position += 1
            place += 1
        }
        return map
    }

    /// `common_func_opt_item`; nil when none comes next
    mutating func routineOption() throws(Diagnostic) -> RoutineOption? {
        let start = token.span
        guard let kind = try routineOptionKind() else { return nil }
        return RoutineOption(kind: kind, span: start)
    }

    /// Reads an option that CREATE and ALTER share; nil when none comes next.
    private mutating func routineOptionKind() throws(Diagnostic) -> RoutineOption.Kind? {
        if let kind = try nullInputOption() { return kind }
        if try eat(.immutable) { return .volatility(.immutable) }
        if try eat(.stable) { return .volatility(.stable) }
        if try eat(.volatile) { return .volatility(.volatile) }
        if try eat(.external) {
            try expect(.security)
            return try securityOption()
        }
        if try eat(.security) { return try securityOption() }
        if try eat(.leakproof) { return .leakproof(true) }
        if try eat(.not) {
            try expect(.leakproof)
            return .leakproof(false)
        }
        if try eat(.cost) { return .cost(try signedNumber()) }
        if try eat(.rows) { return .rows(try signedNumber()) }
        if try eat(.support) { return .support(try anyName()) }
        if try eat(.parallel) { return .parallel(try columnId().name) }
        if at(.set) || at(.reset) { return .setting(try setResetClause()) }
        return nil
    }

    /// `STRICT`, `CALLED ON NULL INPUT`, `RETURNS NULL ON NULL INPUT`
    private mutating func nullInputOption() throws(Diagnostic) -> RoutineOption.Kind? {
        if try eat(.strict) { return .strict(true) }
        let isCalled = at(.called)
        guard isCalled || at(.returns) else { return nil }
        try advance()
        if !isCalled { try expect(.null) }
        try expect(.on)
        try expect(.null)
        try expect(.input)
        return .strict(!isCalled)
    }

    /// `DEFINER`, `INVOKER`, behind SECURITY
    private mutating func securityOption() throws(Diagnostic) -> RoutineOption.Kind {
        if try eat(.definer) { return .securityDefiner(true) }
        try expect(.invoker)
        return .securityDefiner(false)
    }

    /// `RETURN a`, `BEGIN ATOMIC … END`; nil when none comes next
    private mutating func routineBody() throws(Diagnostic) -> CreateRoutineStatement.Body? {
        if try eat(.return) { return .expression(try expression()) }
        guard try eat(.begin) else { return nil }
        try expect(.atomic)
        var statements: [Statement] = []
        while !at(.end) {
            if try eatSign(.semicolon) { continue }
            if at(.return) {
                statements.append(try returnStatement())
            } else {
                statements.append(try statement())
            }
            try expectSign(.semicolon)
        }
        try expect(.end)
        return .statements(statements)
    }

    /// `RETURN a` as a statement: a SELECT of the one value
    private mutating func returnStatement() throws(Diagnostic) -> Statement {
        let start = try taken()
        let value = try expression()
        return .query(.returning(value, at: start))
    }

    /// `ALTER FUNCTION f …` with options, behind the signature
    mutating func alterRoutine(
        _ kind: RoutineKind, _ routine: RoutineSignature, _ start: SourceSpan
    ) throws(Diagnostic) -> AlterRoutineStatement {
        var options: [RoutineOption] = []
        while let option = try routineOption() { options.append(option) }
        if options.isEmpty { throw try unexpected() }
        _ = try eat(.restrict)
        return AlterRoutineStatement(kind: kind, routine: routine, options: options, span: start)
    }

    /// `CALL p(…)`
    mutating func callStatement() throws(Diagnostic) -> CallStatement {
        let start = try taken()
        let name = try functionName()
        guard atSign(.leftParenthesis) else { throw try unexpected() }
        return CallStatement(call: try application(name), span: start)
    }
}

extension Query {
    /// Makes `SELECT value`.
    package static func returning(_ value: Expression, at span: SourceSpan) -> Query {
        let target = SelectTarget(expression: value, span: value.span)
        let select = Select(targets: [target], from: [], windows: [], isTableCommand: false, span: span)
        return Query(with: nil, body: .select(select), orderBy: [], locking: [], span: span)
    }
}
