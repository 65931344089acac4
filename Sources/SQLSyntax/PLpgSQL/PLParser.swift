import SQLBasics

/// Reads PL/pgSQL bodies (manual, section 41). Pieces of SQL are cut out as they stand and parsed for their syntax only.
package struct PLParser {
    /// What a name in a body stands for, as far as the syntax depends on it.
    struct Name {
        var isRecord = false
        var isConstant = false
        /// The number of parameters of a bound cursor; nil for anything else.
        var cursorParameters: Int?
        var isCursor = false
    }

    /// The names of one block.
    struct Scope {
        var label: String?
        var isLoop = false
        var names: [String: Name] = [:]
    }

    /// What the header of the routine says, as far as the syntax depends on it.
    package struct Header: Sendable {
        package var returnsSet = false
        package var returnsVoid = false
        package var isProcedure = false
        package var hasOutputs = false
        package var returnsRow = false
        package var name: String?
        /// The parameters and variables that are there from the start; which of them are records.
        package var names: [(name: String, isRecord: Bool, isConstant: Bool)] = []
        /// Which of them are of type refcursor.
        package var cursors: Set<String> = []
        /// Whether pieces of SQL are checked.
        package var checksSQL = true

        /// Makes an empty header.
        package init() {}
    }

    let lexer: Lexer
    let tokens: [Token]
    var index = 0
    var header: Header
    var scopes: [Scope]
    var depth = 0

    /// Reads a body.
    package static func parse(_ text: String, _ header: Header) throws(Diagnostic) -> PLBlock {
        var parser = try PLParser(text, header)
        return try parser.body()
    }

    /// Splits a body into tokens.
    init(_ text: String, _ header: Header) throws(Diagnostic) {
        var lexer = try Lexer(Array(text.utf8))
        self.lexer = lexer
        var list: [Token] = []
        repeat { list.append(try lexer.next()) } while list.last?.kind != .end
        tokens = list
        self.header = header
        var outer = Scope(label: header.name)
        for name in header.names {
            var known = Name(isRecord: name.isRecord, isConstant: name.isConstant)
            known.isCursor = header.cursors.contains(name.name)
            outer.names[name.name] = known
        }
        outer.names["found"] = Name()
        scopes = [outer]
    }

    /// `pl_function`
    private mutating func body() throws(Diagnostic) -> PLBlock {
        if token.kind == .operator, text(token) == "#" {
            throw Diagnostic.notSupported("a PL/pgSQL directive", at: token.span)
        }
        let label = try labelBefore()
        guard at("declare") || at("begin") else { throw unexpected() }
        let block = try block(label)
        if token.kind == .semicolon { index += 1 }
        guard token.kind == .end else { throw unexpected() }
        return block
    }

    // MARK: Tokens

    /// The token that is looked at.
    var token: Token { tokens[min(index, tokens.count - 1)] }

    /// Returns a token some places ahead.
    func ahead(_ count: Int) -> Token { tokens[min(index + count, tokens.count - 1)] }

    /// Returns a token's bytes as text.
    func text(_ token: Token) -> String { lexer.text(token.start, token.end) }

    /// Returns a word in lower case; nil for anything that is no unquoted word.
    func word(_ token: Token) -> String? {
        guard token.kind == .keyword || token.kind == .identifier, lexer.byte(token.start) != UInt8(ascii: "\"") else {
            return nil
        }
        return text(token).lowercased()
    }

    /// Tells whether the token is this word.
    func at(_ text: String) -> Bool { word(token) == text }

    /// Consumes a word if it is there.
    mutating func eat(_ text: String) -> Bool {
        guard at(text) else { return false }
        index += 1
        return true
    }

    /// Consumes a word or throws.
    mutating func expect(_ text: String) throws(Diagnostic) {
        guard eat(text) else { throw unexpected() }
    }

    /// Consumes a sign if it is there.
    mutating func eatSign(_ kind: Token.Kind) -> Bool {
        guard token.kind == kind else { return false }
        index += 1
        return true
    }

    /// Consumes a sign or throws.
    mutating func expectSign(_ kind: Token.Kind) throws(Diagnostic) {
        guard eatSign(kind) else { throw unexpected() }
    }

    /// Makes a syntax error about the token.
    func unexpected(_ message: String = "syntax error") -> Diagnostic {
        lexer.error(message, token.start, token.end)
    }

    /// Makes an error at a place.
    func error(_ message: String, at span: SourceSpan, hint: String? = nil) -> Diagnostic {
        Diagnostic(.syntaxError, message, hint: hint, at: span)
    }

    /// Tells whether the token can be a name.
    var atName: Bool { token.kind == .identifier || token.kind == .keyword }

    /// Reads a name.
    mutating func name() throws(Diagnostic) -> String {
        guard atName else { throw unexpected() }
        let result = try value(of: token)
        index += 1
        return result
    }

    /// Returns the name that a token is.
    func value(of token: Token) throws(Diagnostic) -> String {
        token.kind == .keyword ? text(token).lowercased() : try lexer.identifierValue(token)
    }

    /// Returns the line of an offset, from 1.
    func line(at offset: Int) -> Int {
        var line = 1
        for index in 0..<min(offset, lexer.count) where lexer.byte(index) == 0x0A { line += 1 }
        return line
    }

    /// Reads names with dots between them.
    mutating func dottedNames() throws(Diagnostic) -> [String] {
        var names = [try name()]
        while token.kind == .dot {
            index += 1
            names.append(try name())
        }
        return names
    }

    /// Counts a level of nesting.
    mutating func enter() throws(Diagnostic) {
        depth += 1
        if depth > 500 { throw StackGuard.error }
    }

    // MARK: Names

    /// Finds what a variable's name stands for; a label may stand in front.
    func find(_ names: [String]) -> (name: Name, rest: [String])? {
        guard let first = names.first else { return nil }
        for scope in scopes.reversed() {
            if let found = scope.names[first] { return (found, Array(names.dropFirst())) }
        }
        guard names.count > 1 else { return nil }
        for scope in scopes.reversed() where scope.label == first && !scope.isLoop {
            if let found = scope.names[names[1]] { return (found, Array(names.dropFirst(2))) }
        }
        return nil
    }

    /// Reads the name of a variable that gets a value.
    mutating func target() throws(Diagnostic) -> PLTarget {
        let start = token
        if start.kind == .parameter {
            index += 1
            return PLTarget(names: [text(start)], span: start.span)
        }
        let names = try dottedNames()
        let span = SourceSpan(start: start.start, end: tokens[index - 1].end)
        guard let found = find(names) else {
            throw error("\"\(names.joined(separator: "."))\" is not a known variable", at: span)
        }
        if found.name.isConstant {
            throw Diagnostic(
                SQLState("22005"), "variable \"\(names[0])\" is declared CONSTANT", at: span)
        }
        return PLTarget(names: names, span: span)
    }

    /// Reads `<<label>>` if it is there.
    mutating func labelBefore() throws(Diagnostic) -> String? {
        guard token.kind == .operator, text(token) == "<<" else { return nil }
        index += 1
        let label = try name()
        guard token.kind == .operator, text(token) == ">>" else { throw unexpected() }
        index += 1
        return label
    }

    /// Reads the label behind END, which must be the one in front.
    mutating func labelAfter(_ label: String?) throws(Diagnostic) {
        guard atName else { return }
        let span = token.span
        let end = try name()
        guard let label else {
            throw error("end label \"\(end)\" specified for unlabeled block", at: span)
        }
        guard label == end else {
            throw error("end label \"\(end)\" differs from block's label \"\(label)\"", at: span)
        }
    }

    // MARK: Pieces of SQL

    /// Cuts out an expression up to one of these words or signs, which is consumed; returns which it was.
    mutating func expression(
        until words: [String], signs: [Token.Kind] = [], expecting missing: String? = nil
    ) throws(Diagnostic) -> (PLFragment, String) {
        let first = index
        let stop = try skip(until: words, signs: signs, missing ?? words.first?.uppercased() ?? ";", isExpression: true)
        guard index > first else { throw unexpected("missing expression") }
        let fragment = fragment(.expression, from: tokens[first].start, to: tokens[index - 1].end)
        index += 1
        try check(fragment)
        return (fragment, stop)
    }

    /// Cuts out an expression up to the semicolon.
    mutating func expression() throws(Diagnostic) -> PLFragment {
        try expression(until: [], signs: [.semicolon]).0
    }

    /// Moves to one of these words or signs outside of parentheses; returns which it was.
    mutating func skip(
        until words: [String], signs: [Token.Kind], _ expected: String, isExpression: Bool
    ) throws(Diagnostic) -> String {
        var level = 0
        while true {
            let kind = token.kind
            if level == 0 {
                if signs.contains(kind) { return text(token) }
                if let word = word(token), words.contains(word) { return word }
            }
            if kind == .leftParenthesis || kind == .leftBracket {
                level += 1
            } else if kind == .rightParenthesis || kind == .rightBracket {
                level -= 1
                if level < 0 { throw unexpected("mismatched parentheses") }
            }
            if kind == .end || kind == .semicolon {
                if level != 0 { throw unexpected("mismatched parentheses") }
                if kind == .end, signs == [.semicolon] { throw unexpected("syntax error") }
                let isSign = signs.contains(.semicolon) && words.isEmpty
                let what = isSign ? ";" : expected
                let subject = isExpression ? "SQL expression" : "SQL statement"
                throw unexpected("missing \"\(what)\" at end of \(subject)")
            }
            index += 1
        }
    }

    /// Makes a piece of some bytes of the body.
    func fragment(_ kind: PLFragment.Kind, from start: Int, to end: Int) -> PLFragment {
        PLFragment(kind, text: lexer.text(start, end), start: start)
    }

    /// Checks the syntax of a piece.
    func check(_ fragment: PLFragment) throws(Diagnostic) {
        guard header.checksSQL else { return }
        do throws(Diagnostic) {
            switch fragment.kind {
            case .expression, .assignment: _ = try fragment.query()
            case .statement: _ = try fragment.statement()
            }
        } catch {
            var moved = error
            if let span = error.span {
                moved.span = SourceSpan(start: span.start + fragment.start, end: span.end + fragment.start)
            }
            throw moved
        }
    }
}

extension PLFragment {
    /// The expression as a query of one row.
    package func query() throws(Diagnostic) -> Statement {
        try parsed("SELECT " + source, skipped - 7)
    }

    /// The statement.
    package func statement() throws(Diagnostic) -> Statement { try parsed(source, skipped) }

    /// Parses a text whose places are off by some bytes.
    private func parsed(_ text: String, _ offset: Int) throws(Diagnostic) -> Statement {
        do throws(Diagnostic) {
            let statements = try Parser.parse(text)
            guard let first = statements.first else { throw Diagnostic(.syntaxError, "syntax error at end of input") }
            return first.statement
        } catch {
            throw error.moved(by: offset)
        }
    }
}

extension Diagnostic {
    /// Returns the same diagnostic with its place moved.
    package func moved(by offset: Int) -> Diagnostic {
        guard let span, query == nil else { return self }
        var copy = self
        copy.span = SourceSpan(start: max(0, span.start + offset), end: max(0, span.end + offset))
        return copy
    }
}
