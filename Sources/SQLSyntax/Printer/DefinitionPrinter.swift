import SQLBasics

extension DefinitionStatement {
    /// The statement as SQL.
    var sql: String {
        switch self {
        case .createTable(let node): node.sql
        case .createTableAs(let node): node.sql
        case .type(let node): node.sql
        case .refresh(let node):
            words(
                "REFRESH MATERIALIZED VIEW", node.isConcurrent ? "CONCURRENTLY" : nil, node.name.sql,
                node.withData ? nil : "WITH NO DATA")
        case .createView(let node): node.sql
        case .createIndex(let node): node.sql
        case .createSequence(let node):
            words(
                "CREATE", node.persistence.sql, "SEQUENCE", node.ifNotExists ? "IF NOT EXISTS" : nil, node.name.sql,
                node.options.sql)
        case .alterSequence(let node):
            words("ALTER SEQUENCE", node.ifExists ? "IF EXISTS" : nil, node.name.sql, node.options.sql)
        case .createSchema(let node): node.sql
        case .alterTable(let node): node.sql
        case .rename(let node): node.sql
        case .alterOwner(let node): words("ALTER", node.object.sql, "OWNER TO", node.newOwner.sql)
        case .alterSchema(let node):
            words("ALTER", node.object.sql(ifExists: node.ifExists), "SET SCHEMA", node.newSchema.sql)
        case .comment(let node):
            words("COMMENT ON", node.object.sql, "IS", node.text.map(Quoting.literal) ?? "NULL")
        case .drop(let node): node.sql
        case .createPolicy(let node): node.sql
        case .createTrigger(let node): node.sql
        case .createRule(let node): node.sql
        case .alterPolicy(let node): node.sql
        case .createDatabase(let node):
            words("CREATE DATABASE", node.name.sql, node.options.databaseOptions)
        case .alterDatabase(let node): words("ALTER DATABASE", node.name.sql, node.options.databaseOptions)
        case .alterDatabaseSetting(let node): words("ALTER DATABASE", node.name.sql, node.setting.sql)
        case .dropDatabase(let node):
            words(
                "DROP DATABASE", node.ifExists ? "IF EXISTS" : nil, node.name.sql,
                node.options.isEmpty ? nil : "WITH (FORCE)")
        case .createRoutine(let node): node.sql
        case .createAggregate(let node): node.sql
        case .alterRoutine(let node): words("ALTER", node.kind.rawValue, node.routine.sql, node.options.sql)
        case .object(let node): node.sql
        }
    }
}

extension Persistence {
    /// The word as SQL; nothing for permanent objects.
    var sql: String? {
        switch self {
        case .permanent: nil
        case .temporary: "TEMPORARY"
        case .unlogged: "UNLOGGED"
        }
    }
}

extension Array where Element == DefinitionOption {
    /// The options of a database.
    fileprivate var databaseOptions: String {
        map { option in
            let name = option.name.name == "connection_limit" ? "CONNECTION LIMIT" : option.name.name
            return words(name, "=", option.value?.sql ?? "DEFAULT")
        }.joined(separator: " ")
    }
}

extension ObjectReference {
    /// The object with its kind.
    var sql: String { sql(ifExists: false) }

    /// The object with its kind, and IF EXISTS between them.
    func sql(ifExists: Bool) -> String { words(kind.word, ifExists ? "IF EXISTS" : nil, name) }

    /// The kind.
    private var kind: ObjectKind {
        switch self {
        case .named(let kind, _), .type(let kind, _), .onRelation(let kind, _, _), .other(let kind, _): kind
        case .routine(_, let kind): ObjectKind(rawValue: kind.rawValue) ?? .routine
        case .operator: .operator
        case .cast: .cast
        case .domainConstraint: .domainConstraint
        }
    }

    /// The object without its kind.
    var name: String {
        switch self {
        case .named(.largeObject, let name): name.name
        case .named(_, let name): name.sql
        case .type(_, let type): type.sql
        case .routine(let signature, .aggregate) where signature.arguments?.isEmpty == true: signature.name.sql + "(*)"
        case .routine(let signature, _): signature.sql
        case .operator(let signature): signature.sql
        case .cast(let source, let target): "(\(source.sql) AS \(target.sql))"
        case .onRelation(_, let name, let relation): words(name.sql, "ON", relation.sql)
        case .domainConstraint(let name, let domain): words(name.sql, "ON DOMAIN", domain.sql)
        case .other: ""
        }
    }
}

