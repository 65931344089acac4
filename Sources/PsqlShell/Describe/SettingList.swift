/// `\dconfig` and `\drds`: settings.
enum SettingList {
    /// Lists parameters; without a pattern those that are not at their default (psql's `describeConfigurationParameters`).
    static func parameters(_ call: DescribeCall) -> CommandStatus {
        var conditions: [String] = []
        if let pattern = call.pattern {
            let regex = NamePattern(pattern.lowercased()).name
            conditions += [NamePattern.condition("pg_catalog.lower(s.name)", matches: regex)].compactMap(\.self)
        } else {
            conditions += ["s.source <> 'default'", "s.setting IS DISTINCT FROM s.boot_val"]
        }
        var columns = ["s.name AS \"Parameter\"", "pg_catalog.current_setting(s.name) AS \"Value\""]
        if call.isVerbose {
            columns += ["s.vartype AS \"Type\"", "s.context AS \"Context\"", DescribeCall.acl("p.paracl")]
        }
        let sql =
            "SELECT \(columns.joined(separator: ", "))\nFROM pg_catalog.pg_settings s"
            + (call.isVerbose
                ? "\n  LEFT JOIN pg_catalog.pg_parameter_acl p ON pg_catalog.lower(s.name) = p.parname" : "")
            + DescribeCall.whereClause(conditions) + "\nORDER BY 1;"
        let title =
            call.pattern == nil ? "List of non-default configuration parameters" : "List of configuration parameters"
        return call.list(sql, title: title)
    }

    /// Lists settings of roles and databases (psql's `listDbRoleSettings`).
    static func roleSettings(_ call: DescribeCall) -> CommandStatus {
        guard var conditions = call.conditions(schemaColumn: nil, nameColumn: "r.rolname", visibility: nil) else {
            return .error
        }
        let database = call.arguments.first
        if let database {
            let second = DescribeCall(shell: call.shell, name: call.name, pattern: database)
            guard let more = second.conditions(schemaColumn: nil, nameColumn: "d.datname", visibility: nil) else {
                return .error
            }
            conditions += more
        }
        let sql = """
            SELECT r.rolname AS "Role", d.datname AS "Database",
              pg_catalog.array_to_string(s.setconfig, E'\\n') AS "Settings"
            FROM pg_catalog.pg_db_role_setting s
              LEFT JOIN pg_catalog.pg_database d ON d.oid = s.setdatabase
              LEFT JOIN pg_catalog.pg_roles r ON r.oid = s.setrole\(DescribeCall.whereClause(conditions))
            ORDER BY 1, 2;
            """
        guard let table = call.query(sql) else { return call.failure }
        if table.rowCount == 0 && !call.shell.isQuiet {
            let named = call.pattern.map { " for role \"\($0)\"" } ?? ""
            let placed = database.map { " and database \"\($0)\"" } ?? ""
            call.shell.report(.error, "Did not find any settings\(named)\(placed).")
            return .skipLine
        }
        call.shell.printTable(Printable(table: table, title: "List of settings"), options: call.options)
        for extra in call.arguments.dropFirst() {
            call.shell.report(.warning, "\\drds: extra argument \"\(extra)\" ignored")
        }
        return .skipLine
    }
}
