extension StatementHelp {
    /// All statements in the order of their names.
    package static let all: [StatementHelp] = {
        let groups = [
            roles, privileges, policies, transactions, queries, changes, cursors, session, maintenance, tables,
            alterTable, views, indexes, sequences, types, domains, routines, triggers, operators, schemas, databases,
            foreign, replication, extensions, textSearch,
        ]
        return groups.joined().sorted { $0.name < $1.name }
    }()

    /// Returns what `\h` prints for some words: the list of all statements for none.
    package static func text(for topic: String, screenWidth: Int) -> String {
        if topic.isEmpty { return list(screenWidth: screenWidth > 0 ? screenWidth : 80) }
        let found = statements(for: topic)
        guard !found.isEmpty else {
            return "No help available for \"\(topic)\".\nTry \\h with no arguments to see available help.\n"
        }
        return found.map(\.text).joined()
    }

    /// Returns all names in columns, as many as fit (psql's `helpSQL`).
    private static func list(screenWidth: Int) -> String {
        let longest = all.map(\.name.utf8.count).max() ?? 0
        let columns = max(1, (screenWidth - 3) / (longest + 1))
        let rows = (all.count + columns - 1) / columns
        var text = "Available help:\n"
        for row in 0..<rows {
            text += "  "
            for column in 0..<columns {
                let index = row + column * rows
                let name = index < all.count ? all[index].name : ""
                let isLast = column == columns - 1
                text += name + (isLast ? "" : String(repeating: " ", count: longest + 1 - name.utf8.count))
            }
            text += "\n"
        }
        return text
    }

    /// Finds the statements that some words begin: all of the words, else the first two, else the first one (`helpSQL`).
    ///
    /// A statement of exactly that name ends the list.
    static func statements(for topic: String) -> [StatementHelp] {
        if topic == "*" { return all }
        let whole = Array(topic.uppercased().utf8)
        for beginning in beginnings(of: whole) {
            var found: [StatementHelp] = []
            for statement in all where statement.name.utf8.starts(with: beginning) {
                found.append(statement)
                if statement.name.utf8.elementsEqual(whole) { break }
            }
            if !found.isEmpty { return found }
        }
        return []
    }

    /// Returns the one or two statements that words which find none may have meant.
    static func names(near topic: String) -> [String] {
        let words = { (text: String) in text.split(separator: " ").map(String.init) }
        return Spelling.nearest(
            to: words(topic), among: all.map { Spelling.Candidate(text: $0.name, parts: words($0.name), rank: 0) })
    }

    /// The words that names may begin with: all, the first two with one blank between them, the first one.
    private static func beginnings(of whole: [UInt8]) -> [ArraySlice<UInt8>] {
        let blank = UInt8(ascii: " ")
        let first = whole.firstIndex(of: blank) ?? whole.count
        let second = whole[min(first + 1, whole.count)...].firstIndex(of: blank) ?? whole.count
        return [whole[...], whole[..<second], whole[..<first]]
    }
}
