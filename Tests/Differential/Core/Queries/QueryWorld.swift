/// A column that a query can name.
package struct QueryColumn: Sendable {
    /// Its name, with that of its relation.
    var name: String
    /// Its type.
    var type: String
}

/// A table of random queries.
package struct QueryTable: Sendable {
    /// Its name.
    var name: String
    /// Its columns; the first is `id`, which no two rows share.
    var columns: [QueryColumn]
}

/// Makes the tables that the queries of a seed ask.
struct QueryWorldMaker {
    /// Where random numbers come from.
    let draw: Draw

    /// The statements that make the types, the tables and their rows, and the tables.
    func make() -> (statements: [String], tables: [QueryTable]) {
        var statements = [
            "CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy')", "CREATE TYPE pair AS (n int, s text)",
            "CREATE DOMAIN posint AS int CHECK (VALUE > 0)",
        ]
        var tables: [QueryTable] = []
        for name in ["t", "u", "v"] {
            let table = self.table(name)
            tables.append(table)
            statements += definition(table)
        }
        return (statements, tables)
    }

    /// Makes up a table.
    private func table(_ name: String) -> QueryTable {
        var types = ["int4", "text"]
        let rest = QueryTypes.values.keys.sorted().filter { $0 != "char" }
        types += draw.some(rest, upTo: 1)
        while types.count < 7 { types.append(draw.pick(rest) ?? "int4") }
        let columns = types.enumerated().map { QueryColumn(name: "c\($0.offset)", type: $0.element) }
        return QueryTable(name: name, columns: [QueryColumn(name: "id", type: "int4")] + columns)
    }

    /// Returns the statements that make a table.
    private func definition(_ table: QueryTable) -> [String] {
        let key = draw.oneOf("PRIMARY KEY", "UNIQUE NOT NULL", "NOT NULL")
        let others = table.columns.dropFirst().map { "\($0.name) \(QueryTypes.sql($0.type))" }
        var statements = ["CREATE TABLE \(table.name) (id int \(key), \(others.joined(separator: ", ")))"]
        if draw.chance(40) { statements.append("CREATE INDEX ON \(table.name) (c\(draw.number(0...1)))") }
        let rows = (1...draw.number(2...7)).map { id in
            let values = table.columns.dropFirst().map { value($0.type) }
            return "(\(id), \(values.joined(separator: ", ")))"
        }
        if !draw.chance(5) { statements.append("INSERT INTO \(table.name) VALUES \(rows.joined(separator: ", "))") }
        return statements
    }

    /// Returns a value of a column.
    private func value(_ type: String) -> String {
        if draw.chance(18) { return "NULL" }
        return QueryTypes.quoted(draw.pick(QueryTypes.values[type] ?? []) ?? "")
    }
}
