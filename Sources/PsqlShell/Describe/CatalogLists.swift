/// `\\dA`, `\\do`, `\\dO` and `\\dy`: what is builtin, or made by superusers.
enum CatalogLists {
    /// Lists access methods (psql's `describeAccessMethods`).
    static func accessMethods(_ call: DescribeCall) -> CommandStatus {
        guard let conditions = call.conditions(schemaColumn: nil, nameColumn: "amname", visibility: nil) else {
            return .error
        }
        var columns = [
            "amname AS \"Name\"", "CASE amtype WHEN 'i' THEN 'Index' WHEN 't' THEN 'Table' END AS \"Type\"",
        ]
        if call.isVerbose {
            columns += [
                "amhandler AS \"Handler\"", "pg_catalog.obj_description(oid, 'pg_am') AS \"Description\"",
            ]
        }
        let sql =
            "SELECT \(columns.joined(separator: ",\n  "))\nFROM pg_catalog.pg_am"
            + DescribeCall.whereClause(conditions) + "\nORDER BY 1;"
        return call.list(sql, title: "List of access methods")
    }

    /// Lists operators (psql's `describeOperators`); one pattern behind the name is for prefix operators.
    static func operators(_ call: DescribeCall) -> CommandStatus {
        let visibility = "pg_catalog.pg_operator_is_visible(o.oid)"
        guard
            let matching = call.conditions(
                schemaColumn: "n.nspname", nameColumn: "o.oprname", visibility: visibility, isOperator: true)
        else { return .error }
        let patterns = Array(call.arguments.prefix(2))
        let sides = patterns.count == 1 ? ["o.oprright"] : ["o.oprleft", "o.oprright"]
        let types = ArgumentTypes(patterns, column: { sides[$0] })
        var columns = [
            "n.nspname AS \"Schema\"", "o.oprname AS \"Name\"",
            "CASE WHEN o.oprkind = 'l' THEN NULL ELSE pg_catalog.format_type(o.oprleft, NULL) END AS \"Left arg type\"",
            "CASE WHEN o.oprkind = 'r' THEN NULL ELSE pg_catalog.format_type(o.oprright, NULL) END AS \"Right arg type\"",
            "pg_catalog.format_type(o.oprresult, NULL) AS \"Result type\"",
        ]
        if call.isVerbose {
            columns += [
                "o.oprcode AS \"Function\"",
                "CASE WHEN p.proleakproof THEN 'yes' ELSE 'no' END AS \"Leakproof?\"",
            ]
        }
        columns.append(
            "coalesce(pg_catalog.obj_description(o.oid, 'pg_operator'),\n    "
                + "pg_catalog.obj_description(o.oprcode, 'pg_proc')) AS \"Description\"")
        let prefix = patterns.count == 1 ? ["o.oprleft = 0"] : []
        let sql =
            "SELECT \(columns.joined(separator: ",\n  "))\nFROM pg_catalog.pg_operator o"
            + "\n  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace" + types.joins
            + (call.isVerbose ? "\n  LEFT JOIN pg_catalog.pg_proc p ON p.oid = o.oprcode" : "")
            + DescribeCall.whereClause(call.withoutSystemSchemas() + matching + prefix + types.conditions)
            + "\nORDER BY 1, 2, 3, 4;"
        return call.list(sql, title: "List of operators")
    }

    /// Lists collations (psql's `listCollations`).
    static func collations(_ call: DescribeCall) -> CommandStatus {
        let visibility = "pg_catalog.pg_collation_is_visible(c.oid)"
        guard
            let matching = call.conditions(schemaColumn: "n.nspname", nameColumn: "c.collname", visibility: visibility)
        else { return .error }
        var columns = [
            "n.nspname AS \"Schema\"", "c.collname AS \"Name\"",
            "CASE c.collprovider WHEN 'd' THEN 'default' WHEN 'b' THEN 'builtin' WHEN 'c' THEN 'libc' "
                + "WHEN 'i' THEN 'icu' END AS \"Provider\"",
            "c.collcollate AS \"Collate\"", "c.collctype AS \"Ctype\"", "c.colllocale AS \"Locale\"",
            "c.collicurules AS \"ICU Rules\"",
            "CASE WHEN c.collisdeterministic THEN 'yes' ELSE 'no' END AS \"Deterministic?\"",
        ]
        if call.isVerbose {
            columns.append("pg_catalog.obj_description(c.oid, 'pg_collation') AS \"Description\"")
        }
        let sql =
            "SELECT \(columns.joined(separator: ",\n  "))\nFROM pg_catalog.pg_collation c, pg_catalog.pg_namespace n"
            + DescribeCall.whereClause(
                ["n.oid = c.collnamespace"] + call.withoutSystemSchemas()
                    + ["c.collencoding IN (-1, 6)"] + matching) + "\nORDER BY 1, 2;"
        return call.list(sql, title: "List of collations")
    }

