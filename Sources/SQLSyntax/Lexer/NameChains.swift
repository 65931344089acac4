import SQLBasics

/// Finds what may name an object in a text, without reading its grammar.
package enum NameChains {
    /// Returns the identifiers of a text, those joined by dots together, up to the first thing that is no token.
    package static func all(in text: String) -> [[String]] {
        var chains: [[String]] = []
        guard var lexer = try? Lexer(Array(text.utf8)) else { return [] }
        var isBehindDot = false
        while let token = try? lexer.next(), token.kind != .end {
            let isName =
                token.kind == .identifier || (token.kind == .keyword && token.keyword.category != .reserved)
            if isName, let name = try? lexer.identifierValue(token) {
                if isBehindDot, !chains.isEmpty {
                    chains[chains.count - 1].append(name)
                } else {
                    chains.append([name])
                }
            }
            isBehindDot = token.kind == .dot
        }
        return chains
    }
}
