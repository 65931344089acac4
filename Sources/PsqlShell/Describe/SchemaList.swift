/// `\dn` and `\l`: schemas and databases.
enum SchemaList {
    /// Lists schemas (psql's `listSchemas`).
    static func schemas(_ call: DescribeCall) -> CommandStatus {
        guard let matching = call.conditions(schemaColumn: nil, nameColumn: "n.nspname", visibility: nil) else {
            return .error
        }
        let isPlain = !call.showsSystem && call.pattern == nil
        let conditions = (isPlain ? ["n.nspname !~ '^pg_'", "n.nspname <> 'information_schema'"] : []) + matching
        var columns = ["n.nspname AS \"Name\"", "pg_catalog.pg_get_userbyid(n.nspowner) AS \"Owner\""]
        if call.isVerbose {
            columns.append(DescribeCall.acl("n.nspacl"))
            columns.append("pg_catalog.obj_description(n.oid, 'pg_namespace') AS \"Description\"")
        }
        let sql =
            "SELECT \(columns.joined(separator: ",\n  "))\nFROM pg_catalog.pg_namespace n"
            + DescribeCall.whereClause(conditions) + "\nORDER BY 1;"
        return call.list(sql, title: "List of schemas")
    }

    /// Lists databases (psql's `listAllDbs`).
    static func databases(_ call: DescribeCall) -> CommandStatus {
        guard let conditions = call.conditions(schemaColumn: nil, nameColumn: "d.datname", visibility: nil) else {
            return .error
        }
        var columns = [
            "d.datname AS \"Name\"", "pg_catalog.pg_get_userbyid(d.datdba) AS \"Owner\"",
            "pg_catalog.pg_encoding_to_char(d.encoding) AS \"Encoding\"",
            "CASE d.datlocprovider WHEN 'b' THEN 'builtin' WHEN 'c' THEN 'libc' WHEN 'i' THEN 'icu' END AS \"Locale Provider\"",
            "d.datcollate AS \"Collate\"", "d.datctype AS \"Ctype\"", "d.datlocale AS \"Locale\"",
            "d.daticurules AS \"ICU Rules\"", DescribeCall.acl("d.datacl"),
        ]
        if call.isVerbose {
            columns += [
                """
                CASE WHEN pg_catalog.has_database_privilege(d.datname, 'CONNECT')
                      THEN pg_catalog.pg_size_pretty(pg_catalog.pg_database_size(d.datname)) ELSE 'No Access' END AS "Size"
                """,
                "s.spcname AS \"Tablespace\"",
                "pg_catalog.shobj_description(d.oid, 'pg_database') AS \"Description\"",
            ]
        }
        let join = call.isVerbose ? "\n  JOIN pg_catalog.pg_tablespace s ON s.oid = d.dattablespace" : ""
        let sql =
            "SELECT \(columns.joined(separator: ",\n  "))\nFROM pg_catalog.pg_database d\(join)"
            + DescribeCall.whereClause(conditions) + "\nORDER BY 1;"
        return call.list(sql, title: "List of databases")
    }
}
