/// A rule of the grammar: what may stand behind certain words.
///
/// A rule is written `PATTERN -> A | B C | <kind>`. The words of a pattern must be all the words in front of the cursor:
/// `A/B` is one of several words, `_` a name, `@` the name of the relation whose parts are asked for, `%` the name of a setting,
/// `...` any words or none, `(` an open parenthesis, `()` a closed pair with what is in it. `<kind>` stands for names.
struct CompletionRule {
    /// A word of a pattern.
    private enum Element {
        case words([String])
        case name, relation, setting
        case anything
    }

    /// What a pattern has found.
    struct Match {
        /// The relation of `@`.
        var relation: RelationName?
        /// The setting of `%`.
        var setting: String?
    }

    /// The words of the pattern.
    private let pattern: [Element]
    /// What may follow: keywords, and kinds of names in angle brackets.
    let choices: [String]

    /// Reads a rule; nil for a line that is none.
    init?(_ line: Substring) {
        let halves = line.split(separator: " -> ", maxSplits: 1)
        guard halves.count == 2 else { return nil }
        pattern = halves[0].split(separator: " ").map { word in
            switch word {
            case "_": .name
            case "@": .relation
            case "%": .setting
            case "...": .anything
            default: .words(word.split(separator: "/").map(String.init))
            }
        }
        choices = halves[1].split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
    }

    /// Reads the rules of a text, one a line.
    static func rules(_ text: String) -> [CompletionRule] {
        text.split(separator: "\n").compactMap { CompletionRule($0) }
    }

    /// Compares the pattern with the pieces in front of the cursor; nil when they are others.
    func match(_ items: [CompletionItem]) -> Match? {
        var match = Match()
        return fits(pattern[...], items[...], &match) ? match : nil
    }

    /// Compares the rest of a pattern with the rest of the pieces.
    private func fits(_ pattern: ArraySlice<Element>, _ items: ArraySlice<CompletionItem>, _ match: inout Match) -> Bool
    {
        guard let first = pattern.first else { return items.isEmpty }
        if case .anything = first {
            return (items.startIndex...items.endIndex).contains { fits(pattern.dropFirst(), items[$0...], &match) }
        }
        guard let item = items.first else { return false }
        switch first {
        case .words(let words): guard words.contains(item.keyword) else { return false }
        case .name: guard item.isName else { return false }
        case .relation:
            guard let relation = item.relation else { return false }
            match.relation = relation
        case .setting:
            guard let name = item.parts.last else { return false }
            match.setting = item.parts.count > 1 ? item.parts.joined(separator: ".") : name
        case .anything: break
        }
        return fits(pattern.dropFirst(), items.dropFirst(), &match)
    }
}
