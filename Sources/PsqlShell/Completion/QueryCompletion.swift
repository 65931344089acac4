/// Completes queries and changes of rows: relations, columns and the clauses that may follow.
struct QueryCompletion {
    /// The query on the level of the cursor, or the one around an expression in parentheses.
    private let query: [CompletionItem]
    /// The pieces on the level of the cursor.
    private let level: [CompletionItem]
    /// Tells whether the cursor stands in parentheses that hold no query of their own.
    private let isNested: Bool

    /// Looks at a place; nil when it belongs to no query.
    init?(_ place: CompletionPlace) {
        level = place.innermost
        let own = QueryText.part(of: level)
        if !own.isEmpty {
            query = own
            isNested = false
            return
        }
        let outer = place.levels.dropLast().reversed().lazy.map { QueryText.part(of: $0) }.first { !$0.isEmpty }
        guard let outer else { return nil }
        query = outer
        isNested = true
    }

    /// Returns what stands behind certain words, whatever the clause; nil when the clause decides.
    func ruledChoices() -> [String]? {
        guard isNested else { return QueryRules.choices(behind: query) }
        return level.isEmpty || query.last?.keyword == "CAST" ? nil : QueryRules.choices(behind: level)
    }

    /// Returns what may follow.
    func choices() -> [String] {
        if let words = ruledChoices() { return words }
        if isNested { return nestedChoices() }
        guard let last = query.last else { return [] }
        let clause = QueryText.clause(of: query[...])
        if query.count > 0, QueryText.introducesRelation(query, query.count - 1) || startsRelation(clause) {
            return relationChoices(clause)
        }
        return expectsOperand(last) ? operands(clause) : followers(clause)
    }

    /// Tells whether a relation follows a comma or a word in front of its name.
    private func startsRelation(_ clause: String) -> Bool {
        guard let last = query.last?.keyword else { return false }
        return ["ONLY", "LATERAL"].contains(last) || last == "," && isListOfRelations(clause)
    }

    /// Tells whether the elements of a clause's list are relations.
    private func isListOfRelations(_ clause: String) -> Bool {
        clause == "FROM" || clause == "USING" && query.first?.keyword == "DELETE"
    }

    /// What may stand where a relation is expected.
    private func relationChoices(_ clause: String) -> [String] {
        switch clause {
        case "INTO", "UPDATE": ["<changeable>", "ONLY"].filter { $0 != "ONLY" || clause == "UPDATE" }
        case "FROM" where query.first?.keyword == "DELETE": ["<changeable>", "ONLY"]
        case "TABLE": ["<selectable>", "ONLY"]
        default: ["<selectable>", "<common>", "<set-function>", "LATERAL", "ONLY", "ROWS FROM ("]
        }
    }

    /// The words behind which an expression begins.
    private static let openers: Set<String> = [
        "SELECT", "WHERE", "AND", "OR", "NOT", "ON", "BY", "HAVING", "WHEN", "THEN", "ELSE", "CASE", "DISTINCT", "ALL",
        "SET",
        "RETURNING", "LIMIT", "OFFSET", "LIKE", "ILIKE", "BETWEEN", "SIMILAR", "ANY", "SOME", "CALL", "RETURN", "FROM",
    ]

    /// Tells whether an expression begins behind a piece.
    private func expectsOperand(_ last: CompletionItem) -> Bool {
        if last.isGroup || last.isConstant || !last.parts.isEmpty && !Self.openers.contains(last.keyword) {
            return false
        }
        if last.keyword == "*" { return query.dropLast().last.map { !expectsOperand($0) && $0.keyword != "," } ?? true }
        return true
    }

    /// What an expression may begin with.
    private func operands(_ clause: String) -> [String] {
        let general = ["<column>", "<alias>", "<function>"] + Self.constants
        switch clause {
        case "SELECT": return (query.last?.keyword == "SELECT" ? ["DISTINCT", "ALL"] : []) + general
        case "SET":
            return ["SET", ","].contains(query.last?.keyword ?? "") ? ["<target-column>"] : general + ["DEFAULT"]
        case "LIMIT", "OFFSET": return clause == "LIMIT" ? ["ALL"] : []
        default: return general
        }
    }

    /// The words that an expression may begin with.
    private static let constants = [
        "CASE", "CAST (", "COALESCE (", "NOT", "NULL", "TRUE", "FALSE", "EXISTS (", "ARRAY [", "CURRENT_USER",
        "CURRENT_ROLE",
        "SESSION_USER", "CURRENT_DATE", "CURRENT_TIMESTAMP", "NULLIF (", "GREATEST (", "LEAST (", "EXTRACT (",
        "INTERVAL",
    ]

    /// What may follow an operand in an expression.
    private static let operators = [
        "AND", "OR", "IS NULL", "IS NOT NULL", "IN (", "NOT IN (", "LIKE", "ILIKE", "BETWEEN", "IS DISTINCT FROM",
        "COLLATE",
        "AT TIME ZONE",
    ]

    /// The clauses of a SELECT in their order.
    private static let selectClauses = [
        "FROM", "WHERE", "GROUP BY", "HAVING", "WINDOW", "UNION", "INTERSECT", "EXCEPT", "ORDER BY", "LIMIT", "OFFSET",
        "FETCH FIRST", "FOR UPDATE", "FOR SHARE",
    ]

