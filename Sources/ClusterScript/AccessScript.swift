import SQLBasics

/// Writes the privileges of one object: all taken away, then granted one after the other as the catalog lists them.
struct AccessScript {
    /// Where privileges are kept.
    struct Target {
        /// What stands behind ON: `TABLE public.t`.
        var name: String
        var owner: String
        /// The column, for privileges of one column.
        var column: String?

        /// Makes a target.
        init(_ name: String, owner: String, column: String? = nil) {
            self.name = name
            self.owner = owner
            self.column = column
        }
    }

    /// A query for the items of ACLs: wraps one that gives `key`, `target`, `owner`, `col` and `acl`.
    static func query(over source: String) -> String {
        """
        SELECT o.key, o.target, o.owner, o.col, o.place IS NULL AS is_empty, o.place, x.privilege_type AS privilege,
          x.is_grantable, quote_ident(g.rolname) AS grantor, coalesce(quote_ident(e.rolname), 'PUBLIC') AS grantee
        FROM (SELECT s.key, s.target, s.owner, s.col, i.item, i.place FROM (\(source)) s
            LEFT JOIN LATERAL unnest(s.acl) WITH ORDINALITY i(item, place) ON true WHERE s.acl IS NOT NULL) o
          LEFT JOIN LATERAL (\(exploded("o.item"))) x ON true
          LEFT JOIN pg_catalog.pg_authid g ON g.oid = x.grantor LEFT JOIN pg_catalog.pg_authid e ON e.oid = x.grantee
        ORDER BY o.key, o.place
        """
    }

    /// A query for what one item of an ACL says; no rows for NULL.
    static func exploded(_ item: String) -> String {
        """
        SELECT e.* FROM (SELECT ARRAY[\(item)] AS items WHERE \(item) IS NOT NULL) w,
          LATERAL pg_catalog.aclexplode(w.items) e
        """
    }

    /// Writes the statements for rows of `query`, which are of one object or of many.
    static func statements(_ rows: [CatalogRow]) -> [String] {
        var statements: [String] = []
        var rest = rows[...]
        while let first = rest.first {
            let own = rest.prefix { $0["key"] == first["key"] }
            rest = rest.dropFirst(own.count)
            let target = Target(first["target"], owner: first["owner"], column: first[optional: "col"])
            statements += self.statements(Array(own), target)
        }
        return statements
    }

    /// Writes the statements for one object. A column has no privileges to begin with.
    private static func statements(_ rows: [CatalogRow], _ target: Target) -> [String] {
        var statements: [String] = []
        if target.column == nil {
            statements.append("REVOKE ALL ON \(target.name) FROM PUBLIC")
            statements.append("REVOKE ALL ON \(target.name) FROM \(target.owner)")
        }
        var rest = rows.filter { $0[optional: "privilege"] != nil }[...]
        while let first = rest.first {
            let item = rest.prefix { $0["place"] == first["place"] }
            rest = rest.dropFirst(item.count)
            var grants: [String] = []
            for grantable in [true, false] {
                let privileges = item.filter { $0.isTrue("is_grantable") == grantable }.map { $0["privilege"] }
                guard !privileges.isEmpty else { continue }
                let suffix = target.column.map { " (\($0))" } ?? ""
                let list = privileges.map { $0 + suffix }.joined(separator: ", ")
                grants.append(
                    "GRANT \(list) ON \(target.name) TO \(first["grantee"])" + (grantable ? " WITH GRANT OPTION" : ""))
            }
            let isByOwner = first["grantor"] == target.owner
            if !isByOwner { statements.append("SET SESSION AUTHORIZATION \(first["grantor"])") }
            statements += grants
            if !isByOwner { statements.append("RESET SESSION AUTHORIZATION") }
        }
        return statements
    }
}
