/// `\df`: functions and procedures (psql's `describeFunctions`).
enum FunctionList {
    /// Lists functions.
    static func run(_ call: DescribeCall) -> CommandStatus {
        let visibility = "pg_catalog.pg_function_is_visible(p.oid)"
        guard
            let matching = call.conditions(schemaColumn: "n.nspname", nameColumn: "p.proname", visibility: visibility)
        else { return .error }
        let types = ArgumentTypes(call.arguments, column: { "p.proargtypes[\($0)]" })
        let conditions = kindConditions(call.name) + matching + types.conditions + call.withoutSystemSchemas()
        var columns = [
            "n.nspname AS \"Schema\"", "p.proname AS \"Name\"",
            "pg_catalog.pg_get_function_result(p.oid) AS \"Result data type\"",
            "pg_catalog.pg_get_function_arguments(p.oid) AS \"Argument data types\"",
            "CASE p.prokind WHEN 'a' THEN 'agg' WHEN 'w' THEN 'window' WHEN 'p' THEN 'proc' ELSE 'func' END AS \"Type\"",
        ]
        if call.isVerbose { columns += verboseColumns }
        let sql =
            "SELECT \(columns.joined(separator: ",\n  "))\nFROM pg_catalog.pg_proc p\n"
            + "  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace"
            + types.joins + (call.isVerbose ? "\n  LEFT JOIN pg_catalog.pg_language l ON l.oid = p.prolang" : "")
            + DescribeCall.whereClause(conditions) + "\nORDER BY 1, 2, 4;"
        return call.list(sql, title: "List of functions")
    }

    /// Lists aggregates (psql's `describeAggregates`).
    static func aggregates(_ call: DescribeCall) -> CommandStatus {
        let visibility = "pg_catalog.pg_function_is_visible(p.oid)"
        guard
            let matching = call.conditions(schemaColumn: "n.nspname", nameColumn: "p.proname", visibility: visibility)
        else { return .error }
        let columns = [
            "n.nspname AS \"Schema\"", "p.proname AS \"Name\"",
            "pg_catalog.format_type(p.prorettype, NULL) AS \"Result data type\"",
            "CASE WHEN p.pronargs = 0 THEN '*' ELSE pg_catalog.pg_get_function_arguments(p.oid) END "
                + "AS \"Argument data types\"",
            "pg_catalog.obj_description(p.oid, 'pg_proc') AS \"Description\"",
        ]
        let sql =
            "SELECT \(columns.joined(separator: ",\n  "))\nFROM pg_catalog.pg_proc p\n"
            + "  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace"
            + DescribeCall.whereClause(["p.prokind = 'a'"] + matching + call.withoutSystemSchemas())
            + "\nORDER BY 1, 2, 4;"
        return call.list(sql, title: "List of aggregate functions")
    }

    /// Returns the condition for the kinds whose letters the command's name has.
    private static func kindConditions(_ name: String) -> [String] {
        let letters = Set(name.dropFirst(2).filter { "anptw".contains($0) })
        guard !letters.isEmpty, letters.count < 5 else { return [] }
        let trigger = "'pg_catalog.trigger'::pg_catalog.regtype"
        if letters.contains("n") {
            let excluded = "apw".filter { !letters.contains($0) }.map { "p.prokind <> '\($0)'" }
            return excluded + (letters.contains("t") ? [] : ["p.prorettype <> \(trigger)"])
        }
        let included = "apw".filter { letters.contains($0) }.map { "p.prokind = '\($0)'" }
        let either = included + (letters.contains("t") ? ["p.prorettype = \(trigger)"] : [])
        return ["(\(either.joined(separator: " OR ")))"]
    }

    /// The columns that `+` adds.
    private static let verboseColumns = [
        "CASE p.provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' ELSE 'volatile' END AS \"Volatility\"",
        "CASE p.proparallel WHEN 's' THEN 'safe' WHEN 'r' THEN 'restricted' ELSE 'unsafe' END AS \"Parallel\"",
        "pg_catalog.pg_get_userbyid(p.proowner) AS \"Owner\"",
        "CASE WHEN p.prosecdef THEN 'definer' ELSE 'invoker' END AS \"Security\"",
        "CASE WHEN p.proleakproof THEN 'yes' ELSE 'no' END AS \"Leakproof?\"", DescribeCall.acl("p.proacl"),
        "l.lanname AS \"Language\"",
        "CASE WHEN l.lanname IN ('internal', 'c') THEN p.prosrc END AS \"Internal name\"",
        "pg_catalog.obj_description(p.oid, 'pg_proc') AS \"Description\"",
    ]
}
