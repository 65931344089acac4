import SQLBasics

extension DatabaseScript {
    /// Tables, partitioned and foreign ones among them, and sequences that are of no identity column.
    func relations() throws(Diagnostic) -> [Piece] {
        let columns = try Dictionary(grouping: self.columns()) { $0["relation"] }
        let rows = try reader.rows(Self.tables)
        let tables = rows.map { row in piece(of: row, columns[row["oid"]] ?? []) }
        return try tables + sequences()
    }

    /// Tables in the order in which they came. `in_order` tells whether the columns of the parents come first, in their order,
    /// so that INHERITS makes the same table again.
    private static let tables = """
        SELECT c.oid, c.oid::regclass AS name, relkind, relpersistence, relispartition, reloftype,
          CASE WHEN reloftype <> 0 THEN reloftype::regtype END AS of_type,
          array_to_string(reloptions, ', ') AS options, pg_get_partkeydef(c.oid) AS partition_key,
          CASE WHEN relispartition THEN pg_get_expr(relpartbound, c.oid) END AS bound,
          (SELECT string_agg(inhparent::regclass::text, ', ' ORDER BY inhseqno) FROM pg_catalog.pg_inherits
            WHERE inhrelid = c.oid) AS parents,
          quote_ident(srvname) AS server, \(options("ftoptions")) AS foreign_options,
          quote_ident(spcname) AS tablespace,
          NOT EXISTS (SELECT FROM (
              SELECT a.attname, row_number() OVER (ORDER BY a.attnum) AS place FROM pg_catalog.pg_attribute a
                WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) own
            FULL JOIN (SELECT attname, row_number() OVER (ORDER BY first) AS place FROM (
              SELECT p.attname, min(row(i.inhseqno, p.attnum)) AS first FROM pg_catalog.pg_inherits i
                JOIN pg_catalog.pg_attribute p ON p.attrelid = i.inhparent
                WHERE i.inhrelid = c.oid AND p.attnum > 0 AND NOT p.attisdropped GROUP BY p.attname) firsts) theirs
              USING (place) WHERE theirs.attname IS NOT NULL AND theirs.attname IS DISTINCT FROM own.attname) AS in_order
        FROM pg_catalog.pg_class c LEFT JOIN pg_catalog.pg_foreign_table ON ftrelid = c.oid
          LEFT JOIN pg_catalog.pg_foreign_server s ON s.oid = ftserver
          LEFT JOIN pg_catalog.pg_tablespace t ON t.oid = reltablespace
        WHERE relkind IN ('r', 'p', 'f') AND relpersistence <> 't' AND c.oid >= 16384 ORDER BY c.oid
        """

    /// The columns of all tables.
    private func columns() throws(Diagnostic) -> [CatalogRow] {
        try reader.rows(
            """
            SELECT a.attrelid AS relation, quote_ident(attname) AS name, format_type(atttypid, atttypmod) AS type,
              attislocal, attgenerated, CASE WHEN attgenerated <> '' THEN pg_get_expr(adbin, adrelid) END AS generated,
              CASE WHEN attcollation <> typcollation THEN 'pg_catalog.' || quote_ident(collname) END AS collation,
              quote_ident(n.conname) AS not_null,
              n.conname = relname || '_' || attname || '_not_null' AS is_plain, n.connoinherit, n.conislocal, n.convalidated,
              \(Self.options("attfdwoptions")) AS foreign_options
            FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = atttypid
              JOIN pg_catalog.pg_class c ON c.oid = attrelid
              LEFT JOIN pg_catalog.pg_attrdef d ON adrelid = attrelid AND adnum = attnum
              LEFT JOIN pg_catalog.pg_collation l ON l.oid = attcollation
              LEFT JOIN pg_catalog.pg_constraint n ON n.conrelid = attrelid AND n.contype = 'n' AND n.conkey[1] = attnum
            WHERE attrelid >= 16384 AND attnum > 0 AND NOT attisdropped ORDER BY attrelid, attnum
            """)
    }

