import SQLBasics

extension CreateRoutineStatement {
    /// The statement as SQL.
    var sql: String {
        words(
            "CREATE", orReplace ? "OR REPLACE" : nil, isProcedure ? "PROCEDURE" : "FUNCTION",
            name.sql + "(" + commas(parameters.map(\.sql)) + ")", returns?.sql, options.sql, body?.sql)
    }
}

extension CreateRoutineStatement.Returns {
    /// The clause as SQL.
    fileprivate var sql: String {
        switch self {
        case .type(let type): "RETURNS " + type.sql
        case .table(let columns): "RETURNS TABLE(" + commas(columns.map(\.sql)) + ")"
        }
    }
}

extension CreateRoutineStatement.Body {
    /// The body as SQL.
    fileprivate var sql: String {
        switch self {
        case .expression(let value): "RETURN " + value.sql
        case .statements(let list): words("BEGIN ATOMIC", list.map { $0.sql + ";" }.joined(separator: " "), "END")
        }
    }
}

extension RoutineParameter {
    /// The parameter as SQL.
    var sql: String { words(mode?.rawValue, name?.sql, type.sql, prefixed("DEFAULT", defaultValue?.sql)) }
}

extension Array where Element == RoutineOption {
    /// The options as SQL.
    var sql: String { map(\.kind.sql).joined(separator: " ") }
}

extension RoutineOption.Kind {
    /// The option as SQL.
    fileprivate var sql: String {
        switch self {
        case .source(let texts, _): "AS " + commas(texts.map(Quoting.literal))
        case .language(let name): "LANGUAGE " + Quoting.identifier(name)
        case .transform: "TRANSFORM"
        case .window: "WINDOW"
        case .strict(let flag): flag ? "STRICT" : "CALLED ON NULL INPUT"
        case .volatility(let word): word.rawValue
        case .leakproof(let flag): flag ? "LEAKPROOF" : "NOT LEAKPROOF"
        case .securityDefiner(let flag): flag ? "SECURITY DEFINER" : "SECURITY INVOKER"
        case .parallel(let word): "PARALLEL " + Quoting.identifier(word)
        case .cost(let number): "COST " + number.sql
        case .rows(let number): "ROWS " + number.sql
        case .support(let name): "SUPPORT " + name.sql
        case .setting(let node): node.sql
        }
    }
}

extension CreateAggregateStatement {
    /// The statement as SQL.
    var sql: String {
        words(
            "CREATE", orReplace ? "OR REPLACE" : nil, "AGGREGATE", name.sql, arguments,
            "(" + commas(items.map(\.sql)) + ")")
    }

    /// The parameters as SQL.
    private var arguments: String {
        guard let parameters, !isOldStyle else { return "" }
        guard let directCount else { return parameters.isEmpty ? "(*)" : "(" + commas(parameters.map(\.sql)) + ")" }
        let direct = commas(parameters.prefix(directCount).map(\.sql))
        return "(" + words(direct, "ORDER BY", commas(parameters.dropFirst(directCount).map(\.sql))) + ")"
    }
}

extension DefinitionItem {
    /// The item as SQL.
    var sql: String {
        words(Quoting.identifier(name.name), prefixed("=", type?.sql ?? text.map(Quoting.literal)))
    }
}
