/// `\\dd` and `\\dc`: comments on what no other command shows, and conversions.
enum CommentList {
    /// A kind of objects whose comments `\\dd` shows.
    private struct Kind {
        let noun: String
        let name: String
        let from: String
        let visibility: String
    }

    /// The kinds, each with the tables that tell names and schemas.
    private static let kinds = [
        Kind(
            noun: "table constraint", name: "pgc.conname",
            from: "pg_catalog.pg_constraint pgc\n    JOIN pg_catalog.pg_class c ON c.oid = pgc.conrelid\n"
                + "    LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace",
            visibility: "pg_catalog.pg_table_is_visible(c.oid)"),
        Kind(
            noun: "domain constraint", name: "pgc.conname",
            from: "pg_catalog.pg_constraint pgc\n    JOIN pg_catalog.pg_type t ON t.oid = pgc.contypid\n"
                + "    LEFT JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace",
            visibility: "pg_catalog.pg_type_is_visible(t.oid)"),
        Kind(
            noun: "rule", name: "r.rulename",
            from: "pg_catalog.pg_rewrite r\n    JOIN pg_catalog.pg_class c ON c.oid = r.ev_class"
                + " AND r.rulename <> '_RETURN'\n    LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace",
            visibility: "pg_catalog.pg_table_is_visible(c.oid)"),
        Kind(
            noun: "trigger", name: "t.tgname",
            from: "pg_catalog.pg_trigger t\n    JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid\n"
                + "    LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace",
            visibility: "pg_catalog.pg_table_is_visible(c.oid)"),
    ]

    /// Lists comments (psql's `objectDescription`); operator classes and families have none here.
    static func comments(_ call: DescribeCall) -> CommandStatus {
        var parts: [String] = []
        for kind in kinds {
            let object = String(kind.name.prefix { $0 != "." })
            guard
                let matching = call.conditions(
                    schemaColumn: "n.nspname", nameColumn: kind.name, visibility: kind.visibility)
            else { return .error }
            parts.append(
                "  SELECT \(object).oid AS oid, \(object).tableoid AS tableoid, n.nspname AS nspname,\n"
                    + "  CAST(\(kind.name) AS pg_catalog.text) AS name,"
                    + " CAST('\(kind.noun)' AS pg_catalog.text) AS object\n  FROM \(kind.from)"
                    + DescribeCall.whereClause(call.withoutSystemSchemas() + matching))
        }
        let sql =
            "SELECT DISTINCT tt.nspname AS \"Schema\", tt.name AS \"Name\", tt.object AS \"Object\","
            + " d.description AS \"Description\"\nFROM (\n" + parts.joined(separator: "\nUNION ALL\n")
            + "\n) AS tt\n  JOIN pg_catalog.pg_description d"
            + " ON (tt.oid = d.objoid AND tt.tableoid = d.classoid AND d.objsubid = 0)\nORDER BY 1, 2, 3;"
        return call.list(sql, title: "Object descriptions")
    }

    /// Lists conversions (psql's `listConversions`).
    static func conversions(_ call: DescribeCall) -> CommandStatus {
        let visibility = "pg_catalog.pg_conversion_is_visible(c.oid)"
        guard
            let matching = call.conditions(schemaColumn: "n.nspname", nameColumn: "c.conname", visibility: visibility)
        else { return .error }
        var columns = [
            "n.nspname AS \"Schema\"", "c.conname AS \"Name\"",
            "pg_catalog.pg_encoding_to_char(c.conforencoding) AS \"Source\"",
            "pg_catalog.pg_encoding_to_char(c.contoencoding) AS \"Destination\"",
            "CASE WHEN c.condefault THEN 'yes' ELSE 'no' END AS \"Default?\"",
        ]
        if call.isVerbose {
            columns.append("pg_catalog.obj_description(c.oid, 'pg_conversion') AS \"Description\"")
        }
        let sql =
            "SELECT \(columns.joined(separator: ",\n  "))\nFROM pg_catalog.pg_conversion c"
            + "\n  JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace"
            + DescribeCall.whereClause(call.withoutSystemSchemas() + matching) + "\nORDER BY 1, 2;"
        return call.list(sql, title: "List of conversions")
    }
}
