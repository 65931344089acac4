import SQLBasics

/// Writes what belongs to the cluster beside its roles: tablespaces, the list of databases, rights to set parameters.
struct DatabaseList {
    let reader: CatalogReader

    /// The names of the databases whose contents are written.
    func names() throws(Diagnostic) -> [String] {
        try reader.rows("SELECT datname FROM pg_catalog.pg_database WHERE datname <> 'template0' ORDER BY oid")
            .map { $0["datname"] }
    }

    /// Databases that users made, and those of a fresh cluster.
    private static let databases = """
        SELECT d.oid, quote_ident(datname) AS name, quote_ident(rolname) AS owner, datdba, datconnlimit, datistemplate,
          datallowconn, d.oid < 16384 AS is_first, shobj_description(d.oid, 'pg_database') AS comment
        FROM pg_catalog.pg_database d JOIN pg_catalog.pg_authid r ON r.oid = datdba WHERE datname <> 'template0' ORDER BY d.oid
        """

    /// Tablespaces and databases without their privileges.
    func beginning() throws(Diagnostic) -> [String] {
        let tablespaces = try reader.rows(
            """
            SELECT quote_ident(spcname) AS name, pg_tablespace_location(t.oid) AS location,
              array_to_string(spcoptions, ', ') AS options, shobj_description(t.oid, 'pg_tablespace') AS comment
            FROM pg_catalog.pg_tablespace t WHERE t.oid >= 16384 ORDER BY t.oid
            """)
        return tablespaces.flatMap { row in
            let options = row[optional: "options"].map { " WITH (\($0))" } ?? ""
            let isInPlace = row["location"].hasPrefix("pg_tblspc/")
            let location = Quoting.literal(isInPlace ? "" : row["location"])
            return (isInPlace ? ["SET allow_in_place_tablespaces = on"] : [])
                + ["CREATE TABLESPACE \(row["name"]) LOCATION \(location)\(options)"]
                + Self.comment("TABLESPACE", row)
        }
            + (try reader.rows(Self.databases)).flatMap { row in
                (row.isTrue("is_first") ? [] : ["CREATE DATABASE \(row["name"]) TEMPLATE template0"])
                    + (row.isTrue("is_first") && row[optional: "comment"].map(Self.isStandard) ?? true
                        ? [] : Self.comment("DATABASE", row))
            }
    }

    /// Tells whether a comment is one of a fresh cluster.
    private static func isStandard(_ comment: String) -> Bool {
        ["default administrative connection database", "default template for new databases"].contains(comment)
    }

    /// Writes a comment, if there is one.
    private static func comment(_ kind: String, _ row: CatalogRow) -> [String] {
        row[optional: "comment"].map { ["COMMENT ON \(kind) \(row["name"]) IS \(Quoting.literal($0))"] } ?? []
    }

    /// Owners, privileges and limits, when all databases have been filled.
    func ending() throws(Diagnostic) -> [String] {
        let owners = try reader.rows(
            """
            SELECT 'TABLESPACE' AS kind, quote_ident(spcname) AS name, quote_ident(rolname) AS owner
              FROM pg_catalog.pg_tablespace JOIN pg_catalog.pg_authid r ON r.oid = spcowner WHERE spcowner <> 10
            UNION ALL SELECT 'DATABASE', quote_ident(datname), quote_ident(rolname)
              FROM pg_catalog.pg_database JOIN pg_catalog.pg_authid r ON r.oid = datdba WHERE datdba <> 10
            """)
        var statements = owners.map { "ALTER \($0["kind"]) \($0["name"]) OWNER TO \($0["owner"])" }
        for source in Self.sources {
            statements += AccessScript.statements(try reader.rows(AccessScript.query(over: source)))
        }
        return try statements + reader.rows(Self.databases).flatMap(limits)
    }

    /// What ALTER DATABASE says about connections.
    private func limits(_ row: CatalogRow) -> [String] {
        var statements: [String] = []
        let start = "ALTER DATABASE \(row["name"]) "
        if row["datconnlimit"] != "-1" { statements.append(start + "CONNECTION LIMIT \(row["datconnlimit"])") }
        if row.isTrue("datistemplate") != (row["name"] == "template1") {
            statements.append(start + "IS_TEMPLATE \(row.isTrue("datistemplate"))")
        }
        if !row.isTrue("datallowconn") { statements.append(start + "ALLOW_CONNECTIONS false") }
        return statements
    }

    /// Where the privileges are kept.
    private static let sources = [
        """
        SELECT oid::text AS key, 'TABLESPACE ' || quote_ident(spcname) AS target, spcowner::regrole::text AS owner, NULL AS col,
          spcacl AS acl FROM pg_catalog.pg_tablespace
        """,
        """
        SELECT oid::text AS key, 'DATABASE ' || quote_ident(datname) AS target, datdba::regrole::text AS owner, NULL AS col,
          datacl AS acl FROM pg_catalog.pg_database WHERE oid >= 16384 OR datname = 'postgres'
          OR datacl::text <> '{=c/postgres,postgres=CTc/postgres}'
        """,
        """
        SELECT oid::text AS key, 'PARAMETER ' || parname AS target, 'postgres' AS owner, NULL AS col, paracl AS acl
        FROM pg_catalog.pg_parameter_acl
        """,
    ]
}
