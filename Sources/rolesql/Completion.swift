import PsqlShell
import SQLBasics

/// Finds what the word in front of the cursor can become.
struct Completion {
    /// The word.
    let word: String
    /// What it can become, in order.
    let candidates: [String]

    /// Looks at the statement up to the cursor.
    init(shell: Shell, text: String) {
        let isWordCharacter: (Character) -> Bool = { $0.isLetter || $0.isNumber || "_\\.?+!".contains($0) }
        let word = String(text.reversed().prefix(while: isWordCharacter).reversed())
        self.word = word
        let before = text.dropLast(word.count).split { " \t\n(),;".contains($0) }.map { $0.uppercased() }
        let pool = Self.pool(shell, word: word, before: before)
        let folded = word.lowercased()
        let matches = Set(pool.names.filter { $0.lowercased().hasPrefix(folded) })
        let lowers = pool.isKeywords && word.first?.isLowercase == true
        candidates = matches.map { lowers ? $0.lowercased() : $0 }.sorted()
    }

    /// Returns the names that fit the place: meta-commands, roles, relations, schemas or keywords.
    private static func pool(_ shell: Shell, word: String, before: [String]) -> (names: [String], isKeywords: Bool) {
        if word.hasPrefix("\\") { return (shell.commandNames.map { "\\" + $0 }, false) }
        let last = before.last ?? ""
        let first = before.first ?? ""
        let isAccess = first == "GRANT" || first == "REVOKE"
        if ["ROLE", "USER", "OWNER", "\\DU", "\\DG", "\\DRG"].contains(last) || (last == "TO" && first != "SET")
            || (last == "FROM" && first == "REVOKE")
        {
            return (shell.names(.roles) + ["PUBLIC", "CURRENT_USER"], false)
        }
        if isAccess && before.count == 1 { return (privileges, true) }
        if last == "SCHEMA" { return (shell.names(.schemas), false) }
        if ["FROM", "JOIN", "INTO", "UPDATE", "TABLE", "ON", "\\D", "\\D+", "\\DP", "\\Z", "\\DT"].contains(last) {
            let words = isAccess ? ["TABLE", "SCHEMA", "SEQUENCE", "DATABASE", "FUNCTION", "ALL TABLES IN SCHEMA"] : []
            return (shell.names(.relations) + words, false)
        }
        return (keywords, true)
    }

    /// The beginning that all candidates share.
    var commonPrefix: String {
        guard var common = candidates.first else { return word }
        for candidate in candidates {
            while !candidate.hasPrefix(common) { common.removeLast() }
        }
        return common
    }

    /// Returns the candidates in columns.
    func listing(width: Int) -> String {
        let cell = (candidates.map(\.count).max() ?? 0) + 2
        let columns = max(1, width / cell)
        var lines: [String] = []
        for start in stride(from: 0, to: candidates.count, by: columns) {
            let row = candidates[start..<min(start + columns, candidates.count)]
            lines.append(row.map { $0 + String(repeating: " ", count: cell - $0.count) }.joined())
        }
        return lines.joined(separator: "\r\n")
    }

    /// The words of privileges.
    private static let privileges = [
        "SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER", "MAINTAIN", "USAGE", "CREATE",
        "CONNECT", "TEMPORARY", "EXECUTE", "ALL", "ALL PRIVILEGES",
    ]

    /// The words of the grammar.
    private static let keywords = Keyword.words.map { $0.uppercased() }
}