    /// Makes a table and, where that must come later, its place below its parents.
    private func piece(of row: CatalogRow, _ columns: [CatalogRow]) -> Piece {
        let address = CatalogAddress(catalogs.relation, row["oid"])
        let inherits = row[optional: "parents"] != nil && !row.isTrue("relispartition") && row.isTrue("in_order")
        let isTyped = row[optional: "of_type"] != nil
        let parts = columns.compactMap { column in
            definition(of: column, inherits: inherits, isTyped: isTyped, isForeign: row["relkind"] == "f")
        }
        var text = "CREATE \(row["relpersistence"] == "u" ? "UNLOGGED " : "")"
        text += "\(row["relkind"] == "f" ? "FOREIGN " : "")TABLE \(row["name"])"
        if let type = row[optional: "of_type"] { text += " OF \(type)" }
        if !isTyped || !parts.isEmpty { text += " (\(parts.joined(separator: ", ")))" }
        if inherits { text += " INHERITS (\(row["parents"]))" }
        if let key = row[optional: "partition_key"] { text += " PARTITION BY \(key)" }
        if let server = row[optional: "server"] {
            text += " SERVER \(server)" + Self.clause(row[optional: "foreign_options"])
        }
        if let options = row[optional: "options"] { text += " WITH (\(options))" }
        if let tablespace = row[optional: "tablespace"] { text += " TABLESPACE \(tablespace)" }
        var statements = [text]
        for column in columns where column[optional: "not_null"] != nil && !column.isTrue("convalidated") {
            let constraint = "CONSTRAINT \(column["not_null"]) NOT NULL \(column["name"]) NOT VALID"
            statements.append("ALTER TABLE ONLY \(row["name"]) ADD \(constraint)")
        }
        return Piece([address], statements + placement(of: row, inherits: inherits))
    }

    /// Puts a table below its parents where CREATE TABLE has not.
    private func placement(of row: CatalogRow, inherits: Bool) -> [String] {
        guard let parents = row[optional: "parents"], !inherits else { return [] }
        if let bound = row[optional: "bound"] {
            return ["ALTER TABLE ONLY \(parents) ATTACH PARTITION \(row["name"]) \(bound)"]
        }
        return parents.split(separator: ", ").map { "ALTER TABLE ONLY \(row["name"]) INHERIT \($0)" }
    }

    /// Writes a column; nil for one that comes from elsewhere and has nothing of its own.
    private func definition(of column: CatalogRow, inherits: Bool, isTyped: Bool, isForeign: Bool) -> String? {
        let notNull = notNull(of: column, inherits: inherits)
        if inherits && !column.isTrue("attislocal") {
            return notNull.map { "\($0.name)NOT NULL \(column["name"])\($0.suffix)" }
        }
        var text = column["name"]
        if isTyped {
            guard notNull != nil || column[optional: "generated"] != nil else { return nil }
            text += " WITH OPTIONS"
        } else {
            text += " \(column["type"])"
        }
        if isForeign { text += Self.clause(column[optional: "foreign_options"]) }
        if let collation = column[optional: "collation"] { text += " COLLATE \(collation)" }
        if let expression = column[optional: "generated"] {
            text += " GENERATED ALWAYS AS (\(expression)) \(column["attgenerated"] == "v" ? "VIRTUAL" : "STORED")"
        }
        return text + (notNull.map { " \($0.name)NOT NULL\($0.suffix)" } ?? "")
    }

    /// Returns what stands before NOT NULL, the name if it is not the usual one, and what stands behind it; nil when there is
    /// none, or when a parent gives it.
    private func notNull(of column: CatalogRow, inherits: Bool) -> (name: String, suffix: String)? {
        guard let name = column[optional: "not_null"], column.isTrue("convalidated") else { return nil }
        if inherits && !column.isTrue("conislocal") { return nil }
        let suffix = column.isTrue("connoinherit") ? " NO INHERIT" : ""
        return (column.isTrue("is_plain") ? "" : "CONSTRAINT \(name) ", suffix)
    }
}
