import SQLBasics

extension ChangeStatement {
    /// The statement as SQL.
    var sql: String {
        switch self {
        case .insert(let node): node.sql
        case .update(let node): node.sql
        case .delete(let node): node.sql
        case .merge(let node): node.sql
        case .truncate(let node): node.sql
        }
    }
}

extension InsertStatement {
    /// The statement as SQL.
    fileprivate var sql: String {
        let rows =
            switch source {
            case .defaultValues: "DEFAULT VALUES"
            case .query(let query): query.sql
            }
        return words(
            with?.sql, "INSERT INTO", table.sql, prefixed("AS", alias?.sql),
            columns.flatMap { parenthesized($0.map(\.sql)) },
            overriding.map { $0 == .userValue ? "OVERRIDING USER VALUE" : "OVERRIDING SYSTEM VALUE" }, rows,
            onConflict?.sql, returning?.sql)
    }
}

extension ColumnTarget {
    /// The target as SQL.
    var sql: String { name.sql + steps.map(\.sql).joined() }
}

extension OnConflictClause {
    /// The clause as SQL.
    fileprivate var sql: String {
        let what: String? =
            switch target {
            case .any: nil
            case .elements(let elements, let condition):
                words(parenthesized(elements.map(\.sql)), prefixed("WHERE", condition?.sql))
            case .constraint(let name): "ON CONSTRAINT " + name.sql
            }
        let doing =
            switch action {
            case .nothing: "DO NOTHING"
            case .update(let list, let condition):
                words("DO UPDATE SET", commas(list.map(\.sql)), prefixed("WHERE", condition?.sql))
            }
        return words("ON CONFLICT", what, doing)
    }
}

extension Assignment {
    /// The assignment as SQL.
    var sql: String {
        switch self {
        case .single(let target, let value): target.sql + " = " + value.sql
        case .multiple(let targets, let value): "(" + commas(targets.map(\.sql)) + ") = " + value.sql
        }
    }
}

extension ReturningClause {
    /// The clause as SQL.
    var sql: String {
        let aliases = [prefixed("OLD AS", oldAlias?.sql), prefixed("NEW AS", newAlias?.sql)].compactMap { $0 }
        return words("RETURNING", prefixed("WITH", parenthesized(aliases)), commas(targets.map(\.sql)))
    }
}

extension RowCondition {
    /// The condition as SQL.
    fileprivate var sql: String? {
        switch self {
        case .all: nil
        case .expression(let value): "WHERE " + value.sql
        case .currentOf(let cursor): "WHERE CURRENT OF " + cursor.sql
        }
    }
}

extension UpdateStatement {
    /// The statement as SQL.
    fileprivate var sql: String {
        words(
            with?.sql, "UPDATE", table.sql, "SET", commas(assignments.map(\.sql)),
            from.isEmpty ? nil : "FROM " + commas(from.map(\.sql)), condition.sql, returning?.sql)
    }
}

extension DeleteStatement {
    /// The statement as SQL.
    fileprivate var sql: String {
        words(
            with?.sql, "DELETE FROM", table.sql, using.isEmpty ? nil : "USING " + commas(using.map(\.sql)),
            condition.sql, returning?.sql)
    }
}

extension TruncateStatement {
    /// The statement as SQL.
    fileprivate var sql: String {
        words(
            "TRUNCATE TABLE", commas(tables.map(\.relation)), restartsIdentity ? "RESTART IDENTITY" : nil,
            behavior.sql)
    }
}
