/// `\dt` and its kin: lists of relations (psql's `listTables`).
struct RelationList {
    /// The use of the command.
    private let call: DescribeCall

    /// Takes a call.
    init(_ call: DescribeCall) { self.call = call }

    /// The kinds of relations: the letter of the command, `relkind`, the word in the list, the plural in titles.
    private static let kinds: [(letter: Character, codes: [String], word: String, plural: String)] = [
        ("t", ["r", "p"], "table", "tables"), ("v", ["v"], "view", "views"),
        ("m", ["m"], "materialized view", "materialized views"), ("i", ["i", "I"], "index", "indexes"),
        ("s", ["S"], "sequence", "sequences"), ("E", ["f"], "foreign table", "foreign tables"),
    ]

    /// Lists the relations of some kinds; the letters of the command's name count if there are several.
    func run(kinds given: String) -> CommandStatus {
        let letters = call.name.dropFirst().filter { "tvmisE".contains($0) }
        let wanted = Set(letters.isEmpty ? given : letters)
        let chosen = Self.kinds.filter { wanted.contains($0.letter) }
        guard let sql = query(chosen.map(\.letter), codes: chosen.flatMap(\.codes)) else { return .error }
        guard let table = call.query(sql) else { return call.failure }
        let plural = chosen.count == 1 ? chosen[0].plural : "relations"
        if table.rowCount == 0 && !call.shell.isQuiet {
            let named = call.pattern.map { " named \"\($0)\"" } ?? ""
            call.shell.report(.error, "Did not find any \(plural)\(named).")
            return .skipLine
        }
        call.shell.printTable(Printable(table: table, title: "List of \(plural)"), options: call.options)
        return .skipLine
    }

    /// Writes the query; nil for a pattern that cannot be.
    private func query(_ letters: [Character], codes: [String]) -> String? {
        let wantsTable = letters.contains("i")
        let seesToast = letters.contains("t") && (call.showsSystem || call.pattern != nil)
        let codes = codes + (seesToast ? ["t"] : [])
        var columns = [
            "n.nspname AS \"Schema\"", "c.relname AS \"Name\"", Self.typeColumn,
            "pg_catalog.pg_get_userbyid(c.relowner) AS \"Owner\"",
        ]
        if wantsTable { columns.append("t.relname AS \"Table\"") }
        if call.isVerbose { columns += verboseColumns(letters) }
        var joins = "pg_catalog.pg_class c\n  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
        if call.isVerbose { joins += "\n  LEFT JOIN pg_catalog.pg_am a ON a.oid = c.relam" }
        if wantsTable {
            joins += "\n  LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid"
            joins += "\n  LEFT JOIN pg_catalog.pg_class t ON t.oid = i.indrelid"
        }
        let visibility = "pg_catalog.pg_table_is_visible(c.oid)"
        guard
            let matching = call.conditions(
                schemaColumn: "n.nspname", nameColumn: "c.relname", visibility: visibility)
        else { return nil }
        var conditions = ["c.relkind IN (\(codes.map { "'\($0)'" }.joined(separator: ", ")))"]
        conditions += call.withoutSystemSchemas()
        if !call.showsSystem && call.pattern == nil { conditions.append("n.nspname !~ '^pg_toast'") }
        conditions += matching
        return "SELECT \(columns.joined(separator: ",\n  "))\nFROM \(joins)"
            + DescribeCall.whereClause(conditions) + "\nORDER BY 1, 2;"
    }

    /// The expression for a relation's kind in words.
    private static let typeColumn = """
        CASE c.relkind WHEN 'r' THEN 'table' WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view'
            WHEN 'i' THEN 'index' WHEN 'I' THEN 'partitioned index' WHEN 'S' THEN 'sequence'
            WHEN 't' THEN 'TOAST table' WHEN 'f' THEN 'foreign table' WHEN 'p' THEN 'partitioned table' END AS "Type"
        """

    /// Returns the columns that `+` adds.
    private func verboseColumns(_ letters: [Character]) -> [String] {
        var columns = [
            "CASE c.relpersistence WHEN 'p' THEN 'permanent' WHEN 't' THEN 'temporary' ELSE 'unlogged' END AS \"Persistence\""
        ]
        let hasMethod = !Set(letters).isDisjoint(with: ["t", "m", "i"])
        if hasMethod && !call.shell.variables.isOn("HIDE_TABLEAM") { columns.append("a.amname AS \"Access method\"") }
        columns.append("pg_catalog.pg_size_pretty(pg_catalog.pg_table_size(c.oid)) AS \"Size\"")
        columns.append("pg_catalog.obj_description(c.oid, 'pg_class') AS \"Description\"")
        return columns
    }
}
