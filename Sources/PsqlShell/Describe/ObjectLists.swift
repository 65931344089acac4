/// `\db`, `\de…`, `\dl`, `\dL`, `\dRs` and `\dX`: the objects that are little more than a name.
enum ObjectLists {
    /// Lists tablespaces (psql's `describeTablespaces`).
    static func tablespaces(_ call: DescribeCall) -> CommandStatus {
        var columns = [
            "spcname AS \"Name\"", "pg_catalog.pg_get_userbyid(spcowner) AS \"Owner\"",
            "pg_catalog.pg_tablespace_location(oid) AS \"Location\"",
        ]
        if call.isVerbose {
            columns += [
                DescribeCall.acl("spcacl"), "spcoptions AS \"Options\"",
                "pg_catalog.pg_size_pretty(pg_catalog.pg_tablespace_size(oid)) AS \"Size\"",
                "pg_catalog.shobj_description(oid, 'pg_tablespace') AS \"Description\"",
            ]
        }
        return list(call, columns, "pg_catalog.pg_tablespace", name: "spcname", title: "List of tablespaces")
    }

    /// Lists foreign-data wrappers (psql's `listForeignDataWrappers`).
    static func wrappers(_ call: DescribeCall) -> CommandStatus {
        var columns = [
            "w.fdwname AS \"Name\"", "pg_catalog.pg_get_userbyid(w.fdwowner) AS \"Owner\"",
            "w.fdwhandler::pg_catalog.regproc AS \"Handler\"", "w.fdwvalidator::pg_catalog.regproc AS \"Validator\"",
        ]
        if call.isVerbose {
            columns += [
                DescribeCall.acl("w.fdwacl"), options("w.fdwoptions"),
                "pg_catalog.obj_description(w.oid, 'pg_foreign_data_wrapper') AS \"Description\"",
            ]
        }
        return list(
            call, columns, "pg_catalog.pg_foreign_data_wrapper w", name: "w.fdwname",
            title: "List of foreign-data wrappers")
    }

    /// Lists foreign servers (psql's `listForeignServers`).
    static func servers(_ call: DescribeCall) -> CommandStatus {
        var columns = [
            "s.srvname AS \"Name\"", "pg_catalog.pg_get_userbyid(s.srvowner) AS \"Owner\"",
            "w.fdwname AS \"Foreign-data wrapper\"",
        ]
        if call.isVerbose {
            columns += [
                DescribeCall.acl("s.srvacl"), "s.srvtype AS \"Type\"", "s.srvversion AS \"Version\"",
                options("s.srvoptions"),
                "pg_catalog.obj_description(s.oid, 'pg_foreign_server') AS \"Description\"",
            ]
        }
        return list(
            call, columns,
            "pg_catalog.pg_foreign_server s\n  JOIN pg_catalog.pg_foreign_data_wrapper w ON w.oid = s.srvfdw",
            name: "s.srvname", title: "List of foreign servers")
    }

    /// Lists user mappings (psql's `listUserMappings`), a pattern being about the server or the role.
    static func userMappings(_ call: DescribeCall) -> CommandStatus {
        var conditions: [String] = []
        if let pattern = call.pattern {
            let either = ["m.srvname", "m.usename"].flatMap {
                NamePattern(pattern).conditions(schemaColumn: nil, nameColumn: $0, visibility: nil)
            }
            if !either.isEmpty { conditions.append("(\(either.joined(separator: " OR ")))") }
        }
        let columns =
            ["m.srvname AS \"Server\"", "m.usename AS \"User name\""]
            + (call.isVerbose ? [options("m.umoptions")] : [])
        let sql =
            "SELECT \(columns.joined(separator: ",\n  "))\nFROM pg_catalog.pg_user_mappings m"
            + DescribeCall.whereClause(conditions) + "\nORDER BY 1, 2;"
        return call.list(sql, title: "List of user mappings")
    }

    /// Lists foreign tables (psql's `listForeignTables`).
    static func foreignTables(_ call: DescribeCall) -> CommandStatus {
        let visibility = "pg_catalog.pg_table_is_visible(c.oid)"
        guard
            let conditions = call.conditions(
                schemaColumn: "n.nspname", nameColumn: "c.relname", visibility: visibility)
        else { return .error }
        var columns = ["n.nspname AS \"Schema\"", "c.relname AS \"Table\"", "s.srvname AS \"Server\""]
        if call.isVerbose {
            columns += [
                options("t.ftoptions"), "pg_catalog.obj_description(c.oid, 'pg_class') AS \"Description\"",
            ]
        }
        let sql = """
            SELECT \(columns.joined(separator: ",\n  "))
            FROM pg_catalog.pg_foreign_table t
              JOIN pg_catalog.pg_class c ON c.oid = t.ftrelid
              JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_catalog.pg_foreign_server s ON s.oid = t.ftserver\(DescribeCall.whereClause(conditions))
            ORDER BY 1, 2;
            """
        return call.list(sql, title: "List of foreign tables")
    }

    /// Lists large objects (psql's `listLargeObjects`).
    static func largeObjects(_ call: DescribeCall) -> CommandStatus {
        let acl = call.isVerbose ? "\n  \(DescribeCall.acl("lomacl"))," : ""
        let sql = """
            SELECT oid AS "ID", pg_catalog.pg_get_userbyid(lomowner) AS "Owner",\(acl)
              pg_catalog.obj_description(oid, 'pg_largeobject') AS "Description"
            FROM pg_catalog.pg_largeobject_metadata
            ORDER BY oid
            """
        return call.list(sql, title: "Large objects")
    }

