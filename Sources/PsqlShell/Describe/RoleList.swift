/// `\du`, `\dg` and `\drg`: roles and who belongs to whom.
enum RoleList {
    /// Lists roles with their attributes in words (psql's `describeRoles`).
    static func roles(_ call: DescribeCall) -> CommandStatus {
        guard let matching = call.conditions(schemaColumn: nil, nameColumn: "r.rolname", visibility: nil) else {
            return .error
        }
        let isPlain = !call.showsSystem && call.pattern == nil
        let conditions = (isPlain ? ["r.rolname !~ '^pg_'"] : []) + matching
        let description =
            call.isVerbose ? ",\n  pg_catalog.shobj_description(r.oid, 'pg_authid') AS description" : ""
        let sql = """
            SELECT r.rolname, r.rolsuper, r.rolinherit, r.rolcreaterole, r.rolcreatedb, r.rolcanlogin,
              r.rolreplication, r.rolbypassrls, r.rolconnlimit, r.rolvaliduntil\(description)
            FROM pg_catalog.pg_roles r\(DescribeCall.whereClause(conditions))
            ORDER BY 1;
            """
        guard let found = call.query(sql) else { return call.failure }
        var names = ["Role name", "Attributes"]
        if call.isVerbose { names.append("Description") }
        var table = TextTable(columns: names.map { TextColumn($0) })
        for row in 0..<found.rowCount {
            let cells = [found.text(row: row, "rolname"), attributes(found, row)]
            table.append(row: cells + (call.isVerbose ? [found.text(row: row, "description")] : []))
        }
        var options = call.ownOptions
        options.showsFooter = false
        call.shell.printTable(Printable(table: table, title: "List of roles"), options: options)
        return .skipLine
    }

    /// Returns a role's attributes in words.
    private static func attributes(_ table: TextTable, _ row: Int) -> String {
        let flags: [(column: String, shownFor: String, words: String)] = [
            ("rolsuper", "t", "Superuser"), ("rolinherit", "f", "No inheritance"),
            ("rolcreaterole", "t", "Create role"), ("rolcreatedb", "t", "Create DB"),
            ("rolcanlogin", "f", "Cannot login"), ("rolreplication", "t", "Replication"),
            ("rolbypassrls", "t", "Bypass RLS"),
        ]
        let words = flags.filter { table.text(row: row, $0.column) == $0.shownFor }.map(\.words)
        var lines = [words.joined(separator: ", ")]
        if let limit = table.text(row: row, "rolconnlimit").flatMap({ Int($0) }), limit >= 0 {
            lines.append(limit == 0 ? "No connections" : limit == 1 ? "1 connection" : "\(limit) connections")
        }
        if let time = table.text(row: row, "rolvaliduntil") { lines.append("Password valid until \(time)") }
        return lines.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// Lists memberships (psql's `describeRoleGrants`).
    static func grants(_ call: DescribeCall) -> CommandStatus {
        guard let matching = call.conditions(schemaColumn: nil, nameColumn: "member.rolname", visibility: nil) else {
            return .error
        }
        let isPlain = !call.showsSystem && call.pattern == nil
        let conditions = (isPlain ? ["member.rolname !~ '^pg_'"] : []) + matching
        let sql = """
            SELECT member.rolname AS "Role name", role.rolname AS "Member of",
              pg_catalog.concat_ws(', ', CASE WHEN g.admin_option THEN 'ADMIN' END,
                CASE WHEN g.inherit_option THEN 'INHERIT' END, CASE WHEN g.set_option THEN 'SET' END) AS "Options",
              grantor.rolname AS "Grantor"
            FROM pg_catalog.pg_auth_members g
              JOIN pg_catalog.pg_roles member ON member.oid = g.member
              LEFT JOIN pg_catalog.pg_roles role ON role.oid = g.roleid
              LEFT JOIN pg_catalog.pg_roles grantor ON grantor.oid = g.grantor\(DescribeCall.whereClause(conditions))
            ORDER BY 1, 2, 4;
            """
        return call.list(sql, title: "List of role grants")
    }
}
