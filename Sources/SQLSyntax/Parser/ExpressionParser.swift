import SQLBasics

extension Parser {
    /// `a_expr`, or `b_expr` when it is restricted: an expression whose operators bind at least as tightly as `minimum`
    mutating func expression(
        _ minimum: Precedence = .lowest, restricted: Bool = false
    ) throws(Diagnostic) -> Expression {
        try enter()
        let outer = height
        height = 0
        let left = try prefixed(restricted)
        let result = try continued(left, minimum, restricted)
        try grow()
        height = max(outer, height)
        leave()
        return result
    }

    /// Reads the operators behind an operand, and their right operands.
    mutating func continued(
        _ operand: Expression, _ minimum: Precedence = .lowest, _ restricted: Bool = false
    ) throws(Diagnostic) -> Expression {
        var left = operand
        while let infix = try infix(restricted), infix.precedence >= minimum {
            left = try apply(infix, to: left, restricted)
            try grow()
        }
        return left
    }

    /// An expression with its prefix operators.
    private mutating func prefixed(_ restricted: Bool) throws(Diagnostic) -> Expression {
        switch token.kind {
        case .plus, .minus: return try signed(restricted)
        case .operator: return try prefixOperation(restricted)
        case .keyword:
            if at(.operator), try peek().kind == .leftParenthesis { return try prefixOperation(restricted) }
            if at(.not), !restricted { return try negation() }
            return try primary()
        default: return try primary()
        }
    }

    /// `- a`, `+ a`; a minus sign makes a literal negative (`doNegate`)
    private mutating func signed(_ restricted: Bool) throws(Diagnostic) -> Expression {
        let name = try symbol()
        let operand = try expression(.sign, restricted: restricted)
        if name.symbol == "-", case .literal(let literal) = operand {
            switch literal.value {
            case .integer, .numeric:
                return .literal(literal.negated(at: SourceSpan(start: name.span.start, end: literal.span.end)))
            case .string, .bitString, .boolean, .null: break
            }
        }
        return .unary(UnaryOperation(operator: name, operand: operand, span: name.span))
    }

    /// `@ a`, `OPERATOR(s.-) a`
    private mutating func prefixOperation(_ restricted: Bool) throws(Diagnostic) -> Expression {
        let name = try qualifiedOperator()
        let operand = try expression(Precedence.any.tighter, restricted: restricted)
        return .unary(UnaryOperation(operator: name, operand: operand, span: name.span))
    }

    /// `NOT a`
    private mutating func negation() throws(Diagnostic) -> Expression {
        let span = token.span
        try advance()
        return .not(Negation(operand: try expression(Precedence.not.tighter), span: span))
    }

    /// Returns the infix construct that the current token begins; nil when the operand ends here.
    private mutating func infix(_ restricted: Bool) throws(Diagnostic) -> Infix? {
        switch token.kind {
        case .typecast: return .typecast
        case .plus, .minus: return .symbol(.additive)
        case .star, .slash, .percent: return .symbol(.multiplicative)
        case .caret: return .symbol(.power)
        case .less, .greater, .equals, .lessEquals, .greaterEquals, .notEquals: return .symbol(.comparison)
        case .operator: return .symbol(.any)
        case .keyword: return try wordInfix(restricted)
        default: return nil
        }
    }

    /// Returns the infix construct that a keyword begins.
    private mutating func wordInfix(_ restricted: Bool) throws(Diagnostic) -> Infix? {
        switch token.keyword {
        case .operator: return try peek().kind == .leftParenthesis ? .symbol(.any) : nil
        case .is: return .is
        case .and where !restricted: return .and
        case .or where !restricted: return .or
        case .isnull where !restricted: return .isNull
        case .notnull where !restricted: return .notNull
        case .not where !restricted:
            let next = try peek()
            let isTest = next.kind == .keyword && [.between, .in, .like, .ilike, .similar].contains(next.keyword)
            return isTest ? .test(next.keyword, isNegated: true) : nil
        case .between where !restricted, .in where !restricted, .like where !restricted, .ilike where !restricted:
            return .test(token.keyword, isNegated: false)
        case .similar where !restricted: return try peekIs(.to) ? .test(.similar, isNegated: false) : nil
        case .at where !restricted:
            let next = try peek()
            return next.is(.time) || next.is(.local) ? .at : nil
        case .collate where !restricted: return .collate
        default: return nil
        }
    }

