extension Area {
    /// INSERT, UPDATE, DELETE and TRUNCATE.
    package static let changes = Area(name: "changes", weight: 20) { draw in
        switch draw.number(0...9) {
        case 0...3: [ChangeMaker.insert(draw)]
        case 4...6: [ChangeMaker.update(draw)]
        case 7...8: [ChangeMaker.delete(draw)]
        default: [ChangeMaker.truncate(draw)]
        }
    }
}

/// Makes statements that change rows.
enum ChangeMaker {
    /// Returns a table or view to change.
    private static func target(_ draw: Draw) -> Relation { draw.relation(.table, .table, .table, .view) }

    /// Makes an INSERT.
    static func insert(_ draw: Draw) -> String {
        let table = target(draw)
        let columns = draw.chance(30) ? table.columns : draw.some(table.columns, upTo: 3)
        let names = columns.map(\.name).joined(separator: ", ")
        var sql = "INSERT INTO \(draw.name(table))"
        switch draw.number(0...9) {
        case 0: sql += " DEFAULT VALUES"
        case 1...2:
            let source = draw.source()
            let list = columns.map { $0.isNumber ? draw.numberColumn(source) : "'s'" }.joined(separator: ", ")
            sql += " (\(names)) SELECT \(list) FROM \(draw.name(source))\(draw.maybe(50, " WHERE id > 5"))"
        case 3: sql += " VALUES (\(table.columns.map { draw.value($0) }.joined(separator: ", ")))"
        default: sql += " (\(names)) VALUES (\(columns.map { draw.value($0) }.joined(separator: ", ")))"
        }
        if table.kind == .table && draw.chance(25) { sql += conflict(draw, table) }
        return sql + returning(draw, table)
    }

    /// Returns an ON CONFLICT clause.
    private static func conflict(_ draw: Draw, _ table: Relation) -> String {
        guard table.hasKey && draw.chance(75) else { return " ON CONFLICT DO NOTHING" }
        if draw.chance(30) { return " ON CONFLICT (id) DO NOTHING" }
        let column = draw.column(table)
        let value = draw.chance(50) ? "excluded.\(column)" : "\(table.name).\(column)"
        let condition = draw.maybe(25, " WHERE \(table.name).\(draw.column(table)) IS NOT NULL")
        return " ON CONFLICT (id) DO UPDATE SET \(column) = \(value)\(condition)"
    }

    /// Returns a RETURNING clause, mostly none.
    private static func returning(_ draw: Draw, _ table: Relation) -> String {
        guard draw.chance(25) else { return "" }
        return " RETURNING \(draw.chance(30) ? "*" : draw.column(table))"
    }

    /// Returns an assignment to a column.
    static func assignment(_ draw: Draw, _ table: Relation) -> String {
        guard let column = draw.pick(table.columns.count > 1 ? Array(table.columns.dropFirst()) : table.columns) else {
            return "id = 1"
        }
        switch draw.number(0...5) {
        case 0 where column.isNumber: return "\(column.name) = \(draw.numberColumn(table)) + 1"
        case 1: return "\(column.name) = DEFAULT"
        case 2: return "\(column.name) = \(column.name)"
        case 3 where column.isNumber:
            let source = draw.source()
            return "\(column.name) = (SELECT max(\(draw.numberColumn(source))) FROM \(draw.name(source)))"
        default: return "\(column.name) = \(draw.value(column))"
        }
    }

    /// Makes an UPDATE.
    static func update(_ draw: Draw) -> String {
        let table = target(draw)
        var sql = "UPDATE \(draw.name(table)) x SET \(assignment(draw, table))"
        if draw.chance(15) {
            let source = draw.source()
            sql += " FROM \(draw.name(source)) y WHERE x.id = y.\(draw.numberColumn(source))"
        } else if draw.chance(55) {
            sql += " WHERE \(QueryMaker.predicate(draw, table, prefix: "x."))"
        }
        return sql + (draw.chance(25) ? " RETURNING x.\(draw.chance(30) ? "*" : draw.column(table))" : "")
    }

    /// Makes a DELETE.
    static func delete(_ draw: Draw) -> String {
        let table = target(draw)
        var sql = "DELETE FROM \(draw.name(table)) x"
        if draw.chance(15) {
            let source = draw.source()
            sql += " USING \(draw.name(source)) y WHERE x.id = y.\(draw.numberColumn(source))"
        } else if draw.chance(75) {
            sql += " WHERE \(QueryMaker.predicate(draw, table, prefix: "x."))"
        }
        return sql + (draw.chance(25) ? " RETURNING x.\(draw.column(table))" : "")
    }

    /// Makes a TRUNCATE.
    static func truncate(_ draw: Draw) -> String {
        let tables = (0...draw.number(0...1)).map { _ in draw.name(draw.relation(.table, .table, .view)) }
        return
            "TRUNCATE \(tables.joined(separator: ", "))\(draw.maybe(15, " RESTART IDENTITY"))\(draw.maybe(25, " CASCADE"))"
    }
}
