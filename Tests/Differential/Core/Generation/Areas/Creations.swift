extension Area {
    /// CREATE TABLE, VIEW, SEQUENCE, INDEX and SCHEMA.
    package static let creations = Area(name: "creations", weight: 8) { draw in
        switch draw.number(0...11) {
        case 0...5: CreationMaker.table(draw)
        case 6...8: CreationMaker.view(draw)
        case 9: CreationMaker.sequence(draw)
        case 10: CreationMaker.index(draw)
        default: CreationMaker.schema(draw)
        }
    }

    /// Temporary tables.
    package static let temporaryTables = Area(name: "temporary", weight: 1) { draw in
        let number = draw.fresh()
        return [
            "CREATE TEMP TABLE tmp\(number) (id int)", "INSERT INTO tmp\(number) VALUES (1)", "DROP TABLE tmp\(number)",
        ]
    }
}

/// Makes statements that create objects.
enum CreationMaker {
    private static let columnNames = ["a", "b", "c", "d"]

    /// Makes a table with some rows.
    static func table(_ draw: Draw) -> [String] {
        var table = Relation(
            kind: .table, schema: draw.home(), name: "t\(draw.fresh())", owner: draw.actor, columns: [])
        var parts = [firstColumn(draw, &table)]
        for name in columnNames.prefix(draw.number(1...3)) {
            let isNumber = draw.chance(60)
            table.columns.append(Column(name: name, isNumber: isNumber))
            parts.append(column(draw, name, isNumber))
        }
        let sql = "CREATE TABLE \(table.qualified) (\(parts.joined(separator: ", ")))"
        draw.add(table)
        var statements = [sql]
        let columns = table.columns.map(\.name).joined(separator: ", ")
        if draw.chance(70) {
            let rows = (1...draw.number(1...3)).map { row in
                "(" + table.columns.map { $0.name == "id" ? "\(row)" : draw.value($0) }.joined(separator: ", ") + ")"
            }
            statements.append("INSERT INTO \(table.qualified) (\(columns)) VALUES \(rows.joined(separator: ", "))")
        }
        return statements
    }

    /// Returns the definition of the first column, which is often a key.
    private static func firstColumn(_ draw: Draw, _ table: inout Relation) -> String {
        table.columns.append(Column(name: "id", isNumber: true))
        switch draw.number(0...9) {
        case 0...5:
            table.hasKey = true
            return "id int PRIMARY KEY"
        case 6:
            table.hasKey = true
            draw.add(
                Relation(
                    kind: .sequence, schema: table.schema, name: "\(table.name)_id_seq", owner: table.owner, columns: []
                ))
            return "id serial PRIMARY KEY"
        case 7:
            table.hasKey = true
            return "id int GENERATED \(draw.oneOf("BY DEFAULT", "ALWAYS")) AS IDENTITY PRIMARY KEY"
        default: return "id int"
        }
    }

    /// Returns the definition of another column.
    private static func column(_ draw: Draw, _ name: String, _ isNumber: Bool) -> String {
        let type = TypeMaker.columnType(draw, isNumber: isNumber)
        guard isNumber else { return "\(name) \(type)\(draw.maybe(10, " DEFAULT 'd'"))\(draw.maybe(6, " UNIQUE"))" }
        if type != "int" { return "\(name) \(type)" }
        switch draw.number(0...15) {
        case 0...2:
            let keyed = draw.world.relations.filter(\.hasKey)
            let parent = draw.isBuilding ? draw.pick(keyed) : draw.relation(.table)
            return parent.map { "\(name) int REFERENCES \(draw.name($0))\(reference(draw))" } ?? "\(name) int"
        case 3: return "\(name) int DEFAULT \(draw.number(1...9))"
        case 4: return "\(name) int NOT NULL"
        case 5: return "\(name) int CHECK (\(name) < 100)"
        case 6 where !draw.isBuilding: return "\(name) int DEFAULT nextval('\(draw.name(draw.relation(.sequence)))')"
        case 7: return "\(name) int GENERATED ALWAYS AS (id + 1) STORED"
        default: return "\(name) int"
        }
    }

    /// Returns what a foreign key says besides its table.
    private static func reference(_ draw: Draw) -> String {
        draw.maybe(40, " (id)") + draw.maybe(40, " ON DELETE \(draw.oneOf("CASCADE", "SET NULL", "SET DEFAULT"))")
            + draw.maybe(25, " ON UPDATE CASCADE") + draw.maybe(10, " DEFERRABLE INITIALLY DEFERRED")
    }

    /// Makes a view over a table or view.
    static func view(_ draw: Draw) -> [String] {
        let base = draw.source()
        let columns = [Column(name: "id", isNumber: true)] + draw.some(Array(base.columns.dropFirst()), upTo: 2)
        let view = Relation(
            kind: .view, schema: draw.home(), name: "v\(draw.fresh())", owner: draw.actor, columns: columns)
        draw.add(view)
        let options =
            draw.maybe(25, " WITH (security_invoker = \(draw.oneOf("true", "true", "false")))")
            + ""
        let names = columns.map(\.name).joined(separator: ", ")
        let list = draw.chance(15) ? "*" : names
        let head = draw.chance(90) ? "CREATE VIEW" : "CREATE OR REPLACE VIEW"
        let condition = draw.maybe(30, " WHERE id < 8")
        let check = draw.maybe(15, draw.chance(50) ? " WITH CHECK OPTION" : " WITH LOCAL CHECK OPTION")
        let body: String
        switch draw.number(0...9) {
        case 0:
            let other = draw.source()
            body =
                "SELECT \(columns.map { "x.\($0.name)" }.joined(separator: ", ")) FROM \(draw.name(base)) x "
                + "JOIN \(draw.name(other)) y ON x.id = y.id"
        case 1: body = "SELECT \(names) FROM \(draw.name(base)) WHERE EXISTS (SELECT FROM \(draw.name(draw.source())))"
        default: body = "SELECT \(list) FROM \(draw.name(base))\(condition)\(check)"
        }
        return ["\(head) \(view.qualified)\(options) AS \(body)"]
    }

    /// Makes a sequence.
    static func sequence(_ draw: Draw) -> [String] {
        let sequence = Relation(
            kind: .sequence, schema: draw.home(), name: "q\(draw.fresh())", owner: draw.actor, columns: [])
        draw.add(sequence)
        let owner = draw.relation(.table)
        return [
            "CREATE SEQUENCE \(sequence.qualified)\(draw.maybe(15, " OWNED BY \(owner.qualified).\(draw.column(owner))"))"
        ]
    }

    /// Makes an index.
    static func index(_ draw: Draw) -> [String] {
        let table = draw.relation(.table, .table, .view)
        return ["CREATE INDEX i\(draw.fresh()) ON \(draw.name(table)) (\(draw.column(table)))"]
    }

    /// Makes a schema.
    static func schema(_ draw: Draw) -> [String] {
        let number = draw.fresh()
        if draw.world.schemas.count < 6 { draw.world.schemas.append("s\(number)") }
        let owner = draw.chance(40) ? draw.role() : draw.actor
        switch draw.number(0...3) {
        case 0: return ["CREATE SCHEMA s\(number) AUTHORIZATION \(owner)"]
        case 1: return ["CREATE SCHEMA IF NOT EXISTS \(draw.schema())"]
        default: return ["CREATE SCHEMA s\(number)"]
        }
    }
}
