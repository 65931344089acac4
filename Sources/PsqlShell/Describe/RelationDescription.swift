import SQLBasics

/// `\d NAME`: the columns of a relation and what hangs on it (psql's `describeOneTableDetails`).
struct RelationDescription {
    /// The use of the command.
    let call: DescribeCall
    /// The relation's object identifier, as a number in SQL.
    let oid: String
    /// The relation's kind (`pg_class.relkind`).
    let kind: String
    /// The relation's row of pg_class.
    let facts: TextTable
    /// The schema and name, joined by a dot.
    let qualifiedName: String

    /// Describes every relation that the pattern matches.
    static func run(_ call: DescribeCall) -> CommandStatus {
        let visibility = "pg_catalog.pg_table_is_visible(c.oid)"
        guard
            let conditions = call.conditions(
                schemaColumn: "n.nspname", nameColumn: "c.relname", visibility: visibility)
        else { return .error }
        let sql = """
            SELECT c.oid, n.nspname, c.relname
            FROM pg_catalog.pg_class c
              LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace\(DescribeCall.whereClause(conditions))
            ORDER BY 2, 3;
            """
        guard let found = call.query(sql) else { return call.failure }
        guard found.rowCount > 0 else {
            if !call.shell.isQuiet {
                call.shell.report(.error, "Did not find any relation named \"\(call.pattern ?? "")\".")
                call.shell.suggestRelations(like: call.pattern ?? "")
            }
            return .error
        }
        for row in 0..<found.rowCount {
            guard let oid = found.text(row: row, column: 0), let schema = found.text(row: row, column: 1),
                let name = found.text(row: row, column: 2),
                let description = RelationDescription(call, oid: oid, qualifiedName: "\(schema).\(name)")
            else { return call.failure }
            guard description.show() else { return call.failure }
        }
        return .skipLine
    }

    /// Reads a relation's facts.
    private init?(_ call: DescribeCall, oid: String, qualifiedName: String) {
        self.call = call
        self.oid = oid
        self.qualifiedName = qualifiedName
        let sql = """
            SELECT c.relkind, c.relpersistence, c.relhasindex, c.relhasrules, c.relhastriggers, c.relrowsecurity,
              c.relforcerowsecurity, c.relreplident, c.relispartition, am.amname,
              pg_catalog.array_to_string(c.reloptions, ', ') AS options
            FROM pg_catalog.pg_class c
              LEFT JOIN pg_catalog.pg_am am ON am.oid = c.relam
            WHERE c.oid = '\(oid)';
            """
        guard let facts = call.query(sql), facts.rowCount == 1, let kind = facts.text(row: 0, "relkind") else {
            return nil
        }
        self.facts = facts
        self.kind = kind
    }

    /// Returns one of the relation's facts.
    func fact(_ name: String) -> String { facts.text(row: 0, name) ?? "" }

    /// Prints the description; tells false if a query failed.
    private func show() -> Bool {
        if kind == "S" { return showSequence() }
        guard let table = columns(), let footers = RelationFooters(self).lines() else { return false }
        print(table, footers: footers)
        return true
    }

    /// Prints the table under the relation's title.
    private func print(_ table: TextTable, footers: [String]) {
        var options = call.ownOptions
        options.expanded = .off
        let title = "\(noun) \"\(qualifiedName)\""
        call.shell.printTable(Printable(table: table, title: title, footers: footers), options: options)
    }

    /// The words for the relation's kind.
    private var noun: String {
        let nouns = [
            "r": "table", "v": "view", "m": "materialized view", "S": "sequence", "i": "index",
            "I": "partitioned index", "t": "TOAST table", "c": "composite type", "f": "foreign table",
            "p": "partitioned table",
        ]
        let noun = nouns[kind] ?? "?"
        if fact("relpersistence") == "u" && kind != "t" { return "Unlogged \(noun)" }
        return noun.prefix(1).uppercased() + noun.dropFirst()
    }

    /// Tells whether the relation is an index.
    var isIndex: Bool { kind == "i" || kind == "I" }

    /// Reads the columns and puts them as psql shows them.
    private func columns() -> TextTable? {
        let hasDetails = ["r", "v", "m", "f", "c", "p"].contains(kind)
        let hasStatistics = ["r", "i", "I", "m", "f", "p"].contains(kind)
        let hasCompression =
            ["r", "p", "m"].contains(kind) && !call.shell.variables.isOn("HIDE_TOAST_COMPRESSION")
        guard let found = call.query(columnQuery) else { return nil }
        var names = ["Column", "Type"]
        if hasDetails { names += ["Collation", "Nullable", "Default"] }
        if isIndex { names += ["Key?", "Definition"] }
        if kind == "f" { names.append("FDW options") }
        if call.isVerbose {
            names.append("Storage")
            if hasCompression { names.append("Compression") }
            if hasStatistics { names.append("Stats target") }
            if !isIndex { names.append("Description") }
        }
        var table = TextTable(columns: names.map { TextColumn($0) })
        for row in 0..<found.rowCount {
            table.append(row: names.map { Self.cell($0, found, row) })
        }
        return table
    }

