/// `\dx`.
enum ExtensionList {
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
