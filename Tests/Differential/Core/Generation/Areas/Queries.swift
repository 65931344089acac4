extension Area {
    /// SELECT in many shapes.
    package static let queries = Area(name: "queries", weight: 22) { draw in [QueryMaker.query(draw)] }
}

/// Makes queries.
enum QueryMaker {
    /// Makes a query.
    static func query(_ draw: Draw) -> String {
        let relation = draw.source()
        let name = draw.name(relation)
        switch draw.number(0...22) {
        case 0...5: return "SELECT \(columns(draw, relation)) FROM \(name)\(condition(draw, relation))"
        case 6: return "SELECT * FROM \(name)\(condition(draw, relation))"
        case 7: return "SELECT \(draw.oneOf("count(*)", "1", "count(*) > 2", "")) FROM \(name)"
        case 8: return "SELECT \(draw.oneOf("x", "x.*", "count(x)", "x IS NULL", "count(x.*)")) FROM \(name) x"
        case 9...10: return join(draw, relation)
        case 11...13: return nested(draw, relation)
        case 14: return grouped(draw, relation)
        case 15...16: return locked(draw, relation)
        case 17...18: return commonTable(draw, relation)
        case 19: return setOperation(draw, relation)
        case 20: return removed(draw, relation)
        case 21:
            return "SELECT \(draw.oneOf("tableoid::regclass", "x.tableoid IS NULL", "ctid IS NULL")) FROM \(name) x"
        default: return "TABLE \(name)"
        }
    }

    /// Returns some columns or expressions over them.
    static func columns(_ draw: Draw, _ relation: Relation, prefix: String = "") -> String {
        draw.some(relation.columns, upTo: 3).map { column in
            let name = draw.slips() ? "nothing" : prefix + column.name
            guard draw.chance(15) else { return name }
            return column.isNumber ? "\(name) + 1" : "upper(\(name))"
        }.joined(separator: ", ")
    }

    /// Returns a WHERE clause, mostly none.
    static func condition(_ draw: Draw, _ relation: Relation, prefix: String = "") -> String {
        guard draw.chance(40) else { return draw.maybe(15, " ORDER BY \(prefix)\(draw.column(relation))") }
        return " WHERE \(predicate(draw, relation, prefix: prefix))"
    }

    /// Returns a condition over a relation's columns.
    static func predicate(_ draw: Draw, _ relation: Relation, prefix: String = "") -> String {
        guard let column = draw.pick(relation.columns) else { return "true" }
        let name = prefix + column.name
        switch draw.number(0...4) {
        case 0: return "\(name) IS NOT NULL"
        case 1: return "\(name) = \(draw.value(column))"
        case 2 where column.isNumber: return "\(name) < \(draw.number(2...9))"
        case 3: return "EXISTS (SELECT FROM \(draw.name(draw.source())))"
        default: return "\(name) IN (\(draw.value(column)), \(draw.value(column)))"
        }
    }

    /// Makes a join of two relations.
    private static func join(_ draw: Draw, _ left: Relation) -> String {
        let right = draw.source()
        let list = columns(draw, left, prefix: "x.") + draw.maybe(60, ", " + columns(draw, right, prefix: "y."))
        let names = (draw.name(left), draw.name(right))
        switch draw.number(0...4) {
        case 0: return "SELECT \(list) FROM \(names.0) x, \(names.1) y" + condition(draw, right, prefix: "y.")
        case 1: return "SELECT count(*) FROM \(names.0) x NATURAL JOIN \(names.1) y"
        case 2: return "SELECT id, \(list) FROM \(names.0) x FULL JOIN \(names.1) y USING (id)"
        default:
            let kind = draw.oneOf("JOIN", "LEFT JOIN", "RIGHT JOIN")
            return "SELECT \(list) FROM \(names.0) x \(kind) \(names.1) y ON x.id = y.\(draw.numberColumn(right))"
        }
    }

    /// Makes a query with a query in it.
    private static func nested(_ draw: Draw, _ outer: Relation) -> String {
        let inner = draw.source()
        let names = (draw.name(outer), draw.name(inner))
        let column = draw.column(inner)
        let list = columns(draw, outer, prefix: "x.")
        switch draw.number(0...6) {
        case 0:
            return "SELECT \(list) FROM \(names.0) x WHERE id IN (SELECT \(draw.numberColumn(inner)) FROM \(names.1))"
        case 1: return "SELECT \(list) FROM \(names.0) x WHERE EXISTS (SELECT FROM \(names.1) y WHERE y.id = x.id)"
        case 2: return "SELECT \(list), (SELECT max(\(column)) FROM \(names.1)) FROM \(names.0) x"
        case 3:
            return "SELECT \(list) FROM \(names.0) x, LATERAL (SELECT \(column) FROM \(names.1) y WHERE y.id = x.id) z"
        case 4: return "SELECT z.\(column) FROM (SELECT \(columns(draw, inner)) FROM \(names.1)) z, \(names.0) x"
        case 5: return "SELECT count(*) FROM \(names.0) x WHERE NOT EXISTS (SELECT \(column) FROM \(names.1))"
        default: return "SELECT array(SELECT \(column) FROM \(names.1) ORDER BY 1), \(list) FROM \(names.0) x"
        }
    }

