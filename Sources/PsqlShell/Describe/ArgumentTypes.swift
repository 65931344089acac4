/// Patterns for the types of arguments, behind the name in `\\df` and `\\do` (psql's `describeFunctions`).
struct ArgumentTypes {
    private let patterns: [String]
    private let column: (Int) -> String

    /// Takes the patterns, and where the number of the type at a position stands.
    init(_ patterns: [String], column: @escaping (Int) -> String) {
        self.patterns = patterns
        self.column = column
    }

    /// The joins that give the types their names.
    var joins: String {
        patterns.indices.filter { patterns[$0] != "-" }.map { place in
            "\n  LEFT JOIN pg_catalog.pg_type t\(place) ON t\(place).oid = \(column(place))"
                + "\n  LEFT JOIN pg_catalog.pg_namespace nt\(place) ON nt\(place).oid = t\(place).typnamespace"
        }.joined()
    }

    /// The conditions on the types; `-` stands for no argument.
    var conditions: [String] {
        patterns.enumerated().flatMap { place, pattern -> [String] in
            if pattern == "-" { return ["\(column(place)) IS NULL"] }
            let parsed = NamePattern(Self.standard(pattern))
            let visibility = "pg_catalog.pg_type_is_visible(t\(place).oid)"
            let byName = parsed.conditions(
                schemaColumn: "nt\(place).nspname", nameColumn: "t\(place).typname", visibility: nil)
            let byText = parsed.conditions(
                schemaColumn: "nt\(place).nspname", nameColumn: "pg_catalog.format_type(t\(place).oid, NULL)",
                visibility: nil)
            let either = "((\(byName.joined(separator: " AND "))) OR (\(byText.joined(separator: " AND "))))"
            return byName.isEmpty ? [] : parsed.dots > 0 ? [either] : [either, visibility]
        }
    }

    /// Returns the name that format_type gives what is commonly called otherwise (psql's `map_typename_pattern`).
    private static func standard(_ pattern: String) -> String {
        let names = ["decimal": "numeric", "float": "double precision", "int": "integer"]
        let isArray = pattern.hasSuffix("[]")
        let name = isArray ? String(pattern.dropLast(2)) : pattern
        return names[name.lowercased()].map { isArray ? $0 + "[]" : $0 } ?? pattern
    }
}
