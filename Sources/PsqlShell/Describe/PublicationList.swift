/// `\\dRp`: publications, with `+` each with what it publishes (psql's `listPublications`, `describePublications`).
enum PublicationList {
    /// Lists or describes publications.
    static func run(_ call: DescribeCall) -> CommandStatus {
        guard let conditions = call.conditions(schemaColumn: nil, nameColumn: "pubname", visibility: nil) else {
            return .error
        }
        if call.isVerbose { return describe(call, conditions) }
        let sql =
            "SELECT pubname AS \"Name\", \(columns)\nFROM pg_catalog.pg_publication"
            + DescribeCall.whereClause(conditions) + "\nORDER BY 1;"
        return call.list(sql, title: "List of publications")
    }

    /// What both forms show of a publication.
    private static let columns = """
        pg_catalog.pg_get_userbyid(pubowner) AS "Owner", puballtables AS "All tables",
          pubinsert AS "Inserts", pubupdate AS "Updates", pubdelete AS "Deletes", pubtruncate AS "Truncates",
          (CASE pubgencols WHEN 'n' THEN 'none' WHEN 's' THEN 'stored' END) AS "Generated columns",
          pubviaroot AS "Via root"
        """

    /// Describes publications one after the other.
    private static func describe(_ call: DescribeCall, _ conditions: [String]) -> CommandStatus {
        let sql =
            "SELECT oid, pubname, puballtables\nFROM pg_catalog.pg_publication" + DescribeCall.whereClause(conditions)
            + "\nORDER BY 2;"
        guard let found = call.query(sql) else { return call.failure }
        if found.rowCount == 0 {
            guard !call.shell.isQuiet else { return .skipLine }
            let named = call.pattern.map { " named \"\($0)\"" }
            call.shell.report(.error, "Did not find any publication\(named ?? "s").")
            return .skipLine
        }
        for row in 0..<found.rowCount {
            let number = found.text(row: row, column: 0) ?? ""
            let facts = "SELECT \(columns)\nFROM pg_catalog.pg_publication WHERE oid = '\(number)';"
            guard let table = call.query(facts) else { return call.failure }
            var footers: [String] = []
            if found.text(row: row, column: 2) != "t" {
                guard let tables = call.query(tablesQuery(number)), let schemas = call.query(schemasQuery(number))
                else {
                    return call.failure
                }
                footers += list(tables, "Tables:") + list(schemas, "Tables from schemas:")
            }
            let printed = Printable(
                table: table, title: "Publication \(found.text(row: row, column: 1) ?? "")",
                footers: footers.isEmpty ? nil : footers)
            call.shell.printTable(printed, options: call.ownOptions)
        }
        return .skipLine
    }

    /// Makes a list of lines below a heading; none for no lines.
    private static func list(_ table: TextTable, _ heading: String) -> [String] {
        guard table.rowCount > 0 else { return [] }
        return [heading] + (0..<table.rowCount).map { "    " + (table.text(row: $0, column: 0) ?? "") }
    }

    /// The tables of a publication, with columns and conditions.
    private static func tablesQuery(_ number: String) -> String {
        """
        SELECT '"' || n.nspname || '.' || c.relname || '"' || CASE WHEN pr.prattrs IS NULL THEN '' ELSE
            ' (' || pg_catalog.array_to_string(ARRAY(SELECT a.attname
              FROM pg_catalog.generate_series(0, pg_catalog.array_upper(pr.prattrs::pg_catalog.int2[], 1)) s,
                pg_catalog.pg_attribute a
              WHERE a.attrelid = c.oid AND a.attnum = pr.prattrs[s] ORDER BY s), ', ') || ')' END
        FROM pg_catalog.pg_class c, pg_catalog.pg_namespace n, pg_catalog.pg_publication_rel pr
        WHERE c.relnamespace = n.oid AND c.oid = pr.prrelid AND pr.prpubid = '\(number)'
        ORDER BY n.nspname, c.relname;
        """
    }

    /// The schemas of a publication.
    private static func schemasQuery(_ number: String) -> String {
        """
        SELECT '"' || n.nspname || '"'
        FROM pg_catalog.pg_namespace n JOIN pg_catalog.pg_publication_namespace pn ON n.oid = pn.pnnspid
        WHERE pn.pnpubid = '\(number)'
        ORDER BY n.nspname;
        """
    }
}
