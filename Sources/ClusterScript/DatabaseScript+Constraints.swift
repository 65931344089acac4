import SQLBasics

extension DatabaseScript {
    /// Constraints of tables of some kinds.
    private func constraints(_ condition: String) throws(Diagnostic) -> [CatalogRow] {
        try reader.rows(
            """
            SELECT c.oid, conrelid AS relation, conrelid::regclass AS name, quote_ident(conname) AS constraint, relkind,
              contype, pg_get_constraintdef(c.oid) AS definition, conindid::regclass AS index, conislocal,
              coninhcount <> 0 AS is_inherited
            FROM pg_catalog.pg_constraint c JOIN pg_catalog.pg_class r ON r.oid = conrelid
            WHERE relpersistence <> 't' AND c.oid >= 16384 AND \(condition) ORDER BY c.oid
            """)
    }

    /// Primary keys and unique constraints, which views may depend on, with what their indexes have of their own.
    func keys() throws(Diagnostic) -> [Piece] {
        let details = try Dictionary(grouping: indexDetails()) { $0["name"] }
        return try constraints("contype IN ('p', 'u')").map { row in
            let own = details[row["index"]]?.flatMap(statements(forIndex:)) ?? []
            return Piece(
                [CatalogAddress(catalogs.constraint, row["oid"])],
                needs: [CatalogAddress(catalogs.relation, row["relation"])],
                ["ALTER TABLE ONLY \(row["name"]) ADD CONSTRAINT \(row["constraint"]) \(row["definition"])"] + own)
        }
    }

    /// CHECK constraints that a table has of its own.
    func checks() throws(Diagnostic) -> [String] {
        let domains = try reader.rows(
            """
            SELECT contypid::regtype AS name, quote_ident(conname) AS constraint, pg_get_constraintdef(oid) AS definition
            FROM pg_catalog.pg_constraint WHERE contypid <> 0 AND NOT convalidated ORDER BY oid
            """)
        return try constraints("contype = 'c' AND conislocal").map { row in
            let kind = row["relkind"] == "f" ? "FOREIGN TABLE" : "TABLE"
            return "ALTER \(kind) \(row["name"]) ADD CONSTRAINT \(row["constraint"]) \(row["definition"])"
        }
            + domains.map { "ALTER DOMAIN \($0["name"]) ADD CONSTRAINT \($0["constraint"]) \($0["definition"])" }
    }

    /// Foreign keys, those of partitioned tables with their copies.
    func foreignKeys() throws(Diagnostic) -> [String] {
        try constraints("contype = 'f' AND conparentid = 0").map { row in
            let only = row["relkind"] == "p" ? "" : "ONLY "
            return "ALTER TABLE \(only)\(row["name"]) ADD CONSTRAINT \(row["constraint"]) \(row["definition"])"
        }
    }

    /// Indexes that serve no constraint, then which index of a partition is part of which.
    func indexes() throws(Diagnostic) -> [String] {
        let plain = try indexDetails().filter { !$0.isTrue("has_constraint") }
        let attached = try reader.rows(
            """
            SELECT inhparent::regclass AS parent, inhrelid::regclass AS child FROM pg_catalog.pg_inherits
              JOIN pg_catalog.pg_class c ON c.oid = inhrelid WHERE relkind IN ('i', 'I') ORDER BY inhrelid
            """)
        return plain.flatMap { [$0["definition"]] + statements(forIndex: $0) }
            + attached.map { "ALTER INDEX \($0["parent"]) ATTACH PARTITION \($0["child"])" }
            + (try marks())
    }

    /// What there is to tell of indexes.
    private func indexDetails() throws(Diagnostic) -> [CatalogRow] {
        try reader.rows(
            """
            SELECT i.indexrelid::regclass AS name, pg_get_indexdef(i.indexrelid) AS definition,
              array_to_string(reloptions, ', ') AS options, quote_ident(spcname) AS tablespace,
              EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conindid = i.indexrelid AND contype IN ('p', 'u', 'x'))
                AS has_constraint,
              (SELECT string_agg(attnum || ' ' || attstattarget, ',' ORDER BY attnum) FROM pg_catalog.pg_attribute
                WHERE attrelid = i.indexrelid AND attstattarget >= 0) AS targets
            FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
              LEFT JOIN pg_catalog.pg_tablespace t ON t.oid = reltablespace
            WHERE i.indexrelid >= 16384 AND relpersistence <> 't' ORDER BY i.indexrelid
            """)
    }

