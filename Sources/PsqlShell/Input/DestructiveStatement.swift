import SQLBasics

/// Finds what a statement would destroy that its writer may not have meant: all rows of a table, or something that is dropped.
struct DestructiveStatement {
    /// The tokens of one statement, each with the number of parentheses around it.
    private let tokens: [(token: SQLToken, depth: Int)]
    /// The statement's text.
    private let text: Substring

    /// Returns what is to be asked before a query string is run; nil when nothing is.
    static func question(for query: String) -> String? {
        let tokens = SQLTokens(query).tokens
        var start = 0
        for statement in tokens.split(whereSeparator: { $0.isSymbol(";") }) {
            start = statement.first?.start ?? start
            let end = tokens.first { $0.isSymbol(";") && $0.start > start }?.start ?? query.utf8.count
            let text = query.utf8.dropFirst(start).prefix(end - start)
            let found = DestructiveStatement(Array(statement), Substring(text))
            if let warning = found.warning { return warning }
        }
        return nil
    }

    /// Looks at the tokens of a statement.
    private init(_ tokens: [SQLToken], _ text: Substring) {
        var depth = 0
        self.tokens = tokens.map { token in
            if token.isSymbol(")") { depth -= 1 }
            defer { if token.isSymbol("(") { depth += 1 } }
            return (token, depth)
        }
        self.text = text
    }

    /// The question about the statement; nil when it is harmless.
    private var warning: String? {
        if tokens.first?.token.keyword == "DROP" { return "Run \(summary)? (y/n) " }
        for index in tokens.indices where beginsStatement(index) {
            let verb = tokens[index].token.keyword
            guard verb == "DELETE" || verb == "UPDATE", let table = target(of: verb, behind: index) else { continue }
            let isLimited = rest(from: index).contains { $0.keyword == "WHERE" }
            if !isLimited { return "\(verb) without WHERE changes all rows of \(table). Run it? (y/n) " }
        }
        return nil
    }

    /// The statement in one line, cut when it is long.
    private var summary: String {
        let line = text.split { " \t\r\n".contains($0) }.joined(separator: " ")
        return line.count > 60 ? line.prefix(59) + "…" : line
    }

    /// Tells whether a statement may begin at a token: in front, in parentheses, behind WITH or behind EXPLAIN that runs it.
    private func beginsStatement(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        let first = tokens[0].token.keyword
        let last = tokens[index - 1].token
        if last.isSymbol("(") { return first == "WITH" }
        if first == "EXPLAIN" { return tokens[..<index].contains { $0.token.keyword == "ANALYZE" } }
        return first == "WITH" && last.isSymbol(")") && tokens[index].depth == 0
    }

    /// The tokens from one on that stand in the same parentheses as it, or in none within them.
    private func rest(from index: Int) -> [SQLToken] {
        let depth = tokens[index].depth
        return tokens[index...].prefix { $0.depth >= depth }.filter { $0.depth == depth }.map(\.token)
    }

    /// Returns the name of the table that DELETE FROM or UPDATE changes.
    private func target(of verb: String, behind index: Int) -> String? {
        var words = rest(from: index).dropFirst()
        if verb == "DELETE", words.popFirst()?.keyword != "FROM" { return nil }
        if words.first?.keyword == "ONLY" { words.removeFirst() }
        if verb == "UPDATE", !words.contains(where: { $0.keyword == "SET" }) { return nil }
        guard var name = words.popFirst()?.identifier.map(Quoting.identifier) else { return nil }
        while words.first?.isSymbol(".") == true, let part = words.dropFirst().first?.identifier {
            name += "." + Quoting.identifier(part)
            words.removeFirst(2)
        }
        return name
    }
}
