extension Area {
    /// COPY to and from the client, with columns and options; server files, which need a predefined role.
    package static let copies = Area(name: "copies", weight: 6) { draw in
        switch draw.number(0...11) {
        case 0...4: [CopyMaker.out(draw)]
        case 5...6: [CopyMaker.query(draw)]
        case 7...10: [CopyMaker.input(draw)]
        default: ["COPY \(draw.name(draw.relation(.table))) \(draw.oneOf("TO", "FROM")) '/nonexistent/x'"]
        }
    }
}

/// Makes COPY statements. The data of COPY FROM STDIN follow a semicolon, in lines of their own.
enum CopyMaker {
    /// Makes a COPY of a relation to the client.
    static func out(_ draw: Draw) -> String {
        let relation = draw.chance(80) ? draw.relation(.table) : draw.source()
        return "COPY \(draw.name(relation))\(columns(draw, relation)) TO STDOUT\(options(draw))"
    }

    /// Makes a COPY of a query to the client.
    static func query(_ draw: Draw) -> String {
        let relation = draw.source()
        let body: String
        switch draw.number(0...5) {
        case 0: body = "DELETE FROM \(draw.name(relation)) WHERE id = 3 RETURNING \(draw.column(relation))"
        case 1: body = "UPDATE \(draw.name(relation)) SET \(ChangeMaker.assignment(draw, relation)) RETURNING id"
        case 2: body = "INSERT INTO \(draw.name(relation)) DEFAULT VALUES"
        default: body = "SELECT \(QueryMaker.columns(draw, relation)) FROM \(draw.name(relation))"
        }
        return "COPY (\(body)) TO STDOUT\(options(draw))"
    }

    /// Makes a COPY from the client with some rows.
    static func input(_ draw: Draw) -> String {
        let table = draw.chance(88) ? draw.relation(.table) : draw.relation(.view, .materializedView, .foreignTable)
        let chosen = draw.chance(50) ? table.columns : draw.some(table.columns, upTo: 3)
        let isCSV = draw.chance(30)
        let list = draw.chance(75) ? " (\(chosen.map(\.name).joined(separator: ", ")))" : ""
        let fields = list.isEmpty ? table.columns : chosen
        let rows = (0..<draw.number(0...3)).map { _ in
            fields.map { $0.isNumber ? "\(draw.number(1...12))" : draw.oneOf("x", "y", "z") }
                .joined(separator: isCSV ? "," : "\t")
        }
        let condition = draw.maybe(8, " WHERE id < 7")
        let format = isCSV ? " (FORMAT csv)" : draw.maybe(6, " (ON_ERROR ignore)")
        let head = "COPY \(draw.name(table))\(list) FROM STDIN\(format)\(condition)"
        return ([head + ";"] + rows).joined(separator: "\n")
    }

    /// Returns a list of columns, or none.
    private static func columns(_ draw: Draw, _ relation: Relation) -> String {
        draw.maybe(45, " (\(draw.some(relation.columns.map(\.name), upTo: 3).joined(separator: ", ")))")
    }

    /// Returns options for output, mostly none.
    private static func options(_ draw: Draw) -> String {
        draw.maybe(
            30, " \(draw.oneOf("(FORMAT csv)", "(FORMAT csv, HEADER)", "(DELIMITER ';')", "(NULL 'nil')", "CSV"))")
    }
}
