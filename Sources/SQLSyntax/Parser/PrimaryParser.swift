import SQLBasics

extension Parser {
    /// `c_expr`: an operand without operators around it
    mutating func primary() throws(Diagnostic) -> Expression {
        switch token.kind {
        case .integer, .numeric, .string, .bitString: return .literal(try literal())
        case .parameter: return try parameter()
        case .leftParenthesis: return try parenthesizedPrimary()
        case .identifier: return try nameOrCall()
        case .keyword:
            if let special = try specialPrimary() { return special }
            if atNonReservedWord { return try nameOrCall() }
            throw try unexpected()
        default: throw try unexpected()
        }
    }

    /// A literal that is one token.
    mutating func literal() throws(Diagnostic) -> Literal {
        let value: Literal.Value
        switch token.kind {
        case .integer, .numeric: value = lexer.numericValue(token)
        case .string: value = .string(try lexer.stringValue(token))
        case .bitString: value = .bitString(lexer.bitStringValue(token))
        default: throw try unexpected()
        }
        let literal = Literal(value: value, span: token.span)
        try advance()
        return literal
    }

    /// `$1`, `$1.field`
    private mutating func parameter() throws(Diagnostic) -> Expression {
        let span = token.span
        let number = Int(lexer.text(span.start + 1, span.end)) ?? 0
        try advance()
        return try withIndirection(.parameter(ParameterReference(number: number, span: span)), span.start)
    }

    /// Reads an operand that a keyword begins; nil when the keyword is just a name here.
    private mutating func specialPrimary() throws(Diagnostic) -> Expression? {
        switch token.keyword {
        case .true, .false:
            return .literal(Literal(value: .boolean(at(.true)), span: try taken()))
        case .null: return .literal(Literal(value: .null, span: try taken()))
        case .default: return .defaultValue(try taken())
        case .case: return try caseExpression()
        case .cast: return try castExpression()
        case .array: return try arrayExpression()
        case .exists: return try existsExpression()
        case .row: return try rowExpression()
        case .unique: throw Diagnostic(.featureNotSupported, "UNIQUE predicate is not yet implemented", at: token.span)
        default:
            if let call = try specialFunction() { return call }
            return try typedLiteral()
        }
    }

    /// Consumes the current token and returns its place.
    mutating func taken() throws(Diagnostic) -> SourceSpan {
        let span = token.span
        try advance()
        return span
    }

    /// `CASE [a] WHEN b THEN c … [ELSE d] END`
    private mutating func caseExpression() throws(Diagnostic) -> Expression {
        let start = try taken()
        let operand = at(.when) ? nil : try expression()
        var arms: [CaseExpression.Arm] = []
        repeat {
            let span = token.span
            try expect(.when)
            let condition = try expression()
            try expect(.then)
            arms.append(CaseExpression.Arm(condition: condition, result: try expression(), span: span))
        } while at(.when)
        let otherwise = try eat(.else) ? try expression() : nil
        try expect(.end)
        return .conditional(
            CaseExpression(operand: operand, arms: arms, otherwise: otherwise, span: span(from: start.start)))
    }

    /// `CAST(a AS t)`
    private mutating func castExpression() throws(Diagnostic) -> Expression {
        let start = try taken()
        try expectSign(.leftParenthesis)
        let operand = try expression()
        try expect(.as)
        let type = try typeName()
        try expectSign(.rightParenthesis)
        return .cast(CastExpression(operand: operand, type: type, syntax: .keyword, span: span(from: start.start)))
    }

    /// `ARRAY(SELECT …)`, `ARRAY[…]`
    private mutating func arrayExpression() throws(Diagnostic) -> Expression {
        let start = try taken()
        guard atSign(.leftParenthesis) else { return .array(try arrayConstructor(start.start)) }
        return .arraySubquery(try subquery(start))
    }

    /// `[a, b]`, `[[a], [b]]`
    private mutating func arrayConstructor(_ start: Int) throws(Diagnostic) -> ArrayConstructor {
        try enter()
        try expectSign(.leftBracket)
        var elements: [Expression] = []
        if atSign(.leftBracket) {
            elements = try list { parser throws(Diagnostic) in
                .array(try parser.arrayConstructor(parser.token.start))
            }
        } else if !atSign(.rightBracket) {
            elements = try expressionList()
        }
        try expectSign(.rightBracket)
        leave()
        return ArrayConstructor(elements: elements, span: span(from: start))
    }

    /// `EXISTS (SELECT …)`; without a parenthesis, a column of that name
    private mutating func existsExpression() throws(Diagnostic) -> Expression? {
        guard try peek().kind == .leftParenthesis else { return nil }
        let start = try taken()
        return .exists(try subquery(start))
    }

    /// `(SELECT …)` where nothing else may stand
    private mutating func subquery(_ keyword: SourceSpan) throws(Diagnostic) -> SubqueryExpression {
        SubqueryExpression(query: try parenthesizedQuery(), span: span(from: keyword.start))
    }

    /// `select_with_parens`
    mutating func parenthesizedQuery() throws(Diagnostic) -> Query {
        try enter()
        try expectSign(.leftParenthesis)
        guard atQueryStart || atSign(.leftParenthesis) else { throw try unexpected() }
        let result = try query()
        try expectSign(.rightParenthesis)
        leave()
        return result
    }

    /// `ROW(a, b)`, `ROW()`; without a parenthesis, a column of that name
    private mutating func rowExpression() throws(Diagnostic) -> Expression? {
        guard try peek().kind == .leftParenthesis else { return nil }
        let start = try taken()
        try expectSign(.leftParenthesis)
        let fields = atSign(.rightParenthesis) ? [] : try expressionList()
        try expectSign(.rightParenthesis)
        return try overlapping(
            .row(RowConstructor(fields: fields, isExplicit: true, span: span(from: start.start))))
    }

    /// `expr_list`
    mutating func expressionList() throws(Diagnostic) -> [Expression] {
        try list { parser throws(Diagnostic) in try parser.expression() }
    }

    /// `'(' expr_list ')'`
    mutating func parenthesizedExpressions() throws(Diagnostic) -> [Expression] {
        try parenthesizedList { parser throws(Diagnostic) in try parser.expression() }
    }

    /// A column, a call, or a literal of a type with a plain name.
    private mutating func nameOrCall() throws(Diagnostic) -> Expression {
        let first = token
        if first.is(.double), try peekIs(.precision) { return try requiredTypedLiteral() }
        let isFunctionName = atName(first, .typeOrFunctionName)
        let isColumnName = atColumnId
        var parts = [try takeIdentifier().name]
        var isStar = false
        while isColumnName, !isStar, try eatSign(.dot) {
            if try eatSign(.star) {
                isStar = true
            } else {
                parts.append(try columnLabel().name)
            }
        }
        let name = QualifiedName(parts, span: span(from: first.start))
        if !isStar, isFunctionName || parts.count > 1 {
            if atSign(.leftParenthesis) { return try callOrTypedLiteral(name) }
            if atSign(.string) { return .cast(try stringCast(to: .named(name))) }
        }
        guard isColumnName else { throw try unexpected() }
        if isStar, atSign(.dot) || atSign(.leftBracket) { throw try improperStar() }
        let column = Expression.column(ColumnReference(names: parts, isStar: isStar, span: name.span))
        return isStar ? column : try withIndirection(column, first.start)
    }

    /// `'text'` behind a type
    mutating func stringCast(to type: TypeName) throws(Diagnostic) -> CastExpression {
        let operand = Expression.literal(try literal())
        return CastExpression(
            operand: operand, type: type, syntax: .typedLiteral, span: span(from: type.span.start))
    }
}
