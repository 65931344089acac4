import SQLBasics

extension Parser {
    /// `qual_Op`, also any operator that has a token of its own
    mutating func qualifiedOperator() throws(Diagnostic) -> OperatorName {
        guard at(.operator) else { return try symbol() }
        let start = token.start
        try advance()
        try expectSign(.leftParenthesis)
        var qualifiers: [String] = []
        while atColumnId {
            qualifiers.append(try takeIdentifier().name)
            try expectSign(.dot)
        }
        let name = try symbol()
        try expectSign(.rightParenthesis)
        return OperatorName(qualifiers: qualifiers, symbol: name.symbol, span: span(from: start))
    }

    /// `all_Op`
    mutating func symbol() throws(Diagnostic) -> OperatorName {
        switch token.kind {
        case .operator, .plus, .minus, .star, .slash, .percent, .caret, .less, .greater, .equals, .lessEquals,
            .greaterEquals, .notEquals:
            let text = token.kind == .notEquals ? "<>" : lexer.text(token.start, token.end)
            let name = OperatorName(qualifiers: [], symbol: text, span: token.span)
            try advance()
            return name
        default: throw try unexpected()
        }
    }

    /// `BETWEEN`, `IN`, `LIKE`, `ILIKE`, `SIMILAR TO`, each with `NOT` in front or without
    mutating func test(
        _ left: Expression, _ word: Keyword, _ isNegated: Bool
    ) throws(Diagnostic) -> Expression {
        let span = token.span
        if isNegated { try expect(.not) }
        try expect(word)
        switch word {
        case .between: return try between(left, isNegated, span)
        case .in: return try inTest(left, isNegated, span)
        default: return try pattern(left, word, isNegated, span)
        }
    }

    /// Refuses another test of the same level, none of which is associative.
    private mutating func refuseSecondTest() throws(Diagnostic) {
        if at(.between, .in, .like, .ilike) { throw try unexpected() }
        if try at(.similar, then: .to) { throw try unexpected() }
        guard at(.not) else { return }
        let next = try peek()
        if next.kind == .keyword, [.between, .in, .like, .ilike, .similar].contains(next.keyword) {
            throw try unexpected()
        }
    }

    /// `a BETWEEN [SYMMETRIC] b AND c`
    private mutating func between(
        _ left: Expression, _ isNegated: Bool, _ span: SourceSpan
    ) throws(Diagnostic) -> Expression {
        let isSymmetric = try eat(.symmetric)
        if !isSymmetric { _ = try eat(.asymmetric) }
        let lower = try expression(restricted: true)
        try expect(.and)
        let upper = try expression(Precedence.pattern.tighter)
        try refuseSecondTest()
        return .between(
            BetweenTest(
                operand: left, lower: lower, upper: upper, isSymmetric: isSymmetric, isNegated: isNegated, span: span))
    }

    /// `a IN (…)`
    private mutating func inTest(
        _ left: Expression, _ isNegated: Bool, _ span: SourceSpan
    ) throws(Diagnostic) -> Expression {
        switch try parenthesized() {
        case .query(let query):
            return .inSubquery(InSubquery(operand: left, query: query, isNegated: isNegated, span: span))
        case .list(let elements):
            return .inList(InList(operand: left, elements: elements, isNegated: isNegated, span: span))
        }
    }

    /// `a LIKE b [ESCAPE c]`, `a LIKE ANY (…)`
    private mutating func pattern(
        _ left: Expression, _ word: Keyword, _ isNegated: Bool, _ start: SourceSpan
    ) throws(Diagnostic) -> Expression {
        if word == .similar { try expect(.to) }
        if word != .similar, at(.any, .some, .all) {
            let symbol = (isNegated ? "!~~" : "~~") + (word == .ilike ? "*" : "")
            let span = SourceSpan(start: start.start, end: previousEnd)
            return try quantified(left, OperatorName(qualifiers: [], symbol: symbol, span: span))
        }
        let pattern = try expression(Precedence.pattern.tighter)
        let escape = try eat(.escape) ? try expression(Precedence.pattern.tighter) : nil
        try refuseSecondTest()
        let kind: PatternMatch.Kind = word == .like ? .like : word == .ilike ? .ilike : .similarTo
        return .pattern(
            PatternMatch(
                operand: left, pattern: pattern, escape: escape, kind: kind, isNegated: isNegated, span: start))
    }

    /// `ANY (…)`, `SOME (…)`, `ALL (…)` behind an operator
    mutating func quantified(_ left: Expression, _ name: OperatorName) throws(Diagnostic) -> Expression {
        let quantifier: QuantifiedComparison.Quantifier = at(.all) ? .all : .any
        try advance()
        let source: QuantifiedComparison.Source
        switch try parenthesized(isSingle: true) {
        case .query(let query): source = .subquery(query)
        case .list(let elements): source = .array(elements[0])
        }
        return .quantified(
            QuantifiedComparison(
                operand: left, operator: name, quantifier: quantifier, source: source, span: name.span))
    }
}
