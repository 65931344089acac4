import SQLBasics

extension ObjectStatement {
    /// The statement as SQL.
    var sql: String {
        switch self {
        case .wrapper(let node):
            words(
                node.action.rawValue, "FOREIGN DATA WRAPPER", node.name.sql,
                node.functions.map(\.sql).joined(separator: " "), node.options.sql)
        case .server(let node): node.sql
        case .userMapping(let node): node.sql
        case .foreignTable(let node): node.sql
        case .importForeignSchema(let node): node.sql
        case .tablespace(let node): node.sql
        case .moveAll(let node):
            words(
                "ALTER", node.kind.rawValue, "ALL IN TABLESPACE", node.source.sql,
                node.owners.isEmpty ? nil : "OWNED BY " + commas(node.owners.map(\.sql)), "SET TABLESPACE",
                node.target.sql, node.isNoWait ? "NOWAIT" : nil)
        case .createStatistics(let node):
            words(
                "CREATE STATISTICS", node.ifNotExists ? "IF NOT EXISTS" : nil, node.name?.sql, node.kinds.list, "ON",
                commas(node.items.map(\.sql)), "FROM", commas(node.from.map(\.sql)))
        case .alterStatistics(let node):
            words(
                "ALTER STATISTICS", node.ifExists ? "IF EXISTS" : nil, node.name.sql, "SET STATISTICS",
                node.target.map { String($0) } ?? "DEFAULT")
        case .publication(let node): node.sql
        case .subscription(let node): node.sql
        case .alterSystem(let node): "ALTER SYSTEM " + node.sql
        case .securityLabel(let node):
            words(
                "SECURITY LABEL", prefixed("FOR", node.provider?.sql), "ON", node.object.sql, "IS",
                node.label.map(Quoting.literal) ?? "NULL")
        case .createOperator(let node): words("CREATE OPERATOR", node.name.plainSQL, node.attributes.sql)
        case .alterOperator(let node): words("ALTER OPERATOR", node.operator.sql, "SET", node.attributes.sql)
        case .privileged(let node):
            words(node.feature, node.ifNotExists ? "IF NOT EXISTS" : nil, node.name.sql, node.rest)
        }
    }
}

extension WrapperStatement.Function {
    /// The clause as SQL.
    fileprivate var sql: String {
        let word = isHandler ? "HANDLER" : "VALIDATOR"
        return name.map { "\(word) \($0.sql)" } ?? "NO \(word)"
    }
}

extension Array where Element == GenericOption {
    /// The options as SQL; nothing when there are none.
    var sql: String? {
        prefixed(
            "OPTIONS",
            parenthesized(map { words($0.action.rawValue, $0.name.sql, $0.value.map(Quoting.literal)) }))
    }
}

extension ServerStatement {
    /// The statement as SQL.
    fileprivate var sql: String {
        words(
            action.rawValue, "SERVER", ifNotExists ? "IF NOT EXISTS" : nil, name.sql,
            prefixed("TYPE", type.map(Quoting.literal)),
            version.map { "VERSION " + ($0.map(Quoting.literal) ?? "NULL") },
            prefixed("FOREIGN DATA WRAPPER", wrapper?.sql), options.sql)
    }
}

extension UserMappingStatement {
    /// The statement as SQL.
    fileprivate var sql: String {
        let condition = action == .create ? "IF NOT EXISTS" : "IF EXISTS"
        return words(
            action.rawValue, "USER MAPPING", isConditional ? condition : nil, "FOR", role.sql, "SERVER", server.sql,
            options.sql)
    }
}

extension ForeignTableStatement {
    /// The statement as SQL.
    fileprivate var sql: String {
        words(
            "CREATE FOREIGN TABLE", table.ifNotExists ? "IF NOT EXISTS" : nil, table.name.sql,
            "(" + commas(table.elements.map(\.sql)) + ")",
            table.inherits.isEmpty ? nil : "INHERITS (" + commas(table.inherits.map(\.sql)) + ")", "SERVER",
            server.sql, options.sql)
    }
}

extension ImportForeignSchemaStatement {
    /// The statement as SQL.
    fileprivate var sql: String {
        words(
            "IMPORT FOREIGN SCHEMA", remoteSchema.sql,
            isLimit.map { ($0 ? "LIMIT TO " : "EXCEPT ") + "(" + commas(tables.map(\.sql)) + ")" }, "FROM SERVER",
            server.sql, "INTO", localSchema.sql, options.sql)
    }
}

extension TablespaceStatement {
    /// The statement as SQL.
    fileprivate var sql: String {
        switch action {
        case .create:
            words(
                "CREATE TABLESPACE", name.sql, prefixed("OWNER", owner?.sql), "LOCATION", Quoting.literal(location),
                options.sql(behind: "WITH"))
        case .alter: words("ALTER TABLESPACE", name.sql, options.sql(behind: isReset ? "RESET" : "SET"))
        case .drop: words("DROP TABLESPACE", ifExists ? "IF EXISTS" : nil, name.sql)
        }
    }
}

extension PublicationStatement {
    /// The statement as SQL.
    fileprivate var sql: String {
        let list = objects.isEmpty ? nil : commas(objects.map(\.sql))
        if action == .create {
            return words(
                "CREATE PUBLICATION", name.sql, isForAllTables ? "FOR ALL TABLES" : prefixed("FOR", list),
                options.sql(behind: "WITH"))
        }
        if change == .options { return words("ALTER PUBLICATION", name.sql, options.sql(behind: "SET")) }
        return words("ALTER PUBLICATION", name.sql, change.rawValue, list)
    }
}

extension PublicationStatement.Object {
    /// The object as SQL.
    fileprivate var sql: String {
        switch self {
        case .table(let table, let columns, let condition):
            words(
                "TABLE", FromItem.table(table).sql, columns.list, prefixed("WHERE", condition.map { "(\($0.sql))" }))
        case .schema(let name, _): "TABLES IN SCHEMA " + (name?.sql ?? "CURRENT_SCHEMA")
        }
    }
}

extension SubscriptionStatement {
    /// The statement as SQL.
    fileprivate var sql: String {
        let names = publications.isEmpty ? nil : commas(publications.map(\.sql))
        let text: String? = connection.isEmpty ? nil : Quoting.literal(connection)
        switch action {
        case .create:
            return words(
                "CREATE SUBSCRIPTION", name.sql, "CONNECTION", Quoting.literal(connection),
                prefixed("PUBLICATION", names), options.sql(behind: "WITH"))
        case .drop: return words("DROP SUBSCRIPTION", ifExists ? "IF EXISTS" : nil, name.sql)
        case .alter:
            let isBare = change == .options || change == .skip
            return words(
                "ALTER SUBSCRIPTION", name.sql, change?.rawValue, change == .connection ? text ?? "''" : nil, names,
                isBare ? parenthesized(options.map(\.assignment)) : options.sql(behind: "WITH"))
        }
    }
}