    /// The clauses of a SELECT that may follow one of them.
    private static func clauses(behind clause: String) -> ArraySlice<String> {
        let start = selectClauses.firstIndex { $0.hasPrefix(clause) }
        return selectClauses[(start.map { $0 + 1 } ?? 0)...]
    }

    /// What may follow a whole element of a clause.
    private func followers(_ clause: String) -> [String] {
        let joins = ["JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN", "INNER JOIN", "CROSS JOIN", "NATURAL JOIN"]
        let kind = query.first?.keyword ?? ""
        switch (kind, clause) {
        case ("INSERT", "INTO"):
            return ["VALUES", "SELECT", "(", "DEFAULT VALUES", "OVERRIDING", "WITH", "TABLE", "AS"]
        case ("INSERT", "VALUES"), ("INSERT", "WHERE"): return ["ON CONFLICT", "RETURNING"]
        case ("INSERT", "SET"): return ["WHERE", "RETURNING"] + Self.operators
        case ("UPDATE", "UPDATE"): return ["SET", "AS"]
        case ("UPDATE", "SET"): return query.last?.keyword == "=" ? [] : updateFollowers
        case ("UPDATE", "FROM"): return ["WHERE", "RETURNING", "AS"] + joins
        case ("DELETE", "FROM"): return ["WHERE", "USING", "RETURNING", "AS"]
        case ("DELETE", "USING"): return ["WHERE", "RETURNING", "AS"] + joins
        case ("UPDATE", "WHERE"), ("DELETE", "WHERE"): return ["RETURNING"] + Self.operators
        case ("MERGE", "INTO"): return ["USING", "AS"]
        case ("MERGE", "USING"): return ["ON", "AS"]
        case ("MERGE", _): return ["WHEN MATCHED THEN", "WHEN NOT MATCHED THEN", "THEN"] + Self.operators
        case (_, "RETURNING"): return ["AS"] + Self.operators
        case (_, "FROM"), (_, "USING"): return fromFollowers(joins)
        case (_, "ON"): return Self.operators + joins + Self.clauses(behind: "FROM")
        case (_, "ORDER"): return ["ASC", "DESC", "NULLS FIRST", "NULLS LAST"] + Self.clauses(behind: clause)
        case (_, "SELECT"):
            return ["FROM", "AS", "INTO", "OVER", "FILTER"] + Self.operators + Self.clauses(behind: "FROM")
        case (_, "WHERE"), (_, "HAVING"): return Self.operators + Self.clauses(behind: clause)
        default: return Array(Self.clauses(behind: clause))
        }
    }

    /// What may follow in SET: `=` behind a column, clauses behind a value.
    private var updateFollowers: [String] {
        let isColumn = ["SET", ","].contains(query.dropLast().last?.keyword ?? "")
        return isColumn ? ["="] : ["WHERE", "FROM", "RETURNING"] + Self.operators
    }

    /// What may follow a relation of FROM: ON and USING first when a join waits for them.
    private func fromFollowers(_ joins: [String]) -> [String] {
        let join = query.lastIndex { $0.keyword == "JOIN" || $0.keyword == "," || $0.keyword == "FROM" }
        let waits = join.map {
            query[$0].keyword == "JOIN" && !["CROSS", "NATURAL"].contains(query[max(0, $0 - 1)].keyword)
        }
        return (waits == true ? ["ON", "USING ("] : []) + ["AS"] + joins + Self.clauses(behind: "FROM") + [
            "TABLESAMPLE"
        ]
    }

    // MARK: Parentheses without a query of their own

    /// What may stand in parentheses that hold no query yet.
    private func nestedChoices() -> [String] {
        let before = query.last?.keyword ?? ""
        let clause = QueryText.clause(of: query[...])
        let isFirst = level.isEmpty
        let last = level.last
        let isElement = isFirst || last?.keyword == ","
        switch (query.first?.keyword, before) {
        case ("INSERT", _) where clause == "INTO" && query.last?.parts.isEmpty == false:
            return isElement ? ["<target-column>"] : []
        case ("INSERT", "CONFLICT"): return isElement ? ["<target-column>"] : []
        case (_, "USING"): return isElement ? ["<column>"] : []
        case (_, "OVER") where isFirst: return ["PARTITION BY", "ORDER BY", "ROWS BETWEEN", "RANGE BETWEEN"]
        case (_, "FROM"), (_, "JOIN"), (_, "EXISTS"), (_, "AS"), (_, "MATERIALIZED"), (_, "LATERAL"):
            if isFirst { return ["SELECT", "VALUES", "WITH", "TABLE"] }
        case (_, "CAST") where last?.keyword == "AS": return ["<type>"]
        default: break
        }
        guard let last, !expectsOperand(last), last.keyword != "," else {
            let starts = isFirst && ["IN", "ANY", "ALL", "SOME", "="].contains(before) ? ["SELECT", "VALUES"] : []
            return starts + (isFirst ? ["SELECT", "DISTINCT"] : []) + ["<column>", "<alias>", "<function>"]
                + Self.constants
        }
        let window =
            level.contains { $0.keyword == "BY" } ? ["ORDER BY", "ASC", "DESC", "NULLS LAST", "ROWS BETWEEN"] : []
        return window + (before == "CAST" ? ["AS"] : []) + Self.operators + ["ORDER BY"]
    }
}
