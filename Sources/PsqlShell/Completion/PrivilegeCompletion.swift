import AccessControl

/// Completes GRANT and REVOKE: privileges that fit the object, objects that fit the privileges, roles.
struct PrivilegeCompletion {
    /// The words of an object's kind in GRANT, the kind, and the placeholder of its names.
    private struct Target {
        /// The words between ON and the name.
        let words: String
        /// The kind, which tells the privileges.
        let kind: ObjectKind
        /// The names that may follow.
        let names: String
    }

    /// What can be granted on, in the order of the manual.
    private static let targets = [
        Target(words: "TABLE", kind: .table, names: "<selectable>"),
        Target(words: "ALL TABLES IN SCHEMA", kind: .table, names: "<schema>"),
        Target(words: "SEQUENCE", kind: .sequence, names: "<sequence>"),
        Target(words: "ALL SEQUENCES IN SCHEMA", kind: .sequence, names: "<schema>"),
        Target(words: "DATABASE", kind: .database, names: "<database>"),
        Target(words: "SCHEMA", kind: .schema, names: "<schema>"),
        Target(words: "FUNCTION", kind: .function, names: "<normal-function>"),
        Target(words: "PROCEDURE", kind: .procedure, names: "<procedure>"),
        Target(words: "ROUTINE", kind: .routine, names: "<routine>"),
        Target(words: "ALL FUNCTIONS IN SCHEMA", kind: .function, names: "<schema>"),
        Target(words: "ALL PROCEDURES IN SCHEMA", kind: .procedure, names: "<schema>"),
        Target(words: "ALL ROUTINES IN SCHEMA", kind: .routine, names: "<schema>"),
        Target(words: "TYPE", kind: .type, names: "<type>"),
        Target(words: "DOMAIN", kind: .domain, names: "<domain>"),
        Target(words: "LANGUAGE", kind: .language, names: "<language>"),
        Target(words: "TABLESPACE", kind: .tablespace, names: "<tablespace>"),
        Target(words: "FOREIGN DATA WRAPPER", kind: .foreignDataWrapper, names: "<wrapper>"),
        Target(words: "FOREIGN SERVER", kind: .foreignServer, names: "<server>"),
        Target(words: "PARAMETER", kind: .parameter, names: "<setting>"),
        Target(words: "LARGE OBJECT", kind: .largeObject, names: ""),
    ]

    /// What ALTER DEFAULT PRIVILEGES can grant on.
    private static let futureTargets = [
        Target(words: "TABLES", kind: .table, names: ""), Target(words: "SEQUENCES", kind: .sequence, names: ""),
        Target(words: "FUNCTIONS", kind: .function, names: ""), Target(words: "ROUTINES", kind: .routine, names: ""),
        Target(words: "TYPES", kind: .type, names: ""), Target(words: "SCHEMAS", kind: .schema, names: ""),
        Target(words: "LARGE OBJECTS", kind: .largeObject, names: ""),
    ]

    /// The words behind GRANT or REVOKE, lists cut to their last element.
    private let words: [CompletionItem]
    /// All pieces behind GRANT or REVOKE on the outermost level.
    private let all: ArraySlice<CompletionItem>
    /// The pieces behind the cursor.
    private let rest: [CompletionItem]
    /// Tells whether the statement takes away.
    private let isRevoke: Bool
    /// Tells whether privileges on objects to come are meant.
    private let isFuture: Bool
    /// Tells whether the cursor is in a list of columns.
    private let isInColumns: Bool

    /// Looks at a statement; nil when it is neither GRANT nor REVOKE, nor ALTER DEFAULT PRIVILEGES with one of them.
    init?(_ place: CompletionPlace) {
        let top = place.levels.first ?? []
        isFuture = top.prefix(3).map(\.keyword) == ["ALTER", "DEFAULT", "PRIVILEGES"]
        guard let start = top.firstIndex(where: { ["GRANT", "REVOKE"].contains($0.keyword) }),
            isFuture || start == 0
        else { return nil }
        isRevoke = top[start].keyword == "REVOKE"
        all = top[(start + 1)...]
        rest = place.rest
        isInColumns = place.levels.count == 2
        words = CompletionPath.cuttingLists(Array(all))
    }

    /// The words in front of the cursor as keywords.
    private var keywords: [String] { words.map(\.keyword) }

    /// Returns what may follow; `<column>` stands for columns of the relation.
    func choices() -> (choices: [String], relation: RelationName?) {
        if isInColumns {
            let relation = object(in: rest[...])
            return (relation == nil ? [] : ["<column>"], relation)
        }
        if let place = all.lastIndex(where: { $0.keyword == (isRevoke ? "FROM" : "TO") }) {
            return (behindRole(all[(place + 1)...]), nil)
        }
        if let place = words.lastIndex(where: { $0.keyword == "ON" }) { return (behindOn(words[(place + 1)...]), nil) }
        return (first(), nil)
    }

    /// Returns the relation that stands behind ON.
    private func object(in items: ArraySlice<CompletionItem>) -> RelationName? {
        guard let place = items.firstIndex(where: { $0.keyword == "ON" }) else { return nil }
        return items[(place + 1)...].first { $0.keyword != "TABLE" && !$0.parts.isEmpty }?.relation
    }

