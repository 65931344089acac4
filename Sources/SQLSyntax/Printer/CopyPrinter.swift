import SQLBasics

extension MergeStatement {
    /// The statement as SQL.
    var sql: String {
        words(
            with?.sql, "MERGE INTO", table.sql, "USING", source.sql, "ON", condition.sql,
            clauses.map(\.sql).joined(separator: " "), returning?.sql)
    }
}

extension MergeStatement.When {
    /// The clause as SQL.
    fileprivate var sql: String {
        let rows =
            switch match {
            case .matched: "MATCHED"
            case .notMatchedBySource: "NOT MATCHED BY SOURCE"
            case .notMatchedByTarget: "NOT MATCHED"
            }
        return words("WHEN", rows, prefixed("AND", condition?.sql), "THEN", action.sql)
    }
}

extension MergeStatement.Action {
    /// The action as SQL.
    fileprivate var sql: String {
        switch self {
        case .insert(_, _, nil): "INSERT DEFAULT VALUES"
        case .insert(let columns, let overriding, let values?):
            words(
                "INSERT", columns.flatMap { parenthesized($0.map(\.sql)) },
                overriding.map { $0 == .userValue ? "OVERRIDING USER VALUE" : "OVERRIDING SYSTEM VALUE" },
                "VALUES (" + commas(values.map(\.sql)) + ")")
        case .update(let assignments): "UPDATE SET " + commas(assignments.map(\.sql))
        case .delete: "DELETE"
        case .nothing: "DO NOTHING"
        }
    }
}

extension CopyStatement {
    /// The statement as SQL.
    var sql: String {
        let what =
            switch subject {
            case .table(let name, let columns): words(name.sql, columns.flatMap { $0.list })
            case .statement(let statement): "(" + statement.sql + ")"
            }
        let end =
            switch place {
            case .client: isFrom ? "STDIN" : "STDOUT"
            case .file(let name): Quoting.literal(name)
            case .program(let command): "PROGRAM " + Quoting.literal(command)
            }
        return words(
            "COPY", what, isFrom ? "FROM" : "TO", end, prefixed("WITH", parenthesized(options.map(\.sql))),
            prefixed("WHERE", condition?.sql))
    }
}

extension CopyOption {
    /// The option as SQL.
    fileprivate var sql: String {
        switch value {
        case nil: name.sql
        case .setting(let value): name.sql + " " + value.sql
        case .all: name.sql + " *"
        case .columns(let columns): name.sql + " " + (columns.list ?? "()")
        }
    }
}

extension PreparedStatement {
    /// The statement as SQL.
    var sql: String {
        switch self {
        case .prepare(let node):
            words("PREPARE", node.name.sql, parenthesized(node.types.map(\.sql)), "AS", node.statement.sql)
        case .execute(let node): node.sql
        case .deallocate(let name): "DEALLOCATE " + (name?.sql ?? "ALL")
        }
    }
}

extension ExecuteStatement {
    /// The statement as SQL.
    var sql: String { words("EXECUTE", name.sql, parenthesized(arguments.map(\.sql))) }
}

extension CursorStatement {
    /// The statement as SQL.
    var sql: String {
        switch self {
        case .declare(let node):
            words(
                "DECLARE", node.name.sql, node.isBinary ? "BINARY" : nil, node.isInsensitive ? "INSENSITIVE" : nil,
                node.isAsensitive ? "ASENSITIVE" : nil, node.isScrollable.map { $0 ? "SCROLL" : "NO SCROLL" },
                "CURSOR", node.isHeld ? "WITH HOLD" : nil, "FOR", node.query.sql)
        case .fetch(let node): words(node.isMove ? "MOVE" : "FETCH", node.direction.sql, "FROM", node.name.sql)
        case .close(let name): "CLOSE " + (name?.sql ?? "ALL")
        }
    }
}

extension FetchStatement.Direction {
    /// The direction as SQL.
    fileprivate var sql: String {
        switch self {
        case .forward(let count): "FORWARD " + (count.map { String($0) } ?? "ALL")
        case .backward(let count): "BACKWARD " + (count.map { String($0) } ?? "ALL")
        case .absolute(let place): "ABSOLUTE \(place)"
        case .relative(let distance): "RELATIVE \(distance)"
        }
    }
}
