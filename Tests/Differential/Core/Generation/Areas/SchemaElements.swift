extension Area {
    /// CREATE SCHEMA with elements, LIKE, CREATE TABLE AS, statistics objects and publications.
    package static let schemaElements = Area(name: "schema elements", weight: 6) { draw in
        switch draw.number(0...15) {
        case 0...1: [ElementMaker.schema(draw)]
        case 2...3: [ElementMaker.like(draw)]
        case 4...6: [ElementMaker.tableAs(draw)]
        case 7...10: [ElementMaker.statistics(draw)]
        default: [ElementMaker.publication(draw)]
        }
    }
}

/// Makes objects from other objects.
enum ElementMaker {
    /// Makes a schema with elements.
    static func schema(_ draw: Draw) -> String {
        let name = "s\(draw.fresh())"
        let owner = draw.maybe(50, " AUTHORIZATION \(draw.role())")
        if draw.world.schemas.count < 7 { draw.world.schemas.append(name) }
        let other = draw.source()
        let elements = [
            "CREATE TABLE e1 (id int PRIMARY KEY, a int REFERENCES \(draw.chance(50) ? "e1" : other.qualified))",
            "CREATE VIEW e2 AS SELECT id FROM \(draw.chance(50) ? other.qualified : "e1")",
            "CREATE SEQUENCE e3", "CREATE INDEX e4 ON e1 (a)",
            "GRANT \(GrantMaker.privileges(draw, GrantMaker.table)) ON \(draw.oneOf("e1", "e2", "e3")) TO \(draw.grantee())",
            "CREATE TABLE \(draw.schema()).e5 (id int)",
        ]
        let all = ["CREATE TABLE e1 (id int PRIMARY KEY, a int)"] + draw.some(Array(elements.dropFirst()), upTo: 3)
        return "CREATE SCHEMA \(draw.maybe(90, name))\(owner) "
            + "\((draw.chance(60) ? all : draw.some(elements, upTo: 2)).joined(separator: " "))"
    }

    /// Makes a table like another one.
    static func like(_ draw: Draw) -> String {
        let base = draw.source()
        let table = Relation(
            kind: .table, schema: draw.home(), name: "t\(draw.fresh())", owner: draw.actor, columns: base.columns)
        draw.add(table)
        let including = draw.maybe(
            60,
            " INCLUDING "
                + "\(draw.oneOf("ALL", "DEFAULTS", "CONSTRAINTS", "IDENTITY", "GENERATED", "INDEXES", "STATISTICS"))")
        return "CREATE TABLE \(table.qualified) (LIKE \(draw.name(base))\(including)\(draw.maybe(20, ", extra int")))"
    }

    /// Makes a table of a query.
    static func tableAs(_ draw: Draw) -> String {
        let base = draw.source()
        let columns = [Column(name: "id", isNumber: true)] + draw.some(Array(base.columns.dropFirst()), upTo: 2)
        let table = Relation(
            kind: .table, schema: draw.home(), name: "t\(draw.fresh())", owner: draw.actor, columns: columns)
        draw.add(table)
        let list = columns.map(\.name).joined(separator: ", ")
        if draw.chance(25) {
            return "SELECT \(list) INTO \(draw.maybe(30, "TABLE "))\(table.qualified) FROM "
                + "\(draw.name(base))"
        }
        let end = draw.maybe(15, " WITH NO DATA")
        return "CREATE TABLE \(table.qualified) AS SELECT \(list) FROM "
            + "\(draw.name(base))\(QueryMaker.condition(draw, base))\(end)"
    }

    /// Makes a statement about a statistics object.
    static func statistics(_ draw: Draw) -> String {
        let table = draw.chance(88) ? draw.relation(.table) : draw.source()
        let name = draw.object("statistics")
        switch draw.number(0...8) {
        case 0...3:
            let new = "\(draw.home()).k\(draw.fresh())"
            draw.add("statistics", new)
            let others = draw.some(Array(table.columns.dropFirst()).map(\.name), upTo: 2)
            let columns = (["id"] + (draw.chance(6) ? [] : others)).joined(separator: ", ")
            return "CREATE STATISTICS \(new)\(draw.maybe(20, " (ndistinct)")) ON \(columns) FROM \(draw.name(table))"
        case 4: return "ALTER STATISTICS \(name) OWNER TO \(draw.roleSpec())"
        case 5:
            return "ALTER STATISTICS \(name) "
                + "\(draw.oneOf("SET STATISTICS 10", "RENAME TO k\(draw.number(1...20))", "SET SCHEMA \(draw.schema())"))"
        case 6: return "DROP STATISTICS \(draw.maybe(20, "IF EXISTS "))\(name)"
        case 7: return "COMMENT ON STATISTICS \(name) IS 'c'"
        default: return "SELECT tablename, statistics_name, statistics_owner, attnames, exprs FROM pg_stats_ext"
        }
    }

    /// Makes a statement about a publication.
    static func publication(_ draw: Draw) -> String {
        let name = draw.object("publication").split(separator: ".").last.map(String.init) ?? "p"
        let isAlone = draw.world.others["publication"]?.isEmpty != false
        let table = draw.chance(90) ? draw.relation(.table) : draw.source()
        switch isAlone ? 0 : draw.number(0...11) {
        case 0...3:
            let new = "p\(draw.fresh())"
            draw.add("publication", new)
            let columns = draw.maybe(25, " (\(draw.some(table.columns.map(\.name), upTo: 2).joined(separator: ", ")))")
            let target = draw.oneOf(
                "", " FOR TABLE \(draw.name(table))\(columns)", " FOR TABLE \(draw.name(table))", " FOR ALL TABLES",
                " FOR TABLES IN SCHEMA \(draw.schema())")
            return "CREATE PUBLICATION \(new)\(target)\(draw.maybe(15, " WITH (publish = 'insert')"))"
        case 4...5: return "ALTER PUBLICATION \(name) OWNER TO \(draw.roleSpec())"
        case 6...7: return "ALTER PUBLICATION \(name) \(draw.oneOf("ADD", "SET", "DROP")) TABLE \(draw.name(table))"
        case 8: return "ALTER PUBLICATION \(name) \(draw.oneOf("ADD", "SET", "DROP")) TABLES IN SCHEMA \(draw.schema())"
        case 9:
            return "ALTER PUBLICATION \(name) "
                + "\(draw.oneOf("RENAME TO p\(draw.number(1...20))", "SET (publish = 'delete')"))"
        case 10: return "DROP PUBLICATION \(name)"
        default: return "SELECT pubname, schemaname, tablename, attnames FROM pg_publication_tables"
        }
    }
}
