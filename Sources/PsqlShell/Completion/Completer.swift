import SQLBasics

/// What the word in front of the cursor can become.
package struct Completion: Equatable {
    /// The word as far as it is typed.
    package let word: String
    /// What can stand in its place, in order.
    package let candidates: [String]

    /// The text that all candidates begin with.
    package var commonPrefix: String {
        guard var common = candidates.first else { return "" }
        for candidate in candidates.dropFirst() {
            while !candidate.hasPrefix(common) { common.removeLast() }
        }
        return common
    }

    /// Tells whether a blank belongs behind the only candidate: not where the name goes on.
    package var endsWord: Bool {
        guard let last = candidates.first?.last else { return false }
        return !".(/".contains(last)
    }
}

/// Completes the word in front of the cursor from the grammar around it and the names in the catalogs.
package struct Completer {
    /// The catalogs.
    let catalog: any CompletionCatalog
    /// The case of keywords (variable COMP_KEYWORD_CASE).
    var keywordCase = "preserve-upper"
    /// The variables of the shell by name.
    var variables: [String: String] = [:]

    /// Completes the word at the end of a text; what stands behind the cursor helps to find out what fits.
    package func complete(_ before: String, behind: String = "") -> Completion {
        let place = CompletionPlace(before: before, after: behind)
        if case .command(let start) = place.ending {
            let text = String(decoding: before.utf8.dropFirst(start + 1), as: UTF8.self)
            return CommandCompletion(completer: self).complete(text)
        }
        if place.word.hasPrefix(":") { return completeVariable(place.word) }
        switch place.ending {
        case .plain, .name: break
        default: return Completion(word: place.word, candidates: [])
        }
        return answer(place, Self.choices(at: place))
    }

    /// Completes a name that a placeholder of the rules stands for, wherever it is typed.
    func completeName(_ placeholder: String, _ typed: String) -> Completion {
        answer(CompletionPlace(before: typed, after: ""), Found(choices: ["<\(placeholder)>"]))
    }

    /// What fits a place: keywords and placeholders, and what a rule has found.
    private struct Found {
        /// Keywords, and placeholders for names.
        var choices: [String]
        /// What a rule has found.
        var match = CompletionRule.Match()
        /// Tells whether the place is unknown, so that any keyword may be meant.
        var isUnknown = false
    }

    /// Finds what fits a place.
    private static func choices(at place: CompletionPlace) -> Found {
        if place.innermost.last?.keyword == "::" { return Found(choices: ["<type>"]) }
        if let privileges = PrivilegeCompletion(place) {
            let found = privileges.choices()
            return Found(choices: found.choices, match: CompletionRule.Match(relation: found.relation))
        }
        let query = QueryCompletion(place)
        if let exact = query == nil ? ruled(place) : query?.ruledChoices().map({ Found(choices: $0) }) { return exact }
        for count in 1...3 {
            guard let earlier = place.earlier(by: count) else { break }
            guard let found = query == nil ? ruled(earlier) : queried(earlier) else { continue }
            let tail = place.innermost.suffix(count).map(\.keyword)
            let rests = found.choices.compactMap { remainder(of: $0, behind: tail) }
            if !rests.isEmpty { return Found(choices: rests, match: found.match) }
        }
        if let query { return Found(choices: query.choices()) }
        return place.path.isEmpty ? Found(choices: StatementRules.beginnings) : Found(choices: [], isUnknown: true)
    }

    /// Returns what is left of a choice of several words when some are typed.
    private static func remainder(of choice: String, behind words: [String]) -> String? {
        let all = choice.split(separator: " ").map(String.init)
        guard all.count > words.count, all.starts(with: words) else { return nil }
        return all[words.count...].joined(separator: " ")
    }

    /// Asks the rules of statements.
    private static func ruled(_ place: CompletionPlace) -> Found? {
        let path = CompletionPath.normalized(place.path)
        guard let last = path.last else { return nil }
        if last.keyword == "IF" {
            return Found(choices: [
                path.first?.keyword == "CREATE" || path.contains { $0.keyword == "ADD" } ? "NOT EXISTS" : "EXISTS"
            ])
        }
        for rule in StatementRules.all + DefinitionRules.all {
            guard let match = rule.match(path) else { continue }
            let isConditional = path.count < place.path.count
            let choices = isConditional ? rule.choices.filter { !$0.hasPrefix("IF ") } : rule.choices
            return Found(choices: choices, match: match)
        }
        return nil
    }

    /// Asks the grammar of queries.
    private static func queried(_ place: CompletionPlace) -> Found? {
        QueryCompletion(place).map { Found(choices: $0.choices()) }
    }

    // MARK: The answer

    /// Turns choices into the candidates that begin with the word.
    private func answer(_ place: CompletionPlace, _ found: Found) -> Completion {
        let isQuoted = place.word.hasPrefix("\"")
        let inner = place.word.dropFirst().split(separator: "\"\"", omittingEmptySubsequences: false)
        let prefix = isQuoted ? inner.joined(separator: "\"") : place.word
        let names = CompletionNames(
            catalog: catalog, place: place, prefix: prefix, isQuoted: isQuoted, match: found.match)
        var result = self.names(found.choices, names)
        if !isQuoted, place.qualifier.isEmpty {
            let isGuess = found.isUnknown && prefix.count > 1
            let keywords = isGuess ? Keyword.words.map { $0.uppercased() } : found.choices.filter { !$0.hasPrefix("<") }
            result.formUnion(keywords.filter { fits($0, prefix, false) }.map { cased($0, like: place.word) })
        }
        return Completion(word: place.word, candidates: result.sorted(by: Self.precedes))
    }

    /// Returns the names that fit the word. Functions, of which there are very many, count only when no name of a choice in
    /// front of them does.
    private func names(_ choices: [String], _ names: CompletionNames) -> Set<String> {
        var result: Set<String> = []
        for choice in choices where choice.hasPrefix("<") && choice.hasSuffix(">") {
            if ["<function>", "<set-function>"].contains(choice), !result.isEmpty { continue }
            let candidates = names.candidates(for: String(choice.dropFirst().dropLast()))
            result.formUnion(candidates.filter { fits($0.key, names.prefix, names.isQuoted) }.map(\.text))
        }
        return result
    }

    /// Tells whether a name begins with the typed letters, whose case counts in quotes only.
    private func fits(_ key: String, _ prefix: String, _ isQuoted: Bool) -> Bool {
        isQuoted ? key.hasPrefix(prefix) : key.lowercased().hasPrefix(prefix.lowercased())
    }

    /// Orders candidates as a reader looks for them, letter case aside.
    static func precedes(_ first: String, _ second: String) -> Bool {
        let (one, two) = (first.lowercased(), second.lowercased())
        return one == two ? first < second : one < two
    }

    /// Puts a keyword into the case that COMP_KEYWORD_CASE asks for.
    private func cased(_ keyword: String, like typed: String) -> String {
        guard keyword.first?.isUppercase == true else { return keyword }
        let isLower =
            switch keywordCase {
            case "lower": true
            case "upper": false
            default: typed.first?.isLetter == true ? typed.first?.isLowercase == true : keywordCase == "preserve-lower"
            }
        return isLower ? keyword.lowercased() : keyword
    }

    /// Completes a variable of the shell in one of its forms: `:name`, `:'name'`, `:"name"`.
    func completeVariable(_ word: String) -> Completion {
        var front = ":"
        var back = ""
        let inner = word.dropFirst()
        if let quote = inner.first, "'\"".contains(quote) {
            front.append(quote)
            back.append(quote)
        }
        let prefix = word.dropFirst(front.count)
        let names = variables.keys.filter { $0.hasPrefix(prefix) }.sorted()
        return Completion(word: word, candidates: names.map { front + $0 + back })
    }
}
