import SQLBasics

extension DatabaseScript {
    /// Sequences, and the column or table that each belongs to.
    private static let sequences = """
        SELECT c.oid, c.oid::regclass AS name, c.oid::regclass::text AS quoted, relpersistence,
          seqtypid::regtype AS type, seqstart, seqincrement, seqmin, seqmax, seqcache, seqcycle, d.deptype, a.attidentity,
          a.attrelid AS relation, a.attrelid::regclass AS table_name, quote_ident(a.attname) AS column_name
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_sequence ON seqrelid = c.oid
          LEFT JOIN pg_catalog.pg_depend d ON d.classid = 1259 AND d.objid = c.oid AND d.refclassid = 1259
            AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
          LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
        WHERE relkind = 'S' AND relpersistence <> 't' AND c.oid >= 16384 ORDER BY c.oid
        """

    /// The options of a sequence.
    private func options(of row: CatalogRow) -> String {
        "START WITH \(row["seqstart"]) INCREMENT BY \(row["seqincrement"]) MINVALUE \(row["seqmin"]) "
            + "MAXVALUE \(row["seqmax"]) CACHE \(row["seqcache"])" + (row.isTrue("seqcycle") ? " CYCLE" : "")
    }

    /// Sequences that stand on their own or belong to a column with a default.
    func sequences() throws(Diagnostic) -> [Piece] {
        try reader.rows(Self.sequences).filter { $0["deptype"] != "i" }.map { row in
            let kind = row["relpersistence"] == "u" ? "UNLOGGED SEQUENCE" : "SEQUENCE"
            return Piece(
                [CatalogAddress(catalogs.relation, row["oid"])],
                ["CREATE \(kind) \(row["name"]) AS \(row["type"]) \(options(of: row))"])
        }
    }

    /// The columns that sequences belong to, and identity columns.
    func sequenceOwners() throws(Diagnostic) -> [Piece] {
        try reader.rows(Self.sequences).compactMap { row in
            guard let relation = row[optional: "relation"] else { return nil }
            let table = CatalogAddress(catalogs.relation, relation)
            let own = CatalogAddress(catalogs.relation, row["oid"])
            if row["deptype"] == "a" {
                return Piece(
                    [], needs: [table, own],
                    ["ALTER SEQUENCE \(row["name"]) OWNED BY \(row["table_name"]).\(row["column_name"])"])
            }
            let kind = row["attidentity"] == "a" ? "ALWAYS" : "BY DEFAULT"
            let persistence = row["relpersistence"] == "u" ? " UNLOGGED" : ""
            return Piece(
                [own], needs: [table],
                [
                    "ALTER TABLE \(row["table_name"]) ALTER COLUMN \(row["column_name"]) ADD GENERATED \(kind) AS IDENTITY "
                        + "(SEQUENCE NAME \(row["name"])\(persistence) \(options(of: row)))"
                ])
        }
    }

    /// Where the sequences stand.
    func sequenceValues() throws(Diagnostic) -> [String] {
        var statements: [String] = []
        for row in try reader.rows(Self.sequences) {
            guard let state = try reader.rows("SELECT last_value, is_called FROM \(row["name"])").first,
                state.isTrue("is_called") || state["last_value"] != row["seqstart"]
            else { continue }
            statements.append(
                "SELECT pg_catalog.setval(\(Quoting.literal(row["quoted"])), \(state["last_value"]), "
                    + "\(state.isTrue("is_called")))")
        }
        return statements
    }

    /// Defaults of columns, those of views too; a child's own where the parents have one.
    func defaults() throws(Diagnostic) -> [Piece] {
        let rows = try reader.rows(
            """
            SELECT d.oid, adrelid AS relation, adrelid::regclass AS table_name, relkind, quote_ident(attname) AS column_name,
              pg_get_expr(adbin, adrelid) AS value
            FROM pg_catalog.pg_attrdef d JOIN pg_catalog.pg_attribute a ON attrelid = adrelid AND attnum = adnum
              JOIN pg_catalog.pg_class c ON c.oid = adrelid
            WHERE attgenerated = '' AND relpersistence <> 't' ORDER BY d.oid
            """)
        let without = try reader.rows(
            """
            SELECT DISTINCT a.attrelid AS relation, a.attrelid::regclass AS table_name, quote_ident(a.attname) AS column_name
            FROM pg_catalog.pg_inherits i JOIN pg_catalog.pg_attribute p ON p.attrelid = inhparent AND p.atthasdef
              JOIN pg_catalog.pg_attribute a ON a.attrelid = inhrelid AND a.attname = p.attname
            WHERE a.attnum > 0 AND NOT a.atthasdef AND a.attidentity = '' AND p.attgenerated = ''
            """)
        return rows.map { row in
            let kind = row["relkind"] == "f" ? "FOREIGN TABLE" : "TABLE"
            return Piece(
                [CatalogAddress(catalogs.attributeDefault, row["oid"])],
                needs: [CatalogAddress(catalogs.relation, row["relation"])],
                [
                    "ALTER \(kind) ONLY \(row["table_name"]) ALTER COLUMN \(row["column_name"]) "
                        + "SET DEFAULT \(row["value"])"
                ])
        }
            + without.map { row in
                Piece(
                    [], needs: [CatalogAddress(catalogs.relation, row["relation"])],
                    ["ALTER TABLE ONLY \(row["table_name"]) ALTER COLUMN \(row["column_name"]) DROP DEFAULT"])
            }
    }
}
