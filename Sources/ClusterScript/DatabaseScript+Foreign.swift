import SQLBasics

extension DatabaseScript {
    /// Foreign-data wrappers, servers and user mappings.
    func foreignObjects() throws(Diagnostic) -> [Piece] {
        try wrappers() + servers() + mappings()
    }

    /// Returns a query's expression that writes an option list as SQL has it.
    static func options(_ column: String) -> String {
        """
        (SELECT string_agg(quote_ident(option_name) || ' ' || quote_literal(option_value), ', ')
         FROM pg_catalog.pg_options_to_table(\(column)))
        """
    }

    /// Writes OPTIONS.
    static func clause(_ options: String?) -> String { options.map { " OPTIONS (\($0))" } ?? "" }

    private func wrappers() throws(Diagnostic) -> [Piece] {
        let rows = try reader.rows(
            """
            SELECT oid, quote_ident(fdwname) AS name, nullif(fdwvalidator, 0)::regproc AS validator,
              \(Self.options("fdwoptions")) AS options
            FROM pg_catalog.pg_foreign_data_wrapper WHERE oid >= 16384 ORDER BY oid
            """)
        return rows.map { row in
            let validator = row[optional: "validator"].map { " VALIDATOR \($0)" } ?? ""
            return Piece(
                [CatalogAddress(catalogs.wrapper, row["oid"])],
                ["CREATE FOREIGN DATA WRAPPER \(row["name"])\(validator)\(Self.clause(row[optional: "options"]))"])
        }
    }

    private func servers() throws(Diagnostic) -> [Piece] {
        let rows = try reader.rows(
            """
            SELECT s.oid, quote_ident(srvname) AS name, srvtype, srvversion, quote_ident(fdwname) AS wrapper,
              \(Self.options("srvoptions")) AS options
            FROM pg_catalog.pg_foreign_server s JOIN pg_catalog.pg_foreign_data_wrapper w ON w.oid = srvfdw ORDER BY s.oid
            """)
        return rows.map { row in
            let type = row[optional: "srvtype"].map { " TYPE \(Quoting.literal($0))" } ?? ""
            let version = row[optional: "srvversion"].map { " VERSION \(Quoting.literal($0))" } ?? ""
            return Piece(
                [CatalogAddress(catalogs.server, row["oid"])],
                [
                    "CREATE SERVER \(row["name"])\(type)\(version) FOREIGN DATA WRAPPER \(row["wrapper"])"
                        + Self.clause(row[optional: "options"])
                ])
        }
    }

    private func mappings() throws(Diagnostic) -> [Piece] {
        let rows = try reader.rows(
            """
            SELECT u.umid AS oid, u.srvid, quote_ident(u.srvname) AS server,
              CASE WHEN u.umuser = 0 THEN 'PUBLIC' ELSE quote_ident(u.usename) END AS role,
              \(Self.options("u.umoptions")) AS options
            FROM pg_catalog.pg_user_mappings u ORDER BY u.umid
            """)
        return rows.map { row in
            Piece(
                [], needs: [CatalogAddress(catalogs.server, row["srvid"])],
                [
                    "CREATE USER MAPPING FOR \(row["role"]) SERVER \(row["server"])"
                        + Self.clause(row[optional: "options"])
                ])
        }
    }

    /// Large objects with their bytes.
    func largeObjects() throws(Diagnostic) -> [String] {
        let rows = try reader.rows(
            """
            SELECT oid, lo_get(oid) AS data FROM pg_catalog.pg_largeobject_metadata ORDER BY oid
            """)
        return rows.flatMap { row in
            [
                "SELECT pg_catalog.lo_create(\(row["oid"]))",
                "SELECT pg_catalog.lo_put(\(row["oid"]), 0, \(Quoting.literal(row["data"])))",
            ]
        }
    }
}
