/// `\\dd`, `\\dc`, `\\dx`, `\\dF` and what is alike: what hardly anybody makes.
enum OtherLists {
    /// Lists comments on what no other command shows (psql's `objectDescription`).
    static func comments(_ call: DescribeCall) -> CommandStatus {
        let kinds: [(object: String, from: String, oid: String, name: String, visible: String, condition: String?)] = [
            (
                "table constraint",
                "pg_constraint o JOIN pg_catalog.pg_class c ON c.oid = o.conrelid "
                    + "LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace",
                "o.oid", "o.conname", "pg_catalog.pg_table_is_visible(c.oid)", nil
            ),
            (
                "domain constraint",
                "pg_constraint o JOIN pg_catalog.pg_type t ON t.oid = o.contypid "
                    + "LEFT JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace",
                "o.oid", "o.conname", "pg_catalog.pg_type_is_visible(t.oid)", nil
            ),
            (
                "rule",
                "pg_rewrite o JOIN pg_catalog.pg_class c ON c.oid = o.ev_class "
                    + "LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace",
                "o.oid", "o.rulename", "pg_catalog.pg_table_is_visible(c.oid)", "o.rulename <> '_RETURN'"
            ),
            (
                "trigger",
                "pg_trigger o JOIN pg_catalog.pg_class c ON c.oid = o.tgrelid "
                    + "LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace",
                "o.oid", "o.tgname", "pg_catalog.pg_table_is_visible(c.oid)", nil
            ),
        ]
        var parts: [String] = []
        for kind in kinds {
            guard
                let matching = call.conditions(
                    schemaColumn: "n.nspname", nameColumn: kind.name, visibility: kind.visible)
            else { return .error }
            let conditions = (kind.condition.map { [$0] } ?? []) + call.withoutSystemSchemas() + matching
            parts.append(
                "  SELECT \(kind.oid) AS oid, o.tableoid AS tableoid, n.nspname AS nspname, "
                    + "CAST(\(kind.name) AS pg_catalog.text) AS name, "
                    + "CAST('\(kind.object)' AS pg_catalog.text) AS object\n  FROM pg_catalog.\(kind.from)"
                    + DescribeCall.whereClause(conditions))
        }
        let sql =
            "SELECT DISTINCT tt.nspname AS \"Schema\", tt.name AS \"Name\", tt.object AS \"Object\", "
            + "d.description AS \"Description\"\nFROM (\n" + parts.joined(separator: "\nUNION ALL\n")
            + "\n) AS tt\n  JOIN pg_catalog.pg_description d "
            + "ON (tt.oid = d.objoid AND tt.tableoid = d.classoid AND d.objsubid = 0)\nORDER BY 1, 2, 3;"
        return call.list(sql, title: "Object descriptions")
    }

    /// Lists conversions (psql's `listConversions`).
    static func conversions(_ call: DescribeCall) -> CommandStatus {
        guard
            let matching = call.conditions(
                schemaColumn: "n.nspname", nameColumn: "c.conname",
                visibility: "pg_catalog.pg_conversion_is_visible(c.oid)")
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
            + DescribeCall.whereClause(["true"] + call.withoutSystemSchemas() + matching) + "\nORDER BY 1, 2;"
        return call.list(sql, title: "List of conversions")
    }

    /// Lists extensions (psql's `listExtensions`).
    static func extensions(_ call: DescribeCall) -> CommandStatus {
        guard let matching = call.conditions(schemaColumn: nil, nameColumn: "e.extname", visibility: nil) else {
            return .error
        }
        let sql =
            "SELECT e.extname AS \"Name\", e.extversion AS \"Version\", e.extversion AS \"Default version\", "
            + "n.nspname AS \"Schema\", d.description AS \"Description\""
            + "\nFROM pg_catalog.pg_extension e"
            + "\n  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace"
            + "\n  LEFT JOIN pg_catalog.pg_description d ON d.objoid = e.oid "
            + "AND d.classoid = 'pg_catalog.pg_extension'::pg_catalog.regclass"
            + DescribeCall.whereClause(matching) + "\nORDER BY 1;"
        return call.list(sql, title: "List of installed extensions")
    }
}
