import SQLBasics

extension DatabaseScript {
    /// Views and materialized views, the latter without rows.
    func views() throws(Diagnostic) -> [Piece] {
        let rows = try reader.rows(
            """
            SELECT c.oid, c.oid::regclass AS name, relkind, pg_get_viewdef(c.oid) AS query,
              (SELECT string_agg(o, ', ' ORDER BY place) FROM unnest(reloptions) WITH ORDINALITY u(o, place)) AS options,
              quote_ident(spcname) AS tablespace,
              (SELECT string_agg('NULL::' || format_type(atttypid, atttypmod) || ' AS ' || quote_ident(attname), ', '
                 ORDER BY attnum) FROM pg_catalog.pg_attribute WHERE attrelid = c.oid AND attnum > 0) AS nulls
            FROM pg_catalog.pg_class c LEFT JOIN pg_catalog.pg_tablespace t ON t.oid = reltablespace
            WHERE relkind IN ('v', 'm') AND relpersistence <> 't' AND c.oid >= 16384 ORDER BY c.oid
            """)
        return rows.map(view)
    }

    /// Makes a view; what stands in for it in a ring has its columns and no rows to speak of.
    private func view(_ row: CatalogRow) -> Piece {
        let options = row[optional: "options"].map { " WITH (\($0))" } ?? ""
        let query = row["query"].hasSuffix(";") ? String(row["query"].dropLast()) : row["query"]
        let address = CatalogAddress(catalogs.relation, row["oid"])
        if row["relkind"] == "m" {
            let tablespace = row[optional: "tablespace"].map { " TABLESPACE \($0)" } ?? ""
            return Piece(
                [address],
                ["CREATE MATERIALIZED VIEW \(row["name"])\(options)\(tablespace) AS\n\(query)\nWITH NO DATA"])
        }
        var piece = Piece([address], ["CREATE OR REPLACE VIEW \(row["name"])\(options) AS\n\(query)"])
        piece.standIn = ["CREATE VIEW \(row["name"]) AS SELECT \(row["nulls"])"]
        return piece
    }

    /// Fills the materialized views that have rows, each after those that it reads.
    func refreshes() throws(Diagnostic) -> [String] {
        try reader.rows(
            """
            SELECT c.oid::regclass AS name FROM pg_catalog.pg_class c
            WHERE relkind = 'm' AND relispopulated ORDER BY c.oid
            """
        ).map { "REFRESH MATERIALIZED VIEW \($0["name"])" }
    }

    /// Rules.
    func rules() throws(Diagnostic) -> [String] {
        let rows = try reader.rows(
            """
            SELECT ev_class::regclass AS name, quote_ident(rulename) AS rule, ev_enabled, pg_get_ruledef(r.oid) AS definition
            FROM pg_catalog.pg_rewrite r JOIN pg_catalog.pg_class c ON c.oid = ev_class
            WHERE rulename <> '_RETURN' AND r.oid >= 16384 AND relpersistence <> 't' ORDER BY r.oid
            """)
        return rows.flatMap { row in
            [row["definition"]] + Self.firing(row["ev_enabled"], "RULE \(row["rule"])", on: row["name"])
        }
    }

    /// Tells when a rule or a trigger fires where that is not as it is made.
    static func firing(_ letter: String, _ object: String, on table: String) -> [String] {
        let words = ["D": "DISABLE", "R": "ENABLE REPLICA", "A": "ENABLE ALWAYS"]
        return words[letter].map { ["ALTER TABLE \(table) \($0) \(object)"] } ?? []
    }

    /// Triggers.
    func triggers() throws(Diagnostic) -> [String] {
        let rows = try reader.rows(
            """
            SELECT tgrelid::regclass AS name, quote_ident(tgname) AS trigger, tgenabled, pg_get_triggerdef(t.oid) AS definition,
              tgparentid <> 0 AS is_copy, (SELECT p.tgenabled FROM pg_catalog.pg_trigger p WHERE p.oid = t.tgparentid) AS above
            FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = tgrelid
            WHERE NOT tgisinternal AND relpersistence <> 't' ORDER BY t.oid
            """)
        return rows.flatMap { row -> [String] in
            let object = "TRIGGER \(row["trigger"])"
            let table = "ONLY \(row["name"])"
            if !row.isTrue("is_copy") { return [row["definition"]] + Self.firing(row["tgenabled"], object, on: table) }
            guard row["tgenabled"] != row["above"] else { return [] }
            if row["tgenabled"] == "O" { return ["ALTER TABLE \(table) ENABLE \(object)"] }
            return Self.firing(row["tgenabled"], object, on: table)
        }
    }

    /// Row-level security.
    func policies() throws(Diagnostic) -> [String] {
        let switches = try reader.rows(
            """
            SELECT c.oid::regclass AS name, relrowsecurity, relforcerowsecurity FROM pg_catalog.pg_class c
            WHERE (relrowsecurity OR relforcerowsecurity) AND relpersistence <> 't' ORDER BY c.oid
            """)
        let policies = try reader.rows(
            """
            SELECT polrelid::regclass AS name, quote_ident(polname) AS policy, polpermissive, polcmd,
              CASE WHEN polroles = '{0}' THEN 'PUBLIC' ELSE (SELECT string_agg(coalesce(quote_ident(rolname), 'PUBLIC'), ', '
                ORDER BY place) FROM unnest(polroles) WITH ORDINALITY u(role, place)
                LEFT JOIN pg_catalog.pg_authid a ON a.oid = role) END AS roles,
              pg_get_expr(polqual, polrelid) AS condition, pg_get_expr(polwithcheck, polrelid) AS check
            FROM pg_catalog.pg_policy p JOIN pg_catalog.pg_class c ON c.oid = polrelid
            WHERE relpersistence <> 't' ORDER BY p.oid
            """)
        let commands = ["r": "SELECT", "a": "INSERT", "w": "UPDATE", "d": "DELETE"]
        return policies.map { row in
            var text = "CREATE POLICY \(row["policy"]) ON \(row["name"])"
            if !row.isTrue("polpermissive") { text += " AS RESTRICTIVE" }
            text += " FOR \(commands[row["polcmd"]] ?? "ALL") TO \(row["roles"])"
            if let condition = row[optional: "condition"] { text += " USING (\(condition))" }
            if let check = row[optional: "check"] { text += " WITH CHECK (\(check))" }
            return text
        }
            + switches.flatMap { row in
                [("relrowsecurity", "ENABLE"), ("relforcerowsecurity", "FORCE")].filter { row.isTrue($0.0) }
                    .map { "ALTER TABLE \(row["name"]) \($0.1) ROW LEVEL SECURITY" }
            }
    }
}