    /// What may stand between GRANT and ON or TO.
    private func first() -> [String] {
        let end = isRevoke ? "FROM" : "TO"
        if all.last?.keyword == "," { return isPrivilege(all.first) ? privileges : ["<role>"] }
        guard let last = keywords.last else { return beginnings }
        switch last {
        case "GRANT" where isRevoke, "ADMIN" where isRevoke, "INHERIT" where isRevoke: return ["OPTION FOR"]
        case "SET" where isRevoke: return ["ON", "OPTION FOR"]
        case "OPTION": return ["FOR"]
        case "FOR": return keywords.first == "GRANT" ? privileges + ["ALL", "ALL PRIVILEGES"] : ["<role>"]
        case "ALL": return ["PRIVILEGES", "ON"]
        case "ALTER": return ["SYSTEM"]
        case "SYSTEM", "PRIVILEGES", "()": return ["ON"]
        default: return Privilege(keyword: last) == nil ? [end] : ["ON"]
        }
    }

    /// What may stand right behind GRANT or REVOKE.
    private var beginnings: [String] {
        let options =
            isFuture
            ? ["GRANT OPTION FOR"] : ["GRANT OPTION FOR", "ADMIN OPTION FOR", "INHERIT OPTION FOR", "SET OPTION FOR"]
        let isOnObject = isFuture || rest.contains { $0.keyword == "ON" }
        return privileges + ["ALL", "ALL PRIVILEGES"] + (isRevoke ? options : []) + (isOnObject ? [] : ["<role>"])
    }

    /// Tells whether a piece is a privilege or ALL.
    private func isPrivilege(_ item: CompletionItem?) -> Bool {
        item.map { Privilege(keyword: $0.keyword) != nil || ["ALL", "ALTER"].contains($0.keyword) } ?? false
    }

    /// The privileges that fit the object behind the cursor, all when there is none, but for those that are listed already.
    private var privileges: [String] {
        var fitting = Set(Privilege.allCases)
        if let place = rest.firstIndex(where: { $0.keyword == "ON" }) {
            let words = rest[(place + 1)...].map(\.keyword)
            let target = Self.targets.first { words.starts(with: $0.words.split(separator: " ").map(String.init)) }
            fitting = Set(Privilege.allCases.filter { (target?.kind ?? .table).privileges.contains(PrivilegeSet($0)) })
        }
        let listed = Set(all.map(\.keyword))
        return Privilege.allCases.filter { fitting.contains($0) && !listed.contains($0.keyword) }.map(\.keyword)
            .sorted()
    }

    /// The kinds of objects that have all the privileges that are listed.
    private var fittingTargets: [Target] {
        let granted = PrivilegeSet(all.prefix { $0.keyword != "ON" }.compactMap { Privilege(keyword: $0.keyword) })
        return (isFuture ? Self.futureTargets : Self.targets).filter { $0.kind.privileges.isSuperset(of: granted) }
    }

    /// What may stand behind ON.
    private func behindOn(_ items: ArraySlice<CompletionItem>) -> [String] {
        let found = items.map(\.keyword)
        let targets = fittingTargets
        if found.isEmpty {
            let relations = !isFuture && targets.contains { $0.kind == .table } ? ["<selectable>"] : []
            return all.last?.keyword == "," ? relations : relations + targets.map(\.words)
        }
        var isInside = false
        var result: [String] = []
        for target in targets {
            let words = target.words.split(separator: " ").map(String.init)
            if found == words, !target.names.isEmpty { return [target.names] }
            guard words.count > found.count, words.starts(with: found) else { continue }
            isInside = true
            result.append(words[found.count...].joined(separator: " "))
        }
        if isInside { return result }
        return [isRevoke ? "FROM" : "TO"]
    }

    /// What may stand behind TO or FROM.
    private func behindRole(_ items: ArraySlice<CompletionItem>) -> [String] {
        let isOnObject = isFuture || all.contains { $0.keyword == "ON" }
        guard let last = items.last?.keyword else { return roles }
        switch last {
        case ",": return roles
        case "BY": return ["<role>", "CURRENT_ROLE", "CURRENT_USER", "SESSION_USER"]
        case "GRANTED": return ["BY"]
        case "WITH": return isOnObject ? ["GRANT OPTION"] : ["ADMIN OPTION", "ADMIN", "INHERIT", "SET"]
        case "GRANT": return ["OPTION"]
        case "ADMIN", "INHERIT", "SET": return ["OPTION", "TRUE", "FALSE"]
        case "OPTION", "TRUE", "FALSE": return ["GRANTED BY"]
        case "GROUP": return ["<role>"]
        default: break
        }
        if isRevoke { return ["CASCADE", "RESTRICT", "GRANTED BY"] }
        return isOnObject ? ["WITH GRANT OPTION", "GRANTED BY"] : ["WITH ADMIN OPTION", "WITH", "GRANTED BY"]
    }

    /// The roles that may be granted to.
    private var roles: [String] { ["<role>", "PUBLIC", "CURRENT_ROLE", "CURRENT_USER", "SESSION_USER"] }
}
