import SQLBasics

extension JSONClauses {
    /// The construct as SQL.
    func sql(arguments: [Expression], _ orderBy: [SortItem]) -> String {
        let values = arguments.enumerated().map {
            $0.element.sql + (formatted.contains($0.offset) ? " FORMAT JSON" : "")
        }
        var inside: [String?]
        switch kind {
        case .jsonObject, .jsonObjectagg:
            let pairs = stride(from: 0, to: values.count - 1, by: 2).map { values[$0] + " : " + values[$0 + 1] }
            inside = [commas(pairs)]
        case .jsonExists, .jsonValue, .jsonQuery, .jsonTable:
            let named = zip(values.dropFirst(2), names).map { $0 + " AS " + $1.sql }
            inside = [commas(Array(values.prefix(2))), table?.name.map { "AS " + $0.sql }]
            if !named.isEmpty { inside.append("PASSING " + commas(named)) }
        default: inside = [query?.sql ?? commas(values), orderBy.sql]
        }
        if let isAbsentOnNull { inside.append(isAbsentOnNull ? "ABSENT ON NULL" : "NULL ON NULL") }
        if isUnique { inside.append("WITH UNIQUE KEYS") }
        if let returning { inside.append("RETURNING " + returning.sql + (isFormatted ? " FORMAT JSON" : "")) }
        if let table { inside.append(table.columns) }
        inside.append(tail)
        return kind.word.uppercased() + "(" + inside.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
            + ")"
    }

    /// Wrapper, quotes and what is given instead.
    fileprivate var tail: String {
        var words: [String] = []
        if let wrapper { words.append((wrapper == "WITHOUT" ? "" : "WITH ") + wrapper + " WRAPPER") }
        if let quotes { words.append(quotes + " QUOTES") }
        if let onEmpty { words.append(onEmpty.sql + " ON EMPTY") }
        if let onError { words.append(onError.sql + " ON ERROR") }
        return words.joined(separator: " ")
    }
}

extension JSONClauses.Behavior {
    /// The behavior as SQL.
    fileprivate var sql: String {
        switch self {
        case .word(let word, _): word
        case .value(let value): "DEFAULT " + value.sql
        }
    }
}

extension JSONClauses.Table {
    /// `COLUMNS (…)`
    fileprivate var columns: String {
        let texts = items.map { item in
            switch item {
            case .nested(let table):
                return "NESTED PATH " + Quoting.literal(table.path) + (table.name.map { " AS " + $0.sql } ?? "") + " "
                    + table.columns
            case .column(let column):
                guard let type = column.type else { return column.name.sql + " FOR ORDINALITY" }
                return [
                    column.name.sql, type.sql, column.isExists ? "EXISTS" : "",
                    column.clauses.isFormatted ? "FORMAT JSON" : "",
                    column.path.map { "PATH " + Quoting.literal($0) } ?? "", column.clauses.tail,
                ].filter { !$0.isEmpty }.joined(separator: " ")
            }
        }
        return "COLUMNS (" + commas(texts) + ")"
    }
}
