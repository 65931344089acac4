/// Brings the words in front of the cursor into the form that rules are written for.
enum CompletionPath {
    /// Leaves out what does not change what may follow: EXPLAIN and its options, IF EXISTS, ONLY and their like, and the elements
    /// of lists in front of the last one. Behind a comma, ALTER TABLE begins with its actions again.
    static func normalized(_ path: [CompletionItem]) -> [CompletionItem] {
        var items = withoutOptions(path)
        let open = items.firstIndex { $0.keyword == "(" } ?? items.endIndex
        let outer = Array(items[..<open])
        if outer.prefix(2).map(\.keyword) == ["ALTER", "TABLE"] {
            guard let comma = outer.lastIndex(where: { $0.keyword == "," }), outer.count > 2 else { return items }
            items.removeSubrange(3...comma)
            return items
        }
        return cuttingLists(outer) + items[open...]
    }

    /// Leaves out the words that are optional and change nothing.
    private static func withoutOptions(_ path: [CompletionItem]) -> [CompletionItem] {
        var result: [CompletionItem] = []
        for (index, item) in path.enumerated() {
            result.append(item)
            let tail = result.suffix(3).map(\.keyword)
            if tail.suffix(2) == ["IF", "EXISTS"] { result.removeLast(2) }
            if tail.suffix(2) == ["OR", "REPLACE"], index + 1 < path.count { result.removeLast(2) }
            if tail == ["IF", "NOT", "EXISTS"] { result.removeLast(3) }
            if item.keyword == "CONCURRENTLY" || tail.last == "ONLY" && tail.dropLast().last != "READ" {
                result.removeLast()
            }
        }
        return result
    }

    /// Leaves out the elements of a list in front of its last one: `GRANT SELECT (a), INSERT ON t, u` becomes `GRANT INSERT ON u`.
    static func cuttingLists(_ items: [CompletionItem]) -> [CompletionItem] {
        var result: [CompletionItem] = []
        for item in items {
            guard item.keyword == "," else {
                result.append(item)
                continue
            }
            if result.last?.isGroup == true { result.removeLast() }
            if !result.isEmpty { result.removeLast() }
        }
        return result
    }
}
