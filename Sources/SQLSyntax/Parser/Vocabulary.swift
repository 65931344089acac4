import SQLBasics

extension Parser {
    /// Moves to the next token.
    mutating func advance() throws(Diagnostic) {
        previousEnd = token.end
        if let next = ahead {
            token = next
            ahead = nil
        } else {
            token = try lexer.next()
        }
    }

    /// Returns the token behind the current one.
    mutating func peek() throws(Diagnostic) -> Token {
        if let ahead { return ahead }
        let next = try lexer.next()
        ahead = next
        return next
    }

    /// Tells whether the next token but one is a keyword.
    mutating func peekIs(_ word: Keyword) throws(Diagnostic) -> Bool { try peek().is(word) }

    /// Tells whether the current token is of a kind.
    func atSign(_ kind: Token.Kind) -> Bool { token.kind == kind }

    /// Tells whether the current token is a keyword.
    func at(_ word: Keyword) -> Bool { token.is(word) }

    /// Tells whether the current token is one of some keywords.
    func at(_ words: Keyword...) -> Bool { token.kind == .keyword && words.contains(token.keyword) }

    /// Tells whether two keywords come next.
    mutating func at(_ first: Keyword, then second: Keyword) throws(Diagnostic) -> Bool {
        guard at(first) else { return false }
        return try peekIs(second)
    }

    /// Consumes the current token if it is of a kind.
    mutating func eatSign(_ kind: Token.Kind) throws(Diagnostic) -> Bool {
        guard token.kind == kind else { return false }
        try advance()
        return true
    }

    /// Consumes the current token if it is a keyword.
    mutating func eat(_ word: Keyword) throws(Diagnostic) -> Bool {
        guard token.is(word) else { return false }
        try advance()
        return true
    }

    /// Consumes two keywords if both come next.
    mutating func eat(_ first: Keyword, then second: Keyword) throws(Diagnostic) -> Bool {
        guard try at(first, then: second) else { return false }
        try advance()
        try advance()
        return true
    }

    /// Consumes a keyword and, behind it, others that must follow; false when the first one is not there.
    mutating func eat(_ first: Keyword, expecting rest: Keyword...) throws(Diagnostic) -> Bool {
        guard try eat(first) else { return false }
        for word in rest { try expect(word) }
        return true
    }

    /// Consumes a token of a kind.
    mutating func expectSign(_ kind: Token.Kind) throws(Diagnostic) {
        guard token.kind == kind else { throw try unexpected() }
        try advance()
    }

    /// Consumes a keyword.
    mutating func expect(_ word: Keyword) throws(Diagnostic) {
        guard token.is(word) else { throw try unexpected() }
        try advance()
    }

    /// Makes the error about the current token.
    func unexpected() throws(Diagnostic) -> Diagnostic {
        if token.kind == .string, !token.isPlain { _ = try lexer.stringValue(token) }
        return lexer.error("syntax error", token.start, token.end)
    }

    /// Makes an error of the grammar.
    func error(_ message: String, at span: SourceSpan, hint: String? = nil) -> Diagnostic {
        Diagnostic(.syntaxError, message, hint: hint, at: span)
    }

    /// Returns the span from an offset to the end of the last consumed token.
    func span(from start: Int) -> SourceSpan { SourceSpan(start: start, end: max(start, previousEnd)) }

    /// Reads items separated by commas.
    mutating func list<Item>(
        _ item: (inout Parser) throws(Diagnostic) -> Item
    ) throws(Diagnostic) -> [Item] {
        var items = [try item(&self)]
        while try eatSign(.comma) { items.append(try item(&self)) }
        return items
    }

    /// Reads items separated by commas in parentheses.
    mutating func parenthesizedList<Item>(
        _ item: (inout Parser) throws(Diagnostic) -> Item
    ) throws(Diagnostic) -> [Item] {
        try expectSign(.leftParenthesis)
        let items = try list(item)
        try expectSign(.rightParenthesis)
        return items
    }

    /// Reads items in parentheses if a parenthesis comes next.
    mutating func optionalParenthesizedList<Item>(
        _ item: (inout Parser) throws(Diagnostic) -> Item
    ) throws(Diagnostic) -> [Item] {
        atSign(.leftParenthesis) ? try parenthesizedList(item) : []
    }

    /// Where the parser was, to return to.
    struct Checkpoint {
        fileprivate var position: Int
        /// The token that was looked at.
        fileprivate(set) var token: Token
        fileprivate var ahead: Token?
        fileprivate var previousEnd: Int
        fileprivate var noticeCount: Int
    }

    /// Remembers where the parser is.
    func checkpoint() -> Checkpoint {
        Checkpoint(
            position: lexer.position, token: token, ahead: ahead, previousEnd: previousEnd,
            noticeCount: notices.count)
    }

    /// Returns to a remembered place.
    mutating func restore(_ checkpoint: Checkpoint) {
        lexer.position = checkpoint.position
        token = checkpoint.token
        ahead = checkpoint.ahead
        previousEnd = checkpoint.previousEnd
        notices.removeLast(notices.count - checkpoint.noticeCount)
    }
}