    /// Makes a query with aggregates or window functions.
    private static func grouped(_ draw: Draw, _ relation: Relation) -> String {
        let column = draw.column(relation)
        let number = draw.numberColumn(relation)
        switch draw.number(0...3) {
        case 0: return "SELECT \(column), count(*) FROM \(draw.name(relation)) GROUP BY \(column)"
        case 1: return "SELECT sum(\(number)) FROM \(draw.name(relation)) HAVING count(\(column)) > 0"
        case 2: return "SELECT DISTINCT \(column) FROM \(draw.name(relation))"
        default: return "SELECT sum(\(number)) OVER (), \(column) FROM \(draw.name(relation))"
        }
    }

    /// Makes a query that locks its rows.
    private static func locked(_ draw: Draw, _ relation: Relation) -> String {
        let lock = draw.oneOf("UPDATE", "SHARE", "NO KEY UPDATE", "KEY SHARE")
        let list = columns(draw, relation, prefix: "x.")
        let other = draw.source()
        switch draw.number(0...2) {
        case 0: return "SELECT \(list) FROM \(draw.name(relation)) x FOR \(lock)"
        case 1:
            return "SELECT 1 FROM \(draw.name(relation)) x, \(draw.name(other)) y FOR \(lock)\(draw.maybe(60, " OF y"))"
        default: return "SELECT \(list) FROM \(draw.name(relation)) x WHERE id = \(draw.number(1...5)) FOR \(lock) OF x"
        }
    }

    /// Makes a query with a common table expression.
    private static func commonTable(_ draw: Draw, _ relation: Relation) -> String {
        let inner = draw.source()
        let body: String
        switch draw.number(0...4) {
        case 0:
            body = "DELETE FROM \(draw.name(inner)) WHERE id = \(draw.number(1...9)) RETURNING \(draw.column(inner))"
        case 1: body = "UPDATE \(draw.name(inner)) SET \(ChangeMaker.assignment(draw, inner)) RETURNING 1 AS one"
        case 2: body = "INSERT INTO \(draw.name(inner)) DEFAULT VALUES RETURNING id"
        default: body = "SELECT \(draw.column(inner)) FROM \(draw.name(inner))"
        }
        let list = columns(draw, relation, prefix: "x.")
        return draw.chance(50)
            ? "WITH w AS (\(body)) SELECT \(list) FROM \(draw.name(relation)) x"
            : "WITH w AS (\(body)) SELECT count(*) FROM w"
    }

    /// Makes a set operation.
    private static func setOperation(_ draw: Draw, _ relation: Relation) -> String {
        let other = draw.source()
        let operation = draw.oneOf("UNION", "UNION ALL", "INTERSECT", "EXCEPT")
        if operation == "INTERSECT" {
            return "SELECT \(draw.numberColumn(relation)) FROM \(draw.name(relation)) INTERSECT VALUES (1), (2)"
        }
        return "SELECT \(draw.numberColumn(relation)) FROM \(draw.name(relation)) \(operation) "
            + "SELECT \(draw.numberColumn(other)) FROM \(draw.name(other))"
    }

    /// Makes a query with a part that planning removes.
    private static func removed(_ draw: Draw, _ relation: Relation) -> String {
        let inner = draw.name(draw.source())
        switch draw.number(0...5) {
        case 0:
            return
                "SELECT \(draw.column(relation)) FROM \(draw.name(relation)) WHERE false AND EXISTS (SELECT FROM \(inner))"
        case 1: return "SELECT 1 WHERE true OR EXISTS (SELECT FROM \(inner))"
        case 2: return "WITH w AS (SELECT * FROM \(inner)) SELECT \(draw.column(relation)) FROM \(draw.name(relation))"
        case 3: return "SELECT CASE WHEN false THEN (SELECT count(*) FROM \(inner)) END FROM \(draw.name(relation))"
        case 4: return "SELECT COALESCE(1, (SELECT count(*) FROM \(inner)))"
        default: return "SELECT z.id FROM (SELECT id, (SELECT max(id) FROM \(inner)) m FROM \(draw.name(relation))) z"
        }
    }
}
