/// The relations that a query names, and the columns that they give.
struct QueryScope {
    /// A relation of FROM and its like.
    struct Member {
        /// The name under which its columns are known.
        let alias: String
        /// The table or view; nil for a sub-select.
        let relation: RelationName?
        /// The columns, when the statement itself tells them.
        let columns: [String]?
    }

    /// The relations, the innermost query's first.
    private(set) var members: [Member] = []
    /// The columns of queries in WITH by their names.
    private(set) var common: [String: [String]] = [:]

    /// Collects the relations that the levels around the cursor name, with what stands behind the cursor.
    init(levels: [[CompletionItem]], rest: [CompletionItem]) {
        for level in levels { collectCommon(level) }
        for (index, level) in levels.enumerated().reversed() {
            let isInnermost = index == levels.count - 1
            collect(QueryText.part(of: level) + (isInnermost ? rest : []))
            if !isInnermost, QueryText.part(of: levels[index + 1]).isEmpty { collect(rest) }
        }
    }

    /// Takes note of the queries in WITH.
    private mutating func collectCommon(_ level: [CompletionItem]) {
        guard level.contains(where: { $0.keyword == "WITH" }) else { return }
        for (index, item) in level.enumerated() where item.keyword == "AS" && index > 0 {
            let isNamed = level[index - 1].isGroup && index > 1
            let named = isNamed ? level[index - 2] : level[index - 1]
            guard let name = named.parts.last,
                let body = level[(index + 1)...].prefix(3).first(where: \.isGroup)
            else { continue }
            common[name] = isNamed ? level[index - 1].group.compactMap { $0.parts.last } : outputs(of: body.group)
        }
    }

    /// Takes note of the relations of one query.
    private mutating func collect(_ items: [CompletionItem]) {
        var index = 0
        var isExpected = false
        while index < items.count {
            let item = items[index]
            index += 1
            if QueryText.introducesRelation(items, index - 1) {
                isExpected = true
            } else if item.keyword == "," {
                isExpected = QueryText.clause(of: items[..<index]) == "FROM"
            } else if ["ONLY", "LATERAL", "ROWS"].contains(item.keyword) {
                continue
            } else if isExpected {
                isExpected = false
                add(item, items[index...])
            }
        }
    }

    /// Adds a relation with the alias that follows it.
    private mutating func add(_ item: CompletionItem, _ following: ArraySlice<CompletionItem>) {
        var following = following
        if following.first?.isGroup == true { following = following.dropFirst() }
        if following.first?.keyword == "AS" { following = following.dropFirst() }
        let next = following.first.flatMap { QueryText.isAlias($0) ? $0.parts.last : nil }
        guard let alias = next ?? item.parts.last else { return }
        let named = following.dropFirst().first.flatMap { next != nil && $0.isGroup ? $0.group : nil }
        let known = item.isGroup ? outputs(of: item.group) : item.parts.count == 1 ? common[item.parts[0]] : nil
        let columns = named.map { $0.compactMap(\.parts.last) } ?? known
        members.append(Member(alias: alias, relation: item.isGroup ? nil : item.relation, columns: columns))
    }

    /// Returns the names of a sub-select's columns as far as its text tells them.
    private func outputs(of query: [CompletionItem]) -> [String] {
        guard let select = query.firstIndex(where: { $0.keyword == "SELECT" }) else { return [] }
        let list = query[(select + 1)...].prefix { $0.keyword != "FROM" }
        return list.split { $0.keyword == "," }.compactMap { $0.last?.parts.last }
    }
}