    /// Lists languages (psql's `listLanguages`).
    static func languages(_ call: DescribeCall) -> CommandStatus {
        guard let matching = call.conditions(schemaColumn: nil, nameColumn: "l.lanname", visibility: nil) else {
            return .error
        }
        let isPlain = !call.showsSystem && call.pattern == nil
        var columns = [
            "l.lanname AS \"Name\"", "pg_catalog.pg_get_userbyid(l.lanowner) AS \"Owner\"",
            "l.lanpltrusted AS \"Trusted\"",
        ]
        if call.isVerbose {
            columns += [
                "NOT l.lanispl AS \"Internal language\"",
                "l.lanplcallfoid::pg_catalog.regprocedure AS \"Call handler\"",
                "l.lanvalidator::pg_catalog.regprocedure AS \"Validator\"",
                "l.laninline::pg_catalog.regprocedure AS \"Inline handler\"", DescribeCall.acl("l.lanacl"),
            ]
        }
        columns.append("pg_catalog.obj_description(l.oid, 'pg_language') AS \"Description\"")
        let sql =
            "SELECT \(columns.joined(separator: ",\n  "))\nFROM pg_catalog.pg_language l"
            + DescribeCall.whereClause((isPlain ? ["l.lanispl"] : []) + matching) + "\nORDER BY 1;"
        return call.list(sql, title: "List of languages")
    }

    /// Lists extended statistics (psql's `listExtendedStats`).
    static func statistics(_ call: DescribeCall) -> CommandStatus {
        let visibility = "pg_catalog.pg_statistics_obj_is_visible(e.oid)"
        guard
            let conditions = call.conditions(
                schemaColumn: "e.stxnamespace::pg_catalog.regnamespace::pg_catalog.text", nameColumn: "e.stxname",
                visibility: visibility)
        else { return .error }
        let sql = """
            SELECT e.stxnamespace::pg_catalog.regnamespace::pg_catalog.text AS "Schema", e.stxname AS "Name",
              pg_catalog.format('%s FROM %s', pg_catalog.pg_get_statisticsobjdef_columns(e.oid),
                e.stxrelid::pg_catalog.regclass) AS "Definition",
              CASE WHEN 'd' = ANY (e.stxkind) THEN 'defined' END AS "Ndistinct",
              CASE WHEN 'f' = ANY (e.stxkind) THEN 'defined' END AS "Dependencies",
              CASE WHEN 'm' = ANY (e.stxkind) THEN 'defined' END AS "MCV"
            FROM pg_catalog.pg_statistic_ext e\(DescribeCall.whereClause(conditions))
            ORDER BY 1, 2;
            """
        return call.list(sql, title: "List of extended statistics")
    }

    /// Lists subscriptions (psql's `describeSubscriptions`).
    static func subscriptions(_ call: DescribeCall) -> CommandStatus {
        guard let matching = call.conditions(schemaColumn: nil, nameColumn: "subname", visibility: nil) else {
            return .error
        }
        var columns = [
            "subname AS \"Name\"", "pg_catalog.pg_get_userbyid(subowner) AS \"Owner\"", "subenabled AS \"Enabled\"",
            "subpublications AS \"Publication\"",
        ]
        if call.isVerbose { columns += verboseSubscriptionColumns }
        let here =
            "subdbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())"
        let sql =
            "SELECT \(columns.joined(separator: ",\n  "))\nFROM pg_catalog.pg_subscription"
            + DescribeCall.whereClause([here] + matching) + "\nORDER BY 1;"
        return call.list(sql, title: "List of subscriptions")
    }

    /// The columns that `+` adds to subscriptions.
    private static let verboseSubscriptionColumns = [
        "subbinary AS \"Binary\"",
        "CASE substream WHEN 'f' THEN 'off' WHEN 't' THEN 'on' WHEN 'p' THEN 'parallel' END AS \"Streaming\"",
        "subtwophasestate AS \"Two-phase commit\"", "subdisableonerr AS \"Disable on error\"",
        "suborigin AS \"Origin\"", "subpasswordrequired AS \"Password required\"",
        "subrunasowner AS \"Run as owner?\"", "subfailover AS \"Failover\"",
        "subsynccommit AS \"Synchronous commit\"", "subconninfo AS \"Conninfo\"", "subskiplsn AS \"Skip LSN\"",
    ]

    /// Runs a query over one relation and prints it.
    private static func list(
        _ call: DescribeCall, _ columns: [String], _ from: String, name: String, title: String
    ) -> CommandStatus {
        guard let conditions = call.conditions(schemaColumn: nil, nameColumn: name, visibility: nil) else {
            return .error
        }
        let sql =
            "SELECT \(columns.joined(separator: ",\n  "))\nFROM \(from)" + DescribeCall.whereClause(conditions)
            + "\nORDER BY 1;"
        return call.list(sql, title: title)
    }

    /// Returns an expression that shows options as psql does.
    static func options(_ column: String, heading: String = "FDW options") -> String {
        """
        CASE WHEN \(column) IS NULL THEN '' ELSE '(' || pg_catalog.array_to_string(ARRAY(
              SELECT pg_catalog.quote_ident(option_name) || ' ' || pg_catalog.quote_literal(option_value)
              FROM pg_catalog.pg_options_to_table(\(column))), ', ') || ')' END AS "\(heading)"
        """
    }
}
