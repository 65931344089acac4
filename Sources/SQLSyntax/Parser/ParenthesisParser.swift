import SQLBasics

/// What can stand in parentheses inside an expression.
indirect enum Parenthesized {
    /// `(SELECT …)`
    case query(Query)
    /// `(a)`, `(a, b)`
    case list([Expression])
}

extension Parser {
    /// Whether the current token begins a query that is not in parentheses.
    var atQueryStart: Bool { at(.select, .values, .table, .with) }

    /// Whether the current token goes on with a query whose first operand was in parentheses.
    var atQueryContinuation: Bool {
        at(.union, .intersect, .except, .order, .limit, .offset, .fetch, .for)
    }

    /// Reads parentheses with what is in them. Whether `((SELECT …) …)` is a query or an expression shows only behind
    /// the inner parentheses, as in PostgreSQL's `select_with_parens`.
    mutating func parenthesized(isSingle: Bool = false) throws(Diagnostic) -> Parenthesized {
        try enter()
        try expectSign(.leftParenthesis)
        let result: Parenthesized
        if atQueryStart {
            result = .query(try query())
        } else if atSign(.leftParenthesis) {
            result = try afterInnerParentheses(isSingle)
        } else {
            result = .list(try expressions(startingWith: try expression(), isSingle))
        }
        try expectSign(.rightParenthesis)
        leave()
        return result
    }

    /// Reads an inner pair of parentheses and what comes behind it.
    private mutating func afterInnerParentheses(_ isSingle: Bool) throws(Diagnostic) -> Parenthesized {
        let start = token.start
        let outer = height
        height = 0
        let inner = try parenthesized()
        if case .query(let query) = inner {
            if atSign(.rightParenthesis) { return .query(query) }
            if atQueryContinuation { return .query(try continuedQuery(query, start: start)) }
        }
        let operand = try withIndirection(parenthesizedExpression(inner, start), start)
        let first = try continued(try overlapping(operand))
        try grow()
        height = max(outer, height)
        return .list(try expressions(startingWith: first, isSingle))
    }

    /// Reads the rest of a list whose first expression is there.
    private mutating func expressions(
        startingWith first: Expression, _ isSingle: Bool
    ) throws(Diagnostic) -> [Expression] {
        var result = [first]
        while !isSingle, try eatSign(.comma) { result.append(try expression()) }
        return result
    }

    /// Makes an expression of parentheses: a subquery, a row, or just what is in them.
    func parenthesizedExpression(_ content: Parenthesized, _ start: Int) -> Expression {
        let span = SourceSpan(start: start, end: previousEnd)
        switch content {
        case .query(let query): return .scalarSubquery(SubqueryExpression(query: query, span: span))
        case .list(let elements):
            if elements.count == 1, let only = elements.first { return only }
            return .row(RowConstructor(fields: elements, isExplicit: false, span: span))
        }
    }

    /// `(…)` as an operand
    mutating func parenthesizedPrimary() throws(Diagnostic) -> Expression {
        let start = token.start
        let content = try parenthesized()
        return try overlapping(try withIndirection(parenthesizedExpression(content, start), start))
    }

    /// `indirection` behind an operand in parentheses or a parameter
    mutating func withIndirection(_ base: Expression, _ start: Int) throws(Diagnostic) -> Expression {
        guard atSign(.dot) || atSign(.leftBracket) else { return base }
        let steps = try indirection()
        return .indirection(IndirectionExpression(base: base, steps: steps, span: span(from: start)))
    }

    /// `.field`, `.*`, `[1]`, `[1:2]`, any number of them
    mutating func indirection() throws(Diagnostic) -> [Indirection] {
        var steps: [Indirection] = []
        var hasStar = false
        while atSign(.dot) || atSign(.leftBracket) {
            if hasStar { throw try improperStar() }
            if atSign(.leftBracket) {
                steps.append(try subscriptStep())
                continue
            }
            try advance()
            let place = token.span
            hasStar = try eatSign(.star)
            steps.append(hasStar ? .star(place) : .field(try columnLabel()))
        }
        return steps
    }

    /// Makes the error about a star with something behind it, which PostgreSQL finds at the end of the whole name.
    mutating func improperStar() throws(Diagnostic) -> Diagnostic {
        while atSign(.dot) || atSign(.leftBracket) {
            if atSign(.leftBracket) {
                _ = try subscriptStep()
            } else {
                try advance()
                if try !eatSign(.star) { _ = try columnLabel() }
            }
        }
        return lexer.error("improper use of \"*\"", token.start, token.end)
    }

    /// `[1]`, `[1:2]`, `[:]`
    private mutating func subscriptStep() throws(Diagnostic) -> Indirection {
        try expectSign(.leftBracket)
        let lower = atSign(.colon) ? nil : try expression()
        if try eatSign(.colon) {
            let upper = atSign(.rightBracket) ? nil : try expression()
            try expectSign(.rightBracket)
            return .slice(lower, upper)
        }
        try expectSign(.rightBracket)
        guard let lower else { throw try unexpected() }
        return .index(lower)
    }

    /// `(a, b) OVERLAPS (c, d)`, if the operand is a row and the word comes next
    mutating func overlapping(_ left: Expression) throws(Diagnostic) -> Expression {
        guard at(.overlaps), case .row(let first) = left else { return left }
        let span = token.span
        try advance()
        guard atSign(.leftParenthesis) || at(.row), case .row(let second) = try primary() else {
            throw try unexpected()
        }
        if first.fields.count != 2 {
            throw error("wrong number of parameters on left side of OVERLAPS expression", at: first.span)
        }
        if second.fields.count != 2 {
            throw error("wrong number of parameters on right side of OVERLAPS expression", at: second.span)
        }
        return .call(.sql("overlaps", first.fields + second.fields, .overlaps, span))
    }
}
