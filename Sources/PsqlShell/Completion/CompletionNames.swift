import SQLBasics

/// Turns placeholders of rules into names of the catalogs.
struct CompletionNames {
    /// A name or keyword that may take the place of the word.
    struct Candidate {
        /// What the typed letters are compared with.
        let key: String
        /// What is written.
        let text: String
    }

    /// The catalogs.
    let catalog: any CompletionCatalog
    /// The place of the word.
    let place: CompletionPlace
    /// The word without the quote in front of it.
    let prefix: String
    /// Tells whether the word begins with a double quote.
    let isQuoted: Bool
    /// What a rule has found in the statement.
    var match = CompletionRule.Match()

    /// The relations that the query names.
    private var scope: QueryScope { QueryScope(levels: place.levels, rest: place.rest) }

    /// Tells whether names of the system are asked for: those that begin with `pg_`.
    private var wantsSystem: Bool { prefix.lowercased().hasPrefix("pg_") }

    /// Returns the names that a placeholder stands for.
    func candidates(for placeholder: String) -> [Candidate] {
        switch placeholder {
        case "schema.": return place.qualifier.isEmpty ? schemas() : []
        case "extension": return global(.extensions)
        case "type", "domain": return types(placeholder)
        case "column", "target-column": return columns(isTarget: placeholder == "target-column")
        case "alias": return place.qualifier.isEmpty ? scope.members.map { name($0.alias, suffix: ".") } : []
        case "common": return place.qualifier.isEmpty ? scope.common.keys.map { name($0) } : []
        case "value": return values()
        default: break
        }
        if let part = RelationPart(rawValue: placeholder), let relation = match.relation {
            return catalog.parts(part, of: relation).map { name($0) }
        }
        if let flavours = Self.flavours[placeholder] { return inSchemas(flavours.kind, flavours.letters, placeholder) }
        return NameKind(rawValue: placeholder).map(global) ?? []
    }

    /// The placeholders for names in schemas: which catalog, and which kinds of its rows.
    private static let flavours: [String: (kind: NameKind, letters: String)] = [
        "table": (.relation, "rpf"), "selectable": (.relation, "rpfvmS"), "changeable": (.relation, "rpfv"),
        "relation": (.relation, "rpfvmSiIc"), "view": (.relation, "v"), "matview": (.relation, "m"),
        "sequence": (.relation, "S"), "index": (.relation, "iI"), "foreign-table": (.relation, "f"),
        "composite": (.relation, "c"), "function": (.function, "fwas"), "set-function": (.function, "s"),
        "normal-function": (.function, "fwst"), "trigger-function": (.function, "t"), "procedure": (.function, "p"),
        "aggregate": (.function, "a"), "routine": (.function, "fwaspt"), "collation": (.collation, " "),
        "statistics": (.statistics, " "),
    ]

    /// Returns a name as it is written in SQL.
    private func name(_ name: String, suffix: String = "") -> Candidate {
        let written = isQuoted ? Quoting.quoted(name) : Quoting.identifier(name)
        return Candidate(key: name, text: written + suffix)
    }

    /// Returns names that stand in no schema; those of the system only when they are asked for.
    private func global(_ kind: NameKind) -> [Candidate] {
        guard place.qualifier.isEmpty || kind == .setting else { return [] }
        let front = kind == .setting ? place.qualifier.map { $0 + "." }.joined() : ""
        return catalog.names(kind).compactMap { found in
            if found.name.hasPrefix("pg_"), !wantsSystem { return nil }
            guard kind == .setting else { return name(found.name) }
            guard found.name.hasPrefix(front) else { return nil }
            let rest = String(found.name.dropFirst(front.count))
            return Candidate(key: rest, text: rest)
        }
    }

    /// Returns the schemas, each with the point behind it.
    private func schemas() -> [Candidate] {
        catalog.names(.schema).filter { wantsSystem || !$0.name.hasPrefix("pg_") }.map { name($0.name, suffix: ".") }
    }

    /// Returns names of some kinds: those of the schema in front of the point, or those that need none, and the schemas.
    private func inSchemas(_ kind: NameKind, _ letters: String, _ placeholder: String) -> [Candidate] {
        let isFunction = placeholder == "function" || placeholder == "set-function"
        if isFunction && prefix.isEmpty && place.qualifier.isEmpty { return [] }
        let schema = place.qualifier.last
        let found = catalog.names(kind).filter { found in
            guard letters.contains(found.flavour) else { return false }
            if let schema { return found.schema == schema }
            if found.name.hasPrefix("pg_") && !wantsSystem { return false }
            return found.isVisible && (isFunction || found.schema != "pg_catalog" || wantsSystem)
        }
        let names = found.map { found -> Candidate in
            let suffix = isFunction ? "(" : ""
            let isPlain = isFunction && found.schema == "pg_catalog" && !isQuoted
            return isPlain ? Candidate(key: found.name, text: found.name + suffix) : name(found.name, suffix: suffix)
        }
        return names + (schema == nil && placeholder != "function" ? schemas() : [])
    }

    /// Returns types: those of PostgreSQL as SQL writes them, others by name.
    private func types(_ placeholder: String) -> [Candidate] {
        let schema = place.qualifier.last
        let found = catalog.names(.type).filter { found in
            if placeholder == "domain", found.flavour != "d" { return false }
            if let schema { return found.schema == schema }
            return found.isVisible && (wantsSystem || !found.name.hasPrefix("pg_"))
        }
        return found.map { found in
            guard found.schema == "pg_catalog", !isQuoted else { return name(found.name) }
            return Candidate(key: found.name, text: found.name)
        } + (schema == nil ? schemas() : [])
    }

    /// Returns columns: of the relation that a rule has found, or of those that the query names.
    private func columns(isTarget: Bool) -> [Candidate] {
        if let relation = match.relation {
            return place.qualifier.isEmpty ? catalog.parts(.column, of: relation).map { name($0) } : []
        }
        var members = scope.members
        if isTarget { members = Array(members.suffix(1)) }
        if let qualifier = place.qualifier.last {
            members = members.filter { $0.alias == qualifier }
            if members.isEmpty, place.qualifier.count > 1 {
                let relation = RelationName(schema: place.qualifier.dropLast().last, name: qualifier)
                members = [QueryScope.Member(alias: qualifier, relation: relation, columns: nil)]
            }
        }
        return members.flatMap { member -> [String] in
            if let columns = member.columns { return columns }
            return member.relation.map { catalog.parts(.column, of: $0) } ?? []
        }.map { name($0) }
    }

    /// Returns the values that a setting may have.
    private func values() -> [Candidate] {
        guard let setting = match.setting?.lowercased() else { return [] }
        switch setting {
        case "search_path": return catalog.names(.schema).filter { !$0.name.hasPrefix("pg_") }.map { name($0.name) }
        case "role", "session_authorization": return global(.role)
        case "default_tablespace", "temp_tablespaces": return global(.tablespace)
        default: return catalog.values(ofSetting: setting).map { Candidate(key: $0, text: $0) }
        }
    }
}
