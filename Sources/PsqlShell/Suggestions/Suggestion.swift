import RoleSQL
import SQLBasics

/// Finds what a statement that failed may have meant.
enum Suggestion {
    /// Returns the one or two words that the wrong one of an error may have meant; none when nothing is near.
    ///
    /// `known` returns the names of a kind that the statement could have used.
    static func words(
        for diagnostic: Diagnostic, in query: String, known: (CatalogNameKind, String) -> [KnownName]
    ) -> [String] {
        let statement = diagnostic.query ?? query
        if let place = diagnostic.span, diagnostic.message.hasPrefix("syntax error at or near") {
            return KeywordSuggestion(statement: statement, errorOffset: place.start).words
        }
        guard let missing = MissingName(diagnostic.message) else { return [] }
        switch missing.source {
        case .words(let words):
            return Spelling.nearest(to: [missing.word], among: words.map { Spelling.Candidate($0) })
        case .catalog(let kind):
            return names(near: missing.word, of: kind, among: known(kind, statement))
        }
    }

    /// Returns the sentence that asks about some words; nil when there are none.
    static func question(_ words: [String]) -> String? {
        words.isEmpty ? nil : "Did you mean \(words.joined(separator: " or "))?"
    }

    /// Returns the one or two names that a wrong one, perhaps with a schema in front, may have meant.
    static func names(near word: String, of kind: CatalogNameKind, among names: [KnownName]) -> [String] {
        let bare = kind == .type && word.hasSuffix("[]") ? String(word.dropLast(2)) : word
        if let dot = bare.firstIndex(of: "."), names.contains(where: { $0.schema != nil }) {
            let parts = [String(bare[..<dot]), String(bare[bare.index(after: dot)...])]
            return Spelling.nearest(to: parts, among: names.compactMap(qualifiedCandidate))
        }
        return Spelling.nearest(to: [bare], among: names.compactMap { candidate($0, for: bare) })
    }

    /// Makes a candidate for a name with a schema in front.
    private static func qualifiedCandidate(_ known: KnownName) -> Spelling.Candidate? {
        guard let schema = known.schema else { return nil }
        return Spelling.Candidate(
            text: Quoting.qualified(schema, known.name), parts: [schema, known.name], rank: known.isOfSystem ? 1 : 0)
    }

    /// Makes a candidate for a bare name: first come those that are found without a schema, and those of users. What the
    /// system hides in a schema counts only if nothing but the schema is missing.
    private static func candidate(_ known: KnownName, for word: String) -> Spelling.Candidate? {
        let rank = (known.isVisible ? 0 : 2) + (known.isOfSystem ? 1 : 0)
        if rank == 3, known.name.lowercased() != word.lowercased() { return nil }
        let name = known.isOfSystem ? known.name : Quoting.identifier(known.name)
        let schema = known.isVisible ? nil : known.schema.map(Quoting.identifier)
        return Spelling.Candidate(text: schema.map { $0 + "." + name } ?? name, parts: [known.name], rank: rank)
    }
}

extension Shell {
    /// Longer queries are not searched for what they may have meant.
    private static let longestSearched = 1 << 17

    /// Tells whether errors ask what was meant: by the variable SUGGEST, else when a person is there.
    private var asksWhatWasMeant: Bool { variables["SUGGEST"].flatMap(Variables.boolean) ?? isInteractive }

    /// Returns an error with a hint about what was meant, if it has none of its own and something is near.
    func suggesting(_ diagnostic: Diagnostic, query: [UInt8]) -> Diagnostic {
        guard asksWhatWasMeant, diagnostic.hint == nil, verbosity == .standard || verbosity == .verbose,
            query.count <= Self.longestSearched, let backend
        else { return diagnostic }
        var shown = diagnostic
        shown.hint = Suggestion.question(
            Suggestion.words(for: diagnostic, in: String(decoding: query, as: UTF8.self)) {
                backend.knownNames($0, in: $1)
            })
        return shown
    }

    /// Asks about words that a wrong one of the shell's own may have meant.
    func suggest(_ words: @autoclosure () -> [String]) {
        guard asksWhatWasMeant, let question = Suggestion.question(words()) else { return }
        report(.info, "HINT:  \(question)")
    }

    /// Asks about relations that a pattern may have meant which matches none.
    func suggestRelations(like pattern: String) {
        let kind = CatalogNameKind.relation(kinds: "rpvmfSic")
        guard let backend, pattern.utf8.allSatisfy({ SQLScanner.isNameByte($0) || $0 == UInt8(ascii: ".") }) else {
            return
        }
        suggest(Suggestion.names(near: pattern, of: kind, among: backend.knownNames(kind, in: "")))
    }
}