extension ObjectKind {
    /// The word in front of an object.
    fileprivate var word: String { self == .domainConstraint ? "CONSTRAINT" : rawValue }
}

extension CreateTableAsStatement {
    /// The statement as SQL.
    fileprivate var sql: String {
        if isSelectInto { return query.sql(into: words(persistence.sql, "TABLE", name.sql)) }
        return words(
            "CREATE", persistence.sql, isMaterializedView ? "MATERIALIZED VIEW" : "TABLE",
            ifNotExists ? "IF NOT EXISTS" : nil, name.sql, columns.list, storage.sql, "AS", execute?.sql ?? query.sql,
            withData ? nil : "WITH NO DATA")
    }
}

extension TableStorageClauses {
    /// The clauses as SQL.
    var sql: String {
        words(
            prefixed("USING", accessMethod?.sql), options.sql(behind: "WITH"),
            prefixed("ON COMMIT", onCommit?.rawValue), prefixed("TABLESPACE", tablespace?.sql))
    }
}

extension CreateViewStatement {
    /// The statement as SQL.
    fileprivate var sql: String {
        words(
            "CREATE", orReplace ? "OR REPLACE" : nil, persistence.sql, "VIEW", name.sql, columns.list,
            options.sql(behind: "WITH"), "AS", query.sql, checkOption.map { "WITH \($0.rawValue) CHECK OPTION" })
    }
}

extension CreateIndexStatement {
    /// The statement as SQL.
    fileprivate var sql: String {
        words(
            "CREATE", isUnique ? "UNIQUE" : nil, "INDEX", isConcurrent ? "CONCURRENTLY" : nil,
            ifNotExists ? "IF NOT EXISTS" : nil, name?.sql, "ON", isOnly ? "ONLY" : nil, table.sql,
            prefixed("USING", method?.sql), parenthesized(elements.map(\.sql)),
            prefixed("INCLUDE", parenthesized(include.map(\.sql))),
            nullsNotDistinct ? "NULLS NOT DISTINCT" : nil, options.sql(behind: "WITH"),
            prefixed("TABLESPACE", tablespace?.sql), prefixed("WHERE", condition?.sql))
    }
}

extension IndexElement {
    /// The element as SQL.
    var sql: String {
        let text =
            switch key {
            case .column(let name): name.sql
            case .expression(let value): "(" + value.sql + ")"
            }
        return words(
            text, prefixed("COLLATE", collation?.sql), operatorClass?.sql,
            parenthesized(operatorClassOptions.map(\.assignment)), isDescending.map { $0 ? "DESC" : "ASC" },
            nulls.map { $0 == .first ? "NULLS FIRST" : "NULLS LAST" })
    }
}

extension Array where Element == SequenceOption {
    /// The options as SQL.
    var sql: String { map(\.kind.sql).joined(separator: " ") }
}

extension SequenceOption.Kind {
    /// The option as SQL.
    var sql: String {
        switch self {
        case .type(let type): "AS " + type.sql
        case .increment(let number): "INCREMENT BY " + number.sql
        case .minimum(let number): number.map { "MINVALUE " + $0.sql } ?? "NO MINVALUE"
        case .maximum(let number): number.map { "MAXVALUE " + $0.sql } ?? "NO MAXVALUE"
        case .start(let number): "START WITH " + number.sql
        case .restart(let number): words("RESTART", prefixed("WITH", number?.sql))
        case .cache(let number): "CACHE " + number.sql
        case .cycle(let flag): flag ? "CYCLE" : "NO CYCLE"
        case .ownedBy(let name): "OWNED BY " + (name.parts == ["none"] ? "NONE" : name.sql)
        case .name(let name): "SEQUENCE NAME " + name.sql
        case .logged(let flag): flag ? "LOGGED" : "UNLOGGED"
        }
    }
}

extension CreateSchemaStatement {
    /// The statement as SQL.
    fileprivate var sql: String {
        words(
            "CREATE SCHEMA", ifNotExists ? "IF NOT EXISTS" : nil, name?.sql, prefixed("AUTHORIZATION", owner?.sql),
            elements.map(\.sql).joined(separator: " "))
    }
}

extension DropStatement {
    /// The statement as SQL.
    fileprivate var sql: String {
        words(
            "DROP", kind.rawValue, isConcurrent ? "CONCURRENTLY" : nil, ifExists ? "IF EXISTS" : nil,
            commas(objects.map(\.name)), behavior.sql)
    }
}