    /// Lists casts (psql's `listCasts`) whose source or target fits the pattern.
    static func casts(_ call: DescribeCall) -> CommandStatus {
        func matching(_ type: String, _ schema: String) -> [String]? {
            TypeList.conditions(
                call, names: ["\(type).typname", "pg_catalog.format_type(\(type).oid, NULL)"],
                schema: "\(schema).nspname", type: "\(type).oid")
        }
        guard let source = matching("ts", "ns"), let target = matching("tt", "nt") else { return .error }
        var columns = [
            "pg_catalog.format_type(castsource, NULL) AS \"Source type\"",
            "pg_catalog.format_type(casttarget, NULL) AS \"Target type\"",
            "CASE WHEN c.castmethod = 'b' THEN '(binary coercible)' WHEN c.castmethod = 'i' THEN '(with inout)' "
                + "ELSE p.proname END AS \"Function\"",
            "CASE WHEN c.castcontext = 'e' THEN 'no' WHEN c.castcontext = 'a' THEN 'in assignment' ELSE 'yes' END "
                + "AS \"Implicit?\"",
        ]
        if call.isVerbose {
            columns += [
                "CASE WHEN p.proleakproof THEN 'yes' ELSE 'no' END AS \"Leakproof?\"",
                "d.description AS \"Description\"",
            ]
        }
        let description =
            call.isVerbose
            ? "\n  LEFT JOIN pg_catalog.pg_description d"
                + " ON d.classoid = c.tableoid AND d.objoid = c.oid AND d.objsubid = 0" : ""
        let sides = [source, target].map { (["true"] + $0).joined(separator: " AND ") }
        let sql =
            "SELECT \(columns.joined(separator: ",\n  "))\nFROM pg_catalog.pg_cast c"
            + "\n  LEFT JOIN pg_catalog.pg_proc p ON c.castfunc = p.oid"
            + "\n  LEFT JOIN pg_catalog.pg_type ts ON c.castsource = ts.oid"
            + "\n  LEFT JOIN pg_catalog.pg_namespace ns ON ns.oid = ts.typnamespace"
            + "\n  LEFT JOIN pg_catalog.pg_type tt ON c.casttarget = tt.oid"
            + "\n  LEFT JOIN pg_catalog.pg_namespace nt ON nt.oid = tt.typnamespace" + description
            + "\nWHERE ((\(sides[0])) OR (\(sides[1])))\nORDER BY 1, 2;"
        return call.list(sql, title: "List of casts")
    }

    /// Lists event triggers (psql's `listEventTriggers`).
    static func eventTriggers(_ call: DescribeCall) -> CommandStatus {
        guard let conditions = call.conditions(schemaColumn: nil, nameColumn: "evtname", visibility: nil) else {
            return .error
        }
        var columns = [
            "evtname AS \"Name\"", "evtevent AS \"Event\"", "pg_catalog.pg_get_userbyid(e.evtowner) AS \"Owner\"",
            "CASE evtenabled WHEN 'O' THEN 'enabled' WHEN 'R' THEN 'replica' WHEN 'A' THEN 'always' "
                + "WHEN 'D' THEN 'disabled' END AS \"Enabled\"",
            "e.evtfoid::pg_catalog.regproc AS \"Function\"",
            "pg_catalog.array_to_string(evttags, ', ') AS \"Tags\"",
        ]
        if call.isVerbose {
            columns.append("pg_catalog.obj_description(e.oid, 'pg_event_trigger') AS \"Description\"")
        }
        let sql =
            "SELECT \(columns.joined(separator: ",\n  "))\nFROM pg_catalog.pg_event_trigger e"
            + DescribeCall.whereClause(conditions) + "\nORDER BY 1;"
        return call.list(sql, title: "List of event triggers")
    }
}