    /// Returns one cell of a column's line.
    private static func cell(_ heading: String, _ found: TextTable, _ row: Int) -> String? {
        switch heading {
        case "Column": return found.text(row: row, "attname")
        case "Type": return found.text(row: row, "type")
        case "Collation": return found.text(row: row, "collation")
        case "Nullable": return found.text(row: row, "attnotnull") == "t" ? "not null" : ""
        case "Default": return defaultText(found, row)
        case "FDW options": return found.text(row: row, "fdw_options")
        case "Key?": return found.text(row: row, "is_key")
        case "Definition": return found.text(row: row, "definition")
        case "Storage":
            let words = ["p": "plain", "m": "main", "x": "extended", "e": "external"]
            return words[found.text(row: row, "attstorage") ?? ""] ?? "???"
        case "Compression":
            let words = ["p": "pglz", "l": "lz4", "": ""]
            return words[found.text(row: row, "attcompression") ?? ""] ?? "???"
        case "Stats target": return found.text(row: row, "attstattarget")
        default: return found.text(row: row, "description")
        }
    }

    /// Returns a column's default, or how it is generated.
    private static func defaultText(_ found: TextTable, _ row: Int) -> String? {
        let expression = found.text(row: row, "expression") ?? ""
        switch found.text(row: row, "attidentity") {
        case "a": return "generated always as identity"
        case "d": return "generated by default as identity"
        default: break
        }
        switch found.text(row: row, "attgenerated") {
        case "s": return "generated always as (\(expression)) stored"
        case "v": return "generated always as (\(expression))"
        default: return expression
        }
    }

    /// The query for the columns.
    private var columnQuery: String {
        var columns = [
            "a.attname", "pg_catalog.format_type(a.atttypid, a.atttypmod) AS type", "a.attnotnull",
            """
            (SELECT pg_catalog.pg_get_expr(d.adbin, d.adrelid, true) FROM pg_catalog.pg_attrdef d
                WHERE d.adrelid = a.attrelid AND d.adnum = a.attnum AND a.atthasdef) AS expression
            """,
            """
            (SELECT c.collname FROM pg_catalog.pg_collation c, pg_catalog.pg_type t
                WHERE c.oid = a.attcollation AND t.oid = a.atttypid AND a.attcollation <> t.typcollation) AS collation
            """,
            "a.attidentity", "a.attgenerated",
        ]
        if isIndex {
            columns.append(
                """
                CASE WHEN a.attnum <= (SELECT i.indnkeyatts FROM pg_catalog.pg_index i WHERE i.indexrelid = '\(oid)')
                    THEN 'yes' ELSE 'no' END AS is_key
                """)
            columns.append("pg_catalog.pg_get_indexdef(a.attrelid, a.attnum, true) AS definition")
        }
        if kind == "f" { columns.append(ObjectLists.options("a.attfdwoptions", heading: "fdw_options")) }
        if call.isVerbose {
            columns += ["a.attstorage", "a.attcompression"]
            columns.append("CASE WHEN a.attstattarget = -1 THEN NULL ELSE a.attstattarget END AS attstattarget")
            if !isIndex { columns.append("pg_catalog.col_description(a.attrelid, a.attnum) AS description") }
        }
        return """
            SELECT \(columns.joined(separator: ",\n  "))
            FROM pg_catalog.pg_attribute a
            WHERE a.attrelid = '\(oid)' AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY a.attnum;
            """
    }

    /// Prints a sequence.
    private func showSequence() -> Bool {
        let sql = """
            SELECT pg_catalog.format_type(s.seqtypid, NULL) AS "Type", s.seqstart AS "Start", s.seqmin AS "Minimum",
              s.seqmax AS "Maximum", s.seqincrement AS "Increment",
              CASE WHEN s.seqcycle THEN 'yes' ELSE 'no' END AS "Cycles?", s.seqcache AS "Cache"
            FROM pg_catalog.pg_sequence s
            WHERE s.seqrelid = '\(oid)';
            """
        let owner = """
            SELECT n.nspname, c.relname, a.attname, d.deptype
            FROM pg_catalog.pg_depend d
              JOIN pg_catalog.pg_class c ON c.oid = d.refobjid
              JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid
            WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
              AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
              AND d.objid = '\(oid)' AND d.deptype IN ('a', 'i');
            """
        guard let table = call.query(sql), let owners = call.query(owner) else { return false }
        var footers: [String] = []
        if owners.rowCount == 1, let schema = owners.text(row: 0, "nspname"),
            let table = owners.text(row: 0, "relname"), let column = owners.text(row: 0, "attname")
        {
            let isIdentity = owners.text(row: 0, "deptype") == "i"
            let name = Quoting.qualified(schema, table, column)
            footers.append((isIdentity ? "Sequence for identity column: " : "Owned by: ") + name)
        }
        print(table, footers: footers)
        return true
    }
}
