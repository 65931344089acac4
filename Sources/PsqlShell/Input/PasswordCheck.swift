/// Finds statements and commands that must not be kept in a history.
package enum PasswordCheck {
    /// Tells whether an entry holds a password: a string behind the word PASSWORD, or `password=` in what `\c` gets.
    package static func mentionsPassword(_ entry: String) -> Bool {
        let tokens = SQLTokens(entry).tokens
        if zip(tokens, tokens.dropFirst()).contains(where: { $0.keyword == "PASSWORD" && $1.kind == .string }) {
            return true
        }
        return entry.hasPrefix("\\c") && entry.lowercased().contains("password=")
    }
}
