import SQLBasics

extension DatabaseScript {
    /// The rows of tables.
    func writeRows(_ sink: (ScriptItem) -> Void) throws(Diagnostic) {
        let rows = try reader.rows(
            """
            SELECT c.oid::regclass AS name, (SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum)
              FROM pg_catalog.pg_attribute
              WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns
            FROM pg_catalog.pg_class c WHERE relkind = 'r' AND relpersistence <> 't' AND c.oid >= 16384 ORDER BY c.oid
            """)
        for row in rows {
            let columns = row[optional: "columns"].map { " (\($0))" } ?? ""
            let data = try reader.copy("COPY \(row["name"])\(columns) TO STDOUT")
            if !data.isEmpty { sink(.copy("COPY \(row["name"])\(columns) FROM STDIN", data: data)) }
        }
    }

    /// Publications with what they publish.
    func publications() throws(Diagnostic) -> [String] {
        let rows = try reader.rows(
            """
            SELECT oid, quote_ident(pubname) AS name, puballtables, pubviaroot, pubgencols,
              concat_ws(', ', CASE WHEN pubinsert THEN 'insert' END, CASE WHEN pubupdate THEN 'update' END,
                CASE WHEN pubdelete THEN 'delete' END, CASE WHEN pubtruncate THEN 'truncate' END) AS operations
            FROM pg_catalog.pg_publication ORDER BY oid
            """)
        let tables = try reader.rows(
            """
            SELECT quote_ident(pubname) AS name, prrelid::regclass AS table_name,
              (SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_catalog.pg_attribute
               WHERE attrelid = prrelid AND attnum = ANY (prattrs::int2[])) AS columns
            FROM pg_catalog.pg_publication_rel r JOIN pg_catalog.pg_publication p ON p.oid = prpubid ORDER BY r.oid
            """)
        let schemas = try reader.rows(
            """
            SELECT quote_ident(pubname) AS name, quote_ident(nspname) AS schema
            FROM pg_catalog.pg_publication_namespace s JOIN pg_catalog.pg_publication p ON p.oid = pnpubid
              JOIN pg_catalog.pg_namespace n ON n.oid = pnnspid ORDER BY s.oid
            """)
        return rows.map(publication)
            + tables.map { row in
                let columns = row[optional: "columns"].map { " (\($0))" } ?? ""
                return "ALTER PUBLICATION \(row["name"]) ADD TABLE ONLY \(row["table_name"])\(columns)"
            }
            + schemas.map { "ALTER PUBLICATION \($0["name"]) ADD TABLES IN SCHEMA \($0["schema"])" }
    }

    /// Makes a publication without tables.
    private func publication(_ row: CatalogRow) -> String {
        var options = ["publish = '\(row["operations"])'"]
        if row.isTrue("pubviaroot") { options.append("publish_via_partition_root = true") }
        if row["pubgencols"] == "s" { options.append("publish_generated_columns = stored") }
        let all = row.isTrue("puballtables") ? " FOR ALL TABLES" : ""
        return "CREATE PUBLICATION \(row["name"])\(all) WITH (\(options.joined(separator: ", ")))"
    }
}
