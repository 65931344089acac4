/// Knows where a query begins in a statement and which clause a place belongs to.
enum QueryText {
    /// Returns the last query on a level of parentheses, from its first word on; empty when there is none.
    static func part(of level: [CompletionItem]) -> [CompletionItem] {
        let start = level.indices.last { beginsQuery(level, $0) }
        return start.map { Array(level[$0...]) } ?? []
    }

    /// Tells whether a query begins at a piece.
    private static func beginsQuery(_ level: [CompletionItem], _ index: Int) -> Bool {
        guard
            ["SELECT", "VALUES", "INSERT", "UPDATE", "DELETE", "MERGE", "TABLE", "WITH"].contains(level[index].keyword)
        else { return false }
        guard index > 0 else { return true }
        let first = level[0].keyword
        let last = level[index - 1]
        if ["GRANT", "REVOKE"].contains(first) || level.prefix(2).map(\.keyword) == ["CREATE", "POLICY"] {
            return false
        }
        switch last.keyword {
        case "AS": return ["CREATE", "PREPARE"].contains(first) && level[index].keyword != "WITH" || first == "PREPARE"
        case "FOR": return first == "DECLARE"
        case "UNION", "INTERSECT", "EXCEPT", "ALSO", "INSTEAD": return true
        case "ALL", "DISTINCT": return index > 1 && ["UNION", "INTERSECT", "EXCEPT"].contains(level[index - 2].keyword)
        case "EXPLAIN", "ANALYZE", "VERBOSE": return first == "EXPLAIN"
        case "()":
            return ["WITH", "EXPLAIN"].contains(first) && level[index].keyword != "VALUES"
                || isInsertSource(level, index)
        default: return isInsertSource(level, index)
        }
    }

    /// Tells whether a piece is the SELECT of INSERT … SELECT, whose columns are those of its own FROM.
    private static func isInsertSource(_ level: [CompletionItem], _ index: Int) -> Bool {
        level[index].keyword == "SELECT" && level[..<index].contains { $0.keyword == "INSERT" }
    }

    /// The words that begin a clause.
    private static let clauses: Set<String> = [
        "SELECT", "FROM", "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET", "FETCH", "FOR", "SET", "VALUES",
        "RETURNING",
        "WINDOW", "ON", "USING", "INTO", "UPDATE", "DELETE", "INSERT", "MERGE", "WHEN", "TABLE", "CONFLICT",
    ]

    /// Returns the word that begins the clause at the end of some pieces.
    static func clause(of items: ArraySlice<CompletionItem>) -> String {
        items.last { clauses.contains($0.keyword) }?.keyword ?? ""
    }

    /// Tells whether a relation's name follows a piece.
    static func introducesRelation(_ items: [CompletionItem], _ index: Int) -> Bool {
        let before = index > 0 ? items[index - 1].keyword : ""
        switch items[index].keyword {
        case "JOIN": return true
        case "FROM": return before != "DISTINCT"
        case "INTO": return ["INSERT", "MERGE"].contains(before)
        case "UPDATE": return index == 0 || ["ALSO", "INSTEAD"].contains(before)
        case "TABLE": return index == 0
        case "USING": return ["DELETE", "MERGE"].contains(items.first?.keyword ?? "")
        default: return false
        }
    }

    /// The words that may follow a relation and are no aliases, though their grammar lets some be names.
    private static let followers: Set<String> = [
        "JOIN", "INNER", "LEFT", "RIGHT", "FULL", "CROSS", "NATURAL", "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT",
        "OFFSET",
        "FETCH", "FOR", "UNION", "INTERSECT", "EXCEPT", "ON", "USING", "SET", "VALUES", "SELECT", "DEFAULT",
        "RETURNING",
        "WHEN", "WINDOW", "TABLESAMPLE", "OVERRIDING", "FROM",
    ]

    /// Tells whether a piece behind a relation is its alias.
    static func isAlias(_ item: CompletionItem) -> Bool {
        item.parts.count == 1 && !followers.contains(item.keyword)
    }
}
