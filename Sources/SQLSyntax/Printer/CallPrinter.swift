import SQLBasics

extension FunctionCall {
    /// The call as SQL.
    var sql: String { words(head, within, condition, window) }

    /// The call without the clauses behind it.
    private var head: String {
        let values = arguments.map(\.value)
        switch (syntax, values.count) {
        case (.extract, 2): return "EXTRACT(" + field(values[0]) + " FROM " + values[1].sql + ")"
        case (.overlay, 3...): return "OVERLAY(" + values[0].sql + " PLACING " + range(values.dropFirst()) + ")"
        case (.position, 2): return "POSITION(" + values[1].operand + " IN " + values[0].operand + ")"
        case (.substring, 2...): return "SUBSTRING(" + values[0].sql + " FROM " + forRange(values.dropFirst()) + ")"
        case (.substringSimilar, 3):
            return "SUBSTRING(" + words(values[0].sql, "SIMILAR", values[1].sql, "ESCAPE", values[2].sql) + ")"
        case (.trim, _): return "TRIM(" + words(trimSide, commas(values.map(\.sql))) + ")"
        case (.atTimeZone, 2): return words(values[1].operand, "AT TIME ZONE", values[0].operand)
        case (.atLocal, 1): return words(values[0].operand, "AT LOCAL")
        case (.overlaps, 4):
            return "(\(values[0].sql), \(values[1].sql)) OVERLAPS (\(values[2].sql), \(values[3].sql))"
        case (.normalize, _): return "NORMALIZE(" + commas(normalizeArguments(values)) + ")"
        case (.collationFor, 1): return "COLLATION FOR (" + values[0].sql + ")"
        case (.systemUser, _): return "SYSTEM_USER"
        case (.json, _): return json.map { $0.sql(arguments: values, orderBy) } ?? ""
        default: return name.sql + "(" + inside + ")"
        }
    }

    /// What stands between the parentheses of an ordinary call.
    private var inside: String {
        if isStar { return "*" }
        var items = arguments.map { ($0.name.map { $0.sql + " => " } ?? "") + $0.value.sql }
        if isVariadic, let last = items.popLast() { items.append("VARIADIC " + last) }
        return words(isDistinct ? "DISTINCT" : nil, commas(items), orderBy.sql)
    }

    /// The field of EXTRACT as a string.
    private func field(_ value: Expression) -> String { value.sql }

    /// `b FROM c FOR d` of OVERLAY
    private func range(_ values: ArraySlice<Expression>) -> String {
        zip(["", " FROM ", " FOR "], values).map { $0 + $1.sql }.joined()
    }

    /// `b FOR c` of SUBSTRING
    private func forRange(_ values: ArraySlice<Expression>) -> String {
        values.map(\.sql).joined(separator: " FOR ")
    }

    /// The side of TRIM, with FROM in front of the arguments.
    private var trimSide: String {
        name.name == "ltrim" ? "LEADING FROM" : name.name == "rtrim" ? "TRAILING FROM" : "BOTH FROM"
    }

    /// The arguments of NORMALIZE, whose form is a word.
    private func normalizeArguments(_ values: [Expression]) -> [String] {
        values.enumerated().map { index, value in
            if index == 1, case .literal(let literal) = value, case .string(let form) = literal.value { return form }
            return value.sql
        }
    }

    /// `WITHIN GROUP (…)`
    private var within: String? { withinGroup.sql.map { "WITHIN GROUP (" + $0 + ")" } }

    /// `FILTER (WHERE …)`
    private var condition: String? { filter.map { "FILTER (WHERE " + $0.sql + ")" } }

    /// `OVER …`
    private var window: String? {
        switch over {
        case .none: nil
        case .named(let name): "OVER " + name.sql
        case .inline(let definition): "OVER " + definition.sql
        }
    }
}

extension WindowDefinition {
    /// The definition in its parentheses.
    var sql: String {
        "("
            + words(
                base?.sql, partitionBy.isEmpty ? nil : "PARTITION BY " + commas(partitionBy.map(\.sql)), orderBy.sql,
                frame?.sql) + ")"
    }
}

extension WindowFrame {
    /// The frame as SQL.
    var sql: String {
        let extent = end.map { "BETWEEN " + start.sql + " AND " + $0.sql } ?? start.sql
        return words(unit.rawValue, extent, prefixed("EXCLUDE", exclusion?.rawValue))
    }
}

extension WindowFrame.Bound {
    /// The bound as SQL.
    var sql: String {
        switch self {
        case .unboundedPreceding: "UNBOUNDED PRECEDING"
        case .preceding(let offset): offset.operand + " PRECEDING"
        case .currentRow: "CURRENT ROW"
        case .following(let offset): offset.operand + " FOLLOWING"
        case .unboundedFollowing: "UNBOUNDED FOLLOWING"
        }
    }
}

extension Array where Element == SortItem {
    /// `ORDER BY …`; nothing when there are no items.
    var sql: String? { isEmpty ? nil : "ORDER BY " + commas(map(\.sql)) }
}

extension SortItem {
    /// The item as SQL.
    var sql: String {
        let word: String? =
            switch direction {
            case .none: nil
            case .ascending: "ASC"
            case .descending: "DESC"
            case .using(let name): "USING " + name.sql
            }
        return words(expression.sql, word, nulls.map { $0 == .first ? "NULLS FIRST" : "NULLS LAST" })
    }
}
