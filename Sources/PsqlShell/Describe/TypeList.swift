/// `\dT` and `\dD`: data types and domains.
enum TypeList {
    /// Lists types (psql's `describeTypes`).
    static func types(_ call: DescribeCall) -> CommandStatus {
        guard let matching = conditions(call, names: ["t.typname", "pg_catalog.format_type(t.oid, NULL)"]) else {
            return .error
        }
        var columns = ["n.nspname AS \"Schema\"", "pg_catalog.format_type(t.oid, NULL) AS \"Name\""]
        if call.isVerbose { columns += verboseColumns }
        columns.append("pg_catalog.obj_description(t.oid, 'pg_type') AS \"Description\"")
        let isRow =
            "(t.typrelid = 0 OR EXISTS (SELECT FROM pg_catalog.pg_class c WHERE c.oid = t.typrelid AND c.relkind = 'c'))"
        let isNoArray = "NOT EXISTS (SELECT FROM pg_catalog.pg_type e WHERE e.oid = t.typelem AND e.typarray = t.oid)"
        let sql =
            "SELECT \(columns.joined(separator: ",\n  "))\nFROM pg_catalog.pg_type t\n"
            + "  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace"
            + DescribeCall.whereClause([isRow, isNoArray] + call.withoutSystemSchemas() + matching)
            + "\nORDER BY 1, 2;"
        return call.list(sql, title: "List of data types")
    }

    /// The columns that `+` adds.
    private static let verboseColumns = [
        "t.typname AS \"Internal name\"",
        "CASE WHEN t.typrelid <> 0 THEN 'tuple' WHEN t.typlen < 0 THEN 'var' ELSE t.typlen::pg_catalog.text END AS \"Size\"",
        """
        pg_catalog.array_to_string(ARRAY(SELECT e.enumlabel FROM pg_catalog.pg_enum e
            WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder), E'\\n') AS "Elements"
        """,
        "pg_catalog.pg_get_userbyid(t.typowner) AS \"Owner\"", DescribeCall.acl("t.typacl"),
    ]

    /// Returns the conditions of a pattern that may match either of two names.
    static func conditions(
        _ call: DescribeCall, names: [String], schema: String = "n.nspname", type: String = "t.oid"
    ) -> [String]? {
        let visibility = "pg_catalog.pg_type_is_visible(\(type))"
        guard let first = call.conditions(schemaColumn: schema, nameColumn: names[0], visibility: visibility)
        else {
            return nil
        }
        guard let pattern = call.pattern else { return first }
        let parsed = NamePattern(pattern)
        let either = names.compactMap { NamePattern.condition($0, matches: parsed.name) }
        let rest = parsed.conditions(schemaColumn: schema, nameColumn: names[0], visibility: visibility)
            .filter { !either.contains($0) }
        return (either.isEmpty ? [] : ["(\(either.joined(separator: " OR ")))"]) + rest
    }

    /// Lists domains (psql's `listDomains`).
    static func domains(_ call: DescribeCall) -> CommandStatus {
        let visibility = "pg_catalog.pg_type_is_visible(t.oid)"
        guard
            let matching = call.conditions(schemaColumn: "n.nspname", nameColumn: "t.typname", visibility: visibility)
        else { return .error }
        var columns = [
            "n.nspname AS \"Schema\"", "t.typname AS \"Name\"",
            "pg_catalog.format_type(t.typbasetype, t.typtypmod) AS \"Type\"",
            """
            (SELECT c.collname FROM pg_catalog.pg_collation c, pg_catalog.pg_type b
                WHERE c.oid = t.typcollation AND b.oid = t.typbasetype
                  AND t.typcollation <> b.typcollation) AS "Collation"
            """,
            "CASE WHEN t.typnotnull THEN 'not null' END AS \"Nullable\"", "t.typdefault AS \"Default\"",
            """
            pg_catalog.array_to_string(ARRAY(SELECT pg_catalog.pg_get_constraintdef(r.oid, true)
                FROM pg_catalog.pg_constraint r WHERE r.contypid = t.oid AND r.contype = 'c'
                ORDER BY r.conname), ' ') AS "Check"
            """,
        ]
        if call.isVerbose {
            columns.append(DescribeCall.acl("t.typacl"))
            columns.append("pg_catalog.obj_description(t.oid, 'pg_type') AS \"Description\"")
        }
        let sql =
            "SELECT \(columns.joined(separator: ",\n  "))\nFROM pg_catalog.pg_type t\n"
            + "  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace"
            + DescribeCall.whereClause(["t.typtype = 'd'"] + call.withoutSystemSchemas() + matching)
            + "\nORDER BY 1, 2;"
        return call.list(sql, title: "List of domains")
    }
}
