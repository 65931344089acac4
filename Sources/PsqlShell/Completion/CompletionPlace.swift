import SQLBasics

/// A piece of a statement as completion sees it: a word, a name with its qualifiers, a constant, a symbol or a group in
/// parentheses.
struct CompletionItem: Equatable {
    /// The keyword in capitals if the piece is one word without quotes, otherwise the symbol, `()` for a group.
    var keyword: String
    /// The name's parts, if the piece can be a name.
    var parts: [String] = []
    /// What stands in the parentheses of a group.
    var group: [CompletionItem] = []
    /// Tells whether the piece is a constant or a variable of the shell.
    var isConstant = false

    /// Tells whether the piece is a group in parentheses.
    var isGroup: Bool { keyword == "()" }

    /// Tells whether the piece is a name, which a reserved word is not.
    var isName: Bool { !parts.isEmpty && Keyword.category(of: keyword.lowercased()) != .reserved }

    /// The relation that the piece names.
    var relation: RelationName? {
        parts.last.map { RelationName(schema: parts.count > 1 ? parts[parts.count - 2] : nil, name: $0) }
    }
}

/// The place where a word is to be completed: what stands in front of it, by levels of parentheses.
struct CompletionPlace {
    /// The pieces in front of the word, the outermost level first; each level but the last ends at an open parenthesis.
    private(set) var levels: [[CompletionItem]] = [[]]
    /// The word as far as it is typed.
    private(set) var word = ""
    /// The names and points in front of the word, as in `schema.table.wo`.
    private(set) var qualifier: [String] = []
    /// What the text ends in the middle of.
    let ending: SQLTokens.Ending
    /// The pieces of the statement behind the cursor.
    let rest: [CompletionItem]

    /// Looks at a text up to the cursor and what stands behind it.
    init(before: String, after: String) {
        let scanned = SQLTokens(before)
        ending = scanned.ending
        var tokens = scanned.tokens
        if let last = tokens.last, Self.isOpen(last, scanned.ending, length: before.utf8.count) {
            tokens.removeLast()
            let isVariable = tokens.last.map { $0.isSymbol(":") && $0.start + 1 == last.start } ?? false
            if isVariable { tokens.removeLast() }
            word = String(decoding: before.utf8.dropFirst(last.start - (isVariable ? 1 : 0)), as: UTF8.self)
        }
        tokens = Array(tokens[(Self.statementStart(tokens))...])
        while tokens.count > 1, tokens.last?.isSymbol(".") == true,
            let name = tokens[tokens.count - 2].identifier
        {
            qualifier.insert(name, at: 0)
            tokens.removeLast(2)
        }
        levels = Self.levels(of: tokens)
        let following = SQLTokens(after).tokens
        let end = following.firstIndex { $0.isSymbol(";") } ?? following.count
        rest = Self.items(following[..<end])
    }

    /// The pieces on the level of the cursor.
    var innermost: [CompletionItem] { levels.last ?? [] }

    /// All pieces in front of the word in one row, with `(` where a parenthesis is open. Behind it only what follows the last
    /// comma counts.
    var path: [CompletionItem] {
        var path = levels.first ?? []
        for level in levels.dropFirst() {
            path.append(CompletionItem(keyword: "("))
            let comma = level.lastIndex { $0.keyword == "," }
            path += level[(comma.map { $0 + 1 } ?? 0)...]
        }
        return path
    }

    /// Returns the place some pieces earlier on the cursor's level; nil when there are fewer.
    func earlier(by count: Int) -> CompletionPlace? {
        guard innermost.count >= count else { return nil }
        var place = self
        place.levels[levels.count - 1].removeLast(count)
        return place
    }

    /// Tells whether the last token is the word that is being typed.
    private static func isOpen(_ token: SQLToken, _ ending: SQLTokens.Ending, length: Int) -> Bool {
        switch token.kind {
        case .word, .variable, .number: token.start + token.text.utf8.count == length
        case .name: ending != .plain
        case .string: ending != .plain
        case .symbol: token.text == ":" && token.start + 1 == length
        }
    }

    /// Returns where the last statement begins: behind the last semicolon outside of parentheses.
    private static func statementStart(_ tokens: [SQLToken]) -> Int {
        var depth = 0
        var start = 0
        for (index, token) in tokens.enumerated() {
            if token.isSymbol("(") { depth += 1 }
            if token.isSymbol(")") { depth = max(0, depth - 1) }
            if token.isSymbol(";") && depth == 0 { start = index + 1 }
        }
        return start
    }

    /// Puts tokens into levels of parentheses.
    private static func levels(of tokens: [SQLToken]) -> [[CompletionItem]] {
        var levels: [[CompletionItem]] = [[]]
        for (index, token) in tokens.enumerated() {
            if token.isSymbol("(") {
                levels.append([])
            } else if token.isSymbol(")") {
                guard levels.count > 1 else { continue }
                let group = levels.removeLast()
                levels[levels.count - 1].append(CompletionItem(keyword: "()", group: group))
            } else {
                let continues = index > 1 && tokens[index - 1].isSymbol(".")
                add(token, continuesName: continues, to: &levels[levels.count - 1])
            }
        }
        return levels
    }

    /// Returns the pieces of tokens in which no parenthesis stays open.
    private static func items(_ tokens: ArraySlice<SQLToken>) -> [CompletionItem] {
        levels(of: Array(tokens)).first ?? []
    }

    /// Adds a token to a level; a name behind a point belongs to the piece in front of it.
    private static func add(_ token: SQLToken, continuesName: Bool, to level: inout [CompletionItem]) {
        if token.isSymbol("."), level.last?.parts.isEmpty == false { return }
        if continuesName, let name = token.isSymbol("*") ? "*" : token.identifier, var last = level.popLast() {
            last.parts.append(name)
            last.keyword = ""
            return level.append(last)
        }
        switch token.kind {
        case .word: level.append(CompletionItem(keyword: token.keyword, parts: [token.text.lowercased()]))
        case .name: level.append(CompletionItem(keyword: "", parts: [token.text]))
        case .string, .number, .variable: level.append(CompletionItem(keyword: "", isConstant: true))
        case .symbol: level.append(CompletionItem(keyword: token.text))
        }
    }
}
