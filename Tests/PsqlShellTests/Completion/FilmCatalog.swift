@testable import PsqlShell

/// A small shop that lends films, for completion to look at.
struct FilmCatalog: CompletionCatalog {
    func names(_ kind: NameKind) -> [CatalogName] {
        switch kind {
        case .schema: Self.plain("public", "shop", "Odd Schema", "information_schema", "pg_catalog")
        case .role: Self.plain("alice", "reader", "writer", "Big Boss", "postgres", "pg_read_all_data")
        case .database: Self.plain("postgres", "streamflow")
        case .tablespace: Self.plain("pg_default", "fast")
        case .language: Self.plain("sql", "plpgsql")
        case .extensions: Self.plain("plpgsql")
        case .setting: Self.plain("search_path", "seq_page_cost", "client_min_messages", "enable_sort", "app.user")
        case .server: Self.plain("far")
        case .wrapper: Self.plain("wrap")
        case .publication: Self.plain("news")
        case .prepared: Self.plain("find_film")
        case .cursor: Self.plain("walk")
        case .relation: Self.relations
        case .function: Self.functions
        case .type: Self.types
        default: []
        }
    }

    func parts(_ part: RelationPart, of relation: RelationName) -> [String] {
        switch (part, relation.schema ?? "public", relation.name) {
        case (.column, "public", "film"): ["id", "title", "price", "Release Year"]
        case (.column, "public", "rental"): ["id", "film_id", "customer", "due"]
        case (.column, "public", "cheap"): ["id", "title"]
        case (.column, "shop", "ticket"): ["id", "seat"]
        case (.constraint, "public", "film"): ["film_pkey", "film_price_check"]
        case (.trigger, "public", "film"): ["watch_price"]
        case (.policy, "public", "film"): ["own_films"]
        default: []
        }
    }

    func values(ofSetting name: String) -> [String] {
        switch name {
        case "client_min_messages": ["debug", "error", "notice", "warning"]
        case "enable_sort": ["off", "on"]
        default: []
        }
    }

    func files(in folder: String) -> [String] {
        folder == "scripts/"
            ? ["a.sql", "b c.sql", ".hidden"] : folder.isEmpty ? ["schema.sql", "scripts/", ".rc"] : []
    }

    /// Names that stand in no schema.
    private static func plain(_ names: String...) -> [CatalogName] { names.map { CatalogName(name: $0) } }

    private static let relations = [
        CatalogName(name: "film", schema: "public", flavour: "r"),
        CatalogName(name: "rental", schema: "public", flavour: "r"),
        CatalogName(name: "cheap", schema: "public", flavour: "v"),
        CatalogName(name: "top", schema: "public", flavour: "m"),
        CatalogName(name: "Odd Table", schema: "public", flavour: "r"),
        CatalogName(name: "film_id_seq", schema: "public", flavour: "S"),
        CatalogName(name: "film_pkey", schema: "public", flavour: "i"),
        CatalogName(name: "ticket", schema: "shop", flavour: "r", isVisible: false),
        CatalogName(name: "pg_class", schema: "pg_catalog", flavour: "r"),
    ]

    private static let functions = [
        CatalogName(name: "count", schema: "pg_catalog", flavour: "a"),
        CatalogName(name: "lower", schema: "pg_catalog", flavour: "f"),
        CatalogName(name: "left", schema: "pg_catalog", flavour: "f"),
        CatalogName(name: "length", schema: "pg_catalog", flavour: "f"),
        CatalogName(name: "generate_series", schema: "pg_catalog", flavour: "s"),
        CatalogName(name: "pg_sleep", schema: "pg_catalog", flavour: "f"),
        CatalogName(name: "tax", schema: "public", flavour: "f"),
        CatalogName(name: "purge", schema: "public", flavour: "p"),
        CatalogName(name: "audit", schema: "public", flavour: "t"),
        CatalogName(name: "sell", schema: "shop", flavour: "f", isVisible: false),
    ]

    private static let types = [
        CatalogName(name: "integer", schema: "pg_catalog", flavour: "b"),
        CatalogName(name: "interval", schema: "pg_catalog", flavour: "b"),
        CatalogName(name: "timestamp with time zone", schema: "pg_catalog", flavour: "b"),
        CatalogName(name: "email", schema: "public", flavour: "d"),
        CatalogName(name: "Mood", schema: "public", flavour: "e"),
    ]
}

/// Completes at the bar in a text.
func complete(_ text: String, keywordCase: String = "preserve-upper") -> Completion {
    let halves = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let completer = Completer(
        catalog: FilmCatalog(), keywordCase: keywordCase, variables: ["NAME": "a", "NOTE": "b", "VERBOSITY": "default"])
    return completer.complete(String(halves[0]), behind: halves.count > 1 ? String(halves[1]) : "")
}
