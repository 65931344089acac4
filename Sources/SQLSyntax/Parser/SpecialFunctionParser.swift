import SQLBasics

extension Parser {
    /// Reads a function that the grammar spells out; nil when the keyword is a plain name here.
    mutating func specialFunction() throws(Diagnostic) -> Expression? {
        if let value = try sqlValueFunction() { return .sqlValue(value) }
        if at(.systemUser) { return .call(.sql("system_user", [], .systemUser, try taken())) }
        let hasParenthesis = try peek().kind == .leftParenthesis
        if at(.collation) { return try collationFor() }
        guard hasParenthesis else { return nil }
        let start = token.start
        switch token.keyword {
        case .coalesce: return try special(.coalesce)
        case .greatest: return try special(.greatest)
        case .least: return try special(.least)
        case .nullif: return try special(.nullif)
        case .grouping:
            try advance()
            let arguments = try parenthesizedExpressions()
            return .grouping(GroupingFunction(arguments: arguments, span: span(from: start)))
        case .mergeAction:
            try advance()
            try expectSign(.leftParenthesis)
            try expectSign(.rightParenthesis)
            return .special(SpecialFunction(kind: .mergeAction, arguments: [], span: span(from: start)))
        case .extract: return .call(try clauses(behind: try extract()))
        case .overlay: return .call(try clauses(behind: try overlay()))
        case .position: return .call(try clauses(behind: try position()))
        case .substring: return .call(try clauses(behind: try substring()))
        case .trim: return .call(try clauses(behind: try trim()))
        case .normalize: return .call(try clauses(behind: try normalize()))
        case .treat, .xmlconcat, .xmlelement, .xmlexists, .xmlforest, .xmlparse, .xmlpi, .xmlroot,
            .xmlserialize:
            throw Diagnostic.notSupported(token.keyword.word.uppercased(), at: token.span)
        case .jsonArray, .jsonArrayagg, .jsonExists, .jsonObject, .jsonObjectagg, .jsonQuery, .jsonScalar,
            .jsonSerialize,
            .jsonValue, .json:
            return .call(try clauses(behind: try jsonConstruct()))
        default: return nil
        }
    }

    /// Reads what an aggregate may have behind it, which the grammar allows for these functions too.
    private mutating func clauses(behind call: FunctionCall) throws(Diagnostic) -> FunctionCall {
        var call = call
        try callClauses(&call)
        return call
    }

    /// `CURRENT_DATE`, `CURRENT_TIME(3)`, `CURRENT_USER`, …
    mutating func sqlValueFunction() throws(Diagnostic) -> SQLValueFunction? {
        guard let kind = SQLValueFunction.Kind(keyword: token.keyword) else { return nil }
        if kind == .currentSchema, try peek().kind == .leftParenthesis { return nil }
        let start = try taken()
        var precision: Int?
        if kind.takesPrecision, try eatSign(.leftParenthesis) {
            precision = try integerLiteral()
            try expectSign(.rightParenthesis)
        }
        return SQLValueFunction(kind: kind, precision: precision, span: span(from: start.start))
    }

    /// `COALESCE(a, b)`, `NULLIF(a, b)`, …
    private mutating func special(_ kind: SpecialFunction.Kind) throws(Diagnostic) -> Expression {
        let start = try taken()
        try expectSign(.leftParenthesis)
        var arguments = [try expression()]
        if kind == .nullif {
            try expectSign(.comma)
            arguments.append(try expression())
        } else {
            while try eatSign(.comma) { arguments.append(try expression()) }
        }
        try expectSign(.rightParenthesis)
        return .special(SpecialFunction(kind: kind, arguments: arguments, span: span(from: start.start)))
    }

    /// `COLLATION FOR (a)`
    private mutating func collationFor() throws(Diagnostic) -> Expression? {
        guard try peekIs(.for) else { return nil }
        let start = try taken()
        try advance()
        try expectSign(.leftParenthesis)
        let argument = try expression()
        try expectSign(.rightParenthesis)
        return .call(.sql("pg_collation_for", [argument], .collationFor, span(from: start.start)))
    }

    /// `EXTRACT(field FROM a)`
    private mutating func extract() throws(Diagnostic) -> FunctionCall {
        let start = try taken()
        try expectSign(.leftParenthesis)
        let fieldSpan = token.span
        let field: String
        if atSign(.string) {
            field = try stringLiteral()
        } else {
            let isField = atSign(.identifier) || at(.year, .month, .day, .hour, .minute, .second)
            guard isField else { throw try unexpected() }
            field = try takeIdentifier().name
        }
        try expect(.from)
        let source = try expression()
        try expectSign(.rightParenthesis)
        let literal = Expression.literal(Literal(value: .string(field), span: fieldSpan))
        return .sql("extract", [literal, source], .extract, span(from: start.start))
    }

    /// `OVERLAY(a PLACING b FROM c FOR d)`, or an ordinary call
    private mutating func overlay() throws(Diagnostic) -> FunctionCall {
        let (name, first) = try nameAndFirstArgument()
        guard let first else { return try ordinary(name, nil) }
        guard first.isPlain, at(.placing) else { return try ordinary(name, first) }
        var arguments = [first.argument.value]
        try expect(.placing)
        arguments.append(try expression())
        try expect(.from)
        arguments.append(try expression())
        if try eat(.for) { arguments.append(try expression()) }
        try expectSign(.rightParenthesis)
        return .sql("overlay", arguments, .overlay, span(from: name.span.start))
    }

