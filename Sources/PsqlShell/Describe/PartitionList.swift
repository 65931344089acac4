/// `\dP`: lists partitioned tables and indexes (psql's `listPartitionedTables`).
struct PartitionList {
    /// The use of the command.
    let call: DescribeCall

    /// Joins the access method and the sizes of all partitions below a relation, and of those right below it that are leaves.
    private static let sizes = """

          LEFT JOIN pg_catalog.pg_am am ON c.relam = am.oid,
          LATERAL (SELECT sum(pg_catalog.pg_table_size(t.relid)) AS total,
            sum(CASE WHEN t.level = 1 AND t.isleaf THEN pg_catalog.pg_table_size(t.relid) ELSE 0 END) AS leaves
            FROM pg_catalog.pg_partition_tree(c.oid) t) s
        """

    /// Lists them.
    func run() -> CommandStatus {
        let letters = call.name.dropFirst(2)
        let wantsTables = letters.contains("t") || !letters.contains("i")
        let wantsIndexes = letters.contains("i") || !letters.contains("t")
        let isNested = letters.contains("n")
        let hasType = wantsTables && wantsIndexes
        var columns = [
            "n.nspname AS \"Schema\"", "c.relname AS \"Name\"", "pg_catalog.pg_get_userbyid(c.relowner) AS \"Owner\"",
        ]
        if hasType {
            columns.append(
                "CASE c.relkind WHEN 'p' THEN 'partitioned table' WHEN 'I' THEN 'partitioned index' END AS \"Type\"")
        }
        if isNested || call.pattern != nil {
            columns.append("i.inhparent::pg_catalog.regclass AS \"Parent name\"")
        }
        if wantsIndexes { columns.append("x.indrelid::pg_catalog.regclass AS \"Table\"") }
        if call.isVerbose {
            columns.append("am.amname AS \"Access method\"")
            if isNested {
                columns.append("pg_catalog.pg_size_pretty(s.leaves) AS \"Leaf partition size\"")
            }
            columns.append("pg_catalog.pg_size_pretty(s.total) AS \"Total size\"")
            columns.append("pg_catalog.obj_description(c.oid, 'pg_class') AS \"Description\"")
        }
        let visibility = "pg_catalog.pg_table_is_visible(c.oid)"
        guard
            let matching = call.conditions(
                schemaColumn: "n.nspname", nameColumn: "c.relname", visibility: visibility)
        else { return .error }
        let codes = (wantsTables ? ["'p'"] : []) + (wantsIndexes ? ["'I'"] : [])
        var conditions = ["c.relkind IN (\(codes.joined(separator: ", ")))"]
        if !isNested, call.pattern == nil { conditions.append("NOT c.relispartition") }
        conditions += call.withoutSystemSchemas() + matching
        let sql = """
            SELECT \(columns.joined(separator: ",\n  "))
            FROM pg_catalog.pg_class c
              LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
              LEFT JOIN pg_catalog.pg_index x ON x.indexrelid = c.oid
              LEFT JOIN pg_catalog.pg_inherits i ON c.oid = i.inhrelid\(call.isVerbose ? Self.sizes : "")\(DescribeCall.whereClause(conditions))
            ORDER BY "Schema"\(hasType ? ", \"Type\" DESC" : "")\(isNested ? ", \"Parent name\" NULLS FIRST" : ""), "Name";
            """
        guard let table = call.query(sql) else { return call.failure }
        let plural = hasType ? "relations" : wantsTables ? "tables" : "indexes"
        call.shell.printTable(Printable(table: table, title: "List of partitioned \(plural)"), options: call.options)
        return .skipLine
    }
}