    /// What an index has that its definition does not tell.
    private func statements(forIndex row: CatalogRow) -> [String] {
        var statements: [String] = []
        if row.isTrue("has_constraint") {
            if let options = row[optional: "options"] {
                statements.append("ALTER INDEX \(row["name"]) SET (\(options))")
            }
        }
        if let tablespace = row[optional: "tablespace"] {
            statements.append("ALTER INDEX \(row["name"]) SET TABLESPACE \(tablespace)")
        }
        for target in row["targets"].split(separator: ",") {
            let parts = target.split(separator: " ")
            guard let column = parts.first, let number = parts.last else { continue }
            statements.append("ALTER INDEX \(row["name"]) ALTER COLUMN \(column) SET STATISTICS \(number)")
        }
        return statements
    }

    /// CLUSTER ON and REPLICA IDENTITY.
    private func marks() throws(Diagnostic) -> [String] {
        let clustered = try reader.rows(
            """
            SELECT indrelid::regclass AS name, quote_ident(relname) AS index FROM pg_catalog.pg_index
              JOIN pg_catalog.pg_class c ON c.oid = indexrelid WHERE indisclustered AND relpersistence <> 't'
            ORDER BY indexrelid
            """)
        let identities = try reader.rows(
            """
            SELECT c.oid::regclass AS name, relreplident, (SELECT quote_ident(x.relname) FROM pg_catalog.pg_index
              JOIN pg_catalog.pg_class x ON x.oid = indexrelid WHERE indrelid = c.oid AND indisreplident) AS index
            FROM pg_catalog.pg_class c WHERE relkind IN ('r', 'p', 'm') AND relreplident <> 'd' AND c.oid >= 16384
              AND relpersistence <> 't' ORDER BY c.oid
            """)
        return clustered.map { "ALTER TABLE \($0["name"]) CLUSTER ON \($0["index"])" }
            + identities.compactMap { row in
                switch (row["relreplident"], row[optional: "index"]) {
                case ("i", let index?): "ALTER TABLE ONLY \(row["name"]) REPLICA IDENTITY USING INDEX \(index)"
                case ("f", _): "ALTER TABLE ONLY \(row["name"]) REPLICA IDENTITY FULL"
                default: "ALTER TABLE ONLY \(row["name"]) REPLICA IDENTITY NOTHING"
                }
            }
    }

    /// Statistics objects, and how columns are stored and looked at.
    func statistics() throws(Diagnostic) -> [String] {
        let objects = try reader.rows(
            """
            SELECT pg_get_statisticsobjdef(s.oid) AS definition, stxstattarget AS number,
              quote_ident(nspname) || '.' || quote_ident(stxname) AS name
            FROM pg_catalog.pg_statistic_ext s JOIN pg_catalog.pg_namespace n ON n.oid = stxnamespace ORDER BY s.oid
            """)
        let columns = try reader.rows(
            """
            SELECT attrelid::regclass AS name, relkind, quote_ident(attname) AS column_name, attstattarget,
              CASE WHEN attstorage <> typstorage THEN attstorage END AS storage, attcompression,
              array_to_string(attoptions, ', ') AS options
            FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = attrelid
              JOIN pg_catalog.pg_type t ON t.oid = atttypid
            WHERE attrelid >= 16384 AND attnum > 0 AND NOT attisdropped AND relkind IN ('r', 'p', 'm', 'f')
              AND relpersistence <> 't' ORDER BY attrelid, attnum
            """)
        return objects.flatMap { row in
            [row["definition"]]
                + (row[optional: "number"].map { ["ALTER STATISTICS \(row["name"]) SET STATISTICS \($0)"] } ?? [])
        }
            + columns.flatMap(columnSettings)
    }

    /// What ALTER COLUMN sets about storage and statistics.
    private func columnSettings(_ row: CatalogRow) -> [String] {
        let kinds = ["f": "FOREIGN TABLE", "m": "MATERIALIZED VIEW"]
        let only = row["relkind"] == "m" ? "" : "ONLY "
        let start =
            "ALTER \(kinds[row["relkind"]] ?? "TABLE") \(only)\(row["name"]) ALTER COLUMN \(row["column_name"]) "
        let storage = ["p": "PLAIN", "e": "EXTERNAL", "m": "MAIN", "x": "EXTENDED"]
        var statements: [String] = []
        if let target = row[optional: "attstattarget"] { statements.append(start + "SET STATISTICS \(target)") }
        if let word = storage[row["storage"]] { statements.append(start + "SET STORAGE \(word)") }
        if row["attcompression"] == "p" { statements.append(start + "SET COMPRESSION pglz") }
        if let options = row[optional: "options"] { statements.append(start + "SET (\(options))") }
        return statements
    }
}