    /// Consumes an infix construct with what belongs to it.
    private mutating func apply(
        _ infix: Infix, to left: Expression, _ restricted: Bool
    ) throws(Diagnostic) -> Expression {
        switch infix {
        case .symbol(let precedence): return try operation(left, precedence, restricted)
        case .and: return try logical(left, .and, .and)
        case .or: return try logical(left, .or, .or)
        case .is: return try isTest(left, restricted)
        case .isNull, .notNull:
            let test = IsTest(operand: left, kind: .null, isNegated: at(.notnull), span: token.span)
            try advance()
            return .test(test)
        case .test(let word, let isNegated): return try test(left, word, isNegated)
        case .at: return try atTimeZone(left)
        case .collate:
            let span = token.span
            try advance()
            return .collate(CollateExpression(operand: left, collation: try anyName(), span: span))
        case .typecast:
            let span = token.span
            try advance()
            return .cast(CastExpression(operand: left, type: try typeName(), syntax: .doubleColon, span: span))
        }
    }

    /// `a + b`, `a = ANY (…)`
    private mutating func operation(
        _ left: Expression, _ precedence: Precedence, _ restricted: Bool
    ) throws(Diagnostic) -> Expression {
        let name = try qualifiedOperator()
        if !restricted, at(.any, .some, .all) { return try quantified(left, name) }
        let right = try expression(precedence.tighter, restricted: restricted)
        if precedence == .comparison { try refuseChain(.comparison, restricted) }
        return .binary(BinaryOperation(operator: name, left: left, right: right, span: name.span))
    }

    /// Refuses another operator of a level that is not associative.
    private mutating func refuseChain(_ level: Precedence, _ restricted: Bool) throws(Diagnostic) {
        if let next = try infix(restricted), next.precedence == level { throw try unexpected() }
    }

    /// `a AND b AND c`
    private mutating func logical(
        _ first: Expression, _ connective: LogicalOperation.Connective, _ word: Keyword
    ) throws(Diagnostic) -> Expression {
        let span = token.span
        let precedence: Precedence = connective == .and ? .and : .or
        var operands = [first]
        while try eat(word) { operands.append(try expression(precedence.tighter)) }
        return .logical(LogicalOperation(connective: connective, operands: operands, span: span))
    }

    /// `a IS …`
    private mutating func isTest(_ left: Expression, _ restricted: Bool) throws(Diagnostic) -> Expression {
        let span = token.span
        try expect(.is)
        let isNegated = try eat(.not)
        if try eat(.distinct, expecting: .from) {
            let right = try expression(Precedence.is.tighter, restricted: restricted)
            if !restricted { try refuseChain(.is, restricted) }
            return .distinct(DistinctTest(left: left, right: right, isNegated: isNegated, span: span))
        }
        guard let kind = try isKind(restricted) else { throw try unexpected() }
        return .test(IsTest(operand: left, kind: kind, isNegated: isNegated, span: span))
    }

    /// Reads what stands behind `IS [NOT]`.
    private mutating func isKind(_ restricted: Bool) throws(Diagnostic) -> IsTest.Kind? {
        if try eat(.document) { return .document }
        if restricted { return nil }
        if try eat(.null) { return .null }
        if try eat(.true) { return .true }
        if try eat(.false) { return .false }
        if try eat(.unknown) { return .unknown }
        if try eat(.normalized) { return .normalized(nil) }
        if at(.nfc, .nfd, .nfkc, .nfkd) {
            let form = token.keyword.word
            try advance()
            try expect(.normalized)
            return .normalized(form)
        }
        guard try eat(.json) else { return nil }
        return .json(try jsonTestWords())
    }

    /// `[VALUE | SCALAR | ARRAY | OBJECT] [WITH | WITHOUT UNIQUE [KEYS]]`
    private mutating func jsonTestWords() throws(Diagnostic) -> String {
        var words: [String] = []
        if at(.value, .scalar, .array, .object) {
            words.append(token.keyword.word)
            try advance()
        }
        if at(.with, .without), try peekIs(.unique) {
            words += [token.keyword.word, "unique"]
            try advance()
            try advance()
            if try eat(.keys) { words.append("keys") }
        }
        return words.joined(separator: " ")
    }

    /// `a AT TIME ZONE b`, `a AT LOCAL`
    private mutating func atTimeZone(_ left: Expression) throws(Diagnostic) -> Expression {
        let span = token.span
        try expect(.at)
        if try eat(.local) { return .call(.sql("timezone", [left], .atLocal, span)) }
        try expect(.time)
        try expect(.zone)
        let zone = try expression(Precedence.at.tighter)
        return .call(.sql("timezone", [zone, left], .atTimeZone, span))
    }
}
