import SQLBasics

extension Query {
    /// The query as SQL that reads back as the same tree.
    package var sql: String { sql(into: nil) }

    /// The query with the INTO of its first SELECT.
    func sql(into: String?) -> String {
        words(
            with?.sql, body.sql(into: into), orderBy.sql, limit?.sql, prefixed("OFFSET", offset?.sql),
            words(locking.map(\.sql).joined(separator: " ")))
    }
}

extension QueryBody {
    /// The body as SQL.
    func sql(into: String?) -> String {
        switch self {
        case .select(let select): select.sql(into: into)
        case .values(let values): values.sql
        case .setOperation(let node):
            words(
                node.left.operand(into: into), node.kind.rawValue, node.isAll ? "ALL" : nil,
                node.right.operand(into: nil))
        case .nested(let query): "(" + query.sql(into: into) + ")"
        }
    }

    /// The body as an operand of a set operation.
    private func operand(into: String?) -> String {
        switch self {
        case .select, .values, .nested: sql(into: into)
        case .setOperation: "(" + sql(into: into) + ")"
        }
    }
}

extension Select {
    /// The SELECT as SQL.
    func sql(into: String?) -> String {
        if isTableCommand, case .table(let table)? = from.first { return "TABLE " + table.relation }
        return words(
            "SELECT", distinct?.sql, commas(targets.map(\.sql)), prefixed("INTO", into),
            from.isEmpty ? nil : "FROM " + commas(from.map(\.sql)), prefixed("WHERE", condition?.sql),
            prefixed("GROUP BY", groupBy?.sql), prefixed("HAVING", having?.sql),
            windows.isEmpty
                ? nil : "WINDOW " + commas(windows.map { $0.name.sql + " AS " + $0.definition.sql }))
    }
}

extension Select.Distinct {
    /// The clause as SQL.
    fileprivate var sql: String {
        switch self {
        case .all: "DISTINCT"
        case .on(let list): "DISTINCT ON (" + commas(list.map(\.sql)) + ")"
        }
    }
}

extension SelectTarget {
    /// The target as SQL.
    var sql: String { words(expression.sql, prefixed("AS", alias?.sql)) }
}

extension GroupByClause {
    /// The clause as SQL, without its keywords.
    fileprivate var sql: String { words(isDistinct ? "DISTINCT" : nil, commas(items.map(\.sql))) }
}

extension GroupingItem {
    /// The item as SQL.
    fileprivate var sql: String {
        switch self {
        case .expression(let value): value.sql
        case .empty: "()"
        case .rollup(let list, _): "ROLLUP (" + commas(list.map(\.sql)) + ")"
        case .cube(let list, _): "CUBE (" + commas(list.map(\.sql)) + ")"
        case .sets(let items, _): "GROUPING SETS (" + commas(items.map(\.sql)) + ")"
        }
    }
}

extension LimitClause {
    /// The clause as SQL.
    fileprivate var sql: String {
        guard let count else { return "LIMIT ALL" }
        return withTies ? "FETCH FIRST " + count.grouped + " ROWS WITH TIES" : "LIMIT " + count.sql
    }
}

extension LockingClause {
    /// The clause as SQL.
    fileprivate var sql: String {
        let word: String? =
            switch wait {
            case .block: nil
            case .noWait: "NOWAIT"
            case .skipLocked: "SKIP LOCKED"
            }
        return words(strength.rawValue, tables.isEmpty ? nil : "OF " + commas(tables.map(\.sql)), word)
    }
}

extension WithClause {
    /// The clause as SQL.
    var sql: String { words("WITH", isRecursive ? "RECURSIVE" : nil, commas(tables.map(\.sql))) }
}

extension CommonTable {
    /// The table as SQL.
    fileprivate var sql: String {
        let text =
            switch body {
            case .query(let query): query.sql
            case .change(let change): change.sql
            }
        let hint = isMaterialized.map { $0 ? "MATERIALIZED" : "NOT MATERIALIZED" }
        return words(name.sql, columns.list, "AS", hint, "(" + text + ")", search?.sql, cycle?.sql)
    }
}

extension SearchClause {
    /// The clause as SQL.
    fileprivate var sql: String {
        words(
            "SEARCH", isBreadthFirst ? "BREADTH" : "DEPTH", "FIRST BY", commas(columns.map(\.sql)), "SET", sequence.sql)
    }
}

extension CycleClause {
    /// The clause as SQL.
    fileprivate var sql: String {
        words(
            "CYCLE", commas(columns.map(\.sql)), "SET", markColumn.sql, mark.map { "TO " + $0.sql },
            otherwise.map { "DEFAULT " + $0.sql }, "USING", path.sql)
    }
}

extension ValuesClause {
    /// The clause as SQL.
    var sql: String {
        "VALUES " + commas(rows.map { "(" + commas($0.map(\.sql)) + ")" })
    }
}

extension FromItem {
    /// The item as SQL.
    var sql: String {
        switch self {
        case .table(let table): table.sql
        case .subquery(let node):
            words(node.isLateral ? "LATERAL" : nil, "(" + node.query.sql + ")", node.alias?.sql)
        case .function(let node): node.sql
        case .join(let node): node.alias.map { "(" + node.sql + ") " + $0.sql } ?? node.sql
        case .unsupported(let word, _): word + "()"
        }
    }
}

extension TableAlias {
    /// The alias as SQL.
    var sql: String { words("AS", name.sql, columns.list) }
}

extension TableReference {
    /// The table without its alias.
    var relation: String { words(isOnly ? "ONLY" : nil, name.sql) }

    /// The table as SQL.
    var sql: String { words(relation, alias?.sql, sample?.sql) }
}

extension TableSample {
    /// The clause as SQL.
    fileprivate var sql: String {
        words(
            "TABLESAMPLE", method.sql, parenthesized(arguments.map(\.sql)),
            seed.map { "REPEATABLE (" + $0.sql + ")" })
    }
}

extension FunctionReference {
    /// The function as SQL.
    fileprivate var sql: String {
        let calls = items.map { words($0.call.sql, prefixed("AS", $0.columns.list)) }
        let source = isRowsFrom ? "ROWS FROM (" + commas(calls) + ")" : commas(calls)
        let definitions = columnDefinitions.list
        let tail = alias.map { words($0.sql, definitions) } ?? prefixed("AS", definitions)
        return words(isLateral ? "LATERAL" : nil, source, withOrdinality ? "WITH ORDINALITY" : nil, tail)
    }
}

extension Array where Element == ColumnDefinitionItem {
    /// The definitions in parentheses; nothing when there are none.
    fileprivate var list: String? {
        parenthesized(map { words($0.name.sql, $0.type.sql, prefixed("COLLATE", $0.collation?.sql)) })
    }
}

extension JoinExpression {
    /// The join as SQL, without its alias.
    fileprivate var sql: String {
        let isRightGrouped = if case .join(let inner) = right { inner.alias == nil } else { false }
        let rightSide = isRightGrouped ? "(" + right.sql + ")" : right.sql
        switch condition {
        case .none: return words(left.sql, kind.rawValue, rightSide)
        case .natural: return words(left.sql, "NATURAL", kind.rawValue, rightSide)
        case .on(let value): return words(left.sql, kind.rawValue, rightSide, "ON", value.sql)
        case .using(let columns, let alias):
            return words(left.sql, kind.rawValue, rightSide, "USING", columns.list, prefixed("AS", alias?.sql))
        }
    }
}