    /// The first argument of a call whose spelling is not known yet.
    private struct FirstArgument {
        /// The argument.
        var argument: FunctionCall.Argument
        /// Whether `VARIADIC` stood in front.
        var isVariadic: Bool
        /// Whether it may be the first operand of a special spelling.
        var isPlain: Bool { argument.name == nil && !isVariadic }
    }

    /// Reads a function's name, the parenthesis, and the first argument, if there is any.
    private mutating func nameAndFirstArgument() throws(Diagnostic) -> (Identifier, FirstArgument?) {
        let name = try takeIdentifier()
        try expectSign(.leftParenthesis)
        if atSign(.rightParenthesis) { return (name, nil) }
        let isVariadic = try eat(.variadic)
        return (name, FirstArgument(argument: try argument(), isVariadic: isVariadic))
    }

    /// Reads the rest of an ordinary call, whose name has no schema in front.
    private mutating func ordinary(_ name: Identifier, _ first: FirstArgument?) throws(Diagnostic) -> FunctionCall {
        var call = FunctionCall.sql("", [], .ordinary, name.span)
        call.name = QualifiedName([name.name], span: name.span)
        if let first {
            call.arguments = [first.argument]
            call.isVariadic = first.isVariadic
            while !call.isVariadic, try eatSign(.comma) {
                call.isVariadic = try eat(.variadic)
                call.arguments.append(try argument())
            }
        }
        try expectSign(.rightParenthesis)
        return call
    }

    /// `POSITION(a IN b)`
    private mutating func position() throws(Diagnostic) -> FunctionCall {
        let start = try taken()
        try expectSign(.leftParenthesis)
        let part = try expression(restricted: true)
        try expect(.in)
        let whole = try expression(restricted: true)
        try expectSign(.rightParenthesis)
        return .sql("position", [whole, part], .position, span(from: start.start))
    }

    /// `SUBSTRING(a FROM b FOR c)` and its variants, or an ordinary call
    private mutating func substring() throws(Diagnostic) -> FunctionCall {
        let (name, first) = try nameAndFirstArgument()
        guard let first else { return try ordinary(name, nil) }
        guard first.isPlain, at(.similar, .from, .for) else { return try ordinary(name, first) }
        let text = first.argument.value
        if try eat(.similar) {
            let pattern = try expression()
            try expect(.escape)
            let escape = try expression()
            try expectSign(.rightParenthesis)
            return .sql("substring", [text, pattern, escape], .substringSimilar, span(from: name.span.start))
        }
        let range = try substringRange()
        try expectSign(.rightParenthesis)
        return .sql("substring", [text] + range, .substring, span(from: name.span.start))
    }

    /// `FROM b FOR c`, in either order; a missing FROM is 1
    private mutating func substringRange() throws(Diagnostic) -> [Expression] {
        if try eat(.from) {
            let start = try expression()
            return try eat(.for) ? [start, try expression()] : [start]
        }
        try expect(.for)
        let length = try expression()
        if try eat(.from) { return [try expression(), length] }
        let one = Expression.literal(Literal(value: .integer(1), span: .none))
        let int4 = TypeName.named(QualifiedName(["pg_catalog", "int4"], span: .none))
        return [one, .cast(CastExpression(operand: length, type: int4, syntax: .doubleColon, span: .none))]
    }

    /// `TRIM([BOTH | LEADING | TRAILING] [b] FROM a)`, `TRIM(a, b)`
    private mutating func trim() throws(Diagnostic) -> FunctionCall {
        let start = try taken()
        try expectSign(.leftParenthesis)
        let name = at(.leading) ? "ltrim" : at(.trailing) ? "rtrim" : "btrim"
        if at(.both, .leading, .trailing) { try advance() }
        var arguments: [Expression]
        if try eat(.from) {
            arguments = try expressionList()
        } else {
            let first = try expression()
            if try eat(.from) {
                arguments = try expressionList() + [first]
            } else {
                arguments = [first]
                while try eatSign(.comma) { arguments.append(try expression()) }
            }
        }
        try expectSign(.rightParenthesis)
        return .sql(name, arguments, .trim, span(from: start.start))
    }

    /// `NORMALIZE(a [, NFC])`
    private mutating func normalize() throws(Diagnostic) -> FunctionCall {
        let start = try taken()
        try expectSign(.leftParenthesis)
        var arguments = [try expression()]
        if try eatSign(.comma) {
            guard at(.nfc, .nfd, .nfkc, .nfkd) else { throw try unexpected() }
            let form = token.keyword.word.uppercased()
            arguments.append(.literal(Literal(value: .string(form), span: try taken())))
        }
        try expectSign(.rightParenthesis)
        return .sql("normalize", arguments, .normalize, span(from: start.start))
    }
}

extension SQLValueFunction.Kind {
    /// Returns the function that a keyword stands for.
    init?(keyword: Keyword) {
        switch keyword {
        case .currentDate: self = .currentDate
        case .currentTime: self = .currentTime
        case .currentTimestamp: self = .currentTimestamp
        case .localtime: self = .localTime
        case .localtimestamp: self = .localTimestamp
        case .currentRole: self = .currentRole
        case .currentUser: self = .currentUser
        case .user: self = .user
        case .sessionUser: self = .sessionUser
        case .currentCatalog: self = .currentCatalog
        case .currentSchema: self = .currentSchema
        default: return nil
        }
    }

    /// Whether a precision in parentheses may follow.
    var takesPrecision: Bool {
        switch self {
        case .currentTime, .currentTimestamp, .localTime, .localTimestamp: true
        case .currentDate, .currentRole, .currentUser, .user, .sessionUser, .currentCatalog, .currentSchema: false
        }
    }
}
