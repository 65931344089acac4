import SQLBasics

/// Writes roles: first what they are but for what would change who grants are by, last the rest.
struct RoleScript {
    let reader: CatalogReader

    /// Roles that users made, and the first superuser, in the order in which they came.
    private static let roles = """
        SELECT r.oid, quote_ident(rolname) AS name, rolname = session_user AS is_first, rolsuper, rolinherit, rolcreaterole,
          rolcreatedb, rolcanlogin, rolreplication, rolbypassrls, rolconnlimit, rolpassword,
          rolvaliduntil::text AS valid_until, shobj_description(r.oid, 'pg_authid') AS comment
        FROM pg_catalog.pg_authid r WHERE oid = 10 OR oid >= 16384 ORDER BY oid
        """

    /// What the roles are, without SUPERUSER and without memberships: a grant is recorded as by the owner when whoever grants
    /// has the owner's rights (`select_best_grantor`), and the script repeats grants as they are recorded.
    func beginning() throws(Diagnostic) -> [String] {
        var statements: [String] = []
        for role in try reader.rows(Self.roles) {
            let options = options(of: role).joined(separator: " ")
            if !role.isTrue("is_first") {
                statements.append("CREATE ROLE \(role["name"]) WITH \(options)")
            } else if options != Self.firstOptions {
                statements.append("ALTER ROLE \(role["name"]) WITH \(options)")
            }
            if let comment = role[optional: "comment"] {
                statements.append("COMMENT ON ROLE \(role["name"]) IS \(Quoting.literal(comment))")
            }
        }
        return statements
    }

    /// What the first superuser is in a fresh cluster.
    private static let firstOptions = "INHERIT CREATEROLE CREATEDB LOGIN REPLICATION BYPASSRLS"

    /// The options of a role as ALTER ROLE takes them.
    private func options(of role: CatalogRow) -> [String] {
        let switches = [
            ("rolinherit", "INHERIT"), ("rolcreaterole", "CREATEROLE"), ("rolcreatedb", "CREATEDB"),
            ("rolcanlogin", "LOGIN"), ("rolreplication", "REPLICATION"), ("rolbypassrls", "BYPASSRLS"),
        ]
        var options = switches.map { column, word in (role.isTrue(column) ? "" : "NO") + word }
        if role["rolconnlimit"] != "-1" { options.append("CONNECTION LIMIT \(role["rolconnlimit"])") }
        if let password = role[optional: "rolpassword"] { options.append("PASSWORD \(Quoting.literal(password))") }
        if let limit = role[optional: "valid_until"] { options.append("VALID UNTIL \(Quoting.literal(limit))") }
        return options
    }

    /// SUPERUSER, and what the first superuser lost.
    func superusers() throws(Diagnostic) -> [String] {
        try reader.rows(Self.roles).compactMap { role in
            if role.isTrue("is_first") { return nil }
            return role.isTrue("rolsuper") ? "ALTER ROLE \(role["name"]) WITH SUPERUSER" : nil
        }
    }

    /// The memberships, each behind the one that lets its grantor grant; and the predefined ones that were taken away.
    func memberships(fresh: Set<String>) throws(Diagnostic) -> [String] {
        let rows = try reader.rows(Self.memberships)
        let present = Set(rows.map { $0["key"] })
        var statements = fresh.subtracting(present).sorted().map { "REVOKE " + $0.replacing(" TO ", with: " FROM ") }
        var waiting = rows.filter { !fresh.contains($0["key"]) }
        var admins: Set<String> = []
        while !waiting.isEmpty {
            let ready = waiting.filter { $0.isTrue("by_first") || admins.contains("\($0["grantor"]) \($0["role"])") }
            let next = ready.isEmpty ? waiting : ready
            for row in next {
                if row.isTrue("admin_option") { admins.insert("\(row["member"]) \(row["role"])") }
                statements.append(statement(row))
            }
            if ready.isEmpty { break }
            waiting.removeAll { row in
                row.isTrue("by_first") || ready.contains { $0["oid"] == row["oid"] }
            }
        }
        return statements
    }

    /// The keys of the memberships that there are, `role TO member`.
    func membershipKeys() throws(Diagnostic) -> Set<String> { Set(try reader.rows(Self.memberships).map { $0["key"] }) }

    private static let memberships = """
        SELECT m.oid, quote_ident(r.rolname) AS role, quote_ident(u.rolname) AS member, quote_ident(g.rolname) AS grantor,
          admin_option, inherit_option, set_option, m.grantor = 10 AS by_first,
          quote_ident(r.rolname) || ' TO ' || quote_ident(u.rolname)
            || CASE WHEN m.oid >= 16384 THEN ' BY ' || quote_ident(g.rolname) ELSE '' END AS key
        FROM pg_catalog.pg_auth_members m JOIN pg_catalog.pg_authid r ON r.oid = m.roleid
          JOIN pg_catalog.pg_authid u ON u.oid = m.member JOIN pg_catalog.pg_authid g ON g.oid = m.grantor
        ORDER BY m.oid
        """

    /// Writes a membership.
    private func statement(_ row: CatalogRow) -> String {
        let options = [("admin_option", "ADMIN"), ("inherit_option", "INHERIT"), ("set_option", "SET")]
            .map { column, word in "\(word) \(row.isTrue(column) ? "TRUE" : "FALSE")" }
        return "GRANT \(row["role"]) TO \(row["member"]) WITH \(options.joined(separator: ", ")) "
            + "GRANTED BY \(row["grantor"])"
    }

    /// What ALTER ROLE … SET and ALTER DATABASE … SET keep.
    func settings() throws(Diagnostic) -> [String] {
        let rows = try reader.rows(
            """
            SELECT quote_ident(d.datname) AS database, quote_ident(r.rolname) AS role, c.item AS item
            FROM pg_catalog.pg_db_role_setting s LEFT JOIN pg_catalog.pg_database d ON d.oid = s.setdatabase
              LEFT JOIN pg_catalog.pg_authid r ON r.oid = s.setrole, unnest(s.setconfig) WITH ORDINALITY c(item, place)
            ORDER BY s.setdatabase, s.setrole, c.place
            """)
        return rows.map { row in
            let target: String
            switch (row[optional: "role"], row[optional: "database"]) {
            case (let role?, let database?): target = "ROLE \(role) IN DATABASE \(database)"
            case (let role?, nil): target = "ROLE \(role)"
            case (nil, let database?): target = "DATABASE \(database)"
            case (nil, nil): target = "ROLE ALL"
            }
            return "ALTER \(target) SET " + SettingText.assignment(row["item"])
        }
    }
}

/// Settings as `SET` takes them.
enum SettingText {
    /// The parameters whose values are lists of names, which are written as they are kept (GUC_LIST_QUOTE).
    private static let lists: Set<String> = [
        "local_preload_libraries", "search_path", "session_preload_libraries", "shared_preload_libraries",
        "temp_tablespaces", "unix_socket_directories",
    ]

    /// Turns `name=value` into `name TO 'value'`.
    static func assignment(_ item: String) -> String {
        let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = parts.first.map(String.init) ?? item
        let value = parts.count > 1 ? String(parts[1]) : ""
        let words = name.split(separator: ".").map { Quoting.identifier(String($0)) }.joined(separator: ".")
        let isList = lists.contains(name.lowercased()) && !value.isEmpty
        return "\(words) TO \(isList ? value : Quoting.literal(value))"
    }
}
